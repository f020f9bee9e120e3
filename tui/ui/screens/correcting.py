"""Has the reader's corrections applied to the findings whenever they are others than those that were applied."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tui.model.findings import Stage, Step
from tui.model.papers import Correction
from tui.reading.state.reading import Reading

Corrections = tuple[Correction, ...]


class Correcting:
    """Follows the working papers; the findings with other corrections come as a step, like any others."""

    def __init__(
        self, correct: Callable[[Corrections], Iterator[Step]] | None, run: Callable[[Iterator[Step]], object]
    ) -> None:
        """`correct` gives the findings with other corrections; None where there is no way to. `run` goes through steps."""
        self._correct = correct
        self._run = run
        self._asked: Corrections | None = None

    def reason_not(self, reading: Reading) -> str:
        """Why nothing can be corrected now; empty where it can."""
        if self._correct is None:
            return "Nothing can be corrected here."
        return "" if reading.stage is Stage.DONE else "The articles are still being compared. Press X again when they are."

    def follow(self, reading: Reading) -> None:
        """Have them applied once all is compared; while that is under way they wait for its end."""
        wanted = reading.papers.corrections
        if self._correct is None or reading.stage is not Stage.DONE:
            return
        if wanted == reading.findings.story.corrections:
            self._asked = None
        elif wanted != self._asked:
            self._asked = wanted
            self._run(self._correct(wanted))
