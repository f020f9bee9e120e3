"""The same thing counted in several articles, and how its values compare.

    about 1,200 people were killed in Hamas’s Oct. 7 attack            one thing, 3.3 percent apart: a conflict
    the deaths of about 1,160 people in an attack by Hamas

    at least 32,333 people have been killed ... Gaza Health Ministry   one thing, and both can hold: rounded
    has killed more than 32,000 people ... according to the health ministry

Two sentences of one kind about different things ("12 killed" here, "15 killed" there) look alike everywhere. So what is
counted, what befell it and the words around must agree, more of them where the values do not; a value that another
article confirms is in conflict with nothing else in that article; and no row of `comparable` may hold for the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import fsum, inf
from typing import NamedTuple

from tui.engine.figures.agreement import agree, rounds_to
from tui.engine.figures.comparable import FIRST, VETOES, CountPair, is_age_of_full_name, is_age_of_one_in_text, is_named_age
from tui.engine.figures.context import CountInContext, digits
from tui.engine.figures.only_of_kind import only_of_kind
from tui.engine.figures.revisions import find_revision, grown_tolls, values_given
from tui.engine.figures.rules import deciding
from tui.engine.figures.withdrawn import find_withdrawn, is_told_before, older_values, withdraws
from tui.engine.language.en.measures import TIMES
from tui.engine.progress import Progress
from tui.engine.union_find import Groups
from tui.model.counts import Bound, Relation
from tui.model.settings import Figures


class Joint(NamedTuple):
    """The counts of one thing."""

    members: list[int]
    """Positions among the counts, in their order."""
    relation: Relation
    why: tuple[str, ...] = ()
    """Ids of what decided about two values that differ."""
    older: frozenset[int] = frozenset()
    """Which members give a value that their article says no longer holds."""


def groups(counts: list[CountInContext], settings: Figures, progress: Progress) -> list[Joint]:
    """The counts that count one thing, by their positions in `counts`, with how their values compare.

    Reports its progress from 0 to 1.
    """
    joined = Groups(range(len(counts)))
    index: dict[str, list[int]] = defaultdict(list)
    confirmed: set[tuple[int, int]] = set()
    values = _values(counts)
    apart: list[tuple[float, int, int]] = []
    withdrawn = find_withdrawn(counts, settings)
    for here, one in enumerate(progress.over(counts, 0.0, 0.7, every=8)):
        kinds = {one.key, one.of, one.counted.event} - {""}
        near = {there for key in kinds for there in index[key][-settings.most_candidates :]}
        for key in kinds:
            index[key].append(here)
        for there in sorted(near):
            other = counts[there]
            close = _close(one, other, settings)
            if {one.counted.bound, other.counted.bound} == _BOTH_SIDES and one.high == other.high:
                continue  # "more than half" and "fewer than half" are two things
            if not _one_kind(one, other) or not (close or _comparable(one, other, settings)):
                continue
            both = one.context.keys() & other.context.keys()
            shared = fsum(min(one.context[key], other.context[key]) for key in both)  # exact: the order of a set is any
            if close:
                enough = shared >= settings.same_weight * _caution(one, other) or _is_one_age(one, other)
                told_before = (here in withdrawn or there in withdrawn) and is_told_before(one, other, shared, settings)
                if enough or told_before or _no_chance(one, other, values, settings):
                    joined.join(here, there)
                    confirmed |= {(here, other.article), (there, one.article)}
            elif _one_thing(one, other, shared, settings):
                apart.append((shared, here, there))
    for shared, here, there in only_of_kind(counts, settings, progress.part(0.7, 0.9)):
        if counts[here].article == counts[there].article:
            joined.join(here, there)
        else:
            apart.append((shared, here, there))
    apart += [(inf, max(old, new), min(old, new)) for old, new in withdrawn.items() if new is not None]
    decided = _compare(counts, joined, apart, (confirmed, withdrawn), settings)
    progress.report(1.0)
    found = (_joint(counts, members, decided, withdrawn) for members in joined.groups())
    return [joint._replace(older=frozenset(at for at in joint.members if at in withdrawn)) for joint in found]


_BOTH_SIDES = {Bound.OVER, Bound.UNDER}


def _compare(
    counts: list[CountInContext],
    joined: Groups[int],
    apart: list[tuple[float, int, int]],
    known: tuple[set[tuple[int, int]], dict[int, int | None]],
    settings: Figures,
) -> dict[int, tuple[Relation, str]]:
    """Join what counts one thing with other values, the most alike first; what decided, by the later of the two.

    What is `known` are the values that another article confirms, and those that are withdrawn with what holds instead.
    """
    confirmed, withdrawn = known
    older = older_values(counts, withdrawn)
    decided: dict[int, tuple[Relation, str]] = {}
    given, grown = values_given(counts), grown_tolls(counts)
    for _, here, there in sorted(apart, key=lambda each: (-each[0], sorted(counts[at].counted.start for at in each[1:]))):
        one, other = counts[here], counts[there]
        if (here, other.article) in confirmed or (there, one.article) in confirmed:
            continue
        known_update = (Relation.UPDATED, "withdrawn") if withdraws(one, other, older) or withdraws(other, one, older) else None
        relation, why = known_update or find_revision(one, other, given) or _relation(one, other, settings)
        on_one_day = one.published is not None and one.published == other.published
        if relation is Relation.CONFLICT and not on_one_day and (one.counted.event, max(one.high, other.high)) in grown:
            relation, why = Relation.UPDATED, "toll-grew"
        if relation is None or not all(
            _together(counts[a], counts[b], relation) for a in joined.together(here) for b in joined.together(there)
        ):
            continue
        joined.join(here, there)
        confirmed |= {(here, other.article), (there, one.article)}
        decided[here] = (relation, why)
    return decided


def _relation(one: CountInContext, other: CountInContext, settings: Figures) -> tuple[Relation | None, str]:
    """How two values that differ compare, with the id of what decided; None where they are not comparable."""
    pair = CountPair(one, other, settings)
    corrects = pair.a.is_revision or pair.b.is_revision
    if one.article == other.article:
        later = corrects and not deciding(tuple(rule for rule in VETOES if rule.id not in _TIMELY), pair)
        return (Relation.UPDATED, "revises-itself") if later else (None, "one-article")
    if is_named_age(pair) or is_age_of_one_in_text(pair):
        return Relation.CONFLICT, "ages-of-one-name"
    if one.published != other.published and one.published and other.published and not one.days & other.days:
        if not corrects and not (one.trend or other.trend):
            return _at_one_time(pair, settings)
        if not corrects and not one.counted.event:
            return None, "change-of-another-day"
        veto = deciding(tuple(rule for rule in VETOES if rule.id not in _TIMELY), pair)
        return (None, veto) if veto else (Relation.UPDATED, "later-article")
    return _at_one_time(pair, settings)


def _at_one_time(pair: CountPair, settings: Figures) -> tuple[Relation | None, str]:
    """How two values compare of which none is said to follow the other."""
    one, other = pair.one, pair.other
    rules = tuple(rule for rule in VETOES if rule.id not in _TOLD_BY_ROLE) if pair.is_of_one_role else VETOES
    if veto := deciding(rules, pair):
        return None, veto
    if agree(one, other):
        return Relation.ROUNDED, "both-can-hold"
    if rounds_to(one, other, settings):
        return Relation.ROUNDED, "fewer-digits"
    return Relation.CONFLICT, "values-exclude-each-other"


_TOLD_BY_ROLE = frozenset({"planned", "earlier", "level", "other-peoples", "other-kind"})
"""Vetoes that do not hold where both values are said to be of one thing, which is itself no plan and of one time."""
_TIMELY = frozenset({"earlier", "level"})
"""Vetoes that do not hold against an update, which is told as a change of what was told earlier."""


def _joint(
    counts: list[CountInContext],
    members: list[int],
    decided: dict[int, tuple[Relation, str]],
    withdrawn: dict[int, int | None],
) -> Joint:
    """How the values of one group compare: the gravest of what was decided for two of them."""
    found = [decided[at] for at in members if at in decided]
    for relation in (Relation.CONFLICT, Relation.UPDATED, Relation.ROUNDED):
        if why := tuple(dict.fromkeys(rule for each, rule in found if each is relation)):
            return Joint(members, relation, why)
    values = {(counts[at].low, counts[at].high) for at in members}
    if len({counts[at].article for at in members}) > 1 and any(at in withdrawn for at in members):
        return Joint(members, Relation.UPDATED, ("withdrawn",))
    return Joint(members, Relation.ROUNDED, ("nearly-equal",)) if len(values) > 1 else Joint(members, Relation.SAME)


def _values(counts: Iterable[CountInContext]) -> dict[tuple[str, str], int]:
    """How many different values a story gives of each kind of thing and what befell it."""
    values: dict[tuple[str, str], set[float]] = defaultdict(set)
    for each in counts:
        values[each.of, each.counted.event].add(each.high)
    return {kind: len(found) for kind, found in values.items()}


def _no_chance(one: CountInContext, other: CountInContext, values: dict[tuple[str, str], int], settings: Figures) -> bool:
    """Whether two articles would hardly tell one value by chance: it has many digits, and few are told of its kind.

    Of n values of a kind each is the same thing as a given one with odds of 1 to n, and two other things have d digits in
    common once in 10 ** d times, more seldom where the magnitude could differ too. Spans of time are round everywhere.
    """
    a, b = one.counted, other.counted
    if (a.low, a.high, a.unit in TIMES) != (b.low, b.high, False) or one.article == other.article:
        return False
    if one.published and other.published and abs((one.published - other.published).days) > settings.chance_days:
        return False
    large = a.high >= 1000
    if digits(a.high) + large < 3 and one.names and other.names and not one.names & other.names:
        return False
    magnitudes = settings.magnitudes if large else 1
    several = max(values[one.of, a.event], values[other.of, b.event])
    return several <= settings.chance * magnitudes * 10.0 ** digits(a.high)


def _together(one: CountInContext, other: CountInContext, relation: Relation) -> bool:
    """Whether two counts may stand in one group: one article gives two values of one thing only where it corrects itself."""
    return one.article != other.article or relation is Relation.UPDATED or agree(one, other)


def _one_kind(one: CountInContext, other: CountInContext) -> bool:
    """Whether two counts could count the same thing: the same unit or noun, or people whom the same befell."""
    a, b = one.counted, other.counted
    if one.trend * other.trend < 0:
        return False
    if a.event != b.event:
        same = one.of == other.of and (bool(one.about & other.about) or (a.high == b.high and digits(a.high) > 1))
        return same and not (a.event and b.event)
    if a.event:
        return one.key == other.key or "people" in (one.key, other.key) or bool(one.about & other.about)
    if a.subject.startswith(("age of", "year-old")) or b.subject.startswith(("age of", "year-old")):
        return a.subject == b.subject
    return one.key == other.key or (one.of == other.of and a.high == b.high)


def _is_one_age(one: CountInContext, other: CountInContext) -> bool:
    """Whether two articles give one age of one person who is named in full: no other words need agree."""
    whose = one.counted.subject
    return whose == other.counted.subject and is_age_of_full_name(whose) and one.high == other.high


def _close(one: CountInContext, other: CountInContext, settings: Figures) -> bool:
    """Whether two values are the same but for rounding; a bound alone ("more than 100") does not make them so."""
    apart = max(abs(one.high - other.high), abs(one.low - other.low))
    if not apart:
        return True
    if apart > max(one.high, other.high) * settings.about_percent / 100 or one.sentence == other.sentence:
        return False
    when = one.published and other.published and abs((one.published - other.published).days)
    return agree(one, other) and not (when and when > settings.chance_days)


def _comparable(one: CountInContext, other: CountInContext, settings: Figures) -> bool:
    """Whether two values that differ could be told of one thing: at one time, and not worlds apart.

    A toll that rose over night is an update, a part that the other article tells beside the whole is no conflict. Ages of one
    person are compared, other spans of time are not.
    """
    pair = CountPair(one, other, settings)
    if is_named_age(pair) or deciding(FIRST, pair):
        return is_named_age(pair) and not deciding(FIRST, pair)
    if (one.trend or other.trend) and not (one.published and other.published) and not one.days & other.days:
        return one.published == other.published
    if one.days & other.days and not (one.counted.event or one.trend or other.trend):
        return True  # both are of a day that both articles name, whenever they appeared
    return not (one.published and other.published and abs((one.published - other.published).days) > settings.conflict_days)


def _caution(one: CountInContext, other: CountInContext) -> float:
    """How much more close values must share than usual: "two days" is everywhere, "32,333" is not."""
    a, b = one.counted, other.counted
    if a.unit in TIMES:
        return 2.5
    if a.high == b.high and digits(a.high) >= 3:
        return 0.5
    if a.event and a.high >= 1000:
        return 0.7
    strange = bool(one.names and other.names) and not one.names & other.names
    return (1.0 if a.high >= 20 else 2.0) * (1.0 if a.high == b.high else 1.5) * (2.0 if strange else 1.0)


def _one_thing(one: CountInContext, other: CountInContext, shared: float, settings: Figures) -> bool:
    """Whether two values that differ are said of the same thing: by what is counted, by its names, by most words around."""
    if not one.counted.event and not one.about & other.about:
        return False
    least = min(len(one.names), len(other.names))
    if least and len(one.names & other.names) < settings.names_share * least:
        return False
    whole = min(fsum(one.context.values()), fsum(other.context.values()))
    weight, share = (
        (settings.conflict_weight, settings.conflict_share) if least else (settings.nameless_weight, settings.nameless_share)
    )
    return shared >= weight and shared >= share * whole
