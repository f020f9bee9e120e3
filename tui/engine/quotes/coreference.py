"""Whom a phrase means: "Gallant", "he", "the official", "a senior administration official".

A name is an entity; a description stays as the outlet wrote it, because an anonymous source must not become a person; "he" and
"the minister" point back, and only when one candidate stands out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tui.engine.language.en.function_words import (
    BODIES,
    DEPENDENT,
    DETERMINERS,
    FEMALE,
    KIN,
    MALE,
    OFFICES,
    PEOPLE,
    PLAIN,
    POSSESSIVES,
    POSTPOSED,
    PREPOSITIONS,
    PRONOUNS,
    SPEAKERS,
    UNNAMED,
)
from tui.engine.language.en.gazetteer import fold, forenames
from tui.engine.quotes.described import fits, may_be
from tui.engine.quotes.discounts import DISCOUNTS, is_agent
from tui.engine.quotes.gender import gender_of
from tui.engine.quotes.named_bodies import find_body
from tui.engine.quotes.noun_phrases import SubjectPhrase
from tui.engine.quotes.pronouns import FAR, Antecedents, Voice
from tui.engine.quotes.tokens import Named, TokenizedArticle
from tui.model.dates import WEEKDAYS
from tui.model.places import Span
from tui.model.strands import Entity, EntityType

_LATER = frozenset({"on", "during", "after", "before", "late", "earlier", *WEEKDAYS})
"""Words with which a time begins that is no part of a name: "Mr. Netanyahu on Wednesday"."""
_ARTICLES = frozenset({"the", "a", "an", "some"})
_BACK = frozenset({"the", "this", "that", "these", "those"})


@dataclass(slots=True)
class Voices:
    """Who has spoken in one article so far, and who could be meant by a phrase.

    Filled while the article is read from top to bottom; belongs to one call of the stage.
    """

    page: TokenizedArticle
    genders: dict[str, str]
    """For entity ids: "m" or "f" where the story tells."""
    heard: list[Voice] = field(default_factory=list)
    pronouns: Antecedents = field(init=False)

    def __post_init__(self) -> None:
        """Pronouns are looked up among the same voices."""
        self.pronouns = Antecedents(self.page, self.genders, self.heard)

    def mean(self, who: SubjectPhrase) -> Voice | None:
        """Whom a subject means, or None where that is open."""
        found = self._meaning(who)
        return None if found and found.rule in self.page.left_out else found

    def _meaning(self, who: SubjectPhrase) -> Voice | None:
        """The same, by all rules."""
        page, first, last = self.page, who.first, who.last
        last = next((at for at in range(first + 1, last) if page.tokens[at].word in _LATER), last)
        while last > first and page.tokens[last - 1].word in {".", "'"}:
            last -= 1
        if first >= last:
            return None
        word = page.tokens[first].word
        if word in PRONOUNS:
            return self._pronoun(word, first)
        return self._name_in(first, last) or self._description(first, last)

    def _name_in(self, first: int, last: int) -> Voice | None:
        """The entity that a phrase names, if its name is what the phrase is about."""
        page = self.page
        within = page.people(first, last)
        people = [
            each
            for each in within
            if not self.page.owns(each) and not self._dependent(each, first) and not self._has_discount(each, "named-after")
        ]
        span = page.span(first, last)
        if len(within) == 1 and page.token_at(within[0].start) == first and page.token_at(within[0].end - 1) + 1 == last:
            people = list(within)  # the phrase is the name and nothing else, also as the owner of what was said
            span = Span(span.start, min(span.end, within[0].start + len(_owner(page.text[within[0].start : span.end]))))
        if people:
            chosen = self._last_named(people)
            if len({each.entity.id for each in people}) > 1 and self._together(people):
                return Voice("", _bare(page.text[span.start : span.end]), span, 0.8, person=False, rule="two-names")
            return Voice(chosen.entity.id, _bare(page.text[span.start : span.end]), span, 1.0, rule="name")
        core = next((i for i in range(first + 1, last) if page.tokens[i].word in PREPOSITIONS), last)
        end = page.tokens[core - 1]
        if page.tokens[first].word in _BACK and self._is_of_a_people(first, last):
            return self._back_to_person(first, span)
        for each in page.mentions(first, last):
            if each.start <= end.start and end.end <= each.end and not self.page.owns(each):
                person = each.entity.type is EntityType.PERSON
                if person and self._dependent(each, first):
                    continue
                if each.entity.type is EntityType.PLACE and self._is_tail(each, first):
                    return Voice("", _bare(page.text[span.start : span.end]), span, 0.95, person=False, rule="description")
                return Voice(each.entity.id, _bare(page.text[span.start : span.end]), span, 0.95, person=False, rule="body")
        return None

    def _is_tail(self, each: Named, first: int) -> bool:
        """Whether a place only ends a longer name, whose bearer speaks: "Safe Streets [Bergen] says"."""
        page, at = self.page, self.page.token_at(each.start)
        before = [at for at in range(first, at) if page.tokens[at].word not in _ARTICLES]
        return len(before) > 1 and all(page.capital(at) and page.tokens[at].word not in SPEAKERS for at in before)

    def _is_of_a_people(self, first: int, last: int) -> bool:
        """Whether a phrase only says of which people somebody is: "the Spaniard", but not "the Americans"."""
        if last - first != 2 or self.page.tokens[last - 1].word.endswith(("s", "ese", "ish")):
            return False
        return any(each.entity.type is EntityType.OTHER for each in self.page.mentions(first + 1, last))

    def _back_to_person(self, first: int, span: Span) -> Voice | None:
        """Whoever spoke last, or the one person named since, whom "the Spaniard" likely is; nobody known else."""
        other = self.pronouns.leader_before(first)
        last = self.heard[-1] if self.heard else None
        if other is not None:
            return Voice(other.entity.id, _bare(self.page.text[span.start : span.end]), span, 0.6, rule="last-speaker")
        if last and last.person and last.speaker and span.start - last.span.end < FAR:
            return last._replace(span=span, trust=0.6, rule="last-speaker")
        return Voice("", _bare(self.page.text[span.start : span.end]), span, 0.95, rule="description")

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

    def _description(self, first: int, last: int) -> Voice | None:
        """A speaker without a name, as described; "the official" is the one heard of before."""
        page = self.page
        core = next((i for i in range(first + 1, last) if page.tokens[i].word in PREPOSITIONS), last)
        core, whole = self._noun(first, core), core
        if core < whole and page.tokens[core].word not in POSTPOSED:
            last = core  # "a study published last year" is called a study
        head = page.tokens[core - 1].word.removesuffix("'s")
        span = page.span(first, last)
        word = page.tokens[first].word
        words = _bare(page.text[span.start : span.end])
        if not words:
            return None
        if word in _BACK and (found := self._back(head, first, core)):
            return found._replace(span=span)
        among = word in UNNAMED and self._is_among(first, last)
        known = head in SPEAKERS or page.capital(core - 1) or among or self._is_inverted(word, first)
        known = known or (
            is_agent(head) and [each.word for each in page.tokens[max(0, first - 2) : first]] == ["according", "to"]
        )
        somebody = word in UNNAMED | PEOPLE or page.tokens[first].word.endswith("'s") or page.mentions(first, last)
        if not (known or is_agent(head) or somebody):
            return None
        return Voice("", words, span, 0.95 if known else 0.7, head, person=head not in BODIES, rule="description")

    def _is_among(self, first: int, last: int) -> bool:
        """Whether a phrase means somebody out of several: "one of the engineers"."""
        behind = [self.page.tokens[at].word for at in range(first + 1, last)]
        return behind[:1] == ["of"] and any(word in SPEAKERS or is_agent(word) for word in behind)

    def _is_inverted(self, word: str, first: int) -> bool:
        """Whether a verb of saying right before makes a speaker of any noun: "said [a mate from the choir]"."""
        form = self.page.cue(first - 1) if first and word in {"a", "an"} else None
        return form is not None and form.lemma in PLAIN and not form.base

    def _noun(self, first: int, core: int) -> int:
        """One past the noun of a description that a word behind it tells more of: "a source [close] to the crew"."""
        page = self.page
        noun = next((at for at in range(core - 1, first, -1) if page.tokens[at].word in SPEAKERS), first)
        behind = [page.tokens[at].word for at in range(noun + 1, core)]
        return noun + 1 if noun > first and behind and (behind[0] in POSTPOSED or behind[0].endswith("ed")) else core

    def _back(self, head: str, first: int, core: int) -> Voice | None:
        """Who "the official", "the minister" or "the 29-year-old" is: heard before, titled so, or the last one who spoke."""
        page = self.page
        before = page.tokens[first].start
        extra = [page.tokens[i].word for i in range(first + 1, core - 1) if page.tokens[i].word != "."]
        same = [voice for voice in self.heard if voice.head == head and not voice.speaker]
        if same and not extra:
            return same[-1]._replace(trust=0.85, rule="same-description")
        if not extra and "named-body" not in page.left_out and (body := find_body(page, self.heard, head, first)):
            return body
        if core - first <= 4 and head not in BODIES:  # "the watchdog" is not its chief
            titled = [each for each in self._bearers_of_title(head, before) if fits(page, each.id, extra)]
            if len(titled) == 1:
                return Voice(titled[0].id, titled[0].label, Span(before, before), 0.85 if not extra else 0.75, rule="title")
            near = [voice for voice in self.heard[-2:] if voice.speaker in {each.id for each in titled}]
            if near:
                return near[-1]._replace(trust=0.7, rule="title")
        last = self.heard[-1] if self.heard else None
        aged = any("year-old" in word for word in (head, *extra))
        personal = aged or (head in SPEAKERS and head not in BODIES and not head.endswith("s") and head not in OFFICES)
        other = self.pronouns.leader_before(first)
        if other and last and other.entity.id != last.speaker:
            return None  # somebody else is spoken of since, and it is open whom of them the description means
        if personal and last and last.person and last.speaker and before - last.span.end < FAR:
            return last._replace(trust=0.6, rule="last-speaker") if may_be(page, last.speaker, head) else None
        return None

    def _bearers_of_title(self, head: str, before: int) -> list[Entity]:
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
            found = self.pronouns.person(word, index)
        elif word in {"it", "they"}:
            last = self.heard[-1] if self.heard else None
            near = last is not None and self.pronouns.breaks(last.span.end, span.start) <= 1
            fits = (last is not None and not last.person) or (last is not None and word == "they" and last.head.endswith("s"))
            found = last._replace(trust=0.7, rule="it-or-they") if last and near and fits else None
        else:
            return None
        if found or word not in {"he", "she"}:
            return found._replace(span=span) if found else None
        return Voice("", self.page.text[span.start : span.end], span, 0.3, rule="open-pronoun")

    def _has_discount(self, each: Named, rule: str) -> bool:
        """Whether one of the discounts of names holds for a mention."""
        return rule not in self.page.left_out and DISCOUNTS[rule].holds(self.page, each)


def genders(entities: tuple[Entity, ...]) -> dict[str, str]:
    """For the ids of persons, "m" or "f" where their titles in the story tell it, or a first name that only one sex bears."""
    known_genders = {}
    for entity in entities:
        if entity.type is EntityType.PERSON:
            gender = gender_of([title for mention in entity.mentions for title in mention.titles])
            gender = gender or forenames().get(fold(entity.label.split()[0]), "")
            if gender:
                known_genders[entity.id] = gender
    return known_genders


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
