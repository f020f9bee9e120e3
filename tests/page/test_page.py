"""The page as a parser finds it: whole, harmless, in order, and to be understood without eyes, hands or colours."""

from __future__ import annotations

import re
import tomllib
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.harm import raw
from tests.page.exported import MARKUP, ParsedPage, hostile, page_of, papers_of, small
from tests.stories import law, told
from tui.engine.anchors import target_of
from tui.model.findings import Findings
from tui.model.papers import Act, Correction
from tui.reading.printed.page.contents import web_address
from tui.reading.printed.page.writer import style_sheet
from tui.reading.state.exporting import ExportPart
from tui.ui.draw.theme import DARK, LIGHT, Palette, name_colours

LARGEST_SAMPLE = 300_000
"""Bytes of the page of the sample story at the most."""
TEXT_CONTRAST, SIGN_CONTRAST = 4.5, 3.0
"""The least contrasts of words and of signs: WCAG 2.2, success criteria 1.4.3 and 1.4.11."""


@pytest.fixture(scope="module")
def sample_page(sample: Findings) -> str:
    """The page of the sample story, with notes."""
    return page_of(sample, papers_of(sample, "Compare this."))


@pytest.fixture(scope="module")
def hostile_page() -> str:
    """The page of a story that means harm."""
    return page_of(*hostile())


@pytest.fixture(params=["sample", "hostile", "empty"])
def page(request: pytest.FixtureRequest) -> str:
    """Each of the pages."""
    if request.param == "empty":
        return page_of(told(("Alpha", "One word."), title=""))
    return str(request.getfixturevalue(f"{request.param}_page"))


def test_it_is_one_small_file(sample_page: str) -> None:
    assert len(sample_page.encode()) <= LARGEST_SAMPLE


def test_who_perhaps_tells_it_does_not_likely_do() -> None:
    """Likely is who has words of his own that stand for it; who tells another passage of the same words perhaps does."""
    found = told(("Alpha", "[x: [y: A dam burst] in May]."), ("Beta", "[x: A dam broke]."), ("Gamma", "[y: Water came]."))
    assert "told by Alpha and Beta; perhaps by Gamma." in page_of(found)
    unsure = tuple(replace(each, perhaps=each.marks) for each in found.strands)  # type: ignore[type-var]
    page = page_of(replace(found, strands=unsure))
    assert "likely told by Alpha and Beta, but not surely" in page
    assert "; perhaps by Gamma." in page


def test_no_bar_stands_inside_of_a_passage(sample_page: str) -> None:
    """Where a passage is cut for a dispute that reaches further, the rest of the sentence goes on without a bar and a sign."""
    assert 1 == sample_page.count('class="p disputed on"')
    assert '<span class="p disputed">disputed: ' in sample_page
    assert 1 == sample_page.count('class="p disputed"')


def test_nothing_is_loaded(page: str) -> None:
    """No element asks for anything, nothing runs but the one script, and only links of the web leave the page."""
    parsed = ParsedPage(page)
    assert ["script"] == [each.tag for each in parsed.all("script", "link", "img", "iframe", "object", "embed", "base", "form")]
    for each in parsed.elements:
        assert not {"src", "srcset", "style", "ping", "action", "background", "poster"} & set(each.attributes), each.attributes
        assert [] == [name for name in each.attributes if name.startswith("on")]
        href = each.attributes.get("href", "#")
        assert href.startswith(("#", "https://", "http://")), href
    style = parsed.all("style")[0].text
    assert not re.search(r"url\(|@import|expression", style)


def test_the_policy_allows_this_style_and_this_script_alone(page: str) -> None:
    parsed = ParsedPage(page)
    policy = next(each for each in parsed.all("meta") if each.attributes.get("http-equiv") == "Content-Security-Policy")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.attributes["content"].split(";"))

    def digest(tag: str) -> str:
        (element,) = parsed.all(tag)
        return f"'sha256-{b64encode(sha256(element.text.encode()).digest()).decode()}'"

    assert {
        "default-src": "'none'",
        "style-src": digest("style"),
        "script-src": digest("script"),
        "base-uri": "'none'",
        "form-action": "'none'",
    } == rules


def test_ids_are_unique_and_links_lead_somewhere(page: str) -> None:
    parsed = ParsedPage(page)
    ids = [each.attributes["id"] for each in parsed.elements if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    wanted = {each.attributes["href"][1:] for each in parsed.all("a") if each.attributes["href"].startswith("#")}
    for name in ("aria-labelledby", "aria-describedby"):
        wanted |= {word for each in parsed.elements for word in each.attributes.get(name, "").split()}
    assert set() == wanted - set(ids)


def test_every_word_of_every_article_stands_in_it(sample: Findings, sample_page: str) -> None:
    """In its order, what is folded too, and no word more."""
    texts = [each.text for each in ParsedPage(sample_page).all("div") if each.attributes.get("class") == "text"]
    summary = "Folded: of the page and not of the article, or said before"
    assert len(texts) == len(sample.story.articles)
    for text, article in zip(texts, sample.story.articles, strict=True):
        assert "".join(text.replace(summary, "").split()) == "".join(article.text.split())


@given(st.data())
@settings(law, max_examples=20)
def test_law_no_word_is_lost_whatever_the_marks(data: st.DataObject) -> None:
    """Marks that nest, touch and cross blocks cut the text and change nothing of it."""
    words = st.text("ab<&>\"' .", min_size=1, max_size=12).map(lambda text: text.strip() or "x")
    parts = data.draw(st.lists(st.tuples(st.sampled_from(["%s", "[one: %s]", "[two: %s]", "<n: %s>"]), words), min_size=1))
    marked = "\n".join(form % text.replace("<", "(").replace(">", ")") for form, text in parts)
    findings = told(("Alpha", marked), ("Beta", "[one: words] and [two: others] of <n: Ann>"))
    texts = [each.text for each in ParsedPage(page_of(findings)).all("div") if each.attributes.get("class") == "text"]
    assert [article.text.split() for article in findings.story.articles] == [text.split() for text in texts]


def test_a_hostile_story_stays_text(hostile_page: str) -> None:
    """What means harm is there to be read, and nothing of it is markup, runs, or turns the line round."""
    parsed = ParsedPage(hostile_page)
    text = "".join(each.text for each in parsed.all("body"))
    assert MARKUP.split("{")[0] in text
    assert "{{ 7*7 }}" in text
    assert set() == raw(hostile_page.encode())
    assert not [each for each in parsed.elements if "onerror" in each.attributes or each.tag in ("b", "img")]
    assert 2 == len(parsed.all("article"))


def test_an_address_that_runs_is_no_link() -> None:
    """Neither javascript nor data nor a file, however it is written; a page of the web is one."""
    wrong = (
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        " javascript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//x",
        "",
        "x",
        "http",
    )
    assert [""] * len(wrong) == [web_address(address) for address in wrong]
    assert "https://a.example/b?c#d" == web_address("https://a.example/b?c#d")


def test_headings_are_in_order(page: str) -> None:
    """One first heading, and none more than one step below the one before."""
    levels = [int(each.tag[1]) for each in ParsedPage(page).all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert (1, 1) == (levels[0], levels.count(1))
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_landmarks_and_languages(page: str) -> None:
    """The page has its parts once, each section a name, and each article its language."""
    parsed = ParsedPage(page)
    assert ["en"] == [each.attributes.get("lang") for each in parsed.all("html")]
    assert 1 == len(parsed.all("main")) == len(parsed.all("title")) == len(parsed.all("h1"))
    assert 1 == len([each for each in parsed.all("header") if not each.is_in("main")])
    assert all("aria-labelledby" in each.attributes for each in parsed.all("section", "article"))
    assert ["#articles"] == [each.attributes["href"] for each in parsed.all("a") if each.attributes.get("class") == "skip"]
    status = [each for each in parsed.elements if each.attributes.get("aria-live")]
    assert [("status", "polite")] == [(each.attributes["role"], each.attributes["aria-live"]) for each in status]
    for each in parsed.all("th"):
        assert each.attributes["scope"] in ("col", "row")


def test_the_languages_of_articles_are_said(sample_page: str) -> None:
    texts = [each for each in ParsedPage(sample_page).all("div") if each.attributes.get("class") == "text"]
    assert {"en"} == {each.attributes.get("lang") for each in texts}


def test_certainty_is_said_in_words(sample_page: str) -> None:
    """Each passage that leads anywhere has a sentence; what is likely says so, and never that it is shared."""
    parsed = ParsedPage(sample_page)
    said = {each.attributes["id"]: each.text for each in parsed.all("p") if each.attributes.get("id", "").startswith("d")}
    links = [each for each in parsed.all("a") if each.attributes.get("class", "").startswith("p ")]
    likely = [each for each in links if "likely" in each.attributes["class"].split()]
    assert likely
    assert all(each.attributes["aria-describedby"].endswith(" only-likely") for each in likely)
    assert not [each for each in links if each not in likely and "only-likely" in each.attributes["aria-describedby"]]
    assert all(said[each.attributes["aria-describedby"].split()[0]].endswith(".") for each in links)
    assert all(each.attributes["data-p"].split()[0].endswith("?") for each in likely)


def test_notes_stand_where_their_words_are(sample_page: str) -> None:
    """A note leads to its words and they to it; one that has lost its place says so and leads nowhere."""
    parsed = ParsedPage(sample_page)
    notes = {each.attributes["id"]: each for each in parsed.all("li") if each.attributes.get("id", "").startswith("note-")}
    signs = [each.attributes["href"] for each in parsed.all("a") if each.attributes.get("class") == "note-sign"]
    assert (["note-1", "note-2", "note-3"], ["#note-1"]) == (list(notes), signs)
    assert "Compare this." in notes["note-1"].text
    assert "It has lost its place" in notes["note-2"].text
    assert not [each for each in parsed.all("a") if notes["note-2"] in each.parents]


def test_corrections_are_said() -> None:
    """What was decided by hand is no finding of the program, and the page says so."""
    findings = small()
    target = target_of(findings.story.articles[0], 2, 8)
    named = Correction("c1", Act.RENAME, (target,), "The <b>Great</b> Market")
    corrected = replace(findings, story=replace(findings.story, corrections=(named,)))
    (section,) = [each for each in ParsedPage(page_of(corrected)).all("section") if each.attributes["id"] == "corrections"]
    assert "The <b>Great</b> Market" in section.text
    assert 'id="corrections"' not in page_of(findings)


def test_furniture_is_folded(sample_page: str) -> None:
    parsed = ParsedPage(sample_page)
    assert len(parsed.all("details")) == len(parsed.all("summary")) > 0
    assert not [each for each in parsed.all("details") if "open" in each.attributes]


@pytest.mark.parametrize("part", ExportPart)
def test_a_part_has_its_words(sample: Findings, part: ExportPart) -> None:
    """A basket lights what lies in it and keeps the articles whole; nothing else is marked."""
    whole, some = ParsedPage(page_of(sample)), ParsedPage(page_of(sample, papers_of(sample, ""), part))
    count = [
        len([each for each in parsed.all("a") if each.attributes.get("class", "").startswith("p ")]) for parsed in (whole, some)
    ]
    assert count[1] < count[0] if part is ExportPart.BASKET else count[0] <= count[1]
    assert len(some.all("article")) == len(sample.story.articles)


# colours


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=lambda palette: palette.name)
def test_words_and_signs_can_be_read(palette: Palette) -> None:
    """What the page puts on what: words on every ground, letters on the colours of the outlets, bars on the page."""
    words = {
        (ink, ground): contrast(getattr(palette, ink), getattr(palette, ground))
        for ink in ("text", "strong", "key")
        for ground in ("ground", "cursor", "counterpart")
    }
    words[("dim", "ground")] = contrast(palette.dim, palette.ground)
    words |= {("ground", colour): contrast(palette.ground, colour) for colour in palette.outlets}
    signs = {
        sign: contrast(getattr(palette, sign), palette.ground) for sign in ("shared", "likely", "unique", "dispute", "dim")
    }
    assert {} == {pair: value for pair, value in words.items() if value < TEXT_CONTRAST}
    assert {} == {sign: value for sign, value in signs.items() if value < SIGN_CONTRAST}


def test_only_the_theme_names_colours() -> None:
    """The style sheet has none of its own, uses none that there is not, and takes nothing that is no colour."""
    sheet = (ROOT / "tui/reading/printed/page/page.css").read_text("utf-8")
    assert [] == re.findall(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsl", sheet)
    assert set() == set(re.findall(r"var\(--(\w+)\)", sheet)) - set(name_colours(LIGHT))
    with pytest.raises(ValueError, match="not a colour"):
        style_sheet({"text": "#000000;}</style>"}, {})


def test_the_library_escapes_by_itself() -> None:
    """Nothing in the template takes the escaping away, but for the style and the script that stand beside it."""
    template = (ROOT / "tui/reading/printed/page/page.html").read_text("utf-8")
    assert not re.search(r"\|\s*safe|autoescape|Markup", template)
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert any(line.startswith("jinja2") for line in tomllib.load(file)["project"]["dependencies"])
