"""The strip below the panes: what stands under the cursor, who tells it, who does not, how strong the links are and why."""

from __future__ import annotations

from typing import assert_never

from tui.model.counts import Relation
from tui.model.places import Mark
from tui.model.strands import Entity, Figure, Hits, Kind, Link, Manner, Passage, Quote, Strand, kind
from tui.reading.show.differences import compare_wording, difference_in_words
from tui.reading.show.name_detail import describe_entity
from tui.reading.show.number_format import describe_relation, format_value
from tui.reading.show.source_words import describe_saying, describe_source
from tui.reading.show.strength import describe_strength
from tui.reading.state.reading import Reading, mark_under_cursor, number_of
from tui.reading.text.lines import TOGETHER, Line, Piece, Tint, fit, flow, line


def strip_lines(reading: Reading, width: int, height: int, *, grown: bool, above: int = 0) -> tuple[Line, ...]:
    """At most `height` rows about the strand in focus, `above` rows passed over; `grown` gives every wording in full.

    What does not fit is said in the last row.
    """
    rows = [row for words in _strip_text(reading, grown=grown) for row in flow(words, width, indent=2)]
    rows = rows[min(above, max(0, len(rows) - height)) :]
    if len(rows) > height:
        remaining = len(rows) - height + 1
        more = f"... {remaining} more lines: {'J scrolls' if grown else 'i shows them'}"
        rows = [*rows[: height - 1], line((fit(more, width), Tint.DIM))]
    return tuple(rows)


def _strip_text(reading: Reading, *, grown: bool) -> list[Line]:
    if not reading.findings.story.articles:
        return [line(("Reading the articles ...", Tint.DIM))]
    message = [line((reading.message, Tint.WARN))] if reading.message else []
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


def describe_strand(reading: Reading, strand: Strand, *, grown: bool) -> list[Line]:
    """All that is known of a strand, as lines of any length."""
    match strand:
        case Passage():
            return _describe_passage(reading, strand, grown=grown)
        case Entity():
            return describe_entity(reading, strand)
        case Quote():
            return _describe_quote(reading, strand, grown=grown)
        case Figure():
            return _describe_figure(reading, strand, grown=grown)
        case Hits():
            return [line(("Search ", Tint.DIM), (strand.label, Tint.HIT), f": {len(strand.marks)} places")]
        case _:
            assert_never(strand)


LONGEST_NAME = 18
"""Cells of an outlet's name in a list of outlets; the row of names and the pane's head give more of it."""


def _outlet_label(reading: Reading, article: int) -> str:
    name = f"{number_of(reading, article)}{TOGETHER}{reading.findings.story.articles[article].name}"
    return fit(name, LONGEST_NAME)


MOST_NAMED = 24
"""Outlets named in one list; of a larger story the rest is counted, for nobody reads on in such a row."""


def _tellers_and_silent(reading: Reading, telling: frozenset[int], maybe: frozenset[int] = frozenset()) -> list[Piece]:
    """Who tells it, who perhaps does and who does not, by number and name."""
    pieces = _outlet_list(reading, [article for article in reading.order if article in telling], Tint.STRONG)
    if maybe:
        pieces += [("perhaps: ", Tint.LIKELY), *_outlet_list(reading, sorted(maybe), Tint.PLAIN)]
    quiet = [article for article in reading.order if article not in telling | maybe]
    unreadable = [article for article in quiet if reading.findings.story.articles[article].unreadable]
    silent = [article for article in quiet if article not in unreadable]
    if silent:
        pieces += [("silent: ", Tint.DIM), *_outlet_list(reading, silent, Tint.DIM)]
    if unreadable:
        pieces += [("not readable: ", Tint.DIM), *_outlet_list(reading, unreadable, Tint.DIM)]
    return pieces


def _outlet_list(reading: Reading, articles: list[int], tint: Tint) -> list[Piece]:
    pieces: list[Piece] = [(f"{_outlet_label(reading, article)}  ", tint) for article in articles[:MOST_NAMED]]
    remaining = len(articles) - MOST_NAMED
    return [*pieces, (f"and {remaining} more  ", tint)] if remaining > 0 else pieces


def _describe_passage(reading: Reading, passage: Passage, *, grown: bool) -> list[Line]:
    telling = reading.index.tellers[passage.id]
    count = len(reading.findings.story.articles)
    what = kind(passage)
    if what is Kind.UNIQUE:
        name = reading.findings.story.articles[next(iter(telling))].name
        mine = mark_under_cursor(reading)
        alone = (f"{name} alone of {count} tells this", Tint.PLAIN)
        source = _on_whose_word(reading, mine) if mine else []
        rows = [line(("Only here: ", Tint.UNIQUE), alone, *source, (".", Tint.PLAIN))]
        return rows + _related_places(reading, passage)
    if what is Kind.COPY:
        rows = [
            line(
                ("Told by its copy: ", Tint.COPY), *_outlet_list(reading, sorted(telling), Tint.PLAIN), ("one voice", Tint.DIM)
            )
        ]
        return rows + _related_places(reading, passage)
    mine = mark_under_cursor(reading)
    rows = _disagreement(passage, mine)
    maybe = reading.index.maybe_tellers[passage.id]
    if what is Kind.LIKELY:
        rows.append(line(("Likely shared by: ", Tint.LIKELY), *_outlet_list(reading, sorted(maybe), Tint.PLAIN)))
    else:
        rows.append(
            line((f"Shared by {len(telling)} of {count}: ", Tint.SHARED), *_tellers_and_silent(reading, telling, maybe))
        )
    links = sorted(passage.links, key=lambda link: (mine not in (link.a, link.b), -link.score))
    if grown:
        rows += _wordings(reading, passage.marks, mine)
    rows += [_describe_link(reading, link, mine) for link in (links if grown else links[:2])]
    return rows + (_related_places(reading, passage) if grown else [])


def _disagreement(passage: Passage, mine: Mark | None) -> list[Line]:
    """What the outlets do not agree about here, before all else: a small strip has room for little more."""
    conflicts = dict.fromkeys(what for link in passage.links if mine in (link.a, link.b) for what in link.why.conflicts)
    return [line((f"Outlets disagree: {', '.join(conflicts)}", Tint.WARN))] if conflicts else []


MOST_REASONS = 8
"""Words, names and figures given for a link: two rows of the strip at 80 columns."""


def _describe_link(reading: Reading, link: Link, mine: Mark | None) -> Line:
    """How strong a link is and why, seen from the cursor where it stands on one end."""
    if mine in (link.a, link.b):
        other = link.b if link.a == mine else link.a
        with_whom = f"with {number_of(reading, other.article)}"
    else:
        with_whom = f"{number_of(reading, link.a.article)} with {number_of(reading, link.b.article)}"
    pieces: list[Piece] = [(f"{with_whom}: {describe_strength(link)}", Tint.STRONG)]
    both = ", ".join(list(dict.fromkeys((*link.why.names, *link.why.figures, *link.why.other_words)))[:MOST_REASONS])
    if both:
        pieces.append((f"; both: {both}", Tint.PLAIN))
    if link.why.conflicts:
        pieces.append((f"; disagree: {', '.join(link.why.conflicts)}", Tint.WARN))
    if link.why.against:
        pieces.append((f"; against: {', '.join(link.why.against)}", Tint.DIM))
    return tuple(pieces)


MOST_RELATED = 3
"""Places shown that are alike without being the same."""


def _related_places(reading: Reading, passage: Passage) -> list[Line]:
    """What is alike without being the same, so that a reader can judge."""
    rows = []
    for _, other in reading.index.related_links(passage.marks)[:MOST_RELATED]:
        words = reading.findings.story.articles[other.article].text[other.start : other.end]
        rows.append(line((f"related in {number_of(reading, other.article)}, not the same: ", Tint.DIM), words))
    return rows


def _wordings(reading: Reading, marks: tuple[Mark, ...], mine: Mark | None) -> list[Line]:
    """Every wording in full, the cursor's first; in the others what differs from it is lit, or, in few equal words, those."""
    articles = reading.findings.story.articles
    rows = []
    for mark in sorted(marks, key=lambda m: (m != mine, reading.order.index(m.article), m.start)):
        name = f"{number_of(reading, mark.article)} {articles[mark.article].name}: "
        rows.append(line((name, Tint.STRONG), *_compare_words(reading, mark), *_on_whose_word(reading, mark)))
        rows += _differences_line(reading, mark)
    return rows


def _on_whose_word(reading: Reading, mark: Mark) -> list[Piece]:
    """Whom the article names for what it tells here; nothing where it tells on its own word."""
    source = describe_source(reading.index, mark)
    return [(f", {source}", Tint.DIM)] if source else []


def _differences_line(reading: Reading, mark: Mark) -> list[Line]:
    """What differs from the wording under the cursor, in words: colours do not reach everybody."""
    differences = difference_in_words(reading, mark)
    return [line(("  differs: ", Tint.DIM), differences)] if differences else []


def _compare_words(reading: Reading, mark: Mark, tint: Tint = Tint.PLAIN) -> list[Piece]:
    """The words of a mark, lit by how they stand to those under the cursor."""
    text = reading.findings.story.articles[mark.article].text
    comparison = compare_wording(reading, mark)
    light = Tint.DIFFERS if comparison.differing else Tint.SHARED
    pieces: list[Piece] = []
    at = mark.start
    for start, end in comparison.differing or comparison.common:
        pieces += [(text[at:start], tint), (text[start:end], light)]
        at = end
    return [*pieces, (text[at : mark.end], tint)]


def _describe_quote(reading: Reading, quote: Quote, *, grown: bool) -> list[Line]:
    head: list[Piece] = [(f"Quote, {quote.manner.value}", Tint.QUOTE), (f": {_speaker(reading, quote)}", Tint.STRONG)]
    if quote.disagree:
        head.append(("; the outlets name different speakers", Tint.WARN))
    rows: list[Line] = [tuple(head)]
    for saying in quote.sayings:
        speaker = reading.index.strands.get(saying.speaker)
        name = speaker.label if speaker is not None else saying.speaker_words or "nobody named"
        unsure = "?" if saying.confidence < reading.unsure_below and name != "nobody named" else ""
        words = _compare_words(reading, saying.body, Tint.QUOTE)
        more = describe_saying(reading.index, saying)
        who = f"{_outlet(reading, saying.body)}, {name}{unsure}{f' ({more})' if more else ''}"
        marks = ("", "") if saying.manner is Manner.INDIRECT else ("“", "”")
        retold = " in its own words" if saying.manner is not quote.manner and not marks[0] else ""
        rows.append(line((f"{who}{retold}: ", Tint.STRONG), (marks[0], Tint.QUOTE), *words, (marks[1], Tint.QUOTE)))
        rows += [*_differences_line(reading, saying.body), *_sentence_around(reading, saying.body)] if grown else []
    return rows


def _outlet(reading: Reading, mark: Mark) -> str:
    return f"{number_of(reading, mark.article)} {reading.findings.story.articles[mark.article].name}"


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
        tint = Tint.WARN if figure.conflict else Tint.DIM
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
                *_on_whose_word(reading, count.mark),
            )
        )
        rows += _sentence_around(reading, count.mark) if grown else []
    return rows
