"""Text that a program broke at a width has its paragraphs again; other lines stay as they are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.formats.plain import paragraphs

FIRE = [
    "A fire in the old grain store on the quay of Marlow kept forty firefighters busy through the night, the brigade said.",
    "“We could not save the roof, but the walls will stand,” said its captain, Ruth Amsel, who has led the brigade since 2011.",
    "Nobody was hurt. The store has stood empty for nine years, and neighbours had warned of squatters in it again and again.",
    "The town had planned to turn it into a library. Whether that is still possible an expert is to say by the end of May.",
]


def wrapped(width: int, *, first: str = "", rest: str = "", between: str = "\n", texts: list[str] = FIRE) -> str:
    def fill(text: str) -> str:
        return textwrap.fill(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)

    return between.join(map(fill, texts))


def parted(text: str, width: int) -> str:
    """Broken at a width, with a hyphen in the middle of a word that would not fit."""
    lines = [""]
    for word in text.split():
        room = width - len(lines[-1]) - 1
        half = min(room - 1, len(word) - 2)
        if len(word) <= room or not lines[-1]:
            lines[-1] = f"{lines[-1]} {word}".strip()
        elif half > 1 and word.isalpha():
            lines[-1] += f" {word[:half]}-"
            lines.append(word[half:])
        else:
            lines.append(word)
    return "\n".join(lines)


@pytest.mark.parametrize("width", [60, 66, 72, 78])
@pytest.mark.parametrize("first", ["  ", "    ", "\t"], ids=["two", "four", "tab"])
def test_paragraphs_that_begin_further_in(width: int, first: str) -> None:
    assert FIRE == [line.strip() for line in paragraphs(wrapped(width, first=first)).split("\n")]


@pytest.mark.parametrize("width", [56, 64, 72])
def test_paragraphs_that_only_end_early(width: int) -> None:
    assert FIRE == paragraphs(wrapped(width)).split("\n")


@pytest.mark.parametrize("width", [56, 72, 90])
def test_paragraphs_with_blank_lines_between_them(width: int) -> None:
    assert FIRE == paragraphs(wrapped(width, between="\n\n")).split("\n\n")


def test_a_headline_above_them_stays_a_line() -> None:
    text = "Grain store burns in Marlow\n" + wrapped(72)
    assert ["Grain store burns in Marlow", *FIRE] == paragraphs(text).split("\n")


def test_lines_that_are_set_in_as_a_whole() -> None:
    """As a letter that is quoted: only its first line begins a paragraph."""
    set_in = wrapped(60, first="    ", rest="    ", texts=FIRE[2:3])
    text = "\n\n".join([wrapped(60, between="\n\n", texts=FIRE[:2]), set_in])
    assert FIRE[2] == paragraphs(text).split("\n\n")[2].strip()


POEM = """\
I went along the quay at night
  and saw the lamps go out,
the water carried no more light
  and nobody about,
and yet the houses knew my name
  and yet the bells would ring,
as if the year that never came
  had left them everything."""
BULLETIN = "\n".join(
    [
        "Two ships collided in the strait at dawn on Tuesday.",
        "The smaller one sank within the hour, its crew of nine was saved by fishermen.",
        "An inquiry has begun.",
        "The larger one, a carrier of cars, reached the port of Senn under its own power.",
        "Both captains were questioned.",
        "Insurers put the damage at forty million, most of it the cargo.",
    ]
)
LIST = "\n".join(
    f"- {words}"
    for words in ["the roof of the old store, which is lost", "its walls, which will stand for now", "the crane"] * 3
)
TABLE = "\n".join(f"{name:<30}{figure:>12}{share:>12}" for name, figure, share in [("Marlow", 14, 2), ("Senn", 9, 1)] * 6)


@pytest.mark.parametrize(
    "text", [POEM, BULLETIN, LIST, TABLE, "One line.\nAnother."], ids=["verse", "bulletin", "list", "table", "two"]
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert text == paragraphs(text)


def test_a_word_with_a_hyphen_at_the_end_of_a_line_stays_one_word() -> None:
    text = wrapped(60, between="\n\n").replace("firefighters", "fire-\nfighters", 1)
    assert "forty fire-fighters busy" in paragraphs(text)


@pytest.mark.parametrize("width", [41, 46, 55, 67, 68])
def test_text_that_parts_its_words_has_them_whole_again(width: int) -> None:
    text = "\n\n".join(parted(each, width) for each in FIRE)
    assert text.count("-\n") >= 3
    assert FIRE == paragraphs(text).split("\n\n")


@given(st.lists(st.text(alphabet="ab -.\t\n", max_size=60), max_size=30))
@settings(max_examples=60, deadline=None)
def test_law_no_letter_is_lost(lines: list[str]) -> None:
    """Only blanks change, and hyphens at the end of a line."""
    text = "\n".join(lines)
    assert [c for c in text if c in "ab."] == [c for c in paragraphs(text) if c in "ab."]
