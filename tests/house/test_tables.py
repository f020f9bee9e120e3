"""Tables that several rooms need stand once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tui.engine.align.features import _TITLE_WORDS
from tui.engine.language.en.gazetteer import union
from tui.engine.language.en.measures import ONES
from tui.engine.words import _NUMBER_WORDS
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


def test_words_for_what_somebody_is_are_roles() -> None:
    """The comparison has a table of its own, for its weights were fitted with it: whoever stands there has a role here too."""
    bodies = {"agency", "company", "corporation", "federation", "firm", "member", "ministry", "office", "official", "source"}
    assert bodies == set(_TITLE_WORDS.split()) - union("roles", "role_modifiers")


def test_number_words_are_those_of_the_measures() -> None:
    """Words are compared before any list is read, so they have the twelve that they need themselves."""
    assert _NUMBER_WORDS == {word: str(number) for word, number in ONES.items() if 1 < number <= 12}
