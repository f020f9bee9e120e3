"""What the program says of the sample story, stage by stage; a change here is a change to what readers get."""

from __future__ import annotations

import json
from itertools import takewhile
from typing import Any

import pytest

from tests.golden.conftest import Golden
from tui.model.findings import Findings, Stage
from tui.model.settings import Settings
from tui.reading.printed.check import check_lines
from tui.reading.printed.report import report
from tui.store.export import export_values

UNSURE = Settings().quotes.unsure_below


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.DONE])
def test_stage(sample: Findings, stage: Stage, golden: Golden) -> None:
    """Each stage prints what it found."""
    golden(f"{stage}.txt", "\n".join(report(sample, stage=stage, unsure_below=UNSURE)) + "\n")


def test_head_of_the_report(sample: Findings, golden: Golden) -> None:
    """What is said of the articles before the sections, which are the stages."""
    lines = report(sample, unsure_below=UNSURE)
    golden("head.txt", "\n".join(takewhile(lambda line: not line.startswith("Shared passages"), lines)) + "\n")


def test_check(sample: Findings, golden: Golden) -> None:
    """What was read and folded."""
    golden("check.txt", "\n".join(check_lines(sample)) + "\n")


def shape(*values: Any) -> Any:
    """The fields that JSON values have together, and the types of each: "int" or "null | str"."""
    if values and all(isinstance(value, dict) for value in values):
        keys = dict.fromkeys(key for value in values for key in value)
        return {key: shape(*(value[key] for value in values if key in value)) for key in keys}
    if values and all(isinstance(value, list) for value in values):
        return [shape(*(row for value in values for row in value))]
    return " | ".join(sorted({"null" if value is None else type(value).__name__ for value in values}))


def test_shape_of_the_export(sample: Findings, golden: Golden) -> None:
    """The fields of the export, which other programs rely on."""
    golden("export-shape.json", json.dumps(shape(json.loads(json.dumps(export_values(sample)))), indent=1) + "\n")
