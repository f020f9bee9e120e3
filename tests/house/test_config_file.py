"""config.yaml shows every setting with its default and a comment."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from tui.model.settings import Settings
from tui.store.settings import load

CONFIG = Path(__file__).resolve().parents[2] / "config.yaml"
SECTIONS = [field.name for field in fields(Settings) if field.name != "keys"]


def test_file_reads_as_the_defaults() -> None:
    """Reading the shipped file changes nothing."""
    assert Settings() == load(CONFIG)


def test_file_has_every_section() -> None:
    """The sections stand in the order of the code, the reader's keys last."""
    assert [*SECTIONS, "keys"] == list(yaml.safe_load(CONFIG.read_text("utf-8")))


@pytest.mark.parametrize("section", SECTIONS)
def test_section_shows_every_setting(section: str) -> None:
    """Each section holds exactly the settings of its dataclass, in order."""
    shown = yaml.safe_load(CONFIG.read_text("utf-8"))[section]
    assert [field.name for field in fields(getattr(Settings(), section))] == list(shown)


def test_every_setting_has_a_comment() -> None:
    """The line above each section and each setting is a comment."""
    lines = CONFIG.read_text("utf-8").splitlines()
    bare = [
        line
        for above, line in zip(["", *lines], lines, strict=False)
        if line.strip() and not line.strip().startswith(("#", "- ")) and not above.strip().startswith("#")
    ]
    assert [] == bare
