"""Speakers in whole articles, names found and all: each kind of mistake in other words, other people and other places."""

from __future__ import annotations

import pytest

from tui.engine import clean, entities, segment
from tui.engine.quotes import quotes
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Quote


def found(*texts: str) -> tuple[Story, dict[str, str], tuple[Quote, ...]]:
    """The story of some texts, the names of its entities by id, and its quotes."""
    settings = Settings()
    articles, _ = clean.articles(tuple(Source(f"{n}", f"{n}.txt", text) for n, text in enumerate(texts)), settings.clean)
    story = Story("", (), articles)
    sentences = segment.sentences(articles, settings.clean)
    named = entities.entities(story, sentences, settings.entities)
    return story, {each.id: each.label for each in named}, quotes(story, sentences, named, settings.quotes)


def speaker(text: str, words: str) -> str:
    """Whom an article names for the quotation that holds some words: a name, else the words, else nothing."""
    story, names, said = found(text)
    at = story.articles[0].text.index(words)
    every = [saying for quote in said for saying in quote.sayings if saying.body.start <= at < saying.body.end]
    assert every, "no quotation there"
    return names.get(every[0].speaker, every[0].speaker_words)


NAMED_AFTER = [
    ("Farm vote\n\nSenator Carl Dunmore spoke in Leeds on Monday. He attacked the Merkley administration's farm bill. “It starves small farms,” he said. "
     "President Alan Merkley was away.", "It starves", "Carl Dunmore"),
    ("Court visit\n\nMayor Peter Lowell toured the court on Friday. He condemned the Hartwell government's cuts. “They closed nine courts,” he said. "
     "Prime Minister James Hartwell declined to comment.", "They closed", "Peter Lowell"),
    ("Rally\n\nGovernor Robert Ellis addressed a rally in Denver. He mocked the Watson campaign for its signs. “Nobody can read them,” he said. "
     "David Watson leads in the polls.", "Nobody can", "Robert Ellis"),
    ("Tax row\n\nEconomist Martin Frey testified on Tuesday. He criticised the Keller tax plan. “It helps the rich alone,” he said. "
     "Finance Minister Thomas Keller wrote it.", "It helps", "Martin Frey"),
    ("Old law\n\nProfessor Daniel Weiss lectured in Boston. He rejected the Morgan doctrine. “It never worked at sea,” he said. "
     "Henry Morgan was president for eight years.", "It never", "Daniel Weiss"),
    ("Critic\n\nSenator Laura Hill spoke on Monday. She denounced the Warren proposal for schools. “It is a gift to banks,” she said. "
     "Elizabeth Warren will answer today.", "It is a gift", "Laura Hill"),
]  # fmt: skip

COMPANY = [
    ("Bridge\n\nPresident George Hanley opened the bridge on Friday. He cut the ribbon together with Mayor Simon Pratt. “It will stand a century,” he said.",
     "It will stand", "George Hanley"),
    ("Visit\n\nPrime Minister Andrew Cole came to Perth. He was accompanied by Defence Minister Mark Tully. “We came to listen,” he said.",
     "We came", "Andrew Cole"),
    ("Parade\n\nGeneral Victor Stone led the parade. He rode alongside Colonel Edward Nash. “My horse is older than I am,” he said.",
     "My horse", "Victor Stone"),
    ("Gala\n\nActor Steven Marlow arrived at noon. He stood next to director Brian Fox. “I hate red carpets,” he said.",
     "I hate", "Steven Marlow"),
    ("Launch\n\nDirector Helen Price opened the lab on Monday. She was joined by Secretary Anna Bell. “We will measure the sea,” she said.",
     "We will measure", "Helen Price"),
    ("Hospital\n\nKing Harold Vane visited the hospital. He came with Bishop Arthur Penn. “These nurses are heroes,” he said.",
     "These nurses", "Harold Vane"),
]  # fmt: skip

ASKED = [
    ("Mine\n\nOwner Peter Holm bought the mine on Monday. The Daily Courier asked Holm: “Why would a poet need a mine?” “It is quiet down there,” came the reply.",
     "It is quiet", "Peter Holm"),
    ("Trial\n\nCaptain Robert Shaw stood before the judge. “Were you asleep at the wheel?” asked prosecutor Alan Brook. “Only my left eye was, sir,” he answered.",
     "Only my left", "Robert Shaw"),
    ("Hearing\n\nBanker Thomas Reed testified on Tuesday. “Where is the money now?” asked Senator Carl Dunmore. “It is where it always was,” he replied.",
     "It is where", "Thomas Reed"),
    ("Talk\n\nSinger Anna Bell met fans in Leeds. “Will you come back?” asked reporter Laura Hill. “I never left this town,” was her answer.",
     "I never left", "Anna Bell"),
    ("Quiz\n\nMinister James Hartwell faced parliament. “Do you know the price of bread?” asked David Watson. “Better than you do, sir,” he retorted.",
     "Better than", "James Hartwell"),
    ("Sea\n\nSailor Edward Nash was found on Sunday. The Evening Herald asked Nash: “Were you afraid?” “Only of the gulls, I think,” he said.",
     "Only of the", "Edward Nash"),
]  # fmt: skip

APART = [
    ("Voices\n\nThe fair is over. Some voices follow.\n\n“I lost my hat and found a husband.”\n\n— Laura Hill, nurse\n\nIt rained on Sunday.",
     "I lost my hat", "Laura Hill"),
    ("Voices\n\nThe strike goes on. Some voices follow.\n\n“Nobody asked the drivers about it.” — Peter Holm, 41, driver\n\nIt is cold.",
     "Nobody asked", "Peter Holm"),
    ("Voices\n\nReaders wrote to us about the tower.\n\n“The tower blocks my morning sun.”\n-- David Watson\n\nWe print two letters.",
     "The tower blocks", "David Watson"),
    ("Letters\n\nWe got many letters.\n\nFrom Helen Price: “My cat has more sense than the council.”\n\nThe council meets in May.",
     "My cat has", "Helen Price"),
    ("Replies\n\nMany people replied.\n\nThomas Reed, on X: “They should have asked the fishermen first.”\n\nThe vote is in May.",
     "They should have", "Thomas Reed"),
    ("Replies\n\nMany people replied.\n\nAnna Bell via Facebook: “I would pay twice for a working train.”\n\nThe vote is in May.",
     "I would pay", "Anna Bell"),
    ("Hill: Watson ‘sold the harbour’\n\nLaura Hill attacked her rival on Sunday. David Watson denied it.", "sold the harbour", "Laura Hill"),
    ("Watson ‘sold the harbour’: Hill\n\nDavid Watson was attacked by Laura Hill. He denied it.", "sold the harbour", "Laura Hill"),
]  # fmt: skip

INTERVIEWS = [
    ("Ten questions\n\nPeter Holm bought a mine. We asked him why.\n\nQ: Why a mine?\n\nA: It is quiet down there and warm.\n\nQ: Are you alone?\n\nA: The bats are good company.",
     "It is quiet", "Peter Holm"),
    ("Talk\n\nThe Courier spoke with singer Anna Bell.\n\nCOURIER: Will you come back?\n\nBELL: I never left this town at all.\n\nCOURIER: And the band?\n\nBELL: They left without me in May.",
     "I never left", "Anna Bell"),
    ("Transcript\n\nThe hearing of Thomas Reed began.\n\nSENATOR DUNMORE: Where is the money?\n\nMR. REED: It is where it always was.\n\nSENATOR DUNMORE: And where is that?\n\nMR. REED: In the lake, I suppose.",
     "It is where", "Thomas Reed"),
    ("Talk\n\nA talk with Laura Hill about nurses.\n\nQuestion: What do nurses need?\n\nAnswer: We need sleep and better shoes.\n\nQuestion: And money?\n\nAnswer: That would help as well.",
     "We need sleep", "Laura Hill"),
    ("Debate\n\nDavid Watson and Helen Price met on Monday.\n\nDavid Watson: The tower must be built.\n\nHelen Price: The tower must never be built.\n\nDavid Watson: You said otherwise in May.",
     "The tower must never", "Helen Price"),
]  # fmt: skip

NOBODY = [
    ("Plan\n\nThe plan saves money when you wait: “A town should count its trees before its cars.” Laura Hill left.", "A town should"),
    ("Draft\n\nThe season brings hope because nobody knows: “A team should look for hands and not for names.” Peter Holm left.", "A team should"),
    ("Old words\n\nThe harvest gives little until it rains: “Never count the grain before the barn is full.” Anna Bell knows.", "Never count"),
    ("Trend\n\nThe trend offers chances if prices fall: “Buy when nobody else wants to buy at all.” David Watson sold.", "Buy when"),
    ("Rule\n\nThe weather favours those who can wait: “Sail with the tide and never against it.” Helen Price waits.", "Sail with"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "who"), [*NAMED_AFTER, *COMPANY, *ASKED, *APART, *INTERVIEWS])
def test_speaker(text: str, words: str, who: str) -> None:
    """Neither whom they attack, nor who was only there, nor who asked."""
    assert speaker(text, words) == who


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_no_phrase_speaks(text: str, words: str) -> None:
    """What is neither a name nor a role is no speaker."""
    assert speaker(text, words) == ""
