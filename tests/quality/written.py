"""Stories written for this project, each told by three made-up outlets, with the facts marked in the text.

`<3>words</3>` states fact 3, `<3?>words</3?>` only presupposes it. A line is a sentence, a blank line ends a paragraph, and
`=== Outlet | date` opens an article, whose first line is its headline. Two sentences of different articles belong together
when both state one fact.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from tests.quality.score import GOLD, Rate
from tui.engine.pipeline import analyse
from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Kind, Passage, kind

HERE = GOLD / "written"
"""Where the stories stand."""

Part: TypeAlias = Literal["development", "held-out", "blind-held-out"]
"""Stories that were read again and again, those that never were, and those of somebody who had seen no code."""

_TAG = re.compile(r"</?\d+\??>")
_FACT = re.compile(r"<(\d+)(\??)>")


class Line(NamedTuple):
    """One sentence with the facts it states."""

    article: int
    text: str
    sure: frozenset[str]
    """Facts that it states."""
    fine: frozenset[str]
    """Those, and the ones that it only presupposes."""


class Written(NamedTuple):
    """One story as it was written."""

    name: str
    texts: tuple[str, ...]
    """The articles as an outlet would print them."""
    lines: tuple[Line, ...]


@cache
def written(part: Part) -> tuple[Written, ...]:
    """All stories of one part, by their names."""
    return tuple(read(file) for file in sorted((HERE / part.replace("-", "_")).glob("*.txt")))


def read(file: Path) -> Written:
    texts, lines = [], []
    for number, article in enumerate(file.read_text("utf-8").split("=== ")[1:]):
        head, body = article.split("\n", 1)
        paragraphs = [paragraph.split("\n") for paragraph in body.strip().split("\n\n")]
        printed = [" ".join(_TAG.sub("", line) for line in paragraph) for paragraph in paragraphs]
        texts.append("\n\n".join([printed[0], head.split("|")[1].strip(), *printed[1:]]) + "\n")
        for line in (line for paragraph in paragraphs for line in paragraph):
            facts = _FACT.findall(line)
            sure = frozenset(fact for fact, weak in facts if not weak)
            lines.append(Line(number, _TAG.sub("", line), sure, frozenset(fact for fact, _ in facts)))
    return Written(file.stem, tuple(texts), tuple(lines))


class Told(NamedTuple):
    """Pairs of lines of different articles, as positions in `Written.lines`."""

    said: frozenset[tuple[int, int]]
    """Those that stand in one passage."""
    sure: frozenset[tuple[int, int]]
    """Those that state one fact."""
    fine: frozenset[tuple[int, int]]
    """Those, and the ones that only presuppose one."""
    passages: int
    """Passages per fact that at least one of them tells (PAN's granularity): a fact told in one piece has one."""
    facts: int

    @property
    def rate(self) -> Rate:
        """Precision and recall over pairs of sentences; what only presupposes a fact counts neither way."""
        return Rate(len(self.said & self.fine) / (len(self.said) or 1), len(self.said & self.sure) / (len(self.sure) or 1))


def analysed(story: Written, settings: Settings) -> Findings:
    """What the program makes of a story."""
    sources = tuple(Source(f"{n}", f"{n}.txt", text) for n, text in enumerate(story.texts))
    return analyse(Story("", sources), settings)


def told(story: Written, found: Findings, *, sure_only: bool = False) -> Told:
    """The pairs of a story as they were found, and as they should be; what is only likely counts unless `sure_only`."""
    spans = [_span(found, line) for line in story.lines]

    def touched(mark: Mark) -> set[int]:
        """Lines that a mark covers by half, or in which it lies by half."""
        return {
            n
            for n, (line, (start, end)) in enumerate(zip(story.lines, spans, strict=True))
            if line.article == mark.article
            and 0 < min(mark.end - mark.start, end - start) <= 2 * (min(mark.end, end) - max(mark.start, start))
        }

    def across(numbers: set[int]) -> set[tuple[int, int]]:
        return {(i, j) for i, j in combinations(sorted(numbers), 2) if story.lines[i].article != story.lines[j].article}

    groups = [
        across({n for mark in passage.marks if not (sure_only and mark in passage.perhaps) for n in touched(mark)})
        for passage in found.strands
        if isinstance(passage, Passage) and kind(passage) in (Kind.SHARED, Kind.LIKELY)
    ]
    facts = {fact for line in story.lines for fact in line.sure}
    sure = {fact: across({n for n, line in enumerate(story.lines) if fact in line.sure}) for fact in facts}
    fine = {fact: across({n for n, line in enumerate(story.lines) if fact in line.fine}) for fact in facts}
    pieces = [sum(1 for group in groups if group & pairs) for pairs in sure.values()]
    return Told(
        frozenset[tuple[int, int]]().union(*groups),
        frozenset[tuple[int, int]]().union(*sure.values()),
        frozenset[tuple[int, int]]().union(*fine.values()),
        sum(pieces),
        sum(1 for each in pieces if each),
    )


def _span(found: Findings, line: Line) -> tuple[int, int]:
    """Where a line stands in its article."""
    start = found.story.articles[line.article].text.index(line.text)
    return start, start + len(line.text)
