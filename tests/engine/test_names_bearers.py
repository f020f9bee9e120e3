"""Whose name it is: surnames that are months, of two persons, in two spellings, behind titles."""

from __future__ import annotations

import pytest

from tests.engine.naming import label_at, written
from tests.engine.test_names_kinds import PERSON, story

MONTHS = [
    (
        story(
            'Senator Alice March called a vote. March said it was time. The vote is in March. "We wait," Ms March said.',
            "Alice March will not wait. She spoke in late March. Aides of March left.",
        ),
        "Alice March",
        ("March@0#2", "March@0#4", "March@1#3"),
        ("March@0#3", "March@1#2"),
    ),
    (
        story("Brian May played on Friday. May, 70, sang. The next show is in May. May they rest in peace."),
        "Brian May",
        ("Brian May@0", "May@0#2"),
        ("May@0#3", "May@0#4"),
    ),
    (
        story(
            "Prime Minister Theresa May gave a talk. Mrs May left in May 2018. In May, May won. The end of May came.",
            "Theresa May lost. May's plan failed. Critics said May should go.",
        ),
        "Theresa May",
        ("May@0#2", "May@0#5", "May@1#2", "May@1#3"),
        ("May@0#3", "May@0#4", "May@0#6"),
    ),
    (story('Joe Friday asked on Friday. "No," Mr Friday said.'), "Joe Friday", ("Joe Friday@0", "Friday@0#3"), ("Friday@0#2",)),
    (
        story("Simon August met Elle Winter. Winter said August was kind. In August, August 5, it rained."),
        "Simon August",
        ("Simon August@0", "August@0#2"),
        ("August@0#3", "August@0#4"),
    ),
    (
        story(
            "May asks for time\nTheresa May gave them 60 days. May 5 is near. She was led by May.",
            "Voters like May. It is May.",
        ),
        "Theresa May",
        ("May@0#1", "Theresa May@0", "May@0#4", "May@1#1"),
        ("May@0#3",),
    ),
    (story("Ed Balls danced. Balls said he liked it."), "Ed Balls", ("Ed Balls@0", "Balls@0#2"), ()),
]


@pytest.mark.parametrize(("texts", "label", "hers", "times"), MONTHS)
def test_a_surname_that_is_a_month(texts: tuple[str, ...], label: str, hers: tuple[str, ...], times: tuple[str, ...]) -> None:
    """Who is called like a month or a word is told from it by what stands beside it."""
    made = written(*texts)
    assert {label} == {label_at(made, texts, place) for place in hers}
    assert {""} == {label_at(made, texts, place) for place in times} | {""}


@pytest.mark.parametrize(
    ("texts", "hers", "his", "label"),
    [
        (
            story("Anna Petrov and Boris Petrov own the mill. Boris Petrov, her husband, disagrees. Petrov said he would sue."),
            (),
            ("Petrov@0#4",),
            "Boris Petrov",
        ),
        (
            story('Walt Marlow governed once. Helen Marlow promised free meals. "We eat," Marlow said, and her aides left.'),
            ("Marlow@0#3",),
            (),
            "Helen Marlow",
        ),
        (
            story(
                "Lund wants more buses\nKarl Lund was mayor once. Maria Lund wants more buses for Tarn. Buses are the future.",
            ),
            ("Lund@0#1",),
            (),
            "Maria Lund",
        ),
        (
            story("Maria Lund runs for mayor. Her father, Karl Lund, was mayor. Lund wants more buses."),
            ("Lund@0#3",),
            (),
            "Maria Lund",
        ),
        (
            story("Senator Ruth Hale and her brother Mark Hale sold the farm. Mark Hale flew home. Hale, who is 60, left."),
            (),
            ("Hale@0#4",),
            "Mark Hale",
        ),
        (
            story(
                "Tom Reyes met his son, Luis Reyes, on Friday.",
                "Luis Reyes runs for mayor. Governor Tom Reyes spoke. Governor Reyes left.",
            ),
            (),
            ("Reyes@1#3",),
            "Tom Reyes",
        ),
    ],
)
def test_which_of_two_bearers(texts: tuple[str, ...], hers: tuple[str, ...], his: tuple[str, ...], label: str) -> None:
    """A pronoun, what is said, who was just named and whose relative the other is tell whom a surname means."""
    made = written(*texts)
    assert {label} == {label_at(made, texts, place) for place in (*hers, *his)}


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (story("Helen Marlow met Walter Marlow on Friday. Marlow won."), "Marlow@0#3"),
        (story("Ada Kerr and Otto Kerr swam. Later Kerr left."), "Kerr@0#3"),
        (story("Marlow speaks\nHelen Marlow came. Walter Marlow came."), "Marlow@0#1"),
        (story("Ruth Hale praised Mark Hale. It rained. Hale drove on."), "Hale@0#3"),
        (story("They saw Ada Kerr. They saw Otto Kerr.", "They thanked Kerr for it."), "Kerr@1"),
        (story("Karl Lund was mayor. Maria Lund wants more buses.", "They heard that Lund has buses."), "Lund@1"),
    ],
)
def test_a_surname_that_stays_open(texts: tuple[str, ...], place: str) -> None:
    """Where nothing tells, a surname is given to neither."""
    assert " " not in label_at(written(*texts), texts, place)


@pytest.mark.parametrize(
    ("texts", "one", "other"),
    [
        (story("The KSLV-1 failed.", "Later the KSLV-I flew."), "KSLV-1@0", "KSLV-I@1"),
        (story("Space X launched it. They thanked SpaceX."), "Space X@0", "SpaceX@0"),
        (story("The U.S. paid.", "The US paid. The United States agreed."), "U.S.@0", "US@1"),
        (story("The U.S. paid.", "The United States agreed."), "U.S.@0", "United States@1"),
        (story("The Chang'e 4 probe landed.", "Later Chang'e-4 sent pictures."), "Chang'e 4@0", "Chang'e-4@1"),
        (story("The Soyuz-2 rose.", "The Soyuz 2 fell."), "Soyuz-2@0", "Soyuz 2@1"),
        (story("Fighters of Al Shabab fled.", "They fear al-Shabab fighters."), "Al Shabab@0", "al-Shabab@1"),
        (story("They blamed Wave Star for it.", "They saw WaveStar staff there."), "Wave Star@0", "WaveStar@1"),
    ],
)
def test_spellings_of_one_name(texts: tuple[str, ...], one: str, other: str) -> None:
    """Blanks, hyphens, stops and numerals make no other name."""
    made = written(*texts)
    assert label_at(made, texts, one) == label_at(made, texts, other) != ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met the New York City-based Orlan Group there.", {"New York City", "Orlan Group"}),
        ("They lost US$5 million and GB£3 million there.", set()),
        ("They met the C.E.O. of Orlan Systems N.V. there.", {"Orlan Systems"}),
        ("Owners of Chrysler left. Later Chrylser fell. They saw Chrysler.", {"Chrysler"}),
        ("The White House agreed. The House voted on it.", {"White House"}),
        ("They met Mary Kerr-who left. Mary Kerr wept.", {"Mary Kerr"}),
    ],
)
def test_what_belongs_to_no_name(text: str, names: set[str]) -> None:
    """Ends of compounds, currencies, legal forms, slips and small words behind a dash."""
    assert names == set(written(text))


def test_other_numbers_are_other_names() -> None:
    """A second rocket is no spelling of the first."""
    made = written("The KSLV-1 failed. Then the KSLV-II flew. They built KSLV-3.")
    assert 3 == len(made)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("White House Counsel Don Abbert left.", "Don Abbert"),
        ("Press Secretary Dean Moss left.", "Dean Moss"),
        ("National Security Adviser Earl Finch left.", "Earl Finch"),
        ("Attorney General Dale Pryce left.", "Dale Pryce"),
        ("Deputy Treasury Secretary Lee Vance left.", "Lee Vance"),
    ],
)
def test_first_names_that_are_titles_too(text: str, label: str) -> None:
    """A title ends before the first name, and is no name with it."""
    assert PERSON is written(text)[label].type
