"""Stage: mentions of people, organisations and places, then one entity for each."""

from __future__ import annotations

from collections.abc import Generator

from tui.model.findings import Sentence
from tui.model.settings import Entities
from tui.model.story import Story
from tui.model.strands import Entity


def entities(story: Story, sentences: tuple[Sentence, ...], settings: Entities) -> Generator[float, None, tuple[Entity, ...]]:
    """Mentions of people, organisations and places, then one entity for each; reports its progress from 0 to 1."""
    yield 0.0
    return ()
