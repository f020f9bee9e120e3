"""Stage: which stretches of several articles tell the same thing, and which only one tells.

sentences -> tellings -> weighed -> candidates -> closer look -> second look -> judged -> groups -> passages
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.engine.align.article_similarity import kindred
from tui.engine.align.candidates import Pairs, agreed, candidates, closer, leads
from tui.engine.align.clusters_to_groups import groups
from tui.engine.align.copied_runs import linked, runs
from tui.engine.align.features import Held, held
from tui.engine.align.filtering import certain
from tui.engine.align.pair_features import Reader
from tui.engine.align.passages import Known, bound, scarce
from tui.engine.align.sentences import Telling, tellings
from tui.engine.align.shared_quotes import utterances
from tui.engine.align.tfidf import Weighed, weighed
from tui.engine.progress import SILENT, Progress, release
from tui.model.findings import Note, Sentence
from tui.model.settings import Passages
from tui.model.story import Story
from tui.model.strands import Link, Passage, Strand

_FEW = 60
"""Articles up to which all headlines and leads are compared with each other; in larger stories their words find them."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """What the stage found."""

    passages: tuple[Passage, ...]
    related: tuple[Link, ...] = ()
    notes: tuple[Note, ...] = ()


def passages(
    story: Story,
    sentences: tuple[Sentence, ...],
    strands: tuple[Strand, ...],
    settings: Passages,
    progress: Progress = SILENT,
) -> Aligned:
    """Passages of all articles, shared and unique; reports its progress from 0 to 1.

    `strands` are the entities, quotes and figures found before: evidence for and against a link.
    """
    seen = considered(story, sentences, strands, settings, progress.part(0.0, 0.72))
    told, heavy, evidence, names = seen.told, seen.weighed, seen.held, tuple(article.id for article in story.articles)
    pairs = certain(seen.reader, seen.pairs, settings, progress.part(0.72, 0.8))
    copied = runs(told, names, settings, progress.part(0.8, 0.85))
    said = utterances(told, heavy, strands, progress.part(0.85, 0.86))
    pairs = linked(told, pairs, copied, said, progress.part(0.86, 0.86))
    found = groups(told, heavy, pairs, {run.a for run in copied if run.a == run.b}, settings, progress.part(0.86, 0.9))
    made, related = bound(Known(story, told, heavy, evidence, pairs, {}, {}), found, settings, progress.part(0.9, 1.0))
    notes = scarce(told, made, settings, progress.part(1.0, 1.0))
    release(told, evidence, heavy.profiles, pairs, found, copied, progress=progress)
    return Aligned(made, related, notes)


@dataclass(frozen=True, slots=True)
class Considered:
    """Pairs of tellings that are worth a judgement, and all that is known of them."""

    told: list[Telling]
    weighed: Weighed
    held: list[Held]
    pairs: Pairs
    reader: Reader


def considered(
    story: Story,
    sentences: tuple[Sentence, ...],
    strands: tuple[Strand, ...],
    settings: Passages,
    progress: Progress = SILENT,
) -> Considered:
    """The pairs of tellings that are alike enough to be judged; reports its progress from 0 to 1."""
    told = tellings(story, sentences, progress.part(0.0, 0.14))
    evidence = held(story, told, strands, settings, progress.part(0.14, 0.2))
    heavy = weighed(told, evidence, settings, progress.part(0.2, 0.28))
    first = leads(told) if len(story.articles) <= _FEW else frozenset[int]()
    proposed = candidates(told, heavy, settings, leads=first, progress=progress.part(0.28, 0.55))
    pairs = closer(told, heavy, proposed, settings, progress.part(0.55, 0.83))
    pairs = agreed(told, pairs, settings, progress.part(0.83, 0.97))
    worth = kindred(told, tuple(article.id for article in story.articles), settings, progress.part(0.97, 0.98))
    reader = Reader(told, heavy, evidence, worth, progress.part(0.98, 1.0))
    release(proposed, progress=progress)
    return Considered(told, heavy, evidence, pairs, reader)
