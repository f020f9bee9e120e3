"""The one door: untrusted text becomes text that is safe to show and to compare.

    "Gallant \\x1b[31msaid\\x1b[0m \\u202e.on" -> "Gallant said .on", with a note of what was made harmless

A terminal obeys escape sequences wherever they stand, and bidirectional overrides or invisible characters make a reader see
other words than are compared. Bodies of articles, names of files, values from YAML and addresses all pass here, once, so that
no other room has to think of it. No word is lost: only sequences that hold no words are taken out; any other control character
becomes a visible mark.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MARK = "\N{REPLACEMENT CHARACTER}"
"""What stands for a character that had to go but may have parted two words."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")

_SEQUENCE = re.compile(
    "\x1b\\[[0-?]{0,64}[ -/]{0,8}[@-~]|\x9b[0-?]{1,64}[@-~]"  # CSI: colours, cursor moves, modes
    "|\x1b[ -/]{1,4}[0-~]"  # character sets
    "|\x1b[78=>]"  # save and restore the cursor, keypad modes
)
"""Terminal sequences that hold no words (ECMA-48). Strings such as titles keep their words: only their ends are marked."""

_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    "|(?<![\u0600-\u0fff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u0fff])"
)
"""Characters without a shape. Joiners stay inside Arabic and Indic words, where spelling needs them."""

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")
_STACKED = re.compile(
    "([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
"""More marks on one letter than any language writes; they would climb over the lines above."""

_UNSAFE = re.compile("[^\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""Anything that needs a closer look; most articles hold none of it."""


@dataclass(frozen=True, slots=True)
class Neutral:
    """Text that passed the door."""

    text: str
    """In NFC, lines ended by "\\n", no control, bidirectional or invisible character; blanks are plain spaces."""
    harmless: tuple[str, ...] = ()
    """What was made harmless, in words: "2 terminal sequences". Line ends and blanks are not counted."""


def neutral(text: str) -> Neutral:
    """Make a text of any number of lines safe to show and to compare."""
    if not _UNSAFE.search(text):
        return Neutral(text)
    text = _BLANKS.sub(" ", _LINE_ENDS.sub("\n", text))
    harmless = []
    for pattern, instead, one, many in (
        (_SEQUENCE, "", "terminal sequence", "terminal sequences"),
        (_BIDI, "", "mark of writing direction", "marks of writing direction"),
        (_INVISIBLE, "", "invisible character", "invisible characters"),
        (_CONTROL, MARK, "control character", "control characters"),
        (_STACKED, r"\1", "pile of accents", "piles of accents"),
    ):
        text, count = pattern.subn(instead, text)
        if count:
            harmless.append(f"{count:,} {one if count == 1 else many}")
    return Neutral(unicodedata.normalize("NFC", text), tuple(harmless))


def line(text: str, *, longest: int = 300) -> str:
    """Make a name, title or address safe: one line of at most `longest` characters; a break becomes a space."""
    plain = " ".join(neutral(text[: 8 * longest]).text.split())
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"
