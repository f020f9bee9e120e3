"""Things that turn out to be one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.engine.union_find import Groups

PAIRS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12)


def joined(pairs: list[tuple[int, int]]) -> Groups[int]:
    groups = Groups(range(9))
    for member, into in pairs:
        groups.join(member, into)
    return groups


def test_everything_is_a_group_of_its_own_at_first() -> None:
    assert [["a"], ["b"]] == Groups(("a", "b")).groups()


def test_the_head_is_that_of_the_group_that_was_joined() -> None:
    """A short name goes by the full one, also when that one goes by another later."""
    groups = Groups(("WHO", "World Health Organization", "the agency"))
    assert "World Health Organization" == groups.join("WHO", "World Health Organization")
    groups.join("the agency", "WHO")
    assert {"World Health Organization"} == {groups.head(name) for name in ("WHO", "World Health Organization", "the agency")}


def test_groups_and_members_keep_the_order_in_which_they_were_given() -> None:
    assert [[0, 7, 8], [1, 3], [2], [4], [5], [6]] == joined([(8, 0), (0, 7), (3, 1)]).groups()


@given(PAIRS, st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_pairs_does_not_matter(pairs: list[tuple[int, int]], random: object) -> None:
    """Nor does it matter which of two is joined into which."""
    other = [pair[::-1] for pair in pairs]
    random.shuffle(other)  # type: ignore[attr-defined]
    assert joined(pairs).groups() == joined(other).groups()


@given(PAIRS)
@settings(max_examples=40, deadline=None)
def test_a_group_is_the_same_from_each_of_its_members(pairs: list[tuple[int, int]]) -> None:
    groups = joined(pairs)
    assert groups.groups() == [sorted(groups.together(group[-1])) for group in groups.groups()]
    assert all(groups.head(member) == groups.head(group[0]) for group in groups.groups() for member in group)
