"""From sightings to entities: the type of each name, and which names stand for one and the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.engine.entities.bodies import body_key, definitions, initials, short_for
from tui.engine.entities.context import Votes
from tui.engine.entities.people import Person, means, parts, people
from tui.engine.entities.sightings import Sighting
from tui.engine.lexicon.names import fold, is_word, key, known
from tui.model.strands import EntityType


@dataclass(frozen=True, slots=True)
class Named:
    """An entity before its marks: one name, one type, all sightings."""

    label: str
    type: EntityType
    sightings: tuple[Sighting, ...]


def resolve(found: Sequence[Sighting], own: Mapping[str, EntityType], texts: Iterable[str]) -> tuple[Named, ...]:
    """One Named for each person, body and place; `own` holds the reader's canonical names, `texts` explain short forms."""
    types = _types(found)
    persons, homes = _persons(found, types, own)
    rest = [place for place in range(len(found)) if place not in homes]
    named = [
        Named(
            _own_label(person, own) or person.label,
            EntityType.PERSON,
            tuple(found[place] for place in sorted(homes) if homes[place] == who),
        )
        for who, person in enumerate(persons)
    ]
    named.extend(_bodies([found[place] for place in rest], types, own, texts))
    return tuple(one for one in named if one.sightings)


def _own_label(person: Person, own: Mapping[str, EntityType]) -> str:
    return next((name for name in person.names if name in own), "")


def _types(found: Sequence[Sighting]) -> dict[str, EntityType]:
    """The type of every name as written, from the votes of all its sightings."""
    votes: dict[str, Votes] = defaultdict(Votes)
    for sighting in found:
        votes[key(sighting.name)] += sighting.votes
    return {name: sum_.best() for name, sum_ in votes.items()}


def _persons(
    found: Sequence[Sighting], types: Mapping[str, EntityType], own: Mapping[str, EntityType]
) -> tuple[tuple[Person, ...], dict[int, int]]:
    """All persons, and for each sighting of one (by position) which."""
    full = [_full(sighting, own) for sighting in found if _is_person(sighting, types, own)]
    counts = Counter(full)
    long = [name for name in counts if len(parts(name).parts) > 1]
    shortened = {name for name in long if any(_shortens(name, other) for other in long)}
    persons = people(name for name in full if len(parts(name).parts) > 1 and name not in shortened)
    of_name = {name: who for who, person in enumerate(persons) for name in person.names}
    homes: dict[int, int] = {}
    there: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for place, sighting in enumerate(found):
        name = _full(sighting, own)
        if name in of_name and _is_person(sighting, types, own):
            homes[place] = of_name[name]
            there[sighting.article].append((sighting.start, of_name[name]))
    weight = Counter(homes.values())
    fits: dict[str, tuple[tuple[int, int], ...]] = {}
    lone: dict[str, int] = {}
    for place, sighting in enumerate(found):
        if place in homes or not _may_be_person(sighting, types, own):
            continue
        name = _full(sighting, own)
        if name not in fits:
            fits[name] = tuple((rank, who) for who, person in enumerate(persons) if (rank := means(name, person)))
        who = _choose(
            sighting, fits[name], there[sighting.article], weight, listed=bool(sighting.known) and sighting.known not in own
        )
        if who is None and _is_person(sighting, types, own):
            folded = " ".join(parts(name).parts)
            if folded not in lone:
                lone[folded] = len(persons)
                persons += (Person(name, (name,)),)
            who = lone[folded]
        if who is not None:
            homes[place] = who
    return persons, homes


def _full(sighting: Sighting, own: Mapping[str, EntityType]) -> str:
    return sighting.known if sighting.known in own else sighting.name


def _is_person(sighting: Sighting, types: Mapping[str, EntityType], own: Mapping[str, EntityType]) -> bool:
    if sighting.known in own:
        return own[sighting.known] is EntityType.PERSON
    return types[key(sighting.name)] is EntityType.PERSON and not (sighting.known and sighting.votes.person < 2)


def _may_be_person(sighting: Sighting, types: Mapping[str, EntityType], own: Mapping[str, EntityType]) -> bool:
    """Whether a short form may be somebody's, given that the story names such a person in full."""
    if sighting.known in own:
        return own[sighting.known] is EntityType.PERSON
    if sighting.known:
        return sighting.votes.place < 3.5 and sighting.votes.organization < 3.5
    if types[key(sighting.name)] in (EntityType.PERSON, EntityType.OTHER):
        return True
    return sighting.votes.organization < 3 and sighting.votes.place < 3 and not sighting.name.isupper()


def _shortens(short: str, full: str) -> bool:
    """Whether one name of several words is the end of a longer one: López Obrador."""
    few, many = parts(short).parts, parts(full).parts
    return len(few) < len(many) and many[-len(few) :] == few


def _choose(
    sighting: Sighting,
    fits: Sequence[tuple[int, int]],
    there: Sequence[tuple[int, int]],
    weight: Mapping[int, int],
    *,
    listed: bool,
) -> int | None:
    """The person whom a short form means: in its own article the best fit named before it, else the only one of the story.

    A `listed` name (Austin) means a person only as his surname, in an article that names him in full.
    """
    here = {who for _, who in there}
    for rank in (3,) if listed else (3, 2, 1):
        near = [who for fit, who in fits if fit == rank and who in here]
        if len(near) == 1:
            return near[0]
        if near:
            before = [(start, who) for start, who in there if who in near and start < sighting.start]
            return max(before)[1] if before else max(near, key=lambda who: (weight[who], -who))
    for rank in () if listed else (3, 2):
        far = sorted((who for fit, who in fits if fit == rank), key=lambda who: -weight[who])
        if len(far) == 1 or (far and weight[far[0]] > 2 * weight[far[1]]):
            return far[0]
        if far:
            return None
    return None


def _bodies(
    found: Sequence[Sighting], types: Mapping[str, EntityType], own: Mapping[str, EntityType], texts: Iterable[str]
) -> Iterable[Named]:
    """Organisations, places, peoples and the rest."""
    groups: dict[str, list[Sighting]] = defaultdict(list)
    kinds: dict[str, EntityType] = {}
    for sighting in found:
        type_ = own.get(sighting.known) or types[key(sighting.name)]
        home = _home(sighting, type_, own)
        groups[home].append(sighting)
        kinds.setdefault(home, type_)
    joined = _joined(groups, kinds, tuple(pair for text in texts for pair in definitions(text)))
    merged: dict[str, list[Sighting]] = defaultdict(list)
    for home, members in groups.items():
        merged[joined[home]].extend(members)
    for members in merged.values():
        label = next((one.known for one in members if one.known in own), "") or _label(members)
        votes = sum((one.votes for one in members), Votes())
        yield Named(label, own.get(label) or votes.best(), tuple(sorted(members)))


def _home(sighting: Sighting, type_: EntityType, own: Mapping[str, EntityType]) -> str:
    """A first grouping: by canonical name where one is known, else by the words of the name."""
    if sighting.known in own:
        return "own " + sighting.known
    if sighting.known:
        listed = known(key(sighting.name))
        sort = listed.type if listed else type_
        return f"{sort} {body_key(sighting.known) if sort is EntityType.ORGANIZATION else fold(sighting.known)}"
    if type_ is EntityType.ORGANIZATION:
        return f"{type_} {body_key(sighting.name)}"
    return f"{type_} {fold(sighting.name)}"


def _joined(
    groups: Mapping[str, Sequence[Sighting]], kinds: Mapping[str, EntityType], explained: Sequence[tuple[str, str]]
) -> dict[str, str]:
    """For each group the group that it belongs to: short forms to what they are short for."""
    home = {name: name for name in groups}
    forms = {name: sorted({one.name for one in members}) for name, members in groups.items()}
    of_form = {fold(form): name for name, written in forms.items() for form in written}

    def root(name: str) -> str:
        while home[name] != name:
            name = home[name]
        return name

    def join(short: str, full: str) -> None:
        if root(short) != root(full):
            home[root(short)] = root(full)

    for words, short in sorted(explained):
        full = next((of_form[fold(words[cut:].strip())] for cut in _cuts(words) if fold(words[cut:].strip()) in of_form), None)
        if full is not None and fold(short) in of_form and kinds[full] is not EntityType.PERSON:
            join(of_form[fold(short)], full)
    orgs = [name for name in sorted(groups) if kinds[name] is EntityType.ORGANIZATION]
    letters: dict[str, set[str]] = defaultdict(set)
    for name in orgs:
        for form in forms[name]:
            for short in initials(form):
                letters[short].add(root(name))
    for name in sorted(groups):
        for form in forms[name]:
            plain = form.replace(".", "")
            if (
                plain.isupper()
                and 2 <= len(plain) <= 6
                and len(letters[plain] - {root(name)}) == 1
                and known(key(form)) is None
            ):
                join(name, next(iter(letters[plain] - {root(name)})))
    for name in sorted(groups):
        if known(key(forms[name][0])) is None and len(fulls := _fuller(name, forms, orgs, kinds)) == 1:
            join(name, fulls[0])
    return {name: root(name) for name in groups}


def _cuts(words: str) -> list[int]:
    """Where a name may begin in the words before a bracket: at every word."""
    return [0] + [place + 1 for place, char in enumerate(words) if char == " "]


def _fuller(short: str, forms: Mapping[str, Sequence[str]], orgs: Sequence[str], kinds: Mapping[str, EntityType]) -> list[str]:
    """The organisations whose name goes on where a short one stops: Health Ministry, Gaza Health Ministry."""
    if kinds[short] in (EntityType.PLACE, EntityType.PERSON):
        return []
    found = []
    few = set(short.split()[1:])
    single = len(few) == 1
    for full in orgs:
        if full == short:
            continue
        many = set(full.split()[1:])
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
    return len(words) > 1 and " " not in short and short in (words[0], words[-1]) and not is_word(short) and not short.isupper()


def _label(members: Sequence[Sighting]) -> str:
    """The canonical name if the articles give it, else the fullest name that they give, the usual one of equals."""
    counts = Counter(one.name for one in members)
    canonical = {fold(one.known) for one in members if one.known}
    given = [name for name in counts if fold(name) in canonical]
    if given:
        return max(given, key=lambda name: (counts[name], name))

    def weight(name: str) -> tuple[bool, int, int, int, str]:
        short = name.replace(".", "").isupper()
        return (not short, len(body_key(name).split()), counts[name], -len(name), name)

    return max(counts, key=weight)


def kept(named: Named) -> bool:
    """Whether a name is one: a single English word with a capital and no evidence beside it is not."""
    if any(one.known for one in named.sightings):
        return True
    votes = sum((one.votes for one in named.sightings), Votes())
    if all(" " not in one.name and is_word(one.name) and not one.name.isupper() for one in named.sightings):
        return max(votes) >= 1.5
    return True
