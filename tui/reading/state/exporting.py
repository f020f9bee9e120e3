"""What is asked for when a story leaves the program as a file: which form, which part of it, and whose words go with it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol

from tui.reading.state.reading import Reading


class ExportPart(StrEnum):
    """How much of a story is written."""

    ALL = "all"
    """Everything that was found."""
    BASKET = "basket"
    """What lies in the basket."""
    VIEW = "view"
    """The articles that have a pane, in their order, and what they tell."""


class ExportFormat(NamedTuple):
    """A form in which a story can be written."""

    name: str
    """What is asked for: `--as html`."""
    suffix: str
    """How the name of its file ends, without the dot."""
    about: str
    """What it is for, in a few words."""
    parts: tuple[ExportPart, ...] = (ExportPart.ALL,)
    """The parts that make sense in it, the usual one first."""
    is_folder: bool = False
    """Whether it may be a folder, with a file for each table."""


class ExportRequest(NamedTuple):
    """What a writer is handed."""

    reading: Reading
    """The story with all that was found, what the reader has added, and how he has laid it out."""
    part: ExportPart = ExportPart.ALL
    palettes: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {})
    """Colours by what they say, for a light page and for a dark one."""
    plain: bool = False
    """Whether only ASCII may be written, as far as the form has a way to say more with it."""


class ExportWish(NamedTuple):
    """What a reader wants written."""

    form: str
    """Name of the format."""
    part: ExportPart
    path: str
    """As it was typed."""
    force: bool = False
    """Whether what exists there is to be replaced."""


class StoryExport(Protocol):
    """Writes the story; `write` waits for a disk, so it is for a thread."""

    @property
    def formats(self) -> tuple[ExportFormat, ...]:
        """The forms that there are."""

    def write(self, wish: ExportWish, reading: Reading) -> str:
        """Write it and give one sentence about it. Raises FileExistsError where `force` is needed, RashomonError else."""
