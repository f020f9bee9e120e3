"""Writing a note: one line below the panes, about what stands under the cursor.

A note of several lines keeps them: a line break is shown as a sign in the one line, and an editor shows them as they are.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from tui.model.papers import Annotation, PieceStamp
from tui.model.records import dataclass
from tui.reading.panels.field import Field, edit_field, field_line, field_with
from tui.reading.state.reading import Reading
from tui.reading.state.subjects import SUBJECTS
from tui.reading.text.lines import Line, Tint, line, width_of
from tui.reading.text.wrap import cells

if TYPE_CHECKING:
    from tui.reading.state.papers import NotePlace

BREAK = "⏎"
"""Stands for a line break while a note is one line."""


@dataclass(frozen=True, slots=True)
class NotePrompt:
    """The line in which a note is written."""

    stamp: PieceStamp
    """Of the note, where it is a new one; the time also of one that is changed."""
    places: tuple[NotePlace, ...]
    """What it can be about."""
    note: Annotation | None = None
    """The note that is changed; None for a new one."""
    at: int = 0
    """Which of the places it is about."""
    field: Field = field(default_factory=Field)

    @property
    def text(self) -> str:
        """The note as it stands in the line."""
        return self.field.text.replace(BREAK, "\n")


def open_note(reading: Reading, stamp: PieceStamp) -> NotePrompt | None:
    """The line for the note under the cursor, or for a new one; None where there is nothing to write about."""
    from tui.reading.state.papers import note_under_cursor, places_under_cursor

    note = note_under_cursor(reading) if reading.selection is None else None
    if note is not None:
        return NotePrompt(stamp, (), note, field=field_with(note.text.replace("\n", BREAK)))
    places = places_under_cursor(reading)
    return NotePrompt(stamp, places) if places else None


def press(prompt: NotePrompt, reading: Reading, key: str, character: str | None) -> tuple[NotePrompt | None, Reading]:
    """The line and the reading after a key. None: it is closed."""
    if key == "escape":
        return None, reading
    if key == "enter":
        return None, keep(prompt, reading, prompt.text)
    if key == "ctrl+d":
        from tui.reading.state.papers import delete_note

        return None, delete_note(reading, prompt.note) if prompt.note is not None else reading
    if key in ("tab", "shift+tab") and prompt.places:
        step = 1 if key == "tab" else -1
        return replace(prompt, at=(prompt.at + step) % len(prompt.places)), reading
    new_field = edit_field(prompt.field, key, character)
    return (prompt if new_field is None else replace(prompt, field=new_field)), reading


def keep(prompt: NotePrompt, reading: Reading, text: str) -> Reading:
    """The reading with the note as it was written."""
    from tui.reading.state.papers import NotePlace, rewrite_note, write_note

    if prompt.note is None:
        return write_note(reading, prompt.places[prompt.at], text, prompt.stamp)
    known = next((note for note in reading.papers.notes if note.id == prompt.note.id), None)
    if known is None:  # somebody has deleted it meanwhile; what was written is not lost
        place = NotePlace(prompt.note.about, prompt.note.targets, "")
        return write_note(reading, place, text, prompt.stamp)
    return rewrite_note(reading, known, text, now=prompt.stamp.now)


def note_line(prompt: NotePrompt, width: int, *, editor_key: str) -> Line:
    """The row of the line: what it is about, the text, and what else one can press."""
    about = SUBJECTS[prompt.note.about if prompt.note is not None else prompt.places[prompt.at].about].note
    before = f"@ {about}: "
    hints = ""
    other = ("  tab other",) if len(prompt.places) > 1 else ("  ^d delete",) if prompt.note is not None else ()
    room = min(24, len(prompt.field.text) + 1) + cells(before)
    for hint in ("  enter keep", *other, f"  {editor_key} editor", "  esc back"):
        hints += hint if room + len(hints) + len(hint) + 2 <= width else ""
    words = field_line(prompt.field, max(8, width - len(hints) - 2), before=before)
    return line(*words, " " * max(1, width - 1 - width_of(words) - len(hints)), (hints, Tint.DIM))
