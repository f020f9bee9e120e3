"""What a line asks to be written: the form, the part, whether a file is replaced, and where; or why that cannot be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reading.fire import FIRE
from tests.stories import reading_of
from tui.cli.export import ExportDesk
from tui.model.papers import BasketItem, Subject
from tui.reading.plain.exporting import describe_forms, read_wish, say_refusal
from tui.reading.state.exporting import ExportPart, ExportWish

FORMATS = ExportDesk().formats
READING = reading_of(FIRE)
FULL = replace(READING, papers=replace(READING.papers, basket=(BasketItem("b1", Subject.ARTICLE, ()),)))
ALL, BASKET, VIEW = ExportPart.ALL, ExportPart.BASKET, ExportPart.VIEW


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("html talks.html", ExportWish("html", ALL, "talks.html")),
        ("HTML Talks.html", ExportWish("html", ALL, "Talks.html")),
        ("html", ExportWish("html", ALL, "a-story.html")),
        ("csv", ExportWish("csv", ALL, "a-story-tables")),
        ("md for the desk.md", ExportWish("md", ALL, "for the desk.md")),
        ("basket md x.md", ExportWish("md", BASKET, "x.md")),
        ("md basket x.md", ExportWish("md", BASKET, "x.md")),
        ("view html ~/x.html", ExportWish("html", VIEW, "~/x.html")),
        ("replace html x.html", ExportWish("html", ALL, "x.html", force=True)),
        ("view replace md", ExportWish("md", VIEW, "a-story.md", force=True)),
        ("talks.html", ExportWish("html", ALL, "talks.html")),
        ("refs.RIS", ExportWish("ris", ALL, "refs.RIS")),
        ("notes.jsonld", ExportWish("annotations", ALL, "notes.jsonld")),
        ("json md", ExportWish("json", ALL, "md")),
        ("html replace the mayor.html", ExportWish("html", ALL, "the mayor.html", force=True)),
    ],
)
def test_what_a_line_asks_for(words: str, wish: ExportWish) -> None:
    assert wish == read_wish(words, FORMATS, FULL)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("docx x.docx", "docx x.docx names no form. It is one of html, md,"),
        ("talks", "names no form"),
        ("basket", "names no form"),
        ("replace", "names no form"),
        ("basket json x.json", "There is no such part in json; it has all."),
        ("basket md x.md", "The basket is empty."),
    ],
)
def test_what_cannot_be_is_said(words: str, said: str) -> None:
    assert said in str(read_wish(words, FORMATS, READING))


def test_all_forms_are_named_and_a_refusal_says_how_to_go_on() -> None:
    """What the refusal offers is what is then asked for."""
    assert all(any(row.casefold().startswith(each.name) for row in describe_forms(FORMATS)) for each in FORMATS)
    wish = ExportWish("md", BASKET, "for the desk.md")
    offer = say_refusal(wish).partition("Export ")[2].removesuffix(" writes over it.")
    assert wish._replace(force=True) == read_wish(offer, FORMATS, FULL)
