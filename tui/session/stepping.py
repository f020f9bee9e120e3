"""Work that tells its steps, as an iterator of them: whoever waits for a step has the work done that leads to it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from threading import Semaphore, Thread
from time import monotonic
from typing import TYPE_CHECKING

from tui.model.findings import Step

if TYPE_CHECKING:
    from tui.engine.pipeline import Tell

_KEPT_AT = 20_000
"""Objects made from which a step of the analysis looks for garbage itself, for some 3 ms, and puts the rest out of the
collector's way. Else the older ones are looked at together, and a key waits for that: up to 160 ms at 300 articles."""
_REPORT_S = 0.02
"""Seconds between two reports of progress that are passed on: no screen shows more, and cancelling waits no longer."""


def stepwise(work: Callable[[Tell], None]) -> Iterator[Step]:
    """Turn work that tells its steps into an iterator of them.

    The work has a thread of its own, which runs while a step is waited for and stands still otherwise: one of the two, never
    both. So nothing is done that nobody asked for, and to close the iterator is to cancel the work. Steps that are nothing but
    progress are passed on a few times a second. Errors of the work are raised here.
    """
    from tui.engine.progress import Cancelled

    turns: SimpleQueue[Step | BaseException | None] = SimpleQueue()
    asked = Semaphore(0)
    closed = False
    last = 0.0

    def tell(step: Step) -> None:
        nonlocal last
        if gc.get_count()[0] >= _KEPT_AT:
            gc.collect(0)
            gc.freeze()
        now = monotonic()
        if step.finished or now - last >= _REPORT_S:
            last = now
            turns.put(step)
            asked.acquire()
        if closed:
            raise Cancelled

    def run() -> None:
        asked.acquire()
        end: BaseException | None = None
        try:
            if not closed:
                work(tell)
        except Cancelled:
            pass
        except BaseException as error:  # it is raised where the steps are waited for
            end = error
        turns.put(end)

    Thread(target=run, name="analysis", daemon=True).start()
    try:
        while True:
            asked.release()
            turn = turns.get()
            if isinstance(turn, Step):
                yield turn
            elif turn is None:
                return
            else:
                raise turn
    finally:
        closed = True
        asked.release()
