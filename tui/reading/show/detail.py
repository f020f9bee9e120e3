"""The strip below the panes: what stands under the cursor, who tells it, who does not, how strong the links are and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from tui.model.counts import Relation
from tui.model.papers import NotedWords
from tui.model.places import Mark, Span
from tui.model.strands import Edit, Entity, Figure, Hits, Manner, Passage, Quote, Strand
from tui.reading.show.margin import DISPUTE_BAR
from tui.reading.show.name_detail import describe_entity
from tui.reading.show.noting import describe_note, notes_here
from tui.reading.show.number_format import describe_relation, format_value
from tui.reading.show.passage_detail import (
    compare_words,
    describe_passage,
    differences_line,
    others_suffix,
    words_of_source,
)
from tui.reading.state.note_hits import count_note_hits, notes_behind
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading
from tui.reading.state.source_words import describe_saying
from tui.reading.state.views import section_view_of
from tui.reading.state.yours import describe_yours
from tui.reading.text.lines import Line, Piece, Tint, end_with_ellipsis, fit, flow, line, text_of, tint_spans, width_of
from tui.reading.text.wrap import cells

_LEAST_CUT = 20
"""Cells that a row keeps of its words when how many follow stands at its end: some four words, else it says too little."""


def strip_lines(reading: Reading, width: int, height: int, *, grown: bool, above: int = 0) -> tuple[Line, ...]:
    """At most `height` rows about the strand in focus, `above` rows passed over; `grown` gives every wording in full.

    How much does not fit is said in the last row, behind its words where there is room.
    """
    text = _strip_text(reading, grown=grown)
    if not grown and height < len(text):
        text = _name_others(reading, text, width)
    rows = _flow_shown(text, width, above + height)
    welcome = reading.message.count("\n")
    if welcome and height <= welcome:
        return flow(line((reading.message, Tint.WARN)), width, indent=2)[:height]
    if welcome and height == welcome + 1:
        return rows[:height]  # the welcome, which is all that there is room for
    rows = rows[min(above, max(0, len(rows) - height)) :]
    return rows if len(rows) <= height else (*rows[: height - 1], _cut_row(rows[height - 1 :], width, "J" if grown else "i"))


def _name_others(reading: Reading, text: list[Line], width: int) -> list[Line]:
    """The lines of a dispute of which not all have room: behind the first who perhaps tells it, and who does not."""
    strand = reading.strand
    if isinstance(strand, Passage) and text and text_of(text[0]).startswith(DISPUTE_BAR[0]):
        return [line(*text[0], *others_suffix(reading, strand, width - width_of(text[0]))), *text[1:]]
    return text


def _flow_shown(text: list[Line], width: int, shown: int) -> tuple[Line, ...]:
    """The rows of all lines, those behind the first `shown` empty: they are only counted, and a name may have thousands."""
    rows: list[Line] = []
    for words in text:
        if len(rows) < shown:
            rows += flow(words, width, indent=2)
        else:
            rows += ((),) * (1 if width_of(words) <= width else len(flow(words, width, indent=2)))
    return tuple(rows)


def _strip_text(reading: Reading, *, grown: bool) -> list[Line]:
    if not reading.findings.story.articles:
        return [line(("Reading the articles ...", Tint.DIM))]
    message = [line((each, Tint.WARN)) for each in reading.message.split("\n") if each]
    if (table := section_view_of(reading)) is not None:
        from tui.reading.show.section_page import describe_row  # a table's words, for which no first picture waits

        return message + describe_row(reading, table, grown=grown)
    message += notes_here(reading)
    strand = reading.strand
    if strand is None:
        return message + _no_strand(reading)
    return message + describe_strand(reading, strand, grown=grown)


def _no_strand(reading: Reading) -> list[Line]:
    sentence = reading.sentence
    if sentence is None:
        return [line(("Nothing here.", Tint.DIM))]
    if not sentence.tells:
        return [line((f"Not compared: {sentence.kind.value}.", Tint.DIM))]
    if not reading.knows_passages:
        return [line(("Not compared yet ...", Tint.DIM))]
    return [line(("No passage here: too short or too common to compare.", Tint.DIM))]


def _cut_row(rows: Sequence[Line], width: int, key: str) -> Line:
    """The first of the rows with how many more there are at its end; that alone where both do not fit."""
    more = f"  ({len(rows) - 1} more: {key})"
    room = width - cells(more)
    if width_of(rows[0]) <= room:
        return line(*rows[0], (more, Tint.DIM))
    if room >= _LEAST_CUT:
        return line(*end_with_ellipsis(rows[0], room), (more, Tint.DIM))
    return line((fit(f"({len(rows)} more: {key})", width), Tint.DIM))


def describe_strand(reading: Reading, strand: Strand, *, grown: bool) -> list[Line]:
    """All that is known of a strand, as lines of any length; the first says what of it is the reader's own word."""
    rows = _describe_kind(reading, strand, grown=grown)
    if rows and (yours := describe_yours(reading.findings, strand.id)):
        return [line(*rows[0], (f" ({yours})", Tint.STRONG)), *rows[1:]]
    return rows


def _describe_kind(reading: Reading, strand: Strand, *, grown: bool) -> list[Line]:
    match strand:
        case Passage():
            return describe_passage(reading, strand, grown=grown)
        case Entity():
            return describe_entity(reading, strand)
        case Quote():
            return _describe_quote(reading, strand, grown=grown)
        case Figure():
            return _describe_figure(reading, strand, grown=grown)
        case Edit():
            return _describe_edit(reading, strand)
        case NotedWords():
            return describe_note(reading, strand, grown=grown)
        case Hits():
            where = f": in {count_note_hits(reading)}" if notes_behind(strand) else f": {len(strand.marks)} places"
            return [line(("Search ", Tint.DIM), (strand.label, Tint.HIT), where)]
        case _:
            assert_never(strand)


def _describe_quote(reading: Reading, quote: Quote, *, grown: bool) -> list[Line]:
    head: list[Piece] = [(f"Quote, {quote.manner.value}", Tint.QUOTE), (f": {_speaker(reading, quote)}", Tint.STRONG)]
    if quote.disagree:
        head.append(("; the outlets name different speakers", Tint.DISPUTE))
    rows: list[Line] = [tuple(head)]
    for saying in quote.sayings:
        speaker = reading.index.strands.get(saying.speaker)
        name = speaker.label if speaker is not None else saying.speaker_words or "nobody named"
        unsure = "?" if saying.confidence < reading.index.unsure_below and name != "nobody named" else ""
        words = compare_words(reading, saying.body, Tint.QUOTE)
        more = describe_saying(reading.index, saying)
        who = f"{_outlet(reading, saying.body)}, {name}{unsure}{f' ({more})' if more else ''}"
        marks = ("", "") if saying.manner is Manner.INDIRECT else ("“", "”")
        retold = " in its own words" if saying.manner is not quote.manner and not marks[0] else ""
        rows.append(line((f"{who}{retold}: ", Tint.STRONG), (marks[0], Tint.QUOTE), *words, (marks[1], Tint.QUOTE)))
        rows += [*differences_line(reading, saying.body), *_sentence_around(reading, saying.body)] if grown else []
    return rows


def _describe_edit(reading: Reading, edit: Edit) -> list[Line]:
    """What became of a sentence, and how each version has it, the words that differ lit."""
    pieces: list[Piece] = [(f"{edit.label.capitalize()}, of two versions of one article.", Tint.STRONG)]
    for mark in edit.marks:
        words = reading.findings.story.articles[mark.article].text[mark.start : mark.end]
        lit = tuple(Span(w.start - mark.start, w.end - mark.start) for w in edit.words if w.article == mark.article)
        pieces += [(f" {letter_of(mark.article)}: ", Tint.STRONG), *tint_spans(words, lit, Tint.PLAIN)]
    return [line(*pieces)]


def _outlet(reading: Reading, mark: Mark) -> str:
    return f"{letter_of(mark.article)} {reading.findings.story.articles[mark.article].name}"


def _sentence_around(reading: Reading, mark: Mark) -> list[Line]:
    """The sentence in which a mark stands, where that is more than the mark."""
    sentence = reading.index.sentence(mark.article, mark.start, unfolded=True)
    if sentence is None or (sentence.start, sentence.end) == (mark.start, mark.end):
        return []
    text = reading.findings.story.articles[mark.article].text
    end = max(sentence.end, mark.end)
    return [
        line(
            ("  in: ", Tint.DIM),
            text[sentence.start : mark.start],
            (text[mark.start : mark.end], Tint.STRONG),
            text[mark.end : end],
        )
    ]


def _speaker(reading: Reading, quote: Quote) -> str:
    """Who speaks as far as the outlets agree: the name, or the words that they all use."""
    entity = reading.index.strands.get(quote.speaker)
    if entity is not None:
        return entity.label
    names = {saying.speaker_words for saying in quote.sayings}
    return (min(names) or "no speaker named") if len(names) == 1 else "the outlets name no common speaker"


def _describe_figure(reading: Reading, figure: Figure, *, grown: bool) -> list[Line]:
    unit = "" if figure.unit in ("", "date", *figure.label.casefold().split()) else f" ({figure.unit})"
    head: list[Piece] = [(figure.label, Tint.FIGURE), (unit, Tint.DIM)]
    if figure.relation is not Relation.SAME:
        tint = Tint.DISPUTE if figure.conflict else Tint.DIM
        head.append((f"; {describe_relation(figure)}", tint))
    rows: list[Line] = [tuple(head)]
    for count in figure.counts:
        words = reading.findings.story.articles[count.mark.article].text[count.mark.start : count.mark.end]
        value = f" = {format_value(count, figure.unit)}" + (f" {count.subject}" if count.subject else "")
        rows.append(
            line(
                (f"{_outlet(reading, count.mark)}: ", Tint.STRONG),
                (words, Tint.FIGURE),
                value,
                *words_of_source(reading, count.mark),
            )
        )
        rows += _sentence_around(reading, count.mark) if grown else []
    return rows
