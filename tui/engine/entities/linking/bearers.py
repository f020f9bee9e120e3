"""Which of several bearers a bare surname means, by the sentence in which it stands.

"Children cannot learn hungry," Marlow said, and her supporters cheered.     the one who is a woman
Marlow promises school meals      the one of whom an article says that she promised free school meals
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.linking.kin import Relatives
from tui.engine.entities.names.person import Person, sexes
from tui.engine.entities.read.tokens import Line
from tui.engine.language.en.function_words import PREPOSITIONS, PRONOUNS
from tui.engine.language.en.gazetteer import fold, section
from tui.engine.words import stem

_PRONOUN = re.compile(r"\b(?:(he|his|himself)|(she|herself)|her(?= (\w+)))\b", re.IGNORECASE)
_NEXT = re.compile(r"(?:(He)|(She))\b")
_QUOTE = re.compile(r"[\"“”]")
_TELLING = 2
"""Words of a sentence that stand beside one bearer's full name, from which they tell whom it means; one is chance."""
_SHORTEST = 4
"""Letters of a word that tells something: "got" and "new" stand beside anybody."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """Where the bearers of surnames are named in full, and what is said of each there."""

    lines: Sequence[Line]
    persons: Sequence[Person]
    relatives: Relatives
    sentences: Mapping[int, frozenset[int]]
    """The sentences that name each person in full."""
    named: Mapping[int, Sequence[tuple[int, int, int]]]
    """By sentence: (start, article, person) of each full name in it, in order."""

    def choose(self, one: MentionCandidate, near: Sequence[int]) -> int | None:
        """The one of `near` whom the sentence itself tells, else None."""
        sexed = self._by_pronoun(one, near)
        return sexed if sexed is not None else self._by_words(one, near)

    def just_named(self, one: MentionCandidate, near: Sequence[int]) -> int | None:
        """The one of `near` whom the last sentences are about; nobody where the last of them names two as equals."""
        for number in range(one.line, -1, -1):
            here = [at for at in self.named.get(number, ()) if at[2] in near and at[1] == one.article and at[0] < one.start]
            if here:
                plain = {who for start, article, who in here if (article, start) not in self.relatives.introduced}
                return plain.pop() if len(plain) == 1 and len({who for *_, who in here}) == 1 else self.about(one, near)
        return None

    def about(self, one: MentionCandidate, near: Sequence[int]) -> int | None:
        """The only one of `near` whom the article does not introduce as a relative of the others."""
        kin = {
            who
            for here in self.named.values()
            for start, article, who in here
            if article == one.article and (article, start) in self.relatives.introduced
        }
        plain = [who for who in near if who not in kin]
        return plain[0] if kin and len(plain) == 1 else None

    def _by_pronoun(self, one: MentionCandidate, near: Sequence[int]) -> int | None:
        """The only man or woman of `near`, where "he" or "her supporters" goes on after the name."""
        line = self.lines[one.line]
        rest = _QUOTE.split(line.text[one.end : line.sentence.end], maxsplit=1)[0]
        sex = next((found for match in _PRONOUN.finditer(rest) if (found := _sex(match))), "")
        if not sex and one.line + 1 < len(self.lines) and self.lines[one.line + 1].sentence.article == one.article:
            follows = self.lines[one.line + 1]
            match = _NEXT.match(follows.text, follows.sentence.start)
            sex = ("m" if match.group(1) else "f") if match else ""
        fitting = [who for who in near if sexes(self.persons[who]) == sex]
        others = [who for who in near if sexes(self.persons[who]) not in ("", sex)]
        return fitting[0] if sex and len(fitting) == 1 and len(others) == len(near) - 1 else None

    def _by_words(self, one: MentionCandidate, near: Sequence[int]) -> int | None:
        """The one of `near` of whom the story says in other words of this sentence; of the others it says none of it."""
        mine = telling(self.lines[one.line]) - {stem(word) for word in fold(one.name).split()}
        said = {who: len(mine & self._words(who, but=one.line)) for who in near}
        best, *others = sorted(near, key=lambda who: -said[who])
        return best if said[best] >= _TELLING and all(_TELLING * said[who] <= said[best] for who in others) else None

    def _words(self, who: int, *, but: int) -> frozenset[str]:
        return frozenset(
            word for number in self.sentences.get(who, ()) if number != but for word in telling(self.lines[number])
        )


def _sex(match: re.Match[str]) -> str:
    if match.group(1):
        return "m"
    if match.group(2):
        return "f"
    return "f" if match.group(3) not in PREPOSITIONS | PRONOUNS | {"and", "or", "that", "when", "after", "as"} else ""


@lru_cache(maxsize=256)
def telling(line: Line) -> frozenset[str]:
    """The stems of a sentence's longer words that are no names."""
    return frozenset(
        stem(word.low) for word in line.words if len(word.low) >= _SHORTEST and word.low not in section("starters")
    )


def bearers(
    lines: Sequence[Line],
    found: Sequence[MentionCandidate],
    persons: Sequence[Person],
    homes: Mapping[int, int],
    kin: Relatives,
) -> Bearers:
    """What the story says of each person where it gives the full name; `homes` are the sightings of full names."""
    sentences: dict[int, set[int]] = defaultdict(set)
    named: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for place, who in homes.items():
        sentences[who].add(found[place].line)
        named[found[place].line].append((found[place].start, found[place].article, who))
    return Bearers(
        lines,
        persons,
        kin,
        {who: frozenset(numbers) for who, numbers in sentences.items()},
        {number: tuple(sorted(here)) for number, here in named.items()},
    )
