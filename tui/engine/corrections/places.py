"""Where the words of a correction stand."""

from __future__ import annotations

from collections.abc import Sequence

from tui.engine.anchors import find
from tui.model.papers import Target
from tui.model.places import Mark
from tui.model.story import Article


def place_of(target: Target, articles: Sequence[Article]) -> Mark | None:
    """Where the words of a target stand, or all of its article where that is meant; None where they are gone."""
    return find(target, articles).mark
