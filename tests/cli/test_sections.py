"""`rashomon report --section`: the tables of what differs, as text, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from importlib.resources import files
from pathlib import Path

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
    assert ["people killed (on Oct. 7, says one)", "people", "conflict", "1160..1200"] == rows[1][:4]


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


def test_versions_are_printed_with_their_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As text what became of each sentence and which words differ; as JSON, which its schema allows, where they stand in it."""
    body = [f"The council of Orsa met on day {n} and spoke of the old bridge for {n + 2} hours." for n in range(9)]
    for name, day, many in (("early", "3", "Two"), ("late", "4", "Ten")):
        text = "\n\n".join([f"March {day}, 2024", *body, f"{many} people were hurt on the bridge there."])
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    (tmp_path / "other.txt").write_text("A lorry hit the rail in Linden.", "utf-8")
    assert "edit: changed (Two → Ten); before: Two people" in printed(capsys, str(tmp_path), "--section", "versions")
    values = json.loads(printed(capsys, str(tmp_path), "--as", "json", "--section", "versions"))
    schema = json.loads(files("tui.store").joinpath("export.schema.json").read_text("utf-8"))
    jsonschema.validate(values, schema)
    assert [[[0, 3]], [[0, 3]]] == [cell["lit"] for cell in values["sections"]["versions"]["rows"][-1]["cells"][2:]]
