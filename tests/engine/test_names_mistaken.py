"""Names that were taken for what they are not: ships, storms and provinces for persons, firms for their founders."""

from __future__ import annotations

import pytest

from tests.engine.naming import written


def types(*texts: str) -> dict[str, str]:
    """The names of articles, each with its type."""
    return {name: entity.type.value for name, entity in written(*texts).items()}


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The car stalled near Vosko, police said.", "Vosko", "place"),
        ("They searched a shed near Drimmel, officials said on Monday.", "Drimmel", "place"),
        ("They met at Villa Serena. Villa Serena is quiet.", "Villa Serena", "place"),
        ("The town of Sankt Georg voted.", "Sankt Georg", "place"),
        ("He grew maize in the province of Río Tinaco. Río Tinaco is dry.", "Río Tinaco", "place"),
        ("They fear Tropical Cyclone Vosko. Cyclone Vosko hit the coast.", "Cyclone Vosko", "other"),
        ("The Helen Marlow was late. They boarded the Helen Marlow on Monday.", "Helen Marlow", "other"),
        ("The deck of the Clara Finch's lifeboat burned. He left the Clara Finch.", "Clara Finch", "other"),
        ("They were put up in the Hannah Hall.", "Hannah Hall", "place"),
        ("He kicked the ball into Row Z.", "Row Z", "other"),
        ("They asked Vosko, the largest investor, again. Vosko refused.", "Vosko", "other"),
        ("Drimmel host Orsa on Saturday.", "Orsa", "organization"),
    ],
)
def test_it_is_what_the_words_beside_it_say(text: str, name: str, type_: str) -> None:
    """A place, ship, storm, hall, row of seats or side of a match is no person."""
    assert types(text).get(name) == type_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They asked Vosko, police chief of the town, again.", "Vosko"),
        ("She blamed Vosko, a banker accused of fraud.", "Vosko"),
        ("Rio Finch scored. Rio Finch is nineteen.", "Rio Finch"),
        ("The Helen Marlow case was closed. Helen Marlow wept.", "Helen Marlow"),
        ("He is the Helen Marlow of the north. Helen Marlow smiled.", "Helen Marlow"),
        ("She is not the Clara Finch he knew. Clara Finch said so.", "Clara Finch"),
        ("Helen Hall left. Then Helen Hall said so.", "Helen Hall"),
        ("They read what Malcolm X wrote.", "Malcolm X"),
        ("Talk show host Vosko wept.", "Vosko"),
        ("Tropical expert Helen Marlow warned of it.", "Helen Marlow"),
        ("They asked Helen Marlow, an investor, again.", "Helen Marlow"),
    ],
)
def test_a_person_stays_one(text: str, name: str) -> None:
    """What looks like such a place or ship, and is told to be somebody."""
    assert types(text).get(name) == "person"


FIRM = "The food group Vosko said no. Shares of Vosko Foods fell."
"""An article of a firm."""


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("The Vosko factory is old. Vosko has stood here since 1891, when Ilse Vosko lit the oven.", ("Ilse Vosko",)),
        ("Ilse Vosko lit the oven in 1891. Two years later Vosko married.", ("Ilse Vosko", "Vosko")),
    ],
)
def test_a_firm_is_not_its_founder(text: str, person: tuple[str, ...]) -> None:
    """The surname is the firm's, but behind the full name of the founder."""
    made = written(FIRM, text)
    assert {one.name for one in made["Ilse Vosko"].mentions} == set(person)
    assert made["Vosko Foods"].type.value == "organization"
    assert 0 not in {one.mark.article for one in made["Ilse Vosko"].mentions}


@pytest.mark.parametrize(
    "firm",
    [
        "Shares of Vosko Foods fell.",
        "The food group Vosko said no.",
        "The food group Vosko said no. Mr Vosko left Vosko Foods.",
    ],
)
def test_without_both_the_surname_is_the_persons(firm: str) -> None:
    """Only where a longer name and the words beside the short one tell a firm, and no title a person."""
    made = written(firm + " Vosko spoke.", "Ilse Vosko lit the oven.")
    assert "Vosko" in {one.name for one in made["Ilse Vosko"].mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They asked Cllr Ben Vosko. Cllr Vosko refused.", "Ben Vosko"),
        ("Florist Sunita Vosko wept.", "Sunita Vosko"),
        ("Defence counsel Barry Vosko SC said so.", "Barry Vosko"),
        ("Retired GP Ross Vosko urged calm.", "Ross Vosko"),
        ("It was quick, Inspector Col Vosko said.", "Col Vosko"),
        ("They sold a work by Jan van Drimmel.", "Jan van Drimmel"),
        ("Raúl Vosko won. Don Raúl Vosko smiled. Raúl Vosko left.", "Raúl Vosko"),
    ],
)
def test_a_name_is_whole_and_without_its_title(text: str, name: str) -> None:
    """Titles of councils, trades and courts are none of it, a first name that looks like a rank or month is."""
    assert list(types(text)) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They asked Lt Col Vosko on Monday.", "Vosko"),
        ("They asked Col Bright Vosko again.", "Bright Vosko"),
        ("In Jan the Vosko Bank rose.", "Vosko Bank"),
        ("They watched Vosko SC in Orlan.", "Vosko SC"),
        ("Don Finch left. Don Finch smiled.", "Don Finch"),
    ],
)
def test_what_looks_so_is_none(text: str, name: str) -> None:
    """A colonel, a month, a club, a first name."""
    assert name in types(text)


def test_a_building_is_not_the_square_that_is_called_after_it() -> None:
    """Of a street or square nobody says the first word alone."""
    made = types("They met in Drimhall Square.", "Blood was on the steps of the Drimhall.")
    assert {"Drimhall Square", "Drimhall"} <= set(made)


def test_a_town_that_many_know_is_the_candidate_where_he_is_called_mr() -> None:
    """Nothing is told to be there, and an article calls him so."""
    made = types("Hugo Salinas lost. Mr Salinas left.", "Salinas was ahead at ten.")
    assert made == {"Hugo Salinas": "person"}


def test_a_town_stays_one_where_something_is_there() -> None:
    """He bears the name of the town in which they meet."""
    assert types("Hugo Salinas lost. Mr Salinas left.", "They met in Salinas at ten.").get("Salinas") == "place"
    assert types("Hugo Salinas lost.", "The people of Salinas voted at ten.").get("Salinas") == "place"


def test_two_spellings_of_a_first_name_are_one_person() -> None:
    """Fran is Frances, and Franz is not."""
    assert list(types("Fran Vosko left.", "Frances Vosko left.")) == ["Fran Vosko"]
    assert len(types("Frances Vosko left.", "Franz Vosko left.")) == 2


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("He was found below Orla's Crossing at noon.", "Orla's Crossing", "place"),
        ("She was last seen at Vosko's Beach on Monday.", "Vosko's Beach", "place"),
        ("The line will link Queen Anne's Hospital with the town.", "Queen Anne's Hospital", "organization"),
        ("A vigil will be held at St. Mary's.", "St. Mary's", "place"),
        ("He was taken to St Mark's and released.", "St Mark's", "place"),
        ("The Nurses' Guild wants more.", "Nurses' Guild", "organization"),
        ("It was passed to the Brewers' and Coopers' Union, which met.", "Brewers' and Coopers' Union", "organization"),
    ],
)
def test_what_is_called_after_its_owner_is_whole(text: str, name: str, type_: str) -> None:
    """The possessive belongs to the name, and what follows it."""
    assert types(text) == {name: type_}


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("They left Britain's Beach huts alone.", "Beach"),
        ("He read Vosko's Hill Farm diary.", "Vosko's Hill"),
        ("Queen Anne's Minister Vosko left.", "Anne's"),
        ("St Helena's governor left.", "Helena's"),
        ("The mayor of St Mary's parents left.", "Mary's"),
        ("Nurses' Minister Vosko left.", "Nurses' Minister"),
        ("They asked the Voskos' Union lawyer.", "Voskos' Union"),
    ],
)
def test_what_somebody_owns_is_not_joined(text: str, joined: str) -> None:
    """A longer name, a title, a noun, a family."""
    assert not [name for name in types(text) if joined in name]


@pytest.mark.parametrize(
    "text",
    [
        "Afterwards I saw several there.",
        "Bags of 250 mL were used, and of 100 mL.",
        "She has twin engines of 3,200 kW each.",
        "The mast of 12 dB was sold.",
    ],
)
def test_letters_and_units_are_no_names(text: str) -> None:
    """Who tells it, and what is measured."""
    assert types(text) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They bought 250 iVolt phones.", "iVolt"),
        ("He paid for 12 eBay parcels.", "eBay"),
        ("In 2019 al-Vosko left.", "al-Vosko"),
    ],
)
def test_a_name_behind_a_number_is_one(text: str, name: str) -> None:
    """It begins small and is longer than a unit."""
    assert name in types(text)


def test_the_desk_of_a_wire_is_no_part_of_a_name() -> None:
    """Soccer-Vosko in a headline is Vosko of the story, and Jean-Vosko is somebody."""
    assert list(types("Soccer-Vosko keeper left\nThey beat Vosko there. He left Vosko.")) == ["Vosko"]
    assert "Jean-Orlan Vosko" in types("Jean-Orlan Vosko left\nThey asked Jean-Orlan Vosko again.")


def test_a_family_is_no_body() -> None:
    """The plural of a surname of the story, and a surname before "family"; other plurals are what they were."""
    assert types("Joan Vosko left. The Voskos wept.")["Voskos"] == "other"
    assert types("Joan Marlow left. The Voskos wept.")["Voskos"] == "organization"
    assert types("They met the Drimmel family there. Joan Vosko left.")["Drimmel"] == "other"
