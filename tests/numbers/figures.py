"""The settings of figures, each at its border."""

from __future__ import annotations

from datetime import date, timedelta

from tests.engine.test_figures_compared import article
from tests.numbers.border import Border
from tui.engine.figures import figures
from tui.engine.figures.context import CountInContext, counts_in_context
from tui.engine.figures.counts import counts
from tui.engine.figures.dates import dates
from tui.engine.figures.joining import _comparable, _no_chance, _one_thing
from tui.engine.figures.occasions import _one_occasion, disputes
from tui.engine.segment import sentences
from tui.model.findings import Sentence
from tui.model.settings import Clean, Settings
from tui.model.story import Story

DAY = date(2024, 3, 1)


def relation(one: str, other: str, settings: Settings) -> str:
    """How the values of two articles compare; nothing where they are of two things."""
    made = article(0, one, DAY), article(1, other, DAY)
    found = figures(Story("", (), made), sentences(made, Clean()), settings.figures)
    return next((each.relation.value for each in found if len({mark.article for mark in each.marks}) == 2), "")


def outage(number: str, start: str = "") -> str:
    return f"{start} {number} million people in Ostmark lost power in the storm.".strip()


def year(month_day: str, settings: Settings) -> str:
    """The year in which an article of March 1, 2024 means a day."""
    text = f"They met on {month_day} in Brod."
    return next(dates(text, 0, len(text), DAY, settings.figures)).value[:4]


def count(number: int, text: str, settings: Settings) -> CountInContext:
    """The first count of an article."""
    found = list(counts(text, 0, len(text), []))
    return counts_in_context(article(number, text, DAY), number, Sentence(number, 0, len(text)), (found, []), settings.figures)[
        0
    ]


def are_one_thing(weight: float, share: float, settings: Settings, *, names: bool = False) -> bool:
    """Whether two counts whose sentences share such a telling weight, and such a share of it, may contradict each other."""
    return _one_thing(*two_in_context(weight, share, settings, names=names), weight, settings.figures)


def are_one_occasion(weight: float, share: float, settings: Settings) -> bool:
    """Whether two days with so much in common around them are given for one thing."""
    return _one_occasion(*two_in_context(weight, share, settings, names=True), settings.figures)


def two_in_context(weight: float, share: float, settings: Settings, *, names: bool) -> tuple[CountInContext, CountInContext]:
    """Two counts of ships, as said."""
    who = frozenset({"osara"} if names else ())
    both = count(0, "Osara lost 12 ships.", settings), count(1, "Osara lost 15 ships.", settings)
    one, other = (
        each._replace(names=who, context={"shared": weight, f"own{each.article}": weight / share - weight}) for each in both
    )
    return one, other


def is_no_chance(value: str, several: int, settings: Settings, days: int = 0) -> bool:
    """Whether two articles hardly give one value by chance where so many values are told of its kind."""
    one, other = (count(number, f"There were {value} ships.", settings) for number in (0, 1))
    other = other._replace(published=DAY + timedelta(days))
    return _no_chance(one, other, {(one.of, one.counted.event): several}, settings.figures)


def hotel(number: str) -> str:
    return f"The fire that destroyed the Orsa hotel in Brod killed {number} people, the brigade said."


def arrest(day: str) -> str:
    return f"Police arrested the baker Rosa Quill in Tillman Falls on {day}."


def are_named_alike(common: int, settings: Settings) -> bool:
    """Whether two counts may contradict each other whose sentences have so many of ten names in common."""
    one, other = two_in_context(5, 0.9, settings, names=True)
    ours, theirs = (frozenset(f"name{at}" for at in range(start, start + 10)) for start in (0, 10 - common))
    return _one_thing(one._replace(names=ours), other._replace(names=theirs), 5, settings.figures)


def are_of_one_time(days: int, settings: Settings) -> bool:
    """Whether two counts that differ may contradict each other where the articles appeared so many days apart."""
    one, other = two_in_context(5, 0.9, settings, names=True)
    return _comparable(one, other._replace(published=DAY + timedelta(days)), settings.figures)


def is_context(distance: int, settings: Settings) -> bool:
    """Whether a word so many characters behind a number belongs to its context."""
    return (
        "lighthous"
        in count(0, f"Osara lost 12 ships {'and so it is ' * 100}"[: distance + 13] + " lighthouse.", settings).context
    )


def tells(text: str, settings: Settings) -> float:
    """How much lighthouses weigh in the context of the first count."""
    return count(0, text, settings).context["lighthous"]


def is_disputed_behind(number: int, settings: Settings) -> bool:
    """Whether a day is disputed by another article, behind so many other days of the first one."""
    one, other = two_in_context(5, 0.9, settings, names=True)
    day = one.counted._replace(unit="date", event="sank", subject="sank")
    found = [
        one._replace(counted=day, low=739_000.0),
        *[one._replace(counted=day, low=739_500.0 + at, context={}, names=frozenset()) for at in range(number)],
        other._replace(counted=day, low=739_001.0),
    ]
    return bool(disputes(found, settings.figures))


def arrest_at(hour: str) -> str:
    return f"Police arrested the baker Rosa Quill in Tillman Falls at {hour}."


BORDERS = (
    Border(
        "figures.days_ahead",
        "a feast is announced a month ahead; what lies two months ahead was last year's",
        lambda settings: (year("April 5", settings), year("May 15", settings)),
        ("2024", "2023"),
    ),
    Border(
        "figures.about_percent",
        'readers who are told "about 1,210" would take 1,236 for it, and 1,270 for another',
        lambda settings: (
            relation(hotel("about 1,210"), hotel("1,236"), settings),
            relation(hotel("about 1,210"), hotel("1,270"), settings),
        ),
        ("rounded", "conflict"),
    ),
    Border(
        "figures.about_units",
        '"about 20" may be 16, "about 200" is no 193',
        lambda settings: (
            relation(hotel("about 20"), hotel("16"), settings),
            relation(hotel("about 100"), hotel("92"), settings),
        ),
        ("rounded", "conflict"),
    ),
    Border(
        "figures.rounding_percent",
        '"about 6 million" may be 5.8 million; 5.55 million are half a million less',
        lambda settings: (
            relation(outage("6", "About"), outage("5.8"), settings),
            relation(outage("6", "About"), outage("5.55"), settings),
        ),
        ("rounded", "conflict"),
    ),
    Border(
        "figures.factor",
        "one outlet may have two and a half times the dead of another; with four times as many it tells of something else",
        lambda settings: (relation(hotel("12"), hotel("30"), settings), relation(hotel("12"), hotel("49"), settings)),
        ("conflict", ""),
    ),
    Border(
        "figures.chance",
        "of four values with two digits each may be told twice of one thing; of eight two will agree by chance",
        lambda settings: (is_no_chance("47", 4, settings), is_no_chance("47", 8, settings)),
        (True, False),
    ),
    Border(
        "figures.magnitudes",
        "4,700 is told twice more seldom than 47, but not as seldom as 4,712",
        lambda settings: (is_no_chance("4,700", 15, settings), is_no_chance("4,700", 30, settings)),
        (True, False),
    ),
    Border(
        "figures.chance_days",
        "three weeks later a value is told again; a quarter later it belongs to other news",
        lambda settings: (is_no_chance("4,712", 1, settings, days=20), is_no_chance("4,712", 1, settings, days=45)),
        (True, False),
    ),
    Border(
        "figures.nameless_weight",
        "a headline of three plain words tells of anything",
        lambda settings: (are_one_thing(1.5, 0.9, settings), are_one_thing(2.5, 0.9, settings)),
        (False, True),
    ),
    Border(
        "figures.nameless_share",
        "without a name half of the words are those of any fire",
        lambda settings: (are_one_thing(5, 0.4, settings), are_one_thing(5, 0.9, settings)),
        (False, True),
    ),
    Border(
        "figures.occasion_weight",
        "an arrest in one town may be any; two telling words more make it one",
        lambda settings: (are_one_occasion(1, 0.9, settings), are_one_occasion(2, 0.9, settings)),
        (False, True),
    ),
    Border(
        "figures.occasion_share",
        "a third of a sentence in common may be another event of the same people",
        lambda settings: (are_one_occasion(5, 0.35, settings), are_one_occasion(5, 0.8, settings)),
        (False, True),
    ),
    Border(
        "figures.days_apart",
        "papers err about a day or two; five days later something else happened",
        lambda settings: (
            relation(arrest("March 5, 2024"), arrest("March 8, 2024"), settings),
            relation(arrest("March 5, 2024"), arrest("March 10, 2024"), settings),
        ),
        ("conflict", ""),
    ),
    Border(
        "figures.hours_apart",
        "papers in other zones are an hour or three apart; five hours later something else happened",
        lambda settings: (
            relation(arrest_at("9 a.m."), arrest_at("noon"), settings),
            relation(arrest_at("9 a.m."), arrest_at("2 p.m."), settings),
        ),
        ("conflict", ""),
    ),
    Border(
        "figures.conflict_days",
        "a toll of two days ago is still held against today's; three days later it has moved on",
        lambda settings: (are_of_one_time(2, settings), are_of_one_time(3, settings)),
        (True, False),
    ),
    Border(
        "figures.conflict_weight",
        "one telling word in common is no reason to accuse an outlet; two are",
        lambda settings: (are_one_thing(1.0, 0.9, settings, names=True), are_one_thing(2.0, 0.9, settings, names=True)),
        (False, True),
    ),
    Border(
        "figures.conflict_share",
        "a quarter of a sentence is its place and its time",
        lambda settings: (are_one_thing(5, 0.25, settings, names=True), are_one_thing(5, 0.5, settings, names=True)),
        (False, True),
    ),
    Border(
        "figures.names_share",
        "four names of ten are those of a region; eight are those of one event",
        lambda settings: (are_named_alike(4, settings), are_named_alike(8, settings)),
        (False, True),
    ),
    Border(
        "figures.name_weight",
        '"Workers" begins a sentence as a plain word, "Smugglers" may be a name',
        lambda settings: tuple(bool(count(0, f"{word} lost 12 ships.", settings).names) for word in ("Workers", "Smugglers")),
        (False, True),
    ),
    Border(
        "figures.reach",
        "a clause of 300 characters is about the number; what stands 600 behind it is not",
        lambda settings: (is_context(300, settings), is_context(600, settings)),
        (True, False),
    ),
    Border(
        "figures.most_candidates",
        "no story dates one event on a hundred days; beyond that it is made to take long",
        lambda settings: (is_disputed_behind(100, settings), is_disputed_behind(200, settings)),
        (True, False),
    ),
    Border(
        "figures.aside",
        "what is told of another number of the sentence is half of its own context",
        lambda settings: round(
            tells("12 ships and 40 lighthouses sank.", settings) / tells("12 lighthouses sank.", settings), 2
        ),
        0.5,
    ),
)
