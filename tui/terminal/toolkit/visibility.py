"""Where each widget can be seen: what a row of the screen is made of, and which widgets nothing lies over.

The toolkit's compositor cuts every strip at the edges of all widgets and then picks the pieces that can be seen. Our widgets
are whole rows, so it is enough to draw those of one screen row from the back to the front, leaving out what is hidden anyway
(the painter's algorithm):

    sheet         ·······[=====]·······
    panes         [====][====][====][=]      drawn: panes, then the sheet
    the screen    [===================]      hidden: not drawn
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.terminal.toolkit import private

if TYPE_CHECKING:
    from textual.geometry import Region
    from textual.screen import Screen
    from textual.widget import Widget


class RowSlice(NamedTuple):
    """A widget in one row of the screen."""

    widget: Widget
    seen: Region
    """The part of the widget that its containers let through, in cells of the screen."""
    whole: Region
    """All of the widget, in cells of the screen."""


class Visibility:
    """One layout of a screen: asked often, and made anew when the toolkit has laid out again."""

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen
        self._widgets = private.visible_widgets(screen)
        self._clear: dict[Widget, Region | None] = {}
        self._slices: dict[tuple[int, ...], tuple[RowSlice, ...]] = {}

    def is_current(self, screen: Screen[Any]) -> bool:
        """Tell whether nothing was laid out since."""
        return screen is self._screen and private.visible_widgets(screen) is self._widgets

    def clear_region(self, widget: Widget) -> Region | None:
        """Where a widget lies in cells of the screen; None unless all of it can be seen."""
        if widget not in self._clear:
            self._clear[widget] = self._find_clear_region(widget)
        return self._clear[widget]

    def _find_clear_region(self, widget: Widget) -> Region | None:
        if widget not in self._widgets:
            return None
        region, clip = self._widgets[widget]
        if not clip.contains_region(region) or not self._screen.outer_size.region.contains_region(region):
            return None
        for other, (place, _) in self._widgets.items():  # the toolkit gives the foremost first
            if other is widget:
                return region
            if place.overlaps(region):
                return None
        return None

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows of the screen."""
        return self._screen.outer_size

    def take_dirty_rows(self) -> set[int]:
        """Give the rows of the screen that the toolkit wants drawn again, and take them as drawn."""
        height = self._screen.outer_size.height
        regions = private.take_dirty_regions(self._screen)
        return {y for region in regions for y in range(max(0, region.y), min(height, region.bottom))}

    def slices_of_row(self, y: int) -> tuple[RowSlice, ...]:
        """What a row of the screen is drawn from, the hindmost first; what lies wholly under others is left out."""
        layers = private.layers_of_row(self._screen, y)
        key = tuple(id(widget) for widget, _, _ in layers)
        slices = self._slices.get(key)
        if slices is None:
            slices = self._slices[key] = _drop_hidden([RowSlice(*layer) for layer in layers])
        return slices


def _drop_hidden(layers: list[RowSlice]) -> tuple[RowSlice, ...]:
    """The slices that are not wholly under others, the hindmost first; `layers` comes with the foremost first."""
    kept: list[RowSlice] = []
    covered: set[int] = set()
    for layer in layers:
        columns = range(layer.seen.x, layer.seen.right)
        if not covered.issuperset(columns):
            kept.append(layer)
            covered.update(columns)
    return tuple(reversed(kept))
