"""The letter and the colour of an outlet: one short name that is the same in heads, strip, lists, copies and report.

The letter goes by the place of the article in its story and by nothing that a reader can change: moving, hiding or pinning a
pane leaves it alone. The colour helps who sees colours; the letter says it all.
"""

from __future__ import annotations

from functools import lru_cache

from tui.reading.text.lines import Tint

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TINTS = (
    Tint.OUTLET_1,
    Tint.OUTLET_2,
    Tint.OUTLET_3,
    Tint.OUTLET_4,
    Tint.OUTLET_5,
    Tint.OUTLET_6,
    Tint.OUTLET_7,
    Tint.OUTLET_8,
)
"""Words in an outlet's colour. The ninth outlet has the first one's: more than eight hues nobody tells apart."""
CHIPS = (
    Tint.CHIP_1,
    Tint.CHIP_2,
    Tint.CHIP_3,
    Tint.CHIP_4,
    Tint.CHIP_5,
    Tint.CHIP_6,
    Tint.CHIP_7,
    Tint.CHIP_8,
)
"""The same colours as grounds, for the letter in the head of a pane."""


@lru_cache(maxsize=4096)
def letter_of(article: int) -> str:
    """The letter of the article at a position of the story, from 0: A to Z, then AA, AB and on."""
    letters = ""
    number = article + 1
    while number > 0:
        number, at = divmod(number - 1, len(_LETTERS))
        letters = _LETTERS[at] + letters
    return letters


def article_of(letters: str) -> int | None:
    """The position of the article with that letter, in capitals or not; None for what is no letter."""
    number = 0
    for each in letters.upper():
        if each not in _LETTERS:
            return None
        number = number * len(_LETTERS) + _LETTERS.index(each) + 1
    return number - 1 if number else None


def tint_of(article: int) -> Tint:
    """The tint of words in the colour of an article's outlet."""
    return TINTS[article % len(TINTS)]


def chip_of(article: int) -> Tint:
    """The tint of the letter on a ground of the outlet's colour."""
    return CHIPS[article % len(CHIPS)]
