"""Precision and recall of an export against the gold annotation of the sample story.

Words of the gold are found in the articles' text by their letters and digits alone, so that quotation marks, dashes and spaces
may be normalised without moving the score. Positions are half-open ranges of characters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

GOLD = Path(__file__).parent / "gold"


class At(NamedTuple):
    """A range of one article."""

    file: str
    start: int
    end: int


class Rate(NamedTuple):
    """How good a list of answers is."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)


class Told(NamedTuple):
    """Pairs of sentences of two articles that a shared passage joins, against facts; counts can be added up over stories."""

    said: int = 0
    """Pairs that are joined."""
    fine: int = 0
    """Those that tell one fact, or at least presuppose it."""
    sure: int = 0
    """Pairs that tell one fact."""
    right: int = 0
    """Those that are joined."""
    facts: int = 0
    """Facts that some passage is about: it touches mentions in two articles, and of no fact more."""
    passages: int = 0
    """Passages that are about a fact."""

    @property
    def rate(self) -> Rate:
        """Precision and recall; pairs that only presuppose a fact count neither way."""
        return Rate(self.fine / (self.said or 1), self.right / (self.sure or 1))

    @property
    def granularity(self) -> float:
        """Passages of each fact that was found: 1 is best (Potthast et al., 2010, who count it for reused text)."""
        return self.passages / (self.facts or 1)

    def plus(self, other: Told) -> Told:
        """Both together."""
        return Told(*(one + two for one, two in zip(self, other, strict=True)))


class Scores(NamedTuple):
    """All figures of the sample story."""

    sentences: int
    """Gold sentences that stand in the articles' text."""
    passages: Rate
    sure: Rate
    """Passages without what is only likely in them."""
    granularity: float
    """Passages of each fact: 1 is best."""
    quotes: Rate
    speakers: int
    """Quotes of the gold that were found with the right speaker."""
    utterances: int
    """Joins of one utterance across articles."""
    mentions: int
    """Mentions of the gold that belong to some entity."""
    entities: Rate
    """Over pairs of mentions: do they belong to one name?"""


class Export:
    """An export with its texts ready to be searched."""

    def __init__(self, export: dict[str, Any]) -> None:
        articles = export["story"]["articles"]
        self.export = export
        self.files = [article["file"].rpartition("/")[2] for article in articles]
        self.texts = {file: article["text"] for file, article in zip(self.files, articles, strict=True)}
        self._folded = {file: folded(text) for file, text in self.texts.items()}

    def places(self, file: str, words: str) -> Iterator[At]:
        """Everywhere that an article has these words."""
        letters, offsets = self._folded[file]
        key = folded(words)[0]
        where = letters.find(key) if key else -1
        while where >= 0:
            yield At(file, offsets[where], offsets[where + len(key) - 1] + 1)
            where = letters.find(key, where + 1)

    def place(self, file: str, words: str) -> At | None:
        """The first place of these words."""
        return next(self.places(file, words), None)

    def mark(self, mark: dict[str, Any]) -> At:
        """The place of an exported mark."""
        return At(self.files[mark["article"]], mark["start"], mark["end"])


def scores(exported: dict[str, Any]) -> Scores:
    """All figures for an export of the sample story."""
    export = Export(exported)
    where = [place for file, lines in _gold("sentences").items() for line in lines if (place := export.place(file, line))]
    quotes, speakers, utterances = _quotes(export)
    mentions, entities = _entities(export)
    passages = told(export, where, _gold("facts"))
    sure = told(export, where, _gold("facts"), sure=True)
    return Scores(len(where), passages.rate, sure.rate, passages.granularity, quotes, speakers, utterances, mentions, entities)


def folded(text: str) -> tuple[str, list[int]]:
    """Letters and digits of a text in lower case, and the offset of each."""
    kept = [(small, offset) for offset, letter in enumerate(text) for small in letter.lower() if small.isalnum()]
    return "".join(small for small, _ in kept), [offset for _, offset in kept]


def overlap(a: At, b: At) -> int:
    """Characters in common."""
    return max(0, min(a.end, b.end) - max(a.start, b.start)) if a.file == b.file else 0


def alike(a: At, b: At) -> float:
    """Characters in common as a share of those that both span together, 0 to 1."""
    return overlap(a, b) / (max(a.end, b.end) - min(a.start, b.start)) if overlap(a, b) else 0.0


def _gold(name: str) -> Any:
    return json.loads((GOLD / f"{name}.json").read_text("utf-8"))


def told(export: Export, sentences: list[At], facts: list[dict[str, Any]], *, sure: bool = False) -> Told:
    """What the shared passages of an export say, against facts whose mentions are words of the articles.

    What is only likely shared counts as well, unless only the `sure` is asked for.
    """
    shared = [
        [export.mark(mark) for mark in passage["marks"] if not (sure and mark["likely"])]
        for passage in export.export["passages"]
    ]
    shared = [marks for marks in shared if len({mark.file for mark in marks}) > 1]
    said: set[tuple[int, int]] = set()
    for marks in shared:
        for one, other in combinations(marks, 2):
            said |= _across(sentences, _touched(sentences, one), _touched(sentences, other))
    sure: set[tuple[int, int]] = set()
    fine: set[tuple[int, int]] = set()
    seen: list[list[int]] = []
    for fact in facts:
        mentions, weak = ([place for words in fact[way] if (place := _mention(export, words))] for way in ("mentions", "weak"))
        tellers = {number for mention in mentions for number in _touched(sentences, mention)}
        everyone = tellers | {number for mention in weak for number in _touched(sentences, mention)}
        sure |= _across(sentences, tellers, tellers)
        fine |= _across(sentences, everyone, everyone)
        touched = [{n for mark in marks for n in _touched(mentions, mark)} for marks in shared]
        seen.append([len(own) if len({mentions[n].file for n in own}) > 1 else 0 for own in touched])
    best = [max(range(len(facts)), key=lambda fact: seen[fact][n]) for n in range(len(shared)) if any(own[n] for own in seen)]
    return Told(len(said), len(said & fine), len(sure), len(said & sure), len(set(best)), len(best))


def _mention(export: Export, mention: dict[str, str]) -> At | None:
    return export.place(mention["article"], mention["words"])


def _touched(places: list[At], mark: At) -> set[int]:
    """Places that a mark covers by half, or in which it lies by half."""
    return {
        number
        for number, place in enumerate(places)
        if 0 < min(mark.end - mark.start, place.end - place.start) <= 2 * overlap(mark, place)
    }


def _across(places: list[At], one: set[int], other: set[int]) -> set[tuple[int, int]]:
    """Pairs of places in different articles."""
    return {(min(i, j), max(i, j)) for i in one for j in other if places[i].file != places[j].file}


def _quotes(export: Export) -> tuple[Rate, int, int]:
    """Direct quotes found, those with the right speaker, and utterances joined across articles."""
    names = {entity["id"]: entity["name"] for entity in export.export["entities"]}
    bodies = [
        (export.mark(mark), mark, quote)
        for quote in export.export["quotes"]
        if quote["manner"] != "indirect"
        for mark in quote["marks"]
        if mark["role"] == "body"
    ]
    found, speakers = 0, 0
    joined: dict[str, list[str]] = {}
    for gold in _gold("quotes"):
        place = export.place(gold["article"], gold["words"])
        best = max(((alike(body, place), n) for n, (body, _, _) in enumerate(bodies)), default=(0.0, 0)) if place else (0.0, 0)
        if best[0] < 0.5:
            continue
        _, mark, quote = bodies[best[1]]
        speaker = mark["speaker"] or quote["speaker"]
        found += 1
        speakers += folded(gold["speaker"])[0] == folded(names.get(speaker, speaker) or "")[0]
        if gold.get("same_as"):
            joined.setdefault(gold["same_as"], []).append(quote["id"])
    together = sum(len(ids) - len(set(ids)) for ids in joined.values())
    return Rate(found / (len(bodies) or 1), found / len(_gold("quotes"))), speakers, together


def _entities(export: Export) -> tuple[int, Rate]:
    """Mentions found, and over pairs of mentions, whether they were rightly brought under one name."""
    mentions = _gold_mentions(export)
    marks = [(export.mark(mark), entity["id"]) for entity in export.export["entities"] for mark in entity["marks"]]
    given = [max(((alike(mark, place), name) for mark, name in marks if overlap(mark, place)), default=(0, None))[1]
             for _, place in mentions]  # fmt: skip
    right = said = wanted = 0
    for (a, x), (b, y) in combinations(zip((name for name, _ in mentions), given, strict=True), 2):
        together, joined = a == b, x is not None and x == y
        right += together and joined
        said += joined
        wanted += together
    return sum(name is not None for name in given), Rate(right / (said or 1), right / (wanted or 1))


def _gold_mentions(export: Export) -> list[tuple[str, At]]:
    """Every place where a form of the gold stands as written: the longest form first, nothing folded, none inside another."""
    aside = [
        At(file, block["start"], block["end"])
        for file, article in zip(export.files, export.export["story"]["articles"], strict=True)
        for block in article["blocks"]
        if block["kind"] in ("furniture", "repeat")
    ]
    mentions: list[tuple[str, At]] = []
    for entity in _gold("entities"):
        forms = sorted(
            ((file, form) for file, each in entity["forms"].items() for form in each), key=lambda pair: -len(pair[1])
        )
        taken: list[At] = []
        for file, form in forms:
            pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, form.split())) + r"(?!\w)"
            for match in re.finditer(pattern, export.texts[file]):
                place = At(file, *match.span())
                if not any(overlap(place, other) for other in taken):
                    taken.append(place)
        mentions += [(entity["name"], place) for place in taken if not any(overlap(place, block) for block in aside)]
    inner = {
        a for _, a in mentions for _, b in mentions if a != b and a.file == b.file and b.start <= a.start and a.end <= b.end
    }
    return [(name, place) for name, place in mentions if place not in inner]
