"""How common a word is in English at large: the background against which a story's words are rare.

Within one story everybody says "president" and nobody outside does, so a story's own counts cannot tell a rare word from a
common one. The table holds Zipf values (log10 of the number in a billion words, in steps of a tenth) of some 35,000 words; it
is cut from the English list of the package wordfreq (licence and script in the table's own header) and read when first asked
for.
"""

from __future__ import annotations

import pkgutil
from functools import cache

RAREST = 2.5
"""Zipf value that stands for every word outside the table, whose rarest words have 2.8: one in three million."""


def zipf(word: str) -> float:
    """The Zipf value of a folded word, from 7.7 ("the") down to `RAREST`."""
    return _table().get(word, RAREST)


def known(word: str) -> bool:
    """Whether a folded word stands in the table."""
    return word in _table()


def words() -> frozenset[str]:
    """All words of the table."""
    return frozenset(_table())


@cache
def _table() -> dict[str, float]:
    """Every word with its Zipf value; takes some 5 ms, once."""
    raw = pkgutil.get_data(__package__, "background.txt") or b""
    table: dict[str, float] = {}
    for line in raw.decode("ascii").splitlines():
        if line[:1] != "#":
            value, *words = line.split(" ")
            table.update(dict.fromkeys(words, float(value)))
    return table
