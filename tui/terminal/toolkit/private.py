"""What this program uses of the toolkit that the toolkit promises to nobody: one function for each private act.

No other module reads, calls or overrides a name of it that begins with an underscore, or anything out of a module whose name
does (a test reads all modules for that). `FIT` says which of these names this version of the toolkit lacks, or takes otherwise
than we give them:

    FIT.parser     our driver                     without: the toolkit's driver, and its way of drawing
    FIT.drawing    frames, rows and keys at once  without: the toolkit draws, more bytes and later, the same picture
    FIT.ending     errors without a traceback     without: a traceback is made, and shown to nobody

A method of the toolkit is overridden only where what it leans on fits. Each of the names is renamed in a copy of the toolkit by
a test, which then reads the sample story with it.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import textual
from rich.console import Console
from textual.app import App
from textual.screen import Screen
from textual.widget import Widget

from tui.terminal.toolkit.needs import Need, load_module

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.geometry import Region
    from textual.message import Message
    from textual.strip import Strip


_ansi_sequences = load_module("textual._ansi_sequences")
_compositor = load_module("textual._compositor")
_KEY_SEQUENCES: Collection[str] = getattr(_ansi_sequences, "ANSI_SEQUENCES_KEYS", ())
_XTermParser: Any = getattr(load_module("textual._xterm_parser"), "XTermParser", None)
_Compositor: Any = getattr(_compositor, "Compositor", None)
_LayoutUpdate: Any = getattr(_compositor, "LayoutUpdate", None)
_ChopsUpdate: Any = getattr(_compositor, "ChopsUpdate", None)

_PARSER = (
    Need(_ansi_sequences, "_ansi_sequences.ANSI_SEQUENCES_KEYS"),
    Need(_XTermParser, "XTermParser.__init__", 1),
    Need(_XTermParser, "XTermParser.feed", 1),
    Need(_XTermParser, "XTermParser.tick", 0),
)
_DRAWING = (
    Need(App, "App._display", 2),
    Need(App, "App._batch_count"),
    Need(App, "App._closed"),
    Need(App, "App._context", 0),
    Need(App, "App._handle_exception", 1),
    Need(App, "App._update_mouse_over", 1),
    Need(Screen, "Screen._context", 0),
    Need(Screen, "Screen._compositor"),
    Need(Screen, "Screen._compositor_refresh", 0),
    Need(Screen, "Screen._dirty_widgets"),
    Need(Screen, "Screen._refresh_layout", 0),
    Need(Widget, "Widget._clear_arrangement_cache", 0),
    Need(Widget, "Widget._layout_required"),
    Need(Widget, "Widget._repaint_required"),
    Need(_Compositor, "Compositor._dirty_regions"),
    Need(_Compositor, "Compositor.layers_visible"),
    Need(_Compositor, "Compositor.visible_widgets"),
    Need(_LayoutUpdate, "LayoutUpdate.strips"),
    Need(_ChopsUpdate, "ChopsUpdate.chop_ends"),
    Need(_ChopsUpdate, "ChopsUpdate.chops"),
    Need(_ChopsUpdate, "ChopsUpdate.spans"),
)
_ENDING = (
    Need(App, "App._close_messages_no_wait", 0),
    Need(App, "App._exception"),
    Need(App, "App._fatal_error", 0),
)
NEEDS = (*_PARSER, *_DRAWING, *_ENDING)
"""All names that are leaned on."""
VERSION = textual.__version__
"""The toolkit's."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The names that are leaned on and that this version of the toolkit lacks; all empty where it fits."""

    parser: tuple[str, ...]
    drawing: tuple[str, ...]
    ending: tuple[str, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.parser, *self.drawing, *self.ending)


def measure_fit() -> Fit:
    """Compare what is leaned on with the classes of the toolkit."""
    return Fit(*(tuple(need.label for need in group if not need.is_met) for group in (_PARSER, _DRAWING, _ENDING)))


FIT = measure_fit()


class SequenceParser(Protocol):
    """Turns what the terminal sends into messages."""

    def feed(self, data: str) -> Iterable[Message]:
        """The messages in a text; an empty one would mean the end."""

    def tick(self) -> Iterable[Message]:
        """The messages in what was waited for, when the wait is over."""


def is_key_sequence(sequence: str) -> bool:
    """Tell whether the parser knows a sequence of the terminal as a key."""
    return sequence in _KEY_SEQUENCES


def make_parser(*, debug: bool) -> SequenceParser:
    """Make the toolkit's parser of terminal input."""
    parser: SequenceParser = _XTermParser(debug)
    return parser


class HookedApp(App[int]):
    """An app that is handed what the toolkit would draw, and errors that the toolkit would print."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # The toolkit's traceback would print the reader's articles.
        self.error_console = Console(file=io.StringIO())

    def take_update(self, update: RenderableType) -> bool:
        """Draw an update of the toolkit; False where the toolkit has to."""
        raise NotImplementedError

    def take_failure(self, error: Exception) -> None:
        """Take note of an error that ends the program."""
        raise NotImplementedError

    if not FIT.drawing:

        def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
            if renderable is None or not self.take_update(renderable):
                super()._display(screen, renderable)

    if not FIT.ending:

        def _fatal_error(self) -> None:
            if self._exception is not None:
                self.take_failure(self._exception)
            self._close_messages_no_wait()


def is_batching(app: App[Any]) -> bool:
    """Tell whether the app gathers changes (`App.batch_update`)."""
    return app._batch_count > 0


def is_closed(app: App[Any]) -> bool:
    """Tell whether the app takes no more messages."""
    return app._closed


@contextmanager
def active(app: App[Any], screen: Screen[Any]) -> Iterator[None]:
    """Let the toolkit know, in the block, on whose behalf something happens, as it does for its own messages."""
    with app._context(), screen._context():
        yield


def handle_exception(app: App[Any], error: Exception) -> None:
    """End the app with an error, as the toolkit does for an error in its own messages."""
    app._handle_exception(error)


def update_mouse_over(app: App[Any], screen: Screen[Any]) -> None:
    """Let the app look again which widget the mouse is over."""
    app._update_mouse_over(screen)


def whole_screen(update: object) -> Sequence[Iterable[Strip]] | None:
    """The rows of an update of all the screen, each as strips from the left to the right; None for any other."""
    return update.strips if _LayoutUpdate is not None and isinstance(update, _LayoutUpdate) else None


def parts_of_screen(update: object) -> Iterator[tuple[int, int, Strip]] | None:
    """Row, first column and strip of each part in an update of parts of the screen; None for any other."""
    return _parts(update) if _ChopsUpdate is not None and isinstance(update, _ChopsUpdate) else None


def _parts(update: Any) -> Iterator[tuple[int, int, Strip]]:
    for y, start, end in update.spans:
        for stop, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is not None and x <= end and stop > start:
                yield y, x, strip


class HookedScreen(Screen[None]):
    """A screen that may draw itself."""

    def draw_dirty(self) -> bool:
        """Draw what is dirty; False where the toolkit has to."""
        raise NotImplementedError

    if not FIT.drawing:

        def _compositor_refresh(self) -> None:
            if not self.draw_dirty():
                super()._compositor_refresh()


def draw(screen: Screen[Any]) -> None:
    """Draw what is dirty, as the toolkit does when it has laid out."""
    screen._compositor_refresh()


def visible_widgets(screen: Screen[Any]) -> Mapping[Widget, tuple[Region, Region]]:
    """Every widget that can be seen, the foremost first: all of it, and what its containers let through.

    Both are in cells of the screen. It is another object after every layout.
    """
    return screen._compositor.visible_widgets


def layers_of_row(screen: Screen[Any], y: int) -> Sequence[tuple[Widget, Region, Region]]:
    """The widgets in a row of the screen, the foremost first: what their containers let through, and all of them."""
    return screen._compositor.layers_visible[y]


def is_dirty(screen: Screen[Any], region: Region) -> bool:
    """Tell whether exactly this region is to be drawn again."""
    return region in screen._compositor._dirty_regions


def take_dirty_regions(screen: Screen[Any]) -> set[Region]:
    """Give the regions that are to be drawn again, and take them as drawn."""
    regions = screen._compositor._dirty_regions.copy()
    screen._compositor._dirty_regions.clear()
    return regions


def forget_dirty_widgets(screen: Screen[Any]) -> None:
    """Take every widget as drawn."""
    screen._dirty_widgets.clear()


def is_layout_due(widget: Widget) -> bool:
    """Tell whether a widget or a screen asks to be laid out."""
    return widget._layout_required


def clear_arrangement(widget: Widget) -> None:
    """Have the children of a widget arranged anew by the next layout."""
    widget._clear_arrangement_cache()


def lay_out(screen: Screen[Any]) -> None:
    """Lay out the screen at once."""
    screen._refresh_layout()


def forget_requests(widget: Widget) -> None:
    """Take a widget as laid out and drawn."""
    widget._layout_required = widget._repaint_required = False
