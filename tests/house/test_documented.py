"""What the documents say is so: keys, commands, options, and the tests and modules they name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui.cli.arguments import COMMANDS
from tui.reading.commands.keytable import markdown

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
ARCHITECTURE = ROOT / "tui/ARCHITECTURE.md"
KEYS = re.compile(r"(<!-- keys: .*? -->\n).*?(<!-- /keys -->)", re.DOTALL)


def test_keys_in_the_readme(request: pytest.FixtureRequest) -> None:
    """The README's table of keys is the one that the program prints."""
    text = README.read_text("utf-8")
    table = "\n".join(markdown({}))
    expected = KEYS.sub(lambda match: f"{match[1]}\n{table}\n\n{match[2]}", text)
    if request.config.getoption("--update"):
        README.write_text(expected, encoding="utf-8")
        text = expected
    assert expected.splitlines() == text.splitlines(), "the table of keys has changed: make golden"


@pytest.mark.parametrize("command", [f"rashomon {word}".strip() for word in ("", *COMMANDS)])
def test_every_command_is_in_the_readme(command: str) -> None:
    """Each first word of the command line is explained."""
    assert command in README.read_text("utf-8")


def test_the_test_line_is_what_ci_runs() -> None:
    """The README's line for the tests is the very one that a submission has to pass."""
    lines = re.findall(r"```sh\n(.+ -m tests)\n```", README.read_text("utf-8"))
    assert [True] == [line in (ROOT / ".ci/run").read_text("utf-8").splitlines() for line in lines]


def test_the_invariants_name_tests_that_exist() -> None:
    """Each invariant of the architecture is kept by the test that it names."""
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", ARCHITECTURE.read_text("utf-8"))
    missing = [
        f"{file}::{test}"
        for file, test in named
        if not (ROOT / file).exists() or f"def {test}(" not in (ROOT / file).read_text("utf-8")
    ]
    assert ([], True) == (missing, len(named) > 10)


def test_links_lead_somewhere() -> None:
    """A link in a document to a file of the project finds it."""
    documents = [README, ARCHITECTURE, ROOT / "CHANGELOG.md"]
    broken = [
        f"{document.name}: {target}"
        for document in documents
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text("utf-8"))
        if not (document.parent / target).exists()
    ]
    assert [] == broken
