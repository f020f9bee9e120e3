"""What the toolkit is told about the terminal: it reads its environment once, when it is imported, and never again.

Importable without the toolkit. Where another version of it reads another variable, what is told here is not heard: colours and
speed may then be the toolkit's own choice, and everything else is as it was.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping

from tui.terminal.probe.capabilities import TerminalCapabilities

_COLOR_SYSTEMS = {"truecolor": "truecolor", "256": "256", "16": "standard", "none": "standard"}
"""The toolkit's names for the depths."""


def configure_toolkit(capabilities: TerminalCapabilities, environ: MutableMapping[str, str] | None = None) -> None:
    """Tell the toolkit, which must not have been imported yet.

    What the reader has set by hand stays, but for colour, which is decided here.
    """
    environ = os.environ if environ is None else environ
    limits = capabilities.limits
    environ["TEXTUAL_COLOR_SYSTEM"] = _COLOR_SYSTEMS[capabilities.depth]
    environ.pop("NO_COLOR", None)
    if capabilities.depth == "none":
        environ["NO_COLOR"] = "1"
    environ["TEXTUAL_DISABLE_KITTY_KEY"] = (
        "1"  # after kill -9 not even Enter would work at the prompt, and no key of ours needs it
    )
    environ["TEXTUAL_SMOOTH_SCROLL"] = "0"  # reports of every pixel the mouse passes
    environ["TEXTUAL_ANIMATIONS"] = "none"
    if capabilities.remote:
        environ.setdefault("TEXTUAL_FPS", str(limits.remote_frames))
        environ.setdefault("ESCDELAY", str(limits.remote_escape_ms))
