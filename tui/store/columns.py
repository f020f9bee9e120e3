"""Values of known types <-> bytes, column by column: how findings are kept.

A thousand articles have a million values, and JSON or msgpack would make each of them a dictionary first. Here all values of
one field stand together, as numbers of one width, and come back by loops that run in C. A text stands once, in a table. The
types are read from the annotations of the model, so that a new field needs nothing here; whoever reads has to make sure that
the model is the one that wrote. Every value is looked at on the way in: what is no member of its type raises ValueError.
"""

from __future__ import annotations

import json
import sys
import types
import typing
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from itertools import accumulate, chain, pairwise, repeat
from typing import Any, get_args, get_origin, get_type_hints

Values = Sequence[Any]

_NARROW = 2**32
"""Numbers below it take four bytes; a column with others has eight for each, behind a byte that says so."""
_NARROW_BYTES = 4


class Writer:
    """Takes values and gives the columns."""

    def __init__(self) -> None:
        self._texts: dict[str, int] = {}
        self._columns: list[bytes] = []

    def add(self, kind: Any, values: Values) -> None:
        """Write values of one type, a column for each of its parts."""
        _writer_of(kind)(self, kind, values)

    def numbers(self, values: Iterable[int]) -> None:
        """Write whole numbers as a column, in as few bytes as all of them need."""
        wide = array("q", values)
        is_narrow = not wide or (min(wide) >= 0 and max(wide) < _NARROW)
        self._columns.append(_little(array("I", wide)) if is_narrow else b"q" + _little(wide))

    def floats(self, values: Iterable[float]) -> None:
        """Write floating numbers as a column."""
        self._columns.append(_little(array("d", values)))

    def texts(self, values: Iterable[str]) -> None:
        """Write texts, each as its position in the table."""
        table = self._texts
        self.numbers([table.setdefault(text, len(table)) for text in values])

    def whole(self) -> bytes:
        """All columns behind the table of texts, each behind its length."""
        parts = [json.dumps(list(self._texts)).encode(), *self._columns]
        return b"".join(chain.from_iterable((len(part).to_bytes(8, "little"), part) for part in parts))


class ColumnReader:
    """Gives the values back, in the order in which they were written."""

    def __init__(self, content: bytes) -> None:
        """Raises ValueError where `content` is not what a Writer gives."""
        self._content = memoryview(content)
        self._at = 0
        texts = json.loads(bytes(self._next()))
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise ValueError("the table of texts is none")
        self._texts: list[str] = texts

    def _next(self) -> memoryview:
        start = self._at + 8
        end = start + int.from_bytes(self._content[self._at : start], "little")
        if end > len(self._content) or start > len(self._content):
            raise ValueError("a column is cut off")
        self._at = end
        return self._content[start:end]

    def take(self, kind: Any, count: int) -> list[Any]:
        """The next `count` values of a type. Raises ValueError."""
        return _reader_of(kind)(self, kind, count)

    def numbers(self, count: int, below: int | None = None) -> Sequence[int]:
        """The next column of whole numbers, all from 0 on and smaller than `below` where it is given."""
        content = self._next()
        is_wide = len(content) % _NARROW_BYTES == 1
        column: array[int] = self._array("q" if is_wide else "I", content[1:] if is_wide else content, count)
        if below is not None and count and (max(column) >= below or min(column) < 0):
            raise ValueError("a number is out of its range")
        return column

    def floats(self, count: int) -> Sequence[float]:
        """The next column of floating numbers."""
        column: array[float] = self._array("d", self._next(), count)
        return column

    @staticmethod
    def _array(code: str, content: memoryview, count: int) -> Any:
        column = array(code)
        column.frombytes(content)
        if sys.byteorder == "big":
            column.byteswap()
        if len(column) != count:
            raise ValueError("a column has another length")
        return column

    def texts(self, count: int) -> list[str]:
        """The next column of texts."""
        return list(map(self._texts.__getitem__, self.numbers(count, len(self._texts))))

    def is_at_its_end(self) -> bool:
        """Whether all has been read."""
        return self._at == len(self._content)


def _little(column: array[Any]) -> bytes:
    if sys.byteorder == "big":
        column.byteswap()
    return column.tobytes()


def _is_record(kind: Any) -> bool:
    return is_dataclass(kind) or (isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"))


def _parts(kind: Any) -> list[tuple[str, Any]]:
    """Name and type of each field of a dataclass or a NamedTuple."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else kind._fields
    return [(name, hints[name]) for name in names]


def _options(kind: Any) -> list[Any]:
    """The members of a union, in order."""
    return list(get_args(kind))


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in (typing.Union, types.UnionType)


# writing


def _write_record(writer: Writer, kind: Any, values: Values) -> None:
    for name, part in _parts(kind):
        writer.add(part, [getattr(value, name) for value in values])


def _write_union(writer: Writer, kind: Any, values: Values) -> None:
    options = _options(kind)
    which = [options.index(type(value)) for value in values]
    writer.numbers(which)
    for number, option in enumerate(options):
        if option is not type(None):
            writer.add(option, [value for value, at in zip(values, which, strict=True) if at == number])


def _write_tuple(writer: Writer, kind: Any, values: Values) -> None:
    parts = get_args(kind)
    if parts[-1] is Ellipsis:
        writer.numbers([len(value) for value in values])
        writer.add(parts[0], list(chain.from_iterable(values)))
        return
    for number, part in enumerate(parts):
        writer.add(part, [value[number] for value in values])


def _write_enum(writer: Writer, kind: Any, values: Values) -> None:
    places = {member: number for number, member in enumerate(kind)}
    writer.numbers(map(places.__getitem__, values))


def _writer_of(kind: Any) -> Callable[[Writer, Any, Values], None]:
    if _is_union(kind):
        return _write_union
    if get_origin(kind) is tuple:
        return _write_tuple
    if _is_record(kind):
        return _write_record
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _write_enum
    return _PLAIN[kind][0]


# reading


def _read_record(reader: ColumnReader, kind: Any, count: int) -> list[Any]:
    columns = [reader.take(part, count) for _, part in _parts(kind)]
    if not is_dataclass(kind):
        return list(map(kind._make, zip(*columns, strict=True)))
    new: Callable[[Any], Any] = object.__new__
    made = list(map(new, repeat(kind, count)))
    for (name, _), column in zip(_parts(kind), columns, strict=True):
        deque(map(getattr(kind, name).__set__, made, column), maxlen=0)  # a slot's own setter: frozen only forbids setattr
    return made


def _read_union(reader: ColumnReader, kind: Any, count: int) -> list[Any]:
    options = _options(kind)
    which = reader.numbers(count, len(options))
    found = []
    for number, option in enumerate(options):
        several = sum(map(number.__eq__, which))
        found.append(repeat(None, several) if option is type(None) else iter(reader.take(option, several)))
    return [next(found[number]) for number in which]


def _read_tuple(reader: ColumnReader, kind: Any, count: int) -> list[Any]:
    parts = get_args(kind)
    if parts[-1] is not Ellipsis:
        return list(zip(*(reader.take(part, count) for part in parts), strict=True))
    ends = list(accumulate(reader.numbers(count, _NARROW), initial=0))
    whole = tuple(reader.take(parts[0], ends[-1]))
    return [whole[start:end] for start, end in pairwise(ends)]


def _read_enum(reader: ColumnReader, kind: Any, count: int) -> list[Any]:
    members = list(kind)
    return list(map(members.__getitem__, reader.numbers(count, len(members))))


def _reader_of(kind: Any) -> Callable[[ColumnReader, Any, int], list[Any]]:
    if _is_union(kind):
        return _read_union
    if get_origin(kind) is tuple:
        return _read_tuple
    if _is_record(kind):
        return _read_record
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _read_enum
    return _PLAIN[kind][1]


_PLAIN: dict[Any, tuple[Callable[[Writer, Any, Values], None], Callable[[ColumnReader, Any, int], list[Any]]]] = {
    str: (lambda writer, _, values: writer.texts(values), lambda reader, _, count: reader.texts(count)),
    int: (lambda writer, _, values: writer.numbers(values), lambda reader, _, count: list(reader.numbers(count))),
    float: (lambda writer, _, values: writer.floats(values), lambda reader, _, count: list(reader.floats(count))),
    bool: (
        lambda writer, _, values: writer.numbers(values),
        lambda reader, _, count: list(map(bool, reader.numbers(count, 2))),
    ),
    date: (
        lambda writer, _, values: writer.numbers(value.toordinal() for value in values),
        lambda reader, _, count: list(map(date.fromordinal, reader.numbers(count))),
    ),
}
"""How the types are written and read that have no parts."""
