"""The nearest thing that an article says to what it does not tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import reading_of, told, words_at
from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.strands import Link, Strength, Why
from tui.reading.state.nearest import find_nearest

CALM = "\n".join(f"Nothing happened on street {number}." for number in range(20))


def near(found: Findings, focus: str) -> dict[str, str]:
    """What each article says near the strand, by the article's name."""
    reading = replace(reading_of(found), focus=focus)
    articles = found.story.articles
    return {articles[article].name: words_at(found, mark) for article, mark in find_nearest(reading).items()}


def with_related(found: Findings, *pairs: tuple[tuple[int, str], tuple[int, str], float]) -> Findings:
    def mark(article: int, words: str) -> Mark:
        start = found.story.articles[article].text.index(words)
        return Mark(article, start, start + len(words))

    links = tuple(Link(mark(*a), mark(*b), score, Strength.RELATED, Why()) for a, b, score in pairs)
    return replace(found, related=links)


TOLD = told(
    ("A", "[x: <ruiz: Ruiz> promised |sum: 12 million| to <lima: Lima>]."),
    ("B", f"[x: <lima: Lima> gets |sum: 12 million| of <ruiz: Ruiz>].\n{CALM}"),
    ("C", f"<lima: Lima> was calm.\n<ruiz: Ruiz> spoke of |sum: 12 million|.\n{CALM}"),
    ("D", f"<lima: Lima> slept.\n{CALM}"),
)


def test_the_sentence_with_the_same_names_and_figures() -> None:
    """Two that are rare; one name alone is nothing near."""
    assert {"C": "Ruiz spoke of 12 million."} == near(TOLD, "passage:x")


def test_what_is_related_comes_before_names() -> None:
    """Of several the strongest, and either end of a link."""
    found = with_related(
        TOLD,
        ((0, "Ruiz promised"), (2, "Nothing happened on street 3."), 0.2),
        ((2, "Nothing happened on street 4."), (1, "Lima gets"), 0.3),
        ((0, "Ruiz promised"), (3, "Lima slept."), 0.1),
    )
    assert {"C": "Nothing happened on street 4.", "D": "Lima slept."} == near(found, "passage:x")


def test_what_is_related_to_something_else_is_not_near() -> None:
    found = with_related(TOLD, ((1, "Nothing happened on street 3."), (3, "Lima slept."), 0.4))
    assert "D" not in near(found, "passage:x")


def test_names_that_stand_everywhere_say_nothing() -> None:
    """Two that every other sentence has fall together by chance."""
    sentence = "<lima: Lima> and <ruiz: Ruiz> were there."
    found = told(("A", f"[x: {sentence}]"), ("B", f"[x: {sentence}]"), ("C", "\n".join([sentence] * 5)))
    assert {} == near(found, "passage:x")


@pytest.mark.parametrize("focus", ["entity:lima", "", "passage:gone"])
def test_nothing_is_near_a_name_or_nothing(focus: str) -> None:
    assert {} == near(TOLD, focus)


def test_what_is_folded_is_not_near() -> None:
    """Words of the page are none of the article."""
    found = told(
        ("A", "[x: <ruiz: Ruiz> promised |sum: 12 million|]."),
        ("B", f"[x: <ruiz: Ruiz> has |sum: 12 million|].\n{CALM}"),
        ("C", f"furniture: <ruiz: Ruiz> spoke of |sum: 12 million|.\n{CALM}"),
    )
    assert {} == near(found, "passage:x")


def test_those_who_tell_it_have_no_nearest() -> None:
    assert {"A", "B", "C"}.isdisjoint(near(TOLD, "figure:sum"))


def test_who_perhaps_tells_it_has_words_near(sample: Findings) -> None:
    """Nobody is called perhaps without the words for which he is: those of a passage of the same words, or related ones."""
    reading = reading_of(sample)
    maybe = reading.index.maybe_tellers
    bare = [
        (strand.label, article)
        for strand in sample.strands
        if strand.id in maybe
        for article in maybe[strand.id] - {mark.article for mark in strand.marks}
        if article not in find_nearest(replace(reading, focus=strand.id))
    ]
    assert bare == []


def test_words_of_another_passage_of_the_same_words_come_first() -> None:
    found = told(
        ("A", f"[x: [y: Snow fell] in May].\n{CALM}"),
        ("B", f"[x: It snowed in May].\n{CALM}"),
        ("C", f"[y: Flakes fell].\n{CALM}"),
    )
    found = with_related(found, ((0, "Snow fell"), (2, "Nothing happened on street 3."), 0.3))
    assert {"C": "Flakes fell"} == near(found, "passage:x")
