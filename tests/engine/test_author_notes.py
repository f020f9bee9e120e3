"""Notes about the author are folded, and no sentence of the article is."""

from __future__ import annotations

import pytest

from tests.engine.cleaning import cleaned
from tui.engine.clean.author_notes import is_author_note
from tui.model.story import BlockKind

NOTES = [
    ("Jane Doe is a reporter for The Harbour Gazette.", ""),
    ("Jan van der Berg is a senior correspondent at the Coast Post covering ports and rivers.", ""),
    ("Omar Feld covers courts and crime. Follow him on X @omarfeld.", ""),
    ("Lena Ost writes about bridges, which she has loved since she was a child.", "by lena ost"),
    ("Mia Lund is the Echo's bureau chief in Arvik and the author of two books about ferries.", "mia lund"),
    ("Tom Rehn, who lives in Arvik, is a columnist. He can be reached at tom@example.org.", ""),
    ("Ida Roth is an editor with River News based in Torsby.", ""),
]
SENTENCES = [
    "Jane Doe is a reporter for The Harbour Gazette who was arrested on Monday.",
    "Omar Feld is a carpenter from Arvik.",
    "Lena Ost is the minister for ports and a former journalist.",
    "Mia Lund writes that the bridge was closed in 1961.",
    "The reporter is a friend of the mayor.",
    "Tom Rehn is a photographer whose pictures of the flood were shown in court.",
    "Ida Roth covers herself with a blanket every night, she said.",
]


@pytest.mark.parametrize(("line", "bylines"), NOTES)
def test_a_note_is_one(line: str, bylines: str) -> None:
    assert is_author_note(line, bylines)


@pytest.mark.parametrize("line", SENTENCES)
def test_a_sentence_is_none(line: str) -> None:
    assert not is_author_note(line, "")


def test_only_the_last_lines_are_looked_at() -> None:
    """What opens an article is the article."""
    note = "Jane Doe is a reporter for The Harbour Gazette."
    lines = [
        "Bridge closed",
        note,
        *(f"The bridge was closed for the {n} time on Monday, the mayor said." for n in range(9)),
        note,
    ]
    found = cleaned("\n".join(lines))
    kinds = [block.kind for block in found.blocks if found.text[block.start : block.end] == note]
    assert [BlockKind.PARAGRAPH, BlockKind.FURNITURE] == kinds
