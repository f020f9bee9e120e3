"""Who tells a passage of the same words is not called silent."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as some

from tests.stories import reading_of, told
from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.story import Article, Meta, Story
from tui.model.strands import Kind, Link, Passage, Strength, kind
from tui.reading.plain.phrases import say_who_tells
from tui.reading.show.passage_detail import tellers_line
from tui.reading.state.index import Index
from tui.reading.state.overlaps import HALF
from tui.reading.text.lines import text_of

ARTICLES = tuple(Article(name, f"{name}.txt", Meta(), "x" * 200, ()) for name in "abcd")


def index_of(*passages: Passage) -> Index:
    return Index(Findings(Story("", (), ARTICLES), strands=passages))


def passage(name: str, *marks: tuple[int, int, int], perhaps: tuple[int, ...] = ()) -> Passage:
    where = tuple(Mark(*mark) for mark in marks)
    return Passage(name, name, where, perhaps=tuple(where[at] for at in perhaps))


BRAKES = passage("brakes", (0, 0, 40), (1, 0, 40))


def test_the_outlet_of_another_passage_of_the_same_words_perhaps_tells_it() -> None:
    index = index_of(BRAKES, passage("crash", (0, 0, 40), (2, 60, 90)))
    assert index.maybe_tellers == {"brakes": {2}, "crash": {1}}
    assert index.tellers == {"brakes": {0, 1}, "crash": {0, 2}}


def test_one_that_only_likely_tells_the_other_counts_too() -> None:
    index = index_of(BRAKES, passage("crash", (0, 0, 40), (2, 60, 90), (3, 0, 30), perhaps=(2,)))
    assert index.maybe_tellers["brakes"] == {2, 3}


def test_a_clause_within_counts_and_an_edge_does_not() -> None:
    """Half of the shorter one decides."""
    assert index_of(BRAKES, passage("crash", (0, 10, 20), (2, 0, 9))).maybe_tellers["brakes"] == {2}
    assert index_of(BRAKES, passage("crash", (0, 21, 59), (2, 0, 9))).maybe_tellers["brakes"] == {2}
    assert index_of(BRAKES, passage("crash", (0, 22, 62), (2, 0, 9))).maybe_tellers["brakes"] == frozenset()
    assert index_of(BRAKES, passage("crash", (1, 40, 80), (2, 0, 9))).maybe_tellers["brakes"] == frozenset()


def test_what_only_one_tells_makes_nobody_a_teller() -> None:
    alone = passage("alone", (0, 0, 40))
    assert kind(alone) is Kind.UNIQUE
    assert index_of(BRAKES, alone).maybe_tellers == {"brakes": frozenset(), "alone": frozenset()}


def test_one_passage_twice_in_an_article_is_no_other_passage() -> None:
    assert index_of(replace(BRAKES, marks=(*BRAKES.marks, Mark(0, 10, 30)))).maybe_tellers["brakes"] == frozenset()


def test_who_says_something_related_perhaps_tells_it() -> None:
    """Half of the shorter one decides here too; and a truth that keeps two apart makes nobody a teller."""

    def maybe(*related: Link) -> frozenset[int]:
        found = Findings(Story("", (), ARTICLES), strands=(BRAKES,), related=related)
        return Index(found).maybe_tellers["brakes"]

    def link(start: int, end: int, article: int, certainty: float) -> Link:
        return Link(Mark(0, start, end), Mark(article, 5, 25), 0.2, Strength.RELATED, certainty=certainty)

    assert maybe(link(0, 40, 2, 0.2), link(10, 20, 3, 0.16)) == {2, 3}
    assert maybe(link(20, 60, 2, 0.2)) == {2}
    assert maybe(link(22, 62, 2, 0.4)) == frozenset()
    assert maybe(link(0, 40, 2, 0.0)) == frozenset()
    assert maybe(link(0, 40, 1, 0.3)) == frozenset()
    assert maybe(Link(Mark(2, 5, 25), Mark(0, 0, 40), 0.2, Strength.RELATED, certainty=0.2)) == {2}


marks = some.tuples(some.integers(0, 3), some.integers(0, 100), some.integers(1, 60)).map(
    lambda m: Mark(m[0], m[1], m[1] + m[2])
)
stories = some.lists(some.lists(marks, min_size=2, max_size=5, unique=True).map(tuple), max_size=6)


@given(stories)
def test_law_the_sweep_finds_what_comparing_all_finds(found: list[tuple[Mark, ...]]) -> None:
    made = [Passage(str(n), "", tuple(sorted(each)), perhaps=(min(each),)) for n, each in enumerate(found)]
    index = index_of(*made)
    for one in made:
        others = [
            other
            for other in made
            if other is not one
            and any(
                a.article == b.article
                and min(a.end, b.end) - max(a.start, b.start) >= HALF * min(a.end - a.start, b.end - b.start)
                for a in one.marks
                for b in other.marks
            )
        ]
        telling = frozenset(mark.article for each in (one, *others) for mark in each.marks)
        assert index.tellers[one.id] | index.maybe_tellers[one.id] == telling
        assert index.tellers[one.id].isdisjoint(index.maybe_tellers[one.id])


def test_the_strip_calls_likely_only_whose_words_stand_there() -> None:
    """The others perhaps tell it: another passage of the same words is no wording of this one."""
    story = told(("Alpha", "[fire: One. ]Two."), ("Beta", "[fire: One.]"), ("Gamma", "[rain: Three.]"))
    other = next(strand for strand in story.strands if strand.id == "passage:rain")
    fire = next(strand for strand in story.strands if strand.id == "passage:fire")
    assert isinstance(other, Passage)
    joined = replace(other, marks=(fire.marks[0], *other.marks), perhaps=(fire.marks[0],))
    reading = reading_of(replace(story, strands=tuple(joined if each is other else each for each in story.strands)))
    assert isinstance(fire, Passage)
    assert text_of(tellers_line(reading, fire, first=True)) == "A and B tell this, perhaps C."
    assert say_who_tells(reading, fire) == "A and B tell this, perhaps C."
