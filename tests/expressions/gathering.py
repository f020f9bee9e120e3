"""`python -m tests.expressions.gathering`: run the program, and print every expression that it hands to `re`, as JSON."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.expressions.found import FUNCTIONS, LATER, MACHINERY
from tui.model import expressions

ROOT = Path(__file__).resolve().parents[2]
Heard = dict[tuple[str, int, int, object, int], dict[str, object]]


def listening(heard: Heard) -> None:
    """Replace the functions of `re` by ones that write down which place of the program called them with what."""
    for name in FUNCTIONS:
        setattr(re, name, _told(getattr(re, name), heard))
    setattr(expressions, LATER, _told(expressions.compile_later, heard))


def _told(function: Callable[..., Any], heard: Heard) -> Callable[..., Any]:
    def called(pattern: Any, *arguments: Any, **named: Any) -> Any:
        frame = sys._getframe(1)
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(ROOT / "tui") and file.relative_to(ROOT).as_posix() not in MACHINERY:
            compiled = pattern if isinstance(pattern, re.Pattern) else None
            flags = compiled.flags if compiled else _flags(function.__name__, arguments, named)
            _write(heard, frame, file, compiled.pattern if compiled else pattern, int(flags))
        return function(pattern, *arguments, **named)

    return called


def _flags(name: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> Any:
    at = {"compile": 0, LATER: 0, "sub": 3, "subn": 3, "split": 2}.get(name, 1)
    return named.get("flags", arguments[at] if len(arguments) > at else 0)


def _write(heard: Heard, frame: types.FrameType, file: Path, pattern: str | bytes, flags: int) -> None:
    line, _, column, _ = list(frame.f_code.co_positions())[frame.f_lasti // 2]
    where = file.relative_to(ROOT).as_posix(), line or 0, column or 0
    text: dict[str, object] = {"bytes": pattern.hex()} if isinstance(pattern, bytes) else {"text": pattern}
    heard[(*where, pattern, flags)] = {"file": where[0], "line": where[1], "column": where[2], "flags": flags, **text}


def everything() -> None:
    """Import every module of the program, and do what makes expressions of what was read."""
    import tui

    for module in pkgutil.walk_packages(tui.__path__, "tui."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from tests.expressions import samples

    samples.run()


if __name__ == "__main__":
    found: Heard = {}
    listening(found)
    everything()
    json.dump(list(found.values()), sys.stdout)
