"""Articles as CSL-JSON and RIS: valid, and read back as what they were."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from tests.reading.fire import FIRE
from tests.stories import often
from tui.model.story import Article, Meta
from tui.reading.printed.reference_lists import csl_items, csl_json, ris_lines
from tui.store.formats.records import records
from tui.store.formats.references import is_references, references

NAME = {
    "type": "object",
    "properties": {key: {"type": "string", "minLength": 1} for key in ("family", "given", "suffix", "literal")},
    "additionalProperties": False,
    "anyOf": [{"required": ["family", "given"]}, {"required": ["literal"]}],
}
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            "id": {"type": ["string", "number"]},
            "type": {"enum": ["article-newspaper", "article-magazine", "webpage", "post-weblog", "broadcast"]},
            **{
                key: {"type": "string", "minLength": 1}
                for key in ("title", "container-title", "URL", "section", "page", "language", "note")
            },
            "author": {"type": "array", "minItems": 1, "items": NAME},
            "issued": {
                "type": "object",
                "additionalProperties": False,
                "required": ["date-parts"],
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "minItems": 1,
                        "maxItems": 2,
                        "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": ["string", "number"]}},
                    }
                },
            },
        },
    },
}
"""What CSL-JSON asks of the fields that are written here."""

FULL = Meta(
    source="NTD",
    title="Talks “Resume” {soon}",
    author="Jane Doe, Martin King Jr.",
    published=date(2024, 3, 7),
    url="https://ntd.example/a?b=1",
    section="World",
    page="A1",
    language="en",
)


def article(meta: Meta) -> Article:
    """An article of which this is known."""
    return replace(FIRE.story.articles[0], meta=meta)


def test_everything_that_is_known() -> None:
    (item,) = csl_items([article(FULL)])
    assert ("article-newspaper", "NTD", [[2024, 3, 7]]) == (item["type"], item["container-title"], item["issued"]["date-parts"])
    assert [{"family": "Doe", "given": "Jane"}, {"family": "King", "given": "Martin", "suffix": "Jr."}] == item["author"]
    assert [
        "TY  - NEWS",
        "TI  - Talks “Resume” {soon}",
        "AU  - Doe, Jane",
        "AU  - King, Martin, Jr.",
        "T2  - NTD",
        "PY  - 2024",
        "DA  - 2024/03/07",
        "SE  - World",
        "SP  - A1",
        "UR  - https://ntd.example/a?b=1",
        "LA  - en",
        "ER  - ",
        "",
    ] == list(ris_lines([article(FULL)]))


def test_what_is_not_known_is_no_field() -> None:
    """No empty value, no guess; the file of an unknown outlet and what was derived stand in a note."""
    (item,) = csl_items([article(Meta())])
    assert {"id", "type", "note"} == set(item) - {"language"}
    assert "unknown outlet, file alpha.txt" == item["note"]
    derived = article(replace(FULL, origins=(("published", "the file name"),)))
    assert "N1  - day from the file name" in list(ris_lines([derived]))


METAS = st.builds(
    Meta,
    source=st.text(),
    title=st.text(),
    author=st.text() | st.sampled_from(["Jane Doe", "Reuters, AP", "Doe, Jane", "Ann Lee and Bob Moe"]),
    published=st.none() | st.dates(min_value=date(1000, 1, 1)),
    url=st.text(),
    section=st.text(),
    page=st.text(),
)


@often
@given(st.lists(METAS.map(article), max_size=4))
def test_law_csl_is_valid(articles: list[Article]) -> None:
    text = "".join(csl_json(articles))
    assert [] == list(Draft7Validator(SCHEMA).iter_errors(json.loads(text)))
    assert "".join(csl_json(articles, plain=True)).isascii()


@often
@given(METAS.map(article))
def test_law_no_value_is_a_line_of_its_own(one: Article) -> None:
    """Whatever a title holds, no further tag comes of it."""
    lines = list(ris_lines([one]))
    assert [1] * (len(lines) - 1) == [len(line.splitlines()) for line in lines[:-1]]
    assert all(line[2:6] == "  - " for line in lines[:-1])


@pytest.mark.parametrize(
    "author",
    ["Jane Doe", "Jane Doe, John Roe", "Martin King, Jr.", "Reuters", "Jan van den Berg", "Health, Labour"],
)
def test_both_are_read_back(author: str) -> None:
    """By the program's own readers: the same title, outlet, day, authors and address."""
    one = article(replace(FULL, author=author))
    ris = "\r\n".join(ris_lines([one, one]))
    assert is_references(ris, "ris")
    by_ris = list(references(ris))
    by_csl = records("".join(csl_json([one, one])))
    assert by_csl is not None
    for draft in (*by_ris, *by_csl):
        values = {name: value for name, (value, _origin) in draft.fields.items()}
        assert (FULL.title, FULL.source, FULL.url, "2024-03-07", author) == tuple(
            values[name] for name in ("title", "source", "url", "published", "author")
        )
    assert (2, 2) == (len(by_ris), len(by_csl))
