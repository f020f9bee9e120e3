"""Which words of another wording are lit against the one under the cursor."""

from dataclasses import replace

import pytest

from tests.stories import reading_of, told
from tui.model.strands import Passage
from tui.reading.show.differences import NONE, compare_wording, difference_in_words, words_apart
from tui.reading.state.reading import Reading, counterpart


def lit(reading: Reading) -> tuple[list[str], list[str]]:
    """The differing and the common words of the second article's wording."""
    mark = counterpart(reading, 1)
    assert mark is not None
    text = reading.findings.story.articles[1].text
    found = compare_wording(reading, mark)
    return [text[a:b] for a, b in found.differing], [text[a:b] for a, b in found.common]


def test_an_edited_wording_shows_what_was_changed() -> None:
    """Where most words are equal, the others are lit: variants of spelling are equal, figures and labels are not."""
    ours = "[toll: About 1,200 people were killed in the militant attack, the adviser said.]"
    theirs = "[toll: About 1,160 people were killed in the terrorist attack, the advisor said.]"
    assert (["1,160", "terrorist"], []) == lit(reading_of(told(("Alpha", ours), ("Beta", theirs))))


def test_another_wording_shows_what_both_say() -> None:
    """Where few words are equal, those are lit, and no grammatical ones."""
    ours = "[vote: The council abandoned the harbour plan on Monday after a long debate.]"
    theirs = "[vote: Nobody expected that the harbour would be given up by such an old council of traders.]"
    assert ([], ["harbour", "council"]) == lit(reading_of(told(("Alpha", ours), ("Beta", theirs))))


def test_the_wording_under_the_cursor_differs_from_nothing() -> None:
    """The cursor's own article is what the others are held against."""
    reading = reading_of(told(("Alpha", "[a: One two three.]"), ("Beta", "[a: One two four.]")))
    mark = counterpart(reading, 0)
    assert mark is not None
    assert NONE == compare_wording(reading, mark)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (  # most words differ: the telling ones without a like
            "[a: Israel estimates that about 1,200 people were killed in the October attack.]",
            "[a: An unprecedented attack in October left 1,160 people dead, most of them civilians.]",
            ["unprecedented", "left 1,160", "dead", "civilians"],
        ),
        (  # other forms of a word are likes, and grammar tells nothing
            "[a: The council met in the hall and voted for the closure of two of the harbours.]",
            "[a: After councils had voting, one harbour and a railway were there.]",
            ["railway"],
        ),
        (  # another name of the same person is no difference
            "[a: <ruiz: Ruiz> spoke of the harbour for a long time and then went.]",
            "[a: Of a harbour <ruiz: Ana Maria Ruiz> had spoken, with tears.]",
            ["tears"],
        ),
        (  # neighbours are lit together where most words are equal too
            "[a: About 1,200 people were killed in the attack on Monday.]",
            "[a: About 1,160 old men were killed in the attack on Monday.]",
            ["1,160 old men"],
        ),
        (  # nearly nothing in common: nothing stands out
            "[a: The harbour closes.]",
            "[a: Nobody expected that old traders would give their harbour up so soon without compensation.]",
            [],
        ),
        ("[a: The harbour closes on Monday.]", "[a: The harbour closes on Monday.]", []),
        ("[a: The harbour closes on Monday.] [b: Rain fell.]", "[b: It was raining hard all night long in the east.]", []),
    ],
)
def test_in_a_pane_the_words_without_a_like_are_lit(ours: str, theirs: str, expected: list[str]) -> None:
    found = told(("Alpha", ours), ("Beta", theirs))
    reading = reading_of(found)
    text = found.story.articles[1].text
    marks = reading.index.bodies_in(reading.strand, 1) if reading.strand is not None else ()
    assert expected == [text[start:end] for mark in marks for start, end in words_apart(reading, mark)]


def test_what_a_link_takes_for_the_same_is_no_difference() -> None:
    """ "killed" and "deaths" of one event."""
    ours, theirs = "Some people were killed in the attack that shook the town.", "The attack brought many deaths of people."
    found = told(("Alpha", f"[a: {ours}]"), ("Beta", f"[a: {theirs}]"))
    passage = found.strands[0]
    assert isinstance(passage, Passage)
    for words, expected in ((), "deaths"), (("deaths / killed",), "brought"):
        link = replace(passage.links[0], why=replace(passage.links[0].why, words=words))
        reading = reading_of(replace(found, strands=(replace(passage, links=(link,)),)))
        (mark,) = reading.index.bodies_in(reading.strand, 1) if reading.strand is not None else ()
        lit_words = [theirs[start:end] for start, end in words_apart(reading, mark)]
        assert (expected == "deaths") == any("deaths" in each for each in lit_words)
        assert any(expected in each for each in lit_words)


def spelled(ours: str, theirs: str) -> str:
    """What is said of the second article's wording."""
    reading = reading_of(told(("Alpha", f"[a: {ours}]"), ("Beta", f"[a: {theirs}]")))
    mark = counterpart(reading, 1)
    assert mark is not None
    return difference_in_words(reading, mark)


def test_few_differences_are_told_in_words() -> None:
    """What stands for what, what is added and what is left out; spelling variants are no difference."""
    ours = "About 1,200 people were killed in the militant attack late on Sunday, the adviser said."
    assert "“1,160” for “1,200”, “terrorist” for “militant”" == spelled(
        ours, ours.replace("1,200", "1,160").replace("militant", "terrorist").replace("adviser", "advisor")
    )
    assert "leaves out “late”" == spelled(ours, ours.replace("late ", ""))
    assert "adds “and burned”" == spelled(ours, ours.replace("killed", "killed and burned"))


def test_many_differences_are_no_list() -> None:
    """Equal wordings and quite different ones need no words."""
    ours = "The council met on Monday in the old hall by the river."
    assert "" == spelled(ours, ours.replace(" by", "  by"))
    assert "" == spelled(ours, "The council met in the new and very bright house that the mayor opened on Monday.")
