"""On whose word: sayings, figures and passages ask one value."""

from __future__ import annotations

from tui.model.attribution import Attribution, AttributionKind, whose_word
from tui.model.places import Mark

POLICE = Attribution(Mark(0, 10, 60), AttributionKind.INSTITUTION, "police")
KAREN = Attribution(Mark(0, 30, 40), AttributionKind.PERSON, "Karen", "entity:karen")
REPORT = Attribution(Mark(1, 0, 20), AttributionKind.DOCUMENT, "the report")


def test_the_narrowest_stretch_answers() -> None:
    """What somebody says inside what somebody else tells is his."""
    assert whose_word((POLICE, KAREN, REPORT), Mark(0, 12, 20)) == POLICE
    assert whose_word((POLICE, KAREN, REPORT), Mark(0, 32, 36)) == KAREN
    assert whose_word((POLICE, KAREN, REPORT), Mark(1, 2, 5)) == REPORT


def test_what_nobody_is_named_for_is_the_outlets_own() -> None:
    """Also beside a stretch, and in another article."""
    assert whose_word((POLICE, KAREN, REPORT), Mark(0, 62, 70)).kind is AttributionKind.OWN
    assert whose_word((POLICE, KAREN), Mark(1, 12, 20)).kind is AttributionKind.OWN
    assert whose_word((), Mark(0, 12, 20)) == Attribution(Mark(0, 12, 20))
