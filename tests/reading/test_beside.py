"""The narrow column beside the panes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, reading_of, some_findings, told
from tui.engine.anchors import target_of
from tui.model.findings import Findings, Stage
from tui.model.papers import Annotation, Subject, WorkingPapers
from tui.model.places import Place
from tui.reading.show.beside import beside_column
from tui.reading.state.noted import strand_id
from tui.reading.state.papers import with_papers
from tui.reading.state.reading import Reading
from tui.reading.text.lines import text_of, width_of

CALM = "\n".join(f"Nothing happened on street {number}." for number in range(12))
FOUND = told(
    (
        "Alpha",
        "[x: <ruiz: Ruiz> promised |sum: 12 million| to Lima]. [y: It rained.] “{q: We will},” he said. <sol: Sol> left.",
    ),
    ("Beta", "[x: Lima gets |sum: 12 million| of <ruiz: Ruiz>]. “{q: We shall},” he said. <sol: Sol> left."),
    ("Gamma", f"<ruiz: Ruiz> spoke of |sum: 12 million|, and of a market that nobody had seen since.\n[y: Rain fell.]\n{CALM}"),
    ("Delta", f"All is calm.\n{CALM}"),
)


def reading(focus: str, found: Findings = FOUND) -> Reading:
    return replace(reading_of(found), focus=focus)


def rows(focus: str, *articles: int, width: int = 40, height: int = 20, found: Findings = FOUND) -> list[str]:
    column = beside_column(reading(focus, found), articles, width, height)
    return [text_of(words).strip() for words in column.lines]


def test_each_has_the_nearest_that_it_says() -> None:
    """In its own words, or that there is nothing."""
    assert [
        "not found in",
        "",
        "C Gamma",
        "“Ruiz spoke of 12 million, and of a",
        "market that nobody had seen since.”",
        "",
        "D Delta",
        "nothing near",
    ] == rows("passage:x", 2, 3)[:8]


def test_what_is_cut_says_so() -> None:
    """In a low column there are fewer words, then no empty rows."""
    assert ["C Gamma", "“Ruiz spoke of 12 million, and of a…", "D Delta", "nothing near"] == rows("passage:x", 2, 3, height=6)[
        2:
    ]


@pytest.mark.parametrize(
    ("focus", "articles", "title"),
    [
        ("passage:x", (3,), "not found in"),
        ("quote:q", (2, 3), "do not quote it"),
        ("entity:sol", (2, 3), "do not name it"),
        ("figure:sum", (3,), "not found in"),
        ("passage:y", (2, 3), "the others"),
        ("", (2, 3), "the others"),
    ],
)
def test_the_title_is_true_of_all(focus: str, articles: tuple[int, ...], title: str) -> None:
    """Where one of them tells what the cursor has come to, the column claims nothing of all."""
    assert title == rows(focus, *articles)[0]


def test_who_tells_it_after_all_says_so() -> None:
    """A step has led to what another outlet tells."""
    assert ["C Gamma", "tells it: “Rain fell.”"] == rows("passage:y", 2, 3)[2:4]


def test_who_perhaps_tells_it_is_not_said_to_have_nothing() -> None:
    """Of whom nobody can say whether it tells it, only what is near is quoted, as that."""
    found = reading("passage:x")
    found.index.maybe_tellers["passage:x"] = frozenset({2, 3})
    drawn = [text_of(words).strip() for words in beside_column(found, (2, 3), 60, 20).lines]
    assert drawn[3].startswith("perhaps tells it; near it: “Ruiz spoke of")
    assert "perhaps tells it" == drawn[drawn.index("D Delta") + 1]


def test_who_cannot_be_read_is_not_silent() -> None:
    """Behind a pay notice nobody knows what it says."""
    articles = tuple(
        replace(each, unreadable="behind a pay notice") if each.name == "Delta" else each for each in FOUND.story.articles
    )
    found = replace(FOUND, story=replace(FOUND.story, articles=articles))
    assert ["D Delta", "not readable"] == rows("passage:x", 2, 3, found=found)[6:8]
    assert "not found in" == rows("passage:x", 2, 3, found=found)[0]
    assert "the others" == rows("passage:x", 3, found=found)[0]


def test_before_anything_is_compared_nothing_is_said_to_be_missing() -> None:
    early = replace(reading("quote:q"), stage=Stage.QUOTES)
    assert "nothing near" not in " ".join(text_of(words) for words in beside_column(early, (2, 3), 40, 20).lines)


def test_of_many_those_with_something_near_come_first() -> None:
    """The rest is counted."""
    calm = [(f"Calm {number}", "All is calm.") for number in range(30)]
    found = told(
        ("A", "[x: <r: Ruiz> gave |s: 12|]."), ("B", "[x: <r: Ruiz> gave |s: 12|]."), *calm, ("Z", "<r: Ruiz> has |s: 12|.")
    )
    drawn = rows("passage:x", *range(2, 33), height=8, found=found)
    assert ["AG Z", "“Ruiz has 12.”", "C Calm 0", "nothing near", "and 29 more"] == drawn[2:]


def test_each_row_leads_to_what_it_shows() -> None:
    """The name and the words to the same place; the head and empty rows nowhere."""
    text = FOUND.story.articles[2].text
    column = beside_column(reading("passage:x"), (2, 3), 40, 20)
    near = Place(2, text.index("Ruiz"))
    assert (None, None, near, near, near, None, Place(3, 0)) == column.places[:7]


@law
@given(some_findings(), st.integers(0, 60), st.integers(0, 20), st.data())
def test_law_it_fits_and_names_only_who_is_asked(found: Findings, width: int, height: int, data: st.DataObject) -> None:
    """No row is wider than the column, there are no more than it has, and each place belongs to one of its outlets."""
    count = len(found.story.articles)
    articles = data.draw(st.lists(st.integers(0, count - 1), unique=True).map(tuple) if count else st.just(()))
    focus = data.draw(st.sampled_from([strand.id for strand in found.strands])) if found.strands else ""
    column = beside_column(reading(focus, found), articles, width + 12, height)
    assert len(column.lines) == len(column.places) <= height
    assert all(width_of(words) <= width + 12 for words in column.lines)
    assert {place.article for place in column.places if place is not None} <= set(articles)


def test_of_a_note_nobody_is_said_to_be_silent() -> None:
    """It lies over the findings: nobody has looked who tells it."""
    article = FOUND.story.articles[0]
    note = Annotation("n1", Subject.SENTENCE, (target_of(article, 0, 10),), "Ask")
    noted = with_papers(reading("passage:x"), WorkingPapers((note,)))
    focused = replace(noted, focus=strand_id("n1"))
    assert focused.strand is not None
    column = beside_column(focused, (2, 3), 40, 20)
    assert "the others" == text_of(column.lines[0]).strip()
    assert not [words for words in column.lines if "nothing near" in text_of(words)]
