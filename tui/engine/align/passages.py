"""From groups of sentences to passages: marks, links with their reasons, labels, and what only one article tells."""

from __future__ import annotations

import re
from collections import defaultdict
from hashlib import blake2b
from itertools import combinations
from typing import NamedTuple

from tui.engine.align.candidates import Pairs
from tui.engine.align.clusters_to_groups import Group
from tui.engine.align.contradictions import compare_stretches
from tui.engine.align.cores import sure_core
from tui.engine.align.features import Features, plain
from tui.engine.align.filtering import shared_words
from tui.engine.align.scraps import headlines_again, tells_by_itself
from tui.engine.align.sentences import Clause, UniqueSentence, first_mark, marks
from tui.engine.align.tfidf import TermWeights
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


class AlignmentContext(NamedTuple):
    """All that the earlier looks have found."""

    story: Story
    sentences: list[UniqueSentence]
    weights: TermWeights
    features: list[Features]
    pairs: Pairs
    reasons: dict[tuple[int, int], tuple[Strength, Why]]
    """Filled on the way: a pair that stands in several groups is explained once."""
    readings: dict[int, tuple[list[str], list[str]]]
    """Filled on the way: what each token of a sentence is compared by, and its word."""


def build_passages(
    context: AlignmentContext, found: list[Group], settings: Passages, progress: Progress
) -> tuple[tuple[Passage, ...], tuple[Link, ...]]:
    """All passages, sorted by their first mark, and the links that are only related; reports its progress from 0 to 1."""
    made: list[Passage] = []
    lit: dict[int, list[Clause]] = defaultdict(list)
    joined: set[tuple[int, int]] = set()
    for done, group in enumerate(found):
        progress.report(0.7 * done / len(found))
        made.append(_shared_passage(context, group, settings))
        joined.update(combinations(sorted(group.members), 2))
        for at, clause in group.members.items():
            lit[at].append(clause)
    again = headlines_again(context.sentences, context.weights, lit)
    for sentence in context.sentences:
        if sentence.at % 32 == 0:
            progress.report(0.7 + 0.2 * sentence.at / len(context.sentences))
        if len(sentence.articles) == 1 and sentence.at not in again:
            made.extend(_unique_passages(context, sentence, lit[sentence.at], settings))
    related = _related_links(context, joined, settings, progress)
    passages = sort_in_pieces(
        set_apart(context.story, made, progress.part(1.0, 1.0)),
        lambda passage: passage.marks[0].article,
        lambda passage: (passage.marks[0], passage.id),
        progress,
    )
    return tuple(passages), related


def _shared_passage(context: AlignmentContext, group: Group, settings: Passages) -> Passage:
    """The passage of one group: what is sure in it, and what is only likely."""
    where = {at: marks(context.story, context.sentences[at], *clause) for at, clause in group.members.items()}
    ranked = sorted(
        (-pair.certainty, context.sentences[a].words, context.sentences[b].words, a, b)
        for a, b in combinations(sorted(group.members, key=lambda at: context.sentences[at].words), 2)
        if (pair := context.pairs[a].get(b)) is not None and pair.certainty >= settings.likely
    )
    links = []
    for _, _, _, a, b in ranked[:_LINKS_SHOWN]:
        mark, other = next((one, two) for one in where[a] for two in where[b] if one.article != two.article)
        links.append(_link(context, a, b, mark, other, settings))
    for at in group.members:
        links.extend(_copies(context, at, where[at]))
    sure = sure_core(context.sentences, context.pairs, list(group.members), settings.same)
    best = dict.fromkeys(group.members, 0.0)
    for certainty, _, _, a, b in ranked:
        best[a], best[b] = max(best[a], -certainty), max(best[b], -certainty)
    for at in group.members:
        if len(context.sentences[at].articles) > 1:
            best[at] = 1.0
    everywhere = sorted((mark, best[at], at in sure) for at, own in where.items() for mark in own)
    texts = sorted({_text(context.story, mark) for at in where for mark in where[at]}, key=lambda text: (len(text), text))
    wordings = sorted(_wording(context.sentences[at], group.members[at]) for at in group.seed)
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


def _link(context: AlignmentContext, a: int, b: int, mark: Mark, other: Mark, settings: Passages) -> Link:
    """The link between two sentences, with its strength and its reasons."""
    pair = context.pairs[a][b]
    if (a, b) not in context.reasons:
        ours, theirs = context.sentences[a], context.sentences[b]
        spans = (ours.token_range(pair.first, pair.last), theirs.token_range(pair.other_first, pair.other_last))
        evidence = compare_stretches(context.features[a], context.features[b], spans)
        words = [key for key in shared_words(context.weights, a, b, pair) if plain(key)]
        words = words[:_WORDS_SHOWN]
        wanted = set(words)
        left, right = (_read_stretch(context, each, span) for each, span in zip((a, b), spans, strict=True))
        one, two = (
            {key: n for n, key in enumerate(keys, span[0]) if key in wanted}
            for (keys, _), span in zip((left, right), spans, strict=True)
        )
        shown = tuple(_shown_word(context, (a, one.get(key)), (b, two.get(key)), key) for key in words)
        context.reasons[a, b] = _strength(left[1], right[1], pair.certainty, settings), Why(shown, *evidence[:4])
    strength, why = context.reasons[a, b]
    return Link(mark, other, pair.score, strength, why, pair.certainty)


def _read_stretch(context: AlignmentContext, at: int, span: Clause) -> tuple[list[str], list[str]]:
    """What each token of a stretch is compared by, and its word."""
    if at not in context.readings:
        same = context.weights.same
        context.readings[at] = (
            [same.get(key, key) for key in context.features[at].meant],
            [token.word for token in context.sentences[at].tokens],
        )
    keys, words = context.readings[at]
    return keys[slice(*span)], words[slice(*span)]


def _shown_word(context: AlignmentContext, one: tuple[int, int | None], other: tuple[int, int | None], key: str) -> str:
    """How two sentences say what they are compared by, each with the position of its token: "defense", "died / killed"."""
    said = {context.sentences[at].tokens[n].word: _as_written(context, at, n) for at, n in (other, one) if n is not None}
    return " / ".join(sorted(said.values())) or key


def _as_written(context: AlignmentContext, at: int, n: int) -> str:
    """A word as its article writes it, in small letters and without the possessive; an abbreviation in full."""
    sentence = context.sentences[at]
    token = sentence.tokens[n]
    text = context.story.articles[sentence.places[0].article].text[token.start : token.end].lower()
    return token.word if " " in token.word or "." in text else text.removesuffix("’s").removesuffix("'s")


def _copies(context: AlignmentContext, at: int, places: tuple[Mark, ...]) -> list[Link]:
    """The links between the places of one wording: each to the first place in another article."""
    first = places[0]
    second = next((place for place in places if place.article != first.article), None)
    if second is None:
        return []
    why = _same_words(context, at)
    pairs = [(first if place.article != first.article else second, place) for place in places[1 : _LINKS_SHOWN + 1]]
    return [Link(one, other, 1.0, Strength.VERBATIM, why) for one, other in pairs]


def _same_words(context: AlignmentContext, at: int) -> Why:
    """Why copies of one wording belong together: the words that make it unmistakable."""
    keys = sorted(filter(plain, context.weights.profiles[at].where), key=lambda key: (-context.weights.of[key], key))
    keys = keys[:_WORDS_SHOWN]
    places = {key: n for n, key in enumerate(_read_stretch(context, at, (0, len(context.sentences[at].tokens)))[0])}
    return Why(tuple(_as_written(context, at, places[key]) for key in keys))


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


def _unique_passages(
    context: AlignmentContext, sentence: UniqueSentence, lit: list[Clause], settings: Passages
) -> list[Passage]:
    """What only this article tells: the whole sentence, or the clauses that no shared passage touches."""
    free = [n for n in range(len(sentence.clauses)) if not any(first <= n < last for first, last in lit)]
    runs: list[Clause] = []
    for n in free:
        if runs and runs[-1][1] == n:
            runs[-1] = (runs[-1][0], n + 1)
        else:
            runs.append((n, n + 1))
    made = []
    for run in runs:
        first, last = sentence.token_range(*run)
        rest = sentence.tokens[first:last]
        if len(free) < len(sentence.clauses) and (
            sum(1 for token in rest if token.key) < settings.unique_words or not tells_by_itself([token.word for token in rest])
        ):
            continue
        where = marks(context.story, sentence, *run)
        by_article: dict[int, list[Mark]] = defaultdict(list)
        for mark in where:
            by_article[mark.article].append(mark)
        names = sorted(context.story.articles[article].id for article in by_article)
        copied = len(names) > 1
        why = _same_words(context, sentence.at)
        links = tuple(Link(where[0], mark, 1.0, Strength.VERBATIM, why) for mark in where if mark.article != where[0].article)
        label = _label([_text(context.story, where[0])])
        made.append(Passage(_id([_wording(sentence, run), *names]), label, tuple(sorted(where)), links=links, copied=copied))
    return made


def _related_links(
    context: AlignmentContext, joined: set[tuple[int, int]], settings: Passages, progress: Progress
) -> tuple[Link, ...]:
    """The strongest link of each sentence that is too weak to be called shared."""
    kept: set[tuple[int, int]] = set()
    for a, own in enumerate(progress.over(context.pairs, 0.9, 0.9)):
        rest = [
            (-pair.certainty, context.sentences[b].words, b) for b, pair in own.items() if (min(a, b), max(a, b)) not in joined
        ]
        if rest:
            b = min(rest)[2]
            kept.add((a, b) if context.sentences[a].words < context.sentences[b].words else (b, a))
    links = []
    for a, b in progress.over(kept, 0.9, 1.0, every=16):
        pair = context.pairs[a][b]
        link = _link(
            context,
            a,
            b,
            first_mark(context.story, context.sentences[a], pair.first, pair.last),
            first_mark(context.story, context.sentences[b], pair.other_first, pair.other_last),
            settings,
        )
        links.append(Link(link.a, link.b, link.score, Strength.RELATED, link.why, max(0.0, link.certainty)))
    return tuple(sort_in_pieces(links, lambda link: link.a.article, lambda link: (link.a, link.b), progress))


def _wording(sentence: UniqueSentence, clause: Clause) -> str:
    first, last = sentence.token_range(*clause)
    return " ".join(token.word for token in sentence.tokens[first:last])


def _text(story: Story, mark: Mark) -> str:
    return " ".join(story.articles[mark.article].text[mark.start : mark.end].split())


def low_overlap_note(
    sentences: list[UniqueSentence], made: tuple[Passage, ...], settings: Passages, progress: Progress
) -> tuple[Note, ...]:
    """A note when so little is told in common that the passages are no way through the story; it yields on the way."""
    places = [place for sentence in sentences for place in sentence.places]
    if len({article for sentence in sentences for article in sentence.articles}) < 2:
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
