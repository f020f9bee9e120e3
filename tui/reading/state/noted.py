"""Where the notes of the reader stand in the story as it is now, looked up once for each change of either.

All notes together are one strand over the text, with marks that were joined where they overlap, so that ten thousand of them
are drawn and toured like the hits of a search. Each note alone is a strand of its own for the list at the side and the strip.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from tui.engine.anchors import Anchored, Anchoring, Anchors
from tui.model.papers import Annotation, NotedWords
from tui.model.places import Mark
from tui.model.story import TOLD, Article, BlockKind
from tui.reading.state.inks import TAGS
from tui.reading.state.searchable import Searchable

ALL_NOTES = "notes"
"""Id of the strand of all notes."""


def hue_of_tag(tag: str) -> int:
    """Which of the hues a tag has: always the same for the same word, so that it need not be set; the word says it too."""
    return zlib.crc32(tag.casefold().encode("utf-8", "replace")) % len(TAGS)


class StrandList(tuple[NotedWords, ...]):
    """Strands that are equal to nothing but themselves: whoever keeps what was made of them need not look at each."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Whether it is the very same list."""
        return self is other

    def __hash__(self) -> int:
        """Not made of the strands."""
        return id(self)


class NoteIndex:
    """The notes in the articles of one story. Never changed."""

    def __init__(
        self, notes: Sequence[Annotation] = (), articles: tuple[Article, ...] = (), before: NoteIndex | None = None
    ) -> None:
        """`before` is the index of earlier notes; what it has found in these articles is taken over."""
        self.articles = articles
        self.notes = notes
        if before is not None and before.articles is not articles:
            before = None
        self._anchors: Anchors = Anchors(articles) if before is None else before._anchors
        known = {} if before is None else before._entries
        self._entries: dict[str, tuple[Annotation, NotedWords]] = {}
        for note in notes:
            entry = known.get(note.id)
            self._entries[note.id] = entry if entry is not None and entry[0] is note else (note, self._words_of(note))
        found = sorted((words for _, words in self._entries.values() if words.marks), key=lambda words: words.marks[0])
        self.lost = StrandList(words for _, words in self._entries.values() if not words.marks)
        """Those whose words were not found again."""
        self.listed = StrandList((*found, *self.lost))
        """All, in the order of the story, and behind them those that lost their place."""
        self.strands = {words.id: words for words in self.listed}
        self._places: dict[int, list[tuple[int, int, str]]] = {}
        for note, words in self._entries.values():
            for mark in words.marks:
                self._places.setdefault(mark.article, []).append((mark.start, mark.end, note.id))
        for places in self._places.values():
            places.sort()
        self._longest = {article: max(end - start for start, end, _ in places) for article, places in self._places.items()}
        marks = join_marks(mark for words in found for mark in words.marks)
        self.overlay = NotedWords(ALL_NOTES, "notes", marks) if marks else None
        """All of them as one strand; None where no words were found."""

    @cached_property
    def by_hue(self) -> tuple[tuple[int, NotedWords], ...]:
        """The words of all notes by the hue of their first tag, each hue as one strand; those without a tag have none."""
        marks: dict[int, list[Mark]] = {}
        for words in self.listed:
            if words.tags and words.marks:
                marks.setdefault(hue_of_tag(words.tags[0]), []).extend(words.marks)
        return tuple((hue, NotedWords(f"{ALL_NOTES}:{hue}", "notes", join_marks(marks[hue]))) for hue in sorted(marks))

    @cached_property
    def all_words(self) -> tuple[NotedWords, ...]:
        """The strand of each note, in the order of the notes."""
        return tuple(words for _, words in self._entries.values())

    @cached_property
    def searchable(self) -> Searchable:
        """The notes as a search looks at them, in the same order: their text, and tags that do not stand in it."""
        notes = (note for note, _ in self._entries.values())
        return Searchable(
            [" ".join((note.text, *(f"#{tag}" for tag in note.tags if f"#{tag}" not in note.text))) for note in notes]
        )

    def _words_of(self, note: Annotation) -> NotedWords:
        marks = (self._mark(self._anchors.find(target)) for target in note.targets)
        label = note.text or next((each.selector.exact for each in note.targets if each.selector), "") or "bookmark"
        return NotedWords(strand_id(note.id), label, tuple(sorted({mark for mark in marks if mark is not None})), note.tags)

    def _mark(self, found: Anchored) -> Mark | None:
        """The words; of an article as a whole its headline, or what else it begins with."""
        if found.how is not Anchoring.ARTICLE or found.article is None:
            return found.mark
        blocks = self.articles[found.article].blocks
        first = next((block for block in blocks if block.kind is BlockKind.HEADLINE), None)
        first = first or next((block for block in blocks if block.kind in TOLD), None)
        return Mark(found.article, first.start, first.end) if first is not None else found.mark

    def note(self, strand: str) -> Annotation | None:
        """The note of a strand."""
        entry = self._entries.get(strand.removeprefix(_PREFIX))
        return entry[0] if entry is not None else None

    def notes_within(self, article: int, start: int, end: int) -> list[Annotation]:
        """The notes on words that have a character in `[start, end)` of an article, in their order."""
        places = self._places.get(article, [])
        first = bisect_left(places, (start - self._longest.get(article, 0),))
        last = bisect_left(places, (end,), first)
        return [self._entries[id_][0] for _, behind, id_ in places[first:last] if behind > start]


_PREFIX = "note:"


def strand_id(note: str) -> str:
    """The id of the strand of a note."""
    return f"{_PREFIX}{note}"


def join_marks(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks, sorted, those that overlap as one."""
    joined: list[Mark] = []
    for mark in sorted(marks):
        if joined and joined[-1].article == mark.article and mark.start < joined[-1].end:
            if mark.end > joined[-1].end:
                joined[-1] = joined[-1]._replace(end=mark.end)
        else:
            joined.append(mark)
    return tuple(joined)
