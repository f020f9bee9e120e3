"""How sure a link is: the scorecard adds up, vetoes keep apart, and of each kind of mistake a few stories are told right."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.engine.align import vetoes
from tui.engine.align.numbered import differ, numbered_things
from tui.engine.align.pair_numbers import FirstFeatures, PairFeatures
from tui.engine.align.scorecard import Scorecard, ScorecardRow, load_shipped, parse_scorecard
from tui.engine.align.vetoes import VETOES, Veto
from tui.engine.pipeline import analyse
from tui.engine.words import tokens
from tui.model.findings import Findings
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Kind, Passage, Strength, kind, maybe_tellers, tellers


def story(*texts: str) -> Findings:
    """What is found in articles; each text is a headline and sentences."""
    sources = tuple(Source(str(n), f"{n}.txt", text) for n, text in enumerate(texts))
    return analyse(Story("", sources), Settings())


def together(found: Findings, one: str, other: str) -> Passage | None:
    """The passage that touches both words, shared or likely."""

    def touches(passage: Passage, words: str) -> bool:
        for mark in passage.marks:
            text = found.story.articles[mark.article].text
            at = text.find(words)
            if at >= 0 and mark.start < at + len(words) and at < mark.end:
                return True
        return False

    passages = [
        strand for strand in found.strands if isinstance(strand, Passage) and len({m.article for m in strand.marks}) > 1
    ]
    return next((passage for passage in passages if touches(passage, one) and touches(passage, other)), None)


def test_the_shipped_card_has_a_row_for_each_number() -> None:
    """In their order, or points would be added for the wrong number; and edges rise."""
    assert list(PairFeatures._fields) == [row.name for row in load_shipped().rows]
    assert all(list(row.edges) == sorted(row.edges) for row in load_shipped().rows)


def test_a_card_is_read_and_adds_up() -> None:
    card = parse_scorecard("# made up\nbias -1\nwords 0 0.5:1 2:3\nnames 0\n")
    assert (
        Scorecard(-1.0, (ScorecardRow("words", (0.5, 2.0), (0.0, 1.0, 3.0)), ScorecardRow("names", (), (0.0,))), card.steps)
        == card
    )
    assert [1 / (1 + math.exp(1)), 0.5, 1 / (1 + math.exp(-2))] == [card.certainty((words, 9.0)) for words in (0.5, 1.0, 2.1)]


@given(st.integers(0, len(PairFeatures._fields) - 1))
def test_law_a_number_speaks_only_one_way(place: int) -> None:
    """More of one number never lowers a certainty at one point and raises it at another, but for the length."""
    row = load_shipped().rows[place]
    if row.name not in ("shorter", "choice"):
        steps = [after - before for before, after in zip(row.points, row.points[1:], strict=False)]
        assert all(step >= -1e-9 for step in steps) or all(step <= 1e-9 for step in steps)


@pytest.mark.parametrize("veto", VETOES, ids=lambda veto: veto.id)
def test_each_veto_keeps_its_example_apart(veto: Veto) -> None:
    """Alone with their headlines the two sentences of the example are no passage."""
    one, other = veto.example
    found = story(f"News of the day\n\n{one}\n", f"What we know\n\n{other}\n")
    assert together(found, one[:30], other[:30]) is None


@pytest.mark.parametrize("id_", ["only-a-name", "other-side"])
def test_without_its_veto_an_example_would_be_one_fact(id_: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """So the row is what keeps it apart."""
    one, other = next(veto.example for veto in VETOES if veto.id == id_)
    monkeypatch.setattr(vetoes, "VETOES", tuple(veto for veto in VETOES if veto.id != id_))
    assert together(story(f"News of the day\n\n{one}\n", f"What we know\n\n{other}\n"), one[:30], other[:30]) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The third stage of the rocket failed.", "The fourth stage of the rocket failed."),
        ("Phase two of the trial began.", "Phase three of the trial began."),
        ("The Mark 2 engine passed.", "The Mark 3 engine passed."),
        ("Stage 3 was cancelled.", "Stage 4 was cancelled."),
        ("The K7 tractor burns.", "The K9 tractor burns."),
        ("The 21st festival opened.", "The 22nd festival opened."),
    ],
)
def test_things_with_other_numbers_differ(one: str, other: str) -> None:
    assert differ(numbered_things(one, tokens(one)), numbered_things(other, tokens(other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The third stage failed.", "The 3rd stage failed."),
        ("Two people died on Monday.", "Three people died on Monday."),
        ("It rained in May.", "The third stage failed."),
    ],
)
def test_counts_are_no_names(one: str, other: str) -> None:
    assert not differ(numbered_things(one, tokens(one)), numbered_things(other, tokens(other)))


NOT_ONE = [
    (
        "Bridge opens\n\nThe Lund bridge opened to traffic on Friday. Two buses crossed first.",
        "Old bridge recalled\n\nIn 1961 the Lund bridge opened to traffic. It was of wood then.",
        "The Lund bridge opened to traffic on Friday",
        "In 1961 the Lund bridge opened to traffic",
    ),
    (
        "Strike called\n\nThe teachers of Marsby will strike on Monday, their union said. Schools stay open.",
        "Strike off\n\nThe teachers of Marsby will not strike on Monday, their union said. Parents are glad.",
        "The teachers of Marsby will strike",
        "The teachers of Marsby will not strike",
    ),
    (
        "Visit\n\nPaul Rehn, the deputy minister of health, visited a clinic in Arvik. He praised the nurses.",
        "Trip\n\nIda Falk, the deputy minister of health, visited a clinic in Torsby. She promised beds.",
        "Paul Rehn, the deputy minister of health",
        "Ida Falk, the deputy minister of health",
    ),
    (
        'Talk\n\nMayor Ole Berg spoke. "The harbour needs a crane for forty tonnes. My father was a fisherman," Berg said.',
        'Speech\n\nMayor Ole Berg answered. "The harbour needs a crane for forty tonnes. Fish prices must rise," Berg said.',
        "My father was a fisherman",
        "Fish prices must rise",
    ),
]


@pytest.mark.parametrize(("one", "other", "here", "there"), NOT_ONE)
def test_what_only_sounds_alike_is_not_one(one: str, other: str, here: str, there: str) -> None:
    assert together(story(one, other), here, there) is None


ONE = [
    (
        "Festival\n\nAbout half of the tents were empty on Sunday. It rained.",
        "Rain\n\nOn Sunday 50% of the tents were empty. Bands played on.",
        "half of the tents",
        "50% of the tents",
    ),
    (
        "Shop sold\n\nTilda Moen sold her shop in Arvik for a song. She moves to Spain.",
        "New owner\n\nTilda Moen, 80, sold the shop in Arvik. Moen moves to Spain in June.",
        "She moves to Spain",
        "Moen moves to Spain",
    ),
    (
        'Goal\n\nThe keeper left the pitch in Arvik. "Never again," Jon Lie said.',
        'Cold\n\nSnow fell on the pitch. "Never again," said Jon Lie.',
        "Never again",
        "Never again",
    ),
    (
        "Chief goes\n\nThe chief of the Arvik museum resigned on Friday over a broken vase.",
        "Vase\n\nOver a broken vase the chief of the Arvik museum has stepped down.",
        "The chief of the Arvik museum resigned",
        "the chief of the Arvik museum has stepped down",
    ),
]


@pytest.mark.parametrize(("one", "other", "here", "there"), ONE)
def test_what_is_put_otherwise_is_one(one: str, other: str, here: str, there: str) -> None:
    assert together(story(one, other), here, there) is not None


def test_what_is_only_likely_has_no_tellers() -> None:
    """Each mark has a certainty, and who perhaps tells it is neither a teller nor silent."""
    found = story(*(text for pair in ONE for text in pair[:2]))
    for passage in (strand for strand in found.strands if isinstance(strand, Passage)):
        if kind(passage) is Kind.LIKELY:
            assert (frozenset(), set(passage.marks)) == (tellers(passage), set(passage.perhaps))
            assert all(link.strength is Strength.LIKELY for link in passage.links)
        assert not tellers(passage) & maybe_tellers(passage)
        assert len(passage.certainties) in (0, len(passage.marks))


def test_no_mark_ends_inside_a_list_or_a_name() -> None:
    """Parts of an enumeration and of a ministry's name are no clauses."""
    found = story(
        "Thanks\n\nThe mayor thanked the Ministry of Roads, Rails, Bridges and Ports for ninety new buses in the old town.",
        "Buses\n\nNinety new buses run in the old town since Monday. The mayor is glad.",
    )
    text = found.story.articles[0].text
    name = text.index("Ministry of Roads"), text.index("Ports") + len("Ports")
    marks = [m for s in found.strands if isinstance(s, Passage) for m in s.marks if m.article == 0]
    assert not any(name[0] < edge < name[1] for mark in marks for edge in (mark.start, mark.end))


@given(
    st.lists(st.floats(-1, 5), min_size=len(PairFeatures._fields), max_size=len(PairFeatures._fields)),
    st.floats(0.01, 0.99),
)
def test_law_what_the_sieve_drops_cannot_reach_the_certainty(numbers: list[float], least: float) -> None:
    """Whatever the numbers are that it did not ask for."""
    card = load_shipped()
    features = PairFeatures(*numbers)
    first = [getattr(features, name) for name in FirstFeatures._fields]
    if card.certainty(features) >= least:
        assert card.sieve(FirstFeatures._fields, least).may_pass(first)


def test_the_sieve_drops_most_of_what_is_nothing() -> None:
    assert not load_shipped().sieve(FirstFeatures._fields, 0.15).may_pass([0.0] * len(FirstFeatures._fields))
    assert load_shipped().sieve(FirstFeatures._fields, 0.0).may_pass([0.0] * len(FirstFeatures._fields))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The regatta is cancelled.", "The regatta will not take place."),
        ("Zambia had closed its border to ore lorries.", "Ore lorries can not pass the border, which Zambia has closed."),
        ("Bonfires are banned.", "Nobody may light a bonfire."),
        ("It happened at 5:52 p.m. local time.", "The clock showed 17:52 local time."),
        ("A banker owes Rs 40 crore.", "The debt is 400 million rupees."),
        ("The search took 90 minutes.", "A search of an hour and a half began."),
    ],
)
def test_one_fact_in_other_words(one: str, other: str) -> None:
    """Denied or cancelled, in one unit or another: these are one fact, likely at least."""
    frame = "The mayor of Karsk met farmers on Monday.\n\n{}\n\nSnow is expected in the north."
    found = story(frame.format(one), frame.format(other).replace("Snow is expected", "Nobody sang"))
    assert together(found, one[:12], other[:12])
