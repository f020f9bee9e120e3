"""`rashomon report --section`: the tables of what differs, as text, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from importlib.resources import files

import jsonschema
import pytest

from tests.conftest import ROOT
from tui.cli import main
from tui.cli.report import _SECTIONS
from tui.reading.state.sections.tables import SectionName

SEEDS = str(ROOT / "seeds")


def printed(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    """What a report prints: on standard output, or on standard error where it fails."""
    assert main(["report", *words]) == code
    out = capsys.readouterr()
    return out.err if code else out.out


def test_the_sections_that_are_offered_are_those_that_there_are() -> None:
    assert tuple(SectionName) == _SECTIONS


@pytest.mark.parametrize("words", [(), ("--section", "all")])
def test_json_is_as_its_schema_says(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    """The whole export, and the export of all tables."""
    schema = json.loads(files("tui.store").joinpath("export.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(printed(capsys, SEEDS, "--as", "json", *words)), schema)


def test_csv_is_read_by_who_reads_csv(capsys: pytest.CaptureFixture[str]) -> None:
    """A header, and as many cells in every row."""
    out = printed(capsys, SEEDS, "--as", "csv", "--section", "figures")
    rows = list(csv.reader(io.StringIO(out.removeprefix("\ufeff"))))
    assert rows[0][:4] == ["what", "unit", "relation", "spread"]
    assert {len(row) for row in rows} == {len(rows[0])}
    assert ["people killed on Oct. 7", "people", "conflict", "1160..1200"] == rows[1][:4]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--section", "nothing"), "There is no section 'nothing'"),
        (("--as", "csv"), "No section is named"),
        (("--as", "csv", "--section", "quotes,order"), "a CSV file holds one table"),
        (("--stage", "quotes", "--section", "order"), "leave one of the two out"),
    ],
)
def test_what_cannot_be_printed_is_said(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str) -> None:
    assert said in printed(capsys, SEEDS, *words, code=2)
