"""How often each rule decides on the data at hand, and what it costs to leave it out.

usage: python -m tests.bench.bench_rules [ROOM]

A room of rules is a row of ROOMS: its rules, and what is found without some of them, as a table from places to answers.
Lines: the rule, how often it is among the reasons, how many answers are lost and how many are other ones without it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple, TypeAlias

from tests.conftest import ROOT, found
from tui.engine import clean, entities, segment
from tui.engine.progress import SILENT
from tui.engine.quotes import find_speech
from tui.engine.quotes.rules import RULES, SHIFTING
from tui.model.findings import Sentence
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Entity

Answers: TypeAlias = dict[tuple[int, int, int], tuple[str, tuple[str, ...]]]
"""For each place (story, article, first character) what is said of it, and the ids that decided."""


class Room(NamedTuple):
    """Rules that can be left out one by one."""

    name: str
    rules: Iterable[str]
    without: Callable[[frozenset[str]], Answers]


@cache
def stories() -> tuple[tuple[Story, tuple[Sentence, ...], tuple[Entity, ...]], ...]:
    """The sample story and the topics of MEANTIME, with their names."""
    settings = Settings()
    topics = json.loads((ROOT / "tests/data/meantime_en.json").read_text("utf-8"))["data"]
    every = [tuple(Source(each["id"], f"{each['id']}.txt", each["text"]) for each in topic["articles"]) for topic in topics]
    read = [found([str(ROOT / "seeds")]).story.articles, *(clean.articles(each, settings.clean)[0] for each in every)]
    made = []
    for articles in read:
        story, sentences = Story("", (), articles), segment.sentences(articles, settings.clean)
        made.append((story, sentences, entities.entities(story, sentences, settings.entities)))
    return tuple(made)


def speakers(left_out: frozenset[str]) -> Answers:
    """Who speaks each saying of all stories."""
    answers: Answers = {}
    for number, (story, sentences, named) in enumerate(stories()):
        for quote in find_speech(story, sentences, named, Settings().quotes, SILENT, left_out=left_out).quotes:
            for each in quote.sayings:
                answers[number, each.body.article, each.body.start] = (each.speaker or each.speaker_words, each.why)
    return answers


ROOMS = (Room("speakers", (*RULES, *SHIFTING), speakers),)
"""All rooms; one that joins brings a row."""


def main(names: list[str]) -> None:
    """A table for each room."""
    for room in ROOMS:
        if names and room.name not in names:
            continue
        whole = room.without(frozenset())
        often = Counter(id_ for _, why in whole.values() for id_ in why)
        print(f"{room.name}: {len(whole)} places, {sum(bool(said) for said, _ in whole.values())} answers")
        print(f"{'rule':20} decides  lost  other")
        for rule in room.rules:
            left = room.without(frozenset({rule}))
            lost = sum(bool(said) and not left.get(place, ("", ()))[0] for place, (said, _) in whole.items())
            other = sum(bool(left.get(place, ("", ()))[0]) and left[place][0] != said for place, (said, _) in whole.items())
            print(f"{rule:20} {often[rule]:7}  {lost:4}  {other:5}")


if __name__ == "__main__":
    main(sys.argv[1:])
