"""What a language model says of names, beside the rules.

The model decides which words are a name and of what type; the rules keep what the lists know ("Gaza Health Ministry"), what a
title gives to a person, and the joining of names. In headlines, whose capitals mean nothing, the model has no say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.read.chunks import chunk_end, is_skipped, listed_at, title_before
from tui.engine.entities.read.tokens import Case, Line
from tui.engine.entities.typing.roles import is_role, role_end
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.progress import Progress
from tui.model.strands import EntityType

Language: TypeAlias = Callable[[str], Sequence[tuple[int, int, str]]]
"""A language model as the engine sees it: a text to its names as (start, end, label). It may raise ModelError."""

_TYPES = {
    "PERSON": EntityType.PERSON,
    "PER": EntityType.PERSON,
    "ORG": EntityType.ORGANIZATION,
    "GPE": EntityType.PLACE,
    "LOC": EntityType.PLACE,
    "FAC": EntityType.PLACE,
    "NORP": EntityType.OTHER,
    "EVENT": EntityType.OTHER,
    "PRODUCT": EntityType.OTHER,
    "WORK_OF_ART": EntityType.OTHER,
    "LAW": EntityType.OTHER,
    "MISC": EntityType.OTHER,
}
"""Types of the labels that OntoNotes and WikiNER pipelines use; others (dates, numbers) are no names."""
_WEIGHT = 3.5
"""Votes of the model for its type: more than a list or the last word of the name, less than a title next to it."""
_KEPT = 1.5
"""Votes from which a name that the model does not see is kept: a preposition or verb, and no shape alone."""


def sightings(lines: Sequence[Line], language: Language, progress: Progress) -> tuple[MentionCandidate, ...]:
    """What the model sees in sentences of prose; reports its progress from 0 to 1. Raises what the model raises."""
    found: list[MentionCandidate] = []
    for number, line in enumerate(lines):
        progress.report(number / len(lines))
        if line.case is Case.NORMAL:
            text = line.text[line.sentence.start : line.sentence.end]
            found.extend(filter(None, (_sighting(line, number, *span) for span in language(text))))
    return tuple(found)


def _sighting(line: Line, number: int, start: int, end: int, label: str) -> MentionCandidate | None:
    """A span of the model on whole words, without "the" and titles; None when it is no name, or runs over its end."""
    type_ = _TYPES.get(label.upper())
    begin, stop = line.sentence.start + start, line.sentence.start + end
    inside = [place for place, word in enumerate(line.words) if begin <= word.start and word.end <= stop]
    if type_ is None or not inside:
        return None
    first, after = inside[0], inside[-1] + 1
    while first < after and is_skipped(line, first, after):
        first += 1
    if type_ is EntityType.PERSON and first < after and (role := role_end(line, first, after)) is not None and role < after:
        first = role
    if first >= after or not line.words[first].capital or chunk_end(line, first) < after or _of_a_role(line, first, after):
        return None
    name = line.text[line.words[first].start : line.words[after - 1].end]
    votes, title = TypeScores.for_type(type_, _WEIGHT), title_before(line, first)
    return MentionCandidate(
        line.sentence.article, line.words[first].start, line.words[after - 1].end, name, votes, "", number, title
    )


def _of_a_role(line: Line, first: int, after: int) -> bool:
    """Whether the words are a piece of a title: "Defense" of Defense Secretary, "State" of Secretary of State."""
    listed = listed_at(line, first, after)
    if listed and listed[0] == after:
        return False
    if first > 1 and line.words[first - 1].low == "of" and is_role(line.words[first - 2].low):
        return True
    role = role_end(line, first, chunk_end(line, first))
    return role is not None and role >= after


def merge_candidates(light: Iterable[MentionCandidate], seen: Iterable[MentionCandidate]) -> list[MentionCandidate]:
    """The sightings of the rules and of the model as one: no two of them overlap where they disagree."""
    by_article: dict[int, list[MentionCandidate]] = defaultdict(list)
    for one in light:
        by_article[one.article].append(one)
    result: list[MentionCandidate] = []
    replaced: set[MentionCandidate] = set()
    for one in seen:
        met = [other for other in by_article[one.article] if other.start < one.end and one.start < other.end]
        same = next((other for other in met if (other.start, other.end) == (one.start, one.end)), None)
        if same is not None:
            replaced.add(same)
            result.append(same._replace(votes=same.votes + one.votes))
        elif not any(_stronger(other, one) for other in met):
            replaced.update(met)
            result.append(one)
    people = {word for one in result if " " in one.name and one.votes.person >= _WEIGHT for word in one.name.split()}
    kept = (one for one in light if one.known or one.name in people or max(one.votes) >= _KEPT)
    return [*result, *(one for one in kept if one not in replaced)]


def _stronger(rule: MentionCandidate, model: MentionCandidate) -> bool:
    """Whether a rule's sighting stays against a model's that overlaps it: a listed or closed name that the model cuts short."""
    longer = rule.start <= model.start and model.end <= rule.end
    return longer and (bool(rule.known) or max(rule.votes) >= _WEIGHT)
