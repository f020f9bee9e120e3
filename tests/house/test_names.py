"""Names: a class of its own for each thing, and functions that say what they do."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.house.syntax import walk

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "tui").rglob("*.py"))

_IRREGULAR_WORDS = """
bound broken brought built caught chosen done drawn driven felt fought found frozen given gone grown heard held hidden kept
known led lent lost made meant met paid ridden said seen sent shaken shown sold sought spoken spread stolen sworn taken taught
thought thrown told torn understood undone woken won worn woven written begun
"""
IRREGULAR = frozenset(_IRREGULAR_WORDS.split())
"""Participles without "ed". Those that are present verbs too (read, put, set, cut, split, run) are fine."""
NOUNS = frozenset(["bed", "deed", "feed", "feud", "need", "seed", "speed", "weed"])
"""Words that end so and are no participles."""
WORN_OUT = frozenset({"told"})
"""What no value may be called: it was a name for seven unlike things."""


def is_participle(name: str) -> bool:
    """Whether a name is nothing but a participle: it says neither what is done nor what is given."""
    word = name.strip("_")
    return word in IRREGULAR or (re.fullmatch(r"[a-z]+ed", word) is not None and word not in NOUNS)


def functions(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The names of all functions but properties, which are values."""
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not any(
            ast.unparse(each).endswith("property") for each in node.decorator_list
        ):
            yield node.name


def values(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """The names of all variables, parameters, fields and properties."""
    for node in nodes:
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr


def classes(modules: Iterable[Iterable[ast.AST]]) -> list[str]:
    """The names under which more than one class stands, in whatever modules."""
    names = [node.name for nodes in modules for node in nodes if isinstance(node, ast.ClassDef)]
    return sorted(name for name, count in Counter(names).items() if count > 1)


def bare(nodes: Sequence[ast.AST]) -> list[str]:
    """The functions that are called by a bare participle, and the values that are called `told`."""
    return [
        *(name for name in functions(nodes) if is_participle(name)),
        *(name for name in values(nodes) if name.strip("_") in WORN_OUT),
    ]


def test_no_two_classes_have_one_name() -> None:
    """Whoever reads a name knows which thing is meant, wherever it is imported."""
    assert [] == classes(map(walk, MODULES))


@pytest.mark.parametrize("room", sorted({module.relative_to(ROOT).parts[1] for module in MODULES}))
def test_no_function_is_a_bare_participle(room: str) -> None:
    """A function is called by a verb or by what it gives; nothing is called `told`."""
    own = [module for module in MODULES if module.relative_to(ROOT).parts[1] == room]
    named = {str(module.relative_to(ROOT)): bare(walk(module)) for module in own}
    assert {} == {module: names for module, names in named.items() if names}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("def told(): ...", ["told", "told"]),
        ("def _weighed(): ...", ["_weighed"]),
        ("class A:\n    def held(self): ...", ["held"]),
        ("async def kept(): ...", ["kept"]),
        ("for told in ():\n    pass", ["told"]),
        ("def ask(told): ...", ["told"]),
        ("class A:\n    told: int", ["told"]),
        ("class A:\n    @property\n    def told(self): ...", ["told"]),
        ("with open() as self.told: ...", ["told"]),
        ("def weigh(): ...", []),
        ("def read(): ...\ndef split(): ...\ndef run(): ...", []),
        ("def feed(): ...\ndef seed(): ...", []),
        ("class A:\n    @property\n    def joined(self): ...", []),
        ("def weighed_terms(): ...", []),
        ("shared = 1", []),
    ],
)
def test_bare_names_are_found(text: str, found: list[str]) -> None:
    """The search sees what it is meant to see and nothing else."""
    assert found == bare(list(ast.walk(ast.parse(text))))


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["class Page: ...", "class Page: ..."], ["Page"]),
        (["class Page: ...\ndef f():\n    class Page: ..."], ["Page"]),
        (["class Page: ...", "class GridPage: ..."], []),
        (["class Page: ...", "from a import Page"], []),
    ],
)
def test_doubled_classes_are_found(texts: list[str], found: list[str]) -> None:
    """Two classes of one name are found, in one module and in two; an import is no second class."""
    assert found == classes(ast.walk(ast.parse(text)) for text in texts)
