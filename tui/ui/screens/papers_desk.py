"""The working papers while a story is open: read when there are articles, kept after each change, merged with others' changes.

All that waits for a disk is done in threads; the screen hears of it by a message. A change is on the disk some hundredths of a
second after the key, and what could not be written stays in the reading and is written with the next change, and at the end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from threading import Lock, Thread

from textual.message import Message

from tui.model.papers import WorkingPapers
from tui.model.story import Article
from tui.reading.state.opening import PapersStore
from tui.reading.state.reading import Reading
from tui.ui.messages import PapersArrived

FLUSH_S = 10.0
"""Seconds that leaving waits for a slow disk before it goes without."""


class PapersDesk:
    """Reads and keeps the papers of one story. Threads of its own, for those of the toolkit are waited for at the end."""

    def __init__(self, store: PapersStore | None, post: Callable[[Message], object]) -> None:
        self._store = store
        self._post = post
        self._lock = Lock()
        self._handover = Lock()
        """Held for a moment only, never while something is written."""
        self._at_disk = WorkingPapers()
        """As they are on the disk, as far as the screen has heard."""
        self._latest: WorkingPapers | None = None
        """To be kept; None while all is."""
        self._is_loaded = False
        self._articles: tuple[Article, ...] = ()
        self._is_asked = False

    @property
    def is_read(self) -> bool:
        """Whether the papers have arrived."""
        return self._is_loaded

    def load_soon(self, articles: tuple[Article, ...]) -> None:
        """Read them, once, and look up where in these articles their notes stand; they arrive as a message."""
        self._articles = articles
        if self._store is not None and not self._is_asked:
            self._is_asked = True
            Thread(target=self._load, name="papers", daemon=True).start()

    def _load(self) -> None:
        assert self._store is not None
        with self._lock:
            news = self._store.load()
        noted = None
        if news.papers.notes:
            from tui.reading.state.noted import NoteIndex

            noted = NoteIndex(news.papers.notes, self._articles)
        self._post(PapersArrived(news.papers, news.sentence, is_kept=True, noted=noted))

    def look(self) -> None:
        """Read them again if a file of theirs was changed outside. To be called from a thread, every now and then."""
        if self._store is not None and self._is_loaded and self._latest is None and self._store.has_changed():
            self._load()

    def take(self, reading: Reading, message: PapersArrived) -> Reading:
        """The reading with what has arrived, merged with what was changed meanwhile."""
        base = self._at_disk if message.sent is None else message.sent
        if message.is_kept:
            self._at_disk, self._is_loaded = message.papers, True
            if message.papers != base:
                from tui.reading.state.papers import with_news

                reading = with_news(reading, base, message.papers, message.noted)
        return replace(reading, message=message.sentence) if message.sentence else reading

    def is_behind(self, papers: WorkingPapers) -> bool:
        """Whether these are not on the disk yet."""
        return self._store is not None and papers != self._at_disk

    def flush(self, papers: WorkingPapers) -> bool:
        """Keep them now, before leaving; whether they are on the disk."""
        if self._store is None or not self.is_behind(papers):
            return True
        if not self._lock.acquire(timeout=FLUSH_S):
            return False
        try:
            news = self._store.save(papers)
            self._at_disk = papers if news.kept else self._at_disk
            return news.kept
        finally:
            self._lock.release()

    def keep(self, papers: WorkingPapers) -> None:
        """Keep them soon, where they are other than on the disk."""
        if self._store is None or papers == self._at_disk:
            return
        with self._handover:
            is_idle, self._latest = self._latest is None, papers
        if is_idle:
            Thread(target=self._save, name="papers", daemon=True).start()

    def _save(self) -> None:
        assert self._store is not None
        while (papers := self._latest) is not None:
            with self._lock:
                news = self._store.save(papers)
            self._post(PapersArrived(news.papers, news.sentence, is_kept=news.kept, sent=papers))
            with self._handover:  # what is handed over in between is not taken for this
                if self._latest is papers:
                    self._latest = None
