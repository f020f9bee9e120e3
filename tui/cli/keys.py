"""`rashomon keys`: every key, what it does and the id by which config.yaml rebinds it."""

from __future__ import annotations

import argparse

from tui.cli.story import settings_of
from tui.store import streams

ABOUT = "Print every key, what it does and the id by which config.yaml rebinds it."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add nothing: there is one table of keys."""


def run(asked: argparse.Namespace) -> int:
    """Print the table."""
    from tui.reading.commands.keytable import lines

    streams.put_lines(lines(dict(settings_of(asked).keys)))
    return 0
