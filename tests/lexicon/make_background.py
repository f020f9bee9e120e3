"""Make the background table of word frequencies, `tui/engine/lexicon/background.txt`.

usage: python tests/lexicon/make_background.py

Needs the package `wordfreq` (Robyn Speer, code Apache 2.0, word lists CC BY-SA 4.0), which is no dependency of the program:
only its English list is read, cut to the commonest words that a news text can hold, and rounded to a tenth.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

from wordfreq import iter_wordlist, zipf_frequency

TARGET = Path(__file__).parents[2] / "tui" / "engine" / "lexicon" / "background.txt"
LIMIT = 290_000
"""Bytes of the table: some 34,000 words. Below that every word is as rare as the next."""

HEADER = """\
# How common English words are: on each line the words of one Zipf value, log10 of their number in a billion words.
# Cut from the English list of the package wordfreq 3.1.1 by Robyn Speer (rspeer), licence CC BY-SA 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/); this table stands under the same licence.
# Made by tests/lexicon/make_background.py; do not edit.
"""


def table() -> str:
    """The table as text: a header, then one line for each tenth of a Zipf value, commonest first."""
    kept: list[tuple[float, str]] = []
    size = len(HEADER)
    for word in iter_wordlist("en", wordlist="best"):
        if not re.fullmatch(r"[a-z]{2,20}|[ai]", word):
            continue
        size += len(word) + 1
        if size > LIMIT:
            break
        kept.append((round(zipf_frequency(word, "en"), 1), word))
    kept.sort(key=lambda pair: (-pair[0], pair[1]))
    lines = [f"{zipf:.1f} {' '.join(word for _, word in words)}" for zipf, words in groupby(kept, key=lambda pair: pair[0])]
    return HEADER + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(), "utf-8")
