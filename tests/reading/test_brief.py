"""The brief: every outlet's words quoted truly, with speaker and citation, what is disputed, notes, and what was lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from tests.reading.fire import FIRE, at
from tests.stories import reading_of, told
from tui.engine.anchors import target_of
from tui.model.papers import Act, Annotation, BasketItem, Correction, Subject, Target, WorkingPapers
from tui.model.places import Mark
from tui.model.strands import Figure
from tui.reading.printed.brief import EMPTY, brief_text
from tui.reading.printed.citation import describe_tellers
from tui.reading.state.basket import choose_for_basket, put_in, write_line
from tui.reading.state.moves import go_to_mark
from tui.reading.state.reading import Reading

TODAY = date(2026, 11, 28)
ALPHA = FIRE.story.articles[0]


def stand_on(strand: str, words: str) -> Reading:
    start = ALPHA.text.index(words)
    return go_to_mark(at(words), strand, Mark(0, start, start + len(words)))


def basket_of(*readings: Reading) -> WorkingPapers:
    papers, numbers = WorkingPapers(), count()
    for reading in readings:
        choice = choose_for_basket(reading)
        assert choice is not None
        papers = put_in(papers, reading, choice, lambda: f"i{next(numbers)}", "2026-11-28T10:00:00Z")
    return papers


def text_of(reading: Reading, papers: WorkingPapers) -> str:
    return "\n".join(brief_text(reading, papers, TODAY, markdown=False))


def test_a_passage_in_every_outlets_words() -> None:
    """Who tells it, each wording with its citation, who does not; the sources once, at the end."""
    reading = stand_on("passage:fire", "A market burned.")
    assert [
        "Brief: A story",
        "",
        "28 November 2026, 3 articles.",
        "",
        "1. Passage: “fire in Lima”",
        "",
        "2 of 3 tell this.",
        "",
        "- Alpha: “fire in Lima” (Alpha, headline)",
        "- Alpha: “A market burned.” (Alpha, paragraph 1)",
        "- Beta: “Flames took a market.” (Beta, paragraph 1)",
        "",
        "Not found in: Gamma.",
        "",
        "Sources",
        "",
        "- Alpha, “A fire in Lima”, 27 March 2024",
        "- Beta, 27 March 2024",
        "- Gamma, 27 March 2024",
    ] == text_of(reading, basket_of(reading)).splitlines()


def test_markdown_has_headings_for_the_desk() -> None:
    reading = stand_on("passage:fire", "A market burned.")
    lines = list(brief_text(reading, basket_of(reading), TODAY))
    assert ["# Brief: A story", "## 1. Passage: “fire in Lima”", "## Sources"] == [
        each for each in lines if each.startswith("#")
    ]
    assert "- *Beta*: “Flames took a market.” (Beta, paragraph 1)" in lines


def test_a_quote_says_who_spoke() -> None:
    reading = stand_on("quote:mayor", "We rebuild")
    text = text_of(reading, basket_of(reading))
    assert "3 of 3 quote this." in text
    assert 3 == text.count("(words of ")


def test_likely_is_said() -> None:
    """A wording that is only likely the same is called so."""
    passage = next(strand for strand in FIRE.strands if strand.id == "passage:fire")
    beta = next(mark for mark in passage.marks if mark.article == 1)
    unsure = replace(passage, perhaps=(beta,))  # type: ignore[type-var]
    reading = reading_of(replace(FIRE, strands=tuple(unsure if each is passage else each for each in FIRE.strands)))
    start = ALPHA.text.index("A market burned.")
    papers = basket_of(go_to_mark(reading, "passage:fire", Mark(0, start, start + 16)))
    text = text_of(reading, papers)
    assert "1 of 3 tell this, 1 more perhaps do." in text
    assert "- Beta, likely the same: “Flames took a market.”" in text
    assert "Alpha, likely" not in text
    nobody = replace(passage, perhaps=(passage.marks[0], beta), marks=(passage.marks[0], beta))  # type: ignore[type-var]
    assert describe_tellers(nobody, 0, 3, 3) == "Likely told by 2 of 3, but not surely, 1 more perhaps do."
    heading = replace(passage, perhaps=tuple(mark for mark in passage.marks if mark != beta))  # type: ignore[type-var]
    other = reading_of(replace(FIRE, strands=tuple(heading if each is passage else each for each in FIRE.strands)))
    assert "1. Passage: “Flames took a market.”" in text_of(other, papers)


def test_a_dispute_gives_every_value() -> None:
    figure = next(strand for strand in FIRE.strands if isinstance(strand, Figure))
    disputed = replace(figure, conflict=True, compared="people killed")
    reading = reading_of(replace(FIRE, strands=tuple(disputed if each is figure else each for each in FIRE.strands)))
    start = ALPHA.text.index("Three")
    text = text_of(reading, basket_of(go_to_mark(reading, figure.id, Mark(0, start, start + 5))))
    assert "Figure: people killed" in text
    assert "- Alpha, Three: “Three died.” (Alpha, paragraph 1)" in text
    assert "- Beta, Four: “Four died.” (Beta, paragraph 1)" in text


def test_a_copy_is_no_further_voice() -> None:
    """Two articles of which one repeats the other are counted as one; the list of sources says so too."""
    articles = tuple(replace(each, twin_of=ALPHA.id) if n == 1 else each for n, each in enumerate(FIRE.story.articles))
    reading = reading_of(replace(FIRE, story=replace(FIRE.story, articles=articles)))
    start = ALPHA.text.index("A market burned.")
    text = text_of(reading, basket_of(go_to_mark(reading, "passage:fire", Mark(0, start, start + 16))))
    assert "They count as 1: an article that repeats another confirms nothing." in text
    assert "Note: repeats Alpha and counts as no further voice." in text


def test_corrections_are_said() -> None:
    """What the desk reads is not the program's word alone: of a strand, and of an article."""
    story = replace(FIRE.story, corrections=(Correction("c1", Act.SAME, ()), Correction("c2", Act.META, (), "Alpha", "source")))
    found = replace(FIRE, story=story, yours=((ALPHA.id, ("c2",)), ("passage:fire", ("c1",))))
    start = ALPHA.text.index("A market burned.")
    reading = go_to_mark(reading_of(found), "passage:fire", Mark(0, start, start + 16))
    text = text_of(reading, basket_of(reading))
    assert 1 == text.count("Corrected by whoever made this brief: ")
    assert 1 == text.count("Note: corrected by whoever made this brief (")
    assert "Corrected" not in text_of(stand_on("passage:fire", "A market burned."), basket_of(reading))


def test_what_is_folded_is_left_out_and_said() -> None:
    story = told(("Alpha", "One two.\nfurniture: Share this\nThree four."))
    text = story.story.articles[0].text
    reading = replace(reading_of(story), selection=Mark(0, 0, len(text)), unfolded=True)
    assert "- Alpha: “One two. […] Three four.” (Alpha, paragraph 1)" in text_of(reading, basket_of(reading))


def test_the_readers_line_and_notes() -> None:
    """The line under the heading; the notes that touch the words, in their order, and no others."""
    reading = stand_on("passage:fire", "A market burned.")
    start = ALPHA.text.index("market")
    here = target_of(ALPHA, start, start + 6)
    away = target_of(FIRE.story.articles[2], 0, 3)
    papers = replace(
        write_line(basket_of(reading), "i0", "Ask the brigade."),
        notes=(
            Annotation("n1", Subject.SELECTION, (here,), "Which\nmarket?", ("check", "lima")),
            Annotation("n2", Subject.SELECTION, (away,), "Elsewhere"),
            Annotation("n3", Subject.SELECTION, (here,)),
        ),
    )
    text = text_of(reading, papers)
    assert "\n\nAsk the brigade.\n\n" in text
    assert "Note: Which market? #check #lima\n\nNote: marked, without words\n" in text
    assert "Elsewhere" not in text


def test_what_lost_its_place_says_so() -> None:
    """With its kept words, and without a citation, which would be of other words."""
    gone = target_of(replace(ALPHA, text="Nobody ever said it like this, at all."), 0, 10)
    away = Target("other.txt", "https://other.example/a")
    papers = WorkingPapers(basket=(BasketItem("i", Subject.SENTENCE, (gone, away), "See this"),))
    text = text_of(at("A market"), papers)
    assert "1. Sentence: “Nobody eve”" in text
    assert "- Lost its place in Alpha: “Nobody eve” (as kept, not cited)" in text
    assert "- Lost its place in https://other.example/a, which is no article of the story now" in text


def test_an_article_is_cited() -> None:
    papers = WorkingPapers(basket=(BasketItem("i", Subject.ARTICLE, (Target(ALPHA.id, ALPHA.file),)),))
    assert "1. Article: Alpha\n\n- Alpha, “A fire in Lima”, 27 March 2024\n" in text_of(at("A market"), papers)


def test_without_a_basket_it_says_so() -> None:
    """And gives what the comparison has for sure; where there is nothing, that."""
    lines = text_of(at("A market"), WorkingPapers()).splitlines()
    assert EMPTY in lines
    assert "No contradiction was found; that is no proof that there is none." in lines
    assert "Passage: “fire in Lima”" in lines
    alone = reading_of(told(("Alpha", "One two."), ("Beta", "Three four.")))
    assert "No passage was found that more than half of the outlets surely tell." in text_of(alone, WorkingPapers())


@pytest.mark.parametrize(("style", "heading"), [("chicago", "Bibliography"), ("apa", "References"), ("mla", "Works Cited")])
def test_the_style_is_the_readers(style: str, heading: str) -> None:
    reading = replace(stand_on("passage:fire", "A market burned."), citation_style=style)
    lines = text_of(reading, basket_of(reading)).splitlines()
    assert heading in lines
    assert not any("(Alpha, paragraph 1)" in each for each in lines)


def test_hostile_words_stay_words() -> None:
    """A title and words of an article that would be markup are none."""
    story = told(
        ("Alpha", "See [x: [here](http://spy.example) <b>now</b>]."), ("Beta", "Look [x: at that]."), title="# <script>"
    )
    reading = reading_of(story)
    markdown = "\n".join(brief_text(reading, WorkingPapers(), TODAY))
    assert "<b>" not in markdown.replace("\\<b\\>", "")
    assert "# Brief: # \\<script\\>" in markdown
