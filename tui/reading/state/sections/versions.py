"""What the versions of one article have otherwise: one row an edit, in the order of the newer version."""

from __future__ import annotations

from functools import lru_cache

from tui.model.places import Mark
from tui.model.strands import Edit
from tui.reading.state.index import Index
from tui.reading.state.outlets import letter_of
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow, lit_words
from tui.reading.state.sections.wordings import count_words
from tui.reading.state.texts import words_at
from tui.reading.state.version_pairs import VersionPair, version_pairs

MOST_WORDS = 12
"""Words that differ up to which they stand beside what became of the sentence: more are no list but a second text."""


@lru_cache(maxsize=2)
def version_table(index: Index) -> Section:
    """For every two versions that follow each other how much is kept word for word, then each edit with its words lit."""
    rows: list[SectionRow] = []
    for pair in version_pairs(index):
        called = f"{letter_of(pair.old)}, then {letter_of(pair.new)}"
        if not pair.is_dated:
            called = f"{letter_of(pair.old)} beside {letter_of(pair.new)}"
        rows.append(_summary(pair, called))
        rows += [_row(index, pair, edit, called) for edit in pair.edits]
    return Section(
        SectionName.VERSIONS,
        "What versions have otherwise",
        "Edited sentences, as in the newer version; what differs is lit.",
        ("versions", "edit", "before", "after"),
        tuple(rows),
        "No article here is a version of another.",
    )


def _summary(pair: VersionPair, called: str) -> SectionRow:
    old = sum(any(mark.article == pair.old for mark in edit.marks) for edit in pair.edits) + pair.kept
    new = sum(any(mark.article == pair.new for mark in edit.marks) for edit in pair.edits) + pair.kept
    order = "" if pair.is_dated else "; which came first is not known"
    kept = SectionCell(f"kept word for word{order}")
    return SectionRow(
        "", (SectionCell(called), kept, SectionCell(f"{pair.kept} of {old}"), SectionCell(f"{pair.kept} of {new}"))
    )


def _row(index: Index, pair: VersionPair, edit: Edit, called: str) -> SectionRow:
    sides = (_cell(index, edit, pair.old), _cell(index, edit, pair.new))
    return SectionRow(edit.id, (SectionCell(called), SectionCell(edit.label + _words(index, pair, edit)), *sides))


def _words(index: Index, pair: VersionPair, edit: Edit) -> str:
    """ " (Two → Twelve)": the words of a changed sentence, where they are few, for whom no light reaches."""
    if len(edit.marks) < 2 or not edit.words:
        return ""
    gone, come = (
        ", ".join(words_at(index.findings, mark) for mark in edit.words if mark.article == article) or "nothing"
        for article in (pair.old, pair.new)
    )
    return f" ({gone} {'→' if pair.is_dated else '/'} {come})" if count_words(f"{gone} {come}") <= MOST_WORDS else ""


def _cell(index: Index, edit: Edit, article: int) -> SectionCell:
    mark = next((each for each in edit.marks if each.article == article), None)
    if mark is None:
        return SectionCell()
    words: tuple[Mark, ...] = tuple(each for each in edit.words if each.article == article)
    return SectionCell(words_at(index.findings, mark), (mark,), lit_words(index.findings, mark, words))
