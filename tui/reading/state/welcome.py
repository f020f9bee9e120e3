"""What a reader is told when a story opens: what one sees, the first time; what in its story.yaml is not understood, always."""

from __future__ import annotations

from collections.abc import Iterable

from tui.model.findings import Note, NoteKind

STORY_FILE = "story.yaml"
WELCOME = (
    "Each column is an outlet; its bars show who else tells it.\n"
    "n goes to the next shared passage, u to what is only here.\n"
    "Here stands who tells it. ? explains."
)
"""What a reader sees who has never opened this story, until the first move: three lines that fit 60 columns."""
GLANCE = "The story at a glance: enter leads to the words of a row, 0 to the articles, tab to the other tables."
"""The same where a story opens with the overview."""


def opening_message(notes: Iterable[Note], message: str) -> str:
    """What to say first: a mistake in what the reader says of the story, else the message that stands."""
    mistakes = [note.text for note in notes if note.file == STORY_FILE]
    if not mistakes:
        return message
    more = f" ({len(mistakes) - 1} more: `rashomon check` lists them)" if len(mistakes) > 1 else ""
    return mistakes[0] + more


def languages_message(before: tuple[Note, ...], now: tuple[Note, ...]) -> str:
    """What a reader has to know of articles in languages without a pack that are new; empty where there is nothing."""
    return next((note.text for note in now if note.kind is NoteKind.LANGUAGE and note not in before), "")
