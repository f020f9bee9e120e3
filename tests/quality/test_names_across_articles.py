"""Names are joined across the articles of a topic without mixing people up, also where no list knows them.

The topics are those of the MEANTIME corpus (see tests/data). Only mentions that hold a proper name of their own count:
"Jobs" does, "the company" does not. A pair of mentions is right when the corpus puts both into one chain.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any, NamedTuple

import pytest

from tests.conftest import ROOT
from tests.quality.score import scores
from tui.engine.entities import entities
from tui.engine.entities.names.organisation import body_key
from tui.engine.language.en import gazetteer
from tui.engine.segment import sentences
from tui.model.findings import Findings
from tui.model.settings import Clean, Entities
from tui.model.story import Article, Block, BlockKind, Meta, Story
from tui.model.strands import Entity

NOT_NAMES = (
    gazetteer.section("roles")
    | gazetteer.section("honorifics")
    | gazetteer.section("starters")
    | gazetteer.section("role_modifiers")
)


class Named(NamedTuple):
    """A mention of the corpus."""

    chain: str
    article: int
    start: int
    end: int
    type: str


class Joined(NamedTuple):
    """Pairs of mentions: joined by the program, joined by the corpus, by both."""

    said: int = 0
    gold: int = 0
    both: int = 0


def topics() -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads((ROOT / "tests/data/meantime_en.json").read_text("utf-8"))["data"]
    return data


def story(topic: Mapping[str, Any]) -> Story:
    """The articles of a topic as they stand: a headline, a date, then a paragraph a line."""
    kinds = {0: BlockKind.HEADLINE, 1: BlockKind.DATE}
    articles = []
    for told in topic["articles"]:
        blocks, start = [], 0
        for place, line in enumerate(told["text"].split("\n")):
            if line.strip():
                blocks.append(Block(kinds.get(place, BlockKind.PARAGRAPH), start, start + len(line)))
            start += len(line) + 1
        articles.append(Article(told["id"], told["id"], Meta(), told["text"], tuple(blocks)))
    return Story(topic["topic"], (), tuple(articles))


def found(told: Story) -> tuple[Entity, ...]:
    return entities(told, sentences(told.articles, Clean()), Entities())


def mentions(topic: Mapping[str, Any]) -> Iterator[Named]:
    """The shortest mentions that hold a name of their own."""
    for position, told in enumerate(topic["articles"]):
        named = [
            mention for mention in told["mentions"] if mention["type"] in ("PER", "ORG", "LOC") and own_name(mention, told)
        ]
        for one in named:
            inside = [two for two in named if two is not one and one["start"] <= two["start"] and two["end"] <= one["end"]]
            if not any(two["end"] - two["start"] < one["end"] - one["start"] for two in inside):
                yield Named(one["chain"], position, one["start"], one["end"], one["type"])


def own_name(mention: Mapping[str, Any], told: Mapping[str, Any]) -> bool:
    """Whether a mention holds a capitalised word that is no title and no name of something else."""
    text = mention["text"]
    for other in told["mentions"]:
        if other["chain"] != mention["chain"] and mention["start"] <= other["start"] and other["end"] <= mention["end"]:
            first = other["start"] - mention["start"]
            text = text[:first] + " " * (other["end"] - other["start"]) + text[first + other["end"] - other["start"] :]
    words = re.findall(r"[^\W\d_]+", text)
    return any(word[0].isupper() and gazetteer.fold(word) not in NOT_NAMES for word in words)


def joined(topic: Mapping[str, Any], made: tuple[Entity, ...], types: tuple[str, ...]) -> Joined:
    gold = [mention for mention in mentions(topic) if mention.type in types]
    given = [entity_at(mention, made) for mention in gold]
    said = same = both = 0
    for (a, x), (b, y) in combinations(zip(gold, given, strict=True), 2):
        right, one = a.chain == b.chain, x != "" and x == y
        said, same, both = said + one, same + right, both + (one and right)
    return Joined(said, same, both)


def entity_at(mention: Named, made: tuple[Entity, ...]) -> str:
    """Id of the entity that lies closest on a mention, or ""."""
    best, id_ = 0.0, ""
    for entity in made:
        for mark in entity.marks:
            if mark.article == mention.article and mark.start < mention.end and mention.start < mark.end:
                common = min(mark.end, mention.end) - max(mark.start, mention.start)
                share = common / (max(mark.end, mention.end) - min(mark.start, mention.start))
                best, id_ = max((best, id_), (share, entity.id))
    return id_


@pytest.fixture(scope="module")
def reached() -> dict[str, Joined]:
    """Pairs of all topics together, for people and for all types."""
    total = {"people": Joined(), "all": Joined()}
    for topic in topics():
        made = found(story(topic))
        for name, types in (("people", ("PER",)), ("all", ("PER", "ORG", "LOC"))):
            here = joined(topic, made, types)
            total[name] = Joined(*(a + b for a, b in zip(total[name], here, strict=True)))
    return total


@pytest.mark.parametrize(("name", "precision", "recall"), [("people", 0.99, 0.94), ("all", 0.98, 0.90)])
def test_pairs(reached: dict[str, Joined], name: str, precision: float, recall: float) -> None:
    """Few mentions are joined that do not belong together, and most that do are.

    "Apple CEO" is Steve Jobs for the corpus: what says beside a name who it is counts as a mention.
    """
    pairs = reached[name]
    assert pairs.both / pairs.said >= precision
    assert pairs.both / pairs.gold >= recall


@pytest.fixture
def no_memory() -> Iterator[None]:
    """What was worked out with other lists is forgotten, before and after."""
    body_key.cache_clear()
    yield
    body_key.cache_clear()


@pytest.mark.usefixtures("no_memory")
def test_the_sample_story_without_its_names_in_the_lists(monkeypatch: pytest.MonkeyPatch, sample: Findings) -> None:
    """What the lists know of the sample story is not what makes it work."""
    from tui.engine.pipeline import analyse
    from tui.model.settings import Settings
    from tui.store.export import exported

    gold = json.loads((ROOT / "tests/quality/gold/entities.json").read_text("utf-8"))
    forms = {form for one in gold for written in one["forms"].values() for form in written} | {one["name"] for one in gold}
    peoples = {"Israeli", "Israelis", "Palestinian", "Palestinians", "American", "Americans", "Qatari"}
    gone = {gazetteer.key(form) for form in forms | peoples}
    parts = {gazetteer.fold(word) for form in forms for word in form.split()}
    listed, cities = gazetteer._name_table(), gazetteer._cities()
    countries, forenames = gazetteer.countries(), gazetteer.forenames()
    without = {
        "_name_table": {name: known for name, known in listed.items() if name not in gone},
        "_cities": frozenset(city for city in cities if city.replace("_", " ") not in gone),
        "countries": {name: country for name, country in countries.items() if name not in gone},
        "forenames": {name: sex for name, sex in forenames.items() if name not in parts},
    }
    for name, kept in without.items():
        monkeypatch.setattr(gazetteer, name, lambda kept=kept: kept)
        for module in [each for each in sys.modules if each.startswith("tui.engine.entities.")]:
            monkeypatch.setattr(f"{module}.{name}", lambda kept=kept: kept, raising=False)
    assert [None, None, None] == [gazetteer.listed_name(name) for name in ("gaza", "rafah", "US")]
    last = analyse(Story(sample.story.title, sample.story.sources), Settings())
    assert scores(exported(last)).entities.f1 >= 0.95
