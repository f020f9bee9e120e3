"""Lines of words with a tint each: what the strip, the lists and the report's screens are made of, before any toolkit.

A tint says what the words are; `ui/theme.py` says how that looks.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from tui.reading.text.wrap import cells, wrap


class Tint(StrEnum):
    """What some words of the program's own lines are."""

    PLAIN = "plain"
    DIM = "dim"
    STRONG = "strong"
    TITLE = "title"
    KEY = "key"
    CHOSEN = "chosen"
    """The row or name that the reader stands on."""
    SHARED = "shared"
    LIKELY = "likely"
    UNIQUE = "unique"
    COPY = "copy"
    ENTITY = "entity"
    QUOTE = "quote"
    FIGURE = "figure"
    NOTE = "note"
    """What the reader has written."""
    HIT = "hit"
    DIFFERS = "differs"
    WARN = "warn"
    """Something is missing, or went otherwise than it was meant."""
    DISPUTE = "dispute"
    """Outlets contradict each other."""
    FAINT = "faint"
    """Rules, no words."""
    TICK_UNIQUE = "unique on the ruler"
    TICK_SHARED = "shared on the ruler"
    TICK_NOTE = "note on the ruler"
    TICK_HIT = "hit on the ruler"
    TICK_STRAND = "strand on the ruler"
    OUTLET_1 = "outlet 1"
    OUTLET_2 = "outlet 2"
    OUTLET_3 = "outlet 3"
    OUTLET_4 = "outlet 4"
    OUTLET_5 = "outlet 5"
    OUTLET_6 = "outlet 6"
    OUTLET_7 = "outlet 7"
    OUTLET_8 = "outlet 8"
    CHIP_1 = "chip 1"
    CHIP_2 = "chip 2"
    CHIP_3 = "chip 3"
    CHIP_4 = "chip 4"
    CHIP_5 = "chip 5"
    CHIP_6 = "chip 6"
    CHIP_7 = "chip 7"
    CHIP_8 = "chip 8"


Piece = tuple[str, Tint]
Line = tuple[Piece, ...]


def line(*pieces: str | Piece) -> Line:
    """A line of pieces; a bare string is plain. Line breaks in them (words from two paragraphs) become spaces."""
    pieces_tinted = ((piece, Tint.PLAIN) if isinstance(piece, str) else piece for piece in pieces)
    return tuple((text.replace("\n", " "), tint) for text, tint in pieces_tinted if text)


def text_of(words: Line) -> str:
    """The words of a line without their tints."""
    return "".join(text for text, _ in words)


def width_of(words: Line) -> int:
    """Width of a line in cells."""
    return sum(cells(text) for text, _ in words)


TOGETHER = "\u00a0"
"""A blank at which `flow` breaks no line; on the screen it is one like the others. Articles have none of it."""


def flow(words: Line, width: int, *, indent: int = 0) -> tuple[Line, ...]:
    """A line broken at words into lines of at most `width` cells, all but the first indented."""
    text = text_of(words)
    apart = tuple((piece.replace(TOGETHER, " "), tint) for piece, tint in words) if TOGETHER in text else words
    rows = wrap(text, 0, len(text), width)
    if len(rows) > 1 and indent:
        first = rows[0]
        rest = first[1]
        while rest < len(text) and text[rest] == " ":
            rest += 1
        rows = (first, *wrap(text, rest, len(text), max(1, width - indent)))
    result = []
    piece, at = 0, 0
    for number, (start, end) in enumerate(rows):
        while piece < len(apart) and at + len(apart[piece][0]) <= start:
            at += len(apart[piece][0])
            piece += 1
        pieces = slice_line(apart[piece:], start - at, end - at)
        result.append(((" " * indent, Tint.PLAIN), *pieces) if number and indent else pieces)
    return tuple(result)


def slice_line(words: Line, start: int, end: int) -> Line:
    """The characters `[start, end)` of a line, with their tints."""
    pieces, at = [], 0
    for text, tint in words:
        low, high = max(start - at, 0), min(end - at, len(text))
        if low < high:
            pieces.append((text[low:high], tint))
        at += len(text)
        if at >= end:
            break
    return tuple(pieces)


def tint_spans(text: str, spans: Iterable[tuple[int, int]], tint: Tint) -> Line:
    """The words of a text in one tint, those of spans, sorted and apart, as what differs; spans behind its end are left out."""
    pieces: list[Piece] = []
    at = 0
    for start, end in spans:
        if at <= start < end <= len(text):
            pieces += [(text[at:start], tint), (text[start:end], Tint.DIFFERS)]
            at = end
    return line(*pieces, (text[at:], tint))


def fit(text: str, width: int) -> str:
    """A name or label in at most `width` cells; what is too long ends in "…", so that one sees that it is cut."""
    if cells(text) <= width:
        return text
    if width < 1:
        return ""
    head = text
    while head and cells(head) > width - 1:
        head = head[: max(0, min(len(head) - 1, width - 1))]
    return head.rstrip() + "…"


def end_with_ellipsis(words: Line, width: int) -> Line:
    """As many whole words of a line as stand in `width` cells with an ellipsis behind them, which says that it goes on."""
    text = text_of(words)
    length = len(text)
    while length and cells(text[:length]) > width - 1:
        length -= 1
    length = text.rfind(" ", 0, length + 1) if " " in text[: length + 1].strip() else length
    return line(*slice_line(words, 0, length), ("…", Tint.DIM))
