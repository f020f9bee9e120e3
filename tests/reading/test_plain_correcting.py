"""Corrections line by line: what can be said is numbered, a number says it, and says it no longer."""

from __future__ import annotations

import pytest

from tests.reading.fire import FIRE
from tests.stories import plain, reading_of, some_stamp
from tui.model.papers import Act
from tui.model.settings import Settings
from tui.reading.plain.driver import answer, begin
from tui.reading.plain.walk import Walk


def ask(*lines: str, walk: Walk | None = None) -> tuple[Walk, list[str]]:
    """The walk after some lines, and the answer to the last."""
    walk = walk or begin(reading_of(FIRE), Settings(), {}, is_paged=False)[0]
    said: list[str] = []
    for line in lines:
        walk, said = answer(walk, line, some_stamp())
    return walk, said


def number_of(part: str, walk: Walk) -> str:
    """The number behind which something is offered here."""
    return next(line.split(".")[0] for line in ask("X", walk=walk)[1] if part in line)


def test_what_can_be_said_is_numbered() -> None:
    walk, said = ask("where", "X")
    assert said[0].startswith("1. ")
    assert any("not the fact that the others tell" in line for line in said)
    assert any("another headline" in line for line in said)
    assert () == walk.reading.papers.corrections


def test_a_number_says_it() -> None:
    walk, _ = ask("where")
    walk, said = ask(f"correct {number_of('not the fact', walk)}", walk=walk)
    assert [Act.APART] == [each.act for each in walk.reading.papers.corrections]
    assert said[0].startswith("Yours: not the same fact")
    assert "Yours, 1 correction:" in ask("X", walk=walk)[1]


def test_what_it_needs_stands_behind_the_number() -> None:
    """A name of which the words leave only one; a value in full; a day that is none is refused."""
    walk, _ = ask("quotes", "c")
    said_by = number_of("said by another", walk)
    there, _ = ask(f"correct {said_by} mayor", walk=walk)
    assert [Act.SPEAKER] == [each.act for each in there.reading.papers.corrections]
    outlet = number_of("another outlet", walk)
    there, _ = ask(f"correct {outlet} The Post", walk=walk)
    assert [("source", "The Post")] == [(each.field, each.value) for each in there.reading.papers.corrections]
    there, _ = ask(f"correct {outlet} unknown", walk=walk)
    assert [""] == [each.value for each in there.reading.papers.corrections]
    there, said = ask(f"correct {number_of('another date', walk)} tomorrow", walk=walk)
    assert ((), True) == (there.reading.papers.corrections, "A day is written as" in said[0])


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("correct 99", "takes a number behind it"),
        ("correct frob", "takes a number behind it"),
        ("correct 0", "takes a number behind it"),
    ],
)
def test_what_is_not_offered_is_not_done(line: str, part: str) -> None:
    walk, said = ask(line)
    assert ((), True) == (walk.reading.papers.corrections, part in " ".join(said))


def test_without_the_words_it_asks_for_them() -> None:
    walk, _ = ask("where")
    assert "Now it is" in ask(f"correct {number_of('another outlet', walk)}", walk=walk)[1][0]
    assert "choice" in ask(f"correct {number_of('same fact as another passage', walk)}", walk=walk)[1][0]
    assert "takes no words" in ask(f"correct {number_of('not the fact', walk)} please", walk=walk)[1][0]
    assert "Nothing is called so." in ask(f"correct {number_of('same fact as another', walk)} zzzz", walk=walk)[1][0]


def test_where_nothing_is_there_is_nothing_to_correct() -> None:
    walk, _ = begin(reading_of(plain()), Settings(), {}, is_paged=False)
    assert ask("X", walk=walk)[1]
