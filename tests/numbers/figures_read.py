"""The numbers by which counts, days and times are read, each at its border."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.numbers.border import Border
from tui.engine.figures.counts import Counted, counts
from tui.engine.figures.dates import changed_on, dates
from tui.engine.figures.identifiers import designations, identifier
from tui.engine.figures.number_in_text import NO_DESIGNATIONS, NumberInText
from tui.engine.figures.numbers import number
from tui.engine.figures.occasions import occasions, times
from tui.engine.figures.tokens import tokens
from tui.model.counts import Bound
from tui.model.settings import Settings

DAY = date(2024, 3, 1)
"""A Friday."""


def first(text: str) -> Counted | None:
    """The first count of a sentence."""
    return next(counts(text, 0, len(text), []), None)


def unit(text: str) -> str:
    """What the first number of a sentence counts: a noun or a unit."""
    found = first(text)
    return found.unit if found else ""


def counted(text: str) -> Decimal | None:
    """The first number of a sentence that counts something."""
    found = first(text)
    return found.low if found else None


def noun(text: str) -> str:
    """What the first number of a sentence counts, in its words."""
    found = first(text)
    return found.noun if found else ""


def event(text: str) -> str:
    """What befell those whom the first number of a sentence counts."""
    found = first(text)
    return found.event if found else ""


def bound(text: str) -> Bound | None:
    """How the first number of a sentence is meant."""
    found = first(text)
    return found.bound if found else None


def is_age(text: str) -> bool:
    """Whether the first number of a sentence is the age of somebody."""
    found = first(text)
    return found is not None and found.subject.startswith("age of ")


def is_part_of_name(text: str) -> bool:
    """Whether the only number in digits is part of a name, or the number of a room."""
    found = tokens(text, 0, len(text))
    read = number(found, next(at for at, token in enumerate(found) if token.word.isdigit()))
    return read is not None and bool(identifier(NumberInText(text, found, read, NO_DESIGNATIONS)))


def value(words: str, at: int = 0) -> tuple[float, float] | None:
    """The least and the most that is told by the number that begins at such a word, if it is one."""
    read = number(tokens(words, 0, len(words)), at)
    return (float(read.low), float(read.high)) if read else None


def day(text: str, settings: Settings) -> str:
    """The day that an article of a Friday, 1 March, means."""
    return next(dates(text, 0, len(text), DAY, settings.figures)).value


def happened(text: str, settings: Settings) -> str:
    """What happened on the day that a sentence names."""
    named = list(dates(text, 0, len(text), DAY, settings.figures))
    return next((each.subject for each in occasions(text, 0, len(text), named)), "")


def minute(text: str) -> int:
    """The minute of the day at which something happened."""
    return int(next(occasions(text, 0, len(text), list(times(text, 0, len(text))))).low)


BORDERS = (
    Border(
        "figures.counts._A_FEW",
        '"under nine roofs" tells where; "under twenty players" tells how many at the most',
        lambda _: (bound("They slept under nine roofs."), bound("The club has under twenty players.")),
        (Bound.EXACTLY, Bound.UNDER),
    ),
    Border(
        "figures.ahead._LOOK",
        '"will" and its day stand in one clause; what somebody left on Monday is not to come because he will lead talks',
        lambda settings: (
            day("The council will meet the owners of the old harbour railway in Brod on Monday.", settings),
            day(
                "The minister who will lead the talks about the old harbour, the northern railway, the long tunnel and the "
                "new school in Osara left on Monday.",
                settings,
            ),
        ),
        ("2024-03-04", "2024-02-26"),
    ),
    Border(
        "figures.ahead._TAIL",
        "what was due is open where the same sentence goes on with what came instead, and not where that is told far behind",
        lambda settings: (
            day("They were due to meet on Monday in the old town hall of Osara beside the river, but fell out.", settings),
            day(
                "They were due to meet on Monday in the old town hall of Osara beside the river, the second of its kind that "
                "was ever built in the whole valley by a Finn, but fell out.",
                settings,
            ),
        ),
        ("", "2024-03-04"),
    ),
    Border(
        "figures.ahead._SHORTEST",
        '"need" is no verb of the past, "asked" is one: in the present alone nobody tells which Monday it is',
        lambda settings: (
            day("The beds are in need of paint on Monday.", settings),
            day("The mayor is who asked on Monday.", settings),
        ),
        ("", "2024-02-26"),
    ),
    Border(
        "figures.dates._SOON",
        "who updates an article within two weeks may mean a day between; an old article that was corrected does not",
        lambda settings: (
            changed_on("Updated: 12 March 2024", DAY, settings.figures),
            changed_on("Updated: 20 March 2024", DAY, settings.figures),
        ),
        (date(2024, 3, 12), None),
    ),
    Border(
        "figures.clock._HOURS",
        "a bell rings at twenty sharp, and not at forty; half of a day would leave the evening out",
        lambda _: (
            unit("They left at 20 sharp."),
            is_part_of_name("They left at 20 sharp."),
            is_part_of_name("It is 40 sharp."),
        ),
        ("", True, False),
    ),
    Border(
        "figures.clock._OLDEST",
        "people of an age are called the over-60s; the over-120 members are more than 120",
        lambda _: (unit("The over-60 teams won."), unit("The over-120 members won.")),
        ("", "members"),
    ),
    Border(
        "figures.parts._A_FEW",
        '"ten of them" says little of the whole, "fifteen of them" is told for its number',
        lambda _: [
            len(list(counts(text, 0, len(text), [])))
            for text in ("It freed 90 sailors, ten of them in Brod.", "It freed 90 sailors, fifteen of them in Brod.")
        ],
        [1, 2],
    ),
    Border(
        "figures.units._FOOT",
        "six feet and nine inches are one length; nine feet and fourteen inches are written by nobody",
        lambda _: (unit("It is 6ft 9in long."), unit("It is 6ft 14in long.")),
        ("inch", "foot"),
    ),
    Border(
        "figures.fates._FAR",
        '"the death toll" and its number may have a place between them; sixteen words on the toll is that of a road',
        lambda _: (
            event("The death toll in the flooded valley towns of Brod and Osara was 12."),
            event("The toll that the road company of Brod takes from each lorry on its old bridge rose to 12."),
        ),
        ("killed", ""),
    ),
    Border(
        "figures.identifiers._LONGEST_NAME",
        "the ship of a firm has a long name; sixty letters in capitals before a number are a headline",
        lambda _: tuple(
            bool(designations([f"They sailed aboard the {name} 4 there."]).pairs)
            for name in ("Westmark Seafaring Company Lunaris", "Government Announces Investigation Concerning Embezzlement")
        ),
        (True, False),
    ),
    Border(
        "figures.identifiers._ROOMS",
        "Studio 54 is a room; on Centre Court 150 fans waited",
        lambda _: (is_part_of_name("They danced in Studio 54 there."), is_part_of_name("On Centre Court 150 fans waited.")),
        (True, False),
    ),
    Border(
        "figures.identifiers._UNKNOWN",
        '"Cars 3 abreast" begins with a plain word, "Saturn 5" with a name',
        lambda _: (is_part_of_name("Cars 3 abreast filled the road."), is_part_of_name("Saturn 5 rose slowly.")),
        (False, True),
    ),
    Border(
        "figures.nouns._WIDEST",
        'four words may name what is counted, "big red sea boats"; further off a plural is something else\'s',
        lambda _: (
            unit("They sold 12 big red sea boats."),
            unit("Brod hired 12 last autumn amid strong union complaints.") == "complaints",
        ),
        ("boats", False),
    ),
    Border(
        "figures.nouns._OLDEST",
        "people are 84 years old; 180 between commas are points of a table",
        lambda _: (is_age("Rosa Quill, 84, was found."), is_age("Osara, 180, leads the table.")),
        (True, False),
    ),
    Border(
        "figures.nouns._OWNER",
        'ushers are counted in "two of the museum\'s seven ushers"; the gates of a town are no part of its crossings',
        lambda _: (
            counted("He knew two of the great city museum's seven ushers."),
            unit("He closed two of the five crossings near the town's seven gates."),
        ),
        (2, "crossings"),
    ),
    Border(
        "figures.nouns._SHORT",
        'a shed is a thing; "called" begins what is said of the horse',
        lambda _: (noun("A 40-foot garden shed burned."), noun("They sold a £900 horse called Vos.")),
        ("garden shed", "horse"),
    ),
    Border(
        "figures.numbers._LONGEST",
        "a debt may be a billion in full; seventeen digits are the number of an account",
        lambda _: (value("1,204,000,000 kroner"), value("44001234567890123 kroner")),
        ((1_204_000_000, 1_204_000_000), None),
    ),
    Border(
        "figures.numbers._NEIGHBOURS",
        '"20 or 30 boats" is one number; of "20 or 60 lessons" one has the choice',
        lambda _: (value("20 or 30 boats"), value("20 or 60 lessons")),
        ((20, 30), (20, 20)),
    ),
    Border(
        "figures.numbers._CHANGE",
        '"from 0.5 to 1.2 million" are half a million; who "grew from 5 to 1.2 million followers" had five',
        lambda _: (value("from 0.5 to 1.2 million", 1), value("from 5 to 1.2 million followers", 1)),
        ((500_000, 500_000), (5, 5)),
    ),
    Border(
        "figures.occasions._MINUTES",
        "ten to ten is nine hours of sixty minutes and fifty more; else 9:50 and 10:20 were one time, or hours apart",
        lambda _: minute("The mine closed at 9:50 a.m. there."),
        590,
    ),
    Border(
        "figures.occasions._REACH",
        "a long clause may stand between an arrest and its day; eighteen words on the day is another thing's",
        lambda settings: (
            happened("Two men were arrested with their sons in the old harbour of Osara on Monday.", settings),
            happened(
                "The firm closed its old mill in the harbour of Osara with all of the men in it to no surprise on Monday.",
                settings,
            ),
        ),
        ("arrested", ""),
    ),
    Border(
        "figures.pounds._BEFORE",
        "what is paid seven words on is money; a stone of 900 pounds is none because somebody was paid before",
        lambda _: (
            unit("He paid the owner of the mill some 900 pounds."),
            unit("She paid nobody and then carried to the old mill a stone of 900 pounds."),
        ),
        ("GBP", "pound-weight"),
    ),
    Border(
        "figures.pounds._BEHIND",
        'for "900 pounds the town may buy it"; a stone of 900 pounds is none because of the desk where they pay',
        lambda _: (
            unit("For 900 pounds the town may buy it."),
            unit("A stone of 900 pounds fell on the desk where they pay."),
        ),
        ("GBP", "pound-weight"),
    ),
)
