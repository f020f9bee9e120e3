"""What can be corrected under the cursor, and what can be said of it.

A matter is what a correction is about: the passage, a quote, a name, the words, the article. An offer is one thing that can be
said of it; where it was said already, the same offer takes it back.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from tui.model.findings import Findings
from tui.model.papers import Act, Correction, Subject
from tui.model.places import Mark, Role, overlap, within
from tui.model.story import ASIDE
from tui.model.strands import Entity, Figure, Kind, Passage, Quote, bodies
from tui.reading.state.corrections import FIELDS
from tui.reading.state.disputes import contradicting_marks, disagrees
from tui.reading.state.reading import Reading, main_passage, mark_under_cursor

_FIELD_KEYS = {"source": "o", "title": "h", "published": "d", "author": "a"}


class Matter(NamedTuple):
    """Something under the cursor that can be corrected."""

    about: Subject
    name: str
    """Id of the strand, or of the article."""
    mark: Mark
    """Its words; of an article as a whole an empty one."""
    label: str


class Needs(StrEnum):
    """What an offer has to be told before it is made."""

    NOTHING = "nothing"
    PASSAGE = "another passage"
    NAME = "another name"
    SPEAKER = "who said it"
    TYPE = "the type"
    WORDS = "the words"
    PLACE = "the other place"
    """The reader goes there."""


class Offer(NamedTuple):
    """Something that can be said of a matter."""

    key: str
    act: Act
    label: str
    needs: Needs = Needs.NOTHING
    field: str = ""
    made: tuple[Correction, ...] = ()
    """What says so already: the offer takes the last of it back."""
    targets: tuple[Mark, ...] = ()
    """What is meant beside the matter itself."""
    again: str = ""
    """The key that says it once more, of another place; empty where it can be said once."""


_MARK = Offer("X", Act.SAME, "mark this place: X at another one says that the two are one", Needs.PLACE)
"""Its key is the one that opens the panel, so that the key twice marks a place."""


def matters(reading: Reading) -> tuple[Matter, ...]:
    """What is under the cursor, what is in focus first; the names last, for there may be many."""
    article = reading.place.article
    if article >= len(reading.findings.story.articles):
        return ()
    telling = reading.findings.story.articles[article]
    whole = Matter(Subject.ARTICLE, telling.id, Mark(article, 0, 0), telling.name)
    found = [*_passage(reading), *_strands(reading, Kind.QUOTE), *_words(reading), whole, *_strands(reading, Kind.ENTITY)]
    return tuple(sorted(found, key=lambda matter: matter.name != reading.focus))


def _passage(reading: Reading) -> list[Matter]:
    sentence = reading.sentence
    if sentence is None or not sentence.tells:
        return []
    strand = reading.strand
    if not isinstance(strand, Passage):
        strand = reading.index.strands.get(main_passage(reading, sentence))
    if not isinstance(strand, Passage):
        whole = Mark(sentence.article, sentence.start, sentence.end)
        return [Matter(Subject.PASSAGE, "", whole, text_at(reading.findings, whole))]
    mark = mark_under_cursor(replace(reading, focus=strand.id))
    return [Matter(Subject.PASSAGE, strand.id, mark, text_at(reading.findings, mark))] if mark is not None else []


def _strands(reading: Reading, kind: Kind) -> list[Matter]:
    """The quotes or the names in the sentence, each once, as it stands there first."""
    sentence = reading.sentence
    if sentence is None:
        return []
    found: dict[str, Matter] = {}
    for lit in reading.index.marks_within(sentence.article, sentence.start, sentence.end):
        if lit.kind is kind and lit.role is Role.BODY and lit.strand not in found:
            mark = Mark(sentence.article, lit.start, lit.end)
            about = Subject.NAME if kind is Kind.ENTITY else Subject.QUOTE
            found[lit.strand] = Matter(about, lit.strand, mark, text_at(reading.findings, mark))
    return list(found.values())


def _words(reading: Reading) -> list[Matter]:
    """What is selected, else the paragraph of the cursor."""
    article = reading.findings.story.articles[reading.place.article]
    mark = reading.selection
    if mark is None:
        sentence = reading.sentence
        blocks = (b for b in article.blocks if sentence is not None and b.start <= sentence.start < b.end)
        block = next(blocks, None)
        mark = Mark(reading.place.article, block.start, block.end) if block is not None else None
    if mark is None or mark.start >= mark.end:
        return []
    return [Matter(Subject.SELECTION, article.id, mark, text_at(reading.findings, mark))]


def text_at(findings: Findings, mark: Mark) -> str:
    """The words at a mark, on one line."""
    return " ".join(findings.story.articles[mark.article].text[mark.start : mark.end].split())


# what can be said


def offers(reading: Reading, matter: Matter) -> tuple[Offer, ...]:
    """What can be said of a matter, with what was said of it already."""
    match matter.about:
        case Subject.PASSAGE:
            found = _of_passage(reading, matter)
        case Subject.QUOTE:
            found = _of_quote(reading, matter)
        case Subject.NAME:
            found = _of_name(reading, matter)
        case Subject.ARTICLE:
            found = [
                Offer(_FIELD_KEYS[field], Act.META, f"another {word}, or none", Needs.WORDS, field)
                for field, word in FIELDS.items()
            ]
        case _:
            found = _of_words(reading, matter)
    return tuple(offer._replace(made=_corrections_saying(reading, matter, offer)) for offer in found)


def _of_passage(reading: Reading, matter: Matter) -> list[Offer]:
    strand = reading.index.strands.get(matter.name)
    found = [Offer("s", Act.SAME, "the same fact as another passage", Needs.PASSAGE, again="S")]
    first = _first_place(reading, Subject.PASSAGE)
    if first is not None and first.article != matter.mark.article:
        words = text_at(reading.findings, first)
        found.append(Offer("f", Act.SAME, f"the same fact as the place you marked: “{words}”", targets=(first,)))
    found.append(_MARK)
    if not isinstance(strand, Passage):
        return found
    others = tuple(mark for mark in strand.marks if mark.article != matter.mark.article)
    if others or _has(reading, matter, Act.APART):
        found.append(Offer("n", Act.APART, "not the fact that the others tell", targets=others))
    contested = _contested_marks(reading, matter, strand)
    if contested or _has(reading, matter, Act.AGREE):
        found.append(Offer("d", Act.AGREE, "no dispute: the outlets do not contradict each other", targets=contested))
    return found


def _contested_marks(reading: Reading, matter: Matter, strand: Passage) -> tuple[Mark, ...]:
    """Where outlets contradict each other about a passage, or about a figure inside of it."""
    marks = [*contradicting_marks(strand)]
    for lit in reading.index.marks_within(matter.mark.article, matter.mark.start, matter.mark.end):
        one = reading.index.strands.get(lit.strand)
        if isinstance(one, Figure) and disagrees(one):
            marks += bodies(one)
    return tuple(dict.fromkeys(marks))


def _of_quote(reading: Reading, matter: Matter) -> list[Offer]:
    found = [
        Offer("w", Act.SPEAKER, "said by another, or by nobody who is known", Needs.SPEAKER),
    ]
    strand = reading.index.strands.get(matter.name)
    if isinstance(strand, Quote) and (strand.disagree or _has(reading, matter, Act.AGREE)):
        places = tuple(saying.body for saying in strand.sayings)
        found.append(Offer("d", Act.AGREE, "no dispute: the outlets name the same speaker", targets=places))
    return found


def _of_name(reading: Reading, matter: Matter) -> list[Offer]:
    strand = reading.index.strands.get(matter.name)
    if not isinstance(strand, Entity):
        return []
    found = [Offer("m", Act.MERGE, "the same as another name", Needs.NAME, again="M")]
    first = _first_place(reading, Subject.NAME)
    if first is not None and not any(mark.article == first.article and within(first, mark) for mark in strand.marks):
        found.append(
            Offer("f", Act.MERGE, f"the same as the name you marked: “{text_at(reading.findings, first)}”", targets=(first,))
        )
    found.append(_MARK)
    rest = tuple(mark for mark in bodies(strand) if mark != matter.mark)
    written = matter.label
    alike = tuple(mark for mark in rest if text_at(reading.findings, mark) == written)
    unlike = tuple(mark for mark in rest if mark not in alike)
    if rest or _has(reading, matter, Act.SPLIT):
        found.append(Offer("p", Act.SPLIT, "here it stands for somebody or something else", targets=alike or rest))
    if unlike and alike:
        found.append(Offer("P", Act.SPLIT, f"“{written}” stands for another one everywhere", targets=unlike))
    found.append(Offer("r", Act.RENAME, "shown by another name", Needs.WORDS))
    found.append(Offer("t", Act.RETYPE, f"of another type than {strand.type}", Needs.TYPE))
    return found


def _of_words(reading: Reading, matter: Matter) -> list[Offer]:
    article = reading.findings.story.articles[matter.mark.article]
    kinds = {block.kind for block in article.blocks if overlap(block.span, matter.mark)}
    found = []
    if not kinds <= ASIDE:
        found.append(Offer("f", Act.FURNITURE, "words of the page, not of the article"))
    if kinds & ASIDE:
        found.append(Offer("f" if not found else "e", Act.TEXT, "words of the article, not of the page"))
    return found


def _first_place(reading: Reading, about: Subject) -> Mark | None:
    """The place that was marked for the second one to come, where it is of that kind and still there."""
    if reading.first_place is None or reading.first_place[0] is not about:
        return None
    from tui.engine.anchors import find

    return find(reading.first_place[1], reading.findings.story.articles).mark


def _has(reading: Reading, matter: Matter, act: Act) -> bool:
    return any(each.act is act for each in reading.findings.corrections_of(matter.name))


def _corrections_saying(reading: Reading, matter: Matter, offer: Offer) -> tuple[Correction, ...]:
    """The corrections that say of a matter what an offer would say; of words those about the same words."""
    found = [
        each for each in reading.findings.corrections_of(matter.name) if each.act is offer.act and each.field == offer.field
    ]
    if offer.needs is Needs.NOTHING and offer.key in ("f", "e") and offer.act not in (Act.SAME, Act.MERGE):
        text = reading.findings.story.articles[matter.mark.article].text
        words = text[matter.mark.start : matter.mark.end].strip()
        found = [
            each for each in found if any(t.selector is not None and t.selector.exact.strip() == words for t in each.targets)
        ]
    if offer.needs is Needs.PLACE or (offer.key in ("f", "P") and offer.act in (Act.SAME, Act.MERGE, Act.SPLIT)):
        return ()  # the offer beside it takes back
    known = {each.id for each in reading.papers.corrections}
    return tuple(each for each in found if each.id in known)
