"""Days and times: equal in all spellings, and in conflict where two articles give others for one thing."""

from __future__ import annotations

import pytest

from tests.engine.test_figures_compared import figures_of, pair_of, relations
from tui.engine.figures.comparable import CountPair
from tui.engine.figures.occasions import OCCASIONS
from tui.engine.figures.rules import FigureRule


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("It came at 5:52 p.m. to Orsa.", "It came at 17:52 to Orsa.", "17:52"),
        ("It came at 9 a.m. to Orsa.", "It came at 09:00 to Orsa.", "09:00"),
        ("The ferry came at noon.", "The ferry came at 12 p.m. there.", "12:00"),
        ("It came at 1752 GMT.", "It came at 17:52 GMT.", "17:52 GMT"),
        ("It came at 5.30pm to Orsa.", "It came at 5:30 PM to Orsa.", "17:30"),
        ("The ferry came at midnight.", "The ferry came at 12:00 a.m. there.", "00:00"),
    ],
)
def test_equal_times(one: str, other: str, value: str) -> None:
    """One time has one value in all spellings."""
    assert [(value, 2)] == [(f.value, len(f.marks)) for f in figures_of(one, other) if f.unit == "time"]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("The bakery sold out of rolls by noon.", "The museum had 90 visitors by noon.", False),
        ("Weavers walked out at 6 a.m. on Tuesday.", "A crew counted 90 people at 6 a.m. on Wednesday.", False),
        ("The bakery sold out at 9:00 p.m. there.", "The tribunal closed at 9 p.m. there.", False),
        ("The bakery sold out of rolls by noon.", "By noon the bakery was shut.", True),
        ("The bakery sold out by 4:10 p.m. there.", "The tribunal sat until 4:10 p.m. there.", True),
        ("The bakery sold out by 10:30 there.", "The tribunal sat until 10:30 there.", True),
    ],
)
def test_a_full_hour_of_two_things_is_two(one: str, other: str, together: bool) -> None:
    """Much happens at noon, and little at ten past four."""
    hours = [figure for figure in figures_of(one, other) if figure.unit == "time"]
    assert [1, 2][not together] == len(hours)


@pytest.mark.parametrize(
    "text", ["They won 17:52 there.", "a ratio of 3:10", "John 3:16", "a 24-hour strike", "at 5:1", "in 2:05:30"]
)
def test_no_times(text: str) -> None:
    """Results, verses, ratios and spans are no times of day."""
    assert [] == [figure.label for figure in figures_of(text) if figure.unit == "time"]


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (
            "Minister Emil Krantz regretted his joke about beer in an interview that was published on Saturday.",
            "In an interview published on Sunday, minister Emil Krantz regretted his joke about beer.",
            (),
        ),
        (
            "The old Visby ferry sank off Cape Osprey in the storm on March 5, 2024.",
            "Off Cape Osprey the old Visby ferry sank in the storm on March 6, 2024.",
            (),
        ),
        (
            "Corda Works filed its suit against the town of Brod on Thursday.",
            "The suit of Corda Works against the town of Brod was filed on Friday.",
            (16, 16),
        ),
        (
            "Painter Ann Roe died in her house in Osara on Monday.",
            "On Tuesday the painter Ann Roe died in her house in Osara.",
            (28, 28),
        ),
        (
            "The trial of Felix Tarn in Port Amber began at 9 a.m. on Friday.",
            "The trial of Felix Tarn began in Port Amber at 10 a.m.",
            (),
        ),
        (
            "The old Visby ferry sank in the storm off Cape Osprey at 17:52 with its cargo of cars.",
            "Off Cape Osprey the old Visby ferry sank in the storm with a cargo of cars at 4:30 p.m.",
            (),
        ),
        (
            "Police arrested the baker Rosa Quill in Tillman Falls on Wednesday.",
            "The baker Rosa Quill was arrested by police in Tillman Falls on Thursday.",
            (29, 29),
        ),
    ],
)
def test_disputed_days(one: str, other: str, days: tuple[int, ...]) -> None:
    """Two days or times of one thing that happened contradict each other."""
    found = relations(one, other, days=days)
    assert ["conflict"] == [relation for relation, _, _ in found]
    assert found[0][1].startswith(("day: ", "time: "))


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("The leaders of Visby met on Tuesday about the tax.", "A tax on beer began in Visby on Friday.", ()),
        (
            "Minister Emil Krantz said on Monday that beer is dear.",
            "Minister Emil Krantz said on Friday that beer is dear.",
            (),
        ),
        (
            "The trial of Felix Tarn in Port Amber will be opened on Monday.",
            "The trial of Felix Tarn in Port Amber was opened on Tuesday.",
            (),
        ),
        ("The Visby ferry sank late on Monday off Cape Osprey.", "The Visby ferry sank on Tuesday off Cape Osprey.", ()),
        ("The Visby ferry sank at about 9 a.m. off Cape Osprey.", "The Visby ferry sank at 9:10 a.m. off Cape Osprey.", ()),
        ("The Visby ferry sank at 9:10 GMT off Cape Osprey.", "The Visby ferry sank at 11:10 off Cape Osprey.", ()),
        (
            "The Visby ferry was closed since Monday off Cape Osprey.",
            "The Visby ferry was closed until Friday off Cape Osprey.",
            (),
        ),
        ("Painter Ann Roe died in Osara on Monday.", "Painter Ann Roe died in Osara on Monday.", ()),
        ("Painter Ann Roe died in Osara on Monday.", "Painter Ann Roe died in Osara yesterday.", (26, 26)),
        ("Painter Ann Roe was shot in Osara on Monday.", "Baker Felix Tarn was shot in Visby on Tuesday.", ()),
        ("Painter Ann Roe was honoured in Osara on March 1.", "Painter Ann Roe was honoured in Osara on March 22.", (26, 26)),
    ],
)
def test_undisputed_days(one: str, other: str, days: tuple[int, ...]) -> None:
    """Other things, plans, rough times, other clocks, one night, the same day otherwise said: no conflict."""
    assert [] == relations(one, other, days=days)


@pytest.mark.parametrize("rule", OCCASIONS, ids=lambda rule: rule.id)
def test_rows(rule: FigureRule[CountPair]) -> None:
    """Each row holds for its example, and no other row does."""
    assert [rule.id] == [other.id for other in OCCASIONS if other.test(pair_of(rule.example))]
