"""Exports of databases are cut into their articles, and what is none stays as it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.stages import finished
from tui.model.settings import Settings
from tui.store.stories import Opened, opened

DATA = ROOT / "tests" / "data" / "exports"
THREE = (
    (
        "The Springfield Post",
        "Bridge over the Mill River reopens after flood",
        "SPRINGFIELD — The bridge",
        "council had planned.",
    ),
    ("The Riverton Gazette", "Mill River crossing open again", "The Mill River bridge", "their lost fields."),
    ("The Valley Times", "Farmers say they were forgotten", "Farmers along the Mill", "from this newspaper."),
)
"""Outlet, title, first and last words of the articles that the samples hold."""


def story_of(path: Path) -> Opened:
    return _last(opened([str(path)], Settings()))


def _last(reading: object) -> Opened:
    return finished(reading)  # type: ignore[arg-type, no-any-return]


@pytest.mark.parametrize("family", ["nexis_docx", "nexis_uni_txt"])
def test_the_samples_are_three_articles(family: str) -> None:
    """Each with its own title, outlet, day, author and page, and with its own words alone."""
    read = story_of(DATA / family)
    for number, (source, (outlet, title, first, last)) in enumerate(zip(read.story.sources, THREE, strict=True)):
        assert (outlet, title, date(2024, 3, 27 + number)) == (source.meta.source, source.meta.title, source.meta.published)
        assert source.meta.author.startswith("Some Writer")
        assert source.text.startswith(first)
        assert source.text.endswith(last)
        assert source.file.endswith(f"#{number + 1}")
