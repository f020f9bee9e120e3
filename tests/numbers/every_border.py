"""All of the cases."""

from __future__ import annotations

from tests.numbers import clean, clean_constants, figures, passages, quotes

BORDERS = (*clean.BORDERS, *clean_constants.BORDERS, *passages.BORDERS, *quotes.BORDERS, *figures.BORDERS)
