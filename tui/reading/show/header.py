"""The bars around the text: what stands above each pane, at the top of the screen, and in the row of names."""

from __future__ import annotations

from tui.model.findings import Stage
from tui.model.strands import kind
from tui.reading.show.counting import tour_counter
from tui.reading.state.kinds import BY_KIND
from tui.reading.state.reading import Reading, number_of, visible_overlays
from tui.reading.state.views import view_of
from tui.reading.text.lines import Line, Piece, Tint, fit, line, width_of
from tui.reading.text.wrap import cells

HEADER_ROWS = 3
"""Rows above the text of a pane: its name, its title, its figures."""
SHORTEST_TITLE = 8
"""Cells of the story's title in the top row below which it is left out: where one stands matters more."""


def header_lines(reading: Reading, article: int, width: int, *, active: bool) -> tuple[Line, ...]:
    """The three rows above an article, one column in: name and date, title, how much of it others tell.

    An article without a title says so, with its file, so that nobody takes an empty row for a fault.
    """
    if article >= len(reading.findings.story.articles):
        return ((), (), ())
    telling = reading.findings.story.articles[article]
    width -= 1
    date = telling.meta.published.strftime("%-d %b %Y") if telling.meta.published else ""
    called = f"{telling.name}, from {telling.outlet_from}" if telling.outlet_from else telling.name
    name = fit(f"{number_of(reading, article)} {called}", max(8, width - len(date) - 1))
    gap = " " * max(1, width - width_of(line(name, date)))
    top = line(" ", (name, Tint.CHOSEN if active else Tint.TITLE), gap, (date, Tint.DIM))
    title = telling.meta.title or ("no title" if telling.name == telling.file else f"{telling.file}, no title")
    return top, line(" ", (fit(title, width), Tint.DIM)), line(" ", *_figures_line(reading, article, width))


def is_silent(reading: Reading, article: int) -> bool:
    """Whether an article does not tell what the cursor stands on, and several others do."""
    strand = reading.strand
    if reading.findings.story.articles[article].unreadable:
        return False
    if strand is None or article == reading.place.article or reading.index.bodies_in(strand, article):
        return False
    return len(reading.index.tellers.get(reading.focus, ())) > 1


def header_inputs(reading: Reading, article: int) -> tuple[object, ...]:
    """What the header of an article says, beside its width and whether it is active: equal ones give equal headers."""
    return reading.index, article, reading.order, reading.knows_passages, is_silent(reading, article)


def _figures_line(reading: Reading, article: int, width: int) -> Line:
    count = reading.index.sentence_count(article)
    pieces: list[Piece] = [(f"{count} sentence{'' if count == 1 else 's'}", Tint.DIM)]
    if reading.knows_passages:
        pieces.append((f", {reading.index.shared_fraction(article):.0%} shared", Tint.DIM))
    if reading.findings.story.articles[article].unreadable:
        pieces = [("not readable: its silence says nothing", Tint.WARN)]
    if is_silent(reading, article):
        pieces = [("does not tell this", Tint.WARN)]
    twin = reading.findings.story.articles[article].twin_of
    if twin:
        pieces.append((", a twin", Tint.WARN))
    return _clip(tuple(pieces), width)


def _clip(words: Line, width: int) -> Line:
    pieces, room = [], width
    for text, tint in words:
        if room > 0:
            pieces.append((fit(text, room), tint))
            room -= cells(text)
    return tuple(pieces)


def status_line(reading: Reading, width: int, title: str) -> Line:
    """The top row: the story on the left; the tour, its stop and what is under way on the right."""
    # Before anything is compared, "none" would be a claim and not a finding; a search has looked everywhere.
    has_answer = reading.knows_passages or reading.stops or reading.tour.is_of_overlays
    right = [tour_counter(reading)] if has_answer and reading.findings.sentences else []
    if title_of_view := view_of(reading).title:
        right.insert(0, title_of_view)
    if reading.zoomed:
        right.insert(0, "zoomed")
    if not reading.lock:
        right.append("unlocked")
    if doing := _under_way(reading):
        right.append(doing)
    end = fit("  ".join(right), width - 2)
    room = width - 3 - cells(end)
    name = fit(title or reading.findings.story.title or "Rashomon", room if room >= SHORTEST_TITLE else 0)
    gap = " " * (width - 2 - cells(end) - cells(name))
    return line(" ", (name, Tint.TITLE), gap, (end, Tint.PLAIN), " ")


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


def names_line(reading: Reading, width: int, visible: tuple[int, ...]) -> Line:
    """The row of all articles: number and name; "=" where the passage under the cursor is told, bold where a pane is open."""
    articles = reading.findings.story.articles
    telling = reading.index.tellers.get(reading.focus, frozenset())
    panes = reading.panes
    if not panes:
        return ()
    each = max(6, (width - 1) // len(panes) - 1) if (width - 1) // len(panes) >= 7 else 12
    room = max(1, (width - 8) // (each + 1)) if each * len(panes) + len(panes) > width else len(panes)
    at = panes.index(reading.place.article) if reading.place.article in panes else 0
    first = max(0, min(at - room // 2, len(panes) - room))
    pieces: list[Piece] = [(f"<{first} ", Tint.DIM)] if first else [(" ", Tint.PLAIN)]
    for article in panes[first : first + room]:
        sign = "=" if article in telling and len(telling) > 1 else " "
        own = _overlays_in(reading, article)
        name = fit(f"{number_of(reading, article)}{sign}{articles[article].name}", each - len(own)) + own
        tint = Tint.CHOSEN if article == reading.place.article else Tint.STRONG if article in visible else Tint.DIM
        pieces += [(name, tint), (" ", Tint.PLAIN)]
    right = len(panes) - first - room
    if right > 0:
        pieces.append((f"{right}>", Tint.DIM))
    if reading.hidden:
        pieces.append((f" ({len(reading.hidden)} hidden)", Tint.DIM))
    return _clip(tuple(pieces), width)


def _overlays_in(reading: Reading, article: int) -> str:
    """How many places of each kind of the reader's own strands an article has: " 3*" are three hits."""
    counts: dict[str, int] = {}
    for strand in visible_overlays(reading):
        glyph = BY_KIND[kind(strand)].glyph
        counts[glyph] = counts.get(glyph, 0) + len(reading.index.bodies_in(strand, article))
    return "".join(f" {count}{glyph}" for glyph, count in counts.items())
