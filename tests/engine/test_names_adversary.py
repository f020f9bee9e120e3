"""Titles before surnames that are words, codes of shares, models of engines, letters that are no name, descriptions."""

from __future__ import annotations

import pytest

from tests.engine.naming import written
from tui.model.strands import EntityType

PERSON = EntityType.PERSON


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("They met Commissioner John Park there.", "John Park", ("Commissioner",)),
        ("They met Sheriff Bo Lane there.", "Bo Lane", ("Sheriff",)),
        ("They met Mayor Ann Forest there.", "Ann Forest", ("Mayor",)),
        ("They met Senator Jack Hill there.", "Jack Hill", ("Senator",)),
        ("They met Ranger Tom Frost there.", "Tom Frost", ("Ranger",)),
        ("They met Shadow Chancellor Rachel Reeves there.", "Rachel Reeves", ("Shadow Chancellor",)),
        ("They met Sub-Inspector Raj Mane there.", "Raj Mane", ("Sub-Inspector",)),
        ("They met Assemblyman Jack Vine there.", "Jack Vine", ("Assemblyman",)),
    ],
)
def test_titles(text: str, name: str, titles: tuple[str, ...]) -> None:
    """The title is no part of the name, and makes a person of it."""
    entity = written(text)[name]
    assert (entity.type, entity.mentions[0].titles) == (PERSON, titles)


@pytest.mark.parametrize(
    "text", ["They met in Hyde Park there.", "They crossed John Day River there.", "They left Forest Hill there."]
)
def test_places_stay_places(text: str) -> None:
    """Without a title the last word decides as before."""
    assert not any(entity.type is PERSON for entity in written(text).values())


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Shares of Vodafone (LSE: VOD) fell in London.", {"LSE", "VOD"}),
        ("Shares of Shell (LON:SHEL) rose in London.", {"LON", "SHEL"}),
        ("Shares of Reliance (NSE: RELIANCE, BSE: 500325) rose.", {"NSE", "RELIANCE", "BSE"}),
        ("The MD of the firm has an MBA.", {"MD", "MBA"}),
        ("An FIR was filed after TB spread.", {"FIR", "TB"}),
    ],
)
def test_letters_that_are_no_names(text: str, absent: set[str]) -> None:
    """Exchanges before a code in brackets, offices and degrees."""
    assert not absent & written(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "The Rolls-Royce Trent 900 engine failed over Java.",
        "The Merlin 1D engine fired there.",
        "The Corwin 450 tractor and the Corwin 450 engine were shown.",
        "They flew the Grant 172 plane there.",
        "They sold the Henry 300 rifle there.",
    ],
)
def test_models_are_nobody(text: str) -> None:
    """A number with what is made behind it makes a thing of a name."""
    assert not any(entity.type is PERSON for entity in written(text).values())


@pytest.mark.parametrize(
    ("text", "words", "label"),
    [
        ("Former FBI director James Okello spoke. “I did,” the former director said.", "the former director", "James Okello"),
        ("Finance Minister Ola Rask came. The finance minister left again.", "The finance minister", "Ola Rask"),
        ("Premier Ellen Moss came. The premier left again.", "The premier", "Ellen Moss"),
    ],
)
def test_descriptions_are_mentions(text: str, words: str, label: str) -> None:
    """A description that means one person in the story is his, with less confidence."""
    entity = written(text)[label]
    found = [one for one in entity.mentions if text[one.mark.start : one.mark.end] == words]
    assert found
    assert found[0].confidence < 1
