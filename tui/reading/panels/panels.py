"""What can lie open over or beside the panes, and what a key does to it: one at a time, and it gets the letters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, TypeAlias, runtime_checkable

from tui.model.records import dataclass
from tui.model.strands import Kind
from tui.reading.panels import article_list, help_panel, note_prompt, outline, search_prompt, table_filter
from tui.reading.panels.article_list import ArticleList
from tui.reading.panels.help_panel import HelpPanel
from tui.reading.panels.note_prompt import NotePrompt
from tui.reading.panels.outline import Outline
from tui.reading.panels.search_prompt import Prompt
from tui.reading.panels.table_filter import TableFilter
from tui.reading.state.reading import Reading
from tui.reading.text.lines import Line, Piece, Tint, line, width_of

if TYPE_CHECKING:
    from tui.reading.panels.article_pick import ArticlePick
    from tui.reading.state.exporting import ExportWish

Panel: TypeAlias = "Outline | Prompt | TableFilter | NotePrompt | HelpPanel | ArticleList | LatePanel | ArticlePick"
"""The last is in every match what is left: it is loaded for a file of very many articles alone."""


@runtime_checkable
class LatePanel(Protocol):
    """A panel over the panes that is loaded when it is opened first, and says itself what a key does to it."""

    @property
    def opened_by(self) -> str:
        """Id of the command that opens it."""

    @property
    def is_typed_into(self) -> bool:
        """Whether letters are text now, and keys of commands no commands."""

    def press(self, reading: Reading, key: str, character: str | None, size: tuple[int, int]) -> AfterKey:
        """The panel and the reading after a key; `size` is the panel's columns and rows."""

    def click(self, reading: Reading, y: int, size: tuple[int, int]) -> AfterKey:
        """What a click on row `y` does."""

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys and what they do, for the footer; the most useful first."""

    def wanted_size(self, reading: Reading, width: int, most: int) -> tuple[int, int]:
        """Columns and rows on a screen of `width` columns with room for `most` rows."""

    def lines(self, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
        """The panel in `height` rows of `width` cells."""


@dataclass(frozen=True, slots=True)
class AfterKey:
    """What is so after a key."""

    panel: Panel | None
    """None: it is closed."""
    reading: Reading
    command: str = ""
    """Id of a command to carry out now."""
    picked: frozenset[str] | None = None
    """Ids of the articles that are to be the story from now on."""
    export: ExportWish | None = None
    """What is to be written to a file."""


def press(panel: Panel, reading: Reading, key: str, character: str | None, size: tuple[int, int]) -> AfterKey:
    """The panel and the reading after a key; `size` is the panel's columns and rows."""
    match panel:
        case Outline():
            return AfterKey(*outline.press(panel, reading, key, character, size[1]))
        case Prompt():
            return AfterKey(*search_prompt.press(panel, reading, key, character))
        case TableFilter():
            return AfterKey(*table_filter.press(panel, reading, key, character))
        case NotePrompt():
            return AfterKey(*note_prompt.press(panel, reading, key, character))
        case HelpPanel():
            remaining, command = help_panel.press(panel, reading, key, character, size)
            return AfterKey(remaining, reading, command)
        case ArticleList():
            return AfterKey(*article_list.press(panel, reading, key, character, size))
        case LatePanel():
            return panel.press(reading, key, character, size)
        case _:
            from tui.reading.panels import article_pick

            still, picked = article_pick.press(panel, key, character, size)
            return AfterKey(still, reading, picked=picked)


def without_panel(panel: Panel | None, reading: Reading) -> Reading:
    """The reading as it would be if the panel were closed and nothing chosen: what is only previewed is left out."""
    match panel:
        case Outline():
            return outline.return_to(panel.origin, reading)
        case Prompt():
            return search_prompt.give_up(panel, reading)
        case TableFilter():
            return table_filter.give_up(panel, reading)
        case _:
            return reading


def opener(panel: Panel) -> str:
    """Id of the command that opens the panel; its key closes it again, where that is no letter."""
    match panel:
        case Outline():
            return "outline"
        case Prompt():
            return "search"
        case TableFilter():
            return "rows"
        case HelpPanel():
            return "palette" if panel.palette else "help"
        case ArticleList():
            return "articles"
        case LatePanel():
            return panel.opened_by
        case NotePrompt():
            return "note"
        case _:
            return ""


def click(panel: Panel, reading: Reading, y: int, size: tuple[int, int]) -> AfterKey:
    """What a click on row `y` of the panel does: choose its entry, and carry it out when it is the chosen one already."""
    match panel:
        case Outline():
            target: Outline | HelpPanel | ArticleList | ArticlePick | None = outline.choose_at(panel, reading, y)
        case HelpPanel():
            target = help_panel.choose_at(panel, reading, y, size)
        case ArticleList():
            target = article_list.choose_at(panel, reading, y)
        case Prompt() | NotePrompt() | TableFilter():
            target = None
        case LatePanel():
            return panel.click(reading, y, size)
        case _:
            from tui.reading.panels import article_pick

            target = article_pick.choose_at(panel, y)
    if target is None:
        return AfterKey(panel, reading)
    if target == panel:
        return press(panel, reading, "enter", None, size)
    return AfterKey(*outline.show_in_panes(target, reading)) if isinstance(target, Outline) else AfterKey(target, reading)


def panel_hints(panel: Outline | HelpPanel | ArticleList | LatePanel | ArticlePick, width: int) -> Line:
    """The footer while a list is open."""
    if isinstance(panel, LatePanel):
        return _hints_line(panel.hints(), width)
    keys = [("type", "to filter"), ("↑↓", "move")]
    match panel:
        case Outline():
            keys += [("←→", "section"), ("enter", "go there")]
            keys += [("del", "delete")] if panel.section.tour.is_of(Kind.NOTE) else []
        case ArticleList():
            keys += [("enter", "go there"), ("space", "pin, hide")]
        case HelpPanel():
            keys += [("enter", "do it")]
        case _:
            keys += [("space", "take or leave"), ("^a", "all"), ("enter", "open")]
    keys += [("esc", "back" if isinstance(panel, Outline | ArticleList | HelpPanel) else "no filter")]
    return _hints_line(keys, width)


def _hints_line(keys: Iterable[tuple[str, str]], width: int) -> Line:
    """As many of the keys as there is room for."""
    pieces: list[Piece] = []
    for key, what in keys:
        if width_of(tuple(pieces)) + len(key) + len(what) + 3 <= width:
            pieces += [(f" {key}", Tint.KEY), (f" {what} ", Tint.PLAIN)]
    return line(*pieces)
