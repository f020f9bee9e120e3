"""`rashomon brief`: what a reader has collected, in every outlet's words, with citations, for the desk."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from tui.cli.arguments import add_story
from tui.cli.story import exit_code, find_with_papers, papers_of, settings_of
from tui.model.errors import UsageError
from tui.model.findings import Stage, Step
from tui.store import streams

ABOUT = (
    "Print the brief: what you collected in the basket, each thing in every outlet's words, with speaker, citation, what is\n"
    "disputed and your notes. Without a basket it gives the contradictions and what most outlets tell."
)
STDOUT = "-"


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the form and the place."""
    add_story(parser)
    parser.add_argument("--as", dest="form", choices=("md", "text"), default="md", help="Markdown, or text without markup")
    parser.add_argument("-o", "--output", metavar="PATH", default=STDOUT, help="write to this file and not to standard output")
    parser.add_argument("--force", action="store_true", help="replace a file that exists")


def run(asked: argparse.Namespace) -> int:
    """Print it, or write it and say where."""
    from tui.reading.printed.brief import brief_text
    from tui.reading.state.reading import initial_reading, with_step
    from tui.store.outputs import refuse_existing, shown_path, write_output

    path = None if asked.output == STDOUT else Path(asked.output)
    if path is not None:
        refuse_existing(path, force=asked.force)
    elif asked.force:
        raise UsageError("there is no file to replace; name one with -o.", where="--force")
    settings = settings_of(asked)
    findings, kept = find_with_papers(asked, settings)
    reading = with_step(initial_reading(settings), Step(Stage.DONE, 1.0, findings, finished=True))
    lines = brief_text(reading, papers_of(kept), date.today(), markdown=asked.form == "md")
    if path is None:
        streams.put_lines(lines)
    else:
        size = write_output(path, (f"{line}\n" for line in lines), force=asked.force)
        streams.say(f"rashomon: wrote {shown_path(path)}, {size:,} bytes.")
    return exit_code(findings)
