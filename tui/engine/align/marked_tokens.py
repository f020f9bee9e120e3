"""Which tokens of a sentence the marks of strands cover."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from tui.engine.align.sentences import UniqueSentence
from tui.engine.progress import Progress
from tui.model.places import Mark
from tui.model.strands import Strand


def marks_by_article(pairs: Iterable[tuple[Mark, Strand]], progress: Progress) -> dict[int, list[tuple[int, int, Strand]]]:
    """Start, end and strand of all marks of each article, sorted."""
    marked: dict[int, list[tuple[int, int, Strand]]] = defaultdict(list)
    for done, (mark, strand) in enumerate(pairs):
        if done % 512 == 0:
            progress.report(0.0)
        marked[mark.article].append((mark.start, mark.end, strand))
    for marks in marked.values():
        marks.sort(key=lambda entry: entry[:2])
    return dict(marked)


def tokens_under(sentence: UniqueSentence, marks: list[tuple[int, int, Strand]] | None) -> list[tuple[int, Strand]]:
    """The tokens of a sentence that marks of its article cover, each with its strand; a mark may begin in a sentence before."""
    if not marks:
        return []
    place = sentence.places[0]
    starts = [token.start for token in sentence.tokens]
    covered: list[tuple[int, Strand]] = []
    first = bisect_left(marks, place.start, key=lambda entry: entry[0])
    while first and marks[first - 1][1] > place.start:
        first -= 1
    for start, end, strand in marks[first:]:
        if start >= place.end:
            break
        covered.extend((n, strand) for n in range(bisect_left(starts, start), bisect_left(starts, end)))
    return covered
