"""Files that the reader asks for: whole or not at all, and never over one that is there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.model.errors import OutputError, UsageError
from tui.store.outputs import make_folder, write_output


def failing() -> Iterator[str]:
    """A writer that fails in the middle."""
    yield "half"
    raise ValueError("a mistake")


def test_it_is_written_as_it_is(tmp_path: Path) -> None:
    """UTF-8, with the line ends that the writer gives, and as readable as any new file."""
    file = tmp_path / "a.txt"
    assert 9 == write_output(file, ["ä\r\n", "日\n", "x"])
    assert "ä\r\n日\nx".encode() == file.read_bytes()
    (tmp_path / "b").touch()
    assert (tmp_path / "b").stat().st_mode == file.stat().st_mode


@pytest.mark.parametrize("kind", ["file", "empty file", "folder", "dangling link"])
def test_what_exists_is_left_alone(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "there"
    match kind:
        case "folder":
            place.mkdir()
        case "dangling link":
            place.symlink_to(tmp_path / "nowhere")
        case _:
            place.write_text("mine" if kind == "file" else "")
    with pytest.raises(UsageError, match=r"it exists|it is a folder"):
        write_output(place, ["new"])
    assert [place] == list(tmp_path.iterdir())


def test_what_came_meanwhile_is_left_alone(tmp_path: Path) -> None:
    """Another program takes the name while this one writes."""
    place = tmp_path / "there"

    def pieces() -> Iterator[str]:
        place.write_text("theirs")
        yield "ours"

    with pytest.raises(OutputError):
        write_output(place, pieces())
    assert ("theirs", [place]) == (place.read_text(), list(tmp_path.iterdir()))


def test_force_replaces_it_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    place = tmp_path / "there"
    place.write_text("a long text that was here")
    place.chmod(0o640)
    write_output(place, ["new"], force=True)
    assert ("new", 0o640, [place]) == (place.read_text(), place.stat().st_mode & 0o777, list(tmp_path.iterdir()))


def test_a_writer_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    place = tmp_path / "there"
    with pytest.raises(ValueError, match="a mistake"):
        write_output(place, failing())
    assert [] == list(tmp_path.iterdir())
    place.write_text("mine")
    with pytest.raises(ValueError, match="a mistake"):
        write_output(place, failing(), force=True)
    assert ("mine", [place]) == (place.read_text(), list(tmp_path.iterdir()))


@pytest.mark.parametrize("force", [False, True])
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, force: bool) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device; nothing was written"):
        write_output(tmp_path / "there", ["new"], force=force)
    assert [] == list(tmp_path.iterdir())


def test_without_links_nothing_is_replaced_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """File systems such as FAT have none."""

    def no_links(*_paths: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write_output(tmp_path / "one", ["new"])
    with pytest.raises(OutputError):
        write_output(tmp_path / "there", _meanwhile(tmp_path))
    assert {"one": "new", "there": "theirs"} == {each.name: each.read_text() for each in tmp_path.iterdir()}


def _meanwhile(folder: Path) -> Iterator[str]:
    (folder / "there").write_text("theirs")
    yield "ours"


@pytest.mark.parametrize("place", ["no/such/folder/a.txt", "a" * 300], ids=["no folder", "long name"])
def test_where_it_cannot_be_it_is_said(tmp_path: Path, place: str) -> None:
    with pytest.raises(OutputError, match="nothing was written"):
        write_output(tmp_path / place, ["new"])


def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    """A pipe or a device that force was meant for another file."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="no plain file"):
        write_output(tmp_path / "pipe", ["new"], force=True)


def test_a_folder_where_a_file_is(tmp_path: Path) -> None:
    (tmp_path / "there").touch()
    with pytest.raises(UsageError, match="it is a file"):
        make_folder(tmp_path / "there")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_path_is_printed_harmlessly(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        write_output(tmp_path / "no" / "\x1b[31mred", ["new"])
    assert "\x1b" not in str(caught.value)
