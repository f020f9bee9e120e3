"""All corrections on whole findings: names first, then who spoke, then what is one fact, then what is no contradiction.

Each kind goes in the order in which the reader made them, so that the last word counts. The findings of before stay what they
are: whoever keeps them applies a changed list of corrections anew, and to take one back is to apply the others.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.engine.anchors import Anchors
from tui.engine.corrections.agreement import agree
from tui.engine.corrections.names import merge, rename, retype, split
from tui.engine.corrections.other_fact import part
from tui.engine.corrections.revise import is_value_of
from tui.engine.corrections.revision import Revision, meets
from tui.engine.corrections.same_fact import join
from tui.engine.corrections.speakers import say_speaker
from tui.model.findings import Findings, Note, NoteKind
from tui.model.papers import ACT_WORDS, TEXT_ACTS, Act, Correction
from tui.model.places import Mark
from tui.model.settings import Quotes
from tui.model.strands import Entity, Passage, Quote, Strand

_NAMES = {Act.MERGE: merge, Act.SPLIT: split, Act.RENAME: rename, Act.RETYPE: retype}
_LEAST = {Act.SAME: 2, Act.APART: 2, Act.MERGE: 2, Act.AGREE: 2, Act.SPLIT: 1}
"""Places that an act needs; else one."""
Placed = tuple[Correction, list[Mark]]
"""A correction and where its words stand."""


def apply_corrections(findings: Findings, settings: Quotes, *, is_done: bool = True) -> Findings:
    """The findings as the corrections of their story say; the same where there are none, or no articles yet.

    Those of the text were taken while the articles were cleaned, and are only marked as the reader's here. Before all `is_done`
    what is not found yet is not corrected yet.
    """
    corrections = findings.story.corrections
    if not corrections or not findings.story.articles:
        return findings
    revision = Revision(findings)
    labels = {entity.label.casefold(): entity.id for entity in revision.of_kind(Entity)}
    anchors = Anchors(revision.articles)
    placed = [each for correction in corrections if (each := _place(revision, anchors, correction)) is not None]

    def knows(*sorts: type[Strand]) -> bool:
        return is_done or any(isinstance(strand, sorts) for strand in findings.strands)

    for correction, marks in placed:
        if correction.act in TEXT_ACTS:
            _claim_articles(revision, correction, marks)
    if knows(Entity):
        _correct_names(revision, placed)
    if knows(Quote):
        _correct_speakers(revision, placed, labels, settings)
    if knows(Passage):
        _correct_passages(revision, placed)
        _correct_disputes(revision, placed)
    return revision.whole()


class Corrector:
    """Applies the corrections of a story to the steps of its analysis, to the same findings only once."""

    def __init__(self, settings: Quotes) -> None:
        self._settings = settings
        self._last: tuple[Findings, bool, Findings] | None = None

    def correct(self, findings: Findings, *, is_done: bool) -> Findings:
        """The findings of a step as the corrections say; see `apply_corrections`."""
        last = self._last
        if last is None or last[0] is not findings or last[1] is not is_done:
            last = findings, is_done, apply_corrections(findings, self._settings, is_done=is_done)
            self._last = last
        return last[2]


def _place(revision: Revision, anchors: Anchors, correction: Correction) -> Placed | None:
    """A correction with its places; a note and None where a word of it is gone."""
    marks = [anchors.find(target).mark for target in correction.targets]
    found = [mark for mark in marks if mark is not None]
    if len(found) < len(marks):
        _tell_lost(revision, correction, "its words are no longer there")
    elif len(found) < _LEAST.get(correction.act, 1):
        _tell_lost(revision, correction, f"it names {len(found)} places")
    elif correction.act is not Act.META and any(target.selector is None for target in correction.targets):
        _tell_lost(revision, correction, "it names no words")
    elif correction.act is Act.META and not is_value_of(correction.field, correction.value):
        _tell_lost(revision, correction, f"{correction.field or 'no field'} cannot be “{correction.value}”")
    else:
        return correction, found
    return None


def _tell_lost(revision: Revision, correction: Correction, why: str) -> None:
    """Note that a correction changes nothing."""
    target = correction.targets[0] if correction.targets else None
    words = target.selector.exact if target is not None and target.selector is not None else ""
    quoted = f" at “{' '.join(words.split())}”" if words else ""
    article = next((each for each in revision.articles if target is not None and each.id == target.article), None)
    file = article.file if article is not None else target.source or target.article if target is not None else ""
    text = f"Your correction ({ACT_WORDS[correction.act]}){quoted} changes nothing: {why}."
    revision.notes.append(Note(NoteKind.CORRECTION, text, file))


def _claim(revision: Revision, correction: Correction, changed: Sequence[str], missing: str) -> None:
    """Mark what a correction decided about as the reader's; a note where there was nothing."""
    for name in changed:
        revision.claim(name, correction)
    if not changed:
        _tell_lost(revision, correction, missing)


def _claim_articles(revision: Revision, correction: Correction, marks: Sequence[Mark]) -> None:
    for mark in marks:
        revision.claim(revision.articles[mark.article].id, correction)


def _correct_names(revision: Revision, placed: Sequence[Placed]) -> None:
    for correction, marks in placed:
        if (change := _NAMES.get(correction.act)) is not None:
            _claim(revision, correction, change(revision, marks, correction.value), "there is no such name to correct")


def _correct_speakers(revision: Revision, placed: Sequence[Placed], labels: dict[str, str], settings: Quotes) -> None:
    for correction, marks in placed:
        if correction.act is Act.SPEAKER:
            changed = say_speaker(revision, marks, correction.value, labels, settings)
            _claim(revision, correction, changed, "no quote was found there")


def _correct_passages(revision: Revision, placed: Sequence[Placed]) -> None:
    """Join and part in the order of the corrections; what was parted before stays apart though others are joined."""
    parted: list[tuple[Mark, list[Mark]]] = []
    for correction, marks in placed:
        if correction.act is Act.APART:
            parted.append((marks[0], marks[1:]))
            _claim(revision, correction, part(revision, marks[0], marks[1:]), "no passage was found there")
        elif correction.act is Act.SAME:
            _claim(revision, correction, join(revision, marks), "no passage was found there")
            parted = [(first, _not_joined(first, others, marks)) for first, others in parted]
            for first, others in parted:
                _keep_apart(revision, marks, first, others)


def _not_joined(first: Mark, others: list[Mark], joined: Sequence[Mark]) -> list[Mark]:
    """Those from which the first place is to stay apart though some places were joined: a later word wins."""
    return [other for other in others if not meets(other, joined)] if meets(first, joined) else others


def _keep_apart(revision: Revision, joined: Sequence[Mark], first: Mark, others: list[Mark]) -> None:
    """Part again what a join has brought together: whoever it does not name leaves."""
    if meets(first, joined):
        for other in others:
            part(revision, other, [first])
    elif any(meets(other, joined) for other in others):
        part(revision, first, others)


def _correct_disputes(revision: Revision, placed: Sequence[Placed]) -> None:
    for correction, marks in placed:
        if correction.act is Act.AGREE:
            _claim(revision, correction, agree(revision, marks), "nothing is contradicted there")
