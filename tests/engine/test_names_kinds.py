"""Kinds of names that were once taken for another: with stories in which it must hold, and neighbours in which not."""

from __future__ import annotations

import pytest

from tests.engine.naming import label_at, written
from tui.model.strands import EntityType

PERSON, BODY, PLACE, OTHER = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER


def story(*texts: str) -> tuple[str, ...]:
    return texts


TOWNS = [
    (
        story(
            "Fire guts mill\nDenholm lost its mill, the Denholm Evening Post reported on Friday. Nobody in Denholm was hurt.",
            "Mill burns\nA mill in Denholm burned, a fireman told the Denholm Evening Post. The town of Denholm is in shock.",
        ),
        "Denholm Evening Post@0",
        ("Denholm@0#1", "Denholm@0#3", "Denholm@1#3"),
    ),
    (
        story('The ferry to Harlow Bay will stop. "It is a blow," Karen Osk told the Harlow Bay Gazette. Harlow Bay is angry.'),
        "Harlow Bay Gazette@0",
        ("Harlow Bay@0#1", "Harlow Bay@0#3"),
    ),
    (
        story(
            "BRISTON (AP) — The Briston Courant won a prize on Monday. Its editor Lea Moor said Briston deserved it.",
            "The Briston Courant of Briston won.",
        ),
        "Briston Courant@0",
        ("BRISTON@0", "Briston@0#2", "Briston@1#2"),
    ),
    (
        story("The Tarnow Advertiser, the only paper of Tarnow, will close. Tarnow said goodbye on Sunday."),
        "Tarnow Advertiser@0",
        ("Tarnow@0#2", "Tarnow@0#3"),
    ),
    (
        story("Police in Ravensworth arrested a man on Monday. Ravensworth Council thanked them. Ravensworth is quiet."),
        "Ravensworth Council@0",
        ("Ravensworth@0#1", "Ravensworth@0#3"),
    ),
    (
        story("The captain must pay, the Ashby Times-News reported. He ran aground off Ashby. Ashby wants a beacon."),
        "Ashby Times-News@0",
        ("Ashby@0#2", "Ashby@0#3"),
    ),
    (
        story("The Boston Globe reported on Monday that Boston would close two schools."),
        "Boston Globe@0",
        ("Boston@0#2",),
    ),
    (
        story("The Kelso Sentinel has told Kelso for 90 years what happened. Kelso mourns."),
        "Kelso Sentinel@0",
        ("Kelso@0#2", "Kelso@0#3"),
    ),
]


@pytest.mark.parametrize(("texts", "paper", "town"), TOWNS)
def test_a_town_is_not_its_paper(texts: tuple[str, ...], paper: str, town: tuple[str, ...]) -> None:
    """The town's name alone is the town, whatever the paper or council that is called after it does."""
    made = written(*texts)
    here = {label_at(made, texts, place) for place in town}
    assert 1 == len(here), here
    label = here.pop()
    assert PLACE is made[label].type
    assert BODY is made[label_at(made, texts, paper)].type


def test_the_last_word_of_a_paper_is_the_paper() -> None:
    """ "The Sentinel" is short for the paper; a firm's first word is still the firm."""
    texts = story("The Kelso Sentinel closes. The Sentinel sold 3,000 copies. Northrop Grumman grew. Northrop said so.")
    made = written(*texts)
    assert "Kelso Sentinel" == label_at(made, texts, "Sentinel@0#2")
    assert "Northrop Grumman" == label_at(made, texts, "Northrop@0#2")


@pytest.mark.parametrize(
    ("texts", "one", "other"),
    [
        (
            story("Peter J. Trandeau, the premier, met his father, Peter Trandeau, on Monday. Peter Trandeau governed once."),
            ("Peter J. Trandeau@0",),
            ("Peter Trandeau@0#1", "Peter Trandeau@0#2"),
        ),
        (
            story("Martin L. Orban and Martin Orban both spoke on Friday.", "Martin L. Orban left. Martin Orban stayed."),
            ("Martin L. Orban@0", "Martin L. Orban@1"),
            ("Martin Orban@0", "Martin Orban@1"),
        ),
        (
            story(
                "Adele Vance won the seat of her mother, Adele R. Vance, on Sunday. Adele R. Vance had held it for 30 years."
            ),
            ("Adele Vance@0",),
            ("Adele R. Vance@0#1", "Adele R. Vance@0#2"),
        ),
        (
            story("George H. W. Bush died in 2018. George W. Bush spoke.", "George H.W. Bush was 94."),
            ("George W. Bush@0",),
            ("George H. W. Bush@0", "George H.W. Bush@1"),
        ),
        (
            story("Karl Fenn opened the fair. Karl A. Fenn, his son, sang. Karl A. Fenn is 30.", "Karl Fenn is 61."),
            ("Karl Fenn@0", "Karl Fenn@1"),
            ("Karl A. Fenn@0#1", "Karl A. Fenn@0#2"),
        ),
    ],
)
def test_two_of_nearly_one_name(texts: tuple[str, ...], one: tuple[str, ...], other: tuple[str, ...]) -> None:
    """Father and son whom only an initial tells apart stay two, in every article."""
    made = written(*texts)
    mine, theirs = ({label_at(made, texts, place) for place in places} for places in (one, other))
    assert (1, 1) == (len(mine), len(theirs))
    assert mine != theirs
    assert "" not in mine | theirs


def test_one_person_with_and_without_an_initial() -> None:
    """Without a relative beside him he stays one."""
    texts = story(
        "Donald J. Harker spoke on Monday. Donald Harker said he would run. His son Eric watched.", "Donald Harker ran."
    )
    assert 3 == len(written(*texts)["Donald Harker"].marks)


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("The Vanto Lumen, an electric car, costs $30,000. Buyers can order the Vanto Lumen now.", "Vanto Lumen"),
        ("Its engine is the Kestrel Nadia. The Kestrel Nadia engine was built in Leeds.", "Kestrel Nadia"),
        ("The Soren Kite, a drone, was lost. Engineers tested the Soren Kite.", "Soren Kite"),
        ("Police seized a Walther Petra, a pistol. The Walther Petra is made in Ulm.", "Walther Petra"),
        ("Patients took the drug Zelvanta. Zelvanta was approved in March.", "Zelvanta"),
        ("The Ada Lovelace, a chip by Norvik, sells at $900. Laptops run on the Ada Lovelace.", "Ada Lovelace"),
        ("The price of Nordcoin fell by 12 percent. Investors in Nordcoin lost money.", "Nordcoin"),
        ("She liked the Orlin Photon phone. They sell the Orlin Photon.", "Orlin Photon"),
        ("The rocket is driven by the Raptor Vela. They built the Raptor Vela there.", "Raptor Vela"),
    ],
)
def test_a_product_is_nobody(text: str, product: str) -> None:
    """What is sold, flown or paid with is neither a person nor a place."""
    made = written(text)
    assert made[product].type not in (PERSON, PLACE)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The late Ruth Abara led the company.", "Ruth Abara"),
        ("They called the engineer Milo Abara, who built the engine.", "Milo Abara"),
        ("Rocket engineer Ruth Abara left. Ruth Abara said the phone was late.", "Ruth Abara"),
        ("They saw Ruth Abara, a car dealer, there. Ruth Abara, a rocket engineer, left.", "Ruth Abara"),
        ("The phone belongs to Ruth Abara. Her car is new.", "Ruth Abara"),
    ],
)
def test_who_makes_it_is_a_person(text: str, name: str) -> None:
    """Beside a product a person stays a person."""
    assert PERSON is written(text)[name].type


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Critics called it a PR disaster for Puerto Rico.", "PR@0"),
        ("Boeing (NYSE: BA) fell. British Airways said nothing.", "BA@0"),
        ("Shares of Tesla (NASDAQ: TSLA) rose.", "TSLA@0"),
        ("The car maker Lumo (LUMO.O) gained. Shares rose.", "LUMO@0"),
        ("An HR manager spoke. The High River council denied it.", "HR@0"),
        ("They say AI will help. The Aldan Institute said so.", "AI@0"),
        ("A UFO was seen. The Union Flag Office denied it.", "UFO@0"),
    ],
)
def test_letters_that_are_no_name(text: str, nothing: str) -> None:
    """Letters for a thing and codes of shares stand for no name, whose initials they may be."""
    assert "" == label_at(written(text), (text,), nothing)


def test_letters_that_are_a_name() -> None:
    """What the story shortens itself, and what everybody shortens, stays."""
    texts = story(
        "The Kenya Human Rights Commission (KHRC) spoke. KHRC staff left. WHO and US officials met. NZ met New Zealand."
    )
    made = written(*texts)
    assert "Kenya Human Rights Commission" == label_at(made, texts, "KHRC@0#2")
    assert ("WHO", "United States") == (label_at(made, texts, "WHO@0"), label_at(made, texts, "US@0"))
    assert "New Zealand" == label_at(made, texts, "NZ@0")


@pytest.mark.parametrize(
    ("text", "label", "places"),
    [
        ("ELON MARSK Elon Marsk said on Monday he would go.", "Elon Marsk", ("ELON MARSK@0", "Elon Marsk@0")),
        ("HELEN OSBORNE Helen Osborne has won.", "Helen Osborne", ("Helen Osborne@0",)),
        ("BREAKING NEWS Helen Osborne has won.", "Helen Osborne", ("Helen Osborne@0",)),
        ("OSBORNE Helen Osborne has won the seat.", "Helen Osborne", ("Helen Osborne@0",)),
        ("TELLUR MOTORS Tellur Motors cut 400 jobs on Friday.", "Tellur Motors", ("Tellur Motors@0",)),
        ("Anna Drevko Anna Drevko left on Friday.", "Anna Drevko", ("Anna Drevko@0#1", "Anna Drevko@0#2")),
        ("Anna Drevko ANNA DREVKO left on Friday.", "Anna Drevko", ("Anna Drevko@0",)),
        (
            "Photo: Peter Sandoval Anna Vosko said so. Peter Sandoval left. Anna Vosko stayed.",
            "Anna Vosko",
            ("Anna Vosko@0#1", "Anna Vosko@0#2"),
        ),
    ],
)
def test_a_name_that_stands_twice(text: str, label: str, places: tuple[str, ...]) -> None:
    """A name in capitals that ran into the sentence is not part of the name."""
    made = written(text)
    assert {label} == {label_at(made, (text,), place) for place in places}


def test_capitals_inside_names() -> None:
    """Short forms before a name, and names that say a word twice, are left alone."""
    texts = story(
        "They met NASA Administrator Bill Nelson. BBC News asked. The group Duran Duran and the pianist Lang Lang played."
    )
    made = written(*texts)
    assert {"NASA", "Bill Nelson", "BBC News", "Duran Duran", "Lang Lang"} == set(made)


@pytest.mark.parametrize(
    "text",
    [
        "It opens on New Year's Day and closes in late-March.",
        "By mid-July 400 left. Boxing Day sales fell.",
        "Good Friday was cold. Pre-Christmas sales rose.",
        "Ramadan begins in mid-April. Eid al-Fitr follows.",
        "The Lunar New Year fell on Sunday. Thanksgiving is near.",
        "Friday-night crowds came for Labor Day. Halloween was wet.",
        "Mother's Day is in May. St. Patrick's Day parades were cancelled.",
        "The May Day march was in early-May. Valentine's Day came.",
        "Early-November rain fell. Super Tuesday decides.",
        "It ended on Christmas Eve and on New Year’s Eve.",
        "Visitors may come in May. May is warm. June follows May.",
    ],
)
def test_times_are_no_names(text: str) -> None:
    """Holidays, months and what hyphens make of them name nobody."""
    assert {} == written(text)


def test_names_that_hold_a_holiday() -> None:
    """Islands and people that are called after a day."""
    made = written("They saw Easter Island and Christmas Island. There June Carter met Doris Day on Easter Monday.")
    assert {"Easter Island": PLACE, "Christmas Island": PLACE, "June Carter": PERSON, "Doris Day": PERSON} == {
        label: one.type for label, one in made.items()
    }


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
