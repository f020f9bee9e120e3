"""All of the cases."""

from __future__ import annotations

from tests.numbers import clean, figures, passages, quotes

BORDERS = (*clean.BORDERS, *passages.BORDERS, *quotes.BORDERS, *figures.BORDERS)
