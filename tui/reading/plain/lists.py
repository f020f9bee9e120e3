"""Lists read out: passages, names, quotes and figures by their numbers, and the articles.

3 quotes with kirby; go and a number leads to one:
12. John Kirby in B and D: “It would be premature.”
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from tui.model.papers import NotedWords
from tui.model.strands import Edit, Entity, Figure, Hits, Kind, Passage, Quote, Strand, bodies, tellers
from tui.reading.panels.article_list import telling_state
from tui.reading.plain.phrases import (
    as_sentence,
    call_article,
    count_things,
    count_times,
    list_articles,
    list_tellers,
    list_words,
    one_line,
    oppose_values,
    words_of,
)
from tui.reading.show.listing import SECTIONS, ListSection, find_strands
from tui.reading.show.titles import title_of
from tui.reading.state.disputes import disagrees
from tui.reading.state.filtering import fold_label
from tui.reading.state.numbering import strand_numbers
from tui.reading.state.outlets import article_of, letter_of
from tui.reading.state.reading import Reading
from tui.reading.state.tours import Tour, TourKind

LEAST_LETTERS = 3
"""Letters of an outlet's name that name it: fewer begin too many words that somebody may look for."""
_STATES = {"tells": "it tells what you are on", "perhaps": "perhaps it tells what you are on", "silent": "", "unreadable": ""}


def section_named(name: str) -> ListSection | None:
    """The list of a name, such as "quotes"; None where there is none."""
    return next((each for each in SECTIONS if each.name == fold_label(name)), None)


def section_of_tour(tour: Tour) -> ListSection | None:
    """The list at whose strands a tour stops; None where there is none."""
    return next((each for each in SECTIONS if each.tour == tour), None)


def things_of(tour: Tour, count: int) -> str:
    """ "3 quotes": how many strands of a tour."""
    return count_things(count, tour.singular, tour.plural)


def filter_of(reading: Reading, words: str) -> tuple[str, str]:
    """What a list is narrowed by, and how one says that: what names an outlet, by letter or name, asks for what it tells."""
    article = outlet_named(reading, words)
    if article is not None:
        return f"in:{letter_of(article)}", f"told by {call_article(reading, article)}"
    return words, f"with {one_line(words)}" if words else ""


def outlet_named(reading: Reading, words: str) -> int | None:
    """The article whose letter (in capitals) the words are, or the beginning of whose outlet's name; None for no one."""
    articles = reading.findings.story.articles
    at = article_of(words) if words.isupper() else None
    if at is not None and at < len(articles):
        return at
    wanted = fold_label(words)
    if len(wanted) < LEAST_LETTERS:
        return None
    called = [at for at, each in enumerate(articles) if fold_label(each.name).startswith(wanted)]
    return called[0] if len(called) == 1 else None


def numbers_of(reading: Reading, tour: Tour) -> Mapping[str, int]:
    """The number of each strand of a tour; a note has that of its place in their list."""
    if tour.is_of(Kind.NOTE):
        return {words.id: at for at, words in enumerate(reading.noted.listed if reading.noted is not None else (), 1)}
    return strand_numbers(reading.index, tour)


def list_strands(reading: Reading, section: ListSection, strands: Iterable[Strand], how: str = "") -> Iterator[str]:
    """How many there are, and each in a line behind its own number, which `go` leads to."""
    every = tuple(strands)
    numbers = numbers_of(reading, section.tour)
    count = things_of(section.tour, len(every))
    first = "" if section.tour.is_of(Kind.NOTE) else ", the weightiest first"
    order = f"{first}; go and a number leads to one:" if len(every) > 1 else "; go and its number leads there:"
    yield f"{count}{f' {how}' if how else ''}{order}"
    for strand in every:
        yield f"{numbers.get(strand.id, 0)}. {describe_in_list(reading, strand)}"


def describe_in_list(reading: Reading, strand: Strand) -> str:
    """One strand in one line: who tells it, then what it is."""
    who, disputed = list_tellers(reading, strand), "disputed; " if disagrees(strand) else ""
    match strand:
        case Passage():
            conflicts = dict.fromkeys(what for link in strand.links for what in link.why.conflicts)
            about = f"they contradict each other about {list_words(map(oppose_values, conflicts))}; " if conflicts else ""
            return f"{who}: {about}{title_of(reading.index, strand)}"
        case Entity():
            often = count_times(len(bodies(strand)))
            return as_sentence(f"{one_line(strand.label)}, {strand.type.value}: {often} in {who}")
        case Quote():
            return f"{disputed}{_speakers_of(reading, strand)}: “{title_of(reading.index, strand)}”"
        case Figure():
            values = list_words(dict.fromkeys(count.value for count in strand.counts), "or") if strand.conflict else ""
            shown = f", {values}" if values else ""
            return as_sentence(f"{disputed}{one_line(strand.label)}{shown}, in {who}")
        case Edit():
            return as_sentence(f"{one_line(strand.label)} in {who}: {words_of(reading, strand.marks[0])}")
        case NotedWords():
            where = list_articles(reading, tellers(strand)) if strand.marks else "Its words are not found any more"
            return f"{where}: {one_line(strand.label)}"
        case Hits():
            return as_sentence(f"{one_line(strand.label)} in {who}")
        case _:
            assert_never(strand)


def _speakers_of(reading: Reading, quote: Quote) -> str:
    """ "Kirby in B and D, a senior official in E": whom each article names, for one must not speak for another."""
    by_name: dict[str, list[int]] = {}
    for saying in quote.sayings:
        entity = reading.index.strands.get(saying.speaker)
        unsure = "perhaps " if saying.speaker_words and saying.confidence < reading.index.unsure_below else ""
        name = one_line(entity.label if entity is not None else saying.speaker_words)
        by_name.setdefault(f"{unsure}{name}" if name else "nobody named", []).append(saying.body.article)
    return ", ".join(f"{name} in {list_articles(reading, frozenset(articles))}" for name, articles in by_name.items())


def list_kinds(reading: Reading) -> Iterator[str]:
    """How many of each kind the story has, in one sentence."""
    counts = [(section.tour, len(find_strands(reading, section, ""))) for section in SECTIONS]
    said = [things_of(tour, count) for tour, count in counts if count or tour.kind is TourKind.CONFLICT]
    if said:
        yield as_sentence(list_words(said))


def list_articles_of(reading: Reading, articles: Iterable[int], *, tells: bool = True) -> Iterator[str]:
    """A line an article: number, letter, outlet, day, title, share, and, unless not wanted, whether it tells what is here."""
    for article in articles:
        story = reading.findings.story.articles[article]
        day = f"{story.meta.published.day} {story.meta.published:%B %Y}" if story.meta.published else "no date"
        title = one_line(story.meta.title) or f"no headline, file {one_line(story.file)}"
        parts = [f"{reading.order.index(article) + 1}. {call_article(reading, article)}, {day}: {title}"]
        if story.unreadable:
            parts.append("not readable")
        elif reading.knows_passages:
            parts.append(f"others tell {reading.index.shared_fraction(article):.0%} of it".replace("%", " percent"))
        state = _STATES.get(telling_state(reading, article), "") if tells else ""
        marks = [state, "hidden" if article in reading.hidden else "", "a copy of another" if story.twin_of else ""]
        yield as_sentence("; ".join((*parts, *(mark for mark in marks if mark))))
