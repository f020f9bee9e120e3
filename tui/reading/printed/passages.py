"""The parts of a report about passages: what several tell, what several likely tell, what only one tells."""

from __future__ import annotations

from collections.abc import Iterator

from tui.model.places import Mark
from tui.model.strands import Kind, Passage, Strength, Why, bodies, tellers
from tui.reading.printed.articles import one_line
from tui.reading.printed.context import ReportContext, print_heading
from tui.reading.show.listing import rank_strands
from tui.reading.state.kinds import BY_KIND, only_word
from tui.reading.state.numbering import strand_numbers
from tui.reading.state.tours import Tour

STRENGTHS = tuple(Strength)
"""Strongest first."""


def print_shared(context: ReportContext) -> Iterator[str]:
    """Passages that several tell: those that most tell first; each with its number in the order of the story."""
    passages = [strand for strand in rank_strands(context.index, Tour(of=Kind.SHARED)) if isinstance(strand, Passage)]
    yield from print_heading("Shared passages", len(passages), "those that most tell")
    every = range(len(context.names))
    numbers = strand_numbers(context.index, Tour(of=Kind.SHARED))
    for passage in passages:
        number = numbers[passage.id]
        telling = tellers(passage)
        maybe = context.index.maybe_tellers[passage.id]
        articles = context.findings.story.articles
        unreadable = {article for article in set(every) - telling - maybe if articles[article].unreadable}
        silent = context.who(set(every) - telling - maybe - unreadable)
        voices = context.index.confirmers[passage.id]
        yield ""
        yield (
            f"Passage {number} of {len(passages)}, {_strengths(passage)}, told by {len(telling)} of {len(every)}"
            + (f" (which count as {voices})" if voices < len(telling) else "")
            + (f"; perhaps by {context.who(set(maybe))}" if maybe else "")
            + (f"; not found in {silent}" if silent else "")
            + (f"; not readable: {context.who(unreadable)}" if unreadable else "")
            + context.yours(passage.id)
        )
        for mark in sorted(passage.marks):
            perhaps = "perhaps " if mark in passage.perhaps else ""
            yield f"  {perhaps}{context.teller(mark)}: {context.words(mark)}"
        yield from _print_reasons(*(link.why for link in passage.links))


def print_likely(context: ReportContext) -> Iterator[str]:
    """Passages that several likely tell, the surest first; numbered in the order of the story."""
    passages = [strand for strand in rank_strands(context.index, Tour(of=Kind.LIKELY)) if isinstance(strand, Passage)]
    passages.sort(key=lambda passage: -passage.certainty)
    yield from print_heading("Passages that are likely shared", len(passages), "the surest")
    numbers = strand_numbers(context.index, Tour(of=Kind.LIKELY))
    for passage in passages:
        number = numbers[passage.id]
        yield ""
        yield f"Likely {number} of {len(passages)}, certainty {passage.certainty:.0%}{context.yours(passage.id)}"
        for mark in sorted(passage.marks):
            yield f"  {context.teller(mark)}: {context.words(mark)}"
        yield from _print_reasons(*(link.why for link in passage.links))


def _strengths(passage: Passage) -> str:
    """How close the wordings are: "same words", or "from same words to same fact" where the pairs differ."""
    strengths = sorted({link.strength for link in passage.links}, key=STRENGTHS.index)
    if not strengths:
        return "no link"
    return strengths[0].value if len(strengths) == 1 else f"from {strengths[0]} to {strengths[-1]}"


def _print_reasons(*reasons: Why) -> Iterator[str]:
    """The evidence for a passage, each piece once."""
    evidence = {
        "Words in common": [why.other_words for why in reasons],
        "Names in common": [why.names for why in reasons],
        "Figures in common": [why.figures for why in reasons],
        "Disagree about": [why.conflicts for why in reasons],
        "Speaks against it": [why.against for why in reasons],
    }
    for label, lists in evidence.items():
        pieces = dict.fromkeys(one_line(piece) for each in lists for piece in each)
        if pieces:
            yield f"  {label}: {'; '.join(pieces)}"


def print_unique(context: ReportContext) -> Iterator[str]:
    """What only one article tells, article by article."""
    yield from print_heading("Passages that only one article tells", len(context.index.strands_of(Kind.UNIQUE)))
    yield from _print_by_article(context, Kind.UNIQUE, "Only in")


def print_unsettled(context: ReportContext) -> Iterator[str]:
    """What one article tells and others may tell in words of their own, article by article; nothing where there is none."""
    if unsettled := context.index.strands_of(Kind.UNSETTLED):
        yield from print_heading(BY_KIND[Kind.UNSETTLED].plural.capitalize(), len(unsettled))
        yield from _print_by_article(context, Kind.UNSETTLED, "Not settled in")


def _print_by_article(context: ReportContext, kind: Kind, head: str) -> Iterator[str]:
    """The passages of one article each, a line a passage."""
    by_article: dict[int, list[tuple[Mark, str]]] = {}
    for strand in context.index.strands_of(kind):
        only = only_word(strand) if kind is Kind.UNIQUE and isinstance(strand, Passage) else "only"
        likely = f" ({only} here)" if only != "only" else ""
        for mark in bodies(strand):
            by_article.setdefault(mark.article, []).append((mark, likely + context.yours(strand.id)))
    for article, marks in sorted(by_article.items()):
        yield ""
        yield f"{head} {context.names[article]}: {len(marks)}"
        for mark, yours in sorted(marks):
            yield f"  {context.words(mark)}{yours}"
