"""Lines at the top in which an outlet prints its own name and the day: they are no words of the article.

    Harbour Review, 5 June 2026
    The Port Courier | Friday, May 1, 2026
    Boats Monthly, Issue 4, April 2026
    Week ending January 30, 2026
    PORT AMBER, May 14, 2026 (Coast News)            an agency's dateline on a line of its own

All that is neither day nor label has to be names in capitals; a sentence of reporting has small words besides.
"""

from __future__ import annotations

from tui.engine.clean import outlets, parts
from tui.engine.clean.pieces import HEAD, BlockPiece
from tui.model.dates import MONTH
from tui.model.expressions import compile_later
from tui.model.story import BlockKind

_MOST_WORDS = 8
"""Words of the names in it at the most: "The Royal Gazette of Port Amber" and a place."""
_ISSUE = compile_later(r"(?i:\b(?:issue|no\.?|vol\.?|volume|number|edition)\s*\d{1,5}\b|\bweek ending\b|\bedition of\b)")
_WEEK = compile_later(r"(?i:\bweek ending\b)")
"""Says in which week an article appeared, but not on which day."""
_MONTH_OF_YEAR = compile_later(rf"(?i:\b{MONTH}\s+(?:19|20)\d\d\b)")
_PARTS = compile_later(r"[,;|–—·•()/]|\s-\s")


def mark_imprints(pieces: list[BlockPiece]) -> None:
    """Mark the lines at the top that give the outlet's name and the day; the last line that may tell something stays."""
    for piece in pieces[:HEAD]:
        others = any(other.kind is None for other in pieces if other is not piece)
        if others and piece.kind is None and not piece.runs_on and is_imprint(piece.text.strip()):
            piece.kind = BlockKind.FURNITURE if _WEEK.search(piece.text) else BlockKind.DATE


def is_imprint(line: str) -> bool:
    """Whether a line is nothing but names and the day of an issue."""
    names = _names_beside_day(line)
    return names is not None and sum(len(name.split()) for name in names) <= _MOST_WORDS and all(map(outlets.is_name, names))


def outlet_of(pieces: list[BlockPiece]) -> str:
    """The outlet that such a line at the top names; "" where none does."""
    for piece in pieces[:HEAD]:
        named = piece.kind in {BlockKind.DATE, BlockKind.FURNITURE} and is_imprint(piece.text.strip())
        names = _names_beside_day(piece.text.strip()) if named else None
        if names and (found := next((name for name in names if outlets.is_outlet(name)), "")):
            return found
    return ""


def _names_beside_day(line: str) -> list[str] | None:
    """What stands beside the day of a line, in its parts; None where the line has no day or is longer than such lines are."""
    if len(line) > parts.LONGEST:
        return None
    month = _MONTH_OF_YEAR.search(line)
    if month is None and not parts.names_full_day(line):
        return None
    rest = parts.without_days(_ISSUE.sub(" , ", _MONTH_OF_YEAR.sub(" , ", line) if not parts.names_full_day(line) else line))
    return [name for part in _PARTS.split(rest) if (name := part.strip(" .:"))]
