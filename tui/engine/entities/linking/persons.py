"""Which sightings are whose: full names make the persons; short forms, titles and initials go to them.

"President Biden" goes to the Biden whom the story calls president, "Ms. Gandhi" to a woman, and "Trump" never to Donald Trump
Jr. while there is a Donald Trump. What stays in doubt becomes nobody's: a surname of its own.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.linking.bearers import Bearers, bearers
from tui.engine.entities.linking.firms import means_firm, named_like_firms
from tui.engine.entities.linking.kin import relatives
from tui.engine.entities.names.organisation import initials
from tui.engine.entities.names.person import Person, lookup_keys, match_rank, parts, people, sexes
from tui.engine.entities.read.tokens import Line
from tui.engine.language.en.gazetteer import fold, key, listed_name, section
from tui.engine.progress import Progress
from tui.model.strands import EntityType

Types = Mapping[str, EntityType]
"""Type by the key of a name as written, or by canonical name for the reader's own."""


def link_persons(
    lines: Sequence[Line], found: Sequence[MentionCandidate], types: Types, own: Types, progress: Progress
) -> tuple[tuple[Person, ...], dict[int, int]]:
    """All persons, and for each sighting of one (by position in `found`) which; reports its progress from 0 to 1."""
    full = []
    for sighting in progress.over(found, 0.0, 0.2, every=512):
        if _is_person(sighting, types, own):
            full.append(_full(sighting, own))
    long = {name for name in full if len(parts(name).parts) > 1}
    progress.report(0.2)
    ends = {whole[cut:] for name in long for whole in (parts(name).parts,) for cut in range(1, len(whole))}
    progress.report(0.2)
    every = [name for name in full if name in long and parts(name).parts not in ends]  # López Obrador is no other
    kin = relatives(lines, found)
    persons = people(every, kin.apart, progress.part(0.2, 0.2))
    of_name = {name: who for who, person in enumerate(persons) for name in person.names}
    homes: dict[int, int] = {}
    for place, sighting in enumerate(progress.over(found, 0.3, 0.3, every=512)):
        if (name := _full(sighting, own)) in of_name and _is_person(sighting, types, own):
            homes[place] = of_name[name]
    chooser = _chooser(found, persons, homes, bearers(lines, found, persons, homes, kin), progress.part(0.3, 0.3))
    whole = {one.known for one in found if one.known and " " in one.name}
    firms = named_like_firms(found, types)
    fits: dict[str, tuple[tuple[int, int], ...]] = {}
    lone: dict[str, int] = {}
    for place, sighting in enumerate(progress.over(found, 0.4, 1.0)):
        if place in homes or not _may_be_person(sighting, types, own, whole):
            continue
        name = _full(sighting, own)
        if name not in fits:
            fits[name] = chooser.fits(name)
        listed = bool(sighting.known) and sighting.known not in own
        if key(name) in firms and means_firm(sighting, firms[key(name)], chooser.first, [who for _, who in fits[name]]):
            continue
        who = chooser.choose(sighting, fits[name], listed=listed)
        if who is None and _is_person(sighting, types, own):
            folded = " ".join(parts(name).parts)
            if folded not in lone:
                lone[folded] = len(persons)
                persons.append(Person(name, (name,)))
            who = lone[folded]
        if who is not None:
            homes[place] = who
    _once_more(found, homes, chooser, lone, progress.part(1.0, 1.0))
    return tuple(persons), homes


def _once_more(
    found: Sequence[MentionCandidate], homes: dict[int, int], chooser: _Chooser, lone: Mapping[str, int], progress: Progress
) -> None:
    """Give names of one word that lead to nobody to whom others call so: TRUMP, and Mr Srettha after a Srettha."""
    called: dict[str, set[int]] = defaultdict(set)
    for place, who in homes.items():
        called[fold(found[place].name)].add(who)
    for place, sighting in enumerate(progress.over(found, 0.0, 0.0, every=512)):
        name = fold(sighting.name)
        if name not in lone:
            continue
        if place not in homes and sighting.name.isupper() and not sighting.known:
            homes[place] = lone[name]
        others = called[name] - {lone[name]}
        if len(others) == 1 and homes.get(place) == lone[name] and sighting.title in section("honorifics"):
            homes[place] = next((who for who in others if chooser.by_first_name(sighting, who)), lone[name])


_RECENT = 300
"""Characters back to whom the last sentences named: two long ones, or a dozen of four words."""
_SAID = 1.5
"""Votes of a verb of speech, with which a listed body may be a person: Ford said."""
_AGED = 3.5
"""Votes of a name with an age or title of its own: "Sarah, 34" is somebody the story names no further."""
_FIRST = 3
"""Letters of a first name in capitals that alone leads to its only bearer in the story; two are a short form: ED."""
_INITIALS = 3
"""Letters from which initials stand for a person: two fit too many."""


def _full(sighting: MentionCandidate, own: Types) -> str:
    return sighting.known if sighting.known in own else sighting.name


def _is_person(sighting: MentionCandidate, types: Types, own: Types) -> bool:
    if sighting.known in own:
        return own[sighting.known] is EntityType.PERSON
    return types[key(sighting.name)] is EntityType.PERSON and not (sighting.known and sighting.votes.person < 2)


def _may_be_person(sighting: MentionCandidate, types: Types, own: Types, whole: Collection[str]) -> bool:
    """Whether a short form may be somebody's, given that the story names such a person in full.

    A listed body that the story gives its `whole` name (Ford Motor Company) is a person's surname only with a title.
    """
    if sighting.known in own:
        return own[sighting.known] is EntityType.PERSON
    if sighting.known:
        listed = listed_name(key(sighting.name))
        if listed and listed.type is EntityType.ORGANIZATION:
            return sighting.votes.person >= (_AGED if sighting.known in whole else _SAID)
        return sighting.votes.place < 3.5
    if types[key(sighting.name)] in (EntityType.PERSON, EntityType.OTHER):
        return True
    return sighting.votes.organization < 3 and sighting.votes.place < 3


@dataclass(frozen=True, slots=True)
class _Chooser:
    """What the full names tell about the persons of a story."""

    persons: tuple[Person, ...]
    there: Mapping[int, Sequence[tuple[int, int]]]
    """By article: where a person stands in full, as (offset, person), sorted."""
    first: Mapping[int, Mapping[int, int]]
    """By article: where each person stands in full for the first time."""
    weight: Mapping[int, int]
    """How often each person stands in full."""
    titles: Mapping[int, frozenset[str]]
    """The titles that each person is given next to the full name."""
    bearers: Bearers
    """What stands where the full names do, for surnames that several bear."""
    by_handle: Mapping[str, frozenset[int]]
    """The persons that a handle of a name, or initials such as AMLO, may lead to."""

    def fits(self, name: str) -> tuple[tuple[int, int], ...]:
        """The persons whom a name can mean, each with how well it fits."""
        if name.isupper() and name.isalpha() and len(name) >= _INITIALS and name in self.by_handle:
            return tuple((3, who) for who in sorted(self.by_handle[name]))
        near = sorted({who for handle in lookup_keys(name) for who in self.by_handle.get(handle, ())})
        return tuple((rank, who) for who in near if (rank := match_rank(name, self.persons[who])))

    def choose(self, sighting: MentionCandidate, fits: Sequence[tuple[int, int]], *, listed: bool) -> int | None:
        """The person whom a short form means: the best fit of its own article, else the only one of the story.

        Of several that fit as well: the one whom the sentence tells, by a pronoun or by what is said; the only one just named;
        the one who is not introduced as a relative of the others; else nobody, but for whom the story says more of.

        A `listed` name (Austin) means a person only as his surname, and beyond the articles that name him in full only where
        its neighbourhood is a person's.
        """
        fits = [(rank, who) for rank, who in fits if self._sex_fits(sighting.title, who)]
        titled = {who for rank, who in fits if rank > 1 and sighting.title in self.titles.get(who, ())}
        if len(titled) == 1:
            return next(iter(titled))
        there = self.there.get(sighting.article, ())
        here = self.first.get(sighting.article, {})
        likely = sighting.votes.person > sighting.votes.place
        for rank in ((4, 3, 1) if likely else (4, 3)) if listed else (4, 3, 2, 1):
            near = self._plain([who for fit, who in fits if fit == rank and who in here])
            if len(near) > 1 and (meant := self.bearers.choose(sighting, near)) is not None:
                return meant
            if len(near) == 1:
                if here[near[0]] > sighting.start and self._rival(near[0], rank, fits):
                    break
                return near[0]
            if near:
                near = [who for who in near if here[who] < sighting.start] or near
                window = there[bisect(there, (sighting.start - _RECENT, 0)) : bisect(there, (sighting.start, 0))]
                recent = sorted({who for _, who in window} & set(near))
                if recent:
                    return self.bearers.just_named(sighting, recent)
                about = self.bearers.about(sighting, near)
                return about if about is not None else self._main(near, here)
        sure = sighting.votes.person >= 1.5 and sighting.votes.person > sighting.votes.place
        for rank in ((4, 3) if sure else ()) if listed else (4, 3, 2):
            far = sorted(self._plain([who for fit, who in fits if fit == rank]), key=lambda who: -self.weight[who])
            if len(far) > 1 and (meant := self.bearers.choose(sighting, far)) is not None:
                return meant
            if far:
                return far[0] if len(far) == 1 or self.weight[far[0]] > 2 * self.weight[far[1]] else None
        alone = not listed and not sighting.title and sighting.votes.person < _AGED and fits
        long = len(sighting.name) >= _FIRST or not sighting.name.isupper()
        return fits[0][1] if alone and len(fits) == 1 and long else None

    def _main(self, near: Sequence[int], here: Mapping[int, int]) -> int | None:
        """Whom an article calls by a surname that several bear: whom it introduces first, if nobody else is named as often."""
        main = min(near, key=lambda who: here[who])
        return main if all(self.weight[who] < self.weight[main] for who in near if who != main) else None

    def _rival(self, who: int, rank: int, fits: Sequence[tuple[int, int]]) -> bool:
        """Whether the story says more of somebody else whom a name means as well: LeBron, before Bronny James is introduced."""
        return any(fit == rank and other != who and self.weight[other] > self.weight[who] for fit, other in fits)

    def _plain(self, persons: list[int]) -> list[int]:
        """Those without Jr. or III, if there are any: a bare surname is the elder's."""
        return [who for who in persons if not any(parts(name).suffix for name in self.persons[who].names)] or persons

    def by_first_name(self, sighting: MentionCandidate, who: int) -> bool:
        """Whether a name with an honorific can be the person's first one."""
        return match_rank(sighting.name, self.persons[who]) == 1 and self._sex_fits(sighting.title, who)

    def _sex_fits(self, title: str, who: int) -> bool:
        sex = "m" if title in section("men") else "f" if title in section("women") else ""
        return not sex or sexes(self.persons[who]) in ("", sex)


def _chooser(
    found: Sequence[MentionCandidate],
    persons: Sequence[Person],
    homes: Mapping[int, int],
    known_by: Bearers,
    progress: Progress,
) -> _Chooser:
    there: dict[int, list[tuple[int, int]]] = defaultdict(list)
    titles: dict[int, set[str]] = defaultdict(set)
    for place, who in progress.over(homes.items(), 0.0, 0.0, every=512):
        there[found[place].article].append((found[place].start, who))
        if found[place].title and found[place].title not in section("honorifics"):
            titles[who].add(found[place].title)
    for starts in there.values():
        starts.sort()
    first = {article: {who: start for start, who in reversed(starts)} for article, starts in there.items()}
    found_by: dict[str, set[int]] = defaultdict(set)
    for who, person in enumerate(progress.over(persons, 0.0, 0.0)):
        for name in person.names:
            for handle in (*lookup_keys(name), *initials(name)):
                found_by[handle].add(who)
    weight = Counter(homes.values())
    said = {who: frozenset(words) for who, words in titles.items()}
    by_handle = {handle: frozenset(who) for handle, who in found_by.items()}
    return _Chooser(tuple(persons), there, first, weight, said, known_by, by_handle)
