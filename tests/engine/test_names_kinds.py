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
