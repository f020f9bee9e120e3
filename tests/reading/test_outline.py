"""The side list: what it holds, how it is narrowed, and that looking around in it changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import reading_of, told
from tui.model.strands import Kind
from tui.reading.panels import outline
from tui.reading.panels.outline import Outline, open_outline, press
from tui.reading.show.listing import SECTIONS, ListSection, find_strands, rank_strands, strand_row
from tui.reading.show.titles import title_of
from tui.reading.state import moves
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour, TourKind
from tui.reading.text.lines import text_of, width_of

STORY = told(
    ("Alpha", "[only: Nothing else happened.]\n[fire: A market burned in <lima: Lima>.] <Ana: Ana> came. <Ana: Ana> left."),
    ("Beta", "[fire: Flames took a market.] [rain: It rained.] <Ana: Ana Ruiz> said {q: we rebuild}."),
    ("Gamma", "[rain: Rain fell.] [fire: Fire!] |ten: 10| died."),
)

SHARED, LIKELY, UNIQUE, UNSETTLED, COPY, ENTITY, QUOTE, FIGURE, NOTE, DISAGREE = SECTIONS


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
def test_the_weightiest_first(reading: Reading, section: ListSection, expected: list[str]) -> None:
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
    """Those that hold something: as many steps to the right lead back, and one to the left to the last."""
    full = [each for each in SECTIONS if find_strands(reading, each, "")]
    panel, _ = pressed(reading, *["right"] * len(full))
    assert panel is not None
    assert (SHARED, [SHARED, UNIQUE, ENTITY, QUOTE, FIGURE]) == (panel.section, full)
    panel, _ = pressed(reading, "left")
    assert panel is not None
    assert FIGURE == panel.section


@pytest.mark.parametrize("width", [24, 30, 40, 60])
def test_the_open_section_is_told_without_colour(reading: Reading, width: int) -> None:
    """In brackets, in whatever width; what is empty is not there."""
    for section in SECTIONS:
        tabs = text_of(outline.outline_lines(Outline(reading, section), reading, width, 9)[0])
        assert (True, True) == (f"[{section.name}]" in tabs, len(tabs) <= width)
    assert "copies" not in text_of(outline.outline_lines(Outline(reading, SHARED), reading, 60, 9)[0])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["passage:fire", "passage:rain"]),
        ("not:A", ["passage:rain"]),
        ("not:alpha", ["passage:rain"]),
        ("in:a", ["passage:fire"]),
        ("in:B", ["passage:fire", "passage:rain"]),
        ("only:B", []),
        ("gamma rained", ["passage:rain"]),
        ("alpha", ["passage:fire"]),
        ("fell", ["passage:rain"]),
        ("not:A flames", []),
        ("is:sure", ["passage:fire", "passage:rain"]),
        ("is:likely", []),
        ("is:disputed", []),
        ("not:Z", []),
    ],
)
def test_filters_by_outlet_and_certainty(reading: Reading, query: str, expected: list[str]) -> None:
    """By letter or by name; an outlet that does not exist is a word, and any wording finds the passage."""
    assert expected == [strand.id for strand in find_strands(reading, SHARED, query)]


def test_what_only_one_tells_is_found_by_its_letter(reading: Reading) -> None:
    assert ["passage:only"] == [strand.id for strand in find_strands(reading, UNIQUE, "only:A")]
    assert () == find_strands(reading, UNIQUE, "only:C")


ALIKE = told(
    ("Alpha", "[a: The minister of defence said that he left.] [b: The minister of defence said that she stayed.]"),
    ("Beta", "[a: The minister of defence said that he had left the town.] [c: The minister of defence said that it rained.]"),
    ("Gamma", "[b: She stayed, he said.] [c: The minister of defence said that it rained a lot.]"),
)


def test_no_two_rows_begin_alike() -> None:
    """Each has its shortest wording, or begins where it differs."""
    there = reading_of(ALIKE)
    titles = [title_of(there.index, strand) for strand in find_strands(there, SHARED, "")]
    assert 3 == len({title[:24] for title in titles})
    assert "She stayed, he said." in titles
    assert any(title.startswith("… ") for title in titles)


@pytest.mark.parametrize("width", [24, 40, 60])
def test_no_row_is_wider_than_asked(reading: Reading, width: int) -> None:
    """Rows fit, whatever the width; the letters of the tellers are never cut."""
    rows = outline.outline_lines(Outline(reading, ENTITY), reading, width, 9)
    assert [width] * 2 == [width_of(row) for row in rows[2:]]
    assert all(width_of(row) <= width for row in rows)
    assert ["AB·", "A··"] == [text_of(row)[-3:] for row in rows[2:]]


def test_a_name_is_found_by_how_it_is_written(reading: Reading) -> None:
    """The words of a quote and who said it are searched too."""
    assert ["quote:q"] == [strand.id for strand in find_strands(reading, QUOTE, "rebuild q")]


def test_who_tells_it_stands_in_four_signs() -> None:
    """Its letter who tells it, ○ who likely, ? who perhaps does, · who does not: as in the tables."""
    found = told(
        ("Alpha", "[x: [y: A dam burst]]."),
        ("Beta", "[x: A dam broke]."),
        ("Gamma", "[y: Water came]."),
        ("Delta", "[x: It broke]."),
        ("Omega", "Calm."),
    )
    fact = next(each for each in found.strands if each.id == "passage:x")
    unsure = replace(fact, perhaps=(fact.marks[-1],))  # type: ignore[type-var]
    reading = reading_of(replace(found, strands=tuple(unsure if each is fact else each for each in found.strands)))
    assert text_of(strand_row(reading, reading.index.strands["passage:x"], 40)).endswith("AB?○·")
