"""An article with labelled fields, parted into what stands above them, the fields, its words, and the fields below.

    top    Bridge reopens / The Springfield Post / March 27, 2024
    head   Section: NEWS; Pg. A1 / Length: 120 words / Byline: By Some Writer
    body   the words of the article
    tail   Load-Date: March 27, 2024 / Copyright ...

A line of an article may look like a field ("Subject: an angry letter"), so the tail is what fields alone stand in to the end,
or what follows a field that no article has by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.store.formats.exports.cuts import Head, trim_lines
from tui.store.formats.exports.labels import ABSTRACT, BODY, HEADED, TAIL, Labels, label_of

_NOTICE = re.compile(
    r"copyright\b|©|\(c\)\s|all rights reserved|alle rechte vorbehalten|tous droits r[ée]serv[ée]s|database copyright",
    re.IGNORECASE,
)
_WRAPPED = range(55, 111)
"""Columns of a field that goes on in the next line."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line with a field."""

    line: int
    what: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Parted:
    """The parts of one article."""

    top: tuple[str, ...]
    head: tuple[Labelled, ...]
    body: tuple[str, ...]
    tail: tuple[Labelled, ...]
    has_body: bool
    """Whether a field says where its words begin."""


def part_text(lines: Sequence[str], labels: Labels, is_sure: Callable[[Labelled], bool]) -> Parted:
    """The parts of the article in lines; `is_sure` says of which field below its words an article has none by itself."""
    found = [Labelled(number, *each) for number, line in enumerate(lines) if (each := label_of(line, labels)) is not None]
    body = next((each for each in found if each.what == BODY), None)
    if body is not None:
        head = [each for each in found if each.line < body.line]
        begin, first = body.line + 1, [body.value]
    else:
        head, begin = _run(lines, [each for each in found if each.what != TAIL and not is_sure(each)])
        first = []
    rest = [each for each in found if each.line >= begin]
    end = _tail(lines, rest, begin, is_sure)
    joined = tuple(_goes_on(lines, each, head) for each in head)
    top = lines[: head[0].line] if head else lines[: body.line] if body is not None else ()
    tail = tuple(each for each in rest if each.line >= end)
    return Parted(tuple(top), joined, trim_lines([*first, *lines[begin:end]]), tail, body is not None)


def is_notice(line: str) -> bool:
    """Whether a line is about rights: above or below the words of an article, no word of it."""
    return bool(_NOTICE.match(line.strip()))


def take(head: Head, field: Labelled) -> None:
    """Take a field that is read; note one that is not."""
    if field.what in {HEADED, TAIL, ABSTRACT, BODY}:
        head.leave_out(field.label)
    else:
        head.take(field.what, field.value)


def _run(lines: Sequence[str], found: list[Labelled]) -> tuple[list[Labelled], int]:
    """The first fields with nothing but blank lines between them, and the line after them."""
    run: list[Labelled] = []
    for each in found:
        if run and any(line.strip() for line in lines[_below(lines, run[-1]) : each.line]):
            break
        run.append(each)
    return run, _below(lines, run[-1]) if run else 0


def _below(lines: Sequence[str], field: Labelled) -> int:
    """The line below a field, also where its value goes on."""
    at = field.line + 1
    while at < len(lines) and lines[at].strip() and len(lines[at - 1].rstrip()) in _WRAPPED and len(lines[at]) < _WRAPPED.stop:
        at += 1
    if not field.value and at == field.line + 1 and at < len(lines) and lines[at].strip():
        at += 1
    return at


def _goes_on(lines: Sequence[str], field: Labelled, others: Sequence[Labelled]) -> Labelled:
    """A field with the lines in which its value goes on."""
    end = min([_below(lines, field), *(each.line for each in others if each.line > field.line)])
    value = " ".join([field.value, *map(str.strip, lines[field.line + 1 : end])]).strip()
    return Labelled(field.line, field.what, value, field.label)


def _tail(lines: Sequence[str], found: list[Labelled], begin: int, is_sure: Callable[[Labelled], bool]) -> int:
    """The line from which on no word is the article's."""
    end = next((each.line for each in found if is_sure(each)), len(lines))
    by_line = {each.line: each for each in found if each.what != BODY}
    at = end
    while at > begin:
        line = lines[at - 1]
        if not line.strip():
            at -= 1
            continue
        field = by_line.get(at - 1) or _above(lines, by_line, at - 1)
        if field is not None:
            at = end = field.line
        elif is_notice(line):
            at = end = at - 1
        else:
            break
    return end


def _above(lines: Sequence[str], by_line: dict[int, Labelled], at: int) -> Labelled | None:
    """The field whose value goes on in a line, if it is one of these."""
    above = at
    while above > 0 and lines[above].strip() and above not in by_line:
        above -= 1
    field = by_line.get(above)
    return field if field is not None and _below(lines, field) > at else None
