"""The author in a byline into which the outlet, the desk or a place ran."""

from __future__ import annotations

import pytest

from tui.engine.clean.parts import author_of


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
