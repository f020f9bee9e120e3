"""The pieces of a source on their way to become blocks."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.model.expressions import compile_later
from tui.model.story import BlockKind

_WORD = compile_later(r"\w+")
_BRIEF = 40
"""Characters below which one look at each is faster than a look for each sign."""
_TYPOGRAPHIC = "“”‘’—–…"
_BLANKS = {code: " " for code in range(128) if not _WORD.match(chr(code))}

HEAD = 8
"""Pieces at the top among which headline, byline and date are looked for."""


@dataclass(slots=True)
class BlockPiece:
    """A line, or a part of one, on its way to become a block."""

    text: str
    kind: BlockKind | None = None
    runs_on: bool = False
    """Whether the next piece stood on the same line."""
    key: str = field(init=False)
    """Its words, for comparing."""

    def __post_init__(self) -> None:
        """Make the key once; it is asked for often."""
        self.key = " ".join(words(self.text))


def words(text: str) -> list[str]:
    r"""The words of a text in small letters: runs of what `\w` matches."""
    text = text.lower()
    if not text.isascii():
        if len(text) < _BRIEF:
            return _WORD.findall(text)
        for sign in _TYPOGRAPHIC:
            text = text.replace(sign, " ")
        if not text.isascii():
            return _WORD.findall(text)
    return text.translate(_BLANKS).split()
