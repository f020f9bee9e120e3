"""The list of the articles: which there are, which of them tell what is under the cursor, and how one goes to any of many.

      37 AK Gazette        27 Mar  85%  tells it    Talks are called off
    ● 38 AL Herald         27 Mar  12%  is silent   A quiet Wednesday

"●" stays on the screen, "-" is hidden. Typing narrows the list, by number, name, title, day or what the article tells; a number
or a letter that is typed whole comes first.
"""

from __future__ import annotations

from dataclasses import field, replace

from tui.model.records import dataclass
from tui.reading.panels.field import Field, edit_field, field_line
from tui.reading.show.filtering import row_after_key, scroll_to
from tui.reading.state import article_moves
from tui.reading.state.filtering import fold_label
from tui.reading.state.outlets import letter_of, tint_of
from tui.reading.state.reading import Reading
from tui.reading.text.lines import Line, Piece, Tint, fit, line, width_of
from tui.reading.text.wrap import cells

HEAD = 2
"""Rows above the list: the title, and the filter."""
EDGE_COLUMNS = 2
"""Columns of the panel's two edges."""
LONGEST_NAME = 24
"""Cells of an outlet's name at the most; the title gets what is left."""
SHORTEST_TITLE = 10
"""Cells below which a title says nothing and is left out."""
_STATES = {"tells": "tells it", "perhaps": "perhaps", "silent": "is silent", "unreadable": "not readable", "": ""}
_STATE_TINTS = {"tells": Tint.STRONG, "perhaps": Tint.LIKELY}


@dataclass(frozen=True, slots=True)
class ArticleList:
    """The list while it is open."""

    field: Field = field(default_factory=Field)
    chosen: int = 0
    """Position in the story of the article on which the reader stands."""
    top: int = 0
    """First row on the screen."""


def open_article_list(reading: Reading) -> ArticleList:
    """The list, on the article of the cursor."""
    return ArticleList(chosen=reading.place.article)


def telling_state(reading: Reading, article: int) -> str:
    """Whether an article "tells" what is under the cursor, "perhaps" does, is "silent" or "unreadable"; "" under nothing."""
    strand = reading.strand
    if strand is None:
        return ""
    if reading.index.bodies_in(strand, article):
        return "perhaps" if article in reading.index.maybe_tellers.get(strand.id, ()) else "tells"
    return "unreadable" if reading.findings.story.articles[article].unreadable else "silent"


def listed_articles(panel: ArticleList, reading: Reading) -> tuple[int, ...]:
    """The articles that the list shows, in the order of their panes; what is named by its number or letter first."""
    wanted = fold_label(panel.field.text).split()
    if not wanted:
        return reading.order
    ranks = [(_rank(reading, article, wanted), at, article) for at, article in enumerate(reading.order)]
    return tuple(article for rank, _, article in sorted(each for each in ranks if each[0] >= 0))


def _rank(reading: Reading, article: int, wanted: list[str]) -> int:
    """How well an article fits the words typed: 0 by its sign, 1 by its name, 2 by the rest; -1 not at all."""
    telling = reading.findings.story.articles[article]
    signs = (str(reading.order.index(article) + 1), fold_label(letter_of(article)))
    if len(wanted) == 1 and wanted[0] in signs:
        return 0
    name = fold_label(telling.name).split()
    rest = (telling.meta.title, telling.file, _day(reading, article), _STATES[telling_state(reading, article)])
    words = (*signs, *name, *fold_label(" ".join(rest)).split())
    if all(any(word.startswith(each) for word in name) for each in wanted):
        return 1
    return 2 if all(any(word.startswith(each) for word in words) for each in wanted) else -1


def press(
    panel: ArticleList, reading: Reading, key: str, character: str | None, size: tuple[int, int]
) -> tuple[ArticleList | None, Reading]:
    """The list and the reading after a key; `size` is the panel's columns and rows. None: it is closed."""
    if key == "escape":
        return None, reading
    listed = listed_articles(panel, reading)
    height = max(1, size[1] - HEAD)
    if key == "enter":
        return (None, article_moves.go_to_article(reading, _article_chosen(panel, listed))) if listed else (panel, reading)
    if key == "space" or (not key and character == " "):
        return (panel, article_moves.pin_or_hide(reading, _article_chosen(panel, listed))) if listed else (panel, reading)
    at = row_after_key(_row(panel, listed), len(listed), key, height)
    if at is not None:
        return _stand_on(panel, listed, at, height), reading
    typed = edit_field(panel.field, key, character)
    if typed is None:
        return panel, reading
    panel = replace(panel, field=typed)
    return _stand_on(panel, listed_articles(panel, reading), 0, height), reading


def choose_at(panel: ArticleList, reading: Reading, y: int) -> ArticleList | None:
    """The list with the article in its row `y` chosen; None where there is none."""
    listed = listed_articles(panel, reading)
    at = panel.top + y - HEAD
    return replace(panel, chosen=listed[at]) if y >= HEAD and at < len(listed) else None


def _row(panel: ArticleList, listed: tuple[int, ...]) -> int:
    return listed.index(panel.chosen) if panel.chosen in listed else 0


def _article_chosen(panel: ArticleList, listed: tuple[int, ...]) -> int:
    return listed[_row(panel, listed)]


def _stand_on(panel: ArticleList, listed: tuple[int, ...], at: int, height: int) -> ArticleList:
    if not listed:
        return replace(panel, top=0)
    return replace(panel, chosen=listed[at], top=scroll_to(panel.top, at, height, len(listed)))


# how it looks


def article_list_lines(panel: ArticleList, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
    """The panel in `height` rows of `width` cells."""
    inner = width - EDGE_COLUMNS
    listed = listed_articles(panel, reading)
    at, room = _row(panel, listed), max(0, height - HEAD)
    top = scroll_to(panel.top, at, max(1, room), len(listed)) if listed else 0
    strand = reading.strand
    title = " Articles" + (f": who tells “{strand.label}”" if strand is not None else "")
    hints = "enter goes there  space pins, hides  esc closes "
    hints = hints if cells(title) + cells(hints) < width else ""
    title = fit(title, width)
    head = line((title + " " * (width - cells(title) - cells(hints)) + hints, Tint.CHOSEN))
    count = f"{at + 1} of {len(listed)} " if listed else "0 "
    query = field_line(panel.field, max(8, inner - cells(count) - 1), before=" > ")
    gap = " " * max(1, inner - width_of(query) - cells(count))
    wide = _Columns(reading, inner)
    body = [_article_row(reading, article, wide, chosen=top + y == at) for y, article in enumerate(listed[top : top + room])]
    body = body or [line(fit("  No article is called so.", inner))]
    padded = [*body, *[()] * (room - len(body))]
    rows = ((*query, (gap, Tint.PLAIN), (count, Tint.DIM)), *padded)
    return (head, *(with_edges(row, width) for row in rows))


class _Columns:
    """How wide the columns are, for all rows alike."""

    def __init__(self, reading: Reading, width: int) -> None:
        articles = reading.findings.story.articles
        self.width = width
        self.number = len(str(len(articles))) if len(articles) > 9 else 0
        self.sign = max((cells(letter_of(article)) for article in reading.order), default=1)
        self.day = max((cells(_day(reading, article)) for article in reading.order), default=0)
        longest = max((cells(each.name) for each in articles), default=0)
        self.name = min(longest, LONGEST_NAME, max(8, width // 3))
        states = (cells(_STATES[telling_state(reading, article)]) for article in reading.order)
        self.state = max(states, default=0)


def _article_row(reading: Reading, article: int, wide: _Columns, *, chosen: bool) -> Line:
    telling = reading.findings.story.articles[article]
    kept = "●" if article in reading.pinned else "-" if article in reading.hidden else " "
    number = f"{reading.order.index(article) + 1:>{wide.number}} " if wide.number else ""
    share = f"{reading.index.shared_fraction(article):>4.0%} " if reading.knows_passages else ""
    state = telling_state(reading, article)
    name = fit(telling.name, wide.name)
    pieces: list[Piece] = [
        ("▌" if chosen else " ", Tint.KEY),
        (f"{kept} ", Tint.KEY),
        (number, Tint.DIM),
        (f"{letter_of(article):<{wide.sign}} ", tint_of(article)),
        (name + " " * (wide.name - cells(name) + 1), Tint.CHOSEN if chosen else Tint.PLAIN),
        (f"{_day(reading, article):<{wide.day}} ", Tint.DIM),
        (share, Tint.DIM),
        (f"{_STATES[state]:<{wide.state}} ", _STATE_TINTS.get(state, Tint.DIM)),
    ]
    room = wide.width - sum(cells(text) for text, _ in pieces)
    if room >= SHORTEST_TITLE:
        pieces.append((fit(telling.meta.title or "without a headline", room), Tint.PLAIN if telling.meta.title else Tint.DIM))
    return line(*(piece for piece in pieces if piece[0]))


def _day(reading: Reading, article: int) -> str:
    """The day of an article; with its year where the story has several."""
    articles = reading.findings.story.articles
    published = articles[article].meta.published
    if published is None:
        return ""
    years = {each.meta.published.year for each in articles if each.meta.published is not None}
    return f"{published.day} {published:%b}" + (f" {published.year}" if len(years) > 1 else "")


def with_edges(row: Line, width: int) -> Line:
    """A row between the panel's edges, which part it from the panes also where there is no colour."""
    return line(("│", Tint.DIM), *row, " " * (width - EDGE_COLUMNS - width_of(row)), ("│", Tint.DIM))


def wanted_height(reading: Reading, most: int) -> int:
    """Rows that the list wants, `most` at the most."""
    return min(most, HEAD + max(1, len(reading.order)))
