"""Stage: which stretches of several articles tell the same thing, and which only one tells."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from tui.model.findings import Note, Sentence
from tui.model.settings import Passages
from tui.model.story import Story
from tui.model.strands import Link, Passage, Strand


@dataclass(frozen=True, slots=True)
class Aligned:
    """What the stage found."""

    passages: tuple[Passage, ...]
    related: tuple[Link, ...] = ()
    notes: tuple[Note, ...] = ()


def passages(
    story: Story, sentences: tuple[Sentence, ...], strands: tuple[Strand, ...], settings: Passages
) -> Generator[float, None, Aligned]:
    """Passages of all articles, shared and unique; reports its progress from 0 to 1.

    `strands` are the entities, quotes and figures found before: evidence for and against a link.
    """
    yield 0.0
    return Aligned(())
