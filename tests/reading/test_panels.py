"""Whatever keys and clicks come, a panel stays usable and the reading whole."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, reading_of, some_findings
from tui.model.findings import Findings
from tui.model.places import Place
from tui.reading.commands.table import BY_ID
from tui.reading.panels import article_list, article_pick, help_panel, outline, panels, search_prompt
from tui.reading.panels.article_list import ArticleList
from tui.reading.panels.article_pick import ArticlePick
from tui.reading.panels.help_panel import HelpPanel
from tui.reading.panels.outline import Outline
from tui.reading.panels.panels import Panel
from tui.reading.panels.search_prompt import Prompt
from tui.reading.state.reading import Reading, ViewName
from tui.reading.text.lines import Line, width_of

KEYS = (*"ab1 ~é", "up", "down", "left", "right", "tab", "shift+tab", "home", "end", "pageup", "pagedown")
EDITS = ("backspace", "delete", "ctrl+w", "ctrl+u", "enter", "escape", "f5")


def drawn(panel: Panel, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
    match panel:
        case Outline():
            return outline.outline_lines(panel, reading, width, height)
        case HelpPanel():
            return help_panel.help_lines(panel, reading, width, height)
        case ArticleList():
            return article_list.article_list_lines(panel, reading, width, height)
        case ArticlePick():
            return article_pick.article_pick_lines(panel, width, height)
        case Prompt():
            return (search_prompt.prompt_line(panel, reading, width, fuzzy_key="~"),)


@law
@given(
    some_findings(),
    st.sampled_from(("outline", "prompt", "help", "palette", "articles", "pick")),
    st.lists(st.sampled_from((*KEYS, *EDITS)) | st.integers(0, 12), max_size=12),
    st.integers(24, 60),
    st.integers(3, 20),
)
def test_any_keys(found: Findings, what: str, inputs: list[str | int], width: int, height: int) -> None:
    """Nothing raises, nothing is wider or higher than the panel, the place exists, and what is carried out is a command."""
    reading = replace(reading_of(found), view=ViewName.SIDE)
    opened = {
        "outline": outline.open_outline(reading),
        "prompt": Prompt(reading),
        "help": HelpPanel(),
        "articles": article_list.open_article_list(reading),
        "pick": article_pick.open_article_pick(reading.findings.story, frozenset()),
        "palette": HelpPanel(palette=True),
    }
    panel: Panel | None = opened[what]
    width = width if what in ("outline", "prompt") else max(width, 40)  # the help is as wide as the narrowest screen, or wider
    size = (width, height)
    for each in inputs:
        if panel is None:
            break
        if isinstance(each, int):
            outcome = panels.click(panel, reading, each, size)
        else:
            outcome = panels.press(panel, reading, each, each if len(each) == 1 else None, size)
        panel, reading = outcome.panel, outcome.reading
        assert not outcome.command or outcome.command in BY_ID
        assert reading.place == Place(0, 0) or reading.place.article < len(found.story.articles)
        if panel is not None:
            rows = drawn(panel, reading, width, height)
            assert len(rows) <= height
            assert all(width_of(row) <= width for row in rows)
            assert all(width_of(row) <= width for row in (panels.panel_hints(panel, width),) if not isinstance(panel, Prompt))
