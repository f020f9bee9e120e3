"""What the words themselves show: names by their capitals, numbers, days, and how much the words of a long name weigh."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from tui.engine.align.sentences import UniqueSentence
from tui.engine.language.en.measures import SCALES
from tui.engine.progress import Progress
from tui.engine.words import Token
from tui.model.dates import MONTHS, WEEKDAYS
from tui.model.story import Story

_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_OF_MONTH = re.compile(r"3[01]|[12]\d|0?[1-9]")
_CURRENCY = "$€£¥"
_OPENING = "“\"‘'"


class StatedNumber(NamedTuple):
    """A number in a stretch."""

    value: float
    written: str
    counted: str
    """Key of what is counted: the telling word that follows, or the currency before it; empty for an ordinal and a day."""
    figure: str = ""
    """Id of the figure that it states, if other articles state it too."""
    disputed: bool = False
    """Whether the articles disagree about that figure."""
    known: bool = False
    """Whether the stage of the figures has read it: then it knows what may be compared."""


def capital_words(story: Story, sentences: list[UniqueSentence], progress: Progress) -> frozenset[str]:
    """Words that this story mostly writes with a capital where no sentence begins; headlines in capitals are no witness."""
    votes: Counter[str] = Counter()
    for sentence in progress.over(sentences, 0.0, 0.4):
        text = story.articles[sentence.places[0].article].text
        inner = [token for token in sentence.tokens[1:] if token.key and token.key[0].isalpha()]
        capital = [token for token in inner if text[token.start].isupper()]
        if len(capital) <= 0.85 * len(inner):
            votes.update(token.key for token in capital if text[token.start - 1] not in _OPENING)
            votes.subtract(token.key for token in inner if text[token.start].islower())
    return frozenset(key for key, vote in votes.items() if vote > 0)


def runs_of_capitals(text: str, found: tuple[Token, ...], capital: frozenset[str]) -> list[tuple[int, str, str]]:
    """Words with a capital that follow each other are one name, known by its last word: a surname, a "Council"."""
    runs: list[list[int]] = []
    for place, token in enumerate(found):
        if token.key in capital and text[token.start].isupper() and token.word not in WEEKDAYS:
            if runs and runs[-1][-1] == place - 1 and text[found[place - 1].end : token.start] in " -":
                runs[-1].append(place)
            else:
                runs.append([place])
    return [(n, found[run[-1]].key, text[found[run[0]].start : found[run[-1]].end]) for run in runs for n in run]


def name_shares(text: str, found: tuple[Token, ...], keys: frozenset[str], exponent: float) -> tuple[float, ...]:
    """1 for a plain word, n ** -exponent for each of the n words of a name with its titles."""
    shares = [1.0] * len(found)
    run: list[int] = []
    for place, token in enumerate(found):
        joins = not run or text[found[place - 1].end : token.start] in (" ", "-", ". ")
        if run and not (joins and (token.key in keys or token.word == "of")):
            for n in run:
                shares[n] = len(run) ** -exponent
            run = []
        if token.key in keys and token.key:
            run.append(place)
    for n in run:
        shares[n] = len(run) ** -exponent
    return tuple(shares)


def count_numbers(text: str, found: tuple[Token, ...]) -> Iterable[tuple[int, StatedNumber]]:
    """Numbers that count something; years and days of a month do not, and of an ordinal and a day before its month nothing is
    known but their value."""
    for place, token in enumerate(found):
        if not token.word[0].isdigit() or _YEAR.fullmatch(token.word) or (place and found[place - 1].word in MONTHS):
            continue
        if not re.fullmatch(r"\d+(?:\.\d+)?", token.word):
            continue
        value, after = float(token.word), place + 1
        if _orders(text, found, place):
            yield place, StatedNumber(value, text[token.start : token.end], "")
            continue
        if after < len(found) and (scale := _SCALES.get(found[after].word)):
            value, after = value * scale, after + 1
        else:
            value *= _scale_of_range(text, found, place)
        counted = next((other.key for other in found[after : after + 3] if other.key), "")
        if (before := text[max(0, token.start - 2) : token.start].rstrip()) and before[-1] in _CURRENCY:
            counted = before[-1]
        yield place, StatedNumber(value, text[token.start : found[after - 1].end], counted)


def _orders(text: str, found: tuple[Token, ...], place: int) -> bool:
    """Whether a number tells a place in an order and counts nothing: "his 11th point", "14 October", "the 3rd of May"."""
    if text[found[place].end - 1].isalpha():
        return True
    behind = [token.word for token in found[place + 1 : place + 2]]
    return bool(behind) and behind[0] in MONTHS and bool(_DAY_OF_MONTH.fullmatch(found[place].word))


_SCALES = {word: float(value) for word, value in SCALES.items()}
"""What a word behind a number multiplies it by."""


def _scale_of_range(text: str, found: tuple[Token, ...], place: int) -> float:
    """The scale behind the second number of a range, which counts for the first too: "from 12.4 to 13.1 billion"; else 1."""
    second = place + 1
    if second < len(found) and found[second].word in ("to", "and") and found[place - 1].word in ("from", "between"):
        second += 1
    elif second >= len(found) or text[found[place].end : found[second].start].strip() not in _DASHES:
        return 1.0
    ends = [each.word for each in found[second : second + 2]]
    if len(ends) < 2 or not re.fullmatch(r"\d+(?:\.\d+)?", ends[0]):
        return 1.0
    smaller, larger = sorted((float(found[place].word), float(ends[0])))
    return 1.0 if larger > _WIDE * smaller else _SCALES.get(ends[1], 1.0)


_DASHES = frozenset({"-", "–", "—"})
_WIDE = 20
"""How many times larger one end of a range may be for the scale to count for both: in "from 900 to 1.2 million" it does not."""


def named_days(found: tuple[Token, ...]) -> Iterable[tuple[int, str]]:
    """Weekdays, years and days of a month, each with its token."""
    for place, token in enumerate(found):
        if token.word in WEEKDAYS:
            yield place, token.word.capitalize()
        elif token.word[0] in "12" and _YEAR.fullmatch(token.word):
            yield place, token.word
        elif token.word in MONTHS and place + 1 < len(found) and re.fullmatch(r"[123]?\d", found[place + 1].word):
            yield place, f"{token.word[:3].capitalize()} {found[place + 1].word}"


CHANGE, PART = "change", "part"
"""What a share of hundred may be: "up by 12 per cent", "12 per cent of the seats"."""


def percentages(found: tuple[Token, ...]) -> dict[str, str]:
    """Each share of hundred that is plainly a change or plainly a part, with which of the two; others may be either."""
    said: dict[str, str] = {}
    for n, token in enumerate(found):
        if token.word == "percent" and n and found[n - 1].word[0].isdigit():
            before, after = found[n - 2].word if n > 1 else "", found[n + 1].word if n + 1 < len(found) else ""
            if (before == "by") != (after == "of"):
                said[found[n - 1].word] = CHANGE if before == "by" else PART
    return said
