"""What people, groups and places are called: one row each, by outlet, with how often."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from tui.model.strands import Entity, Kind, Mention
from tui.reading.state.index import Index
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.texts import article_names

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_FORMS_OF_ADDRESS = frozenset(("mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "mx"))
"""Words that say nothing of whom they stand before."""


@lru_cache(maxsize=2)
def label_table(index: Index) -> Section:
    """Those whom outlets call by different words first, then those who are called something by most outlets."""
    story = index.findings.story
    rows = []
    for entity in index.strands_of(Kind.ENTITY):
        if not isinstance(entity, Entity):
            continue
        labels: list[Counter[str]] = [Counter() for _ in story.articles]
        marks: list[list[Mention]] = [[] for _ in story.articles]
        for mention in entity.mentions:
            for label in labels_of(mention):
                labels[mention.mark.article][label] += 1
                marks[mention.mark.article].append(mention)
        if any(labels):
            rows.append((entity, labels, marks))
    rows.sort(
        key=lambda row: (-_ways(row[1]), -sum(map(bool, row[1])), -sum(sum(each.values()) for each in row[1]), row[0].label)
    )
    return Section(
        SectionName.LABELS,
        "What they are called",
        "People, groups and places; first who is called by most names.",
        ("name", "type", *article_names(story)),
        tuple(
            SectionRow(
                entity.id,
                (
                    SectionCell(entity.label, entity.marks[:1]),
                    SectionCell(entity.type.value),
                    *(
                        SectionCell(count_labels(own), tuple(dict.fromkeys(one.mark for one in where)))
                        for own, where in zip(labels, marks, strict=True)
                    ),
                ),
            )
            for entity, labels, marks in rows
        ),
        "Nobody is called anything but by name.",
        outlets=2,
    )


def labels_of(mention: Mention) -> tuple[str, ...]:
    """What an outlet calls somebody here, without forms of address and articles."""
    plain = (_ARTICLE.sub("", " ".join(title.split())) for title in mention.titles)
    return tuple(title for title in plain if title.rstrip(".").casefold() not in _FORMS_OF_ADDRESS)


def count_labels(labels: Counter[str]) -> str:
    """ "militant group x3, terrorist group": how often, where more than once; two spellings of one label are one."""
    folded: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for label, count in labels.items():
        counts[folded.setdefault(label.casefold(), label)] += count
    return ", ".join(label if count == 1 else f"{label} x{count}" for label, count in counts.most_common())


def _ways(labels: list[Counter[str]]) -> int:
    """In how many different ways outlets call somebody."""
    return len({label.casefold() for own in labels for label in own})
