"""What keys do: functions from one Reading to the next.

Each move is total: where it cannot go it stays and says why, in `Reading.says`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from tui.model.findings import Stage
from tui.model.places import Mark, Place
from tui.model.story import ASIDE
from tui.model.strands import Kind, maybe_tellers, tellers
from tui.model.strands import kind as kind_of
from tui.reading.state.front import articles_in_front
from tui.reading.state.kinds import BY_KIND, LIT_AT_FIRST
from tui.reading.state.reading import Reading, RowFilter, counterpart, refocus
from tui.reading.state.stops import count_passed, stop_key
from tui.reading.state.tours import Tour, TourKind


def place_cursor(reading: Reading, place: Place, *, focus: str | None = None) -> Reading:
    """The reading with the cursor at `place`; `focus` keeps the eye on that strand, else it follows the sentence."""
    offsets = list(reading.offsets) + [0] * (place.article + 1 - len(reading.offsets))
    offsets[place.article] = place.offset
    there = _extend_selection(replace(reading, place=place, offsets=tuple(offsets), column=-1, message=""))
    return replace(there, focus=focus) if focus is not None else refocus(replace(there, focus=""))


def _extend_selection(reading: Reading) -> Reading:
    """The reading with the selection drawn from its anchor to the cursor's sentence; another article ends it."""
    anchor, sentence = reading.anchor, reading.sentence
    if anchor is None or sentence is None or anchor.article != reading.place.article:
        return replace(reading, anchor=None, selection=None)
    first = reading.index.sentence(anchor.article, anchor.offset, unfolded=reading.unfolded) or sentence
    start, end = min(first.start, sentence.start), max(first.end, sentence.end)
    return replace(reading, selection=Mark(anchor.article, start, end))


def jump(reading: Reading, place: Place, *, focus: str | None = None) -> Reading:
    """Like `place_cursor`, leaving the old place in the history."""
    history = reading.history if place == reading.place else reading.history.push(reading.place)
    there = place_cursor(replace(reading, history=history), place, focus=focus)
    return replace(there, front=articles_in_front(there)) if there.follow else there


# by sentence


def step_sentence(reading: Reading, step: int) -> Reading:
    """The next (1) or previous (-1) sentence of the article."""
    now = reading.sentence
    there = reading.index.neighbour(now, step, unfolded=reading.unfolded) if now else None
    if there is None:
        return replace(reading, message="This is the end of the article." if step > 0 else "This is the top of the article.")
    return place_cursor(reading, Place(there.article, there.start))


def go_to_edge(reading: Reading, step: int) -> Reading:
    """The first (-1) or last (1) sentence of the article."""
    sentences = [s for s in reading.index.sentences(reading.place.article) if reading.unfolded or s.kind not in ASIDE]
    if not sentences:
        return replace(reading, message="There is no sentence here.")
    there = sentences[0 if step < 0 else -1]
    return jump(reading, Place(there.article, there.start))


def go_to_sentence(reading: Reading, place: Place) -> Reading:
    """The sentence at `place`: where a page or a click has led."""
    there = reading.index.sentence(place.article, place.offset, unfolded=reading.unfolded)
    return place_cursor(reading, Place(place.article, there.start if there else place.offset))


# by tour


def take_tour(reading: Reading, tour: Tour) -> Reading:
    """Take a tour: light its kind and go to its next stop. What is missing is asked of the article where it was taken first."""
    if tour.kind is TourKind.MISSING:
        tour = reading.tour if reading.tour.kind is TourKind.MISSING else replace(tour, article=reading.place.article)
    return follow_tour(replace(reading, tour=tour, lit=lights_on(reading, tour)), 1)


def lights_on(reading: Reading, tour: Tour) -> frozenset[Kind]:
    """What is lit on `tour`: its kind, and no longer that of the tour which is left, unless it is lit at first."""
    left, taken = light_of(reading, reading.tour), light_of(reading, tour)
    return (reading.lit - ({left} - LIT_AT_FIRST)) | ({taken} if taken else set())


def light_of(reading: Reading, tour: Tour) -> Kind | None:
    """The kind whose lights show the stops of a tour; None where they are of several kinds."""
    strand = reading.find_strand(tour.strand) if tour.kind is TourKind.STRAND else None
    return kind_of(strand) if strand is not None else tour.light


def follow_tour(reading: Reading, step: int) -> Reading:
    """The next (1) or previous (-1) stop of the tour, from the last round to the first."""
    stops = reading.stops
    name = reading.tour.plural
    if not stops:
        yet = reading.stage is not Stage.DONE
        return replace(reading, message=f"Still at work: no {name} yet." if yet else f"There are no {name}.")
    key = stop_key(reading)
    at = count_passed(stops, key) if step > 0 else bisect_left(stops, key) - 1
    there = stops[at % len(stops)]
    reached = jump(reading, Place(there.article, there.start), focus=there.strand)
    if 0 <= at < len(stops):
        return reached
    return replace(reached, message=f"{name.capitalize()}: {'on from the first' if step > 0 else 'back from the last'}.")


def follow_strand(reading: Reading) -> Reading:
    """Make the strand under the cursor the tour: every place where it is told; once more, those of its kin as well."""
    if reading.strand is None:
        return replace(reading, message="Nothing under the cursor to follow.")
    what = kind_of(reading.strand)
    if BY_KIND[what].overlay:
        return replace(reading, tour=Tour(of=what))
    tour = Tour(TourKind.STRAND, strand=reading.focus)
    kin = reading.index.kin_of(reading.strand)
    if kin and reading.tour == tour:
        names = ", ".join(one.label for one in kin)
        return replace(follow_tour(replace(reading, tour=replace(tour, kin=True)), 1), message=f"Together with {names}.")
    return follow_tour(replace(reading, tour=tour, lit=lights_on(reading, tour)), 1)


def go_to_mark(reading: Reading, strand: str, mark: Mark) -> Reading:
    """Go to one mark of a strand: what choosing a row of the outline or the synopsis does."""
    return jump(reading, Place(mark.article, mark.start), focus=strand)


def go_across(reading: Reading, step: int) -> Reading:
    """The same strand in the next (1) or previous (-1) article that tells it."""
    strand = reading.strand
    if strand is None:
        return replace(reading, message="Nothing under the cursor to follow across.")
    telling = tellers(strand) | maybe_tellers(strand)
    ring = [article for article in reading.panes if article in telling]
    others = [article for article in ring if article != reading.place.article]
    if not others:
        return replace(reading, message="No other article shown here tells this.")
    rank = reading.panes.index(reading.place.article) if reading.place.article in reading.panes else 0
    ranks = [reading.panes.index(article) for article in others]
    at = bisect_right(ranks, rank) if step > 0 else bisect_left(ranks, rank) - 1
    there = others[at % len(others)]
    mark = counterpart(reading, there)
    return reading if mark is None else jump(reading, Place(there, mark.start), focus=reading.focus)


def step_history(reading: Reading, step: int) -> Reading:
    """Back (-1) along the history, or forward (1) again."""
    result = reading.history.back(reading.place) if step < 0 else reading.history.forward(reading.place)
    if result is None:
        return replace(reading, message="The trail begins here." if step < 0 else "The trail ends here.")
    history, place = result
    return place_cursor(replace(reading, history=history), place)


# by pane


def step_pane(reading: Reading, step: int) -> Reading:
    """The next (1) or previous (-1) pane, at its counterpart or where the reader was last."""
    panes = reading.panes
    if len(panes) < 2:
        return replace(reading, message="There is only one article here.")
    at = panes.index(reading.place.article) if reading.place.article in panes else 0
    return enter_pane(reading, panes[(at + step) % len(panes)])


def go_to_pane(reading: Reading, number: int) -> Reading:
    """The pane with that number, from 1; hidden ones come back."""
    if not 1 <= number <= len(reading.order):
        return replace(reading, message=f"There is no article {number}.")
    article = reading.order[number - 1]
    return enter_pane(replace(reading, hidden=reading.hidden - {article}), article)


def enter_pane(reading: Reading, article: int) -> Reading:
    """The pane of `article`: at the counterpart of the focus, else at its last place."""
    if article == reading.place.article:
        return reading
    mark = counterpart(reading, article) if reading.lock else None
    if mark is not None:
        return place_cursor(reading, Place(article, mark.start), focus=reading.focus)
    return place_cursor(reading, Place(article, reading.offsets[article] if article < len(reading.offsets) else 0))


def shift_pane(reading: Reading, step: int) -> Reading:
    """Move the active pane one to the right (1) or left (-1)."""
    order = list(reading.order)
    panes = reading.panes
    if reading.place.article not in panes:
        return reading
    at = panes.index(reading.place.article) + step
    if not 0 <= at < len(panes):
        return replace(reading, message="The pane is at the edge already.")
    one, other = order.index(reading.place.article), order.index(panes[at])
    order[one], order[other] = order[other], order[one]
    return replace(reading, order=tuple(order), message="")


def hide_pane(reading: Reading) -> Reading:
    """Hide the active pane and enter its neighbour."""
    if len(reading.panes) < 2:
        return replace(reading, message="The last pane stays.")
    article = reading.place.article
    beside = step_pane(reading, 1)
    name = reading.findings.story.articles[article].name
    kept = reading.pinned - {article}
    return replace(
        beside, hidden=reading.hidden | {article}, pinned=kept, zoomed=False, message=f"{name} is hidden; + shows all again."
    )


def show_all_panes(reading: Reading) -> Reading:
    """Show every pane again."""
    return replace(reading, hidden=frozenset(), pinned=frozenset(), zoomed=False, message="All articles are shown.")


def make_base(reading: Reading) -> Reading:
    """Make the active article the one that the others are compared with."""
    article = reading.place.article
    order = (article, *(each for each in reading.order if each != article))
    name = reading.findings.story.articles[article].name if reading.findings.story.articles else "This article"
    return replace(reading, base=article, order=order, message=f"{name} is the base: it stands first, and orders the synopsis.")


# what is shown


def toggle_light(reading: Reading, kind: Kind) -> Reading:
    """Switch the lights of one kind on or off."""
    off = kind in reading.lit
    return replace(reading, lit=reading.lit ^ {kind}, message=f"{kind.value.capitalize()}: lights {'off' if off else 'on'}.")


def toggle_lock(reading: Reading) -> Reading:
    """Release or take back the scroll lock."""
    message = "The panes scroll on their own; s locks them again." if reading.lock else "The panes follow the cursor again."
    return replace(reading, lock=not reading.lock, message=message)


def toggle_zoom(reading: Reading) -> Reading:
    """Give the active pane all the room, or share it again."""
    return replace(reading, zoomed=not reading.zoomed, message="")


def toggle_folds(reading: Reading) -> Reading:
    """Show or fold furniture and repeats."""
    message = "Sign-ups, credits and repeats are folded." if reading.unfolded else "Everything in the files is shown."
    return refocus(replace(reading, unfolded=not reading.unfolded, message=message))


def toggle_legend(reading: Reading) -> Reading:
    """Show the line that explains the signs, or hide it."""
    return replace(reading, legend=not reading.legend)


def toggle_step_back(reading: Reading) -> Reading:
    """Let all that has nothing to do with the passage under the cursor step back, or come forward again."""
    back = "All that both versions have steps back." if reading.tour.is_of(Kind.EDIT) else "All but this passage steps back."
    message = "All words are bright again." if reading.steps_back else back
    return replace(reading, steps_back=not reading.steps_back, message=message)


def next_row_filter(reading: Reading) -> Reading:
    """The next filter of the synopsis."""
    filters = tuple(RowFilter)
    row_filter = filters[(filters.index(reading.row_filter) + 1) % len(filters)]
    return replace(reading, row_filter=row_filter, message=f"Rows: {row_filter.value}.")


def toggle_sort(reading: Reading) -> Reading:
    """Sort the synopsis by how many tell a passage, or in the order of the base article."""
    message = "Sorted in the order of the base article." if reading.by_weight else "Sorted by how many tell it."
    return replace(reading, by_weight=not reading.by_weight, message=message)


# what is chosen for copying


def toggle_selection(reading: Reading) -> Reading:
    """Begin to select sentences at the cursor, or stop."""
    if reading.selection is not None:
        return replace(reading, anchor=None, selection=None, message="Nothing is selected.")
    return replace(
        _extend_selection(replace(reading, anchor=reading.place)), message="Selecting: moves extend it, y copies, V ends."
    )


def select(reading: Reading, article: int, start: int, end: int) -> Reading:
    """Select characters of one article, as the mouse does; an empty range selects nothing."""
    selection = Mark(article, min(start, end), max(start, end)) if start != end else None
    return replace(reading, anchor=None, selection=selection)
