"""On which day an article appeared, where only a line above its first words or its dateline tells it.

    WELLINGTON, May 14, 2026 (Coast Agency)        14 May 2026
    Timber & Shed, 5 June 2026                     5 June 2026
    LONDON, Feb 19 (Coast Agency) -                19 February of the year in which the others appeared

Without it nobody knows which day "on Thursday" is, nor whether two values are of one day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tui.engine.figures.dates import dates
from tui.model.settings import Figures
from tui.model.story import Article, Block, BlockKind, Story

_BLOCKS = 4
"""Blocks at the top of an article among which such a line stands: headline, author, a line of the paper and the place."""
_PLAIN = re.compile(r"\b(?!(?:of|and|the|for|in|on|at|by|posted|published|updated|a\.?m|p\.?m)\b)[^\W\d_A-Z][^\W\d_]*")
"""A word in small letters that no name of a paper or a place holds: then the line is a sentence, or of another day."""
_TOLD = frozenset({BlockKind.PARAGRAPH, BlockKind.DATELINE, BlockKind.FURNITURE})


def with_days(story: Story, settings: Figures) -> Story:
    """The story, each article with the day on which it appeared as far as its own lines tell."""
    if all(article.meta.published for article in story.articles):
        return story
    whole = [_set_day(article, _day_above(article, None, settings)) for article in story.articles]
    known = [article.meta.published for article in whole if article.meta.published]
    if known:
        whole = [_set_day(article, _day_above(article, max(known), settings)) for article in whole]
    return replace(story, articles=tuple(whole))


def _set_day(article: Article, day: date | None) -> Article:
    """The article with the day, where it has none of its own."""
    return article if article.meta.published or day is None else replace(article, meta=replace(article.meta, published=day))


def _day_above(article: Article, near: date | None, settings: Figures) -> date | None:
    """The day in the lines above the first words; of a day without a year, that `near` another one."""
    if article.meta.published:
        return None
    for block in _lines_above(article):
        found = [day for day in dates(article.text, block.start, block.end, near, settings) if day.unit == "date"]
        if len(found) == 1 and len(found[0].value) == len("2024-03-27"):
            rest = article.text[block.start : found[0].start] + article.text[found[0].end : block.end]
            if not _PLAIN.search(rest):
                return date.fromisoformat(found[0].value)
    return None


def _lines_above(article: Article) -> Iterator[Block]:
    """The blocks at the top that may be such a line."""
    for block in article.blocks[:_BLOCKS]:
        if block.kind in _TOLD:
            yield block
