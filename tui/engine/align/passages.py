"""From groups of tellings to passages: marks, links with their reasons, labels, and what only one article tells."""

from __future__ import annotations

import re
from collections import defaultdict
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple

from tui.engine.align.candidates import Pairs
from tui.engine.align.clusters_to_groups import Group
from tui.engine.align.contradictions import compared
from tui.engine.align.cores import sure_core
from tui.engine.align.features import Held, plain
from tui.engine.align.filtering import shared_words
from tui.engine.align.sentences import Clause, Telling, marks
from tui.engine.align.tfidf import Weighed
from tui.engine.ids import set_apart
from tui.engine.progress import Progress, sort_in_pieces
from tui.model.findings import Note, NoteKind
from tui.model.places import Mark
from tui.model.settings import Passages
from tui.model.story import Story
from tui.model.strands import Link, Passage, Strength, Why, tellers

_WORDS_SHOWN = 6
_LINKS_SHOWN = 300
"""Links of one passage at the most, strongest first: more than any reader asks for."""
_NEAR = 0.75
"""Share of equal words in order from which two stretches are one sentence, edited."""


class Known(NamedTuple):
    """All that the earlier looks have found."""

    story: Story
    told: list[Telling]
    weighed: Weighed
    held: list[Held]
    pairs: Pairs
    reasons: dict[tuple[int, int], tuple[Strength, Why]]
    """Filled on the way: a pair that stands in several groups is explained once."""
    read: dict[int, tuple[list[str], list[str]]]
    """Filled on the way: what each token of a telling is compared by, and its word."""


def bound(
    known: Known, found: list[Group], settings: Passages, progress: Progress
) -> tuple[tuple[Passage, ...], tuple[Link, ...]]:
    """All passages, sorted by their first mark, and the links that are only related; reports its progress from 0 to 1."""
    made: list[Passage] = []
    lit: dict[int, list[Clause]] = defaultdict(list)
    joined: set[tuple[int, int]] = set()
    for done, group in enumerate(found):
        progress.report(0.7 * done / len(found))
        made.append(_shared(known, group, settings))
        joined.update(combinations(sorted(group.members), 2))
        for at, clause in group.members.items():
            lit[at].append(clause)
    for telling in known.told:
        if telling.at % 32 == 0:
            progress.report(0.7 + 0.2 * telling.at / len(known.told))
        if len(telling.articles) == 1:
            made.extend(_unique(known, telling, lit[telling.at], settings))
    related = _related(known, joined, settings, progress)
    passages = sort_in_pieces(
        set_apart(known.story, made, progress.part(1.0, 1.0)),
        lambda passage: passage.marks[0].article,
        lambda passage: (passage.marks[0], passage.id),
        progress,
    )
    return tuple(passages), related


def _shared(known: Known, group: Group, settings: Passages) -> Passage:
    """The passage of one group: what is sure in it, and what is only likely."""
    where = {at: marks(known.story, known.told[at], *clause) for at, clause in group.members.items()}
    ranked = sorted(
        (-pair.certainty, known.told[a].words, known.told[b].words, a, b)
        for a, b in combinations(sorted(group.members, key=lambda at: known.told[at].words), 2)
        if (pair := known.pairs[a].get(b)) is not None and pair.certainty >= settings.likely
    )
    links = []
    for _, _, _, a, b in ranked[:_LINKS_SHOWN]:
        mark, other = next((one, two) for one in where[a] for two in where[b] if one.article != two.article)
        links.append(_link(known, a, b, mark, other, settings))
    for at in group.members:
        links.extend(_copies(known, at, where[at]))
    sure = sure_core(known.told, known.pairs, list(group.members), settings.same)
    best = dict.fromkeys(group.members, 0.0)
    for certainty, _, _, a, b in ranked:
        best[a], best[b] = max(best[a], -certainty), max(best[b], -certainty)
    for at in group.members:
        if len(known.told[at].articles) > 1:
            best[at] = 1.0
    everywhere = sorted((mark, best[at], at in sure) for at, own in where.items() for mark in own)
    texts = sorted({_text(known.story, mark) for at in where for mark in where[at]}, key=lambda text: (len(text), text))
    wordings = sorted(_wording(known.told[at], group.members[at]) for at in group.seed)
    return Passage(
        _id(wordings),
        _label(texts),
        tuple(mark for mark, _, _ in everywhere),
        round(sum(link.score for link in links) / len(links), 4),
        tuple(links),
        max(link.certainty for link in links),
        tuple(certainty for _, certainty, _ in everywhere),
        tuple(mark for mark, _, certain in everywhere if not certain),
    )


def _link(known: Known, a: int, b: int, mark: Mark, other: Mark, settings: Passages) -> Link:
    """The link between two tellings, with its strength and its reasons."""
    pair = known.pairs[a][b]
    if (a, b) not in known.reasons:
        ours, theirs = known.told[a], known.told[b]
        spans = (ours.token_range(pair.first, pair.last), theirs.token_range(pair.other_first, pair.other_last))
        evidence = compared(known.held[a], known.held[b], spans)
        words = [key for key in shared_words(known.weighed, a, b, pair) if plain(key)]
        words = words[:_WORDS_SHOWN]
        left, right = (_read(known, each, span) for each, span in zip((a, b), spans, strict=True))
        one, two = (
            {key: n for n, key in enumerate(keys, span[0])} for (keys, _), span in zip((left, right), spans, strict=True)
        )
        shown = tuple(_spoken(known, (a, one.get(key)), (b, two.get(key)), key) for key in words)
        known.reasons[a, b] = _strength(left[1], right[1], pair.certainty, settings), Why(shown, *evidence[:4])
    strength, why = known.reasons[a, b]
    return Link(mark, other, pair.score, strength, why, pair.certainty)


def _read(known: Known, at: int, span: Clause) -> tuple[list[str], list[str]]:
    """What each token of a stretch is compared by, and its word."""
    if at not in known.read:
        same = known.weighed.same
        known.read[at] = [same.get(key, key) for key in known.held[at].meant], [token.word for token in known.told[at].tokens]
    keys, words = known.read[at]
    return keys[slice(*span)], words[slice(*span)]


def _spoken(known: Known, one: tuple[int, int | None], other: tuple[int, int | None], key: str) -> str:
    """How two tellings say what they are compared by, each with the position of its token: "defense", "died / killed"."""
    said = {known.told[at].tokens[n].word: _written(known, at, n) for at, n in (other, one) if n is not None}
    return " / ".join(sorted(said.values())) or key


def _written(known: Known, at: int, n: int) -> str:
    """A word as its article writes it, in small letters and without the possessive; an abbreviation in full."""
    telling = known.told[at]
    token = telling.tokens[n]
    text = known.story.articles[telling.places[0].article].text[token.start : token.end].lower()
    return token.word if " " in token.word or "." in text else text.removesuffix("’s").removesuffix("'s")


def _copies(known: Known, at: int, places: tuple[Mark, ...]) -> list[Link]:
    """The links between the places of one wording: each to the first place in another article."""
    first = places[0]
    second = next((place for place in places if place.article != first.article), None)
    if second is None:
        return []
    why = _same_words(known, at)
    pairs = [(first if place.article != first.article else second, place) for place in places[1 : _LINKS_SHOWN + 1]]
    return [Link(one, other, 1.0, Strength.VERBATIM, why) for one, other in pairs]


def _same_words(known: Known, at: int) -> Why:
    """Why copies of one wording belong together: the words that make it unmistakable."""
    keys = sorted(filter(plain, known.weighed.profiles[at].where), key=lambda key: (-known.weighed.of[key], key))
    keys = keys[:_WORDS_SHOWN]
    places = {key: n for n, key in enumerate(_read(known, at, (0, len(known.told[at].tokens)))[0])}
    return Why(tuple(_written(known, at, places[key]) for key in keys))


def _strength(left: list[str], right: list[str], certainty: float, settings: Passages) -> Strength:
    """How close two stretches are in words: equal, or by edit distance over their words (normalised Indel) nearly so.

    What is only likely is called so, however close the words are.
    """
    if certainty < settings.same:
        return Strength.LIKELY
    if left == right:
        return Strength.VERBATIM
    from rapidfuzz.distance import Indel

    return Strength.NEAR if Indel.normalized_similarity(left, right) >= _NEAR else Strength.SAME


def _unique(known: Known, telling: Telling, lit: list[Clause], settings: Passages) -> list[Passage]:
    """What only this article tells: the whole sentence, or the clauses that no shared passage touches."""
    free = [n for n in range(len(telling.clauses)) if not any(first <= n < last for first, last in lit)]
    runs: list[Clause] = []
    for n in free:
        if runs and runs[-1][1] == n:
            runs[-1] = (runs[-1][0], n + 1)
        else:
            runs.append((n, n + 1))
    made = []
    for run in runs:
        first, last = telling.token_range(*run)
        if len(free) < len(telling.clauses) and sum(1 for t in telling.tokens[first:last] if t.key) < settings.unique_words:
            continue
        where = marks(known.story, telling, *run)
        by_article: dict[int, list[Mark]] = defaultdict(list)
        for mark in where:
            by_article[mark.article].append(mark)
        names = sorted(known.story.articles[article].id for article in by_article)
        copied = len(names) > 1
        why = _same_words(known, telling.at)
        links = tuple(Link(where[0], mark, 1.0, Strength.VERBATIM, why) for mark in where if mark.article != where[0].article)
        label = _label([_text(known.story, where[0])])
        made.append(Passage(_id([_wording(telling, run), *names]), label, tuple(sorted(where)), links=links, copied=copied))
    return made


def _related(known: Known, joined: set[tuple[int, int]], settings: Passages, progress: Progress) -> tuple[Link, ...]:
    """The strongest link of each telling that is too weak to be called shared."""
    kept: set[tuple[int, int]] = set()
    for a, own in enumerate(progress.over(known.pairs, 0.9, 0.9)):
        rest = [(-pair.certainty, known.told[b].words, b) for b, pair in own.items() if (min(a, b), max(a, b)) not in joined]
        if rest:
            b = min(rest)[2]
            kept.add((a, b) if known.told[a].words < known.told[b].words else (b, a))
    links = []
    for a, b in progress.over(kept, 0.9, 1.0, every=16):
        pair = known.pairs[a][b]
        link = _link(
            known,
            a,
            b,
            marks(known.story, known.told[a], pair.first, pair.last)[0],
            marks(known.story, known.told[b], pair.other_first, pair.other_last)[0],
            settings,
        )
        links.append(Link(link.a, link.b, link.score, Strength.RELATED, link.why, max(0.0, link.certainty)))
    return tuple(sort_in_pieces(links, lambda link: link.a.article, lambda link: (link.a, link.b), progress))


def _wording(telling: Telling, clause: Clause) -> str:
    first, last = telling.token_range(*clause)
    return " ".join(token.word for token in telling.tokens[first:last])


def _text(story: Story, mark: Mark) -> str:
    return " ".join(story.articles[mark.article].text[mark.start : mark.end].split())


def scarce(told: list[Telling], made: tuple[Passage, ...], settings: Passages, progress: Progress) -> tuple[Note, ...]:
    """A note when so little is told in common that the passages are no way through the story; it yields on the way."""
    places = [place for telling in told for place in telling.places]
    if len({article for telling in told for article in telling.articles}) < 2:
        return ()
    lit: dict[int, list[Mark]] = defaultdict(list)
    for passage in progress.over(made, 0.0, 0.0, every=512):
        if len(tellers(passage)) > 1:
            for mark in passage.marks:
                lit[mark.article].append(mark)
    shared = 0
    for place in progress.over(places, 0.0, 0.0):
        shared += any(place.start < mark.end and mark.start < place.end for mark in lit[place.article])
        if shared > settings.little * len(places):
            return ()
    share = f"{shared} of {len(places)} sentences share" if shared else f"None of {len(places)} sentences shares"
    return (Note(NoteKind.FOUND, f"{share} wording with another article; quotes, figures and names say more here."),)


def _label(texts: list[str]) -> str:
    """The shortest clear wording: the shortest that is a whole sentence, else the shortest."""
    return next((text for text in texts if text[0].isupper() and text[-1] in '.!?”"'), texts[0])


def _id(wordings: list[str]) -> str:
    """An id from the strongest wordings, so that a new article that joins does not change it."""
    slug = "-".join(re.findall(r"\w+", wordings[0])[:5])
    return f"passage:{slug}-{blake2b(chr(0).join(wordings).encode(), digest_size=4).hexdigest()}"
