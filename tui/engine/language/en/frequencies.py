"""How common a word is in English at large: the background against which a story's words are rare.

Within one story everybody says "president" and nobody outside does, so a story's own counts cannot tell a rare word from a
common one. The table holds Zipf values (log10 of the number in a billion words, in steps of a tenth) of some 35,000 words; it
is cut from the English list of the package wordfreq (licence and script in the table's own header) and read when first asked
for.

A dictionary of all words would take 4 MB of memory and 6 ms of every start, for a thousand questions about a story of five
articles. So the words stay in the lines of the file, one line for each two letters at the beginning, and a question looks
through one line:

    "president"   ->   pr practical=42 ... president=53 ...
"""

from __future__ import annotations

import pkgutil
from functools import cache

RAREST = 2.5
"""Zipf value that stands for every word outside the table, whose rarest words have 2.8: one in three million."""


def zipf(word: str) -> float:
    """The Zipf value of a folded word, from 7.7 ("the") down to `RAREST`."""
    line, sought = _lines().get(word[:_LETTERS], ""), f" {word}="
    at = line.find(sought)
    if at < 0:
        return RAREST
    start = at + len(sought)
    return int(line[start : line.index(" ", start)]) / 10


def in_table(word: str) -> bool:
    """Whether a folded word stands in the table."""
    return f" {word}=" in _lines().get(word[:_LETTERS], "")


def words() -> frozenset[str]:
    """All words of the table."""
    return frozenset(entry.partition("=")[0] for line in _lines().values() for entry in line.split())


_LETTERS = 2
"""Letters by which the words are sorted into lines."""


@cache
def _lines() -> dict[str, str]:
    """The words with ten times their values, by their first letters: " practical=42 ... president=53 "."""
    raw = pkgutil.get_data(__package__, "background.txt") or b""
    entries = (line.partition(" ") for line in raw.decode("ascii").splitlines() if not line.startswith("#"))
    return {letters: f" {rest} " for letters, _, rest in entries}
