"""How inks and tints look: a theme at a colour depth.

Each kind has a channel of its own, so that overlaps stay readable: background = passage, underline = name, colour = quote,
bold = figure, reverse = cursor. With 16 colours or none the same is said with attributes, and gutter glyphs say it once more.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from rich.style import Style

from tui.reading.state.kinds import ROWS, Ink, Tick
from tui.reading.text.lines import Tint
from tui.ui.draw.theme import (
    ANSI_COUNTERPART,
    ANSI_HIT,
    ANSI_KEY,
    ANSI_LIKELY,
    ANSI_QUOTE,
    ANSI_SHARED,
    ANSI_UNIQUE,
    ANSI_WARN,
    OWN,
    PALETTES,
    THEME_NAMES,
    Palette,
)


@dataclass(slots=True)
class Look:
    """A theme at a colour depth: from inks and tints to styles. Styles are made once and kept."""

    theme: str = "dark"
    depth: str = "truecolor"
    """truecolor, 256, 16 or none."""
    ascii: bool = False
    _inks: dict[int, Style] = field(default_factory=dict)
    _tints: dict[Tint, Style] = field(default_factory=dict)
    _ticks: dict[tuple[int, bool], Style] = field(default_factory=dict)

    @property
    def native(self) -> bool:
        """Whether only the terminal's own colours, or none, are used."""
        return self.depth in ("16", "none") or self.theme == "ansi"

    def ink(self, ink: Ink) -> Style:
        """The style of a run."""
        style = self._inks.get(ink)
        if style is None:
            style = self._inks[ink] = self._ink_style(ink)
        return style

    def tint(self, tint: Tint) -> Style:
        """The style of a piece of the program's own lines."""
        style = self._tints.get(tint)
        if style is None:
            style = self._tints[tint] = self._tint_style(tint)
        return style

    @property
    def bar(self) -> Style:
        """The style of the bars at the top and the bottom, where nothing else holds."""
        if self.depth == "none":
            return Style()
        palette = self._palette
        return Style(color=OWN, bgcolor=OWN) if palette is None else _make_style(palette.text, palette.bar)

    @property
    def gutter(self) -> Style:
        """The style of the gutter's signs."""
        return self.tint(Tint.KEY)

    def tick(self, tick: int, *, on_screen: bool) -> Style:
        """The style of one row of the ruler; `on_screen` where it stands for what the pane shows."""
        style = self._ticks.get((tick, on_screen))
        if style is None:
            style = self._ticks[tick, on_screen] = self._tick_style(tick, on_screen=on_screen)
        return style

    def _tick_style(self, tick: int, *, on_screen: bool) -> Style:
        palette = self._palette
        if palette is None:
            style = self.ink(Ink.NONE) + self.tint((Tint.DIM, Tint.DIM, Tint.KEY, Tint.WARN, Tint.STRONG)[tick])
            return style + Style(reverse=True) if on_screen else style
        colour = (palette.dim, palette.unique_tick, palette.counterpart, palette.hit, palette.strong)[tick]
        return _make_style(colour, palette.bar if on_screen else palette.ground)

    @property
    def _palette(self) -> Palette | None:
        return None if self.native else next((each for each in PALETTES if each.name == self.theme), PALETTES[0])

    def _ink_style(self, ink: Ink) -> Style:
        palette = self._palette
        if self.depth == "none":
            return _attribute_style(ink)
        return _ansi_style(ink) if palette is None else _palette_style(ink, palette)

    def _tint_style(self, tint: Tint) -> Style:
        if tint in _TICKS:
            return self.tick(_TICKS[tint], on_screen=False)
        palette = self._palette
        if self.depth == "none":
            return _TINT_ATTRIBUTES.get(tint, Style())
        if palette is None:
            return Style(color=OWN, bgcolor=OWN) + _TINT_ANSI.get(tint, Style())
        grounds = {
            Tint.SHARED: (palette.shared_text, palette.shared[1]),
            Tint.UNIQUE: (palette.text, palette.unique),
            Tint.CHOSEN: (palette.cursor_text, palette.cursor),
            Tint.HIT: (palette.hit_text, palette.hit),
        }
        if tint in grounds:
            return _make_style(*grounds[tint])
        colour = {
            Tint.DIM: palette.dim,
            Tint.STRONG: palette.strong,
            Tint.TITLE: palette.strong,
            Tint.KEY: palette.key,
            Tint.QUOTE: palette.quote,
            Tint.LIKELY: palette.likely,
            Tint.COPY: palette.dim,
            Tint.WARN: palette.warn,
            Tint.DIFFERS: palette.warn,
        }.get(tint, palette.text)
        return _make_style(colour, "") + _TINT_ATTRIBUTES_IN_COLOUR.get(tint, Style())


def next_theme(look: Look) -> tuple[Look, str]:
    """The look of the next theme, and what to say of it; with the terminal's own colours there is only one."""
    if look.depth in ("16", "none"):
        why = "no colours" if look.depth == "none" else "16 colours"
        return look, f"With {why} there is one theme, ansi; --color 256 or truecolor asks for more."
    name = THEME_NAMES[(THEME_NAMES.index(look.theme) + 1) % len(THEME_NAMES)] if look.theme in THEME_NAMES else THEME_NAMES[0]
    return Look(name, look.depth, look.ascii), f"Theme: {name}."


def _make_style(color: str, ground: str) -> Style:
    return Style(color=color or None, bgcolor=ground or None)


_TICKS = {Tint.TICK_STRAND: Tick.STRAND, **{row.tick_tint: row.tick for row in ROWS if row.tick}}
"""Legends show the ruler's signs as the ruler draws them."""
_TINT_ATTRIBUTES = {
    Tint.DIM: Style(dim=True),
    Tint.COPY: Style(dim=True),
    Tint.STRONG: Style(bold=True),
    Tint.TITLE: Style(bold=True),
    Tint.KEY: Style(bold=True),
    Tint.CHOSEN: Style(reverse=True),
    Tint.ENTITY: Style(underline=True),
    Tint.DIFFERS: Style(bold=True, underline=True),
    Tint.HIT: Style(reverse=True, bold=True),
    Tint.WARN: Style(bold=True),
    Tint.FIGURE: Style(bold=True),
    Tint.SHARED: Style(bold=True),
    Tint.UNIQUE: Style(italic=True),
    Tint.LIKELY: Style(underline=True),
    Tint.QUOTE: Style(italic=True),
}
_TINT_ATTRIBUTES_IN_COLOUR = {
    Tint.STRONG: Style(bold=True),
    Tint.TITLE: Style(bold=True),
    Tint.ENTITY: Style(underline=True),
    Tint.FIGURE: Style(bold=True),
    Tint.DIFFERS: Style(bold=True, underline=True),
    Tint.KEY: Style(bold=True),
}
_TINT_ANSI = {
    **_TINT_ATTRIBUTES,
    Tint.SHARED: _make_style(*ANSI_SHARED[0]),
    Tint.QUOTE: Style(color=ANSI_QUOTE),
    Tint.WARN: Style(color=ANSI_WARN, bold=True),
    Tint.KEY: Style(color=ANSI_KEY, bold=True),
}


def _shade(ink: Ink) -> int:
    """How many tell it, as a step of the shades: 0 two, 1 three, 2 more; -1 for none."""
    return 2 if ink & Ink.SHARED_MANY else 1 if ink & Ink.SHARED_3 else 0 if ink & Ink.SHARED else -1


def _attribute_style(ink: Ink) -> Style:
    """Attributes alone: bold and underline cannot say everything twice, so the gutter's glyphs say the rest."""
    return Style(
        bold=bool(ink & (Ink.FIGURE | Ink.HEADLINE | Ink.HIT)) or _shade(ink) >= 0 or None,
        italic=bool(ink & (Ink.UNIQUE | Ink.QUOTE | Ink.COPY)) or None,
        underline=bool(ink & (Ink.ENTITY | Ink.DIFFERS | Ink.COUNTERPART | Ink.SELECTED | Ink.LIKELY)) or None,
        reverse=bool(ink & (Ink.CURSOR | Ink.SELECTED)) != bool(ink & Ink.HIT) or None,
        dim=bool(ink & (Ink.ASIDE | Ink.COPY)) or None,
    )


def _ansi_style(ink: Ink) -> Style:
    """The sixteen colours of the terminal, which may be light or dark: grounds only with their own text colour."""
    color, ground = OWN, OWN
    shade = _shade(ink)
    if shade >= 0:
        color, ground = ANSI_SHARED[shade]
    elif ink & Ink.LIKELY:
        color = ANSI_LIKELY
    elif ink & Ink.UNIQUE:
        color = ANSI_UNIQUE
    if ink & Ink.QUOTE and ground == OWN:
        color = ANSI_QUOTE
    if ink & Ink.COUNTERPART:
        color, ground = ANSI_COUNTERPART
    if ink & Ink.HIT:
        color, ground = ANSI_HIT
    cursor = bool(ink & (Ink.CURSOR | Ink.SELECTED))
    if cursor:
        color, ground = OWN, OWN
    return Style(
        color=color,
        bgcolor=ground,
        reverse=cursor or None,
        bold=bool(ink & (Ink.FIGURE | Ink.HEADLINE)) or None,
        underline=bool(ink & (Ink.ENTITY | Ink.DIFFERS | Ink.SELECTED)) or None,
        italic=bool(ink & (Ink.QUOTE | Ink.COPY)) or None,
        dim=(bool(ink & (Ink.ASIDE | Ink.COPY)) and not cursor) or None,
    )


def _palette_style(ink: Ink, palette: Palette) -> Style:
    color, ground = palette.text, palette.ground
    shade = _shade(ink)
    if shade >= 0:
        color, ground = palette.shared_text, palette.shared[shade]
    elif ink & Ink.LIKELY:
        color = palette.likely
    elif ink & Ink.UNIQUE:
        ground = palette.unique
    if ink & Ink.HEADLINE:
        color = palette.strong
    if ink & Ink.ASIDE:
        color = palette.dim
    if ink & Ink.QUOTE:
        color = palette.quote
    if ink & Ink.COUNTERPART:
        color, ground = palette.counterpart_text, palette.counterpart
    if ink & Ink.DIFFERS:
        color = palette.differs
    if ink & Ink.CURSOR:
        color, ground = palette.cursor_text, palette.cursor
    if ink & Ink.SELECTED:
        color, ground = palette.ground, palette.key
    if ink & Ink.HIT:
        color, ground = palette.hit_text, palette.hit
    told_here = ink & Ink.CURSOR and ink & Ink.COUNTERPART
    return Style(
        color=color,
        bgcolor=ground,
        bold=bool(ink & (Ink.FIGURE | Ink.HEADLINE | Ink.DIFFERS)) or bool(told_here) or None,
        italic=bool(ink & Ink.COPY) or None,
        underline=bool(ink & (Ink.ENTITY | Ink.DIFFERS)) or None,
    )
