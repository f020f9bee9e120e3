"""What several articles let the same person say: the best thread between sentences that share little wording else.

The stage of the quotes has joined the bodies of one utterance. Here the sentences in which they stand are linked, also where
one outlet gives the utterance in two sentences and the other in one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import combinations

from tui.engine.align.copied_runs import CopiedRun
from tui.engine.align.sentences import UniqueSentence
from tui.engine.align.tfidf import TermWeights
from tui.engine.progress import Progress
from tui.model.places import Mark
from tui.model.strands import Quote, Strand

_ALIKE, _MUCH_ALIKE = 0.4, 0.6
"""Share of the telling words from which two parts may be one statement, and from which they are."""
_PERHAPS, _SURE = 0.6, 0.9
"""Certainty of either."""
_LEAST = 4
"""Words of the shortest utterance that says something; below that it is but a quoted word, unless both give the same words."""


def shared_quotes(
    sentences: list[UniqueSentence], weights: TermWeights, strands: tuple[Strand, ...], progress: Progress
) -> list[tuple[CopiedRun, float]]:
    """The parts of sentences that give one utterance in different articles, each with its certainty; reports its progress.

    Parts of a joined utterance are one only if they say the same: a speech holds many statements.
    """
    places: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for sentence in sentences:
        first = sentence.places[0]
        places[first.article].append((first.start, first.end, sentence.at))
    for own in places.values():
        own.sort()
    found: dict[CopiedRun, float] = {}
    joined = [strand for strand in strands if isinstance(strand, Quote) and len(strand.sayings) > 1]
    for done, quote in enumerate(joined):
        progress.report(done / len(joined))
        bodies = [_parts(sentences, places[saying.body.article], saying.body) for saying in quote.sayings]
        for one, other in combinations(bodies, 2):
            short = min(_length(one), _length(other)) < _LEAST
            if short and (not one or _words(sentences, one) != _words(sentences, other)):
                continue
            for few, many in ((one, other), (other, one)):
                for part in few:
                    best = max(
                        ((_overlap(weights, part, there, sentences), -n) for n, there in enumerate(many)), default=(0.0, 0)
                    )
                    there = many[-best[1]] if many else part
                    alike = 1.0 if short else best[0]
                    a, b = sentences[part[0]], sentences[there[0]]
                    if alike >= _ALIKE and a.at != b.at and len(a.articles | b.articles) > 1:
                        run = CopiedRun(*part, *there) if a.words < b.words else CopiedRun(*there, *part)
                        found[run] = _SURE if alike >= _MUCH_ALIKE else _PERHAPS
    return sorted(found.items())


def _length(parts: list[tuple[int, int, int]]) -> int:
    return sum(last - first for _, first, last in parts)


def _words(sentences: list[UniqueSentence], parts: list[tuple[int, int, int]]) -> list[str]:
    return [token.word for at, first, last in parts for token in sentences[at].tokens[first:last]]


def _parts(sentences: list[UniqueSentence], places: list[tuple[int, int, int]], body: Mark) -> list[tuple[int, int, int]]:
    """The sentences that a body touches, each with the half-open range of its tokens."""
    parts = []
    for start, end, at in places[max(0, bisect_right(places, (body.start,)) - 1) :]:
        if start >= body.end:
            break
        inside = [n for n, token in enumerate(sentences[at].tokens) if body.start <= token.start < body.end]
        if inside and end > body.start:
            parts.append((at, inside[0], inside[-1] + 1))
    return parts


def _overlap(weights: TermWeights, a: tuple[int, int, int], b: tuple[int, int, int], sentences: list[UniqueSentence]) -> float:
    """Share of the telling words of the part with less of them that the other holds too, by weight."""
    ours, theirs = (_weights(weights, part, sentences) for part in (a, b))
    both = sum(value for key, value in ours.items() if key in theirs)
    return both / (min(sum(ours.values()), sum(theirs.values())) or 1.0)


def _weights(weights: TermWeights, part: tuple[int, int, int], sentences: list[UniqueSentence]) -> dict[str, float]:
    """What each word of a part tells in the language at large; in a short one also a light word counts."""
    at, first, last = part
    return {
        token.key: max(0.05, weights.everywhere.get(token.key, 0.3)) for token in sentences[at].tokens[first:last] if token.key
    }
