"""A PDF gives its text as it is read: paragraphs and not lines, columns in order, without the heads and feet of its pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, zip_longest

import pytest

from tests.store.hostile import pdf, stream_of
from tui.model.settings import Input
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts
from tui.store.formats.page_lines import PageLine, Run, lines_of, without_edges
from tui.store.formats.page_paragraphs import mend_hyphens, paragraphs_of

pytest.importorskip("pypdf")

Shown = tuple[float, float, float, str]
"""Words with the place of their first letter and their size, in points."""


def pdf_showing(*pages: Iterable[Shown], title: str = "") -> bytes:
    """A PDF whose pages show words at places, each of them a text object of its own."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for shown in pages:
        content = b"\n".join(
            b"BT /F1 %.1f Tf %.1f %.1f Td (%s) Tj ET"
            % (size, x, y, words.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)"))
            for x, y, size, words in shown
        )
        objects.append(stream_of(content))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    raw = pdf(objects)
    if title:
        number = len(objects) + 1
        raw = pdf([*objects, b"<< /Title (%s) >>" % title.encode("cp1252")]).replace(
            b"/Root 1 0 R", b"/Root 1 0 R /Info %d 0 R" % number
        )
    return raw


def column(lines: Sequence[str], x: float = 60, top: float = 760, size: float = 10, leading: float = 12) -> list[Shown]:
    """Lines below each other; one that begins with two blanks stands further in, an empty one leaves half a line free."""
    shown, y = [], top
    for line in lines:
        if line:
            shown.append((x + (14 if line.startswith("  ") else 0), y, size, line.strip()))
        y -= leading if line else leading / 2 + 1
    return shown


def one(raw: bytes) -> Draft:
    (draft,) = drafts(raw, "a.pdf", Input())
    return draft


HARBOUR = [
    "The harbour of Eastmouth was closed for a second day on Friday after a",
    "tanker ran aground at its entrance, the port authority said.",
]
SALVAGE = [
    "Divers found no hole in the hull. Two tugs will try to free the ship at the",
    "next high tide, which is expected shortly before midnight on Saturday.",
]
JOINED = [" ".join(HARBOUR), " ".join(SALVAGE)]


@pytest.mark.parametrize(
    "lines",
    [
        [*HARBOUR, "", *SALVAGE],
        ["  " + HARBOUR[0], HARBOUR[1], "  " + SALVAGE[0], SALVAGE[1]],
        [*HARBOUR, *SALVAGE],
    ],
    ids=["a gap", "an indent", "a short last line"],
)
def test_lines_are_joined_to_paragraphs(lines: list[str]) -> None:
    assert JOINED == one(pdf_showing(column(lines))).text.split("\n")


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_past_its_head() -> None:
    """What stands at the head and the foot of pages is left out and said."""
    head = (60.0, 815.0, 8.0, "THE EASTMOUTH COURIER")
    pages = [
        [head, *column([*HARBOUR, "", SALVAGE[0]]), (290.0, 30.0, 8.0, "Page 1 of 2")],
        [head, *column([SALVAGE[1]]), (290.0, 30.0, 8.0, "Page 2 of 2")],
    ]
    draft = one(pdf_showing(*pages))
    assert JOINED == draft.text.split("\n")
    assert ("what stands at the head or foot of its pages was left out: THE EASTMOUTH COURIER; Page 1 of 2",) == draft.doubts


@pytest.mark.parametrize("number", ["3", "- 3 -", "Page 3", "3/5", "Seite 3 von 5", "p. 3"])
def test_the_number_of_a_single_page_is_left_out(number: str) -> None:
    draft = one(pdf_showing([*column([*HARBOUR, "", *SALVAGE]), (290.0, 30.0, 8.0, number)]))
    assert JOINED == draft.text.split("\n")
    assert (f"what stands at the head or foot of its pages was left out: {number}",) == draft.doubts


def test_a_number_inside_the_text_stays() -> None:
    """Only at the head and the foot does a number count pages."""
    shown = column([*HARBOUR, "", "27", "", *SALVAGE, "", *HARBOUR, "", *SALVAGE, "", *HARBOUR, "", *SALVAGE])
    assert "27" in one(pdf_showing(shown)).text.split("\n")


LEFT = [
    "The ferry between the two",
    "islands stopped on Tuesday",
    "when its crew walked out in",
    "a quarrel over night shifts",
    "that has gone on since May.",
    "  The operator offered talks",
    "but refused to take back the",
    "new roster, a spokeswoman",
    "told reporters in the port.",
]
RIGHT = [
    "Some four hundred people",
    "were left on the smaller of",
    "the islands overnight, and",
    "slept in the school there.",
    "  The mayor asked the navy",
    "to carry those who need a",
    "doctor; two boats were on",
    "their way in the evening,",
    "the ministry announced.",
]
FERRY = [
    "The ferry between the two islands stopped on Tuesday when its crew walked out in a quarrel over night"
    " shifts that has gone on since May.",
    "The operator offered talks but refused to take back the new roster, a spokeswoman told reporters in the port.",
    "Some four hundred people were left on the smaller of the islands overnight, and slept in the school there.",
    "The mayor asked the navy to carry those who need a doctor; two boats were on"
    " their way in the evening, the ministry announced.",
]


def rows(left: list[Shown], right: list[Shown]) -> list[Shown]:
    """Two columns, written across the page."""
    return [each for each in chain.from_iterable(zip_longest(left, right)) if each]


@pytest.mark.parametrize("written", ["down", "across", "right first"])
def test_columns_are_read_one_after_the_other(written: str) -> None:
    """However the file gives them."""
    left, right = column(LEFT, x=60), column(RIGHT, x=200)
    shown = {"down": [*left, *right], "across": rows(left, right), "right first": rows(right, left)}[written]
    assert FERRY == one(pdf_showing(shown)).text.split("\n")


def test_a_headline_over_both_columns_stays_above_them_and_is_the_title() -> None:
    top = [(60.0, 790.0, 20.0, "Island ferry crew stops work over night shifts")]
    draft = one(pdf_showing([*top, *rows(column(LEFT, x=60), column(RIGHT, x=200))], title="island_04.indd"))
    assert ["Island ferry crew stops work over night shifts", *FERRY] == draft.text.split("\n")
    assert ("Island ferry crew stops work over night shifts", "document") == draft.fields["title"]


def test_a_table_stays_in_its_rows() -> None:
    """Cells are no columns of text."""
    names = column(["Northern Line", "Harbour Line", "Airport Line", "River Line", "Ring Line", "Hill Line"])
    figures = column(["14", "22", "9", "31", "7", "11"], x=200)
    text = one(pdf_showing([*column(HARBOUR, top=800), *rows(names, figures)])).text
    assert "Harbour Line 22" in text
    assert text.index("22") < text.index("Airport")


def test_the_name_of_the_outlet_is_no_title() -> None:
    shown = [
        (60.0, 800.0, 36.0, "The Courier"),
        (60.0, 770.0, 20.0, "Tanker blocks the harbour of Eastmouth"),
        *column(HARBOUR, top=740),
    ]
    assert "Tanker blocks the harbour of Eastmouth" == one(pdf_showing(shown)).fields["title"][0]


@pytest.mark.parametrize("title", ["T0", "Microsoft Word - final.doc", "\\(anonymous\\)", "untitled", "page 4", "story.indd"])
def test_what_a_program_puts_where_a_title_belongs_is_none(title: str) -> None:
    assert {} == one(pdf_showing(column(HARBOUR), title=title)).fields


def test_the_title_that_the_file_names() -> None:
    assert "Tanker blocks harbour" == one(pdf_showing(column(HARBOUR), title="Tanker blocks harbour")).fields["title"][0]


def test_a_note_at_the_foot_follows_the_paragraph_that_goes_on_over_it() -> None:
    pages = [[*column([*HARBOUR, "", SALVAGE[0]]), (60.0, 60.0, 7.0, "1 Port statistics, 2023.")], column([SALVAGE[1]])]
    assert [*JOINED, "1 Port statistics, 2023."] == one(pdf_showing(*pages)).text.split("\n")


def test_a_large_initial_belongs_to_its_paragraph() -> None:
    lines = [HARBOUR[0][1:], HARBOUR[1]]
    assert [JOINED[0]] == one(pdf_showing([(60.0, 745.0, 32.0, "T"), *column(lines, x=85)])).text.split("\n")


def test_a_pdf_of_pictures_says_that_it_needs_ocr() -> None:
    with pytest.raises(Unreadable, match="pictures only, without text; it needs OCR"):
        one(pdf_showing([]))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The negotia-\ntors met.", "The negotiators met."),
        ("A well-known man. A well-\nknown house.", "A well-known man. A well-known house."),
        ("A 14-\nyear-old boy.", "A 14-year-old boy."),
        ("Baden-\nWürttemberg votes.", "Baden-Württemberg votes."),
        ("Die Vor-\nund Nachteile.", "Die Vor- und Nachteile."),
        ("He paused -\nand went.", "He paused - and went."),
        ("Das Regierungs\u00ad\nprogramm.", "Das Regierungsprogramm."),
        ("It lasted from 2019-\n2021 there.", "It lasted from 2019-2021 there."),
    ],
)
def test_hyphens_at_the_end_of_lines(text: str, words: str) -> None:
    assert [words] == mend_hyphens([text])


def test_words_in_another_font_stay_in_their_line() -> None:
    """Wherever in it they stand."""
    runs = [Run("A word in ", 60, 700, 10), Run("italics", 103, 700, 10), Run(" stays.\n", 130, 700, 10)]
    assert ["A word in italics stays."] == [line.text for line in lines_of(runs, 0)]


def test_a_page_on_which_all_repeats_keeps_its_words() -> None:
    pages = [[PageLine("The same on both.", 60, 700, 10, number)] for number in range(2)]
    assert (pages, []) == without_edges(pages)


def test_nothing_at_all_is_no_paragraph() -> None:
    assert [] == paragraphs_of([[], []])
