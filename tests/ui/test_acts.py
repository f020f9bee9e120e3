"""Ids of commands become what is done in one table, and in no other way."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tui.reading.commands.table import COMMANDS
from tui.ui.screens.acts import ACTS

ROOT = Path(__file__).resolve().parents[2]
BY_NAME = {"getattr", "setattr", "attrgetter", "methodcaller", "run_action", "globals", "vars"}
"""What finds a method by a string."""


def test_the_table_is_total() -> None:
    """Every command without a move of its own has an act, and every act a command."""
    assert sorted(command.id for command in COMMANDS if command.move is None) == sorted(ACTS)


@pytest.mark.parametrize("room", ["reading", "ui"])
def test_no_method_is_found_by_its_name(room: str) -> None:
    """A method that is called by a string is found by no search, and renamed by no tool."""
    calls = [
        f"{file.name}:{node.lineno}"
        for file in (ROOT / "tui" / room).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Name | ast.Attribute) and (node.id if isinstance(node, ast.Name) else node.attr) in BY_NAME
    ]
    assert [] == calls
