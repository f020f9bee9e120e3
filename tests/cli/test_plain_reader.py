"""The reader line by line as a command: lines in by a pipe, answers out, the place kept, nothing raw."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.harm import HARM, raw
from tests.reading.fire import FIRE
from tests.stories import reading_of
from tui.cli import main
from tui.cli import plain as loop
from tui.cli.line_reader import LineReader
from tui.cli.plain import PlainReader
from tui.model.findings import Stage, Step
from tui.model.papers import PieceStamp
from tui.model.settings import Settings
from tui.reading.plain.driver import begin
from tui.session import NOTHING
from tui.store import bookmark
from tui.terminal.line import editor

ROOT = Path(__file__).resolve().parents[2]
ONE = "The mayor of Springfield opened the new bridge on Monday. Hundreds of people came to see it.\n\n“We’re proud,” he said."
OTHER = "On Monday the new bridge was opened by the mayor of Springfield. It rained all day."


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two short articles; the current folder holds no settings, the locale is one of today."""
    folder = tmp_path / "bridge"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE)
    (folder / "other.txt").write_text(OTHER)
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_CTYPE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    return folder


def walk(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str | bytes, *words: str) -> list[str]:
    """What is printed when these lines come in by a pipe."""
    given = typed.encode() if isinstance(typed, str) else typed
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    assert 0 == main(["--plain", *words])
    out, err = capsys.readouterr()
    assert "" == err
    return out.splitlines()


def test_lines_of_a_pipe_are_answered_in_their_order(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is repeated before its answer, so that what is written into a file can be read; the end of the pipe leaves."""
    said = walk(capsys, monkeypatch, "n\n\n2\nquit\nn\n", str(story))
    assert said[0].endswith("2 articles.")
    assert ["> n", "> ", "> 2", "> quit"] == [line for line in said if line.startswith(">")]
    assert "Left; the place is remembered." == said[-1]
    assert "Both tell this." in said


def test_nobody_waits_for_more_in_a_pipe(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of a long answer is there: nobody sits there who could ask for the rest."""
    said = walk(capsys, monkeypatch, "? all\n", str(story))
    assert len(said) > 60
    assert not any("an empty line goes on" in line and "more" in line.split()[1] for line in said if line[:1].isdigit())


def test_the_place_is_the_same_as_on_the_screen(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is kept at the end of the pipe, taken up again, and not with --fresh; the theme that the screen keeps stays."""
    file = bookmark.place_of([str(story)])
    walk(capsys, monkeypatch, "2\nj\n", str(story))
    assert file.exists()
    bookmark.remember(file, {**bookmark.load_place(file), "theme": "light", "picked": ["x"]})
    back = walk(capsys, monkeypatch, "k\n", str(story))
    assert "You are where you left." in back
    assert any("It rained all day." in line for line in back)
    assert ("light", ["x"]) == tuple(bookmark.load_place(file)[key] for key in ("theme", "picked"))
    assert not any("where you left" in line for line in walk(capsys, monkeypatch, "", "--fresh", str(story)))


@pytest.mark.parametrize("way", ["--ascii", "LANG"])
def test_ascii_is_all_that_is_sent_where_no_more_arrives(
    way: str, story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked for, or known by the locale: quotation marks become plain ones."""
    if way == "LANG":
        monkeypatch.setenv("LANG", "C")
    said = walk(capsys, monkeypatch, "read 5\n", str(story), *([way] if way.startswith("--") else []))
    assert all(line.isascii() for line in said)
    assert any('"We\'re proud," he said.' in line for line in said)


@pytest.mark.parametrize(
    "typed", [b"", b"\n\n", b"\xff\xfe\x00\x9b2J\n", HARM.encode("utf-8", "replace"), b"x" * 200_000, b"n"]
)
def test_whatever_comes_in_words_come_out(
    typed: bytes, story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes that are no text, control characters, a line without an end."""
    said = walk(capsys, monkeypatch, typed, str(story))
    assert (set(), True) == (raw("\n".join(said).encode()), len(said) > 3)


def test_an_article_can_be_pasted(story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Up to a line with a full stop; what follows are commands again."""
    text = "The new bridge of Springfield was opened by its mayor on Monday, and many came."
    said = walk(capsys, monkeypatch, f"A\n{text}\n.\na\n", str(story))
    assert "It is article 3 of 3; it stays until you leave, and is written nowhere." in said
    assert any(line.startswith("3. C, ") for line in said)
    assert "Nothing was pasted." in walk(capsys, monkeypatch, "A\n.\n", str(story))
    assert "Nothing was pasted." in walk(capsys, monkeypatch, "A\n", str(story))


def test_a_correction_counts_at_once(story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is known of the place is said anew, and again when it is taken back."""
    listed = walk(capsys, monkeypatch, "X\n", str(story))
    number = next(line.split(".")[0] for line in listed if "not the fact that the others tell" in line)
    said = walk(capsys, monkeypatch, f"correct {number}\ncorrect {number}\n", "--fresh", str(story))
    begin, once, twice = (at for at, line in enumerate(said) if line.startswith(">") or not at)
    assert "Both tell this." in said[begin:once]
    assert (True, False) == ("Yours: not the same fact" in said[once + 1], "Both tell this." in said[once:twice])
    assert (True, True) == ("Taken back: not the same fact" in said[twice + 1], "Both tell this." in said[twice:])


def test_notes_are_kept_beside_the_story_and_heard_again(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the disk when the prompt is back; what others write into the file joins at the next line."""
    walk(capsys, monkeypatch, "note ask the mayor\n", str(story))
    file = story / "notes.yaml"
    assert "ask the mayor" in file.read_text()
    assert "Your note: ask the mayor" in walk(capsys, monkeypatch, "where\n", str(story))
    read = LineReader.read

    def read_and_write(self: LineReader, before: str) -> str | None:
        file.write_text(file.read_text().replace("ask the mayor", "ask his office"))
        return read(self, before)

    monkeypatch.setattr(LineReader, "read", read_and_write)
    assert "Your note: ask his office" in walk(capsys, monkeypatch, "where\n", str(story))


def test_a_correction_is_there_the_next_time(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And so is the basket; undo takes the last change of any of them back."""
    listed = walk(capsys, monkeypatch, "X\n", str(story))
    number = next(line.split(".")[0] for line in listed if "not the fact that the others tell" in line)
    walk(capsys, monkeypatch, f"correct {number}\ncollect\n", str(story))
    said = walk(capsys, monkeypatch, "X\nbasket\n", str(story))
    assert "Yours, 1 correction:" in said
    assert not any("The basket is empty" in line for line in said)
    assert any(line.startswith("Undone: ") for line in walk(capsys, monkeypatch, "note one\nZ\n", str(story)))


def test_files_that_come_join_at_the_next_line(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looked after with --watch or by its key; one hears which have come."""
    read = LineReader.read
    lines = 0

    def read_and_write(self: LineReader, before: str) -> str | None:
        nonlocal lines
        lines += 1
        if lines == 2:
            (story / "third.txt").write_text("The mayor of Springfield opened the new bridge on Monday, at noon.")
        return read(self, before)

    monkeypatch.setattr(LineReader, "read", read_and_write)
    said = walk(capsys, monkeypatch, "where\na\nR\nR\n", "--watch", str(story))
    assert "third.txt has joined." in said
    assert any(line.startswith("3. C, ") for line in said)
    assert ["The files are no longer looked after."] == [line for line in said if "no longer" in line]


def test_ctrl_c_ends_an_answer_and_the_rest_waits(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The prompt is there again; what was not said is said when asked for."""
    put, count = loop.streams.put_lines, 0

    def put_some(lines: list[str]) -> None:
        nonlocal count
        count += 1
        if count == 12:
            raise KeyboardInterrupt
        put(lines)

    monkeypatch.setattr(loop.streams, "put_lines", put_some)
    said = walk(capsys, monkeypatch, "? all\nmore\n", str(story))
    assert "Stopped. Press ctrl+c once more to leave, or type quit." in said
    stopped = said.index("> more")
    assert len(said) - stopped > 40


def test_without_an_article_one_sentence_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As with every other command."""
    assert 1 == main(["--plain", str(tmp_path)])
    assert ("", True) == (lambda out, err: (out, "rashomon: " in err))(*capsys.readouterr())


def run(*words: str, given: str | bytes = b"", **environ: str) -> subprocess.CompletedProcess[bytes]:
    """A process of its own, without a terminal."""
    given = given.encode() if isinstance(given, str) else given
    command = [sys.executable, "-m", "tui", *words]
    env = {**os.environ, **environ}
    return subprocess.run(command, cwd=ROOT, input=given, env=env, capture_output=True, check=False, start_new_session=True)


def test_a_story_from_standard_input_needs_a_terminal_to_type_at() -> None:
    """There is none here, and one sentence says so."""
    done = run("--plain", "-", given=ONE)
    assert (2, b"", True) == (done.returncode, done.stdout, b"there is no terminal to type at" in done.stderr)


def test_without_a_terminal_a_dumb_one_prints_the_report(story: Path) -> None:
    """A pipe or a job of the night wants the whole; who wants lines asks for them."""
    done = run(str(story), TERM="dumb")
    assert (2, True) == (done.returncode, done.stdout.startswith(b"Story: "))
    assert b"--plain" in done.stderr
    assert b"Left; the place" in run("--plain", str(story), given="q\n", TERM="dumb").stdout


def test_whoever_has_heard_enough_ends_it_in_order(story: Path) -> None:
    """A pipe that is closed is no error, and the place is kept."""
    script = f"yes n | head -2000 | {sys.executable} -m tui --plain {story} | head -20; echo ${{PIPESTATUS[2]}}"
    done = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, check=False)
    assert (b"0", b"") == (done.stdout.splitlines()[-1], done.stderr)
    assert bookmark.place_of([str(story)]).exists()


def test_long_work_is_said_now_and_then_to_whoever_listens(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After two seconds, then every quarter of a minute; a pipe hears nothing of it."""
    clock = iter(float(second) for second in range(1000))
    monkeypatch.setattr(loop, "monotonic", lambda: next(clock))
    said: list[str] = []
    monkeypatch.setattr(loop, "say", said.append)
    for is_tty, expected in ((True, 3), (False, 3)):
        lines = LineReader()
        lines.is_tty = is_tty
        reader = loop.PlainReader(SimpleNamespace(papers=None), Settings(), None, lines, has_files=False)  # type: ignore[arg-type]
        steps = [Step(Stage.PASSAGES, part / 40, NOTHING) for part in range(40)]
        assert steps[-1] is reader._go_through(iter(steps))
        assert expected == len(said)
    assert "Comparing the articles, 2 percent of this part is done." == said[0]


def test_files_are_written_as_on_the_screen(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The comparison and the brief, never over a file that is there unless that is said; what cannot be is said."""
    (tmp_path / "mine.md").write_text("mine")
    lines = "export ris refs.ris\nexport mine.md\nexport no/such/a.md\nbrief-save\nbrief-save mine.md\nbrief-save desk.md\n"
    said = " ".join(walk(capsys, monkeypatch, lines, str(story)))
    assert (tmp_path / "refs.ris").read_bytes().startswith(b"TY  - ")
    assert 1 == len(list(tmp_path.glob("brief-*.md")))
    assert ("mine", True) == ((tmp_path / "mine.md").read_text(), (tmp_path / "desk.md").exists())
    assert "Wrote refs.ris, " in said
    assert "mine.md exists and is left alone. Export replace md mine.md writes over it." in said
    assert "mine.md exists and is left alone; name another file." in said
    assert "nothing was written" in said
    assert "Wrote mine.md" in " ".join(walk(capsys, monkeypatch, "export replace md mine.md\n", str(story)))
    assert "mine" != (tmp_path / "mine.md").read_text()


def test_a_pasted_article_is_taken_out_again(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Another paper wrote of the bridge that was opened in Springfield.\n" * 3
    said = walk(capsys, monkeypatch, f"remove-pasted\nadd-pasted\n{text}.\n3\nremove-pasted\nwhere\n", str(story))
    assert any("was not pasted, so it stays" in line for line in said)
    assert any(line.endswith("is taken out again.") for line in said)
    assert not any("of 3" in line for line in said[-4:])


def test_a_note_in_the_editor(
    story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Only at a terminal; what an editor leaves is the note, and nothing is none."""
    assert "No editor is opened where lines come from a pipe" in " ".join(walk(capsys, monkeypatch, "edit-note\n", str(story)))
    script = tmp_path / "editor.py"
    script.write_text("import sys\nf = sys.argv[1]\nt = open(f).read()\nopen(f, 'w').write(t.strip() + WORDS)")
    reader = PlainReader.__new__(PlainReader)
    reader._lines = SimpleNamespace(is_tty=True)  # type: ignore[assignment]
    monkeypatch.setattr(editor, "TERMINAL", "/dev/null")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    text, said = script.read_text(), []
    reader._walk = replace(begin(reading_of(FIRE), Settings(), {})[0])
    for number, words in enumerate(("", "' ask\\n\\nher #todo'", "''", "' more'")):
        script.write_text(text.replace("WORDS", words or "''"))
        reader._walk = replace(reader._walk, stamp=PieceStamp(f"n{number}", "2026"))
        said += reader._edit_note()
    (note,) = reader._walk.reading.papers.notes
    assert ("ask\n\nher #todo more", ("todo",)) == (note.text, note.tags)
    assert "Nothing was written, so there is no note." in said
    assert "Nothing was changed." in said
