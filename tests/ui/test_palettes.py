"""The palettes, measured: every word can be read, every bar can be seen, and no two kinds of bars are alike.

Seven to one is what WCAG 2.1 asks of text at its strictest (1.4.6), four and a half of any text (1.4.3), three of a sign that
is needed to understand (1.4.11). A difference of 12 by CIEDE2000 is about ten times what an eye just sees.
"""

from __future__ import annotations

from dataclasses import fields
from itertools import combinations

import pytest

from tests.colours import ciede2000, contrast, difference
from tui.reading.state.inks import TAGS, Ink
from tui.ui.draw.look import Look
from tui.ui.draw.theme import FALLS, PALETTES, Palette, blend_colours

TEXT, TINT, SIGN, APART = 7.0, 4.5, 3.0, 12.0
GROUND_APART = 5.0
"""CIEDE2000 of a ground from the page: it fills whole rows, where half of what keeps thin bars apart is plain to see."""
NEAR = 18.0
"""CIEDE2000 at the most of a colour from its fall; a step of the cube is about 15."""
ALL = [*PALETTES, *FALLS]
palettes = pytest.mark.parametrize(
    "palette", ALL, ids=[*(f"{p.name}-24bit" for p in PALETTES), *(f"{p.name}-256" for p in FALLS)]
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_formula_gives_what_its_authors_give(
    one: tuple[float, float, float], other: tuple[float, float, float], expected: float
) -> None:
    assert expected == pytest.approx(ciede2000(one, other), abs=1e-4) == pytest.approx(ciede2000(other, one), abs=1e-4)


def test_contrast_of_black_and_white_is_the_most() -> None:
    assert (21.0, 1.0) == (pytest.approx(contrast("#000000", "#ffffff")), contrast("#777777", "#777777"))


@palettes
def test_words_can_be_read(palette: Palette) -> None:
    """Text on the page and on each ground; tints where they stand, the letter in its chip, a hit on its own ground."""
    grounds = palette.ground, palette.cursor
    assert [] == [g for g in grounds for text in (palette.text, palette.strong) if contrast(text, g) < TEXT]
    assert contrast(palette.hit_text, palette.hit) >= TEXT
    assert contrast(palette.counterpart_text, palette.ground) >= TEXT
    assert difference(palette.counterpart_text, palette.text) >= APART
    tints = [palette.dim, palette.quote, palette.differs, palette.key, palette.dispute, palette.shared, *palette.outlets]
    assert [] == [tint for tint in tints if contrast(tint, palette.ground) < TINT]
    assert [] == [g for g in grounds for tint in (palette.quote, palette.differs) if contrast(tint, g) < TINT]


@palettes
def test_disputed_values_can_be_read(palette: Palette) -> None:
    """On the page, under the cursor and in its counterparts."""
    look = Look(palette.name, "256" if palette in FALLS else "truecolor")
    for ink in (Ink.DISPUTED, Ink.DISPUTED | Ink.CURSOR, Ink.DISPUTED | Ink.COUNTERPART | Ink.DIFFERS):
        style = look.ink(ink)
        assert style.color
        assert style.bgcolor
        assert contrast(style.color.name, style.bgcolor.name) >= TINT
        assert palette.dispute in (style.color.name, style.bgcolor.name)


@palettes
def test_words_with_a_note_have_the_colour_of_its_tag(palette: Palette) -> None:
    """On the page, in counterparts and under the cursor they can be read; a tag's colour is that which the lists give it."""
    look = Look(palette.name, "256" if palette in FALLS else "truecolor")
    for hue, tag in enumerate(TAGS):
        for ink in (Ink.NOTE | tag, Ink.NOTE | tag | Ink.COUNTERPART, Ink.NOTE | tag | Ink.CURSOR, Ink.NOTE | tag | Ink.ASIDE):
            style = look.ink(ink)
            assert style.color
            assert style.bgcolor
            assert style.underline
            assert contrast(style.color.name, style.bgcolor.name) >= TINT
            assert (style.color.name == palette.outlets[hue]) != bool(ink & Ink.CURSOR)


@palettes
def test_bars_can_be_seen(palette: Palette) -> None:
    assert [] == [bar for bar in bars(palette) if contrast(bar, palette.ground) < SIGN]
    assert contrast(palette.key, palette.counterpart) >= SIGN


@pytest.mark.parametrize("deuteranopic", [False, True])
@palettes
def test_bars_are_told_apart(palette: Palette, deuteranopic: bool) -> None:
    """By eyes that see all colours, and by those without green cones."""
    near = {(a, b): d for a, b in combinations(bars(palette), 2) if (d := difference(a, b, deuteranopic=deuteranopic)) < APART}
    assert {} == near


@palettes
def test_grounds_are_seen_and_told_apart(palette: Palette) -> None:
    grounds = palette.ground, palette.cursor, palette.counterpart
    assert [] == [(a, b) for a, b in combinations(grounds, 2) if difference(a, b) < GROUND_APART]


@pytest.mark.parametrize(("palette", "fall"), list(zip(PALETTES, FALLS, strict=True)), ids=[p.name for p in PALETTES])
def test_a_fall_is_of_the_cube_and_near(palette: Palette, fall: Palette) -> None:
    """Every terminal of 256 colours shows it as it is meant, and it says what the palette says."""
    steps = {0, 95, 135, 175, 215, 255}
    for one, other in zip(colours(palette), colours(fall), strict=True):
        parts = [int(other[at : at + 2], 16) for at in (1, 3, 5)]
        assert steps.issuperset(parts) or (len(set(parts)) == 1 and (parts[0] - 8) % 10 == 0), other
        assert difference(one, other) <= NEAR, (one, other)


def test_orange_is_for_disputes_alone() -> None:
    """In the colours of the reader's first theme nothing but an outlet's letter comes near it."""
    for palette in PALETTES:
        others = [each for each in colours(palette) if each != palette.dispute and each not in palette.outlets]
        assert [] == [each for each in others if difference(palette.dispute, each) < APART], palette.name


def test_blending() -> None:
    assert ["#000000", "#ffffff", "#808080"] == [blend_colours("#ffffff", "#000000", part) for part in (0, 1, 0.5)]


def bars(palette: Palette) -> tuple[str, ...]:
    return palette.shared, palette.likely, palette.unique, palette.dispute


def colours(palette: Palette) -> list[str]:
    values = [getattr(palette, each.name) for each in fields(palette)]
    return [each for value in values for each in (value if isinstance(value, tuple) else (value,)) if str(each).startswith("#")]
