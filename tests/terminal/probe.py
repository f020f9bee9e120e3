"""A little app on the parts under test: panes of mixed text, a list, an overlay, keys for every kind of change.

probe.py [plain] [save=FILE] [color=DEPTH] [profile=remote]      plain: the toolkit's own way of drawing
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from tests.terminal.glass import UNFIT_DRAWING
from tui.model.settings import Terminal
from tui.store.terminal_log import log
from tui.terminal.probe import capabilities
from tui.ui import launch

WORDS = "The mayor said on Monday that “we will rebuild” — 漢字の見出し, naïve café, 1,200 people; e\u0301tude ✓ end."


def make(around: capabilities.TerminalCapabilities, arguments: list[str]):
    from rich.segment import Segment
    from rich.style import Style
    from textual.app import ComposeResult
    from textual.containers import Horizontal
    from textual.content import Content
    from textual.screen import ModalScreen
    from textual.strip import Strip
    from textual.widget import Widget
    from textual.widgets import Footer, Input, OptionList, Static

    from tui.terminal.toolkit.app import TerminalApp

    looks = [
        Style(color="#e0e0e0", bgcolor="#121212"),
        Style(color="#e0e0e0", bgcolor="#1d3557"),
        Style(color="#ffd166", bgcolor="#121212", bold=True),
        Style(color="#e0e0e0", bgcolor="#3d1d57", underline=True),
        Style(color="#121212", bgcolor="#e0e0e0", italic=True),
        Style(color="#e0e0e0", bgcolor="#121212", reverse=True),
    ]

    class Pane(Widget):
        top = 0
        lit = 0

        def render_line(self, y: int) -> Strip:
            row = y + self.top
            words = WORDS.split(" ")
            segments = []
            for at in range(6):
                word = words[(row * 5 + at * 3) % len(words)]
                segments.append(Segment(f"{word} ", looks[(row // 3 + at * (self.lit + 1)) % len(looks)]))
            return Strip(segments).adjust_cell_length(self.size.width, looks[0])

    class Overlay(ModalScreen[None]):
        CSS = "Overlay { align: center middle; } #box { width: 30; height: 8; border: round green; background: $panel; }"
        BINDINGS = (("o", "app.pop_screen", ""),)

        def compose(self) -> ComposeResult:
            yield Static(Content("an overlay 漢字 of some lines " * 5), id="box")

    class Probe(TerminalApp):
        CSS = (
            "Pane { width: 1fr; height: 1fr; } OptionList { height: 5; } Input { display: none; } Input.-on { display: block; }"
        )
        ENABLE_COMMAND_PALETTE = False
        AUTO_FOCUS = None
        BINDINGS = (
            ("j", "scroll(1)", "down"),
            ("k", "scroll(-1)", "up"),
            ("space", "scroll(10)", "page"),
            ("l", "light", "light"),
            ("o", "over", "overlay"),
            ("i", "input", "input"),
            ("y", "copy", "copy"),
            ("b", "busy", "busy"),
            ("e", "boom", "boom"),
            ("ctrl+z", "suspend_process", "stop"),
            ("ctrl+l", "redraw", "redraw"),
            ("q", "quit", "quit"),
        )
        moves = 0

        def keep_place(self) -> None:
            for argument in arguments:
                if argument.startswith("save="):
                    Path(argument[5:]).write_text("saved")

        def compose(self) -> ComposeResult:
            with Horizontal():
                for _ in range(3):
                    yield Pane()
            yield Input(placeholder="type")
            yield OptionList(*[Content(f"option {number} [b]") for number in range(9)])
            yield Static(Content("moves 0"), id="count")
            yield Footer()

        def action_scroll(self, rows: int) -> None:
            self.moves += 1
            for pane in self.query(Pane):
                pane.top = max(0, pane.top + rows)
                pane.refresh()
            self.query_one("#count", Static).update(Content(f"moves {self.moves}"))

        def action_light(self) -> None:
            for pane in self.query(Pane):
                pane.lit = (pane.lit + 1) % 4
                pane.refresh()

        def action_over(self) -> None:
            self.push_screen(Overlay())

        def action_input(self) -> None:
            field = self.query_one(Input)
            field.cursor_blink = False
            field.toggle_class("-on")
            field.focus()

        def action_copy(self) -> None:
            self.copy_to_clipboard("from the reader")

        def action_busy(self) -> None:
            time.sleep(60)

        def action_boom(self) -> None:
            self._painter.buffer.paint = None  # the differ breaks
            self.action_light()

    return Probe(around=around, log=log)


def main(arguments: list[str]) -> int:
    settings = Terminal(
        **{key: value for key, _, value in (a.partition("=") for a in arguments) if key in ("color", "profile")}
    )
    if "plain" in arguments:
        exec(UNFIT_DRAWING)
    if (reason := capabilities.find_obstacle(os.environ)) != "":
        print(reason, file=sys.stderr)
        return 2
    around = capabilities.detect(os.environ, settings)
    with launch.importing(around):
        app = make(around, arguments)
    app.run(mouse=around.mouse)
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
