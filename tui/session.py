"""One story from its files to its findings, and on when an article joins it: what the reader, the report and the check share.

It wires the store to the engine and knows neither arguments nor a screen.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model.findings import Findings, Note, Stage, Step
from tui.model.story import Story

if TYPE_CHECKING:
    from tui.model.settings import Settings

NOTHING = Findings(Story("", ()))
YOUNG_OBJECTS = 50_000
"""Objects made before the collector looks for garbage of its own accord, where Python says 700: the analysis makes millions of
values that all stay, and looking at them over and over took a quarter of the time of 300 articles."""
_KEPT_AT = 20_000
"""Objects made from which a step of the analysis looks for garbage itself, for some 3 ms, and puts the rest out of the
collector's way. Else the older ones are looked at together, and a key waits for that: up to 160 ms at 300 articles."""


class Session:
    """A story being read and analysed.

    What cannot go well at all (no such path, a story.yaml with mistakes) is raised by the constructor as a RashomonError,
    before any heavy work. Standard input is read there too, so that the terminal is free afterwards.
    """

    def __init__(self, targets: Sequence[str], settings: Settings) -> None:
        from tui.store.stories import opened

        self._settings = settings
        self._reading = opened(targets, settings)
        self._story = NOTHING.story
        self._notes: tuple[Note, ...] = ()
        self._whole = NOTHING

    def steps(self) -> Iterator[Step]:
        """The story being read, then analysed; to be called once. Raises NothingToCompare when no file held an article."""
        while True:
            try:
                done = next(self._reading)
            except StopIteration as end:
                self._story, self._notes = end.value.story, end.value.notes
                break
            yield Step(Stage.READ, done, NOTHING)
        yield Step(Stage.READ, 1.0, Findings(self._story, notes=self._notes), finished=True)
        yield from self._analysed()

    def grown(self, text: str) -> Iterator[Step]:
        """The story with one more article, of pasted text, analysed anew. Raises StoryError when the text holds no words.

        Until that is done the steps show what was found before, so that nothing on the screen goes out meanwhile.
        """
        from tui.store.stories import pasted

        taken = frozenset(source.id for source in self._story.sources)
        source = pasted(text, self._settings, taken)
        self._story = replace(self._story, sources=(*self._story.sources, source))
        before = self._whole
        for step in self._analysed():
            yield step if step.stage is Stage.DONE else Step(step.stage, step.done, before)

    def _analysed(self) -> Iterator[Step]:
        from tui.engine.pipeline import findings
        from tui.store.language import named

        for step in findings(self._story, self._settings, self._notes, named(self._settings.entities.spacy_model)):
            if gc.get_count()[0] >= _KEPT_AT:
                gc.collect(0)
                gc.freeze()
            if step.stage is Stage.DONE:
                self._whole = step.findings
            yield step
