"""`rashomon brief`: what was collected, as Markdown or text, to standard output or a file that is never replaced unasked."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tui.cli import main
from tui.engine.anchors import target_of
from tui.model.findings import Stage
from tui.model.papers import BasketItem, Subject, WorkingPapers
from tui.model.settings import Settings
from tui.reading.printed.brief import EMPTY
from tui.session import Session
from tui.store.papers.keeper import PapersKeeper
from tui.store.papers.place import place_of


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A story of two articles of the sample."""
    folder = tmp_path / "story"
    folder.mkdir()
    for file in sorted((ROOT / "seeds").glob("00[34]*.txt")):
        shutil.copy(file, folder)
    return folder


def test_without_a_basket(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says so, in either form."""
    assert main(["brief", str(story)]) == 0
    markdown = capsys.readouterr()
    assert ("# Brief: ", "") == (markdown.out[:9], markdown.err)
    assert EMPTY in markdown.out
    assert main(["brief", str(story), "--as", "text"]) == 0
    assert "#" not in capsys.readouterr().out.splitlines()[0]


def test_what_was_collected(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The basket is read from where the working papers lie."""
    step = next(step for step in Session([str(story)], Settings()).steps() if step.stage is Stage.CLEAN and step.finished)
    article = step.findings.story.articles[0]
    start = article.text.index("Washington")
    item = BasketItem(
        "i1", Subject.SELECTION, (target_of(article, start, start + 10),), "Where they met", "2026-11-28T10:00:00Z"
    )
    assert PapersKeeper(place_of([str(story)])).save(WorkingPapers(basket=(item,))).kept
    assert main(["brief", str(story)]) == 0
    text = capsys.readouterr().out
    assert "## 1. Words: “Washington”\n\nWhere they met\n\n- *" in text
    assert EMPTY not in text


def test_a_broken_file_is_named(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The brief is given all the same, as if nothing had been collected."""
    (story / "notes.yaml").write_text("basket: [", encoding="utf-8")
    assert main(["brief", str(story)]) == 0
    said = capsys.readouterr()
    assert "notes.yaml" in said.err
    assert EMPTY in said.out


def test_to_a_file(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "brief.md"
    assert main(["brief", str(story), "-o", str(file)]) == 0
    assert f"rashomon: wrote {file}, " in capsys.readouterr().err
    before = file.read_bytes()
    assert before.startswith(b"# Brief: ")
    assert main(["brief", str(story), "--as", "text", "-o", str(file)]) == 2
    assert file.read_bytes() == before
    assert main(["brief", str(story), "--as", "text", "-o", str(file), "--force"]) == 0
    assert file.read_bytes().startswith(b"Brief: ")
    assert main(["brief", str(story), "--force"]) == 2


def test_line_by_line_it_is_kept_too(story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What was collected without a screen lies beside the story, and stands in the brief."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"collect\nbasket\nquit\n")))
    assert main(["--plain", str(story)]) == 0
    heard = capsys.readouterr().out
    assert "is in the basket" in heard
    assert "\n1, " in heard
    assert main(["brief", str(story)]) == 0
    assert "\n## 1. " in capsys.readouterr().out
