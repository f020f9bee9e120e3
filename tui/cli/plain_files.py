"""What a walk line by line writes: the comparison and the brief to files, a note in the reader's editor."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from tui.model.errors import RashomonError, UsageError
from tui.reading.plain.walk import Answer, Walk


def write_export(walk: Walk) -> list[str]:
    """Write what the line asked for, and say how it went; without words say what there is."""
    from tui.cli.export import ExportDesk
    from tui.reading.plain.exporting import describe_forms, read_wish, say_refusal

    desk = ExportDesk()
    if not walk.asked:
        return describe_forms(desk.formats)
    wish = read_wish(walk.asked, desk.formats, walk.reading)
    if isinstance(wish, str):
        return [wish]
    try:
        return [desk.write(wish, walk.reading)]
    except FileExistsError:
        return [say_refusal(wish)]
    except RashomonError as error:
        return str(error).splitlines()


def save_brief(walk: Walk) -> list[str]:
    """Write the brief as Markdown, into the current folder or where the line says; never over a file that exists."""
    from tui.cli.save_text import save_text
    from tui.reading.printed.brief import brief_text
    from tui.store.outputs import shown_path, write_output

    today = date.today()
    text = "\n".join(brief_text(walk.reading, walk.reading.papers, today)) + "\n"
    if not walk.asked:
        return [save_text(f"brief-{today.isoformat()}.md", text)]
    path = Path(os.path.expanduser(walk.asked))
    try:
        write_output(path, [text])
    except UsageError:
        return [f"{shown_path(path)} exists and is left alone; name another file."]
    except RashomonError as error:
        return str(error).splitlines()
    return [f"Saved as {shown_path(path)}."]


def write_in_editor(walk: Walk) -> Answer:
    """Write the note that is here, or a new one, in an editor, and say how it went."""
    from tui.reading.panels.note_prompt import open_note
    from tui.reading.plain.noting import take_from_editor
    from tui.terminal.line.editor import NO_EDITOR, editor_command, run_editor

    prompt, command = open_note(walk.reading, walk.stamp), editor_command()
    if prompt is None:
        return walk, ["There is nothing here to write about."]
    if not command:
        return walk, [NO_EDITOR]
    text, problem = run_editor(command, prompt.text)
    return (walk, [problem]) if problem else take_from_editor(walk, prompt, text)
