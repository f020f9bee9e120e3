"""Types and titles that would say more than the words do, on names that no list knows."""

from __future__ import annotations

import pytest

from tests.engine.naming import written
from tui.model.strands import EntityType

PERSON, BODY, PLACE, OTHER = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.OTHER


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("Drivers at Marden Transit walked out.", "Marden Transit", BODY),
        ("Nurses at the Marden Hill Hospice wept.", "Marden Hill Hospice", BODY),
        ("They blamed Marden Kettle there.", "Marden Kettle", OTHER),
        ("They saw Marden Vosko there.", "Marden Vosko", PERSON),
        ("They asked Helen Bank analyst Rosa Quill there.", "Helen Bank", BODY),
        ("They asked Jack Trust spokeswoman Rosa Quill there.", "Jack Trust", BODY),
        ("They met Helen Banks there.", "Helen Banks", PERSON),
        ("It rained in Arthur Parish, Sheriff Bo Lane said.", "Arthur Parish", PLACE),
        ("It rained at Norman Bay, Mayor Ann Quill said.", "Norman Bay", PLACE),
        ("They met Helen Parish, a professor.", "Helen Parish", PERSON),
        ("They met a plumber from Drimmel who sang.", "Drimmel", PLACE),
        ("They met Drimmel, who sang.", "Drimmel", PERSON),
        ("Rival Drimmel reports on Monday.", "Drimmel", OTHER),
        ("KLNB, 10.02.2025, gave no reason. They read KLNB.", "KLNB", BODY),
        ("They met Drimmel, 40.", "Drimmel", PERSON),
        ("They danced at Lake Verona there.", "Lake Verona", PLACE),
        ("They danced at Cape Verona there.", "Cape Verona", PLACE),
        ("Later Orsa Town striker Bo Lund fell.", "Orsa Town", BODY),
        ("They beat Orsa Park on Monday.", "Orsa Park", BODY),
        ("It ended Orsa City 3 Lind Rovers 1.", "Orsa City", BODY),
        ("They live in Orsa Town now.", "Orsa Town", PLACE),
        ("They live on Helen Street there.", "Helen Street", PLACE),
        ("They walked along Arthur Road there.", "Arthur Road", PLACE),
        ("They sang in Santa Helena there.", "Santa Helena", PLACE),
        ("They cheered at a packed Ashton Gate.", "Ashton Gate", PLACE),
        ("They met Helen Street there.", "Helen Street", PERSON),
        ("They won the Orsa Cup there.", "Orsa Cup", OTHER),
        ("They met an Ostravian diplomat there.", "Ostravian", OTHER),
    ],
)
def test_types(text: str, name: str, type_: EntityType) -> None:
    """A type needs something that tells it; a surname and an English word look alike."""
    assert written(text)[name].type is type_


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("EBIT was EUR 412 million, DKK 3 a share.", {"EBIT", "EUR", "DKK"}),
        ("It said on Monday at 1:15 p.m. ET that Q3 was weak.", {"ET", "Q3"}),
        ("They used a CT machine. (DOB: 2 May)", {"CT", "DOB"}),
        ("A GREEDY man stole it.", {"Greedy", "GREEDY"}),
        ("Defence lawyer Marcus Lee said so. Opposition leader Ann Quill left.", {"Defence", "Opposition"}),
        ("His Honour Judge Ian Quill said so.", {"Honour"}),
        ("DC Karin Holm left.", {"Washington", "DC"}),
        ('She laughed. "Nothing I could repeat," she said.', {"Nothing I", "Nothing"}),
        ("Orlan (NYSE: ORLN, LSE: ORL, TSE: 5003, ASX: ORLN, JSE: ORL, TSX: ORL, BSE: 500325) fell.", {"TSX", "BSE"}),
    ],
)
def test_no_names(text: str, absent: set[str]) -> None:
    """Codes, units, shouted words and halves of titles."""
    assert not absent & written(text).keys()


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        ("DI Paul Renshaw said so.", "Paul Renshaw", ("DI",)),
        ("PC Amy Lund said so.", "Amy Lund", ("PC",)),
        ("Earl Thibodeaux, 71, sat there.", "Earl Thibodeaux", ()),
        ("They met Earl Larsen there.", "Earl Larsen", ()),
        ("Parish President Lucille Comeaux said so.", "Lucille Comeaux", ("Parish President",)),
        ("Village Clerk Tom Quill said so.", "Tom Quill", ("Village Clerk",)),
        ("His Honour Judge Ian Quill said so.", "Ian Quill", ("His Honour Judge",)),
        ("They left Port Orsa, a fishing town of 9,000 people.", "Port Orsa", ("a fishing town of 9,000 people",)),
        ("They left Port Orsa, a fishing town of 9,000 some 60 miles (97 km) off.", "Port Orsa", ()),
        ("They left Port Orsa, a town of 9,000, and fled.", "Port Orsa", ("a town of 9,000",)),
        ("He met my friend Secretary Blinken there.", "Blinken", ("Secretary",)),
        ("He met her colleague Senator Ann Ruiz there.", "Ann Ruiz", ("Senator",)),
        ("He met their ally President Ann Ruiz there.", "Ann Ruiz", ("President",)),
        ("He met his deputy Foreign Minister Ann Ruiz there.", "Ann Ruiz", ("deputy Foreign Minister",)),
        ("He met her friend Ann Ruiz there.", "Ann Ruiz", ("friend",)),
        ("Prime Minister Ann Ruiz’s office agreed to it.", "Ann Ruiz", ("Prime Minister",)),
        ("Prime Minister Ann Ruiz’s office agreed to it.", "Office of Ann Ruiz", ()),
        (
            "Former deputy executive vice president and chief operating officer Ann Ruiz left.",
            "Ann Ruiz",
            ("Former deputy executive vice president and chief operating officer",),
        ),
        ("They sued the pump maker Orlan there.", "Orlan", ("pump maker",)),
        ("They said the maker Orlan fell.", "Orlan", ("maker",)),
        ("Anders Bruun, the mayor, left. It ended: Anders Bruun won.", "Anders Bruun", ("the mayor",)),
    ],
)
def test_titles(text: str, name: str, titles: tuple[str, ...]) -> None:
    """All of the title, and no first name as one."""
    assert written(text)[name].mentions[0].titles == titles


@pytest.mark.parametrize(
    ("texts", "name", "type_"),
    [
        (("Kasara opened its border. Kasaran troops left.",), "Kasara", PLACE),
        (("Velia agreed.", "The Velian envoy left."), "Velia", PLACE),
        (("Mona Velia agreed. The Velian envoy left. Velia wept.",), "Mona Velia", PERSON),
        (("Minister Velia, 40, agreed. The Velian envoy left.",), "Velia", PERSON),
        (("Then Aydin signed it.", "Leyla Aydin left."), "Leyla Aydin", PERSON),
        (("It rained in Aydin then.", "Leyla Aydin left."), "Aydin", PLACE),
        (("Then Aydin signed it.", "Mrs Aydin left.", "Leyla Aydin wept."), "Leyla Aydin", PERSON),
        (("It rained in Karlova.", "She teaches at Karlova University."), "Karlova", PLACE),
        (("It rained in Karlova.", "She teaches at Karlova University."), "Karlova University", BODY),
    ],
)
def test_what_other_names_tell(texts: tuple[str, ...], name: str, type_: EntityType) -> None:
    """The word for a people makes a place, a full name makes a surname, and "in" keeps the town from the university."""
    made = written(*texts)
    assert made[name].type is type_
    assert type_ is PLACE or name == "Karlova University" or "Aydin" not in made
