"""Lists that one narrows by typing and moves in: the outline, the help and the palette are of this kind."""

from __future__ import annotations


def row_after_key(at: int, count: int, key: str, page: int) -> int | None:
    """The row after a key, of `count` rows with `page` on the screen; None when the key is no move. Ends do not wrap."""
    steps = {
        "up": -1,
        "down": 1,
        "ctrl+p": -1,
        "ctrl+n": 1,
        "pageup": -max(1, page - 1),
        "pagedown": max(1, page - 1),
        "home": -count,
        "end": count,
    }
    step = steps.get(key)
    return None if step is None else max(0, min(count - 1, at + step))


def scroll_to(top: int, at: int, height: int, count: int) -> int:
    """The first row on a screen of `height` rows: moved as little as brings row `at` into view, and no emptier than needed."""
    top = min(top, at, max(0, count - height))
    return max(0, top, at - height + 1)
