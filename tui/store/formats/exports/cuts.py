"""What a cutter gives, and what all of them need: the fields of a head, and the blocks of lines between blank ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.store import neutral
from tui.store.draft import Fields
from tui.store.formats.exports.days import day

ORIGIN = "export"
_SURE = 0.5
"""Share of the pieces of an export that have the fields of an article, from which on it is one; the others may be damaged."""
_PAGE = re.compile(
    r"(?:\bPg?s?\.|\bPages?\b|\bS\.|\bSeiten?\b|\bpp?\.)\s*(?P<page>[A-Z]{0,3}[\s.-]?\d[\w.,+-]*)", re.IGNORECASE
)
_BY = re.compile(r"^(?:by|von|par|de|exclusive by|special to .{1,40} by)[:\s]+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_TONGUES = {
    name: code
    for code, names in {
        "en": "english englisch anglais",
        "de": "german deutsch allemand",
        "fr": "french französisch français francais",
        "es": "spanish spanisch espagnol español",
        "it": "italian italienisch italien italiano",
        "nl": "dutch niederländisch néerlandais nederlands",
        "pt": "portuguese portugiesisch portugais português",
    }.items()
    for name in names.split()
}
"""Codes of languages by their names in the editions of the databases."""
EDGE_COLUMNS = 120
"""Columns of a line above or below an article, with the blanks that put it into the middle."""
_LONGEST = 400
"""Characters of one field that are kept."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One article of an export."""

    fields: Fields
    body: tuple[str, ...]
    """Its lines, with the blank ones between them."""
    left_out: tuple[str, ...] = ()
    """Names of fields that hold no words of the article, or none that are read."""
    doubts: tuple[str, ...] = ()
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Export:
    """What a cutter found."""

    cuts: Sequence[Cut] = ()
    """Empty where it is no export of this database, or cannot be cut."""
    looks_like: bool = False
    """Whether it has the marks of one all the same."""
    before: str = ""
    """What stands before the first article: a cover page, a list of contents, the words of the search."""
    after: str = ""


@dataclass(slots=True)
class Head:
    """The fields of one article while its lines are read."""

    values: dict[str, str] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)

    def take(self, name: str, value: str) -> None:
        """Keep a value of a field, unless there is one already."""
        if value.strip():
            self.values.setdefault(name, neutral.line(value, longest=_LONGEST))

    def leave_out(self, label: str) -> None:
        """Note a field that is not read."""
        self.left_out.append(" ".join(label.split()).strip(": ").capitalize())

    def fields(self) -> Fields:
        """The fields as a draft has them: the day as the calendar writes it, the page apart from the section."""
        values = dict(self.values)
        if (written := values.get("published")) and (found := day(written)):
            values["published"] = found.isoformat()
        if author := values.get("author"):
            values["author"] = _BY.sub("", author).strip(" ;,")
        if language := values.pop("language", ""):
            values["language"] = next((code for word in _WORD.findall(language.lower()) if (code := _TONGUES.get(word))), "")
        section = values.get("section", "")
        if match := _PAGE.search(section):
            values.setdefault("page", match["page"])
            values["section"] = (section[: match.start()] + section[match.end() :]).strip(" ;,-")
        if (page := values.get("page")) and (match := _PAGE.fullmatch(page.strip())):
            values["page"] = match["page"]
        return {name: (value, ORIGIN) for name, value in values.items() if value}


def gather_blocks(found: Sequence[tuple[Sequence[str], Cut | None]]) -> Sequence[Cut]:
    """The articles of pieces, each given as its lines and what they were read as; none where most have not the fields of one.

    A piece without fields among others that have them stays as it is, and says so.
    """
    found = [(lines, each) for lines, each in found if each is not None or any(line.strip() for line in lines)]
    if sum(each is not None for _, each in found) < _SURE * max(1, len(found)):
        return ()
    doubt = "its fields were not understood, so all its lines were taken"
    return [Cut({}, trim_lines(lines), doubts=(doubt,)) if each is None else each for lines, each in found]


def is_tongue(line: str) -> bool:
    """Whether a line is the name of a language and nothing more."""
    return line.strip().lower() in _TONGUES


def blocks(lines: Sequence[str]) -> list[list[str]]:
    """The lines between blank ones, each without the blanks around it."""
    found: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            found[-1].append(line.strip())
        elif found[-1]:
            found.append([])
    return found if found[-1] else found[:-1]


def edges(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The lines that may stand above or below an article, without the blanks around them, and their numbers."""
    return [(number, line.strip()) for number, line in enumerate(lines) if line and len(line) <= EDGE_COLUMNS]


def trim_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines without the blank ones before the first and after the last word."""
    kept = list(lines)
    while kept and not kept[-1].strip():
        kept.pop()
    start = next((number for number, line in enumerate(kept) if line.strip()), len(kept))
    return tuple(kept[start:])


def words(lines: Iterable[str]) -> str:
    """Lines as one."""
    return " ".join(" ".join(lines).split())
