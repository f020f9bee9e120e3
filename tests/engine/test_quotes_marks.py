"""Quotation marks: what they enclose, however they are set."""

from __future__ import annotations

import pytest

from tests.engine.quoting import lines, story
from tui.engine.quotes import passed_over
from tui.engine.quotes.quotation_marks import quotations
from tui.model.settings import Quotes


def between(text: str) -> list[str]:
    """What stands between the marks of an article, one paragraph a line."""
    article = story(text).articles[0]
    return [text[found.start : found.end] for found in quotations(text, article.blocks, Quotes())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "I will" and "you won\'t".', ["I will", "you won't"]),
        ("“So we’re now working,” said Kim.", ["So we’re now working,"]),
        ("‘I don’t know the players’ names,’ he said.", ["I don’t know the players’ names,"]),
        ("'The players' union won,' he said. 'It's ours.'", ["The players' union won,", "It's ours."]),
        ("« Bonjour », dit-il. «Hallo»", ["Bonjour", "Hallo"]),
        ("„Guten Tag“, sagte er. »Hallo«", ["Guten Tag", "Hallo"]),
        ("”Hej hej”, sa han.", ["Hej hej"]),
        ("“He told me ‘never mind’ and left,” she said.", ["He told me ‘never mind’ and left,"]),
        ("“He said “no” to me,” she said.", ["He said “no” to me,"]),
        ('"He said "no" to me," she said.', ['He said "no" to me,']),
        ("“[I just met] our friend,” he said.", ["[I just met] our friend,"]),
        ('a 6\'2" striker of the ’90s said "no way" and left', ["no way"]),
        ('a 27" screen and "a deal"', ["a deal"]),
        ("rock 'n' roll in the '60s", []),
        ('said:"No."', ["No."]),
        ("“Yes”—“No”", ["Yes", "No"]),
        ("They said “nothing at", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    """Marks are judged by what stands beside them."""
    assert expected == between(text)


def test_over_several_paragraphs() -> None:
    """A mark that is opened again goes on with the same quotation."""
    assert ["One paragraph of it here.\n“And another,"] == between("“One paragraph of it here.\n“And another,” he said.")


def test_unclosed_runs_to_the_end_of_its_paragraph() -> None:
    """A statement that nothing closes ends with its paragraph."""
    assert ["We never saw him again."] == between("He wrote: “We never saw him again.\nThe next day he left.")


def test_unclosed_before_another_opens() -> None:
    """A new opening mark after a full stop ends what was left open."""
    assert ["We go there every year.", "And then we stop,"] == between(
        "He said “We go there every year. “And then we stop,” he added."
    )


@pytest.mark.parametrize("text", ['"' * 999, "“”" * 500, '" ' * 500, '"a' * 2500, "'a " * 2500])
def test_a_wall_of_marks_is_no_quotation(text: str) -> None:
    """More marks than prose can hold are left alone."""
    assert [] == between(text)


@pytest.mark.parametrize(("walls", "told"), [(0, []), (1, ["One paragraph holds"]), (2, ["2 paragraphs hold"])])
def test_what_is_passed_over_is_told(walls: int, told: list[str]) -> None:
    """A reader who looks for a quote there learns why there is none."""
    text = "\n".join(["He said “no” to it.", *['"a' * 2500] * walls])
    notes = list(passed_over(story(text), Quotes()))
    assert told == [note.text.split(" more than 2,000")[0] for note in notes]


def test_open_until_a_later_paragraph_closes_it() -> None:
    """Some pages give each sentence a line of its own and open the marks once."""
    assert ["We lost the house.\nWe lost the barn.\nWe will stay,"] == between(
        'She said: "We lost the house.\nWe lost the barn.\nWe will stay," and left.'
    )


@pytest.mark.parametrize(
    "after",
    [
        "He left “in a hurry”.\nNobody knew.",
        "One.\nTwo.\nThree.\nFour ends” here.",
        "He left on a 15” bicycle that he “found”.",
    ],
)
def test_a_mark_far_off_or_of_another_quotation_closes_nothing(after: str) -> None:
    """What is left open is not stretched over paragraphs on a guess."""
    assert "We never saw him again." == between(f"He wrote: “We never saw him again.\n{after}")[0]


@pytest.mark.parametrize("behind", [', "said Kim Lee.', ', "Lee said.', ', "he added.', '. "\nLee left.'])
def test_a_blank_before_a_closing_mark(behind: str) -> None:
    """It went astray between two programs: the mark closes all the same, and what follows is not said."""
    assert [f"We lost the house.\nWe lost the barn{behind[0]}"] == between(f'"We lost the house.\nWe lost the barn{behind}')


@pytest.mark.parametrize("behind", ["Karen Bergström said.", "said Karen Bergström.", "she said.", "\nsaid Karen Bergström."])
def test_who_is_named_behind_several_paragraphs(behind: str) -> None:
    """The paragraphs end inside the quotation, and what stands behind it belongs to it."""
    text = f"Karen Bergström came.\n“The dam will hold.\nNobody has to go,” {behind}\nThat was all."
    assert [("Karen Bergström", behind)] == [(line.speaker, behind) for line in lines(text) if line.cue == "said"]
