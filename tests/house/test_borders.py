"""The rooms keep apart: in the imports that are written, and in those that happen."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PLANTED = {
    "Downstairs only": ("engine/align", "import tui.store.stories"),
    "Downstairs only: a stray module": ("helpers", ""),
    "Downstairs only: the ui above": ("reading/state/moves", "import tui.ui.app"),
    "Only ui knows the toolkit": ("reading/state/moves", "import textual"),
    "Only ui knows the toolkit: cli": ("cli", "import textual"),
    "Engine and model touch no disk": ("engine/words", "import pathlib"),
    "Engine and model touch no disk: model": ("model/places", "import logging"),
    "The ui draws and listens": ("ui/widgets/pane", "import tui.engine.words"),
    "The ui draws and listens: files": ("ui/app", "import tui.store.stories"),
    "Stages know nothing of each other": ("engine/quotes", "import tui.engine.entities"),
    "Stages know nothing of each other: corrections": ("engine/align", "import tui.engine.corrections.revision"),
    "Stages know nothing of each other: words": ("engine/words", "import tui.engine.align"),
    "Stages know nothing of each other: union find": ("engine/union_find", "import tui.engine.figures"),
    "Widgets do not know screens": ("ui/widgets/pane", "import tui.ui.screens.reader"),
    "Inside reading": ("reading/state/moves", "import tui.reading.show.paint"),
    "Inside reading: text": ("reading/text/wrap", "import tui.reading.state.reading"),
    "Inside reading: a stray module": ("reading/helpers", ""),
    "Inside reading: line by line": ("reading/panels/outline", "import tui.reading.plain.driver"),
    "The terminal knows nothing": ("terminal/line/early", "import tui.ui.draw.first_frame"),
    "The terminal knows nothing: reading": ("terminal/probe/doctor", "import tui.reading.commands.table"),
    "The terminal knows nothing: model": ("terminal/cells/buffer", "import tui.model.story"),
    "Inside the terminal": ("terminal/cells/sgr", "import tui.terminal.probe.capabilities"),
    "Only terminal.toolkit knows": ("terminal/line/writer", "import textual"),
    "No cycles": ("model/places", "import tui.model.story"),
}
"""What is planted, and the contract (before the colon) that has to catch it."""


def built(folder: Path) -> Path:
    """A house of the same plan with empty rooms and the project's own contracts: a violation is quickly planted in it."""
    for real in (ROOT / "tui").rglob("*.py"):
        module = folder / real.relative_to(ROOT)
        module.parent.mkdir(parents=True, exist_ok=True)
        module.touch()
    (folder / "tui/model/story.py").write_text("import tui.model.places\n")
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    (folder / "pyproject.toml").write_text(text[text.index("[tool.importlinter]") :], encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, list[str]]]:
    """Exit code of import-linter and the names of the broken contracts, with each violation planted and with none ("")."""
    folder = built(tmp_path_factory.mktemp("house"))
    lines = [("", "")]
    for room, line in PLANTED.values():
        module = folder / "tui" / room
        lines.append((str(module / "__init__.py" if module.is_dir() else module.with_suffix(".py")), line))
    command = [sys.executable, "-P", str(ROOT / "tests/house/planted.py")]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, input=json.dumps(lines))
    assert done.returncode == 0, done.stderr
    return {
        violation: (code, [line.removesuffix(" BROKEN") for line in said.splitlines() if line.endswith(" BROKEN")])
        for violation, (code, said) in zip(("", *PLANTED), json.loads(done.stdout), strict=True)
    }


def test_the_skeleton_keeps_the_contracts(broken: dict[str, tuple[int, list[str]]]) -> None:
    """With nothing planted nothing is caught, so that what is caught is what was planted."""
    assert (0, []) == broken[""]


@pytest.mark.parametrize("violation", PLANTED)
def test_planted_violation_is_caught(violation: str, broken: dict[str, tuple[int, list[str]]]) -> None:
    """Each contract breaks when a room breaks it."""
    code, names = broken[violation]
    wanted = violation.partition(":")[0]
    assert (1, True) == (code, any(name.startswith(wanted) for name in names))


def test_every_contract_has_a_planted_violation() -> None:
    """A contract that nothing was tried on may be one that catches nothing."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    tried = {violation.partition(":")[0] for violation in PLANTED}
    assert [] == [each["name"] for each in contracts if not any(each["name"].startswith(name) for name in tried)]


HEADLESS = (
    "cli",
    "cli.plain",
    "reading.plain.driver",
    "reading.printed.report",
    "engine.pipeline",
    "store.stories",
    "store.export",
    "store.settings",
    "store.bookmark",
)


@pytest.mark.parametrize(
    "command", [["report", "--as", "json"], ["report"], ["config", "show"], ["keys"], ["check"], ["--plain"]]
)
def test_commands_without_a_screen_leave_the_toolkit_alone(command: list[str]) -> None:
    """Printing a report neither imports textual nor what only the screen needs."""
    code = (
        "import sys, tui.cli; code = tui.cli.main(sys.argv[1:]); "
        "sys.exit(code or any(name.split('.')[0] in {'textual', 'rich'} for name in sys.modules))"
    )
    call = [sys.executable, "-c", code, *command]
    done = subprocess.run(call, cwd=ROOT, input="d\n/ceasefire\n0\n", capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)


@pytest.mark.parametrize("room", HEADLESS)
def test_headless_rooms_leave_the_toolkit_alone(room: str) -> None:
    """Importing a room below the ui does not bring in the toolkit by a way that no contract sees."""
    code = f"import sys, tui.{room}; sys.exit(any(n.split('.')[0] in {{'textual', 'rich'}} for n in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr)
