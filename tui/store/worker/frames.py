"""Frames: what goes over the pipes between the program and the process that parses for it.

    8 bytes  length of the values, then of the rest, big-endian
    values   JSON: what is to be parsed, or what was found, without its texts
    rest     the file, or the texts of what was found, one after the other in UTF-8

Neither side trusts the other's lengths further than it is ready to hold, and what comes back is looked at value by value.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Mapping
from typing import TypeVar

from tui.store.draft import Draft, Fields

HEAD = struct.Struct(">II")
"""Lengths of the values and of the rest, in bytes."""
MOST_VALUES = 8_000_000
"""Bytes of values that are taken: 2,000 articles with six fields of 300 characters have fewer."""
_LONGEST = 2_000
"""Characters of one field or doubt; what is shown of it is shorter."""

Values = Mapping[str, object]
_T = TypeVar("_T")


def head(values: Values, rest: bytes = b"") -> bytes:
    """A frame, without the rest that is to follow it."""
    written = json.dumps(values).encode()
    return HEAD.pack(len(written), len(rest)) + written


def from_drafts(drafts: Iterable[Draft]) -> tuple[list[Values], bytes]:
    """Drafts as values, and their texts."""
    values: list[Values] = []
    texts: list[bytes] = []
    for draft in drafts:
        text = draft.text.encode("utf-8", "surrogatepass")
        fields = {name: [value[:_LONGEST], origin] for name, (value, origin) in draft.fields.items()}
        doubts = [doubt[:_LONGEST] for doubt in draft.doubts]
        about = {"fields": fields, "part": draft.part[:_LONGEST], "doubts": doubts, "whole": draft.whole}
        about["reference"] = draft.reference
        values.append({**about, "bytes": len(text)})
        texts.append(text)
    return values, b"".join(texts)


def to_drafts(values: object, rest: bytes) -> tuple[Draft, ...]:
    """The drafts that were packed. Raises ValueError where anything is not as `from_drafts` writes it."""
    found, at = [], 0
    for each in _check(values, list):
        entry = _check(each, dict)
        length = _check(entry.get("bytes"), int)
        if not 0 <= length <= len(rest) - at:
            raise ValueError("a text is longer than what came")
        text = rest[at : at + length].decode("utf-8", "surrogatepass")
        at += length
        doubts = tuple(_check(doubt, str) for doubt in _check(entry.get("doubts"), list))
        part, whole = _check(entry.get("part"), str), _check(entry.get("whole"), bool)
        reference = _check(entry.get("reference"), bool)
        found.append(Draft(text, _fields(entry.get("fields")), part, doubts, whole, reference))
    return tuple(found)


def _fields(values: object) -> Fields:
    found: Fields = {}
    for name, pair in _check(values, dict).items():
        value, origin = _check(pair, list)
        found[name] = (_check(value, str), _check(origin, str))
    return found


def _check(value: object, wanted: type[_T]) -> _T:
    """A value of the type that is wanted. Raises ValueError."""
    if not isinstance(value, wanted):
        raise ValueError(f"a {wanted.__name__} was to come")
    return value
