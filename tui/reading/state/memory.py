"""Where I was: what of a Reading comes back on the next start, as plain values.

Articles are named by their ids and strands by theirs, so that a file more or a better analysis does not move the reader. A kept
value that fits nothing is left aside: an old or damaged memory is a worse start, never an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from tui.model.places import Place
from tui.model.strands import Kind
from tui.reading.state.kinds import ROWS
from tui.reading.state.reading import Reading, RowFilter, ViewName, refocus
from tui.reading.state.tables_place import restore_tables
from tui.reading.state.tours import Tour, TourKind

E = TypeVar("E", ViewName, RowFilter, TourKind, Kind)
VERSION = 1
"""Grows when a key changes its meaning; another version is forgotten."""


def make_bookmark(reading: Reading) -> dict[str, object]:
    """What to remember of a reading, as JSON values."""
    ids = [article.id for article in reading.findings.story.articles]
    if not ids:
        return {}
    return {
        "version": VERSION,
        "article": ids[reading.place.article],
        "offset": reading.place.offset,
        "offsets": dict(zip(ids, reading.offsets, strict=False)),
        "focus": reading.focus,
        "tour": reading.tour.of.value if reading.tour.kind is TourKind.KIND else reading.tour.kind.value,
        "tour_strand": reading.tour.strand,
        "tour_article": ids[reading.tour.article] if 0 <= reading.tour.article < len(ids) else "",
        "lit": sorted(kind.value for kind in reading.lit),
        "lock": reading.lock,
        "line_up": reading.line_up,
        "view": reading.view.value,
        **reading.tables.bookmark(),
        "rows": reading.row_filter.value,
        "by_weight": reading.by_weight,
        "zoomed": reading.zoomed,
        "order": [ids[article] for article in reading.order],
        "hidden": [ids[article] for article in sorted(reading.hidden)],
        "pinned": [ids[article] for article in sorted(reading.pinned)],
        "base": ids[reading.base],
        "unfolded": reading.unfolded,
        "legend": reading.legend,
        "follow": reading.follow,
        "steps_back": reading.steps_back,
    }


def restore_bookmark(reading: Reading, bookmark: Mapping[str, object]) -> Reading:
    """The reading as it was left; call it when the articles are there. What does not fit is left aside."""
    if bookmark.get("version") != VERSION:
        return reading
    articles = reading.findings.story.articles
    at = {article.id: position for position, article in enumerate(articles)}
    order = [at[each] for each in _strings(bookmark.get("order")) if each in at]
    order += [position for position in range(len(articles)) if position not in order]
    hidden_panes = frozenset(at[each] for each in _strings(bookmark.get("hidden")) if each in at)
    pinned = frozenset(at[each] for each in _strings(bookmark.get("pinned")) if each in at) - hidden_panes
    offsets, lit_kinds = bookmark.get("offsets"), bookmark.get("lit")
    places = offsets if isinstance(offsets, Mapping) else {}
    back = replace(
        reading,
        order=tuple(order) if sorted(set(order)) == list(range(len(articles))) else reading.order,
        hidden=hidden_panes if len(hidden_panes) < len(articles) else frozenset(),
        pinned=pinned,
        offsets=tuple(_offset(places.get(article.id), len(article.text)) for article in articles),
        base=at.get(str(bookmark.get("base")), reading.base),
        lit=_lights(lit_kinds) if isinstance(lit_kinds, list) else reading.lit,
        lock=_flag(bookmark.get("lock"), reading.lock),
        line_up=_flag(bookmark.get("line_up"), reading.line_up),
        view=_member(ViewName, bookmark.get("view"), reading.view),
        tables=restore_tables(bookmark),
        row_filter=_member(RowFilter, bookmark.get("rows"), RowFilter.EVERY),
        by_weight=bookmark.get("by_weight") is True,
        zoomed=bookmark.get("zoomed") is True,
        unfolded=bookmark.get("unfolded") is True,
        steps_back=bookmark.get("steps_back") is True,
        follow=_flag(bookmark.get("follow"), reading.follow),
        legend=_flag(bookmark.get("legend"), reading.legend),
    )
    article = at.get(str(bookmark.get("article")), back.place.article)
    if article in back.hidden:
        back = replace(back, hidden=back.hidden - {article})
    place = Place(article, _offset(bookmark.get("offset"), len(articles[article].text)))
    tour = _tour(bookmark, at, reading)
    return refocus(replace(back, place=place, tour=tour, focus=str(bookmark.get("focus") or "")))


def _lights(names: list[object]) -> frozenset[Kind]:
    """The kinds that were lit; those without a key for their lights always are."""
    return frozenset(row.kind for row in ROWS if row.kind.value in names or not row.letter)


def _tour(bookmark: Mapping[str, object], at: Mapping[str, int], reading: Reading) -> Tour:
    """The tour as it was, unless its strands are gone, such as the hits of a search, or the article of which it asked."""
    name, article = bookmark.get("tour"), at.get(str(bookmark.get("tour_article")), -1)
    kind = _member(TourKind, name, TourKind.KIND)
    tour = Tour(kind, _member(Kind, name, Kind.SHARED), str(bookmark.get("tour_strand") or ""), article)
    gone = tour.is_of_overlays and not reading.index.strands_on(tour, reading.overlays)
    return Tour() if gone or (kind is TourKind.MISSING and article < 0) else tour


def _strings(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _flag(value: object, otherwise: bool) -> bool:  # noqa: FBT001 - two values of one kind
    return value if isinstance(value, bool) else otherwise


def _offset(value: object, length: int) -> int:
    return max(0, min(value, length)) if isinstance(value, int) else 0


def _member(kinds: type[E], value: object, otherwise: E) -> E:
    return next((each for each in kinds if each.value == value), otherwise)
