"""The application: one screen on one story."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events, on
from textual.screen import Screen

from tui.model.errors import RashomonError
from tui.reading.state.opening import Opening
from tui.reading.state.reading import initial_reading as first_reading
from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.terminal.toolkit.app import TerminalApp
from tui.ui.draw.first_frame import FirstFrame, initial_look, theme_by_choice
from tui.ui.draw.theme import textual_themes, toolkit_theme
from tui.ui.messages import AnalysisFailed
from tui.ui.screens.acts import ACTS, take_look
from tui.ui.screens.reader import ReaderScreen


class Rashomon(TerminalApp):
    """Themes, the first screen, and the way out."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    TITLE = "Rashomon"

    def __init__(self, opening: Opening, around: TerminalCapabilities | None = None, first: FirstFrame | None = None) -> None:
        self._opening = opening
        self._is_ground_new = False
        """Whether the terminal has said what its ground is since the last key."""
        self._look = first.look if first is not None else initial_look(opening)
        self._reading = first.reading if first is not None else first_reading(opening.settings, first_visit=not opening.saved)
        super().__init__(
            around=around,
            ansi_color=self._look.native,
            handover=first.handover if first is not None else None,
            log=opening.log,
        )
        for each in textual_themes(self._look.depth):
            self.register_theme(each)
        self.theme = toolkit_theme(self._look.theme, native=self._look.native)

    def get_default_screen(self) -> Screen[None]:
        """The reader's screen."""
        return ReaderScreen(self._opening, self._reading, self._look, ACTS)

    def terminal_ground(self, *, is_light: bool) -> None:
        """Keep what the terminal says of its ground for the next start, and take it with the next key: nothing flashes."""
        if isinstance(self.screen, ReaderScreen) and theme_by_choice(self._opening) is None:
            self.screen.ground, self._is_ground_new = "light" if is_light else "dark", True

    def terminal_keys(self, keys: Sequence[events.Key]) -> int:
        """Take the look that suits the terminal with the first key after it has said what it is."""
        screen = self.screen
        if self._is_ground_new and isinstance(screen, ReaderScreen):
            self._is_ground_new = False
            if not screen.chosen_theme and screen.ground != screen.parts.look.theme:
                take_look(screen, initial_look(self._opening, light=screen.ground == "light"))
                screen.draw_parts()
        return super().terminal_keys(keys)

    def terminal_wants_alt(self) -> bool:
        """Whether the reader has given a key with alt to a command; no command has one by itself."""
        return any("alt+" in keys for _, keys in self._opening.settings.keys)

    def keep_place(self) -> None:
        """Keep the reader's place."""
        for screen in self.screen_stack:
            if isinstance(screen, ReaderScreen):
                screen.services.place.keep_now()

    @on(AnalysisFailed)
    def _end_with(self, message: AnalysisFailed) -> None:
        """Leave with the error: the command line says it in one sentence."""
        self.take_failure(message.error)
        self.exit(message.error.exit_code if isinstance(message.error, RashomonError) else 1)


def run_reader(first: FirstFrame, around: TerminalCapabilities) -> int:
    """Show the story until the reader leaves; returns the exit code. Errors of reading the story are raised afterwards."""
    running = Rashomon(first.opening, around, first)
    try:
        running.run(mouse=running.around.mouse)
    finally:
        running.restore_terminal()
    running.raise_failure()
    return running.return_code or 0
