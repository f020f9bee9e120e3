"""How little is drawn, and how kinds are told apart in every theme and depth of colour."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from rich.color import ColorSystem

from tests.stories import told
from tests.ui.desk import desk
from tui.model.findings import Findings
from tui.model.places import Role
from tui.model.settings import ViewSettings
from tui.model.strands import Kind
from tui.reading.show.margin import margin_of
from tui.reading.show.row_keys import COUNTERPART_SIGN, CURSOR_SIGN
from tui.reading.state.index import LitMark
from tui.reading.state.inks import Ink
from tui.reading.state.kinds import PASSAGES, ROWS
from tui.ui.draw.look import Look
from tui.ui.draw.theme import THEME_NAMES
from tui.ui.widgets.pane import Pane

MOST_LINES = 12
"""Lines that a move of the cursor may draw anew where nothing scrolls."""
INKS = {**{row.kind: row.ink for row in ROWS}, "cursor": Ink.CURSOR, "counterpart": Ink.COUNTERPART}
LOOKS = [(theme, depth) for theme in THEME_NAMES for depth in ("truecolor", "256")] + [("dark", "16"), ("dark", "none")]


def five() -> Findings:
    """Five articles that fit a screen of 200 x 50, their sentences shared by all."""
    text = "\n".join(f"[p{number}: Passage number {number} of a story.]" for number in range(14))
    return told(*((name, text) for name in ("Alpha", "Beta", "Gamma", "Delta", "Epsilon")))


async def test_a_move_draws_few_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """With five panes, every one of them lit, no key that moves the cursor draws more than twelve lines of text.

    The ruler's cells are drawn one by one.
    """
    async with desk(five(), size=(200, 50)) as here:
        drawn: list[tuple[int, int]] = []
        refresh = Pane.refresh

        def counted(self: Pane, *regions: object, **options: bool) -> Pane:
            assert regions or not here.app.is_running, "a whole pane is drawn anew"
            drawn.extend((self.article, region.y) for region in regions if region.width > 1)
            return refresh(self, *regions, **options)

        monkeypatch.setattr(Pane, "refresh", counted)
        for key in ("j", "n", "j", "k", "N", "tab"):
            drawn.clear()
            await here.press(key)
            assert len(set(drawn)) <= MOST_LINES, (key, drawn)


def seen(what: Kind | str, look: Look) -> tuple[object, ...]:
    """What a person sees of a kind: its colours after the terminal's own rounding, its attributes, its sign in the gutter."""
    style = look.ink(Ink.NONE) + look.ink(INKS[what])
    system = {"truecolor": ColorSystem.TRUECOLOR, "256": ColorSystem.EIGHT_BIT}.get(look.depth, ColorSystem.STANDARD)
    colours = tuple((color and color.downgrade(system).number) or color for color in (style.color, style.bgcolor))
    sign: object = {"cursor": CURSOR_SIGN, "counterpart": COUNTERPART_SIGN}.get(str(what), "") if look.plain else ""
    if isinstance(what, Kind):
        beside = margin_of([LitMark(0, 1, what, 2, "s", Role.BODY)], 0, 9, (), plain=look.plain)
        sign = beside.bar, str(look.tint(beside.tint)) if beside.bar.strip() else "", beside.sign
    shown = tuple(str(colour) for colour in colours)
    return *shown, bool(style.bold), bool(style.italic), bool(style.underline), bool(style.reverse), bool(style.dim), sign


@pytest.mark.parametrize(("theme", "depth"), LOOKS)
def test_kinds_are_told_apart(theme: str, depth: str) -> None:
    """Kinds, cursor and counterpart look different two by two; none without a sign or a bar looks like plain text."""
    look = Look(theme, depth)
    alike = [(str(one), str(other)) for one, other in combinations(INKS, 2) if seen(one, look) == seen(other, look)]
    plain = [str(each) for each in INKS if look.ink(INKS[each]) == look.ink(Ink.NONE) and each not in (*PASSAGES, Kind.EDIT)]
    assert ([], []) == (alike, plain)


@pytest.mark.parametrize(("theme", "depth"), LOOKS)
def test_a_name_in_a_quote_that_differs_shows_all_three(theme: str, depth: str) -> None:
    """Each has a channel of its own, so what overlaps stays readable."""
    look = Look(theme, depth)
    held = Ink.FIGURE | Ink.QUOTE | Ink.ENTITY
    styles = [look.ink(held & ~left) for left in (Ink.NONE, Ink.FIGURE, Ink.QUOTE, Ink.ENTITY)]
    assert 4 == len({str(style) for style in styles})


async def test_ascii_is_ascii() -> None:
    """With --ascii nothing else reaches the screen, also of the articles' own characters."""
    odd = told(("Alpha", "“[fire: Flames—a lot]”… 漢 é"), ("Beta", "[fire: It burned.]"))
    async with desk(odd, size=(80, 24), view=replace(ViewSettings(), ascii=True)) as here:
        await here.press("n")
        assert here.text().isascii()
        assert '"Flames-a lot". ?? e' in here.text()
