"""Which of the engine's numbers decide: each one halved and doubled, and what is found then.

usage: python -m tests.mutations [--settings] [WORD ...]      only the settings; only numbers whose name holds one of the words

A number is a setting of an engine's stage or a constant of a module of the engine. It is guarded when a case at its border
(`tests/numbers`) comes out otherwise with half of it, and with twice of it; or else when each changes what is found in the
stories at hand, which golden files and floors hold, or fails a test of its module. The others are listed at the end, and each
of them needs a case of its own or goes. Sizes that only bound time or memory are in BOUNDS, each with its reason.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout
from dataclasses import fields, replace
from functools import cache, partial
from hashlib import blake2b
from multiprocessing import get_context
from types import ModuleType
from typing import NamedTuple

from tests.conftest import ROOT
from tests.numbers.border import Border
from tests.numbers.every_border import BORDERS
from tui import engine
from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.store.export import export_text

STAGES = ("clean", "passages", "entities", "quotes", "figures")
"""Sections of the settings that the engine reads."""
FACTORS = (0.5, 2)
SETTINGS_ALONE = "--settings"
MODULES_OF_PACE = ("tui.engine.progress", "tui.engine.pipeline")
"""They decide when something is reported, not what is found."""
_PACE = "decides how often progress is reported, which tests/engine/test_reports.py holds"
_TIME = "bounds the time or the memory on texts that no outlet writes"
_ROUNDING = "takes up the last bits of a sum, on which nothing that is written depends"
BOUNDS = {
    "align.candidates._MANY": "stands in place of an article, and for several",
    "align.candidates._SLACK": _ROUNDING,
    "align.copied_runs._PLACES": _TIME,
    "align.filtering._ROUNDED": _ROUNDING,
    "links.LINKS_SHOWN": "bounds the memory on passages that hundreds of articles tell",
    "align.scorecard._SLACK": _ROUNDING,
    **dict.fromkeys(
        (f"align.sides.IS_{name}" for name in ("ASIDE", "PLAIN", "VERB", "NUMBER_NAME", "NUMBER")),
        "is one bit of several, and no number",
    ),
    "clean._FEW": _PACE,
    "clean.built._FEW": _PACE,
    "clean.phrases._LETTERS": "decides how soon expressions are found, not which",
    "clean.pieces._BRIEF": "decides which of two ways is taken to the same words",
    "clean.twins._FEW": _PACE,
    "clean.twins._MOST_HOLDERS": _TIME,
    "entities.detect.detector._BATCH": _PACE,
    "entities.detect.detector._RULES": _PACE,
    "entities.linking.short_forms._PIECE": _PACE,
    "entities.names.person._COMPARED": _TIME,
    "entities.stage._BATCH": _PACE,
    "figures._FEW": _PACE,
    "figures._READING": _PACE,
    "quotes._JOINING": _PACE,
    "quotes.tokens.PULSE": _PACE,
    "segment._FEW": _PACE,
    "segment._WORD_REACH": "bounds the time on lines of megabytes; nobody's name with his tasks has eighty letters",
    "versions._MOST_CELLS": _TIME,
    "versions._MOST_WORDS": _TIME,
}
"""Numbers that decide nothing in these stories, and why they are there."""


class Number(NamedTuple):
    """A number that can be set to another value for a while."""

    name: str
    value: float
    set_to: Callable[[float], AbstractContextManager[Settings]]
    """Sets it to another value; gives the settings that go with it, and puts it back at the end."""


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
        except Exception as error:
            found = type(error).__name__
        yield blake2b(found.encode()).hexdigest()


def settings_numbers() -> Iterator[Number]:
    """The numbers among the settings of the engine's stages."""
    whole = Settings()
    for section in STAGES:
        part = getattr(whole, section)
        for field in fields(part):
            value = getattr(part, field.name)
            if _is_number(value):
                yield Number(f"{section}.{field.name}", value, partial(_changed_settings, section, field.name))


def _changed_settings(section: str, name: str, value: float) -> AbstractContextManager[Settings]:
    return nullcontext(replace(Settings(), **{section: replace(getattr(Settings(), section), **{name: value})}))


def constants() -> Iterator[Number]:
    """The numbers that stand as constants in modules of the engine."""
    for info in pkgutil.walk_packages(engine.__path__, "tui.engine."):
        if info.name in MODULES_OF_PACE:
            continue
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if name.lstrip("_").isupper() and _is_number(value) and _is_defined_in(module, name):
                yield Number(f"{info.name.removeprefix('tui.engine.')}.{name}", value, partial(_changed_constant, module, name))


@contextmanager
def _changed_constant(module: ModuleType, name: str, value: float) -> Iterator[Settings]:
    """Set a constant where it stands and wherever it was imported."""
    before = getattr(module, name)
    holders = [
        each
        for named, each in list(sys.modules.items())
        if named.startswith("tui.") and vars(each).get(name) is before and (each is module or not _is_defined_in(each, name))
    ]
    for holder in holders:
        setattr(holder, name, value)
    try:
        yield Settings()
    finally:
        for holder in holders:
            setattr(holder, name, before)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and bool(value)


def _is_defined_in(module: ModuleType, name: str) -> bool:
    """Whether a constant stands in a module, by itself or beside others in one line, and was not taken from another."""
    return re.search(rf"\n(?:\w+, )*{name}(?:, \w+)* = ", _text(module.__file__ or "")) is not None


@cache
def _text(file: str) -> str:
    with open(file, encoding="utf-8") as opened:
        return "\n" + opened.read()


def mutants(number: Number) -> list[float]:
    """Half of a number and twice of it; of the whole number 1 only twice."""
    changed = [number.value * factor for factor in FACTORS]
    if isinstance(number.value, int):
        changed = [round(value) or 1 for value in changed]
    return [value for value in changed if value != number.value]


def idle_mutants(number: Number) -> list[float]:
    """The values, half of it or twice of it, with which the case at its border and all stories come out as before."""
    return [value for value in mutants(number) if not _is_seen(number, value)]


def _is_seen(number: Number, value: float) -> bool:
    """Whether another value changes what is found: at the border of the number, or else in the first story where it does."""
    with number.set_to(value) as settings:
        border = _borders().get(number.name)
        if border is not None:
            return border.find(settings) != border.expected
        with closing(digests(settings)) as found:
            if any(other != as_it_is for other, as_it_is in zip(found, digests_as_they_are(), strict=False)):
                return True
        return bool(files := _test_files(number.name)) and _do_tests_fail(files)


def _do_tests_fail(files: list[str]) -> bool:
    """Whether a test of these files fails as things are set now, in this process; laws are left out, for they take long."""
    import pytest

    with open(os.devnull, "w", encoding="utf-8") as nothing, redirect_stdout(nothing), redirect_stderr(nothing):
        code = pytest.main([*files, "-x", "-n", "0", "-k", "not law", "-p", "no:cacheprovider"])
    return code == pytest.ExitCode.TESTS_FAILED


def _test_files(name: str) -> list[str]:
    """The tests that know the module of a constant; where none does, those of its room. Settings have no such tests."""
    room, _, constant = name.rpartition(".")
    module = f"tui.engine.{room}" if constant.isupper() else ""
    while module.count(".") > 1:
        imported = re.compile(rf"\b{re.escape(module)}\b")
        if files := [
            str(file) for file in sorted((ROOT / "tests/engine").glob("test_*.py")) if imported.search(_text(str(file)))
        ]:
            return files
        module = module.rpartition(".")[0]
    return []


@cache
def _borders() -> dict[str, Border]:
    return {border.number: border for border in BORDERS}


@cache
def digests_as_they_are() -> tuple[str, ...]:
    """What is found with everything as it is shipped."""
    return tuple(digests(Settings()))


def _idle_mutants_at(at: int) -> list[float]:
    return idle_mutants(every_number()[at])


@cache
def every_number() -> tuple[Number, ...]:
    """All of them, in the same order in every process."""
    return (*settings_numbers(), *constants())


def main(words: list[str]) -> int:
    """Try each number, as many at a time as there are processors, and list those of which some value decides nothing."""
    numbers, only_settings = every_number(), SETTINGS_ALONE in words
    words = [word for word in words if word != SETTINGS_ALONE]
    first = len(list(settings_numbers())) if only_settings else len(numbers)
    asked = [at for at in range(first) if not words or any(word in numbers[at].name for word in words)]
    idle = []
    digests_as_they_are()  # each of the processes has it
    with get_context("fork").Pool(maxtasksperchild=1) as pool:  # what one has kept for later never answers for another
        for at, still in zip(asked, pool.imap(_idle_mutants_at, asked, chunksize=1), strict=True):
            number = numbers[at]
            verdict = BOUNDS.get(number.name, f"MOVES NOTHING AS {', '.join(map(str, still))}") if still else "moves"
            print(f"{number.name:50} {number.value:<10} {verdict}", flush=True)
            if still and number.name not in BOUNDS:
                idle.append(number.name)
    print(f"{len(idle)} move nothing in these stories: {', '.join(idle) or 'none'}")
    return 1 if idle else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
