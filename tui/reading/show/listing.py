"""What was found, as lists: each section the weightiest first, a line for each strand, for the outline and the report.

Yoav Gallant, person            38x  ABCDE      the letters are the outlets that tell it, a dot is silent
Gallant is set to meet ...           A·CDE
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, assert_never

from tui.model.counts import Relation
from tui.model.papers import NotedWords
from tui.model.strands import Edit, Entity, Figure, Hits, Passage, Quote, Strand, bodies, maybe_tellers, tellers
from tui.reading.show.noting import describe_noted, own_strands
from tui.reading.show.outline_filter import split_filter
from tui.reading.show.titles import title_of
from tui.reading.state.disputes import disagrees
from tui.reading.state.filtering import match_labels
from tui.reading.state.index import Index
from tui.reading.state.kinds import ROWS
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour, TourKind
from tui.reading.text.lines import Line, Tint, fit
from tui.reading.text.wrap import cells

MAX_LETTERS = 9
"""Articles up to which each teller is named by its letter; beyond, "7 of 12" says how many."""


class ListSection(NamedTuple):
    """A part of the list: the strands at whose marks a tour stops."""

    name: str
    """Its tab."""
    tour: Tour


SECTIONS = (
    *(ListSection(row.section, Tour(of=row.kind)) for row in ROWS if row.section),
    ListSection("disputes", Tour(TourKind.CONFLICT)),
)
"""In the order of their tabs."""


def section_of(tour: Tour) -> ListSection:
    """The section of a tour; the first one for a tour that has none."""
    return next((each for each in SECTIONS if each.tour == tour), SECTIONS[0])


@lru_cache(maxsize=16)
def rank_strands(index: Index, tour: Tour, overlays: tuple[Strand, ...] = ()) -> tuple[Strand, ...]:
    """The strands of a tour, the weightiest first: by how many tell them, how often, and in the order of the story."""

    def weight(strand: Strand) -> tuple[object, ...]:
        tellers = -index.confirmers.get(strand.id, 0)
        match strand:
            case _ if tour.kind is TourKind.CONFLICT:
                return (tellers, min(strand.marks))
            case Entity():
                return (tellers, -len(bodies(strand)), min(strand.marks))
            case Figure():
                return (not strand.conflict, tellers, min(strand.marks))
            case NotedWords():
                return (not strand.marks, min(strand.marks, default=()))
            case Passage() | Quote() | Edit() | Hits():
                return (tellers, min(strand.marks))
            case _:
                assert_never(strand)

    return tuple(
        sorted((each for each in index.strands_on(tour, overlays) if each.marks or isinstance(each, NotedWords)), key=weight)
    )


@lru_cache(maxsize=16)
def _search_labels(index: Index, tour: Tour, overlays: tuple[Strand, ...]) -> tuple[str, ...]:
    """What is searched when the reader types, one for each strand of `rank_strands`: its words, and who tells it."""
    articles = index.findings.story.articles
    return tuple(
        " ".join((_search_label(index, strand), *(articles[at].name for at in sorted(tellers(strand)))))
        for strand in rank_strands(index, tour, overlays)
    )


def _search_label(index: Index, strand: Strand) -> str:
    """What a strand is found by: its words, its other names, who said it."""
    match strand:
        case Entity():
            kin = (one.label for one in index.kin_of(strand))
            return " ".join((strand.label, strand.type.value, *strand.aliases, *kin))
        case Quote():
            return f"{_speaker(index, strand)}: {_every_wording(index, strand)}"
        case Figure():
            return " ".join(dict.fromkeys((strand.label, strand.unit, *(count.subject for count in strand.counts))))
        case NotedWords():
            return " ".join((strand.label, *(f"#{tag}" for tag in strand.tags), _every_wording(index, strand)))
        case Passage() | Edit() | Hits():
            return _every_wording(index, strand)
        case _:
            assert_never(strand)


def _every_wording(index: Index, strand: Strand) -> str:
    """All words in which a strand is told: what one outlet says is found by the words of another."""
    texts = index.findings.story.articles
    return " ".join(" ".join(texts[mark.article].text[mark.start : mark.end].split()) for mark in bodies(strand))


def _speaker(index: Index, quote: Quote) -> str:
    entity = index.strands.get(quote.speaker)
    if entity is not None:
        return entity.label
    return next((saying.speaker_words for saying in quote.sayings if saying.speaker_words), "nobody named")


def find_strands(reading: Reading, section: ListSection, query: str) -> tuple[Strand, ...]:
    """The strands of a section that a query finds."""
    own = own_strands(reading, section.tour)
    return _find_strands(reading.index, section.tour, own, query)


@lru_cache(maxsize=16)
def _find_strands(index: Index, tour: Tour, overlays: tuple[Strand, ...], query: str) -> tuple[Strand, ...]:
    every = rank_strands(index, tour, overlays)
    tests, words = split_filter(index, query)
    found = (every[at] for at in match_labels(_search_labels(index, tour, overlays), words)) if words.strip() else every
    return tuple(strand for strand in found if all(test(strand) for test in tests))


def strand_row(reading: Reading, strand: Strand, width: int, *, chosen: bool = False) -> Line:
    """One strand in one row: its words, its type, how many times, and which outlets tell it."""
    who = _tellers(reading, strand)
    words, tint = _describe(reading.index, strand)
    often = " " if isinstance(strand, Passage | NotedWords) else f" {len(bodies(strand))}x "
    room = max(1, width - 1 - cells(often) - cells(who))
    name = fit(words, room)
    gap = " " * max(0, room - cells(name))
    return (
        ("▌" if chosen else "│", Tint.KEY),
        (name, Tint.CHOSEN if chosen else tint),
        (gap, Tint.CHOSEN if chosen else Tint.PLAIN),
        (often, Tint.DIM),
        (who, Tint.STRONG),
    )


def _describe(index: Index, strand: Strand) -> tuple[str, Tint]:
    warning = "× " if disagrees(strand) else ""
    match strand:
        case Entity():
            kin = " ~ ".join(("", *(one.label for one in index.kin_of(strand))))
            return f"{strand.label}, {strand.type.value}{kin}", Tint.ENTITY
        case Quote():
            return f"{warning}{_speaker(index, strand)}: “{title_of(index, strand)}”", Tint.QUOTE
        case Figure():
            values = dict.fromkeys(count.value for count in strand.counts) if strand.conflict else ()
            compared = f", {strand.compared}" if strand.conflict else ""
            relation = (
                f", {strand.relation.value}" if strand.relation in (Relation.ROUNDED, Relation.UPDATED, Relation.AGREED) else ""
            )
            shown = f": {' / '.join(values)}" if values else ""
            return warning + strand.label + shown + compared + relation, Tint.FIGURE
        case Passage():
            conflicts = dict.fromkeys(conflict for link in strand.links for conflict in link.why.conflicts)
            conflicts_in_words = f"({', '.join(conflicts)}) " if conflicts else ""
            return warning + conflicts_in_words + title_of(index, strand), Tint.PLAIN
        case Edit():
            return strand.label, Tint.DIFFERS
        case NotedWords():
            return describe_noted(strand)
        case Hits():
            return strand.label, Tint.HIT
        case _:
            assert_never(strand)


def _tellers(reading: Reading, strand: Strand) -> str:
    """The outlets that tell a strand: a letter, ○ for who likely, ? for who perhaps does, a dot for a silent one.

    Where letters take too much room "7+2? of 12".
    """
    telling, maybe = tellers(strand), reading.index.maybe_tellers.get(strand.id, frozenset())
    if len(reading.order) > MAX_LETTERS:
        return f"{len(telling)}{f'+{len(maybe)}?' if maybe else ''} of {len(reading.order)}"
    signs = {**dict.fromkeys(maybe, "?"), **dict.fromkeys(maybe_tellers(strand), "○"), **{n: letter_of(n) for n in telling}}
    return "".join(signs.get(article, "·") for article in sorted(reading.order))
