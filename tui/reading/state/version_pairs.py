"""What the versions of one article have otherwise: which there are, and their edits as strands.

The older version stands first: by the day on which each appeared; where that is not known, in the order of the story, and no
more is claimed than that the two differ.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tui.model.places import Mark, Span
from tui.model.story import ASIDE
from tui.model.strands import Edit
from tui.reading.state.index import Index
from tui.reading.state.outlets import letter_of


class VersionPair(NamedTuple):
    """Two versions of one article that follow each other."""

    old: int
    """Position of the older article in the story."""
    new: int
    is_dated: bool
    """Whether their days say which came first."""
    edits: tuple[Edit, ...]
    """In the order of the newer version."""
    kept: int
    """Sentences that are the same word for word, and stand where they stood."""


@lru_cache(maxsize=2)
def version_pairs(index: Index) -> tuple[VersionPair, ...]:
    """The versions that there are, each with the one before it; those that cannot be read are left out."""
    articles = index.findings.story.articles
    groups: dict[str, list[int]] = defaultdict(list)
    for n, article in enumerate(articles):
        if not article.unreadable:
            groups[article.twin_of or article.id].append(n)
    pairs = []
    for versions in groups.values():
        days = [articles[n].meta.published for n in versions]
        is_dated = None not in days and len(set(days)) == len(days)
        if is_dated:
            versions = [n for _, n in sorted(zip((str(day) for day in days), versions, strict=True))]
        pairs += [_compare(index, old, new, is_dated=is_dated) for old, new in pairwise(versions)]
    return tuple(pairs)


def _compare(index: Index, old: int, new: int, *, is_dated: bool) -> VersionPair:
    from tui.engine.versions import compare_versions

    marks = [_sentences(index, article) for article in (old, new)]
    texts = [
        [index.findings.story.articles[mark.article].text[mark.start : mark.end] for mark in each] for each in marks
    ]  # fmt: skip
    edits = []
    for number, edit in enumerate(compare_versions(*texts)):
        sides = ((marks[0], edit.old, edit.gone), (marks[1], edit.new, edit.come))
        places = tuple(each[at] for each, at, _ in sides if at >= 0)
        words = tuple(_within(each[at], span) for each, at, spans in sides if at >= 0 for span in spans)
        what = edit.kind.value + (" and changed" if edit.kind.value == "moved" and words else "")
        if not is_dated and len(places) == 1:  # which of the two came first is not known
            what = f"only in {letter_of(places[0].article)}"
        ids = ":".join(index.findings.story.articles[n].id for n in (old, new))
        edits.append(Edit(f"edit:{ids}:{number}", what, places, words))
    kept = len(marks[1]) - sum(any(mark.article == new for mark in edit.marks) for edit in edits)
    return VersionPair(old, new, is_dated, tuple(edits), kept)


def _sentences(index: Index, article: int) -> list[Mark]:
    return [Mark(article, each.start, each.end) for each in index.sentences(article) if each.kind not in ASIDE]


def _within(mark: Mark, span: Span) -> Mark:
    return Mark(mark.article, mark.start + span.start, mark.start + span.end)


def all_edits(index: Index) -> tuple[Edit, ...]:
    """The edits of all versions."""
    return tuple(edit for pair in version_pairs(index) for edit in pair.edits)
