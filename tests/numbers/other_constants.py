"""The constants of what finds words again and of what compares versions, each at its border."""

from __future__ import annotations

from tests.numbers.border import Border
from tui.engine.anchors import _prefix
from tui.engine.versions import compare_versions

AGAIN = "And so it goes. "


def kept_before(unlike: int) -> int:
    """How many characters are kept before words that stand twice, where what stands before differs so many characters away."""
    before = (AGAIN * (unlike // len(AGAIN) + 1))[-unlike:]
    text = f"{'a' * 1500}X{before}the dam broke. {'b' * 1500}Y{before}the dam broke."
    at = text.rindex("the dam")
    return len(_prefix(text, at, at + len("the dam broke.")))


def is_edit(kept: int) -> bool:
    """Whether a sentence of ten words is the same one, edited, that kept so many of them at its place."""
    old = [f"old{at}" for at in range(10)]
    new = [*old[:kept], *(f"new{at}" for at in range(10 - kept))]
    frame = ["The first words stay as they are.", "{}.", "The last words stay as they are."]
    made = compare_versions(*([line.format(" ".join(words)) for line in frame] for words in (old, new)))
    return any(edit.old is not None and edit.new is not None and (edit.old, edit.new) == (1, 1) for edit in made)


BORDERS = (
    Border(
        "anchors.CONTEXT",
        "words that others wrote in this form have 32 characters on either side; fewer stand in two places by chance",
        lambda _: kept_before(10),
        32,
    ),
    Border(
        "anchors.LONGEST",
        "where 300 characters before them are the same they are still told apart; a thousand alike are one and the same",
        lambda _: (kept_before(300), kept_before(800)),
        (512, 31),
    ),
    Border(
        "anchors.CUT",
        "a side that tells nothing apart is one character shorter than one that does, and so decides nothing alone",
        lambda _: kept_before(800),
        31,
    ),
    Border(
        "versions._ALIKE",
        "with four of ten words it is another sentence; with seven it was edited",
        lambda _: (is_edit(4), is_edit(7)),
        (False, True),
    ),
)
