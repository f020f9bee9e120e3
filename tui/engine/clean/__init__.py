"""Stage: sources to articles. Nothing is dropped: what is not the article becomes a block of its own kind.

Skip to end of carousel                      FURNITURE
End of carousel|The second delegation ...    FURNITURE and PARAGRAPH, cut within the line
WASHINGTON—|Talks have restarted ...         DATELINE and PARAGRAPH
Talks have restarted ...  (again)            REPEAT
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate, pairwise

from tui.engine.clean import forms, furniture, outlets, parts
from tui.engine.clean.author_notes import mark_author_notes
from tui.engine.clean.built import build_article
from tui.engine.clean.imprints import mark_imprints, outlet_of
from tui.engine.clean.picture_credits import is_picture_credit
from tui.engine.clean.pieces import HEAD, BlockPiece
from tui.engine.clean.repeats import is_cut_short, mark_repeats
from tui.engine.clean.signatures import mark_signatures, mark_sort
from tui.engine.clean.twins import twins
from tui.engine.language import pack
from tui.engine.parallel import SERIAL, Executor
from tui.engine.progress import SILENT, Progress
from tui.model.findings import Note, NoteKind
from tui.model.settings import Clean
from tui.model.story import TOLD, Article, Block, BlockKind, Meta, Source

_FEW = 500
"""Lines that are gone through between two reports of progress."""

_OUTSIDE = frozenset({"story.yaml", "text"})
"""Origins of a title that is no part of the document: it names the article, but nobody may quote it as the outlet's."""


def keep_article(article: Article) -> Article:
    """The article as it is: nobody has anything to say about it."""
    return article


def articles(
    sources: tuple[Source, ...],
    settings: Clean,
    progress: Progress = SILENT,
    *,
    revise: Callable[[Article], Article] = keep_article,
    executor: Executor = SERIAL,
) -> tuple[tuple[Article, ...], tuple[Note, ...]]:
    """The article of each source, in the same order, with notes on what was folded; reports its progress from 0 to 1.

    `revise` has the last word on each, before they are compared with each other.
    """

    def read(start: int, stop: int, progress: Progress) -> list[Article]:
        return [revise(_read(source, settings, progress)) for source in sources[start:stop]]

    made, notes = [], []
    for few in executor.map_chunks(read, len(sources), 1, progress.part(0.0, 0.8)):
        made += few
        notes += _fold_notes(few[0])
    made = [replace(each, alias=name) for each, name in zip(made, outlets.neutral_names(made), strict=True)]
    found = twins(tuple(made), settings.twin_share, progress.part(0.8, 1.0))
    for twin in found:
        short, whole = made[twin.position], made[twin.of]
        made[twin.position] = replace(short, twin_of=whole.id)
        what = "is identical to" if twin.identical else "is a version of"
        share = "" if twin.identical else f" ({twin.share:.0%} of its wording stands there)"
        notes.append(
            Note(NoteKind.TWIN, f"{short.file} {what} {whole.file}{share}; it counts as no telling of its own.", short.file)
        )
        if short.name != whole.name and (outlets.agency_in(short) or outlets.agency_in(whole)):
            notes.append(Note(NoteKind.TWIN, f"Agency text in {short.name} and {whole.name}: one voice.", short.file))
    return tuple(made), (*notes, *pack.not_looked_for(made))


def plain_articles(sources: tuple[Source, ...]) -> tuple[Article, ...]:
    """The articles with every line as a paragraph: what is left to read where telling their parts apart has failed."""
    made = []
    for source in sources:
        lines = [line for written in source.text.split("\n") if (line := " ".join(written.split()))]
        starts = accumulate((len(line) + 1 for line in lines), initial=0)
        blocks = (Block(BlockKind.PARAGRAPH, start, start + len(line)) for start, line in zip(starts, lines, strict=False))
        made.append(Article(source.id, source.file, source.meta, "\n".join(lines), tuple(blocks)))
    return tuple(made)


def article(source: Source, settings: Clean) -> Article:
    """One article: its lines as blocks, each of its kind."""
    return _read(source, settings, SILENT)


def _read(source: Source, settings: Clean, progress: Progress) -> Article:
    """One article; reports after every few lines, for a file may hold a hundred thousand."""
    pieces: list[BlockPiece] = []
    for number, written in enumerate(source.text.split("\n")):
        if number % _FEW == _FEW - 1:
            progress.report(0.0)
        if line := " ".join(written.split()):
            pieces += _cut_pieces(line) if settings.fold else [BlockPiece(line)]
    pieces = [*_cut_off_date(pieces[0]), *pieces[1:]] if pieces and settings.fold else pieces
    if settings.fold:
        _mark_furniture(pieces, source.meta, progress)
    _mark_parts(pieces, source.meta, progress)
    if settings.fold:
        mark_sort(pieces)
        mark_author_notes(pieces, source.meta.author)
        mark_imprints(pieces)
    head = outlets.head_of_page(pieces) if settings.fold and not source.meta.source else None
    masthead = outlet_of(pieces) if head is None else pieces[head].text.strip()
    if head is not None:
        pieces[head].kind = BlockKind.FURNITURE
    pieces = _with_headline(pieces, source.meta, settings)
    mark_signatures(pieces)
    if settings.fold:
        mark_repeats(pieces, settings)
    pieces = _with_datelines(pieces, progress)
    return build_article(source, pieces, masthead, progress)


def _cut_pieces(line: str) -> list[BlockPiece]:
    """A line in pieces where words of the page are glued to it; each piece keeps the blanks after it."""
    pieces, start = [], 0
    for span in furniture.furniture_spans(line):
        end = span.end + (line[span.end : span.end + 1] == " ")
        if line[start : span.start].strip():
            pieces.append(BlockPiece(line[start : span.start], runs_on=True))
        pieces.append(BlockPiece(line[span.start : end], BlockKind.FURNITURE, runs_on=True))
        start = end
    if start < len(line):
        pieces.append(BlockPiece(line[start:]))
    pieces[-1].runs_on = False
    return pieces


def _cut_off_date(piece: BlockPiece) -> list[BlockPiece]:
    """The first piece, with a date cut off that an extraction put before its words; a short label after it stays with it."""
    length = parts.date_prefix(piece.text)
    if not length or piece.kind or length >= len(piece.text) or parts.is_dated_label(piece.text):
        return [piece]
    rest = BlockPiece(piece.text[length:], runs_on=piece.runs_on)
    return [BlockPiece(piece.text[:length], BlockKind.DATE, runs_on=True), rest]


def _mark_furniture(pieces: list[BlockPiece], known: Meta, progress: Progress) -> None:
    """Mark words of the page: single lines, lists of other stories, readers' comments, credits below the title."""
    title = BlockPiece(known.title).key
    lines = [piece.text.strip() for piece in pieces]
    for number in furniture.comments(lines):
        pieces[number].kind = BlockKind.FURNITURE
    for number, line in enumerate(lines):
        if number % _FEW == _FEW - 1:
            progress.report(0.0)
        if furniture.is_furniture(line) or (parts.is_dated_label(line) and not parts.is_date_line(line)):
            end = furniture.links_below(lines, number + 1) if furniture.heads_links(line) else number + 1
            for piece in pieces[number:end]:
                piece.kind = BlockKind.FURNITURE
        elif number and is_picture_credit(line) and not _same_title(pieces[number].key, title):
            pieces[number].kind = BlockKind.FURNITURE
    for number in forms.field_names(lines, [piece.kind is BlockKind.FURNITURE for piece in pieces]):
        pieces[number].kind = BlockKind.FURNITURE


def _mark_parts(pieces: list[BlockPiece], known: Meta, progress: Progress) -> None:
    """Mark bylines, dates and captions among what is no furniture."""
    author = BlockPiece(known.author).key
    for number, piece in enumerate(pieces):
        if number % _FEW == _FEW - 1:
            progress.report(0.0)
        line = piece.text.strip()
        if piece.kind or len(line) > parts.LONGEST:
            continue
        above = pieces[number - 1].text.strip().lower() if number else ""
        named = above == "by" and parts.is_titled(line, 8)
        if named or line.lower() == "by" or parts.is_byline(line) or (author and number < HEAD and piece.key == author):
            piece.kind = BlockKind.BYLINE
        elif parts.is_date_line(line):
            piece.kind = BlockKind.DATE
        elif parts.is_caption(line):
            piece.kind = BlockKind.CAPTION


def _with_headline(pieces: list[BlockPiece], known: Meta, settings: Clean) -> list[BlockPiece]:
    """The pieces with the headline marked; a title that only the page's own labels gave becomes the first piece."""
    head = [piece for piece in pieces[: 2 * HEAD] if piece.kind is None][:HEAD]
    title = BlockPiece(known.title, BlockKind.HEADLINE)
    for piece in head:
        if (
            known.title
            and _same_title(piece.key, title.key)
            and parts.is_titled(piece.text.strip(), 2 * settings.longest_title)
        ):
            piece.kind = BlockKind.HEADLINE
            return pieces
    head = [piece for piece in head if not is_cut_short(piece, [other.key for other in head])]
    first = next(iter([*_repeated_lines(head, settings), *head]), None)
    titled = (
        first is not None
        and (len(head) > 1 or any(piece.kind is BlockKind.FURNITURE for piece in pieces))
        and not first.runs_on
        and parts.is_titled(first.text.strip(), settings.longest_title)
    )
    in_document = bool(known.title) and dict(known.origins).get("title") not in _OUTSIDE
    if titled and first is not None and (not in_document or _alike(first.key, title.key)):
        first.kind = BlockKind.HEADLINE
    elif in_document:
        return [title, *pieces]
    return pieces


def _repeated_lines(head: list[BlockPiece], settings: Clean) -> list[BlockPiece]:
    """Lines at the top that stand there twice in a row: in any language pages print the title so, and buttons do not."""
    return [
        piece
        for piece, following in pairwise(head)
        if piece.key == following.key and " " in piece.key and parts.is_titled(piece.text.strip(), settings.longest_title)
    ]


def _same_title(line: str, title: str) -> bool:
    """Whether a line is the title, perhaps with the outlet's name at one of their ends."""
    if not line or not title:
        return False
    short, long = sorted((line, title), key=len)
    return short == long or (len(short) > 0.5 * len(long) and len(short.split()) > 2 and f" {short} " in f" {long} ")


def _alike(line: str, title: str) -> bool:
    """Whether a first line words the page's title differently, rather than being something else."""
    ours, theirs = set(line.split()), set(title.split())
    return len(ours & theirs) >= 0.5 * min(len(ours), len(theirs))


def _with_datelines(pieces: list[BlockPiece], progress: Progress) -> list[BlockPiece]:
    """The pieces with each dateline cut from the paragraph that it begins."""
    cut = []
    first = True
    for number, piece in enumerate(pieces):
        if number % _FEW == _FEW - 1:
            progress.report(0.0)
        length = parts.dateline(piece.text, first=first) if piece.kind is None else 0
        first = first and piece.kind is not None
        if length:
            cut.append(BlockPiece(piece.text[:length], BlockKind.DATELINE, runs_on=True))
            piece = replace(piece, text=piece.text[length:])
        cut.append(piece)
    return cut


def _fold_notes(article: Article) -> list[Note]:
    """What a reader should know about the folded blocks of an article."""
    counts = {kind: sum(block.kind is kind for block in article.blocks) for kind in (BlockKind.FURNITURE, BlockKind.REPEAT)}
    what = [
        f"{count} {one if count == 1 else many}"
        for count, one, many in (
            (counts[BlockKind.FURNITURE], "line of the page", "lines of the page"),
            (counts[BlockKind.REPEAT], "repeat", "repeats"),
        )
        if count
    ]
    notes = [Note(NoteKind.FOLDED, f"{article.file}: {' and '.join(what)} folded.", article.file)] if what else []
    if article.unreadable and any(block.kind in TOLD for block in article.blocks):
        why = "its body is missing or for subscribers; that it does not tell something says nothing"
        notes.append(Note(NoteKind.READ, f"{article.file} is not readable: {why}.", article.file))
    if not any(block.kind in TOLD for block in article.blocks):
        notes.append(Note(NoteKind.READ, f"{article.file}: nothing in it reads as an article.", article.file))
    return notes
