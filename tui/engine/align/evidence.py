"""Names and figures that a sentence holds: evidence for and against a link.

The stages before this one have found them where they could. What they did not find is read from the words: a capital inside a
sentence, a digit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from tui.engine.align.tellings import Telling
from tui.model.story import Story
from tui.model.strands import Entity, Figure, Strand, bodies


@dataclass(frozen=True, slots=True)
class Held:
    """What one telling holds. The values are how a reader is shown it."""

    names: dict[str, str]
    """Entity id or folded word -> name."""
    figures: dict[str, str]
    """Folded number -> as written."""


def held(story: Story, told: list[Telling], strands: tuple[Strand, ...]) -> list[Held]:
    """Names and figures of each telling."""
    marked: dict[int, list[tuple[int, Strand]]] = defaultdict(list)
    for strand in strands:
        if isinstance(strand, Entity | Figure):
            for mark in bodies(strand):
                marked[mark.article].append((mark.start, strand))
    for marks in marked.values():
        marks.sort(key=lambda pair: pair[0])
    named = any(isinstance(strand, Entity) for strand in strands)
    return [_held(story, telling, marked[telling.sentence.article], known=named) for telling in told]


def _held(story: Story, telling: Telling, marks: list[tuple[int, Strand]], *, known: bool) -> Held:
    names: dict[str, str] = {}
    figures: dict[str, str] = {}
    text, sentence = story.articles[telling.sentence.article].text, telling.sentence
    for start, strand in marks[bisect_left(marks, sentence.start, key=lambda pair: pair[0]) :]:
        if start >= sentence.end:
            break
        if isinstance(strand, Entity):
            names[strand.id] = strand.label
    for place, token in enumerate(telling.tokens):
        written = text[token.start : token.end]
        if token.word[0].isdigit():
            figures[token.word] = written
        elif not known and place and token.key and written[0].isupper():
            names[token.key] = written
    return Held(names, figures)
