"""The cue before a quotation: the nearest verb of its sentence that governs it, and which verbs on the way do not.

Kirby told reporters that it did not signal a “change in policy”
Ferreira said that the study compared “apples with airports”       his words, not those of the study
They posted a “sample” of the files                                nobody's words
"""

from __future__ import annotations

from tui.engine.language.en.function_words import (
    ABOUT,
    BODIES,
    CLAUSE_OPENERS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    ROOM,
    SUBORDINATORS,
    TIMES,
)
from tui.engine.language.en.speech_verbs import ASK, CUES, DOCUMENTS, NAMING, SENDING, SHARING, Form, Sort
from tui.engine.quotes.cues import by_whom, passive, verbal
from tui.engine.quotes.indirect import HEARER
from tui.engine.quotes.noun_phrases import SubjectPhrase, after_verb
from tui.engine.quotes.questions import ask_in_words
from tui.engine.quotes.subjects import before_verb, subject
from tui.engine.quotes.tokens import QUOTE, SENTENCE, TokenizedArticle
from tui.engine.quotes.verbless import Clause, according, in_words, relative_read

_OBJECT = 8
"""Tokens between "puts" and the figure: "puts the cost of the new pier at"."""
_SAYS = CUES["says"]


def before(page: TokenizedArticle, index: int) -> Clause | None:
    """The nearest cue before the quotation in its sentence, whose subject may stand on either side of it."""
    head = page.heads[index]
    for verb in range(index - 1, max(head, index - SENTENCE) - 1, -1):
        if found := _by_word(page, verb, index):
            return found
        if (asking := ask_in_words(page, verb)) and page.tokens[index - 1].word in ",:":
            asks = before_verb(page, verb, head, asking.form)
            return Clause((verb, asking.last), asks, 0.95) if asks else None
        form = page.cue(verb)
        if not form or not verbal(page, verb) or _is_passed_by(page, verb, index, form):
            continue
        if form.lemma in NAMING and _names(page, verb, index):
            return by_whom(page, verb, index)
        read = relative_read(page, verb)
        who = _text_read(page, verb) if read else _behind_opening(page, verb, index) or subject(page, verb)
        if who is None:
            if passive(page, verb) and not form.participle:
                return by_whom(page, verb, index)
            continue
        if _told_by_another(page, who):
            continue
        return Clause((verb, verb + 1), who, _nearness(page, verb, who, index))
    return None


def _by_word(page: TokenizedArticle, at: int, index: int) -> Clause | None:
    """What a word at `at` introduces that is no verb of saying: "according to", "in the words of", "puts it at"."""
    word = page.tokens[at].word
    if word == "according" and (found := according(page, at)) and found.subject.last <= index:
        return found._replace(trust=0.85)
    if word in {"words", "put"} and (found := in_words(page, at)):
        return found
    return _puts_at(page, at, index) if word in {"put", "puts", "putting"} else None


def _is_passed_by(page: TokenizedArticle, verb: int, index: int, form: Form) -> bool:
    """Whether a verb of saying does not govern the quotation at token `index` for all that it stands before it."""
    last = page.tokens[index - 1].word
    if form.base and _announces_act(page, verb):
        return True
    if form.lemma in SENDING and last not in ",:":
        return True  # "Reed signed the [quotation]": only where the words follow a sign were they sent
    if form.lemma in SHARING and last in DETERMINERS:
        return True  # "They posted a [quotation] of the files": a thing, set off because it is called so
    if form.participle and last == "that" and page.tokens[index - 2].word in {"and", "but"} and passive(page, verb):
        return True  # "said the search was continuing and that [quotation]"
    return form.sort == Sort.JUDGEMENT and _in_what_is_told(page, verb)


def _announces_act(page: TokenizedArticle, verb: int) -> bool:
    """Whether a verb only tells what somebody said would be done: "he said that Tehran would [answer] the attack"."""
    for at in range(page.heads[verb] + 1, verb):
        form = page.cue(at)
        if form and not form.base and form.sort & (Sort.SPEECH | Sort.ADDRESS) and verbal(page, at):
            return any(page.tokens[i].word == "that" for i in range(at + 1, min(verb, at + 8)))
    return False


def _told_by_another(page: TokenizedArticle, who: SubjectPhrase) -> bool:
    """Whether a pronoun only stands for the speaker of the verb before it: "police said [they] believed"."""
    before = who.first - 1
    if who.first >= 2 and page.tokens[who.first].word in PRONOUNS and page.tokens[before].word == "that":
        before -= 1
    tells = page.tokens[who.first].word in PRONOUNS and before > page.heads[who.first] and page.cue(before) is not None
    return tells and verbal(page, before) and subject(page, before) is not None


def _text_read(page: TokenizedArticle, verb: int) -> SubjectPhrase | None:
    """The text right before a "which read", which alone speaks there: "sent Lind [a letter] which read"; None for a game."""
    noun = verb - 2
    if noun < 1 or page.tokens[noun].word not in DOCUMENTS:
        return None
    first = noun - (page.tokens[noun - 1].word in DETERMINERS)
    return SubjectPhrase(first, noun + 1, 0.9)


def _in_what_is_told(page: TokenizedArticle, verb: int) -> bool:
    """Whether the subject of a verb is a thing or a body without a name within what somebody with one said."""
    who = subject(page, verb)
    if who is None or page.mentions(who.first, who.last) or page.tokens[who.first].word in PRONOUNS:
        return False
    that = who.first - 1
    if (
        that < 1
        or page.tokens[that].word != "that"
        or not any(page.tokens[at].word in BODIES for at in range(who.first, who.last))
    ):
        return False
    teller = next((at for at in range(that - 1, max(page.heads[verb], that - HEARER), -1) if page.cue(at)), None)
    form = page.cue(teller) if teller is not None else None
    outer = subject(page, teller) if teller is not None and form and form.sort & (Sort.SPEECH | Sort.ADDRESS) else None
    return outer is not None and bool(page.mentions(outer.first, outer.last))


def _puts_at(page: TokenizedArticle, verb: int, index: int) -> Clause | None:
    """ "[The institute] puts it at 4m, [quotation]", "[Lind] put the cost at [quotation]": who names a figure."""
    if page.tokens[verb + 1].word not in DETERMINERS | {"it"}:
        return None
    at = next((place for place in range(verb + 2, min(index, verb + _OBJECT)) if page.tokens[place].word == "at"), None)
    if at is None or not (page.tokens[at + 1].word in ABOUT or page.tokens[at + 1].word[0] in '0123456789£$€¥"'):
        return None  # "put the children at risk"
    who = before_verb(page, verb, page.heads[verb], _SAYS)
    return Clause((verb, at + 1), who, 0.85) if who else None


def _behind_opening(page: TokenizedArticle, verb: int, index: int) -> SubjectPhrase | None:
    """The subject behind a verb that only a clause's opening precedes: "By then, said [Colin Lee] of the inn, [quotation]"."""
    form = page.cue(verb)
    if form is None or form.base or form.participle or Sort.SPEECH not in form.sort or page.tokens[verb - 1].word != ",":
        return None
    who = after_verb(page, verb + 1)
    if who is None or who.last > index or page.tokens[index - 1].word not in ",:":
        return None
    opens = page.tokens[page.heads[verb]].word in PREPOSITIONS | CLAUSE_OPENERS | SUBORDINATORS | TIMES
    alone = who.last == index - 1 and form.lemma not in ASK and bool(page.people(who.first, who.last))
    return who if opens or alone else None  # "It had been made in May, said [Colin Lee], [quotation]"


def _nearness(page: TokenizedArticle, verb: int, who: SubjectPhrase, index: int) -> float:
    """How surely a cue before a quotation governs it: by the kind of verb and by what stands between them."""
    form = page.cue(verb)
    between = [page.tokens[i].word for i in range(max(verb, who.last - 1) + 1, index)]
    inverted = who.first > verb
    if inverted:
        return 0.95 if between in ([","], [":"], []) or (len(between) > 1 and between[-1] in ",:") else 0.5
    if between and between[-1] == ":":
        return 0.95
    speech = form is not None and bool(form.sort & (Sort.SPEECH | Sort.ADDRESS))
    if all(word in ROOM or word == QUOTE for word in between):
        return 0.97 if speech else 0.93
    if speech:
        return 0.9 if len(between) <= 25 else 0.8
    return 0.8 if len(between) <= 14 else 0.55


def _names(page: TokenizedArticle, verb: int, index: int) -> bool:
    """Whether a verb only says what a thing is called: "the cases, dubbed a [quotation]", but not "what Jobs called [...]"."""
    if any(page.tokens[i].word not in {"a", "an", "the", "as", "to", "and", "or", ",", QUOTE} for i in range(verb + 1, index)):
        return False
    before = [page.tokens[i].word for i in range(max(page.heads[index], verb - 10), verb)]
    called = "that" in before[len(before) - before[::-1].index(",") :] if "," in before else "that" in before
    return {"what", "which", "whom"}.isdisjoint(before) and (passive(page, verb) or not called)
