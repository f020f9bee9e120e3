"""Who wrote an article, name by name, for forms that turn a name round: "Doe, Jane".

    Jane Doe and John Roe     Doe, Jane; Roe, John
    Associated Press          Associated Press

A name is parted only where it is sure to be that of a person and which of its words is the family's: the first one is a known
first name or an initial, and so is each between it and the last. All others stay as they are written (CSL calls that literal).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.engine.language.en import gazetteer
from tui.model.expressions import compile_later

_WORDS = {
    "particles": "al bin ibn da dal de del della den der di dos du el la le van von zu zur ter ten af av",
    "suffixes": "jr sr ii iii iv",
    "family first": "kim lee park choi jung kang cho yoon jang lim han oh seo shin kwon hwang ahn song hong li wang zhang liu"
    " chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng xi mao nguyen tran le pham"
    " hoang phan vo dang bui do",
    "bodies": "agency agencies associated board bureau center centre club collective correspondents desk editorial editors"
    " foundation group institute media monitor network news newspaper newsroom observer post press presse radio report"
    " reporters reports review service staff team telegraph television times today tribune tv wire wires writers world",
    "offices": "author analyst columnist contributor correspondent editor journalist photographer producer reporter writer",
}
"""Small words that belong to the family name behind them; what follows a name; Korean, Chinese and Vietnamese family names, the
commonest of each, which mostly stand first, so that the last word is none; words with which in a byline no person's name ends,
but that of a body does; and what somebody may be."""
_PARTICLES, _SUFFIXES, _FAMILY_FIRST, _BODIES, _OFFICES = (frozenset(words.split()) for words in _WORDS.values())
_BETWEEN = compile_later(r" ?; ?|,? (?:and|und|et|y|&) |, ?")
_BY = compile_later("by ", re.IGNORECASE)
_FROM = compile_later(" (?:in|at) [A-Z].*$")
"""Where somebody wrote, as some outlets print it behind the name: "Jane Doe in Lima"."""
_WORD = compile_later(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_INITIAL = compile_later(r"(?:[^\W\d_]\.)+|[^\W\d_]\.?")


class AuthorName(NamedTuple):
    """One author; of a name that is not parted only `literal` is there."""

    literal: str
    """As written: "Jane van den Berg"."""
    given: str = ""
    family: str = ""
    suffix: str = ""

    @property
    def short(self) -> str:
        """The name in a short citation: the family's, else the whole."""
        return self.family or self.literal


def read_authors(written: str) -> tuple[AuthorName, ...]:
    """The authors of a byline, in its order; words that only say what somebody's office is are no author."""
    line = " ".join(written.split())
    line = line[3:] if _BY.match(line) else line
    parts = [part for part in _BETWEEN.split(line) if part]
    if len(parts) == 2 and "," in line and _is_inverted(*parts):
        return (AuthorName(f"{parts[1]} {parts[0]}", parts[1], parts[0]),)
    names = [name for part in _with_suffixes(parts) if (name := _read_name(part)) is not None]
    if any(name.family for name in names):
        return tuple(names)
    return (AuthorName(line),) if line else ()  # of a body's name an "and" or a comma may be a part


def _with_suffixes(parts: list[str]) -> list[str]:
    """The names, each "Jr." back at the name before it."""
    joined: list[str] = []
    for part in parts:
        if joined and part.rstrip(".").lower() in _SUFFIXES:
            joined[-1] += f", {part}"
        else:
            joined.append(part)
    return joined


def _read_name(part: str) -> AuthorName | None:
    """One name; None for an office."""
    words = part.split()
    if words[-1].lower().strip(".") in _OFFICES and not _is_given(words[0]):
        return None
    bare = _FROM.sub("", part)
    name, _, suffix = bare.partition(", ")
    words = name.split()
    if not suffix and len(words) > 2 and words[-1].rstrip(".").lower() in _SUFFIXES:
        suffix = words.pop()
    at = _family_at(words)
    if at is None:
        return AuthorName(part)
    return AuthorName(bare, " ".join(words[:at]), " ".join(words[at:]), suffix)


def _family_at(words: list[str]) -> int | None:
    """Where the family name begins, or None where that is not sure."""
    if not 2 <= len(words) <= 6 or not all(_WORD.fullmatch(word) or _INITIAL.fullmatch(word) for word in words):
        return None
    if gazetteer.fold(words[0]) in _FAMILY_FIRST or words[-1].lower() in _BODIES or not words[-1][0].isupper():
        return None
    listed = gazetteer.listed_name(gazetteer.key(" ".join(words)))
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    is_person = listed is None and all(map(_is_given, words[:at])) and not _INITIAL.fullmatch(words[-1])
    return at if is_person else None


def _is_given(word: str) -> bool:
    """Whether a word is an initial or a known first name."""
    known = gazetteer.forenames()
    if _INITIAL.fullmatch(word):
        return word[0].isupper()
    folded = gazetteer.fold(word)
    return word[0].isupper() and (folded in known or all(part in known for part in folded.split("-")))


def _is_inverted(first: str, second: str) -> bool:
    """Whether "Doe, Jane" is one name, turned round: one word, then first names alone."""
    return " " not in first and not _is_given(first) and all(map(_is_given, second.split())) and first.lower() not in _BODIES
