"""`rashomon check`: what was read, what was made of it and what was left out, file by file."""

from __future__ import annotations

import argparse

from tui.cli.arguments import add_story
from tui.cli.story import exit_code, find, settings_of
from tui.model.findings import Stage
from tui.store import streams

ABOUT = "List what was read, what was made of it and what was left out, file by file."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the story."""
    add_story(parser)


def run(asked: argparse.Namespace) -> int:
    """Print the list."""
    from tui.reading.printed.check import check_lines

    findings = find(asked, settings_of(asked), Stage.CLEAN)
    streams.put_lines(check_lines(findings))
    return exit_code(findings)
