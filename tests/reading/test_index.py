"""Where everything stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, permuted, some_findings, told, words_at
from tui.model.findings import Findings, Sentence
from tui.model.places import Mark
from tui.model.strands import Hits, Kind, Link, Strength
from tui.reading.state.index import Index
from tui.reading.state.tours import Tour, TourKind

FIRE = told(
    (
        "Alpha",
        """
        furniture: Share this.
        headline: A [fire: fire in <town: Lima>]
        [fire: A market burned.] {mayor: We rebuild}, <mayor: Ruiz> said. |dead: Three| died.
        repeat: A fire in Lima
        [It rained in <town: Lima>.]
        """,
    ),
    ("Beta", "[fire: Flames took a market.] Nobody was hurt. |dead: Four| were."),
    ("Gamma", "[fire: It burned.] [calm: All is calm.]"),
    ("Delta", ""),
)
INDEX = Index(FIRE)
ALL = (0, 1, 2, 3)


def words(sentence: Sentence | None) -> str | None:
    return sentence and FIRE.story.articles[sentence.article].text[sentence.start : sentence.end]


def stops(tour: Tour, order: tuple[int, ...] = ALL) -> list[str]:
    """The words of each stop of a tour."""
    return [words_at(FIRE, Mark(stop.article, stop.start, stop.end)) for stop in INDEX.stops(tour, order)]


def at(words_there: str) -> int:
    return FIRE.story.articles[0].text.index(words_there)


def test_an_offset_belongs_to_its_sentence() -> None:
    assert "A market burned." == words(INDEX.sentence(0, at("market"), unfolded=False))


def test_between_two_sentences_it_is_the_one_before() -> None:
    assert "A market burned." == words(INDEX.sentence(0, at(" We rebuild"), unfolded=False))


@pytest.mark.parametrize(
    ("place", "unfolded", "expected"),
    [
        ("Share", True, "Share this."),
        ("Share", False, "A fire in Lima"),
        ("A fire in Lima\nIt", False, "Three died."),
        ("A fire in Lima\nIt", True, "A fire in Lima"),
    ],
)
def test_nobody_stands_in_a_fold(place: str, unfolded: bool, expected: str) -> None:
    """Folded sentences are nobody's place: it is the one before, or at the top the first."""
    assert expected == words(INDEX.sentence(0, at(place), unfolded=unfolded))


def test_an_article_without_words_has_no_sentence() -> None:
    assert [None, None] == [INDEX.sentence(3, 0, unfolded=False), INDEX.sentence(99, 0, unfolded=False)]


def test_an_article_of_furniture_alone_has_no_place() -> None:
    index = Index(told(("Alpha", "furniture: Share this.")))
    assert None is index.sentence(0, 3, unfolded=False)


def test_stepping_passes_over_folds() -> None:
    here = INDEX.sentence(0, at("Three"), unfolded=False)
    assert here
    assert ["It rained in Lima.", "A fire in Lima"] == [
        words(INDEX.neighbour(here, 1, unfolded=unfolded)) for unfolded in (False, True)
    ]


def test_stepping_ends_at_the_edge() -> None:
    last = INDEX.sentence(0, at("rained"), unfolded=False)
    assert last
    assert None is INDEX.neighbour(last, 1, unfolded=False)


def test_told_sentences_leave_out_furniture_and_repeats() -> None:
    assert [5, 3, 2, 0] == [INDEX.sentence_count(article) for article in ALL]


def test_the_shared_part_counts_each_character_once() -> None:
    """Passages that overlap share no more than all of it."""
    overlapping = told(("Alpha", "[a: One [b: two] three.] Four, five, six, sev."), ("Beta", "[a: x] [b: y]"))
    assert 14 / 36 == pytest.approx(Index(overlapping).shared_fraction(0), abs=0.02)


def test_without_words_nothing_is_shared() -> None:
    assert 0.0 == INDEX.shared_fraction(3)


def test_a_copy_is_no_second_voice() -> None:
    """What an article and its copy tell is told by one voice: nothing of it counts as shared."""
    from dataclasses import replace

    one, two = told(("Alpha", "[fire: Burned.]"), ("Beta", "[fire: Burned.]")).story.articles
    found = told(("Alpha", "[fire: Burned.]"), ("Beta", "[fire: Burned.]"))
    story = replace(found.story, articles=(one, replace(two, twin_of=one.id)))
    index = Index(replace(found, story=story))
    assert (1, 0.0) == (index.confirmers["passage:fire"], index.shared_fraction(0))


def test_marks_within_a_stretch_are_found_whatever_their_length() -> None:
    """A long passage that began far above is still there."""
    found = told(("Alpha", "[long: " + "a " * 200 + "<town: Lima> b]"))
    lima = found.story.articles[0].text.index("Lima")
    assert ["passage:long", "entity:town"] == [lit.strand for lit in Index(found).marks_within(0, lima + 1, lima + 2)]


def test_bodies_are_sorted_and_of_one_article() -> None:
    assert ["fire in Lima", "A market burned."] == [
        words_at(FIRE, mark) for mark in INDEX.bodies_in(INDEX.strands["passage:fire"], 0)
    ]


def test_two_searches_of_one_name_are_not_confused() -> None:
    """The index asks the strand itself, not an older one of the same id."""
    index = Index(FIRE)
    first, second = Hits("hits:a", "a", (Mark(0, 0, 1),)), Hits("hits:a", "a", (Mark(0, 5, 6),))
    assert [first.marks, second.marks] == [index.bodies_in(first, 0), index.bodies_in(second, 0)]


def test_shared_stops_stand_in_the_order_of_the_panes() -> None:
    assert ["It burned.", "Flames took a market.", "fire in Lima", "A market burned."] == stops(Tour(), (2, 1, 0))


def test_hidden_articles_have_no_stops() -> None:
    assert ["It burned."] == stops(Tour(), (2,))


def test_unique_stops() -> None:
    assert ["It rained in Lima.", "All is calm."] == stops(Tour(of=Kind.UNIQUE))


def test_missing_stops_are_the_first_telling_of_what_an_article_leaves_out() -> None:
    """One stop a passage, in another article."""
    assert [["fire in Lima"], []] == [stops(Tour(TourKind.MISSING, article=article)) for article in (3, 1)]


def test_the_stops_of_one_strand() -> None:
    assert ["Lima", "Lima"] == stops(Tour(TourKind.STRAND, strand="entity:town"))


def test_other_kinds_have_their_tours() -> None:
    assert [["Lima", "Ruiz", "Lima"], ["We rebuild"], ["Three", "Four"]] == [
        stops(Tour(of=kind)) for kind in (Kind.ENTITY, Kind.QUOTE, Kind.FIGURE)
    ]


def test_a_search_is_a_tour() -> None:
    hits = Hits("hits:x", "x", (Mark(0, 9, 10), Mark(1, 3, 4)))
    assert [(0, 9), (1, 3)] == [(stop.article, stop.start) for stop in INDEX.stops(Tour(of=Kind.HITS), ALL, (hits,))]


@law
@given(some_findings(), st.data())
def test_every_stop_is_a_mark_and_every_mark_a_stop(found: Findings, data: st.DataObject) -> None:
    """A tour loses nothing and invents nothing."""
    index = Index(found)
    kind = data.draw(st.sampled_from([Kind.SHARED, Kind.UNIQUE, Kind.ENTITY, Kind.QUOTE, Kind.FIGURE]))
    order = tuple(range(len(found.story.articles)))
    expected = sorted(mark[:3] for strand in index.strands_of(kind) for mark in strand.marks)
    stops = index.stops(Tour(of=kind), order)
    assert expected == sorted((stop.article, stop.start, stop.end) for stop in stops)


@law
@given(some_findings(), st.data())
def test_the_order_of_the_files_changes_nothing_but_order(found: Findings, data: st.DataObject) -> None:
    """Shares, voices and the words of every stop are the same, whichever file came first."""
    count = len(found.story.articles)
    order = tuple(data.draw(st.permutations(range(count))))
    one, other = Index(found), Index(permuted(found, order))
    assert [one.shared_fraction(old) for old in order] == [other.shared_fraction(new) for new in range(count)]
    assert one.confirmers == other.confirmers
    for kind in (Kind.SHARED, Kind.UNIQUE, Kind.ENTITY):
        mine = [(stop.article, stop.start, stop.end, stop.strand) for stop in one.stops(Tour(of=kind), order)]
        theirs = [(order[stop.article], *stop[1:3], stop) for stop in other.stops(Tour(of=kind), tuple(range(count)))]
        assert mine == [(article, start, stop.end, strand) for article, start, strand, stop in theirs]


def test_related_links_of_a_place():
    """What is only related is found from either side, in the order of the findings, and only where the places touch."""
    here, there, far = Mark(0, 2, 6), Mark(1, 0, 7), Mark(0, 20, 25)
    index = Index(replace(FIRE, related=(Link(far, there, 0.1, Strength.RELATED), Link(there, here, 0.1, Strength.RELATED))))
    assert [(here, there, 0.1)] == index.related_links([Mark(0, 0, 3)])
    assert [(there, far, 0.1), (there, here, 0.1)] == index.related_links([Mark(1, 6, 8), Mark(1, 0, 1)])
    assert [] == index.related_links([Mark(0, 6, 20)])
