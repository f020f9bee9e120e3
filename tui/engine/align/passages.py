"""From groups of sentences to passages: marks, links with their reasons, labels, and what only one article tells."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from tui.engine.align.alone import read_alone
from tui.engine.align.clusters_to_groups import Group
from tui.engine.align.cores import sure_core
from tui.engine.align.labels import choose_label, passage_id, text_on_one_line, wording_of
from tui.engine.align.only_here import lonely_passages
from tui.engine.align.pair_table import PairTable
from tui.engine.align.reasons import AlignmentContext, explain_copy, explain_link
from tui.engine.align.scraps import headlines_again
from tui.engine.align.sentences import Clause, UniqueSentence, first_mark, marks
from tui.engine.ids import set_apart
from tui.engine.links import LINKS_SHOWN
from tui.engine.parallel import SERIAL, Executor
from tui.engine.progress import Progress, sort_in_pieces
from tui.model.findings import Note, NoteKind, Sentence
from tui.model.places import Mark
from tui.model.settings import Passages
from tui.model.strands import Link, Passage, Strength, tellers


def build_passages(
    context: AlignmentContext,
    alike: PairTable,
    found: list[Group],
    settings: Passages,
    progress: Progress,
    executor: Executor = SERIAL,
) -> tuple[tuple[Passage, ...], tuple[Link, ...]]:
    """All passages, sorted by their first mark, and the links that are only related; reports its progress from 0 to 1.

    `alike` are all pairs that were compared, judged or not.
    """
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
    alone = read_alone(context.sentences, context.weights, context.features, context.pairs, alike)

    def find_lonely(start: int, stop: int, _progress: Progress) -> list[Passage]:
        return [
            passage
            for sentence in context.sentences[start:stop]
            if len(sentence.articles) == 1 and sentence.at not in again
            for passage in lonely_passages(context, alone, sentence, lit.get(sentence.at, []), settings)
        ]

    for lonely in executor.map_chunks(find_lonely, len(context.sentences), 16, progress.part(0.7, 0.9)):
        made.extend(lonely)
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
    for _, _, _, a, b in ranked[:LINKS_SHOWN]:
        mark, other = next((one, two) for one in where[a] for two in where[b] if one.article != two.article)
        links.append(explain_link(context, a, b, mark, other, settings))
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
    surest = sure or ranked[0][3:] if ranked else where  # what may only tell it lends the passage no words
    said = {text_on_one_line(context.story, mark) for at in surest for mark in where[at]}
    texts = sorted(said, key=lambda text: (len(text), text))
    wordings = sorted(wording_of(context.sentences[at], group.members[at]) for at in group.seed)
    return Passage(
        passage_id(wordings),
        choose_label(texts),
        tuple(mark for mark, _, _ in everywhere),
        round(sum(link.score for link in links) / len(links), 4),
        tuple(links),
        max(link.certainty for link in links),
        tuple(certainty for _, certainty, _ in everywhere),
        tuple(mark for mark, _, certain in everywhere if not certain),
    )


def _copies(context: AlignmentContext, at: int, places: tuple[Mark, ...]) -> list[Link]:
    """The links between the places of one wording: each to the first place in another article."""
    first = places[0]
    second = next((place for place in places if place.article != first.article), None)
    if second is None:
        return []
    why = explain_copy(context, at)
    pairs = [(first if place.article != first.article else second, place) for place in places[1 : LINKS_SHOWN + 1]]
    return [Link(one, other, 1.0, Strength.VERBATIM, why) for one, other in pairs]


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
        link = explain_link(
            context,
            a,
            b,
            first_mark(context.story, context.sentences[a], pair.first, pair.last),
            first_mark(context.story, context.sentences[b], pair.other_first, pair.other_last),
            settings,
        )
        links.append(Link(link.a, link.b, link.score, Strength.RELATED, link.why, max(0.0, link.certainty)))
    return tuple(sort_in_pieces(links, lambda link: link.a.article, lambda link: (link.a, link.b), progress))


def low_overlap_note(
    sentences: list[UniqueSentence], made: tuple[Passage, ...], settings: Passages, progress: Progress
) -> tuple[Note, ...]:
    """A note when so little is told in common that the passages are no way through the story; it yields on the way."""
    places = [place for sentence in sentences for place in sentence.places]
    if len({article for sentence in sentences for article in sentence.articles}) < 2:
        return ()
    sure: dict[int, list[Mark]] = defaultdict(list)
    likely: dict[int, list[Mark]] = defaultdict(list)
    for passage in progress.over(made, 0.0, 0.0, every=512):
        lit = sure if len(tellers(passage)) > 1 else likely if passage.links else None
        if lit is not None:
            for mark in passage.marks:
                lit[mark.article].append(mark)
    shared = perhaps = 0
    for place in progress.over(places, 0.0, 0.0):
        shared += (surely := _is_lit(place, sure))
        perhaps += not surely and _is_lit(place, likely)
        if shared > settings.little * len(places):
            return ()
    share = f"{shared} of {len(places)} sentences surely tell" if shared else f"None of {len(places)} sentences surely tells"
    more = f", {perhaps} likely {'do' if perhaps > 1 else 'does'}" if perhaps else ""
    text = f"{share} what another article tells{more}; quotes, figures and names say more here."
    return (Note(NoteKind.FOUND, text),)


def _is_lit(place: Sentence, lit: dict[int, list[Mark]]) -> bool:
    return any(place.start < mark.end and mark.start < place.end for mark in lit[place.article])
