"""Characters about whose width there is no doubt.

Terminals disagree about emoji, joined clusters and marks; where one of them was sent, the cursor may stand elsewhere than
thought. Letters, figures, the punctuation of newspapers, lines and blocks, kana, ideographs and Hangul are alike everywhere
(Unicode 4 and later, with ambiguous ones narrow as in every terminal that is not set up otherwise).
"""

from __future__ import annotations

_NARROW_RANGES = (
    (0x0020, 0x007F),
    (0x00A0, 0x00AD),
    (0x00AE, 0x0300),
    (0x0370, 0x0378),
    (0x0391, 0x0483),
    (0x2010, 0x2028),
    (0x2030, 0x205F),
    (0x20A0, 0x20C0),
    (0x2190, 0x2200),
    (0x2500, 0x25FD),
    (0x2800, 0x2900),
)
_WIDE_RANGES = ((0x3041, 0x3097), (0x30A1, 0x30FB), (0x4E00, 0x9FD6), (0xAC00, 0xD7A4))


def _all(ranges: tuple[tuple[int, int], ...]) -> frozenset[str]:
    return frozenset(chr(code) for start, end in ranges for code in range(start, end))


NARROW = _all(_NARROW_RANGES)
"""Characters of one cell."""


def has_certain_width(char: str | None) -> bool:
    """Tell whether every terminal agrees about the width of a cell's character; the empty second half of a wide one counts."""
    return not char or char in NARROW or (len(char) == 1 and any(start <= ord(char) < end for start, end in _WIDE_RANGES))
