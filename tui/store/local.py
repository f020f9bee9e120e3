"""What a config.yaml that merely lies in the current folder decides beyond it, in sentences for the reader.

Whoever starts the program in a folder that came from somebody else reads that somebody's settings. Colours and keys may come
from there; what reaches the reader's network, files and programs may too, but not without being said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from tui.model.settings import Settings
from tui.store import neutral
from tui.store.settings import KeyRules, find_file, load


def choose_settings(named: str | None, *, rules: Callable[[], KeyRules], say: Callable[[str], None]) -> Settings:
    """The settings that count, as `tui.store.settings` reads them; what those of the current folder reach beyond it is said."""
    settings = load(find_file(named), rules=rules)
    for sentence in reach(named, settings):
        say(sentence)
    return settings


def reach(named: str | None, settings: Settings) -> Iterator[str]:
    """What the settings reach beyond the current folder, if they are that folder's own; nothing for a file that was `named`."""
    if named is not None or find_file() != Path("config.yaml"):
        return
    here = neutral.line(f"the config.yaml of this folder ({Path.cwd()})")
    if settings.input.private_addresses:
        yield f"{here} lets addresses of this machine and its network be fetched (input.private_addresses)."
    if model := settings.entities.spacy_model:
        yield f"{here} has the language model {neutral.line(model)} loaded, which may run code (entities.spacy_model)."
    if (names := settings.entities.aliases_file) and not _inside(Path(names)):
        yield f"{here} has names read from {neutral.line(names)}, which lies outside of it (entities.aliases_file)."
    if settings.input.core_dumps:
        yield f"{here} lets the system write core dumps, which hold the articles (input.core_dumps)."


def _inside(path: Path) -> bool:
    try:
        return path.expanduser().resolve().is_relative_to(Path.cwd().resolve())
    except (OSError, RuntimeError):
        return False
