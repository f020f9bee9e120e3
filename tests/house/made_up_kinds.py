"""Every act of a reader on two kinds of strand that do not exist, run on a copy of the package in which they were planted.

    python made_up_kinds.py      prints what each act said, as JSON: {"claim": {"tour": "...", ...}, "remark": {...}}

A claim is found in the articles; a remark is the reader's own and lies over them. Each act returns words that a reader sees;
one that raises has crashed, one whose words do not speak of the strand has lost it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from tests.stories import reading_of, told
from tui.model.places import Mark
from tui.model.strands import Claim, Remark, Strand, kind
from tui.reading.commands.keytable import key_rows
from tui.reading.commands.table import BY_ID
from tui.reading.panels import outline, search_prompt
from tui.reading.panels.help_panel import HelpPanel, help_lines, matching_entries
from tui.reading.panels.outline import Outline
from tui.reading.printed.citation import cite, cite_comparison, mark_to_copy
from tui.reading.printed.report import report
from tui.reading.printed.source_list import SourceList
from tui.reading.show import grid, ruler
from tui.reading.show.bars import make_bars
from tui.reading.show.detail import strip_lines
from tui.reading.show.listing import SECTIONS
from tui.reading.show.row_keys import row_keys
from tui.reading.state import moves
from tui.reading.state.kinds import BY_KIND, KindRow
from tui.reading.state.memory import make_bookmark, restore_bookmark
from tui.reading.state.overlays import set_overlays
from tui.reading.state.reading import Reading, ViewName
from tui.reading.state.tours import Tour
from tui.reading.state.views import SYNOPSIS
from tui.reading.text.lines import Line, text_of
from tui.reading.text.viewport import Viewport
from tui.store.export import export_text
from tui.ui.draw import segments
from tui.ui.draw.look import Look

STORY = told(
    ("Alpha", "The mayor denies it. [fire: A market burned.]\nHe denies it again."),
    ("Beta", "[fire: Flames took a market.] It is denied."),
    ("Gamma", "Nothing was said."),
)
MARKS = (Mark(0, 0, 20), Mark(0, 38, 57), Mark(1, 29, 42))
"""The mayor denies it. | He denies it again. | It is denied."""
STRANDS = (Claim("claim:denial", "denial", MARKS), Remark("remark:denial", "denial", MARKS))


def plant(strand: Strand) -> Reading:
    """A reader of a story in which the strand is found, or who has it as an own one."""
    if BY_KIND[kind(strand)].overlay:
        return set_overlays(reading_of(STORY), kind(strand), (strand,))
    return reading_of(replace(STORY, strands=(*STORY.strands, strand)))


def text(rows: tuple[Line, ...]) -> str:
    return "\n".join(map(text_of, rows))


def at_strand(reading: Reading, strand: Strand) -> Reading:
    """The reader on the first mark of the strand."""
    return moves.go_to_mark(reading, strand.id, strand.marks[0])


def take_tour(reading: Reading, strand: Strand, row: KindRow) -> str:
    """By its key, or where it has none from the strand on; then on to the next stop, and what the top row says of it."""
    move = BY_ID[row.command].move if row.letter else moves.follow_strand
    assert move is not None
    there = moves.follow_tour(move(at_strand(reading, strand)), 1)
    assert (kind(strand), strand.id) == (there.tour.of, there.focus)
    bars = make_bars(there, 100, rows=5, height=24, title="", keys={})
    return text((bars.status, *bars.strip))


def switch_lights(reading: Reading, strand: Strand, row: KindRow) -> str:
    """Off and on again; the message tells of it, and the words look like plain text while they are off."""
    dark, lit = reading, moves.toggle_light(reading, row.kind)
    if row.kind in reading.lit:
        dark, lit = lit, dark
    assert segments_of(dark) != segments_of(lit), "the lights change nothing"
    return moves.toggle_light(reading, row.kind).message


def segments_of(reading: Reading) -> list[list[object]]:
    """The first article as it is drawn."""
    port = Viewport(reading.findings.story.articles[0].text, reading.index.stretches(0, unfolded=False), 40, 8)
    keys = row_keys(reading, 0, port, ruler.base_ticks(reading.index, 0, 8, reading.lit))
    look = Look()
    return [list(segments.text_segments(key, reading, 0, port, 44, look)) for key in keys if key is not None]


def list_in_outline(reading: Reading, strand: Strand, row: KindRow) -> str:
    """In the tab of its kind; typing finds it, and enter goes there."""
    section = next(each for each in SECTIONS if each.name == row.section)
    panel: Outline | None = Outline(reading, section)
    for key in (*"denies", "enter"):
        assert panel is not None
        shown = text(outline.outline_lines(panel, reading, 60, 9))
        panel, reading = outline.press(panel, reading, key, key if len(key) == 1 else None, 9)
    assert (None, strand.id, True) == (panel, reading.focus, row.kind in reading.lit)
    return shown


def describe_in_strip(reading: Reading, strand: Strand, _row: KindRow) -> str:
    return text(strip_lines(at_strand(reading, strand), 80, 5, grown=False))


def describe_in_detail(reading: Reading, strand: Strand, _row: KindRow) -> str:
    return text(strip_lines(at_strand(reading, strand), 80, 20, grown=True))


def search(reading: Reading, strand: Strand, _row: KindRow) -> str:
    """A search lies beside it: both are there, and clearing the search leaves it."""
    prompt = search_prompt.Prompt(at_strand(reading, strand))
    panel, found = search_prompt.press(prompt, prompt.origin, "d", "d")
    assert panel is not None
    assert found.find_strand(strand.id) is strand
    return text((search_prompt.prompt_line(panel, found, 80, fuzzy_key="~"),)) + found.find_strand(strand.id).label


def copy(reading: Reading, strand: Strand, _row: KindRow) -> str:
    there = at_strand(reading, strand)
    mark = mark_to_copy(there)
    assert mark is not None
    return cite(SourceList(STORY.story.articles), mark) + cite_comparison(there)


def print_report(reading: Reading, strand: Strand, row: KindRow) -> str:
    """What was found is printed; what is the reader's own is no finding, and the report says nothing of it."""
    lines = list(report(reading.findings))
    assert row.overlay != any(strand.label in line for line in lines)
    return "not a finding" if row.overlay else "\n".join(lines)


def export(reading: Reading, strand: Strand, row: KindRow) -> str:
    text_written = export_text(reading.findings)
    assert row.overlay != (strand.id in text_written)
    return "not a finding" if row.overlay else text_written


def show_in_synopsis(reading: Reading, strand: Strand, _row: KindRow) -> str:
    """It is no row, so the nearest passage is; its words are there, and moving on works."""
    there = replace(at_strand(reading, strand), view=ViewName.SYNOPSIS)
    page = grid.lay_out_page(SYNOPSIS.step(there, 1), SYNOPSIS, 80, 20)
    return text((*page.lines, *strip_lines(there, 80, 9, grown=False)))


def explain_in_help(reading: Reading, _strand: Strand, row: KindRow) -> str:
    """Its keys are in the table of keys and in the help, and the legend explains its look."""
    entries = matching_entries(HelpPanel(), reading)
    assert row.meaning in [entry.help for entry in entries]
    assert bool(row.letter) == (row.help in [entry.help for entry in entries] and row.command in [r.id for r in key_rows({})])
    return text(help_lines(HelpPanel(), reading, 80, 200))


def sign_in_gutter(reading: Reading, strand: Strand, row: KindRow) -> str:
    """Its sign stands before the first word of a row in which it begins."""
    return str(segments_of(replace(reading, lit=frozenset({row.kind})))[0][0]) + strand.label


def restore(reading: Reading, strand: Strand, row: KindRow) -> str:
    """The place, the tour and the lights come back on the next start."""
    there = replace(at_strand(reading, strand), tour=Tour(of=row.kind), lit=frozenset({row.kind}))
    back = restore_bookmark(reading, json.loads(json.dumps(make_bookmark(there))))
    assert (there.place, there.tour, True) == (back.place, back.tour, row.kind in back.lit)
    return text(strip_lines(back, 80, 5, grown=False))


ACTS: dict[str, Callable[[Reading, Strand, KindRow], str]] = {
    "tour": take_tour,
    "light": switch_lights,
    "outline": list_in_outline,
    "strip": describe_in_strip,
    "detail": describe_in_detail,
    "search": search,
    "copy": copy,
    "report": print_report,
    "export": export,
    "synopsis": show_in_synopsis,
    "help": explain_in_help,
    "gutter": sign_in_gutter,
    "bookmark": restore,
}


def perform(act: Callable[[Reading, Strand, KindRow], str], strand: Strand) -> str:
    """What an act said, or how it crashed."""
    try:
        return act(plant(strand), strand, BY_KIND[kind(strand)])
    except Exception as error:  # whatever it is, the test tells of it
        return f"crash: {type(error).__name__}: {error}"


if __name__ == "__main__":
    print(json.dumps({kind(strand).value: {name: perform(act, strand) for name, act in ACTS.items()} for strand in STRANDS}))
