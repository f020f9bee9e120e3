"""What makes the program build those of its expressions that depend on what it reads."""

from __future__ import annotations

import contextlib
import io

from tui.engine.clean import furniture, picture_credits
from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.reading.state.index import Index
from tui.reading.state.search import find_hits
from tui.store import neutral, streams
from tui.terminal.toolkit import keyboard

ALIASES = (("Bibi", "Benjamin Netanyahu", "person"), ("the Iron Lady", "Margaret Thatcher", ""))


def run() -> None:
    """Build each of them."""
    for section in ("related", "always", "unless reported", "forms", "fields", "leads"):
        phrases = furniture._phrases(section)
        for beginning in ["", *phrases._drawers]:
            phrases.match(beginning)
    for section in ("reports", "credits"):
        furniture._pattern(section)
    furniture._edge_pattern()
    picture_credits._loan_pattern()
    sources = (
        Source("a", "a.txt", "The Iron Lady said on Monday that 3 people came."),
        Source("b", "b.txt", "Bibi came on Monday."),
    )
    last = analyse(Story("", sources, aliases=ALIASES), Settings())
    for query in ("on  monday", "Iron Lady"):
        find_hits(Index(last), f'"{query}"', fuzzy=False, unfolded=True)
    neutral.neutral(
        "e\u0301\u0302\u0303\u0304 \u0915\u094d\u200d\u0937 \u0e01\u0e31\u0e49 \ufe0f\U000e0041 \u2764\ufe0f \u202e"
    )
    keyboard.is_known("\x1b[<0;1;1M")
    with contextlib.redirect_stdout(io.StringIO()):
        streams.put_json(['"\\u001b"'])
