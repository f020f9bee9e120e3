"""The same words, another thing: who did it to whom, whose figure it is, and which day's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.engine.test_align import story
from tui.engine import align
from tui.engine.align import Alignment
from tui.model.places import Mark
from tui.model.settings import Passages
from tui.model.strands import Entity, EntityType, Kind, Strand, kind

NAMES = {
    "Apple": EntityType.ORGANIZATION,
    "Samsung": EntityType.ORGANIZATION,
    "Arsenal": EntityType.ORGANIZATION,
    "Chelsea": EntityType.ORGANIZATION,
    "Chrysler": EntityType.ORGANIZATION,
    "Renault": EntityType.ORGANIZATION,
    "Detroit": EntityType.PLACE,
}


def told(*articles: str, days: tuple[date, ...] = ()) -> Alignment:
    """Passages of articles of one sentence and a filler each, with the names above as entities."""
    fillers = ("The weather was mild.", "Nobody sang.", "A dog barked twice.")
    texts = [f"{text}\n{filler}" for text, filler in zip(articles, fillers, strict=False)]
    made, sentences = story(*texts)
    if days:
        dated = (replace(one, meta=replace(one.meta, published=day)) for one, day in zip(made.articles, days, strict=True))
        made = replace(made, articles=tuple(dated))
    strands: list[Strand] = []
    for name, sort in NAMES.items():
        marks = [Mark(n, text.index(name), text.index(name) + len(name)) for n, text in enumerate(texts) if name in text]
        if marks:
            strands.append(Entity(f"entity:{name.lower()}", name, tuple(marks), sort))
    return align.passages(made, sentences, tuple(strands), Passages())


def shared(found: Alignment) -> bool:
    """Whether anything is shared."""
    return any(kind(passage) is Kind.SHARED for passage in found.passages)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Apple sued Samsung over a patent on Monday.", "Samsung sued Apple over the patent on Monday."),
        ("Apple was sued by Samsung over a patent.", "Apple sued Samsung over the patent."),
        ("Arsenal beat Chelsea 3-1 in the cup final.", "Chelsea beat Arsenal 3-1 in a cup final."),
        ("Apple has accused Samsung of copying phones.", "Samsung has now accused Apple of copying phones."),
    ],
)
def test_names_in_each_others_place_are_no_one_fact(one: str, other: str) -> None:
    """Whoever did it suffers it in the other sentence: the two are related, never shared."""
    found = told(one, other)
    assert not shared(found)
    assert [True] == ["/" in " ".join(link.why.against) for link in found.related]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Apple sued Samsung over a patent on Monday.", "Samsung was sued by Apple over the patent on Monday."),
        ("Arsenal beat Chelsea 3-1 in the cup final.", "Chelsea were beaten 3-1 by Arsenal in the cup final."),
        ("Apple met Samsung over a patent on Monday.", "Samsung met Apple over the patent on Monday."),
        ("Apple sued Samsung over a patent on Monday.", "On Monday Apple took up its patent and sued Samsung."),
        ("Apple sued its old rival Samsung over a patent.", "Over a patent, Apple sued Samsung."),
        ("A court ruled that Apple owes Samsung for a patent.", "The court said Samsung is owed for a patent by Apple."),
    ],
)
def test_a_passive_and_a_paraphrase_stay_one_fact(one: str, other: str) -> None:
    """Turned round twice, or told of two who do it to each other, it is the same."""
    assert shared(told(one, other))


def test_the_same_figure_of_others_is_another_figure() -> None:
    """What is counted alike of two companies is weaker than what is counted otherwise of one."""
    one = "Chrysler wants to close 789 dealerships near Detroit."
    same = told(one, "Chrysler is to close 800 dealerships near Detroit.")
    other = told(one, "Renault wants to close 1,100 dealerships near Detroit.")
    assert shared(same)
    (link,) = [*(link for p in same.passages for link in p.links)]
    assert (("800 / 789",), ()) == (link.why.conflicts, link.why.against)
    links = [*(link for p in other.passages for link in p.links), *other.related]
    assert [("789 / 1,100",)] == [each.why.against for each in links]


def test_a_figure_of_another_day_speaks_against() -> None:
    """Two closing values of two days are no conflict; those of one day are."""
    texts = ("The index of Detroit dropped 310 points to a low.", "The index of Detroit dropped 290 points to a low.")
    for second, conflicts, against in ((9, ("290 / 310",), ()), (10, (), ("290 / 310",))):
        found = told(*texts, days=(date(2008, 10, 9), date(2008, 10, second)))
        links = [*(link for p in found.passages for link in p.links), *found.related]
        assert [(conflicts, against)] == [(link.why.conflicts, link.why.against) for link in links]


def test_a_thing_that_is_only_named_is_no_fact() -> None:
    """Two sentences about one thing that say nothing in common of it share nothing."""
    found = told(
        "Early traders saw losses, and the primary Torvald index, the Lindal 100 average, dropped in value by 6.5 percent.",
        "Late buyers felt relief, as the primary Torvald index, the Lindal 100 average, gained 40 points with sharp swings.",
    )
    assert not shared(found)
