"""The calendar date that written words name, for a story's metadata.

Used by `store` for front matter and pages and by the engine for date lines. Only what is written: a date without a year, or one
that two conventions read differently ("03/04/2024"), is no date.
"""

from __future__ import annotations

import re
from datetime import date

from tui.model.expressions import compile_later

MONTHS = {
    "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6, "june": 6,
    "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10, "october": 10, "nov": 11,
    "november": 11, "dec": 12, "december": 12,
}  # fmt: skip
"""The months by their English names, long and short, in small letters."""
MONTH_NAMES = tuple({number: name for name, number in sorted(MONTHS.items(), key=lambda month: len(month[0]))}.values())
"""The long ones alone."""
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
"""The days of the week by their English names, in small letters, counted as the calendar of Python does."""
SHORT_WEEKDAYS = ("mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun")
"""Their short names, some of which are words as well."""
MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
"""A month's name, long or short, as part of a regular expression that ignores case."""

WRITTEN = (
    r"(?:(?P<y1>(?:19|20)\d\d)[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?P<m2>{MONTH}),?[\s-]+(?P<y2>(?:19|20)\d\d)(?!\d)"
    rf"|(?P<m3>{MONTH})\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>(?:19|20)\d\d)(?!\d)"
    r"|(?P<y4>(?:19|20)\d\d)(?P<m4>\d\d)(?P<d4>\d\d)(?!\d)"
    r"|(?P<a5>\d{1,2})[/.-](?P<b5>\d{1,2})[/.-](?P<y5>(?:19|20)\d\d)(?!\d))"
)
"""A full date as part of a regular expression that ignores case: 2024-03-27, 27 Mar 2024, March 27, 2024, 27.3.2024."""

_WRITTEN = compile_later(r"(?<![\d.])" + WRITTEN, re.IGNORECASE)


def find_date(words: str) -> date | None:
    """The first full date in `words`, or None where there is none that can be read in one way only."""
    for match in _WRITTEN.finditer(words):
        found = date_of_match(match)
        if found:
            return found
    return None


def date_of_match(match: re.Match[str]) -> date | None:
    """The date of a match that holds `WRITTEN`, or None where the calendar has no such day or the order is unclear."""
    year = match["y1"] or match["y2"] or match["y3"] or match["y4"] or match["y5"]
    month, day = (
        match["m1"] or match["m2"] or match["m3"] or match["m4"],
        match["d1"] or match["d2"] or match["d3"] or match["d4"],
    )
    if match["a5"]:
        first, second = int(match["a5"]), int(match["b5"])
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = (str(first), str(second)) if first <= 12 else (str(second), str(first))
    number = int(month) if month[0].isdigit() else MONTHS[month.lower().rstrip(".")]
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
