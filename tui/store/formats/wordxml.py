"""What the elements of a Word document mean, one after the other.

    <w:p><w:r><w:t>The talks </w:t></w:r><w:ins><w:r><w:t>failed.</w:t></w:r></w:ins></w:p>    ->    The talks failed.

An element is known by the last part of its name, so that both namespaces of the standard (ISO/IEC 29500-1, transitional and
strict) are read; whatever only holds others (content controls, smart tags, links, insertions) is looked into.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tui.model.records import dataclass
from tui.store import neutral
from tui.store.draft import Unreadable

DEEPEST = 2_000
"""Levels of elements that are read; a table within ten others has 100."""

_NO_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
"""Types of footnotes that are lines between text and notes."""

Note = tuple[str, str]
"""Where a note belongs: "footnote" or "endnote", and its id."""
Lines = list["str | Note"]
Notes = Mapping[str, Mapping[str, Lines]]
"""Lines of each note, by kind and id."""


@dataclass(frozen=True, slots=True)
class XmlVocabulary:
    """What elements mean, by the last part of their names."""

    root: str
    """The element that says that this is a document."""
    words: str
    """The element in which words stand; empty where they stand in any that is in a paragraph."""
    skipped: frozenset[str]
    """Elements that hold no text of the document."""
    deleted: str
    """The one among them that says that something was deleted."""
    characters: Mapping[str, str]
    """Elements that stand for characters."""
    begin: Mapping[str, Callable[[Any, Mapping[str, str]], None]]
    """What the beginning of an element means."""
    end: Mapping[str, Callable[[Any], None]]
    """What its end means."""


class Body:
    """A part that holds text: three handlers for its parser, and what was read afterwards."""

    vocabulary: XmlVocabulary

    def __init__(self) -> None:
        self.is_document = False
        """Whether the part is the text of a document, by its first element."""
        self.notes: dict[str, Lines] = {}
        """Lines of each note by its id, where the part holds notes."""
        self._within: list[str] = []
        self._skipping = 0
        """Levels of elements that are passed over."""
        self._frames: list[Lines] = [[]]
        """Lines of the text, and inside it of each cell, box or note that is open."""
        self._paragraphs: list[tuple[list[str], Lines]] = []
        """Open paragraphs: their words, and the lines that come after them."""
        self._rows: list[list[Lines]] = []
        """Open rows, as cells."""
        self._forms: list[str] = []
        """Things of which there are several forms, one for new programs and one for old: the words of the first."""
        self._begun: list[list[tuple[list[Any], int]]] = []
        """Where each form that is open began."""
        self._note_ids: list[str] = []
        self._counts: Counter[str] = Counter()

    def start_element(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        local = name.rpartition(":")[2]
        self._within.append(local)
        if len(self._within) > DEEPEST:
            raise Unreadable(f"is nested more than {DEEPEST:,} levels deep")
        means = self.vocabulary
        if self._skipping or local in means.skipped:
            self._skipping += 1
            self._counts["deletion"] += local == means.deleted
        elif local in means.characters:
            self._add(means.characters[local])
        elif local in means.begin:
            means.begin[local](self, {key.rpartition(":")[2]: value for key, value in attributes.items()})
        elif local == means.root:
            self.is_document = True

    def end_element(self, _name: str) -> None:
        """An element ends."""
        local = self._within.pop()
        if self._skipping:
            self._skipping -= 1
        elif local in self.vocabulary.end:
            self.vocabulary.end[local](self)

    def add_words(self, words: str) -> None:
        """Characters stand here."""
        if not self._skipping and self._within[-1] == self.vocabulary.words:
            self._add(words)

    def text(self, notes: Notes) -> tuple[str, tuple[str, ...]]:
        """All text, each note after the paragraph that refers to it, and what a reader should know about it."""
        left = {(kind, key): lines for kind, of_kind in notes.items() for key, lines in of_kind.items()}
        counted = sum(any(isinstance(line, str) and line.strip() for line in lines) for lines in left.values())
        shown: list[str] = []
        waiting: Lines = [*self._frames[0]][::-1]
        while waiting or left:
            line = waiting.pop() if waiting else next(iter(left))
            if isinstance(line, str):
                shown.append(line)
            else:
                waiting += reversed(left.pop(line, []))
        return "\n".join(shown), tuple(_count_notes(self._counts + Counter(note=counted)))

    def _add(self, words: str) -> None:
        """Words of the paragraph that is open; outside of any, a line of their own."""
        if self._paragraphs:
            self._paragraphs[-1][0].append(words)
        else:
            self._frames[-1].append(words)

    def _after(self) -> Lines:
        """Where lines go that may not part a paragraph."""
        return self._paragraphs[-1][1] if self._paragraphs else self._frames[-1]

    # elements

    def _open_paragraph(self, _attributes: Mapping[str, str]) -> None:
        self._paragraphs.append(([], []))

    def _close_paragraph(self) -> None:
        words, after = self._paragraphs.pop()
        self._frames[-1].append("".join(words))
        self._frames[-1] += after

    def _open_row(self, _attributes: Mapping[str, str]) -> None:
        self._rows.append([])

    def _open_frame(self, _attributes: Mapping[str, str]) -> None:
        self._frames.append([])

    def _close_cell(self) -> None:
        lines = self._frames.pop()
        if self._rows:
            self._rows[-1].append(lines)
        else:
            self._frames[-1] += lines

    def _close_row(self) -> None:
        """A row is a line; one of a single cell is as many as stand in it, for whole pages are laid out so."""
        cells = self._rows.pop()
        if len(cells) == 1:
            self._frames[-1] += cells[0]
            return
        words = (" ".join(" ".join(line.split()) for line in cell if isinstance(line, str)) for cell in cells)
        self._frames[-1].append(" | ".join(words))
        self._frames[-1] += [line for cell in cells for line in cell if not isinstance(line, str)]

    def _close_box(self) -> None:
        lines = self._frames.pop()
        self._counts["box"] += 1
        self._after().extend(lines)

    def _open_forms(self, _attributes: Mapping[str, str]) -> None:
        self._forms.append("")

    def _close_forms(self) -> None:
        self._forms.pop()

    def _open_form(self, _attributes: Mapping[str, str]) -> None:
        self._begun.append(self._places())

    def _close_choice(self) -> None:
        begun = self._begun.pop()
        if self._forms:
            self._forms[-1] += " " + self._since(begun)

    def _close_fallback(self) -> None:
        """What old programs draw instead; kept only where it says something else."""
        begun = self._begun.pop()
        if self._forms and set(self._since(begun).split()) <= set(self._forms[-1].split()):
            for place, at in begun:
                del place[at:]

    def _places(self) -> list[tuple[list[Any], int]]:
        """Where words may be added now, and how many there are."""
        open_ = self._paragraphs[-1] if self._paragraphs else ()
        return [(place, len(place)) for place in (*open_, self._frames[-1])]

    def _since(self, begun: list[tuple[list[Any], int]]) -> str:
        """The words that were added since."""
        return " ".join(str(words) for place, at in begun for words in place[at:])

    def _open_note(self, attributes: Mapping[str, str]) -> None:
        self._frames.append([])
        self._note_ids.append("" if attributes.get("type") in _NO_NOTES else attributes.get("id", ""))

    def _close_note(self) -> None:
        lines, key = self._frames.pop(), self._note_ids.pop()
        if key:
            self.notes[key] = lines

    def _refer(self, kind: str, attributes: Mapping[str, str]) -> None:
        self._after().append((kind, attributes.get("id", "")))

    def _count(self, what: str) -> None:
        self._counts[what] += 1

    def _symbol(self) -> None:
        self._counts["symbol"] += 1
        self._add(neutral.MARK)


def _count_notes(counts: Mapping[str, int]) -> Iterator[str]:
    """What a reader should know of a text, from what was counted in it."""
    if counts["insertion"]:
        yield f"{_number(counts, 'insertion')} that nobody has accepted yet kept"
    if counts["deletion"]:
        yield f"{_number(counts, 'deletion')} that nobody has accepted yet left out"
    if counts["note"]:
        yield f"{_number(counts, 'note')} placed after the paragraph that refers to it"
    if counts["box"]:
        yield f"{_number(counts, 'box')} placed after the paragraph that holds it"
    if counts["symbol"]:
        yield f"{_number(counts, 'symbol')} of other fonts, shown as {neutral.MARK}"
    if counts["chunk"]:
        yield f"{_number(counts, 'chunk')} in another format left out"


_NAMES = {
    "insertion": ("insertion", "insertions"),
    "deletion": ("deletion", "deletions"),
    "note": ("note", "notes"),
    "box": ("text box", "text boxes"),
    "symbol": ("symbol", "symbols"),
    "chunk": ("part", "parts"),
}


def _number(counts: Mapping[str, int], what: str) -> str:
    return f"{counts[what]:,} {_NAMES[what][counts[what] != 1]}"


WORD = XmlVocabulary(
    root="document",
    words="t",
    skipped=frozenset(
        [
            *["rPr", "pPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr"],
            *["delText", "instrText", "delInstrText", "del", "moveFrom"],
        ]
    ),
    deleted="delText",
    characters={"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"},
    begin={
        "p": Body._open_paragraph,
        "tr": Body._open_row,
        "tc": Body._open_frame,
        "txbxContent": Body._open_frame,
        "AlternateContent": Body._open_forms,
        "Choice": Body._open_form,
        "Fallback": Body._open_form,
        "footnote": Body._open_note,
        "endnote": Body._open_note,
        "footnoteReference": lambda body, attributes: body._refer("footnote", attributes),
        "endnoteReference": lambda body, attributes: body._refer("endnote", attributes),
        "ins": lambda body, _: body._count("insertion"),
        "moveTo": lambda body, _: body._count("insertion"),
        "altChunk": lambda body, _: body._count("chunk"),
        "subDoc": lambda body, _: body._count("chunk"),
        "sym": lambda body, _: body._symbol(),
    },
    end={
        "p": Body._close_paragraph,
        "tr": Body._close_row,
        "tc": Body._close_cell,
        "txbxContent": Body._close_box,
        "AlternateContent": Body._close_forms,
        "Choice": Body._close_choice,
        "Fallback": Body._close_fallback,
        "footnote": Body._close_note,
        "endnote": Body._close_note,
    },
)
"""Elements of a Word document; skipped are properties, field codes, what was deleted or moved away."""

Body.vocabulary = WORD
