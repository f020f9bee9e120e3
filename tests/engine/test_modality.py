"""What a sentence denies, plans, or tells of an earlier year, and whether two sentences differ in that."""

from __future__ import annotations

import pytest

from tui.engine.align.modality import coming_places, denies, lies_ahead, negative_keys, tells_of_earlier_year
from tui.engine.align.roles import find_events
from tui.engine.words import tokens


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The council did not agree.", True),
        ("The firm failed to pay.", True),
        ("There will be no trams.", True),
        ("She is no longer a minister.", True),
        ("He never denied it.", False),
        ("Marsh did not declare an emergency until Tuesday.", False),
        ("The flood took not only the bridge.", False),
        ("The brakes failed on the hill.", False),
        ("There is no doubt that she won.", False),
    ],
)
def test_what_denies(text: str, *, denied: bool) -> None:
    """An odd number of denials, without those that only tell when or more."""
    assert denies(tokens(text)) is denied


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zambia closed the border.", "Lorries cannot pass the border."),
        ("The firm was unable to pay its bakers.", "The firm could not pay its bakers."),
        ("The bridge is unused.", "The bridge is not used any more."),
        ("Services were cancelled.", "There are no services."),
        ("The rate stays unchanged.", "The bank did not change the rate."),
        ("Power is out in the town.", "The town has no power."),
        ("Planes are banned at night.", "Nobody may fly at night."),
    ],
)
def test_a_word_that_denies_by_itself(one: str, other: str) -> None:
    """What is closed nobody passes: the one has such a word, the other denies and has none."""
    assert negative_keys(tokens(one)) - negative_keys(tokens(other))
    assert denies(tokens(other))


@pytest.mark.parametrize("text", ["The market opened on Monday.", "Denmark won the cup.", "Her dog barked at the ferry."])
def test_most_words_deny_nothing(text: str) -> None:
    """A plain report holds no word that denies."""
    assert not negative_keys(tokens(text))


@pytest.mark.parametrize(
    ("text", "upheld"),
    [
        ("Lorries cannot pass the border, which is closed.", True),
        ("No train runs, for the line has been shut.", True),
        ("Nobody may swim: the pool is closed.", True),
        ("The border is not closed.", False),
        ("The firm has not cut a job.", False),
        ("Trains never stop here.", False),
    ],
)
def test_a_word_that_denies_is_upheld_or_denied(text: str, *, upheld: bool) -> None:
    """Who cannot pass what is closed says that it is closed; what is not closed is open."""
    assert negative_keys(tokens(text))
    assert bool(negative_keys(tokens(text), upheld=True)) is upheld


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Nobody may water a garden.", False),
        ("No lorry may pass.", False),
        ("Gardens may not be watered.", False),
        ("The firm may cut 600 jobs.", True),
        ("Rain may fall on Friday.", True),
        ("Nobody may swim and the pool will be drained.", True),
    ],
)
def test_a_rule_that_forbids_lies_not_ahead(text: str, *, ahead: bool) -> None:
    assert lies_ahead(tokens(text)) is ahead


@pytest.mark.parametrize(
    ("text", "coming"),
    [
        ("Snow will fall on Friday.", "fall"),
        ("The judge is to sentence him.", "sentence"),
        ("Analysts expect the firm to report a loss.", "report"),
        ("The airline may cut 600 jobs.", "cut"),
        ("The rocket is set to carry sand.", "carry"),
    ],
)
def test_what_lies_ahead(text: str, coming: str) -> None:
    """The verb behind "will", behind "is to", and behind the "to" of what is expected."""
    found = tokens(text)
    assert coming in [found[n].word for n in coming_places(found) if n < len(found)]


@pytest.mark.parametrize("text", ["Snow fell on Friday.", "The judge sentenced him to six years.", "She went to Rome."])
def test_what_was_done_does_not_lie_ahead(text: str) -> None:
    """A "to" alone plans nothing."""
    assert not coming_places(tokens(text))


@pytest.mark.parametrize(
    ("text", "clauses", "earlier"),
    [
        ("In 2004 the pier burned.", 1, True),
        ("The governor pardoned a thief last year.", 1, True),
        ("Two years earlier the mill closed.", 1, True),
        ("A quake killed 80 people there in 1986.", 1, True),
        ("In 2018, a bear hurt a teacher there.", 2, True),
        ("In 2024 the pier burned.", 1, False),
        ("It was the worst fire since 2004.", 1, False),
        ("Altis, which was founded in 2004, has 450 employees.", 3, False),
        ("The pier burned on Friday.", 1, False),
    ],
)
def test_an_earlier_year(text: str, clauses: int, *, earlier: bool) -> None:
    """A whole sentence is about an earlier year than 2024, when its article appeared, or only mentions one."""
    assert tells_of_earlier_year(tokens(text), clauses, 2024) is earlier


@pytest.mark.parametrize(
    "text",
    ["On the Ems the skier Voss married.", "From Apple the moon looks old Samsung.", "In Apple the police met old Samsung."],
)
def test_where_somebody_is_does_nothing(text: str) -> None:
    """A name behind "on", "from" or "in" has not done what the next verb says."""
    found = tokens(text)
    names = [(n, token.word, token.word) for n, token in enumerate(found) if token.word in ("ems", "voss", "apple", "samsung")]
    plain = [n for n, token in enumerate(found) if token.word not in ("ems", "voss", "apple", "samsung")]
    assert () == find_events(found, names, plain)


def test_who_does_it_is_found_behind_where() -> None:
    """ "Samsung of Korea sued Apple": the one who sued is Samsung."""
    found = tokens("Samsung of Korea sued Apple.")
    names = [(n, token.word, token.word) for n, token in enumerate(found) if token.word in ("samsung", "korea", "apple")]
    ((_, event),) = find_events(found, names, [3])
    assert ("samsung", "apple") == (event.agent, event.other)


@pytest.mark.parametrize("word", ["important", "increased", "included", "discovered", "informed", "improved", "immigrant"])
def test_what_only_begins_like_a_denial_is_none(word: str) -> None:
    """Else "did not approve the plan" and "approved the important plan" would be one fact."""
    assert not negative_keys(tokens(f"They approved the {word} plan"))
