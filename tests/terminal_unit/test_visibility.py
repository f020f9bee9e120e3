"""What of a screen is drawn: rows from the back to the front, without what is hidden, and widgets that nothing lies over."""

from __future__ import annotations

from typing import Any

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget

from tui.terminal.toolkit.visibility import Visibility


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


def names(app: App[Any], visibility: Visibility, y: int) -> list[str]:
    return [each.widget.id or type(each.widget).__name__ for each in visibility.slices_of_row(y)]


async def test_what_is_hidden_is_not_drawn() -> None:
    """A row of panes is drawn without the screen behind them; where a sheet lies over them, it comes last."""
    app = Desk()
    async with app.run_test(size=(40, 6)) as pilot:
        assert ["left", "right"] == names(app, Visibility(app.screen), 2)
        app.query_one("#sheet").display = True
        await pilot.pause()
        visibility = Visibility(app.screen)
        assert ["left", "right", "sheet"] == names(app, visibility, 2)
        assert "sheet" not in names(app, visibility, 4)


async def test_only_what_nothing_lies_over_is_drawn_at_once() -> None:
    """A pane with a sheet over it has no place of its own; the sheet has, and so has the pane beside it."""
    app = Desk()
    async with app.run_test(size=(40, 6)) as pilot:
        left, right, sheet = (app.query_one(f"#{name}") for name in ("left", "right", "sheet"))
        assert left.region == Visibility(app.screen).clear_region(left)
        sheet.display = True
        await pilot.pause()
        visibility = Visibility(app.screen)
        assert (None, right.region, sheet.region) == (
            visibility.clear_region(left),
            visibility.clear_region(right),
            visibility.clear_region(sheet),
        )


async def test_a_layout_makes_the_ground_stale() -> None:
    """What was known of places is not used after the toolkit has laid out again."""
    app = Desk()
    async with app.run_test(size=(40, 6)) as pilot:
        visibility = Visibility(app.screen)
        assert visibility.is_current(app.screen)
        await pilot.resize_terminal(50, 6)
        await pilot.pause()
        assert not visibility.is_current(app.screen)
