"""Commands that are about nothing but the screen, each with why it does nothing where nothing is drawn."""

from __future__ import annotations

from collections.abc import Mapping

from tui.reading.state.kinds import ROWS

SCREEN_ONLY: Mapping[str, str] = {
    "line-up": "Nothing stands side by side here, so there is nothing to line up; detail gives all wordings.",
    "follow-panes": "Here are no panes that could come to the front; each answer names who tells it.",
    "zoom": "Here is one article at a time anyway.",
    "legend": "Here are no signs; a question mark and a word explains the words.",
    "step-back": "Nothing is drawn here that could be dimmed.",
    "theme": "There are no colours here.",
    "detail-up": "What was said stands above; detail says it again.",
    "suspend": "Press ctrl+z itself; that is the shell's affair.",
    "interrupt": "Press ctrl+c itself to end a long answer; quit leaves.",
    **{f"light-{row.command}": "There are no lights here; each answer says what it is." for row in ROWS if row.letter},
}
"""By the command's id, one sentence."""
