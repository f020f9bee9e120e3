"""`python -m tests.store.killed_savers FOLDER`: two hundred times papers are saved there again and again by who is killed soon.

A process that has nothing but what it needs: to fork the one in which all tests run takes longer than to save.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import replace

from tests.store.test_papers import ALL, note
from tui.store.papers.keeper import PapersKeeper
from tui.store.papers.place import place_of

TIMES = 200


def save_for_ever(place: str, writing: int) -> None:
    """Save one note more each time, and say so."""
    keeper = PapersKeeper(place_of([place]))
    papers = keeper.load().papers
    while True:
        papers = keeper.save(replace(papers, notes=(*papers.notes, note(f"n{len(papers.notes)}")))).papers
        os.write(writing, b"x")


def kill_one(place: str, after_s: float) -> None:
    """Kill one who saves, so long after the first time: what was said to be saved is there, whole."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        save_for_ever(place, writing)
    os.close(writing)
    os.read(reading, 1)
    time.sleep(after_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = len(os.read(reading, 1000)) + 1
    os.close(reading)
    kept = PapersKeeper(place_of([place])).load()
    assert said <= len(kept.papers.notes) <= said + 1, (said, len(kept.papers.notes))
    assert kept.sentence == "", kept.sentence
    os.unlink(f"{place}/notes.yaml")


def main(place: str) -> None:
    """Kill them all at other moments."""
    PapersKeeper(place_of([place])).save(ALL)  # so that no child has to import what it needs
    os.unlink(f"{place}/notes.yaml")
    for number in range(TIMES):
        kill_one(place, (number % 20) / 10_000)
    print(TIMES)


if __name__ == "__main__":
    main(sys.argv[1])
