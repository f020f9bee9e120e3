"""Small stories of MEANTIME with facts that were read out of them by hand, and how well the program finds these.

See README.md for how they were made. Half of the stories are there to develop with; the other half is only measured.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache, reduce
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar

from tests.conftest import ROOT
from tests.quality.score import GOLD, At, Export, Told, told
from tui.engine import align
from tui.engine.pipeline import analyse
from tui.model.findings import Findings
from tui.model.settings import Passages, Settings
from tui.model.story import Source, Story
from tui.model.strands import Passage
from tui.store.export import export_values

T = TypeVar("T")

Half: TypeAlias = Literal["development", "held-out"]


class Annotated(NamedTuple):
    """A story, what the program finds in it, and its facts."""

    name: str
    found: Findings
    facts: list[dict[str, Any]]
    """As in gold/facts.json: the words of each mention and of each weak one, by article."""
    lines: list[tuple[str, str]]
    """Article and words of all sentences."""


@cache
def annotated(half: Half) -> tuple[Annotated, ...]:
    """The stories of one half, analysed with the settings as shipped."""
    topics = json.loads((ROOT / "tests/data/meantime_en.json").read_text("utf-8"))["data"]
    texts = {article["id"]: article["text"] for topic in topics for article in topic["articles"]}
    return tuple(_read(gold, texts) for gold in json.loads((GOLD / "stories.json").read_text("utf-8")) if gold["half"] == half)


def _read(gold: dict[str, Any], texts: dict[str, str]) -> Annotated:
    names = gold["articles"]
    sources = tuple(Source(name, f"{name}.txt", texts[name]) for name in names)
    last = analyse(Story(gold["name"], sources), Settings())
    lines = {f"{name}:{n}": (f"{name}.txt", line) for name in names for n, line in enumerate(texts[name].split("\n"))}
    facts = [
        {way: [dict(zip(("article", "words"), lines[at], strict=True)) for at in fact[way]] for way in ("mentions", "weak")}
        for fact in gold["facts"]
    ]
    prose = [line for at, line in lines.items() if line[1].strip() and not at.endswith(":1")]
    return Annotated(gold["name"], last, facts, prose)


def counted(story: Annotated, settings: Passages | None = None, *, sure: bool = False) -> Told:
    """The pairs of one story, or only the sure ones; with other settings its passages are looked for anew."""
    found = story.found if settings is None else again(story.found, settings)
    export = Export(export_values(found))
    sentences: list[At] = [place for file, line in story.lines if (place := export.place(file, line))]
    return told(export, sentences, story.facts, sure=sure)


def again(found: Findings, settings: Passages) -> Findings:
    """Findings with the passages that other settings give."""
    others = tuple(strand for strand in found.strands if not isinstance(strand, Passage))
    made = align.passages(found.story, found.sentences, others, settings)
    return replace(found, strands=others + made.passages, related=made.related)


def summed(half: Half, settings: Passages | None = None, *, sure: bool = False) -> Told:
    """The pairs of all stories of one half, or only the sure ones."""
    return reduce(Told.plus, (counted(story, settings, sure=sure) for story in annotated(half)), Told())
