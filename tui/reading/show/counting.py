"""What a reader counts: passages, quotes, names, and the places of the one under the cursor, never the stops of a tour.

    shared passage 4 of 24, place 2 of 5        on a stop
    24 shared passages                          beside the stops
    Yoav Gallant: place 3 of 12 (esc leaves)    where one thing is followed

A passage has one number on the screen, in the outline and in the report: its rank in the
order of the story, see `strand_numbers`.
"""

from __future__ import annotations

from tui.model.places import overlap
from tui.model.strands import Hits, Strand, kind
from tui.reading.state.numbering import strand_numbers
from tui.reading.state.offers import lacking
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading
from tui.reading.state.stops import count_passed, stop_key
from tui.reading.state.tours import TourKind
from tui.reading.text.lines import fit

LONGEST_TITLE = 24
"""Cells of the name of the one strand that is followed."""
LEAVE = " (esc leaves)"
"""Said behind what hides the usual tour until it is left."""


def tour_counter(reading: Reading) -> str:
    """The tour and where on it the cursor stands; with how to leave it, where it is not one of the usual ones."""
    tour = reading.tour
    own = [each for each in reading.overlays if tour.is_of(kind(each))]
    followed = own[0] if len(own) == 1 or any(isinstance(each, Hits) for each in own) else None
    if reading.strand in own and isinstance(reading.strand, Hits):  # those in the articles, or those in the notes
        followed = reading.strand
    if followed is None and tour.kind is TourKind.STRAND:
        followed = reading.index.strands.get(tour.strand)
    if followed is not None:
        name = _strand_title(followed) + (" and kin" if tour.kin else "")
        silent = f", {lacking(reading)}" if isinstance(followed, Hits) and lacking(reading) else ""
        return _place_counter(reading, followed, name) + silent + LEAVE
    missing = tour.kind is TourKind.MISSING and tour.article < len(reading.findings.story.articles)
    where = f"missing in {letter_of(tour.article)}: " if missing else ""
    leave = LEAVE if missing else ""
    numbers = strand_numbers(reading.index, tour, reading.overlays if tour.is_of_overlays else ())
    if not numbers:
        return f"{where}no passages{leave}" if missing else f"no {tour.plural}"
    number = numbers.get(reading.focus, 0) if _is_on(reading) else 0
    if not number:
        name = tour.singular if len(numbers) == 1 else "passages" if missing else tour.plural
        return f"{where}{len(numbers)} {name}{leave}"
    strand = reading.strand
    assert strand is not None
    at, count = place_of(reading, strand)
    place = f", place {at} of {count}" if count > 1 and not missing else ""
    return f"{where}{tour.singular} {number} of {len(numbers)}{place}{leave}"


def _is_on(reading: Reading) -> bool:
    """Whether the cursor's sentence holds a place of the strand in focus."""
    strand, sentence = reading.strand, reading.sentence
    if strand is None or sentence is None:
        return False
    return any(overlap(mark, sentence.span) for mark in reading.index.bodies_in(strand, sentence.article))


def place_of(reading: Reading, strand: Strand) -> tuple[int, int]:
    """Which place of a strand, in the order of the panes, the cursor is on or has last passed, and how many there are."""
    if isinstance(strand, Hits):  # which may be thousands
        return count_passed(reading.stops, stop_key(reading)), len(reading.stops)
    sentence = reading.sentence
    end = max(reading.place.offset + 1, sentence.end if sentence is not None else 0)
    telling = reading.index.articles_of(strand)
    panes = [article for article in reading.panes if article in telling or article == reading.place.article]
    passed = count = 0
    is_behind = True
    for article in panes:
        marks = reading.index.bodies_in(strand, article)
        if article == reading.place.article:
            passed += sum(mark.start <= reading.place.offset for mark in marks) or int(any(mark.start < end for mark in marks))
            is_behind = False
        elif is_behind:
            passed += len(marks)
        count += len(marks)
    return passed, count


def _place_counter(reading: Reading, strand: Strand, name: str) -> str:
    at, count = place_of(reading, strand)
    return f"{name}: place {at} of {count}" if at else f"{name}: {count} place{'' if count == 1 else 's'}"


def _strand_title(strand: Strand) -> str:
    """What a tour of one strand is called."""
    if isinstance(strand, Hits):
        more = (" fuzzy" if strand.fuzzy else "") + (" in your notes" if strand.in_notes else "")
        return f"/{fit(strand.label, LONGEST_TITLE)}/{more}"
    return fit(strand.label, LONGEST_TITLE)
