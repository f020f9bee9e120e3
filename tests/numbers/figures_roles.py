"""The numbers by which it is known when an article appeared and what a value is of, each at its border."""

from __future__ import annotations

from datetime import date

from tests.engine.test_figures_compared import article
from tests.numbers.border import Border
from tests.numbers.figures import count
from tests.numbers.figures_compared import HARBOUR, told
from tui.engine.figures import figures
from tui.engine.figures.anchored import _words_beside, find_tied
from tui.engine.figures.appearance import with_days
from tui.engine.figures.happenings import _subject_words, happenings
from tui.engine.figures.leads import Leads
from tui.engine.figures.occasions import times
from tui.engine.segment import sentences
from tui.model.settings import Clean, Settings
from tui.model.story import Story

FAR = "as it is " * 7
"""Words that say nothing, by which what stands before is no longer beside a value."""


def day_of_line(place: int, settings: Settings) -> date | None:
    """When an article appeared of which so many-th line names the paper and a day."""
    lines = [f"A ferry sank off Ralo {number}." for number in range(9)]
    lines[place - 1] = "Timber & Shed, 5 June 2026"
    return with_days(Story("", (), (article(0, "\n".join(lines)),)), settings.figures).articles[0].meta.published


def is_beside(text: str, settings: Settings, word: str = "recal") -> bool:
    """Whether a word stands beside the first count of a text."""
    return word in _words_beside(count(0, text, settings))


def are_tied(one: str, other: str, settings: Settings, *, day: bool = False) -> bool:
    """Whether the last counts of two sentences are tied to the same words, or to those and one day."""
    days = frozenset({"2024-03-05"}) if day else frozenset[str]()
    made = [
        each._replace(days=days)
        for number, text in enumerate((one, other))
        for each in told(number, f"{HARBOUR} Osara Castle.", text, settings)
    ]
    return bool(find_tied(made, Leads(made), settings.figures))


def hours(text: str) -> list[str]:
    """What happened at the times of a sentence."""
    return [each.subject for each in happenings(text, 0, len(text), list(times(text, 0, len(text))))]


def are_two_years(one: int, other: int, settings: Settings) -> bool:
    """Whether two years are told of one founding."""
    made = tuple(article(number, f"{HARBOUR}\nOsara Mills was founded in {year}.") for number, year in enumerate((one, other)))
    return any(each.conflict for each in figures(Story("", (), made), sentences(made, Clean()), settings.figures))


def nouns(text: str, settings: Settings) -> frozenset[str]:
    """The nouns of those to whom something happened."""
    made = count(0, "It has 12 boats.", settings)
    return _subject_words(made._replace(counted=made.counted._replace(noun=text)))[1]


BORDERS = (
    Border(
        "figures.appearance._BLOCKS",
        "a headline, an author and a picture may stand above the line of the paper; further down it is a credit",
        lambda settings: (day_of_line(4, settings), day_of_line(6, settings)),
        (date(2026, 6, 5), None),
    ),
    Border(
        "figures.anchored._BEFORE",
        "what a value is of stands within its half of a line; further off it is what another one is of",
        lambda settings: (
            is_beside(f"The recall {'as it is ' * 4}of 480 bags", settings),
            is_beside(f"The recall {'as it is ' * 9}of 480 bags", settings),
        ),
        (True, False),
    ),
    Border(
        "figures.anchored._BEHIND",
        "the same behind a value",
        lambda settings: (
            is_beside(f"In all 480 bags {'as it is ' * 3}in a recall", settings),
            is_beside(f"In all 480 bags {'as it is ' * 6}in a recall", settings),
        ),
        (True, False),
    ),
    Border(
        "figures.anchored._TELLING",
        '"winning" says what a value is of, "making" it does not',
        lambda settings: (is_beside("She won 480 bags", settings, "win~"), is_beside("She made 480 bags", settings, "make")),
        (True, False),
    ),
    Border(
        "figures.anchored._TOGETHER",
        "two plain words tie two sums; two of which one says hardly anything do not",
        lambda settings: (
            are_tied(
                "The mill lost a rope worth 480 euros.", "The rope and mill: 510 euros for the rope at the mill.", settings
            ),
            are_tied("They won at a place with 480 euros.", "At a place 510 euros were won.", settings),
        ),
        (True, False),
    ),
    Border(
        "figures.anchored._WIDE",
        "a paper may tell half as much again of one recall; three times as much is of another",
        lambda settings: (
            are_tied("The recall at the mill took 300 bags.", "The mill had a recall of 480 bags.", settings),
            are_tied("The recall at the mill took 300 bags.", "The mill had a recall of 900 bags.", settings),
        ),
        (True, False),
    ),
    Border(
        "figures.anchored._SAME",
        "who tells of the same 23 accounts and what they won tells of the same sum; with a word that says nothing it is chance",
        lambda settings: (
            are_tied(f"The 23 accounts {FAR}won 480 euros.", f"Of 23 accounts {FAR}510 euros were won.", settings),
            are_tied(
                f"The 23 accounts {FAR}got 480 euros at home.", f"Of 23 accounts {FAR}it got 510 euros at home.", settings
            ),
        ),
        (True, False),
    ),
    Border(
        "figures.anchored._DAY",
        "a day and two plain words tie two sums, a day and one plain word do not",
        lambda settings: (
            are_tied("They won a small 480 euros.", "A small 510 euros was won.", settings, day=True),
            are_tied("They won 480 euros.", "They had won 510 euros.", settings, day=True),
        ),
        (True, False),
    ),
    Border(
        "figures.anchored._DOZEN",
        "two articles tell of 20 accounts for they are the same; of ten they do by chance",
        lambda settings: (
            are_tied("The 20 accounts won 480 euros.", "Of 20 accounts 510 euros were won.", settings),
            are_tied("The 10 accounts won 480 euros.", "Of 10 accounts 510 euros were won.", settings),
        ),
        (True, False),
    ),
    Border(
        "figures.happenings._REACH",
        "the time of a blast stands in its clause; a line further on it is that of something else",
        lambda _settings: (
            hours(f"The blast {'in the old mill ' * 3}was at 6:40 a.m."),
            hours(f"The blast {'in the old mill ' * 6}was at 6:40 a.m."),
        ),
        (["blast"], []),
    ),
    Border(
        "figures.happenings._NEAR",
        "when police were called to a blast is not when it was; who was called for another matter before may tell it",
        lambda _settings: (
            hours("Police were called to an old mill for a blast at 6:40 a.m."),
            hours("A man called Olaf in the old mill at Ralo heard of the blast at 6:40 a.m."),
        ),
        ([], ["blast"]),
    ),
    Border(
        "figures.happenings._YEARS_APART",
        "papers take a firm for a generation older; two generations apart it was founded twice",
        lambda settings: (are_two_years(1887, 1917, settings), are_two_years(1887, 1947, settings)),
        (True, False),
    ),
    Border(
        "figures.happenings._NOUN",
        "a mill is a thing that is built; a place may be any",
        lambda settings: (nouns("the mill", settings), nouns("the place", settings)),
        (frozenset({"mil"}), frozenset()),
    ),
)
"""A case at the border of a number that decides: it comes out otherwise with half of the number, and with twice of it."""
