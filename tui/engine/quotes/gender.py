"""To whom "he" and "she" can point: the words that tell a man from a woman, and one from several."""

from __future__ import annotations

from tui.engine.language.en.function_words import FEMALE, MALE
from tui.engine.quotes.discounts import DISCOUNTS
from tui.engine.quotes.tokens import Named, TokenizedArticle

GENDER = {"he": "m", "she": "f"}
GENDERED = {"he": MALE, "she": FEMALE}


def gender_of(words: list[str]) -> str:
    """ "m" or "f" where words such as "Mrs." or "spokesman" tell, else empty."""
    words_around = {word.strip(".,").lower() for phrase in words for word in phrase.split()}
    male, female = bool(words_around & MALE), bool(words_around & FEMALE)
    return "m" if male and not female else "f" if female and not male else ""


def are_several(speaker: str, head: str) -> bool:
    """Whether a description means several people, to whom no "he" points: "branded so by [rivals]"."""
    return not speaker and head.endswith("s") and not head.endswith("ss")


def is_joined(page: TokenizedArticle, first: int, last: int) -> bool:
    """Whether an "and" goes on with a noun so that it is no "she" any more: "Pike's mother [and aunt] wept"."""
    return any(page.tokens[at].word in {"and", "or", "nor"} for at in range(first, min(last + 1, len(page.tokens))))


def whom_it_fits(page: TokenizedArticle, genders: dict[str, str], word: str, first: int, last: int) -> list[Named]:
    """The persons whom the outlet's own words name in some tokens and "he" or "she" may mean."""
    return [
        each
        for each in page.people(first, last)
        if genders.get(each.entity.id, GENDER[word]) == GENDER[word]
        and not page.is_quoted(each.start)
        and not ("named-after" not in page.left_out and DISCOUNTS["named-after"].holds(page, each))
    ]
