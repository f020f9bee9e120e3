"""What a search finds in the reader's own notes: their words in the text are places of the search, and are said to be notes.

They are a strand beside the hits: no outlet holds what only a note says, and who has the words or has not counts without it.
"""

from __future__ import annotations

from tui.model.strands import Hits, Kind, Strand
from tui.reading.state.finding import find
from tui.reading.state.noted import join_marks
from tui.reading.state.overlays import set_overlays
from tui.reading.state.reading import Reading

_PREFIX = "hits in notes:"


def with_hits(reading: Reading, hits: Hits | None) -> Reading:
    """The reading with these hits of its query, and with those in the notes; the very same where nothing changes."""
    in_notes = _find_in_notes(reading)
    overlays = tuple(each for each in (hits, in_notes) if each is not None)
    before = tuple(each for each in reading.overlays if isinstance(each, Hits))
    return reading if overlays == before else set_overlays(reading, Kind.HITS, overlays)


def _find_in_notes(reading: Reading) -> Hits | None:
    """The words of all notes whose text or tags hold the query, as one strand; None where there are none."""
    query = reading.query.strip()
    if not query or reading.noted is None:
        return None
    found = find(reading.noted.searchable, reading.query, fuzzy=reading.fuzzy)
    strands = [reading.noted.all_words[hit.article] for hit in found.articles]
    marks = join_marks(mark for strand in strands for mark in strand.marks)
    return Hits(f"{_PREFIX}{query}", reading.query, marks, reading.fuzzy, in_notes=len(strands)) if strands else None


def hits_in_notes(reading: Reading) -> Hits | None:
    """What the search found in the notes; None where nothing is searched, or found there."""
    return next((each for each in reading.overlays if isinstance(each, Hits) and each.in_notes), None)


def notes_behind(strand: Strand) -> int:
    """How many notes hold the query whose hits a strand is; 0 for one that is anything else."""
    return strand.in_notes if isinstance(strand, Hits) else 0


def count_note_hits(reading: Reading) -> str:
    """ "3 of your notes", how many hold the query; empty where none does."""
    hits = hits_in_notes(reading)
    if hits is None:
        return ""
    return "1 of your notes" if hits.in_notes == 1 else f"{hits.in_notes:,} of your notes"
