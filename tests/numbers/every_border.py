"""All of the cases."""

from __future__ import annotations

from tests.numbers import clean, figures, quotes

BORDERS = (*clean.BORDERS, *quotes.BORDERS, *figures.BORDERS)
