"""What a reader wrote about some words is found at these words or said to be lost, never at others."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.stories import often
from tui.engine.anchors import CONTEXT, CUT, Anchoring, Anchors, find, target_of, whole_article
from tui.model.papers import Selector, Target
from tui.model.places import Mark
from tui.model.story import Article, Meta


def article(text: str, name: str = "a", *, file: str = "", url: str = "") -> Article:
    """An article of one text."""
    return Article(name, file or f"{name}.txt", Meta(url=url), text, ())


def target(text: str, words: str, at: int = 0) -> Target:
    """The target of words of a text, of their occurrence number `at`."""
    start = -1
    for _ in range(at + 1):
        start = text.index(words, start + 1)
    return target_of(article(text), start, start + len(words))


STORY = (
    "The mayor said on Monday that the bridge would be closed. Nobody was hurt, police said. The bridge had been built in 1931."
    "\n\nOn Tuesday the mayor said that the bridge would be opened again. Nobody was hurt, police said, when it was closed."
)


def words_at(text: str, sought: Target) -> tuple[Anchoring, int | None]:
    """How and where a target is found in a text."""
    found = find(sought, [article(text)])
    return found.how, found.mark.start if found.mark else None


def test_where_nothing_changed_the_words_stand() -> None:
    """The second of two equal wordings is found as the second."""
    second = STORY.rindex("Nobody was hurt")
    assert (Anchoring.STOOD, second) == words_at(STORY, target(STORY, "Nobody was hurt", 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The mayor said on Monday", "UPDATED 12:30 The mayor said on Monday"),
        ("The mayor said on Monday that the", "The"),
        ("police said. The bridge", "officers added. The bridge"),  # what stands before was edited
        ("built in 1931.\n\nOn", "built by hand.\n\nOn"),  # what stands behind was
        ("Nobody was hurt, police said, when it was closed.", "Many were hurt."),
    ],
)
def test_edits_around_the_words(old: str, new: str) -> None:
    """An edit before, behind or beside the words does not lose them."""
    sought = target(STORY, "The bridge had been built")
    now = STORY.replace(old, new)
    assert now.index("The bridge had been built") == words_at(now, sought)[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nobody was hurt, police said. The", "The"),  # the words are gone, and stand once more further down
        ("Nobody was hurt, police said. The", "NOBODY was hurt, police said. The"),
        ("Nobody was hurt, police said. The", "Nobody  was hurt, police said. The"),
        ("Nobody was hurt, police said. The", "Nobody was\nhurt, police said. The"),
        ("Nobody was hurt, police said. The", "Nobody was badly hurt, police said. The"),
    ],
)
def test_words_that_were_edited_are_lost(old: str, new: str) -> None:
    """Other words are not these words, and the same words elsewhere are others."""
    found = find(target(STORY, "Nobody was hurt"), [article(STORY.replace(old, new))])
    assert (Anchoring.LOST, None, 0) == (found.how, found.mark, found.article)


def test_no_letter_is_read_as_another() -> None:
    """Two ways to write one letter are two texts."""
    assert Anchoring.LOST is words_at("A cafe\u0301 burned down.", target("A caf\u00e9 burned down.", "caf\u00e9"))[0]


def test_what_cannot_be_told_apart_is_lost() -> None:
    """Of a line that stands there over and over the position alone says which is meant; when it moves it is lost."""
    rows = "yes no\n" * 200
    sought = target(rows, "yes", 90)
    lengths = len(sought.selector.prefix), len(sought.selector.suffix)  # type: ignore[union-attr]
    now = words_at(rows, sought), words_at("Table.\n" * 3 + rows[:-7], sought), words_at("A" + rows, sought)
    assert ((CUT, CUT), (Anchoring.STOOD, 630), (Anchoring.STOOD, 630), (Anchoring.LOST, None)) == (lengths, *now)


def test_more_context_where_it_is_needed() -> None:
    """Sentences that begin alike are told apart by more of them."""
    text = "".join(f"The same long beginning of a sentence, and {end}. " for end in ("one", "two", "three"))
    sought = target(text, "The same", 1)
    assert (Anchoring.MOVED, text.index("The same", 9) + 4) == words_at("New " + text, sought)
    assert sought.selector is not None
    assert CONTEXT < len(sought.selector.suffix)


@pytest.mark.parametrize("text", ["", "x", "Gaza", "Gaza and Gaza"])
def test_short_texts(text: str) -> None:
    """Of a text as short as this, other words around are another text."""
    sought = Target("a", "a.txt", Selector("Gaza", "", " and Gaza", 0, 4))
    assert (text == "Gaza and Gaza") == (words_at(text, sought)[0] is Anchoring.STOOD)


def test_selectors_of_others() -> None:
    """Words without context, as other tools may write them, count where they stand once."""
    bare = Target("a", "", Selector("the dam"))
    assert (Anchoring.MOVED, 2) == words_at("- the dam broke", bare)
    assert Anchoring.LOST is words_at("- the dam, the dam", bare)[0]
    assert Anchoring.LOST is words_at("- the dam", Target("a", "", Selector("")))[0]


# the article


def test_the_article_is_found_by_its_id_its_address_or_its_file() -> None:
    """Whoever renames a file keeps the notes on it where it has an address."""
    other = article("Other words.", "b")
    by_id = find(whole_article(article("x", "a")), [other, article("y", "a")])
    by_address = find(whole_article(article("x", "a", url="https://a/b")), [other, article("y", "new", url="https://a/b")])
    same_name = find(whole_article(article("x", "a", file="one/a.txt")), [article("y", "a-0badcafe", file="one/a.txt"), other])
    assert [(Anchoring.ARTICLE, 1), (Anchoring.ARTICLE, 1), (Anchoring.ARTICLE, 0)] == [
        (each.how, each.article) for each in (by_id, by_address, same_name)
    ]


@pytest.mark.parametrize(
    "others",
    [
        [],
        [article("x", "b")],
        [article("x", "many-2222", file="many.ris#3")],  # what stands third in the file now is another article
        [article("x", "b", url="https://a/b"), article("x", "c", url="https://a/b")],
    ],
)
def test_an_article_that_may_be_another_is_lost(others: list[Article]) -> None:
    """Neither a place in a file of many nor an address that two have says which is meant."""
    for made in (article("x", "many-1111", file="many.ris#3"), article("x", "a", url="https://a/b")):
        assert Anchoring.LOST is find(whole_article(made), others).how


def test_words_are_sought_in_their_article_alone() -> None:
    """That another article has the words says nothing."""
    assert Anchoring.LOST is find(target(STORY, "Nobody was hurt"), [article("No."), article(STORY, "b")]).how


# laws

TEXT = st.one_of(
    st.text("ab ", max_size=60),
    st.text(st.sampled_from("aé\u0301 \n👍🏽"), max_size=60),
    st.lists(st.sampled_from(["yes no\n", "a", "Nobody was hurt. ", "The mayor said. "]), max_size=30).map("".join),
)


@st.composite
def targets(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text with the words that are meant."""
    text = draw(TEXT.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, min(len(text), start + 40)))


@often
@given(targets())
def test_law_in_the_same_text_it_stands(sought: tuple[str, int, int]) -> None:
    """Whatever the text, what was not changed is found where it stood."""
    text, start, end = sought
    assert Mark(0, start, end) == find(target_of(article(text), start, end), [article(text)]).mark


EDITS = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 80), st.text("ab #", max_size=12)), min_size=1, max_size=4)


def edited(text: str, edits: list[tuple[int, int, str]]) -> tuple[str, list[int | None]]:
    """A text after edits (offset, characters deleted, text put in), and where each character of it stood before."""
    now, stood = list(text), list[int | None](range(len(text)))
    for at, deleted, put in edits:
        first = at % (len(now) + 1)
        now[first : first + deleted], stood[first : first + deleted] = list(put), [None] * len(put)
    return "".join(now), stood


@often
@given(targets(), EDITS)
def test_law_found_exactly_or_lost(sought: tuple[str, int, int], edits: list[tuple[int, int, str]]) -> None:
    """Whatever was edited: what is found reads as it did, and where no edit wrote it anew it is the very same characters."""
    text, start, end = sought
    made = target_of(article(text), start, end)
    selector = made.selector
    assert selector is not None
    now, stood = edited(text, edits)
    mark = find(made, [article(now)]).mark
    if mark is None:
        return
    assert now[mark.start : mark.end] == selector.exact
    first, last = mark.start, mark.end
    if now[:first].endswith(selector.prefix):
        first -= len(selector.prefix)
    if now[last:].startswith(selector.suffix):
        last += len(selector.suffix)
    known = stood[first:last]
    untouched = None not in known and known == list(range(known[0] or 0, (known[0] or 0) + len(known)))
    position_decides = mark.start == start and CUT in (len(selector.prefix), len(selector.suffix))
    if untouched and not position_decides:
        assert stood[mark.start] == start


@often
@given(targets(), st.text("#", max_size=5), st.text("#", max_size=5))
def test_law_what_stands_once_is_found_wherever_it_moves(sought: tuple[str, int, int], before: str, behind: str) -> None:
    """What is put before the text and behind it loses no words that could be told from others."""
    text, start, end = sought
    made = target_of(article(text), start, end)
    assert made.selector is not None
    assume(CUT not in (len(made.selector.prefix), len(made.selector.suffix)))
    assert Mark(0, start + len(before), end + len(before)) == find(made, [article(before + text + behind)]).mark


def test_very_many_are_found_at_once() -> None:
    """The articles are looked through once, not once for each target."""
    articles = [article(f"Article {number} tells of number {number}.", f"a{number}") for number in range(300)]
    anchors = Anchors(articles)
    assert all(anchors.find(target_of(each, 0, 12)).article == at for at, each in enumerate(articles))
