"""What all tests share: nothing of the machine on which they run may reach them."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.homes import Homes
from tests.stages import finished
from tests.warm import WarmProcesses
from tui.engine.pipeline import analyse
from tui.model.findings import Findings
from tui.model.settings import Settings
from tui.session import Session
from tui.store.stories import open_story

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


@pytest.fixture(scope="session", autouse=True)
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Homes]:
    """Homes for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            patch.delenv(variable, raising=False)
        yield Homes(tmp_path_factory.mktemp("homes"), patch)


@pytest.fixture(autouse=True)
def own_folders(homes: Homes) -> None:
    """Settings, places and pages of the person who runs the tests stay out of them, and theirs stay as they are."""
    homes.give()


@pytest.fixture(scope="session", autouse=True)
def strict() -> Iterator[None]:
    """An error of a stage fails the test, wherever the story is opened."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "strict", True)
        yield


@pytest.fixture(scope="session", autouse=True)
def warm() -> Iterator[WarmProcesses]:
    """What has parsed the files of a story parses those of the next."""
    processes = WarmProcesses()
    with processes.taken():
        yield processes
    processes.end()


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
