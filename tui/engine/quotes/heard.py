"""A saying with what it is compared by: its words, who says it, where and when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz

from tui.engine.language.en.function_words import PRONOUNS
from tui.engine.language.en.speech_verbs import VENUES
from tui.engine.words import tokens, weight
from tui.model.dates import WEEKDAYS
from tui.model.strands import Manner, Saying

_CONTRACTED = {"re": "are", "ve": "have", "ll": "will", "m": "am", "s": "is", "d": "would"}
"""What the ends of contractions stand for; "he's" may be "he has" and counts as one other word then."""
_SPELT_ALIKE = 75
"""Percent of letters from which two words are spellings or forms of one: "reschedul", "schedul"; "Bergström", "Bergstrom"."""
_DENYING = frozenset({"not", "no", "never", "nobody", "nothing", "none"})


class Heard(NamedTuple):
    """A saying with what it is compared by."""

    saying: Saying
    manner: Manner
    text: str
    """What is said, as written."""
    words: tuple[str, ...]
    """All its words, folded, by stem, contractions taken apart: one outlet writes "you're", the other "you are"."""
    weights: dict[str, float]
    """Its telling words by stem, with how much each tells (0 to 1)."""
    article: int
    """The article that gives it."""
    who: str
    """Who speaks, as far as two articles can agree on it: an entity's id, else a description, but no mere "he"."""
    venues: frozenset[int] = frozenset()
    """Where it was said, as far as its sentence tells: in a post, on a stage."""
    days: frozenset[str] = frozenset()
    """The days of the week that its sentence names."""

    @property
    def negations(self) -> int:
        """How many words deny something."""
        return sum(word in _DENYING for word in self.words)


def comparable_saying(saying: Saying, manner: Manner, text: str, around: Iterable[str] = ()) -> Heard:
    """A saying ready to be compared; `text` is what its body covers, `around` the outlet's own words of its sentence."""
    found, around = tokens(text), set(around)
    words = " ".join(token.word for token in tokens(saying.speaker_words))
    return Heard(
        saying,
        manner,
        text,
        tuple(part for token in found for part in _apart(token.key or token.word)),
        {token.key: weight(token.word, token.key) for token in found if token.key},
        saying.body.article,
        saying.speaker or ("" if words in PRONOUNS else words),
        frozenset(VENUES[word] for word in around & VENUES.keys()),
        frozenset(around & WEEKDAYS.keys()),
    )


def are_spelt_alike(one: str, other: str) -> bool:
    """Whether two words are spellings or forms of one."""
    return fuzz.ratio(one, other) >= _SPELT_ALIKE


def _apart(word: str) -> tuple[str, ...]:
    """A contraction as the words that it stands for; every other word alone."""
    if "'" not in word:
        return (word,)
    if word.endswith("n't"):
        return {"can't": "can", "won't": "will", "shan't": "shall"}.get(word, word[:-3]), "not"
    stem, _, ending = word.rpartition("'")
    return (stem, _CONTRACTED[ending]) if stem and ending in _CONTRACTED else (word,)
