"""Pictures of the screen in plain text: what stands where, and below each row how it is drawn, where that is not plain.

A picture changes on purpose or not at all. To draw them anew: `pytest tests/ui/test_pictures.py --update`; read the diff.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from rich.style import Style

from tests.reading.editions import DATED
from tests.stories import told
from tests.ui.desk import Desk, desk
from tui.model.counts import Relation
from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.settings import ViewSettings
from tui.model.strands import Figure, Passage, Strand
from tui.ui.draw.theme import DARK, LIGHT

PICTURES = Path(__file__).parent / "pictures"
FIRE = told(
    (
        "The Lima Post",
        """
        headline: [fire: Fire destroys market in <lima: Lima>]
        caption: Smoke over the market. Photo: R. Soto
        [fire: A fire destroyed the central market of <lima: Lima> on Monday], killing |dead: three| people.
        “{ruiz: We will rebuild it within a year},” mayor <ruiz: Ana Ruiz> said.
        furniture: Sign up for our newsletter
        repeat: Fire destroys market in Lima
        [insured: The market had not been insured since 2019.]
        """,
    ),
    (
        "Andes Daily",
        """
        headline: Four die in <lima: Lima> blaze
        [fire: Flames took the central market early on Monday]; |dead: four| died.
        <ruiz: Ruiz> promised to “{ruiz: rebuild it within a year}”.
        """,
    ),
    ("El Correo", "headline: A quiet Monday\n[calm: Nothing happened in the south.]"),
    title="The fire",
)


def in_dispute(found: Findings) -> Findings:
    """The same findings, in which the two outlets contradict each other about the dead."""
    strands: list[Strand] = []
    for each in found.strands:
        if isinstance(each, Figure):
            each = replace(each, conflict=True, relation=Relation.CONFLICT, compared="people dead on Monday")
        elif isinstance(each, Passage) and each.links:
            links = tuple(replace(link, why=replace(link.why, conflicts=("three / four",))) for link in each.links)
            whole = tuple(
                Mark(mark.article, mark.start, found.story.articles[mark.article].text.index(end) + len(end))
                for mark, end in zip(each.marks[-2:], ("three people", "four died"), strict=True)
            )
            each = replace(each, marks=whole, links=(replace(links[-1], a=whole[0], b=whole[1]),))
        strands.append(each)
    return replace(found, strands=tuple(strands))


DISPUTED = in_dispute(FIRE)
SCENES = {
    "80x24": ((80, 24), "", {}),
    "80x24_next": ((80, 24), "n", {}),
    "120x30_quotes_and_names": ((120, 30), "c E", {}),
    "60x20_unique": ((60, 20), "u", {}),
    "100x30_detail": ((100, 30), "i", {}),
    "80x24_no_colour": ((80, 24), "n", {"depth": "none"}),
    "80x24_16_colours": ((80, 24), "n", {"depth": "16"}),
    "120x30_tables": ((120, 30), "0 down", {}),
    "80x24_overview": ((80, 24), "", {"view": ViewSettings(first="overview")}),
    "80x24_narrowed": ((80, 24), "0 3 r b y : r u", {}),
    "200x50_coverage": ((200, 50), "0 6 S S S", {"found": DATED}),
    "80x24_likeness_no_colour": ((80, 24), "0 8", {"found": DATED, "depth": "none"}),
    "120x30_versions": ((120, 30), "0 shift+tab down down", {"found": DATED}),
    "80x24_edits_alone": ((80, 24), "D .", {"found": DATED}),
    "120x30_dispute": ((120, 30), "d", {"found": DISPUTED}),
    "80x24_dispute_light": ((80, 24), "d", {"found": DISPUTED, "view": ViewSettings(theme="light")}),
    "100x30_articles": ((100, 30), "n a down", {}),
    "80x24_outline_filter": ((80, 24), "e o l i", {}),
    "80x24_search_miss": ((80, 24), "slash m a r k t e", {}),
    "80x24_ascii": ((80, 24), "n x", {"view": ViewSettings(ascii=True)}),
}


def picture(here: Desk) -> str:
    """The screen: each row, and in brackets below it the runs that are not drawn like plain text, as [first-last: style]."""
    drawn = []
    for row in here.segments():
        drawn.append("".join(segment.text for segment in row).rstrip())
        runs, at = [], 0
        for segment in row:
            width = segment.cell_length
            look = _said(segment.style)
            if look and segment.text.strip():
                runs.append(f"{at}-{at + width - 1}: {look}")
            at += width
        drawn.extend([f"    [{'; '.join(runs)}]"] if runs else [])
    return "\n".join(drawn) + "\n"


def _said(style: Style | None) -> str:
    """The attributes and the ground of a style; the colour of the words changes too often to tell anything."""
    if style is None:
        return ""
    words = [name for name in ("bold", "dim", "italic", "underline", "reverse") if getattr(style, name)]
    ground = style.bgcolor.name if style.bgcolor is not None and not style.bgcolor.is_default else ""
    return " ".join([*words, f"on {ground}" if ground and ground not in (DARK.ground, LIGHT.ground) else ""]).strip()


@pytest.mark.parametrize("name", SCENES)
async def test_the_screen_is_as_it_was(name: str, request: pytest.FixtureRequest) -> None:
    """Character for character, and drawn alike."""
    size, keys, options = SCENES[name][0], SCENES[name][1], dict(SCENES[name][2])
    async with desk(options.pop("found", FIRE), size=size, **options) as here:
        await here.press(*keys.split())
        drawn = picture(here)
    file = PICTURES / f"{name}.txt"
    if request.config.getoption("--update"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(drawn, "utf-8")
    assert file.read_text("utf-8") == drawn
