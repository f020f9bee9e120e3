"""How often each rule decides on the data at hand, and what it costs to leave it out.

usage: python -m tests.bench.bench_rules [ROOM]

A room of rules is a row of ROOMS: its rules, and what is found without some of them, as a table from places to answers.
Lines: the rule, how often it decides, how many answers are lost, how many are other ones and how many are new without it; for
names also how many more or fewer of the types that MEANTIME gives are right without it. A rule that never decides here says so:
its example, which is a test, has to show a reader why it is needed.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any, NamedTuple, TypeAlias

from tests.conftest import ROOT, found
from tui.engine import align, clean, entities, segment
from tui.engine.align import filtering, vetoes
from tui.engine.entities.typing import appositions, closings, context, shapes
from tui.engine.figures import comparable, figures, identifiers, joining, occasions, pounds
from tui.engine.progress import SILENT
from tui.engine.quotes import find_speech
from tui.engine.quotes.rules import RULES, SHIFTING
from tui.model.findings import Sentence
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Entity, Strand, bodies, tellers

Answers: TypeAlias = dict[tuple[int, int, int], tuple[str, tuple[str, ...]]]
"""For each place (story, article, first character) what is said of it, and the ids that decided."""


class Room(NamedTuple):
    """Rules that can be left out one by one."""

    name: str
    rules: Iterable[str]
    without: Callable[[frozenset[str]], Answers]
    right: Callable[[Answers], int] | None = None
    """How many answers are what people say; None where nobody has said it."""


DECIDED: Counter[str] = Counter()
"""How often each row of a table has decided, counted while `without` is in force."""


def tables(modules: Iterable[ModuleType]) -> Iterator[tuple[ModuleType, str, tuple[Any, ...]]]:
    """All tables of rules of some modules: tuples of rows with an id and one function."""
    for module in modules:
        for name, value in list(vars(module).items()):
            if isinstance(value, tuple) and value and all(hasattr(row, "id") and _test_of(row) for row in value):
                yield module, name, value


def _test_of(row: Any) -> str:
    """The field of a row that holds its function."""
    return next((field for field in getattr(row, "_fields", ()) if callable(getattr(row, field))), "")


def _counting(row: Any) -> Any:
    """A row that counts how often it holds."""
    field = _test_of(row)
    test = getattr(row, field)

    def count(*case: Any) -> Any:
        answer = test(*case)
        DECIDED[row.id] += bool(answer)
        return answer

    return row._replace(**{field: count})


@contextmanager
def leaving_out(modules: Iterable[ModuleType], left_out: frozenset[str]) -> Iterator[None]:
    """The tables of some modules without some of their rows; what the others decide is counted."""
    before = list(tables(modules))
    DECIDED.clear()
    try:
        for module, name, rows in before:
            setattr(module, name, tuple(_counting(row) for row in rows if row.id not in left_out))
        yield
    finally:
        for module, name, rows in before:
            setattr(module, name, rows)


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


TYPING = (shapes, context, appositions, closings)
COUNTING = (identifiers, pounds, comparable, occasions, joining)
VETOING = (vetoes, filtering)
GOLD_TYPES = {"PER": "person", "ORG": "organization", "LOC": "place"}


def types(left_out: frozenset[str]) -> Answers:
    """The type of each mention of all stories."""
    answers: Answers = {}
    with leaving_out(TYPING, left_out):
        for number, (story, sentences, _) in enumerate(stories()):
            for entity in entities.entities(story, sentences, Settings().entities):
                for mark in entity.marks:
                    answers[number, mark.article, mark.start] = (entity.type.value, ())
    return answers


@cache
def gold_types() -> dict[tuple[int, int, int], str]:
    """The type that MEANTIME gives at each place; the sample story is its first."""
    topics = json.loads((ROOT / "tests/data/meantime_en.json").read_text("utf-8"))["data"]
    return {
        (number, position, mention["start"]): GOLD_TYPES[mention["type"]]
        for number, topic in enumerate(topics, 1)
        for position, article in enumerate(topic["articles"])
        for mention in article["mentions"]
        if mention["type"] in GOLD_TYPES
    }


def right_types(answers: Answers) -> int:
    """Mentions of MEANTIME with its type."""
    return sum(answers.get(place, ("",))[0] == type_ for place, type_ in gold_types().items())


def values(left_out: frozenset[str]) -> Answers:
    """The figure of each count of all stories: its values and how they relate."""
    answers: Answers = {}
    with leaving_out(COUNTING, left_out):
        for number, (story, sentences, _) in enumerate(stories()):
            for figure in figures(story, sentences, Settings().figures):
                said = f"{figure.unit} {'/'.join(sorted({count.value for count in figure.counts}))} {figure.relation}"
                for mark in bodies(figure):
                    answers[number, mark.article, mark.start] = (said, ())
    return answers


@cache
def found_before() -> tuple[tuple[Strand, ...], ...]:
    """What the stages before the alignment find in each story."""
    made = []
    for story, sentences, named in stories():
        quotes = find_speech(story, sentences, named, Settings().quotes, SILENT).quotes
        made.append((*named, *quotes, *figures(story, sentences, Settings().figures)))
    return tuple(made)


def links(left_out: frozenset[str]) -> Answers:
    """With how many others each passage of a few stories is shared."""
    answers: Answers = {}
    with leaving_out(VETOING, left_out):
        for number, ((story, sentences, _), strands) in enumerate(zip(stories()[:3], found_before()[:3], strict=True)):
            for passage in align.passages(story, sentences, strands, Settings().passages).passages:
                for mark in passage.marks:
                    answers[number, mark.article, mark.start] = (str(len(tellers(passage))), ())
    return answers


def ids(modules: Iterable[ModuleType]) -> tuple[str, ...]:
    """The ids of all rows of some modules, once each."""
    return tuple(dict.fromkeys(row.id for _, _, rows in tables(modules) for row in rows))


ROOMS = (
    Room("speakers", (*RULES, *SHIFTING), speakers),
    Room("types", ids(TYPING), types, right_types),
    Room("figures", ids(COUNTING), values),
    Room("vetoes", ids(VETOING), links),
)
"""All rooms; one that joins brings a row."""


def main(names: list[str]) -> None:
    """A table for each room."""
    for room in ROOMS:
        if names and room.name not in names:
            continue
        whole = room.without(frozenset())
        often = Counter(id_ for _, why in whole.values() for id_ in why) or Counter(DECIDED)
        print(f"{room.name}: {len(whole)} places, {sum(bool(said) for said, _ in whole.values())} answers")
        print(f"{'rule':24} decides  lost  other  new" + ("  right" if room.right else ""))
        for rule in room.rules:
            left = room.without(frozenset({rule})) if often[rule] else whole
            lost = sum(bool(said) and not left.get(place, ("", ()))[0] for place, (said, _) in whole.items())
            other = sum(bool(left.get(place, ("", ()))[0]) and left[place][0] != said for place, (said, _) in whole.items())
            right = f"  {room.right(left) - room.right(whole):+5}" if room.right else ""
            print(f"{rule:24} {often[rule]:7}  {lost:4}  {other:5}  {len(left.keys() - whole.keys()):3}{right}", flush=True)
        print("never decides:", ", ".join(rule for rule in room.rules if not often[rule]) or "none")


if __name__ == "__main__":
    main(sys.argv[1:])
