"""Where one article counts nobody and another counts somebody: "no arrests were made" / "three people were arrested".

Both tell of one event (what they begin with has a name and a rare word in common), neither of another place, time or kind of
people, and the article that counts somebody did not come later: then it may only know more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from tui.engine.figures.comparable import FIRST, CountPair
from tui.engine.figures.context import CountInContext, counts_in_context
from tui.engine.figures.dates import Dated
from tui.engine.figures.leads import Leads
from tui.engine.figures.rules import FigureRule, deciding
from tui.engine.figures.values import decimal_value
from tui.engine.figures.versions import do_outlets_differ
from tui.engine.figures.zeros import present, zeros
from tui.engine.language.en.measures import EARLIER
from tui.engine.language.en.speech_verbs import CUES
from tui.model.counts import Count, Relation
from tui.model.dates import MONTHS, WEEKDAYS
from tui.model.findings import Sentence
from tui.model.settings import Figures
from tui.model.story import Article, Story
from tui.model.strands import Figure


def _other_time(pair: CountPair) -> bool:
    """Whether days or hours differ, or who counts somebody wrote later and may only know more; the zero is the one."""
    zero, other = pair.one, pair.other
    if deciding(_TIMELY, pair):
        return True
    if zero.published and other.published:
        return other.published > zero.published or (_is_reported(zero) and other.published == zero.published)
    return _is_reported(zero)


_TIMELY = tuple(rule for rule in FIRST if rule.id in {"other-hour", "other-day"})
_REPORTED = re.compile(r"\b(?:report(?:s|ed|ing)?|record(?:s|ed)?|known)\b", re.IGNORECASE)


def _is_reported(zero: CountInContext) -> bool:
    """Whether nobody was only reported to be: "no injuries were reported"."""
    return _REPORTED.search(zero.text, zero.sentence.start, zero.sentence.end) is not None


def _other_people(pair: CountPair) -> bool:
    """Whether the zero counts people of a kind ("no sailors were hurt") and the other does not."""
    kind = pair.one.counted.noun.lower().rstrip("s")
    return bool(kind) and kind not in {word.rstrip("s") for word in pair.other.counted.noun.lower().split()}


_PLACE = re.compile(r"\b(?i:in|at|near|outside|on)\s(?:the\s)?(?P<name>[A-Z][\w-]+)")


def _other_place(pair: CountPair) -> bool:
    """Whether a sentence names a place that the other article never names, or the two name different ones."""
    one, other = (_places(each) for each in (pair.one, pair.other))
    strange = any(name not in pair.other.text for name in one) or any(name not in pair.one.text for name in other)
    return strange or bool(one and other and not one & other)


def _places(count: CountInContext) -> frozenset[str]:
    found = (match["name"] for match in _PLACE.finditer(count.text, count.sentence.start, count.sentence.end))
    return frozenset(name for name in found if name.lower() not in MONTHS and name.lower() not in WEEKDAYS)


_HELD = re.compile(r"\b(?:arrest|detain)", re.IGNORECASE)


def _other_act(pair: CountPair) -> bool:
    """Whether who was not arrested is charged or jailed there, which may be later."""
    other = pair.other
    end = other.sentence.end
    return other.counted.event == "arrested" and not _HELD.search(other.text, other.sentence.start, end)


def _only_some(pair: CountPair) -> bool:
    """Whether somebody is counted of a plan, of an earlier time, a while, or each of several."""
    b = pair.b
    earlier = _is_earlier(pair.one) or _is_earlier(pair.other)
    return earlier or b.is_plan or b.part in {"each", "more"} or bool(b.period or b.level)


def _is_earlier(count: CountInContext) -> bool:
    """Whether a count is one of an earlier time, by the words behind the last verb with which somebody speaks before it."""
    before = count.text[count.sentence.start : count.counted.start].split()
    spoken = max((at for at, word in enumerate(before) if word.strip(",").lower() in _SPOKEN), default=-1)
    words = [word.strip(".,;:()").lower() for word in (*before[spoken + 1 :], *_behind(count).split())]
    return any(word in EARLIER or _YEAR.fullmatch(word) for word in words)


_SPOKEN = frozenset({*CUES, "told", "that"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def _behind(count: CountInContext) -> str:
    return count.text[count.counted.start : count.sentence.end]


ZERO_VETOES: tuple[FigureRule[CountPair], ...] = (
    FigureRule("zero-other-time", "On Monday [nobody was hurt]. | On Friday [12] people were hurt.", _other_time),
    FigureRule("zero-other-people", "[No sailors were hurt]. | [12] miners were hurt.", _other_people),
    FigureRule("zero-other-place", "In Brod [nobody was hurt]. | In Visby [12] people were hurt.", _other_place),
    FigureRule("zero-other-act", "[No arrests were made]. | [12] people were jailed.", _other_act),
    FigureRule("zero-of-some", "[Nobody was hurt]. | Last year [12] people were hurt.", _only_some),
)
"""Rows that make a count of nobody and one of somebody no contradiction."""


def people_in_context(
    article: Article, position: int, sentence: Sentence, dated: list[Dated], settings: Figures
) -> list[CountInContext]:
    """The counts of nobody in a sentence, and those whom something befell there who are no plain count."""
    place = article.text, sentence.start, sentence.end
    found = sorted((*zeros(*place), *present(*place)))
    return counts_in_context(article, position, sentence, ([], dated), settings, tuple(found)) if found else []


def zero_figures(
    story: Story, of_people: Sequence[CountInContext], counted: Sequence[CountInContext], settings: Figures
) -> list[Figure]:
    """One figure for each thing that befell somebody in one article, and nobody in another."""
    nobody = [each for each in of_people if not each.counted.high]
    somebody = [each for each in of_people if each.counted.high]
    return [
        _figure(story, dispute, event)
        for event, dispute in find_zero_disputes(nobody, [*counted, *somebody], settings).items()
        if do_outlets_differ(story, [(each.article, decimal_value(each)) for each in dispute])
    ]


def find_zero_disputes(
    zeros_told: Sequence[CountInContext], others: Sequence[CountInContext], settings: Figures
) -> dict[str, list[CountInContext]]:
    """Where counts of nobody are contradicted: what befell somebody, with the counts."""
    given: dict[tuple[int, str], list[CountInContext]] = defaultdict(list)
    for each in others:
        if each.counted.event and each.low >= 1 and each.of == "people":
            given[each.article, each.counted.event].append(each)
    nobody = {(zero.article, zero.counted.event) for zero in zeros_told}
    leads = Leads([*zeros_told, *others])
    found: dict[str, list[CountInContext]] = defaultdict(list)
    for zero in zeros_told:
        event = zero.counted.event
        if any(not _is_earlier(each) for each in given.get((zero.article, event), ())):
            continue  # the article gives both
        for (article, befell), counts in given.items():
            if befell != event or (article, event) in nobody or not leads.are_of_one_event(zero, counts[0]):
                continue
            against = [each for each in counts if not deciding(ZERO_VETOES, CountPair(zero, each, settings))]
            if against:
                found[event] += [zero, max(against, key=lambda each: each.high)]
    return {event: list({each.mark: each for each in members}.values()) for event, members in found.items()}


def _figure(story: Story, members: list[CountInContext], event: str) -> Figure:
    """One Figure of counts of nobody and of somebody."""
    ordered = sorted(members, key=lambda each: each.mark)
    written = dict.fromkeys(each.text[each.counted.start : each.counted.end] for each in ordered)
    what = f"people {event}"
    return Figure(
        f"figure:none-{event}",
        f"{what}: {' / '.join(written)}",
        tuple(each.mark for each in ordered),
        decimal_value(ordered[0]),
        "people",
        counts=tuple(Count(each.mark, decimal_value(each), each.counted.bound, what) for each in ordered),
        conflict=True,
        relation=Relation.CONFLICT,
        compared=what,
        why=tuple(dict.fromkeys(("zero-against-count", *(rule for each in ordered for rule in each.counted.why)))),
    )
