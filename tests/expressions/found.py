"""Where the program makes or uses regular expressions, and which they are.

Two ways are taken, and each place has to be seen by one of them, or it is reported as unknown: the source is read for calls of
`re`, whose expression is evaluated where it is written in full; and the program is imported and run on samples in a process of
its own with the functions of `re` replaced by ones that write down who called them with what (`gathering`).
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tests.house.syntax import walk

ROOT = Path(__file__).resolve().parents[2]
FUNCTIONS = ("compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")
"""What of `re` takes an expression."""
LATER = "compile_later"
"""What of `tui.model.expressions` takes one, as `compile` does."""
MACHINERY = ("tui/model/expressions.py", "tui/store/compiled.py")
"""Modules that only hand on the expressions of others."""
ANCHORED = frozenset({"match", "fullmatch"})
"""Uses that try one place only; every other one tries each character as a beginning."""


class Place(NamedTuple):
    """A place in the source where an expression is made or used."""

    file: str
    """Relative to the checkout."""
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Expression:
    """A regular expression of the program."""

    places: tuple[str, ...]
    """Where it is made, as `file:line`."""
    pattern: str | bytes
    flags: int
    uses: frozenset[str]
    """Methods with which it is applied."""


@dataclass(frozen=True)
class Site:
    """A call of `re` as the source has it."""

    place: Place
    function: str
    written: tuple[str | bytes, int] | None
    """Expression and flags, where they are written in full."""
    uses: frozenset[str]


def sites(file: Path, root: Path = ROOT) -> list[Site]:
    """Every place of a module that hands an expression to `re`, called or passed on."""
    every = walk(file)
    modules, functions = _imported(every)
    if not modules and not functions:
        return []
    parents = {child: parent for parent in every for child in ast.iter_child_nodes(parent)}
    names: dict[str, list[ast.AST]] = {}
    found = []
    for node in parents:
        function = _function(node, modules, functions)
        if not function:
            continue
        names = names or _names(every)
        call = parents.get(node)
        place = call if isinstance(call, ast.Call) and call.func is node else node
        written = _written(place, function, modules) if isinstance(place, ast.Call) else None
        uses = _uses(names, parents, place) if function == "compile" else frozenset({function})
        where = Place(file.relative_to(root).as_posix(), place.lineno, place.col_offset)
        found.append(Site(where, function, written, uses))
    return found


def _imported(every: Iterable[ast.AST]) -> tuple[set[str], dict[str, str]]:
    """Names by which a module calls `re` (or the library `regex`), and those of functions taken out of it."""
    modules, functions = set[str](), dict[str, str]()
    for node in every:
        if isinstance(node, ast.Import):
            modules |= {name.asname or name.name for name in node.names if name.name in {"re", "regex"}}
        elif isinstance(node, ast.ImportFrom) and node.module in {"re", "regex"}:
            functions |= {name.asname or name.name: name.name for name in node.names if name.name in FUNCTIONS}
        elif isinstance(node, ast.ImportFrom) and node.module == "tui.model.expressions":
            functions |= {name.asname or name.name: "compile" for name in node.names if name.name == LATER}
    return modules, functions


def _function(node: ast.AST, modules: set[str], functions: dict[str, str]) -> str:
    """The function of `re` that a node stands for, or nothing."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
        return node.attr if node.attr in FUNCTIONS else ""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return functions.get(node.id, "")
    return ""


def _written(call: ast.Call, function: str, modules: set[str]) -> tuple[str | bytes, int] | None:
    """Expression and flags of a call, where both are written there."""
    flags = [each.value for each in call.keywords if each.arg == "flags"]
    at = {"compile": 1, "sub": 4, "subn": 4, "split": 3}.get(function, 2)
    flags += call.args[at : at + 1]
    pattern = call.args[0] if call.args else None
    if not isinstance(pattern, ast.Constant) or not isinstance(pattern.value, str | bytes):
        return None
    try:
        told = eval(ast.unparse(flags[0]), dict.fromkeys(modules, re)) if flags else 0
    except NameError:
        return None
    return pattern.value, int(told)


def _uses(names: dict[str, list[ast.AST]], parents: dict[ast.AST, ast.AST], call: ast.AST) -> frozenset[str]:
    """The methods with which a compiled expression is applied in its module; "finditer" where it is handed on."""
    parent = parents.get(call)
    target = parent.targets[0] if isinstance(parent, ast.Assign) and len(parent.targets) == 1 else None
    if target is None or (isinstance(target, ast.Name) and not target.id.startswith("_")):
        return frozenset({"finditer"})
    uses = set()
    for node in names.get(ast.unparse(target), ()):
        if type(node) is type(target) and node is not target:
            above = parents[node]
            uses.add(above.attr if isinstance(above, ast.Attribute) and above.attr in FUNCTIONS else "finditer")
    return frozenset(uses or {"finditer"})


def _names(every: Iterable[ast.AST]) -> dict[str, list[ast.AST]]:
    """What can be given a value, by how it is written."""
    names: dict[str, list[ast.AST]] = {}
    for node in every:
        if isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
            names.setdefault(node.id if isinstance(node, ast.Name) else ast.unparse(node), []).append(node)
    return names


def modules(root: Path = ROOT) -> list[Path]:
    """All modules of the program."""
    return sorted(each for each in (root / "tui").rglob("*.py") if each.relative_to(root).as_posix() not in MACHINERY)


class Known(NamedTuple):
    """All expressions of the program, and the places of which none was found out."""

    expressions: list[Expression]
    unknown: list[Place]


def known(root: Path = ROOT, *, heard: list[dict[str, object]] | None = None) -> Known:
    """All expressions of the program; `heard` are those of a run, else one is made."""
    calls: dict[Place, list[tuple[str | bytes, int]]] = {}
    for each in heard if heard is not None else run(root):
        pattern = bytes.fromhex(str(each["bytes"])) if "bytes" in each else str(each["text"])
        place = Place(str(each["file"]), int(str(each["line"])), int(str(each["column"])))
        calls.setdefault(place, []).append((pattern, int(str(each["flags"]))))
    made: dict[tuple[str | bytes, int], tuple[set[str], set[str]]] = {}
    unknown = []
    for site in (site for module in modules(root) for site in sites(module, root)):
        patterns = [site.written] if site.written else calls.get(site.place, [])
        if not patterns:
            unknown.append(site.place)
        for pattern in patterns:
            places, uses = made.setdefault(pattern, (set(), set()))
            places.add(str(site.place))
            uses |= site.uses
    return Known([Expression(tuple(sorted(at)), *key, frozenset(uses)) for key, (at, uses) in made.items()], unknown)


def run(root: Path = ROOT) -> list[dict[str, object]]:
    """What a process of its own heard that imported the whole program and ran it on samples."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.expressions.gathering"], cwd=root, capture_output=True, text=True, check=True, timeout=120
    )
    heard: list[dict[str, object]] = json.loads(done.stdout)
    return heard
