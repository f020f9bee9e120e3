"""Findings -> text for people: to read in a mail, to listen to, to keep beside the story.

Everything is a line with a label at its front and nothing depends on columns, colours or frames, so that a screen reader, a
pager and `grep` get on with it. Lines are never wrapped here: whoever shows them knows how wide they may be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from tui.model.findings import Findings, Stage
from tui.model.places import Mark
from tui.model.story import Article, Story
from tui.model.strands import Entity, Figure, Kind, Passage, Quote, Saying, Strength, Why, bodies, tellers
from tui.reading.show.listing import Section, ranked
from tui.reading.show.values import valued
from tui.reading.state.index import Index

STRENGTHS = tuple(Strength)
"""Strongest first."""


class Teller:
    """What the sections of a report share: the findings, their index, and what each article is called."""

    def __init__(self, findings: Findings, unsure_below: float) -> None:
        self.findings = findings
        self.index = Index(findings)
        self.unsure_below = unsure_below
        self.names = names(findings.story)

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
    teller = Teller(findings, unsure_below)
    match stage:
        case Stage.READ:
            for source in findings.story.sources:
                yield f"Source {source.id}, file {source.file}: {len(source.text)} characters"
            yield from _notes(teller)
        case Stage.CLEAN:
            yield from _blocks(findings.story)
        case Stage.SENTENCES:
            for number, sentence in enumerate(findings.sentences, 1):
                mark = Mark(sentence.article, sentence.start, sentence.end)
                yield f"Sentence {number}, {teller.names[sentence.article]}, {sentence.kind}: {teller.words(mark)}"
        case Stage.ENTITIES:
            yield from _entities(teller)
        case Stage.QUOTES:
            yield from _quotes(teller)
        case Stage.FIGURES:
            yield from _figures(teller)
        case Stage.PASSAGES:
            yield from _shared(teller)
            yield from _unique(teller)
        case Stage.DONE:
            for section in (_head, _shared, _unique, _quotes, _figures, _entities, _notes):
                yield from section(teller)
        case _:
            assert_never(stage)


def names(story: Story) -> tuple[str, ...]:
    """What each article is called: its outlet, with the file where two articles are of one outlet; else the file."""
    count = Counter(article.name for article in story.articles)
    return tuple(
        one_line(article.name if count[article.name] == 1 else f"{article.name} ({article.file})") for article in story.articles
    )


def one_line(text: str) -> str:
    """The words of a text with single spaces between them."""
    return " ".join(text.split())


def _head(teller: Teller) -> Iterator[str]:
    story, index = teller.findings.story, teller.index
    yield f"Story: {one_line(story.title) or 'without a title'}"
    yield f"Articles: {len(story.articles)}"
    for number, article in enumerate(story.articles):
        told = sum(sentence.told for sentence in index.sentences(number))
        yield ""
        yield f"Article {number + 1} of {len(story.articles)}: {teller.names[number]}"
        yield from known(article, teller.names, story)
        yield f"  Sentences: {told}; also told by others: {index.shared_part(number):.0%} of the text"


def known(article: Article, called: tuple[str, ...], story: Story) -> Iterator[str]:
    """What is known of an article, each with where it was found."""
    meta = article.meta
    origins: Mapping[str, str] = dict(meta.origins)
    published = None if meta.published is None else meta.published.isoformat()
    for label, key, value in (
        ("Source", "source", meta.source),
        ("Title", "title", meta.title),
        ("Author", "author", meta.author),
        ("Published", "published", published),
        ("Address", "url", meta.url),
    ):
        if value:
            yield f"  {label}: {one_line(value)}" + (f" (from {origins[key]})" if key in origins else "")
    yield f"  File: {one_line(article.file)}"
    if article.twin_of:
        other = next((name for name, each in zip(called, story.articles, strict=True) if each.id == article.twin_of), "another")
        yield f"  Repeats: {other}; it does not count as another telling"


def _shared(teller: Teller) -> Iterator[str]:
    """Passages that several tell: those that most tell first, then in the order of the first teller."""
    passages = [strand for strand in ranked(teller.index, Section.SHARED) if isinstance(strand, Passage)]
    yield from _heading("Shared passages", len(passages))
    every = range(len(teller.names))
    for number, passage in enumerate(passages, 1):
        told_by = tellers(passage)
        silent = teller.who(set(every) - told_by)
        voices = teller.index.confirmers[passage.id]
        yield ""
        yield (
            f"Passage {number} of {len(passages)}, {_strengths(passage)}, told by {len(told_by)} of {len(every)}"
            + (f" (which count as {voices})" if voices < len(told_by) else "")
            + (f"; not by {silent}" if silent else "")
        )
        for mark in sorted(passage.marks):
            yield f"  {teller.names[mark.article]}: {teller.words(mark)}"
        yield from _reasons(*(link.why for link in passage.links))


def _strengths(passage: Passage) -> str:
    """How close the wordings are: "verbatim", or "from verbatim to same fact" where the pairs differ."""
    found = sorted({link.strength for link in passage.links}, key=STRENGTHS.index)
    if not found:
        return "no link"
    return found[0].value if len(found) == 1 else f"from {found[0]} to {found[-1]}"


def _reasons(*reasons: Why) -> Iterator[str]:
    """The evidence for a passage, each piece once."""
    for label, field in (
        ("Words in common", "other_words"),
        ("Names in common", "names"),
        ("Figures in common", "figures"),
        ("Disagree about", "conflicts"),
        ("Speaks against it", "against"),
    ):
        pieces = dict.fromkeys(one_line(piece) for why in reasons for piece in getattr(why, field))
        if pieces:
            yield f"  {label}: {'; '.join(pieces)}"


def _unique(teller: Teller) -> Iterator[str]:
    """What only one article tells, article by article."""
    found: dict[int, list[Mark]] = {}
    for strand in teller.index.of_kind(Kind.UNIQUE):
        for mark in bodies(strand):
            found.setdefault(mark.article, []).append(mark)
    yield from _heading("Passages that only one article tells", sum(map(len, found.values())))
    for article, marks in sorted(found.items()):
        yield ""
        yield f"Only in {teller.names[article]}: {len(marks)}"
        for mark in sorted(marks):
            yield f"  {teller.words(mark)}"


def _quotes(teller: Teller) -> Iterator[str]:
    """Who said what, those that several articles quote first."""
    quotes = [strand for strand in ranked(teller.index, Section.QUOTE) if isinstance(strand, Quote)]
    yield from _heading("Quotes", len(quotes))
    for number, quote in enumerate(quotes, 1):
        yield ""
        yield (
            f"Quote {number} of {len(quotes)}, {quote.manner}, in {_articles(len(tellers(quote)))}"
            + ("; the articles name different speakers" if quote.disagree else "")
        )
        for saying in quote.sayings:
            yield f"  {teller.names[saying.body.article]}, {_speaker(saying, teller)}: {teller.words(saying.body)}"


def _speaker(saying: Saying, teller: Teller) -> str:
    """Who speaks according to one article: the full name, and the words it uses where they are others."""
    entity = teller.index.strands.get(saying.speaker)
    written = one_line(saying.speaker_words)
    name = entity.label if entity is not None else written
    if not name:
        return "no speaker named"
    parts = [f"written “{written}”"] if written and written != name else []
    if saying.confidence < teller.unsure_below:
        parts.append("unsure")
    return f"{name} ({', '.join(parts)})" if parts else name


def _figures(teller: Teller) -> Iterator[str]:
    """What is counted, measured or dated: conflicts first, then what several articles give."""
    figures = [strand for strand in ranked(teller.index, Section.FIGURE) if isinstance(strand, Figure)]
    yield from _heading("Figures and dates", len(figures))
    for number, figure in enumerate(figures, 1):
        yield ""
        yield (
            f"Figure {number} of {len(figures)}, {one_line(figure.label)}, in {_articles(len(tellers(figure)))}"
            + ("; the articles contradict each other" if figure.conflict else "")
        )
        for count in figure.counts:
            unit = f" {figure.unit}" if figure.unit not in ("", "date") else ""
            yield f"  {teller.names[count.mark.article]}, {valued(count, figure.unit)}{unit}: {teller.words(count.mark)}"


def _entities(teller: Teller) -> Iterator[str]:
    """Who and what is named, and how: those that most articles name first."""
    entities = [strand for strand in ranked(teller.index, Section.ENTITY) if isinstance(strand, Entity)]
    yield from _heading("People, organisations and places", len(entities))
    for entity in entities:
        yield ""
        yield (
            f"Name: {one_line(entity.label)}, {entity.type}, {_times(len(entity.marks))} in {_articles(len(tellers(entity)))}"
        )
        for article in sorted(tellers(entity)):
            yield f"  {teller.names[article]}: {_namings(entity, article, teller)}"


def _namings(entity: Entity, article: int, teller: Teller) -> str:
    """How one article names an entity, and what it calls it there: "Gallant, 3 times; called Defense Minister"."""
    forms = Counter(teller.words(mark) for mark in entity.marks if mark.article == article)
    titles = Counter(one_line(t) for mention in entity.mentions if mention.mark.article == article for t in mention.titles)
    named = ", ".join(f"{form} ({_times(count)})" if count > 1 else form for form, count in forms.most_common())
    return named + (f"; called {', '.join(titles)}" if titles else "")


def _notes(teller: Teller) -> Iterator[str]:
    notes = teller.findings.notes
    yield from _heading("Notes", len(notes))
    for note in notes:
        place = one_line(note.file) + (f", line {note.line}" if note.line is not None else "")
        yield f"Note, {note.kind}{f', {place}' if place else ''}: {one_line(note.text)}"


def _blocks(story: Story) -> Iterator[str]:
    for name, article in zip(names(story), story.articles, strict=True):
        yield f"Article: {name}"
        for block in article.blocks:
            yield f"  {block.kind}: {one_line(article.text[block.start : block.end])}"


def _heading(title: str, count: int) -> Iterator[str]:
    yield ""
    yield f"{title}: {count or 'none'}"


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
