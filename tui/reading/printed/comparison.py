"""The whole comparison as Markdown: every passage in every outlet's words, each with its citation."""

from __future__ import annotations

from collections.abc import Iterator

from tui.engine.anchors import Anchors
from tui.model.papers import Annotation
from tui.model.strands import Kind, Passage, Strand, bodies, kind
from tui.reading.printed.articles import one_line
from tui.reading.printed.brief import title_of_item
from tui.reading.printed.brief_strands import BriefWriter
from tui.reading.printed.citation_styles import CitedWords
from tui.reading.printed.exported_part import ExportedPart
from tui.reading.printed.markdown import BlockShape, TextBlock, block, markdown_lines
from tui.reading.printed.quotation import in_quotation_marks
from tui.reading.show.listing import rank_strands
from tui.reading.state.corrections import describe_correction
from tui.reading.state.disputes import NO_DISPUTE, disputed_strands
from tui.reading.state.exporting import ExportPart, ExportRequest
from tui.reading.state.kinds import only_word
from tui.reading.state.tours import Tour

TITLE, HEADING, ENTRY = BlockShape.TITLE, BlockShape.HEADING, BlockShape.ENTRY
PARAGRAPH, BULLET = BlockShape.PARAGRAPH, BlockShape.BULLET
_PARTS = {
    ExportPart.ALL: "Everything that was found.",
    ExportPart.BASKET: "Only what was collected.",
    ExportPart.VIEW: "Only what the articles in view tell.",
}
_KINDS = (
    (Kind.SHARED, "What several outlets tell", "No passage was found that several outlets surely tell."),
    (Kind.LIKELY, "What several outlets likely tell", "Nothing was found that is likely, but not surely, the same."),
    (Kind.UNSETTLED, "What others may tell in words of their own", "Nothing of one outlet alone is left open."),
    (Kind.COPY, "What only a copy tells too", "Nothing is told by an article and its copy alone."),
    (Kind.QUOTE, "Who said what", "Nobody is quoted."),
    (Kind.FIGURE, "What is counted and dated", "No figure was found."),
)
"""The parts in their order: the kind of what stands there, the heading, and what is said where there is none."""
_KEPT = "Told by one outlet alone, as far as these articles go; that another one is silent is no denial."


def comparison_pieces(request: ExportRequest) -> Iterator[str]:
    """The lines of the comparison, each with its line end."""
    part = ExportedPart(request)
    addresses = frozenset(article.meta.url for article in part.story.articles if article.meta.url)
    for line in markdown_lines(comparison_blocks(part), addresses):
        yield f"{line}\n"


def comparison_blocks(part: ExportedPart) -> Iterator[TextBlock]:
    """The comparison as headings, paragraphs and lists; what is disputed stands first."""
    writer = BriefWriter(part.request.reading)
    yield block(TITLE, one_line(part.story.title) or "A story without a title")
    yield block(PARAGRAPH, _PARTS[part.request.part])
    yield from _articles(part, writer)
    if part.story.corrections:
        yield block(HEADING, "What was corrected by hand")
        lines = (describe_correction(part.request.reading, each) for each in part.story.corrections)
        yield from (block(BULLET, one_line(line)) for line in lines)
    if part.request.part is ExportPart.BASKET:
        yield from _basket_items(part, writer)
        yield from _notes(part, writer)
        return
    disputed = [strand for strand in disputed_strands(part.findings.strands) if strand.id in part.ids]
    yield from _strands("Where the outlets contradict each other", NO_DISPUTE, disputed, writer)
    for what, title, nothing in _KINDS:
        strands = [each for each in rank_strands(part.index, Tour(of=what)) if each.id in part.ids and each not in disputed]
        yield from _strands(title, nothing, strands, writer)
    yield from _alone(part, writer)
    yield from _notes(part, writer)


def _articles(part: ExportedPart, writer: BriefWriter) -> Iterator[TextBlock]:
    """The articles, as the style of citation lists them, and what has to be known of each."""
    yield block(HEADING, writer.sources.heading)
    for number in writer.sources.in_order():
        article = part.story.articles[number]
        twin = next((n for n, each in enumerate(part.story.articles) if each.id == article.twin_of), None)
        said = f" It repeats {writer.names[twin]} and counts as no further voice." if twin is not None else ""
        said += " Its body is missing or for subscribers, so its silence says nothing." if article.unreadable else ""
        yield block(BULLET, CitedWords(writer.names[number], is_emphasised=True), ": ", *writer.sources.entry(number), said)


def _basket_items(part: ExportedPart, writer: BriefWriter) -> Iterator[TextBlock]:
    """What lies in the basket, in its order: as what it is found, else in its words."""
    yield block(HEADING, "Collected")
    for number, placed in enumerate(part.collected, 1):
        yield block(ENTRY, f"{number}. {title_of_item(writer, placed)}")
        if placed.item.text:
            yield block(PARAGRAPH, one_line(placed.item.text))
        if placed.strand is not None:
            yield from writer.strand(placed.strand)
        else:
            yield from (writer.words(mark) for mark in placed.marks)
        if placed.lost:
            yield block(PARAGRAPH, "Some of it has lost its place: these words do not stand there any more.")


def _strands(title: str, nothing: str, strands: list[Strand], writer: BriefWriter) -> Iterator[TextBlock]:
    """A heading, and each strand with all that is to be said about it."""
    yield block(HEADING, title)
    if not strands:
        yield block(PARAGRAPH, nothing)
    for number, strand in enumerate(strands, 1):
        yield block(ENTRY, f"{number}. {writer.title(strand)}")
        if isinstance(strand, Passage) and kind(strand) is Kind.LIKELY:
            yield block(PARAGRAPH, f"Certainty {strand.certainty:.0%}: look at the words before you quote them as one fact.")
        yield from writer.strand(strand)


def _alone(part: ExportedPart, writer: BriefWriter) -> Iterator[TextBlock]:
    """What only one outlet tells, outlet by outlet, in the order of the panes."""
    own = [strand for strand in part.index.strands_of(Kind.UNIQUE) if strand.id in part.ids]
    yield block(HEADING, "What only one outlet tells")
    yield block(PARAGRAPH, _KEPT if own else "No outlet tells anything alone.")
    for article in part.articles:
        marks = [(mark, strand) for strand in own for mark in bodies(strand) if mark.article == article]
        if marks:
            yield block(ENTRY, f"Only in {writer.names[article]}: {len(marks)}")
        for mark, strand in sorted(marks, key=lambda each: each[0]):
            yield writer.words(mark)
            if isinstance(strand, Passage) and only_word(strand) != "only":
                yield block(PARAGRAPH, f"Likely only here, certainty {strand.certainty:.0%}.")


def _notes(part: ExportedPart, writer: BriefWriter) -> Iterator[TextBlock]:
    """The reader's notes, each with the words that it is about."""
    if not part.notes:
        return
    yield block(HEADING, "Notes")
    anchors = Anchors(part.story.articles)
    for number, note in enumerate(part.notes, 1):
        yield block(ENTRY, f"{number}. {_first_words(note)}")
        for target in note.targets:
            found = anchors.find(target)
            kept = in_quotation_marks(one_line(target.selector.exact)) if target.selector is not None else ""
            if found.mark is None:
                where = writer.names[found.article] if found.article is not None else target.source or target.article
                yield block(BULLET, f"Lost its place in {one_line(where)}", f": {kept}" if kept else "")
            elif target.selector is None:
                yield block(BULLET, *writer.sources.entry(found.mark.article))
            else:
                yield writer.words(found.mark)
        yield from (block(PARAGRAPH, line) for line in note.text.splitlines() if line.strip())
        if note.tags:
            yield block(PARAGRAPH, f"Tags: {', '.join(one_line(tag) for tag in note.tags)}")


def _first_words(note: Annotation) -> str:
    """What a note is called in a heading."""
    return f"Note on {'an article' if note.about.value == 'article' else f'a {note.about.value}'}"
