"""The reader's own names: under `aliases` in story.yaml, and in a file of their own that all stories share.

aliases:
  Benjamin Netanyahu: {type: person, names: [Bibi, the premier]}
  UN Security Council: [UNSC, Security Council]
  Kyiv: Kiev

What stands left is the name to show; what stands right are other names for it. A shared file holds the same list, with or
without the word `aliases` above it. All mistakes are reported at once, each with file and line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from tui.model.errors import SettingsError
from tui.model.strands import EntityType
from tui.store import neutral
from tui.store.decode import decode
from tui.store.draft import Unreadable
from tui.store.files import content
from tui.store.nearest import did_you_mean
from tui.store.yamltext import BadYaml, import_yaml, mapping

if TYPE_CHECKING:
    from tui.store.settings import Node

Aliases = tuple[tuple[str, str, str], ...]
"""(name as written, name to show, type or "")."""

KEY = "aliases"
_TYPES = tuple(str(type_) for type_ in EntityType)
_FIELDS = ("type", "names")
_LARGEST = 1_000_000
"""Bytes of a file of names; 10,000 people with three names each make 600,000."""


def load_shared(file: str) -> Aliases:
    """The names of the file that `entities.aliases_file` names; none for "". Raises SettingsError with all its mistakes."""
    if not file:
        return ()
    path = Path(file).expanduser()
    where = neutral.line(str(path))
    try:
        text = decode(content(path, _LARGEST))
    except Unreadable as error:
        problem = f"the file of names (entities.aliases_file) {error}."
        raise SettingsError((problem,), where=where) from None
    if text is None:
        raise SettingsError(("it is no text.",), where=where)
    return read(neutral.neutral(text.text).text, where)


def read(text: str, where: str) -> Aliases:
    """The names in the text of a file called `where`. Raises SettingsError with all mistakes, each with its line."""
    yaml = import_yaml()
    try:
        said = mapping(text)  # refuses anchors and deep nests, which the composer would follow
    except BadYaml as error:
        line = f":{error.line}" if error.line else ""
        raise SettingsError((f"{where}{line}: {error}.",)) from None
    if not said:
        return ()
    root = cast("Node", yaml.compose(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)))
    within = next(value for key, value in root.value if key.value == KEY) if KEY in said else root
    problems: list[str] = []
    found = tuple(_names(within, where, problems))
    if problems:
        raise SettingsError(tuple(problems))
    return found


def _names(node: Node, where: str, problems: list[str]) -> Iterator[tuple[str, str, str]]:
    """Each name with what it stands for; mistakes are written down."""
    if node.id == "scalar" and not node.value:
        return
    if node.id != "mapping":
        problems.append(f"{_at(node, where)}: has to hold names, each with its other names: `Kyiv: [Kiev]`.")
        return
    for key, value in node.value:
        canonical = _word(key)
        if not canonical:
            problems.append(f"{_at(key, where)}: a name is missing.")
            continue
        type_, others = "", value
        if value.id == "mapping":
            type_, others = _fields(value, canonical, where, problems)
        written = list(_other_names(others, canonical, where, problems)) if others is not None else []
        for name in dict.fromkeys([canonical, *written]):
            yield name, canonical, type_


def _fields(node: Node, canonical: str, where: str, problems: list[str]) -> tuple[str, Node | None]:
    """The type and the node of the names of an entry with fields."""
    type_, others = "", None
    for key, value in node.value:
        if _word(key) == "names":
            others = value
        elif _word(key) != "type":
            problems.append(
                f"{_at(key, where)}: {canonical}: “{_word(key)}” is not known here.{did_you_mean(_word(key), _FIELDS)}"
            )
        elif _word(value) in _TYPES:
            type_ = _word(value)
        else:
            problems.append(
                f"{_at(value, where)}: {canonical}: “{_word(value)}” is no type.{did_you_mean(_word(value), _TYPES)}"
            )
    return type_, others


def _other_names(node: Node, canonical: str, where: str, problems: list[str]) -> Iterator[str]:
    """The other names: one, or a list."""
    for name in node.value if node.id == "sequence" else [node]:
        if name.id != "scalar":
            problems.append(f"{_at(name, where)}: {canonical}: another name has to be a word or a list of words.")
        elif _word(name):
            yield _word(name)


def _word(node: Node) -> str:
    """The words of a scalar, through the door: YAML writes any character with letters, such as an escape as `\\e`."""
    return neutral.line(str(node.value)) if node.id == "scalar" else ""


def _at(node: Node, where: str) -> str:
    return f"{where}:{node.start_mark.line + 1}"
