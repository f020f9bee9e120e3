"""Names of one state: the country, its people, its capital where it stands for the government, and the government's seat.

[Russia] agreed. [Moscow] said that [Russian] troops ...       three names that stay apart, and kin of each other
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.engine.entities.read.tokens import Line
from tui.engine.language.en.gazetteer import countries, governments, key, section
from tui.model.places import Mark
from tui.model.strands import Entity, EntityType, bodies


def with_kin(entities: Sequence[Entity], lines: Sequence[Line]) -> tuple[Entity, ...]:
    """The entities, each with the ids of those that stand for the same state."""
    by_article: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_article[line.sentence.article].append(line)
    states: dict[str, list[str]] = defaultdict(list)
    state_of: dict[str, str] = {}
    for entity in entities:
        if state := _state(entity, by_article):
            states[state].append(entity.id)
            state_of[entity.id] = state
    return tuple(
        replace(entity, kin=tuple(one for one in states[state_of[entity.id]] if one != entity.id))
        if entity.id in state_of and len(states[state_of[entity.id]]) > 1
        else entity
        for entity in entities
    )


def _state(entity: Entity, lines: Mapping[int, Sequence[Line]]) -> str:
    """The state that an entity stands for, folded; "" for all that stands for none."""
    if entity.type is EntityType.PERSON:
        return ""
    name = key(entity.label)
    capitals, seats = governments()
    if name in seats or (name in capitals and any(_acts(mark, lines[mark.article]) for mark in bodies(entity))):
        return capitals[name]
    return countries().get(name, "")


def _acts(mark: Mark, lines: Sequence[Line]) -> bool:
    """Whether a capital speaks, owns troops or is dealt with here, as governments do and towns do not."""
    at = bisect_right(lines, mark.start, key=lambda line: line.sentence.start) - 1
    if at < 0:
        return False
    words = lines[at].words
    first = next((index for index, word in enumerate(words) if word.start == mark.start), None)
    after = next((index for index, word in enumerate(words) if word.start >= mark.end), len(words))
    if first is None:
        return False
    before = words[first - 1].low if first else ""
    if before in section("locatives") or before in section("directions"):
        return False
    follows = words[after].low if after < len(words) else ""
    if words[after - 1].owns:
        return follows in section("of_governments")
    return follows in section("speech") or before in section("dealing")
