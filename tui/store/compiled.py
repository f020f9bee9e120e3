"""Regular expressions as an earlier start has compiled them, kept: else 60 ms of a start are spent on compiling 140 of them.

    magic, 32 bytes of digest, length of the head, head (JSON: what was compiled, and where its code lies), code

What is kept is what `re` itself hands to the machine that runs expressions; the machine looks whether such code is well-formed
before it takes it. The names of Python that are private to `re` are all in `_compile` and `_rebuild`. Another Python, a file
that is not whole, a name that is not there any more: then all is compiled as if nothing had been kept. Nothing here ever raises
but what `re.compile` raises.
"""

from __future__ import annotations

import json
import os
import re
import sys
from array import array
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from tui.store import paths

_MAGIC = b"rashomon expressions 1\n"
_DIGEST_BYTES = 32
_MAX_BYTES = 8_000_000
"""Bytes of a file that is read; all expressions of the program have some 0.4 MB."""
_MOST = 2_000
"""Expressions that are kept; the program has some 400, and those of earlier versions are left out when it is reached."""


class _Code(NamedTuple):
    """An expression as the machine wants it."""

    pattern: str
    asked: int
    """The flags with which it was asked for."""
    flags: int
    """Those that it has."""
    groups: int
    names: dict[str, int]
    """Numbers of the groups that have names."""
    at: int
    """Where its code begins in the file, in numbers of four bytes."""
    length: int
    """How many numbers it has."""


class CompiledExpressions:
    """Compiles expressions, or takes them as they were compiled before."""

    def __init__(self, file: Path) -> None:
        """Read what is kept in a file; nothing where it is not there or not whole."""
        self._file = file
        self._rows: dict[tuple[str, int], _Code] = {}
        self._codes = array("I")
        self._made: list[tuple[_Code, list[int]]] = []
        with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            self._load()

    def compile(self, pattern: str | bytes, flags: int) -> re.Pattern[Any]:
        """As `re.compile`."""
        row = self._rows.get((pattern, flags)) if isinstance(pattern, str) else None
        if row is not None:
            with suppress(Exception):  # whatever private names do in a Python to come
                return _rebuild(row, self._codes[row.at : row.at + row.length].tolist())
        if isinstance(pattern, str):
            with suppress(Exception):  # the same; what is wrong with an expression is raised below
                row, code = _compile(pattern, flags)
                compiled = _rebuild(row, code)
                self._made.append((row, code))
                return compiled
        return re.compile(pattern, flags)

    def save(self) -> bool:
        """Keep what was compiled, for the next start, readable by nobody else; whether there was something and it worked."""
        if not self._made:
            return False
        draft = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            content = self._packed()
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
            with open(handle, "wb") as stream:
                stream.write(_MAGIC + blake2b(content, digest_size=_DIGEST_BYTES).digest() + content)
            draft.replace(self._file)
        except (OSError, ValueError, TypeError):
            with suppress(OSError):
                draft.unlink()
            return False
        return True

    def _load(self) -> None:
        with self._file.open("rb") as stream:
            whole = stream.read(_MAX_BYTES + 1)
        start = len(_MAGIC) + _DIGEST_BYTES
        content = whole[start:]
        if len(whole) > _MAX_BYTES or whole[:start] != _MAGIC + blake2b(content, digest_size=_DIGEST_BYTES).digest():
            return
        length = int.from_bytes(content[:4], "little")
        codes = array("I", content[4 + length :])
        rows = [_Code(*row) for row in json.loads(content[4 : 4 + length])]
        if codes.itemsize == 4 and all(0 <= row.at <= row.at + row.length <= len(codes) for row in rows):
            self._rows, self._codes = {(row.pattern, row.asked): row for row in rows}, codes

    def _packed(self) -> bytes:
        """All that is kept and was compiled; only that, where it would be too much."""
        codes = array("I")
        rows = []
        old = [(row, self._codes[row.at : row.at + row.length].tolist()) for row in self._rows.values()]
        for row, code in [*old, *self._made] if len(old) + len(self._made) <= _MOST else self._made:
            rows.append(row._replace(at=len(codes), length=len(code)))
            codes.extend(code)
        head = json.dumps(rows).encode()
        return len(head).to_bytes(4, "little") + head + codes.tobytes()


def file_of_expressions() -> Path:
    """Where expressions are kept that this very Python has compiled."""
    return paths.cache_folder() / f"expressions-{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}.bin"


def _compile(pattern: str, flags: int) -> tuple[_Code, list[int]]:
    """What `re.compile` makes of an expression, before the machine gets it."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern, flags)
    code = list(map(int, _compiler._code(tree, flags)))
    state = tree.state
    return _Code(pattern, flags, flags | state.flags, state.groups - 1, dict(state.groupdict), 0, len(code)), code


def _rebuild(row: _Code, code: list[int]) -> re.Pattern[Any]:
    """The expression of its code."""
    import _sre  # type: ignore[import-not-found]

    groups: list[str | None] = [None] * (row.groups + 1)
    for name, number in row.names.items():
        groups[number] = name
    made: re.Pattern[Any] = _sre.compile(row.pattern, row.flags, code, row.groups, row.names, tuple(groups))
    return made
