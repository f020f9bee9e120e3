"""What kind of name it is, and what is none: told by the words of names themselves and by the words beside them."""

from __future__ import annotations

import pytest

from tests.engine.test_entities import found, names
from tui.model.strands import EntityType, bodies

PERSON, BODY, PLACE, OTHER = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("It hired Corbin & Lowe for that.", "Corbin & Lowe", BODY),
        ("They met near Kendall Square on Monday.", "Kendall Square", PLACE),
        ("It was paid by Eastern Star Lines then.", "Eastern Star Lines", BODY),
        ("The rival Altis Therapeutics said no.", "Altis Therapeutics", BODY),
        ("It was bought by Shree Balaji Minerals Pvt Ltd there.", "Shree Balaji Minerals Pvt Ltd", BODY),
        ("He studied at Cambridge University once.", "Cambridge University", BODY),
        ("It went to Premier Foods instead.", "Premier Foods", BODY),
        ("He spoke for the African Union Commission there.", "African Union Commission", BODY),
        ("He is a veteran of the Greene County Sheriff's Office there.", "Greene County Sheriff's Office", BODY),
        ("He works for Alpenbank now.", "Alpenbank", BODY),
        ("It was published in Nature on Monday.", "Nature", BODY),
        ("The MV Santa Lucia sank.", "MV Santa Lucia", OTHER),
        ("They left the ferry Dona Paz there.", "Dona Paz", OTHER),
        ("She won the Cecil B. DeMille Award there.", "Cecil B. DeMille Award", OTHER),
        ("It is known as the Miller Canyon Fire there.", "Miller Canyon Fire", OTHER),
        ("A friend of John Stones left.", "John Stones", PERSON),
        ("He met Samantha Power there.", "Samantha Power", PERSON),
        ("Police named Tyler McAllister, 22, of Xenia.", "Xenia", PLACE),
        ("He is the MP for Thornbury, they say.", "Thornbury", PLACE),
        ("Police shot Rex Kanyike Masai there.", "Rex Kanyike Masai", PERSON),
    ],
)
def test_kind(text: str, name: str, type_: EntityType) -> None:
    """The last or first word of a name, or the word beside it, tells what it names."""
    assert {name: type_} == {label: one.type for label, one in found(text).items() if label == name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Divers will search again.", set()),
        ("Buildings collapsed there.", set()),
        ("Substitute Chidi Okonkwo scored.", {"Chidi Okonkwo"}),
        ("Chipmaker Orvanda denied it. They saw Orvanda there.", {"Orvanda"}),
        ('He said no. "Ruto said NO to it," they wrote of Ruto.', {"Ruto"}),
        ("It was a U-turn by CEOs.", set()),
        ("Ex-police were there.", set()),
        ("They thanked Karl Turner MP for it.", {"Karl Turner"}),
        ("I'd go. They said I'd go.", set()),
        ("He lunched with Senate Republicans there.", {"Senate", "Republicans"}),
        ("He came to the home of GEN Z there.", set()),
    ],
)
def test_what_is_no_name(text: str, expected: set[str]) -> None:
    """Capitals of emphasis, of a first word or of letters after a name belong to no name."""
    assert expected == names(text)


def test_beginning_of_a_body_is_the_body() -> None:
    """A company's first word alone is the company, also where it speaks."""
    made = found("A line of Cascade Electric fell.", "Cascade said in a statement that it helped.")
    assert {("Cascade Electric", BODY, 2)} == {(label, one.type, len(bodies(one))) for label, one in made.items()}


def test_one_word_that_speaks_is_a_body() -> None:
    """News gives persons their full names; who is only ever one word and speaks is a company."""
    assert {"Safaricom": BODY} == {label: one.type for label, one in found("They asked why Safaricom denied it.").items()}


def test_last_word_alone_is_the_name_that_it_ends() -> None:
    """ "The Cup" is the cup that the story names."""
    made = found("They won the Nations Cup on Sunday. Nobody thought the Cup was theirs.")
    assert 2 == len(bodies(made["Nations Cup"]))


def test_last_word_alone_is_no_name() -> None:
    """Where the story names no cup, it is a word."""
    assert set() == names("They left in Cup style.")


def test_name_that_is_shortened_in_brackets_stands_as_a_whole() -> None:
    """The letters in brackets tell where the name begins and ends, here and elsewhere."""
    made = found(
        "It hit the Jharkhand Mukti Morcha (JMM) hard.",
        "The Bureau of Alcohol, Tobacco, Firearms and Explosives (ATF) and the Jharkhand Mukti Morcha agreed. ATF agents left.",
    )
    assert {"Jharkhand Mukti Morcha": 3, "Bureau of Alcohol, Tobacco, Firearms and Explosives": 3} == {
        label: len(bodies(one)) for label, one in made.items()
    }


def test_first_name_that_is_a_city_too() -> None:
    """ "Nancy said" is the only Nancy of the article, not the town."""
    made = found("They met Nancy Pelosi there. Later Nancy said no.")
    assert 2 == len(bodies(made["Nancy Pelosi"]))


def test_first_name_alone_leads_to_its_only_bearer() -> None:
    """Also in an article that does not give the full name; but not where it has an age of its own."""
    made = found("They met Ana Cruz there.", "He said that Ana was a student.", "He said that Ana, 34, was a student.")
    assert [0, 1] == [mark.article for mark in made["Ana Cruz"].marks]


def test_particles_tell_two_persons_apart() -> None:
    """De la Cruz is Maria de la Cruz and not Ana Cruz."""
    made = found("They met Maria de la Cruz and Ana Cruz there. Later De la Cruz left.")
    assert 2 == len(bodies(made["Maria de la Cruz"]))


def test_transcribed_middle_name() -> None:
    """Between one first name and one surname, the consonants of a middle name decide."""
    made = found("They saw Mohammed Naameh Nasser there.", "They saw Muhammad Nimah Nasser there.")
    assert [2] == [len(bodies(one)) for one in made.values()]


def test_crowned_heads_are_shown_with_their_titles() -> None:
    """One name is enough for a queen, and too little to know her by."""
    assert {"Queen Margrethe"} == names("They met Queen Margrethe there.")


def test_neighbours_share_their_kind() -> None:
    """What "and" joins is of one kind."""
    made = found("They watched Zendaya and Paul Mescal there.")
    assert PERSON is made["Zendaya"].type


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Voters of RedBridge said so.", "RedBridge", BODY),
        ("He was paid by America PAC there.", "America PAC", BODY),
        ("They met at the Federal Executive Council there.", "Federal Executive Council", BODY),
        ("It came from the U.S. Attorney's Office there.", "U.S. Attorney's Office", BODY),
        ("Aer Lingus Group PLC flies. They saw Aer Lingus there.", "Aer Lingus", BODY),
        ("They honoured Martin Luther King Jr. there.", "Martin Luther King Jr.", PERSON),
        ("He met Bob Mansfield there.", "Bob Mansfield", PERSON),
        ("They voted for Marcos do Val there.", "Marcos do Val", PERSON),
        ("The doctor, Maria Berg, left. Van Kerkhove spoke.", "Van Kerkhove", PERSON),
        ("Breon Peace, US attorney, left.", "Breon Peace", PERSON),
        ("He was Commissioner for Competition John Berg then.", "John Berg", PERSON),
        ("They sell the iPhone OS there.", "iPhone OS", OTHER),
        ("They fled Hurricane Maria there.", "Hurricane Maria", OTHER),
        ("He fought in World War II there.", "World War II", OTHER),
    ],
)
def test_kind_by_closer_look(text: str, name: str, type_: EntityType) -> None:
    """What looks like one kind at first is another by its form or by the words behind it."""
    assert {name: type_} == {label: one.type for label, one in found(text).items() if label == name}


def test_storm_by_its_name_alone() -> None:
    """Whom a storm is called after is not meant by it."""
    made = found("Cyclone Alfred delayed the poll. They said that Alfred hit Cairns in March.")
    assert 2 == len(bodies(made["Cyclone Alfred"]))


def test_government_is_no_fuller_name_of_its_party() -> None:
    """A party does not become the government that it forms."""
    assert {"Labor", "Labor government"} == names("His Labor government fell. They said that Labor lost.")


def test_lone_last_word_stays_in_its_article() -> None:
    """ "The Union" of another article is another union."""
    made = found("They left the Students Union there.", "They said that the Union would strike.")
    assert 1 == len(bodies(made["Students Union"]))


def test_word_at_the_start_is_no_company_of_that_name() -> None:
    """A capital that had to stand makes no company or town of a word."""
    assert set() == names("Target dates were missed.\nMan dies after fall.")


def test_surname_before_its_bearer_is_introduced() -> None:
    """In doubt between father and son, a surname is neither's."""
    made = found(
        "LeBron James scored. They said that LeBron James won. Critics of LeBron James left.",
        "They said that James passed him. Bronny James watched.",
    )
    assert 1 == len(bodies(made["Bronny James"]))


def test_names_joined_by_and_inside_an_institution() -> None:
    """ "Centers for X and Y" is one name, also at the start of a sentence."""
    assert {"Centers for Disease Control and Prevention"} == names(
        "The Centers for Disease Control and Prevention said the risk was low."
    )


def test_kim_is_no_first_name_in_front() -> None:
    """A family name in front tells nothing about man or woman."""
    made = found("Jeju Air chief Kim E-bae apologised.", "They said that Mr Kim left.")
    assert 2 == len(bodies(made["Kim E-bae"]))


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Nations will host COP30 there.", "COP30", OTHER),
        ("They shut the Kerem Shalom crossing there.", "Kerem Shalom", PLACE),
        ("They met in Gaza City there.", "Gaza City", PLACE),
        ("They lost to Manchester City there.", "Manchester City", BODY),
        ("They lost to Nottingham Forest there.", "Nottingham Forest", BODY),
        ("He was seen at a McDonald's in Altoona.", "McDonald's", BODY),
        ("Power was cut by Duke Energy there.", "Duke Energy", BODY),
        ("They saw King Charles III there.", "King Charles III", PERSON),
        ("They invited Chelsea Clinton there.", "Chelsea Clinton", PERSON),
    ],
)
def test_kind_by_list_or_neighbour(text: str, name: str, type_: EntityType) -> None:
    """A site, a club, a shop and a head of state are told by a list or by the word beside them."""
    assert {name: type_} == {label: one.type for label, one in found(text).items() if label == name}


def test_two_firms_that_and_joins() -> None:
    """ "And" between two whole names makes no third."""
    assert {"Sequoia Capital", "Tiger Global"} == names("It was sold by Sequoia Capital and Tiger Global then.")


def test_article_of_arabic_with_or_without_hyphen() -> None:
    """Al-Shifa is Al Shifa."""
    made = found("They raided al-Shifa hospital.", "They left Al Shifa Hospital there.")
    assert [2] == [len(bodies(one)) for one in made.values()]


def test_main_person_keeps_the_surname() -> None:
    """Whom an article introduces first keeps the bare surname; a cousin is given his first name again."""
    made = found(
        "Police charged Luigi Mangione there. They said that Mangione had a gun. A cousin of his is Nino Mangione. "
        + "An aide of Nino Mangione did not comment. "
        + 30 * "Nobody spoke. "
        + "They added that Mangione had back pain."
    )
    assert (3, 2) == (len(bodies(made["Luigi Mangione"])), len(bodies(made["Nino Mangione"])))


def test_letters_of_a_party_are_no_label() -> None:
    """ "(RN)" shortens a name, "(R-Iowa)" tells a party."""
    made = found("The National Rally (RN) joined. Later Joni Ernst (R-Iowa) spoke.")
    assert ((), ("R-Iowa",)) == (made["National Rally"].mentions[0].titles, made["Joni Ernst"].mentions[0].titles)


def test_title_ends_where_somebody_elses_begins() -> None:
    """ "A lawyer for President Trump" does not call Trump a lawyer."""
    made = found("They asked a lawyer for President Donald Trump there.")
    assert ("President",) == made["Donald Trump"].mentions[0].titles


def test_verb_after_a_name_is_no_label() -> None:
    """ "Republicans disputed it" does not call them disputed."""
    assert () == found("He said Republicans disputed that account.")["Republicans"].mentions[0].titles


def test_paper_that_is_called_as_a_place() -> None:
    """ "The" with a capital amid a sentence belongs to the name of a paper."""
    made = found("He called Jeffrey Goldberg of The Atlantic then. They crossed the Pacific.")
    assert (BODY, PLACE) == (made["Atlantic"].type, made["Pacific"].type)


def test_role_behind_a_place_is_somebodys() -> None:
    """In "Mark Warner of Virginia, the top Democrat" Virginia stays a place."""
    assert PLACE is found("They asked Mark Warner of Virginia, the top senator there.")["Virginia"].type


def test_first_name_of_men_and_women_tells_nothing() -> None:
    """Mr Ortberg is Kelly Ortberg."""
    assert 2 == len(found("They met Kelly Ortberg there. Later Mr Ortberg left.")["Kelly Ortberg"].marks)


def test_headline_in_capitals_means_the_person_of_the_prose() -> None:
    """TRUMP is Trump, also where nobody writes his first name."""
    made = found("WALTZ OUT AS TRUMP SHAKES UP TEAM\nPresident Trump spoke.")
    assert 2 == len(bodies(made["Trump"]))


def test_listed_name_in_capitals_is_shown_as_listed() -> None:
    """WHITE HOUSE is the White House."""
    assert "White House" in names("WHITE HOUSE SHAKE-UP: Trump fires his security adviser.")


def test_honorific_before_a_first_name() -> None:
    """Thai news says Mr Srettha; Ms Srettha would be somebody else, and so would Mr Wong be with another first name."""
    made = found("They met Srettha Thavisin there. Later Srettha left.", "They said that Mr Srettha accepted it.")
    assert 3 == len(bodies(made["Srettha Thavisin"]))
    assert {"Wong"} < names("They met Joshua Wong there. Later Wong left.", "They said that Ms Wong objected.")


def test_surname_that_is_a_city_or_a_role_too() -> None:
    """A first name before it makes it one."""
    assert {"Rosa Icela Rodríguez", "Jonathan Head"} == names("They met Rosa Icela Rodríguez and Jonathan Head there.")


def test_possessive_shares_no_kind() -> None:
    """What stands beside "India's" need not be a country."""
    assert PLACE is not found("They met Blue Sky Rescue and India's chief there.")["Blue Sky Rescue"].type
