"""The attributes of a cell, and the shortest escape sequence from one set to another (SGR, "select graphic rendition").

`ESC[0;1;38;2;224;224;224;48;2;18;18;18m` before every stretch of text is what makes screens heavy. From attributes that are
known, most changes are short: bold on is `ESC[1m`, another background alone `ESC[48;5;24m`. (ECMA-48, 8.3.117 SGR; the codes
for overline and double underline are those of xterm.)
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

Depth = Literal["truecolor", "256", "16", "none"]
"""How many colours arrive: 16,777,216, 256, 16, or attributes only."""

BOLD, DIM, ITALIC, UNDERLINE, BLINK, REVERSE, CONCEAL, STRIKE, DOUBLE, OVERLINE = (1 << bit for bit in range(10))

_CODES = (
    (BOLD, "1", "22"),
    (DIM, "2", "22"),
    (ITALIC, "3", "23"),
    (UNDERLINE, "4", "24"),
    (DOUBLE, "21", "24"),
    (BLINK, "5", "25"),
    (REVERSE, "7", "27"),
    (CONCEAL, "8", "28"),
    (STRIKE, "9", "29"),
    (OVERLINE, "53", "55"),
)
"""Flag, code that sets it, code that resets it; a resetting code may reset a second flag."""

_SEEN_ON_BLANKS = UNDERLINE | DOUBLE | REVERSE | STRIKE | OVERLINE | BLINK
"""Flags that a reader sees on a blank cell, and that make its foreground visible."""


class Attr(NamedTuple):
    """How a cell looks: what SGR would have to set from a plain terminal."""

    foreground: str = ""
    """SGR parameters of the colour (`"38;5;24"`); empty is the terminal's own."""
    background: str = ""
    """SGR parameters of the colour behind the character; empty is the terminal's own."""
    flags: int = 0
    """Bold, underline and the like, added up."""

    @property
    def flat(self) -> bool:
        """Whether a blank cell with them shows nothing but its background."""
        return not self.flags & _SEEN_ON_BLANKS


PLAIN = Attr()


def same_on_blank(one: Attr, other: Attr) -> bool:
    """Tell whether nobody can see the difference between the two on a blank cell."""
    return one.background == other.background and one.flat and other.flat


@lru_cache(maxsize=4096)
def encode_change(old: Attr | None, new: Attr) -> str:
    """Give the shortest SGR sequence from one set to another, empty when they are equal; `None` is a set nobody knows."""
    if old == new:
        return ""
    anew = [on for flag, on, _ in _CODES if new.flags & flag]
    anew += [colour for colour in (new.foreground, new.background) if colour]
    whole = f"\x1b[0;{';'.join(anew)}m" if anew else "\x1b[m"
    if old is None:
        return whole
    parts = _encode_flag_changes(old.flags, new.flags)
    if old.foreground != new.foreground:
        parts.append(new.foreground or "39")
    if old.background != new.background:
        parts.append(new.background or "49")
    step = f"\x1b[{';'.join(parts)}m"
    return step if len(step) < len(whole) else whole


def _encode_flag_changes(old: int, new: int) -> list[str]:
    """Codes that turn one set of flags into another."""
    parts: list[str] = []
    for flag, _, off in _CODES:
        if old & ~new & flag and off not in parts:
            parts.append(off)
    for flag, on, off in _CODES:
        if new & flag and (not old & flag or off in parts):
            parts.append(on)
    return parts
