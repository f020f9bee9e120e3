"""Who speaks each quotation of an article: the cue beside it, or the voice that goes on.

“[I just completed a meeting],” Gallant stated on Tuesday.     the cue names him
"We discussed developments in the war."                        no cue: he goes on
"""

from __future__ import annotations

from collections.abc import Iterator

from tui.engine.language.en.function_words import PRONOUNS, TITLING, WORKS
from tui.engine.language.en.speech_verbs import ASK, REPLY
from tui.engine.progress import Progress
from tui.engine.quotes.continuation import NOBODY, Spoken, carry_on
from tui.engine.quotes.coreference import Voices
from tui.engine.quotes.cue_table import clause
from tui.engine.quotes.indirect import indirect_speech
from tui.engine.quotes.interview import turns
from tui.engine.quotes.next_sentence import clause_pointing_back
from tui.engine.quotes.pronouns import Question, Voice
from tui.engine.quotes.questions import asking_form, whom_asked
from tui.engine.quotes.quotation_marks import Quoted, words
from tui.engine.quotes.tokens import PULSE, TokenizedArticle
from tui.engine.quotes.verbless import Clause
from tui.model.places import Mark, Role, Span
from tui.model.settings import Quotes
from tui.model.story import BlockKind
from tui.model.strands import Manner, Saying

_CLEAR = 0.8
"""Trust in a speaker without a name from which indirect speech is kept."""
_UNCLOSED = 0.6
"""What is left of the trust when nobody knows where the quotation ends."""
_GOVERNED = 4
"""Tokens before a name in marks among which a verb stands that makes it somebody's word: "called it the “Great Leap”"."""
_ANSWER_SENTENCES = 2
"""Sentences behind a question in which a quotation without a cue is its answer: its own rest ("asked Jones.") and the next."""
_DECIDING = frozenset({"came-the-answer", "behind"})
"""Cues after which nobody else is looked for where their subject is nobody known: "It is dark," the invitation read."""
_OWNING = {"his": "he", "her": "she"}


def sayings(page: TokenizedArticle, voices: Voices, settings: Quotes, progress: Progress) -> Iterator[tuple[Saying, Manner]]:
    """What is said in an article, in order: quotations and clear indirect speech; `voices` is filled on the way."""
    found: list[Spoken] = []
    quoting = {page.heads[index] for index in page.at}
    labelled = turns(page)
    opened = {page.quotes[n].opening for n in range(len(page.quotes))}
    for turn in labelled:
        if turn.body.start not in opened:
            yield _saying(page, turn.body, Spoken(turn.voice, None, turn.confidence)), Manner.DIRECT
    quoting |= {page.token_at(turn.label.start) for turn in labelled} | {page.token_at(turn.body.start) for turn in labelled}
    turned = {turn.body.start: turn for turn in labelled}
    for index, token in enumerate(page.tokens):
        if index % (PULSE // 10) == 0:
            progress.report(0.0)
        if token.quote >= 0:
            quote, named = page.quotes[token.quote], _naming(page, index)
            answer = turned.get(quote.opening)
            if answer:
                one = Spoken(answer.voice, None, answer.confidence)
            else:
                one = NOBODY if named else _speaker_of(page, voices, index, found, settings)
            found.append(one)
            if one.voice:
                voices.heard.append(one.voice if one.cue else one.voice._replace(span=Span(quote.start, quote.end)))
            if not named or one.voice:
                length = sum(1 for _ in words(page.text, quote.start, quote.end))
                yield _saying(page, quote, one), Manner.DIRECT if length >= settings.statement_words else Manner.PARTIAL
        elif page.heads[index] == index and index not in quoting and page.kind(token.start) is BlockKind.PARAGRAPH:
            indirect = None if "indirect" in page.left_out else indirect_speech(page, index)
            voice = voices.mean(indirect.subject) if indirect else None
            if indirect and voice and (voice.speaker or voice.trust >= _CLEAR):
                voices.heard.append(voice)
                trust = indirect.trust * voice.trust
                spoken = Spoken(voice, page.span(*indirect.cue), trust, "indirect")
                yield _saying(page, indirect.body, spoken), Manner.INDIRECT


def _saying(page: TokenizedArticle, body: Quoted | Span, one: Spoken) -> Saying:
    """A saying of this article."""
    voice, article = one.voice, page.article
    return Saying(
        Mark(article, body.start, body.end),
        voice.speaker if voice else "",
        voice.words if voice else "",
        Mark(article, *voice.span, Role.SPEAKER) if voice and voice.span.start < voice.span.end else None,
        Mark(article, *one.cue, Role.CUE) if one.cue else None,
        round(min(1.0, max(0.0, one.confidence)), 3) if voice else 0.0,
        tuple(dict.fromkeys(rule for rule in (one.rule, voice.rule) if rule)) if voice else (),
    )


def _speaker_of(page: TokenizedArticle, voices: Voices, index: int, found: list[Spoken], settings: Quotes) -> Spoken:
    """Who speaks the quotation at token `index`; `found` are those before it."""
    lead = clause(page, index)
    voice = _speaker(page, voices, lead)
    behind = None if (lead and voice) or "next-sentence" in page.left_out else clause_pointing_back(page, index)
    if behind:
        lead, voice = behind._replace(rule="next-sentence"), voices.mean(behind.subject)
    if lead and voice:
        trust = lead.trust * (0.5 + 0.5 * lead.subject.trust) * voice.trust
        one = Spoken(voice, page.span(*lead.cue) if lead.cue else None, trust, lead.rule)
    elif behind or (lead and (lead.cue is None or lead.rule in _DECIDING)):
        one = NOBODY
    else:
        one = _speaker_of_answer(page, voices, index) or carry_on(page, voices, index, found, settings)
    voices.pronouns.question = _question(page, voices, index, lead, one)
    return one if page.quotes[page.tokens[index].quote].closed else one._replace(confidence=one.confidence * _UNCLOSED)


def _speaker(page: TokenizedArticle, voices: Voices, lead: Clause | None) -> Voice | None:
    """Whom the subject of a clause means; "came the answer" has none, and "he replied" does not mean who asked."""
    if lead is None:
        return None
    if lead.rule == "came-the-answer" and lead.subject.first == lead.subject.last:
        return voices.pronouns.answer(lead.subject.first)
    first = page.tokens[lead.subject.first].word
    if lead.rule == "came-the-answer" and first in _OWNING:
        return voices.pronouns.person(_OWNING[first], lead.subject.first)
    question = voices.pronouns.question
    if question and question.asked and lead.cue and _is_reply(page, lead):
        return question.asked._replace(span=page.span(lead.subject.first, lead.subject.last), trust=0.85, rule="answer")
    return voices.mean(lead.subject)


def _is_reply(page: TokenizedArticle, lead: Clause) -> bool:
    """Whether a pronoun answers: "he replied", "came his reply"."""
    form = page.cue(lead.cue[0]) if lead.cue else None
    pronoun = page.tokens[lead.subject.first].word in {"he", "she", "his", "her", "they", "it"}
    answers = lead.rule == "came-the-answer" or (form is not None and form.lemma in REPLY | {"say", "tell"})
    return pronoun and answers and "answer" not in page.left_out


def _question(page: TokenizedArticle, voices: Voices, index: int, lead: Clause | None, one: Spoken) -> Question | None:
    """The question that a quotation is, if a verb says that it was put to somebody."""
    quote = page.quotes[page.tokens[index].quote]
    form = asking_form(page, lead.cue[0]) if lead and lead.cue else None
    asks = form is not None and form.lemma in ASK and "?" in page.text[max(quote.start, quote.end - 2) : quote.after + 1]
    if not (asks and one.voice and lead and lead.cue):
        return None
    asked = None
    if lead.subject.first < lead.cue[0]:
        whom = whom_asked(page, lead.cue[0])
        asked = voices.mean(whom) if whom and page.tokens[whom.first].word not in PRONOUNS else None
    return Question(one.voice, asked if asked and asked.speaker != one.voice.speaker else None, index)


def _speaker_of_answer(page: TokenizedArticle, voices: Voices, index: int) -> Spoken | None:
    """Who speaks right behind a question without a cue: whoever was asked, or nobody; never the one who asks."""
    question = voices.pronouns.question
    if question is None or "answer" in page.left_out or page.order[index] - page.order[question.after] > _ANSWER_SENTENCES:
        return None
    if question.asked is None:
        return NOBODY
    return Spoken(question.asked._replace(rule="answer"), None, 0.75, "answer")


def _is_called_so(page: TokenizedArticle, index: int) -> bool:
    """Whether an article stands before a name in marks that no verb governs at once: "interest in the “Girl with a Hat”"."""
    if page.tokens[index - 1].word not in {"the", "a", "an"}:
        return False
    lead = clause(page, index)
    return lead is None or lead.cue is None or not index - _GOVERNED <= lead.cue[0] < index


def _naming(page: TokenizedArticle, index: int) -> bool:
    """Whether marks set off a name instead of words that somebody said: a nickname, or the title of a work."""
    quote = page.quotes[page.tokens[index].quote]
    written = [match.group() for match in words(page.text, quote.start, quote.end)]
    if not written or len(written) > 12 or not written[0][0].isupper() or page.kind(quote.start) is BlockKind.HEADLINE:
        return False
    titled = all(word[0].isupper() or word[0].isdigit() or len(word) <= 4 for word in written)
    head, tail = page.heads[index], page.tails[index]
    before = [page.tokens[i].word for i in range(max(head, index - 3), index)]
    nick = index > head and index + 1 < tail and page.capital(index - 1) and page.capital(index + 1) and len(written) <= 3
    if nick and not page.cue(index - 1) and page.text[quote.opening - 1 : quote.opening] == " ":
        return True
    if not titled or page.text[quote.end - 1] in ".?!":
        return False
    if index > head and _is_called_so(page, index):
        return True
    named = any(word in WORKS for word in before) or (
        before and (before[-1] in TITLING or (before[-1] == "as" and any(word in TITLING for word in before)))
    )
    if named or len(written) == 1 or index == head:
        return bool(named)
    written_by = page.cue(index - 1)
    return (written_by is not None and written_by.lemma in {"write", "read", "sing"}) or clause(page, index) is None
