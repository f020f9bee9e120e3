"""Verbs and phrases of news that say who speaks, each with what only looks like it."""

from __future__ import annotations

import pytest

from tests.engine.quoting import lines, said

KAREN, TOMAS = "Karen Bergström", "Tomás Ferreira"
VERBS = [
    "radioed",
    "texted",
    "cabled",
    "wired",
    "telegraphed",
    "emailed",
    "e-mailed",
    "messaged",
    "signed",
    "mouthed",
    "shrugged",
    "nodded",
    "phoned",
    "tweeted",
    "posted",
    "quipped",
    "deadpanned",
    "yelled",
    "muttered",
    "drawled",
    "croaked",
    "bawled",
    "shrieked",
    "blurted",
    "murmured",
    "sneered",
]


def speakers(text: str) -> list[str]:
    """Who says each quotation of an article, in order."""
    return [line.speaker for line in lines(text)]


@pytest.mark.parametrize(
    "verb",
    VERBS,
)
def test_verbs_of_news_name_who_speaks(verb: str) -> None:
    assert [KAREN] == speakers(f"“The whole desert looks like rust,” Karen Bergström {verb}. It rained.")
    assert [KAREN] == speakers(f"“The whole desert looks like rust,” {verb} Karen Bergström on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Karen Bergström radioed: “The whole desert looks like rust.”",
        "It rained. Karen Bergström texted reporters on Monday: “The whole desert looks like rust.”",
        "Karen Bergström cabled from the station, “The whole desert looks like rust.”",
    ],
)
def test_words_that_are_sent_follow_a_sign(text: str) -> None:
    assert [KAREN] == speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Karen Bergström signed the “historic and long awaited” treaty.",
        "Karen Bergström wired 400 euros for “services of a special kind”.",
        "The radio “fell from the roof of the house” on Monday.",
        "Text messages “fell from the roof of the house” on Monday.",
        "Road signs “fell from the roof of the house” on Monday.",
    ],
)
def test_what_is_signed_or_wired_is_not_said(text: str) -> None:
    assert speakers(text) in ([], [""])


@pytest.mark.parametrize(
    ("asks", "asker"),
    [
        ("Karen Bergström wanted to know from Ferreira: “What does a man think about?”", KAREN),
        ("Karen Bergström wanted to know of Tomás Ferreira, “What does a man think about?”", KAREN),
        ("Karen Bergström put a question to Ferreira: “What does a man think about?”", KAREN),
        ("Karen Bergström put this question to Ferreira on Monday: “What does a man think about?”", KAREN),
        ("Reuters put a last question to Tomás Ferreira that many had sent in: “What does a man think about?”", "Reuters"),
    ],
)
@pytest.mark.parametrize("answer", ["was the reply", "came the answer", "was his answer", "he replied", "he said"])
def test_who_was_asked_answers(asks: str, asker: str, answer: str) -> None:
    assert [asker, TOMAS] == speakers(f"Tomás Ferreira swam round the island. {asks} “Mostly about soup,” {answer}. It rained.")


def test_the_asker_who_wanted_to_know_does_not_answer() -> None:
    text = "Tomás Ferreira spoke to parliament. “Who pays?” Karen Bergström wanted to know. “The state does,” was the reply."
    assert KAREN == speakers(text)[0] != speakers(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "Karen Bergström put a question mark over “the whole idea of a dam”.",
        "Karen Bergström put to Ferreira a plan for “the whole idea of a dam”.",
        "A question to Ferreira: “What does a man think about?”",
        "Questions were put to Ferreira: “What does a man think about?”",
    ],
)
def test_what_only_looks_like_asking(text: str) -> None:
    assert TOMAS not in speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "From the novelist Karen Bergström: “The whole desert looks like rust.”",
        "From novelist Karen Bergström: “The whole desert looks like rust.”",
        "From the former mayor Karen Bergström: “The whole desert looks like rust.”",
        "From Norway's minister Karen Bergström: “The whole desert looks like rust.”",
        "From the novelist Karen Bergström, on X: “The whole desert looks like rust.”",
    ],
)
def test_from_an_office_and_a_name(text: str) -> None:
    assert [KAREN] == speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "From the diary of Karen Bergström: “The whole desert looks like rust.”",
        "From Karen Bergström's diary: “The whole desert looks like rust.”",
        "From the office: “The whole desert looks like rust.”",
        "From a letter to Karen Bergström: “The whole desert looks like rust.”",
        "From the day on which Karen Bergström resigned: “The whole desert looks like rust.”",
    ],
)
def test_from_what_is_no_person(text: str) -> None:
    assert KAREN not in speakers(text)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Karen Bergström said: “The whole desert looks like rust.”",
        "It rained. On Monday Karen Bergström told reporters: “The whole desert looks like rust.”",
        "On Monday evening Karen Bergström said it was “a desert that looks like rust”.",
        "In Norway Karen Bergström said it was “a desert that looks like rust”.",
        "On Tuesday 12 May Bergström said: “The whole desert looks like rust.”",
    ],
)
def test_a_day_or_a_place_before_a_name_is_none_of_it(text: str) -> None:
    assert [KAREN] == speakers(text)


@pytest.mark.parametrize("when", ["On Monday", "On Tuesday evening", "In May", "On Friday night", "By Sunday"])
def test_a_day_before_a_description_is_none_of_it(when: str) -> None:
    assert ["mayor"] == [who.lower() for who in speakers(f"{when} the mayor said: “The whole desert looks like rust.”")]


def joined(one: str, other: str) -> bool:
    """Whether the quotations of two articles are one utterance."""
    return 1 == len([quote for quote in said(one, other) if quote.manner.value != "indirect"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The vaccine against measles is safe, and it comes by boat in boxes",
            "The vaccine against polio is new, and it comes by plane in boxes",
        ),
        (
            "We shall repair the bridge by winter, and the town will pay for half",
            "We shall repair the harbour by autumn, and the bank will pay for half",
        ),
        (
            "Our surgeon saved the driver and he will walk home by Easter",
            "Our dentist saved the pilot and he will walk home by Christmas",
        ),
        (
            "The wheat went to the mill in trucks and nobody weighed it there",
            "The barley went to the port in trucks and nobody weighed it there",
        ),
        (
            "I planted an oak for my daughter beside the church in the village",
            "I planted an elm for my brother beside the school in the village",
        ),
    ],
)
def test_other_things_in_one_frame_are_two_utterances(one: str, other: str) -> None:
    assert not joined(f"“{one},” Karen Bergström said.", f"“{other},” Karen Bergström said.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The vaccine against measles is safe, and it comes by boat in boxes",
            "The vaccine against measles is safe and it comes by boat in boxes",
        ),
        (
            "We shall repair the bridge by winter, and the town will pay for half",
            "We'll repair the bridge by winter and the town will pay for half of it",
        ),
        (
            "Our surgeon saved the driver and he will walk home by Easter",
            "The surgeon saved the driver; he will walk home by Easter",
        ),
        (
            "The wheat went to the mill in trucks and nobody weighed it there",
            "Nobody weighed it there. The wheat went to the mill in trucks",
        ),
        (
            "I planted an oak for my daughter beside the church in the village",
            "I planted an oak for my daughter beside our church in the village",
        ),
    ],
)
def test_the_same_things_are_one_utterance(one: str, other: str) -> None:
    assert joined(f"“{one},” Karen Bergström said.", f"“{other},” Karen Bergström said.")


@pytest.mark.parametrize("words", ["We quit", "Not guilty", "I'm done", "No comment", "Only of success"])
def test_few_words_of_one_speaker_are_one_utterance(words: str) -> None:
    assert joined(f"“{words},” Karen Bergström said on Monday.", f"The mayor spoke. “{words},” said Bergström.")
    assert not joined(f"“{words},” Karen Bergström said on Monday.", f"“{words},” Tomás Ferreira said on Monday.")


@pytest.mark.parametrize("vague", ["the striker said", "said a player", "he said", "the team's captain said", "one said"])
def test_many_equal_words_are_one_utterance_whoever_is_named_vaguely(vague: str) -> None:
    words = "We would rather be late than be sorry"
    assert joined(f"“{words},” Karen Bergström said.", f"It rained. “{words},” {vague}.")
    assert not joined(f"“{words},” Karen Bergström said.", f"It rained. “We would rather be,” {vague}.")
