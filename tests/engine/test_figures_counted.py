"""What a number counts, by its unit, its noun, its currency or what was counted before it; and numbers that count nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.engine.test_figures_compared import figures_of
from tui.engine.figures.counts import counts


def read(text: str) -> list[tuple[str, str, str]]:
    """Value, unit and what is counted of all counts of a sentence."""
    found = counts(text, 0, len(text), [])
    return [(f"{each.low.normalize():f}", each.unit, each.subject) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "The bell rang at ten past four in the morning.",
        "They left at half past ten.",
        "It was twenty past noon.",
        "The gates open at nine sharp.",
        "They met at 8 on the dot.",
        "She leads a class of twelve home.",
        "The organisers' forty thousand looks generous.",
        "For each oak they will plant 90 new ones.",
        "He plays at under-19 level.",
        "Radio Brod 9 Newsroom",
        "A 30-MILLION RAID!",
        "It was a one-party state on a one-way road.",
        "Carriage 14 survives and is being restored.",
        "The train left at around 7 p. m. there.",
        "The film runs in 1080p and cost £9 to see, they say.",
    ],
)
def test_nothing_is_counted(text: str) -> None:
    """A time in words, an age group, a number before no plural, a channel: none counts what stands behind it."""
    assert [] == [each for each in read(text) if each[1] != "GBP"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("They went past 40 houses.", [("40", "houses", "houses")]),
        ("The past ten years were dry for 90 farms.", [("10", "year", "years"), ("90", "farms", "farms")]),
        ("Nine sharp knives lay there.", [("9", "knives", "sharp knives")]),
        ("They built 12 home fires.", [("12", "fires", "home fires")]),
        ("They saw 12 looks and laughed.", [("12", "looks", "looks")]),
        ("The over-40-degree heat lasted.", [("40", "degree", "degree heat")]),
        ("In the barn 12 children fell ill.", [("12", "children", "children")]),
        ("They bought 14 aircraft and 90 sheep.", [("14", "aircraft", "aircraft"), ("90", "sheep", "sheep")]),
        ("The house lost 12 MPs.", [("12", "mps", "MPs")]),
        ("Thirty crew slept.", [("30", "crew", "crew")]),
        ("They sold 31 bags of sugar.", [("31", "bags", "bags of sugar")]),
        ("A four-party pact held.", [("4", "parties", "party pact held")]),
        ("She lives four doors up.", [("4", "doors", "doors")]),
        ("The flood cost the lives of 14 farmers.", [("14", "farmers", "lives of farmers")]),
        ("Ferry with more than 300 aboard strikes quay", [("300", "people", "people")]),
        ("It had 40 cars aboard.", [("40", "cars", "cars")]),
        ("He filed a claim for €7m nine days later.", [("7000000", "EUR", ""), ("9", "day", "days")]),
        ("They sell to three of the top five grocers.", [("3", "grocers", "top five grocers")]),
    ],
)
def test_what_is_counted(text: str, counted: list[tuple[str, str, str]]) -> None:
    """A plural, whatever it looks like, people aboard, and no number that begins another count."""
    found = read(text)
    assert all(each in found for each in counted), found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The 6ft 2in keeper left.", "74", "inch"),
        ("A gauge of 3 ft 6 in was laid.", "42", "inch"),
        ("She is five feet four inches tall.", "64", "inch"),
        ("The wall is 6 ft high.", "6", "foot"),
        ("It is 6 ft in all.", "6", "foot"),
        ("It stood 9 feet 14 inches away.", "9", "foot"),
        ("Some 700 cubic feet per second came.", "700", "cubic foot per second"),
        ("The field has 12 square miles.", "12", "square mile"),
        ("A flat of 90 sq m burned.", "90", "square metre"),
        ("It pumps 30 cubic metres a second.", "30", "cubic metre per second"),
        ("The lake holds 430 acre-feet.", "430", "acre-foot"),
        ("It burned 430 acres.", "430", "acre"),
        ("It is 44 m long.", "44", "metre"),
        ("It hung 44 m above the road.", "44", "metre"),
        ("It runs on 600 V dc there.", "600", "volt"),
        ("A 5,200 gt ship sank.", "5200", "gross-ton"),
        ("They gave 100 mL each.", "100", "millilitre"),
        ("Diesels of 2,100 kW each drive it.", "2100", "kilowatt"),
        ("A card of 32 GB cost more.", "32", "gigabyte"),
    ],
)
def test_units(text: str, value: str, unit: str) -> None:
    """Feet with inches are one length, a flow is no length, and a letter is a unit where the next word tells that it is."""
    assert (value, unit) in [each[:2] for each in read(text)]


@pytest.mark.parametrize("text", ["It made £44 m then.", "He sang 44 m then.", "Henry 5 V was seen.", "They rose 44 kw then."])
def test_letters_that_are_no_units(text: str) -> None:
    """A letter that may mean millions, or nothing, is no unit."""
    assert not {"metre", "volt", "kilowatt"} & {each[1] for each in read(text)}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The 318p-a-share bid beat £2.", "3.18", "GBP"),
        ("The bid of £9m was for 240p a share.", "2.4", "GBP"),
        ("Shares closed at 240 pence.", "2.4", "GBP"),
        ("It costs two quid.", "2", "GBP"),
        ("A film in 1080p costs £4.", "4", "GBP"),
        ("They lent 9 billion pesos in Chile.", "9000000000", "CLP"),
        ("They lent 9 billion pesos.", "9000000000", "PESO"),
        ("Chile and Mexico lent 9 billion pesos.", "9000000000", "PESO"),
        ("They paid 900 rupees.", "900", "INR"),
        ("In Pakistan they paid 900 rupees.", "900", "PKR"),
        ("A 90-million-pound plant burns waste.", "90000000", "GBP"),
        ("For $4 a 90-million-pound beef recall began.", "90000000", "pound-weight"),
        ("A 2-million-pound boulder fell.", "2000000", "pound-weight"),
    ],
)
def test_whose_money(text: str, value: str, unit: str) -> None:
    """Pence are parts of a pound, and a currency of many countries is that of the one that is named."""
    assert (value, unit) in [each[:2] for each in read(text)]


@pytest.mark.parametrize("text", ["It has 240p a share.", "On page 14p he wrote.", "It lost a penny."])
def test_no_pence(text: str) -> None:
    """Where nobody counts in pounds, the letter means nothing."""
    assert "GBP" not in [each[1] for each in read(text)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The mill has 900 weavers, some 240 of them in Osara.", [("900", "weavers"), ("240", "weavers")]),
        ("It freed 90 sailors, 31 of whom were injured.", [("90", "sailors"), ("31", "sailors")]),
        ("Of 90 ships 31 sank.", [("90", "ships"), ("31", "ships")]),
        ("Of the 90 ships, 31 sank.", [("90", "ships"), ("31", "ships")]),
        ("It freed 90 sailors, three of them ill.", [("90", "sailors")]),
        ("It freed 90 sailors, 310 of them ill.", [("90", "sailors")]),
        ("It paid $90 million, 31 of them in May.", [("90000000", "USD")]),
        ("It took 90 minutes, 31 of them in rain.", [("90", "minute")]),
        ("He saw 90 ships 31 times.", [("90", "ships")]),
        ("He saw 31 of them.", []),
    ],
)
def test_part_of_what_was_counted(text: str, counted: list[tuple[str, str]]) -> None:
    """Of them means those who were counted last in the sentence, if they are more; of a few it says little."""
    assert counted == [each[:2] for each in read(text)]


@pytest.mark.parametrize(
    ("before", "values"),
    [
        ("The boat had 140 passengers and 12 crew.", ["140", "12", "31"]),
        ("The boat had 14 passengers.", ["14"]),
        ("The boat had 140 passengers and 90 cars.", ["140", "90"]),
        ("The boat was full.", []),
    ],
)
def test_part_of_those_of_the_sentence_before(before: str, values: list[str]) -> None:
    """Of them means people where the sentence before counted nothing else, and more of them."""
    found = figures_of(f"{before} By nine 31 of them had been treated.")
    assert sorted(values) == sorted(count.value for figure in found for count in figure.counts if figure.unit != "time")


def test_a_part_keeps_its_bound_and_what_befell_it() -> None:
    """ "nearly 31 of them killed" are dead, and about so many."""
    (_, part) = counts(text := "It held 90 sailors, nearly 31 of them killed.", 0, len(text), [])
    assert ("about", "killed", Decimal(31)) == (part.bound.value, part.event, part.low)
