"""Small made-up stories, each with what an editor expects of its passages; written by somebody who had seen no code.

`##### kind-N-name` opens a case, `#` says why it is expected, `=== file` opens an article. Below `---` stands what is
expected, one claim a line, `not` before what must not be so:

    linked | a: words | b: words        one passage touches both places
    joined | a: words | b: words        one quote has sayings at both
    unbroken | a: words                 no mark begins or ends inside the words
    unique | a: words                   in passages of that article only, be it sure enough to be called "only here" or not

A mark touches a place when it overlaps it by half of the shorter of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tests.quality.labelled import LabelledLine, LabelledStory
from tests.quality.score import GOLD
from tests.quality.stories import Half
from tui.engine.pipeline import analyse
from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Kind, Passage, Quote, kind

_CLAIM = re.compile(r"(?P<no>not )?(?P<what>linked|joined|unbroken|unique)(?P<places>( \| \w+: [^|]+)+)")


class Claim(NamedTuple):
    """What is expected of one place or of two."""

    what: str
    places: tuple[tuple[int, str], ...]
    """Number of the article, words."""
    holds: bool


class Case(NamedTuple):
    """One story and what is expected of it."""

    name: str
    files: tuple[str, ...]
    texts: tuple[str, ...]
    claims: tuple[Claim, ...]

    @property
    def kind(self) -> str:
        """link: nothing wrong is joined; miss: what is told otherwise is; mark: no name is cut; twin: copies."""
        return self.name.partition("-")[0]


@cache
def cases(half: Half) -> tuple[Case, ...]:
    """All cases of one half, in the order of the file. Raises ValueError for a claim that cannot be read."""
    text = (GOLD / "cases" / f"{half.replace('-', '_')}.txt").read_text("utf-8")
    return tuple(map(_read, re.split(r"^##### ", text, flags=re.MULTILINE)[1:]))


def _read(text: str) -> Case:
    story, _, expected = text.partition("\n---\n")
    head, *articles = re.split(r"^=== ", story, flags=re.MULTILINE)
    files, texts = zip(*(article.split("\n", 1) for article in articles), strict=True)
    claims = []
    for line in expected.strip().splitlines():
        found = _CLAIM.fullmatch(line)
        if found is None:
            raise ValueError(f"no claim: {line}")
        places = [place.split(": ", 1) for place in found["places"].split(" | ")[1:]]
        claims.append(Claim(found["what"], tuple((files.index(file), words) for file, words in places), not found["no"]))
    return Case(head.split("\n", 1)[0], files, texts, tuple(claims))


def failures(case: Case) -> Iterator[str]:
    """The claims that the program does not meet, each as a line."""
    sources = tuple(Source(file, f"{file}.txt", text) for file, text in zip(case.files, case.texts, strict=True))
    found = analyse(Story("", sources), Settings())
    for claim in case.claims:
        places = [_place(found, article, words) for article, words in claim.places]
        if _MET[claim.what](found, places) is not claim.holds:
            yield f"{case.name}: {'' if claim.holds else 'not '}{claim.what} {' / '.join(words for _, words in claim.places)}"


def _place(found: Findings, article: int, words: str) -> Mark:
    start = found.story.articles[article].text.index(words)
    return Mark(article, start, start + len(words))


def _touches(mark: Mark, place: Mark) -> bool:
    both = min(mark.end, place.end) - max(mark.start, place.start)
    return mark.article == place.article and 0 < min(mark.end - mark.start, place.end - place.start) <= 2 * both


def _linked(found: Findings, places: list[Mark]) -> bool:
    return any(
        all(any(_touches(mark, place) for mark in strand.marks) for place in places)
        for strand in found.strands
        if isinstance(strand, Passage)
    )


def _joined(found: Findings, places: list[Mark]) -> bool:
    return any(
        all(any(_touches(saying.body, place) for saying in strand.sayings) for place in places)
        for strand in found.strands
        if isinstance(strand, Quote)
    )


def _unbroken(found: Findings, places: list[Mark]) -> bool:
    (place,) = places
    return not any(
        mark.article == place.article and (place.start < mark.start < place.end or place.start < mark.end < place.end)
        for strand in found.strands
        if isinstance(strand, Passage)
        for mark in strand.marks
    )


def _unique(found: Findings, places: list[Mark]) -> bool:
    (place,) = places
    kinds = [
        kind(strand)
        for strand in found.strands
        if isinstance(strand, Passage) and any(_touches(mark, place) for mark in strand.marks)
    ]
    return bool({Kind.UNIQUE, Kind.UNSETTLED} & set(kinds)) and not {Kind.SHARED, Kind.LIKELY, Kind.COPY} & set(kinds)


_MET = {"linked": _linked, "joined": _joined, "unbroken": _unbroken, "unique": _unique}


def case_stories(half: Half) -> list[LabelledStory]:
    """The cases as labelled stories: places that are to be linked state one fact, all others different ones."""
    made = []
    for case in cases(half):
        facts: dict[tuple[int, str], set[str]] = {}
        for number, claim in enumerate(claim for claim in case.claims if claim.what == "linked"):
            for place in claim.places:
                facts.setdefault(place, set()).update([str(number)] if claim.holds else [])
        lines = [LabelledLine(article, words, frozenset(own), frozenset(own)) for (article, words), own in facts.items()]
        if lines:
            made.append(LabelledStory(case.name, "cases", case.texts, tuple(lines)))
    return made
