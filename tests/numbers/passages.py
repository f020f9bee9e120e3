"""The numbers of passages, each at its border."""

from __future__ import annotations

from array import array
from types import SimpleNamespace
from typing import Any

from tests.engine.test_verbatim_evidence import is_shared
from tests.numbers.border import Border
from tui.engine.align.amounts import _one_thing
from tui.engine.align.candidates import _index_terms, candidates
from tui.engine.align.copied_runs import copied_runs
from tui.engine.align.passages import low_overlap_note
from tui.engine.align.tfidf import kin
from tui.engine.progress import SILENT
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.strands import Count, Figure, Passage


def sentence(at: int, weights: dict[str, float], article: int | None = None) -> tuple[Any, Any]:
    """A sentence as the index sees it, and its weights."""
    there = at if article is None else article
    place = SimpleNamespace(article=there, start=0)
    tokens = [SimpleNamespace(word=word) for word in weights]
    told = SimpleNamespace(at=at, articles=frozenset({there}), places=(place,), tokens=tokens, words=" ".join(weights))
    return told, SimpleNamespace(mass=sum(weights.values()), own=weights, where=dict.fromkeys(weights, (0,)))


def proposed(told: list[dict[str, float]], settings: Settings) -> list[array[int]]:
    """Which sentences are worth a look, of sentences in an article each, given the weights of their words."""
    sentences, profiles = zip(*(sentence(at, weights) for at, weights in enumerate(told)), strict=True)
    holders: dict[str, int] = {}
    for weights in told:
        for key in weights:
            holders[key] = holders.get(key, 0) + 1
    weighed: Any = SimpleNamespace(profiles=profiles, holders=holders)
    return candidates(list(sentences), weighed, settings.passages, progress=SILENT)


def is_proposed(shared: float, settings: Settings) -> bool:
    """Whether two sentences are worth a look that are all but words of such a weight."""
    return bool(proposed([{"dam": shared}, {"dam": shared}], settings)[0])


def are_heaviest_proposed(number: int, settings: Settings) -> bool:
    """Whether the two of so many sentences that are least alike are worth a look, though all hold one word."""
    told = [{"dam": 1.0, f"w{at}": at / number} for at in range(number)]
    return number - 1 in proposed(told, settings)[number - 2]


def is_indexed(holders: int, sentences: int, settings: Settings) -> bool:
    """Whether a word that so many of the sentences hold proposes pairs."""
    weighed: Any = SimpleNamespace(profiles=[SimpleNamespace(where={})], holders={"dam": holders})
    blank: Any = [SimpleNamespace(at=0)] * sentences
    return "dam" in _index_terms(blank, weighed, settings.passages, SILENT)


def is_copied(run: int, settings: Settings) -> bool:
    """Whether two sentences share so many words in one go that these are copied."""
    both = dict.fromkeys((f"k{at}" for at in range(run)), 1.0)
    told: Any = [sentence(at, {**both, **{f"own{at}{n}": 1.0 for n in range(9)}})[0] for at in (0, 1)]
    return bool(copied_runs(told, ("a", "b"), settings.passages, SILENT))


def are_near(one: str, other: str, settings: Settings) -> bool:
    """Whether two articles count one thing that give these values for it."""
    marks = Mark(0, 0, 1), Mark(1, 0, 1)
    figure = Figure("figure:ships", "ships", marks, one, "ship", counts=(Count(marks[0], one), Count(marks[1], other)))
    return _one_thing(figure, settings.passages)


def are_kin(one: str, other: str, settings: Settings) -> bool:
    """Whether two rare words are one in two spellings."""
    return bool(kin({one: 1.0, other: 1.0}, settings.passages, SILENT))


def is_little(shared: int, settings: Settings) -> bool:
    """Whether the reader is told that only so many of forty sentences are shared."""
    places = [SimpleNamespace(article=at % 2, start=10 * at, end=10 * at + 9) for at in range(40)]
    told: Any = [SimpleNamespace(places=places, articles=frozenset({0, 1}))]
    marks = tuple(sorted(Mark(place.article, place.start, place.end) for place in places[:shared]))
    return bool(low_overlap_note(told, (Passage("passage:a", "a", marks),), settings.passages, SILENT))


BORDERS = (
    Border(
        "passages.evidence",
        '"It was a good day." stands in two articles by chance, "Nobody was hurt." does not',
        lambda settings: (is_shared("It was a good day.", settings), is_shared("Nobody was hurt.", settings)),
        (False, True),
    ),
    Border(
        "passages.run",
        "nine words in one go happen between unrelated articles; eighteen are copied",
        lambda settings: (is_copied(9, settings), is_copied(18, settings)),
        (False, True),
    ),
    Border(
        "passages.near",
        "1,160 and 1,200 are one toll; 1,000 and 2,000 are two",
        lambda settings: (are_near("1160", "1200", settings), are_near("1000", "2000", settings)),
        (True, False),
    ),
    Border(
        "passages.kin_start",
        "spellings of one name begin alike",
        lambda settings: (are_kin("mohammedabadi", "moxhammedabadi", settings), are_kin("israel", "israeli", settings)),
        (False, True),
    ),
    Border(
        "passages.little",
        "where one sentence in thirteen is shared passages are no way through the story, where one in seven is they are",
        lambda settings: (is_little(3, settings), is_little(6, settings)),
        (True, False),
    ),
    Border(
        "passages.least",
        "sentences that share half a plain word are not looked at; a third of a telling one is enough to look",
        lambda settings: (is_proposed(0.16, settings), is_proposed(0.3, settings)),
        (False, True),
    ),
    Border(
        "passages.nearest",
        "fifty sentences about one thing are all compared; of a hundred each is compared with the most alike",
        lambda settings: (are_heaviest_proposed(50, settings), are_heaviest_proposed(100, settings)),
        (True, False),
    ),
    Border(
        "passages.index_most",
        "a word that eighty sentences hold leads from one to the other; in a small story one that 150 hold is its subject",
        lambda settings: (is_indexed(80, 200, settings), is_indexed(150, 200, settings)),
        (True, False),
    ),
    Border(
        "passages.index_root",
        "of 10,000 sentences 120 may hold a word that leads from one to the other; with 200 the work would grow too fast",
        lambda settings: (is_indexed(120, 10_000, settings), is_indexed(200, 10_000, settings)),
        (True, False),
    ),
)
