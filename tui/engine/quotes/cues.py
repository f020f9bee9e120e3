"""Which words of the outlet introduce a quotation: its cue, and the subject of that.

    before    Kirby told reporters that it did not signal a “change in policy”
    after     “Rafah was one of the many topics,” the official said, adding ...
    amid      “We are working,” said Jean-Pierre, “to set a date.”
    far       “It’s urgent” to speak to officials about those plans, Jean-Pierre said.
    apart     according to the State Department

Words right behind the closing mark win, for a quotation that ends in a comma leads there; then what stands before it in the
sentence; then the end of the sentence.
"""

from __future__ import annotations

from tui.engine.language.en.function_words import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    UNNAMED,
)
from tui.engine.language.en.speech_verbs import SENDING, Form, Sort
from tui.engine.quotes.noun_phrases import SubjectPhrase, after_verb, may_speak
from tui.engine.quotes.questions import asking_form
from tui.engine.quotes.subjects import before_verb
from tui.engine.quotes.tokens import BREAK, QUOTE, SENTENCE, TokenizedArticle
from tui.engine.quotes.verbless import Clause, according, in_words

_LEADS_ON = ",?!—–-…"


def behind(page: TokenizedArticle, index: int) -> Clause | None:
    """The clause right behind the closing mark."""
    tokens = page.tokens
    quote = page.quotes[tokens[index].quote]
    first, comma = index + 1, False
    while first < len(tokens) and tokens[first].word in {",", "—", "–", "-"}:
        first, comma = first + 1, True
    if first + 1 < len(tokens) and tokens[first].word == BREAK and page.cue(first + 1) and not page.capital(first + 1):
        first, comma = first + 1, True  # a line break has come between the quotation and "said Kirby"
    if first >= len(tokens) or tokens[first].word in (BREAK, QUOTE):
        return None
    leads_on = comma or page.text[quote.start : quote.end].rstrip("'\"’”")[-1:] in _LEADS_ON
    apart = page.heads[first] == first and not leads_on
    if tokens[first].word == "according":
        return according(page, first)
    if leads_on and [token.word for token in tokens[first : first + 3]] == ["in", "the", "words"]:
        return in_words(page, first + 2)
    verb = first
    while verb < len(tokens) and page.between(verb) and tokens[verb].word not in AUXILIARIES:
        verb += 1
    form = page.cue(verb) if verb < len(tokens) else None
    if form and Sort.SPEECH in form.sort and not form.participle and not form.base and (leads_on or not apart):
        who = after_verb(page, verb + 1)
        if who:
            return Clause((verb, verb + 1), who, 1.0 if leads_on else 0.85)
    if leads_on and tokens[first].word.endswith("ed") and first + 1 < len(tokens) and page.capital(first + 1) and not form:
        who = after_verb(page, first + 1)  # "enthused Scott Fancher": there are more verbs than a list can hold
        if who:
            return Clause((first, first + 1), who, 0.85)
    return _subject_first(page, first, leads_on=leads_on, apart=apart)


def _subject_first(page: TokenizedArticle, first: int, *, leads_on: bool, apart: bool) -> Clause | None:
    """A clause that begins with its subject at token `first`: "[he] said", "[Kirby], a spokesman, said"."""
    word = page.tokens[first].word
    if word in PREPOSITIONS or (word in COORDINATORS and not apart) or page.between(first):
        return None
    for verb in range(first + 1, min(page.tails[first], first + SENTENCE)):
        if page.tokens[verb].word in (BREAK, QUOTE, ";"):
            return None
        form = asking_form(page, verb) if leads_on else page.cue(verb)
        if not form or form.participle or not verbal(page, verb, form):
            continue
        if form.lemma in SENDING and not _ends_soon(page, verb):
            return None
        quoting = form.lemma in {"quote", "cite"} and any(t.word == "as" for t in page.tokens[verb : verb + 12])
        if quoting and page.tokens[verb - 1].word in BE:  # "[Rahmani] was quoted as saying by the agency"
            who = SubjectPhrase(first, verb - 1, 0.93) if may_speak(page, first, verb - 1) else None
        else:
            who = after_verb(page, verb + 1) if quoting else before_verb(page, verb, first, form)
        if who is None or (who.first != first and not quoting and not _only_description(page, first, who)):
            return None
        if apart and (form.sort == Sort.JUDGEMENT or verb - first > 8 or not _ends_soon(page, verb)):
            return None
        trust = 0.98 if leads_on else 0.75
        return Clause((verb, verb + 1), who, trust * (0.9 if form.sort == Sort.JUDGEMENT else 1.0))
    return None


def _only_description(page: TokenizedArticle, first: int, who: SubjectPhrase) -> bool:
    """Whether only what somebody is stands before the name: "one survivor, [Jun Mercado]", "founder and [CEO Anil Mehta]"."""
    if not page.people(who.first, who.last) or page.tokens[who.first - 1].word not in {",", "and"}:
        return False
    before = range(first, who.first - 1)
    plain = all(page.tokens[at].word[0].isalnum() and not page.cue(at) and not page.between(at) for at in before)
    return plain and len(before) <= 8 and not page.people(first, who.first - 1)


def _ends_soon(page: TokenizedArticle, verb: int) -> bool:
    """Whether a verb ends its sentence but for a hearer, a time or a place, and introduces no other quotation."""
    tail = page.tails[verb]
    following = page.tokens[verb + 1].word if verb + 1 < len(page.tokens) else BREAK
    free = all(page.tokens[i].word != QUOTE for i in range(verb + 1, min(tail, verb + SENTENCE)))
    return free and (following in PREPOSITIONS | {".", BREAK, ","} or tail - verb <= 4)


def verbal(page: TokenizedArticle, index: int, form: Form | None = None) -> bool:
    """Whether a cue word is used as a verb: "the reported claims" has none."""
    form, before = form or page.cue(index), index - 1
    while before >= 0 and page.between(before) and page.tokens[before].word not in AUXILIARIES:
        before -= 1
    word = page.tokens[before].word if before >= 0 else ""
    if form is None or (word in DETERMINERS and word not in UNNAMED | {"that", "this", "all", "each"}):
        return False
    if word.endswith("'s") and word not in {"who's", "he's", "she's", "it's"} and not form.participle:
        return False
    if word in PREPOSITIONS and word != "to":
        return form.participle
    if form.base and not form.past:
        return word in PRONOUNS or word in AUXILIARIES or word in {"to", "who", "and", "n't"} or word.endswith("s")
    return True


def passive(page: TokenizedArticle, verb: int) -> bool:
    """Whether a form of "be" stands before the verb: "was called"."""
    before = verb - 1
    while before >= 0 and page.between(before):
        if page.tokens[before].word in BE:
            return True
        before -= 1
    return False


def by_whom(page: TokenizedArticle, verb: int, index: int) -> Clause | None:
    """The speaker behind a passive: "was called [quotation] by the minister"."""
    for place in (*range(verb + 1, min(index, verb + SENTENCE)), *range(index + 1, min(page.tails[index], index + 8))):
        if page.tokens[place].word == "by":
            who = after_verb(page, place + 1)
            return Clause((verb, verb + 1), who, 0.8) if who else None
    return None


def at_sentence_end(page: TokenizedArticle, index: int) -> Clause | None:
    """A clause at the end of the sentence, behind more words of the outlet: "..., Jean-Pierre said."."""
    tail = min(page.tails[index], index + SENTENCE)
    for verb in range(tail - 1, index + 1, -1):
        word = page.tokens[verb].word
        if word == "according" and (found := according(page, verb)):
            return found._replace(trust=0.88)
        form = page.cue(verb)
        if not form or form.participle or Sort.SPEECH not in form.sort or form.lemma in SENDING or not verbal(page, verb):
            continue
        who = before_verb(page, verb, index + 1, form)
        if who and who.first <= verb and page.tokens[who.first - 1].word == "," and _ends_soon(page, verb):
            return Clause((verb, verb + 1), who, 0.88)
        after = after_verb(page, verb + 1) if page.tokens[verb - 1].word == "," else None
        if after and not form.base:
            return Clause((verb, verb + 1), after, 0.86)
    return None
