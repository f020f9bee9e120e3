"""Firms that are called like somebody of the story: Vosko, Vosko Foods and Ilse Vosko, who founded it.

The shares of [Vosko] fell.       In 1891 Ilse Vosko lit the first oven, and in 1893 [Vosko] married.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.linking.short_forms import is_trade
from tui.engine.entities.typing.votes import STRONG
from tui.engine.language.en.gazetteer import fold, key
from tui.model.strands import EntityType


def named_like_firms(found: Sequence[MentionCandidate], types: Mapping[str, EntityType]) -> dict[str, frozenset[int]]:
    """The names of one word that are surely firms', by key, each with the articles that tell so.

    Surely: the story has a longer name that goes on with a trade, and what stands beside the short one tells a body somewhere
    and a person nowhere.
    """
    whole = {
        fold(one.name).split()[0]
        for one in found
        if " " in one.name and types[key(one.name)] is EntityType.ORGANIZATION and is_trade(fold(one.name).split()[1:])
    }
    single = [one for one in found if " " not in one.name and not one.known and fold(one.name) in whole]
    persons = {key(one.name) for one in single if one.votes.person >= STRONG or one.title}
    surely: dict[str, set[int]] = defaultdict(set)
    for one in single:
        if one.votes.organization >= STRONG and key(one.name) not in persons:
            surely[key(one.name)].add(one.article)
    return {name: frozenset(articles) for name, articles in surely.items()}


def means_firm(
    one: MentionCandidate, surely: Collection[int], first: Mapping[int, Mapping[int, int]], bearers: Collection[int]
) -> bool:
    """Whether a name that is a firm's means the firm: where no bearer stands in full before, or the article tells so.

    `first` holds by article where each person stands in full for the first time.
    """
    here = first.get(one.article, {})
    return one.article in surely or not any(who in here and here[who] < one.start for who in bearers)
