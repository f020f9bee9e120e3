"""Where the lines of `rashomon --plain` come from."""

from __future__ import annotations

import os
import sys

from tui.store import streams

LONGEST_LINE = 64_000
"""Bytes of one line of standard input; what is longer is no command, and a file without line ends is not read whole."""


class LineReader:
    """Where lines come from: a terminal, with line editing where it can, or a pipe."""

    def __init__(self) -> None:
        self.is_tty = sys.stdin is not None and sys.stdin.isatty()
        self._edits = (
            self.is_tty and streams_to_terminal() and os.environ.get("TERM", "") not in ("", "dumb") and load_editing()
        )

    def read(self, before: str) -> str | None:
        """The next line, without its end; None at the end. `before` stands before it; of a pipe the line itself is repeated.

        Raises KeyboardInterrupt, and what writing raises.
        """
        if self._edits:
            try:
                return input(before)
            except EOFError:
                streams.put_lines([""])
                return None
            except UnicodeDecodeError:
                return "\N{REPLACEMENT CHARACTER}"
        if self.is_tty:
            streams.put_prompt(before)
        line = sys.stdin.buffer.readline(LONGEST_LINE) if sys.stdin is not None else b""
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if self.is_tty != bool(line):
            streams.put_lines([f"> {text}" if line else ""])  # a line of a pipe; at a terminal the end of what was begun
        return text if line else None


def streams_to_terminal() -> bool:
    """Whether what is printed is seen at once."""
    return sys.stdout is not None and sys.stdout.isatty()


def load_editing() -> bool:
    """Have lines of the terminal edited and recalled; False where there is no library for it."""
    try:
        import readline
    except ImportError:
        return False
    readline.parse_and_bind("set enable-bracketed-paste off")  # its switches would be sequences that nobody asked for
    readline.parse_and_bind("set disable-completion on")
    return True
