"""Words that do not tell what others tell, as the reader says: they leave the passage, and nothing calls them alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tui.engine.corrections.pieces import new_passage, passage_of, standing, words_of
from tui.engine.corrections.revision import Revision, meets
from tui.engine.links import LINKS_SHOWN
from tui.engine.union_find import Groups
from tui.model.places import Mark
from tui.model.strands import Link, Passage, Strength


def part(revision: Revision, first: Mark, others: Sequence[Mark]) -> list[str]:
    """Take what stands at the first place out of what the others tell: it becomes a passage of its own.

    Its very words in other articles go with it, where they are none of the others.
    """
    passage = revision.at(Passage, first)
    if passage is None or not others:
        return []
    revision.related = [link for link in revision.related if not _is_between(link, first, others)]
    if not any(meets(mark, others) for mark in passage.marks):
        return [passage.id]
    core = [mark for mark in passage.marks if meets(mark, [first])]
    said = {words_of(revision, mark) for mark in core}
    leaving = [m for m in passage.marks if m in core or (words_of(revision, m) in said and not meets(m, others))]
    if any(meets(mark, others) for mark in leaving):
        return []
    rest = [mark for mark in passage.marks if mark not in leaving]
    known = standing(passage)
    own = replace(new_passage(revision, core[0]), marks=tuple(sorted(leaving)))
    inside = [link for link in passage.links if link.a in leaving and link.b in leaving]
    revision.put(passage_of(revision, own, dict.fromkeys(leaving, (1.0, True)), inside))
    return [own.id, *_keep_rest(revision, passage, rest, known)]


def _keep_rest(revision: Revision, passage: Passage, rest: list[Mark], known: Mapping[Mark, tuple[float, bool]]) -> list[str]:
    """What stays of a passage, under its id; marks that only the words that left held there become passages of their own."""
    links = [link for link in passage.links if link.a in rest and link.b in rest]
    holds_all = len(passage.links) < LINKS_SHOWN  # else a mark without a link says nothing
    groups = _held_together(rest, links) if holds_all else [rest]
    main = max(groups, key=len)
    names = [passage.id]
    own = [link for link in links if link.a in main]
    revision.put(passage_of(revision, passage, {mark: known[mark] for mark in main}, own))
    for group in groups:
        if group is not main:
            inside = [link for link in links if link.a in group]
            made = new_passage(revision, group[0])
            revision.put(passage_of(revision, made, {mark: known[mark] for mark in group}, inside))
            if group[0].article != main[0].article:
                revision.related.append(_weak_link(passage, group[0], main[0]))
            names.append(made.id)
    revision.related.sort(key=lambda link: (link.a, link.b))
    return names


def _held_together(marks: list[Mark], links: Iterable[Link]) -> list[list[Mark]]:
    """The marks that links hold together, each group in the order of the marks."""
    groups = Groups(marks)
    for link in links:
        groups.join(link.a, link.b)
    return groups.groups()


def _weak_link(passage: Passage, a: Mark, b: Mark) -> Link:
    """That two places are only related: what held them together has left."""
    one, other = sorted((a, b))
    weakest = min((link.score for link in passage.links), default=0.0)
    return Link(one, other, weakest, Strength.RELATED, certainty=0.0)


def _is_between(link: Link, first: Mark, others: Sequence[Mark]) -> bool:
    """Whether a link joins the first place with one of the others."""
    return (meets(link.a, [first]) and meets(link.b, others)) or (meets(link.b, [first]) and meets(link.a, others))
