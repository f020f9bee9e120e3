"""The strip: what is known of what stands under the cursor."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, reading_of, some_findings, told
from tui.model.counts import Relation
from tui.model.findings import Findings, Stage
from tui.model.places import Place
from tui.model.strands import Figure, Kind, Link, Passage, Quote, Strength, Why
from tui.reading.show.contradiction import disputed_words
from tui.reading.show.detail import strip_lines
from tui.reading.show.passage_detail import others_suffix
from tui.reading.state import moves
from tui.reading.state.index import Index
from tui.reading.state.kinds import only_word
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour
from tui.reading.text.lines import text_of, width_of

FIRE = told(
    (
        "Alpha",
        """
        headline: A [fire: fire in <town: Lima>]
        caption: Smoke.
        date: 27 March
        “{mayor: We rebuild},” he said. |dead: Three| died. [It rained.]
        """,
    ),
    ("Beta", "[fire: Flames took a market.] “{mayor: We will},” he said. |dead: Four| died."),
    ("Gamma", "All is calm."),
)
START = reading_of(FIRE)


def below(reading: Reading, *, grown: bool = False, width: int = 100, height: int = 20) -> list[str]:
    return [text_of(row).rstrip() for row in strip_lines(reading, width, height, grown=grown)]


def at(words: str) -> Reading:
    return moves.go_to_sentence(START, Place(0, FIRE.story.articles[0].text.index(words)))


def with_strand(changed: Passage | Quote | Figure) -> Reading:
    """The reader with one strand replaced, in focus."""
    strands = tuple(changed if strand.id == changed.id else strand for strand in FIRE.strands)
    return replace(reading_of(replace(FIRE, strands=strands)), focus=changed.id)


def test_a_shared_passage_names_tellers_and_silent_ones_and_the_reason() -> None:
    expected = ["A and B tell this; not found in C.", "B: same fact; both: fire"]
    assert expected == below(START)


def test_of_many_silent_articles_the_rest_is_counted() -> None:
    """A thousand names tell nobody anything."""
    many = reading_of(told(("A", "[fire: x]"), ("B", "[fire: x]"), *((f"C{n}", "Calm.") for n in range(100))))
    rows = " ".join(" ".join(below(many)).split())
    assert ("Z and 76 more" in rows, "AA" in rows) == (True, False)


def test_grown_it_gives_every_wording_in_full() -> None:
    assert ["A Alpha: fire in Lima", "B Beta: Flames took a market."] == below(START, grown=True)[1:3]


def test_probabilities_stand_in_the_panel_alone() -> None:
    passage = START.index.strands["passage:fire"]
    assert isinstance(passage, Passage)
    doubt = with_strand(replace(passage, links=(replace(passage.links[0], certainty=0.81),)))
    assert [False, True] == ["81%" in " ".join(below(doubt, grown=grown)) for grown in (False, True)]


def test_a_contradiction_is_a_sentence_first_with_each_value() -> None:
    """About what, and what each of the two says; nothing of it twice."""
    found = told(("Alpha", "[fire: Fire: |dead: three| died.]"), ("Beta", "[fire: It killed |dead: four|.]"), ("C", "Calm."))
    passage, dead = (reading_of(found).index.strands[each] for each in ("passage:fire", "figure:dead"))
    assert isinstance(passage, Passage)
    assert isinstance(dead, Figure)
    quarrel = replace(dead, conflict=True, relation=Relation.CONFLICT, compared="people killed")
    link = replace(passage.links[0], why=replace(passage.links[0].why, conflicts=("3 / 4",)))
    reading = reading_of(replace(found, strands=(replace(passage, links=(link,)), quarrel)))
    expected = [
        "◆ A and B contradict each other: people killed",
        "A three · B four",
        "A and B tell this; not found in C.",
    ]
    rows = below(replace(reading, focus=passage.id))
    assert (expected, 1) == ([row.strip() for row in rows[:3]], " ".join(rows).count("contradict"))

    low = strip_lines(replace(reading, focus=passage.id), 60, 2, grown=False)
    assert ["◆ A and B contradict each other: people killed; silent C", "  A three · B four  (2 more: i)"] == [
        *map(text_of, low)
    ]
    assert "silent" not in text_of(strip_lines(replace(reading, focus=passage.id), 50, 2, grown=False)[0])

    values = ["three", "four"]
    marks = disputed_words(replace(reading, focus=passage.id))
    assert values == [found.story.articles[mark.article].text[mark.start : mark.end] for mark in marks]
    assert marks == disputed_words(replace(reading, focus=dead.id))
    assert () == disputed_words(replace(reading, focus=passage.id, lit=frozenset()))
    assert () == disputed_words(replace(reading_of(found), focus=passage.id))


def test_of_a_dispute_who_perhaps_tells_it_is_not_called_silent() -> None:
    """On a low screen, where the line of all tellers has no room."""
    found = told(
        ("Alpha", "[fire: Fire: three died.]"), ("Beta", "[fire: It killed four.]"), ("C", "Calm."), ("D", "Calm too.")
    )
    passage = reading_of(found).index.strands["passage:fire"]
    assert isinstance(passage, Passage)
    reading = reading_of(found)
    reading.index.maybe_tellers[passage.id] = frozenset({2})
    for width, words in ((21, "; perhaps C; silent D"), (20, "; silent D"), (10, "; silent D"), (9, "")):
        assert words == text_of(others_suffix(reading, passage, width))


def test_what_all_tell_is_said_so() -> None:
    two, three = (told(*((f"O{n}", "[fire: x]") for n in range(count))) for count in (2, 3))
    assert ["Both tell this.", "All 3 tell this."] == [below(reading_of(found))[0] for found in (two, three)]


def test_a_unique_passage_says_who_alone_tells_it() -> None:
    assert ["Only A tells this."] == below(at("rained"))


@pytest.mark.parametrize(("certainty", "word"), [(1.0, "only"), (0.9, "only"), (0.8999, "likely only"), (0.75, "likely only")])
def test_only_is_said_as_surely_as_the_same_fact(certainty: float, word: str) -> None:
    """Below nine of ten it is only likely."""
    assert word == only_word(Passage("passage:a", "A", (), certainty=certainty))


def test_what_is_alike_is_shown_as_not_the_same() -> None:
    """A reader can judge what was too weak to link."""
    passage = START.index.strands["passage:It rained."]
    other = START.index.strands["passage:fire"].marks[1]
    related = Link(passage.marks[0], other, 0.1, Strength.RELATED)
    reading = replace(reading_of(replace(FIRE, related=(related,))), place=passage.marks[0].place, focus=passage.id)
    assert "related in B, not the same: Flames took a market." == below(reading)[1]


def test_what_disagrees_and_what_speaks_against_is_said() -> None:
    passage = START.index.strands["passage:fire"]
    assert isinstance(passage, Passage)
    why = Why(("fire", "lima", "3"), ("Lima",), ("3",), ("3 / 4",), ("other day: Monday / Tuesday",))
    link = replace(passage.links[0], why=why, strength=Strength.NEAR, certainty=0.81)
    expected = "B: nearly the same words; both: Lima · 3 · fire; against: other day: Monday / Tuesday"
    rows = below(with_strand(replace(passage, links=(link,))), width=120)
    assert ["◆ A and B contradict each other: 3 / 4", "A and B tell this; not found in C.", expected] == rows


def test_a_person_is_told_by_names_and_counts() -> None:
    lima = moves.take_tour(START, Tour(of=Kind.ENTITY))
    assert ["town, person: 1 mention in 1 article", "A Alpha: town"] == below(lima)


def test_a_quote_names_its_speaker_in_each_article() -> None:
    quote = moves.take_tour(START, Tour(of=Kind.QUOTE))
    expected = ["Quote, direct: mayor", "A Alpha, mayor: “We rebuild”", "B Beta, mayor: “We will”"]
    assert expected == below(quote)


def test_a_doubtful_speaker_has_a_question_mark() -> None:
    doubtful = moves.take_tour(replace(START, index=Index(START.findings, unsure_below=1.1)), Tour(of=Kind.QUOTE))
    assert "A Alpha, mayor?: “We rebuild”" == below(doubtful)[1]


def test_speakers_that_differ_are_not_made_one() -> None:
    quote = START.index.strands["quote:mayor"]
    assert isinstance(quote, Quote)
    first, second = quote.sayings
    differ = replace(quote, sayings=(first, replace(second, speaker_words="an aide")), disagree=True)
    expected = "Quote, direct: the outlets name no common speaker; the outlets name different speakers"
    assert expected == below(with_strand(differ))[0]


def test_a_quote_of_nobody_says_so() -> None:
    quote = START.index.strands["quote:mayor"]
    assert isinstance(quote, Quote)
    nobody = replace(quote, sayings=tuple(replace(saying, speaker_words="") for saying in quote.sayings))
    assert ["Quote, direct: no speaker named", "A Alpha, nobody named: “We rebuild”"] == below(with_strand(nobody))[:2]


def test_a_figure_gives_every_value_and_the_quarrel() -> None:
    dead = START.index.strands["figure:dead"]
    assert isinstance(dead, Figure)
    quarrel = replace(dead, conflict=True, relation=Relation.CONFLICT, compared="people dead on Monday")
    assert "dead; the outlets disagree about people dead on Monday" == below(with_strand(quarrel))[0]
    rounded = replace(dead, relation=Relation.ROUNDED, compared="people dead")
    assert "dead; rounded: both can hold (people dead)" == below(with_strand(rounded))[0]


def test_what_is_not_compared_says_why() -> None:
    assert ["Not compared: date."] == below(at("27 March"))


def test_silence_is_not_claimed_before_anything_is_compared() -> None:
    early = replace(at("Smoke"), stage=Stage.ENTITIES)
    assert ["Not compared yet ..."] == below(early)


def test_a_sentence_without_a_passage_says_so() -> None:
    assert ["No passage here: too short or too common to compare."] == below(at("Smoke"))


def test_what_a_command_says_stands_first() -> None:
    assert "The trail begins here." == below(moves.step_history(START, -1))[0]


def test_what_does_not_fit_is_counted_behind_the_words() -> None:
    whole = below(START, width=44)
    assert below(START, width=44, height=1)[0].endswith(f"  ({len(whole) - 1} more: i)")


def test_where_words_and_count_do_not_fit_the_count_stands_alone() -> None:
    whole = below(START, width=20)
    assert below(START, width=20, height=2) == [whole[0], f"({len(whole) - 1} more: i)"]


def test_words_of_two_paragraphs_stay_on_their_row() -> None:
    """A line break inside a mark never reaches the screen."""
    broken = told(("Alpha", "[fire: One.]"), ("Beta", "One.\nTwo."))
    passage = broken.strands[0]
    assert isinstance(passage, Passage)
    mark = passage.marks[0]._replace(article=1, end=9)
    found = replace(broken, strands=(replace(passage, marks=(*passage.marks, mark)),))
    assert [] == [row for row in below(reading_of(found), grown=True) if "\n" in row]


def test_before_anything_is_read_it_says_what_is_done() -> None:
    assert ["Reading the articles ..."] == below(Reading())


@law
@given(some_findings(least=1), st.integers(20, 60), st.integers(1, 8), st.booleans())
def test_the_strip_fits(found: Findings, width: int, height: int, grown: bool) -> None:
    rows = strip_lines(reading_of(found), width, height, grown=grown)
    assert (True, []) == (len(rows) <= height, [row for row in rows if width_of(row) > width])
