"""Which of the articles that were read belong to the story: by words, days and outlets that were asked for.

    --match "flood bridge"   all these words stand in it or in its title; "in quotes" they stand together
    --from, --to             its day of publication, both days included
    --source                 its outlet, or a part of the outlet's name; several are parted by commas

Words are compared without regard to case and accents. An article whose day is not known is not between two days, and a note
counts those.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from tui.model.dates import find_date
from tui.model.errors import UsageError
from tui.model.story import Source
from tui.store import neutral

_TERM = re.compile(r"[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]|(\S+)")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for; the default takes every article."""

    terms: tuple[str, ...] = ()
    """Folded words or runs of words, all of which an article holds."""
    since: date | None = None
    until: date | None = None
    outlets: tuple[str, ...] = ()
    """Folded names, of which the outlet's holds one."""

    @classmethod
    def of(cls, match: str = "", since: str = "", until: str = "", source: str = "") -> Choice:
        """The choice as it was typed. Raises UsageError for what is no date."""
        terms = tuple(fold_words(quoted or word) for quoted, word in _TERM.findall(match))
        outlets = tuple(name for each in source.split(",") if (name := fold_words(each)))
        return cls(tuple(filter(None, terms)), _day(since, "--from"), _day(until, "--to"), outlets)

    def reason(self, source: Source) -> str:
        """Why an article is not taken, in a word or two; empty where it is."""
        meta = source.meta
        if self.since is not None or self.until is not None:
            if meta.published is None:
                return "without a day"
            if (self.since and meta.published < self.since) or (self.until and meta.published > self.until):
                return "of other days"
        if self.outlets and not any(name in fold_words(meta.source) for name in self.outlets):
            return "of other outlets"
        if self.terms:
            text = fold_words(f"{meta.title}\n{source.text}")
            if not all(term in text for term in self.terms):
                return "without the words"
        return ""


def fold_words(words: str) -> str:
    """Words without case and accents, single spaces between them."""
    if not words.isascii():
        words = "".join(char for char in unicodedata.normalize("NFKD", words) if not unicodedata.combining(char))
    return " ".join(words.casefold().split())


def _day(words: str, option: str) -> date | None:
    if not words:
        return None
    found = find_date(words)
    if found is None:
        raise UsageError(f"{option}: “{neutral.line(words)}” is no date such as 2024-03-27.")
    return found
