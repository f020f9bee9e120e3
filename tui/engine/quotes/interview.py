"""Interviews and transcripts, where a label in front of a line says who speaks and no marks are needed.

    Q: Why a mine?                         COURIER: Will you come back?
    A: [It is quiet down there.]           BELL: [I never left this town.]

A label before a colon is common ("Price: 12 euros"), so lines are turns only where one label comes back or two are persons whom
the article names, and where at least one of them is somebody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tui.engine.quotes.pronouns import Voice
from tui.engine.quotes.tokens import TokenizedArticle
from tui.model.places import Span
from tui.model.story import BlockKind
from tui.model.strands import Entity, EntityType

_LABEL = re.compile(
    r"(?P<label>(?:Q|A|Question|Answer|QUESTION|ANSWER)(?=\d?\s?[:.–—-]\s)"
    r"|[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3}(?=:\s))"
    r"\d?\s?[:.–—-]\s+(?=\S)"
)
_ASKS = frozenset({"q", "question"})
_ANSWERS = frozenset({"a", "answer"})
_WITH = re.compile(
    r"\b(?:interview(?:ed|s)?|spoke|talk(?:ed)?|sat down|asked|met|chat(?:ted)?|conversation)(?: with| to)? ", re.IGNORECASE
)
_NEAR = 60
"""Characters behind "spoke with" in which the name of who answers begins."""
_SURE, _GOES_ON = 0.9, 0.75
"""Confidence in a label, and in the paragraphs behind it that have none."""
_INFERRED = 0.75
"""Confidence in who "A" is."""


class Turn(NamedTuple):
    """What somebody says in a transcript."""

    body: Span
    label: Span
    voice: Voice
    confidence: float


class _Line(NamedTuple):
    """A line of a paragraph, with its label if it has one."""

    start: int
    end: int
    label: str
    body: int
    """Where what is said begins."""


def turns(page: TokenizedArticle) -> tuple[Turn, ...]:
    """What is said behind labels in an article, in order; empty where it is no transcript. Questions of nobody are left out."""
    lines = list(_lines(page))
    often = Counter(line.label for line in lines if line.label)
    if not often:
        return ()
    first = next(line.start for line in lines if line.label)
    persons = {each.entity.id: each.entity for each in page.named if each.entity.type is EntityType.PERSON}
    voices = {label: _speaker(page, label, persons, first) for label in often}
    voices = {label: voice if voice and voice.rule not in page.left_out else None for label, voice in voices.items()}
    known = [label for label, voice in voices.items() if voice and voice.speaker]
    talk = max(often.values()) > 1 or len(known) > 1
    if not known or not talk:
        return ()
    return tuple(_turns(page, lines, voices))


def _lines(page: TokenizedArticle) -> Iterator[_Line]:
    """The lines of the paragraphs, in order."""
    for number, (start, kind) in enumerate(page.kinds):
        end = page.kinds[number + 1][0] if number + 1 < len(page.kinds) else len(page.text)
        if kind is not BlockKind.PARAGRAPH:
            continue
        at = start
        while at < end:
            stop = page.text.find("\n", at, end)
            stop = end if stop < 0 else stop
            if page.text[at:stop].strip():
                match = _LABEL.match(page.text, at, stop)
                length = len(page.text[at:stop].rstrip())
                yield _Line(at, at + length, match["label"] if match else "", match.end() if match else at)
            at = stop + 1


def _turns(page: TokenizedArticle, lines: list[_Line], voices: dict[str, Voice | None]) -> Iterator[Turn]:
    """Each turn, and the paragraphs behind it as far as another turn follows."""
    last = max(number for number, line in enumerate(lines) if line.label)
    voice, label = None, Span(0, 0)
    for number, line in enumerate(lines):
        if line.label:
            voice, label = voices[line.label], Span(line.start, line.start + len(line.label))
        if voice and line.body < line.end and (line.label or number < last):
            sure = (_INFERRED if voice.rule == "interview-answer" else _SURE) if line.label else _GOES_ON
            yield Turn(Span(line.body, line.end), label, voice._replace(span=label), sure)


def _speaker(page: TokenizedArticle, label: str, persons: dict[str, Entity], first: int) -> Voice | None:
    """Whom a label means: a name, a surname in capitals, initials, or "A"; None for "Q" and for what is nobody."""
    low = label.casefold()
    if low in _ASKS:
        return None
    if low in _ANSWERS:
        return _who_answers(page, first)
    surname = low.split()[-1].strip(".")
    found = [each for each in persons.values() if each.label.casefold().split()[-1] == surname]
    initials = [each for each in persons.values() if label.isupper() and label == "".join(w[0] for w in each.label.split())]
    fits = found or initials
    if len(fits) == 1:
        return Voice(fits[0].id, label, Span(0, 0), 1.0, rule="interview-name")
    other = next(
        (each.entity for each in page.named if low in (each.entity.label.casefold(), each.mention.name.casefold())), None
    )
    if other is not None:
        return Voice(other.id, label, Span(0, 0), 1.0, person=False, rule="interview-name")
    return Voice("", label, Span(0, 0), 1.0, rule="interview-label") if label.isupper() else None


def _who_answers(page: TokenizedArticle, before: int) -> Voice | None:
    """Who is interviewed: the only person named before the first question, else the one with whom somebody "spoke"."""
    named = [each for each in page.named if each.start < before and each.entity.type is EntityType.PERSON]
    chosen = named[0].entity if len({each.entity.id for each in named}) == 1 else None
    for match in () if chosen else _WITH.finditer(page.text, 0, before):
        near = next((each for each in named if match.end() <= each.start < match.end() + _NEAR), None)
        chosen = near.entity if near else None
        if chosen:
            break
    return Voice(chosen.id, chosen.label, Span(0, 0), 1.0, rule="interview-answer") if chosen else None
