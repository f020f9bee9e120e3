"""Words as a reader compares them."""

from __future__ import annotations

import pytest

from tui.engine.words import stem, tokens, weight


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cancelation", "cancellation"),
        ("cancelled", "canceled"),
        ("Security Advisor", "security adviser"),
        ("U.S.", "US"),
        ("the United States", "the U.S."),
        ("cease-fire", "ceasefire"),
        ("Netanyahu’s", "Netanyahu"),
        ("defence", "defense"),
        ("organisation", "organization"),
        ("centre", "center"),
        ("colour", "color"),
        ("1,200", "1200"),
        ("two", "2"),
        ("Pelé", "Pele"),
    ],
)
def test_variants_are_one_word(one: str, other: str) -> None:
    """What a reader takes for the same word is the same word."""
    assert [token.word for token in tokens(one)] == [token.word for token in tokens(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,160", "1,200"),
        ("militant", "terrorist"),
        ("militant", "military"),
        ("told us", "told US"),
        ("filing", "filling"),
        ("3.5", "35"),
        ("states", "United States"),
    ],
)
def test_differences_stay(one: str, other: str) -> None:
    """What a reader looks for as a difference stays one."""
    assert [token.word for token in tokens(one)] != [token.word for token in tokens(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("canceled", "cancellation"),
        ("talks", "talk"),
        ("parties", "party"),
        ("discussed", "discussions"),
        ("killed", "killing"),
        ("releases", "released"),
        ("vote", "voted"),
        ("fire", "firing"),
        ("hope", "hoping"),
        ("improve", "improving"),
        ("position", "positioned"),
        ("agreed", "agree"),
        ("died", "dying"),
        ("bitten", "biting"),
        ("went", "goes"),
        ("sank", "sunk"),
        ("children", "child"),
        ("policemen", "policeman"),
        ("wives", "wife"),
    ],
)
def test_inflections_share_a_stem(one: str, other: str) -> None:
    """The scorer looks through inflection."""
    assert tokens(one)[0].key == tokens(other)[0].key


def test_a_stem_keeps_what_tells_words_apart() -> None:
    """Stemming is cautious: a militant is no military, a crisis no cris."""
    assert len({stem(word) for word in ("militant", "military", "minister", "ministry")}) == 4


@pytest.mark.parametrize(("one", "other"), [("hoping", "hopping"), ("planes", "plans"), ("fired", "fir"), ("found", "founded")])
def test_a_silent_e_tells_words_apart(one: str, other: str) -> None:
    """What is spelt otherwise is another word, but for its inflection."""
    assert stem(one) != stem(other)


def test_tokens_point_at_their_words() -> None:
    """Offsets are those of the text that was given, also for a stretch of it."""
    text = "He said: “The U.S.-led cease-fire holds.”"
    assert [text[token.start : token.end] for token in tokens(text, 9)] == ["The", "U.S.", "led", "cease-fire", "holds"]


def test_function_words_weigh_nothing() -> None:
    """Grammar and the verbs of saying are no evidence."""
    assert [weight(token.word, token.key) for token in tokens("and he said that it would")] == [0.0] * 6


def test_rare_words_weigh_more() -> None:
    """A word weighs the more the rarer English has it, a number the more digits it is written with."""
    weights = [weight(token.word, token.key) for token in tokens("people government delegation abstention")]
    assert sorted(weights) == weights
    assert weight("1160", "1160") > weight("3", "3")
