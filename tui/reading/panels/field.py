"""A line that the reader types: a query, a filter. A value, so that what a key does to it needs no screen to be tried."""

from __future__ import annotations

import re

from tui.model.records import dataclass
from tui.reading.text.lines import Line, Piece, Tint, line
from tui.reading.text.wrap import cells

MAX_LENGTH = 500
"""Characters kept of a line. Nobody searches for more, and a page pasted by mistake stays harmless."""


@dataclass(frozen=True, slots=True)
class Field:
    """Typed text and the cursor in it."""

    text: str = ""
    at: int = 0
    """Characters before the cursor."""

    def insert(self, words: str) -> Field:
        """With `words` put in at the cursor: line breaks become spaces, what cannot be printed is left out."""
        clean = "".join(c for c in re.sub(r"\s+", " ", words) if c.isprintable())[: max(0, MAX_LENGTH - len(self.text))]
        return Field(self.text[: self.at] + clean + self.text[self.at :], self.at + len(clean))


def field_with(text: str) -> Field:
    """A field that holds `text`, the cursor after it."""
    return Field(text, len(text))


def edit_field(field: Field, key: str, character: str | None) -> Field | None:
    """The field after a key; None when the key means nothing to a line of text."""
    text, at = field.text, field.at
    if character is not None and character.isprintable() and (len(key) == 1 or not key.startswith(("ctrl+", "alt+"))):
        return field.insert(character)
    match key:
        case "backspace" | "ctrl+h":
            return Field(text[: max(0, at - 1)] + text[at:], max(0, at - 1))
        case "delete":
            return Field(text[:at] + text[at + 1 :], at)
        case "left":
            return Field(text, max(0, at - 1))
        case "right":
            return Field(text, min(len(text), at + 1))
        case "home" | "ctrl+a":
            return Field(text, 0)
        case "end" | "ctrl+e":
            return Field(text, len(text))
        case "ctrl+u":
            return Field(text[at:], 0)
        case "ctrl+k":
            return Field(text[:at], at)
        case "ctrl+w":
            bare = text[:at].rstrip()
            before = bare[: len(bare) - len(bare.split()[-1])] if bare else ""
            return Field(before + text[at:], len(before))
        case _:
            return None


def field_line(field: Field, width: int, *, before: str = "") -> Line:
    """The field in at most `width` cells, `before` in front of it; the cursor is a cell of its own kind and never blinks.

    Of a text that is too long the part around the cursor is shown, with "…" where something is left out.
    """
    room = max(2, width - cells(before))
    text = field.text + " "
    first, last = 0, len(text)
    while last - first > 1 and cells(text[first:last]) + (first > 0) + (last < len(text)) > room:
        if field.at - first > last - 1 - field.at:
            first += 1
        else:
            last -= 1
    pieces: list[Piece] = [
        ("…" if first else "", Tint.DIM),
        (text[first : field.at], Tint.PLAIN),
        (text[field.at], Tint.CHOSEN),
        (text[field.at + 1 : last], Tint.PLAIN),
        ("…" if last < len(text) else "", Tint.DIM),
    ]
    return line((before, Tint.KEY), *(piece for piece in pieces if piece[0]))
