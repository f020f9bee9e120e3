"""From marked pieces to an article, with what only its text tells of it."""

from __future__ import annotations

from dataclasses import replace

from tui.engine.clean import outlets, parts
from tui.engine.clean.pieces import BlockPiece
from tui.engine.language import pack
from tui.engine.progress import Progress
from tui.model.story import Article, Block, BlockKind, Meta, Source

_FEW = 500
"""Pieces that are gone through between two reports of progress."""


def build_article(source: Source, pieces: list[BlockPiece], masthead: str, progress: Progress) -> Article:
    """The article of the pieces: one line break between lines, none between pieces of one line."""
    text, blocks, at = [], [], 0
    for number, piece in enumerate(pieces):
        if number % _FEW == _FEW - 1:
            progress.report(0.0)
        words = piece.text if piece.runs_on else piece.text.rstrip()
        blocks.append(Block(piece.kind or BlockKind.PARAGRAPH, at, at + len(words)))
        text.append(words if piece.runs_on else words + "\n")
        at += len(text[-1])
    known = _derive_meta(_complete_meta(source.meta, pieces), source.file, pieces, masthead)
    whole = "".join(text).removesuffix("\n")
    return Article(
        source.id,
        source.file,
        known,
        whole,
        tuple(blocks),
        unreadable=not source.whole or outlets.unreadable(blocks, whole),
        language=_language(source.meta, whole),
    )


def _language(known: Meta, text: str) -> str:
    """The language as the reader says, else as the words tell, else as the page says: templates are often in English."""
    if known.language and dict(known.origins).get("language") != "page":
        return known.language
    return pack.language_of(text) or known.language


def _derive_meta(known: Meta, file: str, pieces: list[BlockPiece], masthead: str) -> Meta:
    """The metadata with outlet and day derived where nothing names them, each with what it was derived from."""
    origins = known.origins
    source, where = (known.source, "") if known.source else outlets.outlet(known, file, pieces, masthead)
    published, when = (known.published, "") if known.published else outlets.day(known, file)
    origins += (("source", where),) if where else ()
    origins += (("published", when),) if when else ()
    return replace(known, source=source, published=published, origins=origins)


def _complete_meta(known: Meta, pieces: list[BlockPiece]) -> Meta:
    """The metadata, with what only the text gives: headline, author and date."""
    found: dict[str, str] = {}
    for piece in pieces:
        line = piece.text.strip()
        if piece.kind is BlockKind.HEADLINE and not known.title:
            found.setdefault("title", line)
        if piece.kind is BlockKind.BYLINE and not known.author and parts.author_of(line):
            found.setdefault("author", parts.author_of(line))
    published = known.published or next(
        (
            day
            for piece in pieces
            if piece.kind in {BlockKind.DATE, BlockKind.BYLINE}
            or (piece.kind is BlockKind.FURNITURE and parts.is_dated_label(piece.text))
            if (day := parts.day_of(piece.text))
        ),
        None,
    )
    names = [*found, *(["published"] if published and not known.published else [])]
    return replace(
        known,
        title=known.title or found.get("title", ""),
        author=known.author or found.get("author", ""),
        published=published,
        origins=known.origins + tuple((name, "text") for name in names),
    )
