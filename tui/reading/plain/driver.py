"""A line in, an answer out. Whatever is typed, something is said; nothing raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tui.model.papers import PieceStamp
from tui.model.settings import Settings
from tui.reading.plain.forms import carry_out
from tui.reading.plain.lists import list_articles_of, list_kinds
from tui.reading.plain.phrases import as_sentence, count_things, one_line
from tui.reading.plain.place import describe_place
from tui.reading.plain.walk import Answer, Walk, Wish
from tui.reading.plain.words import parse_line
from tui.reading.state.memory import restore_bookmark
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading
from tui.reading.state.search import refresh_hits
from tui.reading.state.views import section_view_of
from tui.store import neutral

LONGEST_LINE = 1000
"""Characters of a line that are looked at: more than anybody types, and soon searched for."""
FEW_ARTICLES = 9
"""Articles up to which the beginning lists them: what one hears in half a minute."""


def begin(reading: Reading, settings: Settings, saved: Mapping[str, object], *, is_paged: bool = True) -> Answer:
    """The walk at the beginning, or where the reader left, and what is said first."""
    place = restore_bookmark(reading, saved) if saved else reading
    walk = Walk(
        refresh_hits(replace(place, message="")),
        keys=settings.keys,
        page=settings.view.plain_lines,
        is_paged=is_paged,
    )
    return walk, _in_lines([*_introduce(reading, is_return=bool(saved)), *describe_place(walk.reading)])


def _introduce(reading: Reading, *, is_return: bool) -> Iterator[str]:
    """What the story is, who tells it, how much there is, and how to ask for help."""
    story = reading.findings.story
    if reading.message:
        yield as_sentence(reading.message)
    yield as_sentence(f"{one_line(story.title) or 'A story'}; {count_things(len(story.articles), 'article')}")
    if len(story.articles) <= FEW_ARTICLES and not is_return:
        yield from list_articles_of(reading, reading.order, tells=False)
    yield from list_kinds(reading)
    yield "A question mark and enter gives the help." if not is_return else "You are where you left."


def answer(walk: Walk, line: str, stamp: PieceStamp) -> Answer:
    """The walk after a line, and what is said: no more than a page of it, where it is paged.

    `stamp` is that of the note, the correction or the thing in the basket which the line makes.
    """
    walk = replace(walk, wish=Wish.NOTHING, stamp=stamp)
    request = parse_line(neutral.line(line[:LONGEST_LINE], longest=LONGEST_LINE), walk.keys, walk.reading)
    if request.trouble:
        return give(walk, [request.trouble])
    command = request.command
    if command == "more" and not walk.rest and not line.strip():
        command = "down"
    if command in ("more", "detail-down") and walk.rest:
        return give(walk, list(walk.rest))
    return give(*carry_out(walk, command, request.words))


def give(walk: Walk, said: list[str]) -> Answer:
    """As much of an answer as is heard at once; what is left waits for `more`."""
    said = _in_lines(said)
    if not walk.is_paged or len(said) <= walk.page + 1:
        return replace(walk, rest=()), said
    now, rest = said[: walk.page], tuple(said[walk.page :])
    return replace(walk, rest=rest), [*now, f"{count_things(len(rest), 'more line')}; an empty line goes on."]


def _in_lines(said: list[str]) -> list[str]:
    """Each sentence on one line, and no empty one."""
    return [one_line(line) for line in said if line.strip()]


def keep_rest(walk: Walk, unsaid: list[str]) -> Walk:
    """The walk when an answer was interrupted: what was not said waits for `more`."""
    hints = tuple(line for line in unsaid if not line.endswith("; an empty line goes on."))
    return replace(walk, rest=(*hints, *walk.rest))


def prompt(walk: Walk) -> str:
    """What stands before a line: the letter of the article, or the name of the table, where one is."""
    reading = walk.reading
    if section_view_of(reading) is not None:
        return f"{reading.tables.section.value}> "
    return f"{letter_of(reading.place.article)}> " if reading.findings.story.articles else "> "
