"""What closes or opens the name of a body, a place or a thing, one rule a row.

[Gaza Health Ministry], [University of Chicago], [Hudson River]       closed by their last words, or opened by "University of"
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from tui.engine.entities.read.chunks import is_skipped, listed_at
from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.beginnings import WHOLE
from tui.engine.entities.typing.roles import role_end
from tui.engine.entities.typing.scan import Closing, Scan
from tui.engine.entities.typing.tails import end_of_name, goes_on, last_tail, surname_too, titled_surname
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import countries, forenames, is_word, key, section, union

_SPARED = frozenset(("general", "justice", "state", "private", "marine", "major", "council", "union", "press", "staff")) | {
    "premier",
    "republican",
    "conservative",
    "star",
    "executive",
    "duke",
    "king",
    "queen",
    "prince",
    "princess",
}
"""Roles that also stand inside the names of institutions."""
_OF_BODIES = frozenset(("executive", "premier"))
"""Of these, those that stand in the names of bodies and in none of places: Executive Council."""
_PARTIES = frozenset(("democrats", "republicans", "conservatives", "greens", "liberals", "workers"))
"""Last words of the names of parties that are also only their members."""
_MEMBERS = frozenset(("senate", "house", "congressional", "state", "moderate", "progressive", "fellow"))
_NUMBERS = frozenset(("i", "ii", "iii", "iv", "v"))
_LEADING = frozenset(("former", "then", "acting", "senior", "top", "newly", "ex"))


class Closed(NamedTuple):
    """A name that is closed by what it is."""

    after: int
    """The word after it."""
    votes: TypeScores
    id: str
    """The rule that closed it."""


def institution(line: Line, first: int, end: int) -> Closed | None:
    """The name of an organisation, place or thing that its first or last word tells, if one begins at the word `first`."""
    if titled_surname(line, first, end):
        return None
    scan = Scan(line, first, first, end, listed_at(line, first, end), dedicated=False)
    for rule in WHOLE:
        if (after := rule.find(scan)) and rule.votes is not None:
            return Closed(after, rule.votes, rule.id)
    while scan.start < end and line.words[scan.start].low in _LEADING:
        scan.start += 1
    scan.dedicated = any(word.low in section("dedications") for word in line.words[first + 1 : end])
    words, telling = line.words, _telling()
    for index in range(scan.start, end):
        scan.index = index
        if scan.low.rstrip(".") not in telling:
            if words[index].capital and is_skipped(line, index, end):
                return None
            continue
        for rule in CLOSINGS:
            if after := rule.find(scan):
                return Closed(after, rule.votes, rule.id) if rule.votes is not None else None
    return None


@cache
def _telling() -> frozenset[str]:
    return union(*_TELLING) | _PARTIES


_TELLING = ("org_heads", "place_of", "org_tails", "place_tails", "legal", "thing_tails", "roles", "honorifics")
"""The sections with words of which a row speaks; at all others a name only goes on or breaks off."""


def _followed_by_of(scan: Scan) -> bool:
    following = scan.line.words[scan.index + 1].low if scan.index + 1 < scan.end else ""
    return following in ("of", "for") or (following == "on" and scan.low in section("boards"))


def _goes_on_with_of(scan: Scan, heads: frozenset[str]) -> int:
    if not _followed_by_of(scan) or scan.low not in heads:
        return 0
    after = end_of_name(scan.line, scan.index, scan.end)
    return 0 if after <= scan.index + 1 or (scan.listed and scan.listed[0] > scan.index) else after


def _ends_no_name(scan: Scan) -> int:
    return scan.end if _followed_by_of(scan) and scan.low in union("org_heads", "place_of") else 0


def _closes(scan: Scan) -> bool:
    return scan.index > scan.start and scan.low in union("org_tails", "place_tails", "legal")


def _somebodys_role(scan: Scan) -> int:
    """Whether what looks like a last word begins somebody's title."""
    role = role_end(scan.line, scan.index, scan.end) if _closes(scan) else None
    return scan.end if role is not None and role != scan.index + 1 else 0


def _last_word(scan: Scan) -> int:
    """The word after a name that the word looked at closes, its trade and legal form included; 0 where none is closed."""
    if scan.seen[0] != scan.index:
        scan.seen = (scan.index, _find_last_word(scan))
    return scan.seen[1]


def _is_honour(scan: Scan) -> bool:
    """Whether what ends the names of clubs stands as an honour behind somebody's: counsel Helen Vosko SC."""
    named = scan.line.words[scan.first].low in forenames() and scan.index == scan.first + 2
    return named and scan.low in section("post_nominals") and scan.line.words[scan.index].text.isupper()


def _find_last_word(scan: Scan) -> int:
    words, listed, end = scan.line.words, scan.listed, scan.end
    after = scan.index + 1
    if (
        not _closes(scan) or _is_honour(scan) or (after < end and words[after].low == "and")
    ):  # Securities and Exchange Commission
        return 0
    tails = union("org_tails", "place_tails")
    more = section("legal") | (section("trade_tails") if listed and listed[0] >= after else tails)
    while after < end and words[after].low.rstrip(".") in more and goes_on(scan.line, after, end):
        after += 1
    more_listed = listed and listed[0] == after < end and words[after].low in section("org_tails")  # African Union Commission
    return 0 if more_listed else after


def _listed_whole(scan: Scan) -> int:
    return scan.end if (after := _last_word(scan)) and scan.listed and scan.listed[0] >= after else 0


def _closing_at(scan: Scan) -> int:
    after = _last_word(scan)
    return last_tail(scan.line, after, scan.end) if after else 0


def _thing_behind(scan: Scan) -> int:
    after = _closing_at(scan)
    thing = after and after == scan.end - 1 and scan.line.words[after]
    return scan.end if thing and thing.low in section("thing_tails") and thing.capital else 0


def _club(scan: Scan) -> int:
    after = _closing_at(scan)
    named = after and scan.line.words[after - 1].low == "city" and scan.listed and scan.listed[0] == after - 1
    return after if named and scan.listed and key(scan.listed[1].name) not in countries() else 0


def _place(scan: Scan) -> int:
    after = _closing_at(scan)
    closing = scan.line.words[after - 1].low if after else ""
    return after if closing in section("place_tails") and closing not in section("org_tails") else 0


def _with_its_town(scan: Scan) -> int:
    """The word after a body that ends with its town, behind common words: Clean Air Orlandia; but Orlan Bank Vosko."""
    after = _closing_at(scan)
    if not after or after != scan.end - 1 or after < scan.first + 2:
        return 0
    word = scan.line.words[after]
    name = word.capital and not word.text.isupper() and not is_word(word.low) and word.low not in forenames()
    if not name or is_skipped(scan.line, after, scan.end) or role_end(scan.line, after, scan.end) is not None:
        return 0
    return scan.end if all(is_word(before.low) for before in scan.line.words[scan.first : after]) else 0


def _thing(scan: Scan) -> int:
    if scan.index <= scan.start or scan.low not in section("thing_tails"):
        return 0
    numbered = scan.index == scan.end - 2 and scan.line.words[scan.end - 1].low in _NUMBERS
    if not numbered and scan.index != scan.end - 1:
        return 0
    return 0 if scan.listed and scan.listed[0] == scan.end else scan.end


def _thing_or_surname(scan: Scan) -> int:
    return _thing(scan) if surname_too(scan.line, scan.first, scan.end) else 0


def _breaks_off(scan: Scan) -> int:
    role = scan.low in section("roles") or scan.low.rstrip(".") in section("honorifics")
    spared = scan.low in _SPARED or (scan.dedicated and scan.index == scan.start)
    skips = scan.line.words[scan.index].capital and is_skipped(scan.line, scan.index, scan.end)
    return scan.end if skips or (role and not spared) else 0


CLOSINGS = (
    Closing(
        "body-of",
        TypeScores(organization=3.0),
        "They left the [University of Orlandia] there.",
        lambda scan: _goes_on_with_of(scan, section("org_heads")),
    ),
    Closing(
        "place-of-name",
        TypeScores(place=3.0),
        "They crossed the [Gulf of Orlandia] there.",
        lambda scan: _goes_on_with_of(scan, section("place_of")),
    ),
    Closing("nothing-after-of", None, "They saw the University of that town.", _ends_no_name),
    Closing(
        "members-of-a-party",
        None,
        "They met Senate Republicans there.",
        lambda scan: scan.end if scan.low in _PARTIES and scan.before in _MEMBERS else 0,
    ),
    Closing(
        "chief-executive",
        None,
        "They met Chief Executive Park Ji-hoon there.",
        lambda scan: (
            scan.end
            if scan.before in _OF_BODIES and scan.low in section("place_tails") and scan.low not in section("org_tails")
            else 0
        ),
    ),
    Closing("begins-a-title", None, "They met Orlan Press Secretary Vosko there.", _somebodys_role),
    Closing("listed-as-a-whole", None, "They saw the World Bank there.", _listed_whole),
    Closing(
        "thing-behind-a-place", TypeScores(person=-1.0, other=3.0), "They fled the [Miller Canyon Fire] there.", _thing_behind
    ),
    Closing("club-of-a-city", TypeScores(organization=3.0), "They beat [Leipzig City] there.", _club),
    Closing("closed-as-a-place", TypeScores(place=3.0), "They crossed the [Orlan River] there.", _place),
    Closing(
        "body-of-a-town",
        TypeScores(organization=3.0),
        "They asked [Clean Air Orlandia] there.",
        _with_its_town,
    ),
    Closing("closed-as-a-body", TypeScores(organization=3.0), "They asked the [Orlan Health Ministry] there.", _closing_at),
    Closing("thing-or-surname", TypeScores(other=0.5), "They met [Doris Day] there.", _thing_or_surname),
    Closing("closed-as-a-thing", TypeScores(person=-1.0, other=3.0), "They won the [Orlan Prize] there.", _thing),
    Closing("title-or-time-amid", None, "They met Orlan Mayor Vosko there.", _breaks_off),
)
"""What can close a name at each of its words, in this order: the first that holds decides."""
