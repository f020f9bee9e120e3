"""Stage: sources to articles. Nothing is dropped: what is not the article becomes a block of its own kind."""

from __future__ import annotations

from collections.abc import Generator

from tui.model.findings import Note
from tui.model.settings import Clean
from tui.model.story import Article, Block, BlockKind, Source


def articles(
    sources: tuple[Source, ...], settings: Clean
) -> Generator[float, None, tuple[tuple[Article, ...], tuple[Note, ...]]]:
    """The article of each source, in the same order, with notes on what was folded; reports its progress from 0 to 1."""
    made = []
    for position, source in enumerate(sources):
        yield position / len(sources)
        made.append(article(source, settings))
    return tuple(made), ()


def article(source: Source, settings: Clean) -> Article:
    """One article: its lines as blocks."""
    lines = [line.strip() for line in source.text.split("\n") if line.strip()]
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return Article(source.id, source.file, source.meta, "\n".join(lines), tuple(blocks))
