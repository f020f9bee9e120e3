"""What stands in an article twice: doubled titles and blocks, titles cut short, lines drawn out of a paragraph.

Pages print a headline in their frame and again above the text, a carousel prints its slides again below, a pull quote repeats
the sentence that it stands beside. Told once is enough, and a comparison must not take the second time for a confirmation.
"""

from __future__ import annotations

from tui.engine.clean.pieces import HEAD, BlockPiece
from tui.model.settings import Clean
from tui.model.story import TOLD, BlockKind

_QUOTED_AGAIN = 8
"""Words from which on a line that stands inside a longer paragraph is a repeat of it: a pull quote."""

_MOST_COMPARED = 400
"""Pieces up to which lines are also looked for inside earlier ones; beyond, only whole lines are compared."""


def mark_repeats(pieces: list[BlockPiece], settings: Clean) -> None:
    """Mark what stands in the article already: doubled blocks and titles, and lines that quote a longer paragraph."""
    seen: set[str] = set()
    read_so_far = " "
    inside = len(pieces) <= _MOST_COMPARED
    keys = [f" {piece.key} " if piece.kind in {None, BlockKind.HEADLINE} else "" for piece in pieces] if inside else []
    for number, piece in enumerate(pieces):
        if piece.kind is not None and piece.kind not in TOLD:
            continue
        key = piece.key
        length = key.count(" ") + 1
        titles = (
            {earlier.key for earlier in pieces[:number] if earlier.kind is BlockKind.HEADLINE} if number < 2 * HEAD else set()
        )
        if (
            key in titles
            or (length >= settings.shortest_repeat and key in seen)
            or (inside and length >= _QUOTED_AGAIN and f" {key} " in read_so_far)
            or (inside and piece.kind is None and is_cut_short(piece, keys[number + 1 : number + 1 + HEAD]))
            or (inside and piece.kind is None and _is_pull_quote(key, length, keys[number + 1 : number + 1 + HEAD]))
        ):
            piece.kind = BlockKind.REPEAT
        elif key:
            seen.add(key)
            read_so_far += f"{key} . " if inside else ""


def _is_pull_quote(key: str, length: int, below: list[str]) -> bool:
    """Whether the words of a line stand inside one of the next paragraphs, which says half as much again."""
    return length >= _QUOTED_AGAIN and any(f" {key} " in other and len(other) > 1.5 * len(key) for other in below)


def is_cut_short(piece: BlockPiece, others: list[str]) -> bool:
    """Whether a line ends in dots where another one goes on: a title that an extraction cut short."""
    return piece.text.rstrip().endswith(("...", "…")) and any(
        other.strip().startswith(piece.key) and len(other.strip()) > len(piece.key) for other in others
    )
