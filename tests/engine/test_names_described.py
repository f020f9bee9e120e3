"""Descriptions and labels that stand for somebody, and the names of one state that are kin."""

from __future__ import annotations

import pytest

from tests.engine.naming import label_at, written
from tui.model.places import Role
from tui.model.settings import Entities
from tui.model.strands import Entity

DESCRIBED = [
    (("Museum director Jan Cermak spoke. The director said it ticks.",), "The director@0", "Jan Cermak"),
    (("Premier Ada Voss left. In the rain the premier smiled.",), "the premier@0", "Ada Voss"),
    (("U.S. President Joe Biden came. The U.S. president left.",), "The U.S. president@0", "Joe Biden"),
    (("President Ana Ruiz of Peru came. They saw the president there.",), "the president@0", "Ana Ruiz"),
    (("They met Orlan Corp CEO Mia Torres. The Orlan Corp CEO left.",), "The Orlan Corp CEO@0", "Mia Torres"),
    (
        ("Orlan Drimmel Vosko Teklan Karu Bank CEO Mia Torres left. The Orlan Drimmel Vosko Teklan Karu Bank CEO wept.",),
        "The Orlan Drimmel Vosko Teklan Karu Bank CEO@0",
        "Mia Torres",
    ),
    (("Former mayor Tom Reyes sang. Later the former mayor left.",), "the former mayor@0", "Tom Reyes"),
    (("Jan Cermak, the coach of the team, wept. They thanked the coach.", "Jan Cermak left."), "the coach@0#2", "Jan Cermak"),
    (("Chief executive Mia Torres left. They say the CEO wept.",), "the CEO@0", "Mia Torres"),
]


@pytest.mark.parametrize(("texts", "place", "label"), DESCRIBED)
def test_a_description_of_one_person(texts: tuple[str, ...], place: str, label: str) -> None:
    """Where the story has one holder of an office, the office stands for him, with less certainty than a name."""
    made = written(*texts)
    assert label == label_at(made, texts, place)
    certainty = {one.confidence for one in made[label].mentions if one.mark.role is Role.BODY}
    assert 1.0 in certainty
    assert any(0.5 < each < 1 for each in certainty)


@pytest.mark.parametrize(
    "text",
    [
        "Museum director Jan Cermak spoke. The former director left.",
        "Museum director Jan Cermak spoke. A director came. No director stayed.",
        "Premier Ada Voss met Premier Otto Kerr. The premier smiled.",
        "French President Ada Voss met the Polish president. The president smiled.",
        "President Ada Voss came. The vice president left. The next president waits.",
        "Ada Voss came. The premier smiled.",
        "Otto Kerr is the director. Museum director Jan Cermak spoke. Ada Voss became the director.",
        "The director, Otto Kerr, met director Jan Cermak.",
        "Jan Cermak spoke. The director of the film wept.",
        "President Ada Voss came. Presidents are old. The presidents left.",
    ],
)
def test_a_description_that_may_mean_another(text: str) -> None:
    """What may be somebody else's office is nobody's mention."""
    mentions = [one for entity in written(text).values() for one in entity.mentions if one.mark.role is Role.BODY]
    assert [] == [one.name for one in mentions if one.confidence < 1]


def test_a_title_with_its_owner_belongs_to_the_name() -> None:
    """ "Apple CEO" says by itself who is meant; it is lit with the name, and no further stop or count."""
    jobs = written("They met Apple CEO Steve Jobs there. Jobs, a director of Disney, left.")["Steve Jobs"]
    assert ["Apple CEO", "a director of Disney"] == [one.name for one in jobs.mentions if one.mark.role is Role.TITLE]
    assert ["Steve Jobs", "Jobs"] == [one.name for one in jobs.mentions if one.mark.role is Role.BODY]


def test_descriptions_can_be_switched_off() -> None:
    """Then only names are mentions."""
    text = "Apple CEO Steve Jobs came. The Apple CEO left. The militant group Hamas left. The militant group said no."
    on, off = written(text), written(text, settings=Entities(descriptions=False))
    assert [1.0] == sorted({one.confidence for each in off.values() for one in each.mentions})
    assert len(off["Steve Jobs"].marks) < len(on["Steve Jobs"].marks)


def labels(entity: Entity, article: int) -> list[str]:
    """What an article calls an entity, mention by mention."""
    return [title for one in entity.mentions if one.mark.article == article for title in one.titles]


@pytest.mark.parametrize(
    ("texts", "name", "called"),
    [
        (
            (
                "Hamas, the militant group, fired. The militant group said no. They met that militant group there.",
                "Hamas attacked. The terrorist group fled. The terrorists left.",
            ),
            "Hamas",
            (["the militant group", "militant group", "militant group"], ["terrorist group", "terrorists"]),
        ),
        (
            (
                "The rebel movement Orlan Front left. Later the rebel movement left.",
                "Orlan Front left. The rebels said no.",
            ),
            "Orlan Front",
            (["rebel movement", "rebel movement"], ["rebels"]),
        ),
        (
            ("The extremist organization Varda came. Police watched the extremist organization.", "Varda came."),
            "Varda",
            (["extremist organization", "extremist organization"], []),
        ),
        (
            ("They fear the armed group Kesh. The armed group took a town.", "Kesh left. The terror group took a town."),
            "Kesh",
            (["armed group", "armed group"], ["terror group"]),
        ),
        (
            ("The separatist militia Dorn left. In May the separatist militia split.", "Dorn left. The militia split."),
            "Dorn",
            (["separatist militia", "separatist militia"], ["militia"]),
        ),
    ],
)
def test_labels_without_the_name(texts: tuple[str, ...], name: str, called: tuple[list[str], ...]) -> None:
    """Each outlet's labels count also where the name does not stand beside them."""
    made = written(*texts)
    assert called == tuple(labels(made[name], article) for article in range(len(texts)))


@pytest.mark.parametrize(
    "text",
    [
        "The militant group Hamas and the militant group Fatah left. The militant group said no.",
        "The militant group said no. The militant group Hamas left.",
        "The militant group Hamas left. Another militant group came. A militant group said no.",
        "The militant group Hamas left. The militant group of that name said no.",
        "The militant group Hamas left. The militant group leaders said no.",
        "The charity Oxfam came. The group left.",
    ],
)
def test_labels_that_may_mean_another(text: str) -> None:
    """A label is left alone where several are called so, before the name is given, and where it is somebody else's."""
    assert [] == [one.name for entity in written(text).values() for one in entity.mentions if one.confidence < 1]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Russia agreed. Moscow said Russian troops would leave.", {"Russia", "Moscow", "Russian"}),
        ("The Kremlin denied it. Russia agreed.", {"Kremlin", "Russia"}),
        ("Talks with Beijing failed. China said so. The Chinese left.", {"Beijing", "China", "Chinese"}),
        ("France agreed. The French army left. Paris's envoy came.", {"France", "French", "Paris"}),
        (
            "The United States agreed. American troops left. The White House said so.",
            {"United States", "American", "White House"},
        ),
        ("Texas agreed. The Texans left.", {"Texas", "Texans"}),
    ],
)
def test_names_of_one_state_are_kin(text: str, family: set[str]) -> None:
    """A country, its people, its capital as a government and the government's seat stay apart and know of each other."""
    made = written(text)
    ids = {entity.id: label for label, entity in made.items()}
    for label in family:
        assert family - {label} == {ids[one] for one in made[label].kin}


@pytest.mark.parametrize(
    "text",
    [
        "He lives in Moscow. Russia agreed.",
        "They flew to Paris. The Paris fair opened. France agreed.",
        "Chad Smith left. Chad is a country.",
        "Talks with Beijing failed. Japan agreed.",
        "Georgia agreed. Atlanta said so.",
    ],
)
def test_what_is_no_kin(text: str) -> None:
    """A town is no government, a person is no country."""
    assert all(not entity.kin for entity in written(text).values())
