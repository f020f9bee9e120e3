"""Whether a library has the names that it has promised to nobody, and takes them as they are given."""

from __future__ import annotations

from importlib import import_module
from inspect import signature
from typing import Any, NamedTuple


def load_module(module: str) -> Any:
    """A private module; None where there is none of that name."""
    try:
        return import_module(module)
    except ImportError:
        return None


class Need(NamedTuple):
    """A name that is leaned on."""

    owner: Any
    """The class or module that has it; None where there is no such class."""
    label: str
    """What to call it: its owner's name, a dot and its own."""
    arguments: int | None = None
    """How many arguments a method is given beside its object; None for what is only read or set."""

    @property
    def name(self) -> str:
        """The name that its owner has."""
        return self.label.rpartition(".")[2]

    @property
    def is_met(self) -> bool:
        """Whether the owner has such a name, and a method takes what it is given."""
        if self.owner is None:
            return False
        if self.arguments is None:
            return _has(self.owner, self.name)
        try:
            signature(getattr(self.owner, self.name)).bind(*[None] * (self.arguments + 1))
        except (AttributeError, TypeError, ValueError):
            return False
        return True


def _has(owner: Any, name: str) -> bool:
    """Tell whether it has an attribute, or, if it is a class, something in an `__init__` that its objects run is called so."""
    if hasattr(owner, name):
        return True
    codes = (getattr(vars(base).get("__init__"), "__code__", None) for base in getattr(owner, "__mro__", ()))
    return any(name in code.co_names for code in codes if code is not None)
