"""The numbers of quotes, each at its border."""

from __future__ import annotations

from itertools import zip_longest

from tests.engine.quoting import said, story
from tests.numbers.border import Border
from tui.engine.progress import SILENT
from tui.engine.quotes.disagreement import Persons
from tui.engine.quotes.grouping import utterances
from tui.engine.quotes.heard import Heard
from tui.engine.quotes.quotation_marks import prose
from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.story import Block, BlockKind
from tui.model.strands import Entity, EntityType, Manner, Quote, Saying
from tui.reading.printed.report import report


def is_prose(marks: int, settings: Settings) -> bool:
    """Whether a paragraph with so many quotation marks is looked at."""
    text = "“a” " * (marks // 2)
    return prose(text, Block(BlockKind.PARAGRAPH, 0, len(text)), settings.quotes)


def are_one(one: str, other: str, settings: Settings, speakers: tuple[str, str] = ("Bergström", "Bergström")) -> bool:
    """Whether what two articles let two persons say is one utterance."""
    found = said(
        *(f"“{text},” {who} said." for text, who in zip((one, other), speakers, strict=True)), settings=settings.quotes
    )
    return 1 == len(found)


def are_one_in_one(one: str, other: str, settings: Settings) -> bool:
    """Whether what one article lets somebody say twice is one utterance."""
    return 1 == len(said(f"“{one},” Bergström said.\n“{other},” Bergström said.", settings=settings.quotes))


def do_disagree(confidence: float, settings: Settings) -> bool:
    """Whether two articles that name two persons, so surely, for one utterance contradict each other."""
    named = [Entity(f"entity:{name}", name, (), EntityType.PERSON) for name in ("Laura Hill", "Peter Holm")]
    sayings = [
        Saying(Mark(at, 0, 9), entity.id, entity.label, confidence=confidence, why=("name",)) for at, entity in enumerate(named)
    ]
    return Persons(named, {}).disagree(sayings, settings.quotes)


PLAIN = "we will do it now and then we may go on from here"
"""Twelve words of which none tells anything."""
PLEDGE = "Surgeons harvested kidneys from volunteers throughout the drought while ministers quarrelled about bridges"
"""Thirteen words, nearly all of which tell something."""


def first(words: str, number: int, more: str = "") -> str:
    """The first so many words, and more behind them."""
    return " ".join([*words.split()[:number], *more.split()])


def is_unsure(confidence: float, settings: Settings) -> bool:
    """Whether a speaker of such a confidence is printed as unsure."""
    made = story("“We go home,” she said.")
    quote = Quote("quote:home", "home", (Mark(0, 1, 11),), sayings=(Saying(Mark(0, 1, 11), "", "she", confidence=confidence),))
    return "unsure" in "\n".join(report(Findings(made, (), (quote,)), unsure_below=settings.quotes.unsure_below))


def is_looked_up(extra: int, settings: Settings) -> bool:
    """Whether a quotation is found again that another article goes on from with so many words that are rarer."""
    rare = "zanzibar quokka xylophone zeppelin kohlrabi ocelot yurt quinoa zirconium wyvern vuvuzela ukulele quagga"
    return are_one(
        "The farmers would rather sell the whole harvest than keep the barn",
        first(rare, extra, "the farmers would rather sell the whole harvest than keep the barn"),
        settings,
        ("one farmer", "another"),
    )


def heard(article: int, words: str, weights: dict[str, float], who: str = "") -> Heard:
    """What is said in an article, with the weights of its telling words."""
    return Heard(Saying(Mark(article, 0, 9), who), Manner.DIRECT, words, tuple(words.split()), weights, article, who)


def joined(*sayings: Heard, settings: Settings) -> bool:
    """Whether the last of some sayings is one utterance with the first."""
    found = utterances(list(sayings), settings.quotes, SILENT)
    return any({0, len(sayings) - 1} <= set(group) for group in found)


def share(common: int, others: int, settings: Settings, *, run: int = 0) -> bool:
    """Whether two sayings are one that share so many telling words, and have others; only a run of them stands in one go."""
    both = [f"both{at}" for at in range(common)]
    sayings = []
    for article, name in enumerate("ab"):
        own = [f"own{name}{at}" for at in range(others)]
        rest = both[run:] if article else both[run:][::-1]
        loose = [word for pair in zip_longest(own, rest) for word in pair if word]
        sayings.append(heard(article, " ".join((*both[:run], *loose)), dict.fromkeys((*both, *own), 0.5)))
    return joined(*sayings, settings=settings)


def is_joined_by(number: int, settings: Settings) -> bool:
    """Whether two sayings in the same words, of which so many are all there are, are one utterance."""
    words = " ".join(f"w{at}" for at in range(number))
    return joined(*(heard(at, words, {"w0": 1.0, "w1": 1.0}) for at in (0, 1)), settings=settings)


def is_found_behind(number: int, settings: Settings) -> bool:
    """Whether an utterance is found again behind so many others that hold its only telling word."""
    said_twice = heard(0, "so we go to osara now", {"osara": 1.0}), heard(1, "so we go to osara now", {"osara": 1.0})
    between = [heard(2, f"i{at} was{at} in{at} osara{at} then{at}", {"osara": 1.0}) for at in range(number)]
    return joined(said_twice[0], *between, said_twice[1], settings=settings)


BORDERS = (
    Border(
        "quotes.unsure_below",
        "a guess of a half is called unsure, what is right eight times in ten is not",
        lambda settings: (is_unsure(0.5, settings), is_unsure(0.8, settings)),
        (True, False),
    ),
    Border(
        "quotes.max_marks",
        "an interview in one paragraph holds some 1,200 marks and is read; 3,000 are no prose",
        lambda settings: (is_prose(1200, settings), is_prose(3000, settings)),
        (True, False),
    ),
    Border(
        "quotes.same_words",
        "of thirteen words an outlet cuts two; where six are others it is another utterance",
        lambda settings: (
            are_one_in_one(PLEDGE, first(PLEDGE, 7, "and nobody would ever have known"), settings),
            are_one_in_one(PLEDGE, first(PLEDGE, 11, "and they"), settings),
        ),
        (False, True),
    ),
    Border(
        "quotes.same_words_other",
        "what two persons are said to have said is one utterance only where hardly a word is another",
        lambda settings: (
            are_one(PLEDGE, first(PLEDGE, 9, "and then they would"), settings, ("Bergström", "Ferreira")),
            are_one(PLEDGE, PLEDGE, settings, ("Bergström", "Ferreira")),
        ),
        (False, True),
    ),
    Border(
        "quotes.same_whole",
        "of words that tell nothing nearly all have to be the same, with half of them everything could be",
        lambda settings: (
            are_one(PLAIN, first(PLAIN, 6, "so you can be off by the other one"), settings),
            are_one(PLAIN, first(PLAIN, 10, "to you"), settings),
        ),
        (False, True),
    ),
    Border(
        "quotes.statement_words",
        "three words in quotation marks are anybody's; six are a statement",
        lambda settings: (is_joined_by(3, settings), is_joined_by(6, settings)),
        (False, True),
    ),
    Border(
        "quotes.shared_words",
        "two words in common are a subject, and no utterance",
        lambda settings: (share(2, 2, settings), share(5, 3, settings)),
        (False, True),
    ),
    Border(
        "quotes.shared_weight",
        "a third of what a quotation tells is what everybody says of a matter; three quarters are one translation and another",
        lambda settings: (share(8, 16, settings), share(12, 4, settings)),
        (False, True),
    ),
    Border(
        "quotes.run",
        "four words in a row are a turn of phrase; seven were hardly chosen twice",
        lambda settings: (share(9, 11, settings, run=3), share(9, 11, settings, run=8)),
        (False, True),
    ),
    Border(
        "quotes.run_weight",
        "a run in a quotation that tells other things is a formula",
        lambda settings: (share(9, 21, settings, run=8), share(9, 11, settings, run=8)),
        (False, True),
    ),
    Border(
        "quotes.least_weight",
        '"we will see" is said by everybody, whatever the words share',
        lambda settings: tuple(
            joined(*(heard(at, "so we go to osara now", {"osara": weight}) for at in (0, 1)), settings=settings)
            for weight in (0.7, 1.5)
        ),
        (False, True),
    ),
    Border(
        "quotes.most_candidates",
        "a word that thirty quotations hold still leads to the same one; one that sixty hold tells nothing in this story",
        lambda settings: (is_found_behind(30, settings), is_found_behind(60, settings)),
        (True, False),
    ),
    Border(
        "quotes.rare_words",
        "what another outlet goes on from with six rare words is found again; beyond a dozen the search would grow for all",
        lambda settings: (is_looked_up(6, settings), is_looked_up(12, settings)),
        (True, False),
    ),
    Border(
        "quotes.sure_speaker",
        "a guess of a half accuses no outlet of a mistake; nine in ten do",
        lambda settings: (do_disagree(0.5, settings), do_disagree(0.9, settings)),
        (False, True),
    ),
)
