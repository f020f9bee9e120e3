"""What became of the sentences of one version of an article in another: added, removed, changed, moved, or kept word for word.

    old   The bridge was closed.  Two were hurt.    It opened in 1932.  Rain fell.
    new   The bridge was closed.  It opened in 1932.  Twelve were hurt.
          kept                    moved              changed: Two, Twelve           removed: Rain fell.

Sentences that stand once in either version and are equal are the frame (patience diff, Cohen); between them the longest common
subsequence is kept. Of what is left an equal sentence is the same one, and one with most of its words is it changed. As many of
all these as possible stand in place; the others were moved.

Equal means: the same characters, but for blanks. Nothing else differs than what the edits tell: with them one version can be
made of the other. The time grows with the length, where thousands of sentences differ in a row with `_NEAR` times of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from tui.model.places import Span

_ALIKE = 0.5
"""Share of the words of two sentences that are equal, in their order, from which one is the other changed: most of it (twice
the equal words over all words, Indel similarity)."""
_ALIKE_ELSEWHERE = 0.75
"""The same where the two stand in different places: there it is told from another sentence by its words alone."""
_FEW_WORDS = 3
"""Words of a sentence below which it is never the change of another one: of "He left." and "She left." half is equal."""
_NEAR = 40
"""Sentences with which each is compared at the most, those that share the rarest words first."""
_MOST_CELLS = 50_000_000
"""Product of the lengths of two stretches up to which their common subsequence is looked for: 6 MB and a tenth of a second."""
_MOST_WORDS = 400
"""Words of a sentence that are compared: more has no sentence, and hostile text ends soon."""
_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"\w+|[^\w\s]")
"""A word or a sign: a comma that came is an edit too."""


class EditKind(StrEnum):
    """What became of a sentence."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    """It stands elsewhere; its words may be changed besides."""


class VersionEdit(NamedTuple):
    """One thing that the newer version has otherwise."""

    kind: EditKind
    old: int
    """Position of the sentence in the older version; -1 for one that was added."""
    new: int
    """Position in the newer version; -1 for one that was removed."""
    gone: tuple[Span, ...] = ()
    """Words of the older sentence that the newer one has not, by their characters in it."""
    come: tuple[Span, ...] = ()
    """Words of the newer sentence that the older one has not."""


def compare_versions(old: Sequence[str], new: Sequence[str]) -> tuple[VersionEdit, ...]:
    """The edits that make the sentences `new` of the sentences `old`, in the order of the newer version."""
    before, after = [" ".join(each.split()) for each in old], [" ".join(each.split()) for each in new]
    kept = _kept_pairs(before, after)
    left = sorted(set(range(len(before))) - {one for one, _ in kept})
    right = sorted(set(range(len(after))) - {other for _, other in kept})
    pairs = [*kept, *_equal_pairs(before, after, left, right)]
    left, right = _without_pairs(left, right, pairs)
    pairs += _alike_pairs(before, after, left, right, kept)
    left, right = _without_pairs(left, right, pairs)
    frame = _longest_rise(sorted(pairs))
    in_place = set(frame)
    edits = [VersionEdit(EditKind.REMOVED, one, -1, (Span(0, len(old[one])),)) for one in left]
    edits += [VersionEdit(EditKind.ADDED, -1, other, (), (Span(0, len(new[other])),)) for other in right]
    for one, other in pairs:
        is_same = before[one] == after[other]
        if is_same and (one, other) in in_place:
            continue
        kind = EditKind.CHANGED if (one, other) in in_place else EditKind.MOVED
        edits.append(VersionEdit(kind, one, other, *(((), ()) if is_same else _apart(old[one], new[other]))))
    starts = [one for one, _ in frame]

    def place(edit: VersionEdit) -> tuple[int, int, int]:
        """Where it stands in the newer version; what was removed, behind the sentence that stands in place before it."""
        if edit.new >= 0:
            return edit.new, 1, edit.old
        at = bisect_left(starts, edit.old)
        return frame[at - 1][1] if at else -1, 2, edit.old

    return tuple(sorted(edits, key=place))


def _without_pairs(left: list[int], right: list[int], pairs: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """What is in no pair."""
    used, came = {one for one, _ in pairs}, {other for _, other in pairs}
    return [one for one in left if one not in used], [other for other in right if other not in came]


def _kept_pairs(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Positions of equal sentences in their order: between those that frame the versions a longest common subsequence."""
    low, old_end, new_end = 0, len(old), len(new)
    while low < min(old_end, new_end) and old[low] == new[low]:
        low += 1
    while min(old_end, new_end) > low and old[old_end - 1] == new[new_end - 1]:
        old_end, new_end = old_end - 1, new_end - 1
    pairs = [(at, at) for at in range(low)]
    frame = [(at + low, other + low) for at, other in _frame(old[low:old_end], new[low:new_end])]
    last = low, low
    for at, other in (*frame, (old_end, new_end)):
        pairs += [
            (one + last[0], two + last[1]) for one, two in _common(old[last[0] : at], new[last[1] : other])
        ]  # fmt: skip
        if (at, other) != (old_end, new_end):
            pairs.append((at, other))
        last = at + 1, other + 1
    return [*pairs, *((old_end + n, new_end + n) for n in range(len(old) - old_end))]


def _frame(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """The longest rising row of sentences that stand once in either version (patience sorting)."""
    once, there = Counter(old), Counter(new)
    at = {text: place for place, text in enumerate(new) if there[text] == 1}
    unique = [(place, at[text]) for place, text in enumerate(old) if once[text] == 1 and text in at]
    return _longest_rise(unique)


def _longest_rise(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of pairs that are sorted by the older position as many as possible that rise in the newer one too (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before = [-1] * len(pairs)
    for number, (_, other) in enumerate(pairs):
        pile = bisect_left(tops, other)
        before[number] = ends[pile - 1] if pile else -1
        if pile == len(tops):
            tops.append(other)
            ends.append(number)
        else:
            tops[pile], ends[pile] = other, number
    rise: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        rise.append(pairs[number])
        number = before[number]
    return rise[::-1]


def _common(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """A longest common subsequence; none where both stretches are so long that it would take too much."""
    if not old or not new or len(old) * len(new) > _MOST_CELLS:
        return []
    from rapidfuzz.distance import LCSseq

    steps = LCSseq.opcodes(old, new)
    return [
        (step.src_start + n, step.dest_start + n)
        for step in steps
        if step.tag == "equal"
        for n in range(step.src_end - step.src_start)
    ]


def _equal_pairs(old: list[str], new: list[str], left: list[int], right: list[int]) -> list[tuple[int, int]]:
    """What stands elsewhere in the same words, the first with the first."""
    waiting: dict[str, list[int]] = defaultdict(list)
    for other in reversed(right):
        waiting[new[other]].append(other)
    return [(one, waiting[old[one]].pop()) for one in left if waiting[old[one]]]


def _alike_pairs(
    old: list[str], new: list[str], left: list[int], right: list[int], kept: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Which of what is left was changed: first between the same sentences that were kept, the most alike first, each once."""
    from rapidfuzz.distance import Indel

    words_old = {one: _WORD.findall(old[one])[:_MOST_WORDS] for one in left}
    words_new = {other: _WORD.findall(new[other])[:_MOST_WORDS] for other in right}
    holders: dict[str, list[int]] = defaultdict(list)
    for other, words in words_new.items():
        for word in set(words):
            holders[word].append(other)
    starts, ends = [one for one, _ in kept], [other for _, other in kept]

    def gap(place: int, frame: list[int]) -> int:
        return bisect_left(frame, place)

    found: list[tuple[float, int, int, bool]] = []
    for one, words in words_old.items():
        if len(words) < _FEW_WORDS:
            continue
        common: Counter[int] = Counter()
        for word in sorted(set(words), key=lambda each: (len(holders.get(each, ())), each)):
            for other in holders.get(word, ())[:_NEAR]:
                common[other] += 1
        for other, _ in common.most_common(_NEAR):
            in_place = gap(one, starts) == gap(other, ends)
            least = _ALIKE if in_place else _ALIKE_ELSEWHERE
            share = Indel.normalized_similarity(words, words_new[other], score_cutoff=least)
            if share >= least and len(words_new[other]) >= _FEW_WORDS:
                found.append((share, one, other, in_place))
    pairs: list[tuple[int, int]] = []
    used: set[int] = set()
    came: set[int] = set()
    for _, one, other, _ in sorted(found, key=lambda each: (not each[3], -each[0], abs(each[1] - each[2]), each[1:])):
        if one not in used and other not in came:
            used.add(one)
            came.add(other)
            pairs.append((one, other))
    return pairs


def _apart(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words of each of two sentences that the other has not in that place, neighbours together."""
    from rapidfuzz.distance import LCSseq

    ours, theirs = list(_PIECE.finditer(old)), list(_PIECE.finditer(new))
    if len(ours) * len(theirs) > _MOST_CELLS:
        return (Span(0, len(old)),), (Span(0, len(new)),)
    gone: list[Span] = []
    come: list[Span] = []
    for step in LCSseq.opcodes([each[0] for each in ours], [each[0] for each in theirs]):
        if step.tag != "equal" and step.src_end > step.src_start:
            gone.append(Span(ours[step.src_start].start(), ours[step.src_end - 1].end()))
        if step.tag != "equal" and step.dest_end > step.dest_start:
            come.append(Span(theirs[step.dest_start].start(), theirs[step.dest_end - 1].end()))
    return _join_spans(gone), _join_spans(come)


def _join_spans(spans: list[Span]) -> tuple[Span, ...]:
    """Spans, sorted, those that touch or have one blank between them as one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end + 1:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)
