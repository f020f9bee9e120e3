"""The verbs with which English news introduces what somebody said, and what each of them allows.

    "...," said Kirby                  SPEECH verbs may stand before their subject
    Kirby told them: "..."             ADDRESS verbs take a hearer, so what follows them is no subject
    Kirby called it "..."              JUDGEMENT verbs carry a few quoted words rather than a statement

The forms are made by rule; only what English does irregularly is written out.
"""

from __future__ import annotations

from enum import Flag, auto
from typing import NamedTuple

from tui.engine.language.en import loader


class Sort(Flag):
    """What a cue verb does."""

    SPEECH = auto()
    """Introduces a statement: "said"."""
    ADDRESS = auto()
    """Introduces a statement after naming who hears it: "told reporters"."""
    JUDGEMENT = auto()
    """Says what somebody makes of a thing: "called", "accused"."""


class Form(NamedTuple):
    """One form of a cue verb."""

    lemma: str
    sort: Sort
    participle: bool
    """Whether it is the -ing form, which borrows its subject: "saying"."""
    past: bool
    """Whether it may be a past participle, so that "was accused" turns the meaning round."""
    base: bool
    """Whether it is the bare verb, as after "to"."""


SENDING = loader.words("speech.txt", "sending")
"""Verbs of sending or showing words that do much else: "radioed", "signed"; their bare forms are nouns as a rule."""
SHARING = loader.words("speech.txt", "sharing")
"""Verbs whose object is a thing where an article stands before it: "posted a ‘sample’"."""
SPEECH, ADDRESS, JUDGEMENT = (loader.words("speech.txt", name) for name in ("speech", "address", "judgement"))

_IRREGULAR = {
    "say": "says said said saying",
    "tell": "tells told told telling",
    "write": "writes wrote written writing",
    "speak": "speaks spoke spoken speaking",
    "think": "thinks thought thought thinking",
    "feel": "feels felt felt feeling",
    "read": "reads read read reading",
    "find": "finds found found finding",
    "quip": "quips quipped quipped quipping",
    "refer": "refers referred referred referring",
    "admit": "admits admitted admitted admitting",
    "snap": "snaps snapped snapped snapping",
    "dub": "dubs dubbed dubbed dubbing",
    "slam": "slams slammed slammed slamming",
    "blog": "blogs blogged blogged blogging",
    "beg": "begs begged begged begging",
    "sing": "sings sang sung singing",
    "label": "labels labeled labelled labeling labelling",
    "counsel": "counsels counseled counselled counseling counselling",
    "weep": "weeps wept weeping",
    "sob": "sobs sobbed sobbing",
    "deadpan": "deadpans deadpanned deadpanning",
    "nod": "nods nodded nodding",
    "shrug": "shrugs shrugged shrugging",
    "grin": "grins grinned grinning",
}
_VOWELS = "aeiou"


def _forms(lemma: str) -> dict[str, Form]:
    """Every form of a verb, by the regular rules unless it is irregular."""
    sort = Sort(0)
    for words, flag in ((SPEECH | SENDING, Sort.SPEECH), (ADDRESS, Sort.ADDRESS), (JUDGEMENT, Sort.JUDGEMENT)):
        if lemma in words:
            sort |= flag
    if lemma in _IRREGULAR:
        others = _IRREGULAR[lemma].split()
    else:
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        soft = lemma.endswith("y") and lemma[-2] not in _VOWELS
        third = lemma[:-1] + "ies" if soft else lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
        others = [third, lemma[:-1] + "ied" if soft else stem + "ed", stem + "ing"]
    present, *rest = others
    made = {word: Form(lemma, sort, word.endswith("ing"), not word.endswith("ing"), word == lemma) for word in rest}
    if lemma in SENDING:
        return made
    made[present] = Form(lemma, sort, participle=False, past=False, base=False)
    made.setdefault(lemma, Form(lemma, sort, participle=False, past=False, base=True))
    return made


CUES: dict[str, Form] = {
    word: form for lemma in {*SPEECH, *SENDING, *ADDRESS, *JUDGEMENT} for word, form in _forms(lemma).items()
}
"""Every form of every cue verb."""

NAMING = loader.words("speech.txt", "naming")
"""Verbs that give a name when quoted words follow them at once: "commonly called “apps”"."""

REPLY = loader.words("speech.txt", "reply")
"""Verbs with which somebody answers a question, who is not the one that asked it."""
ASK = loader.words("speech.txt", "ask")
"""Verbs with which a question is put to somebody."""
ANSWERS = loader.words("speech.txt", "answers")
"""Nouns for an answer: "came the reply"."""
CHANNELS = loader.words("speech.txt", "channels")
"""Where people publish what they say: "Tarn, on Facebook: ..."."""
OPINION_LABELS = loader.words("speech.txt", "opinion_labels")
"""Words before a colon in a headline that are no speakers: "Opinion: ..."."""
NAMED_AFTER = loader.words("speech.txt", "named_after")
"""Nouns for what bears a person's name and is not that person: "the Obama administration"."""
COMPANY = loader.words("speech.txt", "company")
"""Words behind which somebody is named who was only there too: "along with the vice president"."""
AGENT_ENDINGS = tuple(sorted(loader.words("speech.txt", "agent_endings")))
"""Endings of nouns for people."""
NO_AGENTS = loader.words("speech.txt", "no_agents")
"""Nouns with such an ending that are no people."""

VENUES: dict[str, int] = {
    word: place for place, line in enumerate(loader.lines("speech.txt")["venues"]) for word in line.split()
}
"""Words that tell where something was said, each with the number of its place."""
ROLES: tuple[dict[str, int], ...] = tuple(
    {word: number for number, group in enumerate(line.split()) for word in group.split("/")}
    for line in loader.lines("speech.txt")["roles"]
)
"""Sets of roles that exclude each other, each role with the number of its group inside the set."""
DOCUMENTS = loader.words("speech.txt", "documents")
"""What is written and speaks."""
OUTLETS = loader.words("speech.txt", "outlets")
"""Nouns for outlets."""
OUTLET_NAMES = loader.words("speech.txt", "outlet_names")
"""Words of the names of outlets."""
FINDING = loader.words("speech.txt", "finding")
"""Verbs with which a paper or a body says that something is so."""
