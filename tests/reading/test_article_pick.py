"""The list to pick a story from: what is typed narrows it, what is taken stays taken, and enter opens what one sees."""

from __future__ import annotations

from datetime import date

from tui.model.story import Meta, Source, Story
from tui.reading.panels.article_pick import (
    ArticlePick,
    article_pick_lines,
    choose_at,
    listed_sources,
    needs_picking,
    open_article_pick,
    press,
)
from tui.reading.text.lines import width_of

SIZE = (80, 12)
STORY = Story(
    "",
    tuple(
        Source(f"a{n}", f"export.docx#{n}", f"Words of article {n}.", Meta(source, title, published=date(2024, 3, n + 1)))
        for n, (source, title) in enumerate(
            [("Post", "Bridge opens"), ("Gazette", "Bridge closes"), ("Post", "Élection à Lyon"), ("Times", "Cat on a tree")]
            * 5
        )
    ),
)


def after(*keys: str, taken: frozenset[str] = frozenset()) -> tuple[ArticlePick | None, frozenset[str] | None]:
    panel: ArticlePick | None = open_article_pick(STORY, taken)
    picked = None
    for key in keys:
        assert panel is not None
        panel, picked = press(panel, key, key if len(key) == 1 else None, SIZE)
    return panel, picked


def text_of(panel: ArticlePick, width: int = 80, height: int = 12) -> str:
    rows = article_pick_lines(panel, width, height)
    assert len(rows) == height
    assert {width_of(row) for row in rows} == {width}
    return "\n".join("".join(piece[0] for piece in row) for row in rows)


def test_enter_opens_what_was_taken() -> None:
    """Also what the filter hides by then."""
    panel, picked = after("space", "down", "space", *"cat", "enter")
    assert panel is None
    assert frozenset({"a0", "a2"}) == picked


def test_enter_opens_all_that_is_listed_where_nothing_was_taken() -> None:
    _, picked = after(*"elec", "enter")
    assert {"a2", "a6", "a10", "a14", "a18"} == picked
    assert (20, None) == (len(after("enter")[1] or ()), after(*"zzz", "enter")[1])


def test_all_that_is_listed_is_taken_and_left_at_once() -> None:
    panel, _ = after(*"gazette", "ctrl+a", "escape")
    assert panel is not None
    assert 5 == len(panel.taken)
    assert "" == panel.field.text
    every, _ = press(panel, "ctrl+a", None, SIZE)
    assert every is not None
    assert 20 == len(every.taken)
    none, _ = press(every, "ctrl+a", None, SIZE)
    assert none is not None
    assert not none.taken


def test_what_was_taken_the_last_time_is_taken_and_what_is_gone_is_not() -> None:
    panel, _ = after(taken=frozenset({"a1", "gone"}))
    assert panel is not None
    assert frozenset({"a1"}) == panel.taken


def test_it_says_what_enter_does_and_shows_what_is_known() -> None:
    panel, _ = after("space")
    assert panel is not None
    shown = text_of(panel)
    assert "20 articles: which of them are your story?" in shown
    assert "enter opens the 1 taken" in shown
    assert "[x] Post     1 Mar 2024 Bridge opens" in shown
    assert "▌[ ] Gazette  2 Mar 2024 Bridge closes" in shown
    assert "No article holds these words" in text_of(after(*"zzz")[0] or panel, 40, 5)


def test_a_click_takes_and_leaves() -> None:
    panel, _ = after()
    assert panel is not None
    once = choose_at(panel, 3)
    assert once is not None
    assert frozenset({"a1"}) == once.taken
    assert frozenset() == (choose_at(once, 3) or panel).taken
    assert choose_at(panel, 0) is None


def test_only_a_file_of_very_many_has_to_be_picked_from() -> None:
    """Many files of one article each are a story already."""
    assert needs_picking(STORY, 19)
    assert not needs_picking(STORY, 20)
    assert not needs_picking(Story("", tuple(Source(f"a{n}", f"a#{n}.txt", "x") for n in range(50))), 20)
    assert [source.id for source in listed_sources(open_article_pick(STORY, frozenset()))] == [f"a{n}" for n in range(20)]
