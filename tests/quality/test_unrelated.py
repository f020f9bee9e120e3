"""What unrelated articles share, and what near copies share: the two ends between which every score lies.

The articles are those of MEANTIME (see tests/data/README.md). Articles of different topics have nothing to do with each other,
so every link between them is false. `tests/bench/bench_unrelated.py` counts over all pairs; here a sample must do.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TypeVar

import pytest

from tui.engine import align, clean, segment
from tui.engine.align import Alignment
from tui.engine.words import tokens
from tui.model.places import overlap
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Kind, kind

T = TypeVar("T")

TOPICS = [
    [article["text"] for article in topic["articles"]]
    for topic in json.loads((Path(__file__).parents[1] / "data" / "meantime_en.json").read_text("utf-8"))["data"]
]


def compared(*texts: str) -> tuple[Story, int, set[tuple[int, int]], Alignment]:
    """The story, how many sentences it tells, those that a shared passage marks, and the passages."""
    sources = tuple(Source(f"a{n}", f"a{n}.txt", text) for n, text in enumerate(texts))
    articles, _ = clean.articles(sources, Settings().clean)
    story = Story("", sources, articles)
    told = [
        sentence
        for sentence in segment.sentences(articles, Settings().clean)
        if sentence.tells and tokens(articles[sentence.article].text, sentence.start, sentence.end)
    ]
    found = align.passages(story, tuple(told), (), Settings().passages)
    marks = [mark for passage in found.passages if kind(passage) is Kind.SHARED for mark in passage.marks]
    lit = {(s.article, s.start) for s in told for m in marks if m.article == s.article and overlap(s.span, m)}
    return story, len(told), lit, found


def test_unrelated_articles_share_nothing() -> None:
    """At most one sentence in a thousand is linked across topics."""
    dice = random.Random(7)
    linked = told = 0
    for _ in range(60):
        _, sentences, lit, _ = compared(*(dice.choice(topic) for topic in dice.sample(TOPICS, 2)))
        linked, told = linked + len(lit), told + sentences
    assert linked <= told / 1000


@pytest.mark.parametrize("seed", range(4))
def test_news_that_shares_little_is_marked_little_but_for_its_copied_runs(seed: int) -> None:
    """Of articles that share one run of 12 to 30 words, 80 % of that run is marked and at most 8 % of the sentences."""
    dice = random.Random(seed)
    one, other = (dice.choice(topic) for topic in dice.sample(TOPICS, 2))
    words = [line for line in one.split("\n") if len(line.split()) > 20][1].split()
    start = dice.randrange(max(1, len(words) - 30))
    run = " ".join(words[start : start + dice.randrange(12, 31)])
    lines = other.split("\n")
    lines.insert(len(lines) // 2, f"It was reported that {run} according to the company.")
    story, told, lit, found = compared(one, "\n".join(lines))
    marks = [mark for passage in found.passages if kind(passage) is Kind.SHARED for mark in passage.marks]
    for position in (0, 1):
        text = story.articles[position].text
        begin = text.index(run)
        covered = {n for m in marks if m.article == position for n in range(max(m.start, begin), min(m.end, begin + len(run)))}
        assert len(covered) >= 0.8 * len(run)
    assert len(lit) <= max(2, 0.08 * told)


def test_a_near_copy_is_all_but_wholly_shared() -> None:
    """Every sentence of an article whose copy lost two words per sentence is found again."""
    text = TOPICS[0][0]
    lines = text.split("\n")
    edited = "\n".join([*lines[:2], *(" ".join(line.split()[1:-1]) + "." for line in lines[2:])])
    _, told, lit, found = compared(text, edited)
    assert len(lit) >= 0.95 * told
    strong = [link.strength.value for passage in found.passages for link in passage.links if len(passage.links) == 1]
    assert strong.count("nearly the same words") + strong.count("same words") >= 0.9 * len(strong)


def test_a_run_across_the_ends_of_sentences_is_marked() -> None:
    """Twelve equal words in one go are marked also where a sentence ends on one side only."""
    run = "minister of fisheries resigned in March{} deputy took over the office at once"
    one = f"Prices rose.\nThe {run.format('. Her')} and kept it.\n"
    other = f"Nobody spoke.\nAs the {run.format(' her')}, they say.\n"
    story, _, _, found = compared(one, other)
    marks = [mark for passage in found.passages if kind(passage) is Kind.SHARED for mark in passage.marks]
    for position, words in enumerate((run.format(". Her"), run.format(" her"))):
        begin = story.articles[position].text.index(words)
        covered = {n for m in marks if m.article == position for n in range(m.start, m.end)}
        assert len(covered & set(range(begin, begin + len(words)))) >= 0.8 * len(words)
