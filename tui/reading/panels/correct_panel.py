"""The panel in which the reader corrects what is under the cursor, and takes corrections back.

    Correct  passage  Netanyahu  the words  NPR
    s  the same fact as another passage
    n  not the fact that the others tell
    Yours
       another speaker “Kirby”: A “We are working ...”

One key for each thing that can be said. What needs another passage, a name or words asks for it in a list that is narrowed by
typing. What was said already is marked, and its key takes it back.
"""

from __future__ import annotations

from dataclasses import field, replace

from tui.model.papers import Correction, PieceStamp, Subject
from tui.model.records import dataclass
from tui.reading.panels.article_list import EDGE_COLUMNS, HEAD, with_edges
from tui.reading.panels.field import Field, edit_field, field_line, field_with
from tui.reading.panels.panels import AfterKey
from tui.reading.show.correction_choices import CorrectionChoice, choices, problem_with, value_now
from tui.reading.show.filtering import row_after_key, scroll_to
from tui.reading.state.correcting import Matter, Needs, Offer, matters, offers
from tui.reading.state.corrections import FIELDS, correct, describe_correction, mark_first_place, take_back
from tui.reading.state.reading import Reading
from tui.reading.state.subjects import SUBJECTS
from tui.reading.text.lines import Line, Piece, Tint, fit, line, width_of
from tui.reading.text.wrap import cells

LONGEST_TAB = 24
"""Cells of what a matter is called in the row of all of them."""
WIDTH = 100
"""Columns at the most: a sentence and what is said of it."""
_ROWS_OF_CHOICES = 10
"""Rows for what can be chosen, at the least: a list of fewer is no list."""
_TAKES_BACK = ("delete", "backspace", "ctrl+h")


@dataclass(frozen=True, slots=True)
class CorrectPanel:
    """The panel while it is open."""

    stamp: PieceStamp
    """Of the correction that is made in it: one at the most, for it closes then."""
    about: int = 0
    """Which of the matters under the cursor."""
    at: int = 0
    """The row on which the reader stands."""
    top: int = 0
    """First row on the screen."""
    asked: Offer | None = None
    """What is being said, while it is asked for the rest."""
    field: Field = field(default_factory=Field)
    problem: str = ""
    """Why what was typed cannot be."""

    @property
    def opened_by(self) -> str:
        """Id of the command that opens it; its key marks the place in it, so that it does not close it."""
        return ""

    @property
    def is_typed_into(self) -> bool:
        """Whether letters are text now."""
        return self.asked is not None

    def press(self, reading: Reading, key: str, character: str | None, size: tuple[int, int]) -> AfterKey:
        """The panel and the reading after a key."""
        found = matters(reading)
        if not found:
            return AfterKey(None, reading)
        matter = found[min(self.about, len(found) - 1)]
        if self.asked is not None:
            return AfterKey(*_press_in_question(self, reading, matter, self.asked, key, character, size[1] - HEAD))
        if key in ("tab", "right", "shift+tab", "left"):
            step = 1 if key in ("tab", "right") else -1
            return AfterKey(CorrectPanel(self.stamp, (found.index(matter) + step) % len(found)), reading)
        return AfterKey(*_press_in_menu(self, reading, matter, key, character, size[1] - HEAD))

    def click(self, reading: Reading, y: int, size: tuple[int, int]) -> AfterKey:
        """Choose row `y`; where it is chosen already, do what it says."""
        at = _row_at(self, reading, y, size[1] - HEAD)
        if at is None:
            return AfterKey(self, reading)
        return self.press(reading, "enter", None, size) if at == self.at else AfterKey(replace(self, at=at), reading)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys and what they do."""
        if self.asked is not None:
            return (("type", "to filter"), ("↑↓", "move"), ("enter", "say it"), ("esc", "back"))
        return (("a letter", "says it"), ("→", "of something else here"), ("del", "take back"), ("esc", "back"))

    def wanted_size(self, reading: Reading, width: int, most: int) -> tuple[int, int]:
        """Columns and rows; as many while it asks as while it offers, so that it does not jump."""
        rows = max((len(offers(reading, matter)) for matter in matters(reading)), default=0)
        rows += len(reading.papers.corrections) + bool(reading.papers.corrections)
        return min(width, WIDTH), min(most, HEAD + max(rows, _ROWS_OF_CHOICES))

    def lines(self, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
        """The panel."""
        return _lines(self, reading, width, height)


def open_correct_panel(reading: Reading, stamp: PieceStamp) -> CorrectPanel:
    """The panel on what is in focus; on what is selected where something is."""
    found = matters(reading)
    selected = [at for at, matter in enumerate(found) if matter.about is Subject.SELECTION]
    return CorrectPanel(stamp, selected[0] if reading.selection is not None and selected else 0)


def _press_in_menu(
    panel: CorrectPanel, reading: Reading, matter: Matter, key: str, character: str | None, height: int
) -> tuple[CorrectPanel | None, Reading]:
    """A key while nothing is asked: moves, the letter of what can be said, and taking back."""
    rows = _rows(reading, matter)
    at = min(panel.at, len(rows) - 1)
    moved = row_after_key(at, len(rows), key, max(1, height))
    if key == "escape":
        return None, reading
    if moved is not None:
        return replace(panel, at=moved), reading
    row = rows[at]
    if key in ("enter", *_TAKES_BACK):
        if isinstance(row, Correction):
            return panel, take_back(reading, row)
        return _choose(panel, reading, matter, row, again=False) if key == "enter" else (panel, reading)
    for offer in offers(reading, matter):
        if character and character in (offer.key, offer.again if offer.made else ""):
            return _choose(panel, reading, matter, offer, again=character == offer.again)
    return panel, reading


def _choose(
    panel: CorrectPanel, reading: Reading, matter: Matter, offer: Offer, *, again: bool
) -> tuple[CorrectPanel | None, Reading]:
    """Say it, take it back, or ask for what is missing."""
    if offer.needs is Needs.PLACE:
        return None, mark_first_place(reading, matter.about, matter.mark)
    if offer.made and not again:
        return None, take_back(reading, offer.made[-1])
    if offer.needs is Needs.NOTHING:
        return None, correct(reading, (matter.mark, *offer.targets), offer.act, panel.stamp)
    typed = value_now(reading, matter, offer) if offer.needs is Needs.WORDS else ""
    return replace(panel, asked=offer, field=field_with(typed), at=0, top=0, problem=""), reading


def _press_in_question(
    panel: CorrectPanel,
    reading: Reading,
    matter: Matter,
    offer: Offer,
    key: str,
    character: str | None,
    height: int,
) -> tuple[CorrectPanel | None, Reading]:
    """A key while the rest is asked for: moves in the list, typing, enter says it."""
    if key == "escape":
        return CorrectPanel(panel.stamp, panel.about), reading
    listed = choices(reading, matter, offer, panel.field.text)
    if key == "enter":
        return _say(panel, reading, matter, offer, listed)
    moved = row_after_key(panel.at, len(listed), key, max(1, height)) if key not in ("home", "end") else None
    if moved is not None and listed:
        return replace(panel, at=moved, top=scroll_to(panel.top, moved, max(1, height), len(listed))), reading
    typed = edit_field(panel.field, key, character)
    return (panel if typed is None else replace(panel, field=typed, at=0, top=0, problem="")), reading


def _say(
    panel: CorrectPanel, reading: Reading, matter: Matter, offer: Offer, listed: tuple[CorrectionChoice, ...]
) -> tuple[CorrectPanel | None, Reading]:
    if not listed:
        return panel, reading
    choice = listed[min(panel.at, len(listed) - 1)]
    if problem := problem_with(offer, choice.value):
        return replace(panel, problem=problem), reading
    places = [matter.mark, *([choice.place] if choice.place is not None else [])]
    return None, correct(reading, places, offer.act, panel.stamp, value=choice.value, field=offer.field)


def _row_at(panel: CorrectPanel, reading: Reading, y: int, room: int) -> int | None:
    """Which row to stand on stands in row `y` of the panel with `room` rows below its head; None where there is none."""
    found = matters(reading)
    if not found or y < HEAD:
        return None
    matter = found[min(panel.about, len(found) - 1)]
    at = panel.top + y - HEAD
    if panel.asked is not None:
        return at if at < len(choices(reading, matter, panel.asked, panel.field.text)) else None
    said, count = len(offers(reading, matter)), len(_rows(reading, matter))
    at = y - HEAD + _menu_top(panel, count + bool(reading.papers.corrections), room)
    if at == said:
        return None  # the heading between the two lists
    at -= at > said
    return at if at < count else None


def _rows(reading: Reading, matter: Matter) -> list[Offer | Correction]:
    """What the reader can stand on: what can be said, then all of his corrections, the latest first."""
    return [*offers(reading, matter), *reversed(reading.papers.corrections)]


# how it looks


def _lines(panel: CorrectPanel, reading: Reading, width: int, height: int) -> tuple[Line, ...]:
    """The panel in `height` rows of `width` cells."""
    found = matters(reading)
    inner, room = width - EDGE_COLUMNS, max(0, height - HEAD)
    if not found:
        return (line((fit(" Correct: nothing here.", width), Tint.CHOSEN)),)
    matter = found[min(panel.about, len(found) - 1)]
    if panel.asked is None:
        second, body = _tabs(found, matter, inner), _menu(panel, reading, matter, inner, room)
        title = f" Correct “{matter.label}”"
    else:
        second, body = _question(panel, inner), _list(panel, reading, matter, panel.asked, inner, room)
        title = f" {panel.asked.label} “{matter.label}”"
    title = fit(title, width)
    head = line((title + " " * (width - cells(title)), Tint.CHOSEN))
    padded = [*body[:room], *[()] * (room - len(body))]
    return (head, *(with_edges(row, width) for row in (second, *padded)))


def _tabs(found: tuple[Matter, ...], chosen: Matter, width: int) -> Line:
    """All matters under the cursor in a row, as far as there is room; the chosen one is always there."""
    pieces: list[Piece] = []
    at = found.index(chosen)
    for matter in (*found[at:], *found[:at]):
        called = matter.label if matter.about is Subject.NAME else SUBJECTS[matter.about].matter.removeprefix("the ")
        words = f" {fit(called, LONGEST_TAB)} "
        if width_of(tuple(pieces)) + cells(words) + 2 > width:
            return line(*pieces, ("…", Tint.DIM))
        pieces.append((words, Tint.CHOSEN if matter is chosen else Tint.DIM))
    return line(*pieces)


def _menu(panel: CorrectPanel, reading: Reading, matter: Matter, width: int, room: int) -> list[Line]:
    made: list[Line] = []
    said = offers(reading, matter)
    for at, row in enumerate(_rows(reading, matter)):
        chosen = at == panel.at
        if at == len(said):
            made.append(
                line((fit(f" Yours, {len(reading.papers.corrections)}; enter or delete takes one back", width), Tint.DIM))
            )
        if isinstance(row, Offer):
            words = f"yours; takes it back: {row.label}" if row.made else row.label
            more = f" ({row.again} says it of one more)" if row.made and row.again else ""
            made.append(_row(f"{row.key:<2} ", words + more, width, chosen=chosen, strong=bool(row.made)))
        else:
            made.append(_row("   ", describe_correction(reading, row), width, chosen=chosen, strong=False))
    return made[_menu_top(panel, len(made), room) :]


def _menu_top(panel: CorrectPanel, count: int, room: int) -> int:
    """The first of `count` rows of the menu, the heading among them, on the screen."""
    return scroll_to(0, min(panel.at + 1, count - 1), max(1, room), count) if count > room else 0


def _row(key: str, words: str, width: int, *, chosen: bool, strong: bool) -> Line:
    bar = "▌" if chosen else " "
    words = fit(words, width - cells(bar + key))
    return line((bar, Tint.KEY), (key, Tint.KEY), (words, Tint.CHOSEN if chosen else Tint.STRONG if strong else Tint.PLAIN))


def _question(panel: CorrectPanel, width: int) -> Line:
    what = FIELDS.get(panel.asked.field, "") if panel.asked is not None else ""
    words = field_line(panel.field, max(8, width - cells(panel.problem) - 1), before=f" {what} > " if what else " > ")
    return line(*words, (f" {panel.problem}", Tint.WARN)) if panel.problem else words


def _list(panel: CorrectPanel, reading: Reading, matter: Matter, offer: Offer, width: int, room: int) -> list[Line]:
    listed = choices(reading, matter, offer, panel.field.text)
    if not listed:
        return [line(fit("  Nothing is called so.", width))]
    at = min(panel.at, len(listed) - 1)
    top = scroll_to(panel.top, at, max(1, room), len(listed))
    shown = enumerate(listed[top : top + room], top)
    return [_row(" ", each.label, width, chosen=number == at, strong=False) for number, each in shown]
