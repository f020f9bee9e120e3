"""Colours are named in one place, so that a theme can change all of them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "tui/ui/draw/theme.py"
HEX = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
CALL = re.compile(r"\b(?:rgb|rgba|hsl|hsla|ansi|color)\([0-9]|\bansi_[a-z]+\b")
WORD = re.compile(
    r"^(?:(?:bold|dim|italic|underline|reverse|on|not) )*(?:bright_)?"
    r"(?:black|white|red|green|blue|yellow|cyan|magenta|grey|gray|orange|purple|pink|brown)\d*(?: on \w+)?$"
)
DRAWN = sorted(file for file in (ROOT / "tui/ui").rglob("*") if file.suffix in {".py", ".tcss"} and file != THEME)


def literals(file_name: str, text: str) -> list[str]:
    """The colours that a file names. In Python only strings count, in a style sheet everything but comments."""
    if file_name.endswith(".tcss"):
        strings = [re.sub(r"/\*.*?\*/|^\s*#[\w-]+.*\{", "", text, flags=re.DOTALL | re.MULTILINE)]
    else:
        tree = ast.parse(text)
        prose = {
            id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }
        strings = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose
        ]
    return [
        match
        for string in strings
        for match in (*HEX.findall(string), *CALL.findall(string), *([string] if WORD.match(string) else []))
    ]


@pytest.mark.parametrize("file", DRAWN, ids=[str(file.relative_to(ROOT)) for file in DRAWN])
def test_no_colour_outside_the_theme(file: Path) -> None:
    """Everything that is drawn gets its colours from ui/theme.py."""
    assert [] == literals(file.name, file.read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.py", 'style = "#ff8800"', ["#ff8800"]),
        ("a.py", 'style = "bold red"', ["bold red"]),
        ("a.py", 'style = "white on blue"', ["white on blue"]),
        ("a.py", '"""Red is no colour in prose, nor #123."""', []),
        ("a.py", 'label = "one green"', []),
        ("a.tcss", "Pane { color: #fff; }", ["#fff"]),
        ("a.tcss", "#strip {\n  color: $text;\n}", []),
        ("a.tcss", "Pane { background: rgb(1,2,3); }", ["rgb(1"]),
    ],
)
def test_literals_are_found(name: str, text: str, found: list[str]) -> None:
    """The search sees what it is meant to see and nothing else."""
    assert found == literals(name, text)
