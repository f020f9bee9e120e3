"""The command line: the one place that knows every room. It wires them, prints and exits, and imports each when it is needed.

stdout is for what was asked for, stderr for what has to be said about it. Exit codes: 0 fine, 1 nothing to compare, 2 usage or
configuration, 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from tui import __version__
from tui.model.errors import NothingToCompare, RashomonError, StoryError, UsageError
from tui.model.findings import Findings, Note, Stage
from tui.model.settings import Settings
from tui.model.story import Source, Story

if TYPE_CHECKING:
    from pathlib import Path

INTERRUPTED = 130
"""Exit code after ctrl+c, as shells have it: 128 and the number of SIGINT."""

COMMANDS = ("report", "config")
"""First words that are no story. A folder of such a name is opened as `./report`."""


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit code."""
    words = sys.argv[1:] if argv is None else argv
    try:
        return _run(words)
    except KeyboardInterrupt:
        _say("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return 0
    except RashomonError as error:
        _say(f"rashomon: {error}")
        return error.exit_code


def _run(words: list[str]) -> int:
    command = words[0] if words and words[0] in COMMANDS else ""
    asked = _parser(command).parse_args(words[1:] if command else words)
    run: Callable[[argparse.Namespace], int] = {"": _open, "report": _report, "config": _config}[command]
    return run(asked)


def _parser(command: str) -> argparse.ArgumentParser:
    """The parser of one command; each has its own help."""
    parser = argparse.ArgumentParser(
        prog=f"rashomon {command}".strip(), description=_ABOUT[command], epilog=_MORE if not command else None,
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False,
    )  # fmt: skip
    parser.add_argument("--config", metavar="FILE", help="read the settings from FILE")
    if command == "config":
        parser.add_argument("what", choices=("path", "show", "check"), help="which file counts, all settings, or its mistakes")
        return parser
    parser.add_argument("story", nargs="*", metavar="STORY", help="a folder of articles, or files; without it the sample story")
    if command == "report":
        parser.add_argument("--as", dest="form", choices=("text", "json"), default="text", help="for people, or for programs")
        stages = [stage.value for stage in Stage if stage is not Stage.DONE]
        parser.add_argument("--stage", choices=stages, help="only what this stage of the analysis found")
    else:
        parser.add_argument("--version", action="version", version=f"rashomon {__version__}")
    return parser


_ABOUT = {
    "": "Read how several outlets told one story, side by side: what they share, what only one says, who is quoted how.",
    "report": "Print the comparison to stdout.",
    "config": "Tell of the settings: `path` which file counts, `show` every setting with its default, `check` all mistakes.",
}

_MORE = """\
other commands, each with its own --help:
  rashomon report STORY          the comparison as text, or as JSON
  rashomon config path|show|check
"""


def _open(asked: argparse.Namespace) -> int:
    _settings(asked)
    raise UsageError("the reader is not there yet.", remedy="Try `rashomon report`.")


def _report(asked: argparse.Namespace) -> int:
    settings = _settings(asked)
    stage = Stage(asked.stage) if asked.stage else Stage.DONE
    findings = _findings(asked, settings, stage)
    if asked.form == "json":
        from tui.store.export import written

        _print(written(findings, plain=not _takes_unicode()))
    else:
        from tui.reading.report import report

        _print_lines(report(findings, stage=stage, unsure_below=settings.quotes.unsure_below))
    return 0


def _config(asked: argparse.Namespace) -> int:
    from tui.store import paths
    from tui.store.settings import found, loaded

    file = found(asked.config)
    match asked.what:
        case "path":
            _print(f"{file or 'built in'}\n")
        case "show":
            _print(paths.shipped_config().read_text("utf-8"))
        case "check":
            loaded(file)
            _print(f"{file or 'built in'}: no mistakes\n")
    return 0


def _settings(asked: argparse.Namespace) -> Settings:
    from tui.store.settings import found, loaded

    return loaded(found(asked.config))


def _findings(asked: argparse.Namespace, settings: Settings, stage: Stage) -> Findings:
    """The findings once a stage is done; raises NothingToCompare for less than one article."""
    from tui.engine.pipeline import findings

    story, notes = _plain(asked.story)
    so_far = Findings(story, notes=notes)
    for step in findings(story, settings, notes):
        so_far = step.findings
        if step.stage is stage and step.done >= 1.0:
            break
    if len(so_far.story.sources) < 2:
        raise NothingToCompare("fewer than two articles, so there is nothing to compare.")
    return so_far


def _plain(names: list[str]) -> tuple[Story, tuple[Note, ...]]:
    from pathlib import Path

    from tui.store import paths

    places: list[Path] = [Path(name) for name in names] or [paths.sample_story()]
    files = [file for place in places for file in (sorted(place.glob("*.txt")) if place.is_dir() else [place])]
    try:
        return Story("", tuple(Source(file.stem, file.name, file.read_text("utf-8")) for file in files)), ()
    except OSError as error:
        raise StoryError(str(error.strerror), where=str(error.filename)) from error


def _print_lines(lines: Iterable[str]) -> None:
    _print("".join(f"{line}\n" for line in lines))


def _print(text: str) -> None:
    """Write to stdout, all of it, and find out here when nobody reads any longer."""
    if not _takes_unicode():
        text = text.encode(sys.stdout.encoding or "ascii", "backslashreplace").decode(sys.stdout.encoding or "ascii")
    sys.stdout.write(text)
    sys.stdout.flush()


def _takes_unicode() -> bool:
    return (sys.stdout.encoding or "ascii").lower().replace("-", "").startswith("utf")


def _say(text: str) -> None:
    """Write a message to stderr; names of files may hold characters that would command the terminal."""
    harmless = "".join(each if each.isprintable() or each == "\n" else ascii(each)[1:-1] for each in text)
    print(harmless, file=sys.stderr)


def _forget_stdout() -> None:
    """Let the interpreter's last flush go nowhere instead of ending in a traceback."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
