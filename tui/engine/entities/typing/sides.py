"""What tells a body from a town or a person whose name ends alike, one rule a row: clubs that play, banks with analysts."""

from __future__ import annotations

import re

from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.rules import Neighbourhood, TypingRule
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import section

_SCORE = re.compile(r" (?:\d{1,2} [A-Z]|v(?:s\.?|ersus)? [A-Z])")
"""A result, or the other side of a match, behind the one."""


_ALONG = frozenset({"on", "off", "along", "down", "up", "across"})
"""Words before a street, of which some are surnames."""


def _followed_by(near: Neighbourhood, name: str) -> bool:
    return near.following is not None and not near.following.capital and near.following.low in section(name)


def _is_closed_body(near: Neighbourhood) -> bool:
    """Whether a name of two words ends like a body, although the last one is a surname as well: Jefferson Bank."""
    return len(near.words) == 2 and near.last.low in section("org_tails")


def plays_host(line: Line, index: int) -> bool:
    """Whether "host" at `index` is what a club does: Orlan host Drimmel on Saturday; but ITV host Vosko."""
    words, after = line.words, index + 2
    if words[index].low not in ("host", "hosts") or not 0 < index < len(words) - 2 or not words[index - 1].capital:
        return False
    return line.gap(index) == " " == line.gap(index + 1) and words[after].low in ("on", "at", "in", "this", "next", "tonight")


def _sort_before_comma(near: Neighbourhood) -> bool:
    """Whether a word for a sort of body stands before the name and a comma: the installer, Orlan, ..."""
    if near.first == 0 or near.line.gap(near.first - 1) != ", ":
        return False
    return near.low(near.first - 1) in section("sorts")


OF_TOWNS = frozenset(("health", "city", "county", "town", "district", "parish", "borough", "school", "fire"))
_BODIES_OF_TOWNS = frozenset(("board", "council", "authority", "department", "service", "trust"))
"""What a town has, behind the word for what it does: the Orlan health board."""


SCORES = (
    TypingRule(
        "sort-of-body-and-comma",
        TypeScores(organization=4.0),
        "Their distributor, [Orlan], said so there.",
        lambda near: near.single and near.gap[:1] == "," and _sort_before_comma(near),
    ),
    TypingRule(
        "score",
        TypeScores(person=-1.0, organization=4.0),
        "It ended [Orlan Town] 3 Drimmel City 1 there.",
        lambda near: near.last.low in section("club_tails") and bool(_SCORE.match(near.tail)),
    ),
)
"""Of what stands right behind; all that hold are added up."""

PLAYED = (
    TypingRule(
        "on-a-street",
        TypeScores(person=-4.0, place=3.0),
        "They met on [Helen Street] there.",
        lambda near: near.low(near.first - 1) in _ALONG and near.last.low in section("streets"),
    ),
    TypingRule(
        "played-against",
        TypeScores(person=-1.0, organization=4.0),
        "They beat [Orlan Town] there.",
        lambda near: (
            near.before is not None and near.before.low in section("matches") and near.last.low in section("club_tails")
        ),
    ),
)
"""Of the word before."""

SIDES = (
    TypingRule(
        "town-of-a-body",
        TypeScores(organization=-1.0, place=2.0),
        "They asked the [Orlan] health board there.",
        lambda near: (
            near.single
            and near.following is not None
            and near.following.low in OF_TOWNS
            and near.low(near.after + 1) in _BODIES_OF_TOWNS
        ),
    ),
    TypingRule(
        "side-of-a-player",
        TypeScores(person=-2.0, organization=4.0),
        "Later [Orlan City] striker Vosko fell there.",
        lambda near: _followed_by(near, "players"),
    ),
    TypingRule(
        "body-of-a-role",
        TypeScores(person=-4.0, organization=4.0),
        "They asked [Helen Bank] analyst Vosko there.",
        lambda near: _is_closed_body(near) and _followed_by(near, "roles"),
    ),
)
"""Of the word behind."""
