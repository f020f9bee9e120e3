"""What all tests share: nothing of the machine on which they run may reach them."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.stages import finished
from tests.warm import WarmProcesses
from tui.engine.pipeline import analyse
from tui.model.findings import Findings
from tui.model.settings import Settings
from tui.session import Session
from tui.store.stories import open_story
from tui.store.worker.client import Worker

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""


settings.register_profile("suite", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")
"""A law says the same each time, and a busy machine breaks none."""


def pytest_collection_finish() -> None:
    """Thousands of tests are never garbage: look for it among what they make, and less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 10, 10)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are written anew with `pytest tests/golden --update`."""
    parser.addoption("--update", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """New folders, one after the other; a numbered one of pytest's own looks through all that there are."""
    base = tmp_path_factory.mktemp("homes")
    return (base / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_folders(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, places and pages of the person who runs the tests stay out of them, and theirs stay as they are."""
    home = next(homes)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture(autouse=True)
def strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of a stage fails the test, wherever the story is opened."""
    monkeypatch.setattr(Session, "strict", True)


@pytest.fixture(scope="session")
def processes() -> Iterator[WarmProcesses]:
    """Those that parse files, for all tests."""
    kept = WarmProcesses()
    yield kept
    kept.end()


@pytest.fixture(autouse=True)
def warm(processes: WarmProcesses, monkeypatch: pytest.MonkeyPatch) -> None:
    """What has parsed the files of a story parses those of the next."""
    monkeypatch.setattr(Worker, "_start", lambda worker: processes.start(worker))
    monkeypatch.setattr(Worker, "close", lambda worker, *, at_once=False: processes.close(worker, at_once=at_once))


@pytest.fixture
def seeds() -> Path:
    """The folder of the sample story."""
    return ROOT / "seeds"


def found(targets: Sequence[str], asked: Settings | None = None) -> Findings:
    """All findings of a story, with the settings as shipped."""
    asked = asked or Settings()
    read = finished(open_story(targets, asked))
    return analyse(read.story, asked, notes=read.notes)


@pytest.fixture(scope="session")
def sample() -> Findings:
    """All findings of the sample story."""
    return found([str(ROOT / "seeds")])
