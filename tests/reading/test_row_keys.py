"""Keys of rows: they change where something can be seen, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

from tests.stories import reading_of, told
from tui.engine.anchors import target_of
from tui.model.papers import Annotation, Subject, WorkingPapers
from tui.model.places import Mark, Place
from tui.model.strands import Hits, Kind
from tui.reading.show import ruler
from tui.reading.show.row_keys import COUNTERPART_SIGN, CURSOR_SIGN, RowKey, row_keys
from tui.reading.state import moves
from tui.reading.state.noted import hue_of_tag
from tui.reading.state.papers import tags_in, with_papers
from tui.reading.state.reading import Reading
from tui.reading.text.viewport import Viewport

FIRE = told(
    ("Alpha", "[fire: It burned down.]\nNobody was hurt here.\n[fire: Again it burned.]\n[calm: Calm.]"),
    ("Beta", "[fire: Flames.]"),
)
START = reading_of(FIRE)


def keys(reading: Reading, article: int = 0) -> list[RowKey | None]:
    port = Viewport(FIRE.story.articles[article].text, reading.index.stretches(article, unfolded=False), 12, 12)
    return row_keys(reading, article, port, ruler.base_ticks(reading.index, article, 12, reading.lit))


def signs(reading: Reading, article: int = 0) -> str:
    return "".join(key.sign if key else "?" for key in keys(reading, article))


def test_the_cursor_signs_every_row_of_its_sentence() -> None:
    assert CURSOR_SIGN * 2 + " " * 10 == signs(START)


def test_the_counterpart_is_signed_in_other_panes_only() -> None:
    """In the cursor's own pane a second telling is lit, not signed."""
    assert [COUNTERPART_SIGN * 2 + "   " + " " + COUNTERPART_SIGN * 2 + "    ", COUNTERPART_SIGN + " " * 11] == [
        signs(moves.step_pane(START, 1)),
        signs(START, 1),
    ]


def test_a_move_changes_only_the_rows_it_touches() -> None:
    """From one sentence to the next: the two rows left, the two reached, and the two that tell the same."""
    before, after = keys(moves.step_sentence(START, 1)), keys(moves.step_sentence(moves.step_sentence(START, 1), 1))
    assert [0, 1, 3, 4, 6, 7] == [
        y for y, (one, other) in enumerate(zip(before, after, strict=True)) if _seen(one) != _seen(other)
    ]


def _seen(key: RowKey | None) -> tuple[object, ...]:
    """All of a key but the ruler's row, which stands for the whole article."""
    assert key
    return key[:-2]


def test_hits_and_selection_are_seen() -> None:
    marked = replace(START, overlays=(Hits("hits:x", "x", (Mark(0, 3, 9),)),), selection=Mark(0, 0, 2))
    first = keys(marked)[0]
    assert first
    assert (((Kind.HITS, (3, 9)),), (0, 2)) == (first.overlays, first.selection)


def test_lights_are_no_part_of_a_row() -> None:
    """They change every row, so whoever draws starts afresh."""
    assert signs(START) == signs(moves.toggle_light(START, Kind.UNIQUE))


def test_without_text_there_are_no_rows() -> None:
    empty = reading_of(told(("Alpha", "")))
    assert [None, None] == row_keys(empty, 0, Viewport("", (), 5, 2), ())


def test_the_thumb_is_what_is_on_screen() -> None:
    port = Viewport(FIRE.story.articles[0].text, START.index.stretches(0, unfolded=False), 12, 4)
    shown = row_keys(replace(START, place=Place(1, 0)), 0, port, ruler.base_ticks(START.index, 0, 4, START.lit))
    assert [True, True, False, False] == [bool(key and key.thumb) for key in shown]


def test_the_tag_of_a_note_gives_its_words_a_hue() -> None:
    """The first tag of each note; words of one without a tag, and of all while their lights are out, have none."""
    articles = FIRE.story.articles
    notes = tuple(
        Annotation(name, Subject.SELECTION, (target_of(articles[0], start, end),), text, tags_in(text))
        for name, start, end, text in (("a", 0, 6, "#law #desk"), ("b", 18, 24, "no tag"), ("c", 30, 34, "x #desk"))
    )
    noted = with_papers(START, WorkingPapers(notes))
    found = sorted({(hue, *span) for key in keys(noted) if key for hue, span in key.tags}, key=lambda each: each[1])
    assert [hue_of_tag("law"), hue_of_tag("desk")] == [hue for hue, *_ in found]
    assert [(0, 30), (6, 34)] == [(found[0][1], found[-1][1]), (found[0][2], found[-1][2])]
    assert not any(key.tags for key in keys(replace(noted, lit=noted.lit - {Kind.NOTE})) if key)
    assert not any(key.tags for key in keys(START) if key)
