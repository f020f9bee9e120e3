"""The basket while it is open: what is in it, in the order of the brief.

     1 passage   “A market burned in the night.”                         Ask the brigade.
     2 figure    people killed                                           lost its place

Letters are commands here, but while the reader writes the line of an item, which stands in the row below the title.
"""

from __future__ import annotations

from dataclasses import replace

from tui.model.papers import WorkingPapers
from tui.model.records import dataclass
from tui.reading.panels.article_list import EDGE_COLUMNS, HEAD, with_edges
from tui.reading.panels.field import Field, edit_field, field_line, field_with
from tui.reading.panels.panels import AfterKey
from tui.reading.show.basket_names import name_item
from tui.reading.show.filtering import row_after_key, scroll_to
from tui.reading.state.basket import PlacedItem, place_items
from tui.reading.state.basket_moves import drop_item, go_to_item, shift_item, write_item
from tui.reading.state.reading import Reading
from tui.reading.text.lines import Line, Piece, Tint, fit, line, width_of
from tui.reading.text.wrap import cells

WIDTH = 120
"""Columns of the panel at the most: as many as of the list of articles."""
_OWN_SHARE = 3
"""The reader's own line gets a third of a row, what it is about the rest."""
_MOVES = {"J": 1, ">": 1, "K": -1, "<": -1}
_LEAVING = ("escape", "q")


@dataclass(frozen=True, slots=True)
class BasketPanel:
    """The list of what is in the basket."""

    chosen: int = 0
    """Number of the item on which the reader stands, from 0."""
    top: int = 0
    """First row on the screen."""
    field: Field | None = None
    """The line that is being written; None while none is."""
    written: str = ""
    """Id of the item whose line that is: others may come and go meanwhile."""

    @property
    def opened_by(self) -> str:
        """Id of the command that opens it."""
        return "basket"

    @property
    def is_typed_into(self) -> bool:
        """Whether letters are text now."""
        return self.field is not None

    def press(self, reading: Reading, key: str, character: str | None, size: tuple[int, int]) -> AfterKey:
        """The panel and the reading after a key."""
        if self.field is not None:
            return self._write(self.field, reading, key, character)
        if key in _LEAVING:
            return AfterKey(None, reading)
        if character == "Z":
            return AfterKey(self, reading, command="undo")
        placed = place_items(reading, reading.papers)
        if not placed:
            return AfterKey(self, reading)
        height = max(1, size[1] - HEAD)
        at = row_after_key(self._row(placed), len(placed), {"j": "down", "k": "up"}.get(key, key), height)
        if at is not None:
            return AfterKey(self._stand_on(at, len(placed), height), reading)
        return self._act(reading, placed[self._row(placed)], key, character or key, height)

    def _act(self, reading: Reading, placed: PlacedItem, key: str, letter: str, height: int) -> AfterKey:
        """What a key does with the item on which the reader stands."""
        item = placed.item
        at = [each.id for each in reading.papers.basket].index(item.id)
        match letter:
            case "J" | ">" | "K" | "<":
                after = shift_item(reading, item.id, _MOVES[letter])
                there = [each.id for each in after.papers.basket].index(item.id)
                return AfterKey(self._stand_on(there, len(after.papers.basket), height), after)
            case "d" | "*" | "delete":
                after = drop_item(reading, placed)
                count = len(after.papers.basket)
                return AfterKey(self._stand_on(min(at, count - 1), count, height), after)
            case "e":
                return AfterKey(replace(self, chosen=at, field=field_with(item.text), written=item.id), reading)
            case "y" | "w":
                return AfterKey(self, reading, command="brief-copy" if letter == "y" else "brief-save")
        return AfterKey(None, go_to_item(reading, placed)) if key == "enter" else AfterKey(self, reading)

    def _write(self, field: Field, reading: Reading, key: str, character: str | None) -> AfterKey:
        """The line of an item after a key; enter keeps it, escape leaves what was there."""
        if key == "escape":
            return AfterKey(replace(self, field=None), reading)
        if key == "enter":
            return AfterKey(replace(self, field=None), write_item(reading, self.written, field.text))
        changed = edit_field(field, key, character)
        return AfterKey(self if changed is None else replace(self, field=changed), reading)

    def click(self, reading: Reading, y: int, size: tuple[int, int]) -> AfterKey:
        """Choose the item in row `y`; where it is chosen already, go there."""
        at = self.top + y - HEAD
        if y < HEAD or at >= len(reading.papers.basket):
            return AfterKey(self, reading)
        if at == self.chosen and self.field is None:
            return self.press(reading, "enter", None, size)
        return AfterKey(replace(self, chosen=at, field=None), reading)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys and what they do."""
        if self.field is not None:
            return (("enter", "keep the line"), ("esc", "leave it"))
        return (
            ("enter", "go there"),
            ("e", "your line"),
            ("J K", "move"),
            ("d", "take out"),
            ("Z", "undo"),
            ("y", "copy brief"),
            ("w", "save brief"),
            ("esc", "back"),
        )

    def wanted_size(self, reading: Reading, width: int, most: int) -> tuple[int, int]:
        """Columns and rows."""
        return min(width, WIDTH), min(most, HEAD + max(1, len(reading.papers.basket)))

    def lines(self, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
        """The panel."""
        placed = place_items(reading, reading.papers)
        at, room, inner = self._row(placed), max(0, height - HEAD), width - EDGE_COLUMNS
        top = scroll_to(self.top, at, max(1, room), len(placed)) if placed else 0
        title = f" Basket: {_count(reading.papers)}"
        hints = "what the brief holds, in its order "
        gap = width - cells(title) - cells(hints)
        head = line((title + " " * gap + hints if gap > 0 else title + " " * (width - cells(title)), Tint.CHOSEN))
        rows = [
            _item_row(reading, each, top + y, inner, chosen=top + y == at) for y, each in enumerate(placed[top : top + room])
        ]
        nothing = "  Nothing is in it. * puts what is under the cursor into it, or what is selected."
        body = rows or [line(fit(nothing, inner))]
        line_row = self._line_row(placed, inner)
        return (head, *(with_edges(row, width) for row in (line_row, *body, *[()] * (room - len(body)))))

    def _line_row(self, placed: tuple[PlacedItem, ...], width: int) -> Line:
        """The row below the title: the chosen item's own line, as it stands or as it is written."""
        if self.field is not None:
            return field_line(self.field, width, before=" your line > ")
        text = placed[self._row(placed)].item.text if placed else ""
        return line((fit(f" your line: {text}" if text else " no line of yours", width), Tint.DIM))

    def _row(self, placed: tuple[PlacedItem, ...]) -> int:
        return min(self.chosen, max(0, len(placed) - 1))

    def _stand_on(self, at: int, count: int, height: int) -> BasketPanel:
        return replace(self, chosen=max(0, at), top=scroll_to(self.top, max(0, at), height, count) if count else 0)


def open_basket_panel(_reading: Reading) -> BasketPanel:
    """The list, on its first item."""
    return BasketPanel()


def _count(papers: WorkingPapers) -> str:
    return {0: "empty", 1: "1 thing"}.get(len(papers.basket), f"{len(papers.basket)} things")


def _item_row(reading: Reading, placed: PlacedItem, at: int, width: int, *, chosen: bool) -> Line:
    """One item in one row: number, what it is, its words, and how it is with it."""
    word, words = name_item(reading, placed)
    count = len(reading.papers.basket)
    state, tint = (placed.item.text, Tint.DIM) if placed.item.text else ("", Tint.DIM)
    if placed.lost:
        state, tint = ("lost its place" if not placed.marks else "partly lost"), Tint.WARN
    lead = f" {at + 1:>{len(str(count))}} {word:<9} "
    own = fit(state, width // _OWN_SHARE) if state else ""
    room = max(1, width - 1 - cells(lead) - cells(own) - 2 * bool(own))
    shown = fit(words, room)
    pieces: list[Piece] = [
        ("▌" if chosen else " ", Tint.KEY),
        (lead, Tint.DIM),
        (shown + " " * (room - cells(shown)), Tint.CHOSEN if chosen else Tint.PLAIN),
    ]
    row = line(*pieces, *((("  " + own, tint),) if own else ()))
    return row if width_of(row) <= width else line(*pieces)
