"""What travels upwards: news from the worker and from the widgets. State goes down by method, never by message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from tui.model.findings import Step
from tui.model.papers import WorkingPapers
from tui.model.places import Place
from tui.reading.state.index import Index

if TYPE_CHECKING:
    from tui.reading.state.exporting import ExportWish
    from tui.reading.state.noted import NoteIndex


class StepArrived(Message):
    """A further step of the analysis; the newest one wins."""

    def __init__(self, step: Step, index: Index) -> None:
        super().__init__()
        self.step = step
        self.index = index

    def can_replace(self, message: Message) -> bool:
        """Whether an older message of the queue is made needless by this one."""
        return isinstance(message, StepArrived)


class AnalysisFailed(Message):
    """The story could not be read or analysed."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class StoryChanged(Message):
    """Files of the story are no longer as they were read; said again until that is taken up."""

    def can_replace(self, message: Message) -> bool:
        """Whether an older message of the queue is made needless by this one."""
        return isinstance(message, StoryChanged)


class StoryUpdated(Message):
    """The story was read again, and compared; `sentence` says what was found."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class ExportRefused(Message):
    """Something exists where the story was to be written, and nobody has said that it is to be replaced."""

    def __init__(self, wish: ExportWish) -> None:
        super().__init__()
        self.wish = wish


class PapersArrived(Message):
    """The working papers as they are on the disk; `sent` is what they were handed over as, None where they were only read.

    Where they are not kept, `sentence` says why. `noted` is where their notes stand, made in the thread that read them.
    """

    def __init__(
        self,
        papers: WorkingPapers,
        sentence: str,
        *,
        is_kept: bool,
        sent: WorkingPapers | None = None,
        noted: NoteIndex | None = None,
    ) -> None:
        super().__init__()
        self.papers = papers
        self.sentence = sentence
        self.is_kept = is_kept
        self.sent = sent
        self.noted = noted


class PlaceClicked(Message):
    """The reader pointed at a place with the mouse."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


class PaneScrolled(Message):
    """The mouse wheel turned over a pane."""

    def __init__(self, rows: int, article: int) -> None:
        super().__init__()
        self.rows = rows
        self.article = article


class TextSelected(Message):
    """The reader dragged the mouse over characters of one article."""

    def __init__(self, article: int, start: int, end: int) -> None:
        super().__init__()
        self.article = article
        self.start = start
        self.end = end


class CellClicked(Message):
    """The reader pointed at a row of a table, from 0, and the column of an article; -1 for none."""

    def __init__(self, row: int, article: int) -> None:
        super().__init__()
        self.row = row
        self.article = article


class WheelTurned(Message):
    """The mouse wheel turned over a list or the synopsis, by rows, down when positive."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.rows = rows


class RowClicked(Message):
    """The reader pointed at a row of the open list."""

    def __init__(self, y: int) -> None:
        super().__init__()
        self.y = y


class ListGrew(Message):
    """A list has more rows on the screen than were written for it."""
