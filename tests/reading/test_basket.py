"""What goes into the basket, what is there of it later, and the changes of its list."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.fire import FIRE, at
from tests.stories import often, reading_of, told
from tui.engine.anchors import target_of, whole_article
from tui.model.papers import Annotation, BasketItem, Subject, WorkingPapers
from tui.model.places import Mark
from tui.reading.state import moves
from tui.reading.state.basket import (
    choose_for_basket,
    item_of_choice,
    move_item,
    place_items,
    put_in,
    take_out,
    write_line,
)
from tui.reading.state.basket_moves import toggle_in_basket
from tui.reading.state.noted import strand_id
from tui.reading.state.papers import with_papers
from tui.reading.state.reading import Reading

NOW = "2026-11-28T10:00:00Z"


def collected(*readings: Reading) -> WorkingPapers:
    """A basket with what is under the cursor of each reading."""
    papers, numbers = WorkingPapers(), count()
    for reading in readings:
        choice = choose_for_basket(reading)
        assert choice is not None
        papers = put_in(papers, reading, choice, lambda: f"i{next(numbers)}", NOW)
    return papers


def on(strand: str, words: str, article: int = 0) -> Reading:
    """A reader on words of a strand."""
    start = FIRE.story.articles[article].text.index(words)
    return moves.go_to_mark(at(words, article), strand, Mark(article, start, start + len(words)))


@pytest.mark.parametrize(
    ("strand", "words", "about", "articles"),
    [
        ("passage:fire", "A market burned.", Subject.PASSAGE, [0, 1]),
        ("quote:mayor", "We rebuild", Subject.QUOTE, [0, 1, 2]),
        ("figure:dead", "Three", Subject.FIGURE, [0, 1]),
        ("entity:mayor", "Ruiz", Subject.NAME, [0, 2]),
    ],
)
def test_a_strand_goes_in_with_every_article_that_tells_it(
    strand: str, words: str, about: Subject, articles: list[int]
) -> None:
    reading = on(strand, words)
    choice = choose_for_basket(reading)
    assert choice is not None
    assert (about, articles) == (choice.about, [mark.article for mark in choice.marks])
    (placed,) = place_items(reading, collected(reading))
    assert placed.strand is not None
    assert (strand, ()) == (placed.strand.id, placed.lost)
    assert placed == item_of_choice([placed], choice)


@pytest.mark.parametrize("meant", ["small", "large"])
def test_of_passages_in_each_other_the_one_that_was_meant(meant: str) -> None:
    """A passage may lie in a longer one that others tell: neither is taken for the other."""
    found = told(
        ("Alpha", "[large: [small: A market burned] while the town slept.]"),
        ("Beta", "[small: Flames took a market.] Rain fell."),
        ("Gamma", "[large: A market burned and the town slept.]"),
    )
    reading = reading_of(found)
    strand = reading.index.strands[f"passage:{meant}"]
    there = moves.go_to_mark(reading, strand.id, strand.marks[0])
    (placed,) = place_items(there, collected(there))
    assert strand is placed.strand


def test_a_selection_and_a_sentence_are_words() -> None:
    selected = replace(at("Nobody slept", 1), selection=Mark(1, 0, 6))
    sentence = at("Nobody slept", 1)
    papers = collected(selected, sentence)
    assert [Subject.SELECTION, Subject.SENTENCE] == [item.about for item in papers.basket]
    assert [None, None] == [placed.strand for placed in place_items(selected, papers)]
    assert choose_for_basket(Reading()) is None


def test_from_another_outlet_it_is_in_the_basket_too() -> None:
    """The same passage is the same item, wherever the cursor is on it."""
    placed = place_items(at("A market burned"), collected(on("passage:fire", "A market burned.")))
    other = choose_for_basket(on("passage:fire", "Flames took a market.", 1))
    elsewhere = choose_for_basket(at("Nobody slept", 1))
    assert other is not None
    assert elsewhere is not None
    assert item_of_choice(placed, other) is placed[0]
    assert item_of_choice(placed, elsewhere) is None


def test_it_is_found_again_in_a_changed_article() -> None:
    """Words that moved are found; the item is what the new analysis makes of them."""
    papers = collected(on("passage:fire", "A market burned."))
    longer = told(
        ("Alpha", "Before all. [blaze: A market burned.] “We rebuild,” Ruiz said. Three died. It rained in Lima."),
        ("Beta", "Nobody slept. [blaze: Flames took a market.] “We will,” he said. Four died."),
    )
    articles = tuple(replace(new, id=old.id) for new, old in zip(longer.story.articles, FIRE.story.articles, strict=False))
    reading = reading_of(replace(longer, story=replace(longer.story, articles=articles)))
    (placed,) = place_items(reading, papers)
    assert [articles[0].text.index("A market")] == [mark.start for mark in placed.marks if mark.article == 0]
    assert placed.strand is not None
    assert "passage:blaze" == placed.strand.id


def test_what_is_gone_is_listed_as_lost() -> None:
    """With the words that it had, and never as something near."""
    papers = collected(on("passage:fire", "A market burned."))
    other = told(("Alpha", "A market in flames burned."), ("Beta", "Nobody slept."))
    articles = tuple(replace(new, id=old.id) for new, old in zip(other.story.articles, FIRE.story.articles, strict=False))
    (placed,) = place_items(reading_of(replace(other, story=replace(other.story, articles=articles))), papers)
    assert ((), None) == (placed.marks, placed.strand)
    assert ["A market burned.", "Flames took a market."] == [t.selector.exact for t in placed.lost if t.selector]


def test_words_that_are_no_passage_any_more_stay_words() -> None:
    papers = collected(on("passage:fire", "A market burned."))
    bare = replace(FIRE, strands=())
    (placed,) = place_items(reading_of(bare), papers)
    assert (2, None, ()) == (len(placed.marks), placed.strand, placed.lost)


ITEMS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=6).map(
    lambda ids: WorkingPapers(basket=tuple(BasketItem(each, Subject.SENTENCE, ()) for each in ids))
)
STEPS = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.integers(-3, 3)), max_size=6)


def ids(papers: WorkingPapers) -> list[str]:
    return [item.id for item in papers.basket]


@often
@given(ITEMS, STEPS)
def test_law_moving_loses_nothing(papers: WorkingPapers, steps: list[tuple[str, int]]) -> None:
    """The same items, each once; a step there and back is none unless an edge was in the way."""
    for item, step in steps:
        before = ids(papers)
        papers = move_item(papers, item, step)
        assert sorted(before) == sorted(ids(papers))
        if item in before:
            wanted = min(max(0, before.index(item) + step), len(before) - 1)
            assert wanted == ids(papers).index(item)
            assert [each for each in before if each != item] == [each for each in ids(papers) if each != item]


@often
@given(ITEMS, st.sampled_from("abcdefgh"), st.text())
def test_law_lines_and_removals_touch_one_item(papers: WorkingPapers, item: str, text: str) -> None:
    assert ids(take_out(papers, item)) == [each for each in ids(papers) if each != item]
    changed = write_line(papers, item, text)
    assert ids(papers) == ids(changed)
    assert all(each.text == (" ".join(text.split()) if each.id == item else "") for each in changed.basket)
    assert papers.notes is changed.notes


@pytest.mark.parametrize("about", [Subject.SELECTION, Subject.ARTICLE])
def test_a_note_goes_in_as_what_it_is_about(about: Subject) -> None:
    """On the words of a note the key collects those; the brief has the note with them. The same key takes it out."""
    article = FIRE.story.articles[1]
    target = target_of(article, 0, 6) if about is Subject.SELECTION else whole_article(article)
    papers = WorkingPapers(notes=(Annotation("n1", about, (target,), "Who?"),))
    noted = with_papers(at("Nobody slept", 1), papers)
    there = replace(noted, focus=strand_id("n1"))
    inside = toggle_in_basket(there, "b1", NOW)
    assert [(about, (target,))] == [(item.about, item.targets) for item in inside.papers.basket]
    assert () == toggle_in_basket(replace(inside, focus=strand_id("n1")), "b2", NOW).papers.basket
