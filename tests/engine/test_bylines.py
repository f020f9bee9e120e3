"""The author in a byline into which the outlet, the desk or a place ran."""

from __future__ import annotations

import pytest

from tui.engine.clean.parts import author_of, is_byline


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Lena Hartwig The Morning Ledger", "Lena Hartwig"),
        ("By Tomas Reyl The Denholm Evening Post", "Tomas Reyl"),
        ("By Ines Okafor Associated Press", "Ines Okafor"),
        ("By Ines Okafor Reuters", "Ines Okafor"),
        ("By Piet J. Vandeven Harrow Gazette", "Piet J. Vandeven"),
        ("By Lena Hartwig and Jan Cermak The Morning Ledger", "Lena Hartwig and Jan Cermak"),
        ("By Lena Hartwig Staff Writer", "Lena Hartwig"),
        ("By Lena Hartwig Political Correspondent", "Lena Hartwig"),
        ("By Lena Hartwig, Herald Reporter", "Lena Hartwig"),
        ("By Lena Hartwig of The Morning Ledger", "Lena Hartwig"),
        ("By Mary Beth Ford", "Mary Beth Ford"),
        ("By Juan Carlos García López", "Juan Carlos García López"),
        ("By Anna Post", "Anna Post"),
        ("By Mary Jane Star and Peter Sandoval", "Mary Jane Star and Peter Sandoval"),
        ("By LENA HARTWIG", "LENA HARTWIG"),
    ],
)
def test_author(line: str, author: str) -> None:
    """The names stay whole, and nothing that is no name stands behind them."""
    assert author == author_of(line)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Updated 3:14 PM ET, Mon March 4, 2019 By Lena Hartwig", "Lena Hartwig"),
        ("Published 27 March 2024, 10:15 GMT | By Lena Hartwig", "Lena Hartwig"),
        ("March 4, 2019 By Lena Hartwig and Jan Cermak", "Lena Hartwig and Jan Cermak"),
        ("27 Mar 2024 • By Tomas Reyl", "Tomas Reyl"),
        ("Last updated: 4 March 2019 - By Lena Hartwig, CNN", "Lena Hartwig"),
        ("By Lena Hartwig | Updated March 4, 2019", "Lena Hartwig"),
        ("Story by Lena Hartwig", "Lena Hartwig"),
        ("Written by Lena Hartwig, Senior Reporter", "Lena Hartwig"),
        ("By Lena Hartwig in London", "Lena Hartwig"),
        ("By Lena Hartwig and Jan Cermak, The Morning Ledger", "Lena Hartwig and Jan Cermak"),
    ],
)
def test_usual_forms(line: str, author: str) -> None:
    """A date before or behind it, who told it, what he is there, and from where."""
    assert is_byline(line)
    assert author == author_of(line)


@pytest.mark.parametrize(
    "line",
    [
        "By the time he came the boat had sunk.",
        "By Monday evening the road was open.",
        "On March 4, 2019 By Lake was sold to a bank.",
        "The vote of March 4, 2019 was won By a hair.",
        "By March 2019 nobody lived there.",
    ],
)
def test_sentences_are_no_bylines(line: str) -> None:
    assert not is_byline(line)
