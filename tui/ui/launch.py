"""From the command line to the first screen in the one right order: look around, tell the toolkit, import it, run, end.

Importing is 85 % of the start, and collections of garbage during it are for nothing: nothing that is imported ever becomes
garbage.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from tui.ui import environment
from tui.ui.environment import Surroundings

if TYPE_CHECKING:
    from textual.app import App


def start(make: Callable[[], App[Any]], around: Surroundings) -> int:
    """Run the app that `make` imports and builds, and return the exit code of the program.

    Where standard input was a pipe, it must have been read before: keys are taken from the terminal. Raises `OSError` where
    there is none.
    """
    environment.take_keyboard()
    environment.adopt(around)
    gc.disable()
    app = make()
    gc.freeze()
    gc.enable()
    app.run(mouse=around.mouse)
    return app.return_code or 0
