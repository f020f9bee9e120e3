"""Stage: quotations with cue and speaker, one Quote per utterance."""

from __future__ import annotations

from collections.abc import Generator

from tui.model.findings import Sentence
from tui.model.settings import Quotes
from tui.model.story import Story
from tui.model.strands import Entity, Quote


def quotes(
    story: Story, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...], settings: Quotes
) -> Generator[float, None, tuple[Quote, ...]]:
    """Quotations with cue and speaker, one Quote per utterance; reports its progress from 0 to 1."""
    yield 0.0
    return ()
