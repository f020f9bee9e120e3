"""What a correction does to the working papers, and how it is told of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui.model.papers import ACT_WORDS, Act, Correction, PieceStamp, Subject, Target
from tui.model.places import Mark
from tui.reading.state.outlets import letter_of
from tui.reading.state.papers import change_papers
from tui.reading.state.reading import Reading

LONGEST_WORDS = 32
"""Characters shown of the words of each place: two of them and what is said fit into a row of 80 columns."""
FIELDS = {"source": "outlet", "title": "headline", "published": "date", "author": "author"}
"""What can be said of an article, by the name of the field, in a word."""


def correct(
    reading: Reading, marks: Iterable[Mark], act: Act, stamp: PieceStamp, *, value: str = "", field: str = ""
) -> Reading:
    """The reading with one more correction among its papers; the screen has it applied."""
    made = new_correction(reading, act, marks, stamp, value=value, field=field)
    papers = replace(reading.papers, corrections=(*reading.papers.corrections, made))
    there = replace(reading, first_place=None, selection=None, anchor=None)
    return change_papers(there, papers, f"Yours: {ACT_WORDS[act]}")


def take_back(reading: Reading, correction: Correction) -> Reading:
    """The reading without a correction."""
    left = tuple(each for each in reading.papers.corrections if each.id != correction.id)
    what = f"Taken back: {ACT_WORDS[correction.act]}"
    return change_papers(reading, replace(reading.papers, corrections=left), what)


def new_correction(
    reading: Reading, act: Act, marks: Iterable[Mark], stamp: PieceStamp, *, value: str = "", field: str = ""
) -> Correction:
    """A correction about the words at some places; an empty place is its article as a whole."""
    from tui.engine.anchors import target_of

    articles = reading.findings.story.articles
    targets = tuple(target_of(articles[mark.article], mark.start, mark.end) for mark in marks)
    return Correction(stamp.id, act, targets, value, field, stamp.now)


def mark_first_place(reading: Reading, about: Subject, mark: Mark) -> Reading:
    """The reading with this place as the first of two that are to be one."""
    from tui.engine.anchors import target_of

    articles = reading.findings.story.articles
    target: Target = target_of(articles[mark.article], mark.start, mark.end)
    words = " ".join(articles[mark.article].text[mark.start : mark.end].split())
    message = f"Marked “{words}”: X at the other place says that they are one."
    return replace(reading, first_place=(about, target), message=message)


def describe_correction(reading: Reading, correction: Correction) -> str:
    """A correction in one line: what it says, and of which words."""
    words = " = ".join(_name_target(reading, target) for target in correction.targets[:2])
    more = f" and {len(correction.targets) - 2} more" if len(correction.targets) > 2 else ""
    value = f" “{correction.value}”" if correction.value else " unknown" if correction.act in (Act.META, Act.SPEAKER) else ""
    what = FIELDS.get(correction.field, correction.field) if correction.act is Act.META else ACT_WORDS[correction.act]
    if correction.act in (Act.APART, Act.SPLIT):
        words = words.replace(" = ", " / ")
    decided = any(correction.id in by for _, by in reading.findings.yours)
    lost = "" if decided or correction not in reading.findings.story.corrections else " (changes nothing now)"
    return f"{what}{value}: {words}{more}{lost}"


def _name_target(reading: Reading, target: Target) -> str:
    ids = [article.id for article in reading.findings.story.articles]
    letter = letter_of(ids.index(target.article)) if target.article in ids else target.source or target.article
    if target.selector is None:
        return letter
    words = " ".join(target.selector.exact.split())
    return f"{letter} “{words if len(words) <= LONGEST_WORDS else f'{words[: LONGEST_WORDS - 1].rstrip()}…'}”"
