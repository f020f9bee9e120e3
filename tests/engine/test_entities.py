"""The entities of small stories: who is who, what is a name, and what the outlets call it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.engine.entities import entities, sides
from tui.model.findings import Sentence
from tui.model.settings import Entities
from tui.model.story import Article, Block, BlockKind, Meta, Source, Story
from tui.model.strands import Entity, EntityType


def found(*texts: str, aliases: tuple[tuple[str, str, str], ...] = ()) -> dict[str, Entity]:
    """The entities of articles of one block a line, by label; a line without a full stop at its end is a headline."""
    articles, sentences = [], []
    for position, text in enumerate(texts):
        blocks, start = [], 0
        for line in text.split("\n"):
            kind = BlockKind.PARAGRAPH if line[-1:] in '.!?”"' else BlockKind.HEADLINE
            blocks.append(Block(kind, start, start + len(line)))
            sentences.append(Sentence(position, start, start + len(line), kind))
            start += len(line) + 1
        articles.append(Article(f"a{position}", f"a{position}.txt", Meta(), text, tuple(blocks)))
    story = Story("", tuple(Source(one.id, one.file, one.text) for one in articles), tuple(articles), aliases)
    work = entities(story, tuple(sentences), Entities())
    while True:
        try:
            next(work)
        except StopIteration as end:
            return {entity.label: entity for entity in end.value}


def names(*texts: str) -> set[str]:
    return set(found(*texts))


def test_surname_title_and_full_name_are_one_person() -> None:
    """What one article says in full explains what another says short."""
    made = found("Mr. Gallant met officials on Monday.", "Yoav Gallant flew home. Later Gallant spoke.")
    assert [("Yoav Gallant", 3)] == [(label, len(one.marks)) for label, one in made.items() if one.type is EntityType.PERSON]


def test_two_people_of_one_surname_stay_two() -> None:
    """A shared surname joins nobody."""
    assert {"Hillary Clinton", "Bill Clinton"} <= names("Hillary Clinton spoke after Bill Clinton had left the hall.")


def test_hyphen_in_the_wrong_place_is_one_person() -> None:
    """The same letters make the same name."""
    made = found(
        "It was said by Karine Jean-Pierre on Monday.", "Press Secretary Karine-Jean Pierre told them. Jean-Pierre left."
    )
    assert 3 == len(made["Karine Jean-Pierre"].marks)


def test_country_and_its_short_forms_are_one_place() -> None:
    """U.S., US and United States are the same."""
    made = found("The U.S. vote surprised the United States itself.", "A US official said so.")
    assert (EntityType.PLACE, 3) == (made["United States"].type, len(made["United States"].marks))


def test_department_is_the_same_written_either_way() -> None:
    """ "Department of X" and "X Department" are one body."""
    assert 2 == len(
        found("The State Department said no.", "He met her at the U.S. Department of State.")["State Department"].marks
    )


def test_office_of_a_person_is_not_the_person() -> None:
    """When somebody's office speaks, the office is the speaker."""
    made = found("Benjamin Netanyahu was away. Netanyahu’s office called the demands delusional.")
    assert EntityType.ORGANIZATION is made["Office of Benjamin Netanyahu"].type


def test_headline_in_title_case_names_only_names() -> None:
    """A capital in a headline is no name."""
    assert {"Israel", "US", "Rafah"} == names("Israel Asks US To Reschedule Scrapped Meeting On Rafah Offensive Plans")


def test_labels_stay_with_the_mention() -> None:
    """What each outlet calls a name can be laid side by side."""
    made = found("The militant group Hamas replied.", "Hamas terrorist group members fled.")
    assert {0: [("militant group",)], 1: [("terrorist group",)]} == {
        article: [mention.titles for mention in mentions] for article, mentions in sides(made["Hamas"]).items()
    }


def test_reader_decides() -> None:
    """The reader's own names win over every rule, in any case of letters."""
    made = found(
        "The premier met Bibi.", aliases=(("Bibi", "Benjamin Netanyahu", "person"), ("The premier", "Benjamin Netanyahu", ""))
    )
    assert ["The premier", "Bibi"] == [mention.name for mention in made["Benjamin Netanyahu"].mentions]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="Ab .,'’“”-&()\nÉU5S", max_size=120), min_size=1, max_size=3))
def test_marks_lie_in_the_text(texts: list[str]) -> None:
    """Whatever the text, every mark lies in it and says what the mention says."""
    for entity in found(*texts).values():
        assert [texts[mark.article][mark.start : mark.end] for mark in entity.marks] == [one.name for one in entity.mentions]
        assert tuple(mention.mark for mention in entity.mentions) == entity.marks
