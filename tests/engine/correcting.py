"""Corrections of stories made by hand: what is corrected is named by its words."""

from __future__ import annotations

from dataclasses import replace

from tui.engine.anchors import target_of
from tui.engine.corrections.findings import apply_corrections
from tui.model.findings import Findings
from tui.model.papers import Act, Correction, Target
from tui.model.settings import Quotes
from tui.model.story import Article
from tui.model.strands import Passage, Strand


def at(found: Findings, article: int, words: str, number: int = 1) -> Target:
    """The target of words in an article; of several places the one with this number."""
    each: Article = found.story.articles[article]
    start = -1
    for _ in range(number):
        start = each.text.index(words, start + 1)
    return target_of(each, start, start + len(words))


def whole(found: Findings, article: int) -> Target:
    """The target of an article as a whole."""
    return target_of(found.story.articles[article], 0, 0)


def say(act: Act, *targets: Target, value: str = "", field: str = "", id_: str = "") -> Correction:
    """A correction."""
    return Correction(id_ or f"{act}-{value}", act, targets, value, field)


def corrected(found: Findings, *corrections: Correction) -> Findings:
    """The findings as the corrections say."""
    return apply_corrections(replace(found, story=replace(found.story, corrections=corrections)), Quotes())


def by_id(found: Findings) -> dict[str, Strand]:
    """All strands by id."""
    return {strand.id: strand for strand in found.strands}


def consistent(found: Findings) -> None:
    """Links join marks of their own passage, what is told of marks is told of each, and ids are unique."""
    assert len(by_id(found)) == len(found.strands)
    for strand in found.strands:
        assert list(strand.marks) == sorted(strand.marks)
        assert strand.marks
        if isinstance(strand, Passage):
            assert len(strand.certainties) in (0, len(strand.marks))
            assert set(strand.perhaps) <= set(strand.marks)
            for link in strand.links:
                assert {link.a, link.b} <= set(strand.marks)
                assert link.a.article != link.b.article
                assert 0 <= link.certainty <= strand.certainty <= 1
