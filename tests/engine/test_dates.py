"""Dates: resolved against the article's own date, or left open."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.engine.figures.dates import dates
from tui.model.settings import Figures

WEDNESDAY = date(2024, 3, 27)


def read(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    """The words and values of all dates that are not left open."""
    return [(text[d.start : d.end], d.value) for d in dates(text, 0, len(text), published, Figures()) if d.value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Monday.", [("Monday", "2024-03-25")]),
        ("They met on Wednesday.", [("Wednesday", "2024-03-27")]),
        ("They met on Thursday evening.", [("Thursday", "2024-03-21")]),
        ("They will meet on Thursday.", [("Thursday", "2024-03-28")]),
        ("He is set to meet them on Monday.", [("Monday", "2024-04-01")]),
        ("It is expected to rule on Friday.", [("Friday", "2024-03-29")]),
        ("On Friday the council will vote.", [("Friday", "2024-03-29")]),
        ("The president is to travel to Texas on Thursday.", [("Thursday", "2024-03-28")]),
        ("They will miss their first paycheck on Friday.", [("Friday", "2024-03-29")]),
        ("Friday will be the first payday that they miss.", [("Friday", "2024-03-29")]),
        ("Talks announced on Friday will begin soon.", [("Friday", "2024-03-22")]),
        ("The firm announced Friday that it will give cases away.", [("Friday", "2024-03-22")]),
        ("The firm said on Friday it will pay.", [("Friday", "2024-03-22")]),
        ("The ministry confirmed Thursday that talks are set to begin.", [("Thursday", "2024-03-21")]),
        ("The events of today will be told.", [("today", "2024-03-27")]),
        ("They expect it to end tomorrow.", [("tomorrow", "2024-03-28")]),
        ("It holds as of tomorrow, in the morning of tomorrow.", [("tomorrow", "2024-03-28"), ("tomorrow", "2024-03-28")]),
        ("They build the safe cars of tomorrow for the leaders of tomorrow.", []),
        ("It will pay a premium to the closing price on Friday.", [("Friday", "2024-03-22")]),
        ("The drought is to blame for the fire on Friday.", [("Friday", "2024-03-22")]),
        ("Sentencing is set for Feb. 4.", [("Feb. 4", "2025-02-04")]),
        ("He faces prison when he is sentenced on Feb. 4.", [("Feb. 4", "2025-02-04")]),
        ("He was sentenced on Feb. 4.", [("Feb. 4", "2024-02-04")]),
        ("Results are due in December, said the firm.", [("December", "2024-12")]),
        ("Results are due in January.", [("January", "2025-01")]),
        ("Candidates must be named by Monday.", [("Monday", "2024-04-01")]),
        ("He must have left on Monday.", [("Monday", "2024-03-25")]),
        ("Results came in December.", [("December", "2023-12")]),
        ("It will decide after Monday’s attack.", [("Monday", "2024-03-25")]),
        ("On Monday, he said he will resign.", [("Monday", "2024-03-25")]),
        ("last Wednesday and next Wednesday", [("last Wednesday", "2024-03-20"), ("next Wednesday", "2024-04-03")]),
        ("Hamas’s Oct. 7 attack", [("Oct. 7", "2023-10-07")]),
        ("on 3 May and on March 30", [("3 May", "2024-05-03"), ("March 30", "2024-03-30")]),
        ("on 7th October 2021, on October 7, 2021", [("7th October 2021", "2021-10-07"), ("October 7, 2021", "2021-10-07")]),
        ("Tuesday, March 26", [("Tuesday, March 26", "2024-03-26")]),
        ("from 7-9 October", [("7-9 October", "2023-10-07..2023-10-09")]),
        ("2024-02-29 and 2023-02-29", [("2024-02-29", "2024-02-29")]),
        ("in October 2021, in October, in March", [("October 2021", "2021-10"), ("October", "2023-10"), ("March", "2024-03")]),
        ("since 2019, in the 2024 vote", [("2019", "2019"), ("2024", "2024")]),
        ("last month, this year, next year", [("last month", "2024-02"), ("this year", "2024"), ("next year", "2025")]),
        ("yesterday, today, tomorrow", [("yesterday", "2024-03-26"), ("today", "2024-03-27"), ("tomorrow", "2024-03-28")]),
        ("two days ago", [("two days ago", "2024-03-25")]),
        ("Easter Monday, Mondays, Black Friday, today’s world, USA Today", []),
        ("It may 5 times march 3 steps.", []),
    ],
)
def test_dates(text: str, expected: list[tuple[str, str]]) -> None:
    """Weekdays lie back unless the sentence speaks of the future; a far day without a year is last year's."""
    assert expected == read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday, yesterday, Oct. 7, last month", []),
        ("on 7 October 2021", [("7 October 2021", "2021-10-07")]),
        ("in 2019", [("2019", "2019")]),
    ],
)
def test_no_date_no_guess(text: str, expected: list[tuple[str, str]]) -> None:
    """An article without a date dates only what is written out."""
    assert expected == read(text, None)


@settings(max_examples=60, deadline=None)
@given(
    st.dates(),
    st.sampled_from(["on Sunday", "last Friday", "Oct. 7", "30 days ago", "in May", "next year", "tomorrow", "Feb. 29"]),
)
def test_any_day_of_publication(published: date, words: str) -> None:
    """No calendar page is out of range, and a weekday lies at most a week back."""
    for _, value in read(f"It happened {words}.", published):
        if words == "on Sunday":
            assert timedelta(0) <= published - date.fromisoformat(value) < timedelta(7)
