"""Stage: which stretches of several articles tell the same thing, and which only one tells.

sentences -> tellings -> weighed -> candidates -> closer look -> second look -> judged -> groups -> passages
"""

from __future__ import annotations

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
from tui.engine.progress import SILENT, Progress, release
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
    progress: Progress = SILENT,
) -> Aligned:
    """Passages of all articles, shared and unique; reports its progress from 0 to 1.

    `strands` are the entities, quotes and figures found before: evidence for and against a link. For a story that grows give
    what the last round has compared (at first an empty `Compared()`): only pairs with a new sentence are compared then, and
    `Aligned.compared` is filled.
    """
    told = tellings(story, sentences, progress.part(0.0, 0.1))
    evidence = held(story, told, strands, settings, progress.part(0.1, 0.15))
    heavy = weighed(told, evidence, settings, progress.part(0.15, 0.2))
    known = before.known(told) if before else frozenset[int]()
    proposed = candidates(told, heavy, settings, known=known, progress=progress.part(0.2, 0.4))
    pairs = closer(told, heavy, proposed, settings, progress.part(0.4, 0.6))
    compared = None
    if before is not None:
        pairs = recalled(told, pairs, before, progress.part(0.6, 0.6))
        compared = remembered(told, pairs, progress.part(0.6, 0.6))
    pairs = agreed(told, pairs, settings, progress.part(0.6, 0.7))
    names = tuple(article.id for article in story.articles)
    worth = kindred(told, names, settings, progress.part(0.7, 0.72))
    pairs = judged(told, heavy, pairs, evidence, worth, settings, progress.part(0.72, 0.8))
    copied = runs(told, names, settings, progress.part(0.8, 0.85))
    said = utterances(told, heavy, strands, progress.part(0.85, 0.86))
    pairs = linked(told, pairs, copied, said, progress.part(0.86, 0.86))
    found = groups(told, heavy, pairs, {run.a for run in copied if run.a == run.b}, settings, progress.part(0.86, 0.9))
    made, related = bound(Known(story, told, heavy, evidence, pairs, {}, {}), found, settings, progress.part(0.9, 1.0))
    notes = scarce(told, made, settings, progress.part(1.0, 1.0))
    release(told, evidence, heavy.profiles, proposed, pairs, found, copied, progress=progress)
    return Aligned(made, related, notes, compared)
