"""notes.yaml as text and as pieces: what was not changed stays letter by letter, with the comments of whoever wrote it.

The file is cut into lines first: names at the margin, and below them items that begin with a dash. Only items that the program
did not write itself are given to YAML, each alone, so that a mistake is found at its line and nothing else is read anew.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import field, replace
from typing import NamedTuple

from tui.model.expressions import compile_later
from tui.model.papers import WorkingPapers
from tui.model.records import dataclass
from tui.store import neutral
from tui.store.papers.amend import amend
from tui.store.papers.form import (
    BASKET,
    CORRECTIONS,
    NOTES,
    SECTIONS,
    NotUnderstood,
    Piece,
    own_note,
    piece_of,
    write_piece,
)
from tui.store.yamltext import BadYaml, import_yaml, mapping

VERSION = 1
"""Of the form of the file; one that is larger was written by a later program, and is not written over."""

_VERSION = "version"

LARGEST = 50_000_000
"""Bytes of a notes.yaml: 100,000 notes."""

HEAD = """\
# Working papers of this story: your notes, your corrections, your basket. Rashomon reads this file and writes it.
# You may edit it by hand: comments and names of your own are kept. A note needs its words (exact) and its article; what stands
# before and behind them (prefix, suffix) tells them from the same words elsewhere. A note without text is a bookmark.
"""


class BadPapers(Exception):
    """A file that cannot be read, and must not be written over; the sentence says why. `line` counts from 1, or is None."""

    def __init__(self, what: str, line: int | None = None) -> None:
        self.line = line
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a section as it stands, with the comments above it."""

    text: str
    piece: Piece | None
    """None for one that is not understood; it is kept."""


@dataclass(frozen=True, slots=True)
class PapersText:
    """A notes.yaml that was read."""

    head: str = HEAD
    """What stands above the first name."""
    layout: tuple[tuple[str, str], ...] = ()
    """The names at the margin in their order, each with its lines; of a section with its own line alone."""
    items: dict[str, tuple[Item, ...]] = field(default_factory=dict)
    """The items by section."""
    version: int = VERSION
    mistakes: tuple[str, ...] = ()
    """What is not understood, each a sentence with its line."""
    as_written: bool = True
    """Whether all of it can be written back letter by letter; else a copy is kept before that."""

    @property
    def papers(self) -> WorkingPapers:
        """All pieces, in their order."""
        pieces = {section: tuple(i.piece for i in self.items.get(section, ()) if i.piece is not None) for section in SECTIONS}
        return WorkingPapers(pieces[NOTES], pieces[CORRECTIONS], pieces[BASKET])  # type: ignore[arg-type]


def read(text: str, *, sections: tuple[str, ...] = SECTIONS) -> PapersText:
    """The pieces in the text of a notes.yaml, those of some sections or all. Raises BadPapers."""
    text = neutral.neutral(text.removeprefix("\ufeff")).text
    if not text.strip():
        return PapersText()
    text = text if text.endswith("\n") else text + "\n"
    blocks = _blocks(text)
    return _read_blocks(blocks, sections) if blocks is not None else _read_whole(text)


class _Block(NamedTuple):
    """A name at the margin."""

    name: str
    """Empty for what stands above the first."""
    first: str
    """Its own line."""
    lines: list[str]
    """The lines below it, each with its end."""
    number: int
    """Number of its own line, from 1."""

    @property
    def text(self) -> str:
        return self.first + "".join(self.lines)


def _blocks(text: str) -> list[_Block] | None:
    """The names at the margin with their lines; None where the text is not so laid out."""
    blocks = [_Block("", "", [], 1)]
    for number, row in enumerate(text.splitlines(keepends=True), 1):
        if row[0] in " \n#-":
            if row.startswith("---") and (len(blocks) > 1 or row.strip() != "---" or "---\n" in blocks[0].lines):
                return None
            blocks[-1].lines.append(row)
            continue
        name, colon, rest = row.partition(":")
        rest = _COMMENT.sub("", rest).strip()
        if not colon or not name.replace("-", "_").isidentifier() or (name in SECTIONS and rest not in _EMPTY):
            return None
        blocks.append(_Block(name, row, [], number))
    if any(not _says_nothing(row) and row.strip() != "---" for row in blocks[0].lines):
        return None
    return blocks if len({block.name for block in blocks}) == len(blocks) else None


_COMMENT = compile_later(r"(?<=\s)#.*")
_EMPTY = ("", "[]", "~", "null")
"""How YAML writes that a section holds nothing."""


def _says_nothing(row: str) -> bool:
    """Whether a line is a comment, or empty."""
    return not row.strip() or row.lstrip(" ").startswith("#")


def _read_blocks(blocks: list[_Block], sections: tuple[str, ...]) -> PapersText:
    items: dict[str, tuple[Item, ...]] = {}
    mistakes: list[str] = []
    version = VERSION
    taken: set[str] = set()
    for block in blocks[1:]:
        if block.name in SECTIONS:
            items[block.name] = tuple(_items(block, mistakes, taken)) if block.name in sections else ()
        elif block.name == _VERSION:
            version = _version(_yaml(block.text, block.number).get(_VERSION), block.number)
        else:
            _yaml(block.text, block.number)
    layout = tuple((block.name, block.first if block.name in SECTIONS else block.text) for block in blocks[1:])
    return PapersText(blocks[0].text, layout, items, version, tuple(mistakes))


def _version(value: object, number: int | None) -> int:
    if not isinstance(value, str) or not value.isdecimal():
        raise BadPapers("“version” has to be a number", number)
    return int(value[:9])


def _items(block: _Block, mistakes: list[str], taken: set[str]) -> Iterator[Item]:
    """The items below a name, each with the comments above it."""
    rows = block.lines
    indent = next((len(row) - len(row.lstrip(" ")) for row in rows if not _says_nothing(row)), 0)
    if indent:
        rows = [row.removeprefix(" " * indent) if row.startswith(" " * indent) else row.lstrip(" ") for row in rows]
    starts: list[int] = []
    above = 0
    for at, row in enumerate(rows):
        if row.startswith("- ") or row == "-\n":
            starts.append(above)
        if row[0] not in "#\n":
            if not starts:
                raise BadPapers(f"“{block.name}” has to be a list", block.number + at + 1)
            above = at + 1
    if not starts and rows:
        yield Item("".join(rows), None)
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=False):
        yield _item(block.name, rows[start:end], block.number + start + 1, mistakes, taken)


def _item(section: str, rows: list[str], number: int, mistakes: list[str], taken: set[str]) -> Item:
    """One item; `number` is that of its first line, which may be a comment above it."""
    text = "".join(rows)
    piece: Piece | None = own_note(text) if section == NOTES else None
    if piece is None:
        values = _yaml(f"item:\n{text}", number - 1).get("item")
        value = values[0] if isinstance(values, list) and len(values) == 1 else None
        number += _comments(rows)
        if not isinstance(value, dict):
            raise BadPapers("an item has to have names and values", number)
        try:
            piece = piece_of(section, value, f"hand-{zlib.crc32(text.encode('utf-8', 'replace')):08x}")
        except NotUnderstood as error:
            mistakes.append(f"line {number}: {error}; it is kept and not used.")
            return Item(text, None)
    if piece.id in taken:
        piece = replace(piece, id=free_id(piece.id, taken))
    taken.add(piece.id)
    return Item(text, piece)


def _comments(rows: list[str]) -> int:
    """How many lines stand above the item itself."""
    return next((at for at, row in enumerate(rows) if row.startswith("-")), 0)


def free_id(id_: str, taken: set[str] | frozenset[str]) -> str:
    """An id that no other piece has, made of one that several have."""
    number = 2
    while f"{id_}-{number}" in taken:
        number += 1
    return f"{id_}-{number}"


def _yaml(text: str, number: int | None) -> dict[str, object]:
    """A part of the file as YAML; `number` is that of its first line. Raises BadPapers."""
    try:
        return mapping(text)
    except BadYaml as error:
        line = number + error.line - 1 if number is not None and error.line else error.line or number
        raise BadPapers(neutral.line(str(error)), line) from None


def _read_whole(text: str) -> PapersText:
    """A file in another layout that YAML allows: it is read whole, and written back in the usual one."""
    said = _yaml(text, 1)
    items: dict[str, tuple[Item, ...]] = {}
    mistakes: list[str] = []
    taken: set[str] = set()
    yaml = import_yaml()
    for section in SECTIONS:
        listed = said.get(section) or []
        if not isinstance(listed, list):
            raise BadPapers(f"“{section}” has to be a list", 1)
        chunks = [yaml.safe_dump([each], allow_unicode=True, sort_keys=False, width=10**6) for each in listed]
        items[section] = tuple(_item(section, chunk.splitlines(keepends=True), 1, mistakes, taken) for chunk in chunks)
    others = {name: value for name, value in said.items() if name not in (*SECTIONS, _VERSION)}
    kept = (("", yaml.safe_dump(others, allow_unicode=True, sort_keys=False)),) if others else ()
    version = _version(said[_VERSION], 1) if _VERSION in said else VERSION
    return PapersText(HEAD, kept, items, version, tuple(mistakes), as_written=False)


# writing


def text_of(papers: WorkingPapers, before: PapersText) -> str:
    """The file with these papers; what stands in it as it was read stays as it stands there."""
    text = before.head if before.head.strip() else HEAD
    items = dict.fromkeys(SECTIONS, "")
    for section, pieces in ((NOTES, papers.notes), (CORRECTIONS, papers.corrections), (BASKET, papers.basket)):
        known = {item.piece.id: item for item in before.items.get(section, ()) if item.piece is not None}
        kept = [item.text for item in before.items.get(section, ()) if item.piece is None]
        items[section] = "".join([_lines_of(section, piece, known.get(piece.id)) for piece in pieces] + kept)
    for name, lines in _full_layout(before.layout, items):
        if name == _VERSION:
            text += lines if before.version == VERSION else lines.replace(str(before.version), str(VERSION), 1)
        else:
            text += _section_line(name, lines, before, items[name]) + items[name] if name in SECTIONS else lines
    return text


def _full_layout(layout: tuple[tuple[str, str], ...], items: dict[str, str]) -> list[tuple[str, str]]:
    """The names at the margin with those that are needed as well, each behind what usually stands before it."""
    names = list(layout)
    usual = (_VERSION, *SECTIONS)
    for at, name in enumerate(usual):
        if name in dict(names) or not (name == _VERSION or items[name]):
            continue
        behind = max((place for place, (each, _) in enumerate(names) if each in usual[:at]), default=-1)
        names.insert(behind + 1, (name, f"{name}: {VERSION}\n" if name == _VERSION else f"{name}:\n"))
    return names


def _section_line(name: str, line: str, before: PapersText, items: str) -> str:
    """The line of a section with the comment behind its name; none for one that lost its last item and has no comment."""
    if not items:
        return line if "#" in line or not before.items.get(name) else ""
    value = _COMMENT.sub("", line.partition(":")[2]).strip()
    return line.replace(value, "", 1) if value else line


def _lines_of(section: str, piece: Piece, before: Item | None) -> str:
    if before is None or before.piece is None or (section == NOTES and before.piece != piece and own_note(before.text)):
        return write_piece(piece)
    if before.piece == piece and (piece.id in before.text or piece.id.startswith("hand-")):
        return before.text
    rows = before.text.splitlines(keepends=True)
    above = _comments(rows)
    return "".join(rows[:above]) + amend(rows[above:], before.piece, piece, section)
