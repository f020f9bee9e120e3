"""The constants of what speaks for one fact of two sentences, and against it, each at its border."""

from __future__ import annotations

from itertools import combinations
from math import log1p
from types import SimpleNamespace
from typing import Any

from tests.engine.test_align import story
from tests.numbers.border import Border
from tui.engine.align import consider_pairs, filtering
from tui.engine.align.candidates import Pairs, ScoredPair
from tui.engine.align.clusters import Graph, cluster
from tui.engine.align.contradictions import PairEvidence
from tui.engine.align.features import Features, extract_features
from tui.engine.align.pair_numbers import PairFeatures
from tui.engine.align.scorecard import load_shipped
from tui.engine.align.sentences import unique_sentences
from tui.engine.align.vetoes import Sides, find_veto
from tui.engine.progress import SILENT
from tui.model.places import Mark, Role
from tui.model.settings import Settings
from tui.model.strands import Entity, EntityType, Quote, Saying, Strand

LEADS = (
    "After the library had burned down, Otto Brandel bought a used lorry, while his sister painted the kitchen of a farm, "
    "although geese had eaten the barley.",
    "Since the library was reopened, swimmers filled the beach near Tarn, whereas fishermen mended torn nets, because storms "
    "had wrecked a wooden jetty.",
)


def read(text: str, strand: Strand, settings: Settings) -> Features:
    """What a sentence holds in which this was found."""
    made, lines = story(text)
    return extract_features(made, unique_sentences(made, lines, SILENT), (strand,), settings.passages, SILENT)[0]


def subject(text: str, settings: Settings) -> str:
    """Whom a sentence is about of Ann Voss and nobody."""
    at = text.index("Ann Voss")
    return read(text, Entity("voss", "Ann Voss", (Mark(0, at, at + 8),), EntityType.PERSON), settings).subject


def is_spoken(text: str, settings: Settings) -> bool:
    """Whether a sentence is what somebody said, of which the words in quotation marks are a quote."""
    body = Mark(0, text.index("“") + 1, text.index("”"), Role.BODY)
    return read(text, Quote("quote:a", "a", (body,), sayings=(Saying(body),)), settings).spoken


def veto(features: dict[str, Any], **numbers: float) -> str:
    """What keeps two sentences apart of which both hold this, and which have so much in common."""
    empty: Any = {
        "names": (),
        "name_keys": frozenset(),
        "keys": (),
        "meant": (),
        "share": (),
        "numbers": (),
        "percent": {},
        "days": (),
        "aside": frozenset(),
        "plain_words": (),
    }
    both = Features(**(empty | features))
    given: dict[str, float] = dict.fromkeys(PairFeatures._fields, 0.0) | {"happened": 1.0} | numbers
    return find_veto(Sides(both, both, PairEvidence((), (), (), ()), PairFeatures(**given)))


def light(rarest: float, covered: float) -> str:
    """What keeps two long sentences apart, given the weight of the rarest word that they share and their share in common."""
    return veto({}, rarest=rarest, covered_least=covered, shorter=log1p(12))


def said(covered: float) -> str:
    """What keeps two parts of one speech apart that have such a share in common."""
    return veto({"quotes": frozenset({"quote:a"}), "spoken": True}, quoted=-1.0, covered_least=covered, rarest=1.0)


def joins(others: int, settings: Settings) -> bool:
    """Whether a sentence is one with so many others that it is all like but one, from which a truth keeps it apart."""
    told: Any = [SimpleNamespace(articles=frozenset({at}), words=f"words {at:02}") for at in range(others + 1)]
    pairs: Pairs = [{} for _ in told]
    for a, b in combinations(range(others + 1), 2):
        certainty = filtering.APART if (a, b) == (others - 1, others) else 0.95
        pairs[a][b] = pairs[b][a] = ScoredPair(0.5, 0, 1, 0, 1, certainty)
    graph: Graph = {
        (a, 0): {(b, 0): pair.certainty for b, pair in own.items() if pair.certainty > 0} for a, own in enumerate(pairs)
    }
    return len(cluster(told, pairs, graph, settings.passages, SILENT)) == 1


def is_like_in_language(one: str, other: str, settings: Settings) -> bool:
    """Whether two sentences share so much of what their words tell at large that it speaks for one fact."""
    made, lines = story(one, other)
    seen = consider_pairs(made, lines, (), settings.passages)
    edge = next(row.edges[0] for row in load_shipped().rows if row.name == "language")
    return seen.reader.measure_first(0, 1, 0.1).language > edge


def are_leads_compared(articles: int, settings: Settings) -> bool:
    """Whether two leads of so many articles are compared that share but a word in one of many clauses."""
    made, lines = story(*LEADS, *[f"Lake{at}x froze{at}x." for at in range(articles - 2)])
    return bool(len(consider_pairs(made, lines, (), settings.passages).pairs))


BORDERS = (
    Border(
        "align._FEW",
        "of fifty articles all leads are compared, however little they share; of a hundred it would be thousands of pairs",
        lambda settings: (are_leads_compared(50, settings), are_leads_compared(100, settings)),
        (True, False),
    ),
    Border(
        "align.features._EARLY",
        "behind a day and a place a name is still the subject; further on things happen to it",
        lambda settings: (
            subject("On Monday night in Brod Ann Voss wept.", settings),
            subject("The storm that hit the old town of Brod on Monday hurt Ann Voss.", settings),
        ),
        ("voss", ""),
    ),
    Border(
        "align.features._SPOKEN",
        "two words of a sentence in quotation marks are a phrase; with three quarters of it somebody speaks",
        lambda settings: (
            is_spoken("The mayor promised “rapid help” for farmers.", settings),
            is_spoken("“Rapid help will reach every farm,” the mayor promised.", settings),
        ),
        (False, True),
    ),
    Border(
        "align.filtering.APART",
        "six others do not bring two together whom a truth keeps apart; nine do, for then the truth was likely misread",
        lambda settings: (joins(6, settings), joins(9, settings)),
        (False, True),
    ),
    Border(
        "align.pair_features._SMOOTH",
        'that two short sentences share "new" is chance, however little else they say; "people" tells a little more',
        lambda settings: (
            is_like_in_language("Two new ferries sank.", "A new chef cooks.", settings),
            is_like_in_language("People left the harbour.", "Trees surround people.", settings),
        ),
        (False, True),
    ),
    Border(
        "align.vetoes._LIGHT",
        'all that two long sentences share is "people" and "year"; "harbour" would tell something',
        lambda _: (light(0.3, 0.5), light(0.7, 0.5)),
        ("light-words", ""),
    ),
    Border(
        "align.vetoes._MOSTLY",
        "where light words are nine tenths of both sentences they are one; with six tenths they are any two",
        lambda _: (light(0.3, 0.6), light(0.3, 0.9)),
        ("light-words", ""),
    ),
    Border(
        "align.vetoes._ALIKE_BUT_WHEN",
        "with half in common the earlier year makes it another event; with less it is but told beside",
        lambda _: tuple(veto({}, long_ago=1.0, covered_least=share, rarest=1.0) for share in (0.3, 0.6)),
        ("", "earlier-year"),
    ),
    Border(
        "align.vetoes._SAID_ALIKE",
        "a sixth of a quotation in common is its subject; a third is its words",
        lambda _: (said(0.17), said(0.35)),
        ("other-words", ""),
    ),
)
