"""An article as the stretches that are laid out one below the other: paragraphs, and folds where furniture is hidden.

A dateline runs on into its paragraph; neighbouring furniture and repeats become one fold that says how much it hides:

    WASHINGTON—Talks have restarted ...          a paragraph of two blocks
    [4 lines folded: not of the article]         a fold of four blocks
"""

from __future__ import annotations

from tui.model.records import dataclass
from tui.model.story import ASIDE, Article, BlockKind


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph, or a fold."""

    start: int
    end: int
    kind: BlockKind
    folded: int = 0
    """Number of blocks hidden here; 0 for a paragraph."""
    repeats: int = 0
    """How many of the hidden blocks repeat earlier words."""


def lay_out(article: Article, *, unfolded: bool) -> tuple[Stretch, ...]:
    """The article from top to bottom; with `unfolded`, furniture and repeats are paragraphs too."""
    result: list[Stretch] = []
    for block in article.blocks:
        before = result[-1] if result else None
        if block.kind in ASIDE and not unfolded:
            again = 1 if block.kind is BlockKind.REPEAT else 0
            if before is not None and before.folded:
                result[-1] = Stretch(before.start, block.end, before.kind, before.folded + 1, before.repeats + again)
            else:
                result.append(Stretch(block.start, block.end, BlockKind.FURNITURE, 1, again))
        elif before is not None and before.kind is BlockKind.DATELINE and before.end == block.start:
            result[-1] = Stretch(before.start, block.end, block.kind)
        else:
            result.append(Stretch(block.start, block.end, block.kind))
    return tuple(result)


def fold_text(stretch: Stretch, width: int = 80) -> str:
    """What stands in place of a fold, in the longest form that fits into `width` columns."""
    lines = "line" if stretch.folded == 1 else "lines"
    what = "repeated" if stretch.repeats == stretch.folded else "not of the article"
    forms = [f"[{stretch.folded} {lines} folded: {what}]", f"[{stretch.folded} {lines} folded]", f"[{stretch.folded} folded]"]
    if 0 < stretch.repeats < stretch.folded:
        forms.insert(0, f"[{stretch.folded} {lines} folded: {what}, {stretch.repeats} repeated]")
    return next((form for form in forms if len(form) <= width), forms[-1])
