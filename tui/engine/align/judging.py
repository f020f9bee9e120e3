"""Is it the same thing, or only the same kind of thing?

Shared words make a candidate. What makes a link is that nothing speaks against it: the articles tell one story, more is shared
than names, and the days fit. A figure that differs about the same thing is a conflict to be shown, never a reason to drop it.
"""

from __future__ import annotations

from collections.abc import Generator

from tui.engine.align.comparing import compared
from tui.engine.align.evidence import Held
from tui.engine.align.kindred import Kindred
from tui.engine.align.pairs import Pair, Pairs
from tui.engine.align.tellings import Telling
from tui.engine.align.weighing import Weighed
from tui.model.settings import Passages


def judged(
    told: list[Telling], weighed: Weighed, pairs: Pairs, held: list[Held], kindred: Kindred, settings: Passages
) -> Generator[float, None, Pairs]:
    """The pairs that are at least related, by what speaks for and against them; reports its progress from 0 to 1."""
    kept: Pairs = [{} for _ in told]
    for at, own in enumerate(pairs):
        if at % 16 == 0:
            yield at / len(pairs)
        for other, pair in own.items():
            if other > at and pair.score >= settings.related:
                score = pair.score * kindred.worth(told[at], told[other])
                if score >= settings.related and (what := _told(told, weighed, held, at, other, pair, settings)) is not None:
                    score *= (what + settings.what) ** settings.happened
                    score = _unopposed(score, told, held, at, other, pair, settings)
                    if score >= settings.related:
                        kept[at][other] = pair._replace(score=round(min(1.0, score), 4))
                        kept[other][at] = kept[at][other].turned()
    return kept


def _unopposed(
    score: float, told: list[Telling], held: list[Held], at: int, other: int, pair: Pair, settings: Passages
) -> float:
    """What is left of a score for all that speaks against it; names that have changed places are never one fact.

    The same kind of thing stays related.
    """
    a, b = held[at], held[other]
    if not (a.countable and b.countable) and not (len(a.names) > 1 and len(b.names) > 1):
        return score
    here = told[at].token_range(pair.first, pair.last)
    there = told[other].token_range(pair.other_first, pair.other_last)
    found = compared(a, b, (here, there))
    left = 0.0 if found.turned else score * settings.veto ** min(2, len(found.against))
    return max(left, min(score, settings.related))


def shared_words(weighed: Weighed, at: int, other: int, pair: Pair) -> list[str]:
    """Keys that both stretches hold, most telling first."""
    a, b = weighed.profiles[at].where, weighed.profiles[other].where
    both = [
        key
        for key in a
        if key in b
        and any(pair.first <= place < pair.last for place in a[key])
        and any(pair.other_first <= place < pair.other_last for place in b[key])
    ]
    return sorted(both, key=lambda key: (-weighed.of[key], key))


def _told(
    told: list[Telling], weighed: Weighed, held: list[Held], at: int, other: int, pair: Pair, settings: Passages
) -> float | None:
    """Weight of the plain words that both stretches hold; None if they share too little to speak of.

    Two telling words are needed, and not only who and how many, but also what. `settings.who` names that come together are as
    good as a word for what happened. Who is quoted counts for neither.
    """
    both = shared_words(weighed, at, other, pair)
    if len(both) < 2 or sum(weighed.profiles[at].own[key] for key in both) < settings.evidence:
        return None
    here = told[at].token_range(pair.first, pair.last)
    there = told[other].token_range(pair.other_first, pair.other_last)
    shared = held[at].told_within(here) & held[other].told_within(there)
    what = sum(weighed.of.get(key, 0.0) for key in sorted(shared))
    if what >= settings.what or len(held[at].names_within(here) & held[other].names_within(there)) >= settings.who:
        return what
    return None
