"""`rashomon doctor`: what was found out about this terminal, its line and this machine, and what to change."""

from __future__ import annotations

import argparse
import os

from tui import __version__
from tui.cli.story import settings_of
from tui.store import streams

ABOUT = "Tell what was found out about this terminal, its line and this machine, and what to change."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add nothing: it asks the terminal."""


def run(asked: argparse.Namespace) -> int:
    """Print what was found out."""
    from tui.cli.terminal import capabilities_of
    from tui.store.local import reach
    from tui.store.settings import find_file
    from tui.terminal.probe.doctor import report
    from tui.terminal.toolkit.private import FIT

    settings = settings_of(asked)
    file, beyond = str(find_file(asked.config) or ""), reach(asked.config, settings)
    around = capabilities_of(settings)
    lines = report(around, os.environ, settings_file=file, beyond=beyond, version=__version__, unfit=FIT.missing)
    streams.put_lines(lines)
    return 0
