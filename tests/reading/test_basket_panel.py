"""The basket's panel: keys that order it, write into it, go to its words, and hand out the brief."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.reading.fire import FIRE, at
from tests.reading.test_basket import collected, on
from tests.stories import law
from tui.engine.anchors import target_of
from tui.model.papers import BasketItem, Subject, WorkingPapers
from tui.model.places import Mark
from tui.reading.panels import panels
from tui.reading.panels.basket_panel import BasketPanel
from tui.reading.panels.panels import AfterKey, LatePanel
from tui.reading.state.basket_moves import toggle_in_basket
from tui.reading.state.papers import undo
from tui.reading.state.reading import Reading
from tui.reading.text.lines import text_of, width_of

SIZE = (80, 10)
NOW = "2026-11-28T10:00:00Z"


def three() -> Reading:
    """A reader with a passage, a quote and a figure in the basket."""
    papers = collected(on("passage:fire", "A market burned."), on("quote:mayor", "We rebuild"), on("figure:dead", "Three"))
    return replace(at("It rained"), papers=papers)


def press(outcome: AfterKey, *keys: str) -> AfterKey:
    """What is so after keys; single characters are typed."""
    for key in keys:
        assert outcome.panel is not None
        character = key if len(key) == 1 else None
        outcome = panels.press(outcome.panel, outcome.reading, key, character, SIZE)
    return outcome


def start() -> AfterKey:
    return AfterKey(BasketPanel(), three())


def ids(outcome: AfterKey) -> list[str]:
    return [item.id for item in outcome.reading.papers.basket]


def rows(outcome: AfterKey) -> list[str]:
    assert isinstance(outcome.panel, BasketPanel)
    return [text_of(row) for row in outcome.panel.lines(outcome.reading, *SIZE)]


def test_it_is_a_panel_like_others() -> None:
    assert isinstance(BasketPanel(), LatePanel)
    assert "basket" == panels.opener(BasketPanel())


def test_it_lists_what_is_in() -> None:
    """Number, what it is, its words."""
    shown = rows(start())
    assert "Basket: 3 things" in shown[0]
    assert ["1 passage", "2 quote", "3 figure"] == [" ".join(row.strip("│▌ ").split()[:2]) for row in shown[2:5]]
    assert "fire in Lima" in shown[2]


def test_moving_keeps_hold_of_the_item() -> None:
    moved = press(start(), "J")
    assert ["i1", "i0", "i2"] == ids(moved)
    assert ["i1", "i2", "i0"] == ids(press(moved, ">"))
    assert ["i0", "i1", "i2"] == ids(press(moved, "K"))
    assert ["i0", "i1", "i2"] == ids(press(start(), "K", "<"))


def test_taking_out() -> None:
    """Also the last one; then the panel says how things come in."""
    assert ["i0", "i2"] == ids(press(start(), "j", "d"))
    empty = press(start(), "d", "delete", "*")
    assert [] == ids(empty)
    assert "Nothing is in it." in rows(empty)[2]
    assert press(empty, "d", "e", "J", "enter", "down").panel is not None


def test_a_line_of_ones_own() -> None:
    """Letters are text while it is written; enter keeps it, escape does not."""
    written = press(start(), "down", "e", "A", "s", "k", "J", "enter")
    assert ["", "AskJ", ""] == [item.text for item in written.reading.papers.basket]
    assert "your line: AskJ" in rows(written)[1]
    left = press(written, "e", "x", "escape")
    assert ["", "AskJ", ""] == [item.text for item in left.reading.papers.basket]
    assert left.panel is not None


def test_a_line_stays_with_its_item_when_others_go() -> None:
    """Another program may take things out while it is written."""
    writing = press(start(), "down", "down", "e", "A")
    kept = writing.reading.papers.basket[2]
    fewer = replace(writing, reading=replace(writing.reading, papers=WorkingPapers(basket=(kept,))))
    assert [(kept.id, "A")] == [(item.id, item.text) for item in press(fewer, "enter").reading.papers.basket]
    none = replace(writing, reading=replace(writing.reading, papers=WorkingPapers()))
    assert () == press(none, "enter").reading.papers.basket


def test_enter_goes_to_the_words() -> None:
    gone = press(start(), "j", "enter")
    assert gone.panel is None
    assert ("quote:mayor", "We rebuild") == (gone.reading.focus, FIRE.story.articles[0].text[gone.reading.place.offset :][:10])


def test_what_is_gone_says_so() -> None:
    """It stands in the list as lost, and enter moves nobody."""
    gone = target_of(replace(FIRE.story.articles[0], text="Nobody ever said it like this, at all."), 0, 10)
    papers = WorkingPapers(basket=(BasketItem("i", Subject.SENTENCE, (gone,)),))
    opened = AfterKey(BasketPanel(), replace(at("It rained"), papers=papers))
    assert "lost its place" in rows(opened)[2]
    after = press(opened, "enter").reading
    assert (opened.reading.place, True) == (after.place, "no article" in after.message)


def test_every_change_is_undone() -> None:
    """By the key of all working papers, also in the panel: order, line and what was taken out come back, in their order."""
    changed = press(start(), "J", "e", "x", "enter", "d").reading
    assert ["i1", "i2"] == [item.id for item in changed.papers.basket]
    assert "undo" == press(AfterKey(BasketPanel(), changed), "Z").command
    assert start().reading.papers == undo(undo(undo(changed))).papers


def test_the_brief_is_handed_out() -> None:
    assert ["brief-copy", "brief-save"] == [press(start(), key).command for key in "yw"]


def test_escape_closes() -> None:
    assert press(start(), "escape").panel is None


def test_a_click_chooses_then_goes() -> None:
    chosen = panels.click(BasketPanel(), three(), 3, SIZE)
    assert isinstance(chosen.panel, BasketPanel)
    assert 1 == chosen.panel.chosen
    assert panels.click(chosen.panel, chosen.reading, 3, SIZE).panel is None
    assert panels.click(BasketPanel(), three(), 9, SIZE).panel == BasketPanel()


def test_the_key_puts_in_and_takes_out() -> None:
    """And says what it did; the selection is gone."""
    there = on("passage:fire", "A market burned.")
    inside = toggle_in_basket(there, "a", NOW)
    assert ("a", NOW) == (inside.papers.basket[0].id, inside.papers.basket[0].created)
    assert "The passage is in the basket; Z undoes it." == inside.message
    assert WorkingPapers() == toggle_in_basket(inside, "b", NOW).papers
    other = toggle_in_basket(replace(inside, place=on("passage:fire", "Flames took a market.", 1).place), "b", NOW)
    assert () == other.papers.basket
    selected = toggle_in_basket(replace(there, selection=Mark(0, 0, 6)), "c", NOW)
    assert selected.selection is None
    assert "Nothing under the cursor" in toggle_in_basket(Reading(), "d", NOW).message


KEYS = st.lists(
    st.sampled_from(
        ["j", "k", "J", "K", "<", ">", "d", "e", "a", "enter", "escape", "up", "end", "home", "delete", "backspace"]
    ),
    max_size=12,
)


@law
@given(KEYS, st.integers(24, 90), st.integers(3, 12))
def test_law_any_keys(keys: list[str], width: int, height: int) -> None:
    """Nothing raises, nothing is wider or higher than the panel, and only taking out makes the basket smaller."""
    outcome = start()
    for key in keys:
        if outcome.panel is None:
            break
        before, typing = ids(outcome), isinstance(outcome.panel, BasketPanel) and outcome.panel.is_typed_into
        outcome = press(outcome, key)
        assert sorted(before) == sorted(ids(outcome)) or (not typing and key in ("d", "delete"))
        if isinstance(outcome.panel, BasketPanel):
            drawn = outcome.panel.lines(outcome.reading, width, height)
            assert len(drawn) <= height
            assert all(width_of(row) <= width for row in drawn)
