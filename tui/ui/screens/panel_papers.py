"""The panels that have rows of their own, the list at the side, the help and the articles over the panes: size and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region

from tui.reading.panels import article_list, help_panel, outline
from tui.reading.panels.article_list import ArticleList
from tui.reading.panels.help_panel import HelpPanel
from tui.reading.panels.note_prompt import NotePrompt
from tui.reading.panels.outline import Outline
from tui.reading.panels.panels import LatePanel, Panel
from tui.reading.panels.search_prompt import Prompt
from tui.reading.panels.table_filter import TableFilter
from tui.reading.state.reading import Reading
from tui.ui.draw.look import Look
from tui.ui.widgets.wheel import ListPaper

if TYPE_CHECKING:
    from tui.reading.panels.article_pick import ArticlePick

HELP_WIDTH = 92
"""Columns of the help at the most; longer lines are hard to follow."""
LIST_WIDTH = 120
"""Columns of the list of articles at the most: all that is said of one, and a headline whole."""


def over_size(
    panel: HelpPanel | ArticleList | LatePanel | ArticlePick, reading: Reading, width: int, most: int
) -> tuple[int, int]:
    """Columns and rows of a panel that lies over the panes, on a screen of `width` columns with room for `most` rows."""
    if isinstance(panel, ArticleList):
        return min(width, LIST_WIDTH), article_list.wanted_height(reading, most)
    if isinstance(panel, HelpPanel):
        columns = min(width, HELP_WIDTH)
        return columns, help_panel.wanted_height(panel, reading, columns, most)
    if isinstance(panel, LatePanel):
        return panel.wanted_size(reading, width, most)
    from tui.reading.panels import article_pick

    return min(width, LIST_WIDTH), article_pick.wanted_height(panel, most)


class PanelPapers:
    """The papers on which panels are drawn; each is on the screen while its panel is open."""

    def __init__(self, look: Look) -> None:
        self.outline = ListPaper(look, id="outline")
        self.help = ListPaper(look, bar=True, id="help")

    def arrange(self, panel: Panel | None, reading: Reading, screen: tuple[int, int], panes: Region) -> None:
        """Give the open panel its room on a screen of so many columns and rows, whose panes have the room `panes`."""
        width, height = screen
        self.help.display = panel is not None and not isinstance(panel, Outline | Prompt | NotePrompt | TableFilter)
        if panel is not None and not isinstance(panel, Outline | Prompt | NotePrompt | TableFilter):
            columns, rows = over_size(panel, reading, width, panes.height or height - 3)
            self.help.styles.width = columns
            self.help.styles.height = rows
            self.help.styles.offset = ((width - columns) // 2, panes.y or 2)
        self.outline.display = isinstance(panel, Outline)

    def size_of(
        self, panel: Panel | None, reading: Reading, screen: tuple[int, int], *, panes_height: int, outline_width: int
    ) -> tuple[int, int]:
        """Columns and rows of the open panel, as they are or will be after the layout."""
        width, height = screen
        match panel:
            case Prompt() | NotePrompt() | TableFilter() | None:
                return width, 1
            case Outline():
                return outline_width, self.outline.size.height or panes_height or height
            case _:
                return over_size(panel, reading, width, panes_height or height)

    def draw(self, panel: Panel | None, reading: Reading, look: Look, size: tuple[int, int]) -> None:
        """Draw the open panel, which has so many columns and rows."""
        if isinstance(panel, HelpPanel):
            self.help.write(help_panel.help_lines(panel, reading, *size), look)
        elif isinstance(panel, ArticleList):
            self.help.write(article_list.article_list_lines(panel, reading, *size), look)
        elif isinstance(panel, Outline):
            self.outline.write(outline.outline_lines(panel, reading, *size), look)
        elif isinstance(panel, LatePanel):
            self.help.write(panel.lines(reading, *size), look)
        elif panel is not None and not isinstance(panel, Prompt | NotePrompt | TableFilter):
            from tui.reading.panels import article_pick

            self.help.write(article_pick.article_pick_lines(panel, *size), look)
