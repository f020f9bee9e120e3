"""The command line: the one place that knows every room. It wires them, prints and exits, and imports them when needed."""

from __future__ import annotations

import sys

INTERRUPTED = 130
"""Exit code after ctrl+c, as shells have it: 128 and the number of SIGINT."""


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit code. Also ctrl+c while the first modules are imported ends it in order."""
    try:
        from tui.cli.dispatch import main as run

        return run(argv)
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return INTERRUPTED


__all__ = ["main"]
