"""The numbers by which names are found and typed, each at its border."""

from __future__ import annotations

from tests.engine.naming import written
from tests.numbers.border import Border
from tui.engine.entities.names.organisation import bracketed_names
from tui.engine.entities.read.chunks import chunk_end
from tui.engine.entities.read.tokens import read
from tui.engine.entities.stage import entities
from tui.engine.entities.typing.titles import titles
from tui.engine.segment import sentences
from tui.model.findings import Sentence
from tui.model.settings import Clean, Entities
from tui.model.story import Article, Block, BlockKind, Meta, Source, Story

NOTHING = "nothing"


def sort(name: str, *texts: str) -> str:
    """The type of the entity with a label, where the articles have such a one."""
    made = written(*texts)
    return str(made[name].type) if name in made else ""


def strongest(name: str, text: str) -> str:
    """What is shown first of the reasons for a type."""
    return written(text)[name].why[0]


def modelled(text: str, name: str, seen: str = NOTHING) -> str:
    """The type of a name, where a language model calls what it sees an organisation."""
    made = Article("a", "a.txt", Meta(), text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    story = Story("", (Source("a", "a.txt", text),), (made,))
    spans = [(at, at + len(seen), "ORG") for at in [text.find(seen)] if at >= 0]
    found = entities(story, sentences(story.articles, Clean()), Entities(), lambda _: spans)
    return next((str(one.type) for one in found if one.label == name), "")


def run_of(words: int) -> int:
    """How much of a name of so many words is read as one."""
    text = f"Ministry of {'Orlan ' * (words - 2)}spoke."
    return chunk_end(read(text, Sentence(0, 0, len(text))), 0)


def title_of(words: int) -> int:
    """How many words of a title stand beside the name, of one that has so many."""
    text = f"{'Deputy ' * (words - 1)}President Orlan left."
    at = text.index("Orlan")
    return len(" ".join(titles(read(text, Sentence(0, 0, len(text))), at, at + len("Orlan"), ())).split())


def is_shortened(name: str) -> bool:
    """Whether a name is known by the short form that stands in brackets behind it."""
    short = "".join(word[0] for word in name.split() if word[0].isupper())
    return name in bracketed_names(f"They asked the {name} ({short}) there.")


BORDERS = (
    Border(
        "entities.typing.votes.STRONG",
        "what three times speaks is a town where it is told to lie in the north, and who has a title is no ship",
        lambda _: (
            sort("Orlan", "They met in northern Orlan. Orlan said so. Then Orlan said no. At last Orlan said yes."),
            sort("Orlan", "The USS Orlan left. They met engineer Orlan."),
        ),
        ("place", "person"),
    ),
    Border(
        "entities.detect.candidate._WEAK",
        'the team beside a party is a body, and a short form beside a region stays one: "and" says less than a preposition',
        lambda _: (
            sort("Velk Rebels", "They left the party Orlan and Velk Rebels then."),
            sort("KHRC", "They met in northern Orlan and KHRC then."),
        ),
        ("organization", "organization"),
    ),
    Border(
        "entities.detect.ner_model._WEIGHT",
        "a model knows better than the last word of a name what it is, but no better than a title",
        lambda _: (
            modelled("They crossed the Orlan River there.", "Orlan River", "Orlan River"),
            modelled("They met engineer Orlan there.", "Orlan", "Orlan"),
        ),
        ("organization", "person"),
    ),
    Border(
        "entities.detect.ner_model._KEPT",
        "where a model sees no name, two English words with capitals are none, and where somebody lives is one",
        lambda _: (
            modelled("They saw Golden Promise there.", "Golden Promise"),
            modelled("They live in Orlan now.", "Orlan"),
        ),
        ("", "place"),
    ),
    Border(
        "entities.names.organisation._BEFORE",
        "names that are shortened have up to ninety characters; further off letters agree by chance",
        lambda _: (
            is_shortened("Northern Institute for the Protection of Shores, Rivers and Lakes"),
            is_shortened(
                "Interparliamentary Conference for Transcontinental Telecommunications and Infrastructure"
                " and Intercommunal Waterways"
            ),
        ),
        (True, False),
    ),
    Border(
        "entities.read.chunks.LONGEST",
        "names of ministries and titles have up to fifteen words; text in capitals throughout has no end",
        lambda _: (run_of(15), run_of(40), title_of(15), title_of(40)),
        (15, 24, 15, 24),
    ),
    Border(
        "entities.reasons._LISTED",
        'that a list has a country says more than "the city", and less than "the town of"',
        lambda _: (
            strongest("France", "They left the city France then."),
            strongest("France", "They left the town of France then."),
        ),
        ("listed", "place-of"),
    ),
    Border(
        "entities.typing.appositions._REACH",
        '"a quiet old town" tells what a name is; seven words behind a comma another sentence is going on',
        lambda _: (
            sort("Orlan", "They saw Orlan, a quiet old town, there."),
            sort("Orlan", "When they met Orlan, the heavy rain fell on the old council."),
        ),
        ("place", "other"),
    ),
    Border(
        "entities.typing.filters._SHOUTED",
        "four capitals are a short form though English has the word; six are a word that is shouted",
        lambda _: (sort("CLAP", "The CLAP voted."), sort("GREEDY", "They saw a GREEDY man.")),
        ("organization", ""),
    ),
    Border(
        "entities.typing.shapes._LONGEST_SHORT",
        "four capitals are a body's short form; eight are a word in capitals, of which anything may rise",
        lambda _: (
            sort("KHRC", "Later KHRC rose 9 percent there."),
            sort("SELVORIA", "Later SELVORIA rose 9 percent there."),
        ),
        ("organization", "other"),
    ),
    Border(
        "entities.typing.shapes._FEW",
        "three words that nobody knows are a person's name, four may be anything",
        lambda _: (
            sort("Orlan Drimmel Vosko", "They saw Orlan Drimmel Vosko there."),
            sort("Orlan Drimmel Vosko Teklan", "They saw Orlan Drimmel Vosko Teklan there."),
        ),
        ("person", "other"),
    ),
)
