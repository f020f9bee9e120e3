"""What a passage or a quote is called in one row: its shortest wording, and never as another one is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from tui.model.places import Mark
from tui.model.strands import Passage, Quote, Strand, bodies
from tui.reading.state.filtering import fold_label
from tui.reading.state.index import Index

APART = 24
"""First characters in which two titles have to differ: what a narrow list shows of one at 80 columns."""


def title_of(index: Index, strand: Strand) -> str:
    """The title of a strand on one line; its label where it is of a kind that has a name of its own."""
    return _titles(index).get(strand.id, strand.label)


@lru_cache(maxsize=4)
def _titles(index: Index) -> Mapping[str, str]:
    used: set[str] = set()
    found: dict[str, str] = {}
    for strand in index.strands.values():
        if not isinstance(strand, Passage | Quote):
            continue
        wordings = sorted((_words(index, mark) for mark in bodies(strand)), key=lambda words: (len(words), words))
        title = next((words for words in wordings if words and _beginning(words) not in used), "")
        title = title or _later(wordings, used) or strand.label
        used.add(_beginning(title))
        found[strand.id] = title
    return found


def _later(wordings: list[str], used: set[str]) -> str:
    """The wording from the first word on at which it begins as no other title does."""
    for words in wordings:
        rest = words
        while " " in rest:
            rest = rest.split(" ", 1)[1]
            if _beginning(f"… {rest}") not in used and len(rest) >= APART:
                return f"… {rest}"
    return wordings[0] if wordings else ""


def _beginning(words: str) -> str:
    return fold_label(words[:APART])


def _words(index: Index, mark: Mark) -> str:
    return " ".join(index.findings.story.articles[mark.article].text[mark.start : mark.end].split())
