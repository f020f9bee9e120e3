"""What a new note, correction or thing in the basket has from outside: whatever makes one is handed it, and is pure."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from tui.model.papers import PieceStamp

_BYTES = 8
"""Of chance in an id: two readers of one folder never make the same."""


def new_stamp() -> PieceStamp:
    """An id and the time, for a piece that is made now."""
    return PieceStamp(os.urandom(_BYTES).hex(), datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
