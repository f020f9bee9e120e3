"""The working papers of the story that a session reads: where they lie is known when the story is, and they are opened then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from tui.model.papers import Correction, WorkingPapers
from tui.model.story import Source

if TYPE_CHECKING:
    from tui.store.papers.keeper import PapersKeeper, PapersNews


class StoryPapers:
    """Reads and keeps them. `sources` gives what was read: of a text that was piped in nothing else says which it is."""

    def __init__(self, targets: Sequence[str], sources: Callable[[], Sequence[Source]]) -> None:
        self._targets = targets
        self._sources = sources

    @cached_property
    def _keeper(self) -> PapersKeeper:
        from tui.store.papers.keeper import PapersKeeper
        from tui.store.papers.place import place_of

        return PapersKeeper(place_of(self._targets, self._sources()))

    def corrections(self) -> tuple[tuple[Correction, ...], str]:
        """The reader's corrections, before anything is analysed, and a sentence about a file that is broken: it has none."""
        from tui.store.papers.place import may_have_papers

        return self._keeper.corrections() if may_have_papers(self._targets) else ((), "")

    def load(self) -> PapersNews:
        """The papers as they are on the disk."""
        return self._keeper.load()

    def save(self, papers: WorkingPapers) -> PapersNews:
        """Keep the papers, merged with what others have written."""
        return self._keeper.save(papers)

    def has_changed(self) -> bool:
        """Whether somebody else has changed them since."""
        return self._keeper.has_changed()
