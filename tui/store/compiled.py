"""Regular expressions as an earlier start has compiled them, kept: else 60 ms of a start are spent on compiling 140 of them.

    magic, checksum, length of the head, head (what was compiled, and where its code lies), code

What is kept is what `re` itself hands to the machine that runs expressions; the machine looks whether such code is well-formed
before it takes it. The names of Python that are private to `re` are all in `_compile` and `_rebuild`. Another Python, a file
that is not whole, a name that is not there any more: then all is compiled as if nothing had been kept. Nothing here ever raises
but what `re.compile` raises.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from tui.store import paths

_MAGIC = b"rashomon expressions 1\n"
_INTEGER = 4
"""Bytes of a number: of the checksum, of a length and of what code is made of."""
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
        """What is kept in a file is read when there is something to compile; nothing where it is not there or not whole."""
        self._file = file
        self._is_loaded = False
        self._rows: dict[tuple[str, int], _Code] = {}
        self._codes = array("I")
        self._made: list[tuple[_Code, list[int]]] = []

    def compile(self, pattern: str | bytes, flags: int) -> re.Pattern[Any]:
        """As `re.compile`."""
        if not self._is_loaded:
            self._is_loaded = True
            with suppress(OSError, ValueError, IndexError):
                self._load()
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
        from tui.store.atomic import write_atomically

        try:
            content = self._pack()
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with write_atomically(self._file, private=True, is_lasting=False) as stream:
                stream.write(_MAGIC + _checksum(content) + content)
        except (OSError, ValueError, TypeError):
            return False
        return True

    def _load(self) -> None:
        with self._file.open("rb") as stream:
            whole = stream.read(_MAX_BYTES + 1)
        start = len(_MAGIC) + _INTEGER
        content = whole[start:]
        if len(whole) > _MAX_BYTES or whole[:start] != _MAGIC + _checksum(content):
            return
        end = _INTEGER + int.from_bytes(content[:_INTEGER], "little")
        codes = array("I", content[end:])
        rows = list(_head_rows(content[_INTEGER:end].decode("utf-8", "surrogatepass")))
        if codes.itemsize == _INTEGER and all(0 <= row.at <= row.at + row.length <= len(codes) for row in rows):
            self._rows, self._codes = {(row.pattern, row.asked): row for row in rows}, codes

    def _pack(self) -> bytes:
        """All that is kept and was compiled; only that, where it would be too much."""
        codes = array("I")
        rows = []
        old = [(row, self._codes[row.at : row.at + row.length].tolist()) for row in self._rows.values()]
        for row, code in [*old, *self._made] if len(old) + len(self._made) <= _MOST else self._made:
            rows.append(row._replace(at=len(codes), length=len(code)))
            codes.extend(code)
        head = "".join(map(_head_row, rows)).encode("utf-8", "surrogatepass")
        return len(head).to_bytes(_INTEGER, "little") + head + codes.tobytes()


def file_of_expressions() -> Path:
    """Where expressions are kept that this very Python has compiled."""
    return paths.cache_folder() / f"expressions-{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}.bin"


def _checksum(content: bytes) -> bytes:
    """Whether a file is whole; against whoever may write into the reader's own folders nothing helps."""
    return zlib.crc32(content).to_bytes(_INTEGER, "little")


def _head_row(row: _Code) -> str:
    """A line of numbers and names of groups, then the expression, which may hold anything."""
    numbers = row.asked, row.flags, row.groups, row.at, row.length, len(row.pattern)
    return f"{' '.join(map(str, numbers))} {','.join(f'{name}={number}' for name, number in row.names.items())}\n{row.pattern}"


def _head_rows(head: str) -> Iterator[_Code]:
    """What `_head_row` has written, one after the other. Raises ValueError or IndexError where it is something else."""
    at = 0
    while at < len(head):
        end = head.index("\n", at)
        *numbers, names = head[at:end].split(" ")
        asked, flags, groups, start, length, size = map(int, numbers)
        groups_by_name = {name: int(number) for name, _, number in (each.partition("=") for each in names.split(",") if each)}
        at = end + 1 + size
        yield _Code(head[end + 1 : at], asked, flags, groups, groups_by_name, start, length)


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
