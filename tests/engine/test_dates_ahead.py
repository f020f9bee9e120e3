"""Days that lie ahead of the article, those that are over, and those of which neither can be told."""

from __future__ import annotations

from datetime import date

import pytest

from tests.engine.test_dates import read
from tui.engine.figures.ahead import AHEAD, OPEN, OVER, DayInClause
from tui.engine.figures.dates import changed_on, dates
from tui.engine.figures.rules import FigureRule
from tui.model.settings import Figures

WEDNESDAY = date(2024, 3, 27)
ROWS = [(rules, rule) for rules in (AHEAD, OVER, OPEN) for rule in rules]


@pytest.mark.parametrize(("rules", "rule"), ROWS, ids=[rule.id for _, rule in ROWS])
def test_example_of_a_rule(rules: tuple[FigureRule[DayInClause], ...], rule: FigureRule[DayInClause]) -> None:
    """Each rule is the first of its table that decides its own example."""
    before, _, rest = rule.example.partition("[")
    day = DayInClause(before, rest.partition("]")[2])
    assert rule.id == next(other.id for other in rules if other.test(day))


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Trams were to run again on Monday, the operator said.", "2024-04-01"),
        ("The bridge was to be opened on Monday.", "2024-04-01"),
        ("A march is planned through the old town on Monday.", "2024-04-01"),
        ("More snow is possible Monday.", "2024-04-01"),
        ("The hearing begins on Monday and can take a week.", "2024-04-01"),
        ("Talks resume on Monday.", "2024-04-01"),
        ("The ceasefire expires late on Monday.", "2024-04-01"),
        ("The clinic said it hoped to reopen on Monday.", "2024-04-01"),
        ("She is in line to start against Osara on Monday.", "2024-04-01"),
        ("He intends to resign on Monday.", "2024-04-01"),
        ("The court is closed until Monday.", "2024-04-01"),
        ("The firm has until 5pm on Monday to answer.", "2024-04-01"),
        ("Classes have been called off until at least Monday.", "2024-04-01"),
        ("The judge adjourned the case until Monday.", "2024-04-01"),
        ("The club sold 900 tickets for Monday.", "2024-04-01"),
        ("On Monday ministers are due to meet.", "2024-04-01"),
        ("His job was to guard the gate on Monday.", "2024-03-25"),
        ("The flood was to blame for the closure on Monday.", "2024-03-25"),
        ("It began on Monday and ended on Tuesday.", "2024-03-25"),
        ("The strike starts were counted on Monday.", "2024-03-25"),
        ("He stayed until Monday.", "2024-03-25"),
        ("The shop was closed until Monday.", "2024-03-25"),
        ("The tickets sold on Monday.", "2024-03-25"),
        ("She wanted to leave on Monday.", "2024-03-25"),
        ("She had planned to leave on Monday.", "2024-03-25"),
        ("The trial, due on Monday, was never held.", "2024-03-25"),
        ("When he lost his seat on Monday, she cried.", "2024-03-25"),
        ("The strike will go on, union leaders told reporters on Monday.", "2024-03-25"),
        ("A march is planned, police said in a statement on Monday.", "2024-03-25"),
        ("Prices will rise, according to figures of the bank published on Monday.", "2024-03-25"),
        ("The bridge is likely to close, it emerged on Monday.", "2024-03-25"),
        ("A plan, which will be announced on Monday, is ready.", "2024-04-01"),
        ("The bank said rates, now at nine, will be cut on Monday.", "2024-04-01"),
        ("She will sing, with the choir of the old town, on Monday.", "2024-04-01"),
        ("They were due to meet on Monday but fell out.", ""),
        ("They were to meet on Monday, until the snow came.", ""),
        ("Osara are two points clear and host Brod on Monday.", ""),
        ("Sales were brisk as on an ordinary Monday in May.", ""),
        ("It was a quiet Monday.", ""),
        ("Every Monday they sang.", ""),
        ("A Monday attack killed nobody.", "2024-03-25"),
        ("They sang at one Monday meeting.", "2024-03-25"),
    ],
)
def test_side_of_a_weekday(told: str, day: str) -> None:
    """The next such day where the sentence speaks of the future, the last where it tells what was, and else none."""
    found = read(told)
    assert day == next((value for words, value in found if words == "Monday"), "")


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("He was remanded on bail until 13 June.", "2024-06-13"),
        ("He is free until he learns his fate on June 13.", "2024-06-13"),
        ("He was jailed until 13 June.", "2023-06-13"),
        ("He was free until he fled on June 13.", "2023-06-13"),
        ("The rest are on bail until June.", "2024-06"),
        ("She led it until June.", "2023-06"),
        ("The check, due in June, was never made.", "2023-06"),
        ("The check, due in June, is free.", "2024-06"),
        ("The check was due in June.", "2024-06"),
    ],
)
def test_side_of_a_day_without_a_year(told: str, day: str) -> None:
    """A day of a trial is to come, what was due and is not done is over."""
    assert [day] == [value for _, value in read(told)]


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("She told Valley Today of it.", []),
        ("He reads Farming Today each week.", []),
        ("Today she left.", ["Today"]),
        ("In Brod, today, she left.", ["today"]),
        ("“Today we won,” she said.", ["Today"]),
    ],
)
def test_today_in_a_name(told: str, named: list[str]) -> None:
    """The name of an outlet is no day."""
    assert named == [words for words, _ in read(told)]


@pytest.mark.parametrize(
    ("told", "years"),
    [
        ("She was born after the 1987 flood.", ["1987"]),
        ("A 2019 study put it at nine.", ["2019"]),
        ("They lost the 2010 World Cup.", ["2010"]),
        ("Its 1902 charter burned.", ["1902"]),
        ("They buried the 1950 dead.", []),
        ("He won a 1450 metre run.", []),
        ("He won a 1950 metre run.", []),
        ("It was a 2000 mile walk.", []),
        ("He paid the 1987 workers.", []),
        ("He paid the 1987 bakers.", []),
        ("The 1987-strong crowd sang.", []),
        ("He counted 1987 once.", []),
        ("The 1,987 stood.", []),
    ],
)
def test_year_of_something(told: str, years: list[str]) -> None:
    """A year stands before what was of it, where it can be no number of it."""
    assert years == [value for _, value in read(told)]


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Published: 06:55, 27 Mar 2024 | Updated: 10:20, 29 Mar 2024", date(2024, 3, 29)),
        ("Updated March 28, 2024\n\nIt snowed.", date(2024, 3, 28)),
        ("Updated: 27 March 2024", None),
        ("Updated: 27 March 2025", None),
        ("The list was updated.\n29 March 2024", None),
        ("It snows on 29 March 2024.", None),
    ],
)
def test_when_an_article_was_changed(text: str, changed: date | None) -> None:
    """Where it says so, and soon after it was published."""
    assert changed == changed_on(text, WEDNESDAY, Figures())


@pytest.mark.parametrize(("told", "day"), [("on Thursday", ""), ("on Friday", ""), ("on Saturday", "2024-03-23")])
def test_a_weekday_of_a_changed_article(told: str, day: str) -> None:
    """A day between publication and update may be that of this week as well as that of the last."""
    text = f"They met {told}."
    assert [day] == [each.value for each in dates(text, 0, len(text), WEDNESDAY, Figures(), date(2024, 3, 29))]
