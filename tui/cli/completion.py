"""`rashomon completion`: what makes a shell complete the words of this program, from the declarations of its commands."""

from __future__ import annotations

import argparse

from tui.cli import arguments
from tui.store import streams

ABOUT = (
    "Print what makes your shell complete the words of this program:\n"
    "  bash: rashomon completion bash > ~/.local/share/bash-completion/completions/rashomon\n"
    "  zsh:  rashomon completion zsh > a folder of your $fpath, as _rashomon\n"
    "  fish: rashomon completion fish > ~/.config/fish/completions/rashomon.fish"
)
SHELLS = ("bash", "zsh", "fish")
_BEFORE = {"bash": "_shtab_rashomon_pos_0_COMPGEN=_shtab_compgen_files"}
_AFTER = {"fish": "complete -c rashomon -n _shtab_rashomon_using -ka '(__fish_complete_path (commandline -ct))'"}
_INSIDE = {
    "zsh": {
        "  _describe 'rashomon commands' _commands\n": "  _files\n",
        "report) _arguments -C -s $_shtab_rashomon_report_options ;;\n": "        *) _files ;;\n",
    }
}
"""A word without a command before it may be a story as well: what is put before, behind and into the scripts for it."""


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the shell."""
    parser.add_argument("shell", choices=SHELLS, help="the shell that you type in")


def run(asked: argparse.Namespace) -> int:
    """Print the script."""
    streams.put_lines(script(asked.shell).splitlines())
    return 0


def script(shell: str) -> str:
    """The script for a shell, with its last line end."""
    import shtab

    text = shtab.complete(whole(), shell, preamble=_BEFORE)  # type: ignore[arg-type] # its annotation is narrower than what it takes
    for line, more in _INSIDE.get(shell, {}).items():
        text = text.replace(line, line + more)
    return f"{text}\n{_AFTER.get(shell, '')}\n"


def whole() -> argparse.ArgumentParser:
    """One parser with all commands, as a shell sees them: files and folders wherever a story or a file is named."""
    import shtab

    root = argparse.ArgumentParser(prog="rashomon", allow_abbrev=False)
    commands = root.add_subparsers(metavar="COMMAND")
    root.add_argument("--config", metavar="FILE", help="read the settings from FILE")
    arguments.load(arguments.OPEN).declare(root)
    root._actions = [action for action in root._actions if action.metavar != "STORY"]  # see _BEFORE
    parsers = [root]
    for name, row in arguments.COMMANDS.items():
        command = arguments.load(name)
        made = commands.add_parser(name, help=row.summary, allow_abbrev=False)
        made.add_argument("--config", metavar="FILE", help="read the settings from FILE")
        command.declare(made)
        parsers.append(made)
    for parser in parsers:
        for action in parser._actions:  # argparse has no other way to its arguments
            if action.metavar in ("FILE", "STORY", "PATH"):
                action.complete = shtab.FILE  # type: ignore[attr-defined]
    return root
