"""What files that were made to do harm cost: the time until the program has said what they are, and the memory meanwhile.

usage: python -m tests.bench.bench_hostile [SIZE [WORD]]      default: 1.0, all of them

SIZE is the share of the size that did harm; WORD picks the kinds that hold it. Memory is the most of the program and of the
process that parses for it, added up.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.store.hostile import FILES, PROSE
from tests.terminal.glass import ROOT

SECONDS, MEBIBYTES = 5.0, 300
"""What no file may cost."""
GIVEN_UP = 60.0


def peak(process: int) -> dict[int, float]:
    """The most memory so far, in MiB, of a process and of each of its children."""
    found = {}
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        for each in (process, *map(int, children)):
            status = Path(f"/proc/{each}/status").read_text()
            found[each] = int(status.partition("VmHWM:")[2].split()[0]) / 1024
    except (OSError, IndexError, ValueError):
        pass
    return found


def checked(folder: Path) -> tuple[float, float, float, str]:
    """Seconds by the clock and of processor time, MiB, and the last words of `rashomon check`."""
    begun = time.perf_counter()
    before, highest = resource.getrusage(resource.RUSAGE_CHILDREN), dict[int, float]()
    command = [sys.executable, "-m", "tui", "check", str(folder)]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)
        while process.poll() is None:
            highest.update(peak(process.pid))
            time.sleep(0.01)
            if time.perf_counter() - begun > GIVEN_UP:
                process.kill()
        took = time.perf_counter() - begun
        said.seek(0)
        lines = [line for line in said.read().decode(errors="replace").splitlines() if "a." in line]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    program = highest.pop(process.pid, 0.0)
    return took, worked, program + max(highest.values(), default=0.0), (lines or ["?"])[-1].strip()


def main(size: float, word: str) -> None:
    """Try each kind of file beside an article."""
    for what, (name, build) in FILES.items():
        if word not in what:
            continue
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "b.txt").write_text(PROSE)
            (Path(folder) / name).write_bytes(build(size))
            took, worked, memory, said = checked(Path(folder))
        marks = f"{'!' if took > SECONDS else ' '}{'!' if memory > MEBIBYTES else ' '}"
        print(f"{marks} {took:5.1f} s, {worked:4.1f} s of work, {memory:5.0f} MiB  {what:38} {said[:110]}", flush=True)


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 1.0, sys.argv[2] if len(sys.argv) > 2 else "")
