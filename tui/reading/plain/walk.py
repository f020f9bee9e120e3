"""A walk through a story, line by line: the reading, and what the next line may refer to."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from tui.model.papers import PieceStamp
from tui.model.records import dataclass
from tui.reading.show.listing import SECTIONS, ListSection
from tui.reading.state.reading import Reading


class Wish(StrEnum):
    """What an answer asks of the program outside."""

    NOTHING = "nothing"
    LEAVE = "leave"
    WATCH = "watch"
    """Look after the files of the story, or no longer."""
    PASTE = "paste"
    """Take the lines that follow as the text of a further article."""
    DROP = "drop"
    """Take the pasted article in which one is out again."""
    EDIT = "edit"
    """Have the note written in an editor."""
    EXPORT = "export"
    """Write the story to a file; `asked` says which form, part and file."""
    SAVE_BRIEF = "save brief"
    """Write the brief to a file."""


@dataclass(frozen=True, slots=True)
class Walk:
    """The state between two lines."""

    reading: Reading
    keys: tuple[tuple[str, str], ...] = ()
    """The reader's own keys: (command id, keys with commas)."""
    page: int = 10
    """Lines of an answer before `more`, and sentences that are read on at once."""
    is_paged: bool = True
    """Whether a long answer waits for `more`; where nobody sits there it is given whole."""
    section: ListSection = SECTIONS[0]
    """The list that was heard last: whose numbers `go` means."""
    rest: tuple[str, ...] = ()
    """What of the last answer waits for `more`."""
    offer: str = ""
    """The query that `or` searches for."""
    wish: Wish = Wish.NOTHING
    stamp: PieceStamp = PieceStamp("", "")
    """Of what this line adds to the papers."""
    asked: str = ""
    """The words that go with the wish."""


Answer = tuple[Walk, list[str]]
"""The walk after a line, and what is said."""
Act = Callable[[Walk, str], Answer]
"""What a command does here, given the words behind it."""
