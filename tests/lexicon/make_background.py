"""Make the background table of word frequencies, `tui/engine/language/en/background.txt`.

usage: python tests/lexicon/make_background.py

Needs the package `wordfreq` (Robyn Speer, code Apache 2.0, word lists CC BY-SA 4.0), which is no dependency of the program:
only its English list is read, cut to the commonest words that a news text can hold, and rounded to a tenth.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path

from wordfreq import iter_wordlist, zipf_frequency

TARGET = Path(__file__).parents[2] / "tui" / "engine" / "language" / "en" / "background.txt"
LIMIT = 290_000
"""Characters of the words: some 35,000 of them. Below that every word is as rare as the next."""

HEADER = """\
# How common English words are, with their first two letters at the beginning of each line: ten times the Zipf value, which is
# log10 of their number in a billion words.
# Cut from the English list of the package wordfreq 3.1.1 by Robyn Speer (rspeer), licence CC BY-SA 4.0
# (https://creativecommons.org/licenses/by-sa/4.0/); this table stands under the same licence.
# Made by tests/lexicon/make_background.py; do not edit.
"""


def table() -> str:
    """The table as text: a header, then one line for the words with the same two letters at the beginning."""
    kept: list[tuple[str, int]] = []
    size = 0
    for word in iter_wordlist("en", wordlist="best"):
        if not re.fullmatch(r"[a-z]{2,20}|[ai]", word):
            continue
        size += len(word) + 1
        if size > LIMIT:
            break
        kept.append((word, round(zipf_frequency(word, "en") * 10)))
    kept.sort()
    lines = [
        f"{letters} {' '.join(f'{word}={zipf}' for word, zipf in words)}"
        for letters, words in groupby(kept, key=lambda pair: pair[0][:2])
    ]
    return HEADER + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(), "utf-8")
