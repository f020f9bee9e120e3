"""Line by line: what is said of a place, a list, a search, and of what can be asked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.fire import FIRE
from tests.reading.test_plain import MANY, ask, say, walk_of
from tests.stories import reading_of, told
from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.strands import Passage
from tui.reading.commands.table import COMMANDS
from tui.reading.plain.driver import begin, keep_rest, prompt
from tui.reading.plain.help import TERMS, name_key
from tui.reading.plain.phrases import say_who_tells
from tui.reading.state.memory import make_bookmark
from tui.reading.state.reading import ViewName


def test_a_place_is_said_letter_and_outlet_first() -> None:
    """The words, their number, who tells them; an outlet that was heard just before is its letter alone."""
    _, said = ask(walk_of(), "n")
    assert said[0].startswith("A, paragraph 1: A market burned.")
    assert "Shared passage 1 of 1, place 2 of 3." in said
    assert "A and B tell this; not found in C." in said
    assert ask(walk_of(), "2")[1][0].startswith("B, Beta, paragraph 1: ")


def test_what_one_alone_tells_names_it() -> None:
    assert "Only A tells this." in say("u")
    assert "1 unique passage told by C, Gamma" in say("unique C") or "Only C tells this." in say("unique C")


def test_a_copy_is_no_second_voice() -> None:
    """Two letters, and that one of them says nothing of its own."""
    found = told(("Alpha", "[fire: A market burned.]"), ("Beta", "[fire: A market burned.]"), ("Gamma", "[calm: All is calm.]"))
    copied = replace(found, strands=tuple(replace(each, copied=len(each.marks) > 1) for each in found.strands))
    assert "A and B tell this with one voice: one is a copy." in say("where", found=copied)


@pytest.mark.parametrize("view", ViewName)
def test_each_view_is_read_out(view: ViewName) -> None:
    """Rows are lines with the names of their columns; leaving leads back to words."""
    walk, said = ask(walk_of(), f"view {view.value}", "j")
    assert view is walk.reading.view
    assert said
    assert ViewName.TABLES is not ask(walk, "escape")[0].reading.view


def test_a_table_is_read_row_by_row() -> None:
    walk, said = ask(walk_of(), "tables coverage")
    assert said[0].startswith("Table coverage, 6 of 12")
    assert said[2].startswith("1. ")
    assert "Row 2 of" in say("overview", "go 2")
    assert "coverage> " == prompt(walk)
    assert "There is no table 99" in say("tables 99")
    assert "There is no row 99" in " ".join(ask(walk, "go 99")[1])


def test_the_rows_of_a_table_can_be_narrowed_and_sorted() -> None:
    """By words behind rows; rows alone gives all again, and each table is read anew when it is arranged otherwise."""
    walk, said = ask(walk_of(), "overview", "rows beta")
    assert "rows hold “beta”; rows alone gives all again." in said[0]
    assert all("beta" in line.casefold() for line in said[3:])
    assert len(ask(walk, "rows")[1]) > len(said)
    assert len(ask(walk, "esc")[1]) == len(ask(walk, "rows")[1])
    assert "Rows: " in say("view synopsis", "rows")
    assert "such as rows gallant" in " ".join(ask(walk, "rows", "rows")[1])
    assert ask(walk_of(), "speakers", "sort")[1][1].startswith("Table speakers")
    assert "in the tables only" in say("view synopsis", "rows beta")


def test_dots_are_read_as_letters() -> None:
    """Who tells something is no row of dots."""
    said = say("tables overview")
    assert not {"●", "○", "·"} & set(said)
    assert "in A and B: " in said


def test_dots_of_those_who_perhaps_tell_it_are_read_as_letters() -> None:
    """A question mark among them stands for one of them."""
    maybe = told(("Alpha", "[x: [y: A dam burst]]."), ("Beta", "[x: A dam burst]."), ("Gamma", "[y: Burst it has]."))
    assert "in A and B, perhaps C: x. " in say("tables overview", found=maybe)


def test_a_list_has_the_numbers_of_its_things_and_go_leads_there() -> None:
    """The number of a passage is the same in the list and on the way."""
    walk, said = ask(walk_of(), "outline names")
    number = said[1].split(".")[0]
    assert said[0].endswith("go and a number leads to one:")
    assert said[1].split(", ")[0].split(". ")[1] in " ".join(ask(walk, f"go {number}")[1])
    assert "There is no number 77; there are 2" in " ".join(ask(walk, "go 77")[1])


def test_a_list_that_holds_one_thing_goes_there_and_says_all() -> None:
    walk, said = ask(walk_of(), "names town")
    assert "Town, person, named 2 times in A." in said
    assert "A, Alpha, says" in " ".join(said)
    assert walk.reading.strand is not None
    assert "There are no people and places with nobody" in say("names nobody")


def test_an_article_is_a_number_a_letter_or_a_name() -> None:
    for line in ("37", "a 37", "articles AK", "a ak", "articles outlet 37"):
        assert 36 == ask(walk_of(MANY), line)[0].reading.place.article, line
    assert "There is no article 60; there are 50." == say("60", found=MANY)
    assert 51 == len(ask(walk_of(MANY), "articles")[1])
    assert "50 articles with outlet" in say("a outlet", found=MANY)


def test_a_search_says_who_has_it_and_who_has_it_not() -> None:
    said = say("/market")
    assert said.startswith("2 places: A once and B once; the words are not in C; n and N go through them.")
    assert "Search for market, place 2 of 2" in said or "Search for market, place 1 of 2" in said
    walk, left = ask(walk_of(), "/market", "escape")
    assert (None, True) == (walk.reading.hits, "search is left" in " ".join(left))
    assert "Nothing holds" in say("/zebra")
    assert "did you mean" in say("/markte")
    assert "Or searches for market." in say("/markte")
    assert "Search for market" in say("/markte", "or")
    assert "offered nothing else" in say("or")


def test_copying_prints_the_citation() -> None:
    said = say("n", "copy")
    assert said.startswith("“A market burned.” (Alpha")
    assert "Not found in: Gamma." in say("n", "Y")
    assert "“A market burned. “We" in say("n", "V", "j", "y").replace("‘", "“")


PARTS = told(
    ("Alpha", "[fire: A market burned], and [rain: it rained in Lima]. [fire: All of it. And more.]"),
    ("Beta", "[fire: Flames took a market.]"),
)


def test_a_part_of_a_sentence_is_named() -> None:
    """What several tell may be half of a sentence: who hears it all would take it all for shared."""
    first = say("where", found=PARTS)
    assert "Of this, the words: A market burned" in first
    assert "Also in this sentence: 1 unique passage." in first
    assert "This is part of: All of it. And more." in say("top", "j", found=PARTS)
    assert "Of this" not in say("2", found=PARTS)


def who_tells(found: Findings, telling: set[int], maybe: set[int] = frozenset()) -> str:  # type: ignore[assignment]
    """What is said of a passage that stands at the beginning of these articles."""
    marks = tuple(Mark(article, 0, 4) for article in sorted(telling | maybe))
    passage = Passage("told", "", marks, perhaps=tuple(mark for mark in marks if mark.article in maybe))
    return say_who_tells(reading_of(replace(found, strands=(passage,))), passage)


@pytest.mark.parametrize(
    ("telling", "maybe", "expected"),
    [
        ({0, 1, 2}, (), "All 3 tell this."),
        ({0}, (), "A tells this; not found in B and C."),
        ({0, 2}, (), "A and C tell this; not found in B."),
        ({0}, {1, 2}, "A tells this, likely also B and C."),
        ((), {0, 1}, "Likely told by A and B; not found in C."),
        ((), {0, 1, 2}, "Likely told by all 3."),
    ],
)
def test_who_tells_something(telling: set[int], maybe: set[int], expected: str) -> None:
    """In letters, as on the screen."""
    assert expected == who_tells(FIRE, set(telling), set(maybe))


def test_of_many_silent_ones_the_number_is_said() -> None:
    """Nobody keeps twenty letters in mind."""
    assert "A tells this; not found in the other 49." == who_tells(MANY, {0})


def test_an_article_that_cannot_be_read_is_not_silent() -> None:
    reading = reading_of(FIRE)
    story = reading.findings.story
    unreadable = replace(story, articles=(*story.articles[:2], replace(story.articles[2], unreadable=True)))
    found = replace(reading.findings, story=unreadable)
    assert "A tells this; not found in B. Not readable: C." == who_tells(found, {0})


def test_the_order_of_articles_can_be_changed_and_is_said() -> None:
    walk, said = ask(walk_of(), ">")
    assert ((1, 0, 2), ["A, Alpha, is now number 2 of 3, and tours go through it so."]) == (walk.reading.order, said)
    assert "Alpha is hidden" in say("hide")


def test_an_empty_line_reads_on() -> None:
    first, second = ask(walk_of(), "")[0], ask(walk_of(), "j")[0]
    assert first.reading.place == second.reading.place
    walk, said = ask(walk_of(), "read 4")
    assert 4 == len(said)
    assert "end of the article" in " ".join(ask(walk, "read 40")[1])


def test_where_one_is_and_what_is_set() -> None:
    said = say("hide", "follow", "where")
    assert "Sentence" in said
    assert "A is hidden" in said


def test_a_long_answer_waits() -> None:
    """No more than a page at once; an empty line or `more` goes on; what comes next replaces it."""
    walk = walk_of(MANY, is_paged=True, page=5)
    walk, said = ask(walk, "articles")
    assert (6, "46 more lines; an empty line goes on.") == (len(said), said[-1])
    assert 6 == len(ask(walk, "")[1]) == len(ask(walk, "more")[1]) == len(ask(walk, "J")[1])
    assert "There is no more." == " ".join(ask(walk, "n", "more")[1])
    assert "a", "b" == keep_rest(replace(walk, rest=("b",)), ["a", "3 more lines; an empty line goes on."]).rest


def test_the_place_is_that_of_the_screen() -> None:
    walk, _ = ask(walk_of(), "n", "n")
    back, said = begin(reading_of(FIRE), Settings(), make_bookmark(walk.reading), is_paged=False)
    assert (walk.reading.place, walk.reading.focus) == (back.reading.place, back.reading.focus)
    assert "You are where you left." in said


@pytest.mark.parametrize("word", TERMS)
def test_every_word_is_explained(word: str) -> None:
    assert TERMS[word] in say(f"? {word}")


def test_the_help_speaks_of_no_screen() -> None:
    """What the table says of panes, sides and lights would be of no use to a listener."""
    said = say("? all")
    assert [] == [
        word for word in ("at the side", "pins", "the screen anew", "typing filters", "scroll", "this pane") if word in said
    ]


@pytest.mark.parametrize(
    ("key", "spoken"),
    [
        ("n", "n"),
        ("N", "capital N"),
        ("ctrl+o", "control o"),
        ("right_square_bracket", "right square bracket ]"),
        ("comma", "comma ,"),
        ("minus", "minus -"),
        ("pagedown", "page down"),
        ("up", "up"),
        ("f2", "f2"),
        ("shift+tab", "shift tab"),
        ("0", "0"),
    ],
)
def test_a_key_is_named_so_that_a_voice_says_it(key: str, spoken: str) -> None:
    """Signs by their names, capital letters as such."""
    assert spoken == name_key(key)


def test_the_help_says_how_to_begin() -> None:
    assert all(word in say("?") for word in ("An empty line", "next", "/", "quit"))
    assert all(command.label in say("? all") for command in COMMANDS if not command.id.startswith("pane-"))
    assert "There are no colours here." in say("? theme")
    assert "Nothing is called zzz" in say("? zzz")
