"""Which words of another wording are lit against the one under the cursor."""

from tests.stories import reading_of, told
from tui.reading.differences import NONE, difference
from tui.reading.reading import Reading, counterpart


def lit(reading: Reading) -> tuple[list[str], list[str]]:
    """The differing and the common words of the second article's wording."""
    mark = counterpart(reading, 1)
    assert mark is not None
    text = reading.findings.story.articles[1].text
    found = difference(reading, mark)
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
    assert NONE == difference(reading, mark)
