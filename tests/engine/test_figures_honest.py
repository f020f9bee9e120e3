"""Figures that would say more than their sentence: shares, places, pounds, labels, ages, and versions of one article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.engine.test_figures import found, read
from tests.engine.test_figures_compared import article
from tui.engine.figures import figures
from tui.engine.segment import sentences
from tui.model.counts import Relation
from tui.model.settings import Clean, Figures
from tui.model.story import Story


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eight in every ten of the parcels came late.", [("80", "percent", "parcels")]),
        ("Nine out of every ten homes lost power.", [("90", "percent", "homes")]),
        ("Two of every three pupils walk.", [("66.7", "percent", "pupils")]),
        ("More than one in every five cows fell ill.", [("20", "percent", "cows")]),
        ("Three in each ten is not how it is written.", []),
        ("Two of the seven bridges were closed.", [("2", "bridges", "bridges")]),
        ("Only 14 of 90 trams ran.", [("14", "trams", "trams"), ("90", "trams", "trams")]),
        ("It holds 61 of the 120 seats.", [("61", "seats", "seats"), ("120", "seats", "seats")]),
        ("Four of its nine plants will shut.", [("4", "plants", "plants"), ("9", "plants", "plants")]),
        ("Six of six doors were locked.", [("6", "doors", "doors"), ("6", "doors", "doors")]),
        ("She leapt above three rivals.", [("3", "rivals", "rivals")]),
        ("They live below two families.", [("2", "families", "families")]),
        ("Sales are seen at €3.1bn-€3.4bn.", [("3100000000..3400000000", "EUR", "")]),
        ("It costs $20-$25 a month.", [("20..25", "USD", "")]),
        ("He owns a £9,000 boat called Nell.", [("9000", "GBP", "boat")]),
        ("They waited 72 hours of a long week.", [("72", "hour", "hours")]),
        ("They waited nine years precisely.", [("9", "year", "years")]),
        ("A crash hurt 40 and 12 left.", [("40", "people", "hurt")]),
        (
            "Profit fell to 31 million euros ($36 million) from 44 million a year ago, missing the 39 million expected.",
            [("31000000", "EUR", ""), ("36000000", "USD", ""), ("44000000", "EUR", ""), ("39000000", "EUR", "")],
        ),
        ("It earned $5 million from 3 million customers.", [("5000000", "USD", ""), ("3000000", "customers", "customers")]),
        ("The crash left 31 missing.", [("31", "people", "missing")]),
        ("A storm kills 14 on the coast.", [("14", "people", "killed")]),
        ("Attendance: 21,407.", [("21407", "people", "people")]),
        ("There were 2,100 away.", []),
        ("A quake of magnitude 7.9 killed 12 people.", [("7.9", "magnitude", "magnitude"), ("12", "people", "people killed")]),
        ("A magnitude 5.1 tremor shook 30 houses.", [("5.1", "magnitude", "magnitude"), ("30", "houses", "houses")]),
        ("Two of the museum's seven guards left.", [("2", "guards", "guards"), ("7", "guards", "guards")]),
        ("The toll rose to 52 overnight.", [("52", "people", "toll")]),
        ("There was one family there and 300 assembly members.", [("300", "members", "assembly members")]),
    ],
)
def test_no_figure_says_more_than_its_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Value, unit and what is counted."""
    assert expected == [(value, unit, subject) for _, value, unit, _, subject in read(text)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("A 30,000-pound legacy never came.", "GBP"),
        ("She left a 500-pound prize.", "GBP"),
        ("He took £12 and a 700-pound painting.", "GBP"),
        ("It lost 3 million pounds ($4 million), and an 800-pound carpet.", "GBP"),
        ("A 90-pound voucher came.", "GBP"),
        ("It cost £3m to dig out the 1,000-pound bomb.", "pound-weight"),
        ("The £50 ticket shows a 400-pound tiger.", "pound-weight"),
        ("A 640-pound cabinet fell.", "pound-weight"),
        ("They fined the 300-pound lineman.", "pound-weight"),
    ],
)
def test_pounds_tied_by_a_hyphen(text: str, unit: str) -> None:
    """What they are tied to tells, then whether the article pays in pounds."""
    assert [each[2] for each in read(text) if each[0].endswith("-pound")] == [unit]


def test_one_age_of_one_person_is_one_figure() -> None:
    """Named in full in both; another age is a dispute; a surname alone may be another's."""
    first = "Helga Marsh, 52, took the money."
    both = found(first, "A court in Leeds jailed Helga Marsh, 52, of Otley.")
    assert [len(figure.counts) for figure in both if figure.label.startswith("52")] == [2]
    (other,) = [each for each in found(first, "A court jailed Helga Marsh, 53, of Otley.") if "age" in each.label]
    assert other.relation is Relation.CONFLICT
    assert (
        len(
            [
                each
                for each in found("Marsh, 52, ate it.", "In Leeds somebody robbed Marsh, 52, of Otley.")
                if "age" in each.label
            ]
        )
        == 2
    )


@pytest.mark.parametrize("copy", ["", "0"])
def test_versions_of_one_article_contradict_nobody(copy: str) -> None:
    """What differs there was put right: an update, whichever came first."""
    texts = (
        "A fire in the Orsa hotel killed 14 people, the brigade said.",
        "A fire in the Orsa hotel killed 17 people, the brigade said.",
    )
    made = tuple(article(number, text) for number, text in enumerate(texts))
    made = made[0], replace(made[1], twin_of=copy)
    (figure,) = [each for each in figures(Story("", (), made), sentences(made, Clean()), Figures()) if each.unit == "people"]
    assert figure.relation is (Relation.UPDATED if copy else Relation.CONFLICT)
    assert figure.conflict is not bool(copy)


def test_what_is_compared_is_dated_by_several_only() -> None:
    """A day that one article alone names may not be that of the others; and no stop of a sentence stands in it."""
    for other, words in (
        ("", "counts of fraud (on 23 January, says one)"),
        (" on 23 January", "counts of fraud on 23 January"),
    ):
        texts = (
            "Mary Marsh was found guilty of 11 counts of fraud on 23 January.",
            f"Mary Marsh was found guilty of 12 counts of fraud{other}.",
        )
        assert words in {each.compared for each in found(*texts)}
