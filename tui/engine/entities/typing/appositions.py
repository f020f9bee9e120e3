"""What stands after a comma behind a name: who it is, what it is, where it lies."""

from __future__ import annotations

from collections.abc import Callable

from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.roles import is_role
from tui.engine.entities.typing.rules import Neighbourhood, TypingRule
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import key, listed_name, section, union
from tui.model.strands import EntityType

WHO = frozenset(("who", "whose", "whom"))
"""Relatives that point at a person."""


def _comma(near: Neighbourhood) -> str:
    return near.behind.low if near.behind is not None else ""


def _opens_apposition(near: Neighbourhood) -> bool:
    return _comma(near) in union("before_roles", "roles", "role_modifiers")


def _of_somebody(near: Neighbourhood) -> bool:
    """Whether the apposition is another name's: Mark Warner of Virginia, the top Democrat."""
    return near.single and near.first > 0 and near.low(near.first - 1) in ("of", "from", "in") and _opens_apposition(near)


def _apposed_by(sort: str) -> Callable[[Neighbourhood], bool]:
    return lambda near: _opens_apposition(near) and _sort(near) == sort


def _sort(near: Neighbourhood) -> str:
    """What ", a professor at ..." says of the name before it: the first noun that names a sort decides."""
    line = near.line
    for index in range(near.after, min(near.after + _REACH, len(line.words))):
        if index > near.after and line.gap(index - 1) != " ":
            break
        low = line.words[index].low
        if low in union("groups", "places", "products") and _goes_on(line, index):
            continue  # a police officer, a city councilman, a rocket engineer
        for name in ("roles", "groups", "places", "products"):
            if low in section(name):
                if _speaks(line, index):
                    return ""
                if name == "roles":
                    return "" if _is_anothers(line, index) else "either" if low in section("either") else name
                return name
        if low in ("of", "in", "at", "that", "which"):
            break
    return ""


def _speaks(line: Line, index: int) -> bool:
    """Whether the noun is no apposition but says the sentence: it stalled near Vosko, police said."""
    after = index + 1
    if after >= len(line.words) or line.gap(index) != " " or line.words[after].low not in _SAYS:
        return False
    return line.text[line.words[after].end :].lstrip(" ")[:3] != "to "  # a company said to be in debt


_SAYS = frozenset(("said", "says", "added", "adds", "say", "add"))
"""Verbs of whoever speaks the sentence that a comma closes; others also go on an apposition: a firm accused of fraud."""


def _is_anothers(line: Line, index: int) -> bool:
    """Whether the role after a comma is the title of the next name: in Terrell Parish, Sheriff Guidry said."""
    if index + 1 >= len(line.words) or line.gap(index) != " " or not line.words[index].capital:
        return False
    following = line.words[index + 1]
    return following.capital and not is_role(following.low.rstrip(".")) and following.low not in section("role_modifiers")


_REACH = 6
"""Words of an apposition in which its noun must stand: "a former deputy national security adviser" has six."""


def _listed_place(near: Neighbourhood) -> bool:
    word = near.behind
    if word is None or not word.capital or word.low in section("role_modifiers") or word.owns:
        return False
    listed = listed_name(key(word.text))
    return listed is not None and listed.type is EntityType.PLACE


def _goes_on(line: Line, index: int) -> bool:
    """Whether the noun after the word at `index` is the one that counts."""
    if index + 1 >= len(line.words) or line.gap(index) != " ":
        return False
    return line.words[index + 1].low in union("roles", "groups", "places")


BEHIND = (
    TypingRule("comma-who", TypeScores(person=2.0), "They saw [Orlan], who left.", lambda near: _comma(near) in WHO),
    TypingRule("apposition-of-another", TypeScores(), "They asked Mark Warner of [Orlan], the top senator.", _of_somebody),
    TypingRule(
        "apposition-of-either",
        TypeScores(person=0.5, organization=0.5),
        "They saw [Orlan], the largest investor, there.",
        _apposed_by("either"),
    ),
    TypingRule("apposition-role", TypeScores(person=3.0), "They saw [Orlan], a professor there.", _apposed_by("roles")),
    TypingRule("apposition-group", TypeScores(organization=3.0), "They saw [Orlan], a company there.", _apposed_by("groups")),
    TypingRule("apposition-place", TypeScores(place=3.0), "They saw [Orlan], a town there.", _apposed_by("places")),
    TypingRule(
        "apposition-product",
        TypeScores(person=-4.0, place=-1.0, other=4.0),
        "They saw the [Orlan], a phone there.",
        _apposed_by("products"),
    ),
    TypingRule(
        "place-that-goes-on",
        TypeScores(person=2.0),
        "They saw [Orlan], US attorney, there.",
        lambda near: _listed_place(near) and not _opens_apposition(near) and _goes_on(near.line, near.after),
    ),
    TypingRule(
        "place-behind",
        TypeScores(place=2.0),
        "They live in [Orlan], Texas, now.",
        lambda near: _listed_place(near) and not _opens_apposition(near),
    ),
)
"""What stands after a comma: the first that holds decides."""
