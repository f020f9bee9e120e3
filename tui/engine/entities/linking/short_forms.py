"""What short names turn out to be once the full names of the story are known, before persons are told apart.

Larkmoor         the town of the Larkmoor Daily Mirror, and not the paper
Altis            the beginning of Altis Therapeutics: a body, however much "Altis said" sounds like a person
Cup, Commission  the last word of the one name that it ends; alone it says nothing
Safaricom        one word that speaks, and no full name ends with it: news introduces persons in full, companies not
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.names.person import phonetic_key
from tui.engine.entities.typing.votes import STRONG, TypeScores
from tui.engine.language.en.gazetteer import fold, forenames, is_word, key, section, union
from tui.engine.progress import Progress
from tui.model.strands import EntityType

_SPEAKS = 3
"""How much likelier than a body a person is by a verb of speech alone; what is left beyond that was said of persons only."""
_PIECE = 512
"""Names that are looked at between two pauses."""


def retype_short_forms(
    found: Sequence[MentionCandidate], types: Mapping[str, EntityType], progress: Progress
) -> dict[str, EntityType]:
    """The types of all names as written, those of short forms after what the full names tell; it yields on the way."""
    made = dict(types)
    whole, surnames, things, towns, makers = _whole(found, types, progress)
    firms = {
        fold(one.known).split()[0] for one in found if " " in one.known and types[key(one.name)] is EntityType.ORGANIZATION
    }
    firms = {first for first in firms if not is_word(first) and first not in forenames()}
    spoken: dict[str, list[MentionCandidate]] = defaultdict(list)
    for number, one in enumerate(found):
        if number % _PIECE == 0:
            progress.report(0.0)
        if not one.known and (types[key(one.name)] is not EntityType.ORGANIZATION or fold(one.name) in towns):
            spoken[key(one.name)].append(one)
    for number, (name, here) in enumerate(spoken.items()):
        if number % _PIECE == 0:
            progress.report(0.0)
        written = fold(here[0].name)
        if " " not in written and tail(written):
            made[name] = _of_a_tail(written, made[name])
        elif written in towns and not any(_strongly_other(one) for one in here):
            made[name] = EntityType.PLACE
        elif written in things and not any(one.votes.person >= STRONG for one in here):
            made[name] = EntityType.OTHER
        elif (
            any(one.votes.person >= STRONG or one.votes.place >= STRONG or _is_located(one) for one in here)
            or phonetic_key(written) in surnames
        ):
            continue
        elif " " in written and types[name] is EntityType.PERSON and written.split()[0] in firms:
            made[name] = EntityType.OTHER
        elif written in makers or written in whole or (types[name] is EntityType.PERSON and _is_body(written, here)):
            made[name] = EntityType.ORGANIZATION
    return made


def _is_located(one: MentionCandidate) -> bool:
    """Whether something is told to be there, so that the town is meant and not the university that is called after it."""
    return one.votes.place >= _IN and one.votes.place > one.votes.organization


_IN = 0.8
"""Votes between those of "to" before a name, which goes to firms as well, and those of "in"."""


def tail(low: str) -> bool:
    """Whether a single word is only the last word of names: Cup, Commission, Fire."""
    return is_word(low) and low in union("org_tails", "thing_tails", "place_tails")


def _of_a_tail(low: str, type_: EntityType) -> EntityType:
    if low in section("org_tails"):
        return EntityType.ORGANIZATION
    return EntityType.OTHER if low in section("thing_tails") or type_ is EntityType.PERSON else type_


def _whole(
    found: Sequence[MentionCandidate], types: Mapping[str, EntityType], progress: Progress
) -> tuple[set[str], set[str], set[str], set[str], set[str]]:
    """How the names of bodies begin before their trade; the sounds of all parts of persons' full names; ships and storms;
    towns of papers and councils; how products begin that "the" or their kind tells."""
    begins: set[str] = set()
    surnames: set[str] = set()
    things: set[str] = set()
    towns: set[str] = set()
    makers = _makers(found, types)
    for number, name in enumerate({one.name for one in found if " " in one.name}):
        if number % _PIECE == 0:
            progress.report(0.0)
        words = fold(name).split()
        if types[key(name)] is EntityType.PERSON:
            surnames.update(phonetic_key(part) for word in words for part in (word, *word.split("-")))
        elif (town := town_of(words)) is not None:
            towns.add(town)
        elif types[key(name)] is EntityType.ORGANIZATION:
            begins.update(" ".join(words[:cut]) for cut in range(1, len(words)) if is_trade(words[cut:]))
        elif words[0] in union("vessels", "storms"):
            things.add(" ".join(words[1:]))
    return begins, surnames, things, towns, makers


def _makers(found: Sequence[MentionCandidate], types: Mapping[str, EntityType]) -> set[str]:
    """How products begin, that their kind tells beside them: Orlin of "the Orlin Photon, a phone"."""
    made = set()
    for one in found:
        first, blank, _ = one.name.partition(" ")
        if blank and one.votes.person < 0 and types[key(one.name)] is EntityType.OTHER and not is_word(first):
            made.add(fold(first))
    return made


def town_of(words: Sequence[str]) -> str | None:
    """The town that a paper or council is called after, folded: Larkmoor of the Larkmoor Daily Mirror; None for others."""
    words = [*words[:-1], *words[-1].split("-")] if words else []
    if words[-1:] == ["department"]:
        words.pop()  # Palmer Police Department
    if words[-1:] == ["hospital"]:
        single = len(words) > 1 and all(word in section("local_kinds") or word in ("base", "general") for word in words[1:-1])
        return words[0] if single and not is_word(words[0]) and words[0] not in forenames() else None
    if len(words) < 2 or words[-1] not in union("papers", "local"):
        return None
    cut = len(words)
    while cut and words[cut - 1] in union("papers", "local", "local_kinds"):
        cut -= 1
    town = " ".join(words[:cut])
    return town if town and not all(is_word(word) for word in words[:cut]) else None


def _strongly_other(one: MentionCandidate) -> bool:
    """Whether a name that a paper begins with is told to be no town; a first name alone tells it not: Harlow Bay."""
    return one.votes.person >= (_TITLED if " " in one.name else STRONG) or one.votes.organization >= STRONG


_TITLED = 5.0
"""Votes for a person of a first name and a title together."""


def is_trade(words: Sequence[str]) -> bool:
    """Whether words only say what a body does or of which form it is."""
    return all(word.strip(".,") in union("org_tails", "trade_tails", "legal") for word in words)


def _is_body(written: str, here: Sequence[MentionCandidate]) -> bool:
    """Whether a single word that speaks is rather a body: nothing but verbs that bodies share makes it a person."""
    if " " in written or written in forenames() or written in section("surnames_first"):
        return False
    votes = sum((one.votes for one in here), TypeScores())
    return votes.person <= _SPEAKS * votes.organization
