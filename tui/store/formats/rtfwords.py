"""What the words of RTF mean, and where the words of the text go.

Which stand for characters, which groups hold no text, what fonts are encoded in; lines, cells and rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,40})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z'])"
    r"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
CHARACTERS: Mapping[str, str] = {
    "tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emdash": "—",
    "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ", "softline": "\n", "lbr": "\n",
}  # fmt: skip
"""Words that stand for characters."""
SIGNS = {"~": "\u00a0", "_": "-", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n"}
"""The same for signs."""
ENDS = frozenset({"par", "sect", "page", "column"})
"""Words that end a paragraph."""
PASSED_BY = frozenset(
    [
        *[
            "colortbl",
            "stylesheet",
            "pict",
            "fldinst",
            "objdata",
            "nonshppict",
            "shprslt",
            "sp",
            "filetbl",
            "xe",
            "tc",
            "tcn",
            "rxe",
        ],
        *["nonesttables", "author", "operator", "company", "doccomm", "keywords", "subject", "comment", "category", "manager"],
        *[
            "hlinkbase",
            "creatim",
            "revtim",
            "printim",
            "buptim",
            "ftnsep",
            "ftnsepc",
            "aftnsep",
            "aftnsepc",
            "do",
            "txe",
            "pntxta",
        ],
        *["pntxtb", "falt", "panose", "pnseclvl"],
    ]
)
"""Groups that hold no text of the document."""
EDGES = frozenset({"header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"})
"""Groups of what is repeated on each page."""
KEPT = frozenset({"do", "shpinst", "shptxt", "dptxbxtext", "title", "footnote", "fldrslt", "annotation"})
"""Groups that are looked into although programs that do not know them may pass them by."""
SINKS = {
    "footnote": "note",
    "shptxt": "box",
    "dptxbxtext": "box",
    "title": "title",
    "annotation": "comment",
    "fonttbl": "fonts",
} | dict.fromkeys(EDGES, "edge")
"""Groups whose words go elsewhere than into the text, and what they are."""
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 78: "cp932", 80: "gbk", 81: "big5", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk",
    136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""Encodings by the number of the character set that a font has."""
FAMILIES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
"""Encodings by the word that names a family of computers."""
MOST_BYTES = 1 << 30
"""Bytes that a picture may have."""


@dataclass(slots=True)
class Sink:
    """Where words go: the text itself, or a note in it."""

    kind: str
    lines: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """The words of the line that is open."""
    cells: list[list[str]] = field(default_factory=list)
    """Cells of the row that is open."""
    cell: list[str] = field(default_factory=list)
    """Lines of the cell that is open."""
    after: list[str] = field(default_factory=list)
    """Notes and boxes that follow the paragraph that is open."""

    def line(self) -> str:
        """The line that is open, and no longer is; letters that were written as two halves are whole."""
        line, self.words = "".join(self.words), []
        return line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

    def end_paragraph(self, *, in_table: bool) -> None:
        """The line is a paragraph, of the text or of a cell."""
        line = self.line()
        if in_table or self.cells:
            self.cell.append(line)
            return
        self.end_row()
        self.lines += [line, *self.after]
        self.after = []

    def end_cell(self) -> None:
        """The line is the last of its cell."""
        self.cells.append([*self.cell, self.line()])
        self.cell = []

    def end_row(self) -> None:
        """Make a line of the cells that are open; of a single cell as many as stand in it."""
        cells = [*self.cells, self.cell] if self.cell else self.cells
        if not cells:
            return
        if len(cells) == 1:
            self.lines += cells[0]
        else:
            self.lines.append(" | ".join(" ".join(" ".join(cell).split()) for cell in cells))
        self.lines += self.after
        self.cells, self.cell, self.after = [], [], []
