"""Days in order: what happened on each by which outlet's words, when each article appeared, and what lies ahead."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from tui.model.places import Mark
from tui.model.strands import Figure
from tui.reading.state.index import Index
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.texts import article_names, words_at

PUBLISHED, AHEAD, MIXED, TOLD = "published", "lies ahead", "first ahead, then told", "told"
"""What a day is to those who name it: when they appeared; ahead of all of them, or only of the earlier ones; or past."""
_DAY = len("2024-03-27")


@lru_cache(maxsize=2)
def timeline(index: Index) -> Section:
    """One row a day, month or year that is sure, the earliest first; a sentence without one has no place here."""
    story = index.findings.story
    days: dict[str, dict[int, list[Mark]]] = defaultdict(lambda: defaultdict(list))
    strands: dict[str, str] = {}
    for strand in index.findings.strands:
        if isinstance(strand, Figure) and strand.unit in ("date", "year"):
            for count in strand.counts:
                if strand.unit == "date" or strand.label == count.value:  # "41 years" and "52 age of" are no year
                    days[count.value][count.mark.article].append(count.mark)
                    strands.setdefault(count.value, strand.id)
    rows: list[tuple[str, int, SectionRow]] = []
    for day, by_article in days.items():
        cells = [SectionCell()] * len(story.articles)
        ahead: set[bool] = set()
        for number, marks in by_article.items():
            sentences = list(dict.fromkeys(_sentence(index, mark) for mark in sorted(marks)))
            cells[number] = SectionCell(" / ".join(words_at(index.findings, each) for each in sentences), tuple(sorted(marks)))
            published = story.articles[number].meta.published
            ahead.add(published is not None and len(day) == _DAY and day > published.isoformat())
        what = TOLD if True not in ahead else MIXED if False in ahead else AHEAD
        rows.append((day, 1, SectionRow(strands[day], (SectionCell(day), SectionCell(what), *cells))))
    appeared: dict[str, list[int]] = defaultdict(list)
    for n, article in enumerate(story.articles):
        if article.meta.published is not None:
            appeared[article.meta.published.isoformat()].append(n)
    for day, articles in appeared.items():
        cells = [SectionCell()] * len(story.articles)
        for n in articles:
            cells[n] = SectionCell(story.articles[n].meta.title or "appeared", (Mark(n, 0, 0),))
        rows.append((day, 0, SectionRow("", (SectionCell(day), SectionCell(PUBLISHED), *cells))))
    return Section(
        SectionName.TIMELINE,
        "Days in order",
        "Days, months, years that outlets name, and when they appeared.",
        ("day", "kind", *article_names(story)),
        tuple(row for _, _, row in sorted(rows, key=lambda row: row[:2])),
        "No day is sure.",
        outlets=2,
    )


def _sentence(index: Index, mark: Mark) -> Mark:
    found = index.sentence(mark.article, mark.start, unfolded=True)
    return Mark(mark.article, found.start, found.end) if found is not None else mark
