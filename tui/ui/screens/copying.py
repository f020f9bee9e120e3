"""What goes to the terminal's clipboard, each with its citation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.reading.state.reading import Reading


class Clipboard:
    """Words with their citations for the terminal's clipboard; `send` offers it a text and says how it went: "Sent"."""

    def __init__(self, send: Callable[[str], str]) -> None:
        self._send = send

    def copy(self, reading: Reading) -> Reading:
        """Copy what is selected or under the cursor; nothing is selected any more."""
        from tui.reading.printed.citation import cite_in_reading, mark_to_copy

        mark = mark_to_copy(reading)
        if mark is None:
            return replace(reading, message="Nothing under the cursor to copy.")
        article = reading.findings.story.articles[mark.article]
        how = self._send(cite_in_reading(reading, mark))
        message = f"{how}: the words of {article.name} with their citation."
        return replace(reading, anchor=None, selection=None, message=message)

    def copy_comparison(self, reading: Reading) -> Reading:
        """Copy every wording of the strand in focus."""
        from tui.reading.printed.citation import cite_comparison

        text = cite_comparison(reading)
        if not text:
            return replace(reading, message="Nothing under the cursor to compare.")
        return replace(reading, message=f"{self._send(text)}: every wording with its citation.")
