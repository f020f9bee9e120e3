"""The numbers of denials, each at its border."""

from __future__ import annotations

from tests.engine.test_denials import denied
from tests.engine.test_figures_compared import article
from tests.numbers.border import Border
from tui.engine.denials import denials, is_denied
from tui.engine.denials.subjects import Telling, find_subject
from tui.engine.segment import sentences
from tui.model.findings import Sentence
from tui.model.settings import Clean
from tui.model.story import BlockKind, Story

DENIAL, CLAIM = "The duke did not abdicate.", "The duke abdicated."
BETWEEN = "by the church of the old mill near the bridge over the river"


def is_told_by_both(words: str) -> bool:
    """Whether a phrase is what both tell, though one says that somebody denies it."""
    return not is_denied(f"{words}, he said, which the firm denies.", f"{words}, he said.")


def is_found(denial: str, claim: str) -> bool:
    """Whether one article is found to deny what the other tells."""
    return bool(denied(denial, claim))


def is_claim(words: int) -> bool:
    """Whether a sentence tells what is denied where so many words stand between the two that are denied."""
    between = " ".join(BETWEEN.split()[:words])
    return is_found(DENIAL, f"The duke {between} abdicated.")


def is_told(mentions: int, number: int) -> bool:
    """Whether a denial is found where so many of a number of sentences speak of the one whom it is about."""
    more = ["The duke sang."] * (mentions - 2) + ["It rained."] * (number - mentions)
    return is_found("\n".join([DENIAL, *more]), CLAIM)


def is_looked_for(number: int) -> bool:
    """Whether a denial is looked for in a story of so many sentences."""
    made = article(0, DENIAL), article(1, CLAIM)
    one, other = sentences(made, Clean())
    return bool(denials(Story("", (), made), [one, other, *[one._replace(kind=BlockKind.FURNITURE)] * (number - 2)]))


LEAD = "The harbour of Tolva is to be sold, said Kemal."


def is_opposed(one: str, other: str, lead: str = LEAD) -> bool:
    """Whether two outlets whose articles begin alike tell acts that exclude each other."""
    return bool(denied(f"{lead}\n{one}", f"{lead}\n{other}"))


def is_same_vote(matter: str, between: str = "") -> bool:
    """Whether who voted for something and who voted against it voted about one thing."""
    return is_opposed(f"Flint voted against {between}the {matter}.", f"Flint voted for the {matter}.")


def is_one_event(before: int) -> bool:
    """Whether articles are of one event that name a town behind so many characters."""
    return is_opposed("Flint abstained.", "Flint voted for it.", f"{'It was wet. ' * (before // 12)}All came to Tolva.")


def whose_vote(before: str, words: str) -> str:
    """Who abstained, by the words before."""
    return find_subject(Telling(Sentence(0, 0, len(words)), words, before), len(words))


BORDERS = (
    Border(
        "denials.acts._LEAST",
        "who voted against the work voted against anything; a motion is one matter",
        lambda _: (is_same_vote("work"), is_same_vote("motion")),
        (False, True),
    ),
    Border(
        "denials.acts._BEHIND",
        "what a vote was about stands in the phrase behind it; words of another line are of something else",
        lambda _: (
            is_same_vote("motion", "with all of us here in front of all "),
            is_same_vote("motion", "it as he has for all of these many years of his life as one of us to the very end of "),
        ),
        (True, False),
    ),
    Border(
        "denials.acts._HEAD",
        "a name in the fourth sentence says of which event an article is; far down it may be an aside",
        lambda _: (is_one_event(600), is_one_event(1000)),
        (True, False),
    ),
    Border(
        "denials.acts._NAMES",
        "one Flint may be another; the Flint of an article about the same town is hardly so",
        lambda _: (
            is_opposed("Flint abstained.", "Flint voted for it.", "It was wet."),
            is_opposed("Flint abstained.", "Flint voted for it.", "It was wet in Tolva."),
        ),
        (False, True),
    ),
    Border(
        "denials.subjects._NEAR",
        '"Flint said to us in the end" leads to the verb; behind ten words somebody else may act',
        lambda _: (
            whose_vote("", "Flint said to us in the end "),
            whose_vote("", "Flint said to us in the end that all of those "),
        ),
        ("flint", ""),
    ),
    Border(
        "denials.subjects._OPENS",
        "a sentence is about whom it names within its first words; who comes up behind them is mentioned",
        lambda _: (
            whose_vote("The man who speaks for the town in all of it is Flint.", "He "),
            whose_vote("The man who speaks for the town in all of it and who likes to sing at night saw Flint.", "He "),
        ),
        ("flint", ""),
    ),
    Border(
        "denials._VERBATIM",
        "five words in a row are an utterance, three are any",
        lambda _: (is_told_by_both("The boat was rusty"), is_told_by_both("Nobody")),
        (True, False),
    ),
    Border(
        "denials._LEAST",
        'of "abdicate" alone nobody knows who did; "the duke" and "abdicate" are a statement',
        lambda _: (is_found("He did not abdicate.", "The old mayor abdicated."), is_found(DENIAL, CLAIM)),
        (False, True),
    ),
    Border(
        "denials._WEIGHT",
        "some man comes in every story; the lawyer who moved is one",
        lambda _: (
            is_found("The man did not come.", "The man had come by car."),
            is_found("The lawyer did not move.", "The lawyer moved on Monday."),
        ),
        (False, True),
    ),
    Border(
        "denials._WINDOW",
        "six words that tell where still belong to one clause; behind a dozen somebody else may be meant",
        lambda _: (is_claim(6), is_claim(12)),
        (True, False),
    ),
    Border(
        "denials._THEME",
        "whom a third of the sentences speak of is in the denial too; whom they nearly all do says nothing of it",
        lambda _: (is_told(6, 20), is_told(12, 20)),
        (True, False),
    ),
    Border(
        "denials._FEW",
        "in two notes of five sentences three name the one who is meant; six of eight are the theme",
        lambda _: (is_told(3, 5), is_told(6, 8)),
        (True, False),
    ),
    Border(
        "denials._MOST_SENTENCES",
        "sixty long articles are still searched; with more than a hundred the table would wait for it",
        lambda _: (is_looked_for(2000), is_looked_for(4000)),
        (True, False),
    ),
)
