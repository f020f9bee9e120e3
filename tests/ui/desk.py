"""The reader's desk without a terminal: opened on hand-made findings, and read as a person reads the screen."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

from rich.style import Style
from textual.pilot import Pilot

from tests.stories import steps_of
from tui.model.findings import Findings
from tui.model.settings import Settings, ViewSettings
from tui.reading.show.header import HEADER_ROWS
from tui.reading.state.inks import Ink
from tui.reading.state.opening import Opening
from tui.reading.state.reading import Reading
from tui.ui.app import Rashomon
from tui.ui.screens.reader import ReaderScreen
from tui.ui.widgets.pane import Pane

PATIENCE_S = 60.0
"""Seconds after which what is waited for counts as never coming; machines that run tests may be busy."""


async def until(pilot: Pilot[int], holds: Callable[[], object], why: Callable[[], str] = lambda: "") -> None:
    """Wait for what a thread or a timer brings; `why` says more of what stands there instead."""
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end, f"it never came {why()}"
        await pilot.pause(0.02)


class Desk:
    """A running reader and the keys to work it."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot
        self.app = pilot.app

    @property
    def screen(self) -> ReaderScreen:
        screen = self.app.screen
        assert isinstance(screen, ReaderScreen)
        return screen

    @property
    def reading(self) -> Reading:
        return self.screen.reading

    @property
    def here(self) -> str:
        """The words of the sentence under the cursor."""
        sentence = self.reading.sentence
        text = self.reading.findings.story.articles[self.reading.place.article].text
        return text[sentence.start : sentence.end] if sentence else ""

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def resize(self, width: int, height: int) -> None:
        await self.pilot.resize_terminal(width, height)
        await self.pilot.pause()

    def panes(self) -> list[Pane]:
        """The panes from left to right."""
        shown = [pane for pane in self.app.screen.query(Pane) if pane.display]
        return sorted(shown, key=lambda pane: pane.region.x)

    def shown(self) -> list[int]:
        """The articles that have a pane, from left to right."""
        return [pane.article for pane in self.panes()]

    def rows(self) -> list[str]:
        """What stands on the screen."""
        return ["".join(segment.text for segment in row) for row in self.segments()]

    def text(self) -> str:
        return "\n".join(row.rstrip() for row in self.rows())

    def pane_rows(self, number: int) -> list[str]:
        """What stands in the pane at a position from the left."""
        region = self.panes()[number].region
        return [row.crop(region.x, region.right).text for row in self.strips()[region.y : region.bottom]]

    def rows_on(self, number: int, ink: Ink) -> set[int]:
        """The rows of the pane at a position from the left with words on the cursor's ground, or in a counterpart's colour."""
        region, look = self.panes()[number].region, self.screen.parts.look.ink(ink)
        rows = [row.crop(region.x, region.right) for row in self.strips()[region.y : region.bottom]]
        return {
            y
            for y, row in enumerate(rows)
            for part in row
            if part.style is not None and part.text.strip() and y >= HEADER_ROWS
            if (part.style.bgcolor == look.bgcolor if ink is Ink.CURSOR else part.style.color == look.color)
        }

    def styles(self, words: str) -> Style:
        """How the first character of `words` is drawn, wherever it stands first."""
        for row in self.segments():
            text = "".join(segment.text for segment in row)
            at = text.find(words)
            for segment in row if at >= 0 else []:
                if at < len(segment.text):
                    assert segment.style is not None
                    return segment.style
                at -= len(segment.text)
        raise AssertionError(f"{words!r} is not on the screen:\n{self.text()}")

    def strips(self) -> list:
        return self.app.screen._compositor.render_strips()

    def segments(self) -> list[list]:
        return [list(strip) for strip in self.strips()]


@asynccontextmanager
async def desk(
    *found: Findings,
    size: tuple[int, int] = (120, 40),
    view: ViewSettings | None = None,
    keys: tuple[tuple[str, str], ...] = (),
    **opening: object,
) -> AsyncIterator[Desk]:
    """The desk with everything found already on it."""
    settings = replace(Settings(), view=view or ViewSettings(), keys=keys)
    saved = {"version": 1, **opening.pop("saved", {})}
    app = Rashomon(Opening(steps_of(*found), settings, saved=saved, **opening))
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()  # panes that the first one mounted are laid out in the second
        yield Desk(pilot)
