"""One piece of the working papers as the lines of YAML that stand for it, and back.

Strings are always quoted and one to a line, so that a file that was not touched by hand is read without a parser of YAML, which
takes half a millisecond a note.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, TypeVar

from tui.model.expressions import compile_later
from tui.model.papers import Act, Annotation, BasketItem, Correction, Selector, Subject, Target
from tui.store import neutral

Piece: TypeAlias = Annotation | Correction | BasketItem

NOTES, CORRECTIONS, BASKET = "notes", "corrections", "basket"
SECTIONS = (NOTES, CORRECTIONS, BASKET)

KNOWN = {
    NOTES: ("id", "about", "text", "tags", "created", "modified", "targets"),
    CORRECTIONS: ("id", "act", "value", "field", "created", "targets"),
    BASKET: ("id", "about", "text", "created", "targets"),
}
"""The names that a piece of each section may have, in their order; others are kept and not read."""

KNOWN_OF_TARGET = ("article", "source", "exact", "prefix", "suffix", "start", "end")


class NotUnderstood(Exception):
    """Values that make no piece, with a sentence that says why."""


# writing


def write_piece(piece: Piece, *, more_of_targets: tuple[str, ...] = ()) -> str:
    """The lines of a piece; `more_of_targets` are lines of names that are not known here, indented as they are to stand."""
    lines = [f"- id: {quote(piece.id)}"]
    match piece:
        case Annotation():
            lines += [f"  about: {piece.about}", *_words("text", piece.text)]
            lines += [f"  tags: [{', '.join(map(quote, piece.tags))}]"] if piece.tags else []
            lines += [*_words("created", piece.created), *_words("modified", piece.modified)]
        case Correction():
            lines += [f"  act: {piece.act}", *_words("value", piece.value), *_words("field", piece.field)]
            lines += _words("created", piece.created)
        case BasketItem():
            lines += [f"  about: {piece.about}", *_words("text", piece.text), *_words("created", piece.created)]
    text = "\n".join(lines) + "\n"
    if piece.targets:
        text += "  targets:\n"
    for at, target in enumerate(piece.targets):
        text += _write_target(target) + (more_of_targets[at] if at < len(more_of_targets) else "")
    return text


def _write_target(target: Target) -> str:
    lines = [f"  - article: {quote(target.article)}"]
    lines += [f"    source: {quote(target.source)}"] if target.source else []
    if (words := target.selector) is not None:
        lines += [f"    {name}: {quote(value)}" for name, value in _sides(words) if value]
        lines += [f"    start: {words.start}", f"    end: {words.end}"]
    return "\n".join(lines) + "\n"


def _sides(words: Selector) -> tuple[tuple[str, str], ...]:
    return ("exact", words.exact), ("prefix", words.prefix), ("suffix", words.suffix)


def _words(name: str, value: str) -> list[str]:
    """A name with its words: text of several lines as they are, where YAML gives them back so."""
    if not value:
        return []
    rows = value.split("\n")
    if len(rows) > 1 and all(_is_plain(row) for row in rows) and rows[0] and rows[-1] and not rows[0].startswith(" "):
        return [f"  {name}: |-", *(f"    {row}" if row else "" for row in rows)]
    return [f"  {name}: {quote(value)}"]


def _is_plain(row: str) -> bool:
    """Whether a row can stand in a block as it is."""
    return row == row.rstrip() and (not row or row.isprintable())


def quote(value: str) -> str:
    """A string between double quotes, as YAML and JSON have it; what cannot be seen is written with its number."""
    if value.isprintable():
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return '"' + "".join(_ESCAPED.get(char) or (char if char.isprintable() else _number(char)) for char in value) + '"'


_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def _number(char: str) -> str:
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"


# reading

Row = TypeVar("Row")

LONGEST_NUMBER = 12
"""Digits of an offset; no article is that long."""
_STRING = r'"([^"\\\n]*+(?:\\["\\/n][^"\\\n]*+)*+)"'
_OFFSET = rf"(\d{{1,{LONGEST_NUMBER}}})"
_OWN = compile_later(
    rf"- id: {_STRING}\n  about: ([a-z]+)\n(?:  text: {_STRING}\n)?(?:  tags: \[({_STRING}(?:, {_STRING})*+)\]\n)?"
    rf"(?:  created: {_STRING}\n)?(?:  modified: {_STRING}\n)?  targets:\n  - article: {_STRING}\n(?:    source: {_STRING}\n)?"
    rf"(?:    exact: {_STRING}\n(?:    prefix: {_STRING}\n)?(?:    suffix: {_STRING}\n)?"
    rf"    start: {_OFFSET}\n    end: {_OFFSET}\n)?"
)
"""A note about one place as `write_piece` writes it."""


def own_note(lines: str) -> Annotation | None:
    """The note in lines that `write_piece` has written; None where YAML has to be asked."""
    match = _OWN.fullmatch(lines)
    if match is None:
        return None
    values: tuple[str, ...] = match.groups("")
    if "\\" in values[3]:
        return None
    if "\\" in lines:
        values = tuple(_without_escapes(value) for value in values)
    id_, about, text, tags, _, _, created, modified, article, source, exact, prefix, suffix, start, end = values
    if about not in _SUBJECTS or not id_ or "\n" in id_ + created + modified + article + source:
        return None
    words = Selector(exact, prefix, suffix, int(start), int(end)) if exact else None
    target = (Target(article, source, words),)
    return Annotation(id_, _SUBJECTS[about], target, text, tuple(tags[1:-1].split('", "')) if tags else (), created, modified)


def _without_escapes(value: str) -> str:
    return _ESCAPE.sub(lambda match: "\n" if match[1] == "n" else match[1], value)


_ESCAPE = compile_later(r"\\(.)")

_SUBJECTS = {str(subject): subject for subject in Subject}
_ACTS = {str(act): act for act in Act}


def piece_of(section: str, values: Mapping[str, object], name: str) -> Piece:
    """The piece with these values, all of them text; `name` is its id where it has none. Raises NotUnderstood."""
    id_ = _line(values, "id") or name
    targets = tuple(map(_target, _list(values, "targets")))
    if section == CORRECTIONS:
        act = _one_of(values, "act", _ACTS)
        return Correction(id_, act, targets, _line(values, "value"), _line(values, "field"), _line(values, "created"))
    about = _one_of(values, "about", _SUBJECTS) if values.get("about") else _usual_subject(targets)
    text, created = _clean(values.get("text") or "", "text"), _line(values, "created")
    if section == BASKET:
        return BasketItem(id_, about, targets, text, created)
    tags = tuple(filter(None, (neutral.line(_clean(tag, "tags")).lstrip("#") for tag in _list(values, "tags"))))
    return Annotation(id_, about, targets, text, tags, created, _line(values, "modified"))


def _usual_subject(targets: tuple[Target, ...]) -> Subject:
    """What a piece is about that does not say it."""
    return Subject.SELECTION if any(target.selector for target in targets) else Subject.ARTICLE


def _one_of(values: Mapping[str, object], name: str, known: Mapping[str, Row]) -> Row:
    value = _line(values, name)
    if value not in known:
        raise NotUnderstood(f"“{name}: {value}” is not known; it can be {', '.join(known)}")
    return known[value]


def _list(values: Mapping[str, object], name: str) -> list[object]:
    value = values.get(name) or []
    if not isinstance(value, list):
        raise NotUnderstood(f"“{name}” has to be a list")
    return value


def _line(values: Mapping[str, object], name: str) -> str:
    return neutral.line(_clean(values.get(name) or "", name), longest=10_000)


def _clean(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise NotUnderstood(f"“{name}” has to be words")
    return neutral.neutral(value).text


def _target(value: object) -> Target:
    if not isinstance(value, Mapping):
        raise NotUnderstood("each of “targets” has to name an article")
    exact, prefix, suffix = (_clean(value.get(name) or "", name) for name in ("exact", "prefix", "suffix"))
    start, end = (_offset(value, name) for name in ("start", "end"))
    selector = Selector(exact, prefix, suffix, start, max(end, start + len(exact))) if exact else None
    return Target(_line(value, "article"), _line(value, "source"), selector)


def _offset(values: Mapping[object, object], name: str) -> int:
    value = values.get(name) or "0"
    if not isinstance(value, str) or not value.isdecimal() or len(value) > LONGEST_NUMBER:
        raise NotUnderstood(f"“{name}” has to be a number")
    return int(value)
