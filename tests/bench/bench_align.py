"""How well and how fast passages are found, on made-up articles where it is known what is shared.

usage: python -m tests.bench.bench_align [NUMBER OF ARTICLES ...]      default: 5 50

Each story has a stock of facts. An article tells some of them, in an order of its own: word for word, reworded by a synonym
for every third word, told with its clauses swapped, or split over two sentences; the rest of it is its own. So each pair of
sentences that tell one fact is known, and recall and precision can be counted. The words are English ones, drawn as often as
English uses them, and a tenth of them from a stock of the story's own: its people, places and things stand in most sentences.
difflib (all pairs, ratio >= 0.6) and rapidfuzz (all pairs, token_set_ratio >= 75) do the same work in the same run; above 50
articles they would take hours and are left out.
"""

from __future__ import annotations

import gc
import random
import resource
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from tui.engine import align
from tui.engine.align import Alignment
from tui.engine.language.en.frequencies import words, zipf
from tui.engine.progress import Progress
from tui.model.findings import Sentence
from tui.model.places import overlap
from tui.model.settings import Passages
from tui.model.story import Article, Block, BlockKind, Meta, Source, Story
from tui.model.strands import Kind, kind

SENTENCES = 25
WORDS = 24
SHARED = 0.4
"""Share of an article's sentences that tell facts of the stock."""
TOPIC = 80
"""Words of a story's own."""
ABOUT = 0.1
"""Share of its words that are among them."""


@dataclass(frozen=True)
class Made:
    """A made story and what is true of it."""

    story: Story
    sentences: tuple[Sentence, ...]
    facts: tuple[tuple[int, str], ...]
    """For each sentence the fact that it tells (-1: its own) and how: verbatim, reworded, moved, split."""


def vocabulary() -> tuple[list[str], list[float]]:
    """English words from the most common on, and how often each is used in a billion."""
    every = sorted(words(), key=lambda word: (-zipf(word), word))
    return every, [10 ** zipf(word) for word in every]


def made(articles: int, *, seed: int = 1) -> Made:
    """A story of so many articles of some 600 words."""
    dice = random.Random(seed)
    every, often = vocabulary()
    synonym = {word: other for pair in zip(every[::2], every[1::2], strict=False) for word, other in (pair, pair[::-1])}
    topic = dice.sample([word for word in every if 3.0 <= zipf(word) <= 5.0], TOPIC)
    ranks = [1 / (rank + 3) for rank in range(TOPIC)]

    def fresh() -> list[str]:
        own = dice.choices(every, often, k=WORDS)
        return [dice.choices(topic, ranks)[0] if dice.random() < ABOUT else word for word in own]

    stock = [fresh() for _ in range(max(12, articles * 2))]
    texts, facts, sentences = [], [], []
    for position in range(articles):
        lines: list[tuple[list[str], int, str]] = []
        for _ in range(SENTENCES):
            if dice.random() < SHARED:
                fact = dice.randrange(len(stock))
                way = dice.choice(("verbatim", "reworded", "moved", "split"))
                told = list(stock[fact])
                if way == "reworded":
                    told = [synonym.get(word, word) if n % 3 == 0 else word for n, word in enumerate(told)]
                if way == "moved":
                    told = [*told[WORDS // 2 :], ",", *told[: WORDS // 2]]
                if way == "split":
                    lines.append((told[: WORDS // 2], fact, way))
                    told = told[WORDS // 2 :]
                lines.append((told, fact, way))
            else:
                lines.append((fresh(), -1, "own"))
        dice.shuffle(lines)
        text = ""
        for line, fact, way in lines:
            start = len(text)
            text += (" ".join(line).capitalize() + ".").replace(" ,", ",")
            sentences.append(Sentence(position, start, len(text)))
            facts.append((fact, way))
            text += "\n"
        texts.append(text)
    made_articles = tuple(
        Article(f"a{n}", f"a{n}.txt", Meta(), text, (Block(BlockKind.PARAGRAPH, 0, len(text) - 1),))
        for n, text in enumerate(texts)
    )
    story = Story("", tuple(Source(a.id, a.file, a.text) for a in made_articles), made_articles)
    return Made(story, tuple(sentences), tuple(facts))


def found_pairs(found: Alignment, sentences: tuple[Sentence, ...]) -> set[tuple[int, int]]:
    """Pairs of sentences that stand in one shared passage."""
    starts = {(sentence.article, sentence.start): n for n, sentence in enumerate(sentences)}
    by_article: dict[int, list[int]] = {}
    for n, sentence in enumerate(sentences):
        by_article.setdefault(sentence.article, []).append(n)
    pairs: set[tuple[int, int]] = set()
    for passage in found.passages:
        if kind(passage) is Kind.SHARED:
            touched = set()
            for mark in passage.marks:
                exact = starts.get((mark.article, mark.start))
                touched |= {exact} if exact is not None else set()
                touched |= {n for n in by_article[mark.article] if exact is None and overlap(sentences[n].span, mark)}
            pairs.update((a, b) for a, b in combinations(sorted(touched), 2) if sentences[a].article != sentences[b].article)
    return pairs


def rates(pairs: Iterable[tuple[int, int]], story: Made) -> str:
    """Recall by way of telling, and precision."""
    said = set(pairs)
    true: dict[str, set[tuple[int, int]]] = {}
    homes: dict[int, list[int]] = {}
    for n, (fact, _) in enumerate(story.facts):
        if fact >= 0:
            homes.setdefault(fact, []).append(n)
    for members in homes.values():
        for a, b in combinations(members, 2):
            if story.sentences[a].article != story.sentences[b].article:
                ways = {story.facts[a][1], story.facts[b][1]}
                halves = ways == {"split"}
                if not halves:
                    true.setdefault("/".join(sorted(ways)), set()).add((a, b))
    every = set().union(*true.values())
    same = {(a, b) for a, b in said if story.facts[a][0] == story.facts[b][0] >= 0}
    parts = "  ".join(f"{way} {len(pairs & said) / len(pairs):.2f}" for way, pairs in sorted(true.items()))
    return f"precision {len(same) / (len(said) or 1):.3f}  recall {len(every & said) / (len(every) or 1):.3f}  ({parts})"


def ours(story: Made) -> tuple[set[tuple[int, int]], float, float]:
    """Pairs, CPU seconds, and the longest time between two reports of progress in seconds."""
    begun = last = time.process_time()
    gap = 0.0

    def hear(_done: float) -> None:
        nonlocal gap, last
        now = time.process_time()
        gap, last = max(gap, now - last), now

    found = align.passages(story.story, story.sentences, (), Passages(), progress=Progress(hear))
    seconds = time.process_time() - begun
    return found_pairs(found, story.sentences), seconds, gap


def peers(story: Made) -> None:
    """difflib and rapidfuzz on all pairs of sentences of different articles."""
    from difflib import SequenceMatcher

    from rapidfuzz import fuzz

    texts = [story.story.articles[s.article].text[s.start : s.end].lower() for s in story.sentences]
    pairs = [p for p in combinations(range(len(texts)), 2) if story.sentences[p[0]].article != story.sentences[p[1]].article]
    begun = time.process_time()
    said = {p for p in pairs if fuzz.token_set_ratio(texts[p[0]], texts[p[1]]) >= 75}
    print(f"  rapidfuzz  {time.process_time() - begun:8.2f} s  {rates(said, story)}")
    sample = pairs if len(pairs) < 20_000 else pairs[:: len(pairs) // 10_000]
    words = [text.split() for text in texts]
    begun = time.process_time()
    said = {(a, b) for a, b in sample if SequenceMatcher(None, words[a], words[b], autojunk=False).ratio() >= 0.6}
    seconds = (time.process_time() - begun) * len(pairs) / len(sample)
    print(f"  difflib    {seconds:8.2f} s  {rates(said, story) if sample is pairs else '(from a sample of the pairs)'}")


def main(sizes: list[int]) -> None:
    """One block of lines for each size."""
    gc.disable()  # a session keeps the collector from looking at old values; here nobody would
    align.passages(made(2).story, (), (), Passages())
    ours(made(2))
    before: tuple[int, float] | None = None
    for size in sizes:
        story = made(size)
        pairs, seconds, gap = ours(story)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{size} articles, {len(story.sentences)} sentences")
        print(f"  rashomon   {seconds:8.2f} s  {rates(pairs, story)}")
        print(f"             longest time without a report {gap * 1000:.0f} ms, peak memory of the process {memory:.0f} MiB")
        if before:
            from math import log

            print(f"             grows with n^{log(seconds / before[1]) / log(size / before[0]):.2f}")
        before = size, seconds
        if size <= 50:
            peers(story)


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [5, 50])
