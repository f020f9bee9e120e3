"""`rashomon cache`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli import main


def test_it_is_shown_and_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same report from what was kept, what that is, and away with it."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("a", "A bridge fell in Oslo."), ("b", "A bridge fell in Oslo. Nobody died.")):
        Path(f"{name}.txt").write_text(text)
    reports = []
    for _ in range(2):
        assert 0 == main(["report", "."])
        reports.append(capsys.readouterr().out)
    assert reports[0] == reports[1]
    outs = []
    for what in ("show", "clear", "show"):
        assert 0 == main(["cache", what])
        outs.append(capsys.readouterr().out.splitlines())
    assert [True, True, True] == [
        ": 1 story, " in outs[0][0],
        ": 1 story, " in outs[1][0] and outs[1][0].endswith("thrown away"),
        outs[2][0].endswith(": 0 stories, 0 kB"),
    ]


def test_a_single_stage_is_never_read_from_what_was_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--stage` prints what that stage found, kept or not."""
    monkeypatch.chdir(tmp_path)
    for name in "ab":
        Path(f"{name}.txt").write_text("A bridge fell in Oslo.")
    assert [0, 0] == [main(["report", "."]), main(["report", ".", "--stage", "entities"])]
