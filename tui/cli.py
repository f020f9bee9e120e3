"""The command line: the one place that knows every room. Wires them, prints, exits; imports the ui late."""

from __future__ import annotations

import argparse


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit code: 0 fine, 1 nothing to compare, 2 usage or configuration, 130 interrupted."""
    argparse.ArgumentParser(prog="rashomon").parse_args(argv)
    return 0
