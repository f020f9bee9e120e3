"""How the articles are cited in whatever leaves the program as text."""

from __future__ import annotations

from typing import Literal

from tui.model.records import dataclass


@dataclass(frozen=True, slots=True)
class CitationSettings:
    """How articles are cited in what is copied, reported and collected."""

    style: Literal["plain", "chicago", "apa", "mla"] = "plain"
    """plain, chicago, apa or mla."""
