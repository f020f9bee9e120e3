"""One utterance in several articles: exact, shortened, altered, or translated differently.

    “We are working to set a date. The prime minister’s office agreed to reschedule this meeting,”       a press secretary
    "The prime minister's office has said they'd like to reschedule the meeting [...]"                   a senior official

Long quotations are joined by their words, whoever is said to have spoken. Few words say little: "constructive" here and there
is one utterance only if the same one said it, or if two sources turned out to be the same by a longer quotation. A false join
puts words into a mouth, so a missed one is preferred.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from math import fsum

from rapidfuzz.distance import LCSseq

from tui.engine.language.en.synonyms import common_key
from tui.engine.progress import Progress
from tui.engine.quotes.heard import Heard, are_spelt_alike
from tui.engine.union_find import Groups
from tui.model.settings import Quotes
from tui.model.strands import Manner

_TELLING = 0.4
"""Weight from which a word names the thing that is spoken of: "dam" has 0.6, "find" and "set" 0.3."""
_PLAIN = 0.25
"""Weight of the plainest word that such a one may stand for: "vote" here, "war" (0.33) there, but not "time" (0.16)."""
_THINGS = 2
"""Telling words replaced by others from which the frame alone is the same ..."""
_FRAME = 12
"""... and words of a quotation so short that one is enough: in a longer one it may be a slip of the pen."""


_REPEATED = 3
"""Words that one article repeats, in its headline and its text, where one of the two names nobody."""
_VERBATIM = 7
"""Words from which two articles do not chance upon the same sentence."""


def utterances(sayings: list[Heard], settings: Quotes, progress: Progress) -> list[list[int]]:
    """Groups of positions in `sayings`, one for each utterance; reports its progress from 0 to 1."""
    groups = Groups(range(len(sayings)))
    index: dict[str, list[int]] = defaultdict(list)
    aliases: set[frozenset[tuple[int, str]]] = set()
    brief: list[tuple[int, int]] = []
    retold: list[tuple[int, int]] = []
    for here, one in enumerate(progress.over(sayings, 0.0, 0.9, every=8)):
        rarest = sorted(one.weights, key=lambda key: (-one.weights[key], key))[: settings.rare_words]
        terms = [*rarest, f"by {one.who}"] if one.who else rarest
        near = sorted({there for term in terms for there in index[term][-settings.most_candidates :]})
        for there in near:
            other = sayings[there]
            if (one.manner is Manner.INDIRECT) != (other.manner is Manner.INDIRECT):
                if _retold(one, other, settings):
                    retold.append((here, there))
                continue
            if _word_for_word(one, other) or _same_words(one, other, settings):
                groups.join(here, there)
                aliases.add(frozenset(((one.article, one.who), (other.article, other.who))))
            elif _brief(one, other, settings):
                brief.append((here, there))
        for term in {*one.weights, *terms}:
            index[term].append(here)
    _join_brief(groups, sayings, brief, aliases, settings, progress)
    _join_retold(groups, sayings, retold, progress)
    progress.report(1.0)
    return groups.groups()


def _join_brief(
    groups: Groups[int],
    sayings: list[Heard],
    pairs: list[tuple[int, int]],
    aliases: set[frozenset[tuple[int, str]]],
    settings: Quotes,
    progress: Progress,
) -> None:
    """Join the groups of pairs of few words that one speaker says; few words never bridge two statements."""
    long = [False] * len(sayings)
    for here, one in enumerate(progress.over(sayings, 0.9, 0.9, every=256)):
        long[groups.head(here)] |= len(one.words) >= settings.statement_words
    for here, there in progress.over(pairs, 0.95, 0.95, every=2000):
        one, other = sayings[here], sayings[there]
        known = frozenset(((one.article, one.who), (other.article, other.who))) in aliases
        if not one.who or not other.who or (one.who != other.who and not known):
            continue
        heads = groups.head(here), groups.head(there)
        if heads[0] != heads[1] and not (long[heads[0]] and long[heads[1]]):
            long[groups.join(here, there)] = long[heads[0]] or long[heads[1]]


def _join_retold(groups: Groups[int], sayings: list[Heard], pairs: list[tuple[int, int]], progress: Progress) -> None:
    """Join quotations with what is retold of them, which bridges no two quotations."""
    direct = [False] * len(sayings)
    for here, one in enumerate(progress.over(sayings, 0.95, 0.95, every=256)):
        direct[groups.head(here)] |= one.manner is not Manner.INDIRECT
    for here, there in progress.over(pairs, 0.98, 0.98, every=2000):
        heads = groups.head(here), groups.head(there)
        if heads[0] != heads[1] and not (direct[heads[0]] and direct[heads[1]]):
            direct[groups.join(here, there)] = True


def _word_for_word(one: Heard, other: Heard) -> bool:
    """Whether one person is given the same words, however few ("I'm done"), and nothing says that they were said twice.

    Many words are one utterance too where one article names the speaker and the other says "the striker".
    """
    if one.words != other.words or len(one.words) < 2 or _is_apart(one, other):
        return False
    if one.article == other.article and not (one.who and other.who):
        return len(one.words) >= _REPEATED
    vague = not (one.saying.speaker and other.saying.speaker) and one.article != other.article
    return one.who == other.who != "" or (vague and len(one.words) >= _VERBATIM)


def _same_words(one: Heard, other: Heard, settings: Quotes) -> bool:
    """Whether two quotations give the same words, or nearly."""
    short, long = sorted((one, other), key=lambda each: (len(each.words), each.words))
    return _nearly(one, other, short, long, settings) and not _another_time(one, other, short, long, settings)


def _another_time(one: Heard, other: Heard, short: Heard, long: Heard, settings: Quotes) -> bool:
    """Whether two that share words are two utterances all the same: of other days or places, or with other things in one frame.

    "We will build the dam" in Brod and "We will build the harbour" in Visby are two promises; the same words told of two days
    are one utterance, for the words weigh more than a day.
    """
    alike = LCSseq.similarity(short.words, long.words)
    if alike < settings.same_words_other * len(short.words) and _is_apart(one, other):
        return True
    least = settings.same_whole if _differs_by_words(short, long, alike) else settings.same_words
    framed = len(short.words) > alike >= least * len(short.words)
    return framed and _is_another_thing(short, _replacement_weights(short, long))


def _differs_by_words(short: Heard, long: Heard, alike: int) -> bool:
    """Whether only single words stand in each other's place in a frame of equal length: "measles is safe", "polio is new"."""
    return len(short.words) == len(long.words) and alike == sum(map(str.__eq__, short.words, long.words))


def _is_apart(one: Heard, other: Heard) -> bool:
    """Whether their sentences name other places, or other days, for what was said."""
    places = bool(one.venues and other.venues) and not one.venues & other.venues
    return places or (bool(one.days and other.days) and not one.days & other.days)


def _is_another_thing(short: Heard, replaced: list[tuple[float, float]]) -> bool:
    """Whether telling words stand in each other's place: two of them, or one in a short frame for one as telling."""
    return len(replaced) >= _THINGS or (len(replaced) == 1 and min(replaced[0]) >= _TELLING and len(short.words) <= _FRAME)


def _replacement_weights(short: Heard, long: Heard) -> list[tuple[float, float]]:
    """Weights of words in each other's place of which one is telling, no synonym of the other and spelt otherwise."""
    found: list[tuple[float, float]] = []
    mine, theirs = list[str](), list[str]()
    for change in (*LCSseq.opcodes(short.words, long.words), None):
        if change is None or change.tag == "equal":
            pairs = [(short.weights[a], long.weights[b]) for a, b in zip(mine, theirs, strict=False) if not _is_same_word(a, b)]
            found += [pair for pair in pairs if max(pair) >= _TELLING]
            mine, theirs = [], []
            continue
        ours, others = short.words[change.src_start : change.src_end], long.words[change.dest_start : change.dest_end]
        mine += [word for word in ours if short.weights.get(word, 0.0) >= _PLAIN and word not in long.weights]
        theirs += [word for word in others if long.weights.get(word, 0.0) >= _PLAIN and word not in short.weights]
    return found


def _is_same_word(one: str, other: str) -> bool:
    """Whether two keys are spelt alike, or stand in one set of synonyms."""
    return common_key(one) == common_key(other) or are_spelt_alike(one, other)


def _retold(one: Heard, other: Heard, settings: Quotes) -> bool:
    """Whether one article tells in its own words what another quotes: of the same named speaker, with all that tells."""
    if not one.saying.speaker or one.who != other.who or one.article == other.article or one.negations != other.negations:
        return False
    both = one.weights.keys() & other.weights.keys()
    whole = min(fsum(one.weights.values()), fsum(other.weights.values()))
    common = fsum(one.weights[key] for key in both)
    return (
        not _is_apart(one, other)
        and len(both) >= settings.shared_words
        and common >= max(settings.least_weight, settings.same_words * whole)
    )


def _is_reordering(short: Heard, long: Heard, common: float, settings: Quotes) -> bool:
    """Whether one gives the words of the other in another order: "like cows we play", "we play like cows"."""
    both = (Counter(short.words) & Counter(long.words)).total()
    weight = fsum(short.weights.values())
    return (
        both >= settings.same_words * len(short.words)
        and common >= settings.same_words_other * weight
        and common >= settings.least_weight
    )


def _nearly(one: Heard, other: Heard, short: Heard, long: Heard, settings: Quotes) -> bool:
    """Whether two quotations share enough words, in their order or in another."""
    if one.manner is Manner.INDIRECT and one.who != other.who:
        return False
    if len(short.words) < settings.statement_words:
        return False
    both = short.weights.keys() & long.weights.keys()
    common = fsum(short.weights[key] for key in both)  # exact, for the order of a set is another in every run
    alike = LCSseq.similarity(short.words, long.words)
    if one.who and one.who == other.who and one.article != other.article and alike >= settings.same_whole * len(long.words):
        return alike > settings.run or common >= settings.least_weight / 2
    if one.who and one.who == other.who and one.article != other.article and _is_cut_out(short, long, settings):
        return True
    if common < settings.least_weight:
        return False
    agree = one.who == other.who or not one.saying.speaker or not other.saying.speaker
    least = settings.same_words if agree else settings.same_words_other
    if alike >= least * len(short.words):
        return True
    if one.article != other.article and one.manner is not Manner.INDIRECT and _is_reordering(short, long, common, settings):
        return True
    if one.article == other.article or not agree or one.manner is Manner.INDIRECT or len(both) < settings.shared_words:
        return False
    whole = min(sum(one.weights.values()), sum(other.weights.values()))
    return common / whole >= (
        settings.run_weight if _runs(short, settings.run) & _runs(long, settings.run) else settings.shared_weight
    )


def _is_cut_out(short: Heard, long: Heard, settings: Quotes) -> bool:
    """Whether one is a long run of words of the other, and one of its words tells a little: "we shall win this war"."""
    length = len(short.words)
    telling = any(weight >= _PLAIN for weight in short.weights.values())
    return (
        telling
        and length >= settings.run
        and any(long.words[at : at + length] == short.words for at in range(len(long.words) - length + 1))
    )


def _runs(one: Heard, length: int) -> set[tuple[str, ...]]:
    """All runs of so many words."""
    return {one.words[at : at + length] for at in range(len(one.words) - length + 1)}


def _brief(one: Heard, other: Heard, settings: Quotes) -> bool:
    """Whether the few words of one quotation all stand in the other: "perplexing", "kind of perplexed"."""
    short, long = sorted((one, other), key=lambda each: len(each.weights))
    return (
        len(short.words) < settings.statement_words
        and bool(short.weights)
        and short.weights.keys() <= long.weights.keys()
        and sum(short.weights.values()) >= settings.least_weight / 2
    )
