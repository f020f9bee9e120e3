"""Names that were cut: boards on something, what is called after its owner, and what a sentence begins with."""

from __future__ import annotations

import pytest

from tests.engine.naming import written
from tui.model.strands import EntityType


def types(text: str) -> dict[str, str]:
    """The names of an article, each with its type."""
    return {name: entity.type.value for name, entity in written(text).items()}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Commission on Fair Housing met in Brod on Monday.", "Commission on Fair Housing"),
        ("He spoke to the Subcommittee on the Coast Guard in May.", "Subcommittee on the Coast Guard"),
        ("They ate at Tilly's Kitchen in Brod.", "Tilly's Kitchen"),
        ("The plants came from Orla's Garden Centre in Brod.", "Orla's Garden Centre"),
        ("The wall was listed by Historic Wales in May. Historic Wales said it may fall.", "Historic Wales"),
    ],
)
def test_a_name_is_whole(text: str, name: str) -> None:
    """It is one body, and no part of it is a name of its own."""
    made = types(text)
    assert made.get(name) == EntityType.ORGANIZATION.value
    assert not [other for other in made if other != name and other in name]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("The Council on Monday refused.", "Council on Monday"),
        ("He asked the Commission on Brod and its harbour.", "Commission on Brod"),
        ("The ban hit Britain's Restaurant trade.", "Britain's Restaurant"),
        ("Rosa Quill's Kitchen is small.", "Quill's Kitchen"),
        ("Rural Wales voted. He left Wales in May.", "Rural Wales"),
    ],
)
def test_two_names_are_not_joined(text: str, joined: str) -> None:
    """A day, a place, a country and a whole name of somebody are none of it."""
    assert not [name for name in types(text) if joined in name]
