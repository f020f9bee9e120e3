"""What `rashomon report --stage` prints: what the stage has found, and not what was there before it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from tests.conftest import ROOT
from tui.cli import main
from tui.model.findings import Stage

STAGES = [stage.value for stage in Stage if stage is not Stage.DONE]
SECTIONS = {"entities": "entities", "quotes": "quotes", "figures": "figures", "passages": "passages"}
"""Stages that find strands, and where the export has them."""


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What a report of the sample story prints."""
    assert main(["report", str(ROOT / "seeds"), *words]) == 0
    return capsys.readouterr().out


@cache
def _whole() -> list[str]:
    """Filled by `whole`."""
    return []


@pytest.fixture
def whole(capsys: pytest.CaptureFixture[str]) -> tuple[frozenset[str], dict[str, Any]]:
    """The lines of the whole report and the whole export."""
    if not _whole():
        _whole().extend([printed(capsys), printed(capsys, "--as", "json")])
    text, export = _whole()
    return frozenset(text.splitlines()), json.loads(export)


@pytest.mark.parametrize("stage", SECTIONS)
def test_text_of_a_stage_is_that_of_the_whole_report(
    stage: str, whole: tuple[frozenset[str], dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    """Every line that a stage prints stands in the report, and there are as many as there were findings at the least."""
    lines = printed(capsys, "--stage", stage).splitlines()
    assert (set(), True) == (set(lines) - whole[0], len(lines) > len(whole[1][SECTIONS[stage]]))


@pytest.mark.parametrize("stage", STAGES)
def test_no_stage_prints_nothing(stage: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of each stage the sample story has something to tell."""
    text = printed(capsys, "--stage", stage)
    assert (True, False) == (len(text.splitlines()) >= 5, ": none" in text.replace("Notes: none", ""))


@pytest.mark.parametrize("stage", STAGES)
def test_export_up_to_a_stage(
    stage: str, whole: tuple[frozenset[str], dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    """The export of a stage holds what the stages up to it have found, and nothing of those behind it."""
    export = json.loads(printed(capsys, "--as", "json", "--stage", stage))
    order = list(Stage)
    for name, section in SECTIONS.items():
        expected = whole[1][section] if order.index(Stage(name)) <= order.index(Stage(stage)) else []
        assert expected == export[section], name
