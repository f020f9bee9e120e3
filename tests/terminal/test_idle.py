"""Idle is silence, whatever is open: no byte, and hardly a tick of the processor."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.terminal.glass import Session, program
from tui.reading.commands.table import COMMANDS
from tui.reading.state.reading import ViewName
from tui.store.watch import LOOK_S

PASSING = {
    *("page-down", "page-up", "half-down", "half-up", "line-up", "detail-down", "detail-up"),
    *("copy", "copy-all", "add-pasted", "theme", "redraw", "suspend", "interrupt", "quit", "escape"),
    *("edit-note", "collect", "brief-copy", "brief-save", "remove-pasted"),
}
"""Commands of the screen that leave nothing open. Whatever else the screen carries out opens something, and is tried."""
PRESSED = {"slash": "/", "question_mark": "?", "colon": ":", "ampersand": "&"}
PASTE = f"\x1b[200~{'A text of some length, as long as an article. ' * 3}\x1b[201~"


def opened() -> Iterator[tuple[str, str]]:
    """Name and keys of all that can lie open, each reached from the panes and left with escape, or with the keys themselves."""
    for command in COMMANDS:
        if command.move is None and command.id not in PASSING:
            key = command.keys.split(",")[0]
            yield command.id, PRESSED.get(key, key)
    for number, view in enumerate(list(ViewName)[1:], 1):
        yield view.value, "v" * number


def looked_at(session: Session, seconds: float) -> Iterator[tuple[str, bytes, float]]:
    """Open one thing after the other and only look for so many seconds: what came meanwhile, and processor time per second.

    Whoever begins to look after the files reads them once more after the second look; from then on the looks go on beside all
    else.
    """
    for name, keys in [("panes", ""), *opened(), ("filtered", "/the"), ("chosen", "o\x1b[C\x1b[B"), ("pasted", PASTE)]:
        before = session.glass.text
        if keys:
            session.send(keys)
            session.wait(lambda before=before: session.glass.text != before)
        session.quiet(3 * LOOK_S if name == "watch" else 0.2)
        cpu, started = session.cpu(), time.monotonic()
        sent = session.quiet(seconds)
        yield name, sent, (session.cpu() - cpu) / (time.monotonic() - started)
        session.send("v" * (len(ViewName) - len(keys)) if name in set(ViewName) else keys if name == "detail" else "\x1b")
        session.quiet(0.2)


def test_silence_whatever_is_open():
    """Nothing is sent and next to nothing computed while the reader only looks; nor while the mouse passes over."""
    with Session(program("--fresh"), columns=120, rows=40) as session:
        session.done()
        session.quiet(1.0)
        found = list(looked_at(session, 0.3))
        assert {name: sent for name, sent, _ in found} == {name: b"" for name, _, _ in found}
        assert sum(load for _, _, load in found) / len(found) <= 0.005
        assert b"\x1b[?1003h" not in session.received
