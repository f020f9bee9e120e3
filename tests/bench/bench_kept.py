"""A story that is opened again: seconds until all of it is known, beside the first time, in one run.

python -m tests.bench.bench_kept [NUMBER OF ARTICLES ...]      default: 50 300
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.bench_align import made
from tui.model.settings import Settings
from tui.session import YOUNG_OBJECTS, Session
from tui.store import findings_cache


def seconds(folder: Path) -> float:
    """Seconds from the start of the reading to the last step, and behind it what is kept."""
    began, done = time.perf_counter(), 0.0
    for step in Session([str(folder)], Settings(), keep=True).steps():
        if step.finished:
            done = time.perf_counter() - began
    return done


def main(sizes: list[int]) -> None:
    """Print the table."""
    gc.set_threshold(YOUNG_OBJECTS)
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = place
        for size in sizes:
            folder = Path(place) / str(size)
            folder.mkdir()
            for source in made(size).story.articles:
                (folder / f"{source.id}.txt").write_text(source.text, encoding="utf-8")
            first, again = seconds(folder), seconds(folder)
            kept = findings_cache.clear().size / findings_cache.MB
            print(
                f"{size:>6,} articles: first {first:6.2f} s, again {again:5.2f} s, {first / again:5.1f} x; {kept:.1f} MB kept"
            )


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [50, 300])
