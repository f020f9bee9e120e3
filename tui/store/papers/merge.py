"""Two versions of one story's working papers become one: what either has added or changed is in it.

A three-way merge, piece by piece: who left a piece as it was yields to who changed it; a piece that one deleted and the other
changed stays; two changes of one piece are both kept, for the program cannot know which is meant.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from tui.model.papers import Annotation, BasketItem, Correction, WorkingPapers
from tui.store.papers.document import free_id

Kept = TypeVar("Kept", Annotation, Correction, BasketItem)


def merge(base: WorkingPapers, mine: WorkingPapers, theirs: WorkingPapers) -> WorkingPapers:
    """Mine and theirs, which both come from `base`."""
    if mine == base:
        return theirs
    if theirs in (base, mine):
        return mine
    taken = _ids(base) | _ids(mine) | _ids(theirs)
    return WorkingPapers(
        _merge_pieces(base.notes, mine.notes, theirs.notes, taken),
        _merge_pieces(base.corrections, mine.corrections, theirs.corrections, taken),
        _merge_pieces(base.basket, mine.basket, theirs.basket, taken),
    )


def _ids(papers: WorkingPapers) -> set[str]:
    return {one.id for one in papers.notes} | {one.id for one in papers.corrections} | {one.id for one in papers.basket}


def unite(mine: WorkingPapers, theirs: WorkingPapers) -> WorkingPapers:
    """Mine and theirs, of which no common origin is known; of a note that both have the one that was changed last."""
    newer = {note.id: note for note in mine.notes}
    notes = tuple(
        newer[note.id] if note.id in newer and _last_change(newer[note.id]) > _last_change(note) else note
        for note in theirs.notes
    )
    older = {note.id: note for note in notes}
    mine = replace(mine, notes=tuple(older.get(note.id, note) for note in mine.notes))
    return merge(WorkingPapers(), mine, replace(theirs, notes=notes))


def _last_change(note: Annotation) -> str:
    return note.modified or note.created


def _merge_pieces(base: Sequence[Kept], mine: Sequence[Kept], theirs: Sequence[Kept], taken: set[str]) -> tuple[Kept, ...]:
    before, own, other = ({piece.id: piece for piece in pieces} for pieces in (base, mine, theirs))
    kept: dict[str, Kept] = {}
    twice: dict[str, Kept] = {}
    for id_ in _order(before, own, other):
        piece = _decide(before.get(id_), own.get(id_), other.get(id_))
        if piece is None:
            continue
        kept[id_] = piece
        if piece is other.get(id_) and id_ in own and own[id_] not in (piece, before.get(id_)):
            new_id = free_id(id_, taken)
            taken.add(new_id)
            twice[id_] = replace(own[id_], id=new_id)
    return tuple(each for id_, piece in kept.items() for each in ((piece, twice[id_]) if id_ in twice else (piece,)))


def _decide(base: Kept | None, mine: Kept | None, theirs: Kept | None) -> Kept | None:
    """What becomes of one piece; theirs where both were changed."""
    if mine == base:
        return theirs
    if theirs == base or theirs is None:
        return mine
    return theirs


def _order(base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object]) -> list[str]:
    """The ids of mine and theirs in the order of whoever has changed it, what the other has added behind what it follows."""
    in_both = mine.keys() & theirs.keys()
    as_before = [id_ for id_ in base if id_ in in_both]
    first, second = (theirs, mine) if as_before == [id_ for id_ in mine if id_ in base and id_ in in_both] else (mine, theirs)
    order = list(first)
    at = {id_: rank for rank, id_ in enumerate(order)}
    behind: dict[int, list[str]] = {}
    last = -1
    for id_ in second:
        if id_ in at:
            last = at[id_]
        else:
            behind.setdefault(last if last >= 0 else len(order) - 1, []).append(id_)
    return [*behind.get(-1, ()), *(each for rank, id_ in enumerate(order) for each in (id_, *behind.get(rank, ())))]
