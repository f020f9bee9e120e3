"""The tables of what differs: how long each takes to open, and a step in it beside a step in the panes.

    python -m tests.bench.bench_tables

CPU milliseconds, the least of several, of working a table out (which is done once for all that is found) and laying out its
first page, for the sample story and for fifty articles; and a key in a table as a ratio to a key in the panes, in process and
without a terminal.
"""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Callable

from tests.bench.bench_ui import press
from tests.conftest import ROOT
from tests.stories import reading_of
from tests.ui.desk import desk
from tui.engine.pipeline import analyse
from tui.model.findings import Findings
from tui.model.settings import Settings
from tui.model.story import Story
from tui.reading.show.section_page import lay_out_columns, lay_out_rows
from tui.reading.state import passage_order, version_pairs
from tui.reading.state.reading import Reading
from tui.reading.state.sections import (
    arranging,
    coverage,
    disputes,
    figures,
    labels,
    order,
    overview,
    quotes,
    timeline,
    versions,
)
from tui.reading.state.sections.tables import SectionName
from tui.reading.state.views import TABLES, toggle_tables
from tui.session import Session

RUNS = 5
"""How often a table is worked out; the least counts."""
_MODULES = (
    arranging,
    coverage,
    disputes,
    figures,
    labels,
    order,
    overview,
    quotes,
    timeline,
    versions,
    passage_order,
    version_pairs,
)


def forget() -> None:
    """Throw away what was worked out, as if the story had just been compared."""
    for module in _MODULES:
        for each in vars(module).values():
            if hasattr(each, "cache_clear"):
                each.cache_clear()
    lay_out_columns.cache_clear()


def least(act: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """The least CPU milliseconds of an act."""
    spent = []
    for _ in range(RUNS):
        before()
        gc.collect()
        began = time.process_time()
        act()
        spent.append((time.process_time() - began) * 1000)
    return min(spent)


def open_one(reading: Reading, number: int) -> None:
    """Open a table and lay out its first page at 120 columns."""
    there = TABLES.numbered_column(reading, number)
    lay_out_rows(there, TABLES, 120, 30)


def sample() -> Findings:
    """What is found in the sample story."""
    *_, last = Session([str(ROOT / "seeds")], Settings()).steps()
    return last.findings


def fifty() -> Findings:
    """What is found in fifty articles: those of the sample ten times, each with sentences that are its own."""
    sources = Session([str(ROOT / "seeds")], Settings())
    *_, last = sources.steps()
    many = []
    for copy in range(10):
        for source in last.findings.story.sources:
            lines = source.text.split("\n")
            kept = [line for number, line in enumerate(lines) if (number + copy) % 3]
            kept += [f"Reporter {copy} saw {17 * copy + number} people on road {number} near Tarn." for number in range(5)]
            many.append(source.__class__(f"{source.id}-{copy}", f"{copy}-{source.file}", "\n".join(kept), source.meta))
    return analyse(Story("fifty", tuple(many)), Settings())


async def keys(found: Findings) -> dict[str, float]:
    """A step in each table, as a ratio to one in the panes."""
    async with desk(found, size=(120, 40)) as here:
        panes = await press(here, "down down down up up up")
        ratios = {}
        here.screen.run_command("tables")
        await here.pilot.pause()
        for name in SectionName:
            ratios[name.value] = await press(here, "down down down up up up") / panes
            here.screen.run_command("next-pane")
            await here.pilot.pause()
    return ratios


def main() -> None:
    """Print the table."""
    stories = {"sample": sample(), "fifty": fifty()}
    readings = {name: toggle_tables(reading_of(found)) for name, found in stories.items()}
    steps = {name: asyncio.run(keys(found)) for name, found in stories.items()}
    print(f"{'':12}" + "".join(f"{f'{name}: open ms':>18}{'step / panes':>14}" for name in stories))
    for number, name in enumerate(SectionName, 1):
        row = f"{name.value:12}"
        for story, reading in readings.items():
            opened = least(lambda there=reading, at=number: open_one(there, at), forget)  # type: ignore[misc]
            row += f"{opened:>18.1f}{steps[story][name.value]:>12.2f} x"
        print(row)


if __name__ == "__main__":
    main()
