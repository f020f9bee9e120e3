"""The panel in which the reader says what is written to a file: in which form, which part of it, and where.

    What   ‹ html ›  one page for a browser that needs no network
    Part   ‹ all ›   everything that was found
    Where  talks-in-washington.html

It looks at no disk. Where the file exists the writer says so, and the panel comes back and asks.
"""

from __future__ import annotations

from dataclasses import field, replace

from tui.model.records import dataclass
from tui.reading.panels.article_list import EDGE_COLUMNS, with_edges
from tui.reading.panels.field import Field, edit_field, field_line, field_with
from tui.reading.panels.panels import AfterKey
from tui.reading.state.exporting import ExportFormat, ExportPart, ExportWish
from tui.reading.state.reading import Reading
from tui.reading.text.lines import Line, Piece, Tint, fit, line
from tui.reading.text.wrap import cells

WIDTH = 92
"""Columns at the most, as of the help."""
LONGEST_NAME = 40
"""Characters of a file's name that are made of the title of the story."""
_ROWS = 6
"""The title, the three choices, a blank row and what is to be known."""
_WHAT, _PART, _WHERE = range(3)
_PARTS = {
    ExportPart.ALL: "everything that was found",
    ExportPart.BASKET: "what you have collected",
    ExportPart.VIEW: "the articles that have a pane, and what they tell",
}


@dataclass(frozen=True, slots=True)
class ExportPanel:
    """The panel while it is open."""

    formats: tuple[ExportFormat, ...]
    name: str
    """What the file is called, without its ending, until the reader calls it otherwise."""
    form: int = 0
    """Which of the formats."""
    part: ExportPart = ExportPart.ALL
    at: int = _WHAT
    """The row on which the reader stands."""
    field: Field = field(default_factory=Field)
    """The path."""
    is_typed: bool = False
    """Whether the reader has written the path."""
    asks: bool = False
    """Whether something exists there, and the reader is asked whether it is to be replaced."""

    @property
    def opened_by(self) -> str:
        """Id of the command that opens it."""
        return "export"

    @property
    def is_typed_into(self) -> bool:
        """Letters are always text: they go to the path."""
        return True

    def press(self, reading: Reading, key: str, character: str | None, size: tuple[int, int]) -> AfterKey:  # noqa: ARG002
        """The panel and the reading after a key."""
        if key == "escape":
            return AfterKey(replace(self, asks=False) if self.asks else None, reading)
        if key == "enter":
            return self._write(reading)
        if key in ("up", "shift+tab", "down", "tab"):
            step = 1 if key in ("down", "tab") else -1
            return AfterKey(replace(self, at=(self.at + step) % 3), reading)
        if self.at != _WHERE and key in ("left", "right"):
            return AfterKey(self._choose(1 if key == "right" else -1), reading)
        typed = edit_field(self.field, key, character)
        if typed is None:
            return AfterKey(self, reading)
        return AfterKey(replace(self, field=typed, at=_WHERE, is_typed=True, asks=False), reading)

    def click(self, reading: Reading, y: int, size: tuple[int, int]) -> AfterKey:
        """Stand on row `y`; a choice on which one stands already is the next one."""
        at = y - 1
        if not 0 <= at <= _WHERE:
            return AfterKey(self, reading)
        if at == self.at and at != _WHERE:
            return self.press(reading, "right", None, size)
        return AfterKey(replace(self, at=at), reading)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys and what they do."""
        if self.asks:
            return (("enter", "replace it"), ("type", "another name"), ("esc", "not that one"))
        return (("↑↓", "row"), ("←→", "choose"), ("type", "the path"), ("enter", "write it"), ("esc", "back"))

    def wanted_size(self, reading: Reading, width: int, most: int) -> tuple[int, int]:  # noqa: ARG002
        """Columns and rows."""
        return min(width, WIDTH), min(most, _ROWS)

    def lines(self, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
        """The panel."""
        inner = width - EDGE_COLUMNS
        chosen = self.formats[self.form]
        title = fit(" Export: write the comparison to a file", width)
        rows: list[Line] = [
            self._row(_WHAT, "What", chosen.name, chosen.about, inner),
            self._row(_PART, "Part", self.part.value, _PARTS[self.part], inner),
            line(*self._label(_WHERE, "Where"), *field_line(self.field, max(8, inner - 10))),
            (),
            self._hint(reading, inner),
        ]
        head = line((title + " " * (width - cells(title)), Tint.CHOSEN))
        return (head, *(with_edges(row, width) for row in rows[: max(0, height - 1)]))

    def _write(self, reading: Reading) -> AfterKey:
        """Have it written; nothing while there is no path, or nothing in the basket."""
        path = self.field.text.strip()
        if not path or self._is_empty(reading):
            return AfterKey(replace(self, at=_PART if path else _WHERE), reading)
        return AfterKey(None, reading, export=ExportWish(self.formats[self.form].name, self.part, path, force=self.asks))

    def _choose(self, step: int) -> ExportPanel:
        """The next or previous format, or part of it; the path follows as long as the reader has not written it."""
        parts = self.formats[self.form].parts
        if self.at == _PART:
            return replace(self, part=parts[(parts.index(self.part) + step) % len(parts)], asks=False)
        form = (self.form + step) % len(self.formats)
        part = self.part if self.part in self.formats[form].parts else self.formats[form].parts[0]
        return with_default_path(replace(self, form=form, part=part, asks=False))

    def _is_empty(self, reading: Reading) -> bool:
        return self.part is ExportPart.BASKET and not reading.papers.basket

    def _label(self, at: int, label: str) -> tuple[Piece, ...]:
        return (("▌" if self.at == at else " ", Tint.KEY), (f"{label:<6} ", Tint.CHOSEN if self.at == at else Tint.PLAIN))

    def _row(self, at: int, label: str, value: str, about: str, width: int) -> Line:
        pieces = (*self._label(at, label), ("‹ ", Tint.KEY), (value, Tint.STRONG), (" ›  ", Tint.KEY))
        room = max(0, width - sum(cells(text) for text, _ in pieces))
        return line(*pieces, (fit(about, room), Tint.DIM))

    def _hint(self, reading: Reading, width: int) -> Line:
        """What is to be known before enter is pressed."""
        if self.asks:
            return line((fit(" It exists. Enter replaces it; type another name to keep it.", width), Tint.WARN))
        if not self.field.text.strip():
            return line((fit(" Type where it is to be written.", width), Tint.WARN))
        if self._is_empty(reading):
            return line((fit(" The basket is empty.", width), Tint.WARN))
        where = "a folder, a file for each table" if self.formats[self.form].is_folder else "a file"
        return line((fit(f" Enter writes {where}; what exists is replaced only when you say so.", width), Tint.DIM))


def open_export_panel(formats: tuple[ExportFormat, ...], reading: Reading) -> ExportPanel:
    """The panel with the first format, and a name made of the story's title."""
    return with_default_path(ExportPanel(formats, _default_name(reading)))


def default_path(form: ExportFormat, reading: Reading) -> str:
    """Where a form is written unless the reader says otherwise."""
    return _path_of(form, _default_name(reading))


def _default_name(reading: Reading) -> str:
    """A name for files made of the story's title."""
    words = "".join(each if each.isalnum() else " " for each in reading.findings.story.title.casefold()).split()
    while len(words) > 1 and len("-".join(words)) > LONGEST_NAME:
        words.pop()
    return "-".join(words)[:LONGEST_NAME] or "comparison"


def _path_of(form: ExportFormat, name: str) -> str:
    return f"{name}-tables" if form.is_folder else f"{name}.{form.suffix}"


def with_default_path(panel: ExportPanel) -> ExportPanel:
    """The panel with the path that goes with its format, unless the reader has written one."""
    if panel.is_typed:
        return panel
    return replace(panel, field=field_with(_path_of(panel.formats[panel.form], panel.name)))


def ask_to_replace(formats: tuple[ExportFormat, ...], wish: ExportWish) -> ExportPanel:
    """The panel as it was when the writer found that something exists there."""
    form = next((at for at, each in enumerate(formats) if each.name == wish.form), 0)
    return ExportPanel(formats, "", form, wish.part, _WHERE, field_with(wish.path), is_typed=True, asks=True)
