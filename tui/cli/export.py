"""`rashomon export`: the story as a file, for people and programs without Rashomon.

`FORMATS` is the table of all forms. A row says what it is called, how its file ends and what writes it; that is imported when
it is asked for, and gives the text piece by piece.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.cli.arguments import add_story
from tui.cli.story import exit_code, find_with_papers, papers_of, settings_of, targets_of
from tui.model.errors import UsageError
from tui.model.findings import Stage, Step
from tui.store import streams

if TYPE_CHECKING:
    from tui.reading.state.exporting import ExportFormat, ExportRequest, ExportWish
    from tui.reading.state.reading import Reading

ABOUT = (
    "Write the comparison to a file that needs no Rashomon to be read. Without a STORY that of the sample story.\n"
    "A file that exists is left alone unless you say --force."
)
STDOUT = "-"

Writer = Callable[["ExportRequest"], Iterator[str]]


class FormatRow(NamedTuple):
    """A form, and what writes it. No more than the row is loaded to read the arguments."""

    name: str
    suffix: str
    about: str
    writer: Callable[[], Writer]
    """Imports the writer and gives it."""
    parts: tuple[str, ...] = ("all",)
    """As `ExportPart` has them."""
    tables: bool = False
    """Whether it holds one table a file: `--section` says which, and without it a folder gets them all."""


def _json() -> Writer:
    from tui.reading.printed.noted import note_rows
    from tui.store.export import pieces

    def write(request: ExportRequest) -> Iterator[str]:
        rows = note_rows(request.reading.papers.notes, request.reading.findings.story)
        return pieces(request.reading.findings, plain=request.plain, annotations=rows)

    return write


def _csv() -> Writer:
    raise UsageError("a CSV file holds one table; name one with --section, or a folder with -o.", where="--as csv")


def _annotations() -> Writer:
    from tui.reading.printed.annotations import annotation_pieces

    return annotation_pieces


def _csl() -> Writer:
    from tui.reading.printed.reference_lists import csl_json

    return lambda request: csl_json(request.reading.findings.story.articles, plain=request.plain)


def _ris() -> Writer:
    from tui.reading.printed.reference_lists import ris_lines

    return lambda request: (f"{line}\r\n" for line in ris_lines(request.reading.findings.story.articles))


def _html() -> Writer:
    from tui.reading.printed.page.writer import html_pieces

    return html_pieces


def _markdown() -> Writer:
    from tui.reading.printed.comparison import comparison_pieces

    return comparison_pieces


FORMATS = (
    FormatRow("html", "html", "one page for a browser that needs no network", _html, ("all", "basket", "view")),
    FormatRow("md", "md", "the comparison as Markdown, every wording cited", _markdown, ("all", "basket", "view")),
    FormatRow(
        "csv",
        "csv",
        "tables for a spreadsheet: one with --section, or a folder of them all",
        _csv,
        ("all", "basket"),
        tables=True,
    ),
    FormatRow("json", "json", "all that was found, for programs", _json),
    FormatRow(
        "annotations", "jsonld", "your notes, for other tools (W3C Web Annotation)", _annotations, ("all", "basket", "view")
    ),
    FormatRow("csl", "json", "the articles as references for Zotero and its like (CSL-JSON)", _csl),
    FormatRow("ris", "ris", "the same in the tagged form that all of them read", _ris),
)
BY_NAME = {row.name: row for row in FORMATS}


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the form, the place and the part."""
    add_story(parser)
    forms = "; ".join(f"{row.name}: {row.about}" for row in FORMATS)
    parser.add_argument("--as", dest="form", choices=tuple(BY_NAME), required=True, help=forms)
    parser.add_argument("-o", "--output", metavar="PATH", required=True, help="the file to write, or - for standard output")
    parser.add_argument(
        "--part", choices=("all", "basket", "view"), default="all", help="all of it, what you collected, or what you left open"
    )
    parser.add_argument("--section", metavar="NAME", help="with --as csv: only this table, such as passages, quotes or notes")
    parser.add_argument("--force", action="store_true", help="replace a file that exists")


def run(asked: argparse.Namespace) -> int:
    """Write it, and say where."""
    row = BY_NAME[asked.form]
    _refuse(asked, row)
    request = _request(asked)
    if row.tables:
        _write_tables(asked, request)
    else:
        _write(asked, row.writer()(request), asked.output)
    return exit_code(request.reading.findings)


def _refuse(asked: argparse.Namespace, row: FormatRow) -> None:
    """Say what cannot be done before a story is analysed for it. Raises UsageError."""
    from tui.store.outputs import refuse_existing

    if asked.part not in row.parts:
        raise UsageError(f"there is no such part in {row.name}; it has {', '.join(row.parts)}.", where=f"--part {asked.part}")
    if asked.section and not row.tables:
        raise UsageError("only --as csv writes single tables; leave it out.", where="--section")
    if row.tables:
        from tui.reading.printed.csv_files import TABLES

        if asked.section and asked.section not in TABLES:
            raise UsageError(f"there is no table {asked.section!r}; there are {', '.join(TABLES)}.", where="--section")
        if not asked.section and asked.output == STDOUT:
            raise UsageError("a CSV file holds one table; name one with --section.", where="-o -")
        if not asked.section:
            for file in _files(row, Path(asked.output)):
                refuse_existing(file, force=asked.force)
            return
    if asked.output != STDOUT:
        refuse_existing(Path(asked.output), force=asked.force)


def _request(asked: argparse.Namespace) -> ExportRequest:
    """The story, found and laid out, with what the reader has added."""
    from tui.reading.state.exporting import ExportPart, ExportRequest
    from tui.reading.state.reading import initial_reading, with_step

    settings = settings_of(asked)
    findings, kept = find_with_papers(asked, settings)
    reading = with_step(initial_reading(settings), Step(Stage.DONE, 1.0, findings, finished=True))
    if asked.part == ExportPart.VIEW:
        from tui.reading.state.memory import restore_bookmark
        from tui.store import bookmark

        reading = restore_bookmark(reading, bookmark.load_place(bookmark.place_of(targets_of(asked))))
    reading = replace(reading, papers=papers_of(kept), message="")
    plain = asked.output == STDOUT and not streams.takes_unicode()
    return ExportRequest(reading, ExportPart(asked.part), _palettes(), plain)


def _palettes() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The colours of the screen, for a light page and for a dark one."""
    from tui.ui.draw.theme import DARK, LIGHT, name_colours

    return name_colours(LIGHT), name_colours(DARK)


def _write_tables(asked: argparse.Namespace, request: ExportRequest) -> None:
    """Write one table, or all of them into a folder; none where one of their files exists."""
    from tui.reading.printed.csv_files import csv_table

    if asked.section:
        _write(asked, csv_table(request, asked.section), asked.output)
    else:
        streams.say(f"rashomon: {write_folder(request, Path(asked.output), force=asked.force)}")


def write_folder(request: ExportRequest, folder: Path, *, force: bool) -> str:
    """Write all tables into a folder, none where one of their files exists, and give a sentence. Raises RashomonError."""
    from tui.reading.printed.csv_files import TABLES, csv_table
    from tui.store.outputs import make_folder, refuse_existing, shown_path, write_output

    files = {table: folder / f"{table}.csv" for table in TABLES}
    make_folder(folder)
    for file in files.values():
        refuse_existing(file, force=force)
    size = sum(write_output(file, csv_table(request, table), force=force) for table, file in files.items())
    return f"wrote {len(files)} tables into {shown_path(folder)}, {size:,} bytes."


def _write(asked: argparse.Namespace, pieces: Iterator[str], output: str) -> None:
    """Write to a file, or to standard output."""
    from tui.store.outputs import shown_path, write_output

    if output != STDOUT:
        size = write_output(Path(output), pieces, force=asked.force)
        streams.say(f"rashomon: wrote {shown_path(Path(output))}, {size:,} bytes.")
    elif asked.form == "csv":
        streams.put_csv(pieces)
    elif asked.form in ("json", "csl", "annotations"):
        streams.put_json(pieces)
    else:
        streams.put_lines("".join(pieces).splitlines())


class ExportDesk:
    """What the panel of the program writes with: the same forms, with what is on the screen."""

    @property
    def formats(self) -> tuple[ExportFormat, ...]:
        """The forms that there are."""
        from tui.reading.state.exporting import ExportFormat, ExportPart

        return tuple(
            ExportFormat(row.name, row.suffix, row.about, tuple(map(ExportPart, row.parts)), is_folder=row.tables)
            for row in FORMATS
        )

    def write(self, wish: ExportWish, reading: Reading) -> str:
        """Write it and give one sentence about it. Raises FileExistsError where `force` is needed, RashomonError else."""
        from tui.reading.state.exporting import ExportRequest
        from tui.store.outputs import shown_path, write_output

        row, path = BY_NAME[wish.form], Path(os.path.expanduser(wish.path.strip()))
        if not wish.force and any(map(os.path.lexists, _files(row, path))):
            raise FileExistsError
        request = ExportRequest(reading, wish.part, _palettes())
        if row.tables:
            said = write_folder(request, path, force=wish.force)
        else:
            said = f"wrote {shown_path(path)}, {write_output(path, row.writer()(request), force=wish.force):,} bytes."
        return said[0].upper() + said[1:]


def _files(row: FormatRow, path: Path) -> tuple[Path, ...]:
    """The files that a form is written to."""
    if not row.tables:
        return (path,)
    from tui.reading.printed.csv_files import TABLES

    return tuple(path / f"{table}.csv" for table in TABLES)
