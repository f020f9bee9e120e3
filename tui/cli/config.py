"""`rashomon config`: which settings file counts, all settings, or the mistakes in it."""

from __future__ import annotations

import argparse

from tui.cli.story import settings_of
from tui.store import streams

ABOUT = "Tell of the settings: `path` which file counts, `show` every setting with its default, `check` all mistakes."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what is wanted."""
    parser.add_argument("what", choices=("path", "show", "check"), help="which file counts, all settings, or its mistakes")


def run(asked: argparse.Namespace) -> int:
    """Print it."""
    from tui.store import paths
    from tui.store.settings import find_file

    file = find_file(asked.config)
    if asked.what == "show":
        streams.put_lines(paths.shipped_config().read_text("utf-8").splitlines())
        return 0
    if asked.what == "check":
        settings_of(asked)
    streams.put_lines([f"{file or 'built in'}{': no mistakes' if asked.what == 'check' else ''}"])
    return 0
