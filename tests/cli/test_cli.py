"""What the command prints where, and with which exit code it ends."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui import __version__
from tui.cli import main
from tui.reading.commands.table import COMMANDS
from tui.store import paths, streams

ROOT = Path(__file__).resolve().parents[2]

ONE = "The mayor of Springfield opened the new bridge on Monday. Hundreds of people came to see it."
OTHER = "On Monday the new bridge was opened by the mayor of Springfield. It rained all day."


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two short articles; the current folder holds no settings."""
    folder = tmp_path / "bridge"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE)
    (folder / "other.txt").write_text(OTHER)
    monkeypatch.chdir(tmp_path)
    return folder


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a command."""
    try:
        code = main(list(words))
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    return (code, *capsys.readouterr())


def texts(export: str) -> list[str]:
    """The words of the articles of an export."""
    return [article["text"] for article in json.loads(export)["story"]["articles"]]


def test_report_is_text(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report is written to stdout and nothing is said beside it."""
    code, out, err = run(capsys, "report", str(story))
    assert (0, "", True) == (code, err, out.startswith("Story: "))


def test_report_as_json(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The export is one JSON value with the articles' words."""
    code, out, err = run(capsys, "report", str(story), "--as", "json")
    assert (0, "", [ONE, OTHER]) == (code, err, texts(out))


def test_files_are_a_story_too(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files may be named one by one, in any order."""
    code, out, _ = run(capsys, "report", "--as", "json", str(story / "other.txt"), str(story / "one.txt"))
    assert (0, [OTHER, ONE]) == (code, texts(out))


def test_folders_inside_a_folder(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What lies in a folder of the folder belongs to the story when that is asked for."""
    (story / "more").mkdir()
    (story / "more/third.txt").write_text("Nobody came to the opening of the bridge.")
    alone, together = (run(capsys, "report", "--as", "json", str(story), *more)[1] for more in ((), ("--subfolders",)))
    assert (2, 3) == (len(texts(alone)), len(texts(together)))


def test_without_a_story_the_sample(capsys: pytest.CaptureFixture[str]) -> None:
    """The sample story is what there is without a name."""
    assert (
        run(capsys, "report", str(paths.sample_story()), "--stage", "read")[:2] == run(capsys, "report", "--stage", "read")[:2]
    )


@pytest.mark.parametrize("stage", ["read", "clean", "sentences", "entities", "quotes", "figures", "passages"])
def test_each_stage_can_be_shown(story: Path, stage: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A stage shown alone prints what it found."""
    code, out, err = run(capsys, "report", str(story), "--stage", stage)
    assert (0, "", True) == (code, err, bool(out))


def test_standard_input(story: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A hyphen stands for what is piped in."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(OTHER.encode())))
    code, out, _ = run(capsys, "report", "--as", "json", "-", str(story / "one.txt"))
    assert (0, [OTHER, ONE]) == (code, texts(out))


def test_one_article_is_nothing_to_compare(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report of one article is printed, and what is missing is said."""
    code, out, err = run(capsys, "report", str(story / "one.txt"))
    assert (1, True, True) == (code, "Hundreds of people" in out, "only one telling" in err)


def ugly(folder: Path, name: str) -> str:
    """The path of something that is no article; its name would colour the terminal."""
    path = folder / "a\x1b[31m\nname.txt"
    match name:
        case "binary":
            path.write_bytes(bytes(range(256)) * 40)
        case "empty file":
            path.write_text("")
        case "empty folder":
            path.mkdir()
        case "unreadable":
            path.write_text(ONE)
            path.chmod(0)
        case "link to nothing":
            path.symlink_to(folder / "nothing")
    return str(path)


ROOT_READS_ALL = pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")


@pytest.mark.parametrize(
    "name",
    [
        "missing",
        "empty folder",
        "empty file",
        "binary",
        "link to nothing",
        pytest.param("unreadable", marks=ROOT_READS_ALL),
    ],
)
def test_no_traceback_and_no_control_character(story: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Whatever is named ends in a sentence, and nothing of a name commands the terminal."""
    code, out, err = run(capsys, "report", ugly(story, name))
    controls = [letter for letter in out + err if not letter.isprintable() and letter != "\n"]
    assert (True, True, []) == (code in (1, 2), err.startswith("rashomon: "), controls)


def test_broken_utf8_is_read(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes that are no UTF-8 are read as what they may be, and none of the others is lost."""
    (story / "broken.txt").write_bytes(b"The mayor said \xe2\x80 and \xff\xfe left.\n")
    code, out, _ = run(capsys, "report", "--as", "json", str(story))
    assert (0, True, True) == (code, "The mayor said" in texts(out)[0], texts(out)[0].endswith(" left."))


def test_one_line_of_5_mb(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line without end is read whole."""
    long = "The mayor of Springfield opened the bridge. " * 120_000
    (story / "long.txt").write_text(long)
    code, out, err = run(capsys, "report", "--as", "json", "--stage", "read", str(story))
    assert (0, "", 3) == (code, err, out.count("\n") and len(json.loads(out)["notes"]) + 3)


def test_an_ugly_file_among_good_ones(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One bad file costs a note and not the story."""
    ugly(story, "binary")
    code, out, err = run(capsys, "report", str(story), "--as", "json")
    exported = json.loads(out)
    assert (0, "", [ONE, OTHER], 1) == (code, err, texts(out), sum(note["kind"] == "read" for note in exported["notes"]))


def test_mistakes_in_the_settings(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All mistakes are said at once, and the exit code is 2."""
    Path("config.yaml").write_text("veiw:\nkeys:\n  next: j\n  nxt: x\nview: {lock: 3}\n")
    code, out, err = run(capsys, "report", str(story))
    lines = [word for word in err.split() if word.startswith("config.yaml:")]
    assert (2, "", ["config.yaml:1:", "config.yaml:4:", "config.yaml:3:", "config.yaml:5:"]) == (code, out, lines)


def test_config_path(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Which file counts can be asked."""
    answers = [run(capsys, "config", "path")]
    (story.parent / "config.yaml").write_text("view: {lock: false}\n")
    answers += [run(capsys, "config", "path"), run(capsys, "config", "check"), run(capsys, "config", "path", "--config", "x")]
    expected = ["built in\n", "config.yaml\n", "config.yaml: no mistakes\n", "x\n"]
    assert [(0, line, "") for line in expected] == answers


def test_check_lists_every_file(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file that was read is listed, and each that was not is in the notes."""
    ugly(story, "binary")
    code, out, err = run(capsys, "check", str(story))
    assert (0, "", 2, True) == (code, err, out.count("  Read: "), "Notes: 1" in out)


def test_keys_lists_every_command(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every command stands in the table with the keys that it has for this reader."""
    (story.parent / "config.yaml").write_text("keys: {quit: ctrl+b}\n")
    code, out, _ = run(capsys, "keys")
    numbered = {f"pane-{number}" for number in range(1, 10)} if "[pane-1 … pane-9]" in out else set()
    ids = {command.id for command in COMMANDS if f"[{command.id}]" in out} | numbered
    assert (0, {command.id for command in COMMANDS}, True) == (code, ids, "  ^b " in out)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """The version is one line."""
    assert (0, f"rashomon {__version__}\n", "") == run(capsys, "--version")


@pytest.mark.parametrize("words", [["--help"], ["report", "--help"], ["config", "--help"], ["keys", "-h"], ["check", "-h"]])
def test_help(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Help is data and goes to stdout."""
    code, out, err = run(capsys, *words)
    assert (0, True, "") == (code, out.startswith("usage: rashomon"), err)


@pytest.mark.parametrize("words", [["--nonsense"], ["report", "--as", "xml"], ["config"], ["report", "--stage", "tea"]])
def test_usage_errors(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong option is said on stderr and ends with 2."""
    code, out, err = run(capsys, *words)
    assert (2, "", True) == (code, out, err.startswith("usage: rashomon"))


def test_ctrl_c(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Interrupting says so and ends as shells expect."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.report.settings_of", interrupted)
    assert (130, "", "Interrupted.\n") == run(capsys, "report")


def program(*words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "tui", *words]
    return subprocess.run(command, cwd=ROOT, env=os.environ | more, capture_output=True, stdin=subprocess.DEVNULL, check=False)


def test_without_a_terminal_the_report(story: Path) -> None:
    """Where no screen can be drawn the report is printed, with a hint and exit code 2."""
    opened, reported = program(str(story), TERM="dumb"), program("report", str(story))
    assert (2, reported.stdout, True) == (opened.returncode, opened.stdout, b"rashomon report" in opened.stderr)


def test_an_output_without_unicode(story: Path) -> None:
    """An ASCII output gets every word, the foreign letters as their codes."""
    (story / "one.txt").write_text("“Ça suffit,” said Zoë of Łódź.", encoding="utf-8")
    text = program("report", str(story), PYTHONIOENCODING="ascii")
    export = program("report", "--as", "json", str(story), PYTHONIOENCODING="ascii")
    assert (0, 0, True, "“Ça suffit,” said Zoë of Łódź.") == (
        text.returncode,
        export.returncode,
        b"\\u0141\\xf3d\\u017a" in text.stdout,
        texts(export.stdout.decode("ascii"))[0],
    )


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_closed_pipe(form: str) -> None:
    """When the reader of a pipe has enough, that is no error and nothing is said."""
    command = [sys.executable, "-m", "tui", "report", "--as", form]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()
    assert (0, b"") == (running.returncode, said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk(story: Path) -> None:
    """An output that takes no more is said in one sentence."""
    command = [sys.executable, "-m", "tui", "report", str(story)]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (2, b"rashomon: standard output: No space left on device.\n") == (done.returncode, done.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_nobody_stumbles_over_a_message_that_was_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The interpreter writes once more what waits, as it ends, and would end with 120."""
    full = open("/dev/full", "w", encoding="utf-8")  # noqa: SIM115 -- closing it is what is tried
    monkeypatch.setattr(streams, "_speech", full)
    streams.say("Nobody hears this.")
    full.close()


@pytest.mark.parametrize(
    ("closed", "words", "code", "said"),
    [
        ([1], ["keys"], 1, b"rashomon: standard output: it is closed.\n"),
        ([1], ["--help"], 1, b"rashomon: standard output: it is closed.\n"),
        ([0], ["keys"], 0, b""),
        ([0], ["report", "-"], 1, b"rashomon: standard input: it is closed.\n"),
        ([2], ["keys"], 0, b""),
        ([0, 1, 2], ["config", "show"], 1, b""),
    ],
)
def test_closed_standard_streams(closed: list[int], words: list[str], code: int, said: bytes) -> None:
    """A stream that is not there is said where that can be; the next file that is opened is not taken for it."""
    command = [
        "sh",
        "-c",
        f'exec "$@" {" ".join(f"{number}>&-" for number in closed)}',
        "sh",
        sys.executable,
        "-m",
        "tui",
        *words,
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert (code, said) == (done.returncode, done.stderr)


def test_too_little_memory(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """It is no mistake of the program, and told in one sentence; nor is a thread that cannot start."""
    for error in (MemoryError(), RuntimeError("can't start new thread"), OSError(errno.ENOMEM, "Cannot allocate memory")):

        def failing(*_: object, error: Exception = error) -> None:
            raise error

        monkeypatch.setattr("tui.cli.report.settings_of", failing)
        code, out, err = run(capsys, "report")
        assert (71, "", 1, True) == (code, out, err.count("\n"), "not enough memory" in err)
