"""Regular expressions that are compiled when they are first used: to compile all of them took a quarter of the start.

    _DATE = compile_later(r"\\d{4}-\\d\\d")      at the import: nothing
    _DATE.search(line)                         compiled; from now on as quick as what `re.compile` gives

Who compiles them can be exchanged (`compile_with`), by one who has kept what was compiled before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar, cast

Text = TypeVar("Text", str, bytes)
Compiler: TypeAlias = Callable[[Any, int], Any]
"""As `re.compile`, of text or bytes."""

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")
_compilers: list[Compiler] = [re.compile]
"""The last one counts."""


class _Uncompiled:
    """Stands for an expression; whatever is asked of it first compiles it, and its methods are those of the compiled one."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._made_of = pattern, int(flags)
        self._compiled: Any = None

    def __getattr__(self, name: str) -> object:
        """What a compiled expression has under this name; called only for what the object does not hold itself."""
        if name.startswith("__"):
            raise AttributeError(name)
        if self._compiled is None:
            self._compiled = _compilers[-1](*self._made_of)
            for method in _METHODS:
                setattr(self, method, getattr(self._compiled, method))
        return getattr(self._compiled, name)


def compile_later(pattern: Text, flags: int = 0) -> re.Pattern[Text]:
    """As `re.compile`, at the first use; only for the program's own expressions, since what is compiled may be kept.

    It is no `re.Pattern` for `isinstance`, nor for the functions of `re`.
    """
    return cast("re.Pattern[Text]", _Uncompiled(pattern, flags))


def compile_with(compiler: Compiler) -> None:
    """Have expressions compiled by this one from now on."""
    _compilers[:] = [compiler]
