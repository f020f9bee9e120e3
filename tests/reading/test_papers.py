"""Notes: written, changed, deleted, undone, found again, listed, toured, and lost where their words are gone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import reading_of, told
from tui.model.findings import Stage, Step
from tui.model.papers import Annotation, PieceStamp, Subject, WorkingPapers
from tui.model.places import Mark, Place
from tui.model.strands import Kind
from tui.reading.panels import outline
from tui.reading.show.bars import make_bars
from tui.reading.show.detail import strip_lines
from tui.reading.show.listing import SECTIONS, find_strands
from tui.reading.state import moves
from tui.reading.state.changes import carry_notes
from tui.reading.state.index import Index
from tui.reading.state.papers import (
    delete_note,
    note_under_cursor,
    places_under_cursor,
    rewrite_note,
    tags_in,
    undo,
    with_news,
    with_papers,
    write_note,
)
from tui.reading.state.reading import Reading, with_step
from tui.reading.state.tours import Tour
from tui.reading.text.lines import Line, text_of

STORY = told(
    (
        "Alpha",
        "headline: A fire in Lima\n[fire: A market burned on Monday.] <mayor: Ana Ruiz> wept. {q: We rebuild}, she said.",
    ),
    ("Beta", "[fire: Flames took a market.] Nobody was hurt. |n: 12| stalls are gone."),
)
START = moves.place_cursor(reading_of(STORY), Place(0, 25))
NOW = "2026-11-28T17:00:00Z"


def noted(reading: Reading, text: str, id_: str = "n1", at: int = 0) -> Reading:
    """The reading with a note on what is under the cursor."""
    return write_note(reading, places_under_cursor(reading)[at], text, PieceStamp(id_, NOW))


def at(reading: Reading, article: int, words: str) -> Reading:
    """The reader at some words."""
    text = reading.findings.story.articles[article].text
    return moves.place_cursor(reading, Place(article, text.index(words)))


def shown(rows: tuple[Line, ...]) -> str:
    return "\n".join(map(text_of, rows))


def strip(reading: Reading) -> str:
    return shown(strip_lines(reading, 100, 9, grown=False))


def test_a_note_stands_on_its_words() -> None:
    """It is said in the strip, lit over the words, and has a place of its own."""
    there = noted(START, "Ask the fire brigade. #desk")
    assert "The note is written; Z undoes it." == there.message
    assert ("Ask the fire brigade. #desk", ("desk",), Subject.SENTENCE) == (
        there.papers.notes[0].text,
        there.papers.notes[0].tags,
        there.papers.notes[0].about,
    )
    assert [Mark(0, 15, 41)] == [mark for each in there.overlays for mark in each.marks]
    assert "@ Ask the fire brigade. #desk" in strip(there)
    assert "@ your note" in shown((make_bars(there, 120, rows=5, height=40, title="", keys={}).legend,))


def test_without_a_text_it_is_a_bookmark() -> None:
    there = noted(START, "  ")
    assert ("The place is marked; Z undoes it.", "") == (there.message, there.papers.notes[0].text)
    assert "@ bookmark" in strip(there)


def test_what_a_note_can_be_about() -> None:
    """The sentence and the passage of all who tell it, a name or a quote that is followed, a selection, the article."""
    by_sentence = [(place.about, len(place.targets)) for place in places_under_cursor(START)]
    assert [(Subject.SENTENCE, 1), (Subject.PASSAGE, 2), (Subject.ARTICLE, 1)] == by_sentence
    for kind, subject in ((Kind.ENTITY, Subject.NAME), (Kind.QUOTE, Subject.QUOTE), (Kind.FIGURE, Subject.FIGURE)):
        there = moves.take_tour(START, Tour(of=kind))
        assert subject is places_under_cursor(there)[0].about
    selected = moves.select(START, 0, 17, 23)
    assert (Subject.SELECTION, "market") == places_under_cursor(selected)[0][::2]
    assert None is noted(selected, "x").selection


def test_a_note_on_a_passage_stands_in_every_article() -> None:
    there = noted(START, "Who set it?", at=1)
    assert {0, 1} == {mark.article for each in there.overlays for mark in each.marks}
    assert "Who set it?" in strip(at(there, 1, "Flames"))


def test_a_note_on_an_article_stands_at_its_headline() -> None:
    there = noted(START, "Old.", at=2)
    assert (0, 0) == min(mark.place for each in there.overlays for mark in each.marks)


def test_it_is_changed_where_it_stands() -> None:
    """Tags of other programs stay, those that left the text go."""
    note = Annotation("n1", Subject.SENTENCE, places_under_cursor(START)[0].targets, "Ask #desk", ("mine", "desk"), NOW)
    there = with_papers(START, WorkingPapers((note,)))
    assert note == note_under_cursor(there)
    changed = rewrite_note(there, note, "Ask #law", now="2026-11-29T00:00:00Z").papers.notes[0]
    assert (("mine", "law"), "2026-11-29T00:00:00Z") == (changed.tags, changed.modified)
    assert "The note is as it was." == rewrite_note(there, note, "Ask #desk", now=NOW).message


def test_deleted_and_undone() -> None:
    """Step by step back to where there was none; further there is nothing."""
    written = noted(START, "one")
    deleted = delete_note(written, written.papers.notes[0])
    assert (WorkingPapers(), ()) == (deleted.papers, deleted.overlays)
    back = undo(deleted)
    assert (written.papers, "Undone: the note is deleted.") == (back.papers, back.message)
    start = undo(back)
    assert (START.papers, START.overlays) == (start.papers, start.overlays)
    assert "nothing to undo" in undo(start).message


def test_undoing_leaves_what_others_wrote() -> None:
    """Only the reader's own change is taken back."""
    mine = noted(START, "mine")
    other = replace(mine.papers.notes[0], id="n2", text="theirs")
    both = with_news(mine, mine.papers, WorkingPapers((*mine.papers.notes, other)))
    assert ["theirs"] == [note.text for note in undo(both).papers.notes]


def test_news_join_what_was_written_meanwhile() -> None:
    base = noted(START, "first")
    meanwhile = noted(at(base, 0, "Ana"), "second", "n2")
    theirs = WorkingPapers((replace(base.papers.notes[0], text="first, changed"),))
    assert ["first, changed", "second"] == [note.text for note in with_news(meanwhile, base.papers, theirs).papers.notes]


def test_a_tour_of_the_notes() -> None:
    """From each to the next, in the order of the panes, and escape leaves it."""
    reading = noted(at(noted(START, "one"), 1, "Nobody"), "two", "n2")
    first = moves.take_tour(moves.go_to_edge(at(reading, 0, "A fire"), -1), Tour(of=Kind.NOTE))
    second = moves.follow_tour(first, 1)
    assert [(0, 15), (1, 22)] == [first.place, second.place]
    assert "@ two" in strip(second)
    assert "There are no notes." == moves.take_tour(START, Tour(of=Kind.NOTE)).message


NOTES = next(section for section in SECTIONS if section.tour == Tour(of=Kind.NOTE))


def test_listed_filtered_and_deleted_in_the_outline() -> None:
    """By words, by tag, by the words that it is about; the delete key takes one away."""
    reading = noted(at(noted(START, "one #desk"), 1, "Nobody"), "two", "n2")
    for query, found in (("", 2), ("#desk", 1), ("nobody hurt", 1), ("two", 1), ("nothing", 0)):
        assert found == len(find_strands(reading, NOTES, query)), query
    panel = outline.open_outline(reading, NOTES)
    assert "one #desk" in shown(outline.outline_lines(panel, reading, 60, 9))
    left, there = outline.press(panel, reading, "delete", None, 9)
    assert ["one #desk"] == [note.text for note in there.papers.notes]
    assert left is not None
    gone, went = outline.press(left, there, "enter", None, 9)
    assert (None, 0) == (gone, went.place.article)


def edited(reading: Reading, words: str, other: str) -> Reading:
    """The reading when an article has other words."""
    articles = tuple(replace(each, text=each.text.replace(words, other), blocks=()) for each in reading.findings.story.articles)
    findings = replace(STORY, story=replace(STORY.story, articles=articles), strands=())
    step = Step(Stage.DONE, 1.0, findings, finished=True)
    return carry_notes(with_step(reading, step, Index(findings)))


def test_a_note_moves_with_its_words_or_loses_its_place() -> None:
    """What is lost is listed as lost, last, stays in the papers, and leads nowhere."""
    reading = noted(at(noted(START, "one"), 1, "Nobody"), "two", "n2")
    moved = edited(reading, "A fire in Lima", "A great fire in Lima")
    assert [Mark(0, 21, 47), Mark(1, 22, 38)] == [mark for each in moved.overlays for mark in each.marks]
    lost = edited(reading, "A market burned", "A store burned")
    assert ["two", "one"] == [each.label for each in find_strands(lost, NOTES, "")]
    panel = outline.open_outline(lost, NOTES)
    assert "(lost its place) one" in shown(outline.outline_lines(panel, lost, 60, 9))
    panel, lost_there = outline.press(panel, lost, "down", None, 9)  # type: ignore[assignment]
    assert "lost its place" in outline.press(panel, lost_there, "enter", None, 9)[1].message
    assert reading.papers == lost.papers
    back = edited(lost, "A store burned", "A market burned")
    assert 2 == len([mark for each in back.overlays for mark in each.marks])


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#desk ask", ("desk",)),
        ("ask (#desk) #law-2 #desk", ("desk", "law-2")),
        ("C# and #1 of a#b ##", ("1",)),
        ("#größe #東京", ("größe", "東京")),
        ("", ()),
    ],
)
def test_tags(text: str, tags: tuple[str, ...]) -> None:
    """Words behind a #, as they are written."""
    assert tags == tags_in(text)
