"""What is left out when pairs of sentences are looked for decides nothing: beside the plain way, which leaves out nothing."""

from __future__ import annotations

from dataclasses import replace
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.engine.align.article_similarity import compare_articles
from tui.engine.align.candidates import ScoredPair, candidates
from tui.engine.align.features import extract_features
from tui.engine.align.pair_table import PairTable
from tui.engine.align.scoring import rescore_by_shared_neighbours, score_pairs
from tui.engine.align.sentences import UniqueSentence, unique_sentences
from tui.engine.align.tfidf import TermWeights, weigh_terms
from tui.engine.progress import SILENT
from tui.model.findings import Sentence
from tui.model.settings import Passages
from tui.model.story import Article, Block, BlockKind, Meta, Source, Story

WORDS = (
    "dam",
    "flood",
    "judge",
    "trial",
    "strike",
    "wage",
    "nurse",
    "bridge",
    "harbour",
    "the",
    "of",
    "and",
    "40",
    "Torva",
    "Brod",
)
SETTINGS = st.builds(
    Passages,
    floor=st.sampled_from([0.0, 0.06, 0.2, 0.5]),
    least=st.sampled_from([0.0, 0.2, 0.6]),
    nearest=st.integers(1, 6),
    index_most=st.integers(2, 12),
    prior=st.sampled_from([0.0, 2.0]),
)
ARTICLES = st.lists(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), min_size=1, max_size=5), min_size=2, max_size=6
)


def read(articles: list[list[list[str]]], passages: Passages) -> tuple[Story, list[UniqueSentence], TermWeights]:
    """A story of these words, and what its sentences weigh."""
    texts, sentences = [], []
    for at, lines in enumerate(articles):
        text = ""
        for line in lines:
            sentences.append(Sentence(at, len(text), len(text) + len(" ".join(line)) + 1))
            text += " ".join(line).capitalize() + ".\n"
        texts.append(text)
    made = tuple(
        Article(f"{n}", f"{n}.txt", Meta(), text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)) for n, text in enumerate(texts)
    )
    story = Story("", tuple(Source(each.id, each.file, each.text) for each in made), made)
    unique = unique_sentences(story, tuple(sentences), SILENT)
    features = extract_features(story, unique, (), passages, SILENT)
    return story, unique, weigh_terms(unique, features, passages, SILENT)


def propose_plainly(unique: list[UniqueSentence], weights: TermWeights, passages: Passages) -> list[set[int]]:
    """The same pairs, every sentence held against every other."""
    most = max(passages.index_most, int(passages.index_root * len(unique) ** 0.5))
    indexed = {key for key, count in weights.holders.items() if 1 < count <= most}
    found: list[set[int]] = [set() for _ in unique]
    for one in unique:
        own, near = weights.profiles[one.at], []
        for other in unique:
            common = [key for key in own.own if key in indexed and key in weights.profiles[other.at].where]
            both = 0.0
            for key in common:
                both += own.own[key]
            score = both / (own.mass + 2 * passages.prior + weights.profiles[other.at].mass) if common else 0.0
            if other is not one and common and both >= passages.least and 2 * score >= passages.floor:
                near += [(score, other.at)] if len(one.articles | other.articles) > 1 else []
        near.sort(reverse=True)
        if len(near) > passages.nearest:
            near = [each for each in near if each[0] >= near[passages.nearest - 1][0] - 1e-9]
        for _, other in near:
            found[min(one.at, other)].add(max(one.at, other))
    return found


@given(ARTICLES, SETTINGS)
@settings(max_examples=25, deadline=None)
def test_law_the_lightest_terms_propose_nobody(articles: list[list[list[str]]], passages: Passages) -> None:
    """Looking only where enough weight can come together proposes what looking everywhere does."""
    _, unique, weights = read(articles, passages)
    proposed = candidates(unique, weights, passages, progress=SILENT)
    assert propose_plainly(unique, weights, passages) == [set(others) for others in proposed]


@given(ARTICLES)
@settings(max_examples=15, deadline=None)
def test_law_an_article_is_as_like_another_in_a_row_as_alone(articles: list[list[list[str]]]) -> None:
    """One article compared with all at once gives what two of them alone give, whoever asks."""
    passages = Passages()
    story, unique, _ = read(articles, passages)
    names = tuple(article.id for article in story.articles)
    similarity = compare_articles(unique, names, passages, SILENT)
    again = compare_articles(unique, names, passages, SILENT)
    for one in unique:
        for other in reversed(unique):
            ours, theirs = (similarity.faces[min(each.articles, key=lambda at: names[at])] for each in (one, other))
            likeness = sum(ours[key] * theirs[key] for key in sorted(ours.keys() & theirs.keys()))
            least = passages.strangers
            plainly = round(least + (1 - least) * min(1.0, likeness / passages.kindred), 4)
            expected = 1.0 if one.articles & other.articles else plainly
            assert expected == similarity.factor(one, other) == again.factor(other, one)


@given(ARTICLES, st.sampled_from([0.0, 0.9, 3.0]), st.integers(1, 4))
@settings(max_examples=15, deadline=None)
def test_law_agreement_is_the_cosine_of_the_nearest(articles: list[list[list[str]]], lift: float, thirds: int) -> None:
    """Columns and rows say the same: every score is raised by the cosine of two rows of likenesses, cut to the nearest."""
    passages = replace(Passages(), lift=lift, thirds=thirds, faint=0.01)
    _, unique, weights = read(articles, passages)
    pairs = score_pairs(unique, weights, candidates(unique, weights, passages, progress=SILENT), passages, SILENT)
    rows: list[dict[int, float]] = [{} for _ in unique]
    for at, other, score in zip(pairs.first, pairs.second, pairs.scores, strict=True):
        rows[at][other] = rows[other][at] = score
    for at, row in enumerate(rows):
        kept = sorted(((score, unique[other].words, other) for other, score in row.items()), reverse=True)[:thirds]
        rows[at] = {other: score for score, _, other in kept}
    before = list(pairs.scores)
    rescore_by_shared_neighbours(unique, pairs, passages, SILENT)
    for at, other, old, new in zip(pairs.first, pairs.second, before, pairs.scores, strict=True):
        dot = sum(value * rows[other].get(third, 0.0) for third, value in rows[at].items())
        norm = (sum(v * v for v in rows[at].values()) * sum(v * v for v in rows[other].values())) ** 0.5
        assert isclose(min(1.0, old * (1 + lift * dot / norm)), new, abs_tol=1e-4)


@pytest.mark.parametrize("pair", [ScoredPair(0.5, 0, 1, 0, 1), ScoredPair(0.25, 300, 70_000, 2, 3)])
def test_a_pair_comes_back_from_its_columns(pair: ScoredPair) -> None:
    """Also one of a sentence of very many clauses."""
    table = PairTable()
    table.add(3, 70_000, ScoredPair(1.0, 0, 1, 0, 2))
    table.add(4, 90_000, pair)
    assert (2, pair, (4, 90_000)) == (len(table), table.pair(1), (table.first[1], table.second[1]))
