"""What the list of articles does to the reading: go to any of many, let one stay on the screen, hide it."""

from __future__ import annotations

from dataclasses import replace

from tui.reading.state import moves
from tui.reading.state.front import articles_in_front
from tui.reading.state.reading import Reading


def go_to_article(reading: Reading, article: int) -> Reading:
    """The pane of an article from anywhere, which leaves the old place in the history; a hidden one comes back."""
    there = moves.enter_pane(replace(reading, hidden=reading.hidden - {article}), article)
    return there if there.place == reading.place else replace(there, history=reading.history.push(reading.place))


def toggle_follow(reading: Reading) -> Reading:
    """Let a jump bring those to the screen who tell what it led to, or keep the panes in their order."""
    if reading.follow:
        return replace(reading, follow=False, front=(), message="The panes stay in their order.")
    message = "A jump brings those to the screen who tell what it led to."
    return replace(reading, follow=True, front=articles_in_front(reading), message=message)


def pin_or_hide(reading: Reading, article: int) -> Reading:
    """Let an article stay on the screen; one that stays is hidden, and a hidden one shown again."""
    name = reading.findings.story.articles[article].name
    if article in reading.hidden:
        return replace(reading, hidden=reading.hidden - {article}, message=f"{name} is shown again.")
    if article not in reading.pinned:
        return replace(reading, pinned=reading.pinned | {article}, message=f"{name} stays on the screen.")
    unpinned = replace(reading, pinned=reading.pinned - {article})
    if article == reading.place.article or len(reading.panes) < 2:
        return replace(moves.hide_pane(unpinned), pinned=unpinned.pinned)
    return replace(unpinned, hidden=reading.hidden | {article}, message=f"{name} is hidden; + shows all again.")
