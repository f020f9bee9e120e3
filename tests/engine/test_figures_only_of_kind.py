"""Two values of one thing in sentences that share few words, and two things of one kind."""

from __future__ import annotations

import pytest

from tests.engine.test_figures_compared import figures_of, relations
from tui.model.counts import Relation

HARBOUR = "The quay of Ralo was full on Sunday.\n"
FIRE = "Fire at the Osara paint works in Ralo\n"


def conflicts(one: str, other: str, lead: str = HARBOUR) -> list[str]:
    """What two articles contradict each other about."""
    return [what for relation, what, _ in relations(lead + one, lead + other) if relation == Relation.CONFLICT.value]


DISPUTES = {
    "people who came": [
        ("The attendance was 24,318.", "Attendance: 24,138 (3,200 away)."),
        ("The match was seen by 26,540 fans.", "Attendance: 26,450."),
        ("More than 30,000 people packed the square.", "Around 20,000 people gathered to celebrate."),
        ("Some 400 residents protested outside.", "Police put the number of protesters at 250."),
        ("About 9,000 demonstrators blocked the road.", "Some 6,000 people marched to the gate."),
    ],
    "one noun, or two for one thing": [
        ("The storm destroyed some 1,200 homes.", "In all 1,250 houses were destroyed."),
        ("The firm will shed 1,200 jobs.", "The firm will shed around 1,250 posts."),
        ("There were 212 passengers on board.", "It had 198 passengers on board."),
        ("He was convicted of 11 counts of fraud.", "He was convicted of 12 counts of fraud."),
        ("The fleet lost 41 boats in the harbour.", "In the harbour 44 boats were lost."),
    ],
    "one measure": [
        ("The storm had winds of 130 mph.", "The storm came with winds of 125 mph."),
        ("The train was going at 148 kilometres an hour.", "The express did 162 km/h."),
        ("The pendant that was stolen weighed 34 grams.", "The stolen pendant weighed 31 grams."),
        ("The school gets 61 percent of the money.", "The school gets 65 percent of the money."),
        ("The brooch was valued at 2.4 million kroner.", "The brooch was insured for 2.5 million kroner."),
    ],
    "an age": [
        ("Jens Ravn, 38, was arrested.", "Jens Ravn, 39, confessed."),
        ("Jens Ravn came in. Ravn, 38, sat down.", "Jens Ravn, 39, confessed."),
        ("Sara Quint, 29, is in a coma.", "The driver, Sara Quint, 28, is in a coma."),
        ("The oak in Ralo crushed a 4-year-old girl.", "A 5-year-old girl was crushed by an oak."),
        ("Mia Holm, aged 7, was found. Mia Holm, 7, is well.", "Mia Holm, 8, was found."),
    ],
    "what is told once": [
        ("Her coalition has a majority of two.", "Her coalition has a majority of one."),
        ("The turnout was 61,400.", "Turnout reached 64,100."),
        ("The town has a population of 8,200.", "The population is 8,700."),
        ("The magazine has a circulation of 41,200.", "Circulation stood at 44,800."),
        ("The club has a membership of 1,250.", "Its membership was 1,310."),
    ],
}


@pytest.mark.parametrize(("one", "other"), [pair for pairs in DISPUTES.values() for pair in pairs])
def test_disputes_in_other_words(one: str, other: str) -> None:
    """Near values of the only thing of its kind are told as two values of it."""
    assert conflicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Four people were killed and 27 injured.", "Five people died in the flames."),
        ("The fire killed four people.", "Five dead, say neighbours."),
        ("It left 27 people injured.", "Hospitals took in 31 injured."),
        ("Police arrested 46 people.", "Two were hurt and 60 arrested."),
        ("Six people are missing.", "Eight people are still missing."),
    ],
)
def test_tolls_of_one_event(one: str, other: str) -> None:
    """The largest tolls that two articles tell of what they begin with are compared, with few words in common."""
    assert conflicts(one, other, FIRE)


NO_DISPUTES = {
    "a rounding": ("The storm destroyed some 1,200 homes.", "In all 1,204 houses were destroyed."),
    "a bound": ("More than 1,200 homes were destroyed.", "In all 1,250 houses were destroyed."),
    "another thing": ("It is 17 km long.", "The Grauberg tunnel is 19 km long."),
    "another person": ("Jens Ravn, 38, was arrested.", "Mette Ravn, 39, was there."),
    "another bearer": ("Ravn, 38, was arrested.", "Jens Ravn, 39, was there."),
    "a gate and a crowd": ("About 3,200 fans came by train.", "The attendance was 24,138."),
    "several of a kind": ("The fleet lost 41 boats. The port lost 12 boats.", "Some 44 boats burned, 11 boats sank."),
    "small and unlike": ("He packed five boxes of tea.", "She brought six boxes."),
    "another day": ("On Monday 1,204 cases were told.", "On Tuesday 1,318 cases were told."),
    "another basis": ("It will cost 84 million pounds.", "It will cost 97 million pounds including interest."),
    "a plan": ("The firm will build 400 homes there.", "The firm built 460 homes there."),
    "a share of another whole": ("The school will get 60 percent.", "The dummy pill was taken by 55 percent."),
    "far apart": ("The firm will shed 1,200 jobs.", "The firm employs 9,000 people in 900 jobs of its own."),
    "two speeds": ("The limit there is 120.", "The express did 162 km/h."),
}


@pytest.mark.parametrize(("one", "other"), NO_DISPUTES.values(), ids=NO_DISPUTES)
def test_what_is_no_dispute(one: str, other: str) -> None:
    """Roundings, bounds, other things, people, days, plans: nothing is said to be contradicted."""
    assert not conflicts(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Six people died.", "The number of dead has risen to nine."),
        ("At least six people died.", "The toll rose to nine after three people died of their wounds."),
        ("The toll stands at six.", "Death toll climbs to nine"),
        ("Six people were killed.", "The number of people killed reached nine."),
        ("It killed six people.", "Nine people died. The death toll had risen to nine overnight."),
    ],
)
def test_tolls_that_grow(one: str, other: str) -> None:
    """A toll that is told as having grown contradicts no smaller one, nor does what it grew by."""
    assert not conflicts(one, other, FIRE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fire at the Osara paint works\nFour people were killed.", "Boat sinks off Ralo\nFive people were killed."),
        ("A bus drove to Brod.\nFour people were killed.", "The fog lay over Brod.\nFive people were killed."),
    ],
)
def test_tolls_of_two_events(one: str, other: str) -> None:
    """Articles that begin with other things do not contradict each other about their tolls, be it in one town."""
    assert not [figure for figure in figures_of(one, other) if figure.conflict]


def test_days_of_other_sentences_are_not_those_of_a_value() -> None:
    """What is compared is said with the day that its own sentence names, and an age with none."""
    one, other = "The attendance was 24,318. They meet again on March 22.", "Attendance: 24,138. They meet on March 22."
    assert all("March" not in what for what in conflicts(one, other))
    assert conflicts("Jens Ravn, 38, was born on May 11.", "Jens Ravn, 39, confessed.") == ["age of Jens Ravn"]
