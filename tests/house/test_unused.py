"""What a module defines at its top and keeps to itself is used there, or imported elsewhere."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tests.conftest import ROOT
from tests.house.syntax import parse, walk

MODULES = sorted((ROOT / "tui").rglob("*.py"))


def definitions(tree: ast.Module) -> Iterator[str]:
    """The private names that a module defines at its top."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names = [node.name]
        else:
            targets = node.targets if isinstance(node, ast.Assign) else []
            names = [name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]
        yield from (name for name in names if name.startswith("_") and not name.startswith("__"))


def uses(nodes: Sequence[ast.AST]) -> set[str]:
    """The names that a module reads."""
    return {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


def test_nothing_private_is_left_over() -> None:
    """A constant or a function that nobody asks any more is deleted with what asked it."""
    imported = {
        name.name for module in MODULES for node in walk(module) if isinstance(node, ast.ImportFrom) for name in node.names
    }
    imported |= {node.attr for module in MODULES for node in walk(module) if isinstance(node, ast.Attribute)}
    left = {
        str(module.relative_to(ROOT)): unused
        for module in MODULES
        if (unused := sorted(set(definitions(parse(module))) - uses(walk(module)) - imported))
    }
    assert {} == left


def test_one_that_is_left_over_is_seen() -> None:
    """Written as constants are."""
    tree = ast.parse("_KEPT = 1\n_LEFT, _READ = 2, _KEPT\n\n\ndef f():\n    return _READ\n")
    assert ["_LEFT"] == sorted(set(definitions(tree)) - uses(list(ast.walk(tree))))
