"""What stands for a character where only ASCII can be shown or compared: the one table of it.

A screen has a cell for each character, so there each has one character that is like it; a line that is read from first to last
and the key of a name have room for more.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LETTERS = {
    "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i",
    "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE",
}  # fmt: skip
"""Letters that are no base letter with a mark, which Unicode takes apart by itself."""
PUNCTUATION = {
    **dict.fromkeys("‘’‚‛′ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "…": "...",
}
_SIGNS = {
    **dict.fromkeys("•●◇■□", "*"),
    "○": "o",
    "·": ".",
    **dict.fromkeys("×◆", "x"),
    "±": "~",
    **dict.fromkeys("←◀◂‹", "<"),
    **dict.fromkeys("→▶▸›", ">"),
    **dict.fromkeys("↑▲▴", "^"),
    **dict.fromkeys("↓▼▾", "v"),
    "\u00a0": " ",
}
_MONEY = {"€": "EUR", "£": "GBP", "¥": "JPY"}
"""Of these no single letter is a likeness: E5 is no sum."""
_FRAMES = {
    **dict.fromkeys("─━╌┄", "-"),
    "═": "=",
    **dict.fromkeys("│┃╎┆▏▎▍▌▐▕║", "|"),
    "┊": ":",
    **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╯╰┏┓┗┛┣┫┳┻╋", "+"),
    **dict.fromkeys("█▉▊▋▓▇▆", "#"),
    **dict.fromkeys("▒▄▅▃▂▁▀", ":"),
    "░": ".",
}
"""Lines, bars and grounds as the screen draws them."""

_CELLS = str.maketrans({char: like[0] for char, like in (LETTERS | PUNCTUATION | _SIGNS | _FRAMES).items()})
_LINES = str.maketrans(LETTERS | PUNCTUATION | _SIGNS | _FRAMES | _MONEY)


@lru_cache(maxsize=4096)
def likeness_in_cell(char: str) -> str:
    """The one ASCII character for a character with its marks, as long as it is alone in its cell; without any a "?"."""
    base = unicodedata.normalize("NFKD", char.translate(_CELLS))[:1]
    return base if " " <= base <= "~" else "?"


def likeness_in_line(text: str) -> str:
    """A line in ASCII: letters keep their base letter, what has no likeness becomes a question mark."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_LINES))
    return "".join(each if each.isascii() else "?" for each in parts if not unicodedata.combining(each))
