"""What the keys of the basket need from outside: an id and the time for an item, the clipboard and a file for the brief."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tui.ui.stamps import new_stamp

if TYPE_CHECKING:
    from tui.ui.screens.reader import ReaderScreen


def collect(screen: ReaderScreen) -> None:
    """Put what is under the cursor into the basket, or take it out."""
    from tui.reading.state.basket_moves import toggle_in_basket

    screen.reading = toggle_in_basket(screen.reading, *new_stamp())


def copy_brief(screen: ReaderScreen) -> None:
    """Offer the brief to the terminal's clipboard."""
    screen.say(f"{screen.send_to_terminal(_brief(screen))}: the brief, as Markdown.")


def save_brief(screen: ReaderScreen) -> None:
    """Write the brief into the current folder, beside what is there."""
    screen.say(screen.opening.save_text(f"brief-{date.today().isoformat()}.md", _brief(screen)))


def _brief(screen: ReaderScreen) -> str:
    from tui.reading.printed.brief import brief_text

    return "\n".join(brief_text(screen.reading, screen.reading.papers, date.today())) + "\n"
