"""Whom "she" means, each number at its border."""

from __future__ import annotations

from tests.numbers.border import Border
from tests.numbers.quotes_reach import saying, speaker
from tui.model.settings import Settings

K, A, F = "Karen Bergström", "Ada Lindqvist", "Tomás Ferreira"
HALL = "The hall was quiet, and the lamps went out one after the other, until nobody could see the stage."
ROAD = "It rained on and on, and the road was gone. "


def she(before: str) -> str:
    """Whom "she said" means behind some sentences."""
    return speaker(f"{before} “We stay,” she said.", "stay")


def writes(before: str, settings: Settings) -> tuple[str, bool]:
    """The same of "to Ada Lindqvist she wrote" behind some sentences."""
    return told(f"{before} To {A} she wrote: “We stay.”", settings)


def told(text: str, settings: Settings) -> tuple[str, bool]:
    """Whom "she" means where somebody stays, and whether a reader is told that it is unsure."""
    found = saying(text, "stay")
    return speaker(text, "stay"), found is not None and found.confidence < settings.quotes.unsure_below


BORDERS = (
    Border(
        "quotes.pronouns.FAR",
        "eight sentences about the weather later she is still meant; half a page later nobody knows who she is",
        lambda _: (she(f"{K} came late. {ROAD * 26}"), she(f"{K} came late. {ROAD * 52}")),
        (K, "she"),
    ),
    Border(
        "quotes.pronouns._SUPERSEDED",
        "who has just spoken goes on, also where another has left; but not where that one comes in right before",
        lambda _: (
            she(f"{K} won the vote. It was a long night. “We go home,” she said. {A} left early. The rain was loud."),
            she(f"“We go home,” {K} said. {A} nodded."),
        ),
        (K, A),
    ),
    Border(
        "quotes.pronouns._HEARS",
        "to whom she writes is not she; but where nobody else was named of late it may be, and readers are told",
        lambda settings: (
            writes(f"A poll favours {K}.\nIt was a bad day. It rained.", settings),
            writes(f"{K} won.\nIt was late. It rained. It snowed. The hall was cold.", settings),
        ),
        ((K, False), (K, True)),
    ),
    Border(
        "quotes.pronouns._LED",
        "behind his mother it is more likely she than who spoke before, but readers are told that it is a guess",
        lambda settings: told(f"“We go home,” {K} said. {F}’s mother wept. “We stay,” she said.", settings),
        (f"{F}’s mother", True),
    ),
    Border(
        "quotes.pronouns._SENTENCES_BACK",
        'three sentences behind "she" is the same one; four sentences about a boat later it is whose boat it was',
        lambda _: (
            she(f"{K} is the mayor of Oslo. She met {A}. The hall was full. The rain was loud."),
            she(
                f"{K} is the mayor. She thanked {A}. "
                "The boat had been full. The sea had been high. The oars had broken. Nobody had slept."
            ),
        ),
        (K, A),
    ),
    Border(
        "quotes.pronouns._NEAR_HEAD",
        '"The mayor of Oslo, Karen Bergström, came in" begins with her; a house of hers at the end does not',
        lambda _: (
            she(f"“We go home,” {A} said. The mayor of Oslo, {K}, came in."),
            she(f"“We go home,” {A} said. The rain shook the roof of the old house of {K}."),
        ),
        (K, A),
    ),
    Border(
        "quotes.pronouns._OBJECT",
        "who is hit back at may answer, where nobody else was named of late; whom the article is about comes first",
        lambda _: (
            she(f"{K} came in May. It rained. It snowed. The year ended. {F} hit back at {A}."),
            she(f"{K} had come. {F} hit back at {A}."),
        ),
        (A, K),
    ),
    Border(
        "quotes.pronouns._ANSWERED",
        "who asks does not answer, also behind a long sentence; three of them later she speaks again",
        lambda _: (
            she(f"“Why is it shut?” {K} asked. {A} looked up. {HALL}"),
            she(f"“Why is it shut?” {K} asked. {HALL} {HALL} {HALL}"),
        ),
        (A, K),
    ),
)
