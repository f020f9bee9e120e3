"""`rashomon cache`: what is kept of earlier findings, or away with it."""

from __future__ import annotations

import argparse

from tui.cli.story import settings_of
from tui.store import streams

ABOUT = "Tell what is kept, so that an unchanged story is not analysed again (`show`), or throw it away (`clear`)."


def declare(parser: argparse.ArgumentParser) -> None:
    """Add what is wanted."""
    parser.add_argument("what", choices=("show", "clear"), help="tell what is kept, or throw it away")


def run(asked: argparse.Namespace) -> int:
    """Do it, and print how much it was."""
    from tui.store import findings_cache, neutral

    settings = settings_of(asked)
    is_clearing = asked.what == "clear"
    kept = findings_cache.clear() if is_clearing else findings_cache.cache_contents()
    stories = f"{kept.stories} stor{'y' if kept.stories == 1 else 'ies'}"
    size = f"{kept.size / 1000:,.0f} kB" if kept.size < findings_cache.MB else f"{kept.size / findings_cache.MB:,.1f} MB"
    lines = [f"{neutral.line(str(kept.folder))}: {stories}, {size}{' thrown away' if is_clearing else ''}"]
    if not is_clearing:
        most = settings.input.keep_findings_mb
        is_on = settings.input.keep_findings
        lines.append(
            f"at most {most} MB (input.keep_findings_mb)" if is_on else "nothing is added (input.keep_findings: false)"
        )
    streams.put_lines(lines)
    return 0
