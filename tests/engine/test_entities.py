"""The entities of small stories: who is who, what is a name, and what the outlets call it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.naming import found
from tui.engine.entities import sides
from tui.model.strands import EntityType, bodies


def names(*texts: str) -> set[str]:
    return set(found(*texts))


def test_surname_title_and_full_name_are_one_person() -> None:
    """What one article says in full explains what another says short."""
    made = found("Mr. Gallant met officials on Monday.", "Yoav Gallant flew home. Later Gallant spoke.")
    assert [("Yoav Gallant", 3)] == [(label, len(bodies(one))) for label, one in made.items() if one.type is EntityType.PERSON]


def test_two_people_of_one_surname_stay_two() -> None:
    """A shared surname joins nobody."""
    assert {"Hillary Clinton", "Bill Clinton"} <= names("Hillary Clinton spoke after Bill Clinton had left the hall.")


def test_hyphen_in_the_wrong_place_is_one_person() -> None:
    """The same letters make the same name."""
    made = found(
        "It was said by Karine Jean-Pierre on Monday.", "Press Secretary Karine-Jean Pierre told them. Jean-Pierre left."
    )
    assert 3 == len(bodies(made["Karine Jean-Pierre"]))


def test_country_and_its_short_forms_are_one_place() -> None:
    """U.S., US and United States are the same."""
    made = found("The U.S. vote surprised the United States itself.", "A US official said so.")
    assert (EntityType.PLACE, 3) == (made["United States"].type, len(bodies(made["United States"])))


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
    assert {"Israel", "United States", "Rafah"} == names(
        "Israel Asks US To Reschedule Scrapped Meeting On Rafah Offensive Plans"
    )


def test_headline_names_what_prose_names() -> None:
    """However long the name is."""
    made = found(
        "Study By International Institute For The Study Of Lakes And Rivers Stuns\n"
        "The International Institute for the Study of Lakes and Rivers spoke."
    )
    assert {"International Institute for the Study of Lakes and Rivers"} == set(made)


def test_body_that_is_shortened_is_no_place() -> None:
    """Its last word is that of its subject, where it is headed by what it is."""
    made = found("They asked the Orlan Council of Kasper Lakes (OCKL) there. They saw OCKL staff.")
    assert EntityType.ORGANIZATION is made["Orlan Council of Kasper Lakes"].type
    assert 3 == len(bodies(made["Orlan Council of Kasper Lakes"]))


def test_short_first_name_leads_to_its_bearer() -> None:
    """Two letters are enough for a first name; in capitals they are a short form, and a listed town keeps its capital."""
    made = found("Ed Kerr spoke. Bo Lund spoke.", "Later they thanked Ed for it.", "They asked ED again in Bo then.")
    assert {"Ed Kerr": 2, "Bo Lund": 1, "ED": 1, "Bo": 1} == {label: len(bodies(one)) for label, one in made.items()}


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


def test_title_tells_the_father_from_the_son() -> None:
    """A title goes with the person whom the story calls so."""
    made = found(
        "Hunter Biden was convicted. President Joe Biden said he loved his son.", "Hunter Biden left. President Biden spoke."
    )
    assert (2, 2) == (len(bodies(made["Joe Biden"])), len(bodies(made["Hunter Biden"])))


def test_the_son_in_office_keeps_his_title() -> None:
    """A surname with a title is his who holds it, also with Jr. behind his name."""
    made = found(
        "President Ferdinand Marcos Jr. spoke. Marcos left.", "He is a son of Ferdinand Marcos. President Marcos wept."
    )
    assert 3 == len(bodies(made["Ferdinand Marcos Jr."]))


def test_honorific_tells_man_from_woman() -> None:
    """Mr. Gandhi is not Sonia."""
    made = found("Congress leader Rahul Gandhi spoke. Sonia Gandhi urged patience. Later Mr Gandhi flew to New Delhi.")
    assert 2 == len(bodies(made["Rahul Gandhi"]))


def test_transcriptions_are_one_person() -> None:
    """One name in several English spellings."""
    made = found("They met Volodymyr Zelenskiy there.", "Critics of Volodymyr Zelensky said so. Later Zelenskyy left.")
    assert [3] == [len(bodies(one)) for one in made.values()]


def test_family_name_comes_first_in_east_asia() -> None:
    """Xi is Xi Jinping, and two Kims stay two."""
    made = found("Chinese President Xi Jinping met Kim Jong Un and Kim Yo Jong. Later Xi said so.")
    assert (2, 1, 1) == tuple(len(bodies(made[name])) for name in ("Xi Jinping", "Kim Jong Un", "Kim Yo Jong"))


def test_arabic_article_and_particles() -> None:
    """Al-, el- and bin are parts of a name that outlets write or leave out."""
    made = found("They saw Abdel Fattah el-Sisi with Mohammed bin Salman.", "Saudi Arabia said bin Salman met Sisi.")
    assert (2, 2) == (len(bodies(made["Abdel Fattah el-Sisi"])), len(bodies(made["Mohammed bin Salman"])))


def test_short_form_that_the_text_explains() -> None:
    """Brackets define."""
    made = found("The Office for National Statistics (ONS) published it. An ONS economist agreed.")
    assert 3 == len(bodies(made["Office for National Statistics"]))


def test_agency_in_a_dateline_is_not_the_town() -> None:
    """The brackets after a place name the agency."""
    assert {"Mexico City", "Associated Press"} <= names("The reporter in MEXICO CITY (AP) wrote so.")


def test_company_with_and_without_its_trade() -> None:
    """Ford is Ford Motor Company."""
    assert 2 == len(found("Shares of Ford Motor Company fell. Later Ford said so.")["Ford Motor Company"].marks)


def test_team_named_after_a_city_is_a_body() -> None:
    """A club is neither its city nor a person."""
    made = found("They watched Real Madrid and the Boston Celtics. Later the Celtics won.")
    assert {("Real Madrid", EntityType.ORGANIZATION), ("Boston Celtics", EntityType.ORGANIZATION)} == {
        (label, one.type) for label, one in made.items()
    }


def test_person_right_after_a_country_stays_a_person() -> None:
    """ "President of the United States Barack Obama" names two."""
    assert {"United States", "Barack Obama"} == names("They saw the President of the United States Barack Obama there.")


def test_order_of_articles_does_not_matter() -> None:
    """Names, types and ids are the same in any order."""
    one, two = "Mr. Gallant met Rishi Sunak.", "Yoav Gallant met the U.S. envoy. Critics of Sunak left."
    assert {(e.id, e.label, e.type, e.aliases) for e in found(one, two).values()} == {
        (e.id, e.label, e.type, e.aliases) for e in found(two, one).values()
    }


WORDS = st.sampled_from(
    [
        "The",
        "the",
        "of",
        "Mr.",
        "President",
        "Gallant",
        "Yoav",
        "US",
        "U.S.",
        "Gaza",
        "Gaza’s",
        "van",
        "der",
        "bin",
        "al-Assad",
        "and",
        "&",
        "for",
        "Ministry",
        "University",
        "Bank",
        "Hamas-run",
        "“",
        "”",
        '"',
        "(",
        ")",
        ",",
        ".",
        "45",
        "(R-Fla.)",
        "Jr.",
        "O'Leary",
        "X.",
        "May",
        "Sunday",
        "said",
        "iPhone",
        "İstanbul",
        "ǅ",
        "東京",
        "ﬁ",
        "’s",
        "-",
        "—",
        "FC",
        "Real",
        "Madrid",
    ]
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=60) | st.lists(WORDS, max_size=25).map(" ".join), min_size=1, max_size=3))
def test_marks_lie_in_the_text(texts: list[str]) -> None:
    """Whatever the text, every mark lies in it and says what the mention says."""
    for entity in found(*texts).values():
        assert [texts[mark.article][mark.start : mark.end] for mark in entity.marks] == [one.name for one in entity.mentions]
        assert tuple(mention.mark for mention in entity.mentions) == entity.marks
