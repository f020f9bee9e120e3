"""Which words of the other wordings differ from the one under the cursor, as ranges to light.

Where two wordings share most of their words, the difference is what a reader looks for; where they share few, nearly every word
differs and lighting them all would say nothing: then the words in common are the ones to light where one wording stands below
the other, and in the panes, where they stand side by side, the telling words of which the cursor's wording has nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.model.places import Mark, Span
from tui.model.strands import Kind, Manner, Passage, Quote
from tui.reading.state.reading import Reading, mark_under_cursor

MIN_EQUAL_SHARE = 0.5
"""Share of equal or moved words from which a wording counts as the same one edited: half, so that the smaller part is lit."""

MAX_UNLIKE_SHARE = 2 / 3
"""Telling words without a like lit at the most, as a share of all: where nearly all is lit nothing stands out."""

MAX_CHANGED_SHARE = 0.4
"""Words that are changed, added or left out, as a share of all, up to which they are listed one by one."""

Ranges = tuple[tuple[int, int], ...]
"""Half-open ranges of characters, sorted."""


class Difference(NamedTuple):
    """How one wording stands to that under the cursor."""

    differing: Ranges
    """Words that the cursor's wording has not, or has otherwise. Empty unless the wordings are mostly equal."""
    common: Ranges
    """Telling words that both have. Empty when the wordings are mostly equal."""


NONE = Difference((), ())


def compare_wording(reading: Reading, mark: Mark) -> Difference:
    """How the words of `mark` stand to what the cursor's article says in the same passage or quote."""
    other, spans = _under_the_cursor(reading, mark)
    return _compare(reading.findings.story.articles[mark.article].text, mark.span, other, spans) if spans else NONE


def words_apart(reading: Reading, mark: Mark) -> Ranges:
    """What of a counterpart to light in its pane: the words that differ, or, where most do, the telling ones without a like.

    A like is the same word in another form, another name of the same person or place, and what the link takes for the same
    ("deaths" for "killed"). Neighbours are one range, with the blank between them.
    """
    other, spans = _under_the_cursor(reading, mark)
    if not spans:
        return ()
    text = reading.findings.story.articles[mark.article].text
    differing = _compare(text, mark.span, other, spans).differing
    if not differing:
        unlike = _unlike_words(text, mark.span, other, spans, _likes(reading, mark))
        differing = _without_names_in_common(reading, mark, unlike)
    return _join_neighbours(text, differing)


def _likes(reading: Reading, mark: Mark) -> tuple[str, ...]:
    """Words that the links of a mark take for those of another wording."""
    strand = reading.strand
    links = strand.links if isinstance(strand, Passage) else ()
    pairs = [word for link in links if mark in (link.a, link.b) for word in link.why.words if " / " in word]
    return tuple(sorted({each for pair in pairs for each in pair.split(" / ")}))


@lru_cache(maxsize=512)
def _unlike_words(text: str, span: Span, other: str, spans: tuple[Span, ...], likes: tuple[str, ...]) -> Ranges:
    """The telling words of `text[span]` without a like; none where they are too many to stand out."""
    from tui.engine import wording

    telling = wording.unlike_words(text, span, [(other, each) for each in spans], likes)
    unlike = tuple((token.start, token.end) for token, is_unlike in telling if is_unlike)
    return unlike if len(unlike) <= MAX_UNLIKE_SHARE * len(telling) else ()


def _without_names_in_common(reading: Reading, mark: Mark, ranges: Ranges) -> Ranges:
    """The ranges that are no part of a name of whom the cursor's wording names too."""
    index, strand = reading.index, reading.strand
    mine = mark_under_cursor(reading)
    if not ranges or strand is None or mine is None:
        return ranges
    ours = {
        each.strand
        for body in index.bodies_in(strand, mine.article)
        for each in index.marks_within(body.article, body.start, body.end)
        if each.kind is Kind.ENTITY
    }
    names = [each for each in index.marks_within(mark.article, mark.start, mark.end) if each.strand in ours]
    return tuple((a, b) for a, b in ranges if not any(name.start < b and a < name.end for name in names))


def _join_neighbours(text: str, ranges: Ranges) -> Ranges:
    """The same with one range for words between which there is only a blank."""
    joined: list[tuple[int, int]] = []
    for start, end in ranges:
        if joined and text[joined[-1][1] : start].isspace():
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(joined)


def _under_the_cursor(reading: Reading, mark: Mark) -> tuple[str, tuple[Span, ...]]:
    """What a mark is held against: the text of the cursor's article and its wordings; none for a mark of that article."""
    strand = reading.strand
    if not isinstance(strand, Passage | Quote) or (isinstance(strand, Quote) and strand.manner is Manner.INDIRECT):
        return "", ()  # before the cursor's mark is looked for: a search has thousands of them
    if mark.article == reading.place.article or (mine := mark_under_cursor(reading)) is None:
        return "", ()
    ours = reading.index.bodies_in(strand, mine.article)
    return reading.findings.story.articles[mine.article].text, tuple(each.span for each in ours)


@lru_cache(maxsize=512)
def _compare(text: str, span: Span, other: str, spans: tuple[Span, ...]) -> Difference:
    from tui.engine import wording

    words = wording.unchanged_words(text, span, [(other, each) for each in spans])
    common = [word for word, is_same in words if is_same]
    if len(common) < MIN_EQUAL_SHARE * len(words):
        return Difference((), tuple((word.start, word.end) for word in common if word.key))
    return Difference(tuple((word.start, word.end) for word, kept in words if not kept), ())


def difference_in_words(reading: Reading, mark: Mark) -> str:
    """The difference in words, for whom colours do not reach: what a wording has for what, what it adds and what it leaves out.

    Empty where the wordings are equal, and where so much differs that it would be no list but a second text.
    """
    other, spans = _under_the_cursor(reading, mark)
    if not spans:
        return ""
    from tui.engine import wording

    text = reading.findings.story.articles[mark.article].text
    comparison = wording.compare(text, mark.span, [(other, span) for span in spans])
    changes = sum(word.change in (wording.Change.CHANGED, wording.Change.ADDED) for word in comparison.words)
    if changes + len(comparison.missing) > MAX_CHANGED_SHARE * len(comparison.words):
        return ""
    replacements = [
        f"“{text[word.start : word.end]}” for “{word.instead}”"
        for word in comparison.words
        if word.change is wording.Change.CHANGED
    ]
    additions: list[tuple[int, int]] = []
    before = wording.Change.SAME
    for word in comparison.words:
        if word.change is wording.Change.ADDED:
            start = additions.pop()[0] if before is wording.Change.ADDED else word.start
            additions.append((start, word.end))
        before = word.change
    lacking: dict[int, list[str]] = {}
    for each in comparison.missing:
        lacking.setdefault(each.offset, []).append(each.words)
    parts = (
        ", ".join(replacements),
        "adds " + ", ".join(f"“{text[start:end]}”" for start, end in additions) if additions else "",
        "leaves out " + ", ".join(f"“{' '.join(words)}”" for words in lacking.values()) if lacking else "",
    )
    return "; ".join(part for part in parts if part)
