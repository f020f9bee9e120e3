"""YAML that people write by hand, read as plain words.

Every scalar stays text, so that "title: No" is no boolean and "source: 1984" no number; whoever shows one takes it through the
door first, for YAML writes any character with letters. Anchors are refused: aliases of aliases
make gigabytes of a few hundred bytes, and nobody needs them to name an outlet.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from tui.model.expressions import compiling_later
from tui.store import neutral

DEEPEST = 12
"""Levels of nesting that are read; a story.yaml has four."""


MOST_EVENTS = 150_000
"""Keys, values and brackets that are read, in 2 s; 10,000 names with three others each have 90,000."""


class BadYaml(Exception):
    """Text that is no YAML we read. `line` counts from 1, or is None."""

    def __init__(self, what: str, line: int | None = None) -> None:
        self.line = line
        super().__init__(what)


def import_yaml() -> Any:
    """PyYAML, without what it compiles when it is imported: ten expressions, 10 ms of a start, of which few are ever used."""
    if "yaml" not in sys.modules:
        with compiling_later():
            return import_module("yaml")
    return sys.modules["yaml"]


def mapping(text: str) -> dict[str, object]:
    """The mapping that `text` holds, all its scalars as text; {} when it is empty. Raises BadYaml."""
    yaml = import_yaml()
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        depth = 0
        for number, event in enumerate(yaml.parse(text, Loader=loader)):
            if number > MOST_EVENTS:
                raise BadYaml(f"it holds more than {MOST_EVENTS:,} keys and values", _line(event))
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise BadYaml("anchors and aliases (& and *) are not read here", _line(event))
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                raise BadYaml(f"it is nested more than {DEEPEST} levels deep", _line(event))
        value = yaml.load(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it is not YAML"
        raise BadYaml(neutral.line(str(what)), mark.line + 1 if mark else None) from None
    except (RecursionError, ValueError) as error:
        raise BadYaml(neutral.line(str(error))) from None
    if value in (None, ""):
        return {}
    if not isinstance(value, dict):
        raise BadYaml("it is no list of names and values", 1)
    return value


def _line(event: object) -> int | None:
    mark = getattr(event, "start_mark", None)
    return mark.line + 1 if mark else None
