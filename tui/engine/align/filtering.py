"""Is it the same thing, or only the same kind of thing?

Shared words make a candidate. What makes a link is that nothing speaks against it: the articles tell one story, more is shared
than names, and the days fit. A figure that differs about the same thing is a conflict to be shown, never a reason to drop it.
"""

from __future__ import annotations

from tui.engine.align.article_similarity import Kindred
from tui.engine.align.candidates import Pair, Pairs
from tui.engine.align.contradictions import compared
from tui.engine.align.features import Held
from tui.engine.align.predication import tells
from tui.engine.align.sentences import Clause, Telling
from tui.engine.align.tfidf import Weighed
from tui.engine.progress import Progress
from tui.model.settings import Passages


def judged(
    told: list[Telling],
    weighed: Weighed,
    pairs: Pairs,
    held: list[Held],
    kindred: Kindred,
    settings: Passages,
    progress: Progress,
) -> Pairs:
    """The pairs that are at least related, by what speaks for and against them; reports its progress from 0 to 1."""
    kept: Pairs = [{} for _ in told]
    for at, own in enumerate(progress.over(pairs, every=16)):
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
    """What is left of a score for all that speaks against it; the same kind of thing stays related.

    Names that have changed places are never one fact, nor are parts of sentences that only name a thing.
    """
    if score < settings.link:
        return score
    a, b = held[at], held[other]
    here = told[at].token_range(pair.first, pair.last)
    there = told[other].token_range(pair.other_first, pair.other_last)
    if not (_says(told[at], here) or _says(told[other], there)):
        return settings.related
    if not ((a.countable and b.countable) or (a.deeds and b.deeds)):
        return score
    found = compared(a, b, (here, there))
    left = 0.0 if found.turned else score * settings.veto ** min(2, len(found.against))
    return max(left, min(score, settings.related))


def _says(telling: Telling, span: Clause) -> bool:
    """Whether a stretch says something: a whole sentence does, and a headline needs no verb for it."""
    whole = span == (0, len(telling.tokens))
    return whole or tells(token.word for token in telling.tokens[slice(*span)])


def shared_words(weighed: Weighed, at: int, other: int, pair: Pair) -> list[str]:
    """Keys that both stretches hold, most telling first."""
    return sorted(_both(weighed, at, other, pair), key=lambda key: (-weighed.of[key], key))


def _both(weighed: Weighed, at: int, other: int, pair: Pair) -> list[str]:
    """Keys that both stretches hold, in the order of the first sentence."""
    a, b = weighed.profiles[at], weighed.profiles[other]
    both = [key for key in a.where if key in b.where]
    for profile, first, last in ((a, pair.first, pair.last), (b, pair.other_first, pair.other_last)):
        if last - first < len(profile.clause_mass):
            where = profile.where
            both = [
                key
                for key in both
                if first <= where[key][0] < last or (len(where[key]) > 1 and any(first <= place < last for place in where[key]))
            ]
    return both


def _told(
    told: list[Telling], weighed: Weighed, held: list[Held], at: int, other: int, pair: Pair, settings: Passages
) -> float | None:
    """Weight of the plain words that both stretches hold; None if they share too little to speak of.

    Two telling words are needed, and not only who and how many, but also what. `settings.who` names that come together are as
    good as a word for what happened. Who is quoted counts for neither.
    """
    both = _both(weighed, at, other, pair)
    ours, theirs = weighed.profiles[at].own, weighed.profiles[other].own
    if len(both) < 2:
        return None
    weights = [one if (one := ours[key]) < (two := theirs[key]) else two for key in both]
    if round(sum(weights), 6) < settings.evidence:
        return None
    here = told[at].token_range(pair.first, pair.last)
    there = told[other].token_range(pair.other_first, pair.other_last)
    shared = held[at].told_within(here) & held[other].told_within(there)
    what = sum([weighed.of.get(key, 0.0) for key in sorted(shared)])
    if what >= settings.what or len(held[at].names_within(here) & held[other].names_within(there)) >= settings.who:
        return what
    return None
