"""The reader: what `rashomon STORY` opens. Where there is no screen to draw on, the report is printed and why is said."""

from __future__ import annotations

import argparse
import gc
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from tui import __version__
from tui.cli.arguments import add_story
from tui.cli.kept_place import KeptPlace
from tui.cli.story import choice_of, find, print_report, settings_of, targets_of
from tui.cli.terminal import capabilities_of
from tui.model.errors import UsageError
from tui.model.findings import Stage
from tui.session import Session
from tui.store import streams
from tui.store.streams import say

if TYPE_CHECKING:
    from tui.reading.state.exporting import StoryExport

ABOUT = (
    "Read how several outlets told one story, side by side: what they share, what only one says, who is quoted how.\n"
    "Without a STORY the sample story is opened."
)


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what can be said about the story and the screen."""
    add_story(parser)
    parser.add_argument("--fresh", action="store_true", help="begin at the beginning, not where you were")
    parser.add_argument("--watch", action="store_true", help="look after the files: what comes, changes or goes joins at once")
    parser.add_argument(
        "--plain", action="store_true", help="line by line, for screen readers: commands in, sentences out, nothing drawn"
    )
    parser.add_argument("--ascii", action="store_true", help="draw with ASCII characters only")
    parser.add_argument("--color", choices=("auto", "16", "256", "truecolor", "none"), help="how many colours to use")
    parser.add_argument("--version", action="store_true", help="print the version")


def run(asked: argparse.Namespace) -> int:
    """Open the reader."""
    if asked.version:
        streams.put_lines([f"rashomon {__version__}"])
        return 0
    from tui.terminal.probe import capabilities

    if asked.plain or capabilities.is_dumb_terminal(os.environ):
        return _read_plainly(asked, said_so=asked.plain)
    gc.disable()  # until all is imported: nothing of it ever becomes garbage
    settings = settings_of(asked)
    if why := capabilities.find_obstacle(os.environ):
        gc.enable()
        code = print_report(find(asked, settings, Stage.DONE), settings, Stage.DONE)
        say(f"rashomon: {why}, so this was the report. `rashomon report` prints it; `rashomon --plain` reads line by line.")
        return code or UsageError.exit_code
    from tui.cli.save_text import save_text
    from tui.reading.state.opening import Opening
    from tui.store.stories import paths_among
    from tui.store.terminal_log import log
    from tui.ui import launch

    targets = targets_of(asked)
    session = Session(targets, settings, keep=True, choice=choice_of(asked))
    around = capabilities_of(settings)
    settings = replace(settings, view=replace(settings.view, ascii=around.ascii))
    session.ask()
    place = KeptPlace(targets, session, fresh=asked.fresh)
    opening = Opening(
        steps=session.steps,
        pick=session.pick,
        picked=place.picked,
        add=session.grow,
        drop=session.drop,
        correct=session.correct,
        export=_load_export,
        watch=session.watch if paths_among(targets) else None,
        papers=session.papers,
        settings=settings,
        saved=place.saved,
        save=place.save,
        save_text=save_text,
        depth=around.depth,
        remote=around.remote,
        log=log,
    )
    with streams.swallow_output(1, 2) as screen:
        return launch.open_reader(opening, around, screen=screen)


def _read_plainly(asked: argparse.Namespace, *, said_so: bool) -> int:
    """Open the reader that draws nothing; where nobody has `said_so`, say why it is this one."""
    from tui.cli.plain import PlainReader, read_lines
    from tui.store.stories import paths_among
    from tui.terminal.probe import capabilities

    settings = settings_of(asked)
    targets = targets_of(asked)
    session = Session(targets, settings, keep=True, choice=choice_of(asked))
    session.ask()
    if not said_so:
        say("rashomon: this terminal can show no screen, so the story is read line by line. `rashomon report` prints it whole.")
    plain = settings.view.ascii or capabilities.is_ascii_locale(os.environ) or not streams.takes_unicode()
    settings = replace(settings, view=replace(settings.view, ascii=plain))
    place = KeptPlace(targets, session, fresh=asked.fresh)
    return read_lines(
        lambda lines: PlainReader(session, settings, place, lines, has_files=bool(paths_among(targets))),
        has_read_stdin="-" in targets,
    )


def _load_export() -> StoryExport:
    """What writes the story to files; nobody waits for it at the start."""
    from tui.cli.export import ExportDesk

    return ExportDesk()
