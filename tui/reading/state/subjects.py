"""What the things are called that notes, corrections and the basket are about: in one word, in a note's line, said aloud."""

from __future__ import annotations

from typing import NamedTuple

from tui.model.papers import Subject


class SubjectWords(NamedTuple):
    """The names of one sort of thing."""

    word: str
    """In one word, as of what lies in the basket."""
    note: str
    """Before a note that is being written: what it will be about."""
    spoken: str
    """The same behind "this", where it is read out."""
    matter: str
    """Before what can be corrected of it."""


SUBJECTS = {
    Subject.PASSAGE: SubjectWords(
        "passage", "passage, in every article", "passage, in every article that tells it", "this passage"
    ),
    Subject.SENTENCE: SubjectWords("sentence", "sentence", "sentence", "this sentence"),
    Subject.SELECTION: SubjectWords("words", "selection", "words that are selected", "these words"),
    Subject.NAME: SubjectWords("name", "name", "name", "name"),
    Subject.QUOTE: SubjectWords("quote", "quote", "quote", "quote"),
    Subject.FIGURE: SubjectWords("figure", "figure", "figure", "figure"),
    Subject.ARTICLE: SubjectWords("article", "whole article", "whole article", "the article"),
}
assert set(SUBJECTS) == set(Subject)
