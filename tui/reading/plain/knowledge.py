"""What is known of the strand under the cursor, in sentences: the least that one has to hear, and all of it.

A and D contradict each other about people killed on Oct. 7.
A, Alpha, says about 1,200, on the word of Israel (institution).
A and D tell this; B, C and E do not.
Compared with this: the same fact in D.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from tui.model.counts import Relation
from tui.model.papers import NotedWords
from tui.model.places import Mark
from tui.model.strands import Edit, Entity, Figure, Hits, Kind, Link, Manner, Passage, Quote, Saying, Strand, Strength, kind
from tui.reading.plain.names import describe_name
from tui.reading.plain.phrases import (
    as_sentence,
    call_article,
    list_articles,
    list_words,
    one_line,
    oppose_values,
    place_of_words,
    say_who_tells,
    source_of_words,
    words_of,
)
from tui.reading.show.contradiction import figures_in_conflict
from tui.reading.show.differences import difference_in_words
from tui.reading.show.number_format import describe_relation, format_value
from tui.reading.show.passage_detail import MOST_REASONS, MOST_RELATED
from tui.reading.state.kinds import only_word
from tui.reading.state.note_hits import notes_behind
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading, mark_under_cursor
from tui.reading.state.source_words import describe_saying
from tui.reading.state.yours import describe_yours

_AROUND = " .,;:!?…\"'“”‘’«»()[]–—-"
"""Signs at the edges of words by which two stretches are no less the same."""
_IN_WORDS = {
    Strength.VERBATIM: "the same words",
    Strength.NEAR: "nearly the same words",
    Strength.SAME: "the same fact",
    Strength.LIKELY: "likely the same fact",
    Strength.RELATED: "only related",
}
"""How certain a link is, as one says it."""
_ONE_VOICE = (Kind.UNIQUE, Kind.UNSETTLED)
"""Passages of one article: its words are all there are."""


def describe_strand(reading: Reading, strand: Strand, *, full: bool) -> Iterator[str]:
    """What is known of a strand, seen from the cursor; `full` gives every wording, its differences and the reasons."""
    yield from _describe_kind(reading, strand, full=full)
    if yours := describe_yours(reading.findings, strand.id):
        yield f"{yours[:1].upper()}{yours[1:]}."


def _describe_kind(reading: Reading, strand: Strand, *, full: bool) -> Iterator[str]:
    match strand:
        case Passage():
            yield from _describe_passage(reading, strand, full=full)
        case Entity():
            yield from describe_name(reading, strand, full=full)
        case Quote():
            yield from _describe_quote(reading, strand, full=full)
        case Figure():
            yield from _describe_figure(reading, strand, full=full)
        case Edit():
            yield from _describe_edit(reading, strand)
        case NotedWords():
            yield from ()  # every sentence with a note says it, whatever is followed
        case Hits():
            yield f"{'Your note here holds' if notes_behind(strand) else 'A search hit for'} {one_line(strand.label)}."
        case _:
            assert_never(strand)


def _describe_edit(reading: Reading, edit: Edit) -> Iterator[str]:
    """What became of a sentence between two versions of its article, and how each has it."""
    yield as_sentence(f"{one_line(edit.label).capitalize()} in another version of the article")
    for mark in edit.marks:
        yield f"{list_articles(reading, {mark.article})} has: {words_of(reading, mark)}"


# passages


def _which_words(reading: Reading, mine: Mark | None) -> Iterator[str]:
    """Which part of the sentence is meant where that is not all of it: a listener would take it all for shared."""
    here = reading.sentence
    if mine is None or here is None or _bare(reading, mine) == _bare(reading, Mark(here.article, here.start, here.end)):
        return
    if mine.start <= here.start and mine.end >= here.end:
        yield f"This is part of: {words_of(reading, mine)}"
    else:
        yield f"Of this, the words: {words_of(reading, mine)}"


def _bare(reading: Reading, mark: Mark) -> str:
    """The words of a mark without what stands around them."""
    return words_of(reading, mark).strip(_AROUND)


def _describe_passage(reading: Reading, passage: Passage, *, full: bool) -> Iterator[str]:
    mine = mark_under_cursor(reading)
    telling = reading.index.tellers[passage.id]
    yield from _which_words(reading, mine)
    if kind(passage) is Kind.UNIQUE:
        source = source_of_words(reading, mine) if mine else ""
        yield as_sentence(f"{only_word(passage).capitalize()} {list_articles(reading, telling)} tells this{source}")
    elif kind(passage) is Kind.UNSETTLED:
        source = source_of_words(reading, mine) if mine else ""
        who = list_articles(reading, telling)
        yield as_sentence(f"Only {who} says this in such words, but others may tell it in their own{source}")
    elif kind(passage) is Kind.COPY:
        yield as_sentence(f"{list_articles(reading, telling)} tell this with one voice: one is a copy")
    else:
        yield from _contradictions(reading, passage, mine)
        yield say_who_tells(reading, passage)
    if full:
        yield from _wordings(reading, passage, mine)
        for link in sorted(passage.links, key=lambda link: (mine not in (link.a, link.b), -link.score)):
            yield _describe_link(link, mine)
        yield from _list_related(reading, passage)
    elif mine is not None and passage.links:
        yield from _compare_links(reading, passage, mine)


def _contradictions(reading: Reading, passage: Passage, mine: Mark | None) -> Iterator[str]:
    """Who contradicts whom about what, and every value with whose word it is."""
    links = [link for link in passage.links if link.why.conflicts and mine in (link.a, link.b)]
    if not links:
        return
    sides = {end.article for link in links for end in (link.a, link.b)}
    figures = figures_in_conflict(reading, passage)
    about = next((figure.compared or figure.label for figure in figures), "")
    about = about or list_words(dict.fromkeys(oppose_values(what) for link in links for what in link.why.conflicts))
    yield as_sentence(f"{list_articles(reading, sides)} contradict each other about {about}")
    for figure in figures:
        yield from (_value_of(reading, figure, mark) for mark in figure.marks if mark.article in sides)


def _compare_links(reading: Reading, passage: Passage, mine: Mark) -> Iterator[str]:
    """How sure it is that each other article tells the same as the cursor's words, strongest first, in one sentence."""
    best: dict[int, Link] = {}
    for link in passage.links:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            if one == mine and (other.article not in best or link.certainty > best[other.article].certainty):
                best[other.article] = link
    by_strength: dict[Strength, list[int]] = {each: [] for each in Strength}
    for article, link in best.items():
        by_strength[link.strength].append(article)
    parts = [
        f"{_IN_WORDS[strength]} in {list_articles(reading, articles)}" for strength, articles in by_strength.items() if articles
    ]
    if parts:
        yield f"Compared with this: {'; '.join(parts)}."


def _wordings(reading: Reading, passage: Passage, mine: Mark | None) -> Iterator[str]:
    """Every wording in full, the cursor's first, each followed by how it differs from that."""
    for mark in sorted(passage.marks, key=lambda each: (each != mine, reading.order.index(each.article), each.start)):
        if mark == mine and (kind(passage) in _ONE_VOICE or not source_of_words(reading, mark)):
            continue  # they have just been said
        perhaps = "Perhaps " if mark in passage.perhaps else ""
        where = place_of_words(reading, mark)
        yield f"{perhaps}{where}{source_of_words(reading, mark)}: {words_of(reading, mark)}"
        if differences := difference_in_words(reading, mark):
            yield as_sentence(f"That has {one_line(differences)}")


def _describe_link(link: Link, mine: Mark | None) -> str:
    """How sure a link is and why; the article under the cursor, where it stands on one end, first."""
    ends = (link.a, link.b) if mine != link.b else (link.b, link.a)
    parts = [f"{letter_of(ends[0].article)} and {letter_of(ends[1].article)}: {_IN_WORDS[link.strength]}"]
    if link.strength is not Strength.VERBATIM:
        parts[0] += f", {link.certainty:.0%} certain".replace("%", " percent")
    both = list(dict.fromkeys((*link.why.names, *link.why.figures, *link.why.other_words)))[:MOST_REASONS]
    if both:
        parts.append(f"both have {list_words(map(_either, both))}")
    if link.why.conflicts:
        parts.append(f"they contradict each other: {list_words(map(oppose_values, link.why.conflicts))}")
    if link.why.against:
        parts.append(f"against it speaks {list_words(map(oppose_values, link.why.against))}")
    return as_sentence("; ".join(parts))


def _either(words: str) -> str:
    """Words that both have, in either form: "meet or met"."""
    return one_line(words).replace(" / ", " or ")


def _list_related(reading: Reading, passage: Passage) -> Iterator[str]:
    """What is alike without being the same, so that a reader can judge."""
    others = dict.fromkeys(other for _, other, _ in reading.index.related_links(passage.marks))
    for other in list(others)[:MOST_RELATED]:
        yield f"Related, but not the same, in {place_of_words(reading, other)}: {words_of(reading, other)}"


# quotes


def _describe_quote(reading: Reading, quote: Quote, *, full: bool) -> Iterator[str]:
    mine = mark_under_cursor(reading)
    yield as_sentence(f"{quote.manner.value} quote; {_speaker(reading, quote)}")
    here = reading.sentence
    if mine is not None and here is not None and mine.end > here.end and not full:
        yield "The quote goes on in the next sentence."
    if quote.disagree:
        yield "The outlets name different speakers."
    for saying in sorted(quote.sayings, key=lambda each: (each.body != mine, reading.order.index(each.body.article))):
        if full or saying.body != mine:
            yield f"{call_article(reading, saying.body.article)}, {_how_given(reading, quote, saying)}"
            if full and (differences := difference_in_words(reading, saying.body)):
                yield as_sentence(f"That has {one_line(differences)}")


def _speaker(reading: Reading, quote: Quote) -> str:
    """Who speaks as far as the outlets agree, and whether that is sure."""
    entity = reading.index.strands.get(quote.speaker)
    names = {saying.speaker_words for saying in quote.sayings}
    name = entity.label if entity is not None else min(names) if len(names) == 1 else ""
    if not name:
        return "no speaker is named" if names == {""} else "the outlets name no common speaker"
    unsure = any(saying.confidence < reading.index.unsure_below for saying in quote.sayings)
    return f"{'perhaps ' if unsure else ''}{one_line(name)} speaks"


def _how_given(reading: Reading, quote: Quote, saying: Saying) -> str:
    """Whom an article names as the speaker, and the words that it gives, in quotation marks where they are quoted."""
    speaker = reading.index.strands.get(saying.speaker)
    name = one_line(speaker.label if speaker is not None else saying.speaker_words) or "nobody named"
    unsure = "perhaps " if saying.confidence < reading.index.unsure_below and name != "nobody named" else ""
    more = describe_saying(reading.index, saying)
    words = words_of(reading, saying.body)
    own = saying.manner is Manner.INDIRECT
    retold = " in its own words" if own and quote.manner is not Manner.INDIRECT else ""
    return f"{unsure}{name}{f', {more}' if more else ''}{retold}: {words if own else f'“{words}”'}"


# figures


def _describe_figure(reading: Reading, figure: Figure, *, full: bool) -> Iterator[str]:
    relation = f"; {describe_relation(figure)}" if figure.relation is not Relation.SAME else ""
    yield as_sentence(f"Figure: {one_line(figure.label)}{relation}")
    for mark in figure.marks:
        yield _value_of(reading, figure, mark)
        around = reading.index.sentence(mark.article, mark.start, unfolded=True)
        if full and around is not None:
            yield f"It stands in: {words_of(reading, Mark(mark.article, around.start, max(around.end, mark.end)))}"


def _value_of(reading: Reading, figure: Figure, mark: Mark) -> str:
    """What an article says of a figure, as it writes it, and what that is where it is written otherwise."""
    words = words_of(reading, mark)
    values = [format_value(count, figure.unit) for count in figure.counts if count.mark == mark]
    subjects = [one_line(count.subject) for count in figure.counts if count.mark == mark and count.subject]
    value = next((each for each in values if each and each.casefold() != words.casefold()), "")
    what = f", counting {subjects[0]}" if subjects else ""
    meant = f", that is {value}{what}" if value else what
    return as_sentence(f"{call_article(reading, mark.article)}, says {words}{meant}{source_of_words(reading, mark)}")
