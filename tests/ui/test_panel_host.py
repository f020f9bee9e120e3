"""Which keys an open panel gets, and what the screen is asked for, without a screen."""

from __future__ import annotations

from tests.stories import reading_of, told
from tui.reading.panels.help_panel import HelpPanel
from tui.reading.panels.outline import Outline
from tui.reading.panels.search_prompt import Prompt
from tui.reading.state.reading import Reading
from tui.ui.keymap import keymap
from tui.ui.screens.panel_host import PanelHost, ScrollState

STORY = told(
    ("Alpha", "[fire: A market burned.] [rain: It rained.] Nobody was hurt."),
    ("Beta", "[fire: Flames took it.] [rain: Rain fell.]"),
)
KEYS = keymap({})
STOOD = ScrollState(1, {0: 7})


class Screen:
    """A screen that only remembers what it was asked for."""

    def __init__(self) -> None:
        self.reading = reading_of(STORY)
        self.commands: list[str] = []
        self.opened_or_closed = 0
        self.scrolled_back: list[ScrollState] = []
        self.panels = PanelHost(self, {})

    def current_reading(self) -> Reading:
        return self.reading

    def show_panel(self, reading: Reading, *, is_other: bool) -> None:
        self.reading = reading
        self.opened_or_closed += is_other

    def panel_size(self) -> tuple[int, int]:
        return 60, 12

    def run_command(self, command_id: str) -> None:
        self.commands.append(command_id)

    def scroll_state(self) -> ScrollState:
        return STOOD

    def scroll_back(self, state: ScrollState) -> None:
        self.scrolled_back.append(state)

    def press(self, *keys: str) -> None:
        """Keys as the toolkit names them."""
        for key in keys:
            self.panels.press(key, key if len(key) == 1 else None, KEYS.get(key, ""))


def test_letters_belong_to_the_panel() -> None:
    """Also those that are commands where nothing is open."""
    screen = Screen()
    screen.panels.open_search()
    screen.press("q", "n")
    assert isinstance(screen.panels.panel, Prompt)
    assert ("qn", []) == (screen.panels.panel.field.text, screen.commands)


def test_the_key_that_opened_a_panel_closes_it() -> None:
    """Where it is no letter; the panes then stand as they did."""
    screen = Screen()
    screen.panels.open_outline()
    assert isinstance(screen.panels.panel, Outline)
    screen.press("f2")
    assert (None, 2, [STOOD]) == (screen.panels.panel, screen.opened_or_closed, screen.scrolled_back)


def test_commands_of_the_program_pass_through() -> None:
    """Quitting and redrawing work while one types; in the help every key is the help's own."""
    screen = Screen()
    screen.panels.open_search()
    screen.press("ctrl+l", "ctrl+q")
    assert ["redraw", "quit"] == screen.commands
    screen.press("escape")
    screen.panels.open_help(coloured=True)
    screen.press("ctrl+l")
    assert (["redraw", "quit"], True) == (screen.commands, isinstance(screen.panels.panel, HelpPanel))


def test_the_chosen_command_is_carried_out() -> None:
    screen = Screen()
    screen.panels.open_palette()
    screen.press(*"redraw", "enter")
    assert (None, ["redraw"]) == (screen.panels.panel, screen.commands)


def test_the_switch_works_while_typing() -> None:
    """`~` is the command and no letter of the query."""
    screen = Screen()
    screen.panels.open_search()
    screen.press(*"rian")
    screen.panels.press("tilde", "~", KEYS["tilde"])
    assert (True, "rian") == (screen.reading.fuzzy, screen.reading.query)


def test_queries_are_remembered_once_they_were_kept() -> None:
    """In the order of their use, each once; what was given up is not among them."""
    screen = Screen()
    for query, end in (("rain", "enter"), ("fire", "enter"), ("x", "escape"), ("rain", "enter")):
        screen.panels.open_search()
        screen.press(*query, end)
    screen.panels.open_search()
    assert isinstance(screen.panels.panel, Prompt)
    assert ("fire", "rain") == screen.panels.panel.queries


def test_where_something_was_chosen_the_panes_stay() -> None:
    """They stand as before only when the reader does."""
    screen = Screen()
    screen.panels.open_outline()
    screen.press("down", "enter")
    assert ("passage:rain", []) == (screen.reading.focus, screen.scrolled_back)


def test_a_click_chooses_and_a_second_goes_there() -> None:
    screen = Screen()
    screen.panels.click(3)
    assert None is screen.panels.panel
    screen.panels.open_outline()
    screen.panels.click(3)
    assert ("passage:rain", True) == (screen.reading.focus, screen.panels.panel is not None)
    screen.panels.click(3)
    assert ("passage:rain", None) == (screen.reading.focus, screen.panels.panel)


def test_the_footer_belongs_to_the_open_panel() -> None:
    screen = Screen()
    assert None is screen.panels.footer(80)
    screen.panels.open_search()
    assert "/" == (screen.panels.footer(80) or ((" ", ""),))[0][0]
    screen.press("escape")
    screen.panels.open_outline()
    assert " type" == (screen.panels.footer(80) or ((" ", ""),))[0][0]
