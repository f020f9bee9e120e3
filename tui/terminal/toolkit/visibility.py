"""Where each widget can be seen: what a row of the screen is made of, and which widgets nothing lies over.

The toolkit's compositor cuts every strip at the edges of all widgets and then picks the pieces that can be seen. Our widgets
are whole rows, so it is enough to draw those of one screen row from the back to the front, leaving out what is hidden anyway:

    sheet         ·······[=====]·······
    panes         [====][====][====][=]      drawn: panes, then the sheet
    the screen    [===================]      hidden: not drawn
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from textual._compositor import Compositor
    from textual.geometry import Region
    from textual.widget import Widget

NEEDED = ("visible_widgets", "layers_visible", "_dirty_regions")
"""Names of the toolkit's compositor that this leans on."""


class Part(NamedTuple):
    """A widget in one row of the screen."""

    widget: Widget
    seen: Region
    """The part of the widget that its containers let through, in cells of the screen."""
    whole: Region
    """All of the widget, in cells of the screen."""


class Ground:
    """One layout of a screen: asked often, and made anew when the toolkit has laid out again."""

    def __init__(self, compositor: Compositor) -> None:
        self._compositor = compositor
        self._laid = compositor.visible_widgets
        self._free: dict[Widget, Region | None] = {}
        self._parts: dict[tuple[int, ...], tuple[Part, ...]] = {}

    def holds(self, compositor: Compositor) -> bool:
        """Tell whether nothing was laid out since."""
        return compositor is self._compositor and compositor.visible_widgets is self._laid

    def free(self, widget: Widget) -> Region | None:
        """Where a widget lies in cells of the screen; None unless all of it can be seen."""
        if widget not in self._free:
            self._free[widget] = self._look_for(widget)
        return self._free[widget]

    def _look_for(self, widget: Widget) -> Region | None:
        if widget not in self._laid:
            return None
        region, clip = self._laid[widget]
        if not clip.contains_region(region) or not self._compositor.size.region.contains_region(region):
            return None
        for other, (place, _) in self._laid.items():  # the toolkit gives the foremost first
            if other is widget:
                return region
            if place.overlaps(region):
                return None
        return None

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows of the screen."""
        return self._compositor.size.width, self._compositor.size.height

    def take_dirty(self) -> set[int]:
        """Give the rows of the screen that the toolkit wants drawn again, and take them as drawn."""
        regions = self._compositor._dirty_regions.copy()
        self._compositor._dirty_regions.clear()
        height = self._compositor.size.height
        return {y for region in regions for y in range(max(0, region.y), min(height, region.bottom))}

    def row(self, y: int) -> tuple[Part, ...]:
        """What a row of the screen is drawn from, the hindmost first; what lies wholly under others is left out."""
        layers = self._compositor.layers_visible[y]
        key = tuple(id(widget) for widget, _, _ in layers)
        parts = self._parts.get(key)
        if parts is None:
            parts = self._parts[key] = _visible([Part(*layer) for layer in layers])
        return parts


def _visible(layers: list[Part]) -> tuple[Part, ...]:
    """The parts that are not wholly under others, the hindmost first; `layers` comes with the foremost first."""
    kept: list[Part] = []
    covered: set[int] = set()
    for part in layers:
        columns = range(part.seen.x, part.seen.right)
        if not covered.issuperset(columns):
            kept.append(part)
            covered.update(columns)
    return tuple(reversed(kept))
