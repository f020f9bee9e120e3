"""What may take long is parsed in a process of its own, which ends when it takes too much, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.stages import finished
from tests.store.hostile import FILES, PROSE
from tests.warm import WarmProcesses
from tui.model.settings import Input
from tui.store.draft import Draft, Unreadable
from tui.store.sources import FileParser, Raw
from tui.store.worker import client, frames

PAGE = f"<html><body><article>{f'<p>{PROSE}</p>' * 3}</article></body></html>".encode()
SLOW = FILES["attributes"][1](1.0)
"""A page that takes a minute in C code, where nothing else of the process runs."""
SMALL = Input(max_file_mb=2.0, max_page_mb=1.0, parse_seconds=0.6, parse_mb=120)


@pytest.fixture(autouse=True)
def cold(warm: WarmProcesses) -> Iterator[None]:
    """No process of an earlier test: each starts its own."""
    with warm.set_aside():
        yield


def outcome(parser: FileParser, raw: bytes, name: str) -> tuple[Draft, ...] | str:
    """The drafts, or why there are none."""
    work: Generator[None, None, tuple[Draft, ...]] = parser.drafts(Raw(raw, name, name))
    try:
        return finished(work)
    except Unreadable as error:
        return str(error)


@pytest.fixture(scope="module")
def shared() -> Iterator[FileParser]:
    parser = FileParser(SMALL)
    yield parser
    parser.close()


@pytest.fixture
def parser() -> Iterator[FileParser]:
    made = FileParser(Input())
    yield made
    made.close()


def process_of(parser: FileParser) -> subprocess.Popen[bytes]:
    """The process that parses."""
    assert parser._worker
    assert parser._worker._process
    return parser._worker._process


def runs(process: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def gone(process: int, *, within: float = 3.0) -> bool:
    """Whether a process ends in so many seconds."""
    until = time.monotonic() + within
    while runs(process) and time.monotonic() < until:
        time.sleep(0.02)
    return not runs(process)


@pytest.mark.parametrize("what", FILES)
def test_what_was_made_to_do_harm_ends_in_words_or_in_a_reason(shared: FileParser, what: str) -> None:
    """A hundredth of the size that did harm, on smaller limits; the bench tries the full ones."""
    name, build = FILES[what]
    raw = build(0.01)
    begun = time.process_time()
    found = outcome(shared, raw, name)
    assert time.process_time() - begun < 1.0, "the program itself was busy"
    assert found
    assert "\n" not in str(found)


def test_a_file_that_takes_too_long_costs_itself_alone() -> None:
    """The process is ended, in C code too, and another one goes on."""
    parser = FileParser(Input(parse_seconds=1.0))
    begun = time.monotonic()
    assert "takes more than 1 seconds to read (input.parse_seconds)" == outcome(parser, SLOW, "a.html")
    assert time.monotonic() - begun < 8
    assert PROSE in outcome(parser, PAGE, "a.html")[0].text  # type: ignore[union-attr]
    parser.close()


def test_a_file_that_takes_too_much_memory_costs_itself_alone() -> None:
    parser = FileParser(Input(parse_mb=100))
    assert "takes more than 100 MB of memory to read (input.parse_mb)" == outcome(parser, b"[" + b"[]," * 3_000_000, "a.json")
    assert PROSE in outcome(parser, PAGE, "a.html")[0].text  # type: ignore[union-attr]
    parser.close()


def test_a_process_that_breaks_down_costs_a_line(parser: FileParser) -> None:
    """As it does over a mistake in C code; the next file starts another."""
    work = parser.drafts(Raw(SLOW, "a.html", "a.html"))
    next(work)
    process_of(parser).send_signal(signal.SIGSEGV)
    with pytest.raises(Unreadable, match=r"broke down over it \(SIGSEGV\)"):
        finished(work)
    assert PROSE in outcome(parser, PAGE, "a.html")[0].text  # type: ignore[union-attr]


def test_who_waits_gets_control_back_often(parser: FileParser) -> None:
    """So that the screen can be drawn and left; and who stops waiting leaves nothing running."""
    work = parser.drafts(Raw(SLOW, "a.html", "a.html"))
    begun = time.monotonic()
    for _ in range(10):
        next(work)
    assert time.monotonic() - begun < 3
    process = process_of(parser).pid
    work.close()
    assert gone(process)


def test_one_process_takes_file_after_file_and_ends_with_the_story(parser: FileParser) -> None:
    for number in range(3):
        outcome(parser, PAGE, f"{number}.html")
    process = process_of(parser)
    parser.close()
    assert process.returncode is not None
    assert not runs(process.pid)


def test_the_process_sees_little(parser: FileParser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the terminal nor the reader's variables, folder and files."""
    monkeypatch.setenv("SECRET", "hunter2")
    outcome(parser, PAGE, "a.html")
    home = Path(f"/proc/{process_of(parser).pid}")
    if not home.exists():
        pytest.skip("this system does not show its processes as files")
    assert b"hunter2" not in (home / "environ").read_bytes()
    assert "/" == os.readlink(home / "cwd")
    assert "/dev/null" == os.readlink(home / "fd/2") == os.readlink(home / "fd/1")
    assert os.getsid(process_of(parser).pid) != os.getsid(0)
    limits = (home / "limits").read_text()
    assert "Max core file size        0" in limits
    assert "Max file size             1000000" in limits


@pytest.mark.parametrize("python", ["", "/nowhere/python"])
def test_without_a_python_to_start_it_is_said(python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And text is read all the same."""
    monkeypatch.setattr(sys, "executable", python)
    parser = FileParser(Input())
    assert str(outcome(parser, PAGE, "a.html")).startswith("needs a process of its own to be read in, ")
    assert PROSE == outcome(parser, PROSE.encode(), "a.txt")[0].text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "answer",
    [
        b"no frame at all",
        frames.HEAD.pack(2, 4) + b"[]abcd",
        frames.HEAD.pack(9, 1 << 31),
        frames.head({"drafts": [{"bytes": 9}]}),
    ],
)
def test_an_answer_that_is_none_is_not_taken(answer: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the process became while it parsed, it can only say what articles are."""
    monkeypatch.setattr(client, "_START", f"import os, time; os.write(1, {answer!r}); time.sleep(60)")
    assert "what reads such files" in str(outcome(FileParser(Input()), PAGE, "a.html"))


def test_a_program_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    """Not even one that is busy with a page."""
    page = tmp_path / "a.html"
    page.write_bytes(SLOW)
    code = f"""
from pathlib import Path
from tui.model.settings import Input
from tui.store.sources import FileParser, Raw
parser = FileParser(Input(parse_seconds=600))
for number, _ in enumerate(parser.drafts(Raw(Path({str(page)!r}).read_bytes(), "a.html", "a.html"))):
    if number == 30:
        print(parser._worker._process.pid, flush=True)"""
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE) as program:
        assert program.stdout
        worker = int(program.stdout.readline())
        assert runs(worker)
        program.kill()
    assert gone(worker)


def test_plain_text_needs_no_process() -> None:
    """Nor anything of what starts one, or of what reads other formats."""
    code = "import sys; from tui.cli import main; main(['check']); print(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    imported = set(run.stderr.split())
    assert "tui.store.stories" in imported
    assert not imported & {
        "subprocess", "select", "email", "markdown_it", "trafilatura", "pypdf", "tempfile", "tui.store.public", "hashlib",
        "tui.store.worker", "tui.store.fetch", "tui.store.kept", "tui.store.formats.pages", "tui.store.formats.records",
    }  # fmt: skip


TEXTS = st.text(st.characters(), max_size=20)


@given(
    st.lists(
        st.builds(
            Draft,
            TEXTS,
            st.dictionaries(st.sampled_from(["title", "url"]), st.tuples(TEXTS, TEXTS)),
            TEXTS,
            st.lists(TEXTS).map(tuple),
        )
    )
)
@settings(max_examples=50, deadline=None)
def test_what_is_packed_comes_out_as_it_was(drafts: list[Draft]) -> None:
    """Lone surrogates included, which JSON can write."""
    values, texts = frames.from_drafts(drafts)
    assert tuple(drafts) == frames.to_drafts(values, texts)
