"""Values that a text gives only to say that they no longer hold, and numbers whose noun stands in the sentence before."""

from __future__ import annotations

import pytest

from tests.engine.test_figures_compared import figures_of
from tui.engine.figures import withdrawn
from tui.model.settings import Figures

UPDATES = [
    (
        "The raft race at Tillman Falls drew 640 rowers on Sunday.",
        "Correction: An earlier version of this article gave the number of rowers at Tillman Falls as 640 rowers. It was 460.",
        {"640", "460"},
        "460",
    ),
    (
        "The find near Brod holds 88 rings.",
        "At first said to be small, the find was first thought to hold 88 rings. The total is now 131.",
        {"88", "131"},
        "131",
    ),
    (
        "At least 22 barns were lost in the storm at Osara.",
        "The county says 40 barns were lost in the storm at Osara. Earlier in the day the number given was 22.",
        {"22", "40"},
        "40",
    ),
    (
        "About 210 passengers were on the night train.",
        "The night train left Brod with 236 passengers. Nobody slept. "
        "Initial estimates put the number of passengers on it at about 210.",
        {"210", "236"},
        "236",
    ),
    (
        "Corda Works kept its forecast of a profit of 71 million euros.",
        "Corda Works cut its forecast of a profit to 62 million euros, from 71 million euros.",
        {"71000000", "62000000"},
        "62000000",
    ),
    (
        "The brewer has 17 complaints about its cider.",
        "The council now counts 29 complaints about the cider, up from the 17 complaints it admitted in May.",
        {"17", "29"},
        "29",
    ),
]


@pytest.mark.parametrize(("one", "other", "values", "holds"), UPDATES)
def test_who_withdraws_a_value_does_not_agree_with_it(one: str, other: str, values: set[str], holds: str) -> None:
    """Both values stand in one figure, as an update, with the one that holds as its value."""
    found = [figure for figure in figures_of(one, other) if {count.value for count in figure.counts} == values]
    assert [(figure.relation.value, figure.value) for figure in found] == [("updated", holds)]
    assert "withdrawn" in found[0].why
    assert {mark.article for mark in found[0].marks} == {0, 1}


def test_a_withdrawn_value_with_nothing_instead() -> None:
    """What an article calls its earlier value is no agreement, though it does not tell what holds."""
    found = figures_of(
        "The find near Brod holds 88 rings.",
        "It was first thought that the find held only coins. It was first said to hold 88 rings.",
    )
    assert [(figure.relation.value, figure.why) for figure in found if figure.value == "88"] == [("updated", ("withdrawn",))]


@pytest.mark.parametrize(
    "told",
    [
        "Early reports suggest that 210 barns burned. In Brod 230 barns stand.",
        "Sales rose to 62 million euros, from 71 million euros in 2019.",
        "The port sold 62 boats, against the 71 boats it sold last year.",
        "She first visited 62 towns. Now there are 71 towns on the list.",
        "He was initially held in 62 cells. Of them 71 cells were damp.",
        "The first 62 boats came early. Then 71 boats came.",
        "From the 62 boats that it reported, 71 men came ashore.",
        "An earlier storm sank 62 boats. On Monday 71 boats sank.",
    ],
)
def test_what_is_not_withdrawn(told: str) -> None:
    """Early news that nothing replaced, a change since another year, another event, and "first" of what came first."""
    assert not [figure for figure in figures_of(told) if "withdrawn" in figure.why]


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("The fleet has 40 barges. The total is now 52.", [("40", "barges"), ("52", "barges")]),
        ("The county put the number of pupils affected at 18,400.", [("18400", "pupils")]),
        ("Officials put the number aboard at about 90.", [("90", "people")]),
        ("He bought 40 barges for 3 million euros. The total was 52.", [("40", "barges")]),
        ("The total was 52.", []),
        ("The fleet has 40 barges. The total was 52 percent.", [("40", "barges")]),
        ("The fleet has 40 barges. It was 52.", [("40", "barges")]),
    ],
)
def test_numbers_without_a_noun_of_their_own(told: str, read: list[tuple[str, str]]) -> None:
    """The sentence before tells of what the total is, where it counts one kind of thing."""
    things = [(count.value, count.subject) for figure in figures_of(told) for count in figure.counts]
    assert sorted(each for each in things if each[1] in {"barges", "pupils", "people"}) == sorted(read)


@pytest.mark.parametrize(
    "other", ["In Ralo 88 knives lay on the beach.", "The find near Brod holds 8 knives.", "Some 88 people came to Brod."]
)
def test_a_withdrawn_value_of_another_thing(other: str) -> None:
    """A value as large of another place or another thing is not the one that is withdrawn."""
    found = figures_of("At Osara the find was first said to hold 88 rings. It holds 8 knives in Osara.", other)
    assert not [figure for figure in found if "withdrawn" in figure.why and len({mark.article for mark in figure.marks}) > 1]


@pytest.mark.parametrize("many", [40, 80])
def test_many_withdrawn_values_are_compared_with_the_nearest(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many values a text withdraws, each looks for what holds instead among a bounded number of others."""
    looked: list[int] = []
    newer = withdrawn._newer
    monkeypatch.setattr(withdrawn, "_newer", lambda at, others, counts: looked.append(len(others)) or newer(at, others, counts))
    told = "".join(f"The find was first said to hold {100 + at} rings. It holds {200 + at} rings. " for at in range(many))
    found = figures_of(told, settings=Figures(most_candidates=10))
    assert len(looked) == many
    assert max(looked) == 20
    assert any("withdrawn" in figure.why for figure in found)


def test_a_sentence_without_an_end_is_not_read_again_for_each_value() -> None:
    """Words that withdraw a value stand close to it; far off in an endless sentence they are of another."""
    near, far = (f"It was first said{' and so on' * times} to hold 88 rings. It holds 131 rings." for times in (28, 55))
    assert [any("withdrawn" in figure.why for figure in figures_of(told)) for told in (near, far)] == [True, False]
