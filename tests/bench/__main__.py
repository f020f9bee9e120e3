"""`python -m tests.bench`: every measurement, one after the other, in one run. They are no tests and fail for nothing."""

from __future__ import annotations

from tests.bench import (
    bench_align,
    bench_line,
    bench_live,
    bench_reports,
    bench_start,
    bench_story,
    bench_terminal,
    bench_unrelated,
)

for title, run in (
    ("the sample story", bench_story.main),
    ("start", lambda: bench_start.main((120, 40))),
    ("in a terminal", lambda: bench_terminal.main(["120x40", "200x50"])),
    ("on a slow line", lambda: bench_line.main(["80x24", "120x40"])),
    ("passages in made-up stories", lambda: bench_align.main([5, 50])),
    ("the longest time without a report", lambda: bench_reports.main([50, 200])),
    ("the screen while 50 articles are compared", lambda: bench_live.main([50])),
    ("false links between articles of different topics", lambda: bench_unrelated.main(2000, [])),
):
    print(f"\n{title}\n", flush=True)
    run()
