"""The commands for the working papers, a part of the table. What they take is loaded when one is asked for."""

from __future__ import annotations

from tui.reading.commands.command import Command, anywhere
from tui.reading.state.reading import Reading

PAPERS = "Papers"
"""Their group."""


def _undo(reading: Reading) -> Reading:
    """Undo the last change of the working papers; what that takes is loaded when it is asked for."""
    from tui.reading.state.papers import undo

    return undo(reading)


PAPERS_COMMANDS = (
    Command(
        "note",
        "M",
        "note",
        PAPERS,
        "Write a note about what is under the cursor, or change the one that is there; without a text it is a bookmark.",
    ),
    Command("edit-note", "ctrl+x", "editor", PAPERS, "Write the note in your editor ($VISUAL, $EDITOR)."),
    Command("undo", "Z", "undo", PAPERS, "Undo the last change of your notes, corrections or basket.", _undo, anywhere),
)
