"""The numbers by which counts, days and times are compared, each at its border."""

from __future__ import annotations

from tests.engine.test_figures_compared import article
from tests.numbers.border import Border
from tests.numbers.figures import DAY, count, outage, relation, two_in_context
from tui.engine.figures import figures
from tui.engine.figures.clause import Setting
from tui.engine.figures.context import CountInContext, counts_in_context
from tui.engine.figures.counts import counts
from tui.engine.figures.occasions import _one_occasion
from tui.engine.figures.only_of_kind import only_of_kind
from tui.engine.figures.owners import owner
from tui.engine.figures.revisions import grown_tolls
from tui.engine.figures.withdrawn import find_withdrawn
from tui.engine.figures.wording import describe_difference
from tui.engine.segment import sentences
from tui.model.findings import Sentence
from tui.model.settings import Clean, Settings
from tui.model.story import Story

HARBOUR = "The quay of Ralo was full on Sunday."


def told(number: int, lead: str, text: str, settings: Settings) -> list[CountInContext]:
    """The counts of a sentence that stands in an article behind another one."""
    whole = f"{lead}\n{text}"
    start, end = len(lead) + 1, len(whole)
    found = list(counts(whole, start, end, []))
    return counts_in_context(article(number, whole, DAY), number, Sentence(number, start, end), (found, []), settings.figures)


def are_of_one(one: str, other: str, settings: Settings, *leads: str) -> bool:
    """Whether the only values of their kind in two articles may be those of one thing."""
    first, second = leads or (HARBOUR, HARBOUR)
    return bool(only_of_kind([*told(0, first, one, settings), *told(1, second, other, settings)], settings.figures))


def are_tolls_of_one(one: str, other: str, settings: Settings) -> bool:
    """Whether articles that begin so tell the toll of one event."""
    return are_of_one("Four people were killed.", "Five people died.", settings, one, other)


def is_dispute_of(place: int, settings: Settings) -> bool:
    """Whether an article is compared with the first one where so many stand between that tell other values."""
    one, other = (told(at, HARBOUR, f"In all {value} homes burned.", settings)[0] for at, value in ((0, 1200), (1, 1250)))
    between = [one._replace(article=at, low=value, high=value) for at in range(1, place) if (value := 1200.0 * 3**at)]
    return bool(only_of_kind([one, *between, other._replace(article=place)], settings.figures))


def crowd(text: str, settings: Settings) -> str:
    """Under which name those who are counted came, if they came to see something."""
    return Setting(count(0, text, settings)).crowd


def period(text: str, settings: Settings) -> str:
    """For which time a count is told."""
    return Setting(count(0, text, settings)).period


def whose(before: str, settings: Settings) -> frozenset[str]:
    """To whom "its" points behind such a sentence."""
    text = f"{before} Its engines gave 40 tons of thrust."
    start = len(before) + 1
    found = list(counts(text, start, len(text), []))
    made = counts_in_context(article(0, text, DAY), 0, Sentence(0, start, len(text)), (found, []), settings.figures)
    return owner(made[0])


def is_grown(text: str, settings: Settings) -> bool:
    """Whether the first toll of an article is told as having grown."""
    return bool(grown_tolls([count(0, text, settings)]))


def is_replaced(settings: Settings, old: str, new: str, between: int) -> bool:
    """Whether a value that was told first is replaced by another of the article, so many sentences behind."""
    words = f"The find in Brod was first said to hold {old} rings. {'It is wet. ' * between}It has {new} rings."
    made = (article(0, words, DAY),)
    found = figures(Story("", (), made), sentences(made, Clean()), settings.figures)
    return any("withdrawn" in each.why for each in found)


def is_withdrawn(text: str, settings: Settings) -> bool:
    """Whether a sentence says of one of its values that it was only told first."""
    return bool(find_withdrawn(told(0, HARBOUR, text, settings), settings.figures))


def is_dated(text: str, settings: Settings) -> bool:
    """Whether a value is said to be that of the day that its sentence names."""
    one = count(0, text, settings)
    return "March 5" in describe_difference([one, one._replace(article=1)], {})


def are_one_occasion(weight: float, share: float, settings: Settings) -> bool:
    """Whether two times of one day are given for one thing, whose sentences hold no name but so much in common."""
    one, other = (
        each._replace(counted=each.counted._replace(unit="time"), days=frozenset({"2024-03-05"}))
        for each in two_in_context(weight, share, settings, names=False)
    )
    return _one_occasion(one, other, settings.figures)


LONG = "lifted the heavy loads of the northern mills over the old and the new bridges of the western valleys at the coast, " * 6
"""What may be told of a crane in one sentence, and on."""

BORDERS = (
    Border(
        "figures.agreement._SOMEWHAT",
        '"almost 1.5 million" is written of 1.4 million, "almost 8 million" not of 7.3',
        lambda settings: (
            relation(outage("1.5", "Almost"), outage("1.4"), settings),
            relation(outage("8", "Almost"), outage("7.3"), settings),
        ),
        ("rounded", "conflict"),
    ),
    Border(
        "figures.clause._NEAR_CROWDING",
        "900 of her older supporters who had gathered are a crowd; who lost their homes where others gathered are none",
        lambda settings: (
            crowd("Some 900 of her older supporters had gathered.", settings),
            crowd("Some 900 people lost their homes in the town where supporters gathered.", settings),
        ),
        ("crowd", ""),
    ),
    Border(
        "figures.clause._BEHIND",
        '"12 of the bakers a day" is a rate; "12 boats to the owners of the mill a day before" is none',
        lambda settings: (
            period("The mill feeds 12 of the bakers a day.", settings),
            period("It sold 12 boats to the owners of the mill a day before it sank.", settings),
        ),
        ("day", ""),
    ),
    Border(
        "figures.occasions._NAMELESS",
        '"it begins" is told of anything; two telling words of one day are one thing',
        lambda settings: (are_one_occasion(0.6, 1.0, settings), are_one_occasion(1.2, 1.0, settings)),
        (False, True),
    ),
    Border(
        "figures.occasions._NAMELESS_SHARE",
        "without a name a third of the words may be of another trial, nearly all are of one",
        lambda settings: (are_one_occasion(5, 0.65, settings), are_one_occasion(5, 0.95, settings)),
        (False, True),
    ),
    Border(
        "figures.only_of_kind._CROWD_FROM",
        "thirty people can be counted, so that 30 and 35 are two groups; eighty are a crowd that nobody has counted",
        lambda settings: (
            are_of_one("Some 30 people gathered.", "Around 35 people gathered.", settings),
            are_of_one("Some 80 people gathered.", "Around 95 people gathered.", settings),
        ),
        (False, True),
    ),
    Border(
        "figures.only_of_kind._FACTOR",
        "41 boats may be 49 elsewhere; 84 are those of another fleet",
        lambda settings: tuple(
            are_of_one("He sold 41 boats.", f"In all {value} boats were washed.", settings) for value in (49, 84)
        ),
        (True, False),
    ),
    Border(
        "figures.only_of_kind._LEAST",
        "cars are sold and washed everywhere; boats are told of in few articles",
        lambda settings: tuple(
            are_of_one(f"He sold 41 {what}.", f"In all 44 {what} were washed.", settings) for what in ("cars", "boats")
        ),
        (False, True),
    ),
    Border(
        "figures.leads._LEAD_WEIGHT",
        "people die in one town of two things; the hotel of a town burns once",
        lambda settings: (
            are_tolls_of_one("A bus drove to Brod.", "The fog lay over Brod.", settings),
            are_tolls_of_one("The hotel of Brod burned.", "A fire hit the Brod hotel.", settings),
        ),
        (False, True),
    ),
    Border(
        "figures.leads._LEAD",
        "what an article is about may stand in its third sentence; behind nine lines it is an aside",
        lambda settings: tuple(
            are_tolls_of_one(
                f"{'It was wet. ' * sentences} The Osara paint works burned.", "The Osara paint works burn.", settings
            )
            for sentences in (50, 90)
        ),
        (True, False),
    ),
    Border(
        "figures.only_of_kind._SMALL",
        "twelve boats and fourteen may be two fleets; thirty and 33 are hardly so near by chance",
        lambda settings: (
            are_of_one("He sold 12 boats.", "In all 14 boats were washed.", settings),
            are_of_one("He sold 30 boats.", "In all 33 boats were washed.", settings),
        ),
        (False, True),
    ),
    Border(
        "figures.only_of_kind._YEARS",
        "a paper errs by three years about an age; five years older is the brother of the same name",
        lambda settings: tuple(
            are_of_one("Jens Ravn, 38, was arrested.", f"Jens Ravn, {age}, confessed.", settings) for age in (41, 43)
        ),
        (True, False),
    ),
    Border(
        "figures.only_of_kind._MOST_PAIRS",
        "thirty articles are compared each with each; with sixty the first ones have told the story",
        lambda settings: (is_dispute_of(30, settings), is_dispute_of(60, settings)),
        (True, False),
    ),
    Border(
        "figures.owners._BACK",
        '"its" points to the name that opens a sentence of three lines; one of six lines is a list',
        lambda settings: (whose(f"Saturnus {LONG[:300]}.", settings), whose(f"Saturnus {LONG[:600]}.", settings)),
        (frozenset({"saturnus"}), frozenset()),
    ),
    Border(
        "figures.revisions._NEAR",
        '"has risen since then to nine" is a toll that grew; a river that "had risen by noon and killed nine" is none',
        lambda settings: (
            is_grown("The number of dead has risen since then to nine.", settings),
            is_grown("The river had risen by noon and it killed nine people.", settings),
        ),
        (True, False),
    ),
    Border(
        "figures.withdrawn._BEHIND",
        "nine of flu that it first reported are no longer nine; nine where a baker first reported smoke still are",
        lambda settings: (
            is_withdrawn("The clinic has 21 patients, up from the 9 cases of flu that it first reported.", settings),
            is_withdrawn(
                "He sold 21 boats from the 9 piers at the mill where in spring a baker first reported smoke.", settings
            ),
        ),
        (True, False),
    ),
    Border(
        "figures.withdrawn._LOOK",
        "words that withdraw a value stand close to it, and far off in an endless sentence they are of another",
        lambda settings: tuple(
            is_withdrawn(f"It was first said{' and so on' * times} to hold 88 rings.", settings) for times in (28, 55)
        ),
        (True, False),
    ),
    Border(
        "figures.withdrawn._REACH",
        "what holds instead stands in the next sentences; further off it is of another thing",
        lambda settings: (is_replaced(settings, "88", "190", 1), is_replaced(settings, "88", "190", 3)),
        (True, False),
    ),
    Border(
        "figures.withdrawn._SPREAD",
        "a count may double; five times as many are other things",
        lambda settings: (is_replaced(settings, "88", "190", 0), is_replaced(settings, "88", "440", 0)),
        (True, False),
    ),
    Border(
        "figures.withdrawn._NEAR",
        "further off a value a fourth larger is the newer one, twice of it is not",
        lambda settings: (is_replaced(settings, "88", "110", 4), is_replaced(settings, "88", "190", 4)),
        (True, False),
    ),
    Border(
        "figures.wording._NEAR",
        "the day of the same clause is that of the count; a hundred letters before it something else may have happened",
        lambda settings: (
            is_dated("On March 5 the old harbour of Osara in the western valley lost 12 ships.", settings),
            is_dated(
                "On March 5 the council of the old harbour in the western valley came together and heard from its members how "
                "Osara lost 12 ships.",
                settings,
            ),
        ),
        (True, False),
    ),
)
