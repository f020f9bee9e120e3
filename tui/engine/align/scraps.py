"""What is left of an article when all that others tell is taken away, and says nothing by itself.

    [Twelve people died,] said press secretary Ann Lowe.      a speech tag: who said it, not what only this outlet tells
    [The bank failed], according to two people there.          a source phrase
    Ann Lowe, the press secretary, [resigned on Monday].       who it was
    Bank fails / [The Orsa Bank failed on Monday, ...]         a headline that says again what its own lead says

None of them is "only here": a reader who quotes it quotes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.engine.align.predication import is_verb
from tui.engine.language.en.speech_verbs import CUES
from tui.model.story import BlockKind

if TYPE_CHECKING:
    from tui.engine.align.sentences import UniqueSentence
    from tui.engine.align.tfidf import TermWeights

LEAD = 2
"""Sentences after the headline that tell the main fact: some articles open with a scene, and the second says what happened."""
_AGAIN = 0.5
"""Share of a headline's weight that its lead says too, from which it says again what that says: a headline shortens, and often
with a synonym."""
_TAG_WORDS = "say says said saying tell tells told telling added adds speak speaks spoke speaking asked asking according quoted"
_ALWAYS_SPEECH = frozenset(_TAG_WORDS.split())
"""What in a rest of a sentence never says more than who spoke, wherever it stands: "who told reporters, speaking by phone"."""
_TAG_LEADS = frozenset(("who", "he", "she", "they", "it", "which"))
"""Words that stand for who speaks and add nothing."""


def tells_by_itself(words: Sequence[str]) -> bool:
    """Whether the folded words of a rest of a sentence tell something: by a verb that does not only say that somebody spoke."""
    content = [word for word in words if word not in _TAG_LEADS]
    return any(
        is_verb(word) and word not in _ALWAYS_SPEECH and not (word in CUES and n in (0, len(content) - 1))
        for n, word in enumerate(content)
    )


def headlines_again(sentences: Iterable[UniqueSentence], weights: TermWeights, shared: Collection[int]) -> frozenset[int]:
    """The sentences that are a headline of which the lead of the same article says the most, where others tell that lead too.

    `shared` are the sentences that stand in passages of several articles.
    """
    body: Mapping[int, list[tuple[int, int]]] = defaultdict(list)
    titles: list[tuple[int, int]] = []
    for sentence in sentences:
        for place in sentence.places:
            if place.kind is BlockKind.HEADLINE:
                titles.append((place.article, sentence.at))
            else:
                body[place.article].append((place.start, sentence.at))
    found = set()
    for article, at in titles:
        if at in shared:
            continue
        profile = weights.profiles[at]
        for _, lead in sorted(body[article])[:LEAD]:
            both = sum(value for key, value in profile.own.items() if key in weights.profiles[lead].own)
            if lead in shared and both >= _AGAIN * sum(profile.own.values()):
                found.add(at)
    return frozenset(found)
