"""Ugly stories without end: `python -m tests.fuzz SECONDS [SEED]`. See __main__ for how a failure is shown and repeated."""
