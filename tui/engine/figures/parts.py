"""Numbers that count some of what was just counted: "3,400 staff, some 640 of them in Osara"; "Of 30 ships 12 sank"."""

from __future__ import annotations

from tui.engine.figures.counted import Counted
from tui.engine.figures.fates import befell
from tui.engine.figures.numbers import Number
from tui.engine.figures.tokens import FigureToken, word_at
from tui.engine.language.en.measures import EVENTS
from tui.model.counts import Bound

_THEM = frozenset({"them", "whom", "these"})
_A_FEW = 12
"""The largest number in words that says little of the whole: "three of them"."""


def part_of(found: list[FigureToken], read: Number, bound: tuple[Bound, int], whole: Counted | None) -> Counted | None:
    """The count that a number without a noun makes of those that were counted last, or None."""
    if whole is None or read.unit or read.high >= whole.high or not (read.digits or read.high > _A_FEW):
        return None
    how, first = bound
    them = word_at(found, read.last) == "of" and word_at(found, read.last + 1) in _THEM
    if not them and not _opens_with_whole(found, first, whole):
        return None
    event = befell(found, read, first, read.last + 2 * them, whole.noun)
    ends = found[first].start, found[read.last - 1].end
    subject = f"{whole.noun} {event}" if event and event not in whole.noun else whole.noun
    return whole._replace(
        start=ends[0],
        end=ends[1],
        low=read.low,
        high=read.high,
        bound=how,
        round=read.round,
        event=EVENTS.get(event, ""),
        subject=subject,
        why=("part-of-before",),
    )


def _opens_with_whole(found: list[FigureToken], first: int, whole: Counted) -> bool:
    """Whether the whole stands between "of" and the number: "Of 30 ships 12 sank", "Of the 30 ships, 12 sank"."""
    begin = next((at for at, token in enumerate(found) if token.start >= whole.start), 0)
    before = [word_at(found, begin - n) for n in (1, 2)]
    opened = before[0] == "of" or (before[1] == "of" and before[0] in {"the", "its", "their", "all", "those"})
    behind = first - begin - (word_at(found, first - 1) == ",")
    return opened and 0 < behind <= 1 + len(whole.noun.split())
