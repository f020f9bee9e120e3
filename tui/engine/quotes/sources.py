"""On whose word the sentences of an article rest, from who speaks in them.

    [Twelve people died], police said.                                   police, an institution
    A study showed that [the bridge sways].                              a study, a document
    [The bridge sways], a city official told Reuters.                    an official without a name, who told Reuters
    The Harbour Times reported that [he will resign].                    another outlet

Where a verb of saying governs a clause, all of it rests on the speaker, and not only the few words in quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.engine.language.en.function_words import (
    AUXILIARIES,
    BODIES,
    DETERMINERS,
    OFFICES,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)
from tui.engine.language.en.speech_verbs import DOCUMENTS, FINDING, OUTLET_NAMES, OUTLETS, Form, Sort
from tui.engine.quotes.coreference import Voices
from tui.engine.quotes.indirect import HEARER
from tui.engine.quotes.noun_phrases import SubjectPhrase, after_verb, opening
from tui.engine.quotes.pronouns import Voice
from tui.engine.quotes.tokens import BREAK, QUOTE, SENTENCE, TokenizedArticle
from tui.model.attribution import Attribution, AttributionKind
from tui.model.places import Mark, Role
from tui.model.story import BlockKind
from tui.model.strands import EntityType, Manner, Saying

_INSIDE = 0.85
"""Confidence in "according to" in the midst of a sentence, and in what a paper "shows"."""


def attributions(page: TokenizedArticle, voices: Voices, said: Iterable[tuple[Saying, Manner]]) -> Iterator[Attribution]:
    """What the article tells on somebody's word, in no order."""
    covered, retold = set[int](), dict[int, int]()
    for saying, manner in said:
        index = page.token_at(saying.body.start)
        covered.add(page.heads[index])
        if manner is Manner.INDIRECT:
            retold[page.heads[index]] = saying.body.start
        if not saying.speaker and not saying.speaker_words:
            continue
        kind = _kind_of(page, saying.speaker, saying.speaker_words)
        outlet = _via(page, saying.cue, saying.speaker)
        made = Attribution(
            saying.body, kind, saying.speaker_words, saying.speaker, saying.speaker_mark, outlet, saying.confidence, saying.why
        )
        yield made
        clause = _governed_clause(page, index, saying) if manner is not Manner.INDIRECT else None
        if clause:
            yield Attribution(
                clause, kind, made.words, made.entity, made.mark, outlet, round(made.confidence * _INSIDE, 3), made.why
            )
    for index, head in enumerate(page.heads):
        if index == head and head not in covered and page.kind(page.tokens[head].start) is BlockKind.PARAGRAPH:
            found = _found_or_shown(page, voices, head) or _according(page, voices, head)
            if found:
                yield found
    for head, start in retold.items():
        found = _found_or_shown(page, voices, head)
        if found and found.body.start < start:
            yield found  # "Norway [estimates] that 40 died and says that ..."


def _governed_clause(page: TokenizedArticle, index: int, saying: Saying) -> Mark | None:
    """The clause around a quotation that its verb of saying governs: "said [the bridge was “not safe”]"."""
    if saying.cue is None:
        return None
    cue = page.token_at(saying.cue.start)
    form = page.cue(cue)
    if form is None or not form.sort & (Sort.SPEECH | Sort.ADDRESS) or page.heads[cue] != page.heads[index]:
        return None
    head, tail = page.heads[index], page.tails[index]
    speaker = saying.speaker_mark.start if saying.speaker_mark else saying.cue.start
    if cue < index:
        start = max(saying.cue.end, saying.speaker_mark.end if saying.speaker_mark else 0)
        first, last = page.token_at(start), tail
        if saying.speaker_mark and saying.speaker_mark.end <= page.tokens[head].start:
            first = cue + 1  # a pronoun, whose name stands elsewhere
    else:
        first, last = (
            head,
            page.token_at(min(speaker if speaker >= page.tokens[head].start else saying.cue.start, saying.cue.start)),
        )
    if cue < index:
        first = _past_that(page, first, index, form)
    while first < last and not page.tokens[first].word[0].isalnum() and page.tokens[first].word != QUOTE:
        first += 1
    while last > first and not page.tokens[last - 1].word[0].isalnum() and page.tokens[last - 1].word != QUOTE:
        last -= 1
    more = any(page.tokens[at].word != QUOTE for at in range(first, last))
    return Mark(page.article, page.tokens[first].start, page.tokens[last - 1].end) if more else None


def _past_that(page: TokenizedArticle, first: int, index: int, form: Form) -> int:
    """Where a clause begins behind hearers, a time or a place and a "that": "told reporters that [...]"."""
    word = page.tokens[first].word
    if not (form.sort & Sort.ADDRESS or word == "that" or word in PREPOSITIONS | TIMES or page.between(first)):
        return first  # "said [the road that they built] was": no "that" but that of the clause
    that = next((at for at in range(first, min(index, first + HEARER)) if page.tokens[at].word == "that"), None)
    return first if that is None else that + 1


def _found_or_shown(page: TokenizedArticle, voices: Voices, head: int) -> Attribution | None:
    """What a paper or a body shows, finds or estimates: "a study showed that [...]", "the bank estimates that [...]"."""
    tail = page.tails[head]
    for verb in range(head + 1, tail - 2):
        if page.tokens[verb].word not in FINDING:
            continue
        that = next((at for at in range(verb + 1, min(tail, verb + 3)) if page.tokens[at].word == "that"), None)
        who = opening(page, head, verb)
        voice = voices.mean(who) if who and who.last <= verb else None
        kind = _kind_of(page, voice.speaker, voice.words) if voice else AttributionKind.OWN
        if voice is None or that is None or kind in (AttributionKind.OWN, AttributionKind.UNNAMED):
            return None
        return _resting(page, that + 1, tail, voice, kind, "shown")
    return None


def _according(page: TokenizedArticle, voices: Voices, head: int) -> Attribution | None:
    """A sentence with "according to" somewhere in it: all of it."""
    for at in range(head, page.tails[head] - 2):
        if page.tokens[at].word == "according" and page.tokens[at + 1].word == "to":
            who: SubjectPhrase | None = after_verb(page, at + 2)
            voice = voices.mean(who) if who else None
            kind = _kind_of(page, voice.speaker, voice.words) if voice else AttributionKind.OWN
            return _resting(page, head, page.tails[head], voice, kind, "according-to") if voice else None
    return None


def _resting(
    page: TokenizedArticle, first: int, last: int, voice: Voice, kind: AttributionKind, rule: str
) -> Attribution | None:
    """An attribution of some tokens."""
    while last > first and not page.tokens[last - 1].word[0].isalnum() and page.tokens[last - 1].word != QUOTE:
        last -= 1
    if last <= first:
        return None
    mark = Mark(page.article, *voice.span, Role.SPEAKER) if voice.span.start < voice.span.end else None
    body = Mark(page.article, page.tokens[first].start, page.tokens[last - 1].end)
    return Attribution(body, kind, voice.words, voice.speaker, mark, "", round(_INSIDE * voice.trust, 3), (rule, voice.rule))


def _kind_of(page: TokenizedArticle, speaker: str, words: str) -> AttributionKind:
    """What sort of source a speaker is."""
    entity = next((each.entity for each in page.named if each.entity.id == speaker), None) if speaker else None
    if entity is None:
        kind, written = _source_kind(words), words.split()
        strange = kind is AttributionKind.PERSON and len(written) > 2
        places = (each.entity.label for each in page.named if each.entity.type is EntityType.PLACE) if strange else ()
        return AttributionKind.INSTITUTION if written and written[-1] in places else kind  # "Safe Streets Bergen"
    if entity.type is EntityType.PERSON:
        return AttributionKind.PERSON
    if is_outlet(entity.label):
        return AttributionKind.OUTLET
    return AttributionKind.UNNAMED if entity.type is EntityType.OTHER else AttributionKind.INSTITUTION


def is_outlet(name: str) -> bool:
    """Whether a name is that of a newspaper, an agency or a broadcaster."""
    words = [word.strip(".,").casefold() for word in name.replace("-", " ").split()]
    return bool(words) and (words[-1] in OUTLET_NAMES or (words[0] in OUTLET_NAMES and len(words) <= 3))


def _source_kind(words: str) -> AttributionKind:
    """What sort of source a description is, by the noun before its "of" and "for"; a strange name is taken for a person's."""
    written = words.split()
    low = [word.strip(".,").casefold().removesuffix("'s").removesuffix("’s") for word in written]
    end = next((at for at, word in enumerate(low) if at and word in PREPOSITIONS), len(low))
    head = low[end - 1] if low else ""
    if not head or head in PRONOUNS:
        return AttributionKind.UNNAMED
    if head in DOCUMENTS:
        return AttributionKind.DOCUMENT
    if head in OUTLETS or (written[end - 1][:1].isupper() and is_outlet(" ".join(written[:end]))):
        return AttributionKind.OUTLET
    if head in BODIES and head not in OFFICES | PEOPLE:
        return AttributionKind.INSTITUTION
    if end >= 2 and all(word[:1].isupper() for word in written[end - 2 : end]):
        return AttributionKind.INSTITUTION if any(word in BODIES for word in low) else AttributionKind.PERSON
    return AttributionKind.UNNAMED


def _via(page: TokenizedArticle, cue: Mark | None, speaker: str) -> str:
    """The outlet that heard it: "told [AFP]", "said in an interview with [the Harbour Times]"; empty when none is named."""
    if cue is None:
        return ""
    first = page.token_at(cue.start)
    for at in range(first + 1, min(page.tails[first], first + SENTENCE)):
        word, before = page.tokens[at].word, page.tokens[at - 1].word
        if word in (BREAK, QUOTE) or (word in AUXILIARIES and at > first + 2):
            return ""
        hears = before in {"told", "tells", "telling", "with", "to"} or (before in DETERMINERS and at > first + 1)
        for each in page.mentions(at, at + 1) if hears else ():
            if page.token_at(each.start) == at and is_outlet(each.entity.label) and each.entity.id != speaker:
                return each.entity.label
    return ""
