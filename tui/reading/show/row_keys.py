"""What can be seen in each row of a pane, as keys: equal keys look equal, so only rows with a new key are drawn again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from tui.model.places import Mark, Span
from tui.model.strands import Edit, Kind
from tui.model.strands import kind as kind_of
from tui.reading.show import ruler
from tui.reading.show.contradiction import disputed_words
from tui.reading.show.differences import words_apart
from tui.reading.show.ruler import MarksByKind
from tui.reading.state.basket_signs import SIGN, kept_starts
from tui.reading.state.inks import Tick
from tui.reading.state.kinds import BY_KIND
from tui.reading.state.overlays import visible_overlays
from tui.reading.state.reading import Reading
from tui.reading.text.viewport import Viewport

CURSOR_SIGN, COUNTERPART_SIGN = "›", "="
"""In the gutter: the cursor's sentence, and what tells the same in another article."""
NOWHERE = Span(0, 0)


class RowKey(NamedTuple):
    """All that can be seen in one row of the text."""

    stretch: int
    """Position of the stretch; -1 for an empty row."""
    row: int
    cursor: Span
    """Part of the row that the cursor's sentence covers."""
    focus: tuple[Span, ...]
    """Parts that tell what the cursor stands on."""
    differs: tuple[Span, ...]
    """Of these the words that differ from the cursor's own wording; see `differences.words_apart`."""
    disputed: tuple[Span, ...]
    """Of these, and of the cursor's own, the values that contradict each other."""
    overlays: tuple[tuple[Kind, Span], ...]
    """Parts that strands of the reader's own mark, such as the hits of a search."""
    tags: tuple[tuple[int, Span], ...]
    """Of these the parts whose notes have a tag, with its hue."""
    selection: Span
    """Part chosen for copying."""
    own_sign: str
    """That words begin here which are in the basket; a blank for none."""
    sign: str
    """Where no colour says it: that the cursor stands here, or what it stands on is told here."""
    tick: int
    thumb: bool

    @property
    def words(self) -> tuple[object, ...]:
        """The key without its cell of the ruler, which is drawn apart: a strand in focus changes many of those."""
        return self[:-2]


class Highlights(NamedTuple):
    """What changes in an article with the cursor, the search and the selection; equal ones look equal on equal rows."""

    cursor: Span
    """The cursor's sentence."""
    selection: Span
    """What is chosen for copying."""
    focus: tuple[Mark, ...]
    """All that tells what the cursor stands on."""
    overlays: MarksByKind
    """All that strands of the reader's own mark."""
    differs: tuple[Mark, ...]
    """Words on the screen that differ from the cursor's own wording."""
    active: bool
    """Whether the cursor is in this article."""
    kept: tuple[int, ...] = ()
    """Where words begin that are in the basket, in order."""
    disputed: tuple[Mark, ...] = ()
    """Values that contradict each other, of what the cursor stands on."""
    tags: tuple[tuple[int, Sequence[Mark]], ...] = ()
    """Words with notes by the hue of their tag."""
    focus_is_overlay: bool = False
    """Whether the focus is a strand of the reader's own, of which the marks do not overlap."""


def highlights_of(reading: Reading, article: int, port: Viewport) -> Highlights:
    """What stands over the words of an article, of its words on the screen of a viewport."""
    sentence, selection = reading.sentence, reading.selection
    strand = reading.strand
    focus = reading.index.bodies_in(strand, article) if strand is not None and not reading.is_welcome else ()
    is_overlay = strand is not None and BY_KIND[kind_of(strand)].overlay
    edits = [each for each in visible_overlays(reading) if isinstance(each, Edit)]
    visible = port.visible_span() if edits or (focus and not is_overlay) else NOWHERE
    differing = [mark for each in edits for mark in each.words if mark.article == article]
    if focus and not is_overlay:
        differing += [Mark(article, *each) for mark in _marks_in_range(focus, visible) for each in words_apart(reading, mark)]
    return Highlights(
        sentence.span if sentence is not None and sentence.article == article else NOWHERE,
        selection.span if selection is not None and selection.article == article else NOWHERE,
        focus,
        tuple((kind_of(each), reading.index.bodies_in(each, article)) for each in visible_overlays(reading)),
        _marks_in_range(tuple(sorted(differing)), visible) if differing else (),
        article == reading.place.article,
        kept_starts(reading, article),
        tuple(mark for mark in disputed_words(reading) if mark.article == article) if focus else (),
        _tags_in(reading, article),
        is_overlay,
    )


def _tags_in(reading: Reading, article: int) -> tuple[tuple[int, Sequence[Mark]], ...]:
    if reading.noted is None or Kind.NOTE not in reading.lit:
        return ()
    return tuple((hue, reading.index.bodies_in(words, article)) for hue, words in reading.noted.by_hue)


def row_keys(reading: Reading, article: int, port: Viewport, base: tuple[Tick, ...]) -> list[RowKey | None]:
    """The keys of all rows of a viewport, from the top; `base` is what `ruler.base_ticks` gives. None without any text."""
    return row_keys_under(highlights_of(reading, article, port), port, base)


def row_keys_under(over: Highlights, port: Viewport, base: tuple[Tick, ...]) -> list[RowKey | None]:
    """The keys of all rows of a viewport for what stands over its article: the same for the same overlay, top and size."""
    if not port.stretches:
        return [None] * port.height
    ticks = ruler.ticks_over(
        base, len(port.text), focus=over.focus, overlays=over.overlays, focus_is_overlay=over.focus_is_overlay
    )
    visible = port.visible_span()
    thumb = ruler.thumb_rows(len(port.text), port.height, *visible)
    in_range = _marks_apart_in_range if over.focus_is_overlay else _marks_in_range
    focus = in_range(over.focus, visible)
    overlays = [(kind, _marks_apart_in_range(marks, visible)) for kind, marks in over.overlays]
    tags = [(hue, mark) for hue, marks in over.tags for mark in _marks_apart_in_range(tuple(marks), visible)]
    spans = [span for span in (over.cursor, over.selection) if span.end]
    spans += [mark.span for mark in (*focus, *over.disputed, *chain.from_iterable(marks for _, marks in overlays))]
    spans += [Span(start, start + 1) for start in over.kept]
    first, last = min((span.start for span in spans), default=0), max((span.end for span in spans), default=0)
    keys: list[RowKey | None] = []
    for y, at in enumerate(port.visible_rows()):
        tick, on = int(ticks[y]), y in thumb
        if at is None or at[1] < 0:
            keys.append(RowKey(-1, -1, NOWHERE, (), (), (), (), (), NOWHERE, " ", " ", tick, on))
            continue
        start, end = port.rows_of(at[0])[at[1]]
        if start >= last or end <= first:
            keys.append(RowKey(at[0], at[1], NOWHERE, (), (), (), (), (), NOWHERE, " ", " ", tick, on))
            continue
        row = Span(start, end)
        part, counterparts = _part(over.cursor, start, end), _parts(in_range(focus, row), start, end)
        sign = CURSOR_SIGN if part.end else COUNTERPART_SIGN if counterparts and not over.active else " "
        own = tuple((kind, lit) for kind, marks in overlays for lit in _parts(_marks_apart_in_range(marks, row), start, end))
        hues = tuple((hue, _part(mark.span, start, end)) for hue, mark in tags if mark.start < end and mark.end > start)
        other, disputed = _parts(over.differs, start, end), _parts(over.disputed, start, end)
        selection = _part(over.selection, start, end)
        own_sign = SIGN if bisect_left(over.kept, start) < bisect_left(over.kept, end) else " "
        keys.append(RowKey(at[0], at[1], part, counterparts, other, disputed, own, hues, selection, own_sign, sign, tick, on))
    return keys


def _part(span: Span, start: int, end: int) -> Span:
    low, high = max(span.start, start), min(span.end, end)
    return Span(low, high) if low < high else NOWHERE


def _parts(marks: tuple[Mark, ...], start: int, end: int) -> tuple[Span, ...]:
    if not marks:
        return ()
    return tuple(_part(mark.span, start, end) for mark in marks if mark.start < end and mark.end > start)


def _marks_in_range(marks: tuple[Mark, ...], visible: Span) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.start < visible.end and mark.end > visible.start)


def _marks_apart_in_range(marks: tuple[Mark, ...], visible: Span) -> tuple[Mark, ...]:
    """The same for marks that are sorted and do not overlap, of which there may be thousands."""
    first = bisect_right(marks, visible.start, key=lambda mark: mark.end)
    return marks[first : bisect_left(marks, visible.end, first, key=lambda mark: mark.start)]
