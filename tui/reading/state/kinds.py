"""One row for each kind of strand: what it is called, how it looks, which keys and which list are its own.

Whatever else goes by kind (tours, lights, the tabs of the outline, the signs before the text and on the ruler, the legend of
the help, the parts of the report) is made of these rows, so that a kind cannot be known to one of them and unknown to another.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.model.strands import Kind, Passage
from tui.reading.state.inks import Ink, Tick
from tui.reading.text.lines import Tint


class KindRow(NamedTuple):
    """All that the reader's side of the program knows of a kind. No dataclass: those take a millisecond of the start each."""

    kind: Kind
    command: str
    """Id of the command that takes its tour; the one for its lights is called `light-` and this."""
    letter: str
    """Key of the tour; the capital switches its lights. Empty: the kind has neither command."""
    label: str
    """What the footer calls it, in one word."""
    singular: str
    """What one of them is called in the top row."""
    plural: str
    """What its tour is called in the top row, and its part of the report."""
    help: str
    """What the tour's key does, in one sentence."""
    section: str
    """Its tab in the outline; empty: it is not listed there."""
    tint: Tint
    rank: int
    """Where several signs, or bars, ask for one row of the gutter the highest is shown."""
    word: str
    """What the legend shows in its look."""
    meaning: str
    """What the legend says of words that look so."""
    ink: Ink = Ink.NONE
    """How its words are lit; passages are not lit, they have a bar."""
    glyph: str = " "
    """Its sign before the text."""
    bar: str = ""
    """Its bar before the text: in the first row, and in the others."""
    plain_bar: str = ""
    """The same where no colour tells bars apart."""
    legend: str = ""
    """What its sign means, in one or two words, for the line below the story; empty where the kind has none."""
    glyph_meaning: str = ""
    """What the legend says of the sign; empty where the kind has none."""
    tick: Tick = Tick.NOTHING
    tick_tint: Tint = Tint.PLAIN
    tick_meaning: str = ""
    counted: bool = False
    """Whether the sign is the number of those who tell it, up to nine; the glyph is for more."""
    lit: bool = False
    """Whether its lights are on at first."""
    overlay: bool = False
    """Whether it is the reader's own and lies over what was found (`Reading.overlays`): nobody tells it, nobody is silent."""
    alone: bool = False
    """Whether the one that is chosen in the outline becomes the tour, in place of all of the list."""


ROWS = (
    KindRow(
        Kind.SHARED,
        command="shared",
        letter="p",
        label="shared",
        singular="shared passage",
        plural="shared passages",
        help="Go to the next passage that several outlets tell, and on with n and N.",
        section="shared",
        tint=Tint.SHARED,
        bar="▎▎",
        plain_bar="┃┃",
        rank=6,
        word="shared",
        meaning="Several outlets tell this.",
        legend="shared",
        tick=Tick.SHARED,
        tick_tint=Tint.TICK_SHARED,
        tick_meaning="Told by others too.",
        counted=True,
        lit=True,
    ),
    KindRow(
        Kind.LIKELY,
        command="likely",
        letter="w",
        label="likely",
        singular="likely passage",
        plural="passages that are likely shared",
        help="Go to the next passage that others likely tell too (w as in with whom?): look before you quote it.",
        section="likely",
        tint=Tint.LIKELY,
        bar="┊┊",
        plain_bar="┊┊",
        rank=4,
        word="likely",
        meaning="Likely told by others too, but not surely.",
        legend="likely shared",
        lit=True,
    ),
    KindRow(
        Kind.UNIQUE,
        command="unique",
        letter="u",
        label="only here",
        singular="unique passage",
        plural="unique passages",
        help="Go to the next passage that only one outlet tells.",
        section="unique",
        tint=Tint.UNIQUE,
        bar="▎▎",
        plain_bar="!│",
        rank=2,
        word="unique",
        meaning="Only this outlet tells this, surely or likely.",
        legend="only here",
        tick=Tick.UNIQUE,
        tick_tint=Tint.TICK_UNIQUE,
        tick_meaning="Told only here.",
        lit=True,
    ),
    KindRow(
        Kind.UNSETTLED,
        command="unsettled",
        letter="",
        label="unsettled",
        singular="unsettled passage",
        plural="passages that others may tell too",
        help="",
        section="unsettled",
        tint=Tint.DIM,
        bar="··",
        plain_bar="··",
        rank=0,
        word="unsettled",
        meaning="Nobody surely tells this too, but others may.",
        legend="others may tell it",
    ),
    KindRow(
        Kind.COPY,
        command="copies",
        letter="",
        label="copies",
        singular="copied passage",
        plural="passages told by a copy",
        help="",
        section="copies",
        tint=Tint.COPY,
        bar="▏▏",
        plain_bar="&│",
        rank=1,
        word="copy",
        meaning="Only this article and its copy tell this: one voice.",
        legend="only in a copy",
    ),
    KindRow(
        Kind.ENTITY,
        command="entities",
        letter="e",
        label="names",
        singular="name",
        plural="people and places",
        help="Go to the next person, organisation or place.",
        section="names",
        ink=Ink.ENTITY,
        tint=Tint.ENTITY,
        glyph=" ",
        rank=0,
        word="name",
        meaning="A person, organisation or place.",
        alone=True,
    ),
    KindRow(
        Kind.QUOTE,
        command="quotes",
        letter="c",
        label="quotes",
        singular="quote",
        plural="quotes",
        help="Go to the next quote (c as in cited).",
        section="quotes",
        ink=Ink.QUOTE,
        tint=Tint.QUOTE,
        glyph='"',
        rank=5,
        word="quote",
        meaning="Words that somebody said.",
        legend="quote",
        glyph_meaning="A quote begins here; its lights are on.",
    ),
    KindRow(
        Kind.FIGURE,
        command="figures",
        letter="f",
        label="figures",
        singular="figure",
        plural="figures and dates",
        help="Go to the next figure or date.",
        section="figures",
        ink=Ink.FIGURE,
        tint=Tint.FIGURE,
        glyph="#",
        rank=3,
        word="figure",
        meaning="A number or a date.",
        legend="figure",
        glyph_meaning="A figure or date begins here; its lights are on.",
    ),
    KindRow(
        Kind.EDIT,
        command="edits",
        letter="",
        label="edits",
        singular="edit",
        plural="edits of the versions",
        help="",
        section="",
        ink=Ink.EDIT,
        tint=Tint.DIFFERS,
        glyph="±",
        rank=8,
        word="edit",
        meaning="Words that another version of the article has otherwise.",
        legend="edited",
        glyph_meaning="Another version of the article has this sentence otherwise.",
        lit=True,
        overlay=True,
    ),
    KindRow(
        Kind.NOTE,
        command="notes",
        letter="",
        label="notes",
        singular="note",
        plural="notes",
        help="",
        section="notes",
        ink=Ink.NOTE,
        tint=Tint.NOTE,
        glyph="@",
        rank=7,
        word="note",
        meaning="You have written a note about this, or marked it.",
        legend="your note",
        glyph_meaning="Words begin here about which you have written a note.",
        tick=Tick.NOTE,
        tick_tint=Tint.TICK_NOTE,
        tick_meaning="A note of yours.",
        lit=True,
        overlay=True,
    ),
    KindRow(
        Kind.HITS,
        command="hits",
        letter="",
        label="hits",
        singular="hit",
        plural="search hits",
        help="",
        section="",
        ink=Ink.HIT,
        tint=Tint.HIT,
        glyph="*",
        rank=9,
        word="hit",
        meaning="A hit of the search.",
        legend="search hit",
        glyph_meaning="A hit of the search stands here.",
        tick=Tick.HIT,
        tick_tint=Tint.TICK_HIT,
        tick_meaning="A hit of the search.",
        lit=True,
        overlay=True,
    ),
)
"""In the order in which they are listed."""

BY_KIND = {row.kind: row for row in ROWS}

PASSAGES = (Kind.SHARED, Kind.LIKELY, Kind.UNIQUE, Kind.UNSETTLED, Kind.COPY)
"""The kinds of a Passage: what is compared."""

_SURELY_ALONE = 0.9
"""Certainty from which "only" is said without "likely": nine of ten are right, as of "same fact" (tests/quality/README.md)."""


def only_word(passage: Passage) -> str:
    """How a passage of one article is only there: "only", or "likely only" where that is not so sure."""
    return "only" if passage.certainty >= _SURELY_ALONE else "likely only"


LIT_AT_FIRST = frozenset(row.kind for row in ROWS if row.lit)
