"""What a reader does to the working papers: functions from one Reading to the next, and back again.

Whatever changes the papers goes through `change_papers`, so that one key undoes notes, corrections and the basket alike.
Undoing is a merge: what others have written since, or another change, stays.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from tui.engine.anchors import target_of, whole_article
from tui.model.papers import Annotation, PapersChange, PieceStamp, Subject, Target, WorkingPapers
from tui.model.places import Mark
from tui.model.strands import Entity, Figure, Kind, Quote, bodies
from tui.reading.state.note_hits import with_hits
from tui.reading.state.noted import NoteIndex, strand_id
from tui.reading.state.overlays import set_overlays
from tui.reading.state.reading import Reading, mark_under_cursor, refocus

MOST_CHANGES = 100
"""Changes that can be undone: nobody remembers more, and each holds all papers of its moment, which they share."""


def with_papers(reading: Reading, papers: WorkingPapers) -> Reading:
    """The reading with these papers, its notes at their words; no change of the reader's own."""
    return refresh_notes(replace(reading, papers=papers))


def refresh_notes(reading: Reading) -> Reading:
    """The reading with its notes where their words stand now; to be asked anew when the papers or the articles change."""
    articles, notes = reading.findings.story.articles, reading.papers.notes
    if not notes and reading.noted is None:
        return reading
    noted = reading.noted
    if noted is None or noted.notes is not notes or noted.articles is not articles:
        noted = NoteIndex(notes, articles, noted)
    overlay = (noted.overlay,) if noted.overlay is not None else ()
    there = set_overlays(replace(reading, noted=noted), Kind.NOTE, overlay)
    return with_hits(there, there.hits) if there.query else there


def with_news(reading: Reading, base: WorkingPapers, papers: WorkingPapers, noted: NoteIndex | None = None) -> Reading:
    """The reading with papers as others have changed them since they were `base`, and with the reader's own changes since.

    `noted` is where their notes stand, where that was looked up beforehand.
    """
    from tui.store.papers.merge import merge

    if noted is not None and noted.articles is reading.findings.story.articles:
        reading = replace(reading, noted=noted)
    return _off_what_is_gone(with_papers(reading, merge(base, reading.papers, papers)))


def change_papers(reading: Reading, papers: WorkingPapers, what: str) -> Reading:
    """The reading with changed papers; `what` was done, as a sentence without its full stop, is said and can be undone."""
    changes = (*reading.changes, PapersChange(what, reading.papers, papers))[-MOST_CHANGES:]
    return replace(with_papers(reading, papers), changes=changes, message=f"{what}; Z undoes it.")


def undo(reading: Reading) -> Reading:
    """The reading without the last change of the papers."""
    if not reading.changes:
        return replace(reading, message="There is nothing to undo: no note, no correction, nothing in the basket.")
    from tui.store.papers.merge import merge

    last = reading.changes[-1]
    papers = merge(last.after, last.before, reading.papers)
    there = with_papers(replace(reading, changes=reading.changes[:-1]), papers)
    return replace(_off_what_is_gone(there), message=f"Undone: {last.what[0].lower()}{last.what[1:]}.")


def _off_what_is_gone(reading: Reading) -> Reading:
    """The reading with its eye on a strand that there is."""
    return reading if reading.find_strand(reading.focus) or not reading.focus else refocus(replace(reading, focus=""))


# notes


class NotePlace(NamedTuple):
    """Something that a note can be about."""

    about: Subject
    targets: tuple[Target, ...]
    words: str
    """Its words, for the eye."""


def note_under_cursor(reading: Reading) -> Annotation | None:
    """The note on the words under the cursor: that in focus, else the one on the fewest of them."""
    if reading.noted is None or reading.sentence is None:
        return None
    focus = reading.noted.note(reading.focus)
    if focus is not None and reading.focus in reading.noted.strands:
        return focus
    at = reading.sentence
    notes = reading.noted.notes_within(at.article, at.start, at.end)
    return min(notes, key=lambda note: (_length_of(note), note.created), default=None)


def _length_of(note: Annotation) -> int:
    """Characters of the words of a note; more than any article has for one about all of it."""
    words = note.targets[0].selector if note.targets else None
    return len(words.exact) if words is not None else _WHOLE


_WHOLE = 10**9


def places_under_cursor(reading: Reading) -> tuple[NotePlace, ...]:
    """What a note can be about here, the likeliest first: the selection, what is followed, the sentence, the article."""
    articles = reading.findings.story.articles
    places: list[NotePlace] = []

    def add(about: Subject, *marks: Mark) -> None:
        targets = tuple(target_of(articles[mark.article], mark.start, mark.end) for mark in marks)
        words = " ".join(articles[marks[0].article].text[marks[0].start : marks[0].end].split())
        if all(targets != place.targets for place in places):
            places.append(NotePlace(about, targets, words))

    if reading.selection is not None:
        add(Subject.SELECTION, reading.selection)
    sentence, strand, mark = reading.sentence, reading.strand, mark_under_cursor(reading)
    subjects = {Entity: Subject.NAME, Quote: Subject.QUOTE, Figure: Subject.FIGURE}
    if mark is not None and strand is not None and type(strand) in subjects:
        add(subjects[type(strand)], mark)
    if sentence is not None:
        add(Subject.SENTENCE, Mark(sentence.article, sentence.start, sentence.end))
    if mark is not None and reading.index.strands.get(reading.focus) is strand and type(strand) not in subjects:
        assert strand is not None
        add(Subject.PASSAGE, mark, *(each for each in bodies(strand) if each != mark))
    if articles:
        article = articles[reading.place.article]
        places.append(NotePlace(Subject.ARTICLE, (whole_article(article),), f"{article.name}, the whole article"))
    return tuple(places)


_TAG = re.compile(r"(?<![^\s(])#([^\W_][\w-]{0,39})")


def tags_in(text: str) -> tuple[str, ...]:
    """The tags in a text: words with a # before them, each once."""
    return tuple(dict.fromkeys(match[1] for match in _TAG.finditer(text)))


def write_note(reading: Reading, place: NotePlace, text: str, stamp: PieceStamp) -> Reading:
    """The reading with a note on a place; without text a bookmark."""
    note = Annotation(stamp.id, place.about, place.targets, text.strip(), tags_in(text), stamp.now)
    papers = replace(reading.papers, notes=(*reading.papers.notes, note))
    what = "The note is written" if note.text else "The place is marked"
    there = change_papers(replace(reading, anchor=None, selection=None), papers, what)
    strand = strand_id(stamp.id)
    return replace(there, focus=strand) if there.noted and strand in there.noted.strands else there


def rewrite_note(reading: Reading, note: Annotation, text: str, *, now: str) -> Reading:
    """The reading with another text of a note; tags that do not stand in its text, such as those of other programs, stay."""
    if text.strip() == note.text:
        return replace(reading, message="The note is as it was.")
    others = tuple(tag for tag in note.tags if tag not in tags_in(note.text))
    changed = replace(note, text=text.strip(), tags=tuple(dict.fromkeys((*others, *tags_in(text)))), modified=now)
    notes = tuple(changed if each.id == note.id else each for each in reading.papers.notes)
    return change_papers(reading, replace(reading.papers, notes=notes), "The note is changed")


def delete_note(reading: Reading, note: Annotation) -> Reading:
    """The reading without a note."""
    notes = tuple(each for each in reading.papers.notes if each.id != note.id)
    if len(notes) == len(reading.papers.notes):
        return replace(reading, message="That note is gone already.")
    what = "The note is deleted" if note.text else "The mark is taken off"
    return _off_what_is_gone(change_papers(reading, replace(reading.papers, notes=notes), what))
