"""Golden files: what the program says of the sample story, to be read in a diff."""

from __future__ import annotations

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "sample"


class Golden:
    """Holds a text against its golden file, or writes the file anew."""

    def __init__(self, *, update: bool) -> None:
        self._update = update

    def __call__(self, name: str, text: str) -> None:
        """Fail unless the file of this name holds this text."""
        file = GOLDEN / name
        if self._update:
            GOLDEN.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        kept = file.read_text("utf-8") if file.exists() else ""
        assert kept.splitlines() == text.splitlines(), f"{name} differs: read why, then `make golden`"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The golden files, which `--update` writes anew."""
    return Golden(update=request.config.getoption("--update"))
