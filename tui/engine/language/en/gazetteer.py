"""Lists of names and of the words that go with names, read on first use.

The lists are text files beside this module; each says in its first lines what it holds, whence and under which licence. A
name stands in them only as a member of a whole (all countries, all cities of a size, all organs of a union), never because some
story spoke of it.
"""

from __future__ import annotations

import pkgutil
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from tui.model.dates import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from tui.model.expressions import compile_later
from tui.model.likenesses import LETTERS, PUNCTUATION
from tui.model.strands import EntityType

_INITIALISM = compile_later(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?|\b[^\W\d_]\.[^\W\d_]\b")
_PLAIN = str.maketrans(LETTERS | PUNCTUATION)


class ListedName(NamedTuple):
    """What the lists say of a name."""

    name: str
    """The canonical name."""
    type: EntityType
    sure: bool
    """Whether the word alone suffices; cities that are also English words or first names need a place-like neighbourhood."""


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """`text` in lower case, without diacritics, with straight apostrophes and plain hyphens."""
    if text.isascii():
        return text.lower()
    plain = text.translate(_PLAIN)
    if not plain.isascii():
        plain = "".join(ch for ch in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(ch))
    return plain.casefold()


@lru_cache(maxsize=1 << 16)
def key(text: str) -> str:
    """Under which a name is looked up: folded, initials without full stops; capitals stay in short forms (US, us)."""
    if "." in text:
        text = _INITIALISM.sub(lambda initials: initials.group().replace(".", ""), text)
    if len(text) <= _SHORT and text.isupper():
        return text
    return fold(text)


_SHORT = 6  # letters of the longest form that is told from a word by its capitals alone (UNESCO)


def _lines(name: str) -> tuple[str, ...]:
    raw = pkgutil.get_data(__package__ or "", name)
    text = raw.decode("utf-8") if raw else ""
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def words() -> frozenset[str]:
    """Base forms of common English words, in lower case."""
    return section("roles") | section("groups") | section("places") | frozenset(" ".join(_lines("words.txt")).split())


@cache
def forenames() -> dict[str, str]:
    """First names, folded, with "m" or "f" where only men or only women bear them."""
    found: dict[str, str] = {}
    for part in "\n".join(_lines("forenames.txt")).casefold().split("["):
        head, _, names = part.partition("]")
        found.update(dict.fromkeys(names.split(), {"men": "m", "women": "f"}.get(head, "")))
    return found


@cache
def sections() -> dict[str, frozenset[str]]:
    """The sections of `naming.txt`: words that stand next to names or inside them, folded."""
    found: dict[str, list[str]] = {}
    here: list[str] = []
    for line in _lines("naming.txt"):
        if line.startswith("["):
            here = found.setdefault(line[1 : line.index("]")], [])
        else:
            here.extend(fold(word).replace("_", " ") for word in line.split())
    found["single_heads"] = [office.split()[-1] for office in found["single_offices"]]
    found["calendar"] += (*WEEKDAYS, *SHORT_WEEKDAYS, *MONTHS)
    return {name: frozenset(terms) for name, terms in found.items()}


@cache
def section(name: str) -> frozenset[str]:
    """One section of `naming.txt`."""
    return sections()[name]


@cache
def union(*names: str) -> frozenset[str]:
    """The words of several sections of `naming.txt` together."""
    return frozenset().union(*map(section, names))


@cache
def alike(name: str) -> dict[str, frozenset[str]]:
    """Each word of a section of `a=b=c` groups, with all words that stand for the same."""
    groups: dict[str, set[str]] = {}
    for group in sections()[name]:
        members = group.split("=")
        for member in members:
            groups.setdefault(member, set()).update(members)
    return {member: frozenset(others) for member, others in groups.items()}


_HISSING = ("s", "x", "z", "ch", "sh", "o")
_SUFFIXES = (
    *(("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e")),
    *(
        ("ies", "y"),
        ("ied", "y"),
        ("ness", ""),
        ("est", ""),
        ("ily", "y"),
        ("ors", "or"),
        ("ers", "er"),
        ("ists", ""),
        ("ist", ""),
    ),
)


@lru_cache(maxsize=1 << 16)
def is_word(text: str) -> bool:
    """Whether `text`, in any case, is a common English word or a regular form of one."""
    word = text.casefold()
    common = words()
    if word in common:
        return True
    for suffix, instead in _SUFFIXES:
        base = word[: len(word) - len(suffix)]
        if not word.endswith(suffix) or len(base) < 3 or (suffix == "es" and not base.endswith(_HISSING)):
            continue
        if base + instead in common or (base[-1] == base[-2] and suffix in ("ed", "ing", "er") and base[:-1] in common):
            return True
    return "-" in word and all(part and is_word(part) for part in word.split("-"))


@cache
def _name_table() -> dict[str, ListedName]:
    """Every name that is listed with its type, by its key; the later file wins."""
    found: dict[str, ListedName] = {}
    for file in ("firms.txt", "bodies.txt", "clubs.txt"):
        for line in _lines(file):
            name, others = line.split("|")
            for form in (name, *filter(None, others.split(","))):
                found[key(form)] = ListedName(name, EntityType.ORGANIZATION, form.isupper() or " " in form or not is_word(form))
    for file in ("regions.txt", "countries.txt"):
        for line in _lines(file):
            name, others, peoples = line.split("|")
            for form in (name, *filter(None, others.split(","))):
                found[key(form)] = ListedName(name, EntityType.PLACE, sure=True)
            for form in filter(None, peoples.split(",")):
                found[key(form)] = ListedName(peoples.split(",")[0], EntityType.OTHER, sure=True)
    for form, name in _PEOPLES.items():
        found[key(form)] = ListedName(name, EntityType.OTHER, sure=True)
    return found


@cache
def countries() -> dict[str, str]:
    """The country or region, folded, by the key of each of its names and peoples."""
    found: dict[str, str] = {}
    for file in ("regions.txt", "countries.txt"):
        for line in _lines(file):
            name, others, peoples = line.split("|")
            for form in (name, *filter(None, (others + "," + peoples).split(","))):
                found[key(form)] = fold(name)
    return found


@cache
def governments() -> tuple[dict[str, str], frozenset[str]]:
    """The country, folded, by the key of each capital and seat of a government; and the keys of those that are seats."""
    found: dict[str, str] = {}
    seats: set[str] = set()
    for line in _lines("capitals.txt"):
        country, capitals, houses = line.split("|")
        for form in filter(None, (*capitals.split(","), *houses.split(","))):
            found[key(form)] = countries().get(key(country), fold(country))
        seats.update(key(form) for form in houses.split(",") if form)
    return found, frozenset(seats)


@cache
def _cities() -> frozenset[str]:
    return frozenset(" ".join(_lines("cities.txt")).casefold().split())


def listed_name(sought: str) -> ListedName | None:
    """What the lists say of the name with the key `sought`."""
    found = _name_table().get(sought)
    if found is None and sought.isupper() and len(sought) >= 4 and not is_word(sought):  # GAZA at the head of a dispatch
        sought = sought.casefold()
        found = _name_table().get(sought)
    if found is None and sought.replace(" ", "_") in _cities():
        return ListedName(sought, EntityType.PLACE, " " in sought or not (is_word(sought) or sought in forenames()))
    return found


_PEOPLES = {
    form: name
    for name, forms in (
        ("Arab", "Arab Arabs Arabic"),
        ("Jewish", "Jewish Jew Jews"),
        ("Muslim", "Muslim Muslims"),
        ("Islamic", "Islamic Islamist Islamists"),
        ("Christian", "Christian Christians"),
        ("Catholic", "Catholic Catholics"),
        ("Protestant", "Protestant Protestants"),
        ("Sunni", "Sunni Sunnis"),
        ("Shiite", "Shiite Shiites Shia Shi'ite Shi'ites"),
        ("Hindu", "Hindu Hindus"),
        ("Buddhist", "Buddhist Buddhists"),
        ("Sikh", "Sikh Sikhs"),
        ("Druze", "Druze"),
        ("Yazidi", "Yazidi Yazidis"),
        ("Bedouin", "Bedouin Bedouins"),
        ("Roma", "Roma Romani"),
        ("Hispanic", "Hispanic Hispanics"),
        ("Latino", "Latino Latinos Latina Latinas"),
        ("Republican", "Republican Republicans"),
        ("Democrat", "Democrat Democrats Democratic"),
        ("Western", "Western Westerner Westerners"),
        ("Pashtun", "Pashtun Pashtuns"),
        ("Hausa", "Hausa"),
        ("Igbo", "Igbo"),
        ("Yoruba", "Yoruba"),
        ("Zulu", "Zulu Zulus"),
        ("Hutu", "Hutu Hutus"),
        ("Tutsi", "Tutsi Tutsis"),
        ("Maori", "Maori Māori"),
        ("Inuit", "Inuit"),
        ("Slavic", "Slavic Slav Slavs"),
        ("Nordic", "Nordic"),
        ("Nazi", "Nazi Nazis"),
        ("Zionist", "Zionist Zionists"),
    )
    for form in forms.split()
}
"""Faiths, parties and peoples without a country of their own in the list of countries."""


@cache
def longest() -> dict[str, int]:
    """The first word of every listed name of several words, folded, with the number of words of the longest that it begins."""
    found: dict[str, int] = {}
    for name in (*_name_table(), *(city.replace("_", " ") for city in _cities() if "_" in city)):
        first, space, rest = name.partition(" ")
        if space:
            first = first.casefold().rstrip(".")
            found[first] = max(found.get(first, 1), rest.count(" ") + 2)
    return found
