"""The day that an export names, in the languages in which databases write it.

`tui.model.dates` reads English alone, for a date in running text must be read in one way only. Here it is known what is read:
the day of publication, in the head of an article.
"""

from __future__ import annotations

import re
from datetime import date

from tui.model.dates import find_date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner jan janvier janv enero gennaio januari",
            "februar feber feb februar février fevrier févr fevr fév fev febrero febbraio februari",
            "märz maerz mär mrz mars marzo maart mär",
            "april apr avril avr abril aprile",
            "mai mayo maggio mei",
            "juni jun juin junio giugno",
            "juli jul juillet juil julio luglio",
            "august aug août aout agosto augustus",
            "september sep sept septembre septiembre settembre",
            "oktober okt octobre oct octubre ottobre",
            "november nov novembre noviembre",
            "dezember dez décembre decembre déc dec diciembre dicembre december",
        ),
        1,
    )
    for name in names.split()
}
"""Months by their names in German, French, Spanish, Italian and Dutch, long and short, in small letters."""

_NAMED = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:er|\.|º)?\s*(?:de\s+)?(?P<month>"
    + "|".join(sorted(_MONTHS, key=len, reverse=True))
    + r")\b\.?,?\s*(?:de\s+)?(?P<year>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)(?!\d)")
"""27.03.2024: with full stops between them it is the day that comes first, in every country."""


def day(words: str) -> date | None:
    """The first full date in the words of a field; None where there is none, or one that two conventions read differently."""
    for pattern in (_NAMED, _NUMBERS):
        if match := pattern.search(words):
            month = match["month"].lower()
            try:
                return date(int(match["year"]), int(month) if month.isdigit() else _MONTHS[month], int(match["day"]))
            except ValueError:
                return None
    return find_date(words)
