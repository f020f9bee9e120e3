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
        self._is_due = False

    def reason_not(self, reading: Reading) -> str:
        """Why nothing can be corrected now; empty where it can."""
        if self._correct is None:
            return "Nothing can be corrected here."
        return "" if reading.stage is Stage.DONE else "The articles are still being compared. Press X again when they are."

    def follow(self, old: Reading, new: Reading) -> None:
        """Have them applied where the reader has others than before, once all is compared."""
        if self._correct is None:
            return
        self._is_due = self._is_due or new.papers.corrections != old.papers.corrections
        if self._is_due and new.stage is Stage.DONE:
            self._is_due = False
            if new.papers.corrections != new.findings.story.corrections:
                self._run(self._correct(new.papers.corrections))
