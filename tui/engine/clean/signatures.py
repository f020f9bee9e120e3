"""Who wrote the article, where no "By" says so, and what sort of text it is: lines between headline and prose.

    Lucy Farrell, Transport Reporter
    Daniel Ashworth | Crime reporter                 two lines
    Rosa Ingram at Haven Road
    From our diplomatic correspondent | Nadia Petrenko, Geneva
    News release | Treasurer jailed                  the first is no headline

A name alone is one only where its first word is a first name and a task or a day stands below: else it may be whom it is about.
"""

from __future__ import annotations

from tui.engine.clean import outlets, parts
from tui.engine.clean.pieces import HEAD, BlockPiece
from tui.engine.language.en.gazetteer import forenames, is_word
from tui.model.expressions import compile_later
from tui.model.story import BlockKind

_NAME = r"(?P<first>[A-Z][\w’'-]+)(?: (?:[A-Z][\w’'.-]*|de|van|von|der|di|al|bin)){1,3}"
_NAMED = compile_later(_NAME)
_TASK = compile_later(rf"(?:[\w&’'-]+ ){{0,5}}(?i:{parts.TASKS})")
_WITH_TASK = compile_later(
    rf"{_NAME},? (?:[\w&’'-]+ ){{0,5}}(?i:{parts.TASKS})(?:,? (?:in|at) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}})?"
)
_FROM_PLACE = compile_later(rf"{_NAME}(?: in| at|,) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,2}}")
_FROM_OUR = compile_later(rf"(?i:(?:from|by) our (?:[\w-]+ ){{0,3}}{parts.TASKS})(?: [A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){{1,3}})?")
_SEVERAL = compile_later(r",? and |, ")
_SORT = compile_later(r"(?i:(?:for immediate release|(?:news|press|media) (?:release|statement|advisory))[\s:|–—-]*)")
_LONGEST = 90
"""Characters of such a line at the most: a name, a task and a town."""


def mark_sort(pieces: list[BlockPiece]) -> None:
    """Mark "News release" above the headline as words of the page, with a day behind it as the article's date."""
    for piece in pieces[:2]:
        line = piece.text.strip()
        match = _SORT.match(line) if piece.kind is None and len(line) <= _LONGEST else None
        if match and (match.end() == len(line) or parts.is_date_line(line[match.end() :])):
            piece.kind = BlockKind.FURNITURE if match.end() == len(line) else BlockKind.DATE


def mark_signatures(pieces: list[BlockPiece]) -> None:
    """Mark the lines between headline and prose that only say who wrote it."""
    headline = next((n for n, piece in enumerate(pieces[:HEAD]) if piece.kind is BlockKind.HEADLINE), None)
    signed = [number for number, piece in enumerate(pieces[:HEAD]) if piece.kind is BlockKind.BYLINE]
    if signed and signed[-1] + 1 < len(pieces):
        _mark_task(pieces[signed[-1] + 1])
    if headline is None or signed:
        return
    last = min(len(pieces), headline + HEAD) - 1
    for number in range(headline + 1, last):
        piece, below = pieces[number], pieces[number + 1]
        if piece.kind is not None:
            continue
        line = piece.text.strip()
        if piece.runs_on or (len(line) > _LONGEST and line[-1:] in '.!?”"'):
            return
        if _FROM_OUR.fullmatch(line) or _is_signed(line, below, above=pieces[number - 1]):
            piece.kind = BlockKind.BYLINE
            _mark_task(below)
            if not _FROM_OUR.fullmatch(line):
                return


def _mark_task(piece: BlockPiece) -> None:
    """Mark a line below a name that only says what somebody is: "Staff writer"."""
    if piece.kind is None and len(piece.text) <= _LONGEST and _TASK.fullmatch(piece.text.strip()):
        piece.kind = BlockKind.BYLINE


def _is_signed(line: str, below: BlockPiece, above: BlockPiece) -> bool:
    """Whether a line is somebody's name with a task or place, or alone above a task or a day."""
    if len(line) > _LONGEST:
        return False
    if match := _WITH_TASK.fullmatch(line):
        return not is_word(match["first"].lower()) or match["first"].lower() in forenames()
    name, _, of = line.partition(", ")
    if outlets.is_outlet(of) and (match := _NAMED.fullmatch(name)):
        return match["first"].lower() in forenames()
    if match := _FROM_PLACE.fullmatch(line):
        return match["first"].lower() in forenames() and (" in " in line or " at " in line or above.kind is BlockKind.BYLINE)
    named = [_NAMED.fullmatch(each) for each in _SEVERAL.split(line)]
    if not all(named) or not any(match["first"].lower() in forenames() for match in named if match):
        return False
    following = below.text.strip()
    return below.kind is BlockKind.DATE or (len(following) <= _LONGEST and bool(_TASK.fullmatch(following)))
