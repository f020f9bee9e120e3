"""The valid word that a mistaken one was meant to be, for every message about a file that people write by hand."""

from __future__ import annotations

from collections.abc import Sequence

NEAR = 60.0
"""Similarity from 0 to 100 above which a valid word is offered for a mistaken one: "pane_with" and "pane_width" have 95."""

MOST = 12
"""How many valid words are listed where none is near; more are no help."""


def did_you_mean(written: str, known: Sequence[str], *, listed: bool = False) -> str:
    """A sentence with the valid word that is spelled most alike, or with all of them when none is; it begins with a space.

    `listed` where all of them are named in the message anyhow.
    """
    # Only a mistake needs it, and its import is felt at the start.
    from rapidfuzz import fuzz, process

    best = process.extractOne(written, known, scorer=fuzz.ratio, score_cutoff=NEAR)
    if best is not None:
        return f" Did you mean {best[0]}?"
    return f" It can be {', '.join(known)}." if 0 < len(known) <= MOST and not listed else ""
