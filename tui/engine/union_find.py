"""Things that turn out to be one: a union-find, for every stage that joins by pairs.

Two articles give one quotation, a third gives it too, and only later is it found that "the ministry" and "the health ministry"
are the same. Which pairs come first must not matter, so a stage says what belongs together and asks at the end for the groups.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class Groups(Generic[T]):
    """A partition of some things, each a group of its own at first. It belongs to one call of a stage."""

    def __init__(self, members: Iterable[T]) -> None:
        """`members` are all things that there are, in the order in which `groups` gives them back."""
        self._above = {member: member for member in members}
        self._together = {member: [member] for member in self._above}

    def head(self, member: T) -> T:
        """The member that stands for the whole group.

        Shortens the way to it: path halving, after Tarjan and van Leeuwen, "Worst-case analysis of set union" (1984).
        """
        above = self._above
        while above[member] != member:
            above[member] = above[above[member]]
            member = above[member]
        return member

    def join(self, member: T, into: T) -> T:
        """Make one group of two; its head, which is returned, is that of `into`."""
        lower, head = self.head(member), self.head(into)
        if lower != head:
            self._above[lower] = head
            few, many = sorted((self._together.pop(lower), self._together[head]), key=len)
            many += few
            self._together[head] = many
        return head

    def together(self, member: T) -> Sequence[T]:
        """The group that holds a member, in no order that means anything."""
        return self._together[self.head(member)]

    def groups(self) -> list[list[T]]:
        """All groups, by their first members; the members of each in the order in which they were given."""
        gathered: dict[T, list[T]] = {}
        for member in self._above:
            gathered.setdefault(self.head(member), []).append(member)
        return list(gathered.values())
