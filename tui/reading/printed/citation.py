"""What leaves the program as words: each with where they stand, so that whoever pastes them can name the source.

    “Talks have restarted.” (NTD, “Talks Resume”, by Jane Doe, 27 March 2024, https://ntd.example/a, paragraph 1)

That is the plain style; `citation_styles` has others. The words are those of the article, on one line. What lies folded between
them is left out, and an ellipsis in brackets says so; quotation marks inside of quotation marks become single ones. What is not
known of the article is called unknown, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from tui.model.papers import NotedWords
from tui.model.places import Mark, Role
from tui.model.story import ASIDE, Article
from tui.model.strands import Edit, Entity, Figure, Hits, Manner, Passage, Quote, Saying, Strand, bodies, maybe_tellers
from tui.reading.printed.quotation import in_quotation_marks
from tui.reading.printed.source_list import SourceList
from tui.reading.state.note_hits import notes_behind
from tui.reading.state.reading import Reading, mark_under_cursor
from tui.reading.state.source_words import describe_saying

LEFT_OUT = "[…]"
"""Where something folded is left out between words that are copied."""
_LEFT_OUT_AGAIN = re.compile(r"\[…\](?: \[…\])+")
_AROUND = " \n,.!?:;\"“”„«»‘’'"
"""What may stand around the words of a quotation that is copied without saying more than they do."""


def shown_words(article: Article, mark: Mark, *, unfolded: bool = False) -> str:
    """The words of a mark on one line; unless `unfolded`, without what is folded, an ellipsis in brackets in its place."""
    parts: list[str] = []
    at = mark.start
    for block in article.blocks if not unfolded else ():
        if block.kind in ASIDE and block.start < mark.end and mark.start < block.end:
            parts += [article.text[at : max(at, block.start)], LEFT_OUT]
            at = max(at, block.end)
    parts.append(article.text[at : mark.end])
    words = _LEFT_OUT_AGAIN.sub(LEFT_OUT, " ".join(" ".join(parts).split()))
    return words.removeprefix(LEFT_OUT).removesuffix(LEFT_OUT).strip()  # at the edges nothing is missing between words


def cite(sources: SourceList, mark: Mark, *, unfolded: bool = False, spoken: str = "") -> str:
    """The words of a mark with their citation, on one line; `spoken` says whose words they are where somebody said them."""
    words = in_quotation_marks(shown_words(sources.article(mark.article), mark, unfolded=unfolded))
    return f"{words} ({sources.alone(mark.article, mark.start, spoken=spoken)})"


def sources_of(reading: Reading) -> SourceList:
    """The articles of a reading, as its reader cites them."""
    return SourceList(reading.findings.story.articles, reading.citation_style)


def cite_in_reading(reading: Reading, mark: Mark) -> str:
    """The words of a mark as the reader sees them, with their citation, and who spoke where they are a quotation.

    The entry of the list of sources stands on a second line where the style needs it.
    """
    sources = sources_of(reading)
    entries = sources.entries([mark.article]) if sources.needs_entries else []
    return "\n".join([cite_mark(reading, sources, mark), *entries])


def cite_mark(reading: Reading, sources: SourceList, mark: Mark) -> str:
    """The words of a mark with their citation alone."""
    saying = saying_around(reading, mark)
    spoken = describe_speaker(reading, saying) if saying is not None else ""
    return cite(sources, mark, unfolded=reading.unfolded, spoken=spoken)


def saying_around(reading: Reading, mark: Mark) -> Saying | None:
    """The quotation of which a mark is a part, its quotation marks included; None where the outlet speaks itself."""
    text = reading.findings.story.articles[mark.article].text[mark.start : mark.end]
    start = mark.start + len(text) - len(text.lstrip(_AROUND))
    end = mark.end - len(text) + len(text.rstrip(_AROUND))
    for lit in reading.index.marks_within(mark.article, mark.start, mark.end):
        quote = reading.find_strand(lit.strand)
        if not isinstance(quote, Quote) or lit.role is not Role.BODY:
            continue
        for saying in quote.sayings:
            body = saying.body
            within = body.article == mark.article and body.start <= start < end <= body.end
            if within and saying.manner is not Manner.INDIRECT:
                return saying
    return None


def describe_speaker(reading: Reading, saying: Saying) -> str:
    """Whose words a quotation holds: "words of Ana Ruiz"."""
    entity = reading.index.strands.get(saying.speaker)
    name = entity.label if entity is not None else " ".join(saying.speaker_words.split())
    more = describe_saying(reading.index, saying)
    unsure = "probably " if name and saying.confidence < reading.index.unsure_below else ""
    said = "attributed to" if saying.manner is Manner.INDIRECT else "words of"
    return f"{said} {unsure}{name or 'a speaker who is not named'}{f' ({more})' if more else ''}"


def mark_to_copy(reading: Reading) -> Mark | None:
    """What `y` copies: the selection, else the mark under the cursor, else the cursor's sentence."""
    if reading.selection is not None:
        return reading.selection
    mark = mark_under_cursor(reading)
    if mark is not None:
        return mark
    sentence = reading.sentence
    return None if sentence is None else Mark(sentence.article, sentence.start, sentence.end)


def cite_comparison(reading: Reading) -> str:
    """Every wording of what is in focus, each with its citation, what they disagree about, and who does not tell it.

    Empty when nothing is in focus. No scores: whoever quotes two outlets quotes their words.
    """
    strand = reading.strand
    if strand is None:
        return ""
    articles = reading.findings.story.articles
    sources = sources_of(reading)
    telling = reading.index.tellers.get(strand.id, frozenset(mark.article for mark in strand.marks))
    maybe = reading.index.maybe_tellers.get(strand.id, frozenset())
    lines = [describe_tellers(strand, len(telling), len(maybe), len(articles)), *_wordings(reading, sources, strand)]
    if isinstance(strand, Quote) and strand.disagree:
        lines.append("The outlets name different speakers.")
    if isinstance(strand, Passage):
        for link in strand.links:
            if link.why.conflicts:
                pair = f"{articles[link.a.article].name} and {articles[link.b.article].name}"
                lines.append(f"{pair} disagree: {', '.join(link.why.conflicts)}.")
    quiet = [article for article in reading.order if article not in telling | maybe]
    silent = [articles[article].name for article in quiet if not articles[article].unreadable]
    if silent:
        lines.append(f"Not found in: {', '.join(silent)}.")
    if sources.needs_entries:
        lines += ["", sources.heading, *sources.entries(mark.article for mark in bodies(strand))]
    return "\n".join(lines)


def _wordings(reading: Reading, sources: SourceList, strand: Strand) -> Iterator[str]:
    """The wordings of a strand, in the order of the panes; of a quote the same ones that the strip gives."""
    if isinstance(strand, Quote):
        for saying in sorted(strand.sayings, key=lambda each: (reading.order.index(each.body.article), each.body.start)):
            retold = "In its own words: " if saying.manner is Manner.INDIRECT else ""
            yield retold + cite(sources, saying.body, unfolded=reading.unfolded, spoken=describe_speaker(reading, saying))
        return
    perhaps = strand.perhaps if isinstance(strand, Passage) else ()
    for article_number in reading.order:
        for mark in reading.index.bodies_in(strand, article_number):
            yield ("Perhaps: " if mark in perhaps else "") + cite_mark(reading, sources, mark)


def describe_tellers(strand: Strand, surely: int, perhaps: int, every: int) -> str:
    """How many tell it, and how many perhaps do."""
    match strand:
        case Passage():
            if not surely:
                likely = len(maybe_tellers(strand))
                more = f", {perhaps - likely} more perhaps do" if perhaps > likely else ""
                return f"Likely told by {likely} of {every}, but not surely{more}."
            return f"{surely} of {every} tell this{f', {perhaps} more perhaps do' if perhaps else ''}."
        case Quote():
            return f"{surely} of {every} quote this."
        case Figure():
            return f"{surely} of {every} give this figure."
        case Entity():
            return f"{surely} of {every} name {strand.label}."
        case Edit():
            return f"{strand.label.capitalize()} in another version of the article."
        case NotedWords():
            return f"My note: {' '.join(strand.label.split())}"
        case Hits():
            who = "A note of mine holds" if notes_behind(strand) else f"{surely} of {every} hold"
            return f"{who} “{strand.label}”."
        case _:
            assert_never(strand)
