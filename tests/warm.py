"""The process that parses files, kept from one test for the next: to start one takes longer than to read a page.

The program itself lets one process parse file after file; here it also parses those of the next story. What is tested of the
process itself (`tests/store/test_worker.py`) starts one of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from dataclasses import astuple

import pytest

from tui.store.worker.client import _SEEN, Worker

_MOST = 4
"""Processes that are kept; each was started with other limits or variables."""


class WarmProcesses:
    """Gives a worker the process that another has done with, where it would start one just like it."""

    def __init__(self) -> None:
        self._start, self._close = Worker._start, Worker.close
        self._idle: dict[Hashable, subprocess.Popen[bytes]] = {}

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Meanwhile every worker takes its process from here, and gives it back."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Worker, "_start", lambda worker: self.start(worker))
            patch.setattr(Worker, "close", lambda worker, *, at_once=False: self.close(worker, at_once=at_once))
            yield

    @contextmanager
    def set_aside(self) -> Iterator[None]:
        """Meanwhile every worker starts a process of its own and ends it."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Worker, "_start", self._start)
            patch.setattr(Worker, "close", self._close)
            yield

    def start(self, worker: Worker) -> subprocess.Popen[bytes]:
        """A process that waits for files."""
        process = self._idle.pop(_likeness(worker), None)
        return process if process and process.poll() is None else self._start(worker)

    def close(self, worker: Worker, *, at_once: bool = False) -> None:
        """Keep the process, unless it was given up or there are enough."""
        process, likeness = worker._process, _likeness(worker)
        if process is None or at_once or process.poll() is not None or likeness in self._idle or len(self._idle) >= _MOST:
            self._close(worker, at_once=at_once)
            return
        worker._process = None
        self._idle[likeness] = process

    def end(self) -> None:
        """End all that wait."""
        for process in self._idle.values():
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    pipe.close()
            process.kill()
            process.wait()
        self._idle.clear()


def _likeness(worker: Worker) -> Hashable:
    """What is alike of two processes when one can stand for the other."""
    seen = tuple(os.environ.get(name) for name in _SEEN)
    return (astuple(worker._settings), seen, tuple(sys.path), sys.executable, sys.dont_write_bytecode, os.getpid())
