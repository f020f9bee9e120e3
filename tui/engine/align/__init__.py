"""Stage: which stretches of several articles tell the same thing, and which only one tells.

sentences -> unique sentences -> term weights -> candidates -> scores -> scores again -> certainty -> groups -> passages
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.engine.align.article_similarity import compare_articles
from tui.engine.align.candidates import candidates, leads
from tui.engine.align.clusters_to_groups import groups
from tui.engine.align.copied_runs import add_certain_links, copied_runs
from tui.engine.align.features import Features, extract_features
from tui.engine.align.filtering import filter_pairs
from tui.engine.align.pair_features import PairReader
from tui.engine.align.pair_table import PairTable
from tui.engine.align.passages import build_passages, low_overlap_note
from tui.engine.align.reasons import AlignmentContext
from tui.engine.align.scoring import rescore_by_shared_neighbours, score_pairs
from tui.engine.align.sentences import UniqueSentence, unique_sentences
from tui.engine.align.shared_quotes import shared_quotes
from tui.engine.align.tfidf import TermWeights, weigh_terms
from tui.engine.parallel import SERIAL, Executor
from tui.engine.progress import SILENT, Progress, release
from tui.model.findings import Note, Sentence
from tui.model.settings import Passages
from tui.model.story import Story
from tui.model.strands import Link, Passage, Strand

_FEW = 60
"""Articles up to which all headlines and leads are compared with each other; in larger stories their words find them."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """What the stage found."""

    passages: tuple[Passage, ...]
    related: tuple[Link, ...] = ()
    notes: tuple[Note, ...] = ()


def passages(
    story: Story,
    sentences: tuple[Sentence, ...],
    strands: tuple[Strand, ...],
    settings: Passages,
    progress: Progress = SILENT,
    executor: Executor = SERIAL,
) -> Alignment:
    """Passages of all articles, shared and unique; reports its progress from 0 to 1.

    `strands` are the entities, quotes and figures found before: evidence for and against a link.
    """
    seen = consider_pairs(story, sentences, strands, settings, progress.part(0.0, 0.72), executor)
    unique, weights, features, table = seen.sentences, seen.weights, seen.features, seen.pairs
    names = tuple(article.id for article in story.articles)
    pairs = filter_pairs(seen.reader, table, settings, progress.part(0.72, 0.8), executor)
    seen.reader.forget(progress.part(0.8, 0.8))
    del seen  # the groups need its place
    copied = copied_runs(unique, names, settings, progress.part(0.8, 0.85))
    said = shared_quotes(unique, weights, strands, progress.part(0.85, 0.86))
    pairs = add_certain_links(unique, pairs, copied, said, progress.part(0.86, 0.86))
    found = groups(unique, weights, pairs, {run.a for run in copied if run.a == run.b}, settings, progress.part(0.86, 0.9))
    context = AlignmentContext(story, unique, weights, features, pairs, {}, {})
    made, related = build_passages(context, table, found, settings, progress.part(0.9, 1.0), executor)
    notes = low_overlap_note(unique, made, settings, progress.part(1.0, 1.0))
    release(unique, features, weights.profiles, pairs, found, copied, progress=progress)
    return Alignment(made, related, notes)


@dataclass(frozen=True, slots=True)
class PairContext:
    """Pairs of sentences that are worth a judgement, and all that is known of them."""

    sentences: list[UniqueSentence]
    weights: TermWeights
    features: list[Features]
    pairs: PairTable
    reader: PairReader


def consider_pairs(
    story: Story,
    sentences: tuple[Sentence, ...],
    strands: tuple[Strand, ...],
    settings: Passages,
    progress: Progress = SILENT,
    executor: Executor = SERIAL,
) -> PairContext:
    """The pairs of sentences that are alike enough to be judged; reports its progress from 0 to 1."""
    unique = unique_sentences(story, sentences, progress.part(0.0, 0.14))
    features = extract_features(story, unique, strands, settings, progress.part(0.14, 0.2))
    weights = weigh_terms(unique, features, settings, progress.part(0.2, 0.28))
    first = leads(unique) if len(story.articles) <= _FEW else frozenset[int]()
    proposed = candidates(unique, weights, settings, leads=first, progress=progress.part(0.28, 0.55), executor=executor)
    pairs = score_pairs(unique, weights, proposed, settings, progress.part(0.55, 0.83), executor)
    rescore_by_shared_neighbours(unique, pairs, settings, progress.part(0.83, 0.97), executor)
    names = tuple(article.id for article in story.articles)
    similarity = compare_articles(unique, names, settings, progress.part(0.97, 0.98), executor)
    reader = PairReader(unique, weights, features, similarity, progress.part(0.98, 1.0))
    release(proposed, progress=progress)
    return PairContext(unique, weights, features, pairs, reader)
