"""Words with a capital that name a time and nobody, and the months by which somebody is called.

until [Christmas Day]      in [mid-December]      Boeing (NYSE: [BA])      Theresa May      "I need a longer road," Mrs May said
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from tui.engine.language.en.gazetteer import fold, forenames, is_word, section, union


class NameWord(NamedTuple):
    """A word of a sentence; a possessive 's is not part of it."""

    start: int
    end: int
    text: str
    low: str
    """Folded, without the stop of an abbreviation."""
    capital: bool
    owns: bool
    """Whether a possessive 's (or an apostrophe after s) follows."""


_BLANKS = frozenset((" ", " ", "'s ", "’s ", "' ", "’ "))
"""What may stand between two words of a holiday: New Year's Eve, Mothers' Day."""


def time_words(text: str, words: Sequence[NameWord], capitals: Sequence[int]) -> tuple[frozenset[int], frozenset[int]]:
    """The positions of words of the calendar, and of those that belong to holidays and to codes of shares.

    `capitals` are the positions of all words with a capital.
    """
    times, apart = set(), set[int]()
    calendar, heads, exchanges = section("calendar"), _holidays(), section("exchanges")
    for index in capitals:
        word = words[index]
        if word.low.rstrip(".") in calendar:
            if not _place_behind(text, words, index):
                times.add(index)
        elif "-" in word.text and _hyphened_time(word):
            times.add(index)
        if word.low in heads:
            apart.update(range(index, _holiday_end(text, words, index)))
        if word.low in exchanges and index + 1 < len(words) and text[word.end : words[index + 1].start].strip() == ":":
            listed = text.rfind("(", words[0].start, word.start) > text.rfind(")", words[0].start, word.start)
            apart.update((index, index + 1) if listed else (index + 1,))
        elif text[word.start - 1] == "(" and word.text.isupper() and _is_code(text, word):
            apart.update((index, index + 1))
    return frozenset(times), frozenset(apart)


def _place_behind(text: str, words: Sequence[NameWord], index: int) -> bool:
    """Whether a word of the calendar begins the name of a place: Christmas Island, Friday Harbor."""
    after = words[index + 1] if index + 1 < len(words) else None
    beside = after is not None and text[words[index].end : after.start] == " "
    return beside and after is not None and after.capital and after.low in section("place_tails")


def _is_code(text: str, word: NameWord) -> bool:
    """Whether a word in brackets is the code of a share with its exchange: (AAPL.O)."""
    close = text.find(")", word.end, word.end + 4)
    return text[word.end : word.end + 1] == "." and close > word.end + 1 and text[word.end + 1 : close].isupper()


def _hyphened_time(word: NameWord) -> bool:
    """Whether a hyphened word is a time: mid-December, pre-Christmas, Friday-night; but no name such as Jean-Marie."""
    pieces = word.low.split("-")
    timely = [piece in union("calendar", "holidays") for piece in pieces]
    return any(timely) and all(
        known or (piece in section("prefixes") or (is_word(piece) and piece not in forenames()))
        for known, piece in zip(timely, pieces, strict=True)
    )


@cache
def _holidays() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of holidays as words, the longest first, by their first words."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(section("holidays"), key=lambda one: (-one.count(" "), one)):
        words = tuple(name.split())
        found.setdefault(words[0], []).append(words)
    return {head: tuple(names) for head, names in found.items()}


def _holiday_end(text: str, words: Sequence[NameWord], index: int) -> int:
    """The word after the holiday that begins at `index`, or `index` where it is part of a longer name: Easter Island."""
    for name in _holidays()[words[index].low]:
        after = index + len(name)
        if after > len(words) or any(
            words[index + at].low != part or (at and text[words[index + at - 1].end : words[index + at].start] not in _BLANKS)
            for at, part in enumerate(name)
        ):
            continue
        follows = words[after] if after < len(words) and text[words[after - 1].end : words[after].start] == " " else None
        closed = follows is not None and follows.capital and follows.low in union("place_tails", "org_tails", "thing_tails")
        called = follows is not None and follows.capital and len(name) == 1 and name[0] in forenames()
        behind = index and words[index - 1].low in forenames() and words[index - 1].capital and len(name) == 1
        return index if closed or called or behind else after
    return index


def surnames_of(words: Sequence[NameWord], times: frozenset[int]) -> Iterator[str]:
    """The words of the calendar that stand in a sentence as somebody's surname: behind a first name, honorific or office."""
    for index in sorted(times):
        dated = index + 1 < len(words) and words[index + 1].text[0].isdigit()
        if not dated and words[index].low in section("calendar_surnames") and _bearer_before(words, index, times):
            yield words[index].low


def _bearer_before(words: Sequence[NameWord], index: int, times: frozenset[int]) -> bool:
    before, word = words[index - 1], words[index]
    if not index or not before.capital or before.owns or index - 1 in times or not 0 <= word.start - before.end <= 2:
        return False
    low = before.low.rstrip(".")
    return low in section("honorifics") or low in forenames() or (low in section("roles") and not is_word(before.text[1:]))


def surnames_at(
    words: Sequence[NameWord],
    gaps: Sequence[str],
    times: frozenset[int],
    surnames: frozenset[str],
    headline: bool,  # noqa: FBT001
) -> frozenset[int]:
    """Where words of the calendar are one of the `surnames` of the story: not "in May", "May 5" and "May they rest"."""
    return frozenset(
        index
        for index in times
        if words[index].low in surnames and (_bearer_before(words, index, times) or _alone(words, gaps, index, headline))
    )


def _alone(words: Sequence[NameWord], gaps: Sequence[str], index: int, headline: bool) -> bool:  # noqa: FBT001
    """Whether a word of the calendar without a first name is a surname here."""
    follows = words[index + 1] if index + 1 < len(words) and gaps[index] in (" ", ", ") else None
    dated = follows is not None and follows.text[0].isdigit() and (gaps[index] == " " or len(follows.text) == len("2026"))
    if dated or (follows is not None and follows.low in section("calendar")):
        return False
    spoken = follows is not None and gaps[index] == " " and not follows.capital and follows.low in section("speech")
    if index == 0 or gaps[index - 1] not in (" ", ", "):
        modal = follows is not None and fold(follows.text) in section("modal_subjects") and gaps[index] == " "
        return not modal
    before = words[index - 1]
    if before.low == "on" and words[index].low.endswith("day") and not spoken:
        return False
    if before.text[0].isdigit() or before.low.endswith(("1st", "2nd", "3rd", "th")):
        return False
    if spoken or words[index].owns:
        return True
    if before.low == "of":
        return index > 1 and words[index - 2].low not in section("spans") and not words[index - 2].text[0].isdigit()
    if before.low == "by":
        return index > 1 and words[index - 2].low.endswith(("ed", "en"))
    return before.low not in section("dating")
