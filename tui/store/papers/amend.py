"""An item of notes.yaml that people have touched, with other values: whatever was not changed stays as they wrote it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from tui.store.papers.form import KNOWN, KNOWN_OF_TARGET, NotUnderstood, Piece, piece_of, write_piece
from tui.store.yamltext import BadYaml, import_yaml, mapping

_DEPTH = 2
"""Columns before the names of an item as they are written here."""
_TARGETS = "targets"


def amend(rows: list[str], before: Piece, piece: Piece, section: str) -> str:
    """The lines of an item, without the comments above it, once they say a piece in place of another. Raises BadYaml.

    The lines of a name whose value did not change stay, those of names that are not known here too, and of all others the
    comments that have a line of their own. YAML has more ways to write an item than are known here: where the lines would
    not say it all, the item is laid out anew, without its comments.
    """
    whole = _values_of(write_piece(piece))
    _take_over(_values_of("".join(rows)), whole, section)
    lines = _amend_lines(rows, before, piece, section)
    with suppress(BadYaml, NotUnderstood):
        values = _values_of(lines)
        if piece_of(section, values, "") == piece and _others(values, section) == _others(whole, section):
            return lines
    return str(import_yaml().safe_dump([whole], allow_unicode=True, sort_keys=False, width=10**6))


def _values_of(lines: str) -> dict[str, Any]:
    """What the lines of an item say. Raises BadYaml."""
    listed: Any = mapping(f"item:\n{lines}").get("item")
    return listed[0] if isinstance(listed, list) and len(listed) == 1 and isinstance(listed[0], dict) else {}


def _others(values: dict[str, Any], section: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The names and values that are not known here, of an item and of each of its targets."""
    of_targets = [_without(target, KNOWN_OF_TARGET) for target in values.get(_TARGETS) or ()]
    return _without(values, KNOWN[section]), of_targets


def _without(values: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in names}


def _take_over(old: dict[str, Any], new: dict[str, Any], section: str) -> None:
    """Add to the values of an item what is not known here and was said before."""
    others, of_targets = _others(old, section)
    new |= others
    for target, other in zip(new.get(_TARGETS) or (), of_targets, strict=False):
        target |= other


def _amend_lines(rows: list[str], before: Piece, piece: Piece, section: str) -> str:
    """The lines of the item, name by name, as far as they can be told apart without YAML."""
    rows, tail = _without_tail(_shift(rows))
    more_of_targets = _unknown_of_targets(rows)
    new = dict(_names_at(write_piece(piece, more_of_targets=more_of_targets).splitlines(keepends=True), _DEPTH))
    stays = {name for name in KNOWN[section] if getattr(before, name) == getattr(piece, name)}
    if not any(piece.id in row for row in rows):
        stays.discard("id")
    old = _names_at(rows, _DEPTH)
    there = {name for name, _ in old}
    added = {name: lines for name, lines in new.items() if name not in there}
    text = "".join(added.pop("id", ()))
    for name, lines in old:
        if name == _TARGETS:
            text += _join(added)
            added = {}
        stay = name in stays or name not in KNOWN[section]
        text += "".join(lines) if stay else "".join(new.get(name, ())) + _comments_in(lines)
    text += _join(added)
    return f"- {text[_DEPTH:]}{tail}"


def _join(names: dict[str, list[str]]) -> str:
    return "".join("".join(lines) for lines in names.values())


def _shift(rows: list[str]) -> list[str]:
    """The lines of an item moved so that its names stand where they are written here."""
    first = rows[0]
    depth = 1 + len(first[1:]) - len(first[1:].lstrip(" "))
    if depth == _DEPTH or first.strip() == "-":
        return rows
    moved = [row[depth - _DEPTH :] if row.startswith(" " * depth) else row for row in rows[1:]]
    return [f"- {first[depth:]}", *moved]


def _without_tail(rows: list[str]) -> tuple[list[str], str]:
    """The lines of an item, and what stands below it at the margin: comments and empty lines."""
    end = len(rows)
    while end > 1 and rows[end - 1][0] in "#\n":
        end -= 1
    return rows[:end], "".join(rows[end:])


def _comments_in(rows: list[str]) -> str:
    """The comments among the lines of a name; none where a # may be a word of a text of several lines."""
    if any(row.partition(" #")[0].rstrip().endswith(_BLOCK_SIGNS) for row in rows):
        return ""
    return "".join(row for row in rows if row.lstrip(" ").startswith("#"))


_BLOCK_SIGNS = ("|", ">", "|-", ">-", "|+", ">+")
"""How a line of YAML ends below which a text of several lines stands."""


def _unknown_of_targets(rows: list[str]) -> tuple[str, ...]:
    """The lines of names that are not known here, of each target, as they stand."""
    targets = next((lines[1:] for name, lines in _names_at(rows, _DEPTH) if name == _TARGETS), [])
    deeper = next((len(row) - len(row.lstrip(" ")) - 2 for row in targets if row.lstrip(" ").startswith("- ")), 0)
    items: list[list[str]] = []
    for row in targets:
        row = row[max(0, deeper) :] if row.startswith(" " * (deeper + 2)) else row
        if row.startswith("  - "):
            items.append([])
        if items:
            items[-1].append(row)
    return tuple("".join(_unknown(_names_at(item, 4))) for item in items)


def _unknown(names: list[tuple[str, list[str]]]) -> list[str]:
    return [row for name, rows in names if name not in KNOWN_OF_TARGET for row in rows]


def _names_at(rows: list[str], indent: int) -> list[tuple[str, list[str]]]:
    """Each name at a depth with its lines; the dash before the first is left out."""
    found: list[tuple[str, list[str]]] = []
    for at, row in enumerate(rows):
        row = " " * indent + row[indent:] if not at else row
        if row.startswith(" " * indent) and row[indent : indent + 1] not in (" ", "#", "-", "\n", ""):
            found.append((row.partition(":")[0].strip(" \"'"), []))
        if found:
            found[-1][1].append(row)
    return found
