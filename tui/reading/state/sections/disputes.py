"""Where the outlets contradict each other: figures, days and times, speakers, and statements that another one denies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tui.engine.denials import denials, denies, is_denied
from tui.model.places import Mark
from tui.model.strands import Figure, Link, Passage, Quote
from tui.reading.state.disputes import NO_DISPUTE, contradicting_marks, disputes_once
from tui.reading.state.index import Index
from tui.reading.state.sections.figures import describe_figure, value_cells
from tui.reading.state.sections.quotes import NOBODY
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.texts import article_names, words_at

_AGREES = "agree"
"""The act of a correction, whose module is not loaded for a story without any."""
_MOST_COMPARED = 4
"""Contradictions of one passage that are listed: of dozens of outlets each may give another value."""
_SURE = 0.7
"""Certainty of a link from which the denial is taken to be of what the other one tells: what is only alike is no dispute."""


@lru_cache(maxsize=2)
def disputes(index: Index) -> Section:
    """All that `d` leads to (figures, days and times, speakers, other facts), then what one tells and another has denied.

    What is one contradiction is one stop there and a row here for each figure that it is about.
    """
    rows = [*_figures(index), *_speakers(index), *_passages(index), *_denials(index)]
    return Section(
        SectionName.DISPUTES,
        "Where the outlets contradict each other",
        "What is compared, and what each outlet gives, on whose word.",
        ("kind", "compared", *article_names(index.findings.story)),
        tuple(rows),
        NO_DISPUTE,
        outlets=2,
    )


@lru_cache(maxsize=2)
def figures_in_dispute(index: Index) -> tuple[tuple[str, Figure], ...]:
    """The first rows of the table: the figures whose values contradict each other, with the strand to which each leads."""
    found = [(dispute.strand.id, figure) for dispute in disputes_once(index.findings.strands) for figure in dispute.figures]
    return tuple(sorted(found, key=lambda each: (-len(index.tellers[each[1].id]), each[1].marks[0])))


def _figures(index: Index) -> Iterator[SectionRow]:
    for strand, figure in figures_in_dispute(index):
        kind = figure.unit if figure.unit in ("date", "time") else "figure"
        yield SectionRow(strand, (SectionCell(kind), SectionCell(describe_figure(figure)), *value_cells(index, figure)))


def _speakers(index: Index) -> Iterator[SectionRow]:
    for quote, _ in disputes_once(index.findings.strands):
        if isinstance(quote, Quote):
            cells = [SectionCell()] * len(index.findings.story.articles)
            for saying in quote.sayings:
                entity = index.strands.get(saying.speaker)
                name = entity.label if entity is not None else " ".join(saying.speaker_words.split())
                cells[saying.body.article] = SectionCell(name or NOBODY, (saying.body,))
            words = words_at(index.findings, quote.sayings[0].body)
            yield SectionRow(quote.id, (SectionCell("speaker"), SectionCell(f"who said “{words}”"), *cells))


def _passages(index: Index) -> Iterator[SectionRow]:
    """Passages of which two wordings contradict each other in what is no figure of the table."""
    for passage, figures in disputes_once(index.findings.strands):
        if not isinstance(passage, Passage) or figures:
            continue
        against = dict.fromkeys(contradicting_marks(passage))
        conflicts = list(dict.fromkeys(one for link in passage.links for one in link.why.conflicts))
        more = f" and {len(conflicts) - _MOST_COMPARED} more" if len(conflicts) > _MOST_COMPARED else ""
        what = ", ".join(conflicts[:_MOST_COMPARED]) + more
        cells = [SectionCell()] * len(index.findings.story.articles)
        for mark in against:
            before = cells[mark.article]
            words = words_at(index.findings, mark)
            cells[mark.article] = SectionCell(" / ".join(filter(None, (before.text, words))), (*before.marks, mark))
        yield SectionRow(passage.id, (SectionCell("fact"), SectionCell(what), *cells))


def _denials(index: Index) -> Iterator[SectionRow]:
    """What one outlet tells, and another tells that somebody denies it.

    First two linked stretches of which one alone denies, then sentences that share little but the words that are denied.
    """
    seen: set[tuple[tuple[int, int], ...]] = set()
    for strand, denial, claim in (*_linked_denials(index), *_other_denials(index)):
        sentences = _sentence_at(index, denial), _sentence_at(index, claim)
        if sentences not in seen:
            seen.add(sentences)
            cells = [SectionCell()] * len(index.findings.story.articles)
            cells[claim.article] = SectionCell(f"tells: {words_at(index.findings, claim)}", (claim,))
            cells[denial.article] = SectionCell(f"denied: {words_at(index.findings, denial)}", (denial,))
            yield SectionRow(strand, (SectionCell("denial"), SectionCell("likely told here and denied there"), *cells))


def _sentence_at(index: Index, mark: Mark) -> tuple[int, int]:
    """The article of a mark and where the sentence begins in which it stands."""
    sentence = index.sentence(mark.article, mark.start, unfolded=True)
    return mark.article, sentence.start if sentence else mark.start


def _linked_denials(index: Index) -> Iterator[tuple[str, Mark, Mark]]:
    """Strand, denial and claim of the links of which one end alone denies."""
    for strand, link in _links(index):
        one, other = (words_at(index.findings, mark) for mark in (link.a, link.b))
        if link.certainty < _SURE or denies(one) == denies(other):
            continue
        if is_denied(one, other):
            yield strand, link.a, link.b
        elif is_denied(other, one):
            yield strand, link.b, link.a


def _other_denials(index: Index) -> Iterator[tuple[str, Mark, Mark]]:
    """The same of sentences that are not linked; the strand is the first passage that stands there."""
    for pair in denials(index.findings.story, index.findings.sentences):
        denial, claim = (Mark(each.article, each.start, each.end) for each in (pair.denial, pair.claim))
        under = [
            strand
            for mark in (denial, claim)
            for lit in index.marks_within(mark.article, mark.start, mark.end)
            if isinstance(strand := index.strands.get(lit.strand), Passage)
        ]
        if under and not any(_is_agreed(index, passage) for passage in under):
            yield under[0].id, denial, claim


def _links(index: Index) -> Iterator[tuple[str, Link]]:
    for strand in index.findings.strands:
        if isinstance(strand, Passage) and not _is_agreed(index, strand):
            for link in strand.links:
                if link.a.article != link.b.article:
                    yield strand.id, link


def _is_agreed(index: Index, passage: Passage) -> bool:
    """Whether the reader says that nothing is contradicted in a passage."""
    return any(each.act == _AGREES for each in index.findings.corrections_of(passage.id))
