"""Every library that is imported is declared, and every one that is declared is imported and has its reason written down."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tests.house.syntax import walk

ROOT = Path(__file__).resolve().parents[2]
NAMES = {"yaml": "pyyaml", "docx": "python-docx", "markdown_it": "markdown-it-py", "charset_normalizer": "charset-normalizer"}
"""Distributions that are called otherwise than what they bring."""


def imported(folder: Path) -> Iterator[str]:
    """The libraries that a folder's modules import, at the top or inside a function."""
    for file in folder.rglob("*.py"):
        for node in walk(file):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            else:
                continue
            for name in names:
                root = name.partition(".")[0]
                if root not in sys.stdlib_module_names and root not in ("tui", "tests"):
                    yield NAMES.get(root, root)


def declared() -> tuple[set[str], set[str]]:
    """The libraries that come with the program, and those of its extras for readers."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    extras = [line for name, lines in project.get("optional-dependencies", {}).items() if name != "dev" for line in lines]
    bare = [{re.split(r"[\s\[<>=~!;]", line)[0] for line in lines} for lines in (project["dependencies"], extras)]
    return bare[0], bare[1]


def test_imports_are_declared() -> None:
    """What the program imports is what it says it needs, so that a fresh install lacks nothing."""
    needed, extras = declared()
    assert set() == set(imported(ROOT / "tui")) - needed - extras


def test_dependencies_have_a_reason() -> None:
    """Each library has its line in the architecture, and no other has one."""
    reasons = (ROOT / "tui/ARCHITECTURE.md").read_text("utf-8").partition("## Dependencies")[2]
    needed, extras = declared()
    named = {name for line in reasons.splitlines() if line.startswith("| ") for name in line.split("|")[1].strip().split(", ")}
    assert needed | extras == named - {"library"}
