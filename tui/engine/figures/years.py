"""Years and full hours that two articles name of different things are not the same: a rescue in 2020, and a strike in 2020.

A day is news itself; a year is everywhere, and so is noon, so two sentences must share a plain word at least, half of what two
counts must, for it to be said of one thing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from math import fsum

from tui.engine.language.en.synonyms import common_key
from tui.engine.progress import Progress
from tui.engine.union_find import Groups
from tui.engine.words import tokens, weight
from tui.model.findings import Sentence
from tui.model.places import Mark
from tui.model.settings import Figures
from tui.model.story import Story

FULL_HOUR = ":00"
"""How a time ends at which many things happen: one of 4:10 is told of one."""


def apart_by_context(
    story: Story, sentences: Sequence[Sentence], marks: list[Mark], settings: Figures, progress: Progress
) -> list[list[Mark]]:
    """The namings of one year or hour by what they are said of; those of one article stay together.

    A naming is compared with the last `most_candidates` that hold a word of its own, so that a thousand of them take a moment.
    Reports that it is at the end of its part.
    """
    if len({mark.article for mark in marks}) == 1:
        return [marks]
    starts = [(each.article, each.start) for each in sentences]
    joined = Groups(range(len(marks)))
    first: dict[int, int] = {}
    words: list[dict[str, float]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for at, mark in enumerate(progress.over(marks, 1.0, 1.0)):
        joined.join(at, first.setdefault(mark.article, at))
        own = _telling(story, sentences[bisect_right(starts, (mark.article, mark.start)) - 1], mark)
        for other in sorted({other for key in own for other in index[key][-settings.most_candidates :]}):
            alike = fsum(min(own[key], words[other][key]) for key in own.keys() & words[other].keys())
            if alike >= settings.same_weight / 2:
                joined.join(at, other)
        words.append(own)
        for key in own:
            index[key].append(at)
    return [[marks[at] for at in members] for members in joined.groups()]


def _telling(story: Story, sentence: Sentence, mark: Mark) -> dict[str, float]:
    """The telling words of the sentence of a year or an hour."""
    found = tokens(story.articles[sentence.article].text, sentence.start, sentence.end)
    return {
        common_key(each.key): weight(each.word, each.key)
        for each in found
        if each.key and not mark.start <= each.start < mark.end
    }
