"""Where the reader is, in sentences: whose words are under the cursor, which number they have, what is known of them.

C, NTD, paragraph 4: The prime minister canceled the trip this week.
Shared passage 4 of 14, place 5 of 7.
A, B, D and E tell this, likely also C.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tui.model.papers import NotedWords
from tui.model.places import Mark
from tui.model.story import ASIDE
from tui.model.strands import Hits, Kind, Passage, Strand
from tui.reading.plain.knowledge import describe_strand
from tui.reading.plain.phrases import (
    as_sentence,
    call_article,
    count_things,
    list_articles,
    list_words,
    one_line,
    place_of_words,
    words_of,
)
from tui.reading.plain.rows import describe_open_row, describe_table
from tui.reading.printed.source_list import place_in
from tui.reading.show.counting import LEAVE, place_of, tour_counter
from tui.reading.state.disputes import disagrees
from tui.reading.state.kinds import BY_KIND, PASSAGES
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading, main_passage
from tui.reading.state.tours import TourKind
from tui.reading.state.views import section_view_of, table_view_of


def describe_place(reading: Reading, before: Reading | None = None, *, full: bool = False) -> Iterator[str]:
    """The words under the cursor, their number, and what is known of them; `before` is the reading of which one has heard.

    In a table it is the row. With `full` every wording and every reason is given.
    """
    if not reading.findings.story.articles:
        yield "There is no article yet."
        return
    if section_view_of(reading) is not None:
        yield from describe_open_row(reading)
        return
    if (table := table_view_of(reading)) is not None:
        yield from describe_table(reading, table)
    yield from describe_words(reading, before)
    if counter := describe_number(reading):
        yield counter
    yield from describe_focus(reading, full=full)


def describe_words(reading: Reading, before: Reading | None = None) -> Iterator[str]:
    """The sentence under the cursor, with the outlet's name where it is another one than before."""
    here = reading.sentence
    if here is None:
        yield f"{call_article(reading, reading.place.article)}: there is no sentence here."
        return
    is_same = before is not None and before.place.article == here.article and before.findings is reading.findings
    mark = Mark(here.article, here.start, here.end)
    place = place_in(reading.findings.story.articles[here.article], here.start)
    where = f"{letter_of(here.article)}, {place}" if is_same and place else place_of_words(reading, mark)
    yield f"{where}: {words_of(reading, mark)}"


def describe_number(reading: Reading) -> str:
    """ "Shared passage 4 of 14, place 5 of 7.", where the cursor is on the tour; else nothing."""
    hits = reading.hits
    if hits is not None and reading.tour.is_of(Kind.HITS):
        return _describe_hit(reading, hits)
    counter = tour_counter(reading).removesuffix(LEAVE)
    return as_sentence(counter) if " of " in counter and reading.focus else ""


def _describe_hit(reading: Reading, hits: Hits) -> str:
    at, count = place_of(reading, hits)
    how = ", spelt alike" if hits.fuzzy else ""
    how += ", in your note" if isinstance(reading.strand, Hits) and reading.strand.in_notes else ""
    return as_sentence(f"search for {one_line(hits.label)}{how}, place {at} of {count}")


def describe_focus(reading: Reading, *, full: bool = False) -> Iterator[str]:
    """What is known of the words under the cursor, or why nothing is."""
    strand, here = reading.strand, reading.sentence
    if isinstance(strand, Hits | NotedWords) and here is not None:  # that it is one is said: what is known of the words is not
        reading = replace(reading, focus=main_passage(reading, here))
        strand = reading.strand
    if strand is not None:
        yield from describe_strand(reading, strand, full=full)
        yield from _describe_others(reading, strand)
    elif here is not None and not here.tells:
        yield f"Not compared: {here.kind.value}."
    elif here is not None and not reading.knows_passages:
        yield "Not compared yet."
    elif here is not None:
        yield "No passage here: it is too short or too common to compare."
    if here is not None and reading.noted is not None:
        for note in reading.noted.notes_within(here.article, here.start, here.end):
            yield f"Your note: {one_line(note.text)}" if note.text else "Your bookmark is here."


def _describe_others(reading: Reading, strand: Strand) -> Iterator[str]:
    """Which other passages stand in the sentence: bars say so on the screen."""
    here = reading.sentence
    if here is None or not isinstance(strand, Passage):
        return
    marks = reading.index.marks_within(here.article, here.start, here.end)
    others = {lit.strand: lit.kind for lit in marks if lit.kind in PASSAGES and lit.strand != strand.id}
    counts = Counter(others.values())
    parts = [count_things(counts[each], BY_KIND[each].singular) for each in PASSAGES if counts[each]]
    disputed = any(disagrees(other) for each in others if (other := reading.find_strand(each)) is not None)
    if parts:
        yield f"Also in this sentence: {list_words(parts)}{', disputed' if disputed else ''}."


def describe_position(reading: Reading) -> Iterator[str]:
    """Where one is in the story as a whole, and what is set that one might have forgotten."""
    if not reading.findings.story.articles:
        return
    article = reading.place.article
    story = reading.findings.story.articles[article]
    if story.meta.title:
        yield as_sentence(f"{call_article(reading, article)}: {one_line(story.meta.title)}")
    shown = [each for each in reading.index.sentences(article) if reading.unfolded or each.kind not in ASIDE]
    at = sum(each.start <= reading.place.offset for each in shown)
    share = f"; others tell {reading.index.shared_fraction(article):.0%} of it".replace("%", " percent")
    yield f"Sentence {at} of {len(shown)} of article {reading.order.index(article) + 1} of {len(reading.order)}{share}."
    yield from _settings(reading)


def _settings(reading: Reading) -> Iterator[str]:
    tour = reading.tour
    if reading.hits is not None:
        yield "A search is on; escape leaves it."
    elif tour.kind in (TourKind.STRAND, TourKind.MISSING):
        yield f"Next goes on through {tour.plural}; escape leaves them."
    if reading.hidden:
        verb = "is" if len(reading.hidden) == 1 else "are"
        yield f"{list_articles(reading, reading.hidden)} {verb} hidden; show all brings back what is hidden."
    if not reading.lock:
        yield "The next article opens where you were in it, not at the same thing; lock changes that."
    if reading.selection is not None:
        yield f"{count_things(len(words_of(reading, reading.selection).split()), 'word')} are selected; copy gives them."
