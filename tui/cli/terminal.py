"""What was found out about the terminal, under the settings that count."""

from __future__ import annotations

import os

from tui.model.settings import Settings
from tui.terminal.probe import capabilities, relays
from tui.terminal.probe.capabilities import TerminalCapabilities


def capabilities_of(settings: Settings) -> TerminalCapabilities:
    """What this terminal can do."""
    return capabilities.detect(os.environ, settings.terminal, ascii_only=settings.view.ascii, behind_mosh=relays.in_mosh())
