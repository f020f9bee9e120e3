"""Stage: which stretches of several articles tell the same thing, and which only one tells.

tellings -> pairs -> groups -> passages
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations

from tui.engine.align.evidence import Held, held
from tui.engine.align.groups import groups
from tui.engine.align.pairs import Scores, first_look, second_look
from tui.engine.align.tellings import Telling, Weights, tellings, weights
from tui.model.findings import Note, Sentence
from tui.model.places import Mark
from tui.model.settings import Passages
from tui.model.story import Story
from tui.model.strands import Link, Passage, Strand, Strength, Why


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
    told = list(tellings(story, sentences))
    heavy = weights(told)
    evidence = held(story, told, strands)
    first = yield from first_look(told, heavy, settings)
    second = yield from second_look(first, settings)
    found = yield from groups(
        second,
        lambda at: told[at].sentence.article,
        lambda at: (told[at].words, story.articles[told[at].sentence.article].id),
        settings,
    )
    shared = [_shared(story, [told[at] for at in group], second, heavy, evidence, settings) for group in found]
    linked = {at for group in found for at in group}
    unique = [_unique(story, telling) for telling in told if telling.at not in linked]
    made = sorted(shared + unique, key=lambda passage: (passage.marks, passage.id))
    return Aligned(tuple(made))


def _shared(
    story: Story, group: list[Telling], scores: Scores, heavy: Weights, evidence: list[Held], settings: Passages
) -> Passage:
    links = tuple(
        Link(_mark(a), _mark(b), score, _strength(a, b), _why(a, b, heavy, evidence))
        for a, b in combinations(group, 2)
        if (score := scores[a.at].get(b.at, 0.0)) >= settings.link
    )
    marks = tuple(_mark(telling) for telling in group)
    shortest = min(group, key=lambda telling: (len(telling.words), telling.words))
    label = _written(story, shortest)
    mean = sum(link.score for link in links) / len(links)
    return Passage(_id(sorted(telling.words for telling in group)), label, marks, mean, links)


def _unique(story: Story, telling: Telling) -> Passage:
    name = story.articles[telling.sentence.article].id
    return Passage(_id([name, telling.words]), _written(story, telling), (_mark(telling),))


def _mark(telling: Telling) -> Mark:
    return Mark(telling.sentence.article, telling.sentence.start, telling.sentence.end)


def _written(story: Story, telling: Telling) -> str:
    return story.articles[telling.sentence.article].text[telling.sentence.start : telling.sentence.end]


def _id(texts: list[str]) -> str:
    slug = "-".join(re.findall(r"\w+", texts[0])[:4])
    return f"passage:{slug}-{blake2b(chr(0).join(texts).encode(), digest_size=4).hexdigest()}"


def _strength(a: Telling, b: Telling) -> Strength:
    return Strength.VERBATIM if a.words == b.words else Strength.SAME


def _why(a: Telling, b: Telling, heavy: Weights, evidence: list[Held]) -> Why:
    ours, theirs = evidence[a.at], evidence[b.at]
    spoken = {token.key: token.word for token in b.tokens if token.key and not token.word[0].isdigit()}
    both = sorted({token.key for token in a.tokens} & spoken.keys(), key=lambda key: (-heavy.of[key], key))
    return Why(
        words=tuple(spoken[key] for key in both[:6]),
        names=tuple(sorted(ours.names[name] for name in ours.names.keys() & theirs.names.keys())),
        figures=tuple(sorted(ours.figures[figure] for figure in ours.figures.keys() & theirs.figures.keys())),
    )
