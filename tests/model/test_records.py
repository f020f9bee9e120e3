"""The program's `dataclass` does what that of the standard library does."""

from __future__ import annotations

import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.records import dataclass


class Written:
    """As it is written."""

    name: str
    number: int = 3
    seen: list[int] = field(default_factory=list)
    note: str = field(default="", compare=False)
    made: str = field(init=False, compare=False)

    @property
    def both(self) -> str:
        """Two of them."""
        return f"{self.name}{self.number}"

    def __post_init__(self) -> None:
        """Make the rest."""
        object.__setattr__(self, "made", self.name.upper())


class Nothing:
    """No fields."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """Kept as it is."""

    name: str
    pair: tuple[int, ...] = ()


@dataclass(slots=True)
class Open:
    """May change."""

    name: str
    seen: dict[str, int] = field(default_factory=dict)


def pairs(*, frozen: bool) -> tuple[type, type]:
    spaces = [{name: each for name, each in vars(Written).items() if name not in ("__dict__", "__weakref__")} for _ in range(2)]
    ours = dataclass(frozen=frozen, slots=True)(type("Same", (), spaces[0]))
    theirs = dataclasses.dataclass(frozen=frozen, slots=True)(type("Same", (), spaces[1]))
    return ours, theirs


@pytest.mark.parametrize("frozen", [True, False])
@pytest.mark.parametrize(
    ("arguments", "named"),
    [(("a",), {}), (("a", 4), {"note": "n"}), ((), {"name": "b", "seen": [1]}), (("a", 1, [2], "n"), {})],
)
def test_it_is_made_as_there(frozen: bool, arguments: tuple[object, ...], named: dict[str, object]) -> None:
    ours, theirs = (made(*arguments, **named) for made in pairs(frozen=frozen))
    assert repr(ours) == repr(theirs)
    assert ours.both == theirs.both
    assert ours.made == theirs.made
    assert [(each.name, each.init, each.compare) for each in fields(ours)] == [
        (each.name, each.init, each.compare) for each in fields(theirs)
    ]
    assert type(ours).__match_args__ == type(theirs).__match_args__
    assert type(ours).__slots__ == type(theirs).__slots__
    assert type(ours).__doc__ == type(theirs).__doc__


@pytest.mark.parametrize(
    ("arguments", "named"), [((), {}), (("a", 1, [], "n", "m"), {}), (("a",), {"name": "b"}), (("a",), {"x": 1})]
)
def test_wrong_arguments_are_refused_as_there(arguments: tuple[object, ...], named: dict[str, object]) -> None:
    said = []
    for made in pairs(frozen=True):
        with pytest.raises(TypeError) as error:
            made(*arguments, **named)
        said.append(str(error.value).partition("__init__")[2])
    assert said[0] == said[1]


@given(st.text(), st.text(), st.integers(0, 2), st.integers(0, 2))
def test_law_equality_and_hash_are_those_of_the_fields(one: str, two: str, a: int, b: int) -> None:
    first, second = Frozen(one, (a,)), Frozen(two, (b,))
    assert (first == second) == ((one, a) == (two, b))
    if first == second:
        assert hash(first) == hash(second)
    assert first != (one, (a,))


def test_what_is_not_compared_does_not_count() -> None:
    ours, _ = pairs(frozen=True)
    assert ours("a", 1, [], "one") == ours("a", 1, [], "other")
    assert ours("a", 1) != ours("a", 2)


def test_frozen_stays_as_it_is_and_open_does_not() -> None:
    one = Frozen("a")
    with pytest.raises(FrozenInstanceError):
        one.name = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del one.name
    with pytest.raises((AttributeError, TypeError)):
        one.other = 1  # type: ignore[attr-defined]
    two = Open("a")
    two.name = "b"
    assert two == Open("b")
    with pytest.raises(TypeError):
        hash(two)
    with pytest.raises(AttributeError):
        two.other = 1  # type: ignore[attr-defined]


def test_each_object_has_a_container_of_its_own() -> None:
    one, two = Open("a"), Open("a")
    one.seen["x"] = 1
    assert two.seen == {}


def test_the_standard_library_takes_it_for_its_own() -> None:
    assert is_dataclass(Frozen)
    assert is_dataclass(Open("a"))
    assert replace(Frozen("a", (1,)), name="b") == Frozen("b", (1,))
    assert dataclasses.asdict(Frozen("a", (1,))) == {"name": "a", "pair": (1,)}
    assert get_type_hints(Frozen) == {"name": str, "pair": tuple[int, ...]}
    assert pickle.loads(pickle.dumps(Frozen("a", (1,)))) == Frozen("a", (1,))
    assert pickle.loads(pickle.dumps(Open("a", {"b": 1}))) == Open("a", {"b": 1})


def test_a_class_pattern_takes_it_apart() -> None:
    match Frozen("a", (1,)):
        case Frozen(name, pair):
            assert (name, pair) == ("a", (1,))
        case _:
            pytest.fail("not taken apart")


def test_without_fields() -> None:
    made = dataclass(frozen=True, slots=True)(Nothing)
    assert made() == made()
    assert hash(made()) == hash(made())
    assert repr(made()) == "Nothing()"
