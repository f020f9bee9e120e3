"""What a command is, and what most of them are made of: moves that ask the open view, and whether they make sense now."""

from __future__ import annotations

from collections.abc import Callable

from tui.model.records import dataclass
from tui.reading.state.reading import Reading
from tui.reading.state.views import SYNOPSIS, View, section_view_of, view_of

Move = Callable[[Reading], Reading]


def by_view(act: Callable[[View, Reading], Reading]) -> Move:
    """A move of which the open view says where it leads."""
    return lambda reading: act(view_of(reading), reading)


def step_by(step: int) -> Move:
    """A move by steps of the open view."""
    return by_view(lambda view, reading: view.step(reading, step))


def edge_by(step: int) -> Move:
    """A move to an edge of the open view."""
    return by_view(lambda view, reading: view.edge(reading, step))


def column_by(step: int) -> Move:
    """A move by columns of the open view."""
    return by_view(lambda view, reading: view.column(reading, step))


def to_number(number: int) -> Move:
    """A move to a column of the open view by its number."""
    return by_view(lambda view, reading: view.numbered_column(reading, number))


def toggle_fuzzy(reading: Reading) -> Reading:
    """A move of the search, which is loaded when somebody searches: the commands are there before the first picture."""
    from tui.reading.state import search

    return search.toggle_fuzzy(reading)


def in_view_with(command: str) -> Callable[[Reading], bool]:
    """Whether the open view is one for a command that makes no sense in others."""
    return lambda reading: command in view_of(reading).commands


def has_articles(reading: Reading) -> bool:
    """Whether there is anything to read."""
    return bool(reading.findings.story.articles)


def has_two(reading: Reading) -> bool:
    """Whether there is anything to compare."""
    return len(reading.findings.story.articles) > 1


def has_beside(reading: Reading) -> bool:
    """Whether there is anything beside what is open: another article, or another table."""
    return has_two(reading) or section_view_of(reading) is not None


def has_words(reading: Reading) -> bool:
    """Whether the cursor is on words; a row of a table may have none."""
    table = section_view_of(reading)
    return has_articles(reading) and (table is None or table.has_words(reading))


def anywhere(_reading: Reading) -> bool:
    """Always."""
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reader can ask for."""

    id: str
    """What config.yaml rebinds; never changes."""
    keys: str
    """Key names, separated by commas, the one to show first."""
    label: str
    """One or two words for the footer."""
    group: str
    help: str
    """One sentence."""
    move: Move | None = None
    """The pure move; None when the ui carries the command out."""
    when: Callable[[Reading], bool] = has_articles
    """Whether it makes sense now."""
    takes_away: bool = False
    """Whether it leaves the program or takes something from the screen: never offered first for what does not name it."""


def reason_not(command: Command, reading: Reading) -> str:
    """Why a command does nothing now, and what would let it."""
    name = command.label.capitalize()
    if not has_articles(reading):
        return f"{name}: there is no article yet."
    if command.when in (has_two, has_beside):
        return f"{name}: that takes two articles, and here is one."
    if command.when is has_words:
        return f"{name}: the cursor is on no words of this row; enter leads to them, where it has any."
    place = "the synopsis and the tables" if command.id in SYNOPSIS.commands else "articles in panes"
    return f"{name} is for {place}; v goes through the views."
