"""`rashomon report`: the comparison on standard output, for people or for programs."""

from __future__ import annotations

import argparse

from tui.cli.arguments import add_story
from tui.cli.story import exit_code, find, find_with_papers, papers_of, print_report, settings_of
from tui.model.errors import UsageError
from tui.model.findings import Stage
from tui.model.settings import Settings
from tui.store import streams

ABOUT = "Print the comparison to standard output. Without a STORY that of the sample story."


_SECTIONS = (
    *("overview", "disputes", "quotes", "speakers", "figures", "coverage", "outlets", "likeness"),
    *("labels", "timeline", "order", "versions"),
)
"""As `SectionName` has them, which is not loaded to read the arguments; a test compares the two."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the form and the part."""
    add_story(parser)
    stages = [stage.value for stage in Stage if stage is not Stage.DONE]
    parser.add_argument(
        "--as", dest="form", choices=("text", "json", "csv"), default="text", help="for people, for programs, for a spreadsheet"
    )
    parser.add_argument(
        "--section",
        metavar="NAMES",
        help=f"only these tables of what differs, with commas between: {', '.join(_SECTIONS)}, or all",
    )
    parser.add_argument("--stage", choices=stages, help="only what this stage of the analysis found")
    parser.add_argument("--why", action="store_true", help="also by which rules a type, a speaker and a figure were decided")


def run(asked: argparse.Namespace) -> int:
    """Print it."""
    settings = settings_of(asked)
    stage = Stage(asked.stage) if asked.stage else Stage.DONE
    if asked.section or asked.form == "csv":
        return _print_sections(asked, settings)
    findings, kept = find_with_papers(asked, settings, stage)
    notes = papers_of(kept).notes if stage is Stage.DONE else ()
    if asked.form == "text":
        return print_report(findings, settings, stage, why=asked.why, notes=notes)
    from tui.reading.printed.noted import note_rows
    from tui.store.export import pieces

    rows = note_rows(notes, findings.story)
    streams.put_json(pieces(findings, plain=not streams.takes_unicode(), why=asked.why, annotations=rows))
    return exit_code(findings)


def _print_sections(asked: argparse.Namespace, settings: Settings) -> int:
    """Print the tables that were asked for."""
    from tui.reading.printed.sections import print_sections, section_names, sections_of

    try:
        names = section_names(asked.section or "")
    except ValueError as error:
        raise UsageError(str(error), where="--section") from error
    if asked.stage:
        raise UsageError(
            "it prints what one stage found, and a section needs them all; leave one of the two out.", where="--stage"
        )
    if asked.form == "csv" and len(names) > 1:
        raise UsageError("a CSV file holds one table; name one section.", where="--section")
    findings = find(asked, settings, Stage.DONE)
    sections = sections_of(findings, names, settings.quotes.unsure_below)
    if asked.form == "text":
        streams.put_lines(print_sections(sections))
    elif asked.form == "csv":
        from tui.reading.printed.tables_csv import csv_lines

        streams.put_csv(csv_lines(sections[0]))
    else:
        from tui.reading.printed.sections_json import sections_json
        from tui.store.export import SCHEMA

        streams.put_json(sections_json(sections, SCHEMA, plain=not streams.takes_unicode()))
    return exit_code(findings)
