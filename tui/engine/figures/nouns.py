"""The nouns behind a number: what is counted, and whose age it is."""

from __future__ import annotations

import re

from tui.engine.figures.numbers import Number
from tui.engine.figures.tokens import FigureToken, touch, word_at
from tui.engine.language.en.function_words import AUXILIARIES, POSSESSIVES
from tui.engine.language.en.gazetteer import fold, forenames
from tui.engine.language.en.measures import (
    EVENTS,
    FINITE,
    LEVELS,
    NO_NOUNS,
    NOUNS_IN_ED,
    NOUNS_IN_LY,
    ONES,
    PEOPLE,
    PERCENT,
    PERSONS,
    PLURALS,
    SCALES,
    SEEMING,
    TENS,
    UNDERSTOOD,
    VARIANTS,
    WHERE,
)
from tui.engine.words import FUNCTION

_WHOLE = frozenset({"the", "these", "those", "its", "their", "his", "her"})
"""Between a part and the whole of which it is one."""
_STOP = (
    FUNCTION
    | AUXILIARIES
    | frozenset({"per", "plus", "times", "percent", "since", "ago", "old", "that", "above", "below", "aboard", "past"})
)
_WIDEST = 4
"""Words of what is counted."""
_OLDEST = 120
"""Years that nobody has outlived by much: what is larger between commas is no age."""


def noun_behind(text: str, found: list[FigureToken], at: int) -> tuple[str, int]:
    """What is counted, as written, and where it ends: the words up to the first plural, or up to two."""
    at = _behind_of(text, found, at) if word_at(found, at) == "of" else at
    last, head = at, False
    if _is_spelt(word_at(found, at)) and word_at(found, at + 1) != "-":
        return "", at  # "a claim for 3.2m nine days later"
    if word_at(found, at).isdigit() and word_at(found, at + 1) in VARIANTS and text[found[at + 1].start].isupper():
        last = at + 2  # "60 737 MAX jets"
    while last < len(found) and last - at < _WIDEST:
        word = found[last].word
        aged = word == "old" and last == at and _is_number(word_at(found, at - 1))  # "300 old trees", no "43 years old"
        if not word[0].isalpha() or (word in _STOP and not aged) or word in POSSESSIVES or word in SCALES or word in FINITE:
            break
        if last > at and (
            (word in EVENTS and not is_plural(word)) or (word.endswith("ed") and is_plural(found[last - 1].word))
        ):
            break
        last += 1
        word, last = _join_hyphens(found, word, last)
        if head := is_plural(word):
            if (
                last + 1 < len(found)
                and found[last].word == "of"
                and found[last + 1].word[0].isalpha()
                and found[last + 1].word not in _STOP
            ):
                last += 2
            break
    if not head:
        last = next((to + 1 for to in range(at, last) if _is_irregular(found[to].word)), min(last, at + 2))
        while last > at and (_says_more(found[last - 1].word) or found[last - 1].word in NO_NOUNS):
            last -= 1
        if last > at and (found[at].word in NO_NOUNS or found[at].word in _STOP):
            last = at
    if last == at or (found[at].word in EVENTS and last == at + 1 and not is_plural(found[at].word)):
        return "", at
    return text[found[at].start : found[last - 1].end], last


def _join_hyphens(found: list[FigureToken], word: str, last: int) -> tuple[str, int]:
    """The last word of a noun with hyphens, and where it ends: "co-workers"."""
    while word_at(found, last) == "-" and touch(found, last) and touch(found, last + 1) and word_at(found, last + 1).isalpha():
        word, last = found[last + 1].word, last + 2
    return word, last


def _is_spelt(word: str) -> bool:
    """Whether a word is a number above one, which begins another count."""
    return word in TENS or ONES.get(word, 0) > 1


def _is_number(word: str) -> bool:
    """Whether a word is a number, or its end."""
    return word[:1].isdigit() or word in ONES or word in TENS or word in SCALES


def _behind_of(text: str, found: list[FigureToken], at: int) -> int:
    """Where the noun begins behind "of", without what counts the whole or names a model."""
    at += 1
    while word_at(found, at) in _WHOLE:
        at += 1
    owner = next((to for to in range(at, min(at + _OWNER, len(found))) if found[to].word.endswith(("'s", "’s"))), None)
    if (
        owner is not None
        and owner + 2 < len(found)
        and (word_at(found, owner + 1) in ONES or found[owner + 1].word[0].isdigit())
    ):
        return owner + 2  # "two of the museum's seven guards"
    while at < len(found) and text[found[at].start].isupper() and word_at(found, at + 1).isdigit():
        at += 2  # "of the Corda 60 tractors"
    if at + 1 < len(found) and (found[at].word[0].isdigit() or found[at].word in ONES):
        at += 1  # "three of the five crossings", "12 of 143 routes"
    return at


_OWNER = 3
"""Words within which the owner of the whole stands: "of the city museum's"."""


def _says_more(word: str) -> bool:
    """Whether a word behind a noun begins what is said of it: "a £900 horse called", "six years precisely", "5m expected"."""
    if word in WHERE:
        return True
    befell = word.endswith("ed") and not word.endswith("eed") and word not in NOUNS_IN_ED
    return (befell or (word.endswith("ly") and word not in NOUNS_IN_LY)) and len(word) > _SHORT and word not in EVENTS


_SHORT = 4
"""Letters of a word that may end so by chance: bed, shed, fly, ally."""


def is_plural(word: str) -> bool:
    """Whether a noun is a plural, as far as its ending tells."""
    return word in PEOPLE or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")))


def is_counted(noun: str, behind: str) -> bool:
    """Whether a noun may be what a number above one counts: a plural, or a word for people.

    Neither "a class of eleven home" nor "750 dc" count anything, nor does "their 900 looks generous" or "192 new ones".
    """
    words = _OF.split(noun)[0].split()
    if not words:
        return False
    written, word = words[-1], words[-1].lower()
    if word == "ones" or (word in SEEMING and len(words) == 1 and behind.isalpha() and behind not in FUNCTION):
        return False
    if written.endswith("s") and len(written) > 1 and written[:-1].isupper():
        return True  # "12 MPs"
    return is_plural(word) or word in PERSONS or _is_irregular(word)


def _is_irregular(word: str) -> bool:
    """Whether a noun is a plural that does not look it: children, aircraft, sheep."""
    return word in PLURALS or word.endswith(_PLURAL_ENDS)


_OF = re.compile(r" of ", re.IGNORECASE)
_PLURAL_ENDS = ("men", "women", "children", "people", "craft", "folk", "fish")


def age(text: str, found: list[FigureToken], read: Number, last: int) -> str:
    """Whose age a number is, as written: "Jane Doe, 43,", "aged 43", "43 years old", "43-year-old man"; empty for no age."""
    before = found[read.first - 1].word if read.first else ""
    behind = found[last].word if last < len(found) else ""
    if read.low > _OLDEST or read.low != read.high or read.unit or read.round:
        return ""
    if last > read.last:  # a unit of years was read
        if behind == "-" and last + 1 < len(found) and found[last + 1].word.startswith("old"):
            return _year_old(text, found, read, last + 2)
        if found[last - 1].word.endswith("old"):
            return _year_old(text, found, read, last)
        return "age" if behind in {"old", "of"} and (behind == "old" or text.startswith("age", found[last].end + 1)) else ""
    if before in {"aged", "age"}:
        return _age_of(text, found, read.first - 2) or "age"
    if before in {"is", "was"} and word_at(found, read.first - 2) == "who" and behind in {",", ".", "and"} and read.digits:
        return _age_of(text, found, read.first - 3)
    ends = {",": (",", "."), "(": (")",)}.get(before, ())
    return _age_of(text, found, read.first - 1) if ends and behind in ends and read.digits else ""


def _year_old(text: str, found: list[FigureToken], read: Number, last: int) -> str:
    """Whose age "58-year-old" is: of the name before it ("Jane Doe, a 58-year-old baker") or behind it, else of "a baker"."""
    words = noun_behind(text, found, last)[0]
    if word_at(found, read.first - 1) in {"a", "an", "the"} and (whose := _age_of(text, found, read.first - 2)):
        return whose
    names = words.split()
    if len(names) > 1 and all(name[0].isupper() for name in names) and fold(names[0]) in forenames():
        return f"age of {words}"
    return f"year-old {words}".strip()


def _age_of(text: str, found: list[FigureToken], comma: int) -> str:
    """ "age of Jane Doe" for the name that ends before the comma or bracket; empty where none does."""
    last = comma - 1
    if last < 0 or found[comma].word not in {",", "("} or not text[found[last].start].isupper():
        return ""
    first = last
    while first > 0 and text[found[first - 1].start].isupper() and found[first - 1].word.isalpha():
        first -= 1
    if first == last and word_at(found, first - 1) in {"the", "a", "an"}:
        return ""  # "without the Greens, 49, they fail"
    return f"age of {text[found[first].start : found[last].end]}"


def implied_unit(found: list[FigureToken], read: Number, noun: str) -> str:
    """The unit that a noun before a bare number tells: "points" for "the index rose to 27,349"; empty where none does.

    With a `noun` behind it only "a magnitude 6.8 earthquake" is so.
    """
    at = read.first - 1
    if noun or word_at(found, at) == "magnitude":
        return "magnitude" if word_at(found, at) == "magnitude" else ""
    at = _before_levels(found, at)
    if word_at(found, at) in PERCENT and word_at(found, at - 1)[:1].isdigit():
        at = _before_levels(found, at - 2)  # "the index closed down 2.1 percent at"
    return UNDERSTOOD.get(word_at(found, at), "") if at < read.first - 1 else ""


def _before_levels(found: list[FigureToken], at: int) -> int:
    """Where the word stands that is told to have a level, before the words that lead to it; -1 for none."""
    while at >= 0 and found[at].word in LEVELS:
        at -= 1
    return at
