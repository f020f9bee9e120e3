"""One file touches what the toolkit has promised to nobody; the others are read, line by line, for what only it may do."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.syntax import parse

ROOT = Path(__file__).resolve().parents[2]
DOOR = ROOT / "tui/terminal/toolkit/private.py"
ROOMS = (ROOT / "tui/terminal", ROOT / "tui/ui")
"""The rooms that know the toolkit."""
BASES = ("app.py", "dom.py", "driver.py", "message_pump.py", "screen.py", "scroll_view.py", "widget.py")
"""The files of the toolkit with the classes that ours inherit from."""
MODULES = [module for room in ROOMS for module in sorted(room.rglob("*.py")) if module != DOOR]


def own_names(trees: list[ast.Module]) -> set[str]:
    """The names with an underscore that these modules give themselves: functions, classes, names, and attributes of `self`."""
    names = set()
    for node in (node for tree in trees for node in ast.walk(tree)):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.Name(id=name, ctx=ast.Store()):
                names.add(name)
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
                names.add(name)
    return {name for name in names if is_private(name)}


def is_private(name: str) -> bool:
    """Whether a name is promised to nobody."""
    return name.startswith("_") and not name.endswith("__")


@cache
def toolkit_names() -> frozenset[str]:
    """Every private name of the classes that ours inherit from: methods, and attributes of `self`."""
    import textual

    folder = Path(textual.__file__).parent
    trees = [parse(folder / file) for file in BASES]
    classes = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
    return frozenset(name for each in classes for _, name in given_names(each) if is_private(name))


def violations(source: str, theirs: frozenset[str]) -> Iterator[str]:
    """The private modules of the toolkit that a module imports, and the private names of others that it reads or overrides."""
    tree = ast.parse(source)
    ours = our_names() | own_names([tree])
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(module)) if module.split(".")[0] == "textual":
                names = [*module.split(".")[1:], *(each.name for each in node.names)]
                yield from (f"{node.lineno}: {module} {name}" for name in names if is_private(name))
            case ast.Import():
                modules = [each.name for each in node.names if each.name.split(".")[0] == "textual"]
                yield from (f"{node.lineno}: {name}" for name in modules if any(map(is_private, name.split("."))))
            case ast.Attribute(value=ast.Name(id="os"), attr="_exit"):
                pass
            case ast.Attribute(attr=name) if is_private(name) and name not in ours:
                yield f"{node.lineno}: .{name}"
            case ast.Call(func=ast.Name(id="getattr" | "setattr" | "hasattr"), args=[_, ast.Constant(value=str(name)), *_]):
                if is_private(name):
                    yield f"{node.lineno}: {name}"
            case ast.ClassDef(bases=[_, *_]):
                yield from (f"{each.lineno}: {node.name}.{name}" for each, name in given_names(node) if name in theirs)


def given_names(node: ast.ClassDef) -> Iterator[tuple[ast.stmt, str]]:
    """The names that a class and its objects have, with where they are given."""
    for each in node.body:
        match each:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield each, name
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield each, name
    for inner in ast.walk(node):
        match inner:
            case ast.Assign(targets=[ast.Attribute(value=ast.Name(id="self"), attr=name)]):
                yield inner, name
            case ast.AnnAssign(target=ast.Attribute(value=ast.Name(id="self"), attr=name)):
                yield inner, name


@cache
def our_names() -> set[str]:
    """The private names of the rooms that know the toolkit."""
    return own_names([parse(module) for module in MODULES])


@pytest.mark.parametrize("module", MODULES, ids=[str(module.relative_to(ROOT)) for module in MODULES])
def test_only_one_file_touches_private_names(module: Path) -> None:
    """Everything else asks `private`."""
    assert [] == list(violations(module.read_text("utf-8"), toolkit_names()))


PLANTED = {
    "import a module": "from textual._compositor import Compositor",
    "import a module whole": "import textual._compositor",
    "import a module by its name": "from textual import _compositor",
    "import a name": "from textual.app import _Private",
    "read": "def size(screen): return screen._compositor.size",
    "call": "def lay_out(screen): screen._refresh_layout()",
    "set": "def forget(widget): widget._layout_required = False",
    "by a string": "def read(app): return getattr(app, '_exception')",
    "call one's own, which is the toolkit's": "class Pane(Widget):\n    def draw(self): self._refresh_layout()",
    "override a method": "class Rashomon(App):\n    def _fatal_error(self): pass",
    "override an attribute": "class Pane(Widget):\n    def __init__(self): self._layout_required = False",
}


@pytest.mark.parametrize("source", PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_violation_is_seen(source: str) -> None:
    """Each way to touch a private name is seen."""
    assert list(violations(source, toolkit_names()))


def test_what_is_ones_own_is_free() -> None:
    """A class may have private names that the toolkit does not know."""
    source = (
        "class Pane(Widget):\n    def __init__(self): self._typesetter = None\n    def _draw_pane(self): self._typesetter.x"
    )
    assert [] == list(violations(source, toolkit_names()))
