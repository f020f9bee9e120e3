"""Who finds mentions: the rules, the headlines, the reader's own names, a language model, each behind one protocol.

The stage asks one after the other. Each gets what the others found so far and gives back what stands after it had its say, so
that one may add, type anew or take away; a further one is a class and a line in `detectors`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from tui.engine.entities.detect import candidates, headlines, ner_model, user_aliases
from tui.engine.entities.detect.candidate import MentionCandidate, split_doubled
from tui.engine.entities.detect.ner_model import Language
from tui.engine.entities.read.tokens import Case, CaseStatistics, Line
from tui.engine.progress import Progress


class MentionDetector(Protocol):
    """Finds names in the sentences of a story."""

    def detect(self, lines: Sequence[Line], found: Sequence[MentionCandidate], progress: Progress) -> list[MentionCandidate]:
        """All mentions, given those `found` by others; reports its progress from 0 to 1. It may raise ModelError."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules, in sentences of prose."""

    evidence: CaseStatistics

    def detect(self, lines: Sequence[Line], found: Sequence[MentionCandidate], progress: Progress) -> list[MentionCandidate]:
        """What was found, and what the rules find; two names that ran together are two."""
        made = list(found)
        for number, line in enumerate(progress.over(lines, 0.0, 1.0, every=_BATCH)):
            if line.case is Case.NORMAL:
                made.extend(candidates.sightings(line, number, self.evidence))
        return split_doubled(made)


@dataclass(frozen=True, slots=True)
class Model:
    """A language model, in sentences of prose."""

    language: Language

    def detect(self, lines: Sequence[Line], found: Sequence[MentionCandidate], progress: Progress) -> list[MentionCandidate]:
        """What was found, after what the model sees; raises what the model raises."""
        return ner_model.merge_candidates(found, ner_model.sightings(lines, self.language, progress))


@dataclass(frozen=True, slots=True)
class Headlines:
    """Sentences whose capitals mean nothing: what the prose names is named there too."""

    evidence: CaseStatistics

    def detect(self, lines: Sequence[Line], found: Sequence[MentionCandidate], progress: Progress) -> list[MentionCandidate]:
        """What was found in prose, and the same names in headlines."""
        given, made = headlines.names_of(tuple(found)), list(found)
        for number, line in enumerate(progress.over(lines, 0.0, 1.0, every=_BATCH)):
            if line.case is not Case.NORMAL:
                made.extend(headlines.sightings(line, number, self.evidence, given))
        return made


@dataclass(frozen=True, slots=True)
class UserAliases:
    """The reader's own names."""

    aliases: user_aliases.Aliases

    def detect(self, lines: Sequence[Line], found: Sequence[MentionCandidate], progress: Progress) -> list[MentionCandidate]:
        """The reader's own names wherever they are written, in place of all that they cover."""
        progress.report(0.0)
        mine = tuple(user_aliases.sightings(tuple(lines), self.aliases))
        return [*_without_user_names(found, mine), *mine]


def detectors(
    evidence: CaseStatistics, language: Language | None, aliases: user_aliases.Aliases
) -> tuple[tuple[MentionDetector, float], ...]:
    """Those of a story in the order in which they are asked, the last one deciding, each with its share of the work.

    The shares add up to 1; a model takes a hundred times as long as the rules.
    """
    work: list[tuple[MentionDetector, float]] = [(Rules(evidence), 1.0)]
    if language is not None:
        work = [(Rules(evidence), _RULES), (Model(language), 1.0 - _RULES)]
    work.append((Headlines(evidence), 0.0))
    if aliases:
        work.append((UserAliases(aliases), 0.0))
    return tuple(work)


def _without_user_names(found: Iterable[MentionCandidate], mine: Iterable[MentionCandidate]) -> Iterable[MentionCandidate]:
    """The sightings that none of the reader's own covers."""
    taken: dict[int, list[MentionCandidate]] = defaultdict(list)
    for one in mine:
        taken[one.article].append(one)
    return (one for one in found if not any(one.start < other.end and other.start < one.end for other in taken[one.article]))


_RULES = 0.1  # share of the rules beside a model
_BATCH = 40  # sentences between two reports of progress; about 10 ms
