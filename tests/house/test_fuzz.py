"""The search for ugly stories finds what is wrong, shows it small, and finds nothing in a few stories of this program."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.fuzz.__main__ import Piece, broken, made, smaller


@pytest.mark.parametrize("seed", range(4))
def test_a_few_stories_keep_every_law(seed: int) -> None:
    """Hours of them are for `python -m tests.fuzz`."""
    assert "" == broken(*made(seed))


def test_a_seed_repeats_its_story() -> None:
    assert made(7)[1] == made(7)[1] != made(8)[1]


def test_what_fails_is_shown_small() -> None:
    """Of two texts of thousands of characters one stays, with the two that matter."""

    def law(story: Sequence[Piece]) -> None:
        assert not any("x" in piece and "y" in piece for piece in story)

    assert ["xy"] == smaller(law, ["a" * 900, "b" * 300 + "x" + "c" * 500 + "y" + "d" * 100])
