"""What of a screen is drawn: rows from the back to the front, without what is hidden, and widgets that nothing lies over."""

from __future__ import annotations

from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from tui.terminal.toolkit import display
from tui.terminal.toolkit.visibility import Ground


class Desk(App[None]):
    """Two panes side by side, and a sheet that may lie over both."""

    CSS = """
    Screen { layers: desk sheet; }
    Horizontal, Widget { height: 100%; }
    #left, #right { width: 1fr; }
    #sheet { layer: sheet; width: 10; height: 2; offset: 5 1; display: none; }
    """

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Widget(id="left")
            yield Widget(id="right")
        yield Widget(id="sheet")


def names(app: App[Any], ground: Ground, y: int) -> list[str]:
    return [part.widget.id or type(part.widget).__name__ for part in ground.row(y)]


async def test_what_is_hidden_is_not_drawn() -> None:
    """A row of panes is drawn without the screen behind them; where a sheet lies over them, it comes last."""
    app = Desk()
    async with app.run_test(size=(40, 6)) as pilot:
        assert ["left", "right"] == names(app, Ground(app.screen._compositor), 2)
        app.query_one("#sheet").display = True
        await pilot.pause()
        ground = Ground(app.screen._compositor)
        assert ["left", "right", "sheet"] == names(app, ground, 2)
        assert "sheet" not in names(app, ground, 4)


async def test_only_what_nothing_lies_over_is_drawn_at_once() -> None:
    """A pane with a sheet over it has no place of its own; the sheet has, and so has the pane beside it."""
    app = Desk()
    async with app.run_test(size=(40, 6)) as pilot:
        left, right, sheet = (app.query_one(f"#{name}") for name in ("left", "right", "sheet"))
        assert left.region == Ground(app.screen._compositor).free(left)
        sheet.display = True
        await pilot.pause()
        ground = Ground(app.screen._compositor)
        assert (None, right.region, sheet.region) == (ground.free(left), ground.free(right), ground.free(sheet))


async def test_a_layout_makes_the_ground_stale() -> None:
    """What was known of places is not used after the toolkit has laid out again."""
    app = Desk()
    async with app.run_test(size=(40, 6)) as pilot:
        ground = Ground(app.screen._compositor)
        assert ground.holds(app.screen._compositor)
        await pilot.resize_terminal(50, 6)
        await pilot.pause()
        assert not ground.holds(app.screen._compositor)


@pytest.mark.parametrize("name", ["visible_widgets", "layers_visible"])
async def test_another_toolkit_is_noticed(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Where the compositor lacks a name, the toolkit's own way is taken."""
    assert () == display.unfit(Desk())
    monkeypatch.delattr("textual._compositor.Compositor." + name)
    assert f"Compositor.{name}" in display.unfit(Desk())
