"""The numbers of cleaning, each at its border."""

from __future__ import annotations

from dataclasses import replace

from tests.numbers.border import Border
from tui.engine.clean import article, articles
from tui.engine.segment import sentences
from tui.model.settings import Settings
from tui.model.story import Article, BlockKind, Source

PROSE = "The two sides met for three hours on Monday and agreed to meet again."


def clean(text: str, settings: Settings) -> Article:
    return article(Source("a", "a.txt", text), settings.clean)


def kinds(text: str, settings: Settings) -> list[BlockKind]:
    return [block.kind for block in clean(text, settings).blocks]


def words(number: int) -> str:
    """A line of so many words without an end."""
    return " ".join(f"wort{chr(97 + at % 26)}{chr(97 + at // 26)}" for at in range(number))


def pieces(length: int, settings: Settings) -> int:
    """In how many sentences a text of so many characters without a full stop is cut."""
    return len(sentences((clean("word " * (length // 5), settings),), settings.clean))


def is_repeat(number: int, settings: Settings) -> bool:
    """Whether a line of so many words counts as a repeat the second time."""
    line = f"{words(number - 1)} paused.".capitalize()
    return BlockKind.REPEAT in kinds("\n".join((PROSE, line, PROSE.replace("Monday", "Friday"), line)), settings)


def is_title(number: int, settings: Settings) -> bool:
    """Whether a first line of so many words is the headline."""
    return kinds(f"{words(number).capitalize()}\n{PROSE}", settings)[0] is BlockKind.HEADLINE


def is_twin(share: float, settings: Settings) -> bool:
    """Whether an article of which such a share stands in a longer one is a version of that one."""
    common = int(100 * share)
    long = words(260).split()
    short = [*long[:common], *(f"other{chr(97 + at % 26)}{chr(97 + at // 26)}" for at in range(100 - common))]
    made, _ = articles(
        tuple(Source(name, f"{name}.txt", " ".join(text)) for name, text in (("a", long), ("b", short))),
        replace(settings.clean, fold=False),
    )
    return bool(made[1].twin_of)


BORDERS = (
    Border(
        "clean.longest_sentence",
        "a sentence of a law or a list has 1,500 characters and is one; 2,500 are no sentence that a cursor can stand on",
        lambda settings: (pieces(1500, settings), pieces(2500, settings)),
        (1, 2),
    ),
    Border(
        "clean.shortest_repeat",
        "three words may be said twice and meant twice; seven are a doubled block",
        lambda settings: (is_repeat(3, settings), is_repeat(7, settings)),
        (False, True),
    ),
    Border(
        "clean.longest_title",
        "a long headline has twenty words; forty are a paragraph that lost its stop",
        lambda settings: (is_title(20, settings), is_title(40, settings)),
        (True, False),
    ),
    Border(
        "clean.twin_share",
        "half of an article in common is one agency's text in two articles; nine tenths are one article",
        lambda settings: (is_twin(0.5, settings), is_twin(0.9, settings)),
        (False, True),
    ),
)
