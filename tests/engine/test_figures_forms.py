"""Forms of numbers as news writes them, and numbers that are names."""

from __future__ import annotations

import pytest

from tests.engine.test_figures import found, read
from tui.engine.figures.identifiers import RULES
from tui.engine.figures.number_in_text import NO_DESIGNATIONS, NumberInText
from tui.engine.figures.numbers import number
from tui.engine.figures.pounds import POUNDS, Pounds
from tui.engine.figures.rules import FigureRule
from tui.engine.figures.tokens import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She took the 35-word oath.", [("35", "35", "words", "exactly")]),
        ("a 12-member jury", [("12", "12", "members", "exactly")]),
        ("a seven-nation tour", [("seven", "7", "nations", "exactly")]),
        ("a 42-page report", [("42", "42", "pages", "exactly")]),
        ("a 90-tonne crane", [("90", "90", "tonne", "exactly")]),
        ("the 14-hectare site", [("14", "14", "hectare", "exactly")]),
        ("two-thirds of voters", [("two-thirds", "66.7", "percent", "exactly")]),
        ("A third of the houses burned.", [("A third", "33.3", "percent", "exactly")]),
        ("three quarters of all pupils", [("three quarters", "75", "percent", "exactly")]),
        ("more than half the members", [("more than half", "50", "percent", "over")]),
        ("one-fifth of its staff", [("one-fifth", "20", "percent", "exactly")]),
        ("Tens of thousands fled.", [("Tens of thousands", "10000..100000", "people", "about")]),
        ("hundreds of thousands of birds", [("hundreds of thousands", "100000..1000000", "birds", "about")]),
        ("the more-than 11 million hives", [("more-than 11 million", "11000000", "hives", "over")]),
        ("the less-than 40 voters", [("less-than 40", "40", "voters", "under")]),
        ("nearly double the price", [("nearly double", "2", "times", "about")]),
        ("twice as many ships", [("twice", "2", "times", "exactly")]),
        ("more than tripled in May", [("more than tripled", "3", "times", "over")]),
        ("It grew 1.4 times.", [("1.4 times", "1.4", "times", "exactly")]),
        ("a card of 256GB", [("256", "256", "gigabyte", "exactly")]),
        ("a 185-hp engine", [("185", "185", "horsepower", "exactly")]),
        ("up 5pc", [("5pc", "5", "percent", "exactly")]),
        ("a 7- or 8-inch screen", [("7- or 8", "7..8", "inch", "exactly")]),
        ("It was -5 degrees.", [("-5", "-5", "degree", "exactly")]),
        ("It was minus 12 degrees.", [("minus 12", "-12", "degree", "exactly")]),
        ("The index rose to 27,349.", [("27,349", "27349", "points", "exactly")]),
        ("The town has a population of 5,210.", [("5,210", "5210", "people", "exactly")]),
        ("Temperatures fell to -31 there.", [("-31", "-31", "degree", "exactly")]),
    ],
)
def test_forms(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    """Compounds, parts, multiples, rough tens, signs and units that a noun tells."""
    assert expected == [each[:4] for each in read(text)]


@pytest.mark.parametrize(
    ("value", "unit", "forms"),
    [
        (
            "500000000",
            "USD",
            [
                "$500m",
                "half a billion dollars",
                "USD 500 million",
                "US$500 million",
                "500 million USD",
                "$0.5bn",
                "500m dollars",
            ],
        ),
        ("250000000", "USD", ["a quarter of a billion dollars", "$250m", "$250 million", "250 million US dollars"]),
        ("750000", "EUR", ["three quarters of a million euros", "€750,000", "750,000 €", "EUR 750000"]),
        ("2500000", "EUR", ["two and a half million euros", "€2.5m"]),
        ("6000", "USD", ["6000 US$", "dollars 6,000", "$6,000", "USD 6000", "6,000 dollars"]),
        ("5000000000", "INR", ["Rs 500 crore", "Rs. 500 crore", "₹500 crore", "500 crore rupees"]),
        ("50", "percent", ["50 %", "50%", "50 percent", "50 per cent", "half of it", "50pc"]),
        ("25", "percent", ["25%", "a quarter of it", "one in four people"]),
    ],
)
def test_equal_values(value: str, unit: str, forms: list[str]) -> None:
    """One amount has one value, however it is written."""
    assert [(value, unit)] * len(forms) == [(got[1], got[2]) for form in forms for got in read(f"It took {form}.")]


@pytest.mark.parametrize(
    "text",
    [
        "The Chang'e 4 lander came down.",
        "A Saturn 5 rocket rose.",
        "The Boeing 737 fell. The 737 was new.",
        "Its 737 fleet is new.",
        "They found 5.56mm rounds and a 9mm pistol.",
        "They closed Route 9 and Interstate 95.",
        "They showed the iOS 4 operating system and the eMac 7 drive.",
        "They sold it to iPhone 4 customers.",
        "The 45th president saw Apollo 11.",
        "Apollo Eleven flew.",
        "Vostra 6 pilots will see it.",
        "It was a 50-something man in a 747-style jet with a 9-to-5 job.",
        "Half an hour later, in the second half of the game, a quarter of a century ended.",
        "A double bed stood there.",
        "He took the third of the roads.",
    ],
)
def test_no_counts(text: str) -> None:
    """A number in a name, a calibre, a half of a match count nothing."""
    assert [] == [each for each in read(text) if each[2] not in ("date", "year")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In Ohio 300 homes burned.", "300"),
        ("Helicopters took 85 people.", "85"),
        ("The Red Cross fed 400 families.", "400"),
        ("Police arrested 12 men.", "12"),
        ("Flood In Osara Kills 12 People", "12"),
        ("He told Reuters 12 boats were lost.", "12"),
        ("The Boeing 737 had 140 passengers.", "140"),
        ("The 300 passengers left.", "300"),
    ],
)
def test_a_name_beside_a_count(text: str, value: str) -> None:
    """A name that stands before a count takes nothing from it."""
    assert [value] == [each[1] for each in read(text)]


def test_a_name_is_known_from_another_article() -> None:
    """What one article shows to be a name is one in the headline of the other."""
    figures = found("The Corda 60 tractors were called back.", "Corda 60 Recall Grows")
    assert [] == [figure.label for figure in figures]


def _in_brackets(example: str) -> tuple[str, int]:
    """An example without its brackets, and where the number starts."""
    return example.replace("[", "").replace("]", ""), example.index("[")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rules_of_identifiers(rule: FigureRule[NumberInText]) -> None:
    """Each rule decides for its example."""
    text, start = _in_brackets(rule.example)
    all_tokens = tokens(text, 0, len(text))
    read_number = number(all_tokens, next(at for at, token in enumerate(all_tokens) if token.start == start))
    assert read_number
    pairs = NO_DESIGNATIONS._replace(pairs=frozenset({("lunaris", "4")}) if rule.id == "name-in-story" else frozenset())
    case = NumberInText(text, all_tokens, read_number, pairs)
    assert rule.test(case)
    assert rule.id == next(other.id for other in RULES if other.test(case))


@pytest.mark.parametrize(
    ("unit", "rule"), [(unit, rule) for unit, rules in POUNDS for rule in rules], ids=lambda each: getattr(each, "id", each)
)
def test_rules_of_pounds(unit: str, rule: FigureRule[Pounds]) -> None:
    """Each rule decides for its example, before all that are asked later."""
    text, start = _in_brackets(rule.example)
    all_tokens = tokens(text, 0, len(text))
    read_number = number(all_tokens, next(at for at, token in enumerate(all_tokens) if token.start == start))
    assert read_number
    case = Pounds(text, all_tokens, read_number)
    assert (unit, rule.id) == next((of, other.id) for of, rules in POUNDS for other in rules if other.test(case))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A boulder of 900 pounds fell.", "pound-weight"),
        ("Nine pounds of cheese were gone.", "pound-weight"),
        ("The 700-pound calf ran.", "pound-weight"),
        ("He lost 20 pounds in a year.", "pound-weight"),
        ("The thruster made 700 pounds of force.", "pound-force"),
        ("A whale weighing 12,000 pounds stranded.", "pound-weight"),
        ("She was fined 300 pounds.", "GBP"),
        ("The roof will cost 40,000 pounds.", "GBP"),
        ("They took £30, or thirty pounds.", "GBP"),
        ("The council lost 2 million pounds of public money.", "GBP"),
        ("A 90-pound fine was the end of it.", "GBP"),
    ],
)
def test_pounds(text: str, unit: str) -> None:
    """What is counted decides what pounds are."""
    assert {unit} == {each[2] for each in read(text)}


@pytest.mark.parametrize("written", ["500 €", "6000 US$", "٥$", "٥ $", "7 £", "12 US $"])
def test_a_sign_of_money_may_be_the_last_of_a_line(written: str) -> None:
    """Where no full stop follows: a headline, a line of a table."""
    for text in (written, f"The fine: {written}", f"The fine: {written}\n"):
        parts = tokens(text, 0, len(text))
        read_numbers = [number(parts, at) for at in range(len(parts))]
        assert all(each is None or each.last <= len(parts) for each in read_numbers)
        assert any(each is not None and each.unit for each in read_numbers)
    assert len(read(f"The fine: {written}")) == len(read(f"The fine: {written}."))
