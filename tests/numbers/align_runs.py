"""The constants of runs of words, utterances and leads in the comparison, each at its border."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from tests.engine.test_align import story
from tests.numbers.border import Border
from tui.engine.align.candidates import Pairs, leads
from tui.engine.align.copied_runs import CopiedRun, add_certain_links, copied_runs
from tui.engine.align.scraps import headlines_again
from tui.engine.align.sentences import UniqueSentence, unique_sentences
from tui.engine.align.shared_quotes import shared_quotes
from tui.engine.progress import SILENT
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.story import BlockKind
from tui.model.strands import Quote, Saying

SAID = ["flood", "dam", "valley", "bridge", "harbour", "ferry", "market", "church", "school", "tower"]


def in_two_articles(*texts: str) -> list[UniqueSentence]:
    """The sentences of articles, which have one a line."""
    return unique_sentences(*story(*texts), SILENT)


def is_lit(part: int, run: int, settings: Settings) -> bool:
    """Whether so many words at the end of a common run count for the sentence to which they belong."""
    words = [f"k{at}" for at in range(run)]
    first, second = " ".join(words[:-part]), " ".join(words[-part:])
    told = in_two_articles(f"{first}.\n{second} one goes on.", f"{first}.\n{second} other ends here.")
    return part in {each.last - each.first for each in copied_runs(told, ("a", "b"), settings.passages, SILENT)}


def certainty_of_copy(settings: Settings) -> float:
    """How sure it is that a common run of two sentences is the same fact."""
    told = in_two_articles(f"{' '.join(SAID)} alpha beta.", f"{' '.join(SAID)} gamma delta.")
    pairs: Pairs = [{} for _ in told]
    copied = [CopiedRun(0, 0, 10, 1, 0, 10)]
    return add_certain_links(told, pairs, copied, [], SILENT)[0][1].certainty


def certainty_of_quote(shared: int, words: int) -> float:
    """How sure it is that two bodies of one utterance say the same, that have so many of their words in common; else 0."""
    bodies = " ".join(SAID[:words]), " ".join([*SAID[:shared], *(f"{word}x" for word in SAID[shared:words])])
    weights: Any = SimpleNamespace(everywhere={})
    sayings = tuple(Saying(Mark(at, 0, len(body))) for at, body in enumerate(bodies))
    quote = Quote("quote:a", "a", tuple(saying.body for saying in sayings), sayings=sayings)
    found = shared_quotes(in_two_articles(*bodies), weights, (quote,), SILENT)
    return max((certainty for _, certainty in found), default=0.0)


def is_said_again(shared: int) -> bool:
    """Whether a headline says nothing of its own of which the lead says so many of ten words."""
    lines: Any = [
        SimpleNamespace(at=at, places=(SimpleNamespace(article=0, start=at, kind=kind),))
        for at, kind in enumerate((BlockKind.HEADLINE, BlockKind.PARAGRAPH))
    ]
    own = (dict.fromkeys(SAID, 0.5), dict.fromkeys(SAID[:shared], 0.5))
    weights: Any = SimpleNamespace(profiles=[SimpleNamespace(own=each) for each in own])
    return bool(headlines_again(lines, weights, {1}))


def leads_of(sentences: int) -> int:
    """How many sentences at the beginning of an article tell the main fact."""
    return len(leads(in_two_articles("\n".join(f"Line {at} of it." for at in range(sentences)))))


BORDERS = (
    Border(
        "align.copied_runs._LEAST",
        "three words of the next sentence say nothing of it, five do, however long the run before them is",
        lambda settings: (is_lit(3, 60, settings), is_lit(5, 60, settings)),
        (False, True),
    ),
    Border(
        "align.copied_runs._SMALL",
        "two words that close a short quotation say who spoke; three behind forty are where the copying stopped",
        lambda settings: (is_lit(2, 16, settings), is_lit(3, 40, settings)),
        (True, False),
    ),
    Border(
        "align.copied_runs._COPIED",
        "what is copied is surely the same, unless it is a formula",
        lambda settings: (
            certainty_of_copy(settings) >= settings.passages.same,
            certainty_of_copy(settings) < 1,
        ),
        (True, True),
    ),
    Border(
        "align.scraps.LEAD",
        "the first two sentences tell the main fact; with four of them half of a short report is compared with all others",
        lambda _: leads_of(40),
        2,
    ),
    Border(
        "align.scraps._AGAIN",
        "a headline of which the lead says a third tells more than that; one of which it says seven tenths only shortens it",
        lambda _: (is_said_again(3), is_said_again(7)),
        (False, True),
    ),
    Border(
        "align.shared_quotes._ALIKE",
        "two parts of a speech that share three words of ten are two statements; with half of them they may be one",
        lambda _: (certainty_of_quote(3, 10) > 0, certainty_of_quote(5, 10) > 0),
        (False, True),
    ),
    Border(
        "align.shared_quotes._MUCH_ALIKE",
        "with half of the words in common a statement may be one; with seven of ten it surely is",
        lambda settings: tuple(certainty_of_quote(shared, 10) >= settings.passages.same for shared in (5, 7)),
        (False, True),
    ),
    Border(
        "align.shared_quotes._PERHAPS",
        "what may be one statement is shown as likely, neither hidden nor taken for sure",
        lambda settings: (
            certainty_of_quote(5, 10) >= settings.passages.likely,
            certainty_of_quote(5, 10) >= settings.passages.same,
        ),
        (True, False),
    ),
    Border(
        "align.shared_quotes._LEAST",
        "three words that are nearly the same are any answer; six are a statement",
        lambda _: (certainty_of_quote(2, 3) > 0, certainty_of_quote(4, 6) > 0),
        (False, True),
    ),
)
