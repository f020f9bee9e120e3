"""From sightings to entities: the type of each name, and which names stand for one and the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.engine.entities.detect.candidate import Sighting
from tui.engine.entities.linking.persons import who_is_who
from tui.engine.entities.linking.short_forms import retyped, tail, town_of
from tui.engine.entities.names.organisation import body_key, definitions, initials, one_spelling, short_for
from tui.engine.entities.names.person import Person
from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.votes import Votes
from tui.engine.language.en.gazetteer import fold, is_word, key, known, section, union
from tui.engine.progress import Progress
from tui.engine.union_find import Groups
from tui.model.strands import EntityType


@dataclass(frozen=True, slots=True)
class Named:
    """An entity before its marks: one name, one type, all sightings."""

    label: str
    type: EntityType
    sightings: tuple[Sighting, ...]


def resolve(
    lines: Sequence[Line],
    found: Sequence[Sighting],
    own: Mapping[str, EntityType],
    texts: Iterable[str],
    progress: Progress,
) -> tuple[Named, ...]:
    """One Named for each person, body and place; `own` holds the reader's canonical names, `texts` explain short forms.

    Reports its progress from 0 to 1.
    """
    types = _types(found, progress.part(0.0, 0.0))
    types = retyped(found, _of_one_spelling(types), progress.part(0.1, 0.1))
    persons, homes = who_is_who(lines, found, types, own, progress.part(0.1, 0.5))
    rest = [place for place in range(len(found)) if place not in homes]
    of_person: dict[int, list[Sighting]] = defaultdict(list)
    for place in sorted(homes):
        of_person[homes[place]].append(found[place])
    named = [
        Named(_own_label(person, own) or _crowned(person.label, of_person[who]), EntityType.PERSON, tuple(of_person[who]))
        for who, person in enumerate(persons)
    ]
    named.extend(_bodies([found[place] for place in rest], types, own, texts, progress.part(0.5, 1.0)))
    return tuple(one for one in named if one.sightings)


def _crowned(name: str, sightings: Sequence[Sighting]) -> str:
    """A name of one word with the title that makes it enough: Queen Margrethe."""
    crowns = Counter(one.title for one in sightings if one.title in section("crowns"))
    if len(name.rstrip(" IVX").split()) > 1 or 2 * crowns.total() < len(sightings) or not crowns:
        return name
    return f"{crowns.most_common(1)[0][0].title()} {name}"


def _own_label(person: Person, own: Mapping[str, EntityType]) -> str:
    return next((name for name in person.names if name in own), "")


def _types(found: Sequence[Sighting], progress: Progress) -> dict[str, EntityType]:
    """The type of every name as written, from the votes of all its sightings."""
    strong: dict[str, list[float]] = {}
    weak: dict[str, list[float]] = {}
    for sighting in progress.over(found, 0.0, 0.0, every=512):
        name = key(sighting.name)
        much, little = strong.setdefault(name, [0.0] * 4), weak.setdefault(name, [0.0] * 4)
        for place, vote in enumerate(sighting.votes):
            (much if vote >= _STRONG else little)[place] += vote
    return {name: Votes(*map(_weighed, strong[name], weak[name])).best() for name in strong}


def _of_one_spelling(types: Mapping[str, EntityType]) -> dict[str, EntityType]:
    """The types where a name that looks like a person is only another spelling of what is none: Space X, SpaceX."""
    persons = [name for name, type_ in types.items() if type_ is EntityType.PERSON and " " in name]
    spelt = {one_spelling(name)[0]: type_ for name, type_ in types.items() if type_ is not EntityType.PERSON} if persons else {}
    return {**types, **{name: spelt[form] for name in persons if (form := one_spelling(name)[0]) in spelt}}


def _weighed(strong: float, weak: float) -> float:
    return strong + min(weak, _STRONG) + _TIE * weak


_TIE = 0.001
"""What weak hints count beyond their limit: enough to decide where all else is equal."""


_STRONG = 2.9
"""Votes of one sighting from which they count in full; weaker hints, however many, together weigh no more than one such."""


def _bodies(
    found: Sequence[Sighting],
    types: Mapping[str, EntityType],
    own: Mapping[str, EntityType],
    texts: Iterable[str],
    progress: Progress,
) -> list[Named]:
    """Organisations, places, peoples and the rest; reports its progress from 0 to 1."""
    groups: dict[str, list[Sighting]] = defaultdict(list)
    kinds: dict[str, EntityType] = {}
    for sighting in progress.over(found, 0.0, 0.2, every=256):
        type_ = own.get(sighting.known) or types[key(sighting.name)]
        home = _home(sighting, type_, own)
        groups[home].append(sighting)
        kinds.setdefault(home, type_)
    explained: list[tuple[str, str]] = []
    for text in texts:
        progress.report(0.2)
        explained += definitions(text)
    joined = _joined(groups, kinds, explained, progress.part(0.2, 0.7))
    merged: dict[str, list[Sighting]] = defaultdict(list)
    for home, members in groups.items():
        merged[joined[home]].extend(members)
    made = []
    for number, (home, members) in enumerate(merged.items()):
        if number % 8 == 0:
            progress.report(0.7 + 0.3 * number / len(merged))
        label = next((one.known for one in members if one.known in own), "") or _label(members)
        full = [one for one in members if " " in one.name or one.known] or members  # short forms only look like bodies
        sure = kinds[home] if kinds[home] in (EntityType.ORGANIZATION, EntityType.PLACE) else None
        type_ = own.get(label) or sure or sum((one.votes for one in full), Votes()).best()
        made.append(Named(label, type_, tuple(sorted(members))))
    return made


def _home(sighting: Sighting, type_: EntityType, own: Mapping[str, EntityType]) -> str:
    """A first grouping: by canonical name where one is known, else by the words of the name."""
    if sighting.known in own:
        return "own " + sighting.known
    listed = known(key(sighting.name)) if sighting.known else None
    paper = type_ is EntityType.ORGANIZATION and listed is not None and listed.type is EntityType.PLACE  # The Atlantic
    if sighting.known and not paper:
        sort = listed.type if listed else type_
        return f"{sort} {body_key(sighting.known) if sort is EntityType.ORGANIZATION else fold(sighting.known)}"
    if type_ is EntityType.ORGANIZATION:
        return f"{type_} {body_key(_listed_body(sighting.name))}"
    core = fold(sighting.name)
    if type_ is EntityType.PLACE and core.rpartition(" ")[2] in section("same_place"):
        core = core.rpartition(" ")[0]
    return f"{type_} {core}"


def _listed_body(name: str) -> str:
    """The listed organisation that a name means, "U.S." before it and its trade behind it left out; else the name itself."""
    core = _NATIONAL.sub("", name)
    while core:
        listed = known(key(core))
        if listed and listed.type is EntityType.ORGANIZATION:
            return listed.name
        core, _, last = core.rpartition(" ")
        if fold(last).rstrip(".") not in union("trade_tails", "legal"):
            break
    return name


_NATIONAL = re.compile(r"^(?:U\.S\.|US|USA|United States|American) ")


def _joined(
    groups: Mapping[str, Sequence[Sighting]],
    kinds: Mapping[str, EntityType],
    explained: Sequence[tuple[str, str]],
    progress: Progress,
) -> dict[str, str]:
    """For each group the group that it belongs to: short forms to what they are short for; reports its progress."""
    joined = Groups(groups)
    forms = {name: sorted({one.name for one in members}) for name, members in groups.items()}
    of_form = {fold(form): name for name, written in forms.items() for form in written}

    progress.report(0.0)
    for words, short in sorted(explained):
        full = next((of_form[fold(words[cut:].strip())] for cut in _cuts(words) if fold(words[cut:].strip()) in of_form), None)
        if full is not None and fold(short) in of_form and kinds[full] is EntityType.ORGANIZATION and _may_shorten(short, full):
            joined.join(of_form[fold(short)], full)
    _join_spellings(joined, forms, kinds)
    bodies = [
        name
        for name in sorted(groups)
        if kinds[name] is EntityType.ORGANIZATION or (kinds[name] is not EntityType.PERSON and _closed(forms[name][0]))
    ]
    letters: dict[str, set[str]] = defaultdict(set)
    for number, name in enumerate(sorted(groups)):
        if number % 64 == 0:
            progress.report(0.1)
        if kinds[name] is not EntityType.PERSON:
            for form in forms[name]:
                for short in initials(form):
                    letters[short].add(joined.head(name))
    for number, name in enumerate(sorted(groups)):
        if number % 64 == 0:
            progress.report(0.2)
        for form in forms[name]:
            plain = form.replace(".", "")
            if (
                plain.isupper()
                and 2 <= len(plain) <= 6
                and len(letters[plain] - {joined.head(name)}) == 1
                and known(key(form)) is None
            ):
                joined.join(name, next(iter(letters[plain] - {joined.head(name)})))
    holding: dict[str, set[str]] = defaultdict(set)
    for name in progress.over(bodies, 0.3, 0.3):
        for word in {*name.split()[1:], *(word for form in forms[name] for word in fold(form).split())}:
            holding[word].add(name)
    for number, name in enumerate(sorted(groups)):
        if number % 4 == 0:
            progress.report(0.3 + 0.7 * number / len(groups))
        if known(key(forms[name][0])) is None and kinds[name] not in (EntityType.PLACE, EntityType.PERSON):
            near = sorted(
                {full for word in (*name.split()[1:], *fold(forms[name][0]).split()) for full in holding.get(word, ())}
            )
            if tail(name.partition(" ")[2]):  # "the Union" is one that the same article names
                here = {one.article for one in groups[name]}
                near = [full for full in near if here <= {one.article for one in groups[full]}]
            if len(fulls := _fuller(name, forms, near, kinds)) == 1:
                joined.join(name, fulls[0])
    return {name: joined.head(name) for name in groups}


def _join_spellings(joined: Groups[str], forms: Mapping[str, Sequence[str]], kinds: Mapping[str, EntityType]) -> None:
    """Join what only blanks, hyphens and numerals tell apart: Space X and SpaceX, KSLV-1 and KSLV-I, Soyuz 2 and Soyuz-2."""
    homes: dict[str, str] = {}
    for name in sorted(forms):
        if kinds[name] is EntityType.PERSON:
            continue
        for spelt in (spelt for form in forms[name] for spelt in one_spelling(form)):
            if len(spelt) >= _SPELT:
                joined.join(name, homes.setdefault(spelt, name))


_SPELT = 4
"""Letters and digits from which names that are written alike are one: shorter ones are short forms of several things."""


def _may_shorten(short: str, full: str) -> bool:
    """Whether a short form that a list knows can also be this body's: not the agency in "MEXICO CITY (AP)"."""
    return known(key(short)) is None or fold(short)[0] in {word[0] for word in full.split()[1:]}


def _cuts(words: str) -> list[int]:
    """Where a name may begin in the words before a bracket: at every word."""
    return [0] + [place + 1 for place, char in enumerate(words) if char == " "]


def _fuller(short: str, forms: Mapping[str, Sequence[str]], orgs: Sequence[str], kinds: Mapping[str, EntityType]) -> list[str]:
    """The organisations whose name goes on where a short one stops: Health Ministry, Gaza Health Ministry."""
    found = []
    few = set(short.split()[1:])
    single = len(few) == 1
    for full in orgs:
        if full == short:
            continue
        many = set(full.split()[1:])
        if town_of(fold(forms[full][0]).split()) == fold(forms[short][0]):
            continue
        if (
            (not single and few < many and len(many - few) <= 2 and kinds[short] is EntityType.ORGANIZATION)
            or any(short_for(a, b) for a in forms[short] for b in forms[full])
            or (single and any(_end_of(a, b) for a in forms[short] for b in forms[full]))
        ):
            found.append(full)
    return found


def _end_of(short: str, full: str) -> bool:
    """Whether one word begins or ends an organisation's name that English has no word for: Northrop Grumman, Celtics."""
    words = full.split()
    if town_of(fold(full).split()) == fold(short):
        return False
    if len(words) < 2 or short.isupper() or short not in (words[0], words[-1]) or fold(words[-1]) in section("collective"):
        return False
    return not is_word(short) or (short == words[-1] and tail(fold(short))) or _closed(full)


def _closed(name: str) -> bool:
    """Whether a name of several words is closed by what it is: Reform UK is not, Nations Cup and Pine Ridge Fire are."""
    words = fold(name).split()
    if len(words) < 2 or words[-1] in section("collective"):
        return False
    return tail(words[-1]) or words[0] in union("vessels", "storms")


def _label(members: Sequence[Sighting]) -> str:
    """The canonical name if the articles give it, else the fullest name that they give, the usual one of equals."""
    counts = Counter(one.name for one in members)
    canonical = {fold(one.known) for one in members if one.known}
    given = [name for name in counts if fold(name) in canonical and not name.isupper()]
    if given and not any(short_for(given[0], name) and len(body_key(name).split()) > 1 for name in counts):
        best = max(given, key=lambda name: (not name.isupper(), counts[name], name))
    else:
        best = max(counts, key=lambda name: _fullness(name, counts[name]))
    known_as = next((one.known for one in members if one.known), "")
    if known_as and len(best.replace(".", "")) <= 2:  # US, UN: too short to know again, and everybody knows what they stand for
        return known_as
    if fold(best) + "'s" == fold(known_as) or (_NATIONAL.match(best) and fold(_NATIONAL.sub("", best)) == fold(known_as)):
        return known_as  # McDonald's, U.S. Treasury
    if best.isupper() and fold(best) == fold(known_as):
        return best.title() if known_as.islower() else known_as
    return best


def _fullness(name: str, often: int) -> tuple[bool, int, int, int, str]:
    """What makes a name the one to show: no short form, many words that carry it, used often, written briefly."""
    return (not name.replace(".", "").isupper(), len(body_key(name).split()), often, -len(name), name)


_ONE_HINT = 1.5
"""Votes of one preposition or verb, too little to make a name of an English word: the Men in Blue."""


def kept(named: Named) -> bool:
    """Whether a name is one: a single English word with a capital and no evidence beside it is not."""
    if any(one.known for one in named.sightings):
        return True
    if all(one.name.isupper() and " " in one.name and all(map(is_word, one.name.split())) for one in named.sightings):
        return False  # BREAKING NEWS
    votes = sum((one.votes for one in named.sightings), Votes())
    if tail(fold(named.label)):
        return max(max(one.votes) for one in named.sightings) >= _STRONG
    if all(" " not in one.name and is_word(one.name) and not one.name.isupper() for one in named.sightings):
        return max(votes) > _ONE_HINT or (max(votes) >= _ONE_HINT and len(named.sightings) > 1)
    return True
