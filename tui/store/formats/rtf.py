r"""RTF: the words of a document as Word, WordPad, TextEdit and the databases write it (Rich Text Format 1.9.1).

    {\rtf1\ansi Caf\'e9 \u8212?{\b bold}\par}    ->    Café —bold

One pass over its words. A group that says what only programs want (fonts, pictures, styles) is passed over. What a reader
would miss is kept and said: footnotes, text boxes, what was inserted; or left out and said: what was deleted or hidden, heads.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from tui.model.records import dataclass
from tui.store import neutral
from tui.store.draft import Draft, Fields, Unreadable
from tui.store.formats.pdf import title_fields
from tui.store.formats.rtfwords import (
    CHARACTERS,
    CHARSETS,
    ENDS,
    FAMILIES,
    KEPT,
    MOST_BYTES,
    PASSED_BY,
    SIGNS,
    SINKS,
    TOKEN,
    Sink,
)

DEEPEST = 2_000
"""Groups in one another that are read; programs write some ten."""


@dataclass(frozen=True, slots=True)
class _Group:
    """How the words of a group are read."""

    encoding: str
    skips: int = 1
    """Characters after a Unicode one that stand for it in old programs."""
    passed_by: bool = False
    hidden: bool = False
    deleted: bool = False
    in_table: bool = False
    sink: str = ""
    """Which group inside this one takes its words."""


_CALLED = {
    "note": ("note", "placed after the paragraph that refers to it"),
    "box": ("text box", "placed after the paragraph that holds it"),
    "insertion": ("insertion", "that nobody has accepted yet kept"),
    "deletion": ("deletion", "that nobody has accepted yet left out"),
    "hidden": ("stretch", "of hidden text left out"),
    "comment": ("comment", "left out"),
}
"""What is counted, one of it, and what was done with it."""


def rtf(raw: bytes) -> Draft:
    """The text of a document. Raises Unreadable where it holds none, or is nested too deep."""
    reading = _RtfReading(raw.decode("latin-1"))
    reading.read()
    text = "\n".join(reading.text)
    if not text.strip():
        raise Unreadable("is an RTF file without text, only pictures if anything")
    return Draft(text, reading.fields, doubts=tuple(reading.doubts()))


class _RtfReading:
    """One pass over a document."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._groups = [_Group("cp1252")]
        self._sinks = [Sink("text")]
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._bytes = bytearray()
        """Words that are not decoded yet: a letter may have two bytes, in two ways of writing."""
        self._to_skip = 0
        self._starred = self._begins = False
        """Whether a group has just begun, and may be passed by who does not know it."""
        self._counts: Counter[str] = Counter()
        self._edges: dict[str, None] = {}
        self._whole = False
        self._rest = 0
        self.fields: Fields = {}

    @property
    def text(self) -> list[str]:
        """The lines of the document."""
        return self._sinks[0].lines

    def read(self) -> None:
        """Read all of it. Raises Unreadable."""
        at, end = 0, len(self._source)
        while at < end and not self._whole:
            match = TOKEN.match(self._source, at)
            if match is None:  # a backslash at the very end
                break
            at = match.end() + self._take(match)
        self._rest = len(self._source[at:].strip(" \r\n\t\x00"))
        self._flush()
        while len(self._sinks) > 1:
            self._close_sink()
        self._end_paragraph()
        self._sinks[0].end_row()

    def doubts(self) -> Iterator[str]:
        """What a reader should know."""
        for what, (name, how) in _CALLED.items():
            if number := self._counts[what]:
                plural = ("es" if name.endswith(("ch", "x")) else "s") if number != 1 else ""
                yield f"{number:,} {name}{plural} {how}"
        if shown := neutral.line("; ".join(self._edges), longest=120):
            yield f"what stands at the head or foot of its pages was left out: {shown}"
        if not self._whole:
            yield "the file breaks off; it is not whole"
        elif self._rest:
            yield f"{self._rest:,} characters after its end were left out"

    # tokens

    def _take(self, match: re.Match[str]) -> int:
        """Take a token; gives how many characters of what follows are no text."""
        began, self._begins = self._begins, False
        kind = match.lastgroup
        if kind == "brace":
            self._brace(match["brace"])
        elif kind == "hex":
            self._add_bytes(bytes.fromhex(match["hex"]))
        elif kind == "text":
            self._add_bytes(match["text"].encode("latin-1"))
        elif kind == "sign":
            self._sign(match["sign"], began=began)
        elif match["word"]:
            return self._word(match["word"], None if match["number"] is None else int(match["number"]), began=began)
        return 0

    def _brace(self, brace: str) -> None:
        self._flush()
        self._to_skip = 0
        if brace == "{":
            if len(self._groups) > DEEPEST:
                raise Unreadable(f"is nested more than {DEEPEST:,} levels deep")
            self._groups.append(replace(self._groups[-1], sink=""))
            self._begins, self._starred = True, False
            return
        if len(self._groups) > 1:
            if self._groups.pop().sink:
                self._close_sink()
            self._whole = len(self._groups) == 1

    def _sign(self, sign: str, *, began: bool) -> None:
        if sign == "*":
            self._begins = self._starred = began
        elif sign in "\r\n":
            self._flush()
            self._end_paragraph()
        elif sign in SIGNS:
            self._add(SIGNS[sign])

    def _word(self, word: str, number: int | None, *, began: bool) -> int:
        """A control word; gives how many characters after it are data."""
        self._flush()
        starred, self._starred = self._starred and began, False
        if word == "bin":
            return min(max(number or 0, 0), MOST_BYTES)
        if began and self._opens(word, starred=starred):
            return 0
        if word == "u" and number is not None:
            self._add(chr(number % 65_536))
            self._to_skip = self._groups[-1].skips
        elif word in CHARACTERS:
            self._add(CHARACTERS[word])
        elif word in ENDS:
            self._end_paragraph()
        elif word in {"cell", "nestcell", "row", "nestrow"}:
            self._table(word)
        else:
            self._set(word, number)
        return 0

    def _opens(self, word: str, *, starred: bool) -> bool:
        """Whether the first word of a group says that it is no plain part of the text."""
        group = self._groups[-1]
        if word in SINKS and not group.passed_by:
            self._groups[-1] = replace(group, sink=SINKS[word])
            self._sinks.append(Sink(SINKS[word]))
            return True
        passed = word in PASSED_BY or (starred and word not in KEPT)
        if passed:
            self._groups[-1] = replace(group, passed_by=True)
        return passed

    def _set(self, word: str, number: int | None) -> None:
        """A word that changes how what follows is read."""
        group, on = self._groups[-1], number != 0
        match word:
            case "uc":
                self._groups[-1] = replace(group, skips=min(max(number or 0, 0), 8))
            case "v":
                self._groups[-1] = replace(group, hidden=on)
            case "deleted":
                self._groups[-1] = replace(group, deleted=on)
            case "plain":
                self._groups[-1] = replace(group, hidden=False, deleted=False, encoding=self._groups[0].encoding)
            case "pard":
                self._groups[-1] = replace(group, in_table=False)
            case "intbl":
                self._groups[-1] = replace(group, in_table=True)
            case "revised":
                self._counts["insertion"] += on and not group.passed_by
            case "f" if number is not None:
                self._font = number
                if self._sinks[-1].kind != "fonts":
                    self._groups[-1] = replace(group, encoding=self._fonts.get(number, self._groups[0].encoding))
            case "fcharset" if number in CHARSETS:
                self._fonts[self._font] = CHARSETS[number]
            case "ansicpg" | "cpg" | "mac" | "pc" | "pca":
                self._set_encoding(word, number)

    def _set_encoding(self, word: str, number: int | None) -> None:
        encoding = FAMILIES.get(word, "mac_roman" if number == 10_000 else f"cp{number}")
        try:
            codecs.lookup(encoding)
        except LookupError:
            return
        if word == "cpg":
            self._fonts[self._font] = encoding
        else:
            self._groups = [replace(group, encoding=encoding) for group in self._groups]

    # words

    def _add_bytes(self, raw: bytes) -> None:
        taken = min(self._to_skip, len(raw))
        self._to_skip -= taken
        self._bytes += raw[taken:]

    def _flush(self) -> None:
        """Decode what waits."""
        if self._bytes:
            raw, self._bytes = bytes(self._bytes), bytearray()
            self._add(raw.decode(self._groups[-1].encoding, "replace"))

    def _add(self, words: str) -> None:
        self._flush()
        group = self._groups[-1]
        if group.passed_by:
            return
        if group.hidden or group.deleted:
            self._counts["deletion" if group.deleted else "hidden"] += bool(words.strip())
            return
        self._sinks[-1].words.append(words)

    def _end_paragraph(self) -> None:
        if self._groups[-1].passed_by:
            return
        self._sinks[-1].end_paragraph(in_table=self._groups[-1].in_table)

    def _table(self, word: str) -> None:
        """The end of a cell or of a row; a row is a line, one of a single cell as many as stand in it."""
        if self._groups[-1].passed_by:
            return
        if word.endswith("cell"):
            self._sinks[-1].end_cell()
        else:
            self._sinks[-1].end_row()

    def _close_sink(self) -> None:
        """The end of a group whose words go elsewhere."""
        sink = self._sinks.pop()
        lines = [*sink.lines, *sink.cell, sink.line(), *sink.after]
        said = " ".join(" ".join(lines).split())
        if not said or sink.kind == "fonts":
            return
        if sink.kind == "title":
            self.fields = title_fields(said) or self.fields
        elif sink.kind == "edge":
            self._edges.setdefault(said)
        else:
            self._counts[sink.kind] += 1
            if sink.kind != "comment":
                self._sinks[-1].after += [line for line in lines if line.strip()]
