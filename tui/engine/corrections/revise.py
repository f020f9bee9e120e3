"""What the reader says of an article itself: its outlet, title, date and author, and which of its words are furniture.

The text stays as it is, letter by letter; only the blocks are cut anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol

from tui.model.papers import TEXT_ACTS, Act, Correction, Target
from tui.model.places import Mark
from tui.model.story import ASIDE, Article, Block, BlockKind, Meta

ORIGIN = "yours"
"""Where a value came from that the reader gave."""
FIELDS = ("source", "title", "published", "author")


class Finder(Protocol):
    """Finds the words of a target."""

    def __call__(self, target: Target, articles: Sequence[Article], /) -> Mark | None:
        """Where they stand; None where they are gone."""


def revise(article: Article, corrections: Sequence[Correction], find: Finder) -> Article:
    """The article as the corrections say; those about other articles and other things are passed over."""
    for correction in corrections:
        if correction.act not in TEXT_ACTS:
            continue
        for target in correction.targets:
            place = find(target, (article,))
            if place is None:
                continue
            if correction.act is Act.META:
                article = replace(article, meta=with_field(article.meta, correction.field, correction.value))
            else:
                kind = BlockKind.FURNITURE if correction.act is Act.FURNITURE else BlockKind.PARAGRAPH
                article = replace(article, blocks=_cut_blocks(article, place, kind))
    return article


def with_field(meta: Meta, field: str, value: str) -> Meta:
    """The metadata with a field as the reader says; the same where there is no such field, or the value is no day."""
    if not is_value_of(field, value):
        return meta
    value = value.strip()
    origins = (*((name, where) for name, where in meta.origins if name != field), (field, ORIGIN))
    match field:
        case "published":
            return replace(meta, published=date.fromisoformat(value) if value else None, origins=origins)
        case "source":
            return replace(meta, source=value, origins=origins)
        case "title":
            return replace(meta, title=value, origins=origins)
        case _:
            return replace(meta, author=value, origins=origins)


def is_value_of(field: str, value: str) -> bool:
    """Whether a field can have a value: a day is written as 2024-03-27; empty is unknown."""
    if field not in FIELDS:
        return False
    if field != "published" or not value.strip():
        return True
    try:
        date.fromisoformat(value.strip())
    except ValueError:
        return False
    return True


def _cut_blocks(article: Article, place: Mark, kind: BlockKind) -> tuple[Block, ...]:
    """The blocks with the words at a place of another kind: as paragraphs only what is folded is taken, as furniture all."""
    made: list[Block] = []
    for block in article.blocks:
        start, end = max(block.start, place.start), min(block.end, place.end)
        is_meant = block.kind in ASIDE if kind is BlockKind.PARAGRAPH else block.kind is not kind
        if start >= end or not is_meant:
            made.append(block)
            continue
        while end < block.end and article.text[end].isspace():
            end += 1  # a piece keeps the blanks behind it
        if not article.text[block.start : start].strip():
            start = block.start
        pieces = ((block.kind, block.start, start), (kind, start, end), (block.kind, end, block.end))
        made += [Block(sort, first, last) for sort, first, last in pieces if first < last]
    return tuple(made)
