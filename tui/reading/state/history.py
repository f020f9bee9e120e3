"""Where the reader has been: back and forward along the places that a jump left."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.places import Place

LONGEST = 200
"""Places kept. A reader goes back a few steps, not a morning; the bound keeps the saved file small."""


@dataclass(frozen=True, slots=True)
class Trail:
    """Places behind the reader and, after going back, ahead."""

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def left(self, place: Place) -> Trail:
        """The trail after a jump away from `place`; what was ahead is forgotten."""
        if self.behind and self.behind[-1] == place:
            return Trail(self.behind)
        return Trail((*self.behind, place)[-LONGEST:])

    def back(self, here: Place) -> tuple[Trail, Place] | None:
        """One step back from `here`: the new trail and the place; None at the beginning."""
        if not self.behind:
            return None
        return Trail(self.behind[:-1], (here, *self.ahead)), self.behind[-1]

    def forward(self, here: Place) -> tuple[Trail, Place] | None:
        """One step forward again; None at the end."""
        if not self.ahead:
            return None
        return Trail((*self.behind, here)[-LONGEST:], self.ahead[1:]), self.ahead[0]
