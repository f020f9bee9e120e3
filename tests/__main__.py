"""`python -m tests`: every check of the project, cheapest first, and at last all tests. Ends at the first that fails."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sysconfig.get_path("scripts"))

WORKERS = str((os.cpu_count() or 1) + 1)
"""One more than there are processors: where a screen is driven, a worker waits at each key for the toolkit's next tick. Each
begins with a stretch of its own, so that the screens, which come last, are driven beside what only computes, and a fixture of a
module is seldom made twice."""

CHECKS = {
    "format": (str(BIN / "ruff"), "format", "--check", "--quiet", "."),
    "lint": (str(BIN / "ruff"), "check", "--quiet", "."),
    "types": (str(BIN / "mypy"),),
    "borders": (str(BIN / "lint-imports"), "--no-cache"),
    "tests": (sys.executable, "-m", "pytest", "-n", WORKERS, "--dist", "worksteal", "--ignore", "tests/terminal"),
    "terminals": (sys.executable, "-m", "pytest", "-n", "4", "tests/terminal"),
}
"""What is run, in order. Real terminals have clocks of their own, so they are tried apart from what fills the processors; four
at a time, for they wait more than they compute."""
ALONE = ("--last-failed", "-n", "0")
"""How a test that failed is tried once more: by itself, for screens and terminals have clocks, and a machine may be busy with
other things. What fails there too fails; either way the failure was shown."""
TRIED_AGAIN = ("tests", "terminals")


def main(only: list[str]) -> int:
    """Run the checks, or those named; the exit code is that of the first that fails."""
    for name, command in CHECKS.items():
        if only and name not in only:
            continue
        print(f"{name}:", *command[1:], flush=True)
        code = subprocess.run(command, cwd=ROOT, check=False).returncode
        if code and name in TRIED_AGAIN:
            print(f"{name} failed; those that did once more, alone", file=sys.stderr, flush=True)
            code = subprocess.run((*command, *ALONE), cwd=ROOT, check=False).returncode
        if code:
            print(f"{name} failed", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
