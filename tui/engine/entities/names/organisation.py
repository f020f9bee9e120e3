"""Which names stand for one organisation or place: the State Department is the U.S. Department of State."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tui.engine.language.en.gazetteer import alike, countries, fold, key, section, union
from tui.engine.language.en.measures import ONES, ROMAN

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’&-][^\W_]+)*")
_ARTICLE = re.compile(r"\b([AaEe]l)-(?=[^\W\d_])")
_DROPPED = frozenset(["the", "of", "and", "for", "a", "an", "in", "on", "de", "la", "du", "des", "der"])


@lru_cache(maxsize=1 << 14)
def body_key(name: str) -> str:
    """The same for all ways to write one name: words sorted, countries for peoples, no legal form, no "of", one spelling."""
    found: list[str] = []
    for word in _WORD.findall(_ARTICLE.sub(r"\1 ", name).replace("United States", "US")):
        if country := countries().get(key(word)):
            found.append(country)
        else:
            low = fold(word).removesuffix("'s").replace(".", "")
            spelling = alike("spellings").get(low)
            found.append(min(spelling) if spelling else low)
    kept = [word for word in found if word not in _DROPPED]
    while len(kept) > 1 and kept[-1] in section("legal"):
        kept.pop()
    if len(kept) > 2 and kept[0] == "united states":
        kept.pop(0)
    return " ".join(sorted(kept)) or fold(name)


@lru_cache(maxsize=1 << 14)
def one_spelling(name: str) -> tuple[str, ...]:
    """The letters and digits of a name, also with a numeral at its end in digits: KSLV-1 and KSLV-I have one in common."""
    words = re.findall(r"[^\W_]+", fold(name).replace("'", ""))
    plain = "".join(words)
    if plain[-2:-1].isdigit() and plain.endswith("s"):  # A380s
        plain = plain[:-1]
    if len(words) > 1 and words[-1] in _NUMERALS:
        return plain, "".join((*words[:-1], _NUMERALS[words[-1]]))
    return (plain,)


_NUMERALS = {word: str(number) for word, number in (ROMAN | ONES).items() if number}


def initials(name: str) -> tuple[str, ...]:
    """The short forms that the first letters of a name can make: with and without small words; none for single words."""
    words = [word for word in re.findall(r"[^\W\d_]+", name) if word]
    if len(words) < 2:
        return ()
    large = "".join(word[0] for word in words if word[0].isupper())
    every = "".join(word[0] for word in words)
    return tuple({form.upper() for form in (large, every) if len(form) > 1})


def short_for(trade: str, full: str) -> bool:
    """Whether `trade` is the company `full` without its trade or legal form: Ford, Ford Motor Company."""
    few, many = fold(trade).split(), [word.strip(".,") for word in fold(full).split()]
    rest = many[len(few) :]
    return many[: len(few)] == few and bool(rest) and all(word in union("trade_tails", "legal") for word in rest)


def definitions(text: str) -> Iterable[tuple[str, str]]:
    """Short forms that the text itself explains: (words before the bracket, short form) of "Security Council (UNSC)"."""
    for match in _BRACKET.finditer(text):
        yield text[max(0, match.start() - _BEFORE) : match.start()].rpartition("\n")[2], match.group(1)


def bracketed_names(text: str) -> frozenset[str]:
    """The names that a text shortens to their first letters: Kenya Human Rights Commission (KHRC)."""
    found = set()
    for before, short in definitions(text):
        words = before.split(" ")
        for first in range(len(words) - 2, -1, -1):
            name = " ".join(words[first:])
            if words[first][:1].isupper() and _shortens(short.replace(".", "").upper(), name):
                if not _STOPS.search(name):
                    found.add(name)
                break
    return frozenset(found)


def _shortens(letters: str, name: str) -> bool:
    """Whether letters stand for a name; of "Bureau of ..." they may leave out the bureau."""
    forms = initials(name)
    headed = len(letters) > 2 and fold(name).partition(" of ")[0] in section("org_heads")
    return letters in forms or (headed and any(letters in form for form in forms))


_STOPS = re.compile(r"[.!?:;()\"“”]")
_BRACKET = re.compile(r" \(([A-Z][A-Za-z&.]{1,9})\)")
_BEFORE = 100
"""Characters before a bracket in which the name that it shortens stands; the longest names of bodies have about ninety."""
