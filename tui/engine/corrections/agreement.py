"""No contradiction, as the reader says: of values, of speakers, of facts inside a passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.engine.corrections.revision import Revision, meets
from tui.model.counts import Relation
from tui.model.places import Mark
from tui.model.strands import Figure, Link, Passage, Quote


def agree(revision: Revision, places: Sequence[Mark]) -> list[str]:
    """Whatever stands at two of the places or more contradicts itself there no longer."""
    return [*_figures(revision, places), *_quotes(revision, places), *_passages(revision, places)]


def _figures(revision: Revision, places: Sequence[Mark]) -> list[str]:
    """Figures all of whose values that differ stand at the places, or in sentences and passages that hold them."""
    changed = []
    for figure in revision.of_kind(Figure):
        said = [count for count in figure.counts if meets(count.mark, places)]
        values = {count.value for count in said}
        if figure.conflict and len(values) > 1 and all(count.value in values for count in figure.counts):
            revision.put(replace(figure, conflict=False, relation=Relation.AGREED))
            changed.append(figure.id)
    return changed


def _quotes(revision: Revision, places: Sequence[Mark]) -> list[str]:
    """Quotes that several articles give at the places."""
    changed = []
    for quote in revision.of_kind(Quote):
        articles = {saying.body.article for saying in quote.sayings if meets(saying.body, places)}
        if quote.disagree and len(articles) > 1:
            revision.put(replace(quote, disagree=False))
            changed.append(quote.id)
    return changed


def _passages(revision: Revision, places: Sequence[Mark]) -> list[str]:
    """Passages that several articles tell at the places: what their links there contradict each other about is let go."""
    changed = []
    for passage in revision.of_kind(Passage):
        if len({mark.article for mark in passage.marks if meets(mark, places)}) < 2:
            continue
        links = tuple(_without_conflicts(link) if _lies_at(link, places) else link for link in passage.links)
        if any(_lies_at(link, places) for link in links):
            revision.put(replace(passage, links=links))
            changed.append(passage.id)
    return changed


def _lies_at(link: Link, places: Sequence[Mark]) -> bool:
    return meets(link.a, places) and meets(link.b, places)


def _without_conflicts(link: Link) -> Link:
    return replace(link, why=replace(link.why, conflicts=())) if link.why.conflicts else link
