"""The working papers on the disk: whole whatever happens, and nothing of anybody lost."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.store.test_papers import ALL, note
from tui.model.papers import WorkingPapers
from tui.model.settings import Input
from tui.store.files import list_files
from tui.store.papers.document import PapersText, read, text_of
from tui.store.papers.keeper import PapersKeeper
from tui.store.papers.place import place_of


@pytest.fixture
def keeper(tmp_path: Path) -> PapersKeeper:
    """The papers of a folder."""
    return PapersKeeper(place_of([str(tmp_path)]))


def test_kept_beside_the_story(keeper: PapersKeeper, tmp_path: Path) -> None:
    """The file is no article, may be read by whoever may read the folder, and nothing else is left there."""
    (tmp_path / "a.txt").write_text("The dam broke.")
    news = keeper.save(ALL)
    assert (ALL, True, "") == (news.papers, news.kept, news.sentence)
    assert ALL == PapersKeeper(place_of([str(tmp_path)])).load().papers
    assert ["a.txt", "notes.yaml"] == sorted(os.listdir(tmp_path))
    assert ["a.txt"] == [found.key for found in list_files(tmp_path, Input()).files]
    assert [] == list_files(tmp_path / "notes.yaml", Input()).files  # nor where a shell names all files of the folder


def test_nothing_is_written_for_nothing(keeper: PapersKeeper, tmp_path: Path) -> None:
    """Who has made no note has no file."""
    keeper.load()
    assert WorkingPapers() == keeper.save(WorkingPapers()).papers
    assert [] == os.listdir(tmp_path)


def test_two_programs_lose_nothing(tmp_path: Path) -> None:
    """The later save merges."""
    one, other = (PapersKeeper(place_of([str(tmp_path)])) for _ in range(2))
    for keeper in (one, other):
        keeper.load()
    one.save(WorkingPapers((note("n1"),)))
    assert {"n1", "n2"} == {each.id for each in other.save(WorkingPapers((note("n2"),))).papers.notes}
    assert one.has_changed()
    assert {"n1", "n2"} == {each.id for each in one.load().papers.notes}
    assert not one.has_changed()


def test_many_programs_at_once(tmp_path: Path) -> None:
    """Whoever writes in the same moment: every note of each is there in the end."""
    children = []
    for name in "abcd":
        child = os.fork()
        if not child:
            keeper, papers = PapersKeeper(place_of([str(tmp_path)])), WorkingPapers()
            for number in range(8):
                papers = keeper.save(replace(papers, notes=(*papers.notes, note(f"{name}{number}")))).papers
            os._exit(0)
        children.append(child)
    assert [0] * 4 == [os.waitpid(child, 0)[1] for child in children]
    kept = PapersKeeper(place_of([str(tmp_path)])).load().papers.notes
    assert {f"{name}{number}" for name in "abcd" for number in range(8)} == {one.id for one in kept}


@pytest.fixture
def quick_path(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where the system has one: what is synced there costs no wait."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else tmp_path) as folder:
        yield Path(folder)


def test_killed_at_any_moment(quick_path: Path) -> None:
    """Two hundred times killed while saving: what was said to be saved is there, whole."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.killed_savers", str(quick_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "200\n" == done.stdout, done.stderr


def test_a_full_disk_leaves_the_old_file(keeper: PapersKeeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is lost: the old file stays whole, no draft lies about, and the next save has all."""
    keeper.save(WorkingPapers((note(),)))
    before = (tmp_path / "notes.yaml").read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        news = keeper.save(ALL)
    assert (ALL, False) == (news.papers, news.kept)
    assert "no space left on device" in news.sentence
    assert (before, ["notes.yaml"]) == ((tmp_path / "notes.yaml").read_bytes(), os.listdir(tmp_path))
    assert keeper.save(ALL).kept
    assert ALL == PapersKeeper(place_of([str(tmp_path)])).load().papers


def forbid(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let nobody write in a folder, not even root."""
    open_ = os.open

    def guarded(path: object, flags: int, *rest: int) -> int:
        if flags & os.O_CREAT and Path(str(path)).parent == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return open_(path, flags, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", guarded)


def test_where_the_folder_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They go to the data folder, the screen says so once, and later they join the story again."""
    place = place_of([str(tmp_path)])
    with monkeypatch.context() as patch:
        forbid(patch, tmp_path)
        keeper = PapersKeeper(place)
        news = keeper.save(WorkingPapers((note(),)))
        assert news.kept
        assert "permission denied" in news.sentence
        assert "/rashomon/papers/" in news.sentence
        assert "" == keeper.save(ALL).sentence
        assert 0o600 == stat.S_IMODE(place.elsewhere.stat().st_mode)
        assert ALL == PapersKeeper(place).load().papers
    assert [] == os.listdir(tmp_path)
    keeper = PapersKeeper(place)
    assert ALL == keeper.save(keeper.load().papers).papers
    assert (True, False) == ((tmp_path / "notes.yaml").exists(), place.elsewhere.exists())


def test_a_broken_file_is_left_alone(keeper: PapersKeeper, tmp_path: Path) -> None:
    """It is named with its line; what is added meanwhile is kept elsewhere, and joins it when it is mended."""
    file = tmp_path / "notes.yaml"
    file.write_text("notes:\n- id: 'x\n")
    news = keeper.load()
    assert (WorkingPapers(), True) == (news.papers, "notes.yaml (line 3)" in news.sentence)
    assert "kept in" in keeper.save(WorkingPapers((note(),))).sentence
    assert "notes:\n- id: 'x\n" == file.read_text()
    file.write_text("notes:\n- id: x\n")
    assert {"x", "n1"} == {one.id for one in keeper.save(WorkingPapers((note(),))).papers.notes}
    assert {"x", "n1"} == {one.id for one in read(file.read_text()).papers.notes}


@pytest.mark.parametrize("content", ["version: 2\nnotes:\n- id: x\n", "version: 99\n"])
def test_a_later_form_is_not_written_over(keeper: PapersKeeper, tmp_path: Path, content: str) -> None:
    """A later program knows what stands there."""
    file = tmp_path / "notes.yaml"
    file.write_text(content)
    assert "later version" in keeper.save(ALL).sentence
    assert content == file.read_text()


def test_a_backup_before_the_form_changes(tmp_path: Path) -> None:
    """What cannot be written back letter by letter is kept as it was, every time under a name of its own."""
    for name, content in (("notes.yaml.v0.bak", "version: 0\nnotes:\n- id: x\n"), ("notes.yaml.v1.bak", "{notes: [{id: x}]}")):
        (tmp_path / "notes.yaml").write_text(content)
        kept = PapersKeeper(place_of([str(tmp_path)])).save(WorkingPapers((note(),))).papers
        assert {"x", "n1"} == {one.id for one in kept.notes}
        assert content == (tmp_path / name).read_text()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"notes:\n- id: \xe9\n"])
def test_what_is_no_text_is_left_alone(keeper: PapersKeeper, tmp_path: Path, content: bytes) -> None:
    """Bytes that are no UTF-8 are not guessed at, for they would be written back otherwise."""
    (tmp_path / "notes.yaml").write_bytes(content)
    assert "UTF-8" in keeper.load().sentence
    assert keeper.save(ALL).kept
    assert content == (tmp_path / "notes.yaml").read_bytes()


def test_a_link_stays_a_link(keeper: PapersKeeper, tmp_path: Path) -> None:
    """Who keeps notes in another folder keeps them there."""
    (tmp_path / "far").mkdir()
    (tmp_path / "notes.yaml").symlink_to(tmp_path / "far" / "mine.yaml")
    keeper.save(ALL)
    assert (True, True) == ((tmp_path / "notes.yaml").is_symlink(), (tmp_path / "far" / "mine.yaml").is_file())


def test_what_was_written_by_hand_in_papers_that_move_is_kept(keeper: PapersKeeper) -> None:
    """They move from the data folder in beside the story; a comment has no place there."""
    other = keeper.files[-1]
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_text("# mine\n" + text_of(WorkingPapers((note("n2"),)), PapersText()))
    assert {"n1", "n2"} == {each.id for each in keeper.save(WorkingPapers((note("n1"),))).papers.notes}
    assert not other.exists()
    assert ["# mine"] == [file.read_text().splitlines()[0] for file in other.parent.glob("*.bak")]


def test_a_broken_leftover_hinders_nothing(keeper: PapersKeeper) -> None:
    other = keeper.files[-1]
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_text("notes:\n- id: [\n")
    assert keeper.save(WorkingPapers((note("n1"),))).kept
    assert "notes:\n- id: [\n" == other.read_text()
