"""What a config.yaml that lies in the current folder reaches beyond it is said."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tui.model.settings import Entities, Input, Settings
from tui.store import dumps
from tui.store.local import reach

HERE = Path("config.yaml")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(), []),
        (Settings(input=Input(private_addresses=True)), ["input.private_addresses"]),
        (Settings(input=Input(core_dumps=True)), ["input.core_dumps"]),
        (Settings(entities=Entities(spacy_model="./model")), ["entities.spacy_model"]),
        (Settings(entities=Entities(aliases_file="names.yaml")), []),
        (Settings(entities=Entities(aliases_file="../names.yaml")), ["entities.aliases_file"]),
        (Settings(entities=Entities(aliases_file="~/names.yaml", spacy_model="en")), ["spacy_model", "aliases_file"]),
    ],
)
def test_what_reaches_beyond_the_folder_is_said(
    settings: Settings, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that was named, or that lies in the reader's own folder, is the reader's."""
    monkeypatch.chdir(tmp_path)
    assert [] == list(reach(None, settings))
    HERE.touch()
    found = list(reach(None, settings))
    assert len(said) == len(found)
    assert all(name in sentence for name, sentence in zip(said, found, strict=True))
    assert [] == list(reach("config.yaml", settings))


@pytest.mark.parametrize("command", ["keys", "doctor"])
def test_it_is_said_by_every_command(command: str, tmp_path: Path) -> None:
    """On standard error; the doctor tells it as well."""
    (tmp_path / "config.yaml").write_text("input: {private_addresses: true}\n")
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from tui.cli import main; sys.exit(main())"
    run = subprocess.run(
        [sys.executable, "-c", code, command], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert "(input.private_addresses)" in run.stderr
    assert ("(input.private_addresses)" in run.stdout) == (command == "doctor")


@pytest.mark.parametrize("setting", ["true", "false"])
def test_no_core_is_dumped_while_articles_are_open(setting: str, tmp_path: Path) -> None:
    """Unless that is wanted; a limit of 1 byte, which also stops programs that collect dumps."""
    config = tmp_path / "config.yaml"
    config.write_text(f"input: {{core_dumps: {setting}}}\n")
    code = (
        "import resource, sys; from tui.cli import main; before = resource.getrlimit(resource.RLIMIT_CORE);"
        "main(['check', '--config', sys.argv[1]]); print(before, resource.getrlimit(resource.RLIMIT_CORE), sep=';')"
    )
    run = subprocess.run([sys.executable, "-c", code, str(config)], cwd=ROOT, capture_output=True, text=True, check=False)
    before, after = run.stdout.splitlines()[-1].split(";")
    hard = before.rpartition(" ")[2]
    assert (before if setting == "true" or hard == "0)" else f"(1, {hard}") == after


def test_a_system_without_the_limit_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(resource, "RLIMIT_CORE")
    with pytest.raises(AttributeError):
        resource.RLIMIT_CORE  # noqa: B018
    dumps.off()
