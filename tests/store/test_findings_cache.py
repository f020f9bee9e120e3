"""What was found is kept, and read again only where nothing has changed."""

from __future__ import annotations

import io
import os
import shutil
import stat
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest

from tests.conftest import found
from tui.model.findings import Findings, Note, NoteKind, Stage
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Figure
from tui.session import Session
from tui.store import findings_cache, paths

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = Settings()
A, B = "A bridge fell in Oslo on Monday. Twelve people died.", "“We rebuild it,” the mayor said. Twelve people died in Oslo."


def sources(*texts: str) -> Story:
    return Story("A story", tuple(Source(f"s{n}", f"s{n}.txt", text) for n, text in enumerate(texts)))


def folder(tmp_path: Path, *texts: str) -> Path:
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def stages(story: Path, settings: Settings = SETTINGS) -> tuple[list[Stage], Findings]:
    """Which stages finish when a story is opened, and its findings."""
    steps = [step for step in Session([str(story)], settings, keep=True).steps() if step.finished]
    return [step.stage for step in steps], steps[-1].findings


KEPT = [Stage.READ, Stage.DONE]


def test_an_unchanged_story_is_read_again(tmp_path: Path) -> None:
    """The second time nothing is analysed and the same is known; the file is nobody else's."""
    story = folder(tmp_path / "s", A, B) if (tmp_path / "s").mkdir() is None else tmp_path
    first, afresh = stages(story)
    again, kept = stages(story)
    assert (True, KEPT, afresh) == (len(first) > 5, again, kept)
    (file,) = (paths.cache_folder() / "findings").iterdir()
    assert (0o600, 0o700) == (stat.S_IMODE(file.stat().st_mode), stat.S_IMODE(file.parent.stat().st_mode))


def test_the_sample_story_comes_back_whole() -> None:
    """Every kind of strand, with all that is known of it."""
    whole = found([str(ROOT / "seeds")])
    file = findings_cache.file_of(whole.story, SETTINGS)
    assert file is not None
    assert findings_cache.save(file, whole, whole.notes[:1], max_mb=10)
    assert whole == findings_cache.load(file, whole.story, whole.notes[:1])


@pytest.mark.parametrize(
    "change",
    [
        lambda story: (story / "0.txt").write_text(A + " More."),
        lambda story: (story / "2.txt").write_text("It rained in Rome."),
        lambda story: (story / "1.txt").unlink(),
        lambda story: (story / "story.yaml").write_text("title: Another\n"),
        lambda story: (story / "0.txt").rename(story / "9.txt"),
    ],
    ids=["text", "further", "removed", "title", "name"],
)
def test_a_story_that_changed_is_analysed(change: object, tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()
    story = folder(tmp_path / "s", A, B, "Nobody was in Oslo. Snow fell on Monday.") if change else tmp_path
    stages(story)
    change(story)  # type: ignore[operator]
    assert KEPT != stages(story)[0]


@pytest.mark.parametrize("section", findings_cache._DECIDING)
def test_other_settings_are_another_story(section: str) -> None:
    """Those that decide what is found; how it is shown is no matter."""
    story = sources(A, B)
    values = getattr(SETTINGS, section)
    name, value = next(
        (name, getattr(values, name)) for name in values.__slots__ if isinstance(getattr(values, name), int | float | str)
    )
    if name == "spacy_model":
        name, value = "aliases_file", ""
    changed = replace(values, **{name: f"{value}x" if isinstance(value, str) else value + 1})
    assert findings_cache.file_of(story, SETTINGS) != findings_cache.file_of(story, replace(SETTINGS, **{section: changed}))
    shown = replace(SETTINGS, view=replace(SETTINGS.view, theme="light"))
    assert findings_cache.file_of(story, SETTINGS) == findings_cache.file_of(story, shown)


@pytest.mark.parametrize("changed", ["engine/words.py", "engine/language/en", "model/strands.py", "store/columns.py"])
def test_another_engine_is_another_version(changed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter of its code or of a word list, and nothing that was found before counts; nobody has to think of a number."""
    package = tmp_path / "tui"
    ignore = shutil.ignore_patterns("__pycache__")
    for name in ("engine", "model"):
        shutil.copytree(ROOT / "tui" / name, package / name, ignore=ignore)
    (package / "store").mkdir()
    for name in ("findings_cache.py", "columns.py"):
        shutil.copy(ROOT / "tui/store" / name, package / "store" / name)
    monkeypatch.setattr(findings_cache, "__file__", str(package / "store/findings_cache.py"))
    before = findings_cache.engine_version()
    assert before == findings_cache.engine_version()
    file = package / changed
    if file.is_dir():
        file = next(each for each in sorted(file.rglob("*")) if each.suffix not in (".py", "") and each.is_file())
    file.write_bytes(file.read_bytes() + b"\n")
    assert before != findings_cache.engine_version()


def test_a_letter_for_a_letter_with_the_old_date_is_another_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As packagers do it, who give every file one date."""
    package = tmp_path / "tui"
    for name in ("engine/words.py", "model/story.py", "store/findings_cache.py", "store/columns.py"):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text("one")
        os.utime(package / name, (1, 1))
    monkeypatch.setattr(findings_cache, "__file__", str(package / "store/findings_cache.py"))
    before = findings_cache.engine_version()
    sleep(0.02)  # a tick of the clock by which file systems tell the time
    (package / "engine/words.py").write_text("two")
    os.utime(package / "engine/words.py", (1, 1))
    assert before != findings_cache.engine_version()


def kept_file(tmp_path: Path) -> tuple[Path, Story, Findings]:
    """A file with findings, their story, and they."""
    (tmp_path / "s").mkdir()
    _, whole = stages(folder(tmp_path / "s", A, B))
    (file,) = (paths.cache_folder() / "findings").iterdir()
    return file, whole.story, whole


@pytest.mark.parametrize("at", [0, 25, 60, 400, -1])
def test_a_file_that_is_not_whole_is_none(at: int, tmp_path: Path) -> None:
    """One wrong byte, or an end too early: the story is analysed, and nobody hears of it."""
    file, story, whole = kept_file(tmp_path)
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    for wrong in (bytes(content), bytes(content[:at]), b"", b"\x80\x04cposix\nsystem\n"):
        file.write_bytes(wrong)
        assert findings_cache.load(file, story, ()) is None
    assert whole == stages(tmp_path / "s")[1]


def test_a_mark_outside_of_its_article_is_no_finding(tmp_path: Path) -> None:
    """However well the file is made, what it says of the text is looked at."""
    file, story, whole = kept_file(tmp_path)
    for mark in ((0, 1, 9999), (7, 1, 2), (0, 5, 4)):
        bad = Figure("figure:x", "x", (whole.strands[0].marks[0]._replace(article=mark[0], start=mark[1], end=mark[2]),))
        assert findings_cache.save(file, replace(whole, strands=(*whole.strands, bad)), (), max_mb=10)
        assert findings_cache.load(file, story, ()) is None


def test_what_failed_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a stage could not find today it may find tomorrow."""
    from tui.engine import figures

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(figures, "figures", fail)
    monkeypatch.setattr(Session, "strict", False)
    (tmp_path / "s").mkdir()
    _, whole = stages(folder(tmp_path / "s", A, B))
    assert NoteKind.FAILED in {note.kind for note in whole.notes}
    assert 0 == findings_cache.cache_contents().stories


@pytest.mark.parametrize("name", ["off", "model"])
def test_where_nothing_is_to_be_kept_nothing_is(name: str) -> None:
    """With the setting off; and with a language model, which may be exchanged without a sign."""
    off = replace(SETTINGS, input=replace(SETTINGS.input, keep_findings=False))
    model = replace(SETTINGS, entities=replace(SETTINGS.entities, spacy_model="en"))
    assert findings_cache.file_of(sources(A), off if name == "off" else model) is None


def test_the_folder_does_not_grow_beyond_its_bound(tmp_path: Path) -> None:
    """What was not read for the longest time goes first, and what is too large by itself is not kept."""
    whole = Findings(Story("", ()), notes=(Note(NoteKind.FOUND, os.urandom(2000).hex()),))
    files = [paths.cache_folder() / "findings" / f"{n}.findings" for n in range(4)]
    for age, file in enumerate(files):
        assert findings_cache.save(file, whole, (), max_mb=0.005)
        os.utime(file, (age, age)) if file.exists() else None
        if age == 1:
            assert whole == findings_cache.load(files[0], whole.story, ())  # it was read last
    assert [files[0], files[3]] == sorted(file for file in files if file.exists())
    assert not findings_cache.save(files[1], whole, (), max_mb=0.001)
    assert 2 == findings_cache.clear().stories
    assert 0 == findings_cache.cache_contents().stories


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    """Nothing outside of the folder is written, counted or thrown away."""
    outside = tmp_path / "mine.findings"
    outside.write_text("mine")
    place = paths.cache_folder() / "findings"
    place.mkdir(parents=True)
    (place / "a.findings").symlink_to(outside)
    assert findings_cache.save(place / "a.findings", Findings(Story("", ())), (), max_mb=1)
    (place / "b.findings").symlink_to(outside)
    findings_cache.clear()
    assert "mine" == outside.read_text()


def test_a_full_disk_is_no_mishap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be kept is not kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file" / "below"))
    (tmp_path / "file").write_text("")
    (tmp_path / "s").mkdir()
    assert len(stages(folder(tmp_path / "s", A, B))[0]) > 2


def test_what_was_pasted_or_piped_in_is_written_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is promised that it is not."""
    (tmp_path / "s").mkdir()
    session = Session([str(folder(tmp_path / "s", A, B))], SETTINGS, keep=True)
    list(session.steps())
    before = findings_cache.cache_contents()
    *_, last = session.grow("Oslo weeps, and a bridge fell. " * 3)
    assert 3 == len(last.findings.story.articles)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(B.encode())))
    list(Session([str(tmp_path / "s" / "0.txt"), "-"], SETTINGS, keep=True).steps())
    assert before == findings_cache.cache_contents()
