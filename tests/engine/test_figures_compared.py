"""What is a conflict, a rounding, an update; and what makes two values no conflict."""

from __future__ import annotations

from datetime import date

import pytest

from tui.engine.figures import figures
from tui.engine.figures.comparable import FIRST, VETOES, CountPair
from tui.engine.figures.context import CountInContext, counts_in_context
from tui.engine.figures.counts import counts
from tui.engine.figures.dates import dates
from tui.engine.figures.occasions import occasions, times
from tui.engine.figures.rules import FigureRule
from tui.engine.segment import sentences
from tui.model.counts import Relation
from tui.model.findings import Sentence
from tui.model.settings import Clean, Figures
from tui.model.story import Article, Block, BlockKind, Meta, Story
from tui.model.strands import Figure

FIGURES = Figures()


def article(number: int, text: str, published: date | None = None) -> Article:
    """An article of one paragraph a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(line)))
        at += len(line) + 1
    return Article(f"{number}", f"{number}.txt", Meta(published=published), text, tuple(blocks))


def figures_of(*texts: str, days: tuple[int, ...] = (), settings: Figures = FIGURES) -> tuple[Figure, ...]:
    """The figures of articles that appeared on some days of March 2024, or at no known time."""
    made = tuple(article(number, text, date(2024, 3, days[number]) if days else None) for number, text in enumerate(texts))
    return figures(Story("", (), made), sentences(made, Clean()), settings)


def relations(*texts: str, days: tuple[int, ...] = ()) -> list[tuple[str, str, str]]:
    """Relation, what is compared, and the values, of all figures whose values differ."""
    found = figures_of(*texts, days=days)
    return [
        (figure.relation.value, figure.compared, " ".join(dict.fromkeys(count.value for count in figure.counts)))
        for figure in found
        if figure.relation is not Relation.SAME
    ]


CONFLICTS = [
    (
        "Mayor Rosa Quill opened the new bridge of Talvik, which is 310 metres long, with a band.",
        "The new bridge of Talvik, opened by Mayor Rosa Quill with a band, is 340 metres long.",
    ),
    (
        "A fire in the Orsa hotel killed 14 people, the brigade said.",
        "The fire that destroyed the Orsa hotel killed 17 people.",
    ),
    (
        "The bus with 41 passengers slid into Lake Visby near Brod.",
        "A bus with 47 passengers slid into Lake Visby near Brod.",
    ),
    (
        "Corda Works will close its plant in Brod and cut 310 jobs there.",
        "Corda Works wants to cut 420 jobs and close its plant in Brod.",
    ),
    (
        "Police in Cape Osprey arrested 23 men after the match.",
        "In Cape Osprey 28 men were arrested by police after the match.",
    ),
    (
        "The museum of Port Amber lost 18 paintings in the flood.",
        "The flood took 26 paintings from the museum of Port Amber.",
    ),
    (
        "Minister Ilse Dorn spoke for the 42-page report about the dam.",
        "The 57-page report about the dam was read by Minister Ilse Dorn.",
    ),
    ("Ann Roe, 36, was found in a barn near Osara.", "Ann Roe, 38, was found in a barn near Osara."),
    (
        "Some 900 residents of Tillman Falls left their homes because of the fire.",
        "In Tillman Falls about 1,400 residents left their homes because of the fire.",
    ),
    (
        "The parliament of Ostmark passed the beer law with 112 votes.",
        "With 118 votes the parliament of Ostmark passed the beer law.",
    ),
    (
        "She swore the 35-word oath with her hand on an old school book in the rain.",
        "With her hand on an old school book she swore the 38-word oath in the rain.",
    ),
    (
        "The works in Brod and Visby employ 3,100 people.",
        "In Brod and Visby the works employ 3,400 people.",
    ),
]


@pytest.mark.parametrize(("one", "other"), CONFLICTS)
def test_conflicts(one: str, other: str) -> None:
    """Two values of one thing at one time contradict each other; it is said of what."""
    found = relations(one, other)
    assert ["conflict"] == [relation for relation, _, _ in found]
    assert found[0][1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Corda 60 sold 2,300 tractors in Brod.", "The Corda 80 sold 1,900 tractors in Brod."),
        ("Acme Bank lost 310 customers to Osara Mutual.", "Osara Mutual lost 280 customers to Acme Bank."),
        ("The works in Brod will cut 310 jobs in May.", "The works in Brod have cut 260 jobs in May."),
        ("The works in Brod could cut 310 jobs in May.", "The works in Brod cut 260 jobs in May."),
        ("The fire in Orsa destroyed all 60 houses.", "The fire in Orsa destroyed 40 of the houses."),
        ("The fire in Orsa killed 14 people.", "The fire in Orsa killed 9 children."),
        ("Last year 210 ships came to Port Amber for the feast.", "Now 260 ships came to Port Amber for the feast."),
        ("In 2019 some 210 ships came to Port Amber.", "In 2020 some 260 ships came to Port Amber."),
        ("Port Amber saw 21 ships a day in the storm.", "Port Amber saw 35 ships in the storm."),
        ("Police in Orsa held 12 Danish sailors.", "Police in Orsa held 19 sailors."),
        ("Police in Orsa held 12 more sailors.", "Police in Orsa held 19 sailors."),
        ("The index of Orsa rose by 210 points.", "The index of Orsa rose from 180 points."),
        ("Each of the schools in Orsa took 21 pupils.", "The schools in Orsa took 35 pupils."),
        ("Tens of thousands of people fled from Orsa.", "Some 8,000 people fled from Orsa."),
        (
            "The Heron rocket of Cape Osprey has 27 engines for its boosters.",
            "The Saturnus rocket of Cape Osprey had 31 engines for its boosters.",
        ),
        ("In Orsa 31 houses burned on Monday.", "In Orsa 44 houses burned on Tuesday."),
    ],
)
def test_no_conflicts(one: str, other: str) -> None:
    """Another owner, time, part, plan, rate or kind is not comparable."""
    assert [] == [found for found in relations(one, other) if found[0] == "conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Nearly 6 million people in Ostmark lost power in the storm.",
            "In Ostmark 5.8 million people lost power in the storm.",
        ),
        ("Some 3,000 people in Orsa lost their homes in the flood.", "In Orsa 2,950 people lost their homes in the flood."),
        ("The fire in Orsa killed more than 30 people.", "The fire in Orsa killed 34 people."),
        ("The Harbour Fund has 1.2 million members in Talvik.", "The Harbour Fund has 1,187,000 members in Talvik."),
        ("At least 40 people died in the quake in Orsa.", "The quake in Orsa killed 43 people."),
    ],
)
def test_roundings(one: str, other: str) -> None:
    """A rough value and an exact one of one thing are a rounding, never a conflict."""
    assert ["rounded"] == [relation for relation, _, _ in relations(one, other)]


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (("The quake in Orsa killed 12 people.", "The number of people killed by the quake in Orsa rose to 31."), (26, 27)),
        (
            (
                "Police in Orsa say 12 people were killed in the fire.",
                "The fire in Orsa killed 15 people, police said in a revised count.",
            ),
            (26, 27),
        ),
        (
            (
                "The fire in the Orsa hotel killed 15 people, police said.\n"
                "Police in Orsa earlier said the hotel fire killed 12 people.",
                "Police are looking for the owner.",
            ),
            (27, 27),
        ),
        (
            (
                "Correction: the flood in Orsa took 210 cars.\nThe flood in Orsa took 260 cars, an earlier version said.",
                "It rains in Orsa.",
            ),
            (27, 27),
        ),
        (
            (
                "Update: the crash of the Visby ferry injured 31 people.\n"
                "The crash of the Visby ferry injured 22 people, it was said initially.",
                "The ferry is old.",
            ),
            (27, 27),
        ),
    ],
)
def test_updates(texts: tuple[str, ...], days: tuple[int, ...]) -> None:
    """A text that corrects itself, and a later article that continues, are updates."""
    assert ["updated"] == [relation for relation, _, _ in relations(*texts, days=days)]


def test_what_is_compared() -> None:
    """It is said in words, with the day that the articles name."""
    found = relations(
        "Police say 14 people were killed in the fire in the Orsa hotel on March 5.",
        "The fire in the Orsa hotel on March 5 killed 17 people.",
        days=(6, 6),
    )
    assert [("conflict", "people killed on March 5", "14 17")] == found


def pair_of(example: str) -> CountPair:
    """The two counts in brackets of an example."""
    made: list[CountInContext] = []
    for number, half in enumerate(example.split(" | ")):
        text, start = half.replace("[", "").replace("]", ""), half.index("[")
        dated = list(dates(text, 0, len(text), None, Figures()))
        named = [*dated, *times(text, 0, len(text))]
        found = [*counts(text, 0, len(text), dated), *occasions(text, 0, len(text), named)]
        at = article(number, text)
        sentence = Sentence(number, 0, len(text))
        in_context = counts_in_context(at, number, sentence, (found, dated), Figures())
        made.append(next(each for each in in_context if each.counted.start <= start < each.counted.end))
    return CountPair(made[0], made[1], Figures())


@pytest.mark.parametrize("rule", [*FIRST, *VETOES], ids=lambda rule: rule.id)
def test_rows(rule: FigureRule[CountPair]) -> None:
    """Each row holds for its example, and no other row of its table does."""
    table = FIRST if rule in FIRST else VETOES
    assert [rule.id] == [other.id for other in table if other.test(pair_of(rule.example))]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("almost one and a half million", "1.4 million", "rounded"),
        ("nearly 10,000", "9,310", "rounded"),
        ("close to 800", "752", "rounded"),
        ("just under 800", "752", "rounded"),
        ("more than 700", "752", "rounded"),
        ("almost 800", "730", "conflict"),
        ("almost 800", "848", "conflict"),
        ("just under 800", "812", "conflict"),
    ],
)
def test_almost_a_value(one: str, other: str, relation: str) -> None:
    """What is "almost" a value lies somewhat below it: 7 percent at the most, and never above; so do bounds."""
    told = [f"In Port Amber the brewer recalled {value} bottles of cider for glass splinters." for value in (one, other)]
    assert [each[0] for each in relations(*told)] == [relation]
