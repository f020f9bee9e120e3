"""Pairs of sentences with what an editor says of them: their numbers for the scorecard, and whether it is one fact."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tests.conftest import ROOT
from tests.quality.score import GOLD, folded
from tests.quality.written import HERE, read
from tui.engine.align import consider_pairs
from tui.engine.align.pair_numbers import PairFeatures
from tui.engine.align.sentences import UniqueSentence
from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Passage


class LabelledLine(NamedTuple):
    """A sentence with its facts."""

    article: int
    text: str
    sure: frozenset[str]
    """Facts that it states."""
    fine: frozenset[str]
    """Those, and the ones that it only presupposes."""


class LabelledStory(NamedTuple):
    """A story and its sentences."""

    name: str
    set: str
    texts: tuple[str, ...]
    lines: tuple[LabelledLine, ...]


class Row(NamedTuple):
    """One pair."""

    features: PairFeatures
    same: bool
    sentences: tuple[str, str]


class Rows(NamedTuple):
    """The pairs of one story."""

    story: LabelledStory
    rows: list[Row]
    missed: int
    """Pairs of one fact that were never looked at."""


def written_stories(half: str) -> list[LabelledStory]:
    """The written stories of a folder."""
    return [
        LabelledStory(story.name, half, story.texts, tuple(LabelledLine(*line) for line in story.lines))
        for story in map(read, sorted((HERE / half).glob("*.txt")))
    ]


def meantime_stories(half: str) -> list[LabelledStory]:
    """The stories of MEANTIME of one half."""
    topics = json.loads((ROOT / "tests/data/meantime_en.json").read_text("utf-8"))["data"]
    texts = {article["id"]: article["text"] for topic in topics for article in topic["articles"]}
    made = []
    for gold in json.loads((GOLD / "stories.json").read_text("utf-8")):
        if gold["half"] != half:
            continue
        sure: dict[str, set[str]] = defaultdict(set)
        fine: dict[str, set[str]] = defaultdict(set)
        for number, fact in enumerate(gold["facts"]):
            for at in fact["mentions"]:
                sure[at].add(str(number))
            for at in (*fact["mentions"], *fact["weak"]):
                fine[at].add(str(number))
        lines = [
            LabelledLine(article, line, frozenset(sure[f"{name}:{n}"]), frozenset(fine[f"{name}:{n}"]))
            for article, name in enumerate(gold["articles"])
            for n, line in enumerate(texts[name].split("\n"))
            if line.strip() and n != 1
        ]
        made.append(LabelledStory(gold["name"], "meantime", tuple(texts[name] for name in gold["articles"]), tuple(lines)))
    return made


def sample_story() -> LabelledStory:
    """The sample story."""
    sentences = json.loads((GOLD / "sentences.json").read_text("utf-8"))
    facts = json.loads((GOLD / "facts.json").read_text("utf-8"))
    files = sorted(sentences)
    texts = tuple(next((ROOT / "seeds").glob(f"**/{file}")).read_text("utf-8") for file in files)

    def states(file: str, line: str, mentions: Iterable[dict[str, str]]) -> bool:
        letters = folded(line)[0]
        return any(
            mention["article"] == file and ((words := folded(mention["words"])[0]) in letters or letters in words)
            for mention in mentions
        )

    lines = []
    for article, file in enumerate(files):
        for line in sentences[file]:
            sure = frozenset(str(n) for n, fact in enumerate(facts) if states(file, line, fact["mentions"]))
            weak = frozenset(str(n) for n, fact in enumerate(facts) if states(file, line, fact["weak"]))
            lines.append(LabelledLine(article, line, sure, sure | weak))
    return LabelledStory("sample", "sample", texts, tuple(lines))


def strangers(stories: Sequence[LabelledStory], step: int = 1) -> list[LabelledStory]:
    """Pairs of articles that have nothing to do with each other: the first of one story and the first of another."""
    made = []
    for n, story in enumerate(stories):
        other = stories[(n + step) % len(stories)]
        lines = [
            LabelledLine(article, line.text, frozenset(), frozenset())
            for article, each in enumerate((story, other))
            for line in each.lines
            if line.article == 0
        ]
        made.append(LabelledStory(f"{story.name}+{other.name}", "strangers", (story.texts[0], other.texts[0]), tuple(lines)))
    return made


def rows(story: LabelledStory) -> Rows:
    """The pairs of a story that the comparison looks at; those that only presuppose a fact are left out."""
    settings = Settings()
    sources = tuple(Source(str(n), f"{n}.txt", text) for n, text in enumerate(story.texts))
    found = analyse(Story(story.name, sources), settings)
    others = tuple(strand for strand in found.strands if not isinstance(strand, Passage))
    seen = consider_pairs(found.story, found.sentences, others, settings.passages)
    labels = facts_of_sentences(story, found.story, seen.sentences)
    made = []
    pairs = {(a, b): seen.pairs.pair(n) for n, (a, b) in enumerate(zip(seen.pairs.first, seen.pairs.second, strict=True))}
    for (a, b), pair in pairs.items():
        if a in labels and b in labels and (same := _same(labels[a], labels[b])) is not None:
            texts = tuple(
                found.story.articles[sentence.places[0].article].text[sentence.places[0].start : sentence.places[0].end]
                for sentence in (seen.sentences[a], seen.sentences[b])
            )
            made.append(Row(seen.reader.measure(a, b, pair), same, (texts[0], texts[1])))
    missed = sum(
        1
        for a in labels
        for b in labels
        if a < b
        and len(seen.sentences[a].articles | seen.sentences[b].articles) > 1
        and _same(labels[a], labels[b])
        and (a, b) not in pairs
    )
    return Rows(story, made, missed)


def _same(one: tuple[set[str], set[str]], other: tuple[set[str], set[str]]) -> bool | None:
    if one[0] & other[0]:
        return True
    return None if one[1] & other[1] else False


def facts_of_sentences(
    story: LabelledStory, read: Story, sentences: Iterable[UniqueSentence]
) -> dict[int, tuple[set[str], set[str]]]:
    """Facts that each sentence states, and those that it at least presupposes: of the lines that it covers by half, or that
    cover it by half."""
    texts = [article.text for article in read.articles]
    where: dict[int, list[tuple[int, int, LabelledLine]]] = defaultdict(list)
    for line in story.lines:
        start = texts[line.article].find(line.text)
        if start >= 0:
            where[line.article].append((start, start + len(line.text), line))
    labels: dict[int, tuple[set[str], set[str]]] = {}
    for telling in sentences:
        place = telling.places[0]
        touched = [
            line
            for start, end, line in where[place.article]
            if 0 < min(end - start, place.end - place.start) <= 2 * (min(end, place.end) - max(start, place.start))
        ]
        if touched:
            sure = set().union(*(line.sure for line in touched))
            labels[telling.at] = sure, set().union(*(line.fine for line in touched))
    return labels
