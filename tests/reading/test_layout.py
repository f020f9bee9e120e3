"""An article from top to bottom: paragraphs and folds."""

from __future__ import annotations

from hypothesis import given

from tests.stories import article, law, some_findings, told
from tui.model.findings import Findings
from tui.model.places import Span
from tui.model.story import ASIDE, Block, BlockKind
from tui.reading.text.layout import Stretch, fold_text, lay_out

MIXED = """
headline: A fire
furniture: Share this
repeat: A fire
A market burned.
furniture: Subscribe
"""


def layout(marked: str, *, unfolded: bool = False) -> list[str]:
    telling = told(("Alpha", marked)).story.articles[0]
    return [
        fold_text(stretch) if stretch.folded else telling.text[stretch.start : stretch.end]
        for stretch in lay_out(telling, unfolded=unfolded)
    ]


def test_furniture_folds_and_says_how_much() -> None:
    """Neighbouring furniture and repeats are one fold that says what it hides."""
    expected = [
        "A fire",
        "[2 lines folded: not of the article, 1 repeated]",
        "A market burned.",
        "[1 line folded: not of the article]",
    ]
    assert expected == layout(MIXED)


def test_unfolded_every_block_is_a_paragraph() -> None:
    """Nothing in the file is out of reach."""
    assert ["A fire", "Share this", "A fire", "A market burned.", "Subscribe"] == layout(MIXED, unfolded=True)


def test_a_fold_of_repeats_alone_says_so() -> None:
    assert "[2 lines folded: repeated]" == fold_text(Stretch(0, 9, BlockKind.FURNITURE, 2, 2))


def test_a_dateline_runs_on_into_its_paragraph() -> None:
    """The place before the first words stands on their line, as it did in the file."""
    blocks = Block(BlockKind.DATELINE, 0, 6), Block(BlockKind.PARAGRAPH, 6, 16)

    assert (Stretch(0, 16, BlockKind.PARAGRAPH),) == lay_out(article("Alpha", "LIMA— A fire took", blocks), unfolded=False)


def test_a_dateline_on_a_line_of_its_own_stays_there() -> None:
    assert ["LIMA", "A market burned."] == layout("dateline: LIMA\nA market burned.")


def test_a_dateline_before_a_fold_keeps_its_place() -> None:
    """No word is moved: what stood before the fold stands before it."""
    assert ["LIMA", "[1 line folded: not of the article]", "A market burned."] == layout(
        "dateline: LIMA\nfurniture: Share\nA market burned."
    )


def test_two_datelines_are_both_kept() -> None:
    """A second dateline does not swallow the first."""
    assert ["LIMA", "QUITO", "A market burned."] == layout("dateline: LIMA\ndateline: QUITO\nA market burned.")


@law
@given(some_findings(least=1))
def test_every_block_is_laid_out_once(found: Findings) -> None:
    """Folded or not: the stretches are in order and hold every block exactly once."""
    telling = found.story.articles[0]
    for unfolded in (False, True):
        laid = lay_out(telling, unfolded=unfolded)
        held = [
            [block for block in telling.blocks if stretch.start <= block.start and block.end <= stretch.end] for stretch in laid
        ]
        assert list(telling.blocks) == [block for blocks in held for block in blocks]
        hidden = [block.span for block in telling.blocks if block.kind in ASIDE and not unfolded]
        assert hidden == [
            Span(block.start, block.end)
            for stretch, blocks in zip(laid, held, strict=True)
            if stretch.folded
            for block in blocks
        ]
