"""Which of the engine's numbers decide: each one halved and doubled, and what is found then.

usage: python -m tests.mutations [WORD ...]      only numbers whose name holds one of the words

A number is a setting of an engine's stage or a constant of a module of the engine. It is guarded when half of it or twice of it
changes what is found in the stories at hand, which golden files and floors hold; the others are listed at the end, and each of
them needs a test of its own or goes. Sizes that only bound time or memory are in BOUNDS, each with its reason, and so is what a
test of its own holds.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import fields, replace
from functools import cache
from hashlib import blake2b
from multiprocessing import get_context
from typing import Any, NamedTuple

from tests.conftest import ROOT
from tui import engine
from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.store.export import export_text

STAGES = ("clean", "passages", "entities", "quotes", "figures")
"""Sections of the settings that the engine reads."""
FACTORS = (0.5, 2)
MODULES_OF_PACE = ("tui.engine.progress", "tui.engine.pipeline")
"""They decide when something is reported, not what is found."""
BOUNDS = {
    "align.passages._LINKS_SHOWN": "bounds the memory on passages that hundreds of articles tell",
    "passages.evidence": "tests/engine/test_verbatim_evidence.py holds it",
    "passages.index_most": "bounds the time on stories of thousands of sentences",
    "passages.index_root": "bounds the time on stories of thousands of sentences",
    "passages.nearest": "bounds the memory on stories of thousands of sentences",
    "quotes.most_candidates": "bounds the time on stories of thousands of quotes",
}
"""Numbers that decide nothing in these stories, and why they are there."""


class Number(NamedTuple):
    """A number that can be set to another value for a while."""

    name: str
    value: float
    analyse: Callable[[float], Iterator[str]]
    """What is found with another value, as a digest of each story, one after the other."""


@cache
def stories() -> tuple[Story, ...]:
    """The sample story, and three of MEANTIME with four articles each."""
    seeds = sorted((ROOT / "seeds").rglob("*.txt"))
    made = [Story("", tuple(Source(file.stem, file.name, file.read_text("utf-8")) for file in seeds))]
    topics = json.loads((ROOT / "tests/data/meantime_en.json").read_text("utf-8"))["data"]
    for topic in topics[:3]:
        sources = (Source(each["id"], f"{each['id']}.txt", each["text"]) for each in topic["articles"][:4])
        made.append(Story("", tuple(sources)))
    return tuple(made)


def digests(settings: Settings) -> Iterator[str]:
    """What is found in each story; how it failed, where it did, for then a number has surely moved something."""
    for story in stories():
        try:
            found = export_text(analyse(story, settings))
        except (ArithmeticError, ValueError, TypeError, IndexError, KeyError) as error:
            found = type(error).__name__
        yield blake2b(found.encode()).hexdigest()


def settings_numbers() -> Iterator[Number]:
    """The numbers among the settings of the engine's stages."""
    whole = Settings()
    for section in STAGES:
        part = getattr(whole, section)
        for field in fields(part):
            value = getattr(part, field.name)
            if isinstance(value, int | float) and not isinstance(value, bool) and value:

                def other(changed: float, section: str = section, part: Any = part, name: str = field.name) -> Iterator[str]:
                    return digests(replace(Settings(), **{section: replace(part, **{name: changed})}))

                yield Number(f"{section}.{field.name}", value, other)


def constants() -> Iterator[Number]:
    """The numbers that stand as constants in modules of the engine."""
    for info in pkgutil.walk_packages(engine.__path__, "tui.engine."):
        if info.name in MODULES_OF_PACE:
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if name.lstrip("_").isupper() and isinstance(value, int | float) and not isinstance(value, bool) and value:
                if f"\n{name} = " not in (module.__spec__ and _text(module.__spec__.origin or "")):
                    continue  # it stands in another module, from which this one takes it

                def other(changed: float, module: Any = module, name: str = name, value: float = value) -> Iterator[str]:
                    setattr(module, name, changed)
                    try:
                        yield from digests(Settings())
                    finally:
                        setattr(module, name, value)

                yield Number(f"{info.name.removeprefix('tui.engine.')}.{name}", value, other)


@cache
def _text(file: str) -> str:
    with open(file, encoding="utf-8") as opened:
        return "\n" + opened.read()


def decides(number: Number) -> bool:
    """Whether half of a number, or twice of it, changes what is found; the first story in which it does is enough."""
    for factor in FACTORS:
        changed = number.value * factor
        whole = isinstance(number.value, int)
        found = number.analyse(max(1, round(changed)) if whole else changed)
        with closing(found):
            if any(other != as_it_is for other, as_it_is in zip(found, digests_as_they_are(), strict=False)):
                return True
    return False


@cache
def digests_as_they_are() -> tuple[str, ...]:
    """What is found with everything as it is shipped."""
    return tuple(digests(Settings()))


def _decides(at: int) -> bool:
    return decides(every_number()[at])


@cache
def every_number() -> tuple[Number, ...]:
    """All of them, in the same order in every process."""
    return (*settings_numbers(), *constants())


def main(words: list[str]) -> int:
    """Try each number, as many at a time as there are processors, and list those that decide nothing."""
    numbers = every_number()
    asked = [at for at, number in enumerate(numbers) if not words or any(word in number.name for word in words)]
    idle = []
    digests_as_they_are()  # each of the processes has it
    with get_context("fork").Pool() as pool:
        for at, moved in zip(asked, pool.imap(_decides, asked), strict=True):
            number = numbers[at]
            verdict = "moves" if moved else BOUNDS.get(number.name, "MOVES NOTHING")
            print(f"{number.name:50} {number.value:<10} {verdict}", flush=True)
            if not moved and number.name not in BOUNDS:
                idle.append(number.name)
    print(f"{len(idle)} move nothing in these stories: {', '.join(idle) or 'none'}")
    return 1 if idle else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
