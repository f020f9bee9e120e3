"""What leaves the program: words with where they stand, so that whoever pastes them can name the source.

    “Talks have restarted.” (NTD, “Talks Resume”, by Jane Doe, 27 March 2024, https://ntd.example/a, paragraph 1)

The words are those of the article, on one line, never shortened; what is not known of the article is left out, not guessed.
"""

from __future__ import annotations

from tui.model.places import Mark
from tui.model.story import Article, BlockKind
from tui.model.strands import Passage
from tui.reading.show.strength import describe_strength
from tui.reading.state.reading import Reading, mark_under_cursor


def citation(article: Article, offset: int) -> str:
    """Where the character at `offset` of an article stands: outlet, title, author, date, page, address, paragraph (from 1)."""
    meta = article.meta
    parts = [
        article.name,
        f"“{meta.title}”" if meta.title else "",
        f"by {meta.author}" if meta.author else "",
        f"{meta.published.day} {meta.published:%B %Y}" if meta.published else "",
        f"page {meta.page}" if meta.page else "",
        meta.url,
        place_in(article, offset),
    ]
    return ", ".join(part for part in parts if part)


def place_in(article: Article, offset: int) -> str:
    """ "paragraph 4", "headline", "caption": the block in which a character stands, paragraphs counted from 1."""
    number = 0
    for block in article.blocks:
        number += block.kind is BlockKind.PARAGRAPH
        if block.start <= offset < block.end:
            return f"paragraph {number}" if block.kind is BlockKind.PARAGRAPH else block.kind.value
    return ""


def cite(article: Article, mark: Mark) -> str:
    """The words of a mark with their citation, on one line."""
    words = " ".join(article.text[mark.start : mark.end].split())
    opening, closing = ("", "") if words[:1] in '“"«„' and words[-1:] in '”"»' else ("“", "”")
    return f"{opening}{words}{closing} ({citation(article, mark.start)})"


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
    """Every wording of what is in focus, each with its citation, and who is silent; empty when nothing is in focus."""
    strand = reading.strand
    if strand is None:
        return ""
    articles = reading.findings.story.articles
    telling = reading.index.tellers.get(strand.id, frozenset(mark.article for mark in strand.marks))
    maybe = reading.index.maybe_tellers.get(strand.id, frozenset())
    perhaps = strand.perhaps if isinstance(strand, Passage) else ()
    lines = [_who_tells(len(telling), len(maybe), len(articles))]
    for article in reading.order:
        for mark in reading.index.bodies_in(strand, article):
            lines.append(("Perhaps: " if mark in perhaps else "") + cite(articles[article], mark))
    if isinstance(strand, Passage):
        for link in strand.links:
            pair = f"{articles[link.a.article].name} and {articles[link.b.article].name}"
            disagree = f"; they disagree: {', '.join(link.why.conflicts)}" if link.why.conflicts else ""
            lines.append(f"{pair}: {describe_strength(link)}{disagree}.")
    quiet = [article for article in reading.order if article not in telling | maybe]
    silent = [articles[article].name for article in quiet if not articles[article].unreadable]
    if silent:
        lines.append(f"Not told by: {', '.join(silent)}.")
    return "\n".join(lines)


def _who_tells(surely: int, perhaps: int, every: int) -> str:
    """How many tell it, and how many perhaps do."""
    if not surely:
        return f"Likely told by {perhaps} of {every}, but not surely."
    return f"{surely} of {every} tell this{f', {perhaps} more perhaps do' if perhaps else ''}."
