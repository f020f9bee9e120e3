"""Whom "he" and "she" mean: only somebody who stands out among those named before.

Salience, after Lappin and Leass, "An algorithm for pronominal anaphora resolution" (1994): nearness, being the subject, having
spoken last, being meant by the pronoun before. Who was only there too, and whose name only calls a thing, counts little or not;
and who asks a question does not answer it.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.engine.language.en.function_words import AUXILIARIES, PREPOSITIONS, SUBORDINATORS
from tui.engine.quotes.discounts import DISCOUNTS
from tui.engine.quotes.gender import GENDER, GENDERED, are_several, gender_of, is_joined, whom_it_fits
from tui.engine.quotes.noun_phrases import opening
from tui.engine.quotes.questions import who_asked_before
from tui.engine.quotes.tokens import BREAK, QUOTE, Named, TokenizedArticle
from tui.model.places import Span
from tui.model.strands import EntityType

FAR = 1500
"""Characters that a pronoun looks back: some ten sentences."""
_SPOKE = 1.2
"""How much it counts to have spoken last, against being named in the sentence itself; divided by the paragraphs since."""
_SUPERSEDED = 0.3
"""What is left of that when a sentence since began with somebody's name, or the paragraph names somebody else."""
_HEARS = 0.2
"""How much it counts to be named behind a preposition in the pronoun's own sentence: "In a letter to [Smith] he wrote"."""
_LED = 1.5
"""How much it counts to be the subject of a sentence: 1, and 0.5 because it leads."""
_SENTENCES_BACK = 3
"""Sentences before a pronoun of which one may begin with the same pronoun, so that it goes on to mean the same person."""
_NEAR_HEAD = 6
"""Tokens from the head of a sentence at which its subject is named at the latest, behind an office."""
_OBJECT = 0.6
"""What is left of a name behind a preposition in a sentence that began with another name: "Cole hit back at [Best]"."""
_ASIDE = 0.7
"""What is left of everybody else where the sentence right before began with somebody: he is spoken of now."""
_ANSWERED = 40
"""Tokens behind a question in which its answer is introduced."""


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
    rule: str = ""
    """Id of the rule that found whom the words mean."""


class Question(NamedTuple):
    """What was asked, for its answer is somebody else's."""

    asker: Voice
    asked: Voice | None
    """Who was asked, where the article tells."""
    after: int
    """Token of the quotation that asks."""


@dataclass(slots=True)
class Antecedents:
    """Whom the pronouns of one article may mean. Belongs to one call of the stage."""

    page: TokenizedArticle
    genders: dict[str, str]
    """For entity ids: "m" or "f" where the story tells."""
    heard: list[Voice]
    """Who has spoken so far."""
    question: Question | None = None
    """The question before, as long as its answer may come."""
    _meaning: dict[int, Voice | None] = field(default_factory=dict)
    """Whom the pronouns at the heads of sentences mean, by token."""

    def person(self, word: str, index: int) -> Voice | None:
        """The person whom "he" or "she" means: by nearness, by being the subject, by having just spoken."""
        if index not in self._meaning:
            self._meaning[index] = None  # while it is being found out, it means nobody
            self._meaning[index] = self._nearest_person(word, index)
        return self._meaning[index]

    def _nearest_person(self, word: str, index: int) -> Voice | None:
        """The person who stands out most before a pronoun, and how far from the next one."""
        page, at = self.page, self.page.tokens[index].start
        scores: dict[str, float] = {}
        labels: dict[str, Voice] = {}
        barred = self._who_asked(index)
        subject_since = 0
        low = bisect_left(page.named, at - FAR, key=lambda each: each.start)
        for each in page.named[low : bisect_left(page.named, at, key=lambda each: each.start)]:
            if each.entity.type is not EntityType.PERSON or self.genders.get(each.entity.id, GENDER[word]) != GENDER[word]:
                continue
            score, leads = self._salience(each, index)
            subject_since = each.start if leads else subject_since
            if score > 0 and score >= scores.get(each.entity.id, 0.0):
                scores[each.entity.id] = score
                labels[each.entity.id] = Voice(each.entity.id, each.mention.name, Span(each.start, each.end), 1.0)
        described = self._describe_subject(word, index)
        if described:
            subject_since = max(subject_since, described.span.start)
        self._add_last_speaker(word, index, subject_since, scores, labels)
        self._add_same_pronoun(word, index, scores, labels)
        if described:
            scores["?"], labels["?"] = _LED / 2, described
        leader = self.leader_before(index)
        leading = "?" if described else leader.entity.id if leader else self._alone_before(word, index)
        if leading in scores:
            scores = {key: score * (1.0 if key == leading else _ASIDE) for key, score in scores.items()}
        for key in barred & scores.keys():
            del scores[key]
        if not scores:
            return None
        ranked = sorted(scores, key=lambda key: (-scores[key], key))
        margin = 1.0 - (scores[ranked[1]] / scores[ranked[0]] if len(ranked) > 1 else 0.0)
        sure = self.genders.get(ranked[0]) == GENDER[word]
        best = labels[ranked[0]]
        trust = min(best.trust, 0.95, (0.62 if sure else 0.55) + 0.4 * margin)
        return best._replace(trust=trust, rule="described-subject" if best.rule == "described-subject" else "pronoun")

    def _add_last_speaker(self, word: str, index: int, since: int, scores: dict[str, float], labels: dict[str, Voice]) -> None:
        """Let it count to have spoken last before a token; `since` is where a sentence began with a name after that."""
        at = self.page.tokens[index].start
        last = next((voice for voice in reversed(self.heard[-4:]) if voice.span.end <= at), None)
        if (
            last
            and last.person
            and not are_several(last.speaker, last.head)
            and (breaks := self.breaks(last.span.end, at)) <= 2
        ):
            gender = self.genders.get(last.speaker) or gender_of([last.words])
            if gender in ("", GENDER[word]):
                key = last.speaker or "?"
                named = breaks > 0 and any(
                    key != last.speaker and not self._hears(labels[key].span, index)
                    for key in scores
                    if labels[key].span.start > self._paragraph(at)
                )
                if named:
                    if key in scores:
                        scores[key] *= _SUPERSEDED  # somebody else is spoken of in this paragraph
                    return
                spoke = _SPOKE / (1 + breaks) * (_SUPERSEDED if since > last.span.end else 1.0)
                scores[key] = scores.get(key, 0.0) + spoke
                labels.setdefault(key, last)

    def _add_same_pronoun(self, word: str, index: int, scores: dict[str, float], labels: dict[str, Voice]) -> None:
        """Let it count to be the "he" with which one of the sentences just before began: he is still spoken of."""
        page, head = self.page, self.page.heads[index]
        if "same-pronoun" in page.left_out:
            return
        for back in range(1, _SENTENCES_BACK + 1):
            before = head - 1
            while before >= 0 and page.tokens[before].word == BREAK:
                before -= 1
            if before < 0 or head - before > 2:
                return
            head = page.heads[before]
            first = next((at for at in range(head, min(head + 4, before)) if page.tokens[at].word == word), None)
            if first is None and self._leader(head, before):
                return
            if first is None and whom_it_fits(page, self.genders, word, head, before):
                return
            if first is None or self.page.is_quoted(page.tokens[first].start):
                continue
            meant = self.person(word, first)
            if meant and meant.speaker:
                scores[meant.speaker] = max(scores.get(meant.speaker, 0.0), _LED / (1 + back)) + _LED / (2 + back)
                labels.setdefault(meant.speaker, meant)
            return

    def _leader(self, head: int, tail: int) -> Named | None:
        """The person with whom a sentence begins, who is spoken of from there on."""
        first = next(iter(self.page.people(head, min(head + _NEAR_HEAD, tail))), None)
        company = first is not None and self._has_discount(first, "company")
        return None if first is None or self.page.owns(first) or company or self.page.is_quoted(first.start) else first

    def _alone_before(self, word: str, index: int) -> str:
        """The one whom "he" or "she" fits of those that the paragraph names before a pronoun's sentence, or nobody."""
        first = self.page.token_at(self._paragraph(self.page.tokens[index].start) + 1)
        fitting = {each.entity.id for each in whom_it_fits(self.page, self.genders, word, first, self.page.heads[index])}
        return fitting.pop() if len(fitting) == 1 else ""

    def leader_before(self, index: int) -> Named | None:
        """The person with whom the sentence before that of token `index` begins."""
        before = self.page.heads[index] - 1
        while before >= 0 and self.page.tokens[before].word in {BREAK, QUOTE}:
            before -= 1
        return self._leader(self.page.heads[before], before) if before >= 0 else None

    def _describe_subject(self, word: str, index: int) -> Voice | None:
        """Who is described without a name as the subject of the sentence before: "Pike's mother wept"."""
        page, before = self.page, self.page.heads[index] - 1
        while before >= 0 and page.tokens[before].word in {BREAK, QUOTE}:
            before -= 1
        if before < 0 or page.heads[index] - before > 3 or "described-subject" in page.left_out:
            return None
        who = opening(page, page.heads[before], before)
        if who is None or any(not page.owns(each) for each in page.people(who.first, who.last)):
            return None
        kind = next((at for at in range(who.first + 1, who.last) if page.tokens[at].word in GENDERED[word]), None)
        if kind is None or is_joined(page, kind + 1, who.last):
            return None
        span = page.span(who.first + (page.tokens[who.first].word in {"the", "a", "an"}), kind + 1)
        return Voice("", page.text[span.start : span.end], span, 0.8, page.tokens[kind].word, rule="described-subject")

    def _who_asked(self, index: int) -> frozenset[str]:
        """Who asked the question to which these words are the answer."""
        if "answer" in self.page.left_out:
            return frozenset()
        question = self.question
        asks = question is not None and 0 <= index - question.after < _ANSWERED
        retold = who_asked_before(self.page, index, _ANSWERED)
        return frozenset({question.asker.speaker or "?"} if question and asks else ()) | frozenset(retold)

    def answer(self, index: int) -> Voice | None:
        """Who answers the question before token `index`: who was asked, else the one who stands out beside the asker."""
        if self.question is None or "answer" in self.page.left_out:
            return None
        if self.question.asked:
            return self.question.asked._replace(trust=0.85, rule="answer")
        found = [self._nearest_person(word, index) for word in ("he", "she")]
        ids = {voice.speaker: voice for voice in found if voice}
        return next(iter(ids.values()))._replace(rule="answer") if len(ids) == 1 else None

    def _salience(self, each: Named, index: int) -> tuple[float, bool]:
        """How much a name before token `index` stands out, and whether its sentence begins with it."""
        page, token = self.page, self.page.token_at(each.start)
        if self._has_discount(each, "named-after"):
            return 0.0, False
        breaks = self.breaks(each.end, page.tokens[index].start)
        nearness = 1.0 / (1 + page.order[index] - page.order[token] + min(breaks, 1))
        first = [one for one in page.people(page.heads[token], token + 1) if not page.owns(one)]
        plain = all(page.cue(at) is None and page.tokens[at].word not in AUXILIARIES for at in range(page.heads[token], token))
        near = token - page.heads[token] <= (14 if plain else 6)
        company = self._has_discount(each, "company")
        hears = self._hears(Span(each.start, each.end), index)
        leads = bool(first) and first[0].start == each.start and near and not page.owns(each) and not company and not hears
        weight = (0.4 if self.page.is_quoted(each.start) else 1.0) * (0.7 if page.owns(each) else 1.0) + (0.5 if leads else 0.0)
        aside = self._is_behind(Span(each.start, each.end)) and bool(first) and first[0].entity.id != each.entity.id
        return nearness * weight * (_HEARS if hears or company else _OBJECT if aside else 1.0), leads

    def _hears(self, name: Span, index: int) -> bool:
        """Whether a name stands behind a preposition in the sentence of token `index`: "In a letter to [Smith] he wrote"."""
        return self.page.order[self.page.token_at(name.start)] == self.page.order[index] and self._is_behind(name)

    def _is_behind(self, name: Span) -> bool:
        """Whether a name stands behind a preposition: "to [Smith]", "after Mr. [Smith]", but not "after [Smith] fell"."""
        page, at = self.page, self.page.token_at(name.start)
        while at > page.heads[at] and (page.capital(at) or page.tokens[at].word == "."):
            at -= 1
        if page.tokens[at].word not in PREPOSITIONS:
            return False
        if page.tokens[at].word not in SUBORDINATORS:
            return True
        last = page.token_at(name.end - 1)
        owns, after = page.tokens[last].word.endswith("'s"), page.tokens[min(last + 1, len(page.tokens) - 1)]
        return owns or not after.word[0].isalpha()

    def _has_discount(self, each: Named, rule: str) -> bool:
        """Whether one of the discounts of names holds for a mention."""
        return rule not in self.page.left_out and DISCOUNTS[rule].holds(self.page, each)

    def _paragraph(self, at: int) -> int:
        """Where the paragraph of an offset begins."""
        return self.page.text.rfind(BREAK, 0, at)

    def breaks(self, start: int, end: int) -> int:
        """Paragraph ends between two offsets."""
        return self.page.text.count(BREAK, start, end) if start < end else 0
