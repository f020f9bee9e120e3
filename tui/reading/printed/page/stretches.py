"""An article cut into stretches, so that each can be one element of a page, and these into parts of which the same is known.

A stretch never runs over the end of a block. What it is drawn as is the passage that most outlets tell, as on the screen; what
lies under that passage, such as a name or another passage, is known of its parts and can still be lit.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from tui.model.places import Role
from tui.model.story import ASIDE, Block, BlockKind
from tui.model.strands import Kind
from tui.reading.state.index import Index
from tui.reading.state.kinds import PASSAGES
from tui.reading.state.lit import LitMark


class PageTouch(NamedTuple):
    """A mark that covers some characters."""

    strand: str
    number: int
    """Which mark of its strand in its article it is, from 0."""
    likely: bool
    """Whether it only likely belongs there."""


class PagePart(NamedTuple):
    """Characters of a stretch of which the same is known."""

    start: int
    """Offset of the first character in `Article.text`."""
    text: str
    touches: tuple[PageTouch, ...] = ()
    """What touches them beside the passage of the stretch."""


class PageStretch(NamedTuple):
    """Neighbouring parts under one passage, or under none."""

    parts: tuple[PagePart, ...]
    kind: str = ""
    """How it is drawn: shared, likely, unique or copy; empty where no passage covers it."""
    passage: PageTouch | None = None
    """The mark of that passage."""
    voices: int = 0
    """How many tell it."""
    disputed: bool = False
    notes: tuple[int, ...] = ()
    """Numbers of the notes on words that end here."""

    @property
    def start(self) -> int:
        """Offset of the first character in `Article.text`."""
        return self.parts[0].start

    def goes_on(self, before: PageStretch | None) -> bool:
        """Whether the stretch before it is drawn in the same way for the same reason, so that no bar stands between them."""
        if not before or before.disputed != self.disputed:
            return False
        return (self.passage is not None and self.passage == before.passage) or (self.disputed and not self.kind)


class StretchLine(NamedTuple):
    """Blocks that stood on one line of the source."""

    kind: BlockKind
    stretches: tuple[PageStretch, ...]


class FoldedLines(NamedTuple):
    """Lines that are folded on the screen: of the page and not of the article, or said before."""

    lines: tuple[StretchLine, ...]


def cut_article(
    index: Index, number: int, ids: Collection[str], notes: Mapping[int, tuple[int, ...]]
) -> tuple[StretchLine | FoldedLines, ...]:
    """The lines of an article, cut where the strands with these ids begin and end; `notes`: numbers by where they end."""
    article = index.findings.story.articles[number]
    marks = [each for each in index.marks_in(number) if each.role is Role.BODY and each.strand in ids]
    disputes = [(mark.start, mark.end) for mark in index.disputes.get(number, ())]
    edges = sorted({edge for each in marks for edge in each[:2]} | {e for pair in disputes for e in pair} | set(notes))
    count: dict[str, int] = {}
    covers: list[tuple[LitMark, PageTouch]] = []
    for each in marks:
        nth = count[each.strand] = count.get(each.strand, -1) + 1
        covers.append((each, PageTouch(each.strand, nth, each.kind is Kind.LIKELY)))
    lines: list[StretchLine | FoldedLines] = []
    for blocks in _lines_of_blocks(article.text, article.blocks):
        stretches = tuple(s for block in blocks for s in _cut(article.text, block, edges, covers, disputes, notes))
        made = StretchLine(_kind_of(blocks), stretches)
        if made.kind not in ASIDE:
            lines.append(made)
        elif lines and isinstance(lines[-1], FoldedLines):
            lines[-1] = FoldedLines((*lines[-1].lines, made))
        else:
            lines.append(FoldedLines((made,)))
    return tuple(lines)


def _lines_of_blocks(text: str, blocks: Iterable[Block]) -> list[list[Block]]:
    """The blocks by the lines on which they stood; what is folded has lines of its own."""
    lines: list[list[Block]] = []
    for block in blocks:
        before = lines[-1][-1] if lines else None
        together = before is not None and "\n" not in text[before.end : block.start]
        if before is not None and together and (before.kind in ASIDE) == (block.kind in ASIDE):
            lines[-1].append(block)
        else:
            lines.append([block])
    return lines


def _kind_of(blocks: list[Block]) -> BlockKind:
    """What a line is: what it tells, where it also names a place or a day."""
    kinds = [block.kind for block in blocks]
    return next((kind for kind in kinds if kind in (BlockKind.HEADLINE, BlockKind.PARAGRAPH)), kinds[0])


def _cut(
    text: str,
    block: Block,
    edges: list[int],
    covers: list[tuple[LitMark, PageTouch]],
    disputes: list[tuple[int, int]],
    notes: Mapping[int, tuple[int, ...]],
) -> Iterable[PageStretch]:
    """The stretches of a block."""
    made: list[PageStretch] = []
    cuts = [block.start, *(edge for edge in edges if block.start < edge < block.end), block.end]
    near = sorted(
        (each for each in covers if each[0].start < block.end and each[0].end > block.start), key=lambda each: _weight(each[0])
    )
    for start, end in pairwise(cuts):
        over = [each for each in near if each[0].start <= start and end <= each[0].end]
        main, passage = next((each for each in over if each[0].kind in PASSAGES), (None, None))
        if not any(character.isalnum() for character in text[start:end]):
            main = passage = None  # a lone comma has no bar
        others = tuple(touch for _, touch in over if touch is not passage)
        stretch = PageStretch(
            (PagePart(start, text[start:end], others),),
            main.kind.value if main is not None else "",
            passage,
            main.tellers if main is not None else 0,
            any(a <= start and end <= b for a, b in disputes),
            notes.get(end, ()),
        )
        before = made[-1] if made else None
        if before is not None and not before.notes and before[1:5] == stretch[1:5]:
            made[-1] = stretch._replace(parts=_join(before.parts, stretch.parts[0]))
        else:
            made.append(stretch)
    return made


def _join(parts: tuple[PagePart, ...], further: PagePart) -> tuple[PagePart, ...]:
    """The parts with a further one, which is one with the last where the same touches them."""
    last = parts[-1]
    if last.touches != further.touches:
        return (*parts, further)
    return (*parts[:-1], last._replace(text=last.text + further.text))


def _weight(lit: LitMark) -> tuple[bool, bool, int, int, str]:
    """Passages first, surely shared ones of these, then what most tell."""
    return lit.kind not in PASSAGES, lit.kind is not Kind.SHARED, -lit.tellers, lit.start, lit.strand
