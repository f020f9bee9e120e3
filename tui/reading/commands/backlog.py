"""Which keys of a backlog need not be done: the newest wins where nobody could tell the difference, or would want it.

    down x 3000, enter      the last 64 steps, enter: who holds a key down over a line that stands still wants to arrive, not to
                            watch what was typed while nothing was to be seen
    y y y y                 y: once is as good
    s s s s s, v v v v      s, v: two bring back what was, of the views three

Only steps are left out that way. What changes something the reader counts on (escape, enter, q, hiding a pane, a selection, any
letter that is typed into a field) is done every time, in its order.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from tui.reading.state.reading import RowFilter, ViewName
from tui.terminal.line.pacing import FEW

LIGHTS = ("shared", "unique", "entities", "quotes", "figures")
STEPS = frozenset(
    [
        *("down", "up", "page-down", "page-up", "half-down", "half-up", "top", "bottom", "next", "previous"),
        *("across", "across-back", "back", "forward", "next-pane", "previous-pane", "detail-down", "detail-up"),
        *(
            "shared",
            "unique",
            "missing",
            "entities",
            "quotes",
            "figures",
            "disagreements",
            *(f"pane-{n}" for n in range(1, 10)),
        ),
    ]
)
"""Commands that only take the reader elsewhere: what keys are held down for."""
ONCE = frozenset(["line-up", "show-all", "copy", "copy-all", "redraw"])
"""Commands of which the second in a row changes nothing."""
ROUNDS = {
    **dict.fromkeys(("lock", "zoom", "folds", "tables", "fuzzy", "detail", *(f"light-{kind}" for kind in LIGHTS)), 2),
    "sort": 12,  # the synopsis has two orders, a table up to four
    "view": len(ViewName),
    "rows": len(RowFilter),
}
"""Commands that come back to where they began, each with how often it takes."""
LIST_STEPS = frozenset(["up", "down", "pageup", "pagedown"])
"""Keys that go one step in an open list, and are no letters."""


def left_out(commands: Sequence[str]) -> int:
    """How many of the first commands of a backlog need not be done; 0 where the first has to be. "" is a key without one."""
    if len(commands) <= FEW:
        return 0
    first = commands[0]
    if first in STEPS:
        return _beyond(commands, STEPS)
    alike = sum(1 for _ in takewhile(first.__eq__, commands))
    if first in ONCE:
        return alike - 1
    return alike - alike % ROUNDS[first] if first in ROUNDS else 0


def left_out_of_list(keys: Sequence[str]) -> int:
    """The same for keys while a list is open."""
    return _beyond(keys, LIST_STEPS) if len(keys) > FEW else 0


def _beyond(each: Sequence[str], steps: frozenset[str]) -> int:
    """How many steps at the beginning are more than are done."""
    return max(0, sum(1 for _ in takewhile(steps.__contains__, each)) - FEW)
