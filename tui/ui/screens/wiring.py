"""What the reader does beside reading, each service wired to the screen."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic
from typing import TYPE_CHECKING

from tui.reading.panels.panels import without_panel
from tui.reading.state.opening import Opening
from tui.ui.screens.correcting import Correcting
from tui.ui.screens.exporting import Exporting
from tui.ui.screens.services import Analysis, Clipboard, DoublePress, PasteBox, PlaceKeeper, ReaderServices, Watcher, stoppable

if TYPE_CHECKING:
    from tui.ui.screens.reader import ReaderScreen


def make_services(screen: ReaderScreen, opening: Opening, saved: Mapping[str, object]) -> ReaderServices:
    """The services of a screen; `saved` is where the reader was, where that is to be restored."""
    analysis = Analysis(stoppable(lambda task: screen.run_in_thread(task, "analysis")), screen.post_message)
    return ReaderServices(
        analysis,
        PlaceKeeper(
            saved,
            opening.save,
            lambda: (without_panel(screen.panel, screen.reading), screen.chosen_theme),
            later=screen.set_timer,
            in_background=lambda task: screen.run_in_thread(task, "memory"),
        ),
        Clipboard(screen.send_to_terminal),
        PasteBox(opening.add),
        Watcher(opening.watch, analysis, screen.post_message),
        Correcting(opening.correct, analysis.run),
        Exporting(opening.export, screen.current_reading, screen.run_in_thread, screen.post_message),
        DoublePress(monotonic),
    )
