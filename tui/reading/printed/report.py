"""Findings -> text for people: to read in a mail, to listen to, to keep beside the story.

Everything is a line with a label at its front and nothing depends on columns, colours or frames, so that a screen reader, a
pager and `grep` get on with it. Lines are never wrapped here: whoever shows them knows how wide they may be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from tui.model.counts import Relation
from tui.model.findings import Findings, Stage
from tui.model.places import Mark
from tui.model.story import Story
from tui.model.strands import Entity, Figure, Kind, Manner, Quote, Saying, bodies, tellers
from tui.reading.printed.articles import article_corrections, article_facts, article_names, one_line
from tui.reading.printed.citation_styles import plain_words
from tui.reading.printed.context import ReportContext, count_articles, print_heading
from tui.reading.printed.passages import print_likely, print_shared, print_unique, print_unsettled
from tui.reading.printed.source_list import SourceList
from tui.reading.show.listing import rank_strands
from tui.reading.show.number_format import describe_relation, format_value
from tui.reading.state.kinds import BY_KIND, PASSAGES, ROWS
from tui.reading.state.numbering import strand_numbers
from tui.reading.state.source_words import describe_saying
from tui.reading.state.tours import Tour


def report(
    findings: Findings, *, stage: Stage = Stage.DONE, unsure_below: float = 0.0, why: bool = False, style: str = "plain"
) -> Iterator[str]:
    """The lines of the report, without line ends: all of it, or what one stage found.

    Speakers with less confidence than `unsure_below` (0 to 1) are called unsure; `why` adds the ids of the rules that decided;
    a `style` other than plain adds how each article is cited in it.
    """
    context = ReportContext(findings, unsure_below, why=why)
    match stage:
        case Stage.READ:
            for source in findings.story.sources:
                yield f"Source {source.id}, file {source.file}: {len(source.text)} characters"
            yield from _print_notes(context)
        case Stage.CLEAN:
            yield from _print_blocks(findings.story)
        case Stage.SENTENCES:
            for number, sentence in enumerate(findings.sentences, 1):
                mark = Mark(sentence.article, sentence.start, sentence.end)
                yield f"Sentence {number}, {context.names[sentence.article]}, {sentence.kind}: {context.words(mark)}"
        case Stage.ENTITIES | Stage.QUOTES | Stage.FIGURES | Stage.PASSAGES:
            for kind in _FOUND_BY[stage]:
                yield from _print_kind(context, kind)
        case Stage.DONE:
            yield from _print_head(context, style)
            for kind in _ORDER:
                yield from _print_kind(context, kind)
            yield from _print_notes(context)
        case _:
            assert_never(stage)


_FOUND_BY = {
    Stage.ENTITIES: (Kind.ENTITY,),
    Stage.QUOTES: (Kind.QUOTE,),
    Stage.FIGURES: (Kind.FIGURE,),
    Stage.PASSAGES: PASSAGES,
}
"""The kinds that one stage finds."""
_FIRST = (*PASSAGES, Kind.QUOTE, Kind.FIGURE, Kind.ENTITY)
_ORDER = (*_FIRST, *(row.kind for row in ROWS if row.kind not in _FIRST))
"""The kinds in the order of their parts; a kind that nobody gave a place comes last."""


def _print_kind(context: ReportContext, kind: Kind) -> Iterator[str]:
    """The part of one kind."""
    match kind:
        case Kind.SHARED:
            yield from print_shared(context)
        case Kind.LIKELY:
            yield from print_likely(context)
        case Kind.UNIQUE:
            yield from print_unique(context)
        case Kind.QUOTE:
            yield from _print_quotes(context)
        case Kind.FIGURE:
            yield from _print_figures(context)
        case Kind.ENTITY:
            yield from _print_entities(context)
        case Kind.UNSETTLED:
            yield from print_unsettled(context)
        case Kind.COPY:
            yield from _print_others(context, kind)
        case Kind.EDIT | Kind.NOTE | Kind.HITS:
            yield from _print_others(context, kind)
        case _:
            assert_never(kind)


def _print_others(context: ReportContext, kind: Kind) -> Iterator[str]:
    """Strands of which there is no more to say than their words; of the reader's own nothing where there are none."""
    strands = rank_strands(context.index, Tour(of=kind))
    row = BY_KIND[kind]
    if (row.overlay or kind is Kind.COPY) and not strands:
        return
    yield from print_heading(row.plural.capitalize(), len(strands))
    for strand in strands:
        yield ""
        where = f"in {count_articles(len(tellers(strand)))}{context.yours(strand.id)}"
        yield f"{row.word.capitalize()}: {one_line(strand.label)}, {where}"
        for mark in bodies(strand):
            yield f"  {context.names[mark.article]}: {context.words(mark)}"


def _print_head(context: ReportContext, style: str) -> Iterator[str]:
    story, index = context.findings.story, context.index
    sources = SourceList(story.articles, style)
    yield f"Story: {one_line(story.title) or 'without a title'}"
    yield f"Articles: {len(story.articles)}"
    for number, article in enumerate(story.articles):
        count = sum(sentence.tells for sentence in index.sentences(number))
        yield ""
        yield f"Article {number + 1} of {len(story.articles)}: {context.names[number]}"
        yield from article_facts(article, context.names, story)
        yield from article_corrections(context.findings, article)
        if style != "plain":
            yield f"  Cite as: {plain_words(sources.entry(number))}"
        yield f"  Sentences: {count}; also told by others: {index.shared_fraction(number):.0%} of the text"


def _print_quotes(context: ReportContext) -> Iterator[str]:
    """Who said what, those that several articles quote first."""
    quotes = [strand for strand in rank_strands(context.index, Tour(of=Kind.QUOTE)) if isinstance(strand, Quote)]
    yield from print_heading("Quotes", len(quotes), "those that most articles give")
    numbers = strand_numbers(context.index, Tour(of=Kind.QUOTE))
    for quote in quotes:
        number = numbers[quote.id]
        yield ""
        yield (
            f"Quote {number} of {len(quotes)}, {quote.manner}, in {count_articles(len(tellers(quote)))}"
            + ("; the articles name different speakers" if quote.disagree else "")
            + context.yours(quote.id)
        )
        for saying in quote.sayings:
            who = f"{context.names[saying.body.article]}, {_speaker(saying, context)}"
            retold = ", in its own words" if saying.manner is Manner.INDIRECT is not quote.manner else ""
            yield f"  {who}{retold}{context.rules(saying.why)}: {context.words(saying.body)}"


def _speaker(saying: Saying, context: ReportContext) -> str:
    """Who speaks according to one article: the full name, and the words it uses where they are others."""
    entity = context.index.strands.get(saying.speaker)
    words = one_line(saying.speaker_words)
    name = entity.label if entity is not None else words
    if not name:
        return "no speaker named"
    parts = [f"written “{words}”"] if words and words != name else []
    more = one_line(describe_saying(context.index, saying))
    if more:
        parts.append(more)
    if saying.confidence < context.unsure_below:
        parts.append("unsure")
    return f"{name} ({', '.join(parts)})" if parts else name


def _print_figures(context: ReportContext) -> Iterator[str]:
    """What is counted, measured or dated: conflicts first, then what several articles give."""
    figures = [strand for strand in rank_strands(context.index, Tour(of=Kind.FIGURE)) if isinstance(strand, Figure)]
    yield from print_heading("Figures and dates", len(figures), "conflicts")
    numbers = strand_numbers(context.index, Tour(of=Kind.FIGURE))
    for figure in figures:
        number = numbers[figure.id]
        yield ""
        yield (
            f"Figure {number} of {len(figures)}, {one_line(figure.label)}, in {count_articles(len(tellers(figure)))}"
            + (f"; {one_line(describe_relation(figure))}" if figure.relation is not Relation.SAME else "")
            + context.yours(figure.id)
            + context.rules(figure.why)
        )
        for count in figure.counts:
            unit = f" {figure.unit}" if figure.unit not in ("", "date", "time") else ""
            value = f"{format_value(count, figure.unit)}{unit}"
            yield f"  {context.teller(count.mark)}, {value}: {context.words(count.mark)}"


def _print_entities(context: ReportContext) -> Iterator[str]:
    """Who and what is named, and how: those that most articles name first."""
    entities = [strand for strand in rank_strands(context.index, Tour(of=Kind.ENTITY)) if isinstance(strand, Entity)]
    yield from print_heading("People, organisations and places", len(entities))
    for entity in entities:
        yield ""
        often = f"{_count_times(len(bodies(entity)))} in {count_articles(len(tellers(entity)))}"
        yield f"Name: {one_line(entity.label)}, {entity.type}, {often}{context.yours(entity.id)}{context.rules(entity.why)}"
        if kin := [one_line(one.label) for one in context.index.kin_of(entity)]:
            yield f"  Kin: {', '.join(kin)}"
        for article in sorted(tellers(entity)):
            yield f"  {context.names[article]}: {_namings(entity, article, context)}"


def _namings(entity: Entity, article: int, context: ReportContext) -> str:
    """How one article names an entity, and what it calls it there: "Gallant, 3 times; called Defense Minister"."""
    forms = Counter(context.words(mark) for mark in bodies(entity) if mark.article == article)
    titles = Counter(one_line(t) for mention in entity.mentions if mention.mark.article == article for t in mention.titles)
    return _count_words(forms) + (f"; called {_count_words(titles)}" if titles else "")


def _count_words(words: Counter[str]) -> str:
    """Each word once, the commonest first, with how often where it is more than once: "Marsh (3 times), Helen Marsh"."""
    return ", ".join(f"{word} ({_count_times(count)})" if count > 1 else word for word, count in words.most_common())


def _print_notes(context: ReportContext) -> Iterator[str]:
    notes = context.findings.notes
    yield from print_heading("Notes", len(notes))
    for note in notes:
        place = one_line(note.file) + (f", line {note.line}" if note.line is not None else "")
        yield f"Note, {note.kind}{f', {place}' if place else ''}: {one_line(note.text)}"


def _print_blocks(story: Story) -> Iterator[str]:
    for name, article in zip(article_names(story), story.articles, strict=True):
        yield f"Article: {name}"
        for block in article.blocks:
            yield f"  {block.kind}: {one_line(article.text[block.start : block.end])}"


def _count_times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
