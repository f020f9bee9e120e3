"""Who tells what: passages by outlets, what each outlet tells alone or leaves out alone, and which outlets tell alike."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.story import Article
from tui.model.strands import Kind, Passage, bodies
from tui.reading.state.index import Index
from tui.reading.state.kinds import PASSAGES
from tui.reading.state.sections.order import reading_order
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.texts import article_names, words_at

TELLS, LIKELY, PERHAPS, SILENT, UNREADABLE = "tells", "likely", "perhaps", "", "not readable"
DOTS = {TELLS: "●", LIKELY: "○", PERHAPS: "?"}
"""Who tells what is a map and no text: full where an outlet tells it, hollow where it likely does; a small dot where not."""
SIGNS = "● tells ○ likely ? perhaps · not"
"""What the dots say, where they are seen."""
MOST_CLUSTERED = 100
"""Articles beyond which outlets are not clustered: the work grows with the third power, and nobody reads so many columns.
Nor are they compared two by two."""


@lru_cache(maxsize=2)
def coverage_matrix(index: Index) -> Section:
    """One row a passage that several outlets tell or likely tell, those that most tell first.

    Who tells only another passage of the same words perhaps tells it: none of his words stands for it.
    """
    findings = index.findings
    unreadable = [article.unreadable for article in findings.story.articles]
    passages = shared_passages(index)
    passages.sort(key=lambda each: (-index.confirmers[each.id], -len(index.maybe_tellers[each.id]), each.marks[0]))
    rows = []
    used: set[str] = set()
    for passage in passages:
        cells = []
        marks: dict[int, tuple[Mark, ...]] = {}
        for mark in passage.marks:
            marks[mark.article] = (*marks.get(mark.article, ()), mark)
        telling, maybe = index.tellers[passage.id], index.maybe_tellers[passage.id]
        for n, silent in enumerate(unreadable):
            how = TELLS if n in telling else SILENT if n not in maybe else LIKELY if n in marks else PERHAPS
            cells.append(SectionCell(how or (UNREADABLE if silent else SILENT), marks.get(n, ())))
        likely = len(maybe.intersection(marks) - telling)
        counts = SectionCell(str(index.confirmers[passage.id])), SectionCell(str(likely) if likely else "")
        rows.append(SectionRow(passage.id, (_name_apart(findings, passage, used), *counts, *cells)))
    return Section(
        SectionName.COVERAGE,
        "Who tells what",
        "Passages, most told first.",
        ("passage", "tellers", "likely", *article_names(findings.story)),
        tuple(rows),
        "Nothing is told by several outlets.",
        outlets=3,
    )


def _name_apart(findings: Findings, passage: Passage, used: set[str]) -> SectionCell:
    """A passage by its label, or, where that is the label of a row above, by its shortest wording that is none; joins `used`.

    Several passages may be parts of one sentence, whose words are the label of each.
    """
    wordings = sorted(bodies(passage), key=lambda mark: (mark in passage.perhaps, mark.end - mark.start, mark))
    named = [(passage.label, passage.marks[0]), *((words_at(findings, mark), mark) for mark in wordings)]
    text, mark = next((each for each in named if each[0] not in used), named[0])
    used.add(text)
    return SectionCell(text, (mark,))


def shared_passages(index: Index) -> list[Passage]:
    """Passages that several outlets tell, or likely tell."""
    kinds = (Kind.SHARED, Kind.LIKELY)
    return [strand for each in kinds for strand in index.strands_of(each) if isinstance(strand, Passage)]


class Tellings(NamedTuple):
    """What one outlet surely tells."""

    every: frozenset[str]
    """Ids of the passages that it tells, also of those that it alone tells."""
    shared: frozenset[str]
    """Ids of those that several outlets surely tell."""


@lru_cache(maxsize=2)
def tellings(index: Index) -> tuple[Tellings, ...]:
    """What each outlet surely tells, in the order of the story."""
    every: list[set[str]] = [set() for _ in index.findings.story.articles]
    shared: list[set[str]] = [set() for _ in every]
    for kind in PASSAGES:
        for passage in index.strands_of(kind):
            for article in index.tellers[passage.id]:
                every[article].add(passage.id)
                if kind is Kind.SHARED:
                    shared[article].add(passage.id)
    return tuple(Tellings(frozenset(one), frozenset(other)) for one, other in zip(every, shared, strict=True))


@lru_cache(maxsize=2)
def outlet_summary(index: Index) -> Section:
    """One row an outlet: its part of the story, what it tells alone, and what it alone leaves out.

    Only what is sure counts: what an outlet likely tells it does not leave out, nor what others only likely tell.
    """
    story = index.findings.story
    names = article_names(story)
    by_outlet = tellings(index)
    count = len(index.strands_of(Kind.SHARED))
    everyone = frozenset(n for n, article in enumerate(story.articles) if not article.unreadable)
    whole = {step.article: step.tells for step in reading_order(index)}
    alone: dict[int, list[Mark]] = {}
    for passage in index.strands_of(Kind.UNIQUE):
        for mark in passage.marks:
            alone.setdefault(mark.article, []).append(mark)
    left_out: dict[int, list[Mark]] = {}
    for passage in index.strands_of(Kind.SHARED):
        silent = everyone - index.tellers[passage.id] - index.maybe_tellers[passage.id]
        if len(silent) == 1 and len(index.tellers[passage.id] & everyone) == len(everyone) - 1:
            left_out.setdefault(next(iter(silent)), []).append(passage.marks[0])
    rows = []
    for n, article in enumerate(story.articles):
        readable = n in everyone
        cells = (
            SectionCell(names[n]),
            SectionCell("" if article.meta.published is None else article.meta.published.isoformat()),
            SectionCell(str(index.sentence_count(n))),
            SectionCell(f"{whole[n]:.0%}" if readable else UNREADABLE),
            SectionCell(f"{len(by_outlet[n].shared)} of {count}" if readable else UNREADABLE),
            SectionCell(str(len(alone.get(n, ()))), tuple(alone.get(n, ()))),
            SectionCell(str(len(left_out.get(n, ()))), tuple(left_out.get(n, ()))),
            SectionCell(_one_voice(story.articles, names, article)),
        )
        rows.append(SectionRow("", cells))
    return Section(
        SectionName.OUTLETS,
        "What each outlet tells",
        "Share of all that is told, of what is shared; alone; left out.",
        ("outlet", "published", "sentences", "share", "shared", "alone", "left out", "one voice with"),
        tuple(rows),
        "There is no article.",
    )


def _one_voice(articles: tuple[Article, ...], names: tuple[str, ...], article: Article) -> str:
    """The names of the articles that are versions of the same one."""
    root = article.twin_of or article.id
    same = (
        name for name, each in zip(names, articles, strict=True) if (each.twin_of or each.id) == root and each is not article
    )
    return ", ".join(same)


def likeness(one: Tellings, other: Tellings) -> float:
    """How alike two outlets tell: of all passages that either tells, the share that both do (Jaccard 1901), 0 to 1."""
    either = one.every | other.every
    return len(one.every & other.every) / len(either) if either else 0.0


@lru_cache(maxsize=2)
def likeness_table(index: Index) -> Section:
    """One row and one column an outlet: how much of all that either tells both do, in percent.

    Of more than `MOST_CLUSTERED` articles nothing: a table of a thousand columns has a million cells that nobody reads.
    """
    story = index.findings.story
    by_outlet = tellings(index)
    names = article_names(story)
    voices = [article.twin_of or article.id for article in story.articles]
    readable = [not article.unreadable for article in story.articles]
    rows = []
    is_large = len(names) > MOST_CLUSTERED
    for n, name in enumerate(() if is_large else names):
        cells, shared = [], {}
        for strand in sorted(by_outlet[n].every):
            shared[strand] = next(mark for mark in index.strands[strand].marks if mark.article == n)
        for other, telling in enumerate(by_outlet):
            both = sorted(shared[strand] for strand in by_outlet[n].every & telling.every)
            known = readable[n] and readable[other]
            percent = (
                f"{likeness(by_outlet[n], telling) * 100:.0f}" if known and other != n else SILENT if known else UNREADABLE
            )
            cells.append(SectionCell(percent if percent != "0" else SILENT, tuple(both) if other != n else ()))
        others = (cell.text for cell, voice in zip(cells, voices, strict=True) if voice != voices[n])
        best = max((percent for percent in others if percent.isdecimal()), key=int, default="")
        lead = (SectionCell(name), SectionCell(best), SectionCell(_one_voice(story.articles, names, story.articles[n])))
        rows.append(SectionRow("", (*lead, *cells)))
    return Section(
        SectionName.LIKENESS,
        "Which outlets tell alike",
        "Of what either of two surely tells, so many percent tell both.",
        ("outlet", "most", "one voice with", *names),
        tuple(rows) if len(rows) > 1 else (),
        f"With more than {MOST_CLUSTERED} articles they are not compared two by two; the table “coverage” says who tells what."
        if is_large
        else "There are no two outlets to compare.",
        outlets=3,
    )


@lru_cache(maxsize=2)
def outlets_by_likeness(index: Index) -> tuple[int, ...]:
    """All articles, those that tell alike side by side: the leaves of an average-linkage clustering (Sokal and Michener 1958).

    Of two groups that are joined the one with the earlier article stands first.
    """
    by_outlet = tellings(index)
    if len(by_outlet) > MOST_CLUSTERED:
        return tuple(range(len(by_outlet)))
    groups: list[tuple[int, ...]] = [(n,) for n in range(len(by_outlet))]
    between: dict[tuple[tuple[int, ...], tuple[int, ...]], float] = {
        ((one,), (other,)): likeness(by_outlet[one], by_outlet[other]) for one in range(len(groups)) for other in range(one)
    }
    while len(groups) > 1:
        one, other = max(between, key=lambda pair: (between[pair], -min(*pair[0], *pair[1]), -max(*pair[0], *pair[1])))
        joined = tuple(each for group in sorted((one, other), key=min) for each in group)
        groups = [group for group in groups if group not in (one, other)]
        means = {}
        for group in groups:
            parts = [between.get((part, group), between.get((group, part), 0.0)) * len(part) for part in (one, other)]
            means[joined, group] = sum(parts) / len(joined)
        between = {pair: share for pair, share in between.items() if one not in pair and other not in pair} | means
        groups.append(joined)
    return groups[0] if groups else ()
