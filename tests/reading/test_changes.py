"""What is said of files that come, go or are written anew, and where the reader then stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, plain, reading_of, some_findings
from tui.model.findings import Findings, Stage, Step
from tui.model.places import Mark, Place
from tui.model.story import Source
from tui.reading.state.changes import Changes, Relocation, carry_offsets, carry_reading, match, relocate
from tui.reading.state.history import History
from tui.reading.state.index import Index
from tui.reading.state.reading import Reading, with_step
from tui.reading.state.tours import Tour, TourKind

ALPHA = ("Alpha", "The mayor closed the bridge.\nCracks were found.\nBuses go round.")
BETA = ("Beta", "The festival opened.\nBoats came.\nIt rained.")
GAMMA = ("Gamma", "The bridge stays closed.\nThe mayor spoke.")


def source(name: str, text: str = "", **more: str) -> Source:
    return Source(name, more.get("file", f"{name}.txt"), text or f"The words of {name}.")


def after(reading: Reading, found: Findings) -> Reading:
    """The reading once the story is another one."""
    step = Step(Stage.DONE, 1.0, found, finished=True)
    to = relocate(reading, step)
    return with_step(reading, step) if to is None else carry_reading(reading, to, step, Index(found))


def words_here(reading: Reading) -> str:
    sentence = reading.sentence
    assert sentence is not None
    return reading.findings.story.articles[sentence.article].text[sentence.start : sentence.end]


def standing_at(found: Findings, article: int, words: str) -> Reading:
    text = found.story.articles[article].text
    return replace(reading_of(found), place=Place(article, text.index(words)))


ONE, TWO, THREE, FOUR = (source(name) for name in ("one", "two", "three", "four"))


@pytest.mark.parametrize(
    ("before", "now", "sentence"),
    [
        ((ONE, TWO), (ONE, TWO), ""),
        ((ONE, TWO), (ONE, THREE, TWO), "three.txt has joined."),
        ((ONE,), (ONE, TWO, THREE), "two.txt and three.txt have joined."),
        ((), (ONE, TWO, THREE, FOUR), "one.txt and 3 more have joined."),
        ((ONE, TWO), (ONE, replace(TWO, text="Other words.")), "two.txt has changed."),
        ((ONE, TWO), (TWO,), "one.txt is gone."),
        ((ONE, TWO), (ONE, replace(TWO, id="second", file="second.txt")), "second.txt has a new name."),
        ((ONE, TWO), (replace(ONE, text="New."), THREE), "three.txt has joined; one.txt has changed; two.txt is gone."),
        ((ONE,), (TWO, THREE, FOUR, source("five")), "two.txt and 3 more have joined; one.txt is gone."),
    ],
)
def test_one_sentence_says_what_happened(before: tuple[Source, ...], now: tuple[Source, ...], sentence: str) -> None:
    """Files are named; many are counted."""
    assert sentence == Changes.between(before, now).sentence()


def test_a_file_that_cannot_be_read_is_said_in_the_same_line() -> None:
    """The first reason stands there, and how many more there are."""
    why = ("a.pdf is broken; it was left out.", "b.pdf is broken; it was left out.")
    assert f"three.txt has joined. {why[0]} 1 more in `rashomon check`." == Changes(("three.txt",)).sentence(why)


def test_articles_with_one_text_are_not_taken_for_one() -> None:
    """A copy that stays is not the new name of one that goes."""
    copy = replace(TWO, text=ONE.text)
    assert [None, 0] == match((ONE, copy), (copy,))
    assert [0] == match((ONE,), (replace(ONE, id="a"), replace(ONE, id="b")))


def test_a_new_article_that_sorts_first_moves_nobody() -> None:
    """The reader, the panes and the lights stay at their articles; the new pane is the last."""
    reading = replace(standing_at(plain(BETA, GAMMA), 1, "The mayor spoke"), order=(1, 0), base=1, hidden=frozenset({0}))

    there = after(reading, plain(ALPHA, BETA, GAMMA))

    assert "The mayor spoke." == words_here(there)
    assert ((2, 1, 0), 2, {1}) == (there.order, there.base, there.hidden)


def test_in_a_changed_article_the_words_are_found_again() -> None:
    """What was put in before them, or behind, does not move the reader."""
    reading = standing_at(plain(ALPHA, BETA), 0, "Cracks")

    there = after(reading, plain(("Alpha", f"It is Monday.\n{ALPHA[1]}\nMore follows."), BETA))

    assert "Cracks were found." == words_here(there)


def test_where_the_sentence_is_gone_the_nearest_one_counts() -> None:
    """A sentence that was written anew is looked for where it stood."""
    reading = standing_at(plain(ALPHA, BETA), 0, "Cracks")

    there = after(reading, plain(("Alpha", "The mayor closed the bridge.\nNobody was hurt.\nBuses go round."), BETA))

    assert "Buses go round." == words_here(there)
    assert 0 <= after(reading, plain(("Alpha", "All new."), BETA)).place.offset < len("All new.")


def test_of_equal_sentences_the_one_that_was_read_is_kept() -> None:
    """Of three that read alike the second stays the second."""
    text = "No.\nThe mayor closed the bridge.\nNo.\nCracks were found.\nNo."
    reading = replace(reading_of(plain(("Alpha", text), BETA)), place=Place(0, text.index("No.", 5)))

    there = after(reading, plain(("Alpha", f"{text}\nMore."), BETA))
    ahead = after(reading, plain(("Alpha", f"First.\n{text}"), BETA))

    assert text.index("No.", 5) == there.place.offset
    assert text.index("No.", 5) + len("First.\n") == ahead.place.offset


def test_an_article_that_goes_leaves_the_reader_beside_it() -> None:
    """In the next pane, where he was in that one; the last pane has one before it."""
    found = plain(ALPHA, BETA, GAMMA)
    reading = replace(standing_at(found, 1, "Boats"), offsets=(0, 0, GAMMA[1].index("The mayor")), zoomed=True)

    there = after(reading, plain(ALPHA, GAMMA))

    assert ("The mayor spoke.", False, (0, 1)) == (words_here(there), there.zoomed, there.order)
    assert 0 == after(standing_at(found, 2, "The mayor"), plain(ALPHA)).place.article


def test_what_points_into_an_article_that_goes_is_given_up() -> None:
    """The trail, the selection and what was missing there; what points elsewhere stays."""
    reading = replace(
        standing_at(plain(ALPHA, BETA, GAMMA), 2, "The mayor"),
        tour=Tour(TourKind.MISSING, article=1),
        history=History((Place(1, 3), Place(0, 5)), (Place(2, 0),)),
        selection=Mark(2, 0, 5),
        anchor=Place(2, 0),
        base=1,
    )

    there = after(reading, plain(ALPHA, GAMMA))

    assert Tour() == there.tour
    assert History((Place(0, 5),), (Place(1, 0),)) == there.history
    assert (Mark(1, 0, 5), Place(1, 0), 0) == (there.selection, there.anchor, there.base)


def test_a_search_goes_on() -> None:
    """Its hits are those of the story as it is now."""
    from tui.reading.state.search import search_for

    there = after(search_for(reading_of(plain(BETA, GAMMA)), "bridge"), plain(ALPHA, BETA, GAMMA))

    assert there.hits is not None
    assert [0, 2] == [mark.article for mark in there.hits.marks]


def test_less_on_the_way_is_only_progress() -> None:
    """A snapshot that knows less, of a story that is still being read, takes nothing away."""
    reading = reading_of(plain(ALPHA, BETA))
    assert relocate(reading, Step(Stage.CLEAN, 0.5, plain(ALPHA))) is None
    assert relocate(reading, Step(Stage.READ, 1.0, plain(), finished=True)) is None
    assert relocate(reading, Step(Stage.DONE, 1.0, plain(ALPHA))) is not None


@given(some_findings(least=1), some_findings(least=1), st.data())
@law
def test_law_every_place_is_a_place_again(before: Findings, now: Findings, data: st.DataObject) -> None:
    """Whatever becomes of a story: every article has one pane, and the reader stands in one of them, inside its text."""
    reading = reading_of(before)
    article = data.draw(st.integers(0, len(before.story.articles) - 1))
    offset = data.draw(st.integers(0, max(0, len(before.story.articles[article].text) - 1)))
    there = after(replace(reading, place=Place(article, offset)), now)

    articles = there.findings.story.articles
    assert sorted(there.order) == list(range(len(articles)))
    assert there.panes
    assert 0 <= there.place.offset <= len(articles[there.place.article].text)
    tops = carry_offsets(Relocation(reading, now), {article: offset})
    assert all(0 <= top <= len(articles[at].text) for at, top in tops.items())
