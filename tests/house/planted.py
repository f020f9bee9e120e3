"""`python planted.py < violations.json`, in a house of empty rooms: what import-linter says with each violation planted alone.

A process of its own, because it must not have imported the real package; one for all, because to start import-linter takes
longer than to check an empty house. Each violation is tried in a fork, so that none sees what another left behind.
"""

from __future__ import annotations

import io
import json
import multiprocessing
import sys
from pathlib import Path

from importlinter.application.output import console
from importlinter.cli import lint_imports


def check(violation: tuple[str, str]) -> tuple[int, str]:
    """Exit code and output of import-linter, while a module holds a line; where no module is named, of the house as it is."""
    module, line = violation
    file = Path(module)
    before = file.read_text("utf-8") if module and file.exists() else None
    console.file = io.StringIO()
    console.width = 400
    try:
        if module:
            file.write_text(f"{line}\n", "utf-8")
        return lint_imports(no_cache=True), console.file.getvalue()
    finally:
        if before is not None:
            file.write_text(before, "utf-8")
        elif module:
            file.unlink()


if __name__ == "__main__":
    with multiprocessing.get_context("fork").Pool(1, maxtasksperchild=1) as pool:
        json.dump(pool.map(check, json.load(sys.stdin), chunksize=1), sys.stdout)
