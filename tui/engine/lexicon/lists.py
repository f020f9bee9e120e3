"""Word lists in text files: a head line "[name] what it holds" and the words below it."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType


@cache
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """The sections of the list file `name` in this folder, each with its words in order; "_" stands for a blank."""
    raw = pkgutil.get_data(__package__ or "", name)
    found: dict[str, tuple[str, ...]] = {}
    section = ""
    for line in (raw or b"").decode("utf-8").splitlines():
        if line.startswith("["):
            section = line[1 : line.index("]")]
            found[section] = ()
        elif section and line and not line.startswith("#"):
            found[section] += tuple(term.replace("_", " ") for term in line.split())
    return MappingProxyType(found)
