"""Counts of nobody, and what stands against them: who is told to have been hurt, held or killed without a plain number.

    No arrests were made.                        nobody was arrested
    The crash hurt no one.                       nobody was injured
    All 40 passengers escaped unhurt.            nobody was injured
    A man was arrested.                          one was
    Four were treated in hospital.               four were injured

What is only not known yet, who else was hurt and who was hurt badly count nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from tui.engine.figures.counts import Counted
from tui.engine.language.en.measures import EVENTS, ONES, PEOPLE, PERSONS, TENS
from tui.model.counts import Bound

_PASSIVE = (
    r"(?P<event>killed|slain|murdered|injured|wounded|hurt|harmed|hospitali[sz]ed|arrested|detained|rescued|infected|"
    r"sickened|kidnapped|abducted|displaced)"
)
"""Participles of what befalls people."""
_ALSO = r"(?:\s(?:or|and|nor)\s(?P<more>killed|injured|wounded|hurt|harmed|detained|injur(?:y|ies)|deaths?|fatalit(?:y|ies)))?"
"""What befell nobody either."""
_ACTIVE = (
    r"(?P<event>kill(?:s|ed|ing)?|injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|hurt(?:s|ing)?|harm(?:s|ed|ing)?|"
    r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|rescu(?:es?|ed|ing)|infect(?:s|ed|ing)?)"
)
_NOUNS = r"(?P<event>arrests?|injur(?:y|ies)|casualt(?:y|ies)|deaths?|fatalit(?:y|ies)|loss\sof\slife)"
_WAS = r"(?:was|were|had\sbeen|are|is|got)"
_NOBODY = (
    r"(?:(?:nobody|no[\s-]one)(?:\sat\sall)?|none(?:\sof\s(?:them|those))?|not\s(?:a|one)\s(?:single\s)?(?:person|soul))"
    r"(?:\s(?:on\sboard|aboard|inside|there|in\s(?:the|its)\s[a-z]{3,15}))?"
)
_ADVERB = r"(?:\s(?:actually|even|ever|physically))?"


class ZeroRow(NamedTuple):
    """One way to say that nobody was: the event is the group of that name, who is meant the group `noun`, if there is one."""

    id: str
    example: str
    pattern: re.Pattern[str]


ZEROS: tuple[ZeroRow, ...] = (
    ZeroRow(
        "nobody-was",
        "Nobody was hurt.",
        re.compile(rf"\b{_NOBODY}\s{_WAS}{_ADVERB}\s{_PASSIVE}{_ALSO}\b", re.IGNORECASE),
    ),
    ZeroRow(
        "nobody-treated",
        "Nobody needed hospital treatment.",
        re.compile(
            rf"\b{_NOBODY}\s(?:(?:had\s)?(?:needed|required)\s(?:hospital\s|medical\s)?(?P<event>treatment)|"
            r"(?:had\s)?suffered\s(?:any\s)?(?P<more>injur(?:y|ies))|(?:was|were|had\sbeen)\s(?:taken\sto\s(?P<died>hospital)))\b",
            re.IGNORECASE,
        ),
    ),
    ZeroRow(
        "left-nobody",
        "It ended with nobody hurt.",
        re.compile(rf"\b(?:with|left|leaving)\s{_NOBODY}\s{_PASSIVE}\b", re.IGNORECASE),
    ),
    ZeroRow(
        "nobody-died",
        "The firm said no one had died.",
        re.compile(rf"\b{_NOBODY}\s(?:had\s)?(?P<event>died|perished|survived)\b", re.IGNORECASE),
    ),
    ZeroRow(
        "no-kind-was",
        "No sailors were killed.",
        re.compile(
            rf"\b(?:no|not\sone|not\sa\ssingle)\s(?P<noun>[a-z-]{{3,20}})\s(?:{_WAS}{_ADVERB}\s{_PASSIVE}\b|(?:had\s)?(?P<died>died|perished)\b)",
            re.IGNORECASE,
        ),
    ),
    ZeroRow(
        "none-of-them",
        "None of the sailors was hurt.",
        re.compile(
            rf"\bnone\sof\s(?:the|its|his|her|their|those)\s(?:\d{{1,4}}\s)?(?P<noun>[a-z-]{{3,20}})\s"
            rf"(?:on\sboard\s|aboard\s)?{_WAS}{_ADVERB}\s{_PASSIVE}\b",
            re.IGNORECASE,
        ),
    ),
    ZeroRow(
        "it-hurt-nobody",
        "The blast hurt nobody.",
        re.compile(rf"\b{_ACTIVE}\s(?:absolutely\s)?(?:nobody|no[\s-]one)\b(?!\s(?:else|seriously|badly))", re.IGNORECASE),
    ),
    ZeroRow(
        "without-hurting",
        "It fell without hurting anyone.",
        re.compile(
            rf"\b(?:without|not|never|n['’]t)\s{_ACTIVE}\s(?:anyone|anybody|a\s(?:single\s)?(?:person|soul))\b(?!\selse)",
            re.IGNORECASE,
        ),
    ),
    ZeroRow(
        "no-arrests",
        "Officers made no arrests.",
        re.compile(
            rf"\b(?:no|zero|without(?:\sany|\sa\ssingle)?|without|not\sa\ssingle|n['’]t\s(?:\w{{1,9}}\s)?any|"
            rf"not\s(?:\w{{1,9}}\s)?any)\s{_NOUNS}{_ALSO}\b",
            re.IGNORECASE,
        ),
    ),
    ZeroRow(
        "all-unhurt",
        "All 40 passengers escaped unhurt.",
        re.compile(
            r"\b(?:everyone|everybody|all(?:\sof)?(?:\sthe|\sthose)?(?:\s\d{1,4})?(?:\s[a-z]{3,20})?)(?:\son\sboard|\saboard)?\s"
            r"(?:\w{1,12}\s){1,3}(?P<event>unhurt|unharmed|uninjured|unscathed)\b",
            re.IGNORECASE,
        ),
    ),
)
_NOT_MEANT = re.compile(
    r"\b(?:yet|so\sfar|immediate(?:ly)?|initial(?:ly)?|at\sfirst|at\s(?:that|this)\s(?:time|point|stage)|until|till|as\sof|"
    r"early|thus\sfar|still|since|currently|now|if|whether|would|could|should|might|hop(?:e|es|ed|ing)|pray(?:s|ed)?|"
    r"mak(?:e|es|ing)\ssure|ensur(?:e|es|ed|ing)|insist(?:s|ed)?\sthat\sno|last\s(?:year|month)|(?:19|20)\d\d)\b|\?"
    r"|\bby\s(?:then|now|noon|midnight|(?:[a-z]+\s)?(?:morning|afternoon|evening|night)|\d|[A-Z][a-z]+day)",
    re.IGNORECASE,
)
"""Words of a sentence that tells what was known at a time, what is hoped, or of another year."""
_OF_SOME = re.compile(
    r"\s(?:among|of\sthe|of\sits|to\s(?:the\s)?(?:staff|crew)|more|else|seriously|badly|critically"
    r"|(?:(?:was|were|had\sbeen)\s\w{4,12}\s)?(?:in|at|after|during|from|by)\s"
    r"(?:that|those|another|either|any|the\s(?:first|second|third|other|latter|former|earlier))\b)",
    re.IGNORECASE,
)
"""What behind a zero makes it one of some kind, or of some way."""


def zeros(text: str, start: int, end: int) -> Iterator[Counted]:
    """The counts of nobody in `text[start:end]`, one sentence."""
    words = text[start:end]
    if _NOT_MEANT.search(words):
        return
    taken: set[str] = set()
    for row in ZEROS:
        for match in row.pattern.finditer(words):
            if _OF_SOME.match(words, match.end()):
                continue
            groups = match.groupdict()
            noun = (groups.get("noun") or "").lower()
            if noun and noun not in PERSONS and f"{noun}s" not in PERSONS:
                continue
            given = [groups[name] for name in ("event", "more", "died") if groups.get(name)]
            for event in dict.fromkeys(name for word in given for name in _events(word.lower())):
                if event not in taken:
                    taken.add(event)
                    who = "" if noun in PEOPLE or f"{noun}s" in PEOPLE else noun
                    place = start + match.start(), start + match.end()
                    yield _count(place, Decimal(0), event, who, row.id)


def _events(word: str) -> tuple[str, ...]:
    """What befell those of whom a word tells: casualties are hurt or killed."""
    if word.startswith("casualt"):
        return "killed", "injured"
    if word.startswith(("unh", "unin", "unsc", "harm", "injur", "wound", "hurt", "treat", "hospital")):
        return ("injured",)
    if word.startswith(("arrest", "detain")):
        return ("arrested",)
    if word.startswith(("kill", "loss", "fatal")):
        return ("killed",)
    if word.startswith(("rescu", "infect")):
        return ("rescued",) if word.startswith("rescu") else ("infected",)
    return (EVENTS[word],) if word in EVENTS else ()


def _count(place: tuple[int, int], value: Decimal, event: str, noun: str, why: str) -> Counted:
    """A count of people, or of some kind of them, whom something befell."""
    subject = f"{noun or 'people'} {event}"
    return Counted(*place, value, value, Bound.EXACTLY, noun or "people", event, noun, subject, round=False, why=(why,))


_ONE = r"(?:(?<!not\s)\b(?:a|an|one)\s(?:[a-z\d-]{2,20}\s){0,3}?(?P<noun>[a-z]{3,15}))"
_HAD_BEEN = r"(?:was|has\sbeen|had\sbeen)(?:\s(?:also|later|then|seriously|badly|slightly|fatally|briefly))?"
_NUMBER = rf"(?P<number>{'|'.join(each for each in (*ONES, *TENS) if each.isalpha() and each not in ('a', 'an'))}|\d{{1,4}})"
PRESENT: tuple[ZeroRow, ...] = (
    ZeroRow(
        "one-was",
        "A young sailor was hurt.",
        re.compile(rf"{_ONE}(?:,\s(?:aged\s)?\d{{1,2}},|\sin\s(?:his|her)\s\d0s)?\s{_HAD_BEEN}\s{_PASSIVE}\b", re.IGNORECASE),
    ),
    ZeroRow("one-died", "One man died.", re.compile(rf"{_ONE}(?:,\s\d{{1,2}},)?\s(?P<event>died)\b", re.IGNORECASE)),
    ZeroRow(
        "death-was-caused",
        "Her death was caused by the gas.",
        re.compile(
            r"\b(?:his|her|their|[a-z]+['’]s)\sdeaths?\s(?:was|were|had\sbeen)\s(?:caused\sby|due\sto|the\sresult\sof)(?P<event>)\b",
            re.IGNORECASE,
        ),
    ),
    ZeroRow(
        "treated",
        "Four people were treated in hospital.",
        re.compile(
            rf"\b{_NUMBER}(?:\s[a-z-]{{3,20}}){{0,2}}\s(?:(?:was|were|had\sbeen|had\sto\sbe)(?:\s(?:also|later|being))?\s"
            r"(?:treated(?=\s(?:in|at|for|by)\b)|(?:taken|rushed|airlifted|brought|admitted)\sto\s(?:a\s|the\s)?(?:[a-z]+\s)?hospital)"
            r"|(?:needed|required)\s(?:hospital|medical)\streatment|suffered\s(?:[a-z]{4,10}\s)?(?:injuries|burns|cuts)|went\sto\shospital)"
            r"(?P<event>)",
            re.IGNORECASE,
        ),
    ),
)
_SINGULAR = frozenset(word.removesuffix("s") for word in PERSONS) | {
    "man", "woman", "person", "child", "boy", "girl", "teenager", "policeman", "fireman", "fisherman", "passer-by", "bystander",
}  # fmt: skip


def present(text: str, start: int, end: int) -> Iterator[Counted]:
    """Those in `text[start:end]`, one sentence, whom something befell, and who are no plain count: "a man was arrested"."""
    words = text[start:end]
    if _NOT_MEANT.search(words):
        return
    for row in PRESENT:
        for match in row.pattern.finditer(words):
            groups = match.groupdict()
            noun = (groups.get("noun") or "").lower()
            if noun and noun not in _SINGULAR:
                continue
            events = _events(groups["event"].lower()) or (("killed",) if row.id == "death-was-caused" else ("injured",))
            number = (groups.get("number") or "1").lower()
            value = Decimal(ONES.get(number) or TENS.get(number) or number)
            yield _count((start + match.start(), start + match.end()), value, events[0], "", row.id)
