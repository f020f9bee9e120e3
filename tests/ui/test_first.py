"""The picture that is painted by hand is the one that the toolkit draws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.conftest import ROOT
from tests.stories import told
from tests.terminal.glass import Glass
from tui.model.errors import NothingToCompare
from tui.model.findings import Findings, Stage, Step
from tui.model.settings import Settings
from tui.reading.state.opening import Opening
from tui.session import Session
from tui.terminal.cells.buffer import ScreenBuffer
from tui.terminal.cells.encoder import CellEncoder
from tui.terminal.cells.sgr import Depth
from tui.terminal.line.early import EarlyTerminal, Handover
from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.ui.app import Rashomon
from tui.ui.draw import first_frame
from tui.ui.draw.first_frame import FirstFrame

ODD = told(
    (
        "東京新聞",
        "headline: 市長は「再建する」と述べた\nThe mayor (市長) said cafe\u0301 “we will rebuild”. " + "Long words. " * 60,
    ),
    ("Beta", "byline: By Jane Doe\nNobody was hurt — said the mayor of Łódź. It burned all night.\nfurniture: Sign up [now]"),
)


@pytest.fixture(scope="module")
def sample() -> list[Step]:
    """The sample story, read and split into sentences."""
    taken: list[Step] = []
    for step in Session([str(ROOT / "seeds")], Settings()).steps():
        taken.append(step)
        if step.findings.sentences:
            break
    return taken


def opening_of(steps: list[Step], depth: Depth = "truecolor", *, ascii_only: bool = False, **saved: object) -> Opening:
    settings = Settings()
    settings = replace(settings, view=replace(settings.view, ascii=ascii_only))
    return Opening(lambda: iter(steps), settings, saved={"version": 1, **saved} if saved else {}, depth=depth)


def begun(opening: Opening, size: tuple[int, int]) -> FirstFrame:
    """All that the program knows before the toolkit is imported."""
    look = first_frame.initial_look(opening)
    reading, opening = first_frame.begin_reading(opening)
    buffer = ScreenBuffer(*size)
    return FirstFrame(
        opening, reading, look, Handover(CellEncoder(look.depth, ascii_only=look.ascii), EarlyTerminal(buffer), buffer)
    )


def painted(opening: Opening, size: tuple[int, int]) -> Glass:
    """What the screen shows then."""
    known = begun(opening, size)
    first_frame.paint_frame(known)
    return shown(known.handover.buffer)


async def drawn(opening: Opening, depth: Depth, size: tuple[int, int]) -> Glass:
    """What the widgets show when the same is known."""
    known = begun(opening, size)
    app = Rashomon(known.opening, TerminalCapabilities(depth=depth, ascii=known.look.ascii), known)
    buffer, encoder = ScreenBuffer(*size), CellEncoder(depth, ascii_only=known.look.ascii)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        for _ in range(20):
            await pilot.pause()
            for y, strip in enumerate(app.screen._compositor.render_strips()):
                buffer.draw(y, 0, *encoder.encode_segments(strip))
            if "quit" in buffer.row_text(size[1] - 1):
                break
    return shown(buffer)


def shown(buffer: ScreenBuffer) -> Glass:
    glass = Glass(buffer.width, buffer.height)
    glass.feed(buffer.paint().encode())
    return glass


@pytest.mark.parametrize(
    ("size", "depth"), [((80, 24), "16"), ((120, 40), "truecolor"), ((200, 50), "none"), ((41, 11), "256"), ((97, 31), "256")]
)
async def test_law_the_toolkit_draws_the_same(size: tuple[int, int], depth: Depth, sample: list[Step]) -> None:
    """Every cell of the sample story, at many sizes and depths, on a first visit."""
    opening = opening_of(sample, depth)
    by_hand, by_toolkit = painted(opening, size), await drawn(opening, depth, size)
    assert by_toolkit.text == by_hand.text
    assert by_toolkit.seen() == by_hand.seen()


@pytest.mark.parametrize(
    "saved",
    [
        {"article": "001_f2e728ca2481d0b8", "offset": 1500, "chosen_theme": "light"},
        {"order": ["NTD"], "zoomed": True, "unfolded": True},
        {"view": "one article"},
        {"view": "synopsis"},
        {"chosen_theme": "ansi", "lock": False},
    ],
    ids=str,
)
async def test_law_the_place_is_the_same(saved: dict[str, object], sample: list[Step]) -> None:
    """So at a place that was kept, in whatever view."""
    ids = [article.id for article in sample[-1].findings.story.articles]
    saved = {**saved, "order": ids[::-1]} if "order" in saved else saved
    opening = opening_of(sample, **saved)
    by_hand, by_toolkit = painted(opening, (110, 33)), await drawn(opening, "truecolor", (110, 33))
    assert by_toolkit.text == by_hand.text
    assert by_toolkit.seen() == by_hand.seen()


@pytest.mark.parametrize("ascii_only", [False, True])
async def test_law_odd_characters_are_the_same(ascii_only: bool) -> None:
    """So with wide characters, accents of their own, folds, and in ASCII."""
    opening = opening_of([Step(Stage.SENTENCES, 1.0, replace(ODD, strands=()))], "256", ascii_only=ascii_only)
    by_hand, by_toolkit = painted(opening, (70, 24)), await drawn(opening, "256", (70, 24))
    assert by_toolkit.text == by_hand.text
    assert by_toolkit.seen() == by_hand.seen()


async def test_a_slow_story_is_painted_as_far_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that are on their way get the frame of the screen, and no step is lost or taken twice."""
    monkeypatch.setattr(first_frame, "_READ_S", 0.0)
    nothing = Findings(replace(ODD.story, articles=()))
    steps = [Step(Stage.READ, part / 4, nothing) for part in range(4)]
    opening = opening_of(steps)
    reading, left = first_frame.begin_reading(opening)
    assert ((), 0.0, steps[1:]) == (reading.order, reading.done, list(left.steps()))
    by_hand = painted(opening, (80, 24))
    assert "reading 0%" in by_hand.text
    assert by_hand.seen() == (await drawn(opening_of(steps[:1]), "truecolor", (80, 24))).seen()


def test_a_story_that_cannot_be_read_leaves_the_screen_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error comes out before the terminal is touched."""

    def steps() -> Iterator[Step]:
        yield Step(Stage.READ, 0.0, Findings(ODD.story))
        raise NothingToCompare("no article was found.")

    monkeypatch.setattr(EarlyTerminal, "take", lambda _self: pytest.fail("the terminal was taken"))
    with pytest.raises(NothingToCompare), first_frame.hold_first_frame(Opening(steps), TerminalCapabilities()):
        pytest.fail("there is nothing to open")
