"""Laws of moving: wherever, whatever is pressed, however often."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.stories import law, plain, reading_of, some_findings, told
from tui.model.findings import Findings
from tui.model.story import ASIDE
from tui.model.strands import Kind
from tui.reading.commands.command import Move
from tui.reading.commands.table import COMMANDS
from tui.reading.state import moves
from tui.reading.state.tours import Tour

MOVES = [command.move for command in COMMANDS if command.move is not None]
NOWHERE = {
    "no article": plain(),
    "one article": told(("Alpha", "[It rained.] Then it stopped.")),
    "no sentence": plain(("Alpha", ""), ("Beta", " ")),
    "only folds": told(("Alpha", "furniture: Share."), ("Beta", "repeat: Share.")),
}
KINDS = [Kind.SHARED, Kind.UNIQUE, Kind.ENTITY, Kind.QUOTE, Kind.FIGURE]


@pytest.mark.parametrize("found", NOWHERE.values(), ids=NOWHERE)
@pytest.mark.parametrize("move", MOVES, ids=[command.id for command in COMMANDS if command.move is not None])
def test_moves_are_total(move: Move, found: Findings) -> None:
    """Where a key can do nothing it does nothing, twice."""
    reading = move(move(reading_of(found)))
    assert reading.place.article < max(1, len(found.story.articles))


@law
@given(some_findings(least=1), st.lists(st.sampled_from(MOVES), max_size=12))
def test_whatever_is_pressed_the_reader_stands_somewhere(found: Findings, pressed: list[Move]) -> None:
    """In a pane that is shown, on a sentence that is not folded away, with an eye on a strand that there is."""
    reading = reading_of(found)
    for move in pressed:
        reading = move(reading)
    sentence = reading.sentence
    assert sorted(reading.order) == list(range(len(found.story.articles)))
    assert reading.place.article in reading.panes
    assert 0 <= reading.place.offset <= len(found.story.articles[reading.place.article].text)
    assert sentence is None or reading.unfolded or sentence.kind not in ASIDE
    assert reading.focus == "" or reading.strand is not None


@law
@given(some_findings(least=1), st.sampled_from(KINDS), st.integers(0, 8))
def test_previous_undoes_next(found: Findings, kind: Kind, steps: int) -> None:
    """On a tour, from any of its stops."""
    there = moves.take_tour(reading_of(found), Tour(of=kind))
    assume(there.stops)
    for _ in range(steps):
        there = moves.follow_tour(there, 1)
    back = moves.follow_tour(moves.follow_tour(there, 1), -1)
    assert (there.place, there.focus) == (back.place, back.focus)


@law
@given(some_findings(least=1), st.sampled_from(KINDS))
def test_a_round_visits_every_stop_once(found: Findings, kind: Kind) -> None:
    """As many times next as there are stops, and every one was seen; stops that begin alike are one."""
    there = replace(reading_of(found), tour=Tour(of=kind))
    stops = list(dict.fromkeys((stop.article, stop.start, stop.strand) for stop in there.stops))
    seen = []
    for _ in stops:
        there = moves.follow_tour(there, 1)
        seen.append((*there.place, there.focus))
    assert sorted(stops) == sorted(seen)
