"""Whether something has changed in a story's folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.model.settings import Input
from tui.store import files, watch
from tui.store.watch import LOOK_S, SLOWEST_LOOK_S, FolderWatch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story of two articles."""
    home = tmp_path / "story"
    home.mkdir()
    (home / "one.txt").write_text("The mayor closed the bridge.")
    (home / "two.txt").write_text("The festival opened.")
    return home


def settled(folder: Path, **settings: object) -> FolderWatch:
    """Looks after a folder whose story was read."""
    looking = FolderWatch([folder], Input(**settings))
    assert [False, True] == [looking.look(), looking.look()]
    looking.take()
    assert not looking.look()
    return looking


def changes_seen(looking: FolderWatch) -> bool:
    """Whether a change is told at the second look: at the first it may still be going on."""
    assert not looking.look()
    seen = looking.look()
    looking.take()
    assert not looking.look()
    return seen


def test_new_changed_renamed_and_removed_files_are_seen(folder: Path) -> None:
    """Each is told once, and only when it stands still."""
    looking = settled(folder)

    (folder / "three.txt").write_text("A third one.")
    assert changes_seen(looking)
    (folder / "one.txt").write_text("The mayor opened the bridge.")
    assert changes_seen(looking)
    (folder / "one.txt").rename(folder / "first.txt")
    assert changes_seen(looking)
    (folder / "two.txt").unlink()
    assert changes_seen(looking)
    (folder / "story.yaml").write_text("title: The bridge")
    assert changes_seen(looking)
    (folder / "story.yaml").write_text("title: The old bridge")
    assert changes_seen(looking)


def test_a_file_that_is_being_written_waits(folder: Path) -> None:
    """As long as each look finds more of it nothing is told."""
    looking = settled(folder)

    with (folder / "three.txt").open("w") as file:
        for _ in range(3):
            file.write("A sentence that goes on. ")
            file.flush()
            assert not looking.look()
    assert looking.look()


def test_what_is_not_taken_up_is_told_again(folder: Path) -> None:
    """Whoever could not read it at once hears of it at every further look."""
    looking = settled(folder)

    (folder / "two.txt").unlink()
    assert [False, True, True] == [looking.look() for _ in range(3)]


def test_what_never_was_of_the_story_stays_out(folder: Path, tmp_path: Path) -> None:
    """Drafts, pictures, folders and what a link outside points at may change as they like."""
    (tmp_path / "keys").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "keys")
    (folder / "below").mkdir()
    (folder / "below" / "three.txt").write_text("Not of this story.")
    (folder / "picture.png").write_text("1")
    looking = settled(folder)

    (tmp_path / "keys").write_text("another secret")
    (folder / "below" / "three.txt").write_text("Still not of this story.")
    (folder / "picture.png").write_text("22")
    assert [False, False] == [looking.look(), looking.look()]


def test_folders_below_are_looked_after_where_they_belong_to_the_story(folder: Path) -> None:
    """A file that comes two folders down is seen."""
    (folder / "below" / "deep").mkdir(parents=True)
    looking = FolderWatch([folder], Input(subfolders=True))
    for _ in range(4):
        looking.look()
    looking.take()

    (folder / "below" / "deep" / "three.txt").write_text("A third one.")
    assert [False, True] == [looking.look(), looking.look()]


def test_a_folder_that_goes_and_comes_back_is_two_changes(folder: Path) -> None:
    """A share that is unmounted ends nothing."""
    looking = settled(folder)

    folder.rename(folder.with_name("away"))
    assert changes_seen(looking)
    folder.with_name("away").rename(folder)
    looking.look()
    assert looking.look()


def test_nothing_is_opened_and_nothing_listed_while_nothing_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To look is to ask for stamps."""
    looking = settled(folder)

    def forbidden(*_: object) -> None:
        raise AssertionError

    for module, name in ((files.os, "scandir"), (files.os, "open"), (watch, "list_files")):
        monkeypatch.setattr(module, name, forbidden)
    assert not looking.look()


@pytest.mark.parametrize(("cost_s", "wait_s"), [(0.00005, LOOK_S), (0.004, 8.0), (1.0, SLOWEST_LOOK_S)])
def test_the_wait_grows_with_the_work(folder: Path, cost_s: float, wait_s: float) -> None:
    """Looking takes a two-thousandth of the processor at the most, but for the very largest folders."""
    times = iter((10.0, 10.0 + cost_s))
    looking = FolderWatch([folder], Input(), clock=lambda: next(times))
    looking.look()
    assert wait_s == pytest.approx(looking.wait_s)
