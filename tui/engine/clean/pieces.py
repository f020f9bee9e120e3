"""The pieces of a source on their way to become blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tui.model.story import BlockKind

_WORD = re.compile(r"\w+")

HEAD = 8
"""Pieces at the top among which headline, byline and date are looked for."""


@dataclass(slots=True)
class Piece:
    """A line, or a part of one, on its way to become a block."""

    text: str
    kind: BlockKind | None = None
    runs_on: bool = False
    """Whether the next piece stood on the same line."""
    key: str = field(init=False)
    """Its words, for comparing."""

    def __post_init__(self) -> None:
        """Make the key once; it is asked for often."""
        self.key = " ".join(_WORD.findall(self.text.lower()))
