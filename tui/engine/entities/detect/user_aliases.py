"""The reader's own names: they stand wherever they are written, and win over every rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import fold, forenames, key, listed_name, union
from tui.model.strands import EntityType

Aliases = tuple[tuple[str, str, str], ...]
"""(name as written, canonical name, type or "")."""


def types(aliases: Aliases) -> dict[str, EntityType]:
    """The type of every canonical name: what the reader says, else what a list or the name's own words say."""
    said = {canonical: EntityType(type_) for _, canonical, type_ in aliases if type_ in set(EntityType)}
    return {canonical: said.get(canonical) or _guess(canonical) for _, canonical, _ in aliases}


def _guess(name: str) -> EntityType:
    if listed := listed_name(key(name)):
        return listed.type
    words = fold(name).split()
    if words and words[-1].rstrip(".") in union("org_tails", "legal"):
        return EntityType.ORGANIZATION
    return EntityType.PERSON if len(words) > 1 and words[0] in forenames() else EntityType.OTHER


def sightings(lines: tuple[Line, ...], aliases: Aliases) -> Iterator[MentionCandidate]:
    """Every place where one of the reader's names is written, the longest first where two begin together."""
    canonical = {name: target for name, target, _ in aliases} | {target: target for _, target, _ in aliases}
    written = sorted((name for name in canonical if name.strip()), key=lambda name: (-len(name), name))
    if not written:
        return
    kinds = types(aliases)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, written)) + r")(?!\w)")
    for number, line in enumerate(lines):
        for match in pattern.finditer(line.text, line.sentence.start, line.sentence.end):
            name = canonical[match.group()]
            votes = TypeScores.for_type(kinds[name], 8.0)
            yield MentionCandidate(line.sentence.article, match.start(), match.end(), match.group(), votes, name, number)
