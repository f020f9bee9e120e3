"""Lines of printed pages, joined to paragraphs.

A paragraph ends where the next line stands further down than usual, further in, in another size, or where its first word would
still have fitted. It goes on over the foot of a column or of a page, past the notes that stand there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.store.formats.page_lines import PageLine, width

_OTHER_SIZE = 0.06
"""Share by which the sizes of a headline and its text differ at least."""
_NOTE_SIZE = 0.93
"""Share of the size of the text below which what stands at the foot of a page is a note."""
_LOOSE = 0.3
"""Sizes of a letter beyond the usual distance of two lines from which on a paragraph ends between them."""
_INDENT, _DEEPEST_INDENT = 0.8, 6.0
"""Sizes of a letter by which a first line stands further in: at least, and at the most."""
_FITS = 0.92
"""Share of the usual width up to which a word would have fitted: the rest is for what was guessed."""
_INITIAL = 1.7
"""Times the size of the text from which on a letter that stands alone begins the paragraph beside it."""
_FEWEST_TITLE, _MOST_TITLE = 3, 40
"""Words of a headline."""
_TITLE_SIZE = 1.15
"""Times the size of the text from which on words are a headline."""

_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$|[\"”»]$")
_ITEM = re.compile(r"(?:[-–•*▪◦‣·]|\d{1,2}[.)]|\(?[a-z]\))\s")
_AND = frozenset({"and", "or", "und", "oder", "bzw.", "sowie", "et", "ou", "y", "o", "e", "en", "of"})
"""Words before which a hyphen at the end of a line stands for a word that is still to come ("pre- and postwar")."""

_PARTED = re.compile(r"([^\W_]++(?:[-\u2010][^\W_]++)*+)(?:[-\u2010\u00ad]\n([^\W_]++))?")
"""A word, whole also where none is parted, so that nothing is tried twice; and what follows where one is."""


def paragraphs_of(pages: Sequence[Sequence[PageLine]]) -> list[str]:
    """The paragraphs of pages whose lines are in order."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    body = body_size(lines)
    flow = _Flow(body, _leading(lines, body), _widths(lines))
    for lines_of_page in pages:
        flow.add(lines_of_page)
    return mend_hyphens(flow.end())


def body_size(lines: Iterable[PageLine]) -> float:
    """The size in which most of the text is set, in points."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0]


def headline(pages: Sequence[Sequence[PageLine]]) -> str:
    """What is set largest on the first page and larger than the text; a name of two words above it is the outlet's."""
    first = [line for page in pages[:1] for line in page]
    if not first:
        return ""
    body = body_size(line for page in pages for line in page)
    for size in sorted({line.size for line in first if line.size > _TITLE_SIZE * body}, reverse=True):
        at = next(number for number, line in enumerate(first) if line.size == size)
        block = [first[at]]
        for line in first[at + 1 :]:
            if abs(line.size - size) > _OTHER_SIZE * size or block[-1].y - line.y > 2 * size:
                break
            block.append(line)
        words = " ".join(line.text for line in block)
        if _FEWEST_TITLE <= len(words.split()) <= _MOST_TITLE:
            return words
    return ""


def mend_hyphens(paragraphs: Iterable[str]) -> list[str]:
    """Paragraphs whose lines are parted by line breaks, as one line each, in which no word is parted any more."""
    return [" ".join(text.split()) for text in join_hyphens("\0".join(paragraphs)).split("\0")]


def join_hyphens(text: str) -> str:
    """The text in which words that were parted at the end of a line are joined; no other line break is changed.

    The hyphen goes, unless the text writes the word with it elsewhere, or what follows is a capital or a figure.
    """
    known = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))

    def join(match: re.Match[str]) -> str:
        before, after = match[1], match[2]
        if not after:
            return match[0]
        if after in _AND:
            return f"{before}- {after}"
        with_hyphen, without = f"{before}-{after}".lower(), f"{before}{after}".lower()
        goes = before[-1].isalpha() and after[0].islower() and known[with_hyphen] <= known[without]
        return f"{before}{after}" if goes else f"{before}-{after}"

    return _PARTED.sub(join, text)


def _leading(lines: Sequence[PageLine], body: float) -> float:
    """The usual distance of two lines of the text, in points."""
    steps: Counter[float] = Counter()
    for upper, lower in pairwise(lines):
        step = round(upper.y - lower.y, 1)
        if (
            upper.page == lower.page
            and upper.column == lower.column
            and upper.size == lower.size == body
            and 0 < step < 3 * body
        ):
            steps[step] += 1
    most = max(steps.values(), default=0)
    return min((step for step, number in steps.items() if number >= most / 2), default=1.2 * body)


def _widths(lines: Iterable[PageLine]) -> dict[float, float]:
    """The width of a full line of each size, in points: that of all but the widest twentieth, which were guessed too wide."""
    by_size: dict[float, list[float]] = {}
    for line in lines:
        by_size.setdefault(line.size, []).append(line.width)
    return {size: sorted(widths)[int(0.95 * (len(widths) - 1))] for size, widths in by_size.items()}


class _Flow:
    """The text, line by line."""

    def __init__(self, body: float, leading: float, widths: dict[float, float]) -> None:
        self._body, self._leading, self._widths = body, leading, widths
        self._texts: list[str] = []
        self._last: PageLine | None = None
        self._notes: list[str] = []
        """Notes at the foot of pages over which a paragraph goes on."""
        self._initial = ""

    def add(self, lines: Sequence[PageLine]) -> None:
        """Take the lines of a page."""
        notes = self._at_the_foot(lines)
        for line in lines[: len(lines) - len(notes)]:
            self._take(line)
        last = None
        for line in notes:
            if last is not None and not self._begins(last, line):
                self._notes[-1] += "\n" + line.text
            else:
                self._notes.append(line.text)
            last = line

    def end(self) -> list[str]:
        """All paragraphs."""
        self._end_paragraph()
        if self._initial:
            self._texts.append(self._initial)
        return self._texts

    def _take(self, line: PageLine) -> None:
        if len(line.text) == 1 and line.text.isalpha() and line.size > _INITIAL * self._body:
            self._end_paragraph()
            self._initial, self._last = line.text, None
            return
        if self._last is None or self._begins(self._last, line):
            self._end_paragraph()
            self._texts.append(self._initial + line.text)
            self._initial = ""
        else:
            self._texts[-1] += "\n" + line.text
        self._last = line

    def _end_paragraph(self) -> None:
        """What waited for the end of the paragraph follows it."""
        self._texts += self._notes
        self._notes = []

    def _at_the_foot(self, lines: Sequence[PageLine]) -> list[PageLine]:
        """The notes with which a page ends, which are set smaller than its text."""
        at = len(lines)
        while at and lines[at - 1].size < _NOTE_SIZE * self._body:
            at -= 1
        return list(lines[at:]) if at else []

    def _begins(self, last: PageLine, line: PageLine) -> bool:
        """Whether a line begins a paragraph."""
        if abs(last.size - line.size) > _OTHER_SIZE * max(last.size, line.size) or _ITEM.match(line.text):
            return True
        goes_on = line.text[:1].islower() and not _END.search(last.text)
        if last.page == line.page and last.column == line.column:
            return self._begins_below(last, line, goes_on=goes_on)
        return not goes_on and (bool(_END.search(last.text)) or self._would_fit(last, line))

    def _begins_below(self, last: PageLine, line: PageLine, *, goes_on: bool) -> bool:
        """The same for the next line of a column."""
        step, usual = last.y - line.y, self._leading * line.size / self._body
        if step > usual + _LOOSE * line.size or step < -line.size:
            return not (goes_on and step < 2 * usual)
        indent = (line.x - last.x) / line.size
        if _INDENT < indent < _DEEPEST_INDENT and not _ITEM.match(last.text):
            return True
        return not goes_on and self._would_fit(last, line)

    def _would_fit(self, last: PageLine, line: PageLine) -> bool:
        """Whether the first word of a line would have fitted behind the line before."""
        word = line.text.split(maxsplit=1)[0]
        return last.width + width(f" {word}", line.size) < _FITS * self._widths[last.size]
