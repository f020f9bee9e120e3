"""The working papers of a walk line by line: read at the beginning, kept after each change, merged with what others write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.papers import WorkingPapers
from tui.reading.state.reading import Reading

if TYPE_CHECKING:
    from tui.reading.state.opening import PapersStore
    from tui.store.papers.keeper import PapersNews

Outcome = tuple[Reading, list[str]]
"""The reading with its papers, and what has to be said of them."""


class PlainPapers:
    """Reads and keeps them; nothing waits in the background, so that what was said is on the disk when the prompt is back."""

    def __init__(self, store: PapersStore) -> None:
        self._store = store
        self._at_disk = WorkingPapers()

    def load(self, reading: Reading) -> Outcome:
        """The reading with what lies on the disk."""
        return self._take(reading, self._store.load(), self._at_disk)

    def look(self, reading: Reading) -> Outcome:
        """The reading with what others have changed since, where they have."""
        if not self._store.has_changed():
            return reading, []
        there, said = self.load(reading)
        return there, [*said, *(["Your working papers were changed elsewhere."] if there.papers != reading.papers else [])]

    def keep(self, reading: Reading) -> Outcome:
        """Keep the papers of a reading, where they are others than on the disk."""
        if reading.papers == self._at_disk:
            return reading, []
        news = self._store.save(reading.papers)
        return self._take(reading, news, reading.papers) if news.kept else (reading, [news.sentence])

    def _take(self, reading: Reading, news: PapersNews, base: WorkingPapers) -> Outcome:
        self._at_disk = news.papers
        if news.papers != base:
            from tui.reading.state.papers import with_news

            reading = with_news(reading, base, news.papers)
        return reading, [news.sentence] if news.sentence else []
