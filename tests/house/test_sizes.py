"""No module over 300 lines, no function over 60: what a reader can hold in mind."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.house.syntax import walk

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "tui").rglob("*.py"))


def lengths(nodes: Iterable[ast.AST]) -> dict[str, int]:
    """Lines of each function, decorators and docstring included."""
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return {f"{function.name}:{function.lineno}": (function.end_lineno or 0) - function.lineno + 1 for function in functions}


@pytest.mark.parametrize("room", sorted({module.relative_to(ROOT).parts[1] for module in MODULES}))
def test_sizes(room: str) -> None:
    """A module has at most 300 lines and each of its functions at most 60."""
    for module in (module for module in MODULES if module.relative_to(ROOT).parts[1] == room):
        name = str(module.relative_to(ROOT))
        long = {function: lines for function, lines in lengths(walk(module)).items() if lines > 60}
        assert (name, {}, True) == (name, long, len(module.read_text("utf-8").splitlines()) <= 300)


def test_long_functions_are_seen() -> None:
    """The measure counts the lines of nested and asynchronous functions too."""
    source = "class A:\n    async def f(self):\n        def g():\n            return 1\n        return g\n"
    assert {"f:2": 4, "g:3": 2} == lengths(ast.walk(ast.parse(source)))
