"""The command line: the one place that knows every room. It wires them, prints and exits, and imports them when needed."""

from tui.cli.main import main

__all__ = ["main"]
