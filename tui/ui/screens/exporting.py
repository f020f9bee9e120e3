"""Has the story written to a file in a thread, and says how that went; where something exists, has the reader asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message

from tui.model.errors import RashomonError
from tui.model.findings import Stage
from tui.reading.state.reading import Reading
from tui.ui.messages import AnalysisFailed, ExportRefused, StoryUpdated

if TYPE_CHECKING:
    from tui.reading.state.exporting import ExportFormat, ExportWish, StoryExport


class Exporting:
    """What the export panel does with what was chosen."""

    def __init__(
        self,
        load: Callable[[], StoryExport] | None,
        current_reading: Callable[[], Reading],
        run_in_thread: Callable[[Callable[[], None], str], object],
        post: Callable[[Message], object],
    ) -> None:
        """`load` gives what writes, once it is wanted; None where there is no way to.

        `run_in_thread` is told to which group of threads a task belongs.
        """
        self._load = load
        self._current_reading = current_reading
        self._run_in_thread = run_in_thread
        self._post = post

    @property
    def formats(self) -> tuple[ExportFormat, ...]:
        """The forms that there are; none where nothing can be written."""
        return self._load().formats if self._load is not None else ()

    def reason_not(self, reading: Reading) -> str:
        """Why nothing can be written now; empty where it can."""
        if self._load is None:
            return "Nothing can be written from here."
        return (
            "" if reading.stage is Stage.DONE else "The articles are still being compared. Press the key again when they are."
        )

    def write(self, wish: ExportWish) -> None:
        """Write what is on the screen now, in the background."""
        if self._load is not None:
            self._run_in_thread(partial(self._write, self._load(), wish, self._current_reading()), "export")

    def _write(self, export: StoryExport, wish: ExportWish, reading: Reading) -> None:
        try:
            self._post(StoryUpdated(export.write(wish, reading)))
        except FileExistsError:
            self._post(ExportRefused(wish))
        except RashomonError as error:
            self._post(StoryUpdated(" ".join(str(error).split("\n"))))
        except Exception as error:  # the worker's edge: one place, and it reports
            self._post(AnalysisFailed(error))
