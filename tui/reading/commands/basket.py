"""The commands for the basket and the brief, a part of the table."""

from __future__ import annotations

from tui.reading.commands.command import Command, has_words
from tui.reading.commands.papers import PAPERS

BASKET_COMMANDS = (
    Command(
        "collect",
        "asterisk",
        "collect",
        PAPERS,
        "Put what is under the cursor into the basket for the brief, or take it out.",
        when=has_words,
    ),
    Command(
        "basket",
        "ampersand",
        "basket",
        PAPERS,
        "List what is in the basket: order it, write a line of your own to each, copy and save the brief.",
    ),
    Command("brief-copy", "left_curly_bracket", "copy brief", PAPERS, "Copy the brief of what is in the basket, as Markdown."),
    Command("brief-save", "right_curly_bracket", "brief to file", PAPERS, "Save the brief in the current folder, as Markdown."),
)
