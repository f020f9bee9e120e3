"""On whose word a stretch of an article rests: the outlet's own, or somebody whom it names for it.

    [Twelve people died], police said.              an institution
    The Guardian reported that [he will resign].    another outlet
    [Twelve people died].                           the outlet itself

A value so that a figure, a passage and a quote of one stretch give one answer: whoever has the attributions of a story asks
`whose_word` for any mark in it.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

from tui.model.places import Mark, overlap
from tui.model.records import dataclass


class AttributionKind(StrEnum):
    """What sort of source a stretch rests on."""

    PERSON = "named person"
    INSTITUTION = "institution"
    """A body, an office, a firm, a government."""
    DOCUMENT = "document"
    """A report, a letter, a study, a filing."""
    UNNAMED = "unnamed"
    """Somebody without a name: an official, a source, a witness."""
    OUTLET = "another outlet"
    OWN = "the outlet's own"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch of an article, and on whose word it rests."""

    body: Mark
    """What is told on that word."""
    kind: AttributionKind = AttributionKind.OWN
    words: str = ""
    """The source as the article writes it, or the name that its pronoun stands for; empty for the outlet's own."""
    entity: str = ""
    """Id of the entity that it is, or empty."""
    mark: Mark | None = None
    """Where the article names it."""
    via: str = ""
    """The other outlet to which it was said: "told AFP"; empty when none is named."""
    confidence: float = 1.0
    """0 to 1."""
    why: tuple[str, ...] = ()
    """Ids of the rules that decided."""


def whose_word(attributions: tuple[Attribution, ...], mark: Mark) -> Attribution:
    """On whose word the marked stretch rests: the narrowest attribution that covers most of it, else the outlet's own.

    `attributions` are those of the findings, sorted by their bodies. The time is logarithmic in their number where stretches
    do not lie in each other deeply.
    """
    found: Attribution | None = None
    for at in range(bisect_right(attributions, (mark.article, mark.end), key=_start) - 1, -1, -1):
        each = attributions[at]
        if each.body.article != mark.article or mark.start - each.body.start > _LONGEST:
            break
        if 2 * overlap(each.body, mark) > mark.end - mark.start and (found is None or _length(each) < _length(found)):
            found = each
    return found or Attribution(mark)


_LONGEST = 4000
"""Characters before a mark in which a stretch that covers it may begin: longer than any quotation in news."""


def _start(each: Attribution) -> tuple[int, int]:
    """By what attributions are sorted."""
    return each.body.article, each.body.start


def _length(each: Attribution) -> int:
    return each.body.end - each.body.start
