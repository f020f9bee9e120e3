"""What the clause of a count says of how it is meant: a plan, a part, a time, whose it is, who is counted."""

from __future__ import annotations

import itertools
import re
from functools import cached_property

from tui.engine.figures.context import CountInContext
from tui.engine.figures.owners import owner
from tui.engine.language.en.measures import (
    ALIKE,
    BASIS,
    BASIS_OF,
    CROWDING,
    EARLIER,
    MORE,
    PARTITIVE,
    PERIODS,
    PLANNED,
    REVISED,
    TIMES,
    TURNS,
)
from tui.engine.language.en.speech_verbs import CUES
from tui.engine.words import stem
from tui.model.dates import MONTHS, WEEKDAYS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[,;:()—–]")
_CLAUSE = frozenset({";", ":", "(", ")", "—", "–", "while", "whereas", "but", "although", "though"})
"""Where what is said before a number ends to be about it."""
_NEAR = 12
"""Words before and behind a number in which a plan, an earlier time or a part of something is told: its own clause."""
CROWDS = "crowd", "march"
"""The names under which people who came are compared: to see or hear something, to protest."""
_NEAR_CROWDING = 6
"""Words between people and what makes them a crowd: "of her supporters had gathered"."""
_BEHIND = 5
"""Words behind a number that may make it a part or a rate: "12 of the", "12 people a day"."""


class Setting:
    """What the clause of a count says of how it is meant; read only for pairs that look like a conflict."""

    def __init__(self, count: CountInContext) -> None:
        """Hold the count; what is asked for is read then."""
        self.count = count

    @cached_property
    def before(self) -> list[str]:
        """The words before the number in its clause, the nearest last, in lower case."""
        text = self.count.text[self.count.sentence.start : self.count.counted.start]
        words = _lower_words(text)
        cut = max((at + 1 for at, word in enumerate(words) if word in _CLAUSE), default=0)
        return [word for word in words[cut:] if word.isalpha() or "'" in word or "’" in word][-_NEAR:]

    @cached_property
    def behind(self) -> list[str]:
        """The words behind the number in its clause, in lower case."""
        text = self.count.text[self.count.counted.end : self.count.sentence.end]
        words = _lower_words(text)
        cut = next((at for at, word in enumerate(words) if word in _CLAUSE), len(words))
        return [word for word in words[:cut] if word[0].isalpha()][:_NEAR]

    @cached_property
    def is_plan(self) -> bool:
        """Whether it is a plan, a forecast, a wish or a need."""
        last = self.before[-_NEAR // 2 :]
        purpose = any(one == "to" and two.isalpha() and two not in _NO_VERBS for one, two in itertools.pairwise(last))
        return bool(PLANNED & {*self.before, *self.behind}) or (purpose and not self.count.counted.event)

    @cached_property
    def part(self) -> str:
        """Whether it is a part of others, something added to them, or a value for each of them."""
        near, last = self.behind[:_BEHIND], self.before[-3:]
        noun = set(self.count.counted.noun.lower().split())
        if {"each", "apiece", "every"} & {*self.before, *near}:
            return "each"
        if MORE & ({*last[-2:], *near[:2]} | noun):
            return "more"
        if PARTITIVE & set(last) or near[:2] in _OF_THEM or (near[:1] == ["of"] and near[1:2] in (["the"], ["its"], ["their"])):
            return "part"
        return ""

    @cached_property
    def period(self) -> str:
        """The period to which it belongs: "year" in "12 a year" or "12 yearly"."""
        near = self.behind[:_BEHIND]
        for at, word in enumerate(near):
            if word in {"a", "per", "each", "every"} and near[at + 1 : at + 2] and near[at + 1] in TIMES:
                return near[at + 1]
        return next((PERIODS[word] for word in (*self.before[-3:], *near) if word in PERIODS), "")

    @cached_property
    def level(self) -> str:
        """Whether it is where something rose from, by how much, or what another has more of: the word before it."""
        last = self.before[-1:]
        if last == ["from"] or (last == ["by"] and not TURNS.keys().isdisjoint(self.before)):  # not "was seen by 26,540 fans"
            return last[0]
        return "than" if "than" in self.behind[:3] else ""

    @cached_property
    def earlier(self) -> frozenset[str]:
        """Words for an earlier time, and years; not those of a day that is named, which is compared as such."""
        text = self.count.text[self.count.sentence.start : self.count.sentence.end]
        years = re.findall(r"\b(?:19|20)\d\d\b", _WHOLE_DAY.sub("", text))
        words = {*self.before, *self.behind}
        if _LAST_DAY.search(text):
            words -= {"last"}
        return frozenset(EARLIER & words) | frozenset(years)

    @cached_property
    def subject(self) -> frozenset[str]:
        """Stems of the name that opens the sentence, where it does something itself: not "Osara said that"."""
        text = self.count.text[self.count.sentence.start : self.count.sentence.end]
        match = _SUBJECT.match(text)
        if not match or match["next"].lower() in CUES or match["next"] in {"people", "residents"}:
            return frozenset()
        return frozenset(stem(word.lower()) for word in match["name"].split()) & self.count.names

    @cached_property
    def owner(self) -> frozenset[str]:
        """Stems of the name to which "its" points in the clause of the count."""
        return owner(self.count)

    @cached_property
    def models(self) -> frozenset[str]:
        """Names with numbers in the sentence: "corda 60", but not "march 5"."""
        text = self.count.text[self.count.sentence.start : self.count.sentence.end]
        named = (match.group().lower() for match in _MODEL.finditer(text))
        return frozenset(name for name in named if name.partition(" ")[0] not in MONTHS)

    @cached_property
    def peoples(self) -> frozenset[str]:
        """The words with a capital in what is counted: "Israeli" soldiers."""
        words = self.count.counted.noun.partition(" of ")[0].split()
        return frozenset(word for word in words if word[0].isupper())

    @cached_property
    def modifiers(self) -> frozenset[str]:
        """The words before the last in what is counted, by stem."""
        words = self.count.counted.noun.lower().partition(" of ")[0].split()
        return frozenset(stem(word) for word in words[:-1])

    @cached_property
    def basis(self) -> frozenset[str]:
        """What a sum is said to hold or to leave out: "interest" in "84 million including interest"."""
        near = _lower_words(self.count.text[self.count.counted.end : self.count.sentence.end])[:_BEHIND]
        first = next((at for at, word in enumerate(near) if word in BASIS), len(near))
        return frozenset(BASIS_OF.intersection(near[first:]))

    @cached_property
    def is_increase(self) -> bool:
        """Whether it is by how much a toll grew that stands beside it: "risen to nine after three people died"."""
        count = self.count
        return bool(count.counted.event) and count.trend > 0 and any(value > count.high for value in count.beside)

    @cached_property
    def crowd(self) -> str:
        """Whether it counts people who came to see something or to protest: whatever they are called, they are all who came."""
        count = self.count
        noun = (count.counted.noun.lower().partition(" of ")[0].split()[-1:] or [count.counted.unit])[0]
        if count.of != "people" or ALIKE.get(noun) in CROWDS:
            return ALIKE.get(noun, "") if ALIKE.get(noun) in CROWDS else ""
        if "attendance" in count.text[count.sentence.start : count.counted.start].lower():
            return CROWDS[0]
        return next((CROWDING[word] for word in self.behind[:_NEAR_CROWDING] if word in CROWDING), "")

    @cached_property
    def is_revision(self) -> bool:
        """Whether it corrects what was told before, or was told before."""
        return bool(REVISED & {*self.before, *self.behind})


def _lower_words(text: str) -> list[str]:
    """Words and signs in lower case; the month of May is left out, since it is no plan."""
    return [match.group().lower() for match in _WORD.finditer(text) if match.group() != "May"]


_WHOLE_DAY = re.compile(
    rf"\b(?i:{'|'.join(MONTHS)})\b\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s(?i:{'|'.join(MONTHS)})\b\.?,?\s(?:19|20)\d\d\b"
)
_LAST_DAY = re.compile(rf"\blast\s(?i:{'|'.join(WEEKDAYS)})\b(?!.*\blast\s)|\blast\s(?:night|evening)\b(?!.*\blast\s)")
"""The "last" of a day, where the sentence has no other."""
_NO_VERBS = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "at", "about", "nearly", "almost", "date", "least", "more"}
)
_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "those"], ["of", "these"], ["were", "among"])
_SUBJECT = re.compile(r"(?:The )?(?P<name>(?:[A-Z][\w.&-]*)(?: [A-Z][\w.&-]*)*)(?:['’]s [\w-]+)? (?P<next>[a-z]+)")
_MODEL = re.compile(r"\b[A-Z][\w'’-]* \d{1,4}\b(?![,.]\d)")
