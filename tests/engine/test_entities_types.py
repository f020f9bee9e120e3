"""What sort of thing a name stands for, where its neighbourhood alone would mislead."""

from __future__ import annotations

import pytest

from tests.engine.naming import found
from tui.model.strands import EntityType, bodies

BODY, PERSON, OTHER = EntityType.ORGANIZATION, EntityType.PERSON, EntityType.OTHER


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("He is a doctor at Stanford University, who said so.", "Stanford University", BODY),
        ("It was owned by Walt Disney Company, which said so.", "Walt Disney Company", BODY),
        ("Later Charlotte Church said so.", "Charlotte Church", PERSON),
        ("Later Sally Field said so, and Sally Field left.", "Sally Field", PERSON),
        ("He lost his Mac OS Lion, and Mac OS Lion is new.", "Mac OS Lion", OTHER),
        ("Then iPhone Nano said no, and iPhone Nano said yes.", "iPhone Nano", OTHER),
        ("Since World War II nobody has.", "World War II", OTHER),
        ("It was John Paul II who said so.", "John Paul II", PERSON),
    ],
)
def test_the_shape_of_a_name(text: str, name: str, type_: EntityType) -> None:
    """Last words of bodies and the spelling of products decide against a person who seems to speak."""
    assert {name: type_} == {label: one.type for label, one in found(text).items() if label == name}


def test_a_name_that_has_a_legal_form_elsewhere_is_a_firm() -> None:
    """Acme and Acme Robotics speak like persons, and are what Acme Robotics Inc. is."""
    made = found("He sued Acme Robotics Inc. on Monday. Then Acme said no.", "Nobody asked why Acme Robotics denied it.")
    assert {"Acme Robotics": (BODY, 3)} == {label: (one.type, len(bodies(one))) for label, one in made.items()}


def test_a_surname_with_a_legal_form_elsewhere_stays_a_persons() -> None:
    """The founder is not his firm."""
    made = found("It was Jarvis Penhall who built Penhall Inc. and said so. Then Penhall said no.")
    assert PERSON is made["Jarvis Penhall"].type


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("There European Commissioner for Competition Neelie Kroes said no.", "Neelie Kroes"),
        ("The Minister for Women and Equalities Kemi Badenoch said no.", "Kemi Badenoch"),
        ("The Minister of Silly Walks John Cleese said no.", "John Cleese"),
        ("The father of Hunter Biden said no.", "Hunter Biden"),
    ],
)
def test_what_an_office_is_for_is_no_part_of_the_name(text: str, name: str) -> None:
    assert {name} == {label for label, one in found(text).items() if one.type is PERSON}


def test_transcriptions_of_one_name() -> None:
    """Arabic has one letter for what English writes d, dd, dh and gh."""
    made = found("There Muammar Gaddafi ruled.", "They say Moammar Gadhafi fled. Later Gadhafi died.")
    assert [3] == [len(bodies(one)) for one in made.values()]


def test_kin_that_are_called_so_are_no_names() -> None:
    """ "Grandma says" names nobody, so that "she" behind it is not she."""
    assert ["Maya Pruitt"] == list(found("“Grandma says we rebuild,” said Maya Pruitt. “Then Mom agrees.”"))


def test_ranks_of_the_police_are_no_names() -> None:
    assert {"Amanda Wimbles", "Ann Roe"} == found("Outside, Det Ch Insp Amanda Wimbles spoke. DCI Ann Roe left.").keys()


def test_a_surname_behind_an_office_closes_no_place() -> None:
    """Park, Hill and Lake are surnames as well."""
    made = found("There Chief Executive Park Ji-hoon spoke. Later Park left the Executive Council.")
    assert {"Park Ji-hoon": (PERSON, 2), "Executive Council": (BODY, 1)} == {
        label: (one.type, len(bodies(one))) for label, one in made.items()
    }
