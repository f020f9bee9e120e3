"""What is installed is whole: the sample story and the settings file travel in the wheel, and no checkout is needed."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tui import __version__

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), where=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an environment that has the wheel, and a `tui` folder that tries to take its place."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env", symlinks=True)
    site = next((folder / "env/lib").glob("python*/site-packages"))
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    # The libraries are those of this environment; a path of its own brings no checkout with it.
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    (folder / "tui").mkdir()
    (folder / "tui/__init__.py").write_text("raise SystemExit('the wrong package')\n")
    return folder


def run(*command: str, where: Path) -> str:
    """The output of a command that has to end well."""
    done = subprocess.run(command, cwd=where, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def installed(folder: Path, *words: str) -> str:
    """The output of the installed program."""
    return run(str(folder / "env/bin/python"), "-I", "-m", "tui", *words, where=folder)


def test_it_knows_its_version(elsewhere: Path) -> None:
    """The version is that of the package."""
    assert f"rashomon {__version__}\n" == installed(elsewhere, "--version")


def test_it_brings_the_sample_story(elsewhere: Path) -> None:
    """Without a story the report tells of the five articles."""
    files = [article["file"] for article in json.loads(installed(elsewhere, "report", "--as", "json"))["story"]["articles"]]
    assert sorted(file.name for file in (ROOT / "seeds").glob("*.txt")) == files


def test_it_shows_the_settings_as_in_the_checkout(elsewhere: Path) -> None:
    """The settings file of the wheel is the one that is read on the web."""
    assert (ROOT / "config.yaml").read_text("utf-8") == installed(elsewhere, "config", "show")


def test_every_module_travels(wheel: Path) -> None:
    """The wheel holds all of the package, its word lists and style sheet included, and nothing else."""
    with zipfile.ZipFile(wheel) as packed:
        names = {name for name in packed.namelist() if ".dist-info/" not in name and not name.startswith("tui/shipped/")}
    own = {
        str(file.relative_to(ROOT))
        for file in (ROOT / "tui").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith(".")
    }
    assert own == names
