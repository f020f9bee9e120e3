"""Why two marks stand together: how close their words are, and what they have in common that made the link."""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.align.candidates import Pairs
from tui.engine.align.contradictions import compare_stretches
from tui.engine.align.features import Features, plain
from tui.engine.align.filtering import shared_words
from tui.engine.align.sentences import Clause, UniqueSentence
from tui.engine.align.tfidf import TermWeights
from tui.engine.links import closeness
from tui.model.places import Mark
from tui.model.settings import Passages
from tui.model.story import Story
from tui.model.strands import Link, Strength, Why

_WORDS_SHOWN = 6


class AlignmentContext(NamedTuple):
    """All that the earlier looks have found."""

    story: Story
    sentences: list[UniqueSentence]
    weights: TermWeights
    features: list[Features]
    pairs: Pairs
    reasons: dict[tuple[int, int], tuple[Strength, Why]]
    """Filled on the way: a pair that stands in several groups is explained once."""
    readings: dict[int, tuple[list[str], list[str]]]
    """Filled on the way: what each token of a sentence is compared by, and its word."""


def explain_link(context: AlignmentContext, a: int, b: int, mark: Mark, other: Mark, settings: Passages) -> Link:
    """The link between two sentences, with its strength and its reasons."""
    pair = context.pairs[a][b]
    if (a, b) not in context.reasons:
        ours, theirs = context.sentences[a], context.sentences[b]
        spans = (ours.token_range(pair.first, pair.last), theirs.token_range(pair.other_first, pair.other_last))
        evidence = compare_stretches(context.features[a], context.features[b], spans)
        words = [key for key in shared_words(context.weights, a, b, pair) if plain(key)]
        words = words[:_WORDS_SHOWN]
        wanted = set(words)
        left, right = (_read_stretch(context, each, span) for each, span in zip((a, b), spans, strict=True))
        one, two = (
            {key: n for n, key in enumerate(keys, span[0]) if key in wanted}
            for (keys, _), span in zip((left, right), spans, strict=True)
        )
        shown = tuple(_shown_word(context, (a, one.get(key)), (b, two.get(key)), key) for key in words)
        context.reasons[a, b] = _strength(left[1], right[1], pair.certainty, settings), Why(shown, *evidence[:4])
    strength, why = context.reasons[a, b]
    return Link(mark, other, pair.score, strength, why, pair.certainty)


def _read_stretch(context: AlignmentContext, at: int, span: Clause) -> tuple[list[str], list[str]]:
    """What each token of a stretch is compared by, and its word."""
    if at not in context.readings:
        same = context.weights.same
        context.readings[at] = (
            [same.get(key, key) for key in context.features[at].meant],
            [token.word for token in context.sentences[at].tokens],
        )
    keys, words = context.readings[at]
    return keys[slice(*span)], words[slice(*span)]


def _shown_word(context: AlignmentContext, one: tuple[int, int | None], other: tuple[int, int | None], key: str) -> str:
    """How two sentences say what they are compared by, each with the position of its token: "defense", "died / killed".

    A pronoun or an article that stands for somebody is no word in common: "netanyahu", not "netanyahu / he".
    """
    places = ((context.sentences[at].tokens[n], at, n) for at, n in (other, one) if n is not None)
    said = {token.word: _as_written(context, at, n) for token, at, n in places if token.key}
    return " / ".join(sorted(said.values())) or key


def _as_written(context: AlignmentContext, at: int, n: int) -> str:
    """A word as its article writes it, in small letters and without the possessive; an abbreviation in full."""
    sentence = context.sentences[at]
    token = sentence.tokens[n]
    text = context.story.articles[sentence.places[0].article].text[token.start : token.end].lower()
    return token.word if " " in token.word or "." in text else text.removesuffix("’s").removesuffix("'s")


def explain_copy(context: AlignmentContext, at: int) -> Why:
    """Why copies of one wording belong together: the words that make it unmistakable."""
    keys = sorted(filter(plain, context.weights.profiles[at].where), key=lambda key: (-context.weights.of[key], key))
    keys = keys[:_WORDS_SHOWN]
    places = {key: n for n, key in enumerate(_read_stretch(context, at, (0, len(context.sentences[at].tokens)))[0])}
    return Why(tuple(_as_written(context, at, places[key]) for key in keys))


def _strength(left: list[str], right: list[str], certainty: float, settings: Passages) -> Strength:
    """How close two stretches are in words; what is only likely is called so, however close they are."""
    return Strength.LIKELY if certainty < settings.same else closeness(left, right)
