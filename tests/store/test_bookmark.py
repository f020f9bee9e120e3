"""Where the reader was is kept whole or not at all, and never in the way."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tui.store import paths
from tui.store.bookmark import MAX_BYTES, load_place, place_of, remember


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a place is kept; its folder is not there yet."""
    return tmp_path / "state" / "places" / "story.json"


def test_what_is_kept_comes_back(file: Path) -> None:
    """A place is remembered as it was."""
    kept = remember(file, {"article": 2, "offset": 310, "panes": [0, 2, 1]})
    assert (True, {"article": 2, "offset": 310, "panes": [0, 2, 1]}) == (kept, load_place(file))


def test_the_newest_counts(file: Path) -> None:
    """A second place takes the place of the first."""
    for offset in (1, 2):
        remember(file, {"offset": offset})
    assert {"offset": 2} == load_place(file)


def test_nobody_else_may_read_it(file: Path) -> None:
    """The file is the reader's own, whatever the umask says, and no draft lies beside it."""
    old = os.umask(0)
    try:
        remember(file, {"offset": 1})
    finally:
        os.umask(old)
    assert (0o600, ["story.json"]) == (stat.S_IMODE(file.stat().st_mode), os.listdir(file.parent))


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 100_000, b"{}" + b" " * MAX_BYTES, b"null"])
def test_a_broken_file_is_no_place(file: Path, content: bytes) -> None:
    """Whatever stands in the file, the next start finds a dictionary."""
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    assert {} == load_place(file)


def test_a_folder_in_the_way(file: Path) -> None:
    """A folder where the file should be can be neither read nor replaced."""
    file.mkdir(parents=True)
    assert ({}, False, ["story.json"]) == (load_place(file), remember(file, {"offset": 1}), os.listdir(file.parent))


def test_a_file_in_the_way_of_the_folder(tmp_path: Path) -> None:
    """A file where the folder should be keeps the place from being kept, and nothing else."""
    (tmp_path / "places").write_text("")
    assert ({}, False) == (load_place(tmp_path / "places" / "a.json"), remember(tmp_path / "places" / "a.json", {}))


def test_a_full_disk_leaves_the_old_place(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the new place cannot be written whole, the old one stays and no half of a file is left."""
    remember(file, {"offset": 1})

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    kept = remember(file, {"offset": 2})
    assert (False, {"offset": 1}, ["story.json"]) == (kept, load_place(file), os.listdir(file.parent))


def test_what_is_no_json_is_not_kept(file: Path) -> None:
    """A value that JSON does not know is refused and not written by halves."""
    assert (False, {}) == (remember(file, {"place": object()}), load_place(file))


def test_the_same_story_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A story has one place, however it is named and in whatever order."""
    monkeypatch.chdir(tmp_path)
    assert place_of([str(tmp_path / "b"), str(tmp_path / "a")]) == place_of(["a", "./b"])


def test_other_stories_have_other_places() -> None:
    """Addresses and folders do not run into each other."""
    assert 4 == len({place_of(names) for names in (["a"], ["a", "b"], ["ab"], ["https://a"])})


def test_state_folder_follows_the_specification(monkeypatch: pytest.MonkeyPatch) -> None:
    """XDG_STATE_HOME counts when it is absolute and is ignored when it is not."""
    home = Path(os.environ["HOME"])
    monkeypatch.setenv("XDG_STATE_HOME", "relative")
    ignored = paths.state_folder()
    monkeypatch.setenv("XDG_STATE_HOME", "/var/lib/me")
    assert (home / ".local/state/rashomon", Path("/var/lib/me/rashomon")) == (ignored, paths.state_folder())
