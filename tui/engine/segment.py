"""Stage: blocks to sentences."""

from __future__ import annotations

import re

from tui.model.findings import Sentence
from tui.model.story import Article

_END = re.compile(r"[.!?]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")


def sentences(articles: tuple[Article, ...]) -> tuple[Sentence, ...]:
    """The sentences of all articles, sorted by article and start."""
    return tuple(sentence for position, article in enumerate(articles) for sentence in split(position, article))


def split(position: int, article: Article) -> tuple[Sentence, ...]:
    """The sentences of the article at `position` of its story, each inside one block."""
    found = []
    for block in article.blocks:
        start = block.start
        for match in _END.finditer(article.text, block.start, block.end):
            end = match.start() + len(match.group().rstrip())
            found.append(Sentence(position, start, end, block.kind))
            start = match.end()
        if start < block.end:
            found.append(Sentence(position, start, block.end, block.kind))
    return tuple(found)
