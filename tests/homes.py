"""The folder that is the home of whoever runs the tests, as far as these see: empty when a test begins.

To make a folder for each of thousands of tests, and to remove it, takes longer than most of them; hardly any writes into it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest


class Homes:
    """Gives each test a home in which nothing lies: the one of the test before it, where that has left it empty."""

    def __init__(self, base: Path, patch: pytest.MonkeyPatch) -> None:
        """All lie in the folder `base`; a numbered one of pytest's own looks through all that there are."""
        self._base = base
        self._patch = patch
        self._made = 0
        self._make()

    def give(self) -> None:
        """Let `HOME` be an empty folder."""
        try:
            is_empty = not os.listdir(self._home)
        except OSError:  # a test has removed it
            is_empty = False
        if not is_empty:
            self._make()

    def _make(self) -> None:
        self._made += 1
        self._home = str(self._base / str(self._made))
        os.mkdir(self._home)
        self._patch.setenv("HOME", self._home)
