"""`rashomon export`: what is asked for, where it goes, and that nothing is ever replaced unasked."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tui.cli import main
from tui.cli.export import FORMATS
from tui.reading.printed.csv_files import NAME_COLUMNS, NOTE_COLUMNS, PASSAGE_COLUMNS, TABLES
from tui.reading.state.exporting import ExportPart

SEEDS = str(ROOT / "seeds")


def test_the_table_says_what_there_is() -> None:
    """Parts are written in the table as they are called, and no form stands twice."""
    assert set() == {part for row in FORMATS for part in row.parts} - set(ExportPart)
    assert len(FORMATS) == len({row.name for row in FORMATS})


def test_json_is_what_the_report_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "story.json"
    assert main(["export", SEEDS, "--as", "json", "-o", str(file)]) == 0
    said = capsys.readouterr()
    assert ("", True) == (said.out, said.err.startswith(f"rashomon: wrote {file}, "))
    main(["report", SEEDS, "--as", "json"])
    assert json.loads(file.read_text("utf-8")) == json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("form", [("json",), ("csv", "--section", "quotes")], ids=lambda words: words[0])
def test_standard_output_takes_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: tuple[str, ...]) -> None:
    """`-o -` prints what a file would hold, and says nothing of it."""
    file = tmp_path / "file"
    main(["export", SEEDS, "-o", str(file), "--as", *form])
    capsys.readouterr()
    assert main(["export", SEEDS, "-o", "-", "--as", *form]) == 0
    printed = capsys.readouterr()
    assert ("", file.read_bytes()) == (printed.err, printed.out.encode())


def test_every_table_is_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One header, as many cells in each row, the mark of UTF-8 at the front of each file, and one sentence."""
    folder = tmp_path / "tables"
    assert main(["export", SEEDS, "--as", "csv", "-o", str(folder)]) == 0
    assert f"rashomon: wrote {len(TABLES)} tables into {folder}, " in capsys.readouterr().err
    assert {f"{table}.csv" for table in TABLES} == {file.name for file in folder.iterdir()}
    for file in folder.iterdir():
        raw = file.read_bytes().decode("utf-8")
        rows = list(csv.reader(io.StringIO(raw.removeprefix("\ufeff"), newline="")))
        assert raw.startswith("\ufeff"), file.name
        assert {len(row) for row in rows} == {len(rows[0])}, file.name
        assert len(rows) > 1 or file.name in ("notes.csv", "versions.csv")


@pytest.mark.parametrize("table", ["passages", "names", "notes"])
def test_the_readme_documents_the_header(table: str) -> None:
    columns = {"passages": PASSAGE_COLUMNS, "names": NAME_COLUMNS, "notes": NOTE_COLUMNS}[table]
    assert f"| `{table}` | {', '.join(columns)} |" in (ROOT / "README.md").read_text("utf-8")


def test_every_table_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [] == [table for table in TABLES if f"`{table}`" not in text]


def test_every_form_is_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert [] == [row.name for row in FORMATS if f"| `{row.name}` | " not in text]


@pytest.mark.parametrize("form", [row.name for row in FORMATS])
def test_a_file_that_exists_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    """It is said in one sentence, before the story is read."""
    file = tmp_path / "mine"
    file.write_text("mine")
    section = ["--section", "names"] if form == "csv" else []
    assert main(["export", str(tmp_path / "nothing"), "--as", form, "-o", str(file), *section]) == 2
    assert f"rashomon: {file}: it exists; name another file, or say --force to replace it.\n" == capsys.readouterr().err
    assert main(["export", SEEDS, "--as", form, "-o", str(file), "--force", *section]) == 0
    assert file.read_text("utf-8") != "mine"


def test_a_folder_with_one_of_the_files_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "quotes.csv").write_text("mine")
    assert main(["export", SEEDS, "--as", "csv", "-o", str(tmp_path)]) == 2
    assert "quotes.csv: it exists" in capsys.readouterr().err
    assert ["quotes.csv"] == [file.name for file in tmp_path.iterdir()]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--as", "csv", "-o", "-"), "a CSV file holds one table"),
        (("--as", "csv", "-o", "-", "--section", "nothing"), "there is no table 'nothing'"),
        (("--as", "json", "-o", "-", "--section", "quotes"), "only --as csv writes single tables"),
        (("--as", "json", "-o", "-", "--part", "basket"), "--part basket: there is no such part in json"),
        (("--as", "json", "-o", "/"), "/: it is a folder; name a file in it."),
        (("--as", "json", "-o", "no/such/folder/file"), "No such file or directory; nothing was written."),
    ],
)
def test_what_cannot_be_is_said(capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str) -> None:
    assert main(["export", SEEDS, *words]) != 0
    assert said in capsys.readouterr().err


def test_a_formula_is_defused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever an article says, no cell begins as a formula does."""
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(
            f"=HYPERLINK(1) said Anna Kern on Monday in Paris {name}.\n\n@SUM(1) killed 12 people, Anna Kern said.\n\n"
            "-2+3 is what Anna Kern told the paper.\n\n+cmd was heard by Anna Kern twice.\n",
            "utf-8",
        )
    main(["export", str(tmp_path), "--as", "csv", "-o", str(tmp_path / "tables")])  # the two are twins: exit code 1
    cells = [
        cell
        for file in (tmp_path / "tables").iterdir()
        for row in csv.reader(io.StringIO(file.read_text("utf-8-sig")))
        for cell in row
    ]
    formulas = [cell for cell in cells if cell.startswith(("=", "@", "\t", "\r"))]
    signs = [cell for cell in cells if cell.startswith(("+", "-")) and not cell[1:].rstrip("%").replace(".", "").isdigit()]
    assert ([], [], True) == (formulas, signs, any(cell.startswith("'=") for cell in cells))


def test_references_are_read_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """CSL-JSON and RIS name every article, and the program's own readers know them for references."""
    from tui.store.formats.references import is_references, references

    assert main(["export", SEEDS, "--as", "csl", "-o", "-"]) == 0
    items = json.loads(capsys.readouterr().out)
    assert ([5, "Bloomberg"], {"article-newspaper"}) == (
        [len(items), items[4]["container-title"]],
        {item["type"] for item in items},
    )
    file = tmp_path / "story.ris"
    assert main(["export", SEEDS, "--as", "ris", "-o", str(file)]) == 0
    text = file.read_bytes().decode("utf-8")
    assert is_references(text, "ris")
    assert "\r\nER  - \r\n" in text
    assert 3 == len(list(references(text)))  # the other two name neither title nor address
