"""The panel of exports: what its keys choose, the path that goes with it, and that it never asks for what is not there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.page.exported import papers_of, small
from tui.model.findings import Stage, Step
from tui.model.settings import Settings
from tui.reading.panels.export_panel import ExportPanel, ask_to_replace, open_export_panel
from tui.reading.state.exporting import ExportFormat, ExportPart, ExportWish
from tui.reading.state.reading import Reading, initial_reading, with_step
from tui.reading.text.lines import text_of, width_of

FORMATS = (
    ExportFormat("html", "html", "a page", tuple(ExportPart)),
    ExportFormat("csv", "csv", "tables", (ExportPart.ALL, ExportPart.BASKET), is_folder=True),
    ExportFormat("json", "json", "for programs"),
)
SIZE = (80, 6)


def opened(title: str = "A story: of Ánd/or ..\\fire") -> tuple[ExportPanel, Reading]:
    """The panel on a small story."""
    findings = small()
    findings = replace(findings, story=replace(findings.story, title=title))
    reading = with_step(initial_reading(Settings()), Step(Stage.DONE, 1.0, findings, finished=True))
    return open_export_panel(FORMATS, reading), reading


def pressed(panel: ExportPanel, reading: Reading, *keys: str) -> ExportPanel | ExportWish | None:
    """What is there after some keys: the panel, what is to be written, or nothing."""
    for key in keys:
        outcome = panel.press(reading, key, key if len(key) == 1 else None, SIZE)
        if outcome.export is not None:
            return outcome.export
        if outcome.panel is None:
            return None
        assert isinstance(outcome.panel, ExportPanel)
        panel = outcome.panel
    return panel


def test_enter_writes_all_under_the_name_of_the_story() -> None:
    """Letters and digits of the title alone: nothing of it is a path."""
    assert ExportWish("html", ExportPart.ALL, "a-story-of-ánd-or-fire.html") == pressed(*opened(), "enter")
    assert ExportWish("html", ExportPart.ALL, "comparison.html") == pressed(*opened("../.. /"), "enter")


@pytest.mark.parametrize(
    ("keys", "wish"),
    [
        (("right",), ExportWish("csv", ExportPart.ALL, "a-fire-tables")),
        (("left",), ExportWish("json", ExportPart.ALL, "a-fire.json")),
        (("right", "right", "right"), ExportWish("html", ExportPart.ALL, "a-fire.html")),
        (("down", "left"), ExportWish("html", ExportPart.VIEW, "a-fire.html")),
        (("tab", "right", "right", "shift+tab", "right"), ExportWish("csv", ExportPart.ALL, "a-fire-tables")),
        (("x",), ExportWish("html", ExportPart.ALL, "a-fire.htmlx")),
        (("ctrl+u", "a", "right"), ExportWish("html", ExportPart.ALL, "a")),
        (("ctrl+u", "a", "up", "up", "right"), ExportWish("csv", ExportPart.ALL, "a")),
    ],
)
def test_keys_choose(keys: tuple[str, ...], wish: ExportWish) -> None:
    """Form and part by the arrows, the path by typing; it follows the form until it is typed."""
    assert wish == pressed(*opened("A fire"), *keys, "enter")


def test_nothing_is_written_nowhere_and_no_empty_basket() -> None:
    panel, reading = opened("A fire")
    nowhere = pressed(panel, reading, "ctrl+u", "enter")
    assert isinstance(nowhere, ExportPanel)
    assert "Type where it is to be written." in text_of(nowhere.lines(reading, *SIZE)[5])
    empty = pressed(panel, reading, "down", "right", "enter")
    assert isinstance(empty, ExportPanel)
    assert "The basket is empty." in text_of(empty.lines(reading, *SIZE)[5])
    full = replace(reading, papers=papers_of(small(), "x"))
    assert ExportWish("html", ExportPart.BASKET, "a-fire.html") == pressed(panel, full, "down", "right", "enter")


def test_what_exists_is_asked_for() -> None:
    """Enter replaces it, another name does not, and escape takes the question back."""
    _, reading = opened()
    panel = ask_to_replace(FORMATS, ExportWish("csv", ExportPart.BASKET, "mine"))
    reading = replace(reading, papers=papers_of(small(), "x"))
    assert "It exists." in text_of(panel.lines(reading, *SIZE)[5])
    assert ExportWish("csv", ExportPart.BASKET, "mine", force=True) == pressed(panel, reading, "enter")
    assert ExportWish("csv", ExportPart.BASKET, "mine2") == pressed(panel, reading, "2", "enter")
    assert ExportWish("csv", ExportPart.BASKET, "mine") == pressed(panel, reading, "escape", "enter")
    assert pressed(panel, reading, "escape", "escape") is None


@pytest.mark.parametrize("width", [40, 60, 80, 92])
def test_every_row_is_as_wide_as_the_panel(width: int) -> None:
    panel, reading = opened("A story with a title that is longer than any file is called, in forty letters")
    for at in range(3):
        rows = replace(panel, at=at).lines(reading, width, 6)
        assert ([width] * 6, 6) == ([width_of(row) for row in rows], len(rows))


def test_a_click_chooses_a_row_and_then_the_next() -> None:
    panel, reading = opened("A fire")
    once = panel.click(reading, 2, SIZE).panel
    assert isinstance(once, ExportPanel)
    twice = once.click(reading, 2, SIZE).panel
    assert isinstance(twice, ExportPanel)
    assert (1, ExportPart.ALL, ExportPart.BASKET) == (once.at, once.part, twice.part)
    assert panel == panel.click(reading, 0, SIZE).panel == panel.click(reading, 5, SIZE).panel
