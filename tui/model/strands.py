"""Strands: whatever runs through the articles, with the marks where it touches them.

They are a closed union and no class tree, so that a new kind makes every `match` fail the type check until it is handled. Each
has `id`, `label` and `marks`; ids come from content, so that a later, fuller analysis does not move the reader.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias, assert_never

from tui.model.counts import Bound, Count, Relation
from tui.model.papers import NotedWords
from tui.model.places import Mark, Role
from tui.model.records import dataclass


class Kind(StrEnum):
    """The kinds of strands as a reader tells them apart."""

    SHARED = "shared"
    """A passage that several articles tell."""
    LIKELY = "likely"
    """A passage that likely several articles tell, but not surely."""
    UNIQUE = "unique"
    """A passage that only one article tells."""
    UNSETTLED = "unsettled"
    """A passage of one article that others may tell in words of their own: nothing is claimed of it."""
    COPY = "copy"
    """A passage that only an article and its copy tell: two articles, one voice."""
    ENTITY = "entity"
    QUOTE = "quote"
    FIGURE = "figure"
    EDIT = "edit"
    """What two versions of one article have otherwise."""
    NOTE = "note"
    HITS = "hits"


class Strength(StrEnum):
    """How close two wordings are, strongest first."""

    VERBATIM = "same words"
    """The same words, but for case, punctuation and spelling variants."""
    NEAR = "nearly the same words"
    """The same sentence, edited."""
    SAME = "same fact"
    """Told independently, about the same thing."""
    LIKELY = "likely the same fact"
    """Probably about the same thing; a reader should look."""
    RELATED = "related"
    """The same kind of thing, or too little to say more. Never lit as shared."""


@dataclass(frozen=True, slots=True)
class Why:
    """The evidence for a link, in words that a reader can check."""

    words: tuple[str, ...] = ()
    """The rarest words that both hold, rarest first."""
    names: tuple[str, ...] = ()
    """Names that both hold."""
    figures: tuple[str, ...] = ()
    """Numbers and dates that both hold."""
    conflicts: tuple[str, ...] = ()
    """What disagrees about the same thing: "1,200 / 1,160"."""
    against: tuple[str, ...] = ()
    """What spoke against the link and weakened it: "other day: Monday / Wednesday"."""

    @property
    def other_words(self) -> tuple[str, ...]:
        """The words that stand in none of the names and figures, so that nothing is said twice."""
        said = {part.casefold() for name in (*self.names, *self.figures) for part in (name, *name.split())}
        return tuple(word for word in self.words if word.casefold() not in said)


@dataclass(frozen=True, slots=True)
class Link:
    """Two stretches of different articles that tell the same thing."""

    a: Mark
    b: Mark
    score: float
    """0 (nothing in common) to 1 (the same words)."""
    strength: Strength
    why: Why = Why()
    certainty: float = 1.0
    """Probability that an editor would call it the same fact, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What one or more articles tell, with the words in which each tells it."""

    id: str
    label: str
    marks: tuple[Mark, ...]
    score: float = 0.0
    """The mean score of its links; 0 for a passage that only one article tells."""
    links: tuple[Link, ...] = ()
    """Why the marks stand together; empty when only one article tells it."""
    certainty: float = 1.0
    """The highest of its links: how sure it is that two articles tell it, 0 to 1; of what one tells, that no other does."""
    certainties: tuple[float, ...] = ()
    """How sure it is of each mark that it belongs here, in the order of the marks; empty where all are certain."""
    perhaps: tuple[Mark, ...] = ()
    """Those of the marks that only likely belong here: their articles are neither tellers nor silent."""
    copied: bool = False
    """Whether an article and its copies are all that tell it."""
    unsettled: bool = False  # whether only one article tells it, which is not sure enough to be called only there


class EntityType(StrEnum):
    """What sort of thing a name stands for; OTHER holds peoples, events and products."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of an entity, with what the outlet calls it there."""

    mark: Mark
    name: str
    """The words as written."""
    titles: tuple[str, ...] = ()
    """Titles, appositions and labels next to the name: "Prime Minister", "the militant group"."""
    confidence: float = 1.0
    """1 for a name; below 1 for a description that stands for it: "the premier"."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, an organisation, a place or a people."""

    id: str
    label: str
    """The canonical name: the fullest that the articles give."""
    marks: tuple[Mark, ...]
    type: EntityType = EntityType.OTHER
    aliases: tuple[str, ...] = ()
    """The other names that the articles use."""
    mentions: tuple[Mention, ...] = ()
    """One for each mark, in the same order."""
    why: tuple[str, ...] = ()
    """Ids of the rules that spoke for its type, the one that spoke most often first."""
    kin: tuple[str, ...] = ()
    """Ids of entities that stand for the same state in other words: a country, its people, its capital as its government."""


class Manner(StrEnum):
    """How an utterance is given."""

    DIRECT = "direct"
    """Quoted words that make a statement."""
    PARTIAL = "partial"
    """Quoted words inside the outlet's own sentence, fewer than a statement needs."""
    INDIRECT = "indirect"
    """Told in the outlet's words after a clear cue: "Kirby said that ..."."""


@dataclass(frozen=True, slots=True)
class Saying:
    """An utterance as one article gives it."""

    body: Mark
    """What is said, without the quotation marks."""
    speaker: str = ""
    """Id of the entity that this article says spoke; empty when it is no known entity or nobody is named."""
    speaker_words: str = ""
    """The speaker as this article writes it: "a senior official"; empty when nobody is named."""
    speaker_mark: Mark | None = None
    cue: Mark | None = None
    confidence: float = 0.0
    """Of the attribution, 0 to 1; below `quotes.unsure_below` it is shown as unsure."""
    why: tuple[str, ...] = ()
    """Ids of the rules that decided who speaks, in the order in which they did."""
    manner: Manner = Manner.DIRECT
    """How this article gives it: one may tell in its own words what another quotes."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One utterance, with a body in each article that gives it."""

    id: str
    label: str
    marks: tuple[Mark, ...]
    """Bodies, cues and speakers of all sayings, sorted."""
    manner: Manner = Manner.DIRECT
    speaker: str = ""
    """Id of the entity on which the sayings agree, or empty."""
    sayings: tuple[Saying, ...] = ()
    """In the order of the articles."""
    disagree: bool = False
    """Whether the outlets name different speakers."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing counted, measured or dated, with what each article says of it."""

    id: str
    label: str
    marks: tuple[Mark, ...]
    value: str = ""
    """The value on which the counts agree; the first one's when they conflict."""
    unit: str = ""
    """"people", "USD", "percent", "year", "date"; empty when nothing names it."""
    bound: Bound = Bound.EXACTLY
    counts: tuple[Count, ...] = ()
    """One for each mark, in the same order."""
    conflict: bool = False
    """Whether two counts cannot both hold, given their bounds."""
    relation: Relation = Relation.SAME
    """How the counts compare; CONFLICT exactly where `conflict` holds."""
    compared: str = ""
    """What two values that differ are values of, in words: "people killed on Oct. 7"; empty where they do not differ."""
    why: tuple[str, ...] = ()
    """Ids of the rules that decided what is counted and how its counts compare."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What became of a sentence of one version of an article in another."""

    id: str
    label: str
    """What became of it: "changed"."""
    marks: tuple[Mark, ...]
    """The sentence in the older and in the newer version; one of them where it was added or removed."""
    words: tuple[Mark, ...] = ()
    """Words of either that the other has not, sorted."""


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found: a strand like any other. Its label is the query as typed; its marks, sorted, may be thousands."""

    id: str
    label: str
    marks: tuple[Mark, ...]
    fuzzy: bool = False
    """Whether words that are spelt alike were taken too."""
    in_notes: int = 0
    """How many of the reader's notes hold the query, where the marks are what they are about; 0 where the marks hold it."""


Strand: TypeAlias = Passage | Entity | Quote | Figure | Edit | NotedWords | Hits


def bodies(strand: Strand) -> tuple[Mark, ...]:
    """The marks at which a reader can stop: the things themselves, not their cues and speakers."""
    return tuple(mark for mark in strand.marks if mark.role is Role.BODY)


def name_marks(entity: Entity) -> tuple[Mark, ...]:
    """The marks that are names: no titles beside them, and no descriptions that only stand for one."""
    surely = {one.mark for one in entity.mentions if one.confidence == 1}
    return tuple(mark for mark in bodies(entity) if mark in surely) if entity.mentions else bodies(entity)


def tellers(strand: Strand) -> frozenset[int]:
    """Positions of the articles that surely tell the strand; of one that is only likely throughout, none."""
    perhaps = strand.perhaps if isinstance(strand, Passage) else ()
    return frozenset(mark.article for mark in strand.marks if mark not in perhaps)


def maybe_tellers(strand: Strand) -> frozenset[int]:
    """Positions of the articles that only likely tell the strand."""
    perhaps = strand.perhaps if isinstance(strand, Passage) else ()
    return frozenset(mark.article for mark in perhaps) - tellers(strand)


def kind(strand: Strand) -> Kind:
    """The kind of a strand as a reader tells it apart; a passage is shared when two articles tell it."""
    match strand:
        case Passage():
            if strand.copied:
                return Kind.COPY
            if len(tellers(strand)) > 1:
                return Kind.SHARED
            return Kind.LIKELY if strand.perhaps else Kind.UNSETTLED if strand.unsettled else Kind.UNIQUE
        case Entity():
            return Kind.ENTITY
        case Quote():
            return Kind.QUOTE
        case Figure():
            return Kind.FIGURE
        case Edit():
            return Kind.EDIT
        case NotedWords():
            return Kind.NOTE
        case Hits():
            return Kind.HITS
        case _:
            assert_never(strand)
