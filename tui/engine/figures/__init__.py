"""Stage: numbers, money, percentages and dates, joined where they count the same thing.

appearance on which day an article appeared, as the line above it tells
dates     days, months and years, against the article's own date; ahead says which lie ahead of it
occasions days and times on which something happened, and where articles give other ones
dollars   whose dollars "$" means
happenings hours and years of what a story tells once, in whichever words; once has the rows of what that is
leads     what articles begin with
years     years that articles give of different things
zeros     nobody whom something befell, and somebody who is no plain count; zero_disputes has where articles differ in it
withdrawn values that a text says no longer hold
bare      numbers whose noun stands in the sentence before
revisions articles that give an older value beside the newer
owners    whose a count is that is only "its"
numbers   a number as English writes it
counts    how exactly a number is meant, and what it counts; identifiers, pounds, nouns, shares, fates serve it
clause    what the words around a count say of how it is meant
context   a count in its sentence
joining   the same thing in several articles, and how its values compare; agreement says whether both can hold, comparable has
          what makes them no conflict, and only_of_kind the counts that may be of one thing though their sentences share few
          words
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date

from tui.engine.figures.appearance import with_days
from tui.engine.figures.bare import bare_counts
from tui.engine.figures.context import CountInContext, counts_in_context, digits
from tui.engine.figures.counts import Counted, counts
from tui.engine.figures.dates import changed_on, dates
from tui.engine.figures.dollars import with_local_dollars
from tui.engine.figures.happenings import happening_disputes, happenings
from tui.engine.figures.identifiers import designations
from tui.engine.figures.joining import Joint, groups
from tui.engine.figures.leads import Leads
from tui.engine.figures.occasions import Dispute, disputes, occasions, times
from tui.engine.figures.values import decimal_value
from tui.engine.figures.versions import do_outlets_differ
from tui.engine.figures.wording import describe_difference
from tui.engine.figures.years import FULL_HOUR, apart_by_context
from tui.engine.figures.zero_disputes import people_in_context, zero_figures
from tui.engine.ids import set_apart
from tui.engine.progress import SILENT, Progress, release
from tui.model.counts import Bound, Count, Relation
from tui.model.findings import Sentence
from tui.model.places import Mark
from tui.model.settings import Figures
from tui.model.story import Story
from tui.model.strands import Figure

_READING = 0.6
"""Share of the progress at which all sentences are read and the joining begins."""
_FEW = 40
"""Sentences between two reports of progress."""


def figures(
    story: Story, sentences: tuple[Sentence, ...], settings: Figures, progress: Progress = SILENT
) -> tuple[Figure, ...]:
    """Numbers, money, percentages and dates, joined where they count the same thing; reports its progress from 0 to 1."""
    story = with_days(story, settings)
    names = designations([article.text for article in story.articles])
    counted, days = list[CountInContext](), defaultdict[tuple[str, str], list[Mark]](list)
    words_of_days: dict[str, str] = {}
    changed = [changed_on(article.text, article.meta.published, settings) for article in story.articles]
    happened, told_once, of_people = list[CountInContext](), list[CountInContext](), list[CountInContext]()
    before: tuple[int, int, list[Counted]] = (-1, 0, [])
    for number, sentence in enumerate(sentences):
        if number % _FEW == 0:
            progress.report(_READING * number / len(sentences))
        if not sentence.tells:
            continue
        article, at = story.articles[sentence.article], sentence.article
        place = article.text, sentence.start, sentence.end
        dated = list(dates(*place, article.meta.published, settings, changed[at]))
        named = [*dated, *times(*place)]
        for day in named:
            if day.value:
                days[day.value, day.unit].append(Mark(at, day.start, day.end))
                words_of_days.setdefault(day.value, article.text[day.start : day.end])
        found = list(counts(*place, dated, names))
        found += bare_counts(*place, found, before[1:] if before[0] == at else (0, []))
        found.sort()
        before = (at, sentence.start, found)
        events, once = tuple(occasions(*place, named)), tuple(happenings(*place, named))
        if found or events or once:
            both = counts_in_context(article, at, sentence, (found, dated), settings, events + once)
            counted += both[: len(found)]
            happened += both[len(found) : len(found) + len(events)]
            told_once += both[len(found) + len(events) :]
        of_people += people_in_context(article, at, sentence, dated, settings)
    counted = with_local_dollars(counted)
    joined = groups(counted, settings, progress.part(_READING, 1.0))
    made = []
    for number, joint in enumerate(joined):
        if number % _FEW == 0:
            progress.report(1.0)
        made.append(_figure(story, [counted[at] for at in joint.members], joint, words_of_days))
    found_once = disputes(happened, settings)
    given = {each.mark for dispute in found_once for each in dispute.members}
    others = happening_disputes(told_once, Leads(told_once), settings)
    found_once += [dispute for dispute in others if not all(each.mark in given for each in dispute.members)]
    made += [_disputed_figure(story, dispute) for dispute in found_once]
    made += zero_figures(story, of_people, counted, settings)
    for (value, unit), marks in days.items():
        end = progress.part(1.0, 1.0)
        alone = unit == "year" or (unit == "time" and value.endswith(FULL_HOUR))
        of_one_thing = apart_by_context(story, sentences, marks, settings, end) if alone else [marks]
        made += [_date(value, unit, some) for some in of_one_thing]
    progress.report(1.0)
    apart = set_apart(story, made, progress.part(1.0, 1.0))
    release(counted, joined, progress=progress)
    return tuple(sorted(apart, key=lambda figure: (figure.marks, figure.id)))


def _figure(story: Story, group: list[CountInContext], joint: Joint, days: dict[str, str]) -> Figure:
    """One Figure of the counts of one thing."""
    ordered = sorted(group, key=lambda each: (each.article, each.counted.start))
    by_name = sorted(ordered, key=lambda each: (story.articles[each.article].id, each.counted.start))
    if joint.relation is Relation.CONFLICT and not do_outlets_differ(
        story, [(each.article, decimal_value(each, group[0].counted.unit)) for each in group]
    ):
        joint = joint._replace(relation=Relation.UPDATED, why=(*joint.why, "versions"))
    conflict, differ = joint.relation is Relation.CONFLICT, joint.relation is not Relation.SAME
    older = {decimal_value(each) for each, at in zip(group, joint.members, strict=True) if at in joint.older}
    holding = [each for each in by_name if decimal_value(each) not in older] or by_name
    first = by_name[0] if conflict else max(holding, key=_exactness)
    written = [_as_written(story, each) for each in by_name] if conflict else [_as_written(story, first)]
    return Figure(
        "figure:"
        + "-".join(re.findall(r"[\w.]+", f"{decimal_value(first)} {first.counted.subject or first.counted.unit}".lower())[:6]),
        f"{' / '.join(dict.fromkeys(written))} {first.counted.subject}".strip(),
        tuple(each.mark for each in ordered),
        decimal_value(first),
        first.counted.unit,
        first.counted.bound,
        tuple(_count(each, first.counted.unit) for each in ordered),
        conflict,
        joint.relation,
        describe_difference(by_name, days) if differ else "",
        tuple(dict.fromkeys((*joint.why, *(rule for each in ordered for rule in each.counted.why)))),
    )


def _count(each: CountInContext, unit: str) -> Count:
    """A count as the reader sees it, in the unit of its figure."""
    return Count(each.mark, decimal_value(each, unit), each.counted.bound, each.counted.subject)


def _exactness(each: CountInContext) -> tuple[bool, int]:
    """What makes one of several agreeing values the one to show: that it is exact, then its digits."""
    return each.counted.bound is Bound.EXACTLY, digits(each.counted.high)


def _as_written(story: Story, each: CountInContext) -> str:
    """A count as its article writes it."""
    return story.articles[each.article].text[each.counted.start : each.counted.end]


def _disputed_figure(story: Story, dispute: Dispute) -> Figure:
    """One Figure of two days or times that articles give for one thing."""
    ordered = sorted(dispute.members, key=lambda each: each.mark)
    by_name = sorted(ordered, key=lambda each: (story.articles[each.article].id, each.counted.start))
    unit, written = by_name[0].counted.unit, [_as_written(story, each) for each in by_name]
    values = {each.mark: _occasion(each) for each in ordered}
    conflict = do_outlets_differ(story, [(each.article, values[each.mark]) for each in ordered])
    return Figure(
        "figure:" + "-".join(re.findall(r"\w+", f"{dispute.what} {values[by_name[0].mark]}".lower())),
        f"{dispute.what} {' / '.join(dict.fromkeys(written))}",
        tuple(each.mark for each in ordered),
        values[by_name[0].mark],
        unit,
        counts=tuple(Count(each.mark, values[each.mark], Bound.EXACTLY, dispute.what) for each in ordered),
        conflict=conflict,
        relation=Relation.CONFLICT if conflict else Relation.UPDATED,
        compared=f"{'day' if unit == 'date' else unit}: {dispute.what}",
        why=(dispute.why,) if conflict else (dispute.why, "versions"),
    )


def _occasion(each: CountInContext) -> str:
    """A day as an ISO date or as the name of the day of the week, a time as "17:52"."""
    number = int(each.low)
    if each.counted.unit == "year":
        return str(number)
    if each.counted.unit == "time":
        return f"{number // 60:02}:{number % 60:02}"
    return date.fromordinal(number).isoformat() if number > 0 else f"{date.fromordinal(number + 8):%A}"


def _date(value: str, unit: str, marks: list[Mark]) -> Figure:
    """One Figure of all namings of one day, month, year or time of day."""
    ordered = tuple(sorted(marks))
    label = f"{value}, {date.fromisoformat(value):%A}" if unit == "date" and len(value) == len("2024-03-27") else value
    return Figure(f"figure:{unit}-{value}", label, ordered, value, unit, counts=tuple(Count(mark, value) for mark in ordered))
