"""The pictures of the README, taken from the running program and the sample story; `make pictures` takes them anew."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from pathlib import Path

from tui.model.findings import Stage
from tui.model.settings import Settings
from tui.reading.state.opening import Opening
from tui.session import Session
from tui.ui.app import Rashomon
from tui.ui.screens.reader import ReaderScreen

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".pictures"


def note(text: str) -> tuple[str, ...]:
    """The keys that write a note."""
    named = {" ": "space", "#": "number_sign"}
    return ("M", *(named.get(each, each) for each in text), "enter")


PICTURES = {
    "side-by-side": ((120, 36), "dark", ("n", "n", "n"), "truecolor"),
    "dispute": ((120, 36), "light", ("d", "i"), "truecolor"),
    "synopsis": ((120, 36), "dark", ("n", "v"), "truecolor"),
    "outline": ((80, 24), "dark", ("e", "o"), "truecolor"),
    "no-colour": ((80, 24), "dark", ("n",), "none"),
    "working-papers": (
        (120, 36),
        "dark",
        ("n", *note("Who cancelled it? Ask #ministry"), "j", "asterisk", *note("Vote: 14 to 0? #check"), "apostrophe", "o"),
        "truecolor",
    ),
}
"""Name of each picture: its size in cells, its theme, the keys that lead there, and the colours of the terminal."""


async def taken(size: tuple[int, int], theme: str, keys: tuple[str, ...], depth: str) -> str:
    """One picture, as SVG without addresses of fonts: the reader's own fixed-width font is drawn."""
    settings = Settings()
    settings = replace(settings, view=replace(settings.view, theme=theme))
    session = Session([str(ROOT / "seeds")], settings)
    app = Rashomon(Opening(steps=session.steps, settings=settings, saved={"chosen_theme": theme}, depth=depth))
    async with app.run_test(size=size) as pilot:
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        while screen.reading.stage is not Stage.DONE:
            await pilot.pause(0.05)
        for key in keys:
            await pilot.press(key)
        await pilot.pause(0.2)
        drawn = app.export_screenshot(title="rashomon seeds")
    drawn = re.sub(r"@font-face \{.*?\}", "", drawn, flags=re.DOTALL)
    return drawn.replace("<text ", '<text xml:space="preserve" ').replace("Fira Code", "monospace")


def main() -> None:
    """Take every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    for name, (size, theme, keys, depth) in PICTURES.items():
        drawn = asyncio.run(taken(size, theme, keys, depth))
        (FOLDER / f"{name}.svg").write_text("\n".join(line.rstrip() for line in drawn.splitlines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
