"""config.yaml -> Settings, or every mistake in it at once.

A reader who mends one typo only to be told of the next stops mending. So nothing here stops at the first problem: the file is
composed into nodes, which know their lines, and the nodes are held against the dataclasses of `tui.model.settings`. Those are
the only list of settings; types, ranges and choices are read from their annotations.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from math import isfinite
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Protocol, cast, get_args, get_origin, get_type_hints

from tui.model.errors import MOST_SAID, SettingsError
from tui.model.limits import Between
from tui.model.records import dataclass
from tui.model.settings import Settings
from tui.store import neutral, paths
from tui.store.nearest import did_you_mean
from tui.store.yamltext import import_yaml

MAX_BYTES = 1_000_000
"""Bytes of a settings file; the one with every setting explained has under 20,000."""
_LONGEST = 1000
"""Characters of what is said of one mistake: the longest list of choices, and a name that a reader recognises."""

DEEPEST = 4
"""Levels of nesting in a settings file; what has more is no settings file, and the C reader of YAML dies of 50,000."""


MOST_EVENTS = 20_000
"""Keys, values and brackets in a settings file; the one with every setting has 400."""

LONGEST = 100
"""Characters of a number; whole numbers of a million digits take minutes to read."""

_GONE = "decided by the fitted table of certainties; delete the line"
_RENAMED = {
    "passages.link": "passages.likely, a certainty from 0 to 1 and no longer a score",
    **dict.fromkeys((f"passages.{name}" for name in ("what", "who", "happened", "veto")), _GONE),
}
"""Settings of earlier versions, and what has become of them."""


class Node(Protocol):
    """A node as PyYAML composes it; said here, so that the library is imported only when there is a file to read."""

    id: str
    """mapping, sequence or scalar."""
    tag: str
    value: Any
    """Pairs of nodes, nodes, or the text of a scalar."""
    start_mark: Any


class KeyRules(NamedTuple):
    """What the section `keys` is held against."""

    ids: tuple[str, ...] = ()
    """Ids of the commands that may get keys of their own."""
    mistaken: Callable[[Mapping[str, str]], Iterable[tuple[str, str]]] = lambda _own: ()
    """Says what is wrong with the reader's own keys (keys by id), each with the command's id."""


@dataclass(slots=True)
class _SettingsReading:
    """What is being read, and what was found wrong on the way."""

    file: str
    problems: list[str]
    rules: Callable[[], KeyRules]

    def wrong(self, node: Node, what: str) -> None:
        """Write down a problem at the line of a node."""
        self.problems.append(neutral.line(f"{self.file}:{node.start_mark.line + 1}: {what}", longest=_LONGEST))


def find_file(named: str | None = None) -> Path | None:
    """The settings file that counts: the one named, ./config.yaml, the one in the reader's folder; None for built in."""
    if named is not None:
        return Path(named)
    places = (Path("config.yaml"), paths.config_folder() / "config.yaml")
    return next((place for place in places if os.path.isfile(place)), None)


def load(file: Path | None, *, rules: Callable[[], KeyRules] = KeyRules) -> Settings:
    """The settings of a file, or the built-in ones for None; raises SettingsError with all problems of the file.

    `rules` are asked for only where the file sets keys.
    """
    if file is None:
        return Settings()
    reading = _SettingsReading(neutral.line(str(file)), [], rules)
    root = _compose(_text(file, reading), reading)
    settings = Settings() if root is None else _settings(root, reading)
    if reading.problems:
        raise SettingsError(
            tuple(reading.problems), remedy="\n`rashomon config show` prints every setting; --config names another file."
        )
    return settings


def _text(file: Path, reading: _SettingsReading) -> str:
    """The text of a file; empty when it cannot be read, which is then a problem written down."""
    try:
        with open(os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as stream:
            if stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode):
                reading.problems.append(
                    f"{reading.file}: is a pipe and no file, so the settings in it could be read only once."
                )
                return ""
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                reading.problems.append(f"{reading.file}: is no regular file, so it is no settings file.")
                return ""
            content = stream.read(MAX_BYTES + 1)
        if len(content) <= MAX_BYTES:
            return content.decode("utf-8-sig")
        reading.problems.append(f"{reading.file}: larger than {MAX_BYTES} bytes, so it is no settings file of this program.")
    except OSError as error:
        reading.problems.append(f"{reading.file}: cannot be read: {error.strerror or 'no file can have that name'}.")
    except UnicodeDecodeError as error:
        before = content.count(b"\n", 0, error.start)
        reading.problems.append(f"{reading.file}:{before + 1}: not UTF-8 text.")
    except ValueError:
        reading.problems.append(f"{reading.file}: no file can have that name.")
    return ""


def _compose(text: str, reading: _SettingsReading) -> Node | None:
    """The root node of a text; None when it is empty or no YAML, which is then a problem written down."""
    yaml = import_yaml()
    loader, depth = getattr(yaml, "CSafeLoader", yaml.SafeLoader), 0
    try:
        for number, event in enumerate(yaml.parse(text, Loader=loader)):
            if number > MOST_EVENTS:
                reading.problems.append(f"{reading.file}: holds too much to be a settings file.")
                return None
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                reading.problems.append(f"{reading.file}{_line(event.start_mark)}: nested too deep.")
                return None
        return cast("Node | None", yaml.compose(text, Loader=loader))
    except yaml.YAMLError as error:
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
        reading.problems.append(
            f"{reading.file}{_line(getattr(error, 'problem_mark', None))}: not YAML: {neutral.line(str(what))}."
        )
        return None


def _line(mark: Any) -> str:
    """The line of a mark of PyYAML, as it follows the name of a file; nothing where it has none."""
    return "" if mark is None else f":{mark.line + 1}"


def _settings(root: Node, reading: _SettingsReading) -> Settings:
    """The settings with what the file changes; mistakes are written down and leave the default."""
    settings = Settings()
    sections = [field.name for field in fields(Settings)]
    for name, node in _entries(root, "", sections, reading):
        if name == "keys":
            settings = replace(settings, keys=_keys(node, reading))
        else:
            settings = replace(settings, **{name: _section(getattr(settings, name), name, node, reading)})
    return settings


def _section(section: Any, name: str, node: Node, reading: _SettingsReading) -> Any:
    """A section with what the file changes in it."""
    hints = _hints(section.__class__)
    changed = {}
    for key, value in _entries(node, name, list(hints), reading):
        kept = _value(hints[key], f"{name}.{key}", value, reading)
        if kept is not None:
            changed[key] = kept
    return replace(section, **changed)


def _entries(node: Node, name: str, known: list[str], reading: _SettingsReading) -> Iterator[tuple[str, Node]]:
    """The entries of a mapping with known keys, each once; an empty mapping may be left out."""
    if node.id == "scalar" and node.tag.endswith(":null"):
        return
    if node.id != "mapping":
        reading.wrong(node, f"{name or 'the file'} has to hold settings, one `key: value` a line.")
        return
    lines: dict[str, int] = {}
    for key, value in node.value:
        written = str(key.value)[:LONGEST] if key.id == "scalar" else "a key that is no word"
        full = f"{name}.{written}" if name else written
        if written in lines:
            reading.wrong(key, f"{full} is set twice, first in line {lines[written]}.")
        elif written in known:
            lines[written] = key.start_mark.line + 1
            yield written, value
        else:
            near = did_you_mean(written, known) if len(reading.problems) < MOST_SAID else ""
            near = f" It is now {_RENAMED[full]}." if full in _RENAMED else near
            reading.wrong(key, f"unknown {'setting' if name else 'section'} {full}.{near}")


def _keys(node: Node, reading: _SettingsReading) -> tuple[tuple[str, str], ...]:
    """The reader's own keys: pairs of a command's id and its keys with commas."""
    if not node.value:
        return ()
    rules = reading.rules()
    own, nodes = {}, {}
    for command, value in _entries(node, "keys", list(rules.ids), reading):
        parts = value.value if value.id == "sequence" else [value]
        if value.id == "mapping" or any(part.id != "scalar" or not part.value.strip() for part in parts):
            reading.wrong(value, f"keys.{command} has to be keys with commas between them, such as `j,down`.")
        else:
            own[command], nodes[command] = ",".join(part.value.replace(" ", "") for part in parts), value
    for command, what in rules.mistaken(own):
        reading.wrong(nodes[command], f"keys.{command}: {what}")
    return tuple(own.items())


def _value(hint: Any, name: str, node: Node, reading: _SettingsReading) -> Any:
    """The value of a node, of the type that is wanted; None after a mistake was written down."""
    limits = next((extra for extra in get_args(hint)[1:] if isinstance(extra, Between)), None) if _is_annotated(hint) else None
    wanted = get_args(hint)[0] if _is_annotated(hint) else hint
    choices = [str(choice) for choice in get_args(wanted)] if get_origin(wanted) is Literal else None
    if node.id != "scalar":
        reading.wrong(node, f"{name} has to be {_wish(wanted, limits)}.")
        return None
    written = str(node.value)
    if choices is not None:
        if written in choices:
            return written
        near = did_you_mean(written, choices, listed=True)
        reading.wrong(node, f"{name} has to be {_wish(wanted, limits)}, not {_short(written)}.{near}")
        return None
    value = "" if wanted is str and node.tag.endswith(":null") else _read(wanted, written, node.tag)
    outside = limits is not None and isinstance(value, int | float) and not limits.low <= value <= limits.high
    if value is None or outside:
        reading.wrong(node, f"{name} has to be {_wish(wanted, limits)}, not {_short(written)}.")
        return None
    return value


def _read(wanted: Any, written: str, tag: str) -> bool | int | float | str | None:
    """A scalar as the wanted type, or None: 1 is no yes, and 0.5 no whole number."""
    yaml = import_yaml()
    if wanted is str:
        return written
    if len(written) > LONGEST:
        return None
    try:
        scalar = yaml.ScalarNode(tag, written)
        known = tag.rpartition(":")[2] in ("bool", "int", "float")
        value = yaml.constructor.SafeConstructor().construct_object(scalar) if known else None
    except (ValueError, yaml.YAMLError):
        return None
    if wanted is bool:
        return value if isinstance(value, bool) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return None
    return float(value) if wanted is float else value if isinstance(value, int) else None


def _wish(wanted: Any, limits: Between | None) -> str:
    """In words, what a setting may be."""
    if get_origin(wanted) is Literal:
        *most, last = (str(choice) for choice in get_args(wanted))
        return f"{', '.join(most)} or {last}"
    word = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}[wanted]
    return word if limits is None else f"{word} from {limits.low:g} to {limits.high:g}"


def _short(written: str) -> str:
    """What was written, as a message repeats it."""
    return repr(written if len(written) <= LONGEST else written[: LONGEST - 1] + "…")


def _is_annotated(hint: Any) -> bool:
    return get_origin(hint) is Annotated


@cache
def _hints(section: type) -> dict[str, Any]:
    """The types of a section's fields, with their limits."""
    return get_type_hints(section, include_extras=True)
