"""The command line: the one place that knows every room. It wires them, prints and exits, and imports each when it is needed.

stdout is for what was asked for, stderr for what has to be said about it. Exit codes: 0 fine, 1 nothing to compare, 2 usage or
configuration, 70 a mistake of the program itself, 71 too little memory, 130 interrupted.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from tui import __version__
from tui.model.errors import NothingToCompare, RashomonError, UsageError, is_lack_of_memory
from tui.model.findings import Findings, Stage
from tui.session import YOUNG_OBJECTS, Session
from tui.store import neutral, streams
from tui.store.streams import say

if TYPE_CHECKING:
    from tui.model.settings import Settings
    from tui.terminal.probe.capabilities import Surroundings

INTERRUPTED = 130
"""Exit code after ctrl+c, as shells have it: 128 and the number of SIGINT."""
MISHAP = 70
"""Exit code after an error of the program itself, as sysexits.h has it (EX_SOFTWARE)."""
MEMORY = 71
"""Exit code where the machine gives too little memory, as sysexits.h has it (EX_OSERR)."""


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit code."""
    words = sys.argv[1:] if argv is None else argv
    gc.set_threshold(YOUNG_OBJECTS)
    with streams.alone():
        try:
            return _run(words)
        except KeyboardInterrupt:
            say("Interrupted.")
            return INTERRUPTED
        except BrokenPipeError:
            return 0
        except RashomonError as error:
            say(f"rashomon: {error}")
            return error.exit_code
        except Exception as error:
            return _mistaken(error)
        finally:
            gc.freeze()  # the interpreter looks through all values for garbage before it goes, for nothing


def _mistaken(error: Exception) -> int:
    """Say an error that nobody foresaw in one sentence; what is kept of it holds no text of the reader's."""
    if is_lack_of_memory(error):
        error.__traceback__ = None  # it holds all that has been read
        say("rashomon: there is not enough memory for this story. Open fewer articles, or end other programs.")
        return MEMORY
    from tui.store.mishap import recorded

    say(f"rashomon: {recorded(error)}")
    return MISHAP


def _run(words: list[str]) -> int:
    command = words[0] if words and words[0] in _RUN else ""
    asked = _parser(command).parse_args(words[1:] if command else words)
    if getattr(asked, "version", False):
        streams.put_lines([f"rashomon {__version__}"])
        return 0
    return _RUN[command](asked)


class _Parser(argparse.ArgumentParser):
    """A parser that speaks as the rest of the program does: what is wrong may hold the name of a file."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end."""
        say(f"{self.format_usage()}{self.prog}: error: {neutral.line(message)}")
        raise SystemExit(UsageError.exit_code)

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (it always goes to standard output)
        """Print the help: it was asked for."""
        streams.put_lines(self.format_help().splitlines())


def _parser(command: str) -> argparse.ArgumentParser:
    """The parser of one command; each has a help of its own."""
    parser = _Parser(
        prog=f"rashomon {command}".strip(),
        description=_ABOUT[command],
        epilog=None if command else _MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--config", metavar="FILE", help="read the settings from FILE")
    if command == "config":
        parser.add_argument("what", choices=("path", "show", "check"), help="which file counts, all settings, or its mistakes")
    if command in ("", "report", "check"):
        parser.add_argument("story", nargs="*", metavar="STORY", help="a folder, files, addresses, or - for standard input")
        parser.add_argument("--subfolders", action="store_true", help="read the folders inside a folder too")
        parser.add_argument("--fetch-again", action="store_true", help="fetch addresses anew that were kept before")
        parser.add_argument("--private-addresses", action="store_true", help="allow addresses of this machine and its network")
    if command == "report":
        stages = [stage.value for stage in Stage if stage is not Stage.DONE]
        parser.add_argument("--as", dest="form", choices=("text", "json"), default="text", help="for people, or for programs")
        parser.add_argument("--stage", choices=stages, help="only what this stage of the analysis found")
    if command == "":
        parser.add_argument("--fresh", action="store_true", help="begin at the beginning, not where you were")
        parser.add_argument("--ascii", action="store_true", help="draw with ASCII characters only")
        parser.add_argument("--color", choices=("auto", "16", "256", "truecolor", "none"), help="how many colours to use")
        parser.add_argument("--version", action="store_true", help="print the version")
    return parser


_ABOUT = {
    "": "Read how several outlets told one story, side by side: what they share, what only one says, who is quoted how.\n"
    "Without a STORY the sample story is opened.",
    "report": "Print the comparison to standard output. Without a STORY that of the sample story.",
    "check": "List what was read, what was made of it and what was left out, file by file.",
    "doctor": "Tell what was found out about this terminal, its line and this machine, and what to change.",
    "keys": "Print every key, what it does and the id by which config.yaml rebinds it.",
    "config": "Tell of the settings: `path` which file counts, `show` every setting with its default, `check` all mistakes.",
}

_MORE = """\
other commands, each with its own --help:
  rashomon report [STORY ...]       the comparison as text, or as JSON
  rashomon check [STORY ...]        what was read, and what was left out
  rashomon doctor                   what this terminal can do, and what to change
  rashomon keys                     every key
  rashomon config path|show|check   the settings

A folder that is called like a command is opened as ./report.
"""


def _open(asked: argparse.Namespace) -> int:
    """Open the reader; where there is no screen to draw on, print the report and say why."""
    from tui.terminal.probe import capabilities

    gc.disable()  # until all is imported: nothing of it ever becomes garbage
    settings = _settings(asked)
    if why := capabilities.obstacle(os.environ):
        gc.enable()
        code = _print_report(_findings(asked, settings, Stage.DONE), settings, Stage.DONE)
        say(f"rashomon: {why}, so this was the report. `rashomon report` prints it.")
        return code or UsageError.exit_code
    from tui.reading.state.opening import Opening
    from tui.store import bookmark
    from tui.ui import launch

    targets = _targets(asked)
    place = bookmark.place_of(targets)
    session = Session(targets, settings)
    around = _around(settings)
    settings = replace(settings, view=replace(settings.view, ascii=around.ascii))

    def save(state: Mapping[str, object]) -> None:
        bookmark.remember(place, state)

    saved = {} if asked.fresh else bookmark.remembered(place)
    opening = Opening(
        steps=session.steps,
        add=session.grown,
        settings=settings,
        saved=saved,
        save=save,
        depth=around.depth,
        remote=around.remote,
    )
    with streams.undisturbed(1, 2) as screen:
        return launch.opened(opening, around, screen=screen)


def _report(asked: argparse.Namespace) -> int:
    settings = _settings(asked)
    stage = Stage(asked.stage) if asked.stage else Stage.DONE
    findings = _findings(asked, settings, stage)
    if asked.form == "text":
        return _print_report(findings, settings, stage)
    from tui.store.export import written

    streams.put_json(written(findings, plain=not streams.takes_unicode()))
    return _compared(findings)


def _check(asked: argparse.Namespace) -> int:
    from tui.reading.printed.check import checked

    findings = _findings(asked, _settings(asked), Stage.CLEAN)
    streams.put_lines(checked(findings))
    return _compared(findings)


def _around(settings: Settings) -> Surroundings:
    from tui.terminal.probe import capabilities, relays

    return capabilities.survey(os.environ, settings.terminal, ascii_only=settings.view.ascii, behind_mosh=relays.in_mosh())


def _doctor(asked: argparse.Namespace) -> int:
    from tui.store.settings import found
    from tui.terminal.probe.doctor import report

    around = _around(_settings(asked))
    streams.put_lines(report(around, os.environ, settings_file=str(found(asked.config) or ""), version=__version__))
    return 0


def _keys(asked: argparse.Namespace) -> int:
    from tui.reading.commands.keytable import lines

    streams.put_lines(lines(dict(_settings(asked).keys)))
    return 0


def _config(asked: argparse.Namespace) -> int:
    from tui.store import paths
    from tui.store.settings import found

    file = found(asked.config)
    if asked.what == "show":
        streams.put_lines(paths.shipped_config().read_text("utf-8").splitlines())
        return 0
    if asked.what == "check":
        _settings(asked)
    streams.put_lines([f"{file or 'built in'}{': no mistakes' if asked.what == 'check' else ''}"])
    return 0


_RUN: dict[str, Callable[[argparse.Namespace], int]] = {
    "": _open,
    "report": _report,
    "check": _check,
    "doctor": _doctor,
    "keys": _keys,
    "config": _config,
}
"""What each first word does; a first word that is none of them is a story."""


def _settings(asked: argparse.Namespace) -> Settings:
    """The settings that count, with what the command line says on top."""
    from tui.store.settings import KeyRules, found, loaded

    def rules() -> KeyRules:
        from tui.reading.commands.keytable import mistakes
        from tui.reading.commands.table import BY_ID

        return KeyRules(tuple(BY_ID), mistakes)

    settings = loaded(found(asked.config), rules=rules)
    said = {name: True for name in ("subfolders", "fetch_again", "private_addresses") if getattr(asked, name, False)}
    settings = replace(settings, input=replace(settings.input, **said))
    if getattr(asked, "ascii", False):
        settings = replace(settings, view=replace(settings.view, ascii=True))
    if getattr(asked, "color", None):
        settings = replace(settings, terminal=replace(settings.terminal, color=asked.color))
    return settings


def _targets(asked: argparse.Namespace) -> list[str]:
    from tui.store import paths

    if "-" in asked.story and sys.stdin is None:
        raise NothingToCompare("it is closed.", where="standard input")
    return asked.story or [str(paths.sample_story())]


def _findings(asked: argparse.Namespace, settings: Settings, stage: Stage) -> Findings:
    """The findings once a stage is done."""
    last = Stage.DONE if settings.entities.spacy_model else stage  # with a model each stage is done again, and better
    with streams.undisturbed(2):
        for step in Session(_targets(asked), settings).steps():
            if step.stage is last and step.done >= 1.0 and step.findings.story.sources:
                return step.findings
    raise NothingToCompare("no article was found.")


def _compared(findings: Findings) -> int:
    """The exit code for a story: fine, or nothing to compare, which is then said."""
    story = findings.story
    tellings = {article.twin_of or article.id for article in story.articles} or {source.id for source in story.sources}
    if len(tellings) > 1:
        return 0
    say("rashomon: there is only one telling, so nothing was compared. Name a folder with several articles, or several files.")
    return NothingToCompare.exit_code


def _print_report(findings: Findings, settings: Settings, stage: Stage) -> int:
    from tui.reading.printed.report import report

    streams.put_lines(report(findings, stage=stage, unsure_below=settings.quotes.unsure_below))
    return _compared(findings)
