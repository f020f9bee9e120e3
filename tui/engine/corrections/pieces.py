"""What joining and parting of passages share: the words of a mark, how alike two are, a passage of given marks and links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b

from tui.engine.corrections.revision import Revision
from tui.engine.links import closeness
from tui.engine.words import tokens
from tui.model.places import Mark
from tui.model.strands import Link, Passage, Why


def words_of(revision: Revision, mark: Mark) -> tuple[str, ...]:
    """The words at a mark as wordings are compared: folded, one spelling for all variants."""
    return tuple(token.word for token in tokens(revision.articles[mark.article].text[mark.start : mark.end]))


def link_of(revision: Revision, a: Mark, b: Mark, known: Link | None) -> Link:
    """The link that the reader makes between two places: certain; its evidence is that of a link that was `known` there."""
    from rapidfuzz.distance import Indel

    ours, theirs = words_of(revision, a), words_of(revision, b)
    alike = Indel.normalized_similarity(ours, theirs)
    score, why = (known.score, known.why) if known else (round(alike, 4), Why())
    return Link(min(a, b), max(a, b), score, closeness(ours, theirs), why, 1.0)


def passage_of(revision: Revision, old: Passage, marks: Mapping[Mark, tuple[float, bool]], links: Sequence[Link]) -> Passage:
    """A passage like `old` with other marks (each with its certainty, and whether it is sure) and links."""
    ordered = sorted(marks)
    articles = {mark.article for mark in ordered}
    alone = len(articles) < 2
    sure = {mark.article for mark in ordered if marks[mark][1]}
    perhaps = () if alone else tuple(mark for mark in ordered if len(sure) < 2 or not marks[mark][1])
    roots = {revision.articles[article].twin_of or revision.articles[article].id for article in articles}
    is_copied = not alone and len(roots) == 1
    return replace(
        old,
        marks=tuple(ordered),
        score=0.0 if not links else round(sum(link.score for link in links) / len(links), 4),
        links=tuple(links),
        certainty=max((link.certainty for link in links), default=1.0),
        certainties=() if alone else tuple(marks[mark][0] for mark in ordered),
        perhaps=() if is_copied else perhaps,
        copied=is_copied,
    )


def standing(passage: Passage) -> dict[Mark, tuple[float, bool]]:
    """How sure each mark of a passage is: its certainty, and whether it surely belongs there."""
    certainties = passage.certainties or (1.0,) * len(passage.marks)
    return {mark: (sure, mark not in passage.perhaps) for mark, sure in zip(passage.marks, certainties, strict=True)}


def new_passage(revision: Revision, mark: Mark) -> Passage:
    """A passage of one place, with an id of its words."""
    article = revision.articles[mark.article]
    label = " ".join(article.text[mark.start : mark.end].split())
    words = words_of(revision, mark)
    digest = blake2b(f"{article.id}\0{label}".encode(), digest_size=4).hexdigest()
    return Passage(revision.new_id(f"passage:{'-'.join(words[:5])}-{digest}"), label, (mark,))
