"""The panel of corrections: what it offers, what its keys do, and that what was said is taken back by the key that said it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import reading_of, some_stamp, told, words_at
from tui.engine.corrections.findings import apply_corrections
from tui.model.counts import Count, Relation
from tui.model.findings import Stage, Step
from tui.model.papers import Act, Correction, Subject
from tui.model.places import Mark, Place
from tui.model.settings import Quotes
from tui.model.strands import Entity, Figure, Mention
from tui.reading.panels.correct_panel import CorrectPanel, open_correct_panel
from tui.reading.plain.knowledge import describe_strand
from tui.reading.state.correcting import matters, offers
from tui.reading.state.corrections import describe_correction
from tui.reading.state.reading import Reading, with_step
from tui.reading.text.lines import text_of, width_of

SIZE = (100, 20)
STORY = told(
    ("Alpha", "[fire: <mayor: Ana Ruiz> saw a market burn.] [cable: A cable was to blame.]\nfurniture: Buy our market pens"),
    ("Beta", "[fire: Flames took a market.] [wire: An old wire had started it.] {q: We rebuild}, <lee: Lee> said."),
    ("Gamma", "[fire: The market is gone.] <ana: Ana> wept."),
)


def applied(reading: Reading) -> Reading:
    """The reading once the screen had its corrections applied."""
    story = replace(STORY.story, corrections=reading.papers.corrections)
    return with_step(reading, Step(Stage.DONE, 1.0, apply_corrections(replace(STORY, story=story), Quotes())))


def at(article: int, words: str) -> Reading:
    """A reader at the first of some words."""
    text = STORY.story.articles[article].text
    start = text.index(words)
    reading = reading_of(STORY)
    mark = Mark(article, start, start + len(words))
    found = next((s.id for s in STORY.strands for m in s.marks if m.article == article and m.start <= mark.start < m.end), "")
    return replace(reading, place=Place(article, start), focus=found)


def press(reading: Reading, *keys: str) -> tuple[CorrectPanel | None, Reading]:
    """The panel, opened here, and the reading after keys; words of several letters that are no key are typed."""
    panel: CorrectPanel | None = open_correct_panel(reading, some_stamp())
    for key in keys:
        assert panel is not None
        named = key in ("escape", "enter", "down", "up", "right", "left", "delete", "ctrl+u")
        for letter in (key,) if named else key:
            after = panel.press(reading, letter, None if named else letter, SIZE)  # type: ignore[union-attr]
            panel, reading = after.panel, after.reading  # type: ignore[assignment]
    return panel, reading


def made(reading: Reading) -> Correction:
    """The one correction."""
    (correction,) = reading.papers.corrections
    return correction


def exact(correction: Correction) -> list[str]:
    """The words of its targets."""
    return [target.selector.exact if target.selector else "" for target in correction.targets]


def test_a_passage_is_said_to_be_another_and_taken_back_by_the_same_key() -> None:
    panel, reading = press(at(0, "A cable"), "s", "wire", "enter")
    assert panel is None
    assert (Act.SAME, ["A cable was to blame.", "An old wire had started it."]) == (made(reading).act, exact(made(reading)))
    after = applied(reading)
    assert {0, 1} == set(after.index.tellers["passage:cable"])
    assert "yours; takes it back" in "\n".join(map(text_of, open_correct_panel(after, some_stamp()).lines(after, *SIZE)))
    assert () == press(after, "s")[1].papers.corrections
    assert STORY.strands == applied(press(after, "s")[1]).findings.strands


def test_one_more_passage_joins_by_the_capital() -> None:
    after = applied(press(at(0, "A cable"), "s", "wire", "enter")[1])
    again = press(after, "S", "gone", "enter")[1]
    assert 2 == len(again.papers.corrections)
    assert {0, 1, 2} == set(applied(again).index.tellers["passage:fire"])


def test_what_is_not_the_fact_of_the_others_leaves_them() -> None:
    reading = press(at(2, "The market"), "n")[1]
    assert (Act.APART, 3) == (made(reading).act, len(made(reading).targets))
    after = applied(reading)
    assert {0, 1} == set(after.index.tellers["passage:fire"])
    assert () == press(after, "n")[1].papers.corrections


def test_two_places_are_one_by_the_key_of_the_panel_pressed_twice() -> None:
    panel, marked = press(at(0, "A cable"), "X")
    assert (None, Subject.PASSAGE) == (panel, marked.first_place[0] if marked.first_place else "")
    there = replace(at(1, "An old wire"), first_place=marked.first_place)
    reading = press(there, "f")[1]
    assert ["An old wire had started it.", "A cable was to blame."] == exact(made(reading))
    assert reading.first_place is None


def test_a_marked_place_of_the_same_article_is_not_offered() -> None:
    _, marked = press(at(0, "A cable"), "X")
    here = replace(at(0, "Ana Ruiz saw"), first_place=marked.first_place, focus="passage:fire")
    assert "f" not in [offer.key for offer in offers(here, matters(here)[0])]


@pytest.mark.parametrize(("typed", "value"), [("ruiz", "mayor"), ("A clerk", "A clerk")])
def test_another_speaker_known_or_as_written(typed: str, value: str) -> None:
    reading = press(at(1, "We rebuild"), "w", "mayor" if value == "mayor" else typed, "enter")[1]
    assert (Act.SPEAKER, value, ["We rebuild"]) == (made(reading).act, made(reading).value, exact(made(reading)))


def test_nobody_who_is_known() -> None:
    reading = press(at(1, "We rebuild"), "w", "enter")[1]
    assert (Act.SPEAKER, "") == (made(reading).act, made(reading).value)
    assert () == press(applied(reading), "w")[1].papers.corrections


def test_names_are_one() -> None:
    reading = press(at(2, "Ana"), "m", "mayor", "enter")[1]
    assert (Act.MERGE, ["Ana", "Ana Ruiz"]) == (made(reading).act, exact(made(reading)))
    assert 1 == sum(strand.id in ("entity:ana", "entity:mayor") for strand in applied(reading).findings.strands)
    assert () == press(applied(reading), "m")[1].papers.corrections


def test_a_name_is_shown_otherwise_and_of_another_type() -> None:
    reading = press(at(2, "Ana"), "r", "ctrl+u", "Ana Maria Ruiz", "enter")[1]
    assert (Act.RENAME, "Ana Maria Ruiz") == (made(reading).act, made(reading).value)
    reading = press(at(2, "Ana"), "t", "pla", "enter")[1]
    assert (Act.RETYPE, "place") == (made(reading).act, made(reading).value)
    panel, same = press(at(2, "Ana"), "r", "ctrl+u", "enter")
    assert panel is not None
    assert "letter" in panel.problem
    assert () == same.papers.corrections


def test_one_name_is_two() -> None:
    story = told(("Alpha", "<o: Obama> spoke. <o: Michelle Obama> did. <o: Obama> left."), ("Beta", "<o: Obama> won."))
    entity = story.strands[0]
    assert isinstance(entity, Entity)
    entity = replace(entity, mentions=tuple(Mention(mark, words_at(story, mark)) for mark in entity.marks))
    reading = reading_of(replace(story, strands=(entity,)))
    here = replace(reading, place=Place(1, 0), focus=entity.id)
    assert [("p", Act.SPLIT), ("P", Act.SPLIT)] == [
        (o.key, o.act) for o in offers(here, matters(here)[0]) if o.act is Act.SPLIT
    ]
    assert ["Obama", "Obama", "Obama"] == exact(made(press(here, "p")[1]))
    assert ["Obama", "Michelle Obama"] == exact(made(press(here, "P")[1]))


def test_words_are_of_the_page_and_of_the_article() -> None:
    reading = replace(at(0, "A cable"), selection=Mark(0, 0, 8))
    folded = press(reading, "f")[1]
    assert (Act.FURNITURE, ["Ana Ruiz"]) == (made(folded).act, exact(made(folded)))
    unfolded = replace(at(0, "Buy our"), unfolded=True, focus="")
    kinds = [matter.about for matter in matters(unfolded)]
    assert Subject.PASSAGE not in kinds
    assert (Act.TEXT, ["Buy our market pens"]) == (made(press(unfolded, "f")[1]).act, exact(made(press(unfolded, "f")[1])))


@pytest.mark.parametrize(
    ("key", "typed", "field", "value"),
    [
        ("o", "The Echo", "source", "The Echo"),
        ("h", "Fire", "title", "Fire"),
        ("a", "", "author", ""),
        ("d", "2024-02-29", "published", "2024-02-29"),
    ],
)
def test_what_is_said_of_the_article(key: str, typed: str, field: str, value: str) -> None:
    reading = at(0, "A cable")
    steps = [matter.about for matter in matters(reading)].index(Subject.ARTICLE)
    correction = made(press(reading, *["right"] * steps, key, "ctrl+u", *([typed] if typed else []), "enter")[1])
    assert (Act.META, field, value, [""]) == (correction.act, correction.field, correction.value, exact(correction))


def test_a_day_that_is_none_is_said() -> None:
    reading = at(0, "A cable")
    steps = [matter.about for matter in matters(reading)].index(Subject.ARTICLE)
    panel, after = press(reading, *["right"] * steps, "d", "ctrl+u", "30 February", "enter")
    assert panel is not None
    assert "2024-03-27" in panel.problem
    assert "2024-03-27" in text_of(panel.lines(after, *SIZE)[1])
    assert () == after.papers.corrections


def test_a_dispute_is_none() -> None:
    story = told(("Alpha", "[dead: |dead: 31| died.]"), ("Beta", "[dead: |dead: 34| died.]"))
    figure = next(each for each in story.strands if isinstance(each, Figure))
    counts = tuple(Count(mark, words_at(story, mark)) for mark in figure.marks)
    figure = replace(figure, counts=counts, conflict=True, relation=Relation.CONFLICT)
    reading = reading_of(replace(story, strands=tuple(figure if each.id == figure.id else each for each in story.strands)))
    correction = made(press(reading, "d")[1])
    assert Act.AGREE is correction.act
    assert {"31 died.", "31", "34"} == set(exact(correction))


def test_all_of_yours_are_listed_and_each_is_taken_back() -> None:
    reading = press(at(2, "The market"), "n")[1]
    reading = press(replace(at(0, "A cable"), papers=reading.papers), "s", "wire", "enter")[1]
    after = applied(reading)
    panel = open_correct_panel(after, some_stamp())
    shown = [text_of(row) for row in panel.lines(after, *SIZE)]
    assert 1 == sum("Yours, 2" in row for row in shown)
    downs = ["down"] * len(offers(after, matters(after)[0]))
    for how in ("enter", "delete"):
        still, fewer = press(after, *downs, how)
        assert still is not None  # the next one can be taken back
        assert [Act.APART] == [each.act for each in fewer.papers.corrections]


def test_what_changes_nothing_says_so() -> None:
    reading = press(at(0, "A cable"), "s", "wire", "enter")[1]
    gone = replace(made(reading), targets=tuple(replace(each, article="x", source="y.txt") for each in made(reading).targets))
    lost = applied(replace(reading, papers=replace(reading.papers, corrections=(gone,))))
    assert describe_correction(lost, gone).endswith("(changes nothing now)")
    assert "changes nothing" not in describe_correction(applied(reading), made(reading))


@pytest.mark.parametrize("size", [(60, 6), (80, 20), (120, 40), (30, 3)])
@pytest.mark.parametrize("keys", [(), ("s",), ("s", "wire"), ("down", "down"), ("right",)])
def test_it_fits(size: tuple[int, int], keys: tuple[str, ...]) -> None:
    panel, reading = press(at(0, "A cable"), *keys)
    assert panel is not None
    rows = panel.lines(reading, *size)
    assert size[1] == len(rows)
    assert max(width_of(row) for row in rows) <= size[0]


def test_a_click_chooses_and_a_second_one_does_it() -> None:
    reading = at(0, "A cable")
    panel = open_correct_panel(reading, some_stamp())
    once = panel.click(reading, 3, SIZE)
    assert isinstance(once.panel, CorrectPanel)
    assert 1 == once.panel.at
    twice = once.panel.click(reading, 3, SIZE)
    assert (None, True) == (twice.panel, twice.reading.first_place is not None)


def test_escape_goes_back_and_leaves_everything() -> None:
    panel, reading = press(at(0, "A cable"), "s", "wire", "escape")
    assert (CorrectPanel(panel.stamp), ()) == (panel, reading.papers.corrections)
    assert press(at(0, "A cable"), "escape")[0] is None


def test_line_by_line_it_is_yours_too() -> None:
    reading = press(at(0, "A cable"), "s", "wire", "enter")[1]
    after = applied(reading)
    strand = after.index.strands["passage:cable"]
    assert "Yours: the same fact." in list(describe_strand(after, strand, full=False))
    assert not any("Yours" in each for each in describe_strand(reading_of(STORY), strand, full=False))


def test_a_click_in_a_scrolled_menu_hits_what_is_seen() -> None:
    """On a low screen the menu moves with the reader."""
    reading = at(0, "A cable")
    size = (60, 4)
    panel = open_correct_panel(reading, some_stamp())
    for _ in range(2):
        outcome = panel.press(reading, "down", None, size)
        assert isinstance(outcome.panel, CorrectPanel)
        panel = outcome.panel
    shown = [text_of(row) for row in panel.lines(reading, *size)]
    lit = next(y for y, row in enumerate(shown) if "▌" in row)
    clicked = panel.click(reading, lit - 1, size).panel
    assert isinstance(clicked, CorrectPanel)
    assert panel.at - 1 == clicked.at
