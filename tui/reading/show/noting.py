"""Notes as they are shown: in the list at the side and in the strip."""

from __future__ import annotations

from tui.model.papers import Annotation, NotedWords
from tui.model.strands import Kind, Strand, kind
from tui.reading.state.noted import hue_of_tag
from tui.reading.state.outlets import TINTS
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour
from tui.reading.text.lines import Line, Piece, Tint, line

MOST_HERE = 12
"""Notes on one sentence that the strip says: more than it has rows for."""
LOST = "lost its place"
"""What is said of a note whose words are not in the story any more."""


def describe_noted(words: NotedWords) -> tuple[str, Tint]:
    """A note in one row of the list, in the colour of its first tag."""
    tint = tag_tint(words.tags[0]) if words.tags else Tint.NOTE
    text = " ".join(words.label.split())
    lacking = " ".join(f"#{tag}" for tag in words.tags if f"#{tag}" not in text)
    return f"{'' if words.marks else f'({LOST}) '}{text}{' ' if lacking else ''}{lacking}", tint


def own_strands(reading: Reading, tour: Tour) -> tuple[Strand, ...]:
    """The reader's own strands of a tour, one by one: of the notes each, also those that lost their place."""
    if tour.is_of(Kind.NOTE) and reading.noted is not None:
        return reading.noted.listed
    return tuple(each for each in reading.overlays if tour.is_of(kind(each)))


def tag_tint(tag: str) -> Tint:
    """The colour of a tag."""
    return TINTS[hue_of_tag(tag)]


def describe_note(reading: Reading, words: NotedWords, *, grown: bool) -> list[Line]:
    """What the strip says of notes in focus: their text is said above already, so how many there are, or that they are lost."""
    if not words.marks:
        return [
            note_line(reading, words),
            line((f"Your note has {LOST}: these words are not in the story any more.", Tint.WARN)),
        ]
    note = reading.noted.note(words.id) if reading.noted is not None else None
    dates = f", {note.created[:10]}" if note is not None and note.created else ""
    what = f"Note, {note.about.value}{dates}" if note is not None else "Notes"
    places = f" in {len({mark.article for mark in words.marks})} articles" if len(words.marks) > 1 and grown else ""
    return [line((what + places, Tint.DIM), (": M changes it, ^d in its line deletes it, ' leads to the next.", Tint.DIM))]


def note_line(_reading: Reading, words: NotedWords) -> Line:
    """A note that has no place, in words."""
    return line(("@ ", Tint.KEY), (" ".join(words.label.split()), Tint.NOTE))


def notes_here(reading: Reading) -> list[Line]:
    """The notes on the sentence under the cursor, a line each, tags in their colours."""
    sentence = reading.sentence
    if reading.noted is None or sentence is None:
        return []
    notes = reading.noted.notes_within(sentence.article, sentence.start, sentence.end)
    more = [line((f"@ {len(notes) - MOST_HERE} more notes here; the outline (o) lists them.", Tint.DIM))]
    return [_line_of(note) for note in notes[:MOST_HERE]] + (more if len(notes) > MOST_HERE else [])


def _line_of(note: Annotation) -> Line:
    words: list[Piece] = [("@ ", Tint.KEY)]
    for row in note.text.split("\n") if note.text else ["bookmark"]:
        for word in row.split():
            tag = word.strip("#.,;:!?()")
            words.append((f"{word} ", tag_tint(tag) if word.startswith(("#", "(#")) and tag in note.tags else Tint.NOTE))
    words += [(f"#{tag} ", tag_tint(tag)) for tag in note.tags if f"#{tag}" not in note.text]
    return line(*words)
