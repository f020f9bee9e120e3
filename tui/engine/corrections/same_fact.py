"""Passages that tell one fact, as the reader says: they become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.engine.corrections.pieces import link_of, new_passage, passage_of, standing, words_of
from tui.engine.corrections.revision import Revision, meets
from tui.model.places import Mark, overlap
from tui.model.strands import Link, Passage, tellers


def join(revision: Revision, places: Sequence[Mark]) -> list[str]:
    """One passage of all those at some places; at the places themselves it is certain.

    It keeps the id of the one that most articles tell. Words of no passage join as they are.
    """
    found = [revision.at(Passage, place) or new_passage(revision, place) for place in places]
    parts = list({passage.id: passage for passage in found}.values())
    marks: dict[Mark, tuple[float, bool]] = {}
    for passage in parts:
        for mark, (sure, is_sure) in standing(passage).items():
            said = meets(mark, places) or any(_is_copy(revision, mark, place, passage) for place in places)
            marks[mark] = (1.0, True) if said else (sure, is_sure)
    head = max(parts, key=lambda passage: len(tellers(passage)))
    marks, moved = _without_overlaps(marks)
    links = _links(revision, [link for passage in parts for link in passage.links], moved)
    ends = [next(mark for mark in marks if meets(mark, [place])) for place in places]
    for one, other in zip([ends[0]] * len(ends), ends[1:], strict=False):
        if one.article != other.article:
            _link_surely(revision, links, *sorted((one, other)))
    for passage in parts:
        if passage.id != head.id and revision.get(passage.id) is not None:
            revision.drop(passage.id, into=head.id)
    revision.put(passage_of(revision, head, marks, sorted(links.values(), key=lambda link: -link.certainty)))
    telling = {mark.article for mark in marks}
    revision.related = [
        link
        for link in revision.related
        if link.a.article not in telling or link.b.article not in telling or not (meets(link.a, marks) and meets(link.b, marks))
    ]
    return [head.id]


def _is_copy(revision: Revision, mark: Mark, place: Mark, passage: Passage) -> bool:
    """Whether a mark of a passage has the very words of its mark at a place."""
    return any(meets(other, [place]) and words_of(revision, other) == words_of(revision, mark) for other in passage.marks)


def _without_overlaps(
    marks: dict[Mark, tuple[float, bool]],
) -> tuple[dict[Mark, tuple[float, bool]], dict[Mark, Mark]]:
    """The marks, those that overlap as one that covers both; and for every mark what has become of it."""
    runs: list[list[Mark]] = []
    for mark in sorted(marks):
        last = runs[-1][-1] if runs else None
        if last is not None and last.article == mark.article and overlap(max(runs[-1], key=lambda each: each.end), mark):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    whole: dict[Mark, tuple[float, bool]] = {}
    moved: dict[Mark, Mark] = {}
    for run in runs:
        cover = Mark(run[0].article, run[0].start, max(mark.end for mark in run))
        whole[cover] = (max(marks[mark][0] for mark in run), any(marks[mark][1] for mark in run))
        moved |= dict.fromkeys(run, cover)
    return whole, moved


def _links(revision: Revision, links: Iterable[Link], moved: dict[Mark, Mark]) -> dict[tuple[Mark, Mark], Link]:
    """The links between the marks as they have become, by their ends; each pair once."""
    kept: dict[tuple[Mark, Mark], Link] = {}
    for link in links:
        a, b = sorted((moved.get(link.a, link.a), moved.get(link.b, link.b)))
        if a.article != b.article:
            kept.setdefault((a, b), Link(a, b, link.score, link.strength, link.why, link.certainty))
    return kept


def _link_surely(revision: Revision, links: dict[tuple[Mark, Mark], Link], a: Mark, b: Mark) -> None:
    """Make the link between two marks certain; what was known of it, or of related words there, stays its evidence."""
    articles = {a.article, b.article}
    related = (link for link in revision.related if link.a.article in articles and _lies_between(link, a, b))
    known = links.get((a, b)) or next(related, None)
    links[a, b] = link_of(revision, a, b, known)


def _lies_between(link: Link, a: Mark, b: Mark) -> bool:
    return (meets(link.a, [a]) and meets(link.b, [b])) or (meets(link.a, [b]) and meets(link.b, [a]))
