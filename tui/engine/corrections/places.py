"""Where the words of a correction stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from tui.engine.anchors import find
from tui.model.papers import Target
from tui.model.places import Mark
from tui.model.story import Article, Source


def find_in_one(sources: Sequence[Source]) -> Callable[[Target, Sequence[Article]], Mark | None]:
    """What finds targets while one article of the story is at hand: in that which is named, in no other of its address.

    An address or a file stands for an article whose id is gone, where no two have it.
    """
    ids = frozenset(source.id for source in sources)
    count = Counter(name for source in sources for name in {source.meta.url, source.file} - {""})

    def find_place(target: Target, articles: Sequence[Article]) -> Mark | None:
        is_named = any(article.id == target.article for article in articles)
        may_be_meant = is_named if target.article in ids else count[target.source] == 1
        return place_of(target, articles) if may_be_meant else None

    return find_place


def place_of(target: Target, articles: Sequence[Article]) -> Mark | None:
    """Where the words of a target stand, or all of its article where that is meant; None where they are gone."""
    return find(target, articles).mark
