"""What the tests of real terminals share: what an earlier start has kept, so that not every start does it all again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where programs keep what they have compiled and found; the first one compiles all."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture(autouse=True)
def compiled(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Expressions are compiled once; what was found in a story is found anew, unless a test says that it need not be."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(kept))
    shutil.rmtree(kept / "rashomon/findings", ignore_errors=True)


@pytest.fixture
def analysed(compiled: None, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For tests of what is done with a story that is open: what an earlier start found in it stands at once.

    How far the analysis is, and all that it sends, is tried by those that do not ask for this.
    """
    monkeypatch.setenv("XDG_CACHE_HOME", str(kept / "analysed"))
