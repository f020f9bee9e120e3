"""The half of the reader's screen that listens: keys in their order, and the panel that gets them while it is open.

Keys are looked up here and not by the toolkit's bindings: those run a queue later, so that of a burst such as "/rafah", as a
slow line delivers it, the letters would be commands before the prompt is open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from textual import events, on
from textual.reactive import var

from tui.reading.commands.backlog import left_out, left_out_of_list
from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import BY_ID, PROGRAM
from tui.reading.panels import help_panel, outline, panels, search_prompt
from tui.reading.panels.help_panel import HelpPanel
from tui.reading.panels.outline import Outline
from tui.reading.panels.panels import Panel
from tui.reading.panels.search_prompt import Prompt
from tui.reading.state import search
from tui.reading.state.opening import Opening
from tui.reading.state.reading import Reading
from tui.reading.state.views import table_view_of, view_of
from tui.reading.text.lines import Line
from tui.terminal.line.pacing import FEW
from tui.ui.draw.look import Look
from tui.ui.keymap import keymap
from tui.ui.messages import CellClicked, RowClicked, WheelTurned
from tui.ui.screens.services import Desk
from tui.ui.widgets.paper import Paper

SHEET_WIDTH = 92
"""Columns of the help at the most; longer lines are hard to follow."""


class Scroll(NamedTuple):
    """How the panes stand."""

    first: int
    """Position of the first article on the screen among those shown."""
    tops: Mapping[int, int]
    """The first character on the screen, by article."""


class PanelScreen(Desk):
    """Owns the reading and the open panel; what is drawn around them is the subclass's."""

    reading: var[Reading] = var(Reading, init=False)

    def __init__(self, opening: Opening, reading: Reading, look: Look) -> None:
        super().__init__()
        self._opening = opening
        self._look = look
        self._own_keys = dict(opening.settings.keys)
        self._keymap = keymap(self._own_keys)
        self._panel: Panel | None = None
        self._before = Scroll(0, {})
        """How the panes stood when the panel was opened."""
        self._asked: tuple[str, ...] = ()
        self.set_reactive(PanelScreen.reading, reading)

    @property
    def panel(self) -> Panel | None:
        """What is open."""
        return self._panel

    def reading_now(self) -> Reading:
        """The reading as it stands."""
        return self.reading

    def reading_to_keep(self) -> Reading:
        """The reading without what is only previewed."""
        return panels.without_panel(self._panel, self.reading)

    def read_on(self, reading: Reading) -> None:
        """Take a new reading; the screen draws what changed."""
        self.reading = reading

    # keys

    def on_key(self, event: events.Key) -> None:
        """Hand the key to the open panel, else carry out its command."""
        if self.take_key(event):
            event.stop()
            event.prevent_default()

    def take_key(self, key: events.Key) -> bool:
        """Hand the key to the open panel, else carry out its command; False if it has none."""
        command = self._keymap.get(key.key, "")
        if self._panel is not None:
            self._press(key.key, key.character if key.is_printable else None, command)
        elif command:
            self.action_command(command)
        else:
            return False
        return True

    def take_keys(self, keys: Sequence[events.Key]) -> int:
        """Deal with the first of the keys that wait.

        Of very many, those that need not be done are passed over, and letters for the open panel are typed together.
        """
        if len(keys) <= FEW:
            return int(self.take_key(keys[0]))
        if self._panel is None:
            passed_over = left_out([self._keymap.get(key.key, "") for key in keys])
        else:
            passed_over = left_out_of_list([key.key for key in keys])
        if passed_over:
            return passed_over
        typed = "".join(self._letters(keys))
        if len(typed) < 2:
            return int(self.take_key(keys[0]))
        self._press("", typed, "")
        return len(typed)

    def _letters(self, keys: Sequence[events.Key]) -> Iterator[str]:
        """The letters at the beginning of the keys that wait, where a panel takes letters: up to a second blank."""
        before = ""
        for key in keys if self._panel is not None else ():
            letter = key.character if key.is_printable and key.character else ""
            searches = isinstance(self._panel, Prompt) and self._keymap.get(key.key) == "fuzzy"
            if not letter or searches or before == letter == " ":
                return
            before = letter
            yield letter

    def on_paste(self, event: events.Paste) -> None:
        """Text pasted while a panel is open is typed into it."""
        if self._panel is not None:
            event.stop()
            event.prevent_default()
            self._press("", " ".join(event.text.split()), "")

    def action_command(self, command_id: str) -> None:
        """Carry out a command by its id."""
        command = BY_ID[command_id]
        if not command.when(self.reading):
            self.reading = replace(self.reading, message=f"{command.label.capitalize()} makes no sense here.")
        elif command.move is not None:
            self.reading = command.move(self.reading)
        else:
            getattr(self, "_do_" + command_id.replace("-", "_"))()

    def _press(self, key: str, character: str | None, command: str) -> None:
        panel = self._panel
        assert panel is not None
        if command == "fuzzy" and isinstance(panel, Prompt):
            self._take(panel, search.toggle_fuzzy(self.reading))
            return
        if command and character is None and key not in ("tab", "shift+tab", "ctrl+p"):
            if command == self._closer(panel):
                key = "escape"
            elif BY_ID[command].group == PROGRAM and not isinstance(panel, HelpPanel):
                self.action_command(command)
                return
        self._carry_out(panels.press(panel, self.reading, key, character, self._panel_size()))
        if isinstance(panel, Prompt) and self._panel is None and key == "enter" and panel.field.text.strip():
            self._asked = (*(q for q in self._asked if q != panel.field.text), panel.field.text)[-search_prompt.MAX_QUERIES :]
        if self._panel is None and not isinstance(panel, HelpPanel) and self.reading.place == panel.origin.place:
            self.scroll_back(self._before)

    def _carry_out(self, outcome: panels.Outcome) -> None:
        self._take(outcome.panel, outcome.reading)
        if outcome.command:
            self.action_command(outcome.command)

    @on(RowClicked)
    def _point_at_row(self, message: RowClicked) -> None:
        if self._panel is not None:
            self._carry_out(panels.click(self._panel, self.reading, message.y, self._panel_size()))

    @on(CellClicked)
    def _point_at_cell(self, message: CellClicked) -> None:
        table = table_view_of(self.reading)
        if table is not None:
            self._take(None, table.enter_cell(self.reading, message.strand, message.article))

    @on(WheelTurned)
    def _turn_wheel(self, message: WheelTurned) -> None:
        if self._panel is not None:
            self._press("down" if message.rows > 0 else "up", None, "")
        else:
            self.reading = view_of(self.reading).step(self.reading, message.rows)

    def _closer(self, panel: Panel) -> str:
        """Id of the command that opened the panel; its key closes it again, where that is no letter."""
        if isinstance(panel, HelpPanel):
            return "palette" if panel.palette else "help"
        return "outline" if isinstance(panel, Outline) else "search"

    # opening and closing

    def _do_outline(self) -> None:
        self._take(outline.open_outline(self.reading), self.reading)

    def _do_search(self) -> None:
        self._take(Prompt(self.reading, queries=self._asked), self.reading)

    def _do_help(self) -> None:
        coloured = not (self._look.native or self._look.ascii)
        self._take(HelpPanel(tuple(self._own_keys.items()), coloured=coloured), self.reading)

    def _do_palette(self) -> None:
        self._take(HelpPanel(tuple(self._own_keys.items()), palette=True), self.reading)

    def _take(self, panel: Panel | None, reading: Reading) -> None:
        """Show a panel, or none, and the reading beside it, in one frame."""
        if self._panel is None:
            self._before = self.scrolled()
        arranged = type(panel) is not type(self._panel)
        self._panel = panel
        with self.one_frame():
            if arranged:
                self._arrange()
            if reading == self.reading:
                self._show()
            else:
                self.reading = reading

    # drawing

    def _arrange(self) -> None:
        """Give the panels their room."""
        width, height = self.size
        panel = self._panel
        sheet_paper = self.query_one("#sheet", Paper)
        sheet_paper.display = isinstance(panel, HelpPanel)
        if isinstance(panel, HelpPanel):
            room = self.query_one("#panes").region
            columns = min(width, SHEET_WIDTH)
            sheet_paper.styles.width = columns
            sheet_paper.styles.height = help_panel.wanted_height(panel, self.reading, columns, room.height or height - 3)
            sheet_paper.styles.offset = ((width - columns) // 2, room.y or 2)
        self.query_one("#outline", Paper).display = isinstance(panel, Outline)

    def _show(self) -> None:
        """Draw the open panel."""
        panel = self._panel
        columns, rows = self._panel_size()
        if isinstance(panel, HelpPanel):
            self.query_one("#sheet", Paper).write(help_panel.help_lines(panel, self.reading, columns, rows), self._look)
        elif isinstance(panel, Outline):
            self.query_one("#outline", Paper).write(outline.outline_lines(panel, self.reading, columns, rows), self._look)

    def _panel_size(self) -> tuple[int, int]:
        """Columns and rows of the open panel as they are, or will be after the layout."""
        panel = self._panel
        if isinstance(panel, HelpPanel):
            columns = min(self.size.width, SHEET_WIDTH)
            most = self.query_one("#panes").size.height or self.size.height
            return columns, help_panel.wanted_height(panel, self.reading, columns, most)
        if isinstance(panel, Outline):
            paper = self.query_one("#outline", Paper)
            return self._outline_width(), paper.size.height or self.query_one("#panes").size.height or self.size.height
        return self.size.width, 1

    def scrolled(self) -> Scroll:
        """How the panes stand."""
        raise NotImplementedError

    def scroll_back(self, before: Scroll) -> None:
        """Let the panes stand as they did."""
        raise NotImplementedError

    def _outline_width(self) -> int:
        """Columns of the outline: the room of one pane, or all of it where there is only one."""
        raise NotImplementedError

    def _panel_footer(self, width: int) -> Line | None:
        """The footer while a panel is open: the prompt itself, or the keys of a list."""
        if isinstance(self._panel, Prompt):
            fuzzy = keys_of(BY_ID["fuzzy"], self._own_keys)
            return search_prompt.prompt_line(self._panel, self.reading, width, fuzzy_key=key_sign(fuzzy[0]) if fuzzy else "")
        return None if self._panel is None else panels.panel_hints(self._panel, width)
