"""What lies open over the panes: which keys it gets, when it opens and closes, and where the panes stand afterwards.

Keys are looked up here and not by the toolkit's bindings: those run a queue later, so that of a burst such as "/rafah", as a
slow line delivers it, the letters would be commands before the prompt is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol

from textual.events import Key

from tui.model.findings import Stage, Step
from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import BY_ID, PROGRAM
from tui.reading.panels import note_prompt, outline, panels, search_prompt
from tui.reading.panels.article_list import open_article_list
from tui.reading.panels.help_panel import HelpPanel
from tui.reading.panels.note_prompt import NotePrompt
from tui.reading.panels.outline import Outline
from tui.reading.panels.panels import LatePanel, Panel
from tui.reading.panels.search_prompt import Prompt
from tui.reading.panels.table_filter import TableFilter, filter_line, open_table_filter
from tui.reading.state import search
from tui.reading.state.changes import Relocation, carry_offsets, carry_reading
from tui.reading.state.index import Index
from tui.reading.state.opening import Opening
from tui.reading.state.reading import Reading
from tui.reading.text.lines import Line

if TYPE_CHECKING:
    from tui.reading.state.exporting import ExportWish
    from tui.ui.screens.exporting import Exporting

OWN_KEYS = ("tab", "shift+tab", "ctrl+p")
"""Keys that a panel gets though they are no letters and belong to a command."""


class ScrollState(NamedTuple):
    """How the panes stand."""

    first: int
    """Position of the first article on the screen among those that have a pane."""
    tops: Mapping[int, int]
    """The first character on the screen, by article."""


class PanelScreen(Protocol):
    """What the host asks of the screen over which the panels lie."""

    def current_reading(self) -> Reading:
        """The reading as it stands."""

    def show_panel(self, reading: Reading, *, is_other: bool) -> None:
        """Draw the open panel and the reading beside it in one frame; `is_other` when a panel has opened or closed."""

    def panel_size(self) -> tuple[int, int]:
        """Columns and rows of the open panel, as they are or will be after the layout."""

    def run_command(self, command_id: str) -> None:
        """Carry out a command."""

    def pick_articles(self, picked: frozenset[str]) -> None:
        """Let the story be these articles, and compare them."""

    def scroll_state(self) -> ScrollState:
        """How the panes stand."""

    def scroll_back(self, state: ScrollState) -> None:
        """Let the panes stand as they did."""


class PanelHost:
    """Holds the open panel, one at a time."""

    def __init__(self, screen: PanelScreen, own_keys: Mapping[str, str]) -> None:
        """`own_keys` are the reader's, by command."""
        self._screen = screen
        self._own_keys = dict(own_keys)
        self._before = ScrollState(0, {})
        """How the panes stood when the panel was opened."""
        self._queries: tuple[str, ...] = ()
        self._write_export: Callable[[ExportWish], None] | None = None
        self.panel: Panel | None = None

    # opening and closing

    def open_outline(self) -> None:
        """Open the list at the side."""
        self.show(outline.open_outline(self._screen.current_reading()))

    def open_search(self) -> None:
        """Open the prompt; it knows what was searched before."""
        self.show(Prompt(self._screen.current_reading(), queries=self._queries))

    def open_filter(self) -> None:
        """Open the line in which one types what the rows of a table are to hold."""
        self.show(open_table_filter(self._screen.current_reading()))

    def open_note(self) -> bool:
        """Open the line for a note; whether there is anything to write about."""
        from tui.reading.panels.note_prompt import open_note
        from tui.ui.stamps import new_stamp

        prompt = open_note(self._screen.current_reading(), new_stamp())
        if prompt is not None:
            self.show(prompt)
        return prompt is not None

    def open_articles(self) -> None:
        """Open the list of the articles."""
        self.show(open_article_list(self._screen.current_reading()))

    def open_correct(self) -> None:
        """Open what can be corrected under the cursor."""
        from tui.reading.panels.correct_panel import open_correct_panel
        from tui.ui.stamps import new_stamp

        self.show(open_correct_panel(self._screen.current_reading(), new_stamp()))

    def open_basket(self) -> None:
        """Open the list of what is in the basket."""
        from tui.reading.panels.basket_panel import open_basket_panel

        self.show(open_basket_panel(self._screen.current_reading()))

    def open_export(self, exports: Exporting) -> None:
        """Open what is written to a file; `exports` writes it."""
        from tui.reading.panels.export_panel import open_export_panel

        self._write_export = exports.write
        self.show(open_export_panel(exports.formats, self._screen.current_reading()))

    def ask_to_replace(self, exports: Exporting, wish: ExportWish) -> None:
        """Ask whether what exists is to be replaced, unless the reader has opened something else meanwhile."""
        from tui.reading.panels.export_panel import ask_to_replace

        if self.panel is None:
            self.show(ask_to_replace(exports.formats, wish))

    def open_pick(self, opening: Opening, step: Step) -> None:
        """When a story is read and holds very many articles of one file, ask which of them are it, before all are compared."""
        if opening.pick is None or step.stage is not Stage.READ or not step.finished:
            return
        from tui.reading.panels.article_pick import needs_picking, open_article_pick

        if needs_picking(step.findings.story, opening.settings.input.ask_above):
            self.show(open_article_pick(step.findings.story, opening.picked))

    def open_help(self, *, coloured: bool) -> None:
        """Open the help; `coloured` when colours tell signs apart."""
        self.show(HelpPanel(tuple(self._own_keys.items()), coloured=coloured))

    def open_palette(self) -> None:
        """Open the list of commands."""
        self.show(HelpPanel(tuple(self._own_keys.items()), palette=True))

    def show(self, panel: Panel | None, reading: Reading | None = None) -> None:
        """Show a panel, or none, and the reading beside it."""
        if self.panel is None:
            self._before = self._screen.scroll_state()
        is_other = type(panel) is not type(self.panel)
        self.panel = panel
        self._screen.show_panel(self._screen.current_reading() if reading is None else reading, is_other=is_other)

    # keys and clicks

    def press(self, key: str, character: str | None, command: str) -> None:
        """Give a key to the open panel; `command` is what the key does where no panel is open, or ""."""
        panel, reading = self.panel, self._screen.current_reading()
        assert panel is not None
        if command == "fuzzy" and isinstance(panel, Prompt):
            self.show(panel, search.toggle_fuzzy(reading))
            return
        if command == "edit-note" and isinstance(panel, NotePrompt):
            self._screen.run_command(command)
            return
        if command and isinstance(panel, LatePanel) and command == panel.opened_by and not panel.is_typed_into:
            key, character = "escape", None
        elif command and character is None and key not in OWN_KEYS:
            if command == panels.opener(panel):
                key = "escape"
            elif BY_ID[command].group == PROGRAM and not isinstance(panel, HelpPanel):
                self._screen.run_command(command)
                return
        self._carry_out(panels.press(panel, reading, key, character, self._screen.panel_size()))
        if self.panel is None:
            self._leave(panel, key)

    def letters(self, keys: Iterable[tuple[Key, str]]) -> str:
        """The letters at the beginning of keys that wait, each with its command, that the panel takes together.

        They end before a second blank, which a query does not keep.
        """
        typed = ""
        for key, command in keys if self.panel is not None else ():
            letter = key.character if key.is_printable and key.character else ""
            is_act = not isinstance(self.panel, Outline | Prompt | TableFilter | NotePrompt | HelpPanel) and (
                letter == " " or self._takes_letters_singly()
            )
            if not letter or is_act or (isinstance(self.panel, Prompt) and command == "fuzzy") or typed[-1:] == letter == " ":
                break
            typed += letter
        return typed

    def _takes_letters_singly(self) -> bool:
        """Whether each letter does something of its own in the open panel."""
        return isinstance(self.panel, LatePanel) and not self.panel.is_typed_into

    def _leave(self, panel: Panel, key: str) -> None:
        """After a key that closed the panel: remember its query, and where nothing was chosen let the panes stand as before."""
        if isinstance(panel, Prompt) and key == "enter" and panel.field.text.strip():
            others = (query for query in self._queries if query != panel.field.text)
            self._queries = (*others, panel.field.text)[-search_prompt.MAX_QUERIES :]
        if isinstance(panel, Outline | Prompt) and self._screen.current_reading().place == panel.origin.place:
            self._screen.scroll_back(self._before)

    def carry(self, to: Relocation, step: Step, index: Index) -> None:
        """Let escape return to the same words in the story as it is now, which is that of a step."""
        self._before = ScrollState(self._before.first, carry_offsets(to, self._before.tops))
        if isinstance(self.panel, Outline | Prompt):
            self.panel = replace(self.panel, origin=carry_reading(self.panel.origin, to, step, index))

    def click(self, y: int) -> None:
        """Point at row `y` of the open panel."""
        if self.panel is not None:
            self._carry_out(panels.click(self.panel, self._screen.current_reading(), y, self._screen.panel_size()))

    def _carry_out(self, outcome: panels.AfterKey) -> None:
        self.show(outcome.panel, outcome.reading)
        if outcome.picked is not None:
            self._screen.pick_articles(outcome.picked)
        if outcome.export is not None and self._write_export is not None:
            self._write_export(outcome.export)
        if outcome.command:
            self._screen.run_command(outcome.command)

    # what is drawn

    def footer(self, width: int) -> Line | None:
        """The footer while a panel is open: the prompt itself, or the keys of a list."""
        match self.panel:
            case None:
                return None
            case NotePrompt():
                editor = [key_sign(key) for key in keys_of(BY_ID["edit-note"], self._own_keys)]
                return note_prompt.note_line(self.panel, width, editor_key=editor[0] if editor else "")
            case Prompt():
                fuzzy = [key_sign(key) for key in keys_of(BY_ID["fuzzy"], self._own_keys)]
                reading = self._screen.current_reading()
                return search_prompt.prompt_line(self.panel, reading, width, fuzzy_key=fuzzy[0] if fuzzy else "")
            case TableFilter():
                return filter_line(self.panel, self._screen.current_reading(), width)
            case _:
                return panels.panel_hints(self.panel, width)
