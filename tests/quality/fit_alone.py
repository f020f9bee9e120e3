"""Fits how sure it is that a sentence is only here: `python -m tests.quality.fit_alone [--write]`; it needs the extra `fit`.

Of labelled stories those sentences are taken that stand in no passage of several articles; told elsewhere are those that state
a fact which a sentence of another article states too. The model is that of `tests.quality.fit`: boosted stumps, each number
bound to go one way, put right by Platt's line on stories it was not fitted on.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from tests.conftest import ROOT
from tests.quality.fit import model, table
from tests.quality.labelled import (
    LabelledStory,
    facts_of_sentences,
    meantime_stories,
    sample_story,
    written_stories,
)
from tui.engine.align import consider_pairs
from tui.engine.align.alone import AloneNumbers, measure_alone, read_alone
from tui.engine.align.filtering import filter_pairs
from tui.engine.pipeline import analyse
from tui.engine.progress import SILENT
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Kind, Passage, kind

DIRECTION = {
    "related": 1,
    "likeness": 1,
    "likenesses": 1,
    "covered": 1,
    "covered_by_all": 1,
    "new": -1,
    "words": 0,
    "place": -1,
    "headline": 0,
    "quoted": -1,
}
"""1 where more can speak only for its being told elsewhere, -1 only against, 0 either way."""
ROUNDS, FOLDS = 120, 8
CARD = ROOT / "tui/engine/align/alone.txt"
HEAD = "# Points for being told elsewhere, in log-odds; fitted by `python -m tests.quality.fit_alone`, never by hand."


class AloneRow(NamedTuple):
    """One sentence that stands in no passage of several articles."""

    numbers: AloneNumbers
    elsewhere: bool
    story: LabelledStory


def new_model() -> Any:
    """One that is not fitted."""
    return model(AloneNumbers._fields, DIRECTION, ROUNDS)


def lonely(story: LabelledStory) -> Iterator[AloneRow]:
    """The sentences of a story that stand in no passage of several articles; what others only presuppose is left out."""
    settings = Settings()
    sources = tuple(Source(str(n), f"{n}.txt", text) for n, text in enumerate(story.texts))
    found = analyse(Story(story.name, sources), settings)
    others = tuple(strand for strand in found.strands if not isinstance(strand, Passage))
    seen = consider_pairs(found.story, found.sentences, others, settings.passages)
    judged = filter_pairs(seen.reader, seen.pairs, settings.passages, SILENT)
    context = read_alone(seen.sentences, seen.weights, seen.features, judged, seen.pairs)
    lit = defaultdict(list)
    for strand in found.strands:
        if isinstance(strand, Passage) and kind(strand) in (Kind.SHARED, Kind.LIKELY, Kind.COPY):
            for mark in strand.marks:
                lit[mark.article].append(mark)
    facts = facts_of_sentences(story, found.story, seen.sentences)
    for sentence in seen.sentences:
        place = sentence.places[0]
        if len(sentence.articles) > 1 or sentence.at not in facts:
            continue
        if any(mark.start < place.end and place.start < mark.end for mark in lit[place.article]):
            continue
        sure, fine = facts[sentence.at]
        away = [line for line in story.lines if line.article != place.article]
        elsewhere = any(sure & line.sure for line in away)
        if elsewhere or not any(fine & line.fine for line in away):
            yield AloneRow(measure_alone(context, sentence.at), elsewhere, story)


def main() -> None:
    """Tries the points on stories they do not know, says how good they are, and writes them if asked to."""
    stories = [story for half in ("training", "short", "development", "blind") for story in written_stories(half)]
    stories += [*meantime_stories("development"), sample_story()]
    rows = [(row, n) for n, story in enumerate(stories) for row in lonely(story)]
    x, y = np.array([row.numbers for row, _ in rows]), np.array([row.elsewhere for row, _ in rows])
    fold, sets = np.array([n % FOLDS for _, n in rows]), np.array([row.story.set for row, _ in rows])
    print(len(stories), "stories", len(y), "sentences", y.sum(), "told elsewhere")
    raw = np.zeros(len(y))
    for k in range(FOLDS):
        raw[fold == k] = new_model().fit(x[fold != k], y[fold != k]).decision_function(x[fold == k])
    platt = LogisticRegression(C=1e6).fit(raw[:, None], y)
    slope, shift = float(platt.coef_[0, 0]), float(platt.intercept_[0])
    p = 1 / (1 + np.exp(-(slope * raw + shift)))
    for name in sorted(set(sets)):
        at = sets == name
        area = roc_auc_score(y[at], p[at])
        print(f"{name:12s} {at.sum()} sentences, {y[at].mean():.2f} told elsewhere, area under the curve {area:.3f}")
        for most in (0.1, 0.15, 0.2, 0.25, 0.3, 0.4):
            hit = at & (p < most)
            wrong, right = y[hit].mean() if hit.any() else 0, (hit & ~y).sum() / (at & ~y).sum()
            print(f"    below {most}: {hit.sum()} kept, {wrong:.2f} of them wrong; of the right ones {right:.2f} kept")
    print("| told elsewhere | sentences | right |\n|---|---|---|")
    for low in np.arange(0, 1, 0.1):
        at = (p >= low) & (p < low + 0.1)
        print(f"| {low:.1f} to {low + 0.1:.1f} | {at.sum()} | {y[at].mean() if at.any() else 0:.2f} |")
    text = table(new_model().fit(x, y), slope, shift, HEAD, AloneNumbers._fields)
    if "--write" in sys.argv:
        CARD.write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
