"""What the words around a name, and its own shape, say of its type, one rule a row.

Votes are added up over all articles, so that "Sullivan said" here and "national security adviser Jake Sullivan" there help each
other. A row without votes keeps the rows below it from speaking.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.appositions import BEHIND, WHO
from tui.engine.entities.typing.rules import Neighbourhood, TypingRule, every, first
from tui.engine.entities.typing.shapes import ONE_WORD, SEVERAL_WORDS
from tui.engine.entities.typing.sides import OF_TOWNS, PLAYED, SCORES, SIDES, plays_host
from tui.engine.entities.typing.the import THE
from tui.engine.entities.typing.titles import PARTIES
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import section, union

_AGE = re.compile(r", (?:aged )?\d{1,2}(?=[,;)]|\.(?!\d)| and)")
_PARTY = re.compile(rf",? \((?:{PARTIES})(?:[-–,)])")
_SHORT_FORM = re.compile(r" \([A-Z][A-Za-z&.]{1,9}\)")
_DATELINE = re.compile(r"(?:, [A-Z][\w. ]{1,20})?(?: \([A-Z][A-Za-z]+\))? (?:—|–|--|-) ")
_HOME = re.compile(r", (?:aged )?\d{1,2},? of $")
_RISE = re.compile(
    r" (?:rose|fell|climbed|jumped|gained|lost|dropped|slipped|surged|slid|sank|soared|tumbled)(?: by)? (?:\$|€|£)?\d"
)
_PEOPLE = re.compile(r"\w{3}(?:ian|ean|ese|ish)$")
"""How words for the people of a place end: what stands so before "diplomat" is rather one than a body."""
_BEFORE_VERBS = frozenset(("to", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "not"))
_PAID = frozenset(("pay", "paid", "pays", "paying", "payment", "payments", "price", "prices", "priced", "invest", "invested"))
_PAID |= {"investing", "investment", "trade", "traded", "trading", "deposits", "worth", "accept", "settle", "denominated"}


_TOLD = frozenset(("data", "figures", "statistics", "statement", "report", "letter", "email", "survey", "analysis", "forecast"))
"""What comes from whoever told it, and from no place."""
_MODEL = re.compile(r" \d{1,4}[A-Z]?(?:-\d{1,3})? (?P<noun>[a-z]{3,20})\b")
"""A number of a model with what it is: "the Trent [900 engine]"."""


@cache
def _one_word_places() -> frozenset[str]:
    return section("places")


@cache
def _speaking_before() -> frozenset[str]:
    """The words of which a row of BEFORE can speak; of all others none does."""
    sections = union("sorts", "products", "craft", "either", "roles", "directions", "places", "locatives", "within", "matches")
    return sections | {"the", "of", "for", "in", "with", "on", "off", "along", "down", "up", "across"}


@cache
def _speaking_behind() -> frozenset[str]:
    """The words of which a row of FOLLOWING can speak."""
    words = union("human", "speech", "sites", "groups", "roles", "products", "players")
    return words | WHO | OF_TOWNS | {"family", "families", "household", "clan", "dynasty"}


def around(line: Line, start: int, after: int, *, shape: bool = True, why: list[str] | None = None) -> TypeScores:
    """What speaks for each type at the words `start` to `after` (half-open) of a sentence; its own `shape` only if wanted.

    The ids of the rules that spoke are added to `why`.
    """
    near = Neighbourhood(line, start, after)
    said: list[str] = [] if why is None else why
    votes = TypeScores()
    if shape:
        votes = first(ONE_WORD, near, votes, said) if near.single else every(SEVERAL_WORDS, near, votes, said)
    votes = every(BESIDE, near, votes, said)
    if near.before is not None and near.before.low in _speaking_before():
        votes = first(BEFORE, near, votes, said)
    if near.following is not None and near.following.low in _speaking_behind():
        votes = first(FOLLOWING, near, votes, said)
    elif near.behind is not None:
        votes = first(BEHIND, near, votes, said)
    return votes


def _before(name: str) -> Callable[[Neighbourhood], bool]:
    return lambda near: near.before is not None and near.before.low in section(name)


def _word_after(name: str) -> Callable[[Neighbourhood], bool]:
    return lambda near: near.following is not None and near.following.low in section(name)


def _followed_small(name: str) -> Callable[[Neighbourhood], bool]:
    return lambda near: near.following is not None and not near.following.capital and near.following.low in section(name)


def _low(near: Neighbourhood) -> str:
    return near.before.low if near.before is not None else ""


def _second(near: Neighbourhood) -> str:
    """The word before the one before, folded."""
    return near.low(near.first - 2)


def _dateline(near: Neighbourhood) -> bool:
    """Whether a place in capitals opens a dispatch: LARKMOOR — The council ..."""
    opening = near.start == near.line.sentence.start and near.text().isupper()
    return opening and bool(_DATELINE.match(near.tail))


BESIDE = (
    TypingRule(
        "ampersand",
        TypeScores(person=-4.0, organization=4.0),
        "It hired [Corbin & Lowe] there.",
        lambda near: not near.single and " & " in near.text(),
    ),
    TypingRule("age", TypeScores(person=4.0), "They saw [Orlan], 34, there.", lambda near: bool(_AGE.match(near.tail))),
    TypingRule("party", TypeScores(person=4.0), "They saw [Orlan] (R-Iowa) there.", lambda near: bool(_PARTY.match(near.tail))),
    TypingRule(
        "shortened-in-brackets",
        TypeScores(organization=2.0),
        "They asked the [Orlan Drimmel] (OD) there.",
        lambda near: bool(_SHORT_FORM.match(near.tail)),
    ),
    *SCORES,
    TypingRule("dateline", TypeScores(place=4.0), "[LARKMOOR] — The council voted.", _dateline),
    TypingRule(
        "rose-by-so-much",
        TypeScores(person=-2.0, place=-1.0, organization=0.5, other=0.8),
        "Later [Orlan] rose 9 percent there.",
        lambda near: bool(_RISE.match(near.tail)),
    ),
    TypingRule(
        "model-number-behind",
        TypeScores(person=-4.0, organization=-1.0, place=-1.0, other=3.0),
        "The [Orlan] 900 engine failed there.",
        lambda near: (match := _MODEL.match(near.tail)) is not None and match["noun"] in section("products"),
    ),
)
"""All that hold are added up."""

BEFORE = (
    *PLAYED,
    TypingRule("sort-of-body", TypeScores(organization=4.0), "They left the party [Orlan] then.", _before("sorts")),
    TypingRule(
        "product-noun",
        TypeScores(person=-4.0, organization=-2.0, place=-2.0, other=4.0),
        "They sell the phone [Orlan Drimmel] there.",
        lambda near: near.before is not None and not near.before.capital and near.before.low in section("products"),
    ),
    *THE,
    TypingRule(
        "capital-before",
        TypeScores(),
        "They saw Lower [Orlan] there.",
        lambda near: near.before is not None and near.before.capital,
    ),
    TypingRule(
        "craft", TypeScores(person=-2.0, organization=-2.0, other=4.0), "They left the ferry [Orlan] there.", _before("craft")
    ),
    TypingRule(
        "role-of-a-name",
        TypeScores(person=1.0, organization=0.5),
        "They met rival [Orlan Drimmel] there.",
        lambda near: not near.single and _low(near) in section("either"),
    ),
    TypingRule("role-of-a-word", TypeScores(person=0.5, organization=0.5), "They met rival [Orlan] there.", _before("either")),
    TypingRule(
        "verb-not-role",
        TypeScores(),
        "They will host [Orlan] there.",
        lambda near: _low(near) in section("roles") and _second(near) in _BEFORE_VERBS and near.line.gap(near.first - 2) == " ",
    ),
    TypingRule(
        "host-of-a-match",
        TypeScores(organization=1.0),
        "Drimmel Town host [Orlan] on Saturday.",
        lambda near: near.single and near.first > 1 and plays_host(near.line, near.first - 1),
    ),
    TypingRule("role", TypeScores(person=4.0), "They met engineer [Orlan] there.", _before("roles")),
    TypingRule("direction", TypeScores(place=3.0), "They met in northern [Orlan] there.", _before("directions")),
    TypingRule(
        "council-of",
        TypeScores(place=2.5),
        "They met the council of [Orlan] there.",
        lambda near: _low(near) == "of" and _second(near) in section("local_bodies"),
    ),
    TypingRule(
        "place-of",
        TypeScores(place=4.0),
        "They left the town of [Orlan] then.",
        lambda near: _low(near) == "of" and _second(near) in _one_word_places(),
    ),
    TypingRule(
        "seat-of",
        TypeScores(place=2.5),
        "They met the mayor of [Orlan] there.",
        lambda near: _low(near) in ("of", "for") and _second(near) in section("seats"),
    ),
    TypingRule(
        "home-of-somebody",
        TypeScores(place=4.0),
        "They saw him, 22, of [Orlan] there.",
        lambda near: _low(near) == "of" and bool(_HOME.search(near.line.text[max(near.start - 16, 0) : near.start])),
    ),
    TypingRule(
        "published-in",
        TypeScores(organization=4.0),
        "It was published in [Orlan] then.",
        lambda near: _low(near) == "in" and _second(near) == "published",
    ),
    TypingRule(
        "paid-in",
        TypeScores(person=-1.0, other=1.5),
        "They take payment in [Orlan] there.",
        lambda near: _low(near) in ("in", "with") and _second(near) in _PAID,
    ),
    TypingRule(
        "source",
        TypeScores(person=0.1, organization=0.4),
        "It was closed, according to [Orlan].",
        lambda near: (_second(near), _low(near)) == ("according", "to") or (_second(near) in _TOLD and _low(near) == "from"),
    ),
    TypingRule(
        "place-noun",
        TypeScores(place=2.0),
        "They left the city [Orlan] then.",
        lambda near: near.single and _low(near) in section("places"),
    ),
    TypingRule(
        "loosely-located",
        TypeScores(place=0.4),
        "They went to [Orlan] then.",
        lambda near: _low(near) in section("locatives") and _low(near) not in section("within"),
    ),
    TypingRule(
        "located",
        TypeScores(place=1.5),
        "They live in [Orlan] now.",
        lambda near: near.single and _low(near) in section("within"),
    ),
    TypingRule(
        "located-name",
        TypeScores(person=-0.7, place=1.2),
        "They live in [Orlan Drimmel] now.",
        lambda near: _low(near) in section("locatives"),
    ),
)
"""What the word before says: the first that holds decides."""

FOLLOWING = (
    TypingRule("human-verb", TypeScores(person=2.0), "Later [Orlan] smiled there.", _word_after("human")),
    TypingRule("speech-verb", TypeScores(person=1.5, organization=0.5), "Later [Orlan] said so.", _word_after("speech")),
    TypingRule(
        "who-of-another",
        TypeScores(),
        "They met a plumber from [Orlan] who left.",
        lambda near: _next(near) in WHO and _low(near) in section("locatives"),
    ),
    TypingRule("who", TypeScores(person=2.0), "They saw [Orlan] who left.", lambda near: _next(near) in WHO),
    *SIDES,
    TypingRule(
        "site-noun", TypeScores(person=-2.0, place=3.0), "They crossed the [Orlan] river there.", _followed_small("sites")
    ),
    TypingRule(
        "family-behind",
        TypeScores(organization=-1.5, other=1.0),
        "They met the [Orlan] family there.",
        lambda near: near.single and _next(near) in ("family", "families", "household", "clan", "dynasty"),
    ),
    TypingRule("group-noun", TypeScores(organization=1.5), "They saw [Orlan] fighters there.", _followed_small("groups")),
    TypingRule(
        "people-behind",
        TypeScores(person=-1.0, other=1.0),
        "They met an [Orlanian] diplomat there.",
        lambda near: near.single and bool(_PEOPLE.search(near.words[0].low)) and _followed_small("roles")(near),
    ),
    TypingRule(
        "role-behind",
        TypeScores(organization=1.0, place=0.2),
        "They met [Orlan] founder Vosko there.",
        _followed_small("roles"),
    ),
    TypingRule(
        "product-noun-behind",
        TypeScores(person=-3.0, other=3.0),
        "They sell the [Orlan Drimmel] phone there.",
        _followed_small("products"),
    ),
)
"""What the word after says: the first that holds decides."""


def _next(near: Neighbourhood) -> str:
    return near.following.low if near.following is not None else ""
