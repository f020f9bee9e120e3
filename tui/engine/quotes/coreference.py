"""Whom a phrase means: "Gallant", "he", "the official", "a senior administration official".

A name is an entity; a description stays as the outlet wrote it, because an anonymous source must not become a person; "he" and
"the minister" point back, and only when one candidate stands out.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.engine.language.en.function_words import (
    AUXILIARIES,
    BODIES,
    DEPENDENT,
    DETERMINERS,
    FEMALE,
    KIN,
    MALE,
    OFFICES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    SPEAKERS,
    UNNAMED,
)
from tui.engine.language.en.gazetteer import fold, forenames
from tui.engine.language.en.measures import WEEKDAYS
from tui.engine.quotes.noun_phrases import Subject
from tui.engine.quotes.tokens import BREAK, Named, Page
from tui.model.places import Span
from tui.model.strands import Entity, EntityType

_FAR = 1500
"""Characters that a pronoun looks back: some ten sentences."""
_SPOKE = 1.2
"""How much it counts to have spoken last, against being named in the sentence itself; divided by the paragraphs since."""
_SUPERSEDED = 0.3
"""What is left of that when a sentence since began with somebody's name."""
_HEARS = 0.2
"""How much it counts to be named behind a preposition in the pronoun's own sentence: "In a letter to [Smith] he wrote"."""
_LATER = frozenset({"on", "during", "after", "before", "late", "earlier", *WEEKDAYS})
"""Words with which a time begins that is no part of a name: "Mr. Netanyahu on Wednesday"."""
_ARTICLES = frozenset({"the", "a", "an", "some"})
_BACK = frozenset({"the", "this", "that", "these", "those"})


class Voice(NamedTuple):
    """Somebody who speaks in an article."""

    speaker: str
    """Id of the entity, or empty."""
    words: str
    """As the article describes it, without "a" and "the"."""
    span: Span
    """Where those words, or the pronoun that stands for them, are."""
    trust: float
    """How sure it is that the words mean this one, 0 to 1."""
    head: str = ""
    """The noun of a description: "official"."""
    person: bool = True
    """Whether "he" or "she" may point at it."""


@dataclass(slots=True)
class Voices:
    """Who has spoken in one article so far, and who could be meant by a phrase.

    Filled while the article is read from top to bottom; belongs to one call of the stage.
    """

    page: Page
    genders: dict[str, str]
    """For entity ids: "m" or "f" where the story tells."""
    heard: list[Voice] = field(default_factory=list)

    def mean(self, who: Subject) -> Voice | None:
        """Whom a subject means, or None where that is open."""
        page, first, last = self.page, who.first, who.last
        last = next((at for at in range(first + 1, last) if page.tokens[at].word in _LATER), last)
        while last > first and page.tokens[last - 1].word in {".", "'"}:
            last -= 1
        if first >= last:
            return None
        word = page.tokens[first].word
        if word in PRONOUNS:
            return self._pronoun(word, first)
        return self._named(first, last) or self._described(first, last)

    def _named(self, first: int, last: int) -> Voice | None:
        """The entity that a phrase names, if its name is what the phrase is about."""
        page = self.page
        within = page.people(first, last)
        people = [each for each in within if not self._owns(each) and not self._dependent(each, first)]
        span = page.span(first, last)
        if len(within) == 1 and page.token_at(within[0].start) == first and page.token_at(within[0].end - 1) + 1 == last:
            people = list(within)  # the phrase is the name and nothing else, also as the owner of what was said
            span = Span(span.start, min(span.end, within[0].start + len(_owner(page.text[within[0].start : span.end]))))
        if people:
            chosen = self._last_named(people)
            if len({each.entity.id for each in people}) > 1 and self._together(people):
                return Voice("", _bare(page.text[span.start : span.end]), span, 0.8, person=False)
            return Voice(chosen.entity.id, _bare(page.text[span.start : span.end]), span, 1.0)
        core = next((i for i in range(first + 1, last) if page.tokens[i].word in PREPOSITIONS), last)
        end = page.tokens[core - 1]
        for each in page.mentions(first, last):
            if each.start <= end.start and end.end <= each.end and not self._owns(each):
                person = each.entity.type is EntityType.PERSON
                if person and self._dependent(each, first):
                    continue
                return Voice(each.entity.id, _bare(page.text[span.start : span.end]), span, 0.95, person=False)
        return None

    def _owns(self, each: Named) -> bool:
        """Whether a name stands in the possessive: "Biden's spokesman"."""
        written, text = self.page.text[each.start : each.end], self.page.text
        return written.endswith(("'s", "’s")) or text.startswith(("'s", "’s"), each.end)

    def _dependent(self, each: Named, first: int) -> bool:
        """Whether a name only says whose spokesman, lawyer or mother speaks: "a lawyer for Mr. Smith"."""
        index, titles = self.page.token_at(each.start) - 1, " ".join(each.mention.titles).lower()
        while index > first and self.page.tokens[index].word not in PREPOSITIONS:
            word = self.page.tokens[index].word
            if word not in titles and word not in _ARTICLES | {"."} and not (word in OFFICES or word in MALE or word in FEMALE):
                return False
            index -= 1
        if index <= first or self.page.tokens[index].word not in PREPOSITIONS:
            return False
        noun = self.page.tokens[index - 1].word
        return noun in KIN or noun.endswith("s") or index == self.page.token_at(each.start) - 1

    def _last_named(self, people: list[Named]) -> Named:
        """Whom a phrase with several names is about: the first, unless offices lead to the last: "Aer Lingus CEO [Mannion]"."""
        page, last = self.page, people[-1]
        words = [page.tokens[i].word for i in range(page.token_at(people[0].end), page.token_at(last.start))]
        office = (
            bool(words) and words[-1] in OFFICES and not any(word in PREPOSITIONS or word in {",", "and"} for word in words)
        )
        return last if office else people[0]

    def _together(self, people: list[Named]) -> bool:
        """Whether two names are joined: "Smith and Jones"."""
        between = self.page.text[people[0].end : people[1].start]
        return " and " in between and len(between) < 60

    def _described(self, first: int, last: int) -> Voice | None:
        """A speaker without a name, as described; "the official" is the one heard of before."""
        page = self.page
        core = next((i for i in range(first + 1, last) if page.tokens[i].word in PREPOSITIONS), last)
        head = page.tokens[core - 1].word.removesuffix("'s")
        span = page.span(first, last)
        word = page.tokens[first].word
        words = _bare(page.text[span.start : span.end])
        if not words:
            return None
        if word in _BACK and (found := self._back(head, first, core)):
            return found._replace(span=span)
        known = head in SPEAKERS or page.capital(core - 1)
        return Voice("", words, span, 0.95 if known else 0.7, head, person=head not in BODIES)

    def _back(self, head: str, first: int, core: int) -> Voice | None:
        """Who "the official", "the minister" or "the 29-year-old" is: heard before, titled so, or the last one who spoke."""
        page = self.page
        before = page.tokens[first].start
        extra = [page.tokens[i].word for i in range(first + 1, core - 1) if page.tokens[i].word != "."]
        same = [voice for voice in self.heard if voice.head == head and not voice.speaker]
        if same and not extra:
            return same[-1]._replace(trust=0.85)
        if core - first <= 4:
            titled = self._titled(head, before)
            if len(titled) == 1:
                return Voice(titled[0].id, titled[0].label, Span(before, before), 0.85 if not extra else 0.75)
            near = [voice for voice in self.heard[-2:] if voice.speaker in {each.id for each in titled}]
            if near:
                return near[-1]._replace(trust=0.7)
        last = self.heard[-1] if self.heard else None
        personal = "year-old" in head or (
            head in SPEAKERS and head not in BODIES and not head.endswith("s") and head not in OFFICES
        )
        if personal and last and last.person and last.speaker and before - last.span.end < _FAR:
            return last._replace(trust=0.6)
        return None

    def _titled(self, head: str, before: int) -> list[Entity]:
        """The persons who bear a title with this noun in the article up to here, else anywhere in it."""
        bearing: dict[str, Entity] = {}
        for each in self.page.named:
            if each.entity.type is not EntityType.PERSON or (bearing and each.start > before):
                continue
            if any(title.lower().split()[-1:] == [head] or head in title.lower().split() for title in each.mention.titles):
                bearing[each.entity.id] = each.entity
        return list(bearing.values())

    def _pronoun(self, word: str, index: int) -> Voice | None:
        """Whom "he", "she", "they" or "it" means: only somebody who stands out."""
        span = Span(self.page.tokens[index].start, self.page.tokens[index].end)
        if word in {"he", "she"}:
            found = self._person(word, index)
        elif word in {"it", "they"}:
            last = self.heard[-1] if self.heard else None
            near = last is not None and self._breaks(last.span.end, span.start) <= 1
            fits = (last is not None and not last.person) or (last is not None and word == "they" and last.head.endswith("s"))
            found = last._replace(trust=0.7) if last and near and fits else None
        else:
            return None
        if found or word not in {"he", "she"}:
            return found._replace(span=span) if found else None
        return Voice("", self.page.text[span.start : span.end], span, 0.3)

    def _person(self, word: str, index: int) -> Voice | None:
        """The person whom "he" or "she" means: by nearness, by being the subject, by having just spoken."""
        page, at = self.page, self.page.tokens[index].start
        scores: dict[str, float] = {}
        labels: dict[str, Voice] = {}
        subject_since = 0
        low = bisect_left(page.named, at - _FAR, key=lambda each: each.start)
        for each in page.named[low : bisect_left(page.named, at, key=lambda each: each.start)]:
            if each.entity.type is not EntityType.PERSON or self.genders.get(each.entity.id, _GENDER[word]) != _GENDER[word]:
                continue
            score, leads = self._salience(each, index)
            subject_since = each.start if leads else subject_since
            if score >= scores.get(each.entity.id, 0.0):
                scores[each.entity.id] = score
                labels[each.entity.id] = Voice(each.entity.id, each.mention.name, Span(each.start, each.end), 1.0)
        last = self.heard[-1] if self.heard else None
        if last and last.person and (breaks := self._breaks(last.span.end, at)) <= 2:
            gender = self.genders.get(last.speaker) or _gender_of([last.words])
            if gender in ("", _GENDER[word]):
                key = last.speaker or "?"
                spoke = _SPOKE / (1 + breaks) * (_SUPERSEDED if subject_since > last.span.end else 1.0)
                scores[key] = scores.get(key, 0.0) + spoke
                labels.setdefault(key, last)
        if not scores:
            return None
        ranked = sorted(scores, key=lambda key: (-scores[key], key))
        margin = 1.0 - (scores[ranked[1]] / scores[ranked[0]] if len(ranked) > 1 else 0.0)
        sure = self.genders.get(ranked[0]) == _GENDER[word]
        return labels[ranked[0]]._replace(trust=min(0.95, (0.62 if sure else 0.55) + 0.4 * margin))

    def _salience(self, each: Named, index: int) -> tuple[float, bool]:
        """How much a name before token `index` stands out, and whether its sentence begins with it."""
        page, token = self.page, self.page.token_at(each.start)
        nearness = 1.0 / (1 + page.order[index] - page.order[token])
        first = page.people(page.heads[token], token + 1)
        plain = all(page.cue(at) is None and page.tokens[at].word not in AUXILIARIES for at in range(page.heads[token], token))
        near = token - page.heads[token] <= (14 if plain else 6)
        leads = bool(first) and first[0].start == each.start and near and not self._owns(each)
        weight = (0.4 if self._spoken(each.start) else 1.0) * (0.7 if self._owns(each) else 1.0) + (0.5 if leads else 0.0)
        while token > page.heads[index] and (page.capital(token) or page.tokens[token].word == "."):
            token -= 1
        hears = page.order[token] == page.order[index] and page.tokens[token].word in PREPOSITIONS
        return nearness * weight * (_HEARS if hears else 1.0), leads

    def _spoken(self, offset: int) -> bool:
        """Whether an offset lies inside a quotation."""
        position = bisect_right(self.page.quotes, offset, key=lambda each: each.opening) - 1
        return position >= 0 and offset < self.page.quotes[position].after

    def _breaks(self, start: int, end: int) -> int:
        """Paragraph ends between two offsets."""
        return self.page.text.count(BREAK, start, end) if start < end else 0


_GENDER = {"he": "m", "she": "f"}


def _gender_of(words: list[str]) -> str:
    """ "m" or "f" where words such as "Mrs." or "spokesman" tell, else empty."""
    told = {word.strip(".,").lower() for phrase in words for word in phrase.split()}
    male, female = bool(told & MALE), bool(told & FEMALE)
    return "m" if male and not female else "f" if female and not male else ""


def genders(entities: tuple[Entity, ...]) -> dict[str, str]:
    """For the ids of persons, "m" or "f" where their titles in the story tell it, or a first name that only one sex bears."""
    told = {}
    for entity in entities:
        if entity.type is EntityType.PERSON:
            gender = _gender_of([title for mention in entity.mentions for title in mention.titles])
            gender = gender or forenames().get(fold(entity.label.split()[0]), "")
            if gender:
                told[entity.id] = gender
    return told


def _owner(name: str) -> str:
    """A name without the sign of the possessive."""
    return re.sub(r"(?:['’]s|(?<=s)['’])$", "", name)


def _bare(words: str) -> str:
    """A description without the article before it and the signs around it."""
    words = " ".join(words.split()).strip(" ,;:")
    first, _, rest = words.partition(" ")
    if first.lower() in _ARTICLES and rest:
        return rest
    return "" if first.lower() in (DETERMINERS - POSSESSIVES - UNNAMED) | DEPENDENT and not rest else words
