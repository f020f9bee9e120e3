"""The side list while it is open: its section, its filter, the row on which the reader stands, and what keys do to them.

Moving in it shows the place of each row in the panes without a trace in the history; enter goes there, escape returns.
"""

from __future__ import annotations

from dataclasses import field, replace

from tui.model.places import Mark
from tui.model.records import dataclass
from tui.model.strands import Kind, Strand, bodies, kind
from tui.reading.panels.field import Field, edit_field, field_line
from tui.reading.show.filtering import row_after_key, scroll_to
from tui.reading.show.listing import SECTIONS, ListSection, find_strands, section_of, strand_row
from tui.reading.show.noting import own_strands
from tui.reading.state import moves
from tui.reading.state.kinds import BY_KIND
from tui.reading.state.noted import ALL_NOTES, strand_id
from tui.reading.state.numbering import strand_numbers
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour, TourKind
from tui.reading.text.lines import Line, Piece, Tint, fit, line, width_of
from tui.reading.text.wrap import cells

LONGEST_LABEL = 60
"""Cells of the words that a message gives of a strand."""
HEAD = 2
"""Rows above the list: the sections, and the filter."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The list while it is open."""

    origin: Reading
    """Where the reader was when it was opened: where escape returns to."""
    section: ListSection = SECTIONS[0]
    field: Field = field(default_factory=Field)
    chosen: str = ""
    """Id of the strand on which the reader stands; stays while further findings arrive."""
    top: int = 0
    """First row on the screen."""


def open_outline(reading: Reading, section: ListSection | None = None) -> Outline:
    """The list at the section of the tour, on the strand under the cursor where that is listed."""
    chosen = reading.focus
    if chosen == ALL_NOTES:  # the list has each note
        from tui.reading.state.papers import note_under_cursor

        note = note_under_cursor(reading)
        chosen = strand_id(note.id) if note is not None else chosen
    return Outline(reading, section or section_of(reading.tour), chosen=chosen)


def outline_strands(outline: Outline, reading: Reading) -> tuple[Strand, ...]:
    """What the list shows now."""
    return find_strands(reading, outline.section, outline.field.text)


def chosen_row(outline: Outline, reading: Reading) -> int:
    """The row of the chosen strand; 0 when it is not listed."""
    return next((at for at, strand in enumerate(outline_strands(outline, reading)) if strand.id == outline.chosen), 0)


# what keys do


def press(outline: Outline, reading: Reading, key: str, character: str | None, height: int) -> tuple[Outline | None, Reading]:
    """The list and the reading after a key; `height` is that of the whole list. None: it is closed."""
    if key == "escape":
        return None, return_to(outline.origin, reading)
    if key == "enter":
        return None, go_to_chosen(outline, reading)
    if key == "delete" and outline.section.tour.is_of(Kind.NOTE) and outline.field.at == len(outline.field.text):
        return _delete_chosen(outline, reading, height)
    if key in ("tab", "shift+tab", "left", "right"):
        step = -1 if key in ("shift+tab", "left") else 1
        section = _beside(outline.section, reading, step)
        return _choose(replace(outline, section=section), reading, 0, height)
    page = max(1, height - HEAD)
    at = row_after_key(chosen_row(outline, reading), len(outline_strands(outline, reading)), key, page)
    if at is not None:
        return _choose(outline, reading, at, height, preview=True)
    field = edit_field(outline.field, key, character)
    if field is None:
        return outline, reading
    return _choose(replace(outline, field=field), reading, 0, height, preview=bool(field.text.strip()))


def _delete_chosen(outline: Outline, reading: Reading, height: int) -> tuple[Outline, Reading]:
    """The list without the note of the chosen row, on the one behind it."""
    from tui.reading.state.papers import delete_note

    at, strands = chosen_row(outline, reading), outline_strands(outline, reading)
    note = reading.noted.note(strands[at].id) if reading.noted is not None and strands else None
    if note is None:
        return outline, reading
    there = delete_note(reading, note)
    rows = len(outline_strands(outline, there))
    outline, shown = _choose(outline, there, min(at, max(0, rows - 1)), height)
    return outline, replace(shown, message=there.message)


def _beside(section: ListSection, reading: Reading, step: int) -> ListSection:
    """The next (1) or previous (-1) section that holds something."""
    ring = [each for each in SECTIONS if each is section or find_strands(reading, each, "")]
    return ring[(ring.index(section) + step) % len(ring)]


def _choose(outline: Outline, reading: Reading, at: int, height: int, *, preview: bool = False) -> tuple[Outline, Reading]:
    """Stand on a row, and show its place in the panes; without a row, or a preview, the place is the old one."""
    strands = outline_strands(outline, reading)
    if not strands:
        return replace(outline, chosen="", top=0), return_to(outline.origin, reading)
    top = scroll_to(outline.top, at, max(1, height - HEAD), len(strands))
    outline = replace(outline, chosen=strands[at].id, top=top)
    return show_in_panes(outline, reading) if preview else (outline, return_to(outline.origin, reading))


def show_in_panes(outline: Outline, reading: Reading) -> tuple[Outline, Reading]:
    """The chosen strand at its place in the panes, without a trace in the history."""
    before = return_to(outline.origin, reading)
    strand = reading.find_strand(outline.chosen)
    there = nearest_mark(before, strand) if strand is not None else None
    if there is None:
        return outline, before
    return outline, moves.place_cursor(
        replace(before, hidden=before.hidden - {there.article}), there.place, focus=outline.chosen
    )


def choose_at(outline: Outline, reading: Reading, y: int) -> Outline | None:
    """The list with the strand in its row `y` chosen; None where there is none."""
    strands = outline_strands(outline, reading)
    at = outline.top + y - HEAD
    return replace(outline, chosen=strands[at].id) if y >= HEAD and at < len(strands) else None


def return_to(origin: Reading, reading: Reading) -> Reading:
    """The reading as it is now, with the reader back at the place of `origin`."""
    offsets = origin.offsets + reading.offsets[len(origin.offsets) :]
    return replace(reading, place=origin.place, offsets=offsets, focus=origin.focus, hidden=origin.hidden, message="")


def go_to_chosen(outline: Outline, reading: Reading) -> Reading:
    """Go to the chosen strand: its lights on, and what the list holds the tour, so that `n` goes on from there."""
    strands = outline_strands(outline, reading)
    before = return_to(outline.origin, reading)
    if not strands:
        return before
    strand = strands[chosen_row(outline, reading)]
    mark = nearest_mark(before, strand)
    if mark is None:
        return replace(before, message=f"This has lost its place: “{fit(strand.label, LONGEST_LABEL)}”; its words are gone.")
    tour = outline.section.tour
    lights = moves.lights_on(before, tour)
    if BY_KIND[kind(strand)].alone:
        tour = Tour(TourKind.STRAND, strand=strand.id)
    return moves.go_to_mark(replace(before, tour=tour, lit=lights, hidden=before.hidden - {mark.article}), strand.id, mark)


def nearest_mark(reading: Reading, strand: Strand) -> Mark | None:
    """The place of a strand to show: in the reader's own article if that tells it, else in the first that does."""
    nearest = {article: rank for rank, article in enumerate((reading.place.article, *reading.panes, *reading.order)[::-1])}
    return min(bodies(strand), key=lambda mark: (-nearest.get(mark.article, -1), mark.start), default=None)


# how it looks


def outline_lines(outline: Outline, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
    """The list in `height` rows: sections, filter, and as many strands as there is room for."""
    strands = outline_strands(outline, reading)
    at = chosen_row(outline, reading)
    top = min(outline.top, max(0, len(strands) - 1))
    on_screen = strands[top : top + max(0, height - HEAD)]
    body = [strand_row(reading, strand, width, chosen=top + y == at) for y, strand in enumerate(on_screen)]
    if not strands:
        what = "Nothing found so far." if not outline.field.text.strip() else "Nothing is spelt like this."
        body = [line((fit(f" {what}", width), Tint.DIM))]
    own = own_strands(reading, outline.section.tour)
    numbers = {strand.id: at for at, strand in enumerate(own, 1)} or strand_numbers(reading.index, outline.section.tour)
    number = numbers.get(strands[at].id, at + 1) if strands else 0
    found = f", {len(strands)} found" if outline.field.text.strip() else ""
    count = f" {number} of {len(numbers)}{found}" if strands else f" 0 of {len(numbers)}"
    filter_ = field_line(outline.field, width - cells(count) - 1, before="│/")
    gap = " " * max(0, width - width_of(filter_) - cells(count))
    return (_tabs(outline, reading, width), (*filter_, (gap, Tint.PLAIN), (count, Tint.DIM)), *body)


def _tabs(outline: Outline, reading: Reading, width: int) -> Line:
    """The sections that hold something, the open one in brackets; where there is no room for all, those around it."""
    open_one = outline.section
    sections = [each for each in SECTIONS if each is open_one or find_strands(reading, each, "")]
    at = sections.index(open_one)
    first, last = at, at + 1
    width_used = cells(open_one.name) + 5
    while True:
        if last < len(sections) and width_used + cells(sections[last].name) + 1 <= width:
            width_used += cells(sections[last].name) + 1
            last += 1
        elif first > 0 and width_used + cells(sections[first - 1].name) + 1 <= width:
            first -= 1
            width_used += cells(sections[first].name) + 1
        else:
            break
    pieces: list[Piece] = [("│", Tint.KEY), ("‹" if first else "", Tint.DIM)]
    for section in sections[first:last]:
        is_open = section is open_one
        name = f"[{section.name}]" if is_open else section.name
        pieces += [(name, Tint.CHOSEN if is_open else Tint.PLAIN), (" ", Tint.PLAIN)]
    return line(*pieces[:-1], ("›" if last < len(sections) else "", Tint.DIM))
