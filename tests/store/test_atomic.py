"""Files are there whole or not at all, whoever writes at the same time and whatever lies in the way."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.store.atomic import write_atomically


def write(file: Path, text: str = "new", **how: bool) -> None:
    with write_atomically(file, **how) as stream:
        stream.write(text.encode())


def mode(file: Path) -> int:
    return file.stat().st_mode & 0o777


@pytest.fixture
def umask() -> Callable[[int], None]:
    """Sets it for one test."""
    before = os.umask(0o022)
    os.umask(before)
    yield os.umask  # type: ignore[misc]
    os.umask(before)


@pytest.mark.parametrize(("mask", "new"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664), (0o000, 0o666), (0o027, 0o640)])
def test_a_new_file_has_the_permissions_of_any(tmp_path: Path, umask: Callable[[int], None], mask: int, new: int) -> None:
    """Those that the reader's umask leaves; a private one is nobody else's whatever it leaves, and was at no moment."""
    umask(mask)
    write(tmp_path / "a")
    write(tmp_path / "b", private=True)
    assert (new, 0o600) == (mode(tmp_path / "a"), mode(tmp_path / "b"))


@pytest.mark.parametrize("had", [0o600, 0o640, 0o644, 0o444, 0o777])
def test_a_file_keeps_its_permissions(tmp_path: Path, had: int) -> None:
    file = tmp_path / "a"
    file.write_text("old")
    file.chmod(had)
    write(file)
    assert ("new", had) == (file.read_text(), mode(file))
    write(file, private=True)
    assert 0o600 == mode(file)


def test_the_umask_of_the_program_is_never_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another thread that makes a file at that moment would give it to everybody."""
    monkeypatch.setattr(os, "umask", lambda _mask: pytest.fail("it was changed"))
    write(tmp_path / "a")
    write(tmp_path / "a", private=True)


@pytest.mark.parametrize("how", [{}, {"private": True}, {"is_lasting": False}])
def test_no_link_is_followed(tmp_path: Path, how: dict[str, bool], monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither one in its place nor one that somebody laid where the draft will be: that is made anew or not at all."""
    (tmp_path / "far").write_text("theirs")
    (tmp_path / "a").symlink_to(tmp_path / "far")
    write(tmp_path / "a", **how)
    assert ("theirs", "new", False) == (
        (tmp_path / "far").read_text(),
        (tmp_path / "a").read_text(),
        (tmp_path / "a").is_symlink(),
    )
    monkeypatch.setattr(os, "urandom", bytes)  # so that its name can be known
    (tmp_path / f".b.{'00' * 8}").symlink_to(tmp_path / "far")
    with pytest.raises(FileExistsError):
        write(tmp_path / "b", **how)
    assert ("theirs", False) == ((tmp_path / "far").read_text(), (tmp_path / "b").exists())
    assert (tmp_path / f".b.{'00' * 8}").is_symlink()  # it is not ours to throw away


@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_disk_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """At whatever moment it is full or gone."""
    file = tmp_path / "a"
    file.write_text("old")

    def fail(*_anything: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if call != "write":
        monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match="No space left"), write_atomically(file) as stream:  # noqa: PT012
        stream.write(b"new")
        if call == "write":
            fail()
    assert ("old", ["a"]) == (file.read_text(), os.listdir(tmp_path))


def test_a_file_system_without_links_that_fills_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name that was reserved is given back."""

    def fail(*_anything: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", fail)
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="not permitted"):
        write(tmp_path / "a", may_replace=False)
    assert [] == os.listdir(tmp_path)


def test_a_folder_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even root may, here."""
    file = tmp_path / "a"
    file.write_text("old")
    real = os.open

    def guarded(path: object, flags: int, *rest: int) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path, flags, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", guarded)
    with pytest.raises(PermissionError):
        write(file)
    assert "old" == file.read_text()


@pytest.mark.parametrize("name", ["a" * 255, "日" * 85, "😀" * 63, ".hidden", "a b\nc"])
def test_any_name_that_a_file_can_have(tmp_path: Path, name: str) -> None:
    """A draft has a name too, and it must not be longer than names may be."""
    write(tmp_path / name)
    assert [name] == os.listdir(tmp_path)


def test_one_of_many_at_once_has_the_name(tmp_path: Path) -> None:
    """Where none may be replaced; the others are told, and nothing of them lies about."""
    outcomes: list[str] = []
    barrier = threading.Barrier(8)

    def race(number: int) -> None:
        barrier.wait()
        try:
            write(tmp_path / "a", str(number) * 1000, may_replace=False)
        except FileExistsError:
            outcomes.append("exists")
        else:
            outcomes.append(str(number))

    threads = [threading.Thread(target=race, args=(number,)) for number in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    first = next(each for each in outcomes if each != "exists")
    assert (7, first * 1000, ["a"]) == (outcomes.count("exists"), (tmp_path / "a").read_text(), os.listdir(tmp_path))


def test_many_that_replace_leave_one_whole(tmp_path: Path) -> None:
    threads = [threading.Thread(target=write, args=(tmp_path / "a", str(number) * 5000)) for number in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    text = (tmp_path / "a").read_text()
    assert (text[0] * 5000, ["a"]) == (text, os.listdir(tmp_path))
