"""The scripts that make a shell complete the words of the program."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tui.cli import completion, main
from tui.cli.arguments import COMMANDS
from tui.cli.completion import SHELLS, whole


def script(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The script for one shell."""
    assert main(["completion", shell]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("shell", SHELLS)
def test_commands_and_options(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each script knows every command and every long option."""
    text = script(shell, capsys)
    options = {word.lstrip("-") for word in re.findall(r"--[a-z-]+", whole().format_help())}
    missing = [word for word in (*COMMANDS, *options) if not re.search(rf"(?<!\w){word}(?![\w-])", text)]
    assert [] == missing


def test_a_story_may_be_the_first_word(capsys: pytest.CaptureFixture[str]) -> None:
    """What is put into the scripts finds its place, whatever the library makes of them."""
    for shell, lines in completion._INSIDE.items():
        text = script(shell, capsys)
        assert [1] * len(lines) == [text.count(line + more) for line, more in lines.items()]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_reads_it(shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The shell itself finds no mistake in the script."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    file = tmp_path / "script"
    file.write_text(script(shell, capsys), "utf-8")
    assert subprocess.run([shell, "-n", str(file)], capture_output=True, check=False).returncode == 0


def test_bash_completes_a_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`rashomon rep` and the tab key give `report`, and a file is completed as a story."""
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    file = tmp_path / "script"
    file.write_text(script("bash", capsys), "utf-8")
    (tmp_path / "articles-of-monday").mkdir()
    ask = """
source "$1"; cd "$2"
complete_line() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _shtab_rashomon; echo "${COMPREPLY[@]}"; }
complete_line rashomon rep
complete_line rashomon report artic
complete_line rashomon report --as js
"""
    done = subprocess.run(["bash", "-c", ask, "-", str(file), str(tmp_path)], capture_output=True, text=True, check=False)
    words = [line.split() for line in done.stdout.splitlines()]
    assert ["report" in words[0], "articles-of-monday" in " ".join(words[1]), words[2]] == [True, True, ["json"]], done.stderr
