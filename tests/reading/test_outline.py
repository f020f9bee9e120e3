"""The side list: what it holds, how it is narrowed, and that looking around in it changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import reading_of, told
from tui.model.strands import Kind
from tui.reading.panels import outline
from tui.reading.panels.outline import Outline, open_outline, press
from tui.reading.show.listing import SECTIONS, Section, find_strands, rank_strands
from tui.reading.state import moves
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour, TourKind
from tui.reading.text.lines import text_of, width_of

STORY = told(
    ("Alpha", "[only: Nothing else happened.]\n[fire: A market burned in <lima: Lima>.] <Ana: Ana> came. <Ana: Ana> left."),
    ("Beta", "[fire: Flames took a market.] [rain: It rained.] <Ana: Ana Ruiz> said {q: we rebuild}."),
    ("Gamma", "[rain: Rain fell.] [fire: Fire!] |ten: 10| died."),
)

SHARED, LIKELY, UNIQUE, COPY, ENTITY, QUOTE, FIGURE, DISAGREE = SECTIONS


@pytest.fixture
def reading() -> Reading:
    return reading_of(STORY)


def pressed(reading: Reading, *keys: str, panel: Outline | None = None) -> tuple[Outline | None, Reading]:
    """The list and the reading after keys; a single character types itself."""
    left: Outline | None = panel or open_outline(reading)
    for key in keys:
        assert left is not None
        left, reading = press(left, reading, key, key if len(key) == 1 else None, 12)
    return left, reading


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        (SHARED, ["passage:fire", "passage:rain"]),
        (UNIQUE, ["passage:only"]),
        (ENTITY, ["entity:Ana", "entity:lima"]),
        (QUOTE, ["quote:q"]),
        (FIGURE, ["figure:ten"]),
        (DISAGREE, []),
    ],
)
def test_the_weightiest_first(reading: Reading, section: Section, expected: list[str]) -> None:
    """What most outlets tell stands first, then what is named most often, then the order of the story."""
    assert expected == [strand.id for strand in rank_strands(reading.index, section.tour)]


def test_it_opens_at_the_tour(reading: Reading) -> None:
    """Whoever goes from name to name finds the names."""
    assert ENTITY == open_outline(replace(reading, tour=Tour(of=Kind.ENTITY))).section


def test_moving_shows_the_place_without_a_trace(reading: Reading) -> None:
    """A row's place is shown in the panes, and the trail stays as it was."""
    _, there = pressed(reading, "down", panel=Outline(reading, SHARED, chosen="passage:fire"))
    assert ("passage:rain", 1, reading.history) == (there.focus, there.place.article, there.history)


def test_escape_returns(reading: Reading) -> None:
    """After any looking around the reading is what it was."""
    start = moves.step_sentence(reading, 1)
    assert (None, start) == pressed(start, "tab", "down", "a", "down", "escape")


def test_enter_goes_there(reading: Reading) -> None:
    """The old place is on the trail, the lights are on, and `n` goes on through what was chosen."""
    panel, there = pressed(reading, "enter", panel=Outline(reading, ENTITY, chosen="entity:Ana"))
    assert (None, "entity:Ana", (reading.place,)) == (panel, there.focus, there.history.behind)
    assert Kind.ENTITY in there.lit
    assert Tour(TourKind.STRAND, strand="entity:Ana") == there.tour


def test_it_goes_to_the_own_article_first(reading: Reading) -> None:
    """A reader of Gamma is shown where Gamma tells it."""
    start = moves.go_to_pane(reading, 3)
    _, there = pressed(start, "enter", panel=Outline(start, SHARED, chosen="passage:fire"))
    assert 2 == there.place.article


def test_a_hidden_pane_comes_back(reading: Reading) -> None:
    """What only a hidden article tells is shown nevertheless, and escape hides it again."""
    start = replace(reading, hidden=frozenset({2}))
    panel, there = pressed(start, "down", "up", panel=Outline(start, FIGURE))
    assert (2, frozenset()) == (there.place.article, there.hidden)
    assert (None, start) == pressed(there, "escape", panel=panel)


def test_typing_narrows(reading: Reading) -> None:
    """Only what holds the words is listed, and the best is shown."""
    panel, there = pressed(reading, "r", "a", "i")
    assert panel is not None
    assert ["passage:rain"] == [strand.id for strand in outline.outline_strands(panel, there)]
    assert "passage:rain" == there.focus


def test_typing_nothing_that_is_there(reading: Reading) -> None:
    """Where nothing is found the place is the old one, and enter changes nothing."""
    panel, there = pressed(reading, *"zzzz")
    assert (reading, "Nothing is spelt like this.") == (there, text_of(outline.outline_lines(panel, there, 40, 9)[2]).strip())  # type: ignore[arg-type]
    assert (None, reading) == pressed(there, "enter", panel=panel)


def test_the_sections_go_round(reading: Reading) -> None:
    """As many steps to the right as there are sections lead back, and one to the left to the last."""
    panel, _ = pressed(reading, *["right"] * len(SECTIONS))
    assert panel is not None
    assert SHARED == panel.section
    panel, _ = pressed(reading, "left")
    assert panel is not None
    assert DISAGREE == panel.section


@pytest.mark.parametrize("width", [24, 40, 60])
def test_no_row_is_wider_than_asked(reading: Reading, width: int) -> None:
    """Rows fit, whatever the width; the digits of the tellers are never cut."""
    rows = outline.outline_lines(Outline(reading, ENTITY), reading, width, 9)
    assert [width] * 2 == [width_of(row) for row in rows[2:]]
    assert all(width_of(row) <= width for row in rows)
    assert ["12·", "1··"] == [text_of(row)[-3:] for row in rows[2:]]


def test_a_name_is_found_by_how_it_is_written(reading: Reading) -> None:
    """The words of a quote and who said it are searched too."""
    assert ["quote:q"] == [strand.id for strand in find_strands(reading, QUOTE, "rebuild q")]
