"""Notes about the author below an article: "Jane Doe is a reporter for The Gazette. Follow her @jdoe."

A sentence of that form may as well be the article's own ("Jane Doe is a reporter for The Gazette who was arrested"). So it is a
note only among the last lines, and only if the byline names the same person, it says how to reach him, or it says nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.engine.clean.pieces import BlockPiece
from tui.model.expressions import compile_later
from tui.model.story import BlockKind

_LAST = 4
"""Lines at the end among which a note may stand."""
_LONGEST = 320
"""Characters of a note at the most: a sentence or two."""
_NAME = r"[A-Z][\w.'’-]{1,20}(?: (?:(?:de|van|der|den|von|al|bin|la|dos) ){0,2}[A-Z][\w.'’-]{1,20}){1,3}"
_NOTE = compile_later(rf"(?P<who>{_NAME})(?:,[^,]{{2,60}},)? (?:is|works as|covers|writes|reports)\b(?P<rest>[^\n]{{3,280}})")
_TRADE = compile_later(
    r"\b(?:reporter|correspondent|columnist|editor|journalist|writer|producer|contributor|photographer|critic|commentator"
    r"|bureau chief|covers|covering|writes|reports)\b"
)
_EMPLOYED = compile_later(
    r" (?:an?|the) (?:[\w’'-]{1,20} ){0,5}(?:reporter|correspondent|columnist|editor|journalist|writer|producer|contributor"
    r"|photographer|critic|bureau chief) (?:for|at|with|based in|covering) [^.]{2,80}\.?"
)
_REACHED = compile_later(r"@\w|\b(?:follow (?:her|him|them)|reach (?:her|him|them)|can be reached|e-?mail)\b", re.IGNORECASE)
_TELLS = compile_later(r"\b(?:who|was|were|had|has|said|says|told|whose)\b")


def mark_author_notes(pieces: Sequence[BlockPiece], author: str) -> None:
    """Mark the notes about the author among the last lines as furniture; `author` is whom the byline names, if anybody."""
    left = [piece for piece in pieces if piece.kind is None]
    bylines = " ".join([author, *(piece.text for piece in pieces if piece.kind is BlockKind.BYLINE)]).casefold()
    for piece in left[1:][-_LAST:]:
        if is_author_note(piece.text.strip(), bylines):
            piece.kind = BlockKind.FURNITURE


def is_author_note(line: str, bylines: str) -> bool:
    """Whether a line is a note about its author; `bylines` are those of the article, in small letters."""
    note = _NOTE.match(line) if len(line) <= _LONGEST else None
    if note is None or not _TRADE.search(line[note.end("who") : note.end("who") + 90]):
        return False
    if note["who"].casefold() in bylines or _REACHED.search(note["rest"]):
        return True
    return _EMPLOYED.fullmatch(note["rest"]) is not None and not _TELLS.search(note["rest"])
