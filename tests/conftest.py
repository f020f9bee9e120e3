"""What all tests share: nothing of the machine on which they run may reach them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli import _reading, _steps
from tui.model.findings import Findings
from tui.model.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
"""The checkout."""


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, places and pages of the person who runs the tests stay out of them, and theirs stay as they are."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def seeds() -> Path:
    """The folder of the sample story."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def sample() -> Findings:
    """All findings of the sample story, with the settings as shipped."""
    *_, last = _steps(_reading([str(ROOT / "seeds")], Settings()), Settings())
    return last.findings
