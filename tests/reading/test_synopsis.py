"""The table: its order, its filters, moving in it, and its lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, reading_of, some_findings, told
from tui.model.findings import Findings
from tui.model.strands import Passage, bodies
from tui.reading.show import grid
from tui.reading.show.grid import lay_out_page
from tui.reading.state import moves
from tui.reading.state.reading import Reading, RowFilter, ViewName
from tui.reading.state.search import refresh_hits
from tui.reading.state.views import SYNOPSIS, next_view
from tui.reading.text.lines import Tint, text_of, width_of

STORY = told(
    ("Alpha", "[fire: A market burned.] [nobody: Nobody was hurt.] [end: The mayor spoke.]"),
    ("Beta", "[fire: Flames took it.] [police: Police came.] [end: She spoke.] [late: It was late.]"),
    ("Gamma", "[dawn: Dawn broke.] [police: The police came.] [fire: There was a fire.]"),
)


@pytest.fixture
def reading() -> Reading:
    return replace(reading_of(STORY), view=ViewName.SYNOPSIS)


def ids(reading: Reading) -> list[str]:
    return [row.strand.removeprefix("passage:") for row in SYNOPSIS.table(reading).rows]


def test_the_base_gives_the_order(reading: Reading) -> None:
    """What the base leaves out stands after the passage that it follows in its own article."""
    assert ["dawn", "fire", "police", "nobody", "end", "late"] == ids(reading)


def test_another_base_gives_another_order(reading: Reading) -> None:
    """With Gamma as the base its order is kept, and the others' own hang behind what they share with it."""
    assert ["dawn", "police", "fire", "nobody", "end", "late"] == ids(replace(reading, base=2))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (RowFilter.BY_ALL, ["fire"]),
        (RowFilter.BY_ONE, ["dawn", "nobody", "late"]),
        (RowFilter.MISSING, ["dawn", "police", "late"]),
    ],
)
def test_filters(reading: Reading, rows: RowFilter, expected: list[str]) -> None:
    """Told by all, told by one, missing in the base."""
    assert expected == ids(replace(reading, row_filter=rows))


def test_sorted_by_weight(reading: Reading) -> None:
    """What most tell stands first, and equals keep the order of the base."""
    assert ["fire", "police", "end", "dawn", "nobody", "late"] == ids(replace(reading, by_weight=True))


def test_hidden_articles_have_no_column(reading: Reading) -> None:
    """What only a hidden article tells is no row."""
    assert ["fire", "police", "nobody", "end", "late"] == ids(replace(reading, hidden=frozenset({2})))


@law
@given(some_findings(), st.integers(0, 3), st.sampled_from(RowFilter), st.booleans())
def test_every_passage_has_one_row(found: Findings, base: int, rows: RowFilter, weight: bool) -> None:
    """No row is lost or doubled by ordering, and the base's own rows are in its own order."""
    reading = replace(reading_of(found), base=base, row_filter=RowFilter.EVERY)
    passages = {strand.id for strand in found.strands if isinstance(strand, Passage) and bodies(strand)}
    every = SYNOPSIS.table(reading).rows
    assert sorted(passages) == sorted(row.strand for row in every)
    mine = [row.cell(SYNOPSIS.base(reading))[0].start for row in every if row.cell(SYNOPSIS.base(reading))]
    assert sorted(mine) == mine
    filtered = SYNOPSIS.table(replace(reading, row_filter=rows, by_weight=weight)).rows
    assert {row.strand for row in filtered} <= passages


def test_the_column_stays_through_silent_rows(reading: Reading) -> None:
    """Going down in Gamma, rows that it does not tell are passed, and below them one is in Gamma again."""
    at = SYNOPSIS.enter_cell(reading, "passage:dawn", 2)
    places = []
    for _ in range(3):
        at = SYNOPSIS.step(at, 1)
        places.append((at.focus, at.place.article, SYNOPSIS.column_at(at)))
    assert [("passage:fire", 2, 2), ("passage:police", 2, 2), ("passage:nobody", 0, 2)] == places


def test_a_silent_column_can_be_entered(reading: Reading) -> None:
    """The cell is empty, so the place stays; the column is the reader's all the same."""
    at = SYNOPSIS.go_to_column(SYNOPSIS.enter_cell(reading, "passage:nobody", 0), 1)
    assert ("passage:nobody", 0, 1, "Not found in Beta.") == (
        at.focus,
        at.place.article,
        SYNOPSIS.column_at(at),
        at.message,
    )


def test_the_ends_say_so(reading: Reading) -> None:
    """Beyond the first and the last row there is a sentence, not a jump."""
    top = SYNOPSIS.enter_cell(reading, "passage:dawn", 2)
    assert "This is the first row." == SYNOPSIS.step(top, -1).message
    bottom = SYNOPSIS.edge(top, 1)
    assert ("passage:late", (top.place,)) == (bottom.focus, bottom.history.behind)
    assert "This is the last row." == SYNOPSIS.step(bottom, 1).message


def test_the_place_is_kept_from_view_to_view() -> None:
    """A sentence of the story is its row of the table, and leaving the table changes no place."""
    side = moves.go_to_pane(reading_of(STORY), 2)
    side = moves.step_sentence(moves.step_sentence(side, 1), 1)
    table = next_view(side)
    assert ("passage:end", side.place) == (SYNOPSIS.table(table).rows[SYNOPSIS.row_at(table)].strand, table.place)


def test_a_sentence_without_a_passage_is_near_one() -> None:
    """Where the cursor stands on nothing the row before it is the reader's."""
    found = told(("Alpha", "[one: First.] Between. [two: Second.]"), ("Beta", "[two: Two.]"))
    at = moves.step_sentence(replace(reading_of(found), view=ViewName.SYNOPSIS), 1)
    assert ("", 0) == (at.focus, SYNOPSIS.row_at(at))


def test_a_base_is_made_of_the_column(reading: Reading) -> None:
    """`B` in a silent cell makes its outlet the base."""
    at = SYNOPSIS.make_base(SYNOPSIS.go_to_column(SYNOPSIS.enter_cell(reading, "passage:nobody", 0), 1))
    assert (1, "passage:nobody", 0) == (at.base, at.focus, at.place.article)


@pytest.mark.parametrize(
    ("strand", "column", "expected"),
    [
        ("passage:fire", 2, ("passage:fire", 0)),
        ("passage:police", 2, ("passage:police", 1)),
        ("passage:dawn", 2, ("passage:fire", 0)),
        ("passage:nobody", 1, ("passage:nobody", 0)),
    ],
)
def test_hiding_a_column(reading: Reading, strand: str, column: int, expected: tuple[str, int]) -> None:
    """The row stays where another column tells it; else one is where one last was in the base."""
    at = SYNOPSIS.go_to_column(SYNOPSIS.enter_cell(reading, strand, column), column)
    hidden = SYNOPSIS.hide(at)
    assert (frozenset({column}), *expected) == (hidden.hidden, hidden.focus, hidden.place.article)
    alone = SYNOPSIS.hide(SYNOPSIS.hide(hidden))
    assert (1, "The last pane stays.") == (len(alone.panes), alone.message)


# lines


def test_lines(reading: Reading) -> None:
    """The head, the rows with how many tell them, a dot where an outlet is silent."""
    at = SYNOPSIS.enter_cell(reading, "passage:fire", 0)
    drawn = [text_of(row).rstrip() for row in lay_out_page(at, SYNOPSIS, 78, 9).lines]
    assert [
        " row 2/6: every passage, in the order of A",
        "   A Alpha (base)         │ B Beta                 │ C Gamma",
        " ! ·                      │ ·                      │ Dawn broke.",
        "                          │                        │",
        "▌3 A market burned.       │ Flames took it.        │ There was a fire.",
        "                          │                        │",
        " 2 ·                      │ Police came.           │ The police came.",
        "                          │                        │",
        " ! Nobody was hurt.       │ ·                      │ ·",
    ] == drawn


def test_long_wordings_are_cut_and_say_so_but_for_the_chosen_one() -> None:
    """A row has few lines; standing on it shows all its words."""
    words = " ".join(f"word{number}" for number in range(30))
    found = told(("Alpha", f"[a: {words}] [b: {words}]"), ("Beta", "[a: Short.] [b: Short.]"))
    reading = SYNOPSIS.enter_cell(replace(reading_of(found), view=ViewName.SYNOPSIS), "passage:a", 0)
    shown = lay_out_page(reading, SYNOPSIS, 60, 30)
    first = [
        text_of(row)[3:].split("│")[0].strip() for row, owner in zip(shown.lines[2:], shown.rows, strict=True) if owner == 0
    ]
    second = [
        text_of(row)[3:].split("│")[0].strip() for row, owner in zip(shown.lines[2:], shown.rows, strict=True) if owner == 1
    ]
    assert words == " ".join(first)
    assert (4, "…") == (len(second), second[-1][-1])
    assert words.startswith(" ".join(second)[:-1] + " ")


def test_what_no_column_in_view_tells_names_who_does() -> None:
    """A row is never a line of dots that keeps its teller to itself."""
    found = told(*[(f"Outlet{n}", f"[own{n}: Own {n}.] [all: All.]") for n in range(1, 6)])
    reading = SYNOPSIS.enter_cell(replace(reading_of(found), view=ViewName.SYNOPSIS), "passage:own1", 0)
    drawn = "\n".join(text_of(row) for row in lay_out_page(reading, SYNOPSIS, 60, 30).lines)
    assert "· only in E" in drawn


def tints(reading: Reading, tint: Tint) -> list[str]:
    return [words for row in lay_out_page(reading, SYNOPSIS, 78, 12).lines[2:] for words, each in row if each is tint]


def test_the_other_wordings_show_what_differs() -> None:
    """In the row of the cursor the words that its own wording has not are lit, in other rows none."""
    found = told(
        ("Alpha", "[a: Ten men died in the old town.] [b: Two men left.]"),
        ("Beta", "[a: Ten men died in the new town.] [b: Two women left.]"),
    )
    reading = SYNOPSIS.enter_cell(replace(reading_of(found), view=ViewName.SYNOPSIS), "passage:a", 0)
    assert ["new"] == tints(reading, Tint.DIFFERS)


def test_hits_are_lit_in_the_cells(reading: Reading) -> None:
    """What is searched is seen in the table too, also inside the chosen cell."""
    at = SYNOPSIS.enter_cell(refresh_hits(replace(reading, query="fire")), "passage:fire", 2)
    assert ["fire"] == tints(at, Tint.HIT)


def test_columns_out_of_view_are_reached(reading: Reading) -> None:
    """Two columns fit: the base stays, the other is the reader's, and the head says what lies beside."""
    at = SYNOPSIS.enter_cell(reading, "passage:fire", 2)
    shown = lay_out_page(at, SYNOPSIS, 50, 12)
    assert ((0, 2), " row 2/6: every passage, in the order of A  ‹1") == (shown.articles, text_of(shown.lines[0]))
    back = lay_out_page(SYNOPSIS.go_to_column(at, 0), SYNOPSIS, 50, 12, first=shown.first)
    assert (0, 2) == back.articles


@law
@given(some_findings(least=1), st.integers(40, 90), st.integers(8, 30), st.integers(0, 20), st.data())
def test_the_chosen_row_is_on_the_screen(found: Findings, width: int, height: int, top: int, data: st.DataObject) -> None:
    """Wherever the reader stands and whatever was on the screen before, the row is in view and no line is too wide."""
    reading = replace(reading_of(found), view=ViewName.SYNOPSIS)
    rows = SYNOPSIS.table(reading).rows
    if rows:
        row = data.draw(st.sampled_from(rows))
        reading = SYNOPSIS.enter_cell(reading, row.strand, row.marks[0].article)
    shown = lay_out_page(reading, SYNOPSIS, width, height, top=top)
    assert len(shown.lines) <= height
    assert all(width_of(each) <= width for each in shown.lines)
    assert not rows or SYNOPSIS.row_at(reading) in shown.rows


def test_pointing_at_cells(reading: Reading) -> None:
    """A cell of the screen belongs to one column; the gutter to none."""
    shown = lay_out_page(reading, SYNOPSIS, 75, 9)
    assert [None, 0, 0, 1, 2] == [shown.article_at(x) for x in (grid.GUTTER - 1, grid.GUTTER, 26, 27, 70)]


def test_what_cannot_be_read_is_not_silent(reading: Reading) -> None:
    """Its cells say so, "told by all" asks only what can be read, and nothing is missing in it."""
    story = STORY.story
    gamma = replace(story.articles[2], unreadable=True)
    found = replace(STORY, story=replace(story, articles=(*story.articles[:2], gamma)))
    at = replace(reading_of(found), view=ViewName.SYNOPSIS)
    assert any("not readable" in text_of(row) for row in lay_out_page(at, SYNOPSIS, 78, 30).lines)
    assert "end" in ids(replace(at, row_filter=RowFilter.BY_ALL))
    assert not ids(replace(at, base=2, row_filter=RowFilter.MISSING))
    assert "not readable" not in "".join(text_of(row) for row in lay_out_page(reading, SYNOPSIS, 78, 30).lines)


@pytest.mark.parametrize(("width", "said"), [(160, "Beta, from the dateline"), (75, "Beta (derived)")])
def test_a_derived_outlet_is_shown_as_derived(width: int, said: str) -> None:
    """From what it was derived where there is room, else only that it was."""
    story = STORY.story
    meta = replace(story.articles[1].meta, origins=(("source", "the dateline"),))
    beta = replace(story.articles[1], meta=meta)
    found = replace(STORY, story=replace(story, articles=(story.articles[0], beta, story.articles[2])))
    shown = lay_out_page(replace(reading_of(found), view=ViewName.SYNOPSIS), SYNOPSIS, width, 12)
    assert said in text_of(shown.lines[1])
    assert "Alpha, from" not in text_of(shown.lines[1])
