"""Nobody was hurt here, and somebody there: counts of nobody, those whom they contradict, and what only looks so."""

from __future__ import annotations

from datetime import date

import pytest

from tests.engine.test_figures_compared import article, figures_of
from tui.engine.figures.comparable import CountPair
from tui.engine.figures.context import CountInContext, counts_in_context
from tui.engine.figures.counts import counts
from tui.engine.figures.dates import dates
from tui.engine.figures.rules import FigureRule
from tui.engine.figures.zero_disputes import ZERO_VETOES, people_in_context
from tui.engine.figures.zeros import PRESENT, ZEROS, ZeroRow, present, zeros
from tui.engine.segment import sentences
from tui.model.settings import Clean, Figures

LEAD = "The ferry Marlin ran aground off Tolva harbour.\n"
"""How both articles begin: they tell of one event."""


def against(one: str, other: str, lead: str = LEAD, days: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    """What is compared in figures that have a count of nobody, with their values."""
    found = figures_of(lead + one, LEAD + other, days=days)
    return [
        (figure.compared, " ".join(count.value for count in figure.counts))
        for figure in found
        if "zero-against-count" in figure.why
    ]


@pytest.mark.parametrize("row", [*ZEROS, *PRESENT], ids=lambda row: row.id)
def test_rows(row: ZeroRow) -> None:
    """Each way to say it is read from its example, by its own row."""
    read = [*zeros(row.example, 0, len(row.example)), *present(row.example, 0, len(row.example))]
    assert [(row.id,)] == [each.why for each in read]


CONTRADICTED = [
    ("Nobody was hurt, the coastguard said.", "Seven people were injured, the coastguard said.", "people injured", "0 7"),
    ("No one on deck was missing, and no one was wounded.", "It left 12 passengers hurt.", "people injured", "0 12"),
    ("No one on board was hurt.", "Six people needed hospital treatment.", "people injured", "0 6"),
    ("None was hurt.", "Six people suffered minor injuries.", "people injured", "0 6"),
    ("Not one passenger was hurt.", "Six passengers were hurt.", "people injured", "0 6"),
    ("Nobody was taken to hospital.", "Six people were being treated in hospital at night.", "people injured", "0 6"),
    ("There were no casualties, the owner said.", "Two sailors were killed.", "people killed", "0 2"),
    ("Officers made no arrests.", "Four men were detained.", "people arrested", "0 4"),
    ("The police did not make any arrests.", "Police arrested 19 people at the quay.", "people arrested", "0 19"),
    ("All 60 passengers escaped unhurt.", "Five passengers were taken to hospital.", "people injured", "0 5"),
    ("It sank without loss of life.", "It sank, and nine people died.", "people killed", "0 9"),
    ("The crash hurt no one.", "A young sailor was hurt when it struck.", "people injured", "0 1"),
    ("The accident caused no deaths or injuries.", "The accident injured 14 people.", "people injured", "0 14"),
    ("The crew said no one had died.", "Eight people had died, the crew said.", "people killed", "0 8"),
    ("None of the passengers was injured.", "Some 30 passengers were injured.", "people injured", "0 30"),
    ("The captain was freed without a single arrest.", "Police said six people had been arrested.", "people arrested", "0 6"),
]


@pytest.mark.parametrize(("one", "other", "what", "values"), CONTRADICTED)
def test_nobody_and_somebody(one: str, other: str, what: str, values: str) -> None:
    """A count of nobody contradicts any count of the event, in either order of the articles."""
    assert [(what, values)] == against(one, other)
    assert [(what, " ".join(reversed(values.split())))] == against(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("No one was killed.", "Four people were injured."),
        ("No one has been arrested so far.", "Three people were arrested."),
        ("There were no immediate reports of injuries.", "Three people were injured."),
        ("No injuries were reported.", "Three people were injured."),
        ("No more arrests were made.", "Three people were arrested."),
        ("No other people were hurt.", "Three people were hurt."),
        ("No new infections were found.", "Three people were infected."),
        ("No sailors were hurt.", "Three firefighters were hurt."),
        ("Nobody was seriously injured.", "Three people were injured."),
        ("There were no injuries among the crew.", "Three people were injured."),
        ("No arrests were made in that case.", "Three people were arrested."),
        ("No arrests had been made by Monday.", "Three people were arrested."),
        ("He hoped nobody was hurt.", "Three people were hurt."),
        ("The drill will make sure that nobody is hurt.", "Three people were hurt."),
        ("Nobody was hurt in Ralo.", "Three people were hurt in Visby."),
        ("In 2011 nobody was hurt.", "Three people were hurt."),
        ("Nobody was hurt.", "Last year three people were hurt in a like crash."),
        ("Nobody was hurt.", "Up to 30 people could be hurt in such a crash."),
        ("No arrests were made.", "Three people were jailed."),
        ("Nobody was hurt.", "Nobody was hurt. Another crash hurt three people."),
        ("Nobody was hurt, though three people were hurt by the blast.", "Three people were hurt."),
        ("None of it was hurt.", "Three people were injured."),
        ("Nobody in Ralo needed treatment.", "Three people were injured."),
        ("Nobody was told.", "Three people were injured."),
        ("No lives were changed.", "Three people were killed."),
    ],
)
def test_what_contradicts_nobody(one: str, other: str) -> None:
    """Another event, what is not known yet, others, some of them, another place or year, plans, and who gives both."""
    assert against(one, other) == []


def test_of_another_event() -> None:
    """Articles that begin with other events count other people."""
    assert against("Nobody was hurt.", "Three people were hurt.", "A tram of the Brod line burned.\n") == []


def test_a_later_count_only_knows_more() -> None:
    """Who counts somebody a day later contradicts nobody; a zero of the same day, or a later one, is contradicted."""
    told = "Nobody was hurt.", "Three people were hurt."
    assert against(*told, days=(5, 6)) == []
    assert against(*told, days=(5, 5)) == against(*told, days=(6, 5)) == [("people injured", "0 3")]


def test_what_was_reported_may_change() -> None:
    """No injuries that were reported count only where the other one wrote on an earlier day."""
    told = "No injuries were reported.", "Three people were injured."
    assert against(*told, days=(5, 5)) == []
    assert against(*told, days=(6, 5)) == [("people injured", "0 3")]


def pair_of(example: str) -> CountPair:
    """The zero and the count in brackets of an example."""
    made: list[CountInContext] = []
    for number, half in enumerate(example.split(" | ")):
        text, start = half.replace("[", "").replace("]", ""), half.index("[")
        at = article(number, text, date(2024, 3, 5))
        sentence = sentences((at,), Clean())[0]._replace(article=number)
        dated = list(dates(text, 0, len(text), None, Figures()))
        found = counts_in_context(at, number, sentence, (list(counts(text, 0, len(text), dated)), dated), Figures())
        found += people_in_context(at, number, sentence, dated, Figures())
        made.append(next(each for each in found if each.counted.start == start))
    return CountPair(made[0], made[1], Figures())


@pytest.mark.parametrize("rule", ZERO_VETOES, ids=lambda rule: rule.id)
def test_vetoes(rule: FigureRule[CountPair]) -> None:
    """Each row holds for its example, and no other row does."""
    assert [rule.id] == [other.id for other in ZERO_VETOES if other.test(pair_of(rule.example))]


def test_who_gives_nobody_twice() -> None:
    """Two zeros agree, and a copy of an article confirms nothing."""
    assert against("Nobody was hurt.", "Nobody was hurt.") == []
