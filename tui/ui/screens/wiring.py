"""What the reader does beside reading, each service wired to the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any, Protocol

from textual.message import Message

from tui.reading.panels.panels import Panel, without_panel
from tui.reading.state.opening import Opening
from tui.reading.state.reading import Reading
from tui.ui.screens.copying import Clipboard
from tui.ui.screens.correcting import Correcting
from tui.ui.screens.exporting import Exporting
from tui.ui.screens.papers_desk import PapersDesk
from tui.ui.screens.parts import ScreenParts
from tui.ui.screens.services import Analysis, DoublePress, PasteBox, PlaceKeeper, Watcher, stoppable


@dataclass(slots=True)
class ReaderServices:
    """All of them."""

    analysis: Analysis
    place: PlaceKeeper
    clipboard: Clipboard
    paste: PasteBox
    watcher: Watcher
    corrections: Correcting
    exports: Exporting
    papers: PapersDesk
    interrupt: DoublePress
    leaving: DoublePress


class ServedScreen(Protocol):
    """What the services ask of the screen."""

    @property
    def panel(self) -> Panel | None:
        """What is open."""

    @property
    def chosen_theme(self) -> str:
        """The theme that the reader has chosen; empty where none was."""

    @property
    def ground(self) -> str:
        """ "light" or "dark" where the terminal has said it too late; empty where it has not."""

    @property
    def parts(self) -> ScreenParts:
        """What it is made of."""

    def current_reading(self) -> Reading:
        """The reading as it stands."""

    def run_in_thread(self, task: Callable[[], None], group: str) -> None:
        """Run a task in a worker; a further one of its group ends it."""

    def send_to_terminal(self, text: str) -> str:
        """Offer a text to the clipboard; how that went."""

    def post_message(self, message: Message) -> bool:
        """Put a message into its queue."""

    def set_timer(self, delay: float, callback: Any) -> Any:
        """Call back after some seconds."""


def make_services(screen: ServedScreen, opening: Opening, saved: Mapping[str, object]) -> ReaderServices:
    """The services of a screen; `saved` is where the reader was, where that is to be restored."""
    analysis = Analysis(
        stoppable(lambda task: screen.run_in_thread(task, "analysis")),
        screen.post_message,
        unsure_below=opening.settings.quotes.unsure_below,
    )
    papers = PapersDesk(opening.papers, screen.post_message)
    return ReaderServices(
        analysis,
        PlaceKeeper(
            saved,
            opening.save,
            lambda: (
                without_panel(screen.panel, screen.current_reading()),
                {"chosen_theme": screen.chosen_theme, "ground": screen.ground},
            ),
            later=screen.set_timer,
            in_background=lambda task: screen.run_in_thread(task, "memory"),
        ),
        Clipboard(screen.send_to_terminal),
        PasteBox(opening.add, opening.drop),
        Watcher(opening.watch, analysis, screen.post_message, papers.look),
        Correcting(opening.correct, analysis.run),
        Exporting(opening.export, screen.current_reading, screen.run_in_thread, screen.post_message),
        papers,
        DoublePress(monotonic),
        DoublePress(monotonic),
    )
