"""What the ui is handed: the story in steps, the settings, and where to leave the reader's place. It opens nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from tui.model.findings import Stage, Step
from tui.model.records import dataclass
from tui.model.settings import Settings

if TYPE_CHECKING:
    from tui.model.papers import Correction, WorkingPapers
    from tui.reading.state.exporting import StoryExport
    from tui.reading.state.index import Index
    from tui.store.papers.keeper import PapersNews


def _keep_nothing(_state: Mapping[str, object]) -> None:
    """Remember nothing: for a story without a place of its own."""


def _log_nothing(_words: str, _error: Exception | None) -> None:
    """Keep no log."""


def _save_nowhere(_name: str, _text: str) -> str:
    """Write nothing: for a screen that was opened without a place for files."""
    return "Nothing can be saved here."


class StoryWatch(Protocol):
    """Looks after the files of a story while it is open. `look` and `update` may wait for a disk, so they are for threads."""

    @property
    def wait_s(self) -> float:
        """Seconds until the next look."""

    @property
    def news(self) -> str:
        """One sentence about what the last update has found; empty for nothing."""

    def look(self) -> bool:
        """Whether something has changed since the story was read, and stands still."""

    def update(self) -> Iterator[Step]:
        """The story as its files are now, in steps; the last one has other articles, where they are others."""


class PapersStore(Protocol):
    """Reads and keeps the working papers. Its calls wait for a disk, so they are for threads, one at a time."""

    def load(self) -> PapersNews:
        """The papers as they are on the disk."""

    def save(self, papers: WorkingPapers) -> PapersNews:
        """Keep the papers; what was written by others is merged with them."""

    def has_changed(self) -> bool:
        """Whether somebody else has changed them since; opens no file."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything that a session of the ui needs from outside."""

    steps: Callable[[], Iterator[Step]]
    """Reads the story and analyses it; run in the worker, stopped by not iterating further."""
    settings: Settings = field(default_factory=Settings)
    title: str = ""
    """What to show before the story is read."""
    names: tuple[str, ...] = ()
    """Names of the files, as far as they are known before reading."""
    saved: Mapping[str, object] = field(default_factory=dict)
    """Where the reader was, as `save` got it; empty for a first visit."""
    save: Callable[[Mapping[str, object]], None] = _keep_nothing
    """Keeps the reader's place; never raises."""
    pick: Callable[[frozenset[str]], Iterator[Step]] | None = None
    """The story of the articles with these ids alone, analysed; None where nobody is asked which articles are the story."""
    picked: frozenset[str] = frozenset()
    """Ids that were picked the last time."""
    add: Callable[[str], Iterator[Step]] | None = None
    """The story with one more article, of pasted text; None when there is no way to add."""
    drop: Callable[[str], Iterator[Step]] | None = None
    """The story without a pasted article, named by its id; None when there is no way to."""
    correct: Callable[[tuple[Correction, ...]], Iterator[Step]] | None = None
    """The findings with other corrections; None where there is no way to correct."""
    watch: Callable[[], StoryWatch] | None = None
    """Begins to look after the files; None where there are none."""
    save_text: Callable[[str, str], str] = _save_nowhere
    """Writes a text under a name of its own (the first that is free) into the current folder; says where, or why not."""
    export: Callable[[], StoryExport] | None = None
    """Gives what writes the story to files, loaded when it is wanted; None where there is no way to."""
    papers: PapersStore | None = None
    """Where the working papers are kept; None where that is nowhere."""
    depth: str = "truecolor"
    """Colours of the terminal: truecolor, 256, 16 or none."""
    remote: bool = False
    """Whether the terminal is at the far end of a line."""
    log: Callable[[str, Exception | None], None] = _log_nothing
    """Keeps a line about the program itself, and where an error came from; never raises."""


PROGRESS_S = 0.2
"""Seconds between two reports of mere progress: a frame for every percent would take longer than the percent."""


def index_steps(steps: Iterator[Step], *, unsure_below: float, is_stopped: Callable[[], bool]) -> Iterator[tuple[Step, Index]]:
    """The steps worth showing, each with the index of its findings; made here, in the worker, so that no key waits for it.

    `unsure_below` is the confidence, 0 to 1, below which a speaker is not sure.
    """
    from tui.reading.state.index import Index
    from tui.reading.state.tours import Tour

    index: Index | None = None
    for step in steps_worth_showing(steps, is_stopped=is_stopped):
        if index is None or index.findings is not step.findings:
            index = Index(step.findings, whole=False, before=index, unsure_below=unsure_below)
            ahead = index.searchable.prepare() if step.stage is Stage.DONE else ()
            for _ in chain(index.enter_strands(), ahead):
                if is_stopped():
                    return
            index.stops(Tour(), tuple(range(len(step.findings.story.articles))))
        yield step, index


def steps_worth_showing(steps: Iterator[Step], *, is_stopped: Callable[[], bool]) -> Iterator[Step]:
    """The steps that find or begin something, and of those that only go on five a second; ends when `stopped` says so."""
    latest: Step | None = None
    latest_at = 0.0
    for step in steps:
        if is_stopped():
            return
        news = latest is None or step.findings is not latest.findings or step.stage is not latest.stage
        if news or monotonic() - latest_at >= PROGRESS_S:
            latest, latest_at = step, monotonic()
            yield step
