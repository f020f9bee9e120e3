"""Searching as people mean it: forms, exact words, words near each other, either, not; and what is offered beside the hits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import often, plain, reading_of, words_at
from tui.reading.panels.search_prompt import Prompt, keep_search, press, prompt_line
from tui.reading.show.counting import tour_counter
from tui.reading.state import search
from tui.reading.state.index import Index
from tui.reading.state.matching import NEAR_WORDS
from tui.reading.state.offers import instead, lacking, nearly
from tui.reading.state.query import parse_query
from tui.reading.state.reading import Reading
from tui.reading.text.lines import text_of

FILLER = "of all that was told in the town " * 4


def hits(text: str, query: str) -> list[str]:
    """The words that are hit in an article of this text."""
    found = plain(("Alpha", text))
    strand = search.find_hits(Index(found), query, fuzzy=False, unfolded=False)
    return [words_at(found, mark) for mark in strand.marks] if strand else []


TRUCE = "A ceasefire held. The cease-fire broke. Both cease fire. Ceasefires end."


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("ceasefire", TRUCE, ["ceasefire", "cease-fire", "cease fire", "Ceasefire"]),
        ("cease-fire", TRUCE, ["ceasefire", "cease-fire", "cease fire", "Ceasefires"]),
        ("cease fire", TRUCE, ["ceasefire", "cease-fire", "cease fire", "Ceasefire"]),
        ("ceasefires", TRUCE, ["ceasefire", "cease-fire", "cease fire", "Ceasefires"]),
        ("airstrike", "An air strike, two airstrikes, an air-strike.", ["air strike", "airstrike", "air-strike"]),
        ("resigned", "She resigns; he resigned; resigning is hard.", ["resigns", "resigned", "resigning"]),
        ("hostages", "One hostage of many hostages.", ["hostage", "hostages"]),
        ("Israelis", "An Israeli and two Israelis; the israeli.", ["Israeli", "Israelis"]),
        ("centre", "The center and the centre.", ["center", "centre"]),
        ("children", "A child among children.", ["child", "children"]),
    ],
)
def test_a_word_is_found_in_its_forms(query: str, text: str, expected: list[str]) -> None:
    """Inflected, hyphenated, as two words, spelt as others spell it."""
    assert expected == hits(text, query)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("military", "A militant spoke."),
        ("together", "He went to get her."),
        ("killed", "The deaths were many."),
        ("news", "A new house."),
        ("cease fire", "They cease. " + FILLER + "A fire."),
        ("Fire", "A fire, many fires."),
        ("resigné", "He resigned."),
    ],
)
def test_another_word_is_none_of_its_forms(query: str, text: str) -> None:
    assert [] == hits(text, query)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"cease fire"', ["cease fire"]),
        ("“cease fire”", ["cease fire"]),
        ('"ceasefire"', ["ceasefire", "Ceasefire"]),
        ('"cease', ["cease", "cease", "cease", "Cease"]),
        ('"Both cease"', ["Both cease"]),
        ('"ceasefire broke"', []),
    ],
)
def test_between_quotation_marks_it_is_exact(query: str, expected: list[str]) -> None:
    assert expected == hits(TRUCE, query)


@pytest.mark.parametrize(
    ("query", "text", "count"),
    [
        ("killed gaza", "Many were killed in the war in Gaza.", 1),
        ("gaza killed", "Many were killed in the war in Gaza.", 1),
        ("killed gaza", "Many were killed. " + FILLER + "Gaza.", 0),
        ("killed gaza attack", "The attack killed many in Gaza.", 1),
        ("killed gaza attack", "It killed many in Gaza.", 0),
        ("killing gaza", "Many were killed in Gaza; in Gaza the killing went on.", 2),
        ("two lines", "two\nlines", 1),
        ("kill gaz", "Killed in Gaza.", 1),
        ("illed aza", "Killed in Gaza.", 0),
    ],
)
def test_several_words_stand_near_each_other(query: str, text: str, count: int) -> None:
    """In any order, about a sentence apart, each from its beginning."""
    assert count == len(hits(text, query))


def test_near_is_twenty_words() -> None:
    """The number stands beside its reason; one word more is not near."""
    assert 20 == NEAR_WORDS
    assert [1, 0] == [len(hits("fire " + "word " * between + "town", "fire town")) for between in (18, 19)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("one|three", ["one", "three"]),
        ("one | three", ["one", "three"]),
        ('one | "two three"', ["one", "two three"]),
        ("one | one", ["one"]),
        ("one |", ["one"]),
        ("| nine", []),
    ],
)
def test_a_bar_is_either(query: str, expected: list[str]) -> None:
    assert expected == hits("one two three", query)


@pytest.mark.parametrize(
    ("query", "text", "count"),
    [
        ("killed -hamas", "Hamas killed some. " + FILLER + "Others were killed.", 1),
        ("killed -hamas", "Killed by Hamas.", 0),
        ("killed -nobody", "Killed by Hamas.", 1),
        ('killed -"by hamas"', "Killed by Hamas. " + FILLER + "Hamas was killed.", 1),
        ("killed -dead | war", "Killed, dead in the war.", 1),
        ("-hamas", "Killed by -hamas.", 1),
        ("a - b", "a - b", 1),
    ],
)
def test_a_minus_is_not(query: str, text: str, count: int) -> None:
    """Not near it; alone it is looked for as it stands."""
    assert count == len(hits(text, query))


@often
@given(st.text('ab |-"“” ()', max_size=12))
def test_law_every_query_asks_for_something(query: str) -> None:
    """Whatever is typed there is a term in each alternative, and searching for it ends."""
    assert all(each.terms for each in parse_query(query))
    hits("ab a-b (a) | b", query)


STORY = plain(
    ("Alpha", "Netanyahu spoke. Many were killed."),
    ("Beta", "Netanyahu was silent; the deaths were many."),
    ("Gamma", "All is calm. The dead were named."),
)


def searched(query: str) -> Reading:
    return search.search_for(reading_of(STORY), query)


@pytest.mark.parametrize(
    ("query", "expected"),
    [("netanyahu", "not in C"), ("killed", "not in B C"), ("all is", "not in A B"), ("a", ""), ("nowhere", ""), ("", "")],
)
def test_the_counter_says_who_does_not_have_it(query: str, expected: str) -> None:
    there = searched(query)
    assert expected == lacking(there)
    assert expected in tour_counter(there)
    assert expected in keep_search(Prompt(reading_of(STORY)), there).message


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("nethanyahu", ("Netanyahu",)),
        ("netanyhu spoke", ("Netanyahu",)),
        ("silnt", ("silent",)),
        ("namid", ("named",)),
        ("zebra", ()),
        ("killed", ()),
        ('"nethanyahu"', ()),
    ],
)
def test_a_miss_says_what_nearly_matches(query: str, expected: tuple[str, ...]) -> None:
    """Words of this story alone, as they stand in it; of what is there, and of what is asked for exactly, nothing."""
    there = searched(query)
    assert expected == nearly(there)
    if expected:
        assert f"did you mean “{expected[0]}”" in keep_search(Prompt(reading_of(STORY)), there).message


@pytest.mark.parametrize(
    ("query", "expected"),
    [("killed", {"dead", "deaths"}), ("deaths", {"dead", "killed"}), ("silent", set()), ("killed spoke", set()), ("", set())],
)
def test_what_news_says_instead_is_offered_and_not_mixed_in(query: str, expected: set[str]) -> None:
    """A key takes it in; until then only the word itself is hit."""
    there = searched(query)
    assert expected == set(instead(there))
    before = [words_at(STORY, mark).casefold() for mark in there.hits.marks] if there.hits else []
    assert expected.isdisjoint(before)


def test_tab_takes_in_what_is_offered() -> None:
    prompt, there = Prompt(reading_of(STORY)), reading_of(STORY)
    for key in "killed":
        typed, there = press(prompt, there, key, key)
        assert typed is not None
        prompt = typed
    assert "tab: or" in text_of(prompt_line(prompt, there, 120, fuzzy_key="~"))
    typed, there = press(prompt, there, "tab", None)
    assert typed is not None
    assert there.hits is not None
    assert (3, "") == (len(there.hits.marks), lacking(there))
    assert (typed, there) == press(typed, there, "tab", None)


def test_fuzzy_without_a_search_says_what_it_will_do() -> None:
    there = search.toggle_fuzzy(reading_of(STORY))
    assert (True, True) == (there.fuzzy, "In the next search" in there.message)
