"""The one door: untrusted text becomes text that is safe to show and to compare.

    "Gallant \\x1b[31msaid\\x1b[0m \\u202e.on" -> "Gallant said .on", with a note of what was made harmless

A terminal obeys escape sequences wherever they stand, and bidirectional overrides or invisible characters make a reader see
other words than are compared. Bodies of articles, names of files, values from YAML (once YAML has decoded them), addresses and
the environment all pass here, so that no other room has to think of it. No word is lost: only sequences that hold no words are
taken out; any other control character becomes a visible mark. What a script needs to be spelt right stays: joiners inside its
words, selectors behind their letter or picture, as many marks on a letter as any language writes.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from tui.model.expressions import compile_later

MARK = "\N{REPLACEMENT CHARACTER}"
"""What stands for a character that had to go but may have parted two words."""

_UNSAFE = compile_later("[^\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""Anything that needs a closer look; most articles hold none of it, so that all other expressions wait until one does."""

_LINE_ENDS = "\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]"
_BLANKS = "[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"

_SEQUENCE = (
    "\x1b\\[[0-?]{0,64}[ -/]{0,8}[@-~]|\x9b[0-?]{1,64}[@-~]"  # CSI: colours, cursor moves, modes
    "|\x1b[ -/]{1,4}[0-~]"  # character sets
    "|\x1b[78=>]"  # save and restore the cursor, keypad modes
)
"""Terminal sequences that hold no words (ECMA-48). Strings such as titles keep their words: only their ends are marked."""

_BIDI = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"

_INVISIBLE = (
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufff9"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e001f\U000e0080-\U000e00ff\U000e01f0-\U000e0fff]"
)
"""Characters without a shape that no word needs."""

_JOINERS = "\u200c\u200d"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_TAGS = "\U000e0020-\U000e007f"
_MONGOLIAN = "\u180b-\u180d\u180f"
_QUADRATS = "\U00013430-\U0001343f"
_FORMS = f"{_JOINERS}{_SELECTORS}{_TAGS}{_MONGOLIAN}\u180e{_QUADRATS}"
"""Characters without a shape of their own that give one to their neighbours: kept where they do, taken out elsewhere."""

_JOINED = "\u0600-\u109f\u1780-\u17e9\u1820-\u18af\u1900-\u1cff\ua800-\uabff\U00010a00-\U00011fff\U0001e900-\U0001e95f"
"""Scripts whose letters change with their neighbours, so that spelling needs joiners: Arabic to Burmese, Khmer ..."""
_KILLERS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
"""Signs that take a consonant its vowel; with a joiner they may end a word (the Malayalam chillu)."""
_ARABIC = "\u0620-\u064a\u066e-\u06d3\u06d5\u0750-\u077f\u08a0-\u08c9"
_IDEOGRAPHS = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PICTURE = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001f3fa\U0001f400-\U0001faff][\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]?"
)
"""An emoji with its selector or the colour of its skin."""
_PLACES = "|".join("".join(chr(0xE0000 + ord(letter)) for letter in place) for place in ("gbeng", "gbsct", "gbwls"))
"""England, Scotland and Wales, whose flags are spelt with tags (Unicode TR 51, all that are in use)."""

_SHAPED = (
    "(?P<kept>"
    f"\U0001f3f4(?:{_PLACES})\U000e007f|[0-9#*]\ufe0f\u20e3"  # flags and keycaps
    f"|{_PICTURE}(?:\u200d{_PICTURE}){{0,3}}"  # a family of four; no picture has more parts
    f"|(?<=[{_JOINED}])[{_JOINERS}](?=[{_JOINED}])|(?<=[{_KILLERS}])[{_JOINERS}]|(?<=[{_ARABIC}])\u200d"
    f"|(?<=[{_IDEOGRAPHS}])[\ufe00-\ufe02\U000e0100-\U000e01ef]"  # which form of it a name is written with
    f"|[\u1820-\u18aa](?:[{_MONGOLIAN}]?\u180e(?=[\u1820-\u18aa])|[{_MONGOLIAN}])"
    f"|[\U00013000-\U0001342f][{_QUADRATS}]{{1,4}}"  # how hieroglyphs are stacked
    f")|[{_FORMS}]"
)
"""Where such a character gives a shape, with what it shapes; and all the others."""

_CONTROL = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffa\ufffb\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]+"
)
"""Controls, halves of characters, code points that are no characters, and the ends of annotations between lines."""

_MANY = "[^\\w\\s\x00-\x7f]{5,}"
"""Where marks may be piled up: no mark is a letter. Only here are categories asked for, which costs more than the rest."""
_JAMO = "([\u1160-\u11ff\ud7b0-\ud7fb]{4})[\u1160-\u11ff\ud7b0-\ud7fb]+"
"""Vowels and final consonants of Hangul in one cell; a syllable has one of each."""

_MOST = 4
"""Marks on one letter that are kept where no other number is known: Vietnamese, Greek, Thai and phonetic script need three."""
_MOST_OF = (
    (0x0590, 0x0DFF, 6),  # Hebrew with cantillation, Arabic of the Koran, Vedic: five
    (0x0F00, 0x0FFF, 9),  # Tibetan: the longest stack that is written has eight
    (0x1000, 0x109F, 8),  # Burmese: four medials, vowels and tones
    (0x1780, 0x1AAF, 6),  # Khmer, Mongolian, Tai Tham
    (0x1B00, 0x1CFF, 6),  # Balinese to Vedic extensions
    (0xA800, 0xA9DF, 6),
    (0xA9E0, 0xAA7F, 8),  # more of Burmese, and Cham
    (0xAA80, 0xABFF, 6),
    (0x10A00, 0x11FFF, 6),  # the Indic scripts beyond the basic plane
)
"""The same by script, as (first, last, marks); more would climb over the lines above."""


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
    text = _re(_BLANKS).sub(" ", _re(_LINE_ENDS).sub("\n", text))
    text, sequences = _re(_SEQUENCE).subn("", text)
    text, turns = _re(_BIDI).subn("", text)
    text, invisible = _re(_INVISIBLE).subn("", text)
    text, controls = _re(_CONTROL).subn(MARK, text)
    piles, whole = 0, ""
    while whole != text:  # once for most texts: what one step takes out may be what the other looked at
        whole = text
        text, shapeless = _shaped(text)
        text, piled = _without_piles(text)
        # After the piles, because sorting the marks of a letter takes a time that grows with the square of their number.
        text = unicodedata.normalize("NFC", text)
        invisible, piles = invisible + shapeless, piles + piled
    counts = (sequences, turns, invisible, controls, piles)
    return Neutral(
        text,
        tuple(f"{count:,} {one if count == 1 else many}" for count, (one, many) in zip(counts, _CALLED, strict=True) if count),
    )


_CALLED = (
    ("terminal sequence", "terminal sequences"),
    ("mark of writing direction", "marks of writing direction"),
    ("invisible character", "invisible characters"),
    ("control character", "control characters"),
    ("pile of accents", "piles of accents"),
)
"""What is made harmless, one and many."""


def line(text: str, *, longest: int = 300) -> str:
    """Make a name, title or address safe: one line of at most `longest` characters; a break becomes a space."""
    plain = " ".join(neutral(text[: 8 * longest]).text.split())
    return plain if len(plain) <= longest else neutral(plain[: longest - 1]).text + "…"


@cache
def _re(pattern: str) -> re.Pattern[str]:
    """The expression, compiled when it is first needed."""
    return compile_later(pattern)


def _shaped(text: str) -> tuple[str, int]:
    """The text without the characters of `_FORMS` that give nothing a shape, and how many these were."""
    if not _re(f"[{_FORMS}]").search(text):
        return text, 0
    before = len(text)
    text = _re(_SHAPED).sub(lambda match: match["kept"] or "", text)
    return text, before - len(text)


def _without_piles(text: str) -> tuple[str, int]:
    """The text with no more marks on a letter than any language writes, and how many letters had more."""
    piles = 0

    def thinned(match: re.Match[str]) -> str:
        nonlocal piles
        kept: list[str] = []
        here = 0
        cut = False
        for char in match[0]:
            if not _is_attached(char):
                here, cut = 0, False
            elif cut:
                continue
            elif here >= _most(char):
                piles += 1
                cut = True
                while kept and kept[-1] in _JOINERS:  # it would join nothing any more
                    kept.pop()
                continue
            else:
                here += 1
            kept.append(char)
        return "".join(kept)

    text = _re(_MANY).sub(thinned, text)
    text, jamo = _re(_JAMO).subn(r"\1", text)
    return text, piles + jamo


def _is_attached(char: str) -> bool:
    """Whether a character is drawn with the one before it: a mark of any script, or one that only gives a shape."""
    return unicodedata.category(char)[0] == "M" or char in _JOINERS or "\U00013430" <= char <= "\U0001343f"


def _most(mark: str) -> int:
    code = ord(mark)
    return next((most for first, last, most in _MOST_OF if first <= code <= last), _MOST)
