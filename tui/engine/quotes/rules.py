"""Every rule about speakers as a row, by its id: what `Saying.why` names, and what `report --why` prints.

Cues, continuations and discounts stand with what finds them; here are the rows of those that say whom a phrase means, and of
the few that stand alone. The order of the ids in `why` is that in which they decided: first what introduces the quotation, then
whom its subject means.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.quotes.continuation import CONTINUATIONS, Continuation
from tui.engine.quotes.cue_table import CUES, Cue
from tui.engine.quotes.discounts import DISCOUNTS


class SpeakerRule(NamedTuple):
    """One thing that decides who speaks."""

    id: str
    confidence: float
    """The most that it gives, 0 to 1."""
    example: str
    """Text in which it decides, with the speaker in square brackets."""


_SHUT = "“The bridge will stay shut,”"
REFERENCES = (
    SpeakerRule("name", 1.0, f"{_SHUT} said [Karen Bergström]."),
    SpeakerRule("body", 0.95, f"{_SHUT} said the [Interior Ministry]."),
    SpeakerRule("two-names", 0.8, f"{_SHUT} said [Karen Bergström and Ada Lindqvist]."),
    SpeakerRule("description", 0.95, f"{_SHUT} said a [senior city official]."),
    SpeakerRule("same-description", 0.85, f"{_SHUT} said a [city official]. “And we know why,” the official said."),
    SpeakerRule("named-body", 0.85, f"The White House and the [Interior Ministry] met. {_SHUT} the ministry said."),
    SpeakerRule("title", 0.85, f"Mayor [Karen Bergström] came. {_SHUT} the mayor said."),
    SpeakerRule("last-speaker", 0.6, f"{_SHUT} said [Karen Bergström]. “And we know it,” the 29-year-old said."),
    SpeakerRule("pronoun", 0.95, f"[Karen Bergström] came on Monday. {_SHUT} she said."),
    SpeakerRule("described-subject", 0.8, f"The [mayor's wife] came on Monday. {_SHUT} she said."),
    SpeakerRule("open-pronoun", 0.3, f"{_SHUT} [he] said."),
    SpeakerRule("it-or-they", 0.7, f"{_SHUT} the [Interior Ministry] said. “And it was never safe at all,” it said."),
    SpeakerRule("answer", 0.85, f"Reuters asked [Karen Bergström]: “Why is it shut?” {_SHUT} came the answer."),
)
"""Whom a phrase means."""
ALONE = (
    SpeakerRule("next-sentence", 0.85, "“It will never be safe.” That was how [Karen Bergström] described it."),
    SpeakerRule("indirect", 0.95, "[Karen Bergström] said that the bridge would stay shut for a year."),
    SpeakerRule(
        "interview-name",
        0.9,
        "KAREN BERGSTRÖM: It is shut.\nREUTERS: For how long?\n[Karen Bergström]: For a year.\nREUTERS: Why?",
    ),
    SpeakerRule(
        "interview-answer", 0.75, "[Karen Bergström] came.\nQ: Is it shut?\nA: It is shut.\nQ: Why?\nA: It was never safe."
    ),
    SpeakerRule(
        "interview-label", 0.9, "Karen Bergström: It is shut.\n[MARSH]: Why?\nKaren Bergström: It sways.\nMARSH: I see."
    ),
)
"""What is no cue and no reference."""
RULES: dict[str, Cue | Continuation | SpeakerRule] = {**CUES, **CONTINUATIONS, **{row.id: row for row in (*REFERENCES, *ALONE)}}
"""Every rule that `Saying.why` may name."""
SHIFTING = ("same-pronoun", *DISCOUNTS)
"""Rules that only move a pronoun from one person to another, and are named by no saying."""
