"""All of the cases."""

from __future__ import annotations

from tests.numbers import (
    align_constants,
    clean,
    clean_constants,
    clean_lines,
    figures,
    other_constants,
    passages,
    quotes,
    quotes_pronouns,
    quotes_reach,
    quotes_trust,
    quotes_utterances,
)

BORDERS = (
    *align_constants.BORDERS,
    *clean.BORDERS,
    *clean_constants.BORDERS,
    *clean_lines.BORDERS,
    *passages.BORDERS,
    *quotes.BORDERS,
    *quotes_pronouns.BORDERS,
    *quotes_reach.BORDERS,
    *quotes_trust.BORDERS,
    *quotes_utterances.BORDERS,
    *figures.BORDERS,
    *other_constants.BORDERS,
)
