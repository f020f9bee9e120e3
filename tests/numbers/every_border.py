"""All of the cases."""

from __future__ import annotations

from tests.numbers import (
    align_constants,
    clean,
    clean_constants,
    clean_lines,
    denials,
    figures,
    figures_compared,
    figures_read,
    language,
    other_constants,
    passages,
    quotes,
)

BORDERS = (
    *align_constants.BORDERS,
    *clean.BORDERS,
    *clean_constants.BORDERS,
    *clean_lines.BORDERS,
    *passages.BORDERS,
    *quotes.BORDERS,
    *denials.BORDERS,
    *figures.BORDERS,
    *figures_compared.BORDERS,
    *figures_read.BORDERS,
    *language.BORDERS,
    *other_constants.BORDERS,
)
