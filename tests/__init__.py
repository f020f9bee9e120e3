"""Tests: the rooms of `tui`, and golden, quality, house, terminal, bench. `python -m tests` runs every check."""

import os
import sys

# Where the machine asks that no bytecode be kept, as images of containers do, each worker and each of the hundreds of processes
# that the tests start would compile the program and the tests anew: a third of all their time. Nothing here tests whether
# bytecode is kept, and `__pycache__` is no part of the project.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
