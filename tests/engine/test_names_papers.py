"""A paper that was made of two bears the names of both, and is not the town before them."""

from __future__ import annotations

import pytest

from tests.engine.naming import label_at, written
from tui.model.strands import EntityType


def labels(name: str) -> tuple[str, str, EntityType]:
    """What is found at a name behind a town's, and at the town alone, and the type of the town."""
    texts = (f"Fire guts mill\nThe mill of Denholm burned, the Denholm {name} reported on Friday. Nobody in Denholm was hurt.",)
    made = written(*texts)
    town = label_at(made, texts, "Denholm@0#3")
    return label_at(made, texts, f"Denholm {name}@0"), town, made[town].type


@pytest.mark.parametrize(
    "paper", ["Banner-Tribune", "Leader-Post", "Eagle-Gazette", "Union-Bulletin", "Plain-Courier", "Times-News"]
)
def test_a_paper_of_two_halves(paper: str) -> None:
    assert (f"Denholm {paper}", "Denholm", EntityType.PLACE) == labels(paper)


@pytest.mark.parametrize("name", ["Smith-Jones", "Harker-Vance", "Moor-Lane", "Under-20", "Brodney-Orlan"])
def test_a_double_name_makes_no_paper_of_a_town(name: str) -> None:
    assert (f"Denholm {name}", EntityType.ORGANIZATION) != labels(name)[:3:2]
