"""The brief: what a reader has collected, for the desk: each thing in every outlet's words, cited, and what is disputed of it.

Without a basket it is what the story itself gives: where the outlets contradict each other, and what most of them tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tui.engine.anchors import Anchors
from tui.model.papers import Annotation, Subject, Target, WorkingPapers
from tui.model.places import Mark, overlap
from tui.model.strands import Kind, Passage, bodies
from tui.reading.printed.articles import one_line
from tui.reading.printed.brief_strands import BriefWriter
from tui.reading.printed.citation_styles import CitedWords
from tui.reading.printed.markdown import BlockShape, TextBlock, block, markdown_lines, plain_lines
from tui.reading.printed.quotation import in_quotation_marks
from tui.reading.show.listing import rank_strands
from tui.reading.state.basket import PlacedItem, place_items
from tui.reading.state.disputes import NO_DISPUTE, disputed_strands
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour

TITLE, HEADING, ENTRY = BlockShape.TITLE, BlockShape.HEADING, BlockShape.ENTRY
PARAGRAPH, BULLET = BlockShape.PARAGRAPH, BlockShape.BULLET
EMPTY = "Nothing was put into the basket; this is what the comparison itself found."
MOST_PASSAGES = 20
"""Passages that a brief without a basket holds: two pages; all of them stand in the report."""
_SUBJECTS = {
    Subject.PASSAGE: "Passage",
    Subject.SENTENCE: "Sentence",
    Subject.SELECTION: "Words",
    Subject.NAME: "Name",
    Subject.QUOTE: "Quote",
    Subject.FIGURE: "Figure",
    Subject.ARTICLE: "Article",
}


def brief_text(reading: Reading, papers: WorkingPapers, today: date, *, markdown: bool = True) -> Iterator[str]:
    """The lines of the brief, without line ends; `today` is the day that it is dated."""
    blocks = brief_blocks(reading, papers, today)
    if not markdown:
        return plain_lines(blocks)
    addresses = frozenset(article.meta.url for article in reading.findings.story.articles if article.meta.url)
    return markdown_lines(blocks, addresses)


def brief_blocks(reading: Reading, papers: WorkingPapers, today: date) -> Iterator[TextBlock]:
    """The brief as headings, paragraphs and lists."""
    writer = BriefWriter(reading)
    story = reading.findings.story
    yield block(TITLE, f"Brief: {one_line(story.title) or 'a story without a title'}")
    count = f"{len(story.articles)} articles" if len(story.articles) != 1 else "1 article"
    yield block(PARAGRAPH, f"{today.day} {today:%B} {today.year}, {count}.")
    if papers.basket:
        notes = _PlacedNotes(reading, papers.notes)
        for number, placed in enumerate(place_items(reading, papers), 1):
            yield from _item_blocks(writer, placed, notes, number)
    else:
        yield block(PARAGRAPH, EMPTY)
        yield from _story_blocks(writer)
    yield from _source_blocks(writer)


def _source_blocks(writer: BriefWriter) -> Iterator[TextBlock]:
    """The outlets, each as the style lists it, and what has to be known of it."""
    yield block(HEADING, writer.sources.heading)
    by_id = {article.id: name for article, name in zip(writer.articles, writer.names, strict=True)}
    for number in writer.sources.in_order():
        article = writer.articles[number]
        more = []
        if article.twin_of:
            more.append(f"repeats {by_id.get(article.twin_of, 'another article')} and counts as no further voice")
        if article.unreadable:
            more.append("its body is missing or for subscribers, so its silence says nothing")
        if yours := writer.yours(article.id):
            more.append(f"corrected by whoever made this brief ({yours})")
        said = f" Note: {'; '.join(more)}." if more else ""
        yield block(BULLET, *writer.sources.entry(number), said)


def _story_blocks(writer: BriefWriter) -> Iterator[TextBlock]:
    """Where outlets contradict each other, and what most of them tell."""
    index = writer.index
    disputed = disputed_strands(index.findings.strands)
    yield block(HEADING, "Where the outlets contradict each other")
    if not disputed:
        yield block(PARAGRAPH, NO_DISPUTE)
    for strand in disputed:
        yield block(ENTRY, writer.title(strand))
        yield from writer.strand(strand)
    voices = len({article.twin_of or article.id for article in writer.articles if not article.unreadable})
    passages = [each for each in rank_strands(index, Tour(of=Kind.SHARED)) if isinstance(each, Passage)]
    most = [each for each in passages if 2 * index.confirmers.get(each.id, 0) > voices and each not in disputed]
    yield block(HEADING, "What most of them tell")
    if not most:
        yield block(PARAGRAPH, "No passage was found that more than half of the outlets surely tell.")
    elif len(most) > MOST_PASSAGES:
        yield block(PARAGRAPH, f"The {MOST_PASSAGES} that most tell, of {len(most)}.")
    for passage in most[:MOST_PASSAGES]:
        yield block(ENTRY, writer.title(passage))
        yield from writer.strand(passage)


def _item_blocks(writer: BriefWriter, placed: PlacedItem, notes: _PlacedNotes, number: int) -> Iterator[TextBlock]:
    """One item: its heading, the reader's line, what there is of it, what is lost of it, the notes on it."""
    item = placed.item
    yield block(HEADING, f"{number}. {title_of_item(writer, placed)}")
    if item.text:
        yield block(PARAGRAPH, one_line(item.text))
    if placed.strand is not None:
        yield from writer.strand(placed.strand)
    elif item.about is Subject.ARTICLE:
        yield from (block(BULLET, *writer.sources.entry(mark.article)) for mark in placed.marks)
    else:
        if placed.marks and item.about not in (Subject.SENTENCE, Subject.SELECTION):
            what = _SUBJECTS[item.about].lower()
            yield block(PARAGRAPH, f"The comparison no longer finds a {what} in these words; they are given as they stand.")
        yield from (writer.words(mark) for mark in placed.marks)
    yield from (_lost_block(writer, target) for target in placed.lost)
    marks = bodies(placed.strand) if placed.strand is not None else placed.marks
    for note in notes.on(marks):
        tags = "".join(f" #{one_line(tag)}" for tag in note.tags)
        words = one_line(note.text) or "marked, without words"
        yield block(PARAGRAPH, f"Note: {words}{tags}")


def _lost_block(writer: BriefWriter, target: Target) -> TextBlock:
    """That words stand no longer where they stood, with the words as they were kept."""
    where = next((name for each, name in zip(writer.articles, writer.names, strict=True) if each.id == target.article), "")
    kept = target.selector.exact if target.selector is not None else ""
    words = f": {in_quotation_marks(one_line(kept))} (as kept, not cited)" if kept else ""
    source = where or f"{one_line(target.source or target.article)}, which is no article of the story now"
    return block(BULLET, "Lost its place in ", CitedWords(source), words)


def title_of_item(writer: BriefWriter, placed: PlacedItem) -> str:
    """What an item is called: as the comparison calls it, else by its first words."""
    if placed.strand is not None:
        return writer.title(placed.strand)
    item = placed.item
    if item.about is Subject.ARTICLE:
        return f"Article: {', '.join(writer.names[mark.article] for mark in placed.marks) or 'lost'}"
    kept = next((target.selector.exact for target in item.targets if target.selector is not None), "")
    return f"{_SUBJECTS[item.about]}: {in_quotation_marks(one_line(kept))}"


class _PlacedNotes:
    """The reader's notes, each with where its words stand."""

    def __init__(self, reading: Reading, notes: Sequence[Annotation]) -> None:
        anchors = Anchors(reading.findings.story.articles)
        found = ((note, [anchors.find(target).mark for target in note.targets]) for note in notes)
        self._notes = [(note, [mark for mark in marks if mark is not None]) for note, marks in found]

    def on(self, marks: Sequence[Mark]) -> list[Annotation]:
        """The notes that touch these words, in the order in which they were made; those on articles as a whole do not."""
        return [
            note
            for note, places in self._notes
            if note.about is not Subject.ARTICLE
            and any(one.article == other.article and overlap(one, other) for one in places for other in marks)
        ]
