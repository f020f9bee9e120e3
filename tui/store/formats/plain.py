"""Plain text: its lines are its paragraphs, unless a program broke them at a width.

    The minister met senior officials on Tuesday and      The minister met senior officials on Tuesday and said that the
    said that the talks would go on.                  ->  talks would go on.

Mail, wire copy and text from PDFs come so. Left alone, each line would end a sentence.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tui.model.expressions import compile_later

_WIDEST = 100
"""Columns up to which lines count as broken at a width: mail has 72 to 78, typewritten copy up to 100."""

_NARROWEST = 40
"""Columns from which on they do: narrower lines are lists, verse or tables."""

_SURE = 0.9
"""Share of the breaks inside paragraphs that a width has to explain."""

_ENOUGH = 4
"""Breaks inside paragraphs below which nothing is concluded."""

_ITEM = compile_later(r"\s*(?:[-*•>]|\d{1,2}[.)])\s")


def paragraphs(text: str) -> str:
    """The text with one line for each paragraph. Nothing but line breaks inside paragraphs is changed."""
    text = re.sub("\r\n?", "\n", text)
    if "\n" not in text or not _broken_at_a_width(text):
        return text
    joined: list[list[str]] = []
    for line in text.split("\n"):
        if joined and joined[-1][-1].strip() and line.strip() and not _ITEM.match(line):
            joined[-1][-1] = joined[-1][-1].rstrip()
            joined[-1].append(line.strip())
        else:
            joined.append([line])
    return "\n".join(" ".join(lines) for lines in joined)


def _broken_at_a_width(text: str) -> bool:
    """Whether the line breaks inside paragraphs are those of a width: the next word would not have fitted."""
    lines = text.split("\n")
    width = max(map(len, map(str.rstrip, lines)))
    if not _NARROWEST <= width <= _WIDEST:
        return False
    breaks = forced = 0
    for line, following in pairwise(lines):
        if line.strip() and following.strip() and not _ITEM.match(following):
            breaks += 1
            forced += len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width
    return breaks >= _ENOUGH and forced >= _SURE * breaks
