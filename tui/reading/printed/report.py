"""Findings -> text for people: to read in a mail, to listen to, to keep beside the story.

Everything is a line with a label at its front and nothing depends on columns, colours or frames, so that a screen reader, a
pager and `grep` get on with it. Lines are never wrapped here: whoever shows them knows how wide they may be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import assert_never

from tui.model.findings import Findings, Stage
from tui.model.places import Mark
from tui.model.story import Story
from tui.model.strands import Entity, Figure, Kind, Passage, Quote, Saying, Strength, Why, bodies, tellers
from tui.reading.printed.articles import article_facts, article_names, one_line
from tui.reading.show.listing import rank_strands
from tui.reading.show.number_format import format_value
from tui.reading.state.index import Index
from tui.reading.state.kinds import BY_KIND, PASSAGES, ROWS
from tui.reading.state.tours import Tour

STRENGTHS = tuple(Strength)
"""Strongest first."""


class ReportContext:
    """What the sections of a report share: the findings, their index, and what each article is called."""

    def __init__(self, findings: Findings, unsure_below: float) -> None:
        self.findings = findings
        self.index = Index(findings)
        self.unsure_below = unsure_below
        self.names = article_names(findings.story)

    def words(self, mark: Mark) -> str:
        """The words of a mark, on one line."""
        return one_line(self.findings.story.articles[mark.article].text[mark.start : mark.end])

    def who(self, articles: Iterable[int]) -> str:
        """The names of some articles, in the order of the story."""
        return ", ".join(self.names[article] for article in sorted(articles))


def report(findings: Findings, *, stage: Stage = Stage.DONE, unsure_below: float = 0.0) -> Iterator[str]:
    """The lines of the report, without line ends: all of it, or what one stage found.

    Speakers with less confidence than `unsure_below` (0 to 1) are called unsure.
    """
    context = ReportContext(findings, unsure_below)
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
        case Stage.ENTITIES:
            yield from _print_kind(context, Kind.ENTITY)
        case Stage.QUOTES:
            yield from _print_kind(context, Kind.QUOTE)
        case Stage.FIGURES:
            yield from _print_kind(context, Kind.FIGURE)
        case Stage.PASSAGES:
            for kind in PASSAGES:
                yield from _print_kind(context, kind)
        case Stage.DONE:
            yield from _print_head(context)
            for kind in _ORDER:
                yield from _print_kind(context, kind)
            yield from _print_notes(context)
        case _:
            assert_never(stage)


_FIRST = (*PASSAGES, Kind.QUOTE, Kind.FIGURE, Kind.ENTITY)
_ORDER = (*_FIRST, *(row.kind for row in ROWS if row.kind not in _FIRST))
"""The kinds in the order of their parts; a kind that nobody gave a place comes last."""


def _print_kind(context: ReportContext, kind: Kind) -> Iterator[str]:
    """The part of one kind."""
    match kind:
        case Kind.SHARED:
            yield from _print_shared(context)
        case Kind.LIKELY:
            yield from _print_likely(context)
        case Kind.UNIQUE:
            yield from _print_unique(context)
        case Kind.QUOTE:
            yield from _print_quotes(context)
        case Kind.FIGURE:
            yield from _print_figures(context)
        case Kind.ENTITY:
            yield from _print_entities(context)
        case Kind.COPY:
            yield from _print_others(context, kind)
        case Kind.HITS:
            yield from _print_others(context, kind)
        case _:
            assert_never(kind)


def _print_others(context: ReportContext, kind: Kind) -> Iterator[str]:
    """Strands of which there is no more to say than their words; of the reader's own nothing where there are none."""
    strands = rank_strands(context.index, Tour(of=kind))
    row = BY_KIND[kind]
    if row.overlay and not strands:
        return
    yield from _print_heading(row.plural.capitalize(), len(strands))
    for strand in strands:
        yield ""
        yield f"{row.word.capitalize()}: {one_line(strand.label)}, in {_count_articles(len(tellers(strand)))}"
        for mark in bodies(strand):
            yield f"  {context.names[mark.article]}: {context.words(mark)}"


def _print_head(context: ReportContext) -> Iterator[str]:
    story, index = context.findings.story, context.index
    yield f"Story: {one_line(story.title) or 'without a title'}"
    yield f"Articles: {len(story.articles)}"
    for number, article in enumerate(story.articles):
        count = sum(sentence.told for sentence in index.sentences(number))
        yield ""
        yield f"Article {number + 1} of {len(story.articles)}: {context.names[number]}"
        yield from article_facts(article, context.names, story)
        yield f"  Sentences: {count}; also told by others: {index.shared_fraction(number):.0%} of the text"


def _print_shared(context: ReportContext) -> Iterator[str]:
    """Passages that several tell: those that most tell first, then in the order of the first context."""
    passages = [strand for strand in rank_strands(context.index, Tour(of=Kind.SHARED)) if isinstance(strand, Passage)]
    yield from _print_heading("Shared passages", len(passages))
    every = range(len(context.names))
    for number, passage in enumerate(passages, 1):
        telling = tellers(passage)
        maybe = context.index.maybe_tellers[passage.id]
        silent = context.who(set(every) - telling - maybe)
        voices = context.index.confirmers[passage.id]
        yield ""
        yield (
            f"Passage {number} of {len(passages)}, {_strengths(passage)}, told by {len(telling)} of {len(every)}"
            + (f" (which count as {voices})" if voices < len(telling) else "")
            + (f"; perhaps by {context.who(set(maybe))}" if maybe else "")
            + (f"; not by {silent}" if silent else "")
        )
        for mark in sorted(passage.marks):
            perhaps = "perhaps " if mark in passage.perhaps else ""
            yield f"  {perhaps}{context.names[mark.article]}: {context.words(mark)}"
        yield from _print_reasons(*(link.why for link in passage.links))


def _print_likely(context: ReportContext) -> Iterator[str]:
    """Passages that several likely tell, the surest first."""
    passages = [strand for strand in rank_strands(context.index, Tour(of=Kind.LIKELY)) if isinstance(strand, Passage)]
    passages.sort(key=lambda passage: -passage.certainty)
    yield from _print_heading("Passages that are likely shared", len(passages))
    for number, passage in enumerate(passages, 1):
        yield ""
        yield f"Likely {number} of {len(passages)}, certainty {passage.certainty:.0%}"
        for mark in sorted(passage.marks):
            yield f"  {context.names[mark.article]}: {context.words(mark)}"
        yield from _print_reasons(*(link.why for link in passage.links))


def _strengths(passage: Passage) -> str:
    """How close the wordings are: "verbatim", or "from verbatim to same fact" where the pairs differ."""
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


def _print_unique(context: ReportContext) -> Iterator[str]:
    """What only one article tells, article by article."""
    by_article: dict[int, list[Mark]] = {}
    for strand in context.index.strands_of(Kind.UNIQUE):
        for mark in bodies(strand):
            by_article.setdefault(mark.article, []).append(mark)
    yield from _print_heading("Passages that only one article tells", sum(map(len, by_article.values())))
    for article, marks in sorted(by_article.items()):
        yield ""
        yield f"Only in {context.names[article]}: {len(marks)}"
        for mark in sorted(marks):
            yield f"  {context.words(mark)}"


def _print_quotes(context: ReportContext) -> Iterator[str]:
    """Who said what, those that several articles quote first."""
    quotes = [strand for strand in rank_strands(context.index, Tour(of=Kind.QUOTE)) if isinstance(strand, Quote)]
    yield from _print_heading("Quotes", len(quotes))
    for number, quote in enumerate(quotes, 1):
        yield ""
        yield (
            f"Quote {number} of {len(quotes)}, {quote.manner}, in {_count_articles(len(tellers(quote)))}"
            + ("; the articles name different speakers" if quote.disagree else "")
        )
        for saying in quote.sayings:
            yield f"  {context.names[saying.body.article]}, {_speaker(saying, context)}: {context.words(saying.body)}"


def _speaker(saying: Saying, context: ReportContext) -> str:
    """Who speaks according to one article: the full name, and the words it uses where they are others."""
    entity = context.index.strands.get(saying.speaker)
    words = one_line(saying.speaker_words)
    name = entity.label if entity is not None else words
    if not name:
        return "no speaker named"
    parts = [f"written “{words}”"] if words and words != name else []
    if saying.confidence < context.unsure_below:
        parts.append("unsure")
    return f"{name} ({', '.join(parts)})" if parts else name


def _print_figures(context: ReportContext) -> Iterator[str]:
    """What is counted, measured or dated: conflicts first, then what several articles give."""
    figures = [strand for strand in rank_strands(context.index, Tour(of=Kind.FIGURE)) if isinstance(strand, Figure)]
    yield from _print_heading("Figures and dates", len(figures))
    for number, figure in enumerate(figures, 1):
        yield ""
        yield (
            f"Figure {number} of {len(figures)}, {one_line(figure.label)}, in {_count_articles(len(tellers(figure)))}"
            + ("; the articles contradict each other" if figure.conflict else "")
        )
        for count in figure.counts:
            unit = f" {figure.unit}" if figure.unit not in ("", "date") else ""
            value = f"{format_value(count, figure.unit)}{unit}"
            yield f"  {context.names[count.mark.article]}, {value}: {context.words(count.mark)}"


def _print_entities(context: ReportContext) -> Iterator[str]:
    """Who and what is named, and how: those that most articles name first."""
    entities = [strand for strand in rank_strands(context.index, Tour(of=Kind.ENTITY)) if isinstance(strand, Entity)]
    yield from _print_heading("People, organisations and places", len(entities))
    for entity in entities:
        yield ""
        often = f"{_count_times(len(bodies(entity)))} in {_count_articles(len(tellers(entity)))}"
        yield f"Name: {one_line(entity.label)}, {entity.type}, {often}"
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
    yield from _print_heading("Notes", len(notes))
    for note in notes:
        place = one_line(note.file) + (f", line {note.line}" if note.line is not None else "")
        yield f"Note, {note.kind}{f', {place}' if place else ''}: {one_line(note.text)}"


def _print_blocks(story: Story) -> Iterator[str]:
    for name, article in zip(article_names(story), story.articles, strict=True):
        yield f"Article: {name}"
        for block in article.blocks:
            yield f"  {block.kind}: {one_line(article.text[block.start : block.end])}"


def _print_heading(title: str, count: int) -> Iterator[str]:
    yield ""
    yield f"{title}: {count or 'none'}"


def _count_articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _count_times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
