"""What a brief says of one thing: who tells it, every outlet's words with their citation, and what is disputed about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from tui.model.counts import Count
from tui.model.papers import NotedWords
from tui.model.places import Mark
from tui.model.strands import Edit, Entity, Figure, Hits, Kind, Manner, Passage, Quote, Strand, Strength, bodies
from tui.reading.printed.articles import article_names, one_line
from tui.reading.printed.citation import (
    describe_speaker,
    describe_tellers,
    saying_around,
    shown_words,
    sources_of,
)
from tui.reading.printed.citation_styles import CitedWords
from tui.reading.printed.markdown import BlockShape, TextBlock, block
from tui.reading.printed.quotation import in_quotation_marks
from tui.reading.show.number_format import describe_relation, format_value
from tui.reading.state.reading import Reading
from tui.reading.state.sections.disputes import disputes
from tui.reading.state.source_words import describe_source
from tui.reading.state.yours import describe_yours

BULLET, UNDER, PARAGRAPH = BlockShape.BULLET, BlockShape.UNDER_BULLET, BlockShape.PARAGRAPH


class BriefWriter:
    """Writes about strands of one reading."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.index = reading.index
        self.articles = reading.findings.story.articles
        self.names = article_names(reading.findings.story)
        self.sources = sources_of(reading)
        self._denials = {row.strand: row for row in disputes(self.index).rows if row.cells[0].text == "denial"}

    def words(self, mark: Mark, *, label: str = "", more: str = "") -> TextBlock:
        """One outlet's words: its name, how sure or in whose telling, the words between quotation marks, their citation."""
        saying = saying_around(self.reading, mark)
        spoken = describe_speaker(self.reading, saying) if saying is not None else ""
        return self._quote(mark, label, spoken or more)

    def _quote(self, mark: Mark, label: str, spoken: str) -> TextBlock:
        words = in_quotation_marks(shown_words(self.articles[mark.article], mark))
        beside = self.sources.beside(mark.article, mark.start, spoken=spoken)
        return block(BULLET, self._name(mark.article), f"{label}: {words} ({beside})")

    def _name(self, article: int) -> CitedWords:
        return CitedWords(self.names[article], is_emphasised=True)

    def strand(self, strand: Strand) -> Iterator[TextBlock]:
        """All that is to be said about a strand."""
        telling = self.index.tellers.get(strand.id, frozenset())
        maybe = self.index.maybe_tellers.get(strand.id, frozenset())
        who = describe_tellers(strand, len(telling), len(maybe), len(self.articles))
        voices = self.index.confirmers.get(strand.id, len(telling))
        if 0 < voices < len(telling):
            who += f" They count as {voices}: an article that repeats another confirms nothing."
        yield block(PARAGRAPH, who)
        match strand:
            case Passage():
                yield from self._passage(strand)
            case Quote():
                yield from self._quote_strand(strand)
            case Figure():
                yield from self._figure(strand)
            case Entity():
                yield from self._entity(strand)
            case Edit() | NotedWords() | Hits():
                yield from (self.words(mark) for mark in bodies(strand))
            case _:
                assert_never(strand)
        yield from self._silent(telling | maybe)
        if yours := self.yours(strand.id):
            yield block(PARAGRAPH, f"Corrected by whoever made this brief: {yours}.")

    def yours(self, name: str) -> str:
        """What the reader's own corrections decided about a strand or an article; empty for nothing."""
        return describe_yours(self.reading.findings, name).removeprefix("yours: ")

    def _passage(self, passage: Passage) -> Iterator[TextBlock]:
        for mark in self._in_order(bodies(passage)):
            label = ", likely the same" if mark in passage.perhaps else ""
            yield self.words(mark, label=label, more=one_line(describe_source(self.index, mark)))
        if passage.copied:
            yield block(PARAGRAPH, "One of them is a copy of the other: two articles, one voice.")
        strengths = {link.strength for link in passage.links}
        if passage.perhaps and strengths == {Strength.LIKELY}:
            yield block(PARAGRAPH, "That they tell the same is likely and not sure.")
        yield from self.disputes_of(passage)

    def _quote_strand(self, quote: Quote) -> Iterator[TextBlock]:
        for saying in sorted(quote.sayings, key=lambda each: (self._place(each.body), each.body.start)):
            label = ", in its own words" if saying.manner is Manner.INDIRECT else ""
            yield self._quote(saying.body, label, describe_speaker(self.reading, saying))
        yield from self.disputes_of(quote)

    def _figure(self, figure: Figure) -> Iterator[TextBlock]:
        for count in sorted(figure.counts, key=lambda each: (self._place(each.mark), each.mark.start)):
            source = one_line(describe_source(self.index, count.mark))
            label = f", {self._value(count, figure)}{f', {source}' if source else ''}"
            yield self.words(self._sentence(count.mark), label=label)
        yield from self.disputes_of(figure)

    def _entity(self, entity: Entity) -> Iterator[TextBlock]:
        """How each outlet names it, and its first words about it."""
        for article in self.reading.order:
            marks = self.index.bodies_in(entity, article)
            if not marks:
                continue
            forms = Counter(one_line(self.articles[article].text[mark.start : mark.end]) for mark in marks)
            mentions = (mention for mention in entity.mentions if mention.mark.article == article)
            titles = dict.fromkeys(one_line(title) for mention in mentions for title in mention.titles)
            called = f"; called {', '.join(titles)}" if titles else ""
            first = self._sentence(marks[0])
            named = ", ".join(f"{form} ({count} times)" if count > 1 else form for form, count in forms.most_common())
            yield self.words(first, label=f", as {named}{called}; first in")

    def disputes_of(self, strand: Strand) -> Iterator[TextBlock]:
        """What outlets contradict each other about, every value on whose word it is; nothing where they do not."""
        match strand:
            case Quote() if strand.disagree:
                yield block(PARAGRAPH, "Disputed: the outlets name different speakers.")
            case Figure() if strand.conflict:
                yield block(PARAGRAPH, f"Disputed: {one_line(describe_relation(strand))}.")
            case Passage():
                figures = self._figures_in_conflict(strand)
                for figure in figures:
                    yield block(PARAGRAPH, f"Disputed: {one_line(figure.compared or figure.label)}.")
                    yield from self._values(figure)
                if not figures:
                    yield from self._conflicts(strand)
        if strand.id in self._denials:
            yield block(PARAGRAPH, "Disputed: likely told in one outlet and denied in another.")
            for cell in self._denials[strand.id].cells[2:]:
                if cell.marks:
                    yield self.words(cell.marks[0], label=f", {cell.text.partition(':')[0]}")

    def _conflicts(self, passage: Passage) -> Iterator[TextBlock]:
        """What links hold against each other, where no figure says it better."""
        for link in passage.links:
            if link.why.conflicts:
                pair = f"{self.names[link.a.article]} and {self.names[link.b.article]}"
                yield block(PARAGRAPH, f"Disputed: {pair} disagree: {one_line(', '.join(link.why.conflicts))}.")

    def _values(self, figure: Figure) -> Iterator[TextBlock]:
        """The value that each outlet gives, and on whose word."""
        for count in sorted(figure.counts, key=lambda each: (self._place(each.mark), each.mark.start)):
            source = one_line(describe_source(self.index, count.mark))
            value = self._value(count, figure)
            yield block(BULLET, self._name(count.mark.article), f": {value}{f', {source}' if source else ''}")

    def _value(self, count: Count, figure: Figure) -> str:
        """A value as its outlet writes it."""
        words = self.articles[count.mark.article].text[count.mark.start : count.mark.end]
        return one_line(words or format_value(count, figure.unit))

    def _figures_in_conflict(self, passage: Passage) -> list[Figure]:
        found: dict[str, Figure] = {}
        for mark in passage.marks:
            for lit in self.index.marks_within(mark.article, mark.start, mark.end):
                strand = self.index.strands.get(lit.strand) if lit.kind is Kind.FIGURE else None
                if isinstance(strand, Figure) and strand.conflict:
                    found[strand.id] = strand
        return list(found.values())

    def _silent(self, tellers: frozenset[int]) -> Iterator[TextBlock]:
        """Who does not tell it, and of whom nobody can say."""
        quiet = [article for article in self.reading.order if article not in tellers]
        for said, which in (("Not found in", False), ("Not readable, so unknown", True)):
            names = [self.names[article] for article in quiet if self.articles[article].unreadable is which]
            if names:
                yield block(PARAGRAPH, f"{said}: {', '.join(names)}.")

    def _sentence(self, mark: Mark) -> Mark:
        """The sentence in which a mark stands."""
        sentence = self.index.sentence(mark.article, mark.start, unfolded=True)
        return mark if sentence is None else Mark(mark.article, min(sentence.start, mark.start), max(sentence.end, mark.end))

    def _place(self, mark: Mark) -> int:
        return self.reading.order.index(mark.article)

    def _in_order(self, marks: tuple[Mark, ...]) -> list[Mark]:
        return sorted(marks, key=lambda mark: (self._place(mark), mark.start))

    def title(self, strand: Strand) -> str:
        """What a strand is called in a heading."""
        match strand:
            case Passage():
                return f"Passage: {self._shortest(strand)}"
            case Quote():
                speaker = self.index.strands.get(strand.speaker)
                return f"Quote{f' of {one_line(speaker.label)}' if speaker else ''}: {self._shortest(strand)}"
            case Figure():
                return f"Figure: {one_line(strand.compared or strand.label)}"
            case Entity():
                return f"{strand.type.value.capitalize() if strand.type.value != 'other' else 'Name'}: {one_line(strand.label)}"
            case Edit():
                return f"Edit, {one_line(strand.label)}: {self._shortest(strand)}"
            case NotedWords():
                return f"Note: {one_line(strand.label)}"
            case Hits():
                return f"Search: {one_line(strand.label)}"
            case _:
                assert_never(strand)

    def _shortest(self, strand: Strand) -> str:
        """The shortest wording, of those that surely belong there where there are any."""
        perhaps = strand.perhaps if isinstance(strand, Passage) else ()
        marks = [mark for mark in bodies(strand) if mark not in perhaps] or bodies(strand)
        words = (shown_words(self.articles[mark.article], mark) for mark in marks)
        return in_quotation_marks(min(words, key=len, default=one_line(strand.label)))
