"""What is said in ASCII, for terminals that show nothing else."""

from __future__ import annotations

import unicodedata

_LIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("•·●○◆", "*"),
        "…": "...",
        "×": "x",
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "æ": "ae",
        "Æ": "AE",
        "œ": "oe",
        "Œ": "OE",
        "€": "EUR",
        "£": "GBP",
        "¥": "JPY",
    }
)
"""Characters that are no letter with a mark, each with its likeness. A line has no cells to keep, so one may become several."""


def to_ascii(text: str) -> str:
    """A line in ASCII: letters keep their base letter, what has no likeness becomes a question mark."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_LIKE))
    return "".join(each if each.isascii() else "?" for each in parts if not unicodedata.combining(each))
