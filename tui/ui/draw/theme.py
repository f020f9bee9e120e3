"""The palettes: the only colours in the program.

The palettes take their colours from the 256-colour cube, so that a terminal of 256 colours shows
what a terminal of 16 million shows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, by what they say; empty means the terminal's own."""

    name: str
    dark: bool
    text: str
    ground: str
    dim: str
    strong: str
    bar: str
    """Ground of the bars at the top and the bottom."""
    shared: tuple[str, str, str]
    """Grounds of passages that two, three, and more outlets tell."""
    shared_text: str
    likely: str
    """Words that others likely tell too."""
    unique: str
    """Ground of passages that only one outlet tells."""
    unique_tick: str
    """The ruler's sign for such a passage."""
    quote: str
    counterpart: str
    """Ground of what tells the same in another pane."""
    counterpart_text: str
    differs: str
    """Words of a counterpart that differ from the cursor's wording."""
    cursor: str
    cursor_text: str
    hit: str
    hit_text: str
    warn: str
    key: str
    outlets: tuple[str, ...] = ("#d7af5f", "#87d787", "#5fafff", "#d7875f", "#d787ff", "#5fd7d7", "#d7d7af", "#afafd7")
    """Colours of the outlets' letters; as the ground of a letter they stand under the page's own colour."""


PALETTES = (
    Palette(
        name="dark",
        dark=True,
        text="#d0d0d0",
        ground="#121212",
        dim="#8a8a8a",
        strong="#ffffff",
        bar="#303030",
        shared=("#00005f", "#005f5f", "#005f87"),
        shared_text="#eeeeee",
        likely="#87afff",
        unique="#3a3a3a",
        unique_tick="#767676",
        quote="#ffd787",
        counterpart="#5f5faf",
        counterpart_text="#ffffff",
        differs="#ffff87",
        cursor="#d7d7af",
        cursor_text="#121212",
        hit="#d7af00",
        hit_text="#000000",
        warn="#ff875f",
        key="#87d7ff",
    ),
    Palette(
        name="light",
        dark=False,
        text="#262626",
        ground="#ffffff",
        dim="#6c6c6c",
        strong="#000000",
        bar="#dadada",
        shared=("#d7d7ff", "#afd7ff", "#87d7ff"),
        shared_text="#121212",
        likely="#0000af",
        unique="#eeeeee",
        unique_tick="#a8a8a8",
        quote="#87005f",
        counterpart="#005faf",
        counterpart_text="#ffffff",
        differs="#ffff5f",
        cursor="#303030",
        cursor_text="#ffffff",
        hit="#ffd700",
        hit_text="#000000",
        warn="#af0000",
        key="#005f87",
        outlets=("#875f00", "#005f00", "#005faf", "#af0000", "#8700af", "#005f5f", "#5f5f00", "#5f5f87"),
    ),
    Palette(
        name="contrast",
        dark=True,
        text="#ffffff",
        ground="#000000",
        dim="#bcbcbc",
        strong="#ffffff",
        bar="#262626",
        shared=("#0000af", "#005f00", "#5f00af"),
        shared_text="#ffffff",
        likely="#87ffff",
        unique="#444444",
        unique_tick="#9e9e9e",
        quote="#ffff00",
        counterpart="#00ffff",
        counterpart_text="#000000",
        differs="#870000",
        cursor="#ffffff",
        cursor_text="#000000",
        hit="#ffff00",
        hit_text="#000000",
        warn="#ff8700",
        key="#00ffff",
    ),
    Palette(
        name="colorblind",
        dark=True,
        text="#d0d0d0",
        ground="#121212",
        dim="#8a8a8a",
        strong="#ffffff",
        bar="#303030",
        shared=("#00005f", "#0000af", "#005f87"),
        shared_text="#ffffff",
        likely="#87afff",
        unique="#5f3700",
        unique_tick="#af5f00",
        quote="#ffd75f",
        counterpart="#0087d7",
        counterpart_text="#000000",
        differs="#ffffff",
        cursor="#eeeeee",
        cursor_text="#000000",
        hit="#ffaf00",
        hit_text="#000000",
        warn="#ffaf00",
        key="#87d7ff",
    ),
)
"""`ansi` is the fifth theme: the terminal's own sixteen colours."""

ANSI_SHARED = (("white", "blue"), ("black", "cyan"), ("white", "magenta"))
"""Text and ground of shared passages in the terminal's own colours, by how many tell them."""
ANSI_LIKELY = "cyan"
ANSI_UNIQUE = "green"
ANSI_QUOTE = "yellow"
ANSI_COUNTERPART = ("black", "green")
ANSI_HIT = ("black", "yellow")
ANSI_WARN = "red"
ANSI_KEY = "cyan"
ANSI_OUTLETS = ("yellow", "green", "blue", "red", "magenta", "cyan")
OWN = "default"
"""The terminal's own text or ground."""

THEME_NAMES = (*(palette.name for palette in PALETTES), "ansi")


def toolkit_theme(theme: str, *, native: bool) -> str:
    """The name of the toolkit's theme that goes with one of ours."""
    return "ansi-dark" if native else f"rashomon-{theme}"


def textual_themes() -> tuple[Theme, ...]:
    """The palettes as themes of the toolkit, for the few widgets that are its own."""
    from textual.theme import Theme

    return tuple(
        Theme(
            name=f"rashomon-{each.name}",
            primary=each.key,
            foreground=each.text,
            background=each.ground,
            surface=each.bar,
            panel=each.bar,
            warning=each.warn,
            error=each.warn,
            accent=each.quote,
            dark=each.dark,
        )
        for each in PALETTES
    )


def cube_number(color: str) -> int:
    """The number of a colour among the 256, for the tests that keep kinds apart."""
    from rich.color import Color, ColorSystem

    number = Color.parse(color).downgrade(ColorSystem.EIGHT_BIT).number
    return -1 if number is None else number
