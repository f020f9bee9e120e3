"""Whether a sentence that nobody else surely tells is only here: the probability that another article tells it all the same.

No link is no proof of silence: what another outlet says in words of its own is found in one case of three. Read on stories that
somebody had labelled who had seen no code, half of all sentences without a link were told elsewhere. So "only here" is a claim
with a certainty of its own. What speaks against it is how much of the sentence's weight stands in the sentences of another
article that are at all like it, the nearest of them, and how near the head of its article it stands, where the main facts are.
The points are fitted on labelled stories by `python -m tests.quality.fit_alone`, which writes `alone.txt` (an additive logistic
model, as `scorecard` says).
"""

from __future__ import annotations

from array import array
from functools import cache
from heapq import nlargest
from importlib.resources import files
from typing import NamedTuple

from tui.engine.align.candidates import Pairs
from tui.engine.align.features import Features, plain
from tui.engine.align.pair_table import PairTable
from tui.engine.align.scorecard import Scorecard, parse_scorecard
from tui.engine.align.sentences import Clause, UniqueSentence
from tui.engine.align.tfidf import TermWeights
from tui.model.story import BlockKind

_NEAREST = 16
"""Sentences of others that are looked at, the most alike first; those behind hold none of its words but common ones."""


class AloneNumbers(NamedTuple):
    """What is known of a sentence, or of some of its clauses, that no other article surely tells."""

    related: float
    """Certainty of its best link to a sentence of another article, 0 to 1."""
    likeness: float
    """The likeness of the nearest, 0 to 1."""
    likenesses: float
    """That of the nearest three, added up."""
    covered: float
    """Share of its weight that the near sentences of one other article hold; of the article that holds most."""
    covered_by_all: float
    """The same of all of them together."""
    new: float
    """Weight in the language at large of its plain words that none of them holds."""
    words: float
    """How long it is, in words."""
    place: float
    """How many sentences stand before it."""
    headline: float
    """Whether it is one, 0 or 1."""
    quoted: float
    """Whether it holds words of a quote, 0 or 1."""


class AloneContext(NamedTuple):
    """What the numbers are read from."""

    sentences: list[UniqueSentence]
    weights: TermWeights
    features: list[Features]
    likely: Pairs
    """Pairs that have been judged, with their certainty."""
    alike: PairTable
    """All pairs that are alike, judged or not."""
    pairs_of: list[array[int]]
    """The numbers of these, by sentence."""
    places: dict[int, int]
    """How many sentences of its article stand before each, by sentence."""
    nobody_else: bool
    """Whether there is no other article that could tell anything."""


def read_alone(
    sentences: list[UniqueSentence], weights: TermWeights, features: list[Features], likely: Pairs, alike: PairTable
) -> AloneContext:
    """What the numbers are read from."""
    homes = frozenset[int]().union(*[sentence.articles for sentence in sentences])
    pairs_of = alike.by_sentence(len(sentences))
    return AloneContext(sentences, weights, features, likely, alike, pairs_of, _count_before(sentences), len(homes) < 2)


def _count_before(sentences: list[UniqueSentence]) -> dict[int, int]:
    """For each sentence how many of the article of its first place stand before it."""
    order = sorted((sentence.places[0].article, sentence.places[0].start, sentence.at) for sentence in sentences)
    places: dict[int, int] = {}
    article, before = -1, 0
    for home, _, at in order:
        article, before = home, before + 1 if home == article else 0
        places[at] = before
    return places


def measure_alone(context: AloneContext, at: int, clauses: Clause | None = None) -> AloneNumbers:
    """The numbers of a sentence, or of a half-open range of its clauses."""
    sentence, weights = context.sentences[at], context.weights
    first, last = clauses or (0, len(sentence.clauses))
    profile = weights.profiles[at]
    own = profile.own
    if last - first < len(sentence.clauses):
        own = {key: own[key] for key, where in profile.where.items() if any(first <= n < last for n in where)}
    mass = sum(own.values()) or 1.0
    table = context.alike
    near = nlargest(_NEAREST, ((table.scores[n], table.first[n] + table.second[n] - at, n) for n in context.pairs_of[at]))
    alike = [score for score, _, n in near if _touches(table.seen_from(n, at)[1:3], (first, last))]
    by_article: dict[int, set[str]] = {}
    for _, other, _ in near:
        shared = own.keys() & weights.profiles[other].own.keys()
        for article in context.sentences[other].articles - sentence.articles:
            by_article.setdefault(article, set()).update(shared)
    everything = set[str]().union(*by_article.values())
    names = context.features[at].name_keys
    span = sentence.token_range(first, last)
    links = (pair.certainty for pair in context.likely[at].values() if _touches(pair[1:3], (first, last)))
    return AloneNumbers(
        related=max((0.0, *links)),
        likeness=alike[0] if alike else 0.0,
        likenesses=sum(alike[:3]),
        covered=max((sum([own[key] for key in shared]) for shared in by_article.values()), default=0.0) / mass,
        covered_by_all=sum([own[key] for key in everything]) / mass,
        new=sum([weights.everywhere[key] for key in own if key not in everything and key not in names and plain(key)]),
        words=float(span[1] - span[0]),
        place=float(context.places[at]),
        headline=float(sentence.places[0].kind is BlockKind.HEADLINE),
        quoted=float(bool(context.features[at].quotes)),
    )


def _touches(one: tuple[int, int], other: Clause) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])


@cache
def load_alone() -> Scorecard:
    """The points that come with the program."""
    return parse_scorecard(files("tui.engine.align").joinpath("alone.txt").read_text("utf-8"))
