"""What tells the name of a body from its beginning, one rule a row: [Air Orlandia], [Tilly's Kitchen]."""

from __future__ import annotations

from tui.engine.entities.read.chunks import after_owner, listed_at
from tui.engine.entities.typing.roles import is_role
from tui.engine.entities.typing.scan import Closing, Scan
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import is_word, section, union
from tui.model.strands import EntityType


def _owned_office(scan: Scan) -> int:
    words = scan.line.words
    for index in range(scan.first, scan.end - 1):
        if words[index].owns and words[index].low in section("owners") and words[index + 1].low in ("office", "department"):
            return index + 2
    return 0


def _shop(scan: Scan) -> int:
    words, first = scan.line.words, scan.first
    after = first + 2
    if after > scan.end or not words[first].owns or words[first + 1].low not in section("shops"):
        return 0
    while after < scan.end and words[after].low in union("shops", "org_tails"):
        after += 1
    return after


def _name_of_an_owner(scan: Scan, sort: str) -> int:
    """The word after a name that its owner begins and a word of the `sort` closes."""
    words = scan.line.words
    for index in range(scan.first + 1, min(scan.first + 3, scan.end)):
        if words[index - 1].owns and (size := after_owner(scan.line, scan.first, index)) and index + size <= scan.end:
            return index + size if words[index + size - 1].low in section(sort) else 0
    return 0


def _opening_at(scan: Scan) -> int:
    words, first = scan.line.words, scan.first
    if words[first].low not in section("org_firsts") or not words[first].capital:
        return 0
    if first + 1 >= scan.end or not words[first + 1].capital:
        return 0
    following = words[first + 1].low
    named = not is_role(following) and not is_word(following)
    return first + 2 if named and not (scan.listed and scan.listed[0] > first + 1) else 0


def _national(scan: Scan) -> int:
    listed = scan.listed
    if listed is None or listed[1].type is EntityType.ORGANIZATION or listed[0] >= scan.end:
        return 0
    body = listed_at(scan.line, listed[0], scan.end)
    return body[0] if body and body[0] > listed[0] + 1 and body[1].type is EntityType.ORGANIZATION else 0


WHOLE = (
    Closing(
        "office-of-an-owner", TypeScores(organization=4.0), "They asked [Greene County Sheriff's Office] again.", _owned_office
    ),
    Closing("called-after-its-owner", TypeScores(organization=3.0), "They ate at [Tilly's Kitchen] there.", _shop),
    Closing(
        "place-of-an-owner",
        TypeScores(person=-1.0, place=4.0),
        "They met at [Vosko's Crossing] there.",
        lambda scan: _name_of_an_owner(scan, "owned_places"),
    ),
    Closing(
        "body-of-its-members",
        TypeScores(organization=4.0),
        "They asked the [Brewers' and Coopers' Union] there.",
        lambda scan: _name_of_an_owner(scan, "owned_bodies"),
    ),
    Closing(
        "dedicated-to-somebody",
        TypeScores(person=-4.0, organization=4.0),
        "They left [St Luke's Hospital] there.",
        lambda scan: _name_of_an_owner(scan, "dedicated_bodies"),
    ),
    Closing("opened-as-a-body", TypeScores(organization=3.0), "They flew with [Air Orlandia] there.", _opening_at),
    Closing("body-of-a-country", TypeScores(organization=3.0), "They asked the [US Secret Service] there.", _national),
)
"""What tells a name from its beginning, tried first."""
