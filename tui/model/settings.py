"""Every number and choice that decides something, with its unit and its reason.

One frozen dataclass per section of `config.yaml`; a test holds the two equal. Nothing else in the program is a setting, and no
stage hides a threshold of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal, NamedTuple


class Between(NamedTuple):
    """The values that a number may have, both ends included; `Annotated[float, Between(0, 1)]`."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Input:
    """What is read, and how much of it at the most."""

    max_file_mb: Annotated[float, Between(0.001, 1000)] = 20.0
    """Megabytes of one file; larger ones are left out with a note. The longest news feature is far below 1 MB."""


@dataclass(frozen=True, slots=True)
class Clean:
    """Which parts of a source are not the article."""

    fold: bool = True
    """Whether sign-ups, credits and repeated blocks are marked and folded."""


@dataclass(frozen=True, slots=True)
class Passages:
    """When two stretches of text tell the same thing. Scores run from 0 (nothing in common) to 1 (the same words)."""

    link: float = 0.25
    """Score from which two stretches are linked."""
    cohesion: float = 0.25
    """Mean score that a stretch needs towards a whole group to join it; keeps chains from drifting."""
    floor: float = 0.05
    """Score below which a pair is forgotten at once."""
    prior: float = 2.0
    """Weight that is added to both sides, in telling words: the shorter two stretches, the more of them must agree."""
    thirds: int = 12
    """How many of its nearest each sentence brings to the second look at what is alike to the same third ones."""
    lift: float = 1.0
    """How much full agreement about third sentences raises a score: 1 doubles it."""
    index_most: int = 60
    """Words that more sentences hold propose no pair ..."""
    index_share: float = 0.02
    """... unless they are fewer than this share of all sentences."""


@dataclass(frozen=True, slots=True)
class Entities:
    """People, organisations and places."""

    spacy_model: str = ""
    """Package or folder of a spaCy pipeline; empty: rules only."""
    aliases_file: str = ""
    """YAML file with the reader's own names, shared by all stories; empty: none."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """Who said what."""

    unsure_below: Annotated[float, Between(0, 1)] = 0.6
    """Attributions with less confidence than this are shown with a question mark."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers and dates."""


@dataclass(frozen=True, slots=True)
class View:
    """How the story is shown."""

    theme: Literal["dark", "light", "contrast", "colorblind", "ansi"] = "dark"
    """dark, light, contrast, colorblind or ansi."""
    pane_width: Annotated[int, Between(20, 200)] = 38
    """Columns that a pane wants at least; it decides how many stand side by side. 38 holds prose well at 80 columns."""
    lock: bool = True
    """Whether the other panes follow the cursor to their counterpart."""
    line_up: bool = False
    """Whether counterparts are brought to the cursor's own height instead of only into view (costs twice the bytes)."""
    ascii: bool = False
    """Whether only ASCII characters are drawn."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the terminal can do, where it cannot be found out."""

    profile: Literal["auto", "local", "remote"] = "auto"
    """auto, local or remote; remote sends fewer frames and waits longer for split keys."""
    color: Literal["auto", "16", "256", "truecolor", "none"] = "auto"
    """auto, 16, 256, truecolor or none."""
    mouse: bool = True
    """Whether the mouse is used."""
    remote_frames: Annotated[int, Between(5, 60)] = 30
    """Frames a second at the most over a line; a key that is held repeats about 30 times a second."""
    remote_escape_ms: Annotated[int, Between(50, 2000)] = 300
    """Milliseconds before a lone escape counts as the key, over a line; there an arrow key may arrive in halves."""
    answer_s: Annotated[float, Between(0.2, 10)] = 1.5
    """Seconds that a frame under way over a line may stay unanswered before the next one is sent all the same."""
    resize_ms: Annotated[int, Between(10, 1000)] = 120
    """Milliseconds between two layouts while a window is being resized: eight pictures a second follow the hand well enough."""
    grace_s: Annotated[float, Between(0.1, 10)] = 0.7
    """Seconds that an orderly end may take after a signal; then the terminal is put right by hand and the program is gone."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of the program."""

    input: Input = field(default_factory=Input)
    clean: Clean = field(default_factory=Clean)
    passages: Passages = field(default_factory=Passages)
    entities: Entities = field(default_factory=Entities)
    quotes: Quotes = field(default_factory=Quotes)
    figures: Figures = field(default_factory=Figures)
    view: View = field(default_factory=View)
    terminal: Terminal = field(default_factory=Terminal)
    keys: tuple[tuple[str, str], ...] = ()
    """The reader's own keys: (command id, keys with commas)."""
