"""Stage: which stretches of several articles tell the same thing, and which only one tells.

sentences -> tellings -> weighed -> candidates -> closer look -> second look -> judged -> groups -> passages
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from tui.engine.align.article_similarity import kindred
from tui.engine.align.candidates import agreed, candidates, closer
from tui.engine.align.clusters_to_groups import groups
from tui.engine.align.copied_runs import linked, runs
from tui.engine.align.features import held
from tui.engine.align.filtering import judged
from tui.engine.align.incremental import Compared, recalled, remembered
from tui.engine.align.passages import Known, bound, scarce
from tui.engine.align.sentences import tellings
from tui.engine.align.shared_quotes import utterances
from tui.engine.align.tfidf import weighed
from tui.engine.progress import let_go, part, paused
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
    compared: Compared | None = None
    """For the next round of a story that grows, if it was asked for."""


def passages(
    story: Story,
    sentences: tuple[Sentence, ...],
    strands: tuple[Strand, ...],
    settings: Passages,
    *,
    before: Compared | None = None,
) -> Generator[float, None, Aligned]:
    """Passages of all articles, shared and unique; reports its progress from 0 to 1.

    `strands` are the entities, quotes and figures found before: evidence for and against a link. For a story that grows give
    what the last round has compared (at first an empty `Compared()`): only pairs with a new sentence are compared then, and
    `Aligned.compared` is filled.
    """
    told = yield from part(0.0, 0.1, tellings(story, sentences))
    evidence = yield from part(0.1, 0.15, held(story, told, strands, settings))
    heavy = yield from part(0.15, 0.2, weighed(told, evidence, settings))
    known = before.known(told) if before else frozenset[int]()
    proposed = yield from part(0.2, 0.4, candidates(told, heavy, settings, known=known))
    pairs = yield from part(0.4, 0.6, closer(told, heavy, proposed, settings))
    compared = None
    if before is not None:
        pairs = yield from part(0.6, 0.6, recalled(told, pairs, before))
        compared = yield from part(0.6, 0.6, remembered(told, pairs))
    pairs = yield from part(0.6, 0.7, agreed(told, pairs, settings))
    names = tuple(article.id for article in story.articles)
    worth = yield from part(0.7, 0.72, kindred(told, names, settings))
    pairs = yield from part(0.72, 0.8, judged(told, heavy, pairs, evidence, worth, settings))
    copied = yield from part(0.8, 0.85, runs(told, names, settings))
    said = yield from part(0.85, 0.86, utterances(told, heavy, strands))
    pairs = yield from part(0.86, 0.86, linked(told, pairs, copied, said))
    found = yield from part(0.86, 0.9, groups(told, heavy, pairs, {run.a for run in copied if run.a == run.b}, settings))
    made, related = yield from part(0.9, 1.0, bound(Known(story, told, heavy, evidence, pairs, {}, {}), found, settings))
    notes = yield from paused(1.0, scarce(told, made, settings))
    yield from paused(1.0, let_go(told, evidence, heavy.profiles, proposed, pairs, found, copied))
    return Aligned(made, related, notes, compared)
