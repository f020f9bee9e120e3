"""Names that were cut in two or taken from a cry, and sorts of bodies that stand beside a name."""

from __future__ import annotations

import pytest

from tests.engine.naming import written
from tests.engine.test_names_mistaken import types


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("They met at Orlan Circuit Criminal Court on Monday.", "Orlan Circuit Criminal Court", "organization"),
        ("They slept at Drimmel Union High School on Monday.", "Drimmel Union High School", "organization"),
        ("Clean Air Drimmel will march again.", "Clean Air Drimmel", "organization"),
        ("Drimmel Valley Power says so.", "Drimmel Valley Power", "organization"),
        ("The bookmaker Vosko saw it first.", "Vosko", "organization"),
        ("A log of the installer, Vosko, shows it.", "Vosko", "organization"),
        ("It was checked by consultants Vosko Hale in May.", "Vosko Hale", "organization"),
        ("They asked the Drimmel health board again.", "Drimmel", "place"),
        ("They left Drimmelshire in May.", "Drimmelshire", "place"),
    ],
)
def test_it_is_whole_and_what_it_is(text: str, name: str, type_: str) -> None:
    """A court, school, group or firm goes on to its last word; a word for a sort of body tells one."""
    assert types(text) == {name: type_}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Orlan Bank Court Clerk Helen Vosko there.", "Helen Vosko"),
        ("They asked Orlan Bank Drimmel there.", "Orlan Bank"),
        ("They asked Clean Air Minister Vosko there.", "Vosko"),
        ("They met Samantha Power there.", "Samantha Power"),
        ("They asked the company, Vosko and others said.", "Vosko"),
        ("They saw Vosko health boards fail.", "Vosko"),
    ],
)
def test_it_goes_no_further(text: str, name: str) -> None:
    """A title, a name, somebody whose surname closes names of bodies."""
    assert name in types(text)


def test_a_house_is_called_without_the_word_for_it() -> None:
    """The Grand Orlan is the Grand Orlan Hotel; the Orlan Lake is no Orlan Lake Hotel of which nobody left a word out."""
    assert list(types("The Grand Orlan Hotel burned.", "Nobody slept in the Grand Orlan.")) == ["Grand Orlan Hotel"]
    assert len(types("The Grand Orlan Street is long.", "Nobody slept in the Grand Orlan.")) == 2
    assert len(types("The Grand Orlan Hotel burned.", "Nobody slept in the Grand Drimmel.")) == 2


@pytest.mark.parametrize("type_", ["Base", "General", "District"])
def test_a_hospital_is_called_after_its_town(type_: str) -> None:
    """The town alone is the town."""
    made = types(f"She died at Drimmel {type_} Hospital.", "The Drimmel woman was 70. Drimmel mourns.")
    assert made["Drimmel"] == "place"


def test_a_hospital_that_is_called_after_somebody_tells_no_town() -> None:
    """A first name, two words before it."""
    assert types("She died at Helen Hospital.", "They met Helen there.").get("Helen") != "place"
    assert types("She died at Vosko Drimmel Hospital.", "They met Vosko there.").get("Vosko") != "place"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The banner read TREES NOT ROADS and was long.", []),
        ("HERO'S RACE AGAINST VOSKO: I just kept knocking on doors, he said in a quiet voice", ["VOSKO"]),
        ("VOSKO MAYHEM: Masked mob turns quiet march into a bad day\nThey left Vosko then.", ["Vosko"]),
    ],
)
def test_the_words_of_a_cry_are_no_names(text: str, names: list[str]) -> None:
    """Of what stands in capitals only the names are names."""
    assert list(types(text)) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He works for BBC NEWS now.", "BBC"),
        ("They met at the WHITE HOUSE on Monday.", "WHITE HOUSE"),
        ("They asked the KHRC again.", "KHRC"),
    ],
)
def test_short_forms_and_names_in_capitals_stay(text: str, name: str) -> None:
    """No cry of several words with a small one among them, and nothing behind which it ends."""
    assert any(name in made.upper() for made in types(text))


def test_the_title_of_the_next_name_is_not_that_of_the_ship() -> None:
    """Its skipper is Rob; a firm is what stands behind its own name."""
    ship = written("They left the trawler Drimmel, its skipper, Rob Vosko, told us.")["Drimmel"]
    assert not any(one.titles for one in ship.mentions)
    person = written("They asked Rob Vosko, its skipper, in May.")["Rob Vosko"]
    assert any("its skipper" in one.titles for one in person.mentions)


def test_a_court_is_still_the_court() -> None:
    """What ends streets ends courts as well."""
    assert list(types("The Orlan Court sat in May. Later the Court rose.")) == ["Orlan Court"]


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("They came from across the Drimmel in May.", "Drimmel", "place"),
        ("They met in the Drimmel on Monday.", "Drimmel", "other"),
        ("They slept inside the Casa Drimmel on Monday.", "Casa Drimmel", "other"),
        ("They asked the Drimmel on Monday.", "Drimmel", "organization"),
        ("Later the Drimmel said so. They sat in the Drimmel.", "Drimmel", "organization"),
        ("It was closed, according to Drimmel.", "Drimmel", "organization"),
        ("They saw figures from Drimmel in May.", "Drimmel", "organization"),
        ("They went to Drimmel then, and came from Drimmel.", "Drimmel", "place"),
        ("They saw figures from the town of Drimmel in May.", "Drimmel", "place"),
    ],
)
def test_what_the_says_is_little(text: str, name: str, type_: str) -> None:
    """In the Alder is nothing said of what it is; whoever speaks or tells figures is a body, where people go a place."""
    assert types(text) == {name: type_}


@pytest.mark.parametrize(
    "text",
    [
        "Bags with the prefix QX31 were kept.",
        "A car with the plate B1GDAY left.",
        "The IV line leaked.",
        "The AIS signal was lost.",
    ],
)
def test_codes_are_no_names(text: str) -> None:
    """What a word before it announces as a code, and short forms of things."""
    assert types(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They flew the A380 there.", "A380"),
        ("The plate of the QX31 was broken.", "QX31"),
        ("They asked the prefix committee of KHRC.", "KHRC"),
        ("WHITE HOUSE TURMOIL: Minister fires his own security adviser after a long quarrel", "White House"),
    ],
)
def test_what_no_word_announces_is_a_name(text: str, name: str) -> None:
    """An aircraft, a body without digits, a listed name in a kicker."""
    assert name.upper() in {made.upper() for made in types(text)}


def test_letters_that_stand_for_a_thing_are_no_body_before_what_it_has() -> None:
    """CCTV is a broadcaster and a camera."""
    assert types("CCTV footage shows the ferry.") == {}
    assert types("They found CCTV images there.") == {}
    assert types("The broadcaster CCTV said so.") == {"CCTV": "organization"}
    assert types("IBM systems failed there.") == {"IBM": "organization"}


def test_diners_and_monthlies_are_bodies() -> None:
    """Their last words tell them."""
    assert types("They ate at the Orlan Diner then.") == {"Orlan Diner": "organization"}
    assert types("It stood in Rubber Monthly then.") == {"Rubber Monthly": "organization"}
    assert types("Monthly the Drimmel Bank met.") == {"Drimmel Bank": "organization"}
    assert "diner" not in " ".join(types("A diner in Orlan closed.")).lower()
