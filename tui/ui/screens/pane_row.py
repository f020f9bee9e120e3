"""The panes from left to right: which articles have one, and how far each is scrolled."""

from __future__ import annotations

from collections.abc import Callable

from tui.model.places import Place
from tui.reading.state import moves
from tui.reading.state.changes import Relocation, carry_offsets
from tui.reading.state.reading import Reading, counterpart, mark_under_cursor
from tui.reading.state.window import articles_beside, pane_capacity, panes_on_screen
from tui.ui.draw.look import Look
from tui.ui.screens.panel_host import ScrollState
from tui.ui.widgets.pane import Pane
from tui.ui.widgets.typeset import TypesetterShelf


class PaneRow:
    """As many panes as there is room for; each keeps the place where its reader left it.

    `pane_width` are the columns that a pane is to have at the least, `text_width` those of its text at the most.
    """

    def __init__(self, *, pane_width: int, text_width: int) -> None:
        self._pane_width = pane_width
        self._text_width = text_width
        self._first = 0
        """Position of the first article on the screen among those that have a pane."""
        self._room = 0
        """Panes for which there is room."""
        self._tops: dict[int, int] = {}
        self._shelf = TypesetterShelf()
        self.panes: list[Pane] = []
        self._spare: list[Pane] = []
        """Panes that were there and are hidden: to show one again is a matter of the layout, to mount one is not."""

    def width_of_one(self, width: int) -> int:
        """Columns of one pane where as many as there is room for share `width` columns."""
        return width // pane_capacity(width, self._pane_width)

    def make_room(self, width: int, *, less: int = 0) -> None:
        """Reckon for how many panes a screen of `width` columns has room, when something else takes that of `less` of them."""
        self._room = pane_capacity(width, self._pane_width) - less

    def articles(self, reading: Reading, expected: int) -> tuple[int, ...]:
        """The articles on the screen; while none has arrived as many as there are expected."""
        articles, self._first = panes_on_screen(reading, self._room, self._first)
        return articles or tuple(range(min(self._room, expected)))

    def beside(self, reading: Reading) -> tuple[int, ...]:
        """The articles that share the column beside the panes; see `articles_beside`."""
        return articles_beside(reading, self._room)

    def add(self, look: Look) -> Pane:
        """A further pane, at the right; to be mounted by the caller."""
        self.panes.append(Pane(look, widest=self._text_width, tops=self._tops, shelf=self._shelf))
        return self.panes[-1]

    def resize(self, count: int, look: Look, mount: Callable[[Pane], object]) -> None:
        """Have as many panes as that."""
        while len(self.panes) > count:
            self._spare.append(self.panes.pop())
            self._spare[-1].display = False
        while len(self.panes) < count and self._spare:
            self.panes.append(self._spare.pop())
        while len(self.panes) < count:
            mount(self.add(look))

    def is_ready_for(self, count: int) -> bool:
        """Whether as many panes as that are mounted."""
        return count <= len(self.panes) + len(self._spare)

    def set_visible(self, *, visible: bool) -> None:
        """Show the panes, or hide them all."""
        for pane in self.panes:
            pane.display = visible

    # drawing

    def take(self, reading: Reading, articles: tuple[int, ...], look: Look) -> None:
        """Take the articles to be shown; `draw` draws them."""
        for pane, article in zip(self.panes, articles, strict=False):
            pane.take(reading, article, look, active=article == reading.place.article)

    def draw(self) -> None:
        """Draw what looks otherwise than it did."""
        for pane in self.panes:
            pane.show()

    # scrolling

    def follow(self, reading: Reading, *, line_up: bool) -> None:
        """Keep the cursor in view, and bring its counterparts into view where the lock holds; `draw` draws it.

        With `line_up` the counterparts come to the height of the cursor; else only those that have to be scrolled anyway.
        """
        active = self.pane_of(reading.place.article)
        sentence = reading.sentence
        if active is None or sentence is None:
            return
        active.bring_into_view(sentence.span)
        if not reading.lock and not line_up:
            return
        mine = mark_under_cursor(reading)
        row = active.row_of(mine.start if mine is not None else sentence.start)
        for pane in self.panes:
            mark = None if pane is active else counterpart(reading, pane.article)
            if mark is not None:
                pane.bring_into_view(mark, row=row if line_up else None, near=row)

    def page(self, reading: Reading, part: float) -> Reading:
        """Scroll the active pane by a part of its height and put the cursor on what then stands at its top."""
        pane = self.pane_of(reading.place.article)
        if pane is None:
            return reading
        rows = max(1, int(abs(part) * (pane.text_rows - 1)))
        offset = pane.page(rows if part > 0 else -rows)
        if offset is None:
            return reading
        there = moves.go_to_sentence(reading, Place(pane.article, offset))
        if there == reading:
            pane.show()
        return there

    def scroll(self, article: int, rows: int) -> None:
        """Scroll the pane of an article, down when positive, and draw it."""
        pane = self.pane_of(article)
        if pane is not None:
            pane.scroll_rows(rows)

    def scroll_state(self) -> ScrollState:
        """How the panes stand."""
        return ScrollState(self._first, {pane.article: pane.top for pane in self.panes})

    def scroll_to(self, state: ScrollState) -> None:
        """Let the window on the articles begin where it did; see `restore_tops` for the text."""
        self._first = state.first

    def restore_tops(self, state: ScrollState) -> None:
        """Let the text of each pane begin where it did, and draw it."""
        for pane in self.panes:
            pane.restore_top(state.tops)

    def carry(self, to: Relocation) -> None:
        """Let each article of the story as it is now begin with the words with which it did."""
        tops = carry_offsets(to, self._tops)
        self._tops.clear()  # the panes share it
        self._tops.update(tops)

    def pane_of(self, article: int) -> Pane | None:
        """The pane of an article; None where it has none on the screen."""
        return next((pane for pane in self.panes if pane.article == article), None)
