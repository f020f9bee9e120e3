"""The palettes: the only colours in the program.

Each is made in 24 bits and has a fall for terminals of 256 colours, whose colours are those of the cube that lie nearest, moved
where two would become one. `tests/ui/test_palettes.py` holds all of them to contrasts and differences that can be measured.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model.records import dataclass

if TYPE_CHECKING:
    from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, by what they say."""

    name: str
    dark: bool
    text: str
    ground: str
    dim: str
    faint: str
    """Rules and what of the ruler says nothing; no words."""
    strong: str
    shared: str
    """The bar before what several outlets surely tell."""
    likely: str
    """Before what others likely tell."""
    unique: str
    """Before what only one outlet tells."""
    dispute: str
    """Where outlets contradict each other, and nowhere else."""
    quote: str
    differs: str
    """Words of a counterpart that differ from the cursor's wording."""
    note: str
    """Words about which the reader has written a note, and what was written."""
    cursor: str
    """Ground of what stands under the cursor."""
    counterpart: str
    """The band before what tells the same in another pane."""
    counterpart_text: str
    """Its words."""
    hit: str
    hit_text: str
    key: str
    outlets: tuple[str, ...]
    """Colours of the outlets' letters; as the ground of a letter they stand under the page's own colour."""


DARK = Palette(
    name="dark",
    dark=True,
    text="#c9cdd6",
    ground="#14161b",
    dim="#8b93a3",
    faint="#3a4049",
    strong="#f2f4f8",
    shared="#4fc3cf",
    likely="#2f8391",
    unique="#9d80e6",
    dispute="#f0a838",
    quote="#a9cf9a",
    differs="#e6d38a",
    note="#f0a3c0",
    cursor="#1d3a40",
    counterpart="#262e42",
    counterpart_text="#a9bdf2",
    hit="#e6d38a",
    hit_text="#14161b",
    key="#82b1ff",
    outlets=("#e5c07b", "#98c379", "#61afef", "#e08b75", "#d38be6", "#5cc8bd", "#c5c98a", "#b0b4e0"),
)
LIGHT = Palette(
    name="light",
    dark=False,
    text="#2b2f36",
    ground="#ffffff",
    dim="#646b78",
    faint="#c8ccd4",
    strong="#000000",
    shared="#006f7d",
    likely="#3f97a3",
    unique="#7a4fc4",
    dispute="#b35900",
    quote="#3d6b1e",
    differs="#7a5200",
    note="#a8236b",
    cursor="#d6ecee",
    counterpart="#e4e8f6",
    counterpart_text="#2447a0",
    hit="#ffe08a",
    hit_text="#000000",
    key="#1f5fbf",
    outlets=("#8a6100", "#3d7a1e", "#1667b7", "#b0452c", "#9035a8", "#0b776d", "#666a00", "#5a5fa8"),
)
CONTRAST = Palette(
    name="contrast",
    dark=True,
    text="#ffffff",
    ground="#000000",
    dim="#c0c4cc",
    faint="#6a707a",
    strong="#ffffff",
    shared="#40f0ff",
    likely="#1590a3",
    unique="#b88cff",
    dispute="#ffb020",
    quote="#b6ff9e",
    differs="#fff066",
    note="#ff9ad5",
    cursor="#00454f",
    counterpart="#1f2b66",
    counterpart_text="#b0c6ff",
    hit="#ffe040",
    hit_text="#000000",
    key="#9cc4ff",
    outlets=("#ffd870", "#a8f07a", "#7cc4ff", "#ff9c84", "#f0a0ff", "#5ff0dc", "#e4ea80", "#c4c8ff"),
)
COLORBLIND = replace(
    DARK,
    name="colorblind",
    shared="#56b4e9",
    likely="#3a7fbf",
    unique="#cfd3dc",
    dispute="#e69f00",
    quote="#8fd6c0",
    differs="#f0e442",
    note="#f2a6c8",
    cursor="#183a52",
    counterpart="#2b2f3c",
    hit="#f0e442",
    key="#9cc9f5",
    outlets=("#e69f00", "#56b4e9", "#f0e442", "#009e73", "#cc79a7", "#d5dde8", "#d57a3c", "#8fa3d0"),
)
"""Blue, white and orange stay apart for every kind of eyes; the hues of the outlets are those of Okabe and Ito (2008)."""
PALETTES = (DARK, LIGHT, CONTRAST, COLORBLIND)
"""In 24 bits; `ansi` is the fifth theme: the terminal's own sixteen colours."""

_DARK_FALL = replace(
    DARK,
    text="#d0d0d0",
    ground="#121212",
    dim="#949494",
    faint="#444444",
    strong="#eeeeee",
    shared="#5fd7d7",
    likely="#008787",
    unique="#af87ff",
    dispute="#ffaf00",
    quote="#afd787",
    differs="#d7d787",
    note="#ffafd7",
    cursor="#3a3a3a",
    counterpart="#262626",
    counterpart_text="#afafff",
    hit="#d7d787",
    hit_text="#121212",
    key="#87afff",
    outlets=("#d7af5f", "#afd787", "#5fafff", "#d7875f", "#d787d7", "#5fd7d7", "#d7d787", "#afafd7"),
)
FALLS = (
    _DARK_FALL,
    replace(
        LIGHT,
        text="#303030",
        dim="#6c6c6c",
        faint="#d0d0d0",
        shared="#005f5f",
        likely="#5f8787",
        unique="#875fd7",
        dispute="#af5f00",
        quote="#005f00",
        differs="#875f00",
        note="#af005f",
        cursor="#d7ffff",
        counterpart="#e4e4e4",
        counterpart_text="#0000af",
        hit="#ffd787",
        key="#005fd7",
        outlets=("#875f00", "#008700", "#005faf", "#d70000", "#af00af", "#005f5f", "#5f5f00", "#5f5faf"),
    ),
    replace(
        CONTRAST,
        dim="#c6c6c6",
        faint="#6c6c6c",
        shared="#5fffff",
        likely="#008787",
        unique="#af87ff",
        dispute="#ffaf00",
        quote="#afff87",
        differs="#ffff5f",
        note="#ff87d7",
        cursor="#3a3a3a",
        counterpart="#00005f",
        counterpart_text="#afd7ff",
        hit="#ffd700",
        key="#afd7ff",
        outlets=("#ffd75f", "#afff87", "#5fafff", "#ff875f", "#ffafff", "#5fffd7", "#d7d75f", "#d7d7ff"),
    ),
    replace(
        _DARK_FALL,
        name="colorblind",
        shared="#5fafd7",
        likely="#0087d7",
        unique="#d0d0d0",
        dispute="#ffaf00",
        quote="#87d7af",
        differs="#d7d700",
        note="#ffafd7",
        cursor="#3a3a3a",
        hit="#d7d700",
        key="#afd7ff",
        outlets=("#ffaf00", "#5fafd7", "#d7d700", "#00af87", "#d787af", "#dadada", "#d7875f", "#87afd7"),
    ),
)
"""The same for terminals of 256 colours."""

ANSI_SHARED = "cyan"
"""Bars and words in the terminal's own colours, which may be light or dark."""
ANSI_LIKELY = "cyan"
ANSI_UNIQUE = "magenta"
ANSI_DISPUTE = "yellow"
ANSI_QUOTE = "green"
ANSI_NOTE = "magenta"
ANSI_HIT = ("black", "yellow")
ANSI_KEY = "cyan"
ANSI_OUTLETS = ("yellow", "green", "bright_blue", "red", "magenta", "cyan")
"""Bright blue: the plain one of many terminals is no letter on a black ground."""
OWN = "default"
"""The terminal's own text or ground."""

THEME_NAMES = (*(palette.name for palette in PALETTES), "ansi")


def toolkit_theme(theme: str, *, native: bool) -> str:
    """The name of the toolkit's theme that goes with one of ours."""
    return "ansi-dark" if native else f"rashomon-{theme}"


QUIET = 0.45
"""How much of its colour a sign of the ruler keeps: beside the bars of the next pane it must be less than they are."""


def blend_colours(colour: str, ground: str, part: float) -> str:
    """`part` (0 to 1) of a colour over a ground, in sRGB."""
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5)]
    return "#" + "".join(f"{round(over * part + under * (1 - part)):02x}" for over, under in pairs)


def palette_of(theme: str, depth: str) -> Palette:
    """The palette of a theme for a depth of colour; that of the first theme where there is none of the name."""
    palettes = FALLS if depth == "256" else PALETTES
    return next((each for each in palettes if each.name == theme), palettes[0])


def name_colours(palette: Palette) -> dict[str, str]:
    """The colours of a palette by what they say, for a page; those of the outlets are `o0` and on."""
    return {
        "text": palette.text,
        "ground": palette.ground,
        "dim": palette.dim,
        "faint": palette.faint,
        "strong": palette.strong,
        "shared": palette.shared,
        "likely": palette.likely,
        "unique": palette.unique,
        "dispute": palette.dispute,
        "cursor": palette.cursor,
        "counterpart": palette.counterpart,
        "key": palette.key,
        **{f"o{number}": colour for number, colour in enumerate(palette.outlets)},
    }


def textual_themes(depth: str) -> tuple[Theme, ...]:
    """The palettes as themes of the toolkit, for what it draws itself."""
    from textual.theme import Theme

    return tuple(
        Theme(
            name=f"rashomon-{each.name}",
            primary=each.key,
            foreground=each.text,
            background=each.ground,
            surface=each.ground,
            panel=each.ground,
            warning=each.dispute,
            error=each.dispute,
            accent=each.quote,
            dark=each.dark,
        )
        for each in (FALLS if depth == "256" else PALETTES)
    )
