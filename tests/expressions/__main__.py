"""`python -m tests.expressions [SEED]`: all expressions on all their attacks, some ten minutes; exit code 1 if one is slow."""

from __future__ import annotations

import sys

from tests.expressions.found import known
from tests.expressions.trial import tried


def main(seed: int) -> int:
    """Print what is slow, and what was not found out."""
    found = known()
    slow = tried(found.expressions, seed, thorough=True)
    for place, why in slow.items():
        print(f"{place}\n    {why}")
    for place in found.unknown:
        print(f"{place}: nobody has heard what it is made of")
    print(f"{len(found.expressions)} expressions, {len(slow)} slow")
    return 1 if slow or found.unknown else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
