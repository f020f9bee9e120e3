"""The articles of a story as the sources of what is quoted: a citation beside the words, and an entry in the list of sources.

    “Talks have restarted.” (Doe, 2024a, para. 1)           beside the words
    Doe, J. (2024a, March 27). Talks Resume. NTD.           in the list

Two articles that a short citation would not tell apart get letters behind the year, or one more of their words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property

from tui.model.story import Article, BlockKind
from tui.reading.printed.citation_styles import STYLES, CitableArticle, CitedLine, citable, comma_list, plain_words


def place_in(article: Article, offset: int) -> str:
    """ "paragraph 4", "headline", "caption": the block in which a character stands, paragraphs counted from 1."""
    number = 0
    for block in article.blocks:
        number += block.kind is BlockKind.PARAGRAPH
        if block.start <= offset < block.end:
            return f"paragraph {number}" if block.kind is BlockKind.PARAGRAPH else block.kind.value
    return ""


class SourceList:
    """The articles, cited in one style (a key of `STYLES`)."""

    def __init__(self, articles: Sequence[Article], style: str = "plain") -> None:
        self._articles = articles
        self._rules = STYLES[style]
        self._known: dict[int, CitableArticle] = {}

    @property
    def heading(self) -> str:
        """What the style calls its list of sources."""
        return self._rules.heading

    @property
    def needs_entries(self) -> bool:
        """Whether a citation beside words says too little without the entry."""
        return self._rules.alone is None

    def article(self, number: int) -> Article:
        """The article at a position."""
        return self._articles[number]

    def beside(self, number: int, offset: int, *, spoken: str = "") -> str:
        """What stands in brackets behind words, in a text that has the list; `spoken` says whose words they are."""
        base = self._rules.beside(self._citable(number), self._letters.get(number, ""))
        parts = [base, self._further.get(number, ""), self._rules.place(place_in(self._articles[number], offset))]
        join = ", ".join if self._rules.name == "plain" else comma_list
        return self._with_speaker(spoken, join([part for part in parts if part]))

    def alone(self, number: int, offset: int, *, spoken: str = "") -> str:
        """What stands in brackets behind words that are all there is; the short form where the style has no other."""
        if self._rules.alone is None:
            return self.beside(number, offset, spoken=spoken)
        place = self._rules.place(place_in(self._articles[number], offset))
        return self._with_speaker(spoken, plain_words(self._rules.alone(self._citable(number), place)))

    def _with_speaker(self, spoken: str, words: str) -> str:
        """Who spoke before the citation."""
        return (", " if self._rules.name == "plain" else "; ").join(part for part in (spoken, words) if part)

    def entry(self, number: int) -> CitedLine:
        """The article in the list of sources."""
        return self._rules.entry(self._citable(number), self._letters.get(number, ""))

    def entries(self, numbers: Iterable[int]) -> list[str]:
        """Several of them without italics, each once, in their order."""
        wanted = set(numbers)
        return [plain_words(self.entry(number)) for number in self.in_order() if number in wanted]

    def in_order(self) -> list[int]:
        """The positions of all articles as the list has them: by the alphabet; in the plain style in the order of the story."""
        numbers = range(len(self._articles))
        if self._rules.name == "plain":
            return list(numbers)
        return sorted(numbers, key=lambda number: _filed_under(plain_words(self.entry(number))))

    def _citable(self, number: int) -> CitableArticle:
        if number not in self._known:
            self._known[number] = citable(self._articles[number])
        return self._known[number]

    @cached_property
    def _groups(self) -> list[list[int]]:
        """The positions of articles that a short citation would not tell apart."""
        alike: dict[str, list[int]] = defaultdict(list)
        for number in range(len(self._articles)):
            alike[self._rules.beside(self._citable(number), "").casefold()].append(number)
        return [numbers for numbers in alike.values() if len(numbers) > 1]

    @cached_property
    def _letters(self) -> dict[int, str]:
        """The letters behind years: by day, then by title (APA 9.47)."""
        if not self._rules.has_letters:
            return {}
        found = {}
        for numbers in self._groups:
            for place, number in enumerate(sorted(numbers, key=self._by_day)):
                found[number] = _letters(place)
        return found

    def _by_day(self, number: int) -> tuple[date, str, int]:
        known = self._citable(number)
        return known.day or date.min, known.title.casefold(), number

    @cached_property
    def _further(self) -> dict[int, str]:
        """One more word for each that needs it: the first of these that none shares with another."""
        if self._rules.has_letters:
            return {}
        found = {}
        for numbers in self._groups:
            for tell in _TELLING:
                words = {number: tell(self._citable(number)) for number in numbers}
                if all(words.values()) and len(set(words.values())) == len(words):
                    found.update(words)
                    break
        return found


_TELLING: tuple[Callable[[CitableArticle], str], ...] = (
    lambda known: known.quoted_title if known.title else "",
    lambda known: known.outlet,
    lambda known: known.day.isoformat() if known.day else "",
    lambda known: known.file,
)
"""What tells articles apart that are cited alike."""


def _letters(place: int) -> str:
    """a, b, ... z, aa, ab, ..."""
    return (_letters(place // 26 - 1) if place >= 26 else "") + chr(ord("a") + place % 26)


def _filed_under(entry: str) -> str:
    """By what an entry is filed: its first word, not an article before it, no marks."""
    bare = entry.casefold().lstrip("“‘[\"' ")
    return next((bare.removeprefix(word) for word in ("the ", "a ", "an ") if bare.startswith(word)), bare)
