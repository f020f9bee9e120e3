"""Pages that hold their text as data, run on as live blogs, want to be paid or agreed to, or only lead elsewhere."""

from __future__ import annotations

import json

import pytest

from tests.stages import finished
from tests.store.test_exports import DATA
from tui.model.settings import Settings
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts
from tui.store.stories import open_story

BODY = [
    "The ferry between the islands stayed in port on Tuesday because the tide was too low, the port said.",
    "Four hundred people spent the night in a school, and the mayor brought them blankets and soup.",
    "The next boat is to leave at noon, if the wind allows it.",
]


def one(html: str) -> Draft:
    (draft,) = drafts(html.encode(), "a.html", Settings().input)
    return draft


def page(body: str, data: object = None, head: str = "") -> str:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data is not None else ""
    return f"<html><head><title>Ferry late</title>{head}{script}</head><body>{body}</body></html>"


ARTICLE = {"@type": "NewsArticle", "headline": "Ferry late", "articleBody": "\n\n".join(BODY)}


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "WebSite"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "articleBody": "".join(f"<p>{each}</p>" for each in BODY)},
    ],
    ids=["one", "list", "graph", "inside", "elements"],
)
@pytest.mark.parametrize(
    "shown", ["", "<article><h1>Ferry late</h1><p>Subscribe to continue reading this article.</p></article>"]
)
def test_a_body_that_is_data_has_its_paragraphs(data: object, shown: str) -> None:
    assert BODY == [line for line in one(page(shown, data)).text.split("\n") if line.strip()]


def test_data_of_another_article_are_not_taken() -> None:
    shown = "<article>" + "".join(f"<p>{each}</p>" for each in BODY) + "</article>"
    other = {**ARTICLE, "articleBody": "A fire broke out in the market hall. " * 40}
    assert "fire" not in one(page(shown, other)).text


@pytest.mark.parametrize("script", ["{broken", "[" * 5_000, '"text"', "null"])
def test_broken_data_change_nothing(script: str) -> None:
    shown = "<article>" + "".join(f"<p>{each}</p>" for each in BODY) + "</article>"
    html = page(shown, head=f'<script type="application/ld+json">{script}</script>')
    assert BODY == one(html).text.split("\n")


@pytest.mark.parametrize("tag", ["section", "article", "div", "li"])
def test_a_live_blog_keeps_its_times(tag: str) -> None:
    entries = "".join(f"<{tag} class=e><time>{9 + n}:00</time><p>{words}</p></{tag}>" for n, words in enumerate(BODY))
    text = one(page(f"<main><h1>Live</h1>{'<ul>' + entries + '</ul>' if tag == 'li' else entries}</main>")).text
    assert all(words in text for words in BODY)
    assert text.index("9:00") < text.index(BODY[0]) < text.index("10:00") < text.index(BODY[1])


def test_a_live_blog_that_is_data() -> None:
    updates = [
        {"headline": f"Update {n}", "datePublished": f"2024-03-27T0{n}:00:00Z", "articleBody": BODY[n]} for n in range(3)
    ]
    lines = one(page("<main></main>", {"@type": "LiveBlogPosting", "liveBlogUpdate": updates})).text.split("\n")
    assert ["00:00", "Update 0", BODY[0], "01:00", "Update 1", BODY[1], "02:00", "Update 2", BODY[2]] == lines


@pytest.mark.parametrize(
    "notice",
    [
        "Subscribe to continue reading this article.",
        "Already a subscriber? Sign in",
        "Log in to read the full story.",
        "Register to unlock this article.",
        "This article is for subscribers only. Become a member to read more.",
        "Jetzt abonnieren und sofort lesen.",
    ],
)
def test_what_is_behind_a_pay_notice_is_no_whole_article(notice: str) -> None:
    draft = one(page(f"<article><h1>Ferry late</h1><p>By Jane Doe</p><p>{BODY[0]}</p><p>{notice}</p></article>"))
    assert not draft.whole
    assert any("who pays or signs in" in doubt for doubt in draft.doubts)


def test_an_article_about_subscriptions_is_whole() -> None:
    """And one that only ends with such words."""
    long = "".join(f"<p>{each}</p>" for each in BODY * 4)
    assert one(page(f"<article>{long}<p>Subscribe to read more of our stories.</p></article>")).whole


@pytest.mark.parametrize(
    "words",
    [
        "Before you continue. We and our 812 partners store cookies. Accept all. Manage your consent.",
        "We value your privacy. Accept all cookies or manage your cookie settings.",
    ],
)
def test_a_page_that_asks_for_consent_is_no_article(words: str) -> None:
    with pytest.raises(Unreadable, match="asks for consent"):
        one(page(f"<div><p>{words}</p></div>"))


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta http-equiv="refresh" content="0; url=https://example.org/ferry">', "<p>You are being redirected.</p>"),
        ("<meta content=\"0;URL='https://example.org/ferry'\" http-equiv=refresh>", "<p>Moved.</p>"),
        ("<script>window.location.replace('https://example.org/ferry')</script>", "<p>One moment.</p>"),
        ('<script>location.href = "https://example.org/ferry"</script>', ""),
    ],
)
def test_a_page_that_only_leads_elsewhere_says_where(head: str, body: str) -> None:
    with pytest.raises(Unreadable, match=r"only leads to https://example\.org/ferry; save that one"):
        one(page(body, head=head))


def test_an_article_that_refreshes_itself_is_one() -> None:
    shown = "<article>" + "".join(f"<p>{each}</p>" for each in BODY * 3) + "</article>"
    assert BODY[0] in one(page(shown, head='<meta http-equiv="refresh" content="300; url=https://example.org/a">')).text


def test_the_samples() -> None:
    """A paywall without a body counts as not readable; a live blog has its entries with their times."""
    paywall = finished(open_story([str(DATA / "paywall")], Settings())).story.sources
    assert [False, True, True] == [source.whole for source in paywall]
    blog = finished(open_story([str(DATA / "liveblog")], Settings())).story.sources[0]
    assert ["9:00", "11:00", "14:00"] == [line for line in blog.text.split("\n") if ":" in line and len(line) < 6]
    first, second = finished(open_story([str(DATA / "jsonld_only")], Settings())).story.sources
    assert [4, 4] == [len([line for line in source.text.split("\n") if line.strip()]) for source in (first, second)]
