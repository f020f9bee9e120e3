"""Where words begin that are in the basket: a small room of its own, for every screen asks, and most baskets are empty."""

from __future__ import annotations

from tui.reading.state.reading import Reading

SIGN = "&"
"""Before the row in which they begin: the key that lists them."""


def kept_starts(reading: Reading, article: int) -> tuple[int, ...]:
    """The first characters of all words of an article that are in the basket, in order."""
    if not reading.papers.basket:
        return ()
    from tui.reading.state.basket import placed_basket

    return placed_basket(reading.index, reading.papers.basket).starts.get(article, ())
