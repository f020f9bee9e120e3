"""Live blogs and corrections, owners to which "its" points, hours that contradict, and amounts of other countries."""

from __future__ import annotations

import pytest

from tui.engine.figures import figures
from tui.engine.segment import sentences
from tui.model.counts import Relation
from tui.model.settings import Clean, Figures
from tui.model.story import Article, Block, BlockKind, Meta, Story
from tui.model.strands import Figure


def found(*told: str) -> tuple[Figure, ...]:
    """The figures of articles of one paragraph a line."""
    made = []
    for number, text in enumerate(told):
        start, blocks = 0, []
        for line in text.split("\n"):
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
            start += len(line) + 1
        made.append(Article(f"{number}", f"{number}.txt", Meta(), text, tuple(blocks)))
    story = Story("", (), tuple(made))
    return figures(story, sentences(story.articles, Clean()), Figures())


def relations(*told: str) -> set[Relation]:
    """How values compare that differ."""
    return {figure.relation for figure in found(*told)} - {Relation.SAME}


FERRY = "when a ferry sank off Cebu on Sunday, the coast guard said"
LOG = (
    "9.05am: Police say two people are dead after a train derailed near Wexham.\n"
    "10.30am: The number of dead has risen to six, the fire service says.\n"
    "12.00pm: Seven people are now confirmed dead in the derailment near Wexham."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LOG, "Seven people were killed when a train derailed near Wexham on Friday."),
        (
            f"Eleven people died {FERRY}. An earlier version of this article said that 9 people had died.",
            f"Nine people died {FERRY}.",
        ),
        (f"Nine people died {FERRY}. Later it revised the toll: 11 people died.", f"Eleven people died {FERRY}."),
        (
            "12:15 The death toll in the hotel fire in Accra has risen to five.\n"
            "14:20 Correction: police now say four people died in the hotel fire in Accra.",
            "Four people died in a hotel fire in Accra.",
        ),
        (f"On Monday 12 people died in Ralo. Nine people died {FERRY}.", f"Twelve people died {FERRY}."),
    ],
)
def test_who_gives_both_values_contradicts_neither(one: str, other: str) -> None:
    """A live blog, a correction and two events of one kind are no contradiction of the article that gives one of the values."""
    assert Relation.CONFLICT not in relations(one, other)


def test_a_correction_is_an_update() -> None:
    """It is told as such."""
    one = f"Eleven people died {FERRY}. An earlier version of this article said that 9 people had died {FERRY}."
    assert relations(one, f"Nine people died {FERRY}.") == {Relation.UPDATED}


def test_two_values_of_one_thing_still_contradict() -> None:
    """Where neither article knows of the value of the other."""
    assert relations(f"Eleven people died {FERRY}.", f"Nine people died {FERRY}.") == {Relation.CONFLICT}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The Heron Heavy rose on Tuesday. Its 27 engines give 5.1 million pounds of thrust at liftoff.",
            "Only the Saturnus was stronger: its engines gave 7.9 million pounds of thrust at liftoff.",
        ),
        (
            "Norbank grew fast. Its branches in Oslo employ 420 clerks.",
            "Sudbank grew too. Its branches in Oslo employ 380 clerks.",
        ),
        ("Kerr was quick; her boat has 14 sails of silk.", "Lund was quicker; her boat has 16 sails of silk."),
        ("The Corda came first: it carries 40 seats of leather.", "The Bolda came last: it carries 44 seats of leather."),
        ("Osei left in May. His farm near Ralo keeps 300 goats.", "Adu left in June. His farm near Ralo keeps 340 goats."),
    ],
)
def test_values_of_two_owners(one: str, other: str) -> None:
    """ "Its" belongs to what was named before, and two owners are not compared."""
    assert Relation.CONFLICT not in relations(one, other)


def test_what_befell_them_must_be_told_on_both_sides() -> None:
    """Two who were killed are no other number of those who were shot; a hyphen does not cut what is counted."""
    one = "Ann Hiller, a Kraft employee, shot and killed two co-workers at the plant in Philadelphia."
    other = "The Kraft employee Ann Hiller shot three co-workers at the plant in Philadelphia."
    assert Relation.CONFLICT not in relations(one, other)
    assert {count.subject for figure in found(one) for count in figure.counts} == {"co-workers killed"}


def test_values_of_one_owner() -> None:
    """Where both point to one owner, the values contradict."""
    one = "Norbank grew fast. Its branches in Oslo employ 420 clerks."
    assert relations(one, "Norbank shrank. Its branches in Oslo employ 380 clerks.") == {Relation.CONFLICT}


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("The hearing begins at 9 a.m. on Monday.", "The hearing begins at 10 a.m. on Monday.", True),
        ("The match in Lagos kicks off at 3pm on Sunday.", "The match in Lagos kicks off at 4pm on Sunday.", True),
        (
            "The blast in Kabul happened at 9:15 a.m., officials said.",
            "Officials said the blast in Kabul took place at 8:15 a.m.",
            True,
        ),
        ("The parade in Galway starts at 2 p.m.", "The Galway parade starts at 3 p.m.", True),
        ("The trial of Ann Park opens on Thursday in Denver.", "The trial of Ann Park opens in Denver on Friday.", True),
        ("The hearing begins at 9 a.m. on Monday.", "The trial begins at 10 a.m. on Monday.", False),
        ("The office opens at 8 a.m. on Monday.", "The museum opens at 10 a.m. on Monday.", False),
        ("The hearing begins at 9 a.m. on Monday.", "The hearing begins at 10 a.m. on Tuesday.", False),
        ("The match in Lagos kicks off at 3pm.", "The match in Accra kicks off at 4pm.", False),
        ("Doors close at 11 p.m. on Friday.", "Doors open at 10 p.m. on Friday.", False),
    ],
)
def test_hours(one: str, other: str, differ: bool) -> None:
    """Hours of one thing contradict; those of other things, days and places do not."""
    assert (Relation.CONFLICT in relations(one, other)) == differ


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("The province lost R2.5bn in May.", "2500000000", "ZAR"),
        ("They stole R1,200 from him.", "1200", "ZAR"),
        ("The state paid N500 million for it.", "500000000", "NGN"),
        ("The county paid KSh2 million for it.", "2000000", "KES"),
        ("The low was -12C in Ralo.", "-12", "degree"),
        ("Temperatures hit 45C in Ralo.", "45", "degree"),
    ],
)
def test_amounts(words: str, value: str, unit: str) -> None:
    """Currencies whose sign is a letter, and degrees without their sign."""
    assert [(count.value, figure.unit) for figure in found(words) for count in figure.counts] == [(value, unit)]


@pytest.mark.parametrize(
    "words", ["An N95 mask was found.", "They met in Room R2 there.", "The 4C syndicate met.", "Gate 12C shut."]
)
def test_letters_that_are_no_currency_and_no_degree(words: str) -> None:
    """They are parts of names."""
    assert not found(words)
