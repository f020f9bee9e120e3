"""The stage itself: sentences in, entities out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tui.engine.entities.detect import user_aliases
from tui.engine.entities.detect.candidate import MentionCandidate
from tui.engine.entities.detect.detector import detectors
from tui.engine.entities.detect.ner_model import Language
from tui.engine.entities.linking.descriptions import add_descriptions
from tui.engine.entities.linking.labels import with_labels
from tui.engine.entities.linking.resolve import ResolvedEntity, is_name, resolve
from tui.engine.entities.linking.states import with_kin
from tui.engine.entities.read.tokens import Line, evidence, read, with_surnames
from tui.engine.entities.reasons import reasons
from tui.engine.entities.typing.titles import title_spans
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import fold, section
from tui.engine.progress import SILENT, Progress, release, sort_in_pieces
from tui.model.findings import Sentence
from tui.model.places import Mark, Role, Span
from tui.model.settings import Entities
from tui.model.story import Story
from tui.model.strands import Entity, EntityType, Mention, bodies

_OFFICE = re.compile(r"['’]s?\s+(\w+)")
_COLLECTIVE = re.compile(r"\s(\w+)")
_SLUG = re.compile(r"[\W_]+")
_BATCH = 40  # sentences between two reports of progress


def entities(
    story: Story,
    sentences: tuple[Sentence, ...],
    settings: Entities,
    language: Language | None = None,
    *,
    progress: Progress = SILENT,
) -> tuple[Entity, ...]:
    """People, organisations, places and peoples with every mention; reports its progress from 0 to 1.

    With a `language` its names are taken in; what it raises (ModelError) goes through.
    """
    lines: list[Line] = []
    compared = [sentence for sentence in sentences if sentence.tells]
    for count, sentence in enumerate(compared):
        if count % _BATCH == 0:
            progress.report(0.3 * count / len(compared))
        lines.append(read(story.articles[sentence.article].text, sentence))
    facts = evidence(lines, progress.part(0.3, 0.3))
    lines = [with_surnames(line, facts.surnames) for line in lines]
    found: list[MentionCandidate] = []
    done = 0.3
    for detector, share in detectors(facts, language, story.aliases):
        found = detector.detect(lines, found, progress.part(done, done + 0.5 * share))
        done += 0.5 * share
    clear = sort_in_pieces(found, lambda one: one.article, lambda one: one, progress, 0.8)
    clear = _collectives(lines, clear, progress.part(0.8, 0.8))
    texts = (article.text for article in story.articles)
    named = resolve(lines, clear, user_aliases.types(story.aliases), texts, progress.part(0.8, 0.9))
    offices = _offices(lines, named, progress.part(0.9, 0.9))
    untitled = frozenset(office.label for office in offices)
    made = _entities([one for one in (*named, *offices) if is_name(one)], lines, settings, progress.part(0.9, 1.0), untitled)
    if settings.descriptions:
        made = with_labels(add_descriptions(made, lines, progress.part(1.0, 1.0)), lines, progress.part(1.0, 1.0))
    made = with_kin(made, lines)
    release(lines, found, clear, progress=progress)
    return made


def _collectives(lines: Sequence[Line], found: Sequence[MentionCandidate], progress: Progress) -> list[MentionCandidate]:
    """ "Biden administration" is a body of its own and no mention of Biden."""
    made = []
    for one in progress.over(found, 0.0, 0.0, every=512):
        line = lines[one.line]
        follows = _COLLECTIVE.match(line.text, one.end, line.sentence.end)
        if follows and not one.known and follows.group(1) in section("collective") and one.votes.organization < 3:
            end = follows.end()
            votes = TypeScores(organization=4.0)
            made.append(MentionCandidate(one.article, one.start, end, line.text[one.start : end], votes, "", one.line))
        made.append(one)
    return made


def _offices(lines: Sequence[Line], named: Sequence[ResolvedEntity], progress: Progress) -> list[ResolvedEntity]:
    """Somebody's office where it acts: "Netanyahu's office called the demands delusional" is not Netanyahu."""
    made = []
    for one in progress.over(named, 0.0, 0.0):
        if one.type is not EntityType.PERSON:
            continue
        places = [office for sighting in one.sightings if (office := _office(lines[sighting.line], sighting))]
        if places:
            made.append(ResolvedEntity(f"Office of {one.label}", EntityType.ORGANIZATION, tuple(places)))
    return made


def _office(line: Line, sighting: MentionCandidate) -> MentionCandidate | None:
    follows = _OFFICE.match(line.text, sighting.end, line.sentence.end)
    if follows is None or follows.group(1) not in section("offices"):
        return None
    before = line.text[line.sentence.start : sighting.start].split()[-2:]
    if before and before[-1].lower() in section("locatives"):
        return None
    votes = TypeScores(organization=4.0)
    return MentionCandidate(
        sighting.article, sighting.start, follows.end(), line.text[sighting.start : follows.end()], votes, "", sighting.line
    )


def _entities(
    named: Sequence[ResolvedEntity], lines: Sequence[Line], settings: Entities, progress: Progress, untitled: Collection[str]
) -> tuple[Entity, ...]:
    """The entities with their mentions, most mentioned first; ids from their labels. Reports its progress from 0 to 1.

    The title before an `untitled` label is that of the person in it: Prime Minister Netanyahu's office.
    """
    ids = _ids(named)
    made = []
    words: dict[int, set[int]] = defaultdict(set)
    for one in progress.over(named, 0.0, 0.3, every=8):
        for sighting in one.sightings:
            inside = (word.start for word in lines[sighting.line].words if sighting.start <= word.start < sighting.end)
            words[sighting.article].update(inside)
    for number, (one, id_) in enumerate(zip(named, ids, strict=True)):
        if number % 8 == 0:
            progress.report(0.3 + 0.7 * number / len(named))
        seen = sorted({(sighting.article, sighting.start, sighting.end): sighting for sighting in one.sightings}.items())
        mentions: list[Mention] = []
        for place, sighting in seen:
            line, names = lines[sighting.line], words[sighting.article]
            spans = () if one.label in untitled else title_spans(line, sighting.start, sighting.end, names)
            said = tuple(dict.fromkeys(line.text[span.start : span.end] for span in spans))
            mentions.append(Mention(Mark(*place), sighting.name, said))
            if settings.descriptions and one.type is EntityType.PERSON:
                mentions.extend(_own_titles(line, spans, names))
        mentions.sort(key=lambda mention: mention.mark[:3])
        aliases = Counter(mention.name for mention in mentions if mention.confidence == 1 and mention.name != one.label)
        also = tuple(name for name, _ in sorted(aliases.items(), key=lambda pair: (-pair[1], pair[0])))
        marks = tuple(mention.mark for mention in mentions)
        made.append(Entity(id_, one.label, marks, one.type, also, tuple(mentions), reasons(one.type, one.sightings)))
    return tuple(sorted(made, key=lambda entity: (-len(bodies(entity)), entity.id)))


_BESIDE = 0.95
"""Confidence that a title is the name's beside which it stands, where it names a body or country: "Apple CEO"."""


def _own_titles(line: Line, spans: Iterable[Span], names: Collection[int]) -> Iterator[Mention]:
    """The titles among `spans` that by themselves say who is meant: "Apple CEO", "President of the United States"."""
    for span in spans:
        inside = [word for word in line.words if span.start <= word.start < span.end]
        if any(word.low.rstrip(".") in section("roles") for word in inside) and any(word.start in names for word in inside):
            yield Mention(Mark(line.sentence.article, *span, Role.TITLE), line.text[span.start : span.end], (), _BESIDE)


def _ids(named: Sequence[ResolvedEntity]) -> list[str]:
    """One id for each, made of its label; of two with one label the second is told by its type."""
    slugs = [_SLUG.sub("-", fold(one.label)).strip("-") or "name" for one in named]
    often = Counter(slugs)
    taken: Counter[str] = Counter()
    ids = []
    for slug, one in zip(slugs, named, strict=True):
        full = f"entity:{slug}" if often[slug] == 1 else f"entity:{slug}:{one.type}"
        taken[full] += 1
        ids.append(full if taken[full] == 1 else f"{full}:{taken[full]}")
    return ids


def sides(entity: Entity) -> Mapping[int, tuple[Mention, ...]]:
    """What each article calls the entity: its mentions by position of the article, each way of naming it once, in order."""
    found: dict[int, dict[tuple[str, tuple[str, ...]], Mention]] = defaultdict(dict)
    for mention in entity.mentions:
        found[mention.mark.article].setdefault((mention.name, mention.titles), mention)
    return {article: tuple(ways.values()) for article, ways in sorted(found.items())}
