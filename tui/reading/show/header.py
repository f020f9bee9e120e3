"""The bars around the text: what stands above each pane, and at the top of the screen."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model.findings import Stage
from tui.model.strands import Kind, Strand, kind
from tui.reading.show.counting import LEAVE, tour_counter
from tui.reading.state.kinds import BY_KIND
from tui.reading.state.outlets import chip_of, letter_of, tint_of
from tui.reading.state.overlays import visible_overlays
from tui.reading.state.reading import Reading
from tui.reading.state.views import view_of
from tui.reading.text.lines import Line, Piece, Tint, fit, line, width_of
from tui.reading.text.wrap import cells

HEADER_ROWS = 2
"""Rows above the text of a pane: its letter, name, date and share; its title."""
SHORTEST_NAME = 8
"""Cells of an outlet's name below which the date and the share are left out for it."""
SHORTEST_TITLE = 8
"""Cells of the story's title in the top row below which it is left out: where one stands matters more."""


def header_lines(reading: Reading, article: int, width: int, *, active: bool) -> tuple[Line, ...]:
    """The two rows above an article: letter, name and date, with how much of it others tell at the right; and its title.

    An article without a title says so, so that nobody takes an empty row for a fault.
    """
    if article >= len(reading.findings.story.articles):
        return ((), ())
    telling = reading.findings.story.articles[article]
    width -= 1
    letter = f" {letter_of(article)} "
    called = f"{telling.name}, from {telling.outlet_from}" if telling.outlet_from else telling.name
    date = telling.meta.published.strftime("%-d %b %Y") if telling.meta.published else ""
    notes = _share_notes(reading, article)
    room = width - cells(letter) - 1
    while notes and cells(called) + 2 + cells(notes[-1][0]) > room and cells(notes[-1][0]) + SHORTEST_NAME + 2 > room:
        notes = notes[:-1]
    end = width_of(notes)
    name = fit(called, max(SHORTEST_NAME, room - end - 1))
    left = room - cells(name) - end - 1
    day = f" {date}" if date and cells(date) + 1 <= left - bool(notes) else ""
    gap = " " * max(1, left - cells(day) + 1)
    chip = chip_of(article) if active else tint_of(article)
    top = line((letter, chip), " ", (name, Tint.TITLE if active else Tint.PLAIN), (day, Tint.DIM), gap, *notes)
    title = telling.meta.title or ("without a headline" if telling.name == telling.file else f"{telling.file}, no headline")
    return _clip(top, width + 1), line(" ", (fit(title, width), Tint.DIM))


def is_silent(reading: Reading, article: int) -> bool:
    """Whether an article does not tell what the cursor stands on, and several others do."""
    strand = reading.strand
    if reading.findings.story.articles[article].unreadable:
        return False
    if strand is None or article == reading.place.article or reading.index.bodies_in(strand, article):
        return False
    return not perhaps_tells(reading, article) and len(reading.index.tellers.get(reading.focus, ())) > 1


def perhaps_tells(reading: Reading, article: int) -> bool:
    """Whether an article has no words of what the cursor stands on, and tells another passage of these."""
    strand = reading.strand
    if strand is None or article not in reading.index.maybe_tellers.get(strand.id, ()):
        return False
    return not reading.index.bodies_in(strand, article)


def header_inputs(reading: Reading, article: int) -> tuple[object, ...]:
    """What the header of an article says, beside its width and whether it is active: equal ones give equal headers."""
    how = is_silent(reading, article), perhaps_tells(reading, article)
    return reading.index, article, reading.order, reading.knows_passages, how


def _share_notes(reading: Reading, article: int) -> Line:
    """How much of an article others tell, or why that says nothing here."""
    telling = reading.findings.story.articles[article]
    twin: Line = (("a twin, ", Tint.WARN),) if telling.twin_of else ()
    if reading.findings.corrections_of(telling.id):
        twin = (("yours, ", Tint.DIM), *twin)
    if telling.unreadable:
        return (("not readable", Tint.WARN),)
    if is_silent(reading, article):
        return *twin, ("not found here", Tint.DIM)
    if perhaps_tells(reading, article):
        return *twin, ("perhaps tells it", Tint.LIKELY)
    if reading.knows_passages:
        return *twin, (f"{reading.index.shared_fraction(article):.0%} shared", Tint.DIM)
    return twin


def _clip(words: Line, width: int) -> Line:
    pieces, room = [], width
    for text, tint in words:
        if room > 0:
            pieces.append((fit(text, room), tint))
            room -= cells(text)
    return tuple(pieces)


def status_line(reading: Reading, width: int, title: str, legend: Line = ()) -> Line:
    """The top row: the story on the left; who tells what the cursor is on, the tour and what is under way on the right.

    On a small screen the `legend` stands in place of the story's title, with as many signs as there is room for: what stands
    there does not change from key to key. Over a table what the panes behind it are on is said only where it is followed.
    """
    # Before anything is compared, "none" would be a claim and not a finding; a search has looked everywhere.
    has_answer = reading.knows_passages or reading.stops or reading.tour.is_of_overlays
    right = [tour_counter(reading)] if has_answer and reading.findings.sentences else []
    if view_of(reading).of_rows and right and not right[0].endswith(LEAVE):
        right = []
    if title_of_view := view_of(reading).title:
        right.insert(0, title_of_view)
    if reading.zoomed:
        right.insert(0, "zoomed")
    if not reading.lock:
        right.append("unlocked")
    if reading.hidden:
        right.append(f"{len(reading.hidden)} hidden")
    if doing := _under_way(reading):
        right.append(doing)
    end = fit("  ".join(right), width - 2)
    room = width - 3 - cells(end)
    letters = letters_line(reading, room - 1) if not legend else ()
    left = room - width_of(letters) - 1 if letters else room
    called = title or reading.findings.story.title or "Rashomon"
    name: Line = ((fit(called, left), Tint.TITLE),) if left >= SHORTEST_TITLE else ()
    while legend and width_of(legend) > left:
        legend = legend[:-2]
    name = legend or name
    gap = " " * (width - 2 - cells(end) - width_of(name) - width_of(letters) - (2 if letters else 0))
    return line(" ", *name, gap, *letters, "  " if letters else "", (end, Tint.DIM), " ")


def _under_way(reading: Reading) -> str:
    """What is being done and how far it is; of a stage that is through, the next."""
    stage, done = reading.stage, reading.done
    if done >= 1 and stage is not Stage.DONE:
        stages = list(Stage)
        stage, done = stages[stages.index(stage) + 1], 0.0
    return f"{_STAGE_VERBS[stage]} {done:.0%}" if _STAGE_VERBS[stage] else ""


_STAGE_VERBS = {
    Stage.READ: "reading",
    Stage.CLEAN: "cleaning",
    Stage.SENTENCES: "splitting",
    Stage.ENTITIES: "finding names",
    Stage.QUOTES: "finding quotes",
    Stage.FIGURES: "finding figures",
    Stage.PASSAGES: "comparing",
    Stage.DONE: "",
}


def letters_line(reading: Reading, room: int) -> Line:
    """The letters of all articles: in colour who tells what the cursor is on, the cursor's own on its colour.

    With a search each with its number of hits. Where there is no room for all, how many of them tell it.
    """
    panes = reading.panes
    if len(panes) < 2:
        return ()
    telling = reading.index.tellers.get(reading.focus, frozenset())
    pieces: list[Piece] = []
    overlays = visible_overlays(reading)
    for article in panes if 2 * len(panes) <= room else ():  # each takes a letter and a blank at least
        words = f"{letter_of(article)}{_overlays_in(reading, article, overlays)}"
        here = article == reading.place.article
        tint = chip_of(article) if here else tint_of(article) if article in telling else Tint.DIM
        pieces += [(words, tint), (" ", Tint.PLAIN)]
    if pieces and width_of(tuple(pieces)) <= room:
        return tuple(pieces[:-1])
    count = f"{len(telling)} of {len(panes)} outlets"
    return ((count, Tint.DIM),) if telling and cells(count) <= room else ()


def _overlays_in(reading: Reading, article: int, overlays: Sequence[Strand]) -> str:
    """How many places of each kind of the reader's own strands an article has: " 3*" are three hits."""
    counts: dict[str, int] = {}
    for strand in overlays:
        if kind(strand) is Kind.NOTE and not reading.tour.is_of(Kind.NOTE):
            continue  # they are always there, and say nothing of what is followed
        glyph = BY_KIND[kind(strand)].glyph
        counts[glyph] = counts.get(glyph, 0) + len(reading.index.bodies_in(strand, article))
    return "".join(f"{count}{glyph}" for glyph, count in counts.items())
