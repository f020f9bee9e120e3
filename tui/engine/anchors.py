"""Where the words of the working papers stand in the articles as they are now: exactly there, or lost, never near by.

The selectors are those of the W3C Web Annotation Data Model (section 4.2). What finds words again is the text itself: no case
is folded, no space is joined, no edit distance is taken. A passage that reads otherwise than it did is lost, and said to be.

Words may stand in an article more than once, so a selector holds as much of what stands around them as tells them from all
others. A side of at least `CONTEXT` characters does so by itself, and is enough when the other side was edited; a side that
cannot do so, because the same text goes on before it as elsewhere, is cut to `CUT` characters and decides nothing alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from tui.model.papers import Selector, Target
from tui.model.places import Mark
from tui.model.records import dataclass
from tui.model.story import Article

CONTEXT = 32
"""Characters of context on each side, as the examples of the data model and the tools that write it have them; more where
these stand elsewhere too."""

CUT = CONTEXT - 1
"""Length of a side that is the same before or behind the words elsewhere: it is no evidence without the other side."""

LONGEST = 16 * CONTEXT
"""Most characters of one side: no text but one that was pasted twice repeats itself for longer."""


class Anchoring(StrEnum):
    """How a target was found."""

    STOOD = "stood"
    """The words stand where they stood, with the same words around them."""
    MOVED = "moved"
    """The same words, told from all others by what stands around them, at another place of their article."""
    ARTICLE = "article"
    """The article as a whole is meant, and is there."""
    LOST = "lost"
    """The words, or their article, are not there any more, or cannot be told from others."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a target is."""

    how: Anchoring
    mark: Mark | None = None
    """The words; the whole text where the article is meant; None when lost."""
    article: int | None = None
    """Position of its article in the story; also known where only the words are lost."""


def target_of(article: Article, start: int, end: int) -> Target:
    """What finds the characters from `start` to `end` of the article again; the article as a whole where these are none."""
    source = article.meta.url or article.file
    start, end = max(0, start), min(len(article.text), end)
    if start >= end:
        return Target(article.id, source)
    text = article.text
    prefix, suffix = _prefix(text, start, end), _suffix(text, start, end)
    return Target(article.id, source, Selector(text[start:end], prefix, suffix, start, end))


def whole_article(article: Article) -> Target:
    """The article as a whole."""
    return target_of(article, 0, 0)


def find(target: Target, articles: Sequence[Article]) -> Anchored:
    """Where a target is among the articles of a story; for many targets see `Anchors`."""
    return Anchors(articles).find(target)


class Anchors:
    """The articles of a story, ready to be asked for very many targets."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = tuple(articles)
        self._by_id = {article.id: at for at, article in enumerate(self._articles)}
        self._by_source: dict[str, int | None] = {}  # None: several have it
        for at, article in enumerate(self._articles):
            for source in {article.meta.url, article.file} - {""}:
                self._by_source[source] = None if source in self._by_source else at

    def find(self, target: Target) -> Anchored:
        """Where a target is; its words in the one article that it names, nowhere else."""
        at = self._by_id.get(target.article)
        if at is None and (at := self._by_source.get(target.source)) is None:
            return Anchored(Anchoring.LOST)
        article = self._articles[at]
        if target.selector is None:
            if not _is_surely(article, target):
                return Anchored(Anchoring.LOST)
            return Anchored(Anchoring.ARTICLE, Mark(at, 0, len(article.text)), at)
        start = _start_of(target.selector, article.text)
        if start is None:
            return Anchored(Anchoring.LOST, article=at)
        how = Anchoring.STOOD if start == target.selector.start else Anchoring.MOVED
        return Anchored(how, Mark(at, start, start + len(target.selector.exact)), at)

    def renew(self, target: Target) -> Target:
        """A target that names its article as this story does, where it was found by its address or its file; else as it is."""
        found = self.find(target)
        if found.article is None or found.mark is None:
            return target
        return replace(target, article=self._articles[found.article].id)


def _is_surely(article: Article, target: Target) -> bool:
    """Whether the article is the one that was meant as a whole, where no words of it can say so.

    Of a file with many articles another one may stand at the same place now; of two files with one name each id has a mark
    behind the name.
    """
    if article.id == target.article or ("://" in target.source and article.meta.url == target.source):
        return True
    return article.id.startswith(f"{target.article}-") or target.article.startswith(f"{article.id}-")


def _start_of(selector: Selector, text: str) -> int | None:
    """Offset of the words in the text; None where they do not stand there or could be others."""
    exact, prefix, suffix = selector.exact, selector.prefix, selector.suffix
    if not exact:
        return None
    whole = prefix + exact + suffix
    first = selector.start - len(prefix)
    if first >= 0 and text.startswith(whole, first):
        return selector.start
    sides = [side for side in (prefix, suffix) if len(side) >= CONTEXT]
    if sides or CUT not in (len(prefix), len(suffix)):
        at = text.find(whole)
        if at >= 0:
            return at + len(prefix) if text.find(whole, at + 1) < 0 else None
    found = set[int]()
    if prefix in sides and (at_side := _only(text, prefix + exact)) is not None:
        found.add(at_side + len(prefix))
    if suffix in sides and (at_words := _only(text, exact + suffix)) is not None:
        found.add(at_words)
    return found.pop() if len(found) == 1 else None


def _only(text: str, words: str) -> int | None:
    """Where words stand that stand there once; else None."""
    at = text.find(words)
    return at if at >= 0 and text.find(words, at + 1) < 0 else None


def _prefix(text: str, start: int, end: int) -> str:
    """What stands before the words, as far as it tells them from others."""
    length = CONTEXT
    while length <= LONGEST:
        prefix = text[max(0, start - length) : start]
        if len(prefix) < CONTEXT:
            return prefix
        if _only(text, prefix + text[start:end]) is not None:
            return prefix
        if length > start:
            break
        length *= 2
    return text[start - CUT : start]


def _suffix(text: str, start: int, end: int) -> str:
    """What stands behind the words, as far as it tells them from others."""
    length = CONTEXT
    while length <= LONGEST:
        suffix = text[end : end + length]
        if len(suffix) < CONTEXT:
            return suffix
        if _only(text, text[start:end] + suffix) is not None:
            return suffix
        if end + length > len(text):
            break
        length *= 2
    return text[end : end + CUT]
