"""Labels without the name beside them: [the terrorist group] for Hamas, where the story speaks of one such group only.

Outlets are told apart by what they call a group, and mostly they call it so where the name does not stand. A label stands for
the only body of the story that some outlet calls so or by another word of judgement, and only after the article has named it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tui.engine.entities.linking.descriptions import with_mentions
from tui.engine.entities.read.tokens import Case, Line
from tui.engine.language.en.gazetteer import fold, section, union
from tui.engine.progress import Progress
from tui.model.places import Mark
from tui.model.strands import Entity, EntityType, Mention, bodies

CONFIDENCE = 0.75
"""Confidence of a label: beside the only group that is called so, a second one may be meant that the story does not name."""


def with_labels(entities: Sequence[Entity], lines: Sequence[Line], progress: Progress) -> tuple[Entity, ...]:
    """The entities, the only one that outlets judge with the labels that stand for it as further mentions."""
    called = [place for place, entity in enumerate(entities) if entity.type is not EntityType.PERSON and _is_judged(entity)]
    if len(called) != 1:
        return tuple(entities)
    entity = entities[called[0]]
    first: dict[int, int] = {}
    for mark in bodies(entity):
        first.setdefault(mark.article, mark.start)
    taken = {(one.mark.article, one.mark.end): one.mark.start for one in entity.mentions}
    starts, ends = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    for mark in (mark for each in entities for mark in bodies(each)):
        starts[mark.article].add(mark.start)
        ends[mark.article].add(mark.end)
    found: list[Mention] = []
    for line in progress.over(lines, 0.0, 1.0, every=64):
        article = line.sentence.article
        if line.case is Case.NORMAL and article in first:
            for start, label_start, end in _labels(line, starts[article], ends[article]):
                if start > first[article] and (article, end) not in taken:
                    label = line.text[label_start:end]
                    found.append(Mention(Mark(article, start, end), line.text[start:end], (label,), CONFIDENCE))
    return tuple(with_mentions(one, found) if place == called[0] else one for place, one in enumerate(entities))


def _is_judged(entity: Entity) -> bool:
    """Whether some outlet calls it a group of a kind that judges: the militant group, a terrorist organisation."""
    return any(_is_label(fold(title).replace(",", " ").split()) for one in entity.mentions for title in one.titles)


def _is_label(words: Sequence[str]) -> bool:
    judging = any(word in section("labels") for word in words)
    return (judging and any(word in section("groups_called") for word in words)) or any(
        word in section("judging") and word not in section("labels") for word in words
    )


def _labels(line: Line, names: set[int], ends: set[int]) -> Iterable[tuple[int, int, int]]:
    """The labels of a sentence with "the" before them and no name beside: where "the", the label, and its end stand."""
    words = line.words
    for index, word in enumerate(words):
        if word.low not in ("the", "this", "that") or index + 1 >= len(words):
            continue
        if index and words[index - 1].end in ends and line.gap(index - 1).startswith(","):
            continue  # Hamas, the militant group: its title already
        last = index + 1
        while last < len(words) and words[last].low in union("labels", "groups_called", "judging"):
            if line.gap(last - 1) != " ":
                break
            last += 1
        called = [one.low for one in words[index + 1 : last]]
        if not called or words[last - 1].capital or not _is_label(called) or words[last - 1].owns:
            continue
        named = last < len(words) and line.gap(last - 1) in (" ", ", ") and (words[last].start in names or words[last].capital)
        goes_on = last < len(words) and line.gap(last - 1) == " " and words[last].low in union("roles", "groups", "of_a_label")
        if not named and not goes_on:
            yield word.start, words[index + 1].start, words[last - 1].end
