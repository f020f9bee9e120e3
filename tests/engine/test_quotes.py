"""Quotes: who says what, by which word, and how sure that is."""

from __future__ import annotations

import pytest

from tests.engine.quoting import Line, lines, said
from tui.model.settings import Quotes

KAREN, TOMAS, ADA = "Karen Bergström", "Tomás Ferreira", "Ada Lindqvist"


def who(text: str) -> list[tuple[str, str]]:
    """Words and speaker of every quotation."""
    return [(line.words, line.speaker) for line in lines(text)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“The bridge will stay shut for a year,” said Karen Bergström on Monday.", KAREN, "said"),
        ("“The bridge will stay shut for a year,” Bergström said. Karen Bergström is 43.", KAREN, "said"),
        ("“The bridge will stay shut,” Karen Bergström, a spokeswoman for the city, told Reuters.", KAREN, "told"),
        ("“The bridge will stay shut,” said press secretary Karen Bergström, who was not there.", KAREN, "said"),
        ("Karen Bergström, who met Tomás Ferreira on Sunday, said: “The bridge will stay shut.”", KAREN, "said"),
        ("The mayor’s spokeswoman, Karen Bergström, said the bridge was “not safe at all”.", KAREN, "said"),
        ("The bridge is “not safe at all”, according to Karen Bergström.", KAREN, "according to"),
        ("According to Karen Bergström, the bridge is “not safe at all, and never was”.", KAREN, "According to"),
        ("“It’s urgent, it’s important” to speak about those plans, Bergström said in a statement.", KAREN, "said"),
        ("Mr. Ferreira accused the council of “retreating from a principled position” on the bridge.", TOMAS, "accused"),
        ("Tomás Ferreira used the day to attack critics, saying they “never built a thing in their lives”.", TOMAS, "saying"),
        ("The White House said it was “kind of perplexed by this move”.", "White House", "said"),
        ("Ferreira’s office called the demands “delusional and quite wrong”.", "Office of Tomás Ferreira", "called"),
        (
            "“The bridge will stay shut,” a senior city official told Reuters on condition of anonymity.",
            "senior city official",
            "told",
        ),
        ("“We saw it sway,” said one of the drivers.", "one of the drivers", "said"),
        ("“We saw it sway,” police said.", "police", "said"),
        ("“We saw it sway,” enthused Karen Bergström, who likes bridges.", KAREN, "enthused"),
        ("“We do not need new bridges,” Reuters quoted Karen Bergström as saying.", KAREN, "quoted"),
        ("The bridge was called “a disgrace to this city” by Karen Bergström.", KAREN, "called"),
        ("The bridge, dubbed “the old lady of the river”, fell down in March.", "", ""),
        ("Ada Lindqvist said Karen Bergström called the bridge “a disgrace to this city”.", KAREN, "called"),
        ("‘The bridge will stay shut,’ said Karen Bergström. ‘It’s not safe.’", KAREN, "said"),
        ("In the words of Karen Bergström, “it was over in seven minutes”.", KAREN, "words of"),
        ("The bridge was, as Karen Bergström put it, “a major disgrace to us”.", KAREN, "put it"),
        ("Police said they believed the bridge was “not at all safe”.", "Police", "said"),
        ("Karen Bergström, Tomás Ferreira’s wife, said she was “proud of all of them”.", KAREN, "said"),
        ("White House spokeswoman Karen Bergström said it was “not safe at all”.", KAREN, "said"),
        ("Tomás Ferreira spokeswoman Karen Bergström said it was “not safe at all”.", KAREN, "said"),
        ("Karen Bergström said it was “never safe at all”, according to Tomás Ferreira.", KAREN, "said"),
        ("For Karen Bergström, the case is clear: “It will never be safe.”", KAREN, ""),
        ("“It sways,” said the senior market strategist for the Bank of Norway, Karen Bergström.", KAREN, "said"),
        ("Emails show Karen Bergström telling Tomás Ferreira it was “never safe at all”.", KAREN, "telling"),
        (
            "A video by Ada Lindqvist shows one of the drivers shouting “get out of my way now”.",
            "one of the drivers",
            "shouting",
        ),
        ("“The bridge will fall,” Karen Bergström was quoted as saying by Reuters.", KAREN, "quoted"),
        ("Karen Bergström told Tomás Ferreira that it was “never safe at all”, the White House said.", KAREN, "told"),
        ("Karen Bergström said on Monday that Norway would answer it “at a time of its choosing”.", KAREN, "said"),
        (
            "Karen Bergström ended the meeting after Tomás Ferreira said he had no money, calling it “a total waste of time”.",
            KAREN,
            "calling",
        ),
        (
            "Tomás Ferreira praised the plan, while Karen Bergström of Reuters left, citing “a pattern of corner-cutting”.",
            KAREN,
            "citing",
        ),
        ("“He asked, ‘Will you agree to my wall?’” council leader Karen Bergström told reporters.", KAREN, "told"),
        ("“It just rolled over,” one survivor, Karen Bergström, told a radio station.", KAREN, "told"),
        ("“We had a borrowed freezer,” co-founder and chief Karen Bergström told the staff at lunch.", KAREN, "told"),
        ("“She was never done,” said her longtime collaborator, Dr. Karen Bergström.", KAREN, "said"),
        ("A lawyer for Karen Bergström said she was “very disappointed by the news”.", "lawyer for Karen Bergström", "said"),
    ],
)
def test_speaker_and_cue(text: str, speaker: str, cue: str) -> None:
    """The words beside a quotation tell who speaks and by which verb."""
    first = lines(text)[0]
    assert (speaker, cue) == (first.speaker, first.cue)


def test_carried_on_in_the_paragraph() -> None:
    """A sentence that is all quotation goes on with the speaker before it."""
    expected = [("It is shut.", KAREN), ("It will stay so.", KAREN)]
    assert expected == who("“It is shut.” Karen Bergström said. “It will stay so.”")


def test_carried_on_in_the_next_paragraph() -> None:
    """A paragraph that is all quotation goes on with the speaker of the one before."""
    expected = [("The bridge is shut,", KAREN), ("It will stay so for a year.", KAREN)]
    assert expected == who("“The bridge is shut,” said Karen Bergström.\n“It will stay so for a year.”")


def test_another_speaker_is_not_carried() -> None:
    """A paragraph that introduces somebody else gives the next quotation to that one."""
    expected = [("The bridge is shut,", KAREN), ("That is a lie and everybody knows it.", TOMAS)]
    assert expected == who(
        "“The bridge is shut,” said Karen Bergström.\nTomás Ferreira disagreed. “That is a lie and everybody knows it.”"
    )


def test_he_and_she() -> None:
    """A pronoun means the one who stands out."""
    expected = [("We have no bridge,", TOMAS), ("We had one once,", TOMAS)]
    assert expected == who("“We have no bridge,” said Tomás Ferreira.\n“We had one once,” he added.")


def test_one_of_another_sex_is_not_meant() -> None:
    """A title tells who "she" cannot be."""
    text = "Mrs. Lindqvist met Mr. Ferreira on Monday.\n“We have no bridge,” she said.\nAda Lindqvist left."
    assert [("We have no bridge,", ADA)] == who(text)


def test_he_is_whom_the_sentence_before_is_about() -> None:
    """Also where an office of some words leads to the name."""
    text = (
        "Karel Dusek left. The opposition leader, former finance minister Tomás Ferreira, asked them to resign.\n"
        "“They have lost it all,” he told Reuters."
    )
    assert [("They have lost it all,", TOMAS)] == who(text)


def test_who_is_written_to_does_not_write() -> None:
    """Somebody behind a preposition in the pronoun's own sentence is not the one who speaks there."""
    text = "Tomás Ferreira, a builder, came late.\nIn a letter to Karen Bergström’s brother he wrote: “We will not leave.”"
    other = "Tomás Ferreira, a builder, came late.\nIn a letter to Mr. Lindqvist he wrote: “We will not leave.”"
    assert [[("We will not leave.", TOMAS)]] * 2 == [who(text), who(other)]


def test_the_official_is_the_one_heard_before() -> None:
    """A description with "the" means the description before it, as fully as that was given."""
    text = "“The bridge is shut,” a senior city official told Reuters.\nIt will be “rebuilt in steel”, the official added."
    assert ["senior city official"] * 2 == [speaker for _, speaker in who(text)]


def test_the_mayor_is_who_bears_the_title() -> None:
    """A title with "the" means the only person in the article who bears it."""
    text = "Mayor Tomás Ferreira came to the bridge with Karen Bergström.\n“It is a sad day for all of us,” the mayor said."
    assert [("It is a sad day for all of us,", TOMAS)] == who(text)


def test_two_quotations_of_one_sentence() -> None:
    """One cue leads all the quotations behind it."""
    expected = [("not safe", KAREN), ("never will be again", KAREN)]
    assert expected == who("Karen Bergström said the bridge was “not safe” and “never will be again”.")


def test_each_clause_has_its_own_speaker() -> None:
    """A quotation belongs to the clause in which it stands."""
    expected = [("delusional,", TOMAS), ("for thwarting all efforts.", "Norway")]
    assert expected == who(
        "Tomás Ferreira called the demands “delusional,” and Norway blamed the city “for thwarting all efforts.”"
    )


def test_quoted_words_are_kept_apart() -> None:
    """Fewer than four words make no statement."""
    expected = [Line("not safe", KAREN, "said", "partial"), Line("It never will be safe.", KAREN, "said", "direct")]
    assert expected == lines("Karen Bergström said it was “not safe”. Karen Bergström said: “It never will be safe.”")


@pytest.mark.parametrize(
    "text",
    [
        "Dwayne “The Rock” Johnson came to the bridge.",
        "The film “A Bridge Too Far” was shown.",
        "She wrote “The Old Lady of the River” in 1984.",
    ],
)
def test_names_are_nothing_said(text: str) -> None:
    """Nicknames and titles of works stand in marks without being quoted."""
    assert [] == lines(text)


def test_nobody_rather_than_somebody_wrong() -> None:
    """Words in marks that no verb introduces have no speaker and no confidence."""
    (quote,) = said("The “bridge” is a plank over the river, and Karen Bergström owns it.")
    assert ("", "", 0.0) == (quote.sayings[0].speaker, quote.sayings[0].speaker_words, quote.sayings[0].confidence)


def test_a_carried_speaker_is_less_sure() -> None:
    """Confidence falls with the distance from the words that name the speaker."""
    first, second = said("“The bridge is shut,” said Karen Bergström.\n“It will stay so for a year.”")
    assert first.sayings[0].confidence > second.sayings[0].confidence > 0


def test_a_mere_subject_among_others_is_unsure() -> None:
    """Who met whom before the words fell does not tell whose they are."""
    (quote,) = said("Karen Bergström met Tomás Ferreira in Oslo. “It is a good day for us all.”")
    assert quote.sayings[0].confidence < Quotes().unsure_below


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Karen Bergström said that the bridge would stay shut.",
            [Line("the bridge would stay shut", KAREN, "said", "indirect")],
        ),
        (
            "The bridge is shut, the White House said Wednesday.",
            [Line("The bridge is shut", "White House", "said", "indirect")],
        ),
        (
            "At least 40 people were hurt, according to the Interior Ministry.",
            [Line("At least 40 people were hurt", "Interior Ministry", "according to", "indirect")],
        ),
        ("Karen Bergström said nothing.", []),
        ("The owner of the bridge, Karen Bergström, pleaded guilty last year.", []),
        ("Ferreira, the builder’s attorney, vowed to appeal.", []),
        ("Asked whether the bridge was safe at all, Karen Bergström said no.", []),
        ("Speaking to reporters in the old town hall, Karen Bergström said no.", []),
        ("Karen Bergström spoke for an hour in the old town hall.", []),
    ],
)
def test_indirect_speech(text: str, expected: list[Line]) -> None:
    """What follows a clear cue without marks is told in the outlet's words."""
    assert expected == lines(text, indirect=True)
