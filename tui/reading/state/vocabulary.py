"""The words of a story: their forms, what is spelt nearly so, and what news uses in their place.

Words are those of the texts in small letters and without accents. Two are forms of one word where the engine compares them as
one: ceasefire, ceasefires, cease-fire; killed, killing.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

MIN_LETTERS = 3
"""Letters from which a word has other forms, and halves; shorter ones mean too much."""
NEARLY = 70.0
"""Least `rapidfuzz.fuzz.ratio` of a word to one that is not there, 0 to 100: three letters in ten may be wrong."""
MOST_OFFERED = 3
"""Words offered in place of one: more do not fit into a line."""


class Vocabulary:
    """The different words of a story, by what they are compared by. It answers; it is never changed."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        by_key: dict[str, list[str]] = {}
        for word in self.words:
            if key := word_key(word):
                by_key.setdefault(key, []).append(word)
        self._by_key = {key: tuple(sorted(each)) for key, each in by_key.items()}

    def forms(self, word: str) -> tuple[str, ...]:
        """The other forms of a word in small letters that the story holds."""
        key = word_key(word) if len(word) >= MIN_LETTERS else ""
        return tuple(each for each in self._by_key.get(key, ()) if each != word and not _is_chance(each, word)) if key else ()

    def holds(self, word: str) -> bool:
        """Whether the story has a word in small letters, or a form of it."""
        return word in self.words or bool(self.forms(word))

    def halves(self, word: str) -> tuple[tuple[str, str], ...]:
        """A word as two that the story holds: "ceasefire" and "cease-fire" as "cease" and "fire" or "fires"."""
        found = [(first, second)] if (first := word.partition("-")[0]) and (second := word.partition("-")[2]).isalpha() else []
        for at in range(MIN_LETTERS, len(word) - MIN_LETTERS + 1) if word.isalpha() else ():
            first, second = word[:at], word[at:]
            if first in self.words:
                seconds = ({second} & self.words) | set(self.forms(second))
                found += [(first, each) for each in sorted(seconds)]
        return tuple(found)

    def nearly(self, word: str) -> tuple[str, ...]:
        """The words that are spelt most like one that is not there."""
        from rapidfuzz import fuzz, process

        if len(word) < MIN_LETTERS:
            return ()
        found = process.extract(word, sorted(self.words), scorer=fuzz.ratio, score_cutoff=NEARLY, limit=3 * MOST_OFFERED)
        different = {word_key(each) or each: each for each, _, _ in reversed(found)}  # of forms of one word the most alike
        return tuple(each for each, _, _ in found if each in different.values())[:MOST_OFFERED]

    def instead(self, word: str) -> tuple[str, ...]:
        """The words of the story that news uses in place of one: "deaths" for "killed". Offered, for they are other words."""
        from tui.engine.language.en import synonyms

        key = word_key(word)
        others = [
            each
            for one_set in synonyms.sets()
            if key and key in one_set
            for other in one_set
            if other != key
            for each in ([other[1:]] if other[0] == "=" else self._by_key.get(other, ()))
            if each in self.words
        ]
        return tuple(dict.fromkeys(others))[:MOST_OFFERED]


def _is_chance(one: str, other: str) -> bool:
    """Whether only an s tells two short words apart that mean different things as often as not: new and news, arm and arms."""
    return max(len(one), len(other)) <= MIN_LETTERS + 1 and (one == other + "s" or other == one + "s")


@lru_cache(maxsize=65536)
def word_key(word: str) -> str:
    """What the engine compares a word by; empty for a function word, and for what it takes for several words."""
    from tui.engine.words import tokens

    found = tokens(word)
    return found[0].key if len(found) == 1 else ""
