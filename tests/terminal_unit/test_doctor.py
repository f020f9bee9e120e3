"""What `rashomon doctor` says, and when it gives advice."""

from __future__ import annotations

import pytest

from tests.terminal.glass import Session, patient_doctor, program
from tui.model.settings import Terminal
from tui.terminal.probe import doctor
from tui.terminal.probe.capabilities import detect


def said(monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], *, answer: float | None = None) -> str:
    monkeypatch.setattr(doctor, "measure_round_trip", lambda: answer)
    around = detect(environ, Terminal())
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


def test_screen_is_told_what_it_withholds(monkeypatch: pytest.MonkeyPatch):
    """What GNU screen keeps from the reader is named, with the line of .screenrc that helps."""
    few = said(monkeypatch, {"TERM": "screen", "STY": "1.pts"})
    assert "term screen-256color" in few
    assert "maptimeout 20" in few
    assert "left to the terminal: with it GNU screen" in few
    assert "screen 5" in said(monkeypatch, {"TERM": "screen.xterm-256color", "COLORTERM": "truecolor"})


def test_an_old_mosh_is_told_of_its_successor(monkeypatch: pytest.MonkeyPatch):
    """Before 1.4 nothing that is copied comes through."""
    around = detect({"TERM": "xterm-256color"}, Terminal(), behind_mosh=True)
    for version, expected in (("1.3.2", True), ("1.4.0", False), ("", False)):
        monkeypatch.setattr(doctor, "measure_round_trip", lambda: None)
        monkeypatch.setattr(doctor.relays, "read_version", lambda *_, version=version: version)
        lines = "\n".join(doctor.report(around, {"TERM": "xterm-256color"}, settings_file="", version="1.0"))
        assert ("from version 1.4 on" in lines) == expected


def test_the_terminal_is_asked():
    """In a terminal that answers, the way there and back is measured, and the answers are not left for the shell."""
    with Session(patient_doctor()) as session:
        assert session.ends() == 0
        assert "the fast way, past textual" in session.glass.text
        assert "ms to the terminal and back" in session.glass.text
        assert session.cooked


def test_a_silent_terminal_is_no_failure():
    """Where nobody answers it says so, soon."""
    with Session(program("doctor"), answers=False) as session:
        assert session.ends(within=15) == 0
        assert "does not answer" in session.glass.text


def test_what_a_version_of_the_toolkit_lacks_is_named(monkeypatch: pytest.MonkeyPatch):
    """Where the toolkit draws, the reader learns which one it is, and why."""
    monkeypatch.setattr(doctor, "measure_round_trip", lambda: None)
    environ = {"TERM": "xterm"}
    around = detect(environ, Terminal())
    lines = "\n".join(doctor.report(around, environ, settings_file="", version="1.0", unfit=("App._display",)))
    assert ("the way of textual" in lines, "App._display" in lines, "the fast way" in lines) == (True, True, False)
