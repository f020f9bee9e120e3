"""What leaves the program as words: whole, nested, and with whose words they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.fire import FIRE, at
from tests.stories import reading_of, told
from tui.model.places import Mark
from tui.reading.printed.citation import LEFT_OUT, cite, cite_comparison, cite_in_reading, mark_to_copy
from tui.reading.printed.quotation import in_quotation_marks
from tui.reading.printed.source_list import SourceList
from tui.reading.state import moves
from tui.reading.state.reading import Reading


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Talks have restarted.", "“Talks have restarted.”"),
        ("“We rebuild,” she said.", "“‘We rebuild,’ she said.”"),
        ("“We,” she said, “rebuild.”", "“‘We,’ she said, ‘rebuild.’”"),
        ("“We rebuild.”", "“We rebuild.”"),
        ('"We rebuild," she said.', "“‘We rebuild,’ she said.”"),
        ('"We rebuild."', "“We rebuild.”"),
        ("He spoke of “a ‘come to Jesus’ meeting” again.", "“He spoke of ‘a “come to Jesus” meeting’ again.”"),
        ("«On reconstruira», dit-elle.", "“‘On reconstruira’, dit-elle.”"),
        ("„Wir bauen“, sagte sie.", "“‘Wir bauen’, sagte sie.”"),
        ("It’s Israel’s “moral right”.", "“It’s Israel’s ‘moral right’.”"),
        ("rebuild it,” she said", "“rebuild it,’ she said”"),
        ("“It doesn’t help,” he said.", "“‘It doesn’t help,’ he said.”"),
        ('He said "no" and "never".', "“He said ‘no’ and ‘never’.”"),
        ("“First. “Second,” he said.", "“‘First. ‘Second,’ he said.”"),
        ("", "“”"),
    ],
)
def test_quotation_marks_nest(words: str, expected: str) -> None:
    """Double marks inside become single ones, those inside of them double; an apostrophe stays one."""
    assert expected == in_quotation_marks(words)


FOLDED = told(
    ("Alpha", "One. Two.\nfurniture: Sign up here\nfurniture: Share this\nThree.\nrepeat: Two.\nFour."),
    ("Beta", "One."),
)


def marked(first: str, last: str) -> Mark:
    """From the first `first` to the end of the last `last`."""
    text = FOLDED.story.articles[0].text
    return Mark(0, text.index(first), text.rindex(last) + len(last))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("One", "One.", "One."),
        ("Two", "Three.", f"Two. {LEFT_OUT} Three."),
        ("One", "Four.", f"One. Two. {LEFT_OUT} Three. {LEFT_OUT} Four."),
        ("Sign", "Three.", "Three."),
        ("One", "Share this", "One. Two."),
        ("wo.", "Thr", f"wo. {LEFT_OUT} Thr"),
    ],
)
def test_what_is_folded_is_not_copied(first: str, last: str, expected: str) -> None:
    """An ellipsis in brackets stands where something was left out between words, and never at an edge."""
    assert cite(SourceList(FOLDED.story.articles), marked(first, last)).startswith(f"“{expected}” (Alpha, ")


def test_what_is_unfolded_is_copied() -> None:
    words = cite(SourceList(FOLDED.story.articles), marked("Two", "Three."), unfolded=True)
    assert words.startswith("“Two. Sign up here Share this Three.”")


def test_an_unknown_outlet_is_cited_as_such() -> None:
    """The name of a file is no outlet."""
    article = FIRE.story.articles[0]
    article = replace(article, meta=replace(article.meta, source=""), alias="unnamed 1")
    assert "unknown outlet, file alpha.txt" in cite(SourceList((article,)), Mark(0, 0, 6))
    assert "unnamed" not in cite(SourceList((article,)), Mark(0, 0, 6))


def test_a_quotation_says_who_spoke() -> None:
    """Also a part of one; the outlet's own words say nothing of the kind."""
    start = moves.go_to_mark(at("A market burned"), "quote:mayor", Mark(0, *_span("We rebuild")))
    assert cite_in_reading(start, Mark(0, *_span("We rebuild"))).startswith("“We rebuild” (words of ")
    assert cite_in_reading(start, Mark(0, *_span("“We rebuild,”"))).startswith("“We rebuild,” (words of ")
    assert cite_in_reading(start, Mark(0, *_span("rebuild"))).startswith("“rebuild” (words of ")
    assert cite_in_reading(start, Mark(0, *_span("A market burned."))).startswith("“A market burned.” (Alpha, ")
    assert "(Alpha, " in cite_in_reading(start, Mark(0, *_span("“We rebuild,” Ruiz said.")))


def _span(words: str) -> tuple[int, int]:
    start = FIRE.story.articles[0].text.index(words)
    return start, start + len(words)


def test_a_comparison_of_a_quote_gives_what_the_strip_gives() -> None:
    """The same outlets, the same words, the speakers of each."""
    start = moves.go_to_mark(at("A market burned"), "quote:mayor", Mark(0, *_span("We rebuild")))
    lines = cite_comparison(start).splitlines()
    assert "3 of 3 quote this." == lines[0]
    assert ["“We rebuild”", "“We will”", "“Rebuild”"] == [row.split(" (")[0] for row in lines[1:4]]
    assert all("words of" in row for row in lines[1:4])


def test_a_comparison_holds_no_scores() -> None:
    """Wordings and who not found here; numbers that only the program understands stay inside."""
    there = at("A market burned")
    words = cite_comparison(there)
    assert "2 of 3 tell this." in words
    assert "Not found in: Gamma." in words
    assert not [word for word in ("%", "same fact", "same words", "likely") if word in words]


def test_nothing_in_focus_is_nothing_to_compare() -> None:
    assert "" == cite_comparison(Reading())
    assert mark_to_copy(reading_of(told(("Alpha", "")))) is None
