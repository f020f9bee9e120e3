"""The list to pick a story from, where one file holds very many articles; it comes before anything is compared.

    [x]  Harbour Daily      9 Apr 2024   Ferry Line to Stop in Autumn
    [ ]  Insel-Bote        10 Apr 2024   Islanders protest at the pier

Typing narrows the list by outlet, day, title or words of the beginning; space takes an article or leaves it; enter opens what
was taken, and all that is listed where nothing was.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache

from tui.model.story import Source, Story
from tui.reading.panels.article_list import EDGE_COLUMNS, HEAD, LONGEST_NAME, SHORTEST_TITLE, with_edges
from tui.reading.panels.field import Field, edit_field, field_line
from tui.reading.show.filtering import row_after_key, scroll_to
from tui.reading.state.filtering import fold_label
from tui.reading.text.lines import Line, Piece, Tint, fit, line, width_of
from tui.reading.text.wrap import cells

_BEGINNING = 600
"""Characters of an article in which the words that are typed are sought, beside its title, outlet and day."""


@dataclass(frozen=True, slots=True)
class ArticlePick:
    """The list while it is open."""

    sources: tuple[Source, ...]
    taken: frozenset[str] = frozenset()
    """Ids of the articles that are taken."""
    field: Field = field(default_factory=Field)
    at: int = 0
    """The row on which the reader stands, of those that are listed."""
    top: int = 0
    """First row on the screen."""


def needs_picking(story: Story, ask_above: int) -> bool:
    """Whether more than `ask_above` articles come from one file."""
    count = Counter(file_of(source) for source in story.sources)
    return max(count.values(), default=0) > ask_above


def file_of(source: Source) -> str:
    """The file of a source without its place in it."""
    name, _, place = source.file.rpartition("#")
    return name if name and place.removeprefix("line ").isdigit() else source.file


def open_article_pick(story: Story, taken: frozenset[str]) -> ArticlePick:
    """The list of a story's articles, with those taken that were the last time and are still there."""
    return ArticlePick(story.sources, taken & {source.id for source in story.sources})


def listed_sources(panel: ArticlePick) -> tuple[Source, ...]:
    """The articles that the list shows now."""
    wanted = fold_label(panel.field.text).split()
    if not wanted:
        return panel.sources
    words = _words(panel.sources)
    return tuple(source for source, text in zip(panel.sources, words, strict=True) if all(each in text for each in wanted))


@lru_cache(maxsize=2)
def _words(sources: tuple[Source, ...]) -> tuple[str, ...]:
    """What is sought in, for each article."""
    return tuple(
        fold_label(f"{each.meta.source} {day_of(each)} {each.meta.title} {each.file} {each.text[:_BEGINNING]}")
        for each in sources
    )


def press(
    panel: ArticlePick, key: str, character: str | None, size: tuple[int, int]
) -> tuple[ArticlePick | None, frozenset[str] | None]:
    """The list after a key, and the ids of the articles to open; `size` is the panel's columns and rows."""
    listed = listed_sources(panel)
    height = max(1, size[1] - HEAD)
    if key == "enter":
        opened = panel.taken or frozenset(source.id for source in listed)
        return (None, opened) if opened else (panel, None)
    if key == "escape":
        return replace(panel, field=Field(), at=0, top=0), None
    if key == "space" or (not key and character == " "):
        return (_toggle(panel, listed, height) if listed else panel), None
    if key == "ctrl+a":
        shown = frozenset(source.id for source in listed)
        return replace(panel, taken=panel.taken - shown if shown <= panel.taken else panel.taken | shown), None
    at = row_after_key(panel.at, len(listed), key, height)
    if at is not None:
        return _stand_on(panel, len(listed), at, height), None
    typed = edit_field(panel.field, key, character)
    return (panel if typed is None else replace(panel, field=typed, at=0, top=0)), None


def choose_at(panel: ArticlePick, y: int) -> ArticlePick | None:
    """The list with the article in its row `y` taken or left; None where there is none."""
    listed = listed_sources(panel)
    at = panel.top + y - HEAD
    if y < HEAD or at >= len(listed):
        return None
    return replace(panel, at=at, taken=panel.taken ^ {listed[at].id})


def _toggle(panel: ArticlePick, listed: tuple[Source, ...], height: int) -> ArticlePick:
    """The article of the row taken or left, and the reader on the next."""
    at = min(panel.at, len(listed) - 1)
    panel = replace(panel, taken=panel.taken ^ {listed[at].id})
    return _stand_on(panel, len(listed), min(at + 1, len(listed) - 1), height)


def _stand_on(panel: ArticlePick, count: int, at: int, height: int) -> ArticlePick:
    return replace(panel, at=at, top=scroll_to(panel.top, at, height, count)) if count else replace(panel, at=0, top=0)


def day_of(source: Source) -> str:
    """The day of an article, "9 Apr 2024"; empty where it is not known."""
    day = source.meta.published
    return f"{day.day} {day:%b %Y}" if day is not None else ""


# how it looks


def article_pick_lines(panel: ArticlePick, width: int, height: int) -> tuple[Line, ...]:
    """The panel in `height` rows of `width` cells."""
    inner, room = width - EDGE_COLUMNS, max(0, height - HEAD)
    listed = listed_sources(panel)
    top = scroll_to(panel.top, min(panel.at, max(0, len(listed) - 1)), max(1, room), len(listed)) if listed else 0
    what = f"enter opens the {len(panel.taken)} taken" if panel.taken else f"enter opens all {len(listed)} listed"
    title = f" {len(panel.sources):,} articles: which of them are your story?"
    hints = f"space takes  ^a all  {what} "
    hints = hints if cells(title) + cells(hints) < width else f"{what} " if cells(title) + cells(what) + 1 < width else ""
    title = fit(title, width)
    head = line((title + " " * (width - cells(title) - cells(hints)) + hints, Tint.CHOSEN))
    count = f"{len(listed)} " if listed else "0 "
    query = field_line(panel.field, max(8, inner - cells(count) - 1), before=" > ")
    gap = " " * max(1, inner - width_of(query) - cells(count))
    names = min(
        max((cells(each.meta.source or each.file) for each in panel.sources), default=0), LONGEST_NAME, max(8, width // 3)
    )
    rows = enumerate(listed[top : top + room])
    body = [_row(source, inner, names, taken=source.id in panel.taken, chosen=top + y == panel.at) for y, source in rows]
    body = body or [line(fit("  No article holds these words at its beginning.", inner))]
    padded = [*body, *[()] * (room - len(body))]
    return (head, *(with_edges(row, width) for row in ((*query, (gap, Tint.PLAIN), (count, Tint.DIM)), *padded)))


def _row(source: Source, width: int, names: int, *, taken: bool, chosen: bool) -> Line:
    name = fit(source.meta.source or source.file, names)
    pieces: list[Piece] = [
        ("▌" if chosen else " ", Tint.KEY),
        ("[x] " if taken else "[ ] ", Tint.KEY),
        (name + " " * (names - cells(name) + 1), Tint.CHOSEN if chosen else Tint.PLAIN),
        (f"{day_of(source):>11} ", Tint.DIM),
    ]
    room = width - sum(cells(text) for text, _ in pieces)
    if room >= SHORTEST_TITLE:
        title = source.meta.title or " ".join(source.text[:_BEGINNING].split())
        pieces.append((fit(title, room), Tint.STRONG if taken else Tint.PLAIN))
    return line(*pieces)


def wanted_height(panel: ArticlePick, most: int) -> int:
    """Rows that the list wants, `most` at the most."""
    return min(most, HEAD + max(1, len(panel.sources)))
