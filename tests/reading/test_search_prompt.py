"""Searching while typing: where the cursor goes, what is counted, what escape undoes."""

from __future__ import annotations

import pytest

from tests.reading.fire import stop_position
from tests.stories import reading_of, told
from tui.model.places import Place
from tui.model.strands import Kind
from tui.reading.panels import search_prompt
from tui.reading.panels.search_prompt import Prompt, press
from tui.reading.state import moves
from tui.reading.state.reading import Reading
from tui.reading.state.search import clear_search, count_folded_hits, refresh_hits, toggle_fuzzy
from tui.reading.state.tours import Tour
from tui.reading.text.lines import text_of, width_of

STORY = told(
    ("Alpha", "A market burned. The Market hall fell.\nfurniture: Market news by mail\nNobody came."),
    ("Beta", "The marktet is gone. A second market stands."),
)


@pytest.fixture
def reading() -> Reading:
    return reading_of(STORY)


def press_keys(reading: Reading, *keys: str, queries: tuple[str, ...] = ()) -> tuple[Prompt | None, Reading]:
    """The prompt and the reading after keys; a single character types itself."""
    prompt: Prompt | None = Prompt(reading, queries=queries)
    for key in keys:
        assert prompt is not None
        prompt, reading = press(prompt, reading, key, key if len(key) == 1 else None)
    return prompt, reading


def test_the_first_hit_is_shown_while_typing(reading: Reading) -> None:
    """The cursor goes to the first hit from where it was, in the order of the panes, without a trace."""
    _, there = press_keys(reading, *"market")
    assert (Place(0, 2), (1, 3), ()) == (there.place, stop_position(there), there.history.behind)
    second = moves.step_sentence(reading, 1)
    _, there = press_keys(second, *"market")
    assert (Place(0, 21), (2, 3)) == (there.place, stop_position(there))


def test_a_capital_wants_itself(reading: Reading) -> None:
    """Smart case: small letters find both, a capital only itself."""
    _, there = press_keys(reading, *"Market")
    assert (1, 1) == stop_position(there)


def test_enter_keeps_the_hits(reading: Reading) -> None:
    """They are the tour of `n`, and the trail leads back."""
    start = moves.step_sentence(reading, 1)
    prompt, there = press_keys(start, *"second", "enter")
    assert (None, Tour(of=Kind.HITS), (start.place,)) == (prompt, there.tour, there.history.behind)
    assert there.place == moves.follow_tour(there, 1).place


def test_escape_takes_everything_back(reading: Reading) -> None:
    """Place, tour and the search that was on before are as they were."""
    assert (None, reading) == press_keys(reading, *"market", "escape")
    _, before = press_keys(reading, *"nobody", "enter")
    prompt, there = press_keys(before, *"market", "escape")
    assert (None, before.hits, before.place, before.tour) == (prompt, there.hits, there.place, there.tour)


def test_nothing_found_stays_here(reading: Reading) -> None:
    """A query that nothing holds leaves the cursor where it was and says so."""
    _, there = press_keys(reading, *"zebra", "enter")
    assert (reading.place, True) == (there.place, there.message.startswith("Nothing holds “zebra”"))


def test_hits_in_folded_lines_are_told(reading: Reading) -> None:
    """What is folded is not silently left out, and is found once it is shown."""
    _, there = press_keys(reading, *"market")
    assert (1, 3) == (count_folded_hits(there), stop_position(there)[1])
    open_ = refresh_hits(moves.toggle_folds(there))
    assert (0, 4) == (count_folded_hits(open_), stop_position(open_)[1])


def test_fuzzy_finds_what_is_misspelt(reading: Reading) -> None:
    """The switch asks the same words anew, and back."""
    _, there = press_keys(reading, *"market", "enter")
    loose = toggle_fuzzy(there)
    assert (4, 3) == (stop_position(loose)[1], stop_position(toggle_fuzzy(loose))[1])


def test_earlier_queries_come_back(reading: Reading) -> None:
    """Up recalls the last query first, down returns to what was being typed."""
    prompt, there = press_keys(reading, "m", "up", "up", "down", queries=("fell", "gone"))
    assert prompt is not None
    assert ("gone", 1) == (prompt.field.text, stop_position(there)[1])
    prompt, _ = press(prompt, there, "down", None)
    assert prompt is not None
    assert "m" == prompt.field.text


def test_clearing_gives_back_the_shared_passages(reading: Reading) -> None:
    """Without a search there are no hits to go through."""
    _, there = press_keys(reading, *"market", "enter")
    clear = clear_search(there)
    assert (None, "", Tour(), there.place) == (clear.hits, clear.query, clear.tour, clear.place)


def test_an_empty_prompt_closes(reading: Reading) -> None:
    """Deleting beyond the first letter leaves, as in every pager."""
    assert (None, reading) == press_keys(reading, "a", "backspace", "backspace")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_prompt_fits(reading: Reading, width: int) -> None:
    """The count is never cut; hints give way."""
    prompt, there = press_keys(reading, *"market")
    assert prompt is not None
    row = search_prompt.prompt_line(prompt, there, width, fuzzy_key="~")
    assert width_of(row) <= width
    assert "/market" == text_of(row)[:7]
    assert "3 in 2 of 2, +1 folded" in text_of(row)
