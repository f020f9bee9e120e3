"""No module over 300 lines, no function over 60: what a reader can hold in mind."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "tui").rglob("*.py"))
NAMES = [str(module.relative_to(ROOT)) for module in MODULES]


def lengths(source: str) -> dict[str, int]:
    """Lines of each function, decorators and docstring included."""
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {f"{function.name}:{function.lineno}": (function.end_lineno or 0) - function.lineno + 1 for function in functions}


@pytest.mark.parametrize("module", MODULES, ids=NAMES)
def test_sizes(module: Path) -> None:
    """A module has at most 300 lines and each of its functions at most 60."""
    source = module.read_text("utf-8")
    long = {name: lines for name, lines in lengths(source).items() if lines > 60}
    assert ({}, True) == (long, len(source.splitlines()) <= 300)


def test_long_functions_are_seen() -> None:
    """The measure counts the lines of nested and asynchronous functions too."""
    source = "class A:\n    async def f(self):\n        def g():\n            return 1\n        return g\n"
    assert {"f:2": 4, "g:3": 2} == lengths(source)
