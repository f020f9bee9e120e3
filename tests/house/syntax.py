"""The syntax of the program's modules, which many tests of this house read: parsed once in a process."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path


@cache
def parse(module: Path) -> ast.Module:
    """The syntax tree of a module; it is not to be changed."""
    return ast.parse(module.read_text("utf-8"))


@cache
def walk(module: Path) -> tuple[ast.AST, ...]:
    """All nodes of that tree, in the order of `ast.walk`."""
    return tuple(ast.walk(parse(module)))
