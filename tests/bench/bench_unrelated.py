"""How many links are false: what is linked between articles that have nothing to do with each other.

usage: python -m tests.bench.bench_unrelated [NUMBER OF PAIRS] [CERTAINTY ...]      default: 2000 pairs, the shipped settings

Pairs are drawn (seeded) from different topics of MEANTIME; every link between them is false. Beside it the share of linked
sentences in pairs of one topic, which mostly tell different events of one company or market: some of these links are true.
Each further CERTAINTY repeats both with it as `passages.likely` and `passages.cohesion`: the curve around the setting.
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace

from tests.quality.test_unrelated import TOPICS
from tui.engine import align, clean, segment
from tui.model.places import overlap
from tui.model.settings import Passages, Settings
from tui.model.story import Article, Source, Story
from tui.model.strands import Kind, kind

SURE = frozenset([Kind.SHARED])
BOTH = frozenset([Kind.SHARED, Kind.LIKELY])


def prepared() -> list[list[Article]]:
    """All articles, cleaned once."""
    topics = []
    for n, topic in enumerate(TOPICS):
        sources = tuple(Source(f"{n}-{m}", f"{n}-{m}.txt", text) for m, text in enumerate(topic))
        topics.append([clean.articles((source,), Settings().clean)[0][0] for source in sources])
    return topics


def linked(articles: tuple[Article, ...], settings: Passages, kinds: frozenset[Kind] = BOTH) -> tuple[int, int]:
    """Sentences that passages of these kinds mark, and all that are told; without LIKELY only what is sure."""
    told = tuple(sentence for sentence in segment.sentences(articles, Settings().clean) if sentence.tells)
    found = align.passages(Story("", (), articles), told, (), settings)
    shared = [passage for passage in found.passages if kind(passage) in kinds]
    marks = [mark for passage in shared for mark in passage.marks if Kind.LIKELY in kinds or mark not in passage.perhaps]
    return len({(s.article, s.start) for s in told for m in marks if m.article == s.article and overlap(s.span, m)}), len(told)


def share(pairs: list[tuple[Article, ...]], settings: Passages, kinds: frozenset[Kind]) -> str:
    """Linked sentences of all."""
    hits, told = (sum(column) for column in zip(*(linked(pair, settings, kinds) for pair in pairs), strict=True))
    return f"{100 * hits / told:6.3f} %  ({hits} of {told} sentences in {len(pairs)} pairs)"


def main(number: int, scores: list[float]) -> None:
    """Two lines for each score."""
    dice = random.Random(1)
    topics = prepared()
    unrelated = [tuple(dice.choice(topic) for topic in dice.sample(topics, 2)) for _ in range(number)]
    related = [tuple(dice.sample(dice.choice(topics), 2)) for _ in range(number // 4)]
    shipped = Passages()
    for settings in (shipped, *(replace(shipped, likely=score, cohesion=score) for score in scores)):
        for kinds, name in ((SURE, f"same {settings.same:.2f}  "), (BOTH, f"likely {settings.likely:.2f}")):
            print(f"{name}   different topics {share(unrelated, settings, kinds)}")
            print(f"              one topic        {share(related, settings, kinds)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000, [float(word) for word in sys.argv[2:]])
