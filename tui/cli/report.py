"""`rashomon report`: the comparison on standard output, for people or for programs."""

from __future__ import annotations

import argparse

from tui.cli.arguments import add_story
from tui.cli.story import exit_code, find, print_report, settings_of
from tui.model.findings import Stage
from tui.store import streams

ABOUT = "Print the comparison to standard output. Without a STORY that of the sample story."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the form and the part."""
    add_story(parser)
    stages = [stage.value for stage in Stage if stage is not Stage.DONE]
    parser.add_argument("--as", dest="form", choices=("text", "json"), default="text", help="for people, or for programs")
    parser.add_argument("--stage", choices=stages, help="only what this stage of the analysis found")
    parser.add_argument("--why", action="store_true", help="also by which rules a type, a speaker and a figure were decided")


def run(asked: argparse.Namespace) -> int:
    """Print it."""
    settings = settings_of(asked)
    stage = Stage(asked.stage) if asked.stage else Stage.DONE
    findings = find(asked, settings, stage)
    if asked.form == "text":
        return print_report(findings, settings, stage, why=asked.why)
    from tui.store.export import pieces

    streams.put_json(pieces(findings, plain=not streams.takes_unicode(), why=asked.why))
    return exit_code(findings)
