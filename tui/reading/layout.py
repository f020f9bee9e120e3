"""An article as the stretches that are laid out one below the other: paragraphs, and folds where furniture is hidden.

A dateline runs on into its paragraph; neighbouring furniture and repeats become one fold that says how much it hides:

    WASHINGTON—Talks have restarted ...          a paragraph of two blocks
    [4 lines folded: not of the article]         a fold of four blocks
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.model.story import ASIDE, Article, Block, BlockKind


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


def stretches(article: Article, *, unfolded: bool) -> tuple[Stretch, ...]:
    """The article from top to bottom; with `unfolded`, furniture and repeats are paragraphs too."""
    laid: list[Stretch] = []
    run_on: Block | None = None
    for block in article.blocks:
        aside = block.kind in ASIDE
        if aside and not unfolded:
            before = laid[-1] if laid else None
            again = 1 if block.kind is BlockKind.REPEAT else 0
            if before is not None and before.folded and run_on is None:
                laid[-1] = Stretch(before.start, block.end, before.kind, before.folded + 1, before.repeats + again)
            else:
                laid.append(Stretch(block.start, block.end, BlockKind.FURNITURE, 1, again))
            continue
        if block.kind is BlockKind.DATELINE:
            run_on = block
            continue
        start = run_on.start if run_on is not None and run_on.end == block.start else block.start
        if run_on is not None and start != run_on.start:
            laid.append(Stretch(run_on.start, run_on.end, run_on.kind))
        laid.append(Stretch(start, block.end, block.kind))
        run_on = None
    if run_on is not None:
        laid.append(Stretch(run_on.start, run_on.end, run_on.kind))
    return tuple(laid)


def fold_text(stretch: Stretch) -> str:
    """What stands in place of a fold."""
    lines = "line" if stretch.folded == 1 else "lines"
    what = "repeated" if stretch.repeats == stretch.folded else "not of the article"
    if 0 < stretch.repeats < stretch.folded:
        what = f"not of the article, {stretch.repeats} repeated"
    return f"[{stretch.folded} {lines} folded: {what}]"
