"""What stands on the page: values for the template, which holds no rule of its own.

Everything that can be pointed at has an address on the page: a stretch is called by the letter of its outlet and its offset
(`B671`), so that a link leads there without a script, and a strand by a number, which is what the script lights.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from tui.engine.anchors import Anchoring, Anchors
from tui.model.papers import Annotation, BasketItem
from tui.model.places import Mark
from tui.model.strands import Kind
from tui.reading.printed.articles import one_line
from tui.reading.printed.citation import sources_of
from tui.reading.printed.exported_part import ExportedPart
from tui.reading.printed.page.sentences import StrandSentences
from tui.reading.printed.page.stretches import FoldedLines, PageStretch, PageTouch, StretchLine, cut_article
from tui.reading.state.corrections import describe_correction
from tui.reading.state.exporting import ExportRequest
from tui.reading.state.outlets import TINTS, letter_of
from tui.reading.state.sections.register import SECTIONS
from tui.reading.state.sections.tables import Section, SectionCell
from tui.reading.state.texts import article_names

_LANGUAGE = re.compile("[a-z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,3}")
"""A tag of a language as a browser takes it (BCP 47), no longer than any that is in use."""
_LEADS = frozenset((Kind.SHARED.value, Kind.LIKELY.value, Kind.COPY.value))
"""What has counterparts to lead to."""


class PageOutlet(NamedTuple):
    """The head of an article."""

    letter: str
    colour: int
    """Number of its colour, from 0."""
    name: str


class PageArticle(NamedTuple):
    """A pane."""

    outlet: PageOutlet
    language: str
    facts: str
    """Title, author and day."""
    address: str
    """Empty unless it is one of the web."""
    remark: str
    """What a reader has to know before he takes its silence for one."""
    lines: tuple[StretchLine | FoldedLines, ...]


class PageCell(NamedTuple):
    """A cell of a table."""

    text: str
    link: str
    """Where on the page it leads; empty for nowhere."""
    strand: int
    """Number of what is lit then; 0 for nothing."""


class PageTable(NamedTuple):
    """A table of what differs."""

    id: str
    title: str
    about: str
    columns: tuple[str | PageOutlet, ...]
    rows: tuple[tuple[PageCell, ...], ...]
    nothing: str


class PageNote(NamedTuple):
    """A note, or something in the basket."""

    number: int
    places: tuple[tuple[PageOutlet | None, str, str, str], ...]
    """For each target: the outlet, the words, where on the page they stand, and what is to be said of the place."""
    text: str
    tags: str
    when: str


class PageContents:
    """All that the template asks for."""

    def __init__(self, request: ExportRequest) -> None:
        self.part = ExportedPart(request)
        story = self.part.story
        self.title = one_line(story.title) or "Story without a title"
        names = article_names(story)
        self._outlets = [PageOutlet(letter_of(n), n % len(TINTS), one_line(name)) for n, name in enumerate(names)]
        self._numbers: dict[str, int] = {}
        self._anchors = Anchors(story.articles)
        self._sources = sources_of(request.reading)
        ends: dict[int, dict[int, tuple[int, ...]]] = {}
        for number, note in enumerate(self.part.notes, 1):
            for target in note.targets:
                found = self._anchors.find(target)
                if found.mark is not None and found.how is not Anchoring.ARTICLE:
                    at = ends.setdefault(found.mark.article, {})
                    at[found.mark.end] = (*at.get(found.mark.end, ()), number)
        self._lines = {n: cut_article(self.part.index, n, self.part.ids, ends.get(n, {})) for n in self.part.articles}
        self._starts: dict[int, list[int]] = {}
        self._places: dict[str, dict[int, str]] = {}
        self._ids: set[str] = set()
        for n, lines in self._lines.items():
            self._enter(n, lines)
        self.tables = tuple(self._table(self.part.section(make(self.part.index))) for make in SECTIONS.values())
        self.notes = tuple(self._note(n, each) for n, each in enumerate(self.part.notes, 1))
        self.basket = tuple(self._note(n, each) for n, each in enumerate(request.reading.papers.basket, 1))
        self.corrections = tuple(one_line(describe_correction(request.reading, each)) for each in self.part.story.corrections)
        self.remarks = tuple(
            one_line(f"{note.file}: {note.text}" if note.file else note.text) for note in self.part.findings.notes
        )

    @property
    def articles(self) -> Iterator[PageArticle]:
        """The panes, in their order."""
        for n, lines in self._lines.items():
            article = self.part.story.articles[n]
            meta = article.meta
            day = f"{meta.published.day} {meta.published:%B %Y}" if meta.published else ""
            author = f"by {one_line(meta.author)}" if meta.author else ""
            remark = "Its body is missing or for subscribers: its silence says nothing." if article.unreadable else ""
            if article.twin_of:
                other = next(
                    (
                        o.name
                        for o, each in zip(self._outlets, self.part.story.articles, strict=True)
                        if each.id == article.twin_of
                    ),
                    "another",
                )
                remark += f" It repeats {other} and does not count as another telling."
            facts = ", ".join(filter(None, (one_line(meta.title), author, day)))
            language = article.language if _LANGUAGE.fullmatch(article.language) else ""
            yield PageArticle(self._outlets[n], language, facts, web_address(meta.url), remark.strip(), lines)

    @property
    def sentences(self) -> Iterator[tuple[int, str]]:
        """What is said of each strand that the page names, by its number. To be asked when all the rest was."""
        say = StrandSentences(self.part)
        for strand, number in self._numbers.items():
            yield number, say.describe(self.part.index.strands[strand])

    def number(self, strand: str) -> int:
        """The number of a strand; 0 where it stands nowhere on the page."""
        if strand not in self._places:
            return 0
        return self._numbers.setdefault(strand, len(self._numbers) + 1)

    def numbers(self, *touches: PageTouch) -> str:
        """What touches some words, for the script, with blanks between: "12.0", "7.1?" where it is only likely."""
        return " ".join(f"{self.number(each.strand)}.{each.number}{'?' if each.likely else ''}" for each in touches)

    def id_of(self, outlet: PageOutlet, start: int) -> str:
        """What the words at an offset are called on the page; empty where nothing leads to them."""
        name = f"{outlet.letter}{start}"
        return name if name in self._ids else ""

    def next_place(self, outlet: PageOutlet, stretch: PageStretch) -> str:
        """Where the next outlet tells what a stretch is drawn as; empty where none does."""
        if stretch.kind not in _LEADS or stretch.passage is None:
            return ""
        places = self._places[stretch.passage.strand]
        order = [n for n in self._lines if n in places]
        mine = next((at for at, n in enumerate(order) if self._outlets[n] is outlet), 0)
        return places[order[(mine + 1) % len(order)]]

    def _enter(self, n: int, lines: Iterable[StretchLine | FoldedLines]) -> None:
        """Note where an article tells each strand first."""
        letter = letter_of(n)
        starts = self._starts[n] = []
        for stretch in _stretches(lines):
            if stretch.kind in _LEADS:
                self._ids.add(f"{letter}{stretch.start}")
            if stretch.passage is not None:
                self._places.setdefault(stretch.passage.strand, {}).setdefault(n, f"{letter}{stretch.start}")
            for part in stretch.parts:
                starts.append(part.start)
                for each in part.touches:
                    self._places.setdefault(each.strand, {}).setdefault(n, f"{letter}{part.start}")

    def _place_of(self, mark: Mark) -> str:
        """Where on the page a mark begins; empty where its article has no pane."""
        starts = self._starts.get(mark.article)
        if not starts:
            return ""
        name = f"{letter_of(mark.article)}{starts[max(0, bisect_right(starts, mark.start) - 1)]}"
        self._ids.add(name)
        return name

    def _table(self, section: Section) -> PageTable:
        lead = section.outlets or len(section.columns)
        shown = [*range(lead), *(lead + n for n in self.part.articles if lead + n < len(section.columns))]
        columns = tuple(self._outlets[at - lead] if at >= lead else section.columns[at] for at in shown)
        rows = tuple(tuple(self._cell(row.cells[at], row.strand) for at in shown) for row in section.rows)
        return PageTable(
            section.name.value, section.title, f"{section.about} {section.signs}".rstrip(), columns, rows, section.nothing
        )

    def _cell(self, cell: SectionCell, strand: str) -> PageCell:
        number = self.number(strand) if cell.marks else 0
        return PageCell(one_line(cell.text), self._place_of(cell.marks[0]) if cell.marks else "", number)

    def _note(self, number: int, about: Annotation | BasketItem) -> PageNote:
        places: list[tuple[PageOutlet | None, str, str, str]] = []
        for target in about.targets:
            found = self._anchors.find(target)
            outlet = self._outlets[found.article] if found.article is not None else None
            words = one_line(target.selector.exact) if target.selector is not None else ""
            if found.mark is None:
                places.append((outlet, words, "", "It has lost its place: these words do not stand there any more."))
            else:
                moved = "The words stand at another place than they did." if found.how is Anchoring.MOVED else ""
                where = (
                    "the whole article"
                    if found.how is Anchoring.ARTICLE
                    else self._sources.alone(found.mark.article, found.mark.start)
                )
                places.append((outlet, words, self._place_of(found.mark), " ".join(filter(None, (where + ".", moved)))))
        if isinstance(about, BasketItem):
            return PageNote(number, tuple(places), about.text, "", about.created)
        return PageNote(number, tuple(places), about.text, ", ".join(about.tags), about.modified or about.created)


def _stretches(lines: Iterable[StretchLine | FoldedLines]) -> Iterator[PageStretch]:
    for each in lines:
        for line in each.lines if isinstance(each, FoldedLines) else (each,):
            yield from line.stretches


def web_address(address: str) -> str:
    """An address that may be followed: of the web, and nothing that runs; else empty."""
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    return address if scheme in ("http", "https") else ""
