"""Where things lie: the reader's own folders, the sample story, and the settings file that is shipped.

The XDG base directories are three variables and three defaults, the same on Linux and, by the custom of terminal programs, on
macOS. Reading them here costs nothing at start, where a library for it would be imported before the first screen.
"""

from __future__ import annotations

import os
from pathlib import Path

PROGRAM = "rashomon"
"""Name of the program's folder inside each base directory."""

FETCHED = "fetched.jsonl"
"""Name of the list of pages that were fetched, in the data folder."""

_PACKAGE = Path(__file__).resolve().parent.parent


def config_folder() -> Path:
    """Where the reader's config.yaml is looked for."""
    return _base("XDG_CONFIG_HOME", ".config")


def state_folder() -> Path:
    """Where it is remembered how far the reader was in each story."""
    return _base("XDG_STATE_HOME", ".local/state")


def data_folder() -> Path:
    """Where pages that were fetched are kept."""
    return _base("XDG_DATA_HOME", ".local/share")


def cache_folder() -> Path:
    """Where what can be made again is kept."""
    return _base("XDG_CACHE_HOME", ".cache")


def sample_story() -> Path:
    """The folder of the sample story, in an installed program and in a checkout."""
    return _shipped_path("seeds")


def shipped_config() -> Path:
    """The settings file with every setting, its default and a comment, in an installed program and in a checkout."""
    return _shipped_path("config.yaml")


def _base(variable: str, default: str) -> Path:
    """A base directory of the XDG specification, which says that a relative value is to be ignored."""
    named = os.environ.get(variable, "")
    base = Path(named) if named.startswith("/") else Path(os.path.expanduser("~")) / default
    return base / PROGRAM


def _shipped_path(name: str) -> Path:
    """What the wheel carries in `tui/shipped/` and a checkout has beside the package."""
    installed = _PACKAGE / "shipped" / name
    return installed if installed.exists() else _PACKAGE.parent / name
