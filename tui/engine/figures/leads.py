"""What articles begin with, and which names they hold: whether two of them tell of one event, and of one person."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from tui.engine.figures.clause import Setting
from tui.engine.figures.context import CountInContext
from tui.engine.language.en.measures import EVENTS, PEOPLE
from tui.engine.language.en.speech_verbs import CUES
from tui.engine.language.en.synonyms import common_key
from tui.engine.words import tokens, weight
from tui.model.dates import MONTHS, WEEKDAYS

_LEAD_WEIGHT = 1.3
"""Telling weight that the beginnings of two articles must share for their tolls to be of one event: a name or a rare word, and
a plain one. That people were killed is no part of it, for any toll says so."""
_TOLD_OF_ALL = frozenset({*MONTHS, *WEEKDAYS, *EVENTS, *PEOPLE})
"""Words that say of no event which it is."""
_OPENS = frozenset('.!?"“”\n')
"""What stands before the first word of a sentence, whose capital is no name's."""
_LEAD = 800
"""Characters in which an article says what it is about: headline and three sentences."""


def _subject(count: CountInContext) -> frozenset[str]:
    """Stems of the name that a sentence is about; of what somebody only says, none."""
    before = count.text[count.sentence.start : count.counted.start].split()
    return frozenset() if any(word in CUES for word in before) else Setting(count).subject


class Leads:
    """What articles begin with, and which names they hold; read where it is asked for."""

    def __init__(self, counts: Sequence[CountInContext]) -> None:
        """Hold the texts of the counts."""
        self._texts = {each.article: each.text for each in counts}
        self._keys: dict[int, frozenset[str]] = {}
        self._first: dict[int, dict[str, float]] = {}

    def strange(self, one: CountInContext, other: CountInContext) -> bool:
        """Whether what either sentence is about has a name that the other article never gives: another tunnel, another town."""
        return any(
            (subject := _subject(mine)) and subject.isdisjoint(self._all(theirs.article))
            for mine, theirs in ((one, other), (other, one))
        )

    def holds(self, article: int, keys: frozenset[str]) -> bool:
        """Whether an article has one of some words anywhere."""
        return not keys.isdisjoint(self._all(article))

    def one_person(self, one: CountInContext, other: CountInContext) -> bool:
        """Whether two ages are of one name, in full or as the article with the surname alone gives it elsewhere."""
        short, full = sorted((each.counted.subject.removeprefix("age of ") for each in (one, other)), key=len)
        bare = one if one.counted.subject.endswith(f"age of {short}") else other
        return short == full or (" " not in short and full in self._texts[bare.article])

    def are_of_one_event(self, one: CountInContext, other: CountInContext) -> bool:
        """Whether the articles of two counts begin with so much in common that they tell of one event."""
        return self.weigh_common(one, other) >= _LEAD_WEIGHT

    def weigh_common(self, one: CountInContext, other: CountInContext) -> float:
        """The weight of the words that both leads hold, 0 where they share no name: tolls of two events."""
        mine, theirs = self._lead(one.article), self._lead(other.article)
        both = mine.keys() & theirs.keys()
        return fsum(mine[key] for key in both) if any(key[0] == "=" for key in both) else 0.0

    def _all(self, article: int) -> frozenset[str]:
        if article not in self._keys:
            self._keys[article] = frozenset(token.key for token in tokens(self._texts[article]) if token.key)
        return self._keys[article]

    def _lead(self, article: int) -> dict[str, float]:
        if article not in self._first:
            text = self._texts[article][:_LEAD]
            found: dict[str, float] = {}
            for token in tokens(text):
                if token.key and token.word not in _TOLD_OF_ALL and not token.word[0].isdigit():
                    tells = weight(token.word, token.key)
                    found[common_key(token.key)] = tells
                    if (
                        text[token.start].isupper()
                        and text[max(0, token.start - 3) : token.start].rstrip(" ")[-1:] not in _OPENS
                    ):
                        found[f"={token.key}"] = 0.0
            self._first[article] = found
        return self._first[article]
