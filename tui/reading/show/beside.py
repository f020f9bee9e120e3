"""The narrow column beside the panes: who does not tell what the last jump led to, and the nearest thing each of them says.

 do not tell it

 B unnamed 2
   “… destroy Hamas as a military and …
 E Bloomberg
   nothing near

Only a jump decides which outlets stand in it. Whether they tell what is under the cursor now is said of each, so that the
column stays true while the cursor moves on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.places import Mark, Place
from tui.model.strands import Entity, Quote
from tui.reading.show.header import HEADER_ROWS
from tui.reading.state.nearest import find_nearest
from tui.reading.state.outlets import letter_of, tint_of
from tui.reading.state.reading import Reading, counterpart
from tui.reading.text.lines import Line, Tint, end_with_ellipsis, fit, flow, line
from tui.reading.text.wrap import cells

DENSITIES = ((5, 1), (3, 1), (2, 1), (2, 0), (1, 0))
"""Rows of an outlet's words at the most, and empty rows after them, the airiest first: five rows hold a sentence of news."""
_MARGIN = " "
_INDENT = "  "
_EDGES = 10
"""Cells that quotation marks and the ragged ends of some rows take."""


class BesideColumn(NamedTuple):
    """The column's rows from the top, and for each the place to which it leads; None for none."""

    lines: tuple[Line, ...] = ()
    places: tuple[Place | None, ...] = ()


_Entry = tuple[Place, list[Line]]
"""What stands of one outlet, and where that leads."""


def beside_column(reading: Reading, articles: Sequence[int], width: int, height: int) -> BesideColumn:
    """The column of `width` cells in at most `height` rows; outlets for which there is no room are counted in the last one."""
    room, inner = height - HEADER_ROWS, width - 2 * cells(_MARGIN)
    if not articles or room < 1:
        return BesideColumn()
    near = find_nearest(reading)
    body: list[_Entry] = []
    for most, gap in DENSITIES:
        body = [_entry(reading, article, near.get(article), inner, most, gap) for article in articles]
        if sum(len(rows) for _, rows in body) - gap <= room:
            break
    else:
        body.sort(key=lambda entry: entry[0].article not in near)  # where not all fit, those who say something near come first
    rows = _as_many_as_fit(body, inner, room)
    head = line(_MARGIN, (fit(_title(reading, articles), inner), Tint.DIM))
    lines = (head, *[()] * (HEADER_ROWS - 1), *(line(_MARGIN, *row) if row else () for _, row in rows))
    return BesideColumn(lines, (*[None] * HEADER_ROWS, *(place for place, _ in rows)))


def _as_many_as_fit(body: Sequence[_Entry], inner: int, room: int) -> list[tuple[Place | None, Line]]:
    """The rows of the first outlets, and in the last row how many have no room."""
    rows: list[tuple[Place | None, Line]] = []
    for number, (place, entry) in enumerate(body):
        is_last = number == len(body) - 1
        if len(rows) + len([row for row in entry if row]) + (not is_last) > room:
            return [*rows[: room - 1], (None, line((fit(f"and {len(body) - number} more", inner), Tint.DIM)))]
        rows += [(place if row else None, row) for row in entry]
    return rows[:room]


def _title(reading: Reading, articles: Sequence[int]) -> str:
    """What is true of all of them as the cursor stands now."""
    strand, story = reading.strand, reading.findings.story.articles
    readable = [article for article in articles if not story[article].unreadable]
    maybe = reading.index.maybe_tellers.get(strand.id, frozenset()) if strand is not None else frozenset()
    if strand is None or not readable or strand.id not in reading.index.tellers or not maybe.isdisjoint(articles):
        return "the others"
    if any(reading.index.bodies_in(strand, article) for article in articles):
        return "the others"
    if not isinstance(strand, Entity | Quote):
        return "not found in"
    return f"{'does' if len(readable) == 1 else 'do'} not {'name' if isinstance(strand, Entity) else 'quote'} it"


def _entry(reading: Reading, article: int, nearest: Mark | None, inner: int, most: int, gap: int) -> _Entry:
    """An outlet's letter and name, below them in at most `most` rows what it says, and `gap` empty rows."""
    name, letter = reading.findings.story.articles[article].name, letter_of(article)
    head = line((letter, tint_of(article)), " ", fit(name, inner - cells(letter) - 1))
    width = inner - cells(_INDENT)
    said = _nearest_line(reading, article, nearest, most * width)
    rows = list(flow(said, width)) if said else []
    if len(rows) > most:
        rows[most - 1 :] = [end_with_ellipsis(line(*rows[most - 1], " ", *rows[most]), width)]
    mark = counterpart(reading, article) or nearest
    offset = mark.start if mark is not None else reading.offsets[article] if article < len(reading.offsets) else 0
    return Place(article, offset), [head, *(line(_INDENT, *row) for row in rows), *[()] * gap]


def _nearest_line(reading: Reading, article: int, nearest: Mark | None, room: int) -> Line:
    """Where an outlet tells it after all, else what comes nearest to it; nothing of what is under no cursor."""
    strand = reading.strand
    if reading.findings.story.articles[article].unreadable:
        return line(("not readable", Tint.WARN))
    if strand is None:
        return ()
    mark = counterpart(reading, article)
    if mark is not None:
        likely = article in reading.index.maybe_tellers.get(strand.id, ())
        how = ("likely tells it: ", Tint.LIKELY) if likely else ("tells it: ", Tint.PLAIN)
        return line(how, (_words(reading, mark, room), Tint.DIM))
    if isinstance(strand, Entity) or strand.id not in reading.index.tellers or not reading.knows_passages:
        return ()
    near = _words(reading, nearest, room) if nearest is not None else ""
    if article in reading.index.maybe_tellers.get(strand.id, ()):
        return line(("perhaps tells it", Tint.LIKELY), (f"; near it: {near}" if near else "", Tint.DIM))
    return line((near or "nothing near", Tint.DIM))


def _words(reading: Reading, mark: Mark, room: int) -> str:
    """The sentence in which a mark stands, in quotation marks; where it takes more than `room` cells, from the mark on.

    An ellipsis says where the sentence begins earlier.
    """
    text = reading.findings.story.articles[mark.article].text
    sentence = reading.index.sentence(mark.article, mark.start, unfolded=True)
    start, end = (mark.start, mark.end) if sentence is None else (sentence.start, max(mark.end, sentence.end))
    if cells(text[start:end]) + _EDGES > room and start < mark.start:
        return f"“… {text[mark.start : end]}”"
    return f"“{text[start:end]}”"
