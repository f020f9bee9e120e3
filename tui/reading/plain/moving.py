"""Moves, and what is said when one is made; reading on, articles by number or name, lists, tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.model.strands import Strand
from tui.reading.commands.command import Command, Move, reason_not
from tui.reading.panels.article_list import ArticleList, listed_articles
from tui.reading.panels.field import field_with
from tui.reading.panels.outline import Outline, go_to_chosen
from tui.reading.plain.lists import (
    filter_of,
    list_articles_of,
    list_strands,
    numbers_of,
    outlet_named,
    section_named,
    section_of_tour,
    things_of,
)
from tui.reading.plain.phrases import as_sentence, call_article, count_things
from tui.reading.plain.place import describe_place, describe_words
from tui.reading.plain.rows import describe_open_row, describe_open_table
from tui.reading.plain.walk import Answer, Walk
from tui.reading.printed.source_list import place_in
from tui.reading.show.listing import ListSection, find_strands, section_of
from tui.reading.state.article_moves import go_to_article
from tui.reading.state.reading import Reading
from tui.reading.state.section_view import SectionView, show_words_elsewhere
from tui.reading.state.tours import Tour
from tui.reading.state.views import section_view_of, table_view_of, view_of

MOST_TIMES = 1000
"""How often a move is made for one line: further than any article is long, and soon done."""
REPEATED = frozenset(
    ["down", "up", "next", "previous", "across", "across-back", "back", "forward", "next-pane", "previous-pane"]
)
"""Commands that take a number: how often."""


def arrive(walk: Walk, after: Reading, *, full: bool = False) -> Answer:
    """The walk with another reading, and what is said of it: the message of the move, then where it led."""
    before = walk.reading
    after = show_words_elsewhere(before, after)
    said = [as_sentence(after.message)] if after.message else []
    if table_view_of(after) is not None and _column(after) != after.place.article:
        said = []  # that this outlet is silent is said with the row
    is_table = section_view_of(after) is not None
    if is_table and (before.view is not after.view or _table_of(before) != _table_of(after)):
        is_arranged = before.view is after.view and before.tables.section is after.tables.section
        said = [
            *(said if is_arranged else []),
            *describe_open_table(after, first=0 if is_arranged else None),
        ]  # of another table the name says enough
    elif is_table and before.tables != after.tables:
        said += describe_open_row(after)
    elif not said or _stands_elsewhere(before, after):
        said += describe_place(after, before, full=full)
    return replace(walk, reading=replace(after, message="")), said


def _table_of(reading: Reading) -> tuple[object, ...]:
    """Which table is open, and how it is arranged."""
    return reading.tables.section, reading.tables.filter, reading.tables.sort


def _stands_elsewhere(before: Reading, after: Reading) -> bool:
    """Whether there is another place to hear of."""

    def place(reading: Reading) -> tuple[object, ...]:
        rows = reading.row_filter, reading.by_weight
        return reading.place, reading.focus, reading.view, reading.tour, reading.column, reading.unfolded, rows

    return place(before) != place(after)


def make_move(walk: Walk, command: Command, words: str) -> Answer:
    """Make the move of a command; where it takes a number, so often."""
    if command.move is None or not command.when(walk.reading):
        return walk, [reason_not(command, walk.reading)]
    if not words:
        return arrive(walk, command.move(walk.reading))
    if command.id not in REPEATED or not words.isdecimal():
        takes = "a number behind it, such as 3" if command.id in REPEATED else "no words behind it"
        return walk, [f"{command.label.capitalize()} takes {takes}; nothing was done."]
    return arrive(walk, repeat(walk.reading, command.move, min(MOST_TIMES, int(words[:9]))))


def repeat(reading: Reading, move: Move, times: int) -> Reading:
    """Make a move several times, until it leads no further."""
    for _ in range(times):
        there = move(reading)
        if (there.place, there.focus, there.tables) == (reading.place, reading.focus, reading.tables):
            return there
        reading = there
    return reading


# reading on


def read_on(walk: Walk, words: str, *, part: float = 1.0, step: int = 1) -> Answer:
    """Read some sentences, or rows, in a row; backwards only go there. `part` is of as many as an answer has lines."""
    count = int(words[:9]) if words.isdecimal() else max(1, round(walk.page * part))
    if words and not words.isdecimal():
        return walk, ["Read takes a number behind it, such as 3; nothing was done."]
    view = view_of(walk.reading)
    if step < 0:
        return arrive(walk, repeat(walk.reading, lambda reading: view.step(reading, -1), min(MOST_TIMES, count)))
    reading, said = replace(walk.reading, message=""), list[str]()
    for _ in range(min(MOST_TIMES, count)):
        there = view.step(reading, 1)
        if (there.place, there.tables) == (reading.place, reading.tables):
            said.append(as_sentence(there.message))
            break
        said += _read_next(reading, there, is_first=not said)
        reading = there
    return replace(walk, reading=replace(reading, message="")), said


def _read_next(before: Reading, after: Reading, *, is_first: bool) -> list[str]:
    """A sentence or a row behind that of before; where it stands is said when that is news."""
    if section_view_of(after) is not None:
        return list(describe_open_row(after))
    if table_view_of(after) is not None:
        return list(describe_place(after, before))
    (words,) = describe_words(after, before)
    article = after.findings.story.articles[after.place.article]
    is_news = is_first or place_in(article, before.place.offset) != place_in(article, after.place.offset)
    return [words if is_news else words.partition(": ")[2]]


# articles


def go_to_articles(walk: Walk, words: str) -> Answer:
    """The list of the articles, or the one of a number, a letter or a name."""
    reading = walk.reading
    if not reading.order:
        return walk, ["There is no article yet."]
    if not words:
        return walk, [
            f"{count_things(len(reading.order), 'article')}; its number, or article and its name, leads to one:",
            *list_articles_of(reading, reading.order),
        ]
    if words.isdecimal():
        number = int(words[:9])
        if not 1 <= number <= len(reading.order):
            return walk, [f"There is no article {number}; there are {len(reading.order)}."]
        return arrive(walk, go_to_article(reading, reading.order[number - 1]))
    named = outlet_named(reading, words.upper() if len(words) <= 2 else words)
    found = (named,) if named is not None else listed_articles(ArticleList(field=field_with(words)), reading)
    if not found:
        return walk, [f"No article has {words} in its name, its headline or its day."]
    if len(found) == 1:
        return arrive(walk, go_to_article(reading, found[0]))
    return walk, [f"{count_things(len(found), 'article')} with {words}:", *list_articles_of(reading, found)]


def say_order(walk: Walk, move: Callable[[Reading], Reading]) -> Answer:
    """Move the article in the order in which tours go through them, and say where it is now."""
    after = move(walk.reading)
    article = after.place.article
    if after.order == walk.reading.order or article not in after.panes:
        return walk, ["It is at the end of the order already."]
    at = after.panes.index(article) + 1
    said = f"{call_article(after, article)}, is now number {at} of {len(after.panes)}, and tours go through it so."
    return replace(walk, reading=replace(after, message="")), [said]


# lists


def open_list(walk: Walk, section: ListSection, words: str) -> Answer:
    """A list narrowed by words or by an outlet; where only one is left, that one in full."""
    query, how = filter_of(walk.reading, words)
    found = find_strands(walk.reading, section, query)
    walk = replace(walk, section=section)
    if not found:
        yet = "" if walk.reading.knows_passages else " Not all is compared yet."
        return walk, [as_sentence(f"There are no {section.tour.plural} {how}") + yet]
    if len(found) == 1 and words:
        return go_to_strand(walk, found[0])
    return walk, list(list_strands(walk.reading, section, found, how))


def list_named(walk: Walk, words: str) -> Answer:
    """The list of a name, narrowed by the words behind it; without a name that of the tour."""
    first, _, rest = words.partition(" ")
    section = section_named(first)
    if section is not None:
        return open_list(walk, section, rest)
    return open_list(walk, section_of(walk.reading.tour), words)


def go_to_strand(walk: Walk, strand: Strand) -> Answer:
    """Go to a strand of the list; next goes on through the list, or, from a name, through its places."""
    there = go_to_chosen(Outline(replace(walk.reading, message=""), walk.section, chosen=strand.id), walk.reading)
    return arrive(walk, there, full=True)


def go_to_number(walk: Walk, words: str) -> Answer:
    """Go to a number of the list, or of the open table, that was heard last."""
    if not words.isdecimal():
        return walk, ["Go takes the number of a list or of a table behind it, such as go 3."]
    number, reading = int(words[:9]), walk.reading
    table = table_view_of(reading)
    if table is not None:
        count = len(table.section(reading).rows if isinstance(table, SectionView) else table.table(reading).rows)
        if not 1 <= number <= count:
            return walk, [f"There is no row {number}; there are {count}."]
        return arrive(walk, table.enter_row(reading, number - 1, _column(reading)))
    numbers = {at: strand for strand, at in numbers_of(reading, walk.section.tour).items()}
    strand = reading.find_strand(numbers.get(number, ""))
    if strand is None:
        return walk, [f"There is no number {number}; there are {things_of(walk.section.tour, len(numbers))}."]
    return go_to_strand(walk, strand)


def _column(reading: Reading) -> int:
    """The article in whose column the reader is."""
    return reading.column if reading.column in reading.panes else reading.place.article


def take_tour(walk: Walk, tour: Tour, move: Move, words: str) -> Answer:
    """Go to the next stop of a tour; with words its list, narrowed by them."""
    section = section_of_tour(tour)
    if section is None or not words:
        there = walk if section is None else replace(walk, section=section)
        return (walk, ["It takes no words behind it; nothing was done."]) if words else arrive(there, move(walk.reading))
    return open_list(walk, section, words)
