"""Which words of another wording are lit against the one under the cursor."""

from tests.stories import reading_of, told
from tui.reading.show.differences import NONE, compare_wording, difference_in_words
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
