"""A sentence after a quotation that says whose words they were.

    “It is a wound.” That was how [Macron] described it.
    “A dark day” is what [she] called it.
    “We will not go back.” It was a promise [Mary Smith] had made before.
    “We will not go back.” Those were the words of [Mary Smith].

Without this the quotation would seem to go on from whoever spoke before it: a wrong speaker. So the sentence has to point back
("that", "these words") and has to name an utterance ("how ... described", "the words of"): that something is bad news for
somebody does not make it his.
"""

from __future__ import annotations

from tui.engine.language.en.function_words import AUXILIARIES, BE, POINTERS, PREPOSITIONS, SAYINGS
from tui.engine.language.en.speech_verbs import NAMING, Sort
from tui.engine.quotes.cues import by_whom, passive, verbal
from tui.engine.quotes.noun_phrases import SubjectPhrase, after_verb, may_speak
from tui.engine.quotes.subjects import subject
from tui.engine.quotes.tokens import BREAK, QUOTE, SENTENCE, TokenizedArticle
from tui.engine.quotes.verbless import Clause

_TRUST = 0.85
"""Trust in such a sentence: it says outright whose words they were, but of which words is only likely."""
_ASKING = frozenset({"how", "what", "way"})
_OF = frozenset({"of", "from", "by"})
_LED = frozenset({"in", "with"})
"""Prepositions with which it points back too: "With these words", "That was, in his words, ..."."""
_HEARD = frozenset({"speaking", "talking"})


def clause_pointing_back(page: TokenizedArticle, index: int) -> Clause | None:
    """The clause that says who spoke the quotation at token `index`: of the next sentence, or behind "was how" in its own.

    Its subject is empty where the sentence leaves open who it was, so that nobody else is taken for the speaker.
    """
    if index + 2 < len(page.tokens) and page.tokens[index + 1].word in BE and page.tokens[index + 2].word in _ASKING:
        return _that_was_how(page, index + 1, min(page.tails[index], index + SENTENCE))
    first = page.tails[index]
    while first < len(page.tokens) and page.tokens[first].word == BREAK:
        first += 1
    between = [page.tokens[at].word for at in range(index + 1, first)]
    if first >= len(page.tokens) or any(word[0].isalnum() or word == QUOTE for word in between) or between.count(BREAK) > 1:
        return None
    last = next((at for at in range(first, page.tails[first]) if page.tokens[at].word in (QUOTE, BREAK)), page.tails[first])
    last = min(last, first + SENTENCE)
    if page.tokens[first].word not in POINTERS and not any(
        page.tokens[at].word in SAYINGS for at in range(first, min(first + 4, last))
    ):
        return None
    return (
        _so(page, first, last)
        or _that_was_how(page, first, last)
        or _that_is_speaking(page, first, last)
        or _whose(page, first, last)
    )


def _so(page: TokenizedArticle, first: int, last: int) -> Clause | None:
    """ "So said [the mayor]", "Thus spoke [Karen Bergström]"."""
    form = page.cue(first + 1) if first + 1 < last and page.tokens[first].word in {"so", "thus"} else None
    who = after_verb(page, first + 2) if form and Sort.SPEECH in form.sort and not form.base else None
    return Clause((first + 1, first + 2), who, _TRUST) if who else None


def _that_was_how(page: TokenizedArticle, first: int, last: int) -> Clause | None:
    """ "That was how [Macron] described it", "This is what [she] was told by [him]"."""
    asking = next((at for at in range(first, last) if page.tokens[at].word in _ASKING), None)
    if asking is None:
        return None
    for verb in range(asking + 1, last):
        form = page.cue(verb)
        if page.tokens[verb].word == "put" and verb + 1 < last and page.tokens[verb + 1].word == "it":
            found = may_speak(page, asking + 1, verb)
            return Clause((verb, verb + 2), SubjectPhrase(asking + 1, verb, 0.93), _TRUST) if found else None
        if form is None or form.participle or not verbal(page, verb):
            continue
        if not form.sort & (Sort.SPEECH | Sort.ADDRESS) and form.lemma not in NAMING | {"express"}:
            return None
        if passive(page, verb):
            return by_whom(page, verb, min(last, len(page.tokens) - 1)) or _nobody(verb)
        who = subject(page, verb)
        return Clause((verb, verb + 1), who, _TRUST) if who and who.first > asking else _nobody(verb)
    return None


def _that_is_speaking(page: TokenizedArticle, first: int, last: int) -> Clause | None:
    """ "That is [Karen Bergström] speaking", "The speaker was [Tomás Ferreira]"."""
    for at in range(first + 1, last):
        if page.tokens[at].word not in BE:
            continue
        who = next((each for each in page.people(at + 1, last)[:1] if page.token_at(each.start) == at + 1), None)
        end = page.token_at(who.end - 1) + 1 if who else last
        speaking = end < last and page.tokens[end].word in _HEARD
        if who and (speaking or page.tokens[at - 1].word == "speaker"):
            return Clause(None, SubjectPhrase(at + 1, end, 0.93), _TRUST)
        return None
    return None


def _whose(page: TokenizedArticle, first: int, last: int) -> Clause | None:
    """ "the words of [the mayor]", "[Macron]'s verdict", "a promise [she] made", "With these words [she] opened ..."."""
    for noun in range(first, last):
        if page.tokens[noun].word not in SAYINGS:
            continue
        if any(page.tokens[at].word in PREPOSITIONS - _LED for at in range(first, noun)):
            return None  # "It came after [his] threat" says nothing of whose words these are
        cue = (noun, noun + 1)
        if any(_owns(page, at) for at in range(first, noun)):
            who = _owner(page, first, noun)
            return Clause(cue, who, _TRUST) if who else _nobody(noun)
        at = noun + 1
        while at < last and (page.tokens[at].word in AUXILIARIES or page.tokens[at].word in {"those", ",", "that", "which"}):
            at += 1
        if at < last and page.tokens[at].word in _OF:
            who = after_verb(page, at + 1)
            return Clause(cue, who, _TRUST) if who else None
        named = next((each for each in page.people(at, last)[:1] if page.token_at(each.start) == at), None)
        if named and not any(page.tokens[i].word in PREPOSITIONS for i in range(noun + 1, at)):
            return Clause(cue, SubjectPhrase(at, page.token_at(named.end - 1) + 1, 0.9), 0.8)
        return None
    return None


def _owns(page: TokenizedArticle, index: int) -> bool:
    """Whether a word that is no pronoun stands in the possessive."""
    token = page.tokens[index]
    return token.word.endswith("'s") and token.word not in {"that's", "it's", "this's", "what's", "how's"}


def _owner(page: TokenizedArticle, first: int, noun: int) -> SubjectPhrase | None:
    """The person whose name stands in the possessive nearest before a noun: "in [Macron]'s harsh verdict"."""
    last = next(at for at in range(noun - 1, first - 1, -1) if _owns(page, at))
    owner = next(iter(page.people(last, last + 1)), None)
    return SubjectPhrase(page.token_at(owner.start), last + 1, 0.9) if owner else None


def _nobody(index: int) -> Clause:
    """A clause that leaves its speaker open."""
    return Clause(None, SubjectPhrase(index, index, 0.0), 0.0)
