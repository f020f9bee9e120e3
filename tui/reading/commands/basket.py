"""The commands for the basket and the brief, a part of the table."""

from __future__ import annotations

from tui.reading.commands.command import Command, has_words

COPY = "Copy"
"""Their group, as the table calls that of all that leaves the program."""

BASKET_COMMANDS = (
    Command(
        "collect",
        "asterisk",
        "collect",
        COPY,
        "Put what is under the cursor into the basket for the brief, or take it out.",
        when=has_words,
    ),
    Command(
        "basket",
        "ampersand",
        "basket",
        COPY,
        "List what is in the basket: order it, write a line of your own to each, copy and save the brief.",
    ),
    Command("brief-copy", "left_curly_bracket", "copy brief", COPY, "Copy the brief of what is in the basket, as Markdown."),
    Command("brief-save", "right_curly_bracket", "brief to file", COPY, "Save the brief in the current folder, as Markdown."),
)
