"""Where the cursor stands among the stops of its tour."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui.reading.state.reading import Reading, mark_under_cursor
from tui.reading.state.tours import Stop


def stop_key(reading: Reading) -> tuple[int, int, str]:
    """Where the cursor stands among the stops of its tour; compares with the first fields of a `Stop`.

    On a stop it is that stop. Elsewhere it is the cursor's own offset, before every stop that begins there.
    """
    stops, panes = reading.stops, reading.panes
    rank = panes.index(reading.place.article) if reading.place.article in panes else 0
    mine = mark_under_cursor(reading)
    for start in (reading.place.offset, *([mine.start] if mine is not None else [])):
        key = rank, start, reading.focus
        at = bisect_left(stops, key)
        if at < len(stops) and stops[at][:3] == key:
            return key
    return rank, reading.place.offset, ""


def count_passed(stops: Sequence[Stop], key: tuple[int, int, str]) -> int:
    """How many stops lie at or before a key of `stop_key`."""
    return bisect_right(stops, key, key=lambda stop: stop[:3])
