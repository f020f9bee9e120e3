"""`python -m tests`: every check of the project, cheapest first, and at last all tests. Ends at the first that fails."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tempfile
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sysconfig.get_path("scripts"))
PYTEST = (sys.executable, "-m", "pytest", "-p", "no:anyio")
TERMINALS = "tests/terminal"

CHECKS = {
    "format": (str(BIN / "ruff"), "format", "--check", "--quiet", "."),
    "lint": (str(BIN / "ruff"), "check", "--quiet", "."),
    "types": (str(BIN / "mypy"),),
    "borders": (str(BIN / "lint-imports"), "--no-cache"),
    "tests": (*PYTEST, "-n", "0"),
    "terminals": (*PYTEST, "-n", "4", TERMINALS),
}
"""What is run, in order, but that the last two are run side by side where both are asked for: terminals wait as much as they
compute, so four are tried at a time, and beside them there is room for all others."""
BOTH = "tests and terminals"
ALONE = ("--last-failed", "-n", "0")
"""How a test that failed is tried once more: by itself, for screens and terminals have clocks, and a machine may have other
things to do. What fails there too fails; either way the failure was shown."""
AT_ONCE = (os.cpu_count() or 1) + 1
"""Shares of the tests that run side by side: one more than there are processors, for a screen and a process are waited for."""
LATER = 4
"""How nice all that runs beside real terminals is to them, for these have clocks of their own: they get a processor more than
twice as often. Nicer, it would starve where the machine has other things to do."""
LONG = ("ui", "store", "house", "reading", "cli", "engine")
"""Folders of tests that are a share each, the longest first; all others together are the last. A share is a run of its own, so
that no process gathers the thousands of tests that others run, which takes longer than most of them."""
PARTED = {"ui": 2}
"""Folders that are several shares, their largest files dealt out in turn: one alone would run on when all others are done."""
SPARED = {"HYPOTHESIS_NO_PLUGINS": "1"}
"""Libraries that offer to extend the laws and are used by none of them stay unimported."""


def shares() -> dict[str, list[str]]:
    """What every share of the tests is called, and the folders and files that it runs: each but the terminals once."""
    found = {path.name: f"tests/{path.name}" for path in sorted((ROOT / "tests").iterdir()) if any(path.glob("**/test_*.py"))}
    found |= {path.name: f"tests/{path.name}" for path in sorted((ROOT / "tests").glob("test_*.py"))}
    del found[Path(TERMINALS).name]
    long = {part: targets for name in LONG for part, targets in parts_of(name, found.pop(name)).items()}
    return {**long, "others": list(found.values())}


def parts_of(name: str, folder: str) -> dict[str, list[str]]:
    """The shares that a folder is: itself, or its files dealt out."""
    count = PARTED.get(name, 1)
    if count == 1:
        return {name: [folder]}
    files = sorted((ROOT / folder).glob("**/test_*.py"), key=lambda file: (-file.stat().st_size, file.name))
    return {f"{name} {part + 1}": [str(file.relative_to(ROOT)) for file in files[part::count]] for part in range(count)}


def run_share(name: str, targets: list[str], *how: str) -> tuple[int, bytes]:
    """The exit code of a share, and all that it printed."""
    command = (*CHECKS["tests"], "-o", f"cache_dir=.pytest_cache/{name}", *targets, *how)
    done = subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **SPARED},
        check=False,
    )
    return done.returncode, done.stdout


def run_shares() -> int:
    """Run all shares of the tests, print each when it ends, and give the exit code of one that failed, or 0."""
    found = shares()
    failed = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        runs = {pool.submit(run_share, name, targets): name for name, targets in found.items()}
        for done in as_completed(runs):
            code, printed = done.result()
            show_share(runs[done], printed)
            failed += [runs[done]] if code else []
    codes = []
    for name in failed:
        code, printed = run_share(name, found[name], *ALONE)
        show_share(f"{name}, those that failed once more, alone", printed)
        codes.append(code)
    return next((code for code in codes if code), 0)


def run_side_by_side() -> int:
    """Run the terminals and, on what they leave of the processors, all shares; the exit code of one that failed, or 0."""
    with tempfile.TemporaryFile() as printed:
        terminals = subprocess.Popen(
            CHECKS["terminals"], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=printed, stderr=subprocess.STDOUT
        )
        try:
            os.nice(LATER)  # what is started from here on has it too
            code = run_shares()
            terminals_code = terminals.wait()
        finally:
            terminals.terminate()
        printed.seek(0)
        show_share("terminals", printed.read())
    return code or (run_terminals_alone() if terminals_code else 0)


def run_terminals_alone() -> int:
    """Try those terminals once more that failed, one after the other; the exit code."""
    print("terminals failed; those that did once more, alone", file=sys.stderr, flush=True)
    return subprocess.run((*CHECKS["terminals"], *ALONE), cwd=ROOT, check=False).returncode


def show_share(name: str, printed: bytes) -> None:
    """Print what a share printed."""
    print(f"tests: {name}", flush=True)
    sys.stdout.buffer.write(printed)
    sys.stdout.flush()


def run(name: str) -> int:
    """Run a check and give its exit code."""
    if name == BOTH:
        return run_side_by_side()
    if name == "tests":
        return run_shares()
    code = subprocess.run(CHECKS[name], cwd=ROOT, check=False).returncode
    return run_terminals_alone() if code and name == "terminals" else code


def chosen(only: list[str]) -> list[str]:
    """The checks, or those named, in their order; the last two as one where both are."""
    names = [name for name in CHECKS if not only or name in only]
    return [*names[:-2], BOTH] if names[-2:] == ["tests", "terminals"] else names


def main(only: list[str]) -> int:
    """Run the checks, or those named; the exit code is that of the first that fails."""
    for name in chosen(only):
        print(f"{name}:", *CHECKS.get(name, ())[1:], flush=True)
        if code := run(name):
            print(f"{name} failed", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
