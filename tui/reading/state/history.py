"""Where the reader has been: back and forward along the places that a jump left. The screen calls it the trail."""

from __future__ import annotations

from tui.model.places import Place
from tui.model.records import dataclass

MAX_PLACES = 200
"""Places kept. A reader goes back a few steps, not a morning; the bound keeps the saved file small."""


@dataclass(frozen=True, slots=True)
class History:
    """Places behind the reader and, after going back, ahead."""

    behind: tuple[Place, ...] = ()
    ahead: tuple[Place, ...] = ()

    def push(self, place: Place) -> History:
        """The history after a jump away from `place`; what was ahead is forgotten."""
        if self.behind and self.behind[-1] == place:
            return History(self.behind)
        return History((*self.behind, place)[-MAX_PLACES:])

    def back(self, here: Place) -> tuple[History, Place] | None:
        """One step back from `here`: the new history and the place; None at the beginning."""
        if not self.behind:
            return None
        return History(self.behind[:-1], (here, *self.ahead)), self.behind[-1]

    def forward(self, here: Place) -> tuple[History, Place] | None:
        """One step forward again; None at the end."""
        if not self.ahead:
            return None
        return History((*self.behind, here)[-MAX_PLACES:], self.ahead[1:]), self.ahead[0]
