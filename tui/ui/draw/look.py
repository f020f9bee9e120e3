"""How inks and tints look: a theme at a colour depth.

Words are plain: what is known of a passage stands in the bar before it. A ground has only what the cursor stands on; what tells
the same has a colour, and a band in the gutter. Names, quotes and figures have a channel each, so that overlaps stay readable:
underline = name, colour = quote, bold = figure. With 16 colours or none the cursor is reversed, and signs in the gutter say the
rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from rich.style import Style

from tui.model.records import dataclass
from tui.reading.state.inks import TAGS, Ink, Tick, steps_back
from tui.reading.state.kinds import ROWS
from tui.reading.state.outlets import CHIPS, TINTS
from tui.reading.text.lines import Tint
from tui.ui.draw.theme import (
    ANSI_DISPUTE,
    ANSI_HIT,
    ANSI_KEY,
    ANSI_LIKELY,
    ANSI_NOTE,
    ANSI_OUTLETS,
    ANSI_QUOTE,
    ANSI_SHARED,
    ANSI_UNIQUE,
    OWN,
    QUIET,
    THEME_NAMES,
    Palette,
    blend_colours,
    palette_of,
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
    _signs: dict[Tint, Style] = field(default_factory=dict)
    _counts: dict[int, Style] = field(default_factory=dict)

    @property
    def native(self) -> bool:
        """Whether only the terminal's own colours, or none, are used."""
        return self.depth in ("16", "none") or self.theme == "ansi"

    @property
    def plain(self) -> bool:
        """Whether signs have to tell apart what colours cannot."""
        return self.native or self.ascii

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
        """The style of the bars at the top and the bottom, where nothing else holds: quiet words on the page's own ground."""
        if self.depth == "none":
            return Style()
        palette = self._palette
        return Style(color=OWN, bgcolor=OWN) if palette is None else _make_style(palette.text, palette.ground)

    def on_page(self, tint: Tint) -> Style:
        """The style of a sign beside the text: a tint on the page's own ground."""
        style = self._signs.get(tint)
        if style is None:
            style = self._signs[tint] = self.ink(Ink.NONE) + self.tint(tint)
        return style

    def count(self, ink: Ink) -> Style:
        """The style of the number of tellers behind words of an ink."""
        style = self._counts.get(ink)
        if style is None:
            style = self._counts[ink] = self.ink(ink) + Style(color=self.tint(Tint.DIM).color)
        return style

    def tick(self, tick: int, *, on_screen: bool) -> Style:
        """The style of one row of the ruler; `on_screen` where it stands for what the pane shows."""
        style = self._ticks.get((tick, on_screen))
        if style is None:
            style = self._ticks[tick, on_screen] = self._tick_style(tick, on_screen=on_screen)
        return style

    def _tick_style(self, tick: int, *, on_screen: bool) -> Style:
        palette = self._palette
        if palette is None:
            style = self.ink(Ink.NONE) + self.tint((Tint.FAINT, Tint.FAINT, Tint.KEY, Tint.NOTE, Tint.HIT, Tint.STRONG)[tick])
            return style + Style(reverse=True) if on_screen and tick else style
        quiet = [blend_colours(colour, palette.ground, QUIET) for colour in (palette.unique, palette.shared)]
        nothing = palette.dim if on_screen else palette.faint
        return _make_style((nothing, *quiet, palette.note, palette.hit, palette.strong)[tick], palette.ground)

    @property
    def _palette(self) -> Palette | None:
        return None if self.native else palette_of(self.theme, self.depth)

    def _ink_style(self, ink: Ink) -> Style:
        palette = self._palette
        if self.depth == "none":
            return _attribute_style(ink)
        return _ansi_style(ink) if palette is None else _palette_style(ink, palette)

    @property
    def band(self) -> Style:
        """The ground of the gutter's sign beside a counterpart: its words have a colour, and only the cursor's a ground."""
        palette = self._palette
        return Style() if palette is None else Style(bgcolor=palette.counterpart)

    def _tint_style(self, tint: Tint) -> Style:
        if tint in _TICKS:
            return self.tick(_TICKS[tint], on_screen=False)
        palette = self._palette
        if self.depth == "none":
            return _TINT_ATTRIBUTES.get(tint, Style())
        if palette is None:
            return Style(color=OWN, bgcolor=OWN) + _TINT_ANSI.get(tint, Style())
        grounds = {Tint.CHOSEN: (palette.strong, palette.cursor), Tint.HIT: (palette.hit_text, palette.hit)}
        if tint in TINTS:
            return _make_style(palette.outlets[TINTS.index(tint)], "") + Style(bold=True)
        if tint in CHIPS:
            return _make_style(palette.ground, palette.outlets[CHIPS.index(tint)]) + Style(bold=True)
        if tint in grounds:
            return _make_style(*grounds[tint])
        return _make_style(_tint_colour(tint, palette), "") + _TINT_ATTRIBUTES_IN_COLOUR.get(tint, Style())


def _tint_colour(tint: Tint, palette: Palette) -> str:
    colours = {
        Tint.DIM: palette.dim,
        Tint.FAINT: palette.faint,
        Tint.STRONG: palette.strong,
        Tint.TITLE: palette.strong,
        Tint.KEY: palette.key,
        Tint.QUOTE: palette.quote,
        Tint.SHARED: palette.shared,
        Tint.LIKELY: palette.likely,
        Tint.UNIQUE: palette.unique,
        Tint.COPY: palette.dim,
        Tint.WARN: palette.strong,
        Tint.DISPUTE: palette.dispute,
        Tint.DIFFERS: palette.differs,
        Tint.NOTE: palette.note,
    }
    return colours.get(tint, palette.text)


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
    Tint.FAINT: Style(dim=True),
    Tint.COPY: Style(dim=True),
    Tint.STRONG: Style(bold=True),
    Tint.TITLE: Style(bold=True),
    Tint.KEY: Style(bold=True),
    Tint.CHOSEN: Style(reverse=True),
    Tint.ENTITY: Style(underline=True),
    Tint.DIFFERS: Style(underline=True),
    Tint.NOTE: Style(italic=True),
    Tint.HIT: Style(reverse=True, bold=True),
    Tint.WARN: Style(bold=True),
    Tint.DISPUTE: Style(bold=True),
    Tint.FIGURE: Style(bold=True),
    Tint.QUOTE: Style(italic=True),
    **dict.fromkeys(TINTS, Style(bold=True)),
    **dict.fromkeys(CHIPS, Style(bold=True, reverse=True)),
}
_TINT_ATTRIBUTES_IN_COLOUR = {
    Tint.STRONG: Style(bold=True),
    Tint.TITLE: Style(bold=True),
    Tint.ENTITY: Style(underline=True),
    Tint.FIGURE: Style(bold=True),
    Tint.DIFFERS: Style(underline=True),
    Tint.DISPUTE: Style(bold=True),
    Tint.KEY: Style(bold=True),
}
_TINT_ANSI = {
    **_TINT_ATTRIBUTES,
    Tint.SHARED: Style(color=ANSI_SHARED),
    Tint.LIKELY: Style(color=ANSI_LIKELY),
    Tint.UNIQUE: Style(color=ANSI_UNIQUE),
    Tint.DISPUTE: Style(color=ANSI_DISPUTE, bold=True),
    Tint.QUOTE: Style(color=ANSI_QUOTE),
    Tint.KEY: Style(color=ANSI_KEY, bold=True),
    Tint.NOTE: Style(color=ANSI_NOTE),
    **{tint: Style(color=ANSI_OUTLETS[at % len(ANSI_OUTLETS)], bold=True) for at, tint in enumerate(TINTS)},
    **{tint: Style(color=ANSI_OUTLETS[at % len(ANSI_OUTLETS)], bold=True, reverse=True) for at, tint in enumerate(CHIPS)},
}


def _attribute_style(ink: Ink) -> Style:
    """Attributes alone: bold and underline cannot say everything twice, so the gutter's signs say the rest."""
    return Style(
        bold=bool(ink & (Ink.FIGURE | Ink.HEADLINE | Ink.HIT | Ink.COUNTERPART | Ink.DISPUTED)) or None,
        italic=bool(ink & Ink.QUOTE) or None,
        underline=_is_underlined(ink) or None,
        reverse=bool(ink & (Ink.CURSOR | Ink.SELECTED)) != bool(ink & (Ink.HIT | Ink.DISPUTED)) or None,
        dim=steps_back(ink) or None,
    )


def _is_underlined(ink: Ink) -> bool:
    """Names, notes, what is chosen, and words that differ; a value that is disputed has a look of its own."""
    return bool(ink & (Ink.ENTITY | Ink.SELECTED | Ink.NOTE)) or bool(ink & Ink.DIFFERS and not ink & Ink.DISPUTED)


def _ansi_style(ink: Ink) -> Style:
    """The sixteen colours of the terminal, which may be light or dark: grounds only with their own text colour."""
    cursor = bool(ink & (Ink.CURSOR | Ink.SELECTED))
    color, ground = OWN, OWN
    if ink & Ink.QUOTE and not cursor:
        color = ANSI_QUOTE
    if ink & Ink.NOTE and not cursor:
        color = _hue(ink, ANSI_OUTLETS) or ANSI_NOTE
    if ink & Ink.DISPUTED:
        color = ANSI_DISPUTE
    if ink & Ink.HIT:
        color, ground = ANSI_HIT
    return Style(
        color=color,
        bgcolor=ground,
        reverse=(cursor and not ink & Ink.HIT) or None,
        bold=bool(ink & (Ink.FIGURE | Ink.HEADLINE | Ink.COUNTERPART | Ink.DISPUTED)) or None,
        underline=_is_underlined(ink) or None,
        italic=bool(ink & Ink.QUOTE) or None,
        dim=steps_back(ink) or None,
    )


def _hue(ink: Ink, hues: Sequence[str]) -> str:
    """The colour of the tag of a note on these words, which is that of the tag in lists and strip; "" without one."""
    return next((hues[at % len(hues)] for at, tag in enumerate(TAGS) if ink & tag), "")


def _palette_style(ink: Ink, palette: Palette) -> Style:
    color, ground = palette.text, palette.ground
    if ink & Ink.HEADLINE:
        color = palette.strong
    if steps_back(ink):
        color = palette.dim
    if ink & Ink.COUNTERPART:
        color = palette.counterpart_text
    if ink & Ink.QUOTE:
        color = palette.quote
    if ink & Ink.CURSOR:
        color, ground = color if ink & Ink.QUOTE else palette.strong, palette.cursor
    if ink & Ink.NOTE and not ink & Ink.QUOTE:
        color = palette.note if ink & Ink.CURSOR else _hue(ink, palette.outlets) or palette.note
    if ink & Ink.DIFFERS:
        color = palette.differs
    if ink & Ink.DISPUTED:  # no orange can be read on a light tint, so that there it is the ground
        color, ground = (palette.dispute, ground) if palette.dark else (palette.ground, palette.dispute)
    if ink & Ink.SELECTED:
        color, ground = palette.ground, palette.key
    if ink & Ink.HIT:
        color, ground = palette.hit_text, palette.hit
    return Style(
        color=color,
        bgcolor=ground,
        bold=bool(ink & (Ink.FIGURE | Ink.HEADLINE | Ink.DISPUTED)) or None,
        underline=_is_underlined(ink & ~Ink.SELECTED) or None,
    )
