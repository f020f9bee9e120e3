"""The reader: what `rashomon STORY` opens. Where there is no screen to draw on, the report is printed and why is said."""

from __future__ import annotations

import argparse
import gc
import os
from collections.abc import Mapping
from dataclasses import replace

from tui import __version__
from tui.cli.arguments import add_story
from tui.cli.story import choice_of, find, print_report, settings_of, targets_of
from tui.cli.terminal import capabilities_of
from tui.model.errors import UsageError
from tui.model.findings import Stage
from tui.session import Session
from tui.store import streams
from tui.store.streams import say

ABOUT = (
    "Read how several outlets told one story, side by side: what they share, what only one says, who is quoted how.\n"
    "Without a STORY the sample story is opened."
)


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what can be said about the story and the screen."""
    add_story(parser)
    parser.add_argument("--fresh", action="store_true", help="begin at the beginning, not where you were")
    parser.add_argument("--watch", action="store_true", help="look after the files: what comes, changes or goes joins at once")
    parser.add_argument("--ascii", action="store_true", help="draw with ASCII characters only")
    parser.add_argument("--color", choices=("auto", "16", "256", "truecolor", "none"), help="how many colours to use")
    parser.add_argument("--version", action="store_true", help="print the version")


def run(asked: argparse.Namespace) -> int:
    """Open the reader."""
    if asked.version:
        streams.put_lines([f"rashomon {__version__}"])
        return 0
    from tui.terminal.probe import capabilities

    gc.disable()  # until all is imported: nothing of it ever becomes garbage
    settings = settings_of(asked)
    if why := capabilities.find_obstacle(os.environ):
        gc.enable()
        code = print_report(find(asked, settings, Stage.DONE), settings, Stage.DONE)
        say(f"rashomon: {why}, so this was the report. `rashomon report` prints it.")
        return code or UsageError.exit_code
    from tui.reading.state.opening import Opening
    from tui.store import bookmark
    from tui.store.stories import paths_among
    from tui.store.terminal_log import log
    from tui.ui import launch

    targets = targets_of(asked)
    place = bookmark.place_of(targets)
    session = Session(targets, settings, keep=True, choice=choice_of(asked))
    around = capabilities_of(settings)
    settings = replace(settings, view=replace(settings.view, ascii=around.ascii))

    session.ask()

    def save(state: Mapping[str, object]) -> None:
        taken = session.picked or picked
        bookmark.remember(place, {**state, "picked": sorted(taken)} if taken else state)

    saved = {} if asked.fresh else bookmark.load_place(place)
    before = saved.get("picked")
    picked = frozenset(map(str, before)) if isinstance(before, list) else frozenset()
    opening = Opening(
        steps=session.steps,
        pick=session.pick,
        picked=picked,
        add=session.grow,
        watch=session.watch if paths_among(targets) else None,
        settings=settings,
        saved=saved,
        save=save,
        depth=around.depth,
        remote=around.remote,
        log=log,
    )
    with streams.swallow_output(1, 2) as screen:
        return launch.open_reader(opening, around, screen=screen)
