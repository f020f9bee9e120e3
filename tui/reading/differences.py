"""Which words of the other wordings differ from the one under the cursor, as ranges to light.

Where two wordings share most of their words, the difference is what a reader looks for; where they share few, nearly every word
differs and lighting them all would say nothing: then the words in common are the ones to light.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.model.places import Mark, Span
from tui.model.strands import Manner, Passage, Quote
from tui.reading.reading import Reading, here

MOSTLY = 0.5
"""Share of equal or moved words from which a wording counts as the same one edited: half, so that the smaller part is lit."""

Ranges = tuple[tuple[int, int], ...]
"""Half-open ranges of characters, sorted."""


class Difference(NamedTuple):
    """How one wording stands to that under the cursor."""

    differing: Ranges
    """Words that the cursor's wording has not, or has otherwise. Empty unless the wordings are mostly equal."""
    common: Ranges
    """Telling words that both have. Empty when the wordings are mostly equal."""


NONE = Difference((), ())


def difference(reading: Reading, mark: Mark) -> Difference:
    """How the words of `mark` stand to what the cursor's article says in the same passage or quote."""
    strand, mine = reading.strand, here(reading)
    if (
        mine is None
        or not isinstance(strand, Passage | Quote)
        or (isinstance(strand, Quote) and strand.manner is Manner.INDIRECT)
    ):
        return NONE
    articles = reading.findings.story.articles
    ours = reading.index.bodies_in(strand, mine.article)
    if mark.article == mine.article:
        return NONE
    text = articles[mine.article].text
    return _difference(articles[mark.article].text, mark.span, text, tuple(each.span for each in ours))


@lru_cache(maxsize=512)
def _difference(text: str, span: Span, other: str, spans: tuple[Span, ...]) -> Difference:
    from tui.engine import wording

    words = wording.kept(text, span, [(other, each) for each in spans])
    common = [word for word, kept in words if kept]
    if len(common) < MOSTLY * len(words):
        return Difference((), tuple((word.start, word.end) for word in common if word.key))
    return Difference(tuple((word.start, word.end) for word, kept in words if not kept), ())
