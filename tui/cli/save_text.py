"""A text in the current folder, beside what is there: what the reader asks for with a key or a word, without naming a file."""

from __future__ import annotations

import os
from pathlib import Path

from tui.model.errors import RashomonError

MOST_NAMES = 1000
"""Names that are tried for a file; nobody keeps so many briefs of a day in one folder."""


def save_text(name: str, text: str) -> str:
    """Write a text into the current folder, under the first name like this that is free; say where, or why not."""
    from tui.store.outputs import shown_path, write_output

    plain = Path(name)
    names = (plain, *(plain.with_stem(f"{plain.stem}-{number}") for number in range(2, MOST_NAMES)))
    file = next((each for each in names if not os.path.lexists(each)), plain)
    try:
        write_output(file, [text])
    except RashomonError as error:
        return f"Not saved: {error}"
    return f"Saved as {shown_path(file.absolute())}."
