"""Where the reader was in a story, whichever reader is opened: on the screen or line by line."""

from __future__ import annotations

from collections.abc import Mapping

from tui.session import Session
from tui.store import bookmark


class KeptPlace:
    """The place as it was kept and as it is to be kept, with what was picked of the story."""

    def __init__(self, targets: list[str], session: Session, *, fresh: bool) -> None:
        self._file = bookmark.place_of(targets)
        self._session = session
        self.saved: Mapping[str, object] = {} if fresh else bookmark.load_place(self._file)
        before = self.saved.get("picked")
        self.picked = frozenset(map(str, before)) if isinstance(before, list) else frozenset()

    def save(self, state: Mapping[str, object]) -> None:
        """Keep a place, with what was picked; never raises."""
        taken = self._session.picked or self.picked
        bookmark.remember(self._file, {**state, "picked": sorted(taken)} if taken else state)
