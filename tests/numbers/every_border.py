"""All of the cases."""

from __future__ import annotations

from tests.numbers import (
    align_constants,
    align_pairs,
    align_runs,
    align_words,
    clean,
    clean_constants,
    clean_lines,
    figures,
    other_constants,
    other_constants_words,
    passages,
    quotes,
)

BORDERS = (
    *align_constants.BORDERS,
    *align_pairs.BORDERS,
    *align_runs.BORDERS,
    *align_words.BORDERS,
    *clean.BORDERS,
    *clean_constants.BORDERS,
    *clean_lines.BORDERS,
    *passages.BORDERS,
    *quotes.BORDERS,
    *figures.BORDERS,
    *other_constants.BORDERS,
    *other_constants_words.BORDERS,
)
