"""What is kept of an error of the program itself."""

from pathlib import Path

import pytest

from tests.harm import NAME, raw
from tui.store import mishap


def _failed(text: str) -> Exception:
    try:
        raise KeyError(text)
    except KeyError as error:
        return error


def test_the_place_is_kept_and_the_text_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error log names files and lines of the program, and nothing of what was read."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    said = mishap.record(_failed("a secret source"))

    kept = (tmp_path / "rashomon" / "errors.log").read_text("utf-8")
    assert "KeyError" in said
    assert "test_mishap.py" in kept
    assert "secret" not in kept + said


def test_an_unwritable_folder_is_no_second_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be kept, the sentence is still said."""
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))

    assert "mistake of the program itself (KeyError)" in mishap.record(_failed("x"))


def test_the_log_can_be_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the names of folders and functions would command the terminal, and the sentence that names the log too."""
    monkeypatch.setenv("XDG_STATE_HOME", f"{tmp_path}/{NAME}")
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile("1 / 0", f"{tmp_path}/{NAME}.py", "exec"))

    said = mishap.record(caught.value)

    (log,) = tmp_path.rglob("errors.log")
    assert set() == raw(log.read_bytes()) == raw(said.encode())
    assert "]0;OWNED" in log.read_text("utf-8")


def test_an_error_without_stack_is_said_and_kept_short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A thousand places say no more than the first and the last."""

    def fall() -> None:
        fall()

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    with pytest.raises(RecursionError) as caught:
        fall()
    assert "(RecursionError)" in mishap.record(caught.value)
    kept = (tmp_path / "rashomon" / "errors.log").read_text("utf-8")
    assert (True, True) == ("more ..." in kept, kept.count("\n") < 70)
