"""JSON and JSON Lines, as trafilatura, news-please, newspaper and most archives export articles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from tui.store.draft import TEXTS, Draft, Unreadable, fields
from tui.store.markup import tags_removed

ORIGIN = "record"
_LISTS = ("articles", "items", "results", "docs", "documents", "data", "@graph", "entries", "posts")
"""What tools call a list of articles inside one value."""


def records(text: str) -> tuple[Draft, ...] | None:
    """The articles of a JSON text, or None where it is no JSON. Raises Unreadable where no value holds a text."""
    if not re.match(r"\s*[\[{]", text):
        return None
    try:
        found = list(_values(json.loads(text)))
    except (ValueError, RecursionError):
        found = _lines(text)
    if not found:
        return None
    drafts = tuple(draft for part, value in found for draft in _draft(part, value, alone=len(found) == 1))
    if not any(draft.text for draft in drafts):
        raise Unreadable(f"is JSON without a text (a field such as {', '.join(TEXTS[:4])})")
    return drafts


def _values(value: object) -> Iterator[tuple[str, object]]:
    """The articles in a value, each with what tells it from the others."""
    if isinstance(value, list):
        for number, each in enumerate(value, 1):
            yield str(number), each
    elif isinstance(value, Mapping):
        inside = next((value[name] for name in _LISTS if isinstance(value.get(name), list)), None)
        if inside is not None and not any(isinstance(value.get(name), str) for name in TEXTS):
            yield from _values(inside)
        else:
            yield "", value


def _lines(text: str) -> list[tuple[str, object]]:
    """The values of JSON Lines; [] where the first line is none. A later line that is broken stays as None."""
    found: list[tuple[str, object]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            value: object = json.loads(line)
        except (ValueError, RecursionError):
            value = None
        if not found and not isinstance(value, Mapping):
            return []
        found.append((f"line {number}", value))
    return found


def _draft(part: str, value: object, *, alone: bool) -> Iterator[Draft]:
    part = "" if alone else part
    if not isinstance(value, Mapping):
        yield Draft("", part=part, doubts=("it is no record",))
        return
    lowered = {str(name).lower(): each for name, each in value.items()}
    text = next((each for name in TEXTS if isinstance(each := lowered.get(name), str) and each.strip()), "")
    yield Draft(tags_removed(text), fields(lowered, ORIGIN), part=part)
