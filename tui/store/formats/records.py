"""JSON and JSON Lines, as trafilatura, news-please, newspaper and most archives export articles."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator, Mapping
from itertools import islice

from tui.model.expressions import compile_later
from tui.store.draft import TEXTS, Draft, Unreadable, about_file, bare, fields
from tui.store.formats import PARTIAL_S, holds_elements

ORIGIN = "record"
MOST_RECORDS = 2_000
"""Records of one file that are read: as many as files of a folder."""
_TOLD = 20
"""Broken records of one file that are told one by one; the rest are counted."""
_LISTS = ("articles", "items", "results", "docs", "documents", "data", "@graph", "entries", "posts")
"""What tools call a list of articles inside one value."""
_OPEN = compile_later(rf"\s*+(?:\{{\s*+\"(?:{'|'.join(_LISTS)})\"\s*+:\s*+)?+(?:\[\s*+)?+(?P<first>\{{\s*+\")")
"""The beginning of a record, of a list of them, or of a value that has one: no prose begins so."""
_BETWEEN = compile_later(r"[\s,\[\]]*+")
"""What stands between two records."""


def records(text: str) -> tuple[Draft, ...] | None:
    """The articles of a JSON text, or None where it is no JSON. Raises Unreadable where no value holds a text."""
    try:
        found = list(islice(_values(json.loads(text)), MOST_RECORDS + 1))
    except (ValueError, RecursionError):
        found = list(islice(_lines(text), MOST_RECORDS + 1))
    said: tuple[Draft, ...] = ()
    if not any(isinstance(value, Mapping) for _, value in found) and (opened := _OPEN.match(text)):
        found, said = _whole_ones(text, opened)
    if not found:
        return None
    drafts = (*said, *_drafts(found))
    if not any(draft.text for draft in drafts):
        from tui.store.formats.references import csl

        if named := tuple(csl([value for _, value in found])):
            return (*said, *named)
        raise Unreadable(f"is JSON without a text (a field such as {', '.join(TEXTS[:4])})")
    return drafts


def _values(value: object) -> Iterator[tuple[str, object]]:
    """The articles in a value, each with what tells it from the others."""
    if isinstance(value, list):
        for number, each in enumerate(value, 1):
            yield str(number), each
    elif isinstance(value, Mapping):
        inside = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
        if inside is not None and not any(isinstance(each, str) and bare(str(name)) in TEXTS for name, each in value.items()):
            yield from _values(inside)
        else:
            yield "", value


def _whole_ones(text: str, opened: re.Match[str]) -> tuple[list[tuple[str, object]], tuple[Draft, ...]]:
    """The records that stand whole in JSON that is damaged or breaks off behind its opening, and what to tell of the others.

    Values that follow each other without a list around them are read so as well. Raises Unreadable where none is whole.
    """
    decoder = json.JSONDecoder()
    found: list[tuple[str, object]] = []
    at = opened.start("first")
    while at < len(text) and len(found) <= MOST_RECORDS:
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        found.append((str(len(found) + 1), value))
        between = _BETWEEN.match(text, at)
        at = between.end() if between else at
    is_closed = "[" not in text[: opened.start("first")] or (text.lstrip().startswith("[") and text.rstrip().endswith("]"))
    if (at >= len(text) and is_closed) or len(found) > MOST_RECORDS:
        return found, ()
    where = f"in line {text.count(chr(10), 0, at) + 1:,}"
    if not found:
        raise Unreadable(f"is JSON that is damaged or breaks off ({where})")
    first = "record" if len(found) == 1 else f"{len(found):,} records"
    return found, (about_file(f"its JSON is damaged or breaks off {where}; what follows its first {first} was left out"),)


def _lines(text: str) -> Iterator[tuple[str, object]]:
    """The values of JSON Lines; none where the first line is no mapping, nor begins as one. Broken lines stay as None."""
    first = True
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value: object = json.loads(line)
        except (ValueError, RecursionError):
            value = None
        if first and not isinstance(value, Mapping) and not (value is None and line.lstrip().startswith('{"')):
            return
        first = False
        yield f"line {number}", value


def _drafts(found: list[tuple[str, object]]) -> Iterator[Draft]:
    """A draft for each record that is read; those that are none are told, the first of them one by one."""
    begun, broken = time.process_time(), 0
    for number, (part, value) in enumerate(found):
        slow = time.process_time() - begun > PARTIAL_S
        if number == MOST_RECORDS or slow:
            why = ", because they take so long" if slow else ""
            yield Draft("", part="the rest", doubts=(f"only its first {number:,} records were read{why}",))
            break
        part = "" if len(found) == 1 else part
        if isinstance(value, Mapping):
            lowered = {bare(str(name)): each for name, each in reversed(list(value.items()))}
            text = next((each for name in TEXTS if isinstance(each := lowered.get(name), str) and each.strip()), "")
            words, doubts = without_elements(text)
            yield Draft(words, fields(lowered, ORIGIN), part, doubts)
            continue
        broken += 1
        if broken <= _TOLD:
            yield Draft("", part=part, doubts=("it is no record",))
    if broken > _TOLD:
        yield Draft("", part="the rest", doubts=(f"{broken - _TOLD:,} more are no records",))


def without_elements(text: str) -> tuple[str, tuple[str, ...]]:
    """The words of a text that may be HTML, as exports of other tools hold it, and what a reader should know about them."""
    if not holds_elements(text):
        return text, ()
    from tui.store.formats.pages import page

    try:
        found = page(f"<html><body><article>{text}</article></body></html>")
    except Unreadable:
        return text, ()
    return found.text, found.doubts
