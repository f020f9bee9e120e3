"""Relatives of one surname: who is introduced as somebody's father or wife, and which full names are therefore two.

George W. Bush cut the ribbon. His father, [George Bush], watched.       two, although the names fit
Her husband, former governor [Walter Marlow], sat in the first row.      told beside her, and not who the story is about
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.names.person import Name, parts, same
from tui.engine.entities.read.tokens import Line
from tui.engine.language.en.gazetteer import section, union

_NEAR = 2
"""Sentences back to the relative whom "his father" points at."""
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BEHIND = re.compile(r",? (?:who is |who was )?(?:his|her|their|whose|the) (?:\w+ ){0,3}?(\w+)(?=[ ,.;])")


class Relatives(NamedTuple):
    """What the story says of relatives."""

    introduced: frozenset[tuple[int, int]]
    """Where a name is introduced as a relative, as (article, start)."""
    apart: frozenset[frozenset[Name]]
    """Pairs of full names that are two persons."""


def relatives(lines: Sequence[Line], found: Sequence[MentionCandidate]) -> Relatives:
    """Who is introduced as somebody's relative, and which names of one surname are two persons.

    Two are apart where one is introduced as a relative within two sentences of the other, or where both stand in one sentence:
    nobody is called by two full names in one.
    """
    by_surname: dict[tuple[int, str], list[MentionCandidate]] = defaultdict(list)
    for one in found:
        if " " in one.name and not one.known:
            by_surname[one.article, parts(one.name).parts[-1]].append(one)
    introduced, apart = set(), set()
    for here in by_surname.values():
        names = {parts(one.name) for one in here}
        if len(names) < 2:
            continue
        by_line: dict[int, list[MentionCandidate]] = defaultdict(list)
        for one in here:
            by_line[one.line].append(one)
        for one in here:
            kin = _relative_before(lines[one.line], one)
            if kin:
                introduced.add((one.article, one.start))
            reach = _NEAR if kin else 0
            for other in (each for at in range(one.line - reach, one.line + reach + 1) for each in by_line.get(at, ())):
                pair = frozenset((parts(one.name), parts(other.name)))
                if len(pair) > 1 and pair not in apart and same(one.name, other.name) and _unlike(*pair):
                    apart.add(pair)
    return Relatives(frozenset(introduced), frozenset(apart))


def _unlike(one: Name, other: Name) -> bool:
    """Whether two names that could be one person's differ in more than spelling: by an initial, a middle name, a suffix."""
    return len(one.parts) != len(other.parts) or one.suffix != other.suffix


def _relative_before(line: Line, one: MentionCandidate) -> bool:
    """Whether a word for a relative stands before a name, titles and a comma between them, or in an apposition behind it."""
    before = line.text[line.sentence.start : one.start]
    for word in reversed(_WORD.findall(re.split(r"[.;:!?()“”\"]\s", before)[-1])):
        low = word.lower()
        if low in section("relatives"):
            return True
        if low not in union("roles", "role_modifiers", "honorifics") and low not in section("kin_glue"):
            break
    behind = _BEHIND.match(line.text, one.end, line.sentence.end)
    return behind is not None and behind.group(1) in section("relatives")
