"""Inside one passage: which words are the same, and which are the difference that a reader looks for.

    A   about 1,200 people were killed in the militant group's attack
    B   the deaths of about 1,160 people in the terrorist group's attack
              1,200 / 1,160 and militant / terrorist are changed, "the deaths of" is missing in A, "were killed" added

What counts is the word as a reader compares it (`words.Token.word`): "cancelation" and "cancellation", "Security Advisor" and
"security adviser", U.S. and US are the same. Words that stand elsewhere are moved, not changed.

How to use it: for the passage under the cursor take the mark of the pane that is drawn and compare it with the mark of the
article under the cursor, or with the marks of all other articles:

    wording.unchanged_words(article.text, mark.span, [(story.articles[m.article].text, m.span) for m in others])

`unchanged_words` answers whether the others have a word, which is all that is lit on the screen; `compare` says besides what
stands in its place and what is missing, for twice the time.

The offsets that come back are those of the text that was given, so they can be painted as they are. A passage takes well under
a millisecond; of one call to the next only the words of the last stretches are kept.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from tui.engine.words import Token, tokens
from tui.model.places import Span


class Change(StrEnum):
    """What has become of a word in the other wording; of several wordings the first of these that is true of one counts."""

    SAME = "same"
    MOVED = "moved"
    """The other has it too, elsewhere."""
    CHANGED = "changed"
    """The other has another word in its place."""
    ADDED = "added"
    """The other has nothing in its place."""


class ComparedWord(NamedTuple):
    """A word of the text that is looked at."""

    start: int
    """First character, in the text that was given."""
    end: int
    change: Change
    instead: str = ""
    """What the other wording has in its place, as written; the commonest of several, empty unless the word is changed."""


class Missing(NamedTuple):
    """Words that the other wordings have and this one lacks."""

    offset: int
    """Where they would stand: the end of the word before them, in the text that was given."""
    words: str
    """As the other wrote them."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording as against others."""

    words: tuple[ComparedWord, ...]
    """Every word of the stretch, in order."""
    missing: tuple[Missing, ...]
    """What all the others have besides, in order; as the first of them wrote it."""


_ORDER = list(Change)


def compare(text: str, span: Span, others: Sequence[tuple[str, Span]]) -> Wording:
    """The words of `text[span]` against those of each other stretch, by their longest common subsequence.

    Words between two equal ones are counterparts from the right, for English has its heads there: "old militant | group" and
    "terrorist | group"; at the end of both from the left. A telling word is no counterpart of a grammatical one,
    and where one side says more than twice as much there are no counterparts.
    """
    ours = _tokens(text, span)
    best = [Change.ADDED if others else Change.SAME] * len(ours)
    instead: list[Counter[str]] = [Counter() for _ in ours]
    lacking: list[dict[str, Missing]] = []
    for other, there in others:
        theirs = _tokens(other, there)
        changes, pairs, gaps = _against(ours, theirs)
        for place, change in enumerate(changes):
            if _ORDER.index(change) < _ORDER.index(best[place]):
                best[place] = change
        for place, counterpart in pairs.items():
            instead[place][other[theirs[counterpart].start : theirs[counterpart].end]] += 1
        lacking.append(
            {
                theirs[n].word: Missing(ours[place - 1].end if place else span.start, other[theirs[n].start : theirs[n].end])
                for n, place in gaps
            }
        )
    words = tuple(
        ComparedWord(token.start, token.end, change, min(seen, key=lambda w: (-seen[w], w)) if change is Change.CHANGED else "")
        for token, change, seen in zip(ours, best, instead, strict=True)
    )
    return Wording(words, _missing(lacking))


def unchanged_words(text: str, span: Span, others: Sequence[tuple[str, Span]]) -> list[tuple[Token, bool]]:
    """Each word of `text[span]`, in order, and whether `compare` would call it the same or moved.

    What stands in place of the rest is not looked for, which is most of the work: this is asked for every pane at every step.
    """
    ours = _tokens(text, span)
    words = [token.word for token in ours]
    found = [not others] * len(ours)
    for other, there in others:
        theirs = _tokens(other, there)
        apart, free = [False] * len(ours), set[int]()
        for start, end, other_start, other_end in _unequal(words, [token.word for token in theirs]):
            apart[start:end] = [True] * (end - start)
            free.update(range(other_start, other_end))
        moved = _match_moves(ours, theirs, apart, free)
        found = [before or not lost or place in moved for place, (before, lost) in enumerate(zip(found, apart, strict=True))]
    return list(zip(ours, found, strict=True))


def unlike_words(text: str, span: Span, others: Sequence[tuple[str, Span]], likes: tuple[str, ...]) -> list[tuple[Token, bool]]:
    """Each telling word of `text[span]`, in order, and whether no other stretch has a form of it, nor is it one of `likes`.

    For wordings of which most words differ: what is the same word there may stand anywhere, in any form.
    """
    known = {token.key for other, there in others for token in _tokens(other, there)}
    known.update(token.key for like in likes for token in tokens(like))
    return [(token, token.key not in known) for token in _tokens(text, span) if token.key]


@lru_cache(maxsize=64)
def _tokens(text: str, span: Span) -> tuple[Token, ...]:
    """The words of a stretch: the one under the cursor is compared with those of all other panes in turn."""
    return tokens(text, span.start, span.end)


def _against(ours: tuple[Token, ...], theirs: tuple[Token, ...]) -> tuple[list[Change], dict[int, int], list[tuple[int, int]]]:
    """For each of our words what became of it, the counterparts of changed ones, and for each word that we lack its place."""
    changes = [Change.SAME] * len(ours)
    pairs: dict[int, int] = {}
    gaps: list[tuple[int, int]] = []
    for start, end, there, there_end in _unequal([token.word for token in ours], [token.word for token in theirs]):
        changes[start:end] = [Change.ADDED] * (end - start)
        last = end == len(ours) and there_end == len(theirs)
        shift = 0 if last else (there_end - there) - (end - start)
        alike = 2 * min(end - start, there_end - there) >= max(end - start, there_end - there)
        for n in range(there, there_end):
            place = start + n - there - shift
            if alike and start <= place < end and bool(ours[place].key) == bool(theirs[n].key):
                pairs[place] = n
                changes[place] = Change.CHANGED
            else:
                gaps.append((n, min(max(place, start), end)))
    apart = [change is not Change.SAME for change in changes]
    moved = _match_moves(ours, theirs, apart, {*pairs.values(), *(n for n, _ in gaps)})
    for place, counterpart in moved.items():
        changes[place] = Change.MOVED
        if place in pairs and pairs[place] not in moved.values():
            gaps.append((pairs[place], place))
        pairs.pop(place, None)
        gaps = [gap for gap in gaps if gap[0] != counterpart]
    taken = set(moved.values())
    for place in [place for place, counterpart in pairs.items() if counterpart in taken]:
        changes[place] = Change.ADDED
        del pairs[place]
    return changes, pairs, sorted(gaps)


def _unequal(left: list[str], right: list[str]) -> list[tuple[int, int, int, int]]:
    """The stretches between equal words (longest common subsequence), as half-open ranges on both sides.

    Equally long subsequences are chosen alike whichever side asks.
    """
    from rapidfuzz.distance import LCSseq

    turned = left > right
    steps = LCSseq.opcodes(right, left) if turned else LCSseq.opcodes(left, right)
    blocks: list[tuple[int, int, int, int]] = []
    for step in steps:
        if step.tag != "equal":
            here, there = (step.src_start, step.src_end), (step.dest_start, step.dest_end)
            start, end, other, other_end = (*there, *here) if turned else (*here, *there)
            if blocks and blocks[-1][1] == start and blocks[-1][3] == other:
                start, other = blocks[-1][0], blocks[-1][2]
                blocks.pop()
            blocks.append((start, end, other, other_end))
    return blocks


def _match_moves(ours: tuple[Token, ...], theirs: tuple[Token, ...], apart: list[bool], free: set[int]) -> dict[int, int]:
    """Our words without an equal that the other has elsewhere without one; grammar moves only with its neighbour.

    `apart` says of each of ours, and `free` which of theirs, has no equal in the common subsequence.
    """
    if not free or not any(apart):
        return {}
    waiting: dict[str, list[int]] = defaultdict(list)
    for n in sorted(free):
        waiting[theirs[n].word].append(n)
    moved: dict[int, int] = {}
    for place, token in enumerate(ours):
        if apart[place] and token.key and waiting[token.word]:
            moved[place] = waiting[token.word].pop(0)
    for step in (1, -1):
        for place, counterpart in list(moved.items()):
            here, there = place + step, counterpart + step
            while (
                0 <= here < len(ours)
                and 0 <= there < len(theirs)
                and here not in moved
                and apart[here]
                and there in free
                and there not in moved.values()
                and ours[here].word == theirs[there].word
            ):
                moved[here] = there
                here, there = here + step, there + step
    return moved


def _missing(lacking: list[dict[str, Missing]]) -> tuple[Missing, ...]:
    """What every other wording has besides; neighbours with one place are put together."""
    if not lacking:
        return ()
    first, *rest = lacking
    joined: list[Missing] = []
    for word, gap in first.items():
        if all(word in other for other in rest):
            if joined and joined[-1].offset == gap.offset:
                joined[-1] = Missing(gap.offset, f"{joined[-1].words} {gap.words}")
            else:
                joined.append(gap)
    return tuple(joined)
