"""What `rashomon doctor` says, and when it gives advice."""

from __future__ import annotations

import pytest

from tests.terminal.glass import Session, program
from tui.model.settings import Terminal
from tui.ui import doctor
from tui.ui.environment import survey


def said(monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], *, answer: float | None = None) -> str:
    monkeypatch.setattr(doctor, "round_trip", lambda: answer)
    around = survey(environ, Terminal())
    return "\n".join(doctor.report(around, environ, settings_file="", version="1.0"))


def test_lost_colours_are_explained(monkeypatch: pytest.MonkeyPatch):
    """With 256 colours and no COLORTERM it says how to ask for more; with all of them it does not."""
    assert "--color truecolor" in said(monkeypatch, {"TERM": "xterm-256color"})
    assert "--color truecolor" not in said(monkeypatch, {"TERM": "xterm-256color", "COLORTERM": "truecolor"})


def test_a_slow_line_is_told_of_compression(monkeypatch: pytest.MonkeyPatch):
    """From 40 ms on `ssh -C` is named."""
    assert "ssh -C" in said(monkeypatch, {"TERM": "xterm"}, answer=0.15)
    assert "ssh -C" not in said(monkeypatch, {"TERM": "xterm"}, answer=0.002)


def test_a_plain_locale_is_told_of_unicode(monkeypatch: pytest.MonkeyPatch):
    """LANG=C is why only ASCII is drawn."""
    assert "export LANG=C.UTF-8" in said(monkeypatch, {"TERM": "xterm", "LANG": "C"})


def test_the_terminal_is_asked():
    """In a terminal that answers, the way there and back is measured, and the answers are not left for the shell."""
    with Session(program("doctor")) as session:
        assert session.ends() == 0
        assert "ms to the terminal and back" in session.glass.text
        assert session.cooked


def test_a_silent_terminal_is_no_failure():
    """Where nobody answers it says so, soon."""
    with Session(program("doctor"), answers=False) as session:
        assert session.ends(within=15) == 0
        assert "does not answer" in session.glass.text
