"""A note in the reader's own editor, while the screen steps aside."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from tui.reading.panels import note_prompt
from tui.reading.panels.note_prompt import NotePrompt
from tui.terminal.line.editor import NO_EDITOR, editor_command, run_editor
from tui.ui.stamps import new_stamp

if TYPE_CHECKING:
    from tui.ui.screens.reader import ReaderScreen


def edit_note(screen: ReaderScreen) -> None:
    """Write the note that is open in its line, or the one under the cursor, in an editor."""
    panel = screen.panel
    prompt = panel if isinstance(panel, NotePrompt) else note_prompt.open_note(screen.reading, new_stamp())
    command = editor_command()
    if prompt is None:
        screen.say("There is nothing under the cursor to write about.")
    elif not command:
        screen.say(NO_EDITOR)
    else:
        with nullcontext() if screen.app.is_headless else screen.app.suspend():
            text, problem = run_editor(command, prompt.text)
        screen.app.call_later(screen.app.refresh, layout=True)
        if problem:
            screen.say(problem)
        elif text == prompt.text and (prompt.note is not None or not text):
            screen.panels.show(None)
            screen.say("Nothing was changed." if text else "Nothing was written, so there is no note.")
        else:
            screen.panels.show(None, note_prompt.keep(prompt, screen.reading, text))
