"""Who is who: "Gallant", "Mr. Gallant" and "Yoav Gallant" are one person, two people of one surname stay two.

Full names are joined first (same letters, one slip of the pen, nickname, initial, middle name), then each shorter form goes to
the one full name that it can mean, in its own article first, then in the story.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein

from tui.engine.language.en.gazetteer import alike, fold, forenames, section
from tui.engine.progress import Progress

_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_DONS = frozenset(("don", "dom"))  # honorifics that are first names as well
_COMPARED = 150  # persons with whom a name is compared at the most; in fifty articles no surname has a tenth of them


class Name(NamedTuple):
    """A person's name as parts."""

    parts: tuple[str, ...]
    """Folded words without honorifics and suffixes; particles included."""
    suffix: str = ""
    """jr, sr, ii, iii."""


@lru_cache(maxsize=1 << 14)
def parts(name: str) -> Name:
    """The parts of a name as written."""
    words = [part.strip(".,\"'“”()") for word in name.split() for part in _initials(fold(word))]
    while len(words) > 1 and words[0] in section("honorifics"):
        del words[0]
    if len(words) > 2 and words[0] in _DONS and words[1] in forenames():  # Don Felipe Vosko
        del words[0]
    suffix = ""
    while len(words) > 1 and words[-1] in _SUFFIXES:
        suffix = words.pop()
    return Name(tuple(word for word in words if word), suffix)


def _initials(word: str) -> tuple[str, ...]:
    """A word as it is, initials without a blank one by one: H.W. Bush."""
    return tuple(word.replace(".", " ").split()) if _INITIALS.fullmatch(word) else (word,)


_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")


@lru_cache(maxsize=1 << 14)
def bare(name: Name) -> tuple[str, ...]:
    """The parts that carry the name: without particles, "al-" cut off."""
    return tuple(_stem(part) for part in name.parts if part not in section("particles") or len(name.parts) == 1)


def _stem(part: str) -> str:
    head, hyphen, rest = part.partition("-")
    return rest if hyphen and head in ("al", "el", "ar", "as", "ash", "an", "at", "ad", "az", "ul") else part


@lru_cache(maxsize=1 << 14)
def phonetic_key(part: str) -> str:
    """One for all transcriptions of a name: Zelensky, Zelenskiy and Zelenskyy; Gaddafi and Gadhafi; Andrei, Andrey."""
    for written, heard in _HEARD:
        part = part.replace(written, heard)
    return _DOUBLED.sub(r"\1", part).removesuffix("h") or part


_HEARD = (("y", "i"), ("ph", "f"), ("ou", "u"), ("oo", "u"), ("kh", "h"), ("dh", "d"), ("gh", "g"), ("q", "k"), ("'", ""))
_VOWELS = re.compile(r"(?<!^)[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")


def sexes(person: Person) -> str:
    """ "m" or "f" where the first name tells, else empty; Kim of Kim Jong Un is no first name."""
    firsts = [parts(name).parts[0] for name in person.names]
    return next((sex for one in firsts if one not in section("surnames_first") and (sex := forenames().get(one, ""))), "")


def same(a: str, b: str) -> bool:
    """Whether two full names are spellings of one person's."""
    one, two = parts(a), parts(b)
    if one.suffix != two.suffix and len(one.parts) == len(two.parts):
        return False
    if "".join(one.parts).replace("-", "") == "".join(two.parts).replace("-", ""):
        return True
    x, y = bare(one), bare(two)
    if "".join(x).replace("-", "") == "".join(y).replace("-", ""):
        return True
    if len(x) < 2 or len(y) < 2:
        return False
    if sorted(x) == sorted(y):
        return True
    if _near(x[-1], y[-1]) and _first(x[0], y[0], same_last=phonetic_key(x[-1]) == phonetic_key(y[-1])):
        return _middle(x[1:-1], y[1:-1])
    shorter, longer = sorted((x, y), key=len)
    return len(shorter) < len(longer) and _first(shorter[0], longer[0], same_last=True) and _inside(shorter[1:], longer[1:])


def _inside(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether `few` stand in `many` in order and next to each other: López Obrador in Manuel López Obrador."""
    return any(tuple(many[place : place + len(few)]) == tuple(few) for place in range(len(many) - len(few) + 1))


def _near(a: str, b: str) -> bool:
    if a == b or phonetic_key(a) == phonetic_key(b):
        return True
    return min(len(a), len(b)) >= 6 and a[0] == b[0] and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def _first(a: str, b: str, *, same_last: bool) -> bool:
    """Whether two first names can be the same person's; a nickname or an initial needs the very same surname."""
    if a == b or phonetic_key(a) == phonetic_key(b):
        return True
    if not same_last:
        return False
    if b in alike("nicknames").get(a, ()):
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    both = a in forenames() and b in forenames()
    return not both and len(a) >= 4 and a[0] == b[0] and DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def _middle(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether middle names do not contradict each other: George W. Bush is not George H. W. Bush."""
    if not a or not b:
        return True
    if len(a) != len(b):
        return set(a) <= set(b) or set(b) <= set(a) if min(map(len, (*a, *b))) > 1 else False
    return all(
        x == y or (min(len(x), len(y)) == 1 and x[0] == y[0]) or _consonants(x) == _consonants(y)
        for x, y in zip(a, b, strict=True)
    )


def _consonants(part: str) -> str:
    """What all transcriptions of an Arabic name keep: Naameh, Nimah. Only between a first name and a surname that agree."""
    return phonetic_key(_VOWELS.sub("", part)) if len(part) > 3 else part


class Person(NamedTuple):
    """One person: all full names that the story gives him."""

    label: str
    """The fullest usual name."""
    names: tuple[str, ...]


def people(full: Iterable[str], apart: Collection[frozenset[Name]], progress: Progress) -> list[Person]:
    """One Person for each group of full names of the same person; `full` holds the name of every mention, repeats included.

    Pairs of names in `apart` are two persons, however alike they are: George W. Bush and his father, George Bush.
    """
    counts = Counter(full)
    groups: list[list[str]] = []
    by_last: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(sorted(counts, key=lambda one: (-len(parts(one).parts), one))):
        if number % 8 == 0:
            progress.report(0.0)
        keys = _joints(name)
        near = sorted({place for joint in keys for place in by_last[joint]})
        home = next((place for place in near[:_COMPARED] if all(_joins(name, other, apart) for other in groups[place])), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(name)
        for joint in keys:
            by_last[joint].append(home)
    made = []
    for group in progress.over(groups, 0.0, 0.0, every=32):
        made.append(Person(_label(group, counts), tuple(sorted(group))))
    return made


def _joins(a: str, b: str, apart: Collection[frozenset[Name]]) -> bool:
    return same(a, b) and not (apart and frozenset((parts(a), parts(b))) in apart)


def _joints(name: str) -> set[str]:
    """Short keys of which two spellings of one name share at least one."""
    found = bare(parts(name))
    letters = "".join(found).replace("-", "")
    return {phonetic_key(letters)[:4], *(phonetic_key(part)[:4] for part in found)}


def _label(group: list[str], counts: Counter[str]) -> str:
    """The fullest name, but the usual one where they are equally full; middle initials do not make a name fuller."""

    def weight(name: str) -> tuple[int, int, bool, int, str]:
        found = parts(name).parts
        return (sum(len(part) > 1 for part in found), counts[name], found[0] in forenames(), -len(name), name)

    return max(group, key=weight)


def lookup_keys(name: str) -> frozenset[str]:
    """What a name can be found by: two names of which one may mean the other have a handle in common."""
    whole = parts(name).parts
    pieces = [piece for part in whole for piece in (part, *part.split("-"))]
    return frozenset(phonetic_key(_stem(piece)) for piece in pieces) | {phonetic_key("".join(whole[1:]).replace("-", ""))} - {
        ""
    }


def match_rank(short: str, person: Person) -> int:
    """How well a short form fits: 4 the surname with its particles, 3 the surname, 2 a family name amid, 1 a first name."""
    sought = parts(short)
    if not sought.parts:
        return 0
    best = 0
    for name in person.names:
        full = parts(name)
        if sought.suffix and sought.suffix != full.suffix:
            continue
        whole, few, stems = full.parts, sought.parts, bare(full)
        wanted = bare(sought)
        joined = "".join(few).replace("-", "")
        heard = len(wanted) == 1 and len(wanted[0]) > 4 and phonetic_key(stems[-1]) == phonetic_key(wanted[0])
        ends = (
            heard
            or stems[-len(wanted) :] == wanted
            or whole[-len(few) :] == few
            or "".join(whole[1:]).replace("-", "") == joined
        )
        hyphened = "-" in whole[0] and (whole[0].partition("-")[2] + "".join(whole[1:])).replace("-", "") == joined
        family_first = len(whole) > 1 and few == whole[:1] and few[0] in section("surnames_first")
        if len(few) > 1 and len(wanted) < len(few) and whole[-len(few) :] == few:
            best = 4
        elif ends or hyphened:
            best = max(best, 3)
        elif family_first or (len(stems) > 2 and _inside(wanted, stems[1:])):
            best = max(best, 2)
        elif wanted == stems[:1] or ("-" in stems[-1] and wanted and wanted[0] in stems[-1].split("-")):
            best = max(best, 1)
    return best
