"""`dataclass` as in the standard library, and a tenth of its price at the start.

The standard one writes six functions for each class as text and has each compiled: 0.7 ms a class, 40 ms of a start. Most of
them need no text of their own, and the one that does (`__init__`) is written when the first object is made. All else is as
there: `fields`, `replace`, `is_dataclass`, equality, hash, repr, slots. What the program does not use is not there: inheritance
from another such class, `InitVar`, `ClassVar`, `kw_only`, `order`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool = False, slots: bool = True) -> Callable[[type], type]:
        """A decorator that makes a class one of values with the fields that it annotates; always with slots."""
        assert slots
        return lambda written: _make_class(written, frozen=frozen)


_DROPPED = ("__dict__", "__weakref__")
"""What a class has that is written without slots."""


def _make_class(written: type, *, frozen: bool) -> type:
    """The class with slots, and with the methods of a dataclass."""
    space = {name: value for name, value in vars(written).items() if name not in _DROPPED}
    names = tuple(written.__annotations__)
    given = {name: space.pop(name) for name in names if name in space}
    compared = tuple(name for name in names if not isinstance(given.get(name), Field) or given[name].compare)
    made = type(written.__name__, written.__bases__, {**space, "__slots__": names})
    made.__qualname__ = written.__qualname__
    for name, method in _methods(made, names, compared, given, frozen=frozen).items():
        if name not in space:
            setattr(made, name, method)
    return made


def _methods(
    made: type, names: tuple[str, ...], compared: tuple[str, ...], given: dict[str, Any], *, frozen: bool
) -> dict[str, Any]:
    """The methods of the class by their names."""
    values = attrgetter(*compared) if compared else lambda _: ()

    def init(self: Any, *arguments: Any, **named: Any) -> None:
        real = _write_init(made, names, given, frozen=frozen)
        setattr(made, "__init__", real)  # noqa: B010 (mypy knows better than to assign it)
        real(self, *arguments, **named)

    def equal(self: Any, other: object) -> bool:
        return bool(values(self) == values(other)) if other.__class__ is self.__class__ else NotImplemented

    def text(self: Any) -> str:
        return f"{made.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    methods: dict[str, Any] = {
        "__init__": init,
        "__eq__": equal,
        "__repr__": text,
        "__hash__": None,
        "__match_args__": tuple(name for name in names if not isinstance(given.get(name), Field) or given[name].init),
        "__dataclass_fields__": _Fields(given),
    }
    if frozen:
        methods |= _frozen_methods(names) | {"__hash__": lambda self: hash(values(self))}
    return methods


def _frozen_methods(names: tuple[str, ...]) -> dict[str, Any]:
    """What keeps objects as they are, and yet lets them be copied between processes."""

    def assign(_self: Any, name: str, _value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def delete(_self: Any, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def state(self: Any) -> list[object]:
        return [getattr(self, name) for name in names]

    def restore(self: Any, state: list[object]) -> None:
        for name, value in zip(names, state, strict=True):
            object.__setattr__(self, name, value)

    return {"__setattr__": assign, "__delattr__": delete, "__getstate__": state, "__setstate__": restore}


class _Fields:
    """Stands under `__dataclass_fields__` until somebody asks for them: then the standard library makes them."""

    def __init__(self, given: dict[str, Any]) -> None:
        self._given = given

    def __get__(self, _instance: object, owner: type) -> dict[str, Field[Any]]:
        from dataclasses import dataclass as standard

        space = {"__annotations__": owner.__annotations__, "__module__": owner.__module__, "__doc__": ".", **self._given}
        bare: Any = standard(init=False, repr=False, eq=False, match_args=False)(type("Bare", (), space))
        found: dict[str, Field[Any]] = dict(bare.__dataclass_fields__)
        owner.__dataclass_fields__ = found  # type: ignore[attr-defined]
        return found


def _write_init(made: type, names: tuple[str, ...], given: dict[str, Any], *, frozen: bool) -> Callable[..., None]:
    """`__init__`, from text of its own: the quickest way to take arguments by place and by name."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_nothing": MISSING}
    takes, does = [], []
    for name in names:
        default = given.get(name, MISSING)
        value: Any = default
        factory: Any = MISSING
        is_taken = True
        if isinstance(default, Field):
            value, factory, is_taken = default.default, default.default_factory, default.init
        if value is not MISSING:
            known[f"_{name}"] = value
            takes += [f"{name}=_{name}"] if is_taken else []
        elif factory is not MISSING:
            known[f"_make_{name}"] = factory
            takes += [f"{name}=_nothing"] if is_taken else []
            does.append(f"if {name} is _nothing: {name} = _make_{name}()" if is_taken else f"{name} = _make_{name}()")
        elif is_taken:
            takes.append(name)
        if is_taken or factory is not MISSING or value is not MISSING:
            right = name if is_taken or factory is not MISSING else f"_{name}"
            does.append(f"_set(self, {name!r}, {right})" if frozen else f"self.{name} = {right}")
    if hasattr(made, "__post_init__"):
        does.append("self.__post_init__()")
    text = f"def __init__(self{''.join(f', {each}' for each in takes)}):\n " + "\n ".join(does or ["pass"])
    exec(text, known)
    written: Callable[..., None] = known["__init__"]
    written.__qualname__ = f"{made.__qualname__}.__init__"
    return written
