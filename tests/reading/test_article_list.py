"""The list of the articles: which tell what is under the cursor, and how one goes to one of many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.fire import at
from tests.stories import reading_of, told
from tui.reading.panels.article_list import (
    ArticleList,
    article_list_lines,
    choose_at,
    listed_articles,
    open_article_list,
    press,
    telling_state,
)
from tui.reading.panels.field import field_with
from tui.reading.state.reading import Reading
from tui.reading.text.lines import text_of, width_of

SIZE = (100, 20)
FIFTY = reading_of(
    told(
        *(
            (
                f"Outlet {number}",
                f"headline: Day {number} of the fire\n[fire: A market burned.]"
                if number % 3 == 0
                else f"All is calm in {number}.",
            )
            for number in range(1, 51)
        )
    )
)


def type_keys(reading: Reading, *keys: str, panel: ArticleList | None = None) -> tuple[ArticleList | None, Reading]:
    """The list and the reading after keys."""
    here: ArticleList | None = panel or open_article_list(reading)
    for key in keys:
        assert here is not None
        here, reading = press(here, reading, key, key if len(key) == 1 else None, SIZE)
    return here, reading


@pytest.mark.parametrize("number", [1, 3, 9, 10, 37, 50])
def test_a_number_leads_to_its_article(number: int) -> None:
    """Whatever else holds the digits, and from everywhere; the old place is in the history."""
    panel, there = type_keys(FIFTY, *str(number), "enter")
    assert (None, number - 1) == (panel, there.place.article)
    assert number == 1 or there.history.behind


@pytest.mark.parametrize(
    ("typed", "first", "count"),
    [("outlet", 0, 50), ("day", 2, 16), ("37", 36, 1), ("4", 3, 11), ("day 48", 47, 1), ("xyz", -1, 0), ("outlet 50", 49, 1)],
)
def test_typing_narrows(typed: str, first: int, count: int) -> None:
    """By number, name and title; what is named whole stands first."""
    listed = listed_articles(ArticleList(field=field_with(typed)), FIFTY)
    assert (first, count) == (listed[0] if listed else -1, len(listed))


@pytest.mark.parametrize(
    ("words", "states"), [("A market burned", ["tells", "tells", "silent"]), ("It rained", ["tells", "silent", "silent"])]
)
def test_it_says_who_tells_what_is_under_the_cursor(words: str, states: list[str]) -> None:
    there = at(words)
    assert states == [telling_state(there, article) for article in range(3)]
    rows = [text_of(row) for row in article_list_lines(open_article_list(there), there, *SIZE)]
    assert [state == "tells" for state in states] == ["tells it" in row for row in rows[2:5]]


def test_what_is_not_readable_is_not_silent() -> None:
    found = at("A market burned").findings
    articles = (*found.story.articles[:2], replace(found.story.articles[2], unreadable=True))
    there = at("A market burned", reading=reading_of(replace(found, story=replace(found.story, articles=articles))))
    assert "unreadable" == telling_state(there, 2)


def test_what_they_tell_narrows_too() -> None:
    """ "silent" leaves those that leave it out."""
    there = at("A market burned")
    assert (2,) == listed_articles(ArticleList(field=field_with("silent")), there)
    assert (0, 1) == listed_articles(ArticleList(field=field_with("tells")), there)


def test_space_pins_then_hides_then_shows() -> None:
    panel = ArticleList(chosen=1)
    there = at("A market burned")
    seen = []
    for _ in range(3):
        remaining, there = press(panel, there, "space", " ", SIZE)
        assert remaining == panel
        seen.append((sorted(there.pinned), sorted(there.hidden)))
    assert [([1], []), ([], [1]), ([], [])] == seen


def test_the_last_pane_stays() -> None:
    there = reading_of(told(("Alpha", "Words.")))
    for _ in range(4):
        _, there = press(ArticleList(), there, "space", " ", SIZE)
        assert there.panes == (0,)


@pytest.mark.parametrize("size", [(60, 12), (80, 20), (100, 20), (120, 50)])
def test_every_row_can_be_reached_and_fits(size: tuple[int, int]) -> None:
    """The chosen row is on the screen wherever it is, and no row is wider than the panel."""
    panel: ArticleList | None = open_article_list(FIFTY)
    for step in range(50):
        assert panel is not None
        drawn = article_list_lines(panel, FIFTY, *size)
        assert ({size[0]}, size[1]) == ({width_of(row) for row in drawn}, len(drawn))
        assert [f"Outlet {step + 1} " in text_of(row) for row in drawn if "▌" in text_of(row)[:3]] == [True]
        panel, _ = press(panel, FIFTY, "down", None, size)


def test_a_click_chooses_and_a_row_without_one_does_not() -> None:
    panel = open_article_list(FIFTY)
    assert [4, None] == [getattr(choose_at(panel, FIFTY, y), "chosen", None) for y in (6, 1)]


def test_escape_and_no_match_go_nowhere() -> None:
    assert (None, FIFTY) == type_keys(FIFTY, "escape")
    panel, there = type_keys(FIFTY, *"zzz", "enter")
    assert (True, FIFTY.place) == (panel is not None, there.place)
