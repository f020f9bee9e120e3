"""Word lists in files: sections with a comment each, so that a list can be read, argued about and added to as text.

# Words that stand between buttons.
[button glue]
x on via to this
"""

from __future__ import annotations

import pkgutil
from functools import cache


@cache
def lines(name: str) -> dict[str, tuple[str, ...]]:
    """The sections of the file `name` beside this module, each as its lines without comments and empty lines."""
    raw = (pkgutil.get_data(__package__, name) or b"").decode("utf-8")
    found: dict[str, list[str]] = {}
    for line in raw.splitlines():
        if line.startswith("[") and line.endswith("]") and "\\" not in line:
            found[line[1:-1]] = []
        elif line and not line.startswith("#"):
            next(reversed(found.values())).append(line)
    return {section: tuple(kept) for section, kept in found.items()}


def words(name: str, section: str) -> frozenset[str]:
    """The words of one section, which stand on its lines with blanks between them."""
    return frozenset(" ".join(lines(name)[section]).split())
