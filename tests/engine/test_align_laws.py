"""What holds of passages whatever the articles say."""

from __future__ import annotations

from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.test_align import aligned, story
from tui.engine.align import Alignment
from tui.engine.words import tokens
from tui.model.places import Mark
from tui.model.strands import Kind, Strength, kind

STOCK = (
    "The Torvald dam burst on Tuesday after a week of heavy rain, the governor said.",
    "On Tuesday the Torvald dam gave way after a week of rain.",
    "Engineers had warned of cracks in the dam since 2011, but repairs were put off twice.",
    "Repairs were put off twice although engineers warned of cracks.",
    "At least 14 people drowned in Lindal, where the water reached the school.",
    "Officials counted 19 drowned people in Lindal.",
    "“We lost everything we had,” said Ida Moen, a farmer.",
    "Ida Moen, a farmer, said her family had lost everything it had.",
    "Parliament will debate a new law on Friday.",
    "The price of copper fell.",
    "Read more.",
)
ARTICLES = st.lists(
    st.lists(st.sampled_from(STOCK), min_size=1, max_size=5).map("\n".join), min_size=1, max_size=4, unique=True
)
law = settings(max_examples=40, deadline=None)


def faces(found: Alignment, names: list[str]) -> list[tuple[object, ...]]:
    """All passages with their articles called by name, and their links as unordered pairs."""

    def named(mark: Mark) -> tuple[str, int, int]:
        return names[mark.article], mark.start, mark.end

    return sorted(
        (
            passage.id,
            passage.label,
            passage.score,
            sorted(map(named, passage.marks)),
            sorted((sorted((named(link.a), named(link.b))), link.score, link.strength.value) for link in passage.links),
        )
        for passage in found.passages
    )


@law
@given(ARTICLES, st.randoms(use_true_random=False))
def test_the_order_of_articles_decides_nothing(articles: list[str], dice: object) -> None:
    """The same passages, labels, scores and links come out in whatever order the articles go in."""
    mixed = list(articles)
    dice.shuffle(mixed)  # type: ignore[attr-defined]
    assert faces(aligned(*articles), articles) == faces(aligned(*mixed), mixed)


@law
@given(ARTICLES)
def test_marks_are_words_of_told_sentences(articles: list[str]) -> None:
    """Every mark lies in one sentence, holds a word and begins and ends with no blank."""
    _, sentences = story(*articles)
    for mark in chain.from_iterable(passage.marks for passage in aligned(*articles).passages):
        words = articles[mark.article][mark.start : mark.end]
        assert words == words.strip()
        assert tokens(words)
        assert any(s.article == mark.article and s.start <= mark.start and mark.end <= s.end for s in sentences)


@law
@given(ARTICLES)
def test_every_sentence_is_told_by_one_or_by_several(articles: list[str]) -> None:
    """No sentence but an empty formula is left without a passage, and what is unique is not at the same time shared."""
    _, sentences = story(*articles)
    found = aligned(*articles).passages
    alone = [mark for passage in found if kind(passage) in (Kind.UNIQUE, Kind.UNSETTLED) for mark in passage.marks]
    shared = [mark for passage in found if kind(passage) in (Kind.SHARED, Kind.LIKELY) for mark in passage.marks]
    for s in sentences:
        assert s.end - s.start == len("Read more.") or any(
            m.article == s.article and m.start < s.end and s.start < m.end for m in (*alone, *shared)
        )
    for one in alone:
        assert not any(one.article == m.article and m.start < one.end and one.start < m.end for m in shared)


@law
@given(ARTICLES)
def test_links_join_marks_of_their_passage(articles: list[str]) -> None:
    """Links run between marks of two articles, are scored from 0 to 1, and none that is merely related is lit."""
    found = aligned(*articles)
    for passage in found.passages:
        for link in passage.links:
            assert {link.a, link.b} <= set(passage.marks)
            assert link.a.article != link.b.article
            assert 0 < link.score <= 1
            assert link.strength is not Strength.RELATED
    assert all(link.strength is Strength.RELATED for link in found.related)


@law
@given(ARTICLES)
def test_ids_are_unique(articles: list[str]) -> None:
    """No two passages have one id."""
    ids = [passage.id for passage in aligned(*articles).passages]
    assert len(set(ids)) == len(ids)
