"""Words that two articles have in common in one go: copied, quoted, or taken from the same agency.

Such a run is always a link, whatever the words weigh and however little else the articles share. It may cross the ends of
sentences, so it is looked for in the stream of an article's words, not sentence by sentence.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import NamedTuple

from tui.engine.align.candidates import Pairs, ScoredPair
from tui.engine.align.sentences import Clause, UniqueSentence
from tui.engine.progress import Progress, sort_in_pieces
from tui.model.settings import Passages

_PLACES = 20
"""Places of one piece that are compared at the most; what stands in more of them is a formula."""
_LEAST = 4
_SMALL = 0.1
"""A part of fewer words than `_LEAST` that is no larger share of the run than this is left dark: a run that reaches two words
into the next sentence says nothing of that sentence. A short sentence in the middle is copied as a whole."""


_COPIED = 0.97
"""Certainty of a run of words that two articles share: nothing but a formula is copied without being the same."""


class CopiedRun(NamedTuple):
    """The part of a common run that lies in one sentence on either side. Half-open ranges of tokens."""

    a: int
    first: int
    last: int
    b: int
    other_first: int
    other_last: int


@dataclass(frozen=True, slots=True)
class _Stream:
    """The words of one article, each with the sentence and the token that it is."""

    words: list[str]
    at: list[int]
    token: list[int]


def copied_runs(
    sentences: list[UniqueSentence], names: tuple[str, ...], settings: Passages, progress: Progress
) -> list[CopiedRun]:
    """All common runs of at least `settings.run` words between different articles; reports its progress from 0 to 1.

    `names` are the ids of the articles, by which they are gone through: the order of the files decides nothing.
    """
    piece = max(1, (settings.run + 1) // 2)  # each such place is kept, so that any run holds a kept piece
    streams = _streams(sentences, progress)
    order = sorted(streams, key=lambda article: (names[article], article))
    kept: dict[tuple[str, ...], dict[tuple[int, int, int], tuple[int, int]]] = defaultdict(dict)
    for done, article in enumerate(order):
        progress.report(0.3 * done / len(order))
        stream = streams[article]
        for place in range(0, len(stream.words) - piece + 1, piece):
            if place % (4096 * piece) == 4095 * piece:
                progress.report(0.3 * done / len(order))
            homes = kept[tuple(stream.words[place : place + piece])]
            if len(homes) < _PLACES:
                homes.setdefault((stream.at[place], stream.token[place], stream.at[place + piece - 1]), (article, place))
    found: set[CopiedRun] = set()
    for done, article in enumerate(order):
        progress.report(0.3 + 0.7 * done / len(order))
        stream = streams[article]
        reached: dict[tuple[int, int], int] = {}
        for place in range(len(stream.words) - piece + 1):
            if place % 4096 == 4095:
                progress.report(0.3 + 0.7 * done / len(order))
            for other, there in kept.get(tuple(stream.words[place : place + piece]), {}).values():
                if other != article and reached.get((other, there - place), 0) <= place:
                    start, end = _common(stream.words, streams[other].words, place, there)
                    reached[other, there - place] = end
                    if end - start >= settings.run:
                        found.update(_parts(sentences, stream, streams[other], (start, end), there - place))
    return sort_in_pieces(found, lambda run: run.a, lambda run: run, progress)


def _streams(sentences: list[UniqueSentence], progress: Progress) -> dict[int, _Stream]:
    """The words of each article in their order."""
    lines: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for sentence in sentences:
        for place in sentence.places:
            lines[place.article].append((place.start, sentence.at))
    streams = {}
    for article, own in lines.items():
        progress.report(0.0)
        stream = _Stream([], [], [])
        for _, at in sorted(own):
            stream.words.extend(token.word for token in sentences[at].tokens)
            stream.at.extend([at] * len(sentences[at].tokens))
            stream.token.extend(range(len(sentences[at].tokens)))
        streams[article] = stream
    return streams


def _common(ours: list[str], theirs: list[str], place: int, there: int) -> tuple[int, int]:
    """The whole common run around two equal places, as a half-open range of our words."""
    shift, start, end = there - place, place, place
    while start and start + shift and ours[start - 1] == theirs[start + shift - 1]:
        start -= 1
    while end < len(ours) and end + shift < len(theirs) and ours[end] == theirs[end + shift]:
        end += 1
    return start, end


def _parts(
    sentences: list[UniqueSentence], ours: _Stream, theirs: _Stream, span: tuple[int, int], shift: int
) -> list[CopiedRun]:
    """A run cut where a sentence ends on either side; a sentence that both hold word for word is one sentence, on both ends."""
    parts: list[CopiedRun] = []
    start, small = span[0], _SMALL * (span[1] - span[0])
    for place in range(span[0] + 1, span[1] + 1):
        if place == span[1] or ours.at[place] != ours.at[place - 1] or theirs.at[place + shift] != theirs.at[place + shift - 1]:
            a, b = ours.at[start], theirs.at[start + shift]
            size = place - start
            inner = span[0] < start and place < span[1]
            alone = (
                a == b and len(sentences[a].articles) != 2
            )  # a short sentence that third articles hold too may mean other things
            if (
                not alone
                and (inner or size >= _LEAST or size > small)
                and len(sentences[a].articles | sentences[b].articles) > 1
            ):
                here, there = ours.token[start], theirs.token[start + shift]
                part = CopiedRun(a, here, here + size, b, there, there + size)
                parts.append(part if sentences[a].words < sentences[b].words else CopiedRun(*part[3:], *part[:3]))
            start = place
    return parts


def add_certain_links(
    sentences: list[UniqueSentence],
    pairs: Pairs,
    copied: list[CopiedRun],
    said: list[tuple[CopiedRun, float]],
    progress: Progress,
) -> Pairs:
    """The pairs with those of common runs and common utterances, each as sure as it is; reports its progress.

    A common run counts the more the more of its clauses it covers; an utterance comes with its own certainty.
    """
    made: Pairs = [dict(own) for own in pairs]
    every = [*((run, _COPIED) for run in copied), *said]
    for n, ((a, first, last, b, other_first, other_last), certainty) in enumerate(every):
        if n % 256 == 0:
            progress.report(n / len(every))
        if a == b:
            continue
        here, there = _cover(sentences[a], first, last), _cover(sentences[b], other_first, other_last)
        longest = max(_size(sentences[a], here), _size(sentences[b], there))
        score = round(0.5 + (0.5 * (last - first) / longest if n < len(copied) else 0.0), 4)
        known = made[a].get(b)
        if known is not None and known.certainty < 0 and n >= len(copied):
            continue  # a truth keeps them apart, although both give words of one utterance
        if known is not None and _meets(here, known[1:3]) and _meets(there, known[3:5]):
            here = min(here[0], known.first), max(here[1], known.last)
            there = min(there[0], known.other_first), max(there[1], known.other_last)
        sure = max(certainty, known.certainty if known else 0.0)
        made[a][b] = ScoredPair(max(score, known.score if known else 0.0), *here, *there, sure)
        made[b][a] = made[a][b].swap()
    return made


def _meets(one: Clause, two: Clause) -> bool:
    return max(one[0], two[0]) < min(one[1], two[1])


def _cover(sentence: UniqueSentence, first: int, last: int) -> Clause:
    """The clauses that hold a range of tokens."""
    touched = [n for n, (start, end) in enumerate(sentence.clauses) if max(start, first) < min(end, last)]
    return touched[0], touched[-1] + 1


def _size(sentence: UniqueSentence, clause: Clause) -> int:
    start, end = sentence.token_range(*clause)
    return end - start
