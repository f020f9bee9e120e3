"""Whether a story is one: of a file with very many articles the reader says which of them are it."""

from __future__ import annotations

from collections import Counter

from tui.model.story import Source, Story


def needs_picking(story: Story, ask_above: int) -> bool:
    """Whether more than `ask_above` articles come from one file."""
    count = Counter(file_of(source) for source in story.sources)
    return max(count.values(), default=0) > ask_above


def file_of(source: Source) -> str:
    """The file of a source without its place in it."""
    name, _, place = source.file.rpartition("#")
    return name if name and place.removeprefix("line ").isdigit() else source.file
