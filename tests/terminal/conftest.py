"""What the tests of real terminals share: findings of the sample story, so that not each of them analyses it anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ANALYSING = {"test_start", "test_ends", "test_flood", "test_idle"}
"""Modules in which the analysis is to run, whatever ran before: they look at the start, its progress and what stops it."""


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the findings of this run; all its workers have one."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "cache"


@pytest.fixture(autouse=True)
def keep_findings(
    own_folders: None, request: pytest.FixtureRequest, shared_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever opens a story first analyses it, the others find what was kept, as a reader does who comes back."""
    if request.path.stem not in ANALYSING:
        monkeypatch.setenv("XDG_CACHE_HOME", str(shared_cache))
