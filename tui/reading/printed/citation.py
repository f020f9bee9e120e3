"""What leaves the program: words with where they stand, so that whoever pastes them can name the source.

    “Talks have restarted.” (NTD, “Talks Resume”, by Jane Doe, 27 March 2024, https://ntd.example/a, paragraph 1)

The words are those of the article, on one line, never shortened; what is not known of the article is left out, not guessed.
"""

from __future__ import annotations

from tui.model.places import Mark
from tui.model.story import Article, BlockKind
from tui.model.strands import Passage
from tui.reading.state.reading import Reading, mark_under_cursor


def citation(article: Article, offset: int) -> str:
    """Where the character at `offset` of an article stands: outlet, title, author, date, address, paragraph (from 1)."""
    meta = article.meta
    parts = [
        article.name,
        f"“{meta.title}”" if meta.title else "",
        f"by {meta.author}" if meta.author else "",
        f"{meta.published.day} {meta.published:%B %Y}" if meta.published else "",
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
    lines = [f"{len(telling)} of {len(articles)} tell this."]
    for article in reading.order:
        lines += [cite(articles[article], mark) for mark in reading.index.bodies_in(strand, article)]
    if isinstance(strand, Passage):
        for link in strand.links:
            pair = f"{articles[link.a.article].name} and {articles[link.b.article].name}"
            disagree = f"; they disagree: {', '.join(link.why.conflicts)}" if link.why.conflicts else ""
            lines.append(f"{pair}: {link.strength.value}, {link.score:.2f}{disagree}.")
    silent = [
        articles[article].name for article in reading.order if article not in telling and not articles[article].unreadable
    ]
    if silent:
        lines.append(f"Not told by: {', '.join(silent)}.")
    return "\n".join(lines)
