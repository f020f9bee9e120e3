"""Sorted by their first letters, expressions match what they match as one."""

from __future__ import annotations

import re

import pytest

from tui.engine.clean.phrases import Phrases, alternatives, beginnings
from tui.engine.language.en import loader

SECTIONS = ("always", "unless reported", "related")


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("a b|c", ["a b", "c"]),
        ("(?:a|b) c|d", ["(?:a|b) c", "d"]),
        ("[|(]x|\\|y|z", ["[|(]x", "\\|y", "z"]),
        ("[]|]x|[^]|]y", ["[]|]x", "[^]|]y"]),
    ],
)
def test_bars_outside_of_groups_part(expression: str, expected: list[str]):
    """A bar in a group, in a class or after a backslash parts nothing."""
    assert expected == alternatives(expression)


@pytest.mark.parametrize(
    ("alternative", "expected"),
    [
        ("share this", {"sha"}),
        ("ads?", set()),
        ("add?s", set()),
        ("adds?", {"add"}),
        ("(?:copy|get) link", {"cop", "get"}),
        ("(?:a|the) page", {"a p", "the"}),
        ("(?:copy )?link", set()),
        ("(?:(?:re|pre)view)s", {"rev", "pre"}),
        ("(?:x|\\d) pages", set()),
        ("(?=.*page).{0,9}", set()),
        ("\\(c\\) 2024", set()),
    ],
)
def test_beginnings(alternative: str, expected: set[str]):
    """Only letters that every match begins with count; what may be missing is none of them."""
    assert expected == beginnings(alternative)


def lines_of(expressions: list[str]) -> list[str]:
    """Lines that match some expressions, made from them, and lines that nearly do."""
    made = []
    for expression in expressions:
        for alternative in alternatives(expression):
            plain = alternative
            for _ in range(6):  # the first of each choice, and what may be missing left out
                plain = re.sub(r"\(\?:([^()|]*)(?:\|[^()]*)?\)\?", "", plain)
                plain = re.sub(r"\(\?:([^()|]*)(?:\|[^()]*)?\)", r"\1", plain)
            plain = re.sub(r"\\b|\\?\.\{\d+,\d*\}|.\?", "", plain).replace("\\", "")
            made += [plain, f"({plain}", f"{plain} now", plain[1:], f"the {plain}", f"{plain}s", plain[: len(plain) // 2]]
    return made


@pytest.mark.parametrize("section", SECTIONS)
def test_law_sorting_changes_nothing(section: str):
    """Each line of the word list, and each near miss, is answered as by all expressions in one."""
    listed = loader.lines("page_words.txt")
    expressions = []
    for line in listed[section]:
        for name in ("sites", "agencies"):
            line = line.replace(f"<{name}>", "|".join(listed[name]))
        expressions.append(line)
    phrases, whole = Phrases(expressions), re.compile(rf"\(?(?:{'|'.join(expressions)})")
    lines = [line for each in SECTIONS for line in lines_of(list(listed[each]))]
    answers = [whole.fullmatch(line) is not None for line in lines]
    assert answers == [phrases.match(line) for line in lines]
    assert sum(answers) > len(expressions)
