"""Notes in words: write one about what is here, hear it, add to it, delete it."""

from __future__ import annotations

from dataclasses import replace

from tui.model.papers import Annotation
from tui.reading.panels.note_prompt import NotePrompt, keep
from tui.reading.plain.phrases import as_sentence, list_words, one_line
from tui.reading.plain.walk import Answer, Walk
from tui.reading.state.papers import delete_note, note_under_cursor, places_under_cursor, rewrite_note, write_note
from tui.reading.state.reading import Reading
from tui.reading.state.subjects import SUBJECTS


def say_note(walk: Walk, words: str) -> Answer:
    """The note that is here; with words a new one, or what is added to the one that is here."""
    note = _note_here(walk.reading)
    if not words:
        return walk, _describe_note(note)
    if note is not None:
        text = f"{note.text}\n{words}" if note.text else words
        return _after(walk, rewrite_note(walk.reading, note, text, now=walk.stamp.now), "It says now: " + one_line(text))
    return _write(walk, words)


def set_bookmark(walk: Walk, words: str) -> Answer:
    """Mark the place without a word."""
    if words:
        return walk, ["Bookmark takes no words behind it; note and the words writes a note."]
    return _write(walk, "")


def erase_note(walk: Walk, _words: str) -> Answer:
    """Delete the note that is here."""
    note = _note_here(walk.reading)
    if note is None:
        return walk, ["There is no note here to delete."]
    return _after(walk, delete_note(walk.reading, note), "")


def _note_here(reading: Reading) -> Annotation | None:
    return note_under_cursor(reading) if reading.selection is None else None


def _write(walk: Walk, words: str) -> Answer:
    places = places_under_cursor(walk.reading)
    if not places:
        return walk, ["There is nothing here to write about."]
    there = write_note(walk.reading, places[0], words, walk.stamp)
    return _after(walk, there, f"It is about this {SUBJECTS[places[0].about].spoken}.")


def take_from_editor(walk: Walk, prompt: NotePrompt, text: str) -> Answer:
    """The walk with the note as an editor has left it."""
    if text == prompt.text:
        return walk, ["Nothing was changed." if text else "Nothing was written, so there is no note."]
    return _after(walk, keep(prompt, walk.reading, text), f"It says: {one_line(text)}" if text else "")


def _after(walk: Walk, there: Reading, more: str) -> Answer:
    """The walk with changed papers: what was done, and no place, for it is the same."""
    said = [as_sentence(there.message), as_sentence(more)]
    return replace(walk, reading=replace(there, message="")), [each for each in said if each]


def _describe_note(note: Annotation | None) -> list[str]:
    if note is None:
        return ["There is no note here. Note and the words writes one, bookmark marks the place."]
    tags = f" Tags: {list_words(note.tags)}." if note.tags else ""
    said = f"Your note of {note.created[:10]}: {one_line(note.text)}" if note.text else f"Your bookmark of {note.created[:10]}."
    return [f"{said}{tags}", "Note and more words adds to it, erase deletes it."]
