"""`python -m tests.expressions [SEED]`: all attacks on every expression of the program; the exit code is 1 when one is slow."""

from __future__ import annotations

import sys

from tests.expressions.found import known
from tests.expressions.trial import tried


def main(seed: int) -> int:
    """Try all, and print those that are slow or not known."""
    every = known()
    found = {str(place): "is not known" for place in every.unknown} | tried(every.expressions, seed, thorough=True)
    for name, why in found.items():
        print(f"{name}\n  {why}")
    print(f"{len(every.expressions)} expressions tried with seed {seed}, {len(found)} of them slow or not known")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
