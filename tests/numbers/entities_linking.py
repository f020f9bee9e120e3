"""The numbers by which names are given to whom or what they mean, each at its border."""

from __future__ import annotations

from tests.engine.naming import named, written
from tests.numbers.border import Border
from tests.numbers.entities import sort
from tui.engine.entities.linking.bearers import telling


def times(name: str, *texts: str) -> int:
    """How often the articles name somebody, by full name or short, without the titles beside it."""
    made = written(*texts)
    return len(named(made[name])) if name in made else 0


def is_lund(known: str, text: str) -> bool:
    """Whether Maria Lund, of whom something is known, is meant by a surname in another article, and not Karl Lund."""
    telling.cache_clear()
    try:
        return times("Maria Lund", f"Karl Lund was mayor once. Maria Lund {known}.", text) == 2
    finally:
        telling.cache_clear()


def is_just_named(sentences_between: int) -> bool:
    """Whether a surname of two means him who was named before so many short sentences."""
    between = "It was wet there. " * sentences_between
    return (
        times("Walter Marlow", f"Helen Marlow came. Walter Marlow came. Walter Marlow left. {between}Later Marlow slept.") == 3
    )


def is_told_apart(sentences_between: int) -> bool:
    """Whether a father is another than his son of the same name, who came so many sentences before."""
    between = "It was wet. " * sentences_between
    return times("George W. Marlow", f"George W. Marlow came. {between}His father, George Marlow, watched.") == 1


BORDERS = (
    Border(
        "entities.linking.bearers._TELLING",
        "one word in common is chance, two tell which of two bearers is meant",
        lambda _: (
            is_lund("wants more buses for Tarn", "They heard that Lund has buses."),
            is_lund("wants more buses for Tarn", "They heard that Lund wants buses."),
        ),
        (False, True),
    ),
    Border(
        "entities.linking.bearers._SHORTEST",
        '"got" and "new" are said of anybody, "wants buses" is not',
        lambda _: (
            is_lund("got a new car", "They heard that Lund got a new job."),
            is_lund("wants more buses for Tarn", "They heard that Lund wants buses."),
        ),
        (False, True),
    ),
    Border(
        "entities.linking.bodies._SLIP",
        "Carin and Cairn are two, Chrylser is a slip",
        lambda _: (
            sort("Cairn", "They saw Carin staff there. They saw Cairn staff there."),
            times("Chrysler", "Owners of Chrysler left. Later Chrylser fell."),
        ),
        ("organization", 2),
    ),
    Border(
        "entities.linking.bodies._SPELT",
        "K-9 and K9 may be any two things; SpaceX is Space X",
        lambda _: (
            times("K-9", "The K-9 left. They saw the K9 there."),
            times("SpaceX", "Space X launched it. They thanked SpaceX."),
        ),
        (1, 2),
    ),
    Border(
        "entities.linking.descriptions._REACH",
        "behind a comma an apposition begins soon; the mayor eight words on is named by that alone",
        lambda _: (
            times("Jan Cermak", "Coach Jan Cermak left. Jan Cermak, for twenty long years the coach, wept."),
            times(
                "Ada Voss",
                "Mayor Ada Voss left. Before he met Ada Voss, everybody in the small old town had greeted the mayor.",
            ),
        ),
        (2, 3),
    ),
    Border(
        "entities.linking.kin._NEAR",
        '"his father" points at somebody of the last sentences; further back he may be somebody else\'s',
        lambda _: (is_told_apart(1), is_told_apart(2)),
        (True, False),
    ),
    Border(
        "entities.linking.peoples._LISTED",
        "a surname is no town because a list has one, and a town where people go is no surname",
        lambda _: (
            times("Leyla Aydin", "Leyla Aydin left.", "They thanked Aydin for it."),
            times("Leyla Aydin", "Leyla Aydin left.", "They went to Aydin then."),
        ),
        (2, 1),
    ),
    Border(
        "entities.linking.peoples._LISTED_SURELY",
        "a town of which many have heard is a surname of the story where someone is called Mr, unless people go there",
        lambda _: (
            times("Hugo Salinas", "Hugo Salinas lost. Mr Salinas left.", "Salinas was ahead at ten."),
            times("Hugo Salinas", "Hugo Salinas lost. Mr Salinas left.", "They went to Salinas then."),
        ),
        (3, 2),
    ),
    Border(
        "entities.linking.peoples._CLUB",
        "a town with authorities is no club, one that others beat is",
        lambda _: (
            sort("Orlan City", "They live in Orlan City now. They met the Orlan City authorities there."),
            sort("Orlan City", "They live in Orlan City now. They beat Orlan City there."),
        ),
        ("place", "organization"),
    ),
    Border(
        "entities.linking.persons._RECENT",
        "a dozen short sentences later he who was just named is still meant; twenty later it may be either",
        lambda _: (is_just_named(12), is_just_named(20)),
        (True, False),
    ),
    Border(
        "entities.linking.persons._SAID",
        "a rival may be a firm, who speaks may be the person",
        lambda _: (
            times("Emil Porsche", "Emil Porsche came. They met rival Porsche there."),
            times("Emil Porsche", "Emil Porsche came. Later Porsche said so."),
        ),
        (1, 2),
    ),
    Border(
        "entities.linking.persons._AGED",
        "a first name that smiles is hers whom another article names; one with an age is somebody else's",
        lambda _: (
            times("Sarah Kerr", "Sarah Kerr came.", "Later Sarah smiled there."),
            times("Sarah Kerr", "Sarah Kerr came.", "Sarah, 34, left."),
        ),
        (2, 1),
    ),
    Border(
        "entities.linking.persons._FIRST",
        "ED is an agency, SARAH is she whom another article names in full",
        lambda _: (
            times("Ed Kerr", "Ed Kerr came.", "They asked ED again."),
            times("Sarah Kerr", "Sarah Kerr came.", "SARAH LEFT THE HALL\nIt rained."),
        ),
        (1, 2),
    ),
    Border(
        "entities.linking.persons._INITIALS",
        "two letters fit too many people, four are the name of one",
        lambda _: (
            times("Boris Jonas", "Boris Jonas spoke.", "They asked BJ again."),
            times("Adam Milo Lorn Orda", "Adam Milo Lorn Orda spoke.", "They asked AMLO again."),
        ),
        (1, 2),
    ),
    Border(
        "entities.linking.short_forms._SPEAKS",
        "what only speaks is a firm; who smiles as well is somebody",
        lambda _: (
            sort("Orlan", "Later Orlan said so."),
            sort("Orlan", "Later Orlan said so. Then Orlan said no. At last Orlan smiled there."),
        ),
        ("organization", "person"),
    ),
    Border(
        "entities.linking.short_forms._IN",
        "one goes to a firm, one lives in the town that it is called like",
        lambda _: (
            sort("Altis", "Altis Therapeutics left. They went to Altis then."),
            sort("Altis", "Altis Therapeutics left. They live in Altis now."),
        ),
        ("", "place"),
    ),
    Border(
        "entities.linking.short_forms._TITLED",
        "the town of a paper begins like a first name; with a title it is somebody who is called so",
        lambda _: (
            sort("Helen Bay", "The Helen Bay Times wrote it. They saw Helen Bay there."),
            sort("Helen Bay", "The Helen Bay Times wrote it. They met engineer Helen Bay there."),
        ),
        ("place", "person"),
    ),
)
