"""What the words around a name, and its own shape, say of its type.

The weights are votes: a title next to a name decides alone (4), a shape only leans (1). They are added up over all articles, so
that "Sullivan said" here and "national security adviser Jake Sullivan" there help each other.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tui.engine.entities.read.tokens import Line, Word
from tui.engine.language.en.gazetteer import forenames, is_word, key, known, section, union
from tui.model.strands import EntityType

_AGE = re.compile(r", (?:aged )?\d{1,2}(?=[,.;)]| and)")
_PARTY = re.compile(r",? \((?:R|D|I|Con|Lab|LD|SNP)(?:[-–,)])")
_SHORT_FORM = re.compile(r" \([A-Z][A-Za-z&.]{1,9}\)")
_CAMEL = re.compile(r"(?!Mc|Mac|De|Di|Du|Da|Le|La|Van|Von|Fitz|Ni|Al|El)[A-Z][a-z]+[A-Z][a-z]")
_FIRM = re.compile(r"\w{3}(?:bank|corp|soft|tech|pharma|media|energy|com|telecom|chem|petrol|gas)$")
_TECHNICAL = re.compile(r"(?!II+$|IV$|VI*$|JR$|SR$|[A-Z]{2}$(?<=[A-Z]\.))[A-Z\d]{2,}$|[a-z]+[A-Z]")
_INNER = re.compile(r"[a-z][A-Z]")
_SCOTS = re.compile(r"(?:Mc|Mac|O['’])[A-Z]")
_HOME = re.compile(r", (?:aged )?\d{1,2},? of $")
_PRODUCT = re.compile(r"[a-z]{1,2}[A-Z][A-Za-z]")
"""iPhone, eBay: written so, a name is no person's."""
_CODE = re.compile(r"(?!II|III|IV|VI)(?:[A-Z]{2,3}|[A-Z]*\d[\dA-Z]*)")
"""OS, TV, A380: behind the first word of a name, such a one makes it a product or a body."""
_ARTICLES = frozenset(("a", "an", "the", "his", "her", "their", "its"))
_BEFORE_VERBS = frozenset(("to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "not"))
_WHO = frozenset(("who", "whose", "whom"))


class Votes(NamedTuple):
    """How strongly a name looks like each type; higher is stronger, 4 decides."""

    person: float = 0.0
    organization: float = 0.0
    place: float = 0.0
    other: float = 0.0

    def __add__(self, more: Votes) -> Votes:  # type: ignore[override]
        """The sum of two neighbourhoods."""
        return Votes(self[0] + more[0], self[1] + more[1], self[2] + more[2], self[3] + more[3])

    @staticmethod
    def for_type(type_: EntityType, weight: float) -> Votes:
        """One vote."""
        return Votes(*(weight * share for share in _SINGLE[type_]))

    def best(self) -> EntityType:
        """The type with most votes; in the order person, organisation, place, other when they are equal."""
        top = max(self)
        return _ORDER[self.index(top)] if top > 0 else EntityType.OTHER


_ORDER = (EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER)
_SINGLE = {type_: Votes(*(float(type_ is other) for other in _ORDER)) for type_ in _ORDER}


@cache
def _one_word_places() -> frozenset[str]:
    return section("places")


def around(line: Line, first: int, after: int, *, shape: bool = True) -> Votes:
    """What speaks for each type at the words `first` to `after` (half-open) of a sentence; its own `shape` only if wanted."""
    votes = _shape(line.words[first:after]) if shape else Votes()
    if " & " in line.text[line.words[first].start : line.words[after - 1].end]:
        votes += Votes(person=-4.0, organization=4.0)
    if first and line.gap(first - 1) == " ":
        votes += _before(line, first, single=after == first + 1)
    tail = line.text[line.words[after - 1].end : line.words[after - 1].end + 24]
    if _AGE.match(tail) or _PARTY.match(tail):
        votes += Votes(person=4.0)
    if _SHORT_FORM.match(tail):
        votes += Votes(organization=2.0)
    if after < len(line.words):
        votes += _after(line, after, single=after == first + 1)
    return votes


def _shape(words: tuple[Word, ...]) -> Votes:
    """What the name itself looks like."""
    first, last, count = words[0], words[-1], len(words)
    if count == 1:
        text = first.text
        if _FIRM.search(text) and first.low not in forenames():
            return Votes(organization=2.5)
        if text.isupper() and 1 < len(text.replace(".", "")) <= 6:
            return Votes(organization=1.5, other=0.2 if text.isalpha() else 1.8)
        if any(ch.isdigit() for ch in text):
            return Votes(other=2.0)
        if _CAMEL.match(text):
            return Votes(organization=2.0)
        inner = (
            any(ch.isupper() for ch in text[1:])
            and not text.startswith(("Mc", "Mac", "O'", "O’", "D'", "D’"))
            and "-" not in text
        )
        if inner:
            return Votes(other=1.0) if text[0].islower() else Votes(organization=1.0, other=0.8)
        return Votes(person=1.0 if _SCOTS.match(text) else 0.3 if first.low in forenames() else 0.0, other=0.1)
    votes = Votes(other=0.1)
    if any(_PRODUCT.match(word.text) for word in words) or any(_CODE.fullmatch(word.text) for word in words[1:]):
        votes += Votes(person=-3.0, other=1.0)
    if first.low not in forenames() and any(_CAMEL.match(word.text) for word in words):
        votes += Votes(person=-1.0, organization=2.0)
    common = sum(is_word(word.low) for word in words)
    plural = last.low.endswith("s") and is_word(last.low) and not last.low.endswith("ss")
    if first.low in forenames() and not is_word(first.low) and count < 4 and not known(key(first.text)):
        plural = plural and last.low in section("groups")  # John Stones, not Austin Lawmakers
    if any(_TECHNICAL.match(word.text) for word in words[1:]) or _INNER.match(first.text):
        votes += Votes(person=-2.5, other=0.5)
    if first.low in forenames() and not plural:
        listed = known(key(first.text))
        votes += Votes(person=1.5 if listed else 3.0)
    elif first.low in section("surnames_first") and count <= 3 and common < count:
        votes += Votes(person=1.5)
    numbered = last.low in ("jr", "sr", "iii", "ii") and common < count - 1  # John Paul II, not World War II
    if numbered or any(len(word.text) == 2 and word.text.endswith(".") for word in words[:-1]):
        votes += Votes(person=2.0)
    if first.low.rstrip(".") in section("place_openings"):
        votes += Votes(place=2.0)
    if any(not word.capital and word.low in section("particles") for word in words):
        votes += Votes(person=2.0)
    if common == count or plural:
        votes += Votes(organization=0.6 if plural else 0.0, other=0.8)
    elif count <= 3 and not any(word.text.isupper() and len(word.text) > 2 for word in words):
        votes += Votes(person=1.0)
    return votes


def _before(line: Line, first: int, *, single: bool) -> Votes:
    """What the word before says."""
    before = line.words[first - 1]
    if before.capital:
        return Votes()
    low = before.low
    if low == "the":
        return Votes(person=-2.0, organization=0.5, other=0.3)
    if low in section("sorts"):
        return Votes(organization=4.0)
    if low in section("craft"):
        return Votes(person=-2.0, organization=-2.0, other=4.0)
    if low in section("either"):
        return Votes(person=0.5 if single else 1.0, organization=0.5)
    if low in section("roles"):
        verb = first > 1 and line.words[first - 2].low in _BEFORE_VERBS and line.gap(first - 2) == " "
        return Votes() if verb else Votes(person=4.0)
    if low in section("directions"):
        return Votes(place=3.0)
    if low == "of" and first > 1 and line.words[first - 2].low in _one_word_places():
        return Votes(place=4.0)
    if low in ("of", "for") and first > 1 and line.words[first - 2].low in section("seats"):
        return Votes(place=2.5)
    if low == "of" and _HOME.search(line.text[max(line.words[first].start - 16, 0) : line.words[first].start]):
        return Votes(place=4.0)
    if low == "in" and first > 1 and line.words[first - 2].low == "published":
        return Votes(organization=4.0)
    if low in section("places") and single:
        return Votes(place=2.0)
    if low in section("locatives"):
        if low not in section("within"):
            return Votes(place=0.4)
        return Votes(place=1.5) if single else Votes(person=-0.7, place=1.2)
    return Votes()


def _after(line: Line, after: int, *, single: bool) -> Votes:
    """What the words after say."""
    gap, word = line.gap(after - 1), line.words[after]
    if gap == " ":
        if word.low in section("human"):
            return Votes(person=2.0)
        if word.low in section("speech"):
            return Votes(person=1.5, organization=0.5)
        if word.low in _WHO:
            return Votes(person=2.0)
        if not word.capital and word.low in section("sites"):
            return Votes(person=-2.0, place=3.0)
        if not word.capital and word.low in section("groups"):
            return Votes(organization=1.5)
        if not word.capital and word.low in section("roles"):
            return Votes(organization=1.0, place=0.2)
    if gap == ", ":
        if word.low in _WHO:
            return Votes(person=2.0)
        if word.low in _ARTICLES or word.low in union("roles", "role_modifiers"):
            of = single and line.words[after - 2].low in ("of", "from", "in") and after > 1
            return Votes() if of else _apposition(line, after)  # Mark Warner of Virginia, the top Democrat
        listed = known(key(word.text)) if word.capital and word.low not in section("role_modifiers") else None
        if listed and listed.type is EntityType.PLACE and not word.owns:
            return Votes(person=2.0) if _goes_on(line, after) else Votes(place=2.0)  # Breon Peace, US attorney
    return Votes()


def _goes_on(line: Line, index: int) -> bool:
    """Whether the noun after the word at `index` is the one that counts."""
    if index + 1 >= len(line.words) or line.gap(index) != " ":
        return False
    return line.words[index + 1].low in union("roles", "groups", "places")


def _apposition(line: Line, first: int) -> Votes:
    """What ", a professor at ..." says of the name before it: the first noun that names a sort decides."""
    for index in range(first, min(first + 6, len(line.words))):
        if index > first and line.gap(index - 1) != " ":
            break
        low = line.words[index].low
        if low in union("groups", "places") and _goes_on(line, index):
            continue  # a police officer, a city councilman
        if low in section("roles"):
            return Votes(person=3.0)
        if low in section("groups"):
            return Votes(organization=3.0)
        if low in section("places"):
            return Votes(place=3.0)
        if low in ("of", "in", "at", "that", "which"):
            break
    return Votes()
