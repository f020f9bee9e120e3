"""What a reader types to narrow the outline: words, the name of an outlet, and who tells a thing and who does not.

    only:D          told by D alone              in:D            told by D, perhaps by others
    not:C           not told by C                is:likely       is:sure, is:disputed

D is the letter of an outlet, or how its name begins.
"""

from __future__ import annotations

from collections.abc import Callable

from tui.model.strands import Passage, Strand, maybe_tellers, tellers
from tui.reading.state.disputes import disagrees
from tui.reading.state.filtering import outlets_named
from tui.reading.state.index import Index

Test = Callable[[Strand], bool]


def split_filter(index: Index, query: str) -> tuple[tuple[Test, ...], str]:
    """The tests that a query asks for, and the words that remain; what names no outlet of the story is a word."""
    tests: list[Test] = []
    words: list[str] = []
    for part in query.split():
        name, colon, value = part.partition(":")
        test = _test(index, name.casefold(), value) if colon and value else None
        if test is None:
            words.append(part)
        else:
            tests.append(test)
    return tuple(tests), " ".join(words)


def _test(index: Index, name: str, value: str) -> Test | None:
    if name == "is":
        return _IS.get(value.casefold())
    articles = outlets_named(index.findings.story, value) if name in ("only", "not", "in") else frozenset()
    if not articles:
        return None

    def maybe(strand: Strand) -> frozenset[int]:
        return index.maybe_tellers.get(strand.id, frozenset())

    if name == "only":
        return lambda strand: bool(tellers(strand)) and tellers(strand) <= articles and not maybe(strand)
    if name == "in":
        return lambda strand: not articles.isdisjoint(tellers(strand))
    return lambda strand: articles.isdisjoint(tellers(strand) | maybe(strand))


_IS: dict[str, Test] = {
    "likely": lambda strand: bool(maybe_tellers(strand)),
    "sure": lambda strand: not isinstance(strand, Passage) or not strand.perhaps,
    "disputed": disagrees,
}
