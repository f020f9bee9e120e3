"""Work in copies of this process: the results are those of one process, whatever becomes of a copy, and none is left."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import pytest

from tests.bench.bench_reports import story
from tui.engine.parallel import SERIAL, Executor
from tui.engine.pipeline import analyse
from tui.engine.progress import SILENT, Cancelled, Progress
from tui.model.findings import Stage
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.session import LEAST_CHARACTERS, Session, processes
from tui.session.processes import ForkExecutor, executor_for, free_memory

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere all is done in one process")
SELF = os.getpid()


@pytest.fixture(autouse=True)
def no_copy_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """However it ends: none runs, and none has ended unnoticed."""
    copies: list[int] = []
    fork = os.fork

    def counting() -> int:
        copies.append(fork())
        return copies[-1]

    monkeypatch.setattr(os, "fork", counting)
    yield
    for copy in copies:
        with pytest.raises(ProcessLookupError):
            os.kill(copy, 0)


def squares(start: int, stop: int, _progress: Progress) -> list[int]:
    """Some work, in the twinkling of an eye."""
    return [n * n for n in range(start, stop)]


def in_a_copy(act: Callable[[], object]) -> Callable[[int, int, Progress], list[int]]:
    """The same work, and what happens to a copy that does it."""

    def work(start: int, stop: int, progress: Progress) -> list[int]:
        if os.getpid() != SELF:
            act()
        elif start < 40:
            time.sleep(0.01)  # so that the copies come to do something
        return squares(start, stop, progress)

    return work


def fail() -> None:
    """What a fault of the program looks like."""
    raise ValueError("a fault")


@pytest.mark.parametrize("size", [0, 1, 3, 4, 7, 64, 1001])
@pytest.mark.parametrize("chunk", [1, 16])
def test_results_come_whole_and_in_their_order(size: int, chunk: int) -> None:
    """Those of three processes are those of one."""
    results = [list(each.map_chunks(squares, size, chunk, SILENT)) for each in (SERIAL, ForkExecutor(3))]
    assert results[0] == results[1]
    assert [n * n for n in range(size)] == list(chain.from_iterable(results[1]))


@pytest.mark.parametrize(
    "act", [fail, lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: os._exit(3), sys.exit, lambda: time.sleep(60)]
)
def test_what_a_copy_does_not_do_is_done_here(act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when it fails, is killed, ends or stands still."""
    monkeypatch.setattr(processes, "_SILENCE_S", 0.05)
    results = ForkExecutor(3).map_chunks(in_a_copy(act), 60, 1, SILENT)
    assert [n * n for n in range(60)] == list(chain.from_iterable(results))


def test_an_error_is_raised_here() -> None:
    """As in one process."""
    with pytest.raises(ZeroDivisionError):
        list(ForkExecutor(3).map_chunks(lambda start, stop, _: 1 // (start - 30), 60, 1, SILENT))


def test_cancelled_while_a_copy_takes_for_ever() -> None:
    """Whoever waits can stop it, and no copy is left."""
    begun = time.monotonic()

    def hear(_done: float) -> None:
        if time.monotonic() - begun > 0.05:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(ForkExecutor(2).map_chunks(in_a_copy(lambda: time.sleep(60)), 60, 1, Progress(hear)))


def test_nobody_takes_the_rest() -> None:
    """Work that is not asked for to its end leaves no copy either."""
    results = ForkExecutor(3).map_chunks(squares, 600, 1, SILENT)
    assert [0] == next(results)
    results.close()  # type: ignore[attr-defined]


def test_a_copy_ends_when_nobody_listens() -> None:
    """A program that is killed leaves none behind: what it writes reaches nobody."""
    listening, writing = os.pipe()
    program = os.fork()
    if program == 0:

        def work(_start: int, _stop: int, _progress: Progress) -> int:
            os.write(writing, b".")
            time.sleep(0.005)
            return 0

        try:
            list(ForkExecutor(2).map_chunks(work, 100_000, 1, Progress(lambda _done: time.sleep(1))))
        finally:
            os._exit(0)
    os.close(writing)
    os.read(listening, 1)
    os.kill(program, signal.SIGKILL)
    os.waitpid(program, 0)
    while os.read(listening, 4096):  # ends when nobody is left who could write; else the test hangs until it is ended
        pass
    os.close(listening)


def test_no_more_processes_are_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then it is done in those that there are."""

    def refuse() -> int:
        raise BlockingIOError("no more processes")

    monkeypatch.setattr(os, "fork", refuse)
    assert list(SERIAL.map_chunks(squares, 100, 4, SILENT)) == list(ForkExecutor(3).map_chunks(squares, 100, 4, SILENT))


def test_a_story_is_understood_the_same_in_several_processes() -> None:
    """To the last bit, with all that stands in the findings."""
    told = story(3)
    assert repr(analyse(told, Settings())) == repr(analyse(told, Settings(), executor=ForkExecutor(3)))


def with_memory(folder: Path, monkeypatch: pytest.MonkeyPatch, free_kb: str, limit: str = "", used: str = "") -> None:
    """A machine that says this of its memory, and a container of its limit."""
    for name, content in (("_MEMORY", f"MemTotal: 9 kB\nMemAvailable:   {free_kb}\n"), ("_LIMIT", limit), ("_USED", used)):
        (folder / name).write_text(content)
        monkeypatch.setattr(processes, name, folder / name)


@pytest.mark.parametrize(
    ("characters", "most", "processors", "free_kb", "several"),
    [
        (400_000, 0, 2, 4_000_000, 2),
        (400_000, 0, 64, 4_000_000, processes.MOST_PROCESSES),
        (400_000, 8, 64, 4_000_000, 8),
        (400_000, 1, 2, 4_000_000, 1),
        (400_000, 0, 1, 4_000_000, 1),
        (400_000, 8, 1, 4_000_000, 1),
        (400_000, 0, 4, 200_000, 3),
        (400_000, 0, 4, 50_000, 1),
    ],
)
def test_who_does_the_work(
    characters: int, most: int, processors: int, free_kb: int, several: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One processor, a setting of 1, little memory: all in one process; else in so many."""
    with_memory(tmp_path, monkeypatch, f"{free_kb} kB")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: set(range(processors)))
    found = executor_for(Story("", (Source("a", "a.txt", "x" * characters),)), most)
    assert several == (1 if found is SERIAL else vars(found)["_processes"])


@pytest.mark.parametrize(
    ("said", "free"),
    [
        (("8 kB",), 8192),
        (("8 kB", "max", "5"), 8192),
        (("8 kB", "1000", "400"), 600),
        (("8 kB", "99999", "4"), 8192),
        (("8 kB", "9", "20"), 0),
        (("much",), 0),
    ],
)
def test_memory_that_is_left(said: tuple[str, ...], free: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the machine or, where it is less, of the container."""
    with_memory(tmp_path, monkeypatch, *said)
    assert free == free_memory()


@pytest.mark.parametrize(("size", "asked"), [(LEAST_CHARACTERS - 1, 0), (LEAST_CHARACTERS, 1)])
def test_a_small_story_stays_in_one_process(size: int, asked: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is even asked for others."""
    calls: list[int] = []

    def count(_story: Story, most: int) -> Executor:
        calls.append(most)
        return SERIAL

    monkeypatch.setattr(processes, "executor_for", count)
    (tmp_path / "a.txt").write_text("x" * size)
    steps = Session([str(tmp_path)], Settings()).steps()
    while next(steps).stage is not Stage.CLEAN:
        pass
    steps.close()  # type: ignore[attr-defined]
    assert asked == len(calls)
