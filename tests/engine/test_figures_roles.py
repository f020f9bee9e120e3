"""What a value is said to be of: roles, words it is tied to, hours and years of what happens once."""

from __future__ import annotations

import pytest

from tests.engine.test_figures_compared import relations
from tui.engine.figures.once import HAPPENINGS
from tui.engine.figures.roles import ROLES

LEAD = "Osara Mills of Ralo and its owner Nils Brandt\n"
OTHER = "A choir from Brod sang in the rain\n"


def conflicts(one: str, other: str, lead: str = LEAD, second: str = LEAD) -> list[str]:
    """What two articles contradict each other about."""
    return [what for relation, what, _ in relations(lead + one, second + other) if relation == "conflict"]


@pytest.mark.parametrize("example", [row.example for row in (*ROLES, *HAPPENINGS)])
def test_each_row_has_its_example(example: str) -> None:
    """The example of a row is a contradiction."""
    one, other = example.replace("[", "").replace("]", "").split(" | ")
    assert conflicts(one, other), example
    assert (
        not conflicts(one, other, LEAD, OTHER) or "Acme" in example or "Roe" in example or " its " in example or "The " in one
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Osara held 9.8 per cent of Brod Oil.", "Osara owned a 14.2% stake in Brod Oil."),
        ("Brandt submitted a claim for €3.2m.", "On foot of it Brandt sought €2.3 million."),
        ("The jury took just over nine hours.", "The jury had been out for fourteen hours."),
        ("Nils Brandt was jailed for six years.", "A judge sentenced Nils Brandt to eight years."),
        ("Brandt is accused of dodging tax in five towns.", "Brandt was charged with dodging tax in four towns."),
        (
            "It ordered the recall of 4,800 looms at the mill.",
            "The recall at the mill covers 8,400 looms, a clerk said.",
        ),
        ("Some 23 guards together stole €140,000.", "Over the years 23 guards stole more than €200,000."),
        ("Osara, founded in 1887 by a widow, sells oats.", "Osara has been part of Ralo life since 1891."),
        ("The mill is due to take its first visitors in 2031.", "Opening is scheduled for 2032."),
        ("The bridge failed shortly before 4:45 a.m.", "A clerk logged the collapse at about 5:15 a.m."),
        ("The council did not get to the decision until 11.40pm.", "The vote took place at about 22:50."),
    ],
)
def test_contradictions(one: str, other: str) -> None:
    """Two values of one role, in whichever words."""
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Osara held 9.8 per cent of Brod Oil on Monday, March 4, 2024.",
            "Osara owned 14.2% of Brod Oil on Friday, March 8, 2024.",
        ),
        ("Osara holds 9.8 per cent of Brod Oil.", "Quill Bank owns a 14.2% stake in Brod Oil."),
        ("Brandt claimed €3.2m in damages.", "Brandt sought €2.3 million in wages."),
        ("Brandt claimed €3.2m.", "Brandt was paid €2.3 million."),
        ("The jury took just over nine hours.", "The jury needed nine and a half hours."),
        ("The jury was out for nine hours.", "The jury sat through a trial of 14 hours."),
        ("Nils Brandt was jailed for six years.", "Olaf Quill was jailed for eight years."),
        ("Brandt is accused of dodging tax in six towns.", "Brandt has mills in four towns."),
        ("Brandt is accused of dodging tax in six towns.", "Brandt was convicted of dodging tax in four towns."),
        ("It ordered the recall of 4,800 looms.", "By Sunday 3,900 of these had been found."),
        ("It ordered the recall of 4,800 looms.", "The ship from Brod landed with 8,400 looms."),
        ("Osara was founded in 1887.", "Brod Oil was founded in 1891."),
        ("The mill opened in 1932.", "The new wing opens in 2031."),
        ("The mill opens in 2031.", "The mill will open by 2032."),
        ("The bridge failed at about 9 a.m.", "The bridge collapsed at 9:40 a.m."),
        ("The bridge failed at 4:45 a.m.", "Crews were called to the collapse at 5:15 a.m."),
        ("The bridge failed at 4:45 a.m.", "The bridge failed before 5:15 a.m."),
        ("The bridge failed at 4:45 a.m.", "The blast was at 5:15 a.m."),
        ("The fire broke out at 4:45 a.m.", "The fire began at 9:15 p.m."),
    ],
)
def test_no_contradictions(one: str, other: str) -> None:
    """Another day, owner, person, event or matter, a bound, a call for help, and what a rough word covers."""
    assert [] == conflicts(one, other)


def test_two_events() -> None:
    """Articles that begin with nothing in common tell of two juries and two dams."""
    assert [] == conflicts("The jury was out for nine hours.", "The jury was out for 14 hours.", LEAD, OTHER)
    assert [] == conflicts("The dam failed at 4:45 a.m.", "The dam collapsed at 5:45 a.m.", LEAD, OTHER)


def test_two_values_of_a_role_in_one_article() -> None:
    """Of several claims nobody knows which the other article means."""
    assert [] == conflicts("Brandt claimed €3.2m. Then Brandt claimed €4.1m.", "Brandt sought €2.3 million.")


def test_what_is_compared_is_called_by_what_it_is() -> None:
    """A sum without a noun of its own is a claim or a stake, and no mere unit."""
    assert ["claim in EUR"] == conflicts("Brandt submitted a claim for €3.2m.", "On foot of it Brandt sought €2.3 million.")
    assert ["jury out in hours"] == conflicts(
        "The jury took just over nine hours.", "The jury had been out for fourteen hours."
    )
