"""The table of commands, and how the arguments of each are read.

A command is a module with `ABOUT`, `declare` and `run`. Only the module of the command that was called is imported; whoever
wants them all (shell completion) gets all parsers from the same declarations.
"""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import NamedTuple, NoReturn, Protocol, cast

from tui.model.errors import UsageError
from tui.store import neutral, streams
from tui.store.streams import say


class CommandSummary(NamedTuple):
    """A command as the general help lists it."""

    module: str
    usage: str
    summary: str


OPEN = ""
"""The name of the command that is meant where none is named: open the reader."""
COMMANDS = {
    "report": CommandSummary("report", "[STORY ...]", "the comparison as text, or as JSON"),
    "export": CommandSummary("export", "[STORY ...]", "the comparison as a file, for people without this program"),
    "brief": CommandSummary("brief", "[STORY ...]", "what you collected, with citations, for the desk"),
    "import": CommandSummary("imports", "FILE [STORY ...]", "notes from another machine, or another tool"),
    "check": CommandSummary("check", "[STORY ...]", "what was read, and what was left out"),
    "doctor": CommandSummary("doctor", "", "what this terminal can do, and what to change"),
    "keys": CommandSummary("keys", "", "every key"),
    "config": CommandSummary("config", "path|show|check", "the settings"),
    "cache": CommandSummary("cache", "show|clear", "what was found, kept for the next time"),
    "completion": CommandSummary("completion", "bash|zsh|fish", "what makes your shell complete these words"),
}
"""What each first word does; a first word that is none of them is a story."""


class CommandModule(Protocol):
    """What the module of a command holds."""

    ABOUT: str
    """What its own help begins with."""

    def declare(self, parser: argparse.ArgumentParser) -> None:
        """Add its arguments."""

    def run(self, asked: argparse.Namespace) -> int:
        """Do it and return the exit code."""


def load(name: str) -> CommandModule:
    """The module of a command."""
    module = COMMANDS[name].module if name else "reader"
    return cast(CommandModule, import_module(f"tui.cli.{module}"))


class CommandParser(argparse.ArgumentParser):
    """A parser that speaks as the rest of the program does: what is wrong may hold the name of a file."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end."""
        say(f"{self.format_usage()}{self.prog}: error: {neutral.line(message)}")
        raise SystemExit(UsageError.exit_code)

    def print_help(self, file: object = None) -> None:  # noqa: ARG002 (it always goes to standard output)
        """Print the help: it was asked for."""
        streams.put_lines(self.format_help().splitlines())


def parser(name: str, command: CommandModule) -> CommandParser:
    """The parser of one command; each has a help of its own."""
    made = CommandParser(
        prog=f"rashomon {name}".strip(),
        description=command.ABOUT,
        epilog=None if name else _list_commands(),
        formatter_class=_format_declared,
        allow_abbrev=False,
    )
    made.add_argument("--config", metavar="FILE", help="read the settings from FILE")
    command.declare(made)
    made.formatter_class = argparse.RawDescriptionHelpFormatter
    return made


def _format_declared(prog: str) -> argparse.HelpFormatter:
    """What looks at each argument as it is declared: nothing is printed yet, so it need not ask how wide the terminal is."""
    return argparse.RawDescriptionHelpFormatter(prog, width=80)


def add_story(made: argparse.ArgumentParser) -> None:
    """Add the arguments of every command that reads a story."""
    made.add_argument("story", nargs="*", metavar="STORY", help="a folder, files, addresses, or - for standard input")
    made.add_argument(
        "--match", metavar="WORDS", default="", help='only articles that hold all these words, or "these in a row"'
    )
    made.add_argument("--from", dest="since", metavar="DAY", default="", help="only articles of this day or later, 2024-03-27")
    made.add_argument("--to", dest="until", metavar="DAY", default="", help="only articles of this day or earlier")
    made.add_argument("--source", metavar="NAMES", default="", help="only articles of these outlets, with commas between them")
    made.add_argument("--subfolders", action="store_true", help="read the folders inside a folder too")
    made.add_argument("--fetch-again", action="store_true", help="fetch addresses anew that were kept before")
    made.add_argument("--private-addresses", action="store_true", help="allow addresses of this machine and its network")


def _list_commands() -> str:
    calls = {f"rashomon {name} {row.usage}".strip(): row.summary for name, row in COMMANDS.items()}
    width = max(map(len, calls))
    rows = "".join(f"  {call:{width}}   {summary}\n" for call, summary in calls.items())
    return f"other commands, each with its own --help:\n{rows}\nA folder that is called like a command is opened as ./report.\n"
