"""Ctrl+c before the command has been read."""

from __future__ import annotations

import sys

import pytest

from tui.cli import main


class Interrupter:
    """Finds no module: ctrl+c comes while it looks for one."""

    def find_spec(self, *_: object) -> None:
        """Where the import is interrupted."""
        raise KeyboardInterrupt


def test_the_first_imports_end_in_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback: it says so, and ends as shells expect."""
    monkeypatch.delitem(sys.modules, "tui.cli.dispatch", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Interrupter()])
    assert main(["report"]) == 130
    assert capsys.readouterr() == ("", "Interrupted.\n")
