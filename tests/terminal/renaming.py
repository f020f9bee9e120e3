"""A copy of the toolkit in which a name that it has promised to nobody is another: as its next version may have it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import textual

from tui.terminal.toolkit.private import NEEDS

PARSER = ("_parser.py", "_xterm_parser.py", "drivers")
"""Files and folders of the toolkit that speak of its parser."""
CLASSES = ("ChopsUpdate", "Compositor", "LayoutUpdate", "XTermParser")
MODULES = ("_ansi_sequences", "_compositor", "_xterm_parser")
ONLY_IN = {
    "XTermParser.feed": PARSER,
    "XTermParser.tick": PARSER,
    "LayoutUpdate.strips": ("_compositor.py",),
    "ChopsUpdate.chop_ends": ("_compositor.py",),
    "ChopsUpdate.chops": ("_compositor.py",),
    "ChopsUpdate.spans": ("_compositor.py",),
}
"""Where a name is a common word, and means something else in other files."""
ALIKE = {"Screen._context": "App._context", "XTermParser.__init__": "XTermParser"}
"""One renaming does for both: the name is inherited from the same class, or is Python's own."""
LABELS = (*(need.label for need in NEEDS if need.label not in ALIKE), *CLASSES, *MODULES)
"""All that can be renamed."""


def copy_toolkit(folder: Path) -> Path:
    """Copy the toolkit, compiled as it is, into a folder."""
    where = folder / "textual"
    shutil.copytree(Path(textual.__file__).parent, where)
    return where


def rename(label: str, toolkit: Path, folder: Path) -> int:
    """Put a copy of the toolkit into a folder, by hard links, with a name renamed in it; how many files are different."""
    name = label.rpartition(".")[2]
    word = re.compile(rf"\b{name}\b")
    count = 0
    for source in _files(toolkit):
        within = source.relative_to(toolkit)
        target = folder / "textual" / within
        target.parent.mkdir(parents=True, exist_ok=True)
        text = source.read_text("utf-8") if source.suffix == ".py" and _is_in(within, ONLY_IN.get(label)) else ""
        if word.search(text):
            target.with_stem(word.sub(f"{name}_renamed", target.stem)).write_text(word.sub(f"{name}_renamed", text), "utf-8")
            count += 1
        else:
            os.link(source, target.with_stem(word.sub(f"{name}_renamed", target.stem)) if target.suffix == ".py" else target)
    return count


def _files(folder: Path) -> Iterator[Path]:
    return (each for each in folder.rglob("*") if each.is_file())


def _is_in(file: Path, places: tuple[str, ...] | None) -> bool:
    return places is None or file.parts[0] in places
