"""A text in the reader's own editor: the terminal is handed over, and what was written comes back.

The text lies meanwhile in a file that nobody else may read, which is taken away afterwards.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

USUAL = ("sensible-editor", "nano", "vim", "vi")
"""What is looked for where neither variable names an editor."""

TERMINAL = "/dev/tty"
"""What the editor is given to draw on: the program may have put its own standard output aside."""

LONGEST = 100_000
"""Characters of a text that are taken from an editor."""
NO_EDITOR = "No editor was found: set $VISUAL or $EDITOR to the one you use."


def editor_command() -> list[str]:
    """The words that start the reader's editor; none where there is none."""
    for name in ("VISUAL", "EDITOR"):
        with suppress(ValueError):
            if words := shlex.split(os.environ.get(name, "")):
                return words
    found = next((name for name in USUAL if shutil.which(name)), "")
    return [found] if found else []


def run_editor(command: list[str], text: str) -> tuple[str, str]:
    """The text as the editor leaves it, and what went wrong, or ""."""
    try:
        with tempfile.TemporaryDirectory(prefix="rashomon-") as folder:
            file = Path(folder) / "note.md"
            file.write_text(text + "\n" if text else "", encoding="utf-8")
            with open(TERMINAL, "r+b", buffering=0) as terminal:
                done = subprocess.run([*command, str(file)], stdin=terminal, stdout=terminal, stderr=terminal, check=False)
            if done.returncode:
                return text, f"{command[0]} ended with code {done.returncode}; the note is as it was."
            content = file.read_bytes().decode("utf-8", "replace")[: LONGEST + 1]
    except OSError as error:
        return text, f"{command[0]} could not be started: {(error.strerror or str(error)).lower()}."
    if len(content) > LONGEST:
        return text, f"The note has more than {LONGEST:,} characters; it is as it was."
    return "\n".join(row.rstrip() for row in content.splitlines()).strip(), ""
