"""Tables that several rooms need stand once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tui.model.dates import MONTH_NAMES, WEEKDAYS

PLACES = sorted(file for ending in ("*.py", "*.txt") for file in (ROOT / "tui").rglob(ending) if file.name != "dates.py")


@pytest.mark.parametrize("names", [MONTH_NAMES, tuple(WEEKDAYS)], ids=["months", "days of the week"])
def test_the_calendar_stands_in_one_place(names: tuple[str, ...]) -> None:
    """No other module, and no list, names them all: a shared table serves them."""
    assert [] == [str(file.relative_to(ROOT)) for file in PLACES if names_all(file, names)]


def names_all(file: Path, names: tuple[str, ...]) -> bool:
    """Whether a file names all of them close together."""
    low = file.read_text("utf-8").lower()
    return re.search(r"\W+".join(map(re.escape, names)), low) is not None


def test_one_that_does_is_seen(tmp_path: Path) -> None:
    """Written as a list of the language is."""
    (tmp_path / "list.txt").write_text("[zones]\n" + " ".join(map(str.capitalize, WEEKDAYS)), "utf-8")
    assert names_all(tmp_path / "list.txt", tuple(WEEKDAYS))
