"""Which names of bodies, places and things stand for one: what the text explains, initials, spellings, names cut short."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.linking.short_forms import tail, town_of
from tui.engine.entities.names.organisation import initials, one_spelling, short_for
from tui.engine.language.en.gazetteer import fold, is_word, key, listed_name, section, union
from tui.engine.progress import Progress
from tui.engine.union_find import Groups
from tui.model.strands import EntityType

Forms = Mapping[str, Sequence[str]]
"""The names as written of each group."""
Kinds = Mapping[str, EntityType]


def join_bodies(
    groups: Mapping[str, Sequence[MentionCandidate]], kinds: Kinds, explained: Sequence[tuple[str, str]], progress: Progress
) -> dict[str, str]:
    """For each group the group that it belongs to: short forms to what they are short for; reports its progress."""
    joined = Groups(groups)
    forms = {name: sorted({one.name for one in members}) for name, members in groups.items()}
    progress.report(0.0)
    _join_explained(joined, forms, kinds, explained)
    _join_spellings(joined, forms, kinds)
    _join_initials(joined, forms, kinds, progress.part(0.1, 0.3))
    _join_cut_short(joined, groups, forms, kinds, progress.part(0.3, 1.0))
    return {name: joined.head(name) for name in groups}


def _join_explained(joined: Groups[str], forms: Forms, kinds: Kinds, explained: Sequence[tuple[str, str]]) -> None:
    """Join what brackets explain: Security Council (UNSC)."""
    of_form = {fold(form): name for name, written in forms.items() for form in written}
    for words, short in sorted(explained):
        full = next((of_form[fold(words[cut:].strip())] for cut in _cuts(words) if fold(words[cut:].strip()) in of_form), None)
        if full is not None and fold(short) in of_form and kinds[full] is EntityType.ORGANIZATION and _may_shorten(short, full):
            joined.join(of_form[fold(short)], full)


def _join_initials(joined: Groups[str], forms: Forms, kinds: Kinds, progress: Progress) -> None:
    """Join short forms in capitals to the only name whose first letters they are."""
    letters: dict[str, set[str]] = defaultdict(set)
    for name in progress.over(sorted(forms), 0.0, 0.5):
        if kinds[name] is not EntityType.PERSON:
            for short in (short for form in forms[name] for short in initials(form)):
                letters[short].add(joined.head(name))
    for name in progress.over(sorted(forms), 0.5, 1.0):
        for form in forms[name]:
            plain = form.replace(".", "")
            if plain.isupper() and len(plain) in _INITIALS and listed_name(key(form)) is None:
                full = letters[plain] - {joined.head(name)}
                if len(full) == 1:
                    joined.join(name, next(iter(full)))


_INITIALS = range(2, 7)
"""Letters of a short form that is read as initials; the longest that news uses has six."""


def _join_cut_short(
    joined: Groups[str], groups: Mapping[str, Sequence[MentionCandidate]], forms: Forms, kinds: Kinds, progress: Progress
) -> None:
    """Join names to the only longer one that goes on where they stop: Health Ministry, Gaza Health Ministry."""
    bodies = [
        name
        for name in sorted(groups)
        if kinds[name] is EntityType.ORGANIZATION or (kinds[name] is not EntityType.PERSON and _is_complete(forms[name][0]))
    ]
    holding: dict[str, set[str]] = defaultdict(set)
    for name in progress.over(bodies, 0.0, 0.0):
        for word in {*name.split()[1:], *(word for form in forms[name] for word in fold(form).split())}:
            holding[word].add(name)
    for name in progress.over(sorted(groups), 0.0, 1.0, every=4):
        if listed_name(key(forms[name][0])) is None and kinds[name] not in (EntityType.PLACE, EntityType.PERSON):
            words = (*name.split()[1:], *fold(forms[name][0]).split())
            near = sorted({full for word in words for full in holding.get(word, ())})
            if tail(name.partition(" ")[2]):  # "the Union" is one that the same article names
                here = {one.article for one in groups[name]}
                near = [full for full in near if here <= {one.article for one in groups[full]}]
            if len(fulls := _fuller(name, forms, near, kinds)) == 1:
                joined.join(name, fulls[0])


def _join_spellings(joined: Groups[str], forms: Mapping[str, Sequence[str]], kinds: Mapping[str, EntityType]) -> None:
    """Join what only blanks, hyphens and numerals tell apart: Space X and SpaceX, KSLV-1 and KSLV-I, Soyuz 2 and Soyuz-2."""
    homes: dict[str, str] = {}
    for name in sorted(forms):
        if kinds[name] is EntityType.PERSON:
            continue
        for spelt in (spelt for form in forms[name] for spelt in one_spelling(form)):
            if len(spelt) >= _SPELT:
                joined.join(name, homes.setdefault(spelt, name))
    _join_slips(joined, forms, kinds)


def _join_slips(joined: Groups[str], forms: Forms, kinds: Kinds) -> None:
    """Join a word in which two letters changed places to the name of a body that is meant: Chrylser."""
    by_letters: dict[str, list[str]] = defaultdict(list)
    for name in sorted(forms):
        if kinds[name] is not EntityType.PERSON:
            for form in forms[name]:
                if len(form) >= _SLIP and form.isalpha():
                    by_letters["".join(sorted(fold(form)))].append(name)
    for names in by_letters.values():
        for one, other in pairwise(names):
            if _is_transposition(fold(forms[one][0]), fold(forms[other][0])):
                joined.join(one, other)


def _is_transposition(one: str, other: str) -> bool:
    """Whether two neighbouring letters changed places, and nothing else."""
    differing = [at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    swapped = len(differing) == 2 and differing[1] == differing[0] + 1
    return len(one) == len(other) and swapped and one[differing[0]] == other[differing[1]] and one[0] == other[0]


_SLIP = 7
"""Letters from which two that changed places are a slip: shorter names of different bodies lie too close together."""
_SPELT = 4
"""Letters and digits from which names that are written alike are one: shorter ones are short forms of several things."""


def _may_shorten(short: str, full: str) -> bool:
    """Whether a short form that a list knows can also be this body's: not the agency in "MEXICO CITY (AP)"."""
    return listed_name(key(short)) is None or fold(short)[0] in {word[0] for word in full.split()[1:]}


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
        written = fold(forms[full][0]).split()
        street = kinds[full] is EntityType.PLACE and written[-1] in section("streets")
        if street or town_of(written) == fold(forms[short][0]):
            continue
        if (
            (not single and few < many and len(many - few) <= 2 and kinds[short] is EntityType.ORGANIZATION)
            or any(short_for(a, b) or _is_house_of(a, b) for a in forms[short] for b in forms[full])
            or (single and any(_end_of(a, b) for a in forms[short] for b in forms[full]))
        ):
            found.append(full)
    return found


def _is_house_of(short: str, full: str) -> bool:
    """Whether a name of several words is a house without the word for what it is: Grand Orlan, Grand Orlan Hotel."""
    head, _, last = fold(full).rpartition(" ")
    return " " in short and head == fold(short) and last in section("houses_called")


def _end_of(short: str, full: str) -> bool:
    """Whether one word begins or ends an organisation's name that English has no word for: Northrop Grumman, Celtics."""
    words = full.split()
    if town_of(fold(full).split()) == fold(short):
        return False
    if fold(short) in section("ends_of_others") or (short == words[0] and fold(words[-1]) in section("streets")):
        return False  # the Guildhall is not Guildhall Square
    if len(words) < 2 or short.isupper() or short not in (words[0], words[-1]) or fold(words[-1]) in section("collective"):
        return False
    return not is_word(short) or (short == words[-1] and tail(fold(short))) or _is_complete(full)


def _is_complete(name: str) -> bool:
    """Whether a name of several words is closed by what it is: Reform UK is not, Nations Cup and Pine Ridge Fire are."""
    words = fold(name).split()
    if len(words) < 2 or words[-1] in section("collective"):
        return False
    return tail(words[-1]) or words[0] in union("vessels", "storms")
