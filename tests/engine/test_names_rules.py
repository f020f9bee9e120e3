"""Each rule about the type of a name decides in its own example."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.engine.naming import written
from tui.engine.entities.detect.candidates import DECISIONS, sightings
from tui.engine.entities.read.tokens import evidence, read
from tui.engine.entities.reasons import rules
from tui.engine.entities.typing.appositions import BEHIND
from tui.engine.entities.typing.beginnings import WHOLE
from tui.engine.entities.typing.closings import CLOSINGS
from tui.engine.entities.typing.context import BEFORE, BESIDE, FOLLOWING
from tui.engine.entities.typing.shapes import ONE_WORD, SEVERAL_WORDS
from tui.engine.progress import SILENT
from tui.model.findings import Sentence

ROWS = (*ONE_WORD, *SEVERAL_WORDS, *BESIDE, *BEFORE, *FOLLOWING, *BEHIND, *WHOLE, *CLOSINGS, *DECISIONS)
SAYING = [row for row in ROWS if row.votes is not None and any(row.votes)]
SILENT_CLOSINGS = [row for row in CLOSINGS if row.votes is None]


def reasons_at(example: str) -> dict[str, tuple[str, ...]]:
    """The ids of what decided for each name of a sentence."""
    line = read(example, Sentence(0, 0, len(example)))
    return {one.name: one.why for one in sightings(line, 0, evidence([line], SILENT))}


@pytest.mark.parametrize("row", SAYING, ids=lambda row: row.id)
def test_each_rule_decides_in_its_example(row: object) -> None:
    """The example is no ornament: without the rule the name in brackets would not have its id."""
    example, id_ = row.example, row.id  # type: ignore[attr-defined]
    name = example[example.index("[") + 1 : example.index("]")]
    assert id_ in reasons_at(example.replace("[", "", 1).replace("]", "", 1))[name]


@pytest.mark.parametrize("row", SILENT_CLOSINGS, ids=lambda row: row.id)
def test_what_closes_nothing(row: object) -> None:
    """In these sentences no last word closes a name."""
    found = reasons_at(row.example)  # type: ignore[attr-defined]
    closing = {closing.id for closing in CLOSINGS if closing.votes is not None}
    assert not closing & {id_ for why in found.values() for id_ in why}


def test_ids_are_told_apart() -> None:
    """No two rules have one id."""
    assert [] == [id_ for id_, count in Counter(row.id for row in ROWS).items() if count > 1]
    assert {row.id for row in SAYING} == set(rules())


def test_an_entity_names_what_decided() -> None:
    """The strongest reason for its type comes first, and none that spoke for another."""
    made = written("They met Mayor Helen Osborne there. Osborne said so.", "Helen Osborne, 54, left.")
    assert ("first-name-and-more", "age", "titled") == made["Helen Osborne"].why[:3]
    assert "listed" in written("They left France there.")["France"].why
