"""What is said by the look of words and of the ruler, before any colour."""

from __future__ import annotations

from enum import IntEnum, IntFlag


class Ink(IntFlag):
    """What holds for some characters of an article; flags combine."""

    NONE = 0
    ENTITY = 16
    QUOTE = 32
    FIGURE = 64
    HIT = 128
    NOTE = 65536
    TAG_1 = 1 << 18
    """Words with a note whose first tag has this hue, of eight."""
    TAG_2 = 1 << 19
    TAG_3 = 1 << 20
    TAG_4 = 1 << 21
    TAG_5 = 1 << 22
    TAG_6 = 1 << 23
    TAG_7 = 1 << 24
    TAG_8 = 1 << 25
    CURSOR = 256
    """The sentence of the reading cursor."""
    COUNTERPART = 512
    """Tells what the cursor stands on."""
    HEADLINE = 1024
    ASIDE = 2048
    """Furniture, repeats, captions, bylines: not the running text."""
    DIFFERS = 4096
    """Words that differ from the wording under the cursor."""
    DISPUTED = 131072
    """A value, or a speaker, that another outlet contradicts, of what stands under the cursor."""
    SELECTED = 8192
    """Chosen for copying."""
    BACK = 16384
    """Steps back, for it has nothing to do with what stands under the cursor."""
    EDIT = 32768
    """Differs in another version: it does not step back."""


TAGS = (Ink.TAG_1, Ink.TAG_2, Ink.TAG_3, Ink.TAG_4, Ink.TAG_5, Ink.TAG_6, Ink.TAG_7, Ink.TAG_8)
"""By the hue of the tag."""


def steps_back(ink: Ink) -> bool:
    """Whether words are less than others: not the running text, or nothing to do with the passage under the cursor."""
    return bool(ink & (Ink.ASIDE | Ink.BACK)) and not ink & (
        Ink.CURSOR | Ink.COUNTERPART | Ink.SELECTED | Ink.NOTE | Ink.HIT | Ink.EDIT
    )


class Tick(IntEnum):
    """What one row of the ruler says; the higher wins."""

    NOTHING = 0
    UNIQUE = 1
    SHARED = 2
    NOTE = 3
    HIT = 4
    STRAND = 5
    """The strand in focus."""
