"""All of the cases."""

from __future__ import annotations

from tests.numbers import (
    align_constants,
    clean,
    clean_constants,
    clean_lines,
    entities,
    entities_linking,
    figures,
    other_constants,
    passages,
    quotes,
)

BORDERS = (
    *align_constants.BORDERS,
    *clean.BORDERS,
    *clean_constants.BORDERS,
    *clean_lines.BORDERS,
    *entities.BORDERS,
    *entities_linking.BORDERS,
    *passages.BORDERS,
    *quotes.BORDERS,
    *figures.BORDERS,
    *other_constants.BORDERS,
)
