"""Who tells what: passages by outlets, what each outlet tells alone or leaves out alone, and which outlets tell alike."""

from __future__ import annotations

from itertools import combinations

from tui.model.strands import Kind, Passage
from tui.reading.state.index import Index
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.texts import article_names

TELLS, LIKELY, SILENT, UNREADABLE = "tells", "likely", "", "not readable"


def coverage_matrix(index: Index) -> Section:
    """One row a passage that several outlets tell or likely tell, those that most tell first."""
    findings = index.findings
    unreadable = [article.unreadable for article in findings.story.articles]
    passages = shared_passages(index)
    passages.sort(key=lambda each: (-index.confirmers[each.id], -len(index.maybe_tellers[each.id]), each.marks[0]))
    rows = []
    for passage in passages:
        cells = []
        for n, silent in enumerate(unreadable):
            marks = tuple(mark for mark in passage.marks if mark.article == n)
            how = TELLS if n in index.tellers[passage.id] else LIKELY if n in index.maybe_tellers[passage.id] else SILENT
            cells.append(SectionCell(how or (UNREADABLE if silent else SILENT), marks))
        count = SectionCell(str(index.confirmers[passage.id]))
        rows.append(SectionRow(passage.id, (SectionCell(passage.label, passage.marks[:1]), count, *cells)))
    return Section(
        SectionName.COVERAGE,
        "Who tells what",
        "One row a passage that several outlets tell, those that most tell first.",
        ("passage", "tellers", *article_names(findings.story)),
        tuple(rows),
        "Nothing is told by several outlets.",
        outlets=2,
    )


def shared_passages(index: Index) -> list[Passage]:
    """Passages that several outlets tell, or likely tell."""
    kinds = (Kind.SHARED, Kind.LIKELY)
    return [strand for each in kinds for strand in index.strands_of(each) if isinstance(strand, Passage)]


def outlet_summary(index: Index) -> Section:
    """One row an outlet: how much of what several tell it tells, what it alone tells and leaves out, who tells most alike."""
    story = index.findings.story
    names = article_names(story)
    shared = shared_passages(index)
    alone = [strand for strand in index.strands_of(Kind.UNIQUE) if isinstance(strand, Passage)]
    everyone = frozenset(n for n, article in enumerate(story.articles) if not article.unreadable)
    rows = []
    for n, article in enumerate(story.articles):
        tellings = sum(n in index.tellers[passage.id] for passage in shared)
        own = [mark for passage in alone for mark in passage.marks if mark.article == n]
        left_out = [
            passage
            for passage in shared
            if everyone - index.tellers[passage.id] - index.maybe_tellers[passage.id] == {n} and len(everyone) > 2
        ]
        alike = max(
            ((likeness(index, shared, n, other), -other) for other in everyone if other != n and n in everyone),
            default=(0.0, 0),
        )
        readable = n in everyone
        rows.append(
            SectionRow(
                "",
                (
                    SectionCell(names[n]),
                    SectionCell("" if article.meta.published is None else article.meta.published.isoformat()),
                    SectionCell(str(index.sentence_count(n))),
                    SectionCell(f"{tellings} of {len(shared)}" if readable else UNREADABLE),
                    SectionCell(str(len(own)), tuple(own)),
                    SectionCell(str(len(left_out)), tuple(passage.marks[0] for passage in left_out)),
                    SectionCell(f"{names[-alike[1]]} ({alike[0]:.2f})" if alike[0] > 0 else ""),
                    SectionCell(
                        next((name for name, each in zip(names, story.articles, strict=True) if each.id == article.twin_of), "")
                    ),
                ),
            )
        )
    return Section(
        SectionName.OUTLETS,
        "What each outlet tells",
        "One row an outlet: what it tells of what several tell, alone, and alone leaves out; who tells most alike.",
        ("outlet", "published", "sentences", "shared told", "only here", "only left out here", "most alike", "repeats"),
        tuple(rows),
        "There is no article.",
    )


def likeness(index: Index, shared: list[Passage], one: int, other: int) -> float:
    """How alike two outlets tell: of the shared passages that either tells, the share that both do (Jaccard)."""
    ours = {passage.id for passage in shared if one in index.tellers[passage.id]}
    theirs = {passage.id for passage in shared if other in index.tellers[passage.id]}
    either = ours | theirs
    return len(ours & theirs) / len(either) if either else 0.0


def alike_pairs(index: Index) -> list[tuple[float, int, int]]:
    """All pairs of readable outlets, the most alike first."""
    shared = shared_passages(index)
    readable = [n for n, article in enumerate(index.findings.story.articles) if not article.unreadable]
    return sorted(
        ((likeness(index, shared, a, b), a, b) for a, b in combinations(readable, 2)), key=lambda pair: (-pair[0], pair[1:])
    )
