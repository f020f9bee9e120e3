"""Ways of asking that are more than one verb: "wanted to know", "put a question to".

Radio Sule *wanted to know* from [Norén]: "What does a man think about in cold water?"
The Morning Lantern *put this question to* [Lindt]: "Does it smell?"
"""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.language.en.function_words import DETERMINERS
from tui.engine.language.en.speech_verbs import CUES, Form
from tui.engine.quotes.noun_phrases import SubjectPhrase, after_verb
from tui.engine.quotes.tokens import BREAK, QUOTE, TokenizedArticle

_QUESTION = 3
"""Words between "put" and "question" at the most: "put the very same question"."""


class Asking(NamedTuple):
    """A question put to somebody in several words."""

    form: Form
    """The form of "ask" as which it counts."""
    last: int
    """One past the last token of the words that ask."""


def ask_in_words(page: TokenizedArticle, index: int) -> Asking | None:
    """What begins at the verb at token `index`: "wanted to know", "put a question to"; None where it asks nothing."""
    words = [token.word for token in page.tokens[index : index + _QUESTION + 4]]
    if words[:1] in (["wanted"], ["wants"]) and words[1:3] == ["to", "know"]:
        return Asking(CUES["asked"], index + 3)
    if words[:1] in (["put"], ["puts"]) and words[1:2] and words[1] in DETERMINERS | {"that", "this"}:
        noun = next((at for at in range(2, len(words) - 1) if words[at] in {"question", "questions"}), None)
        if noun is not None and words[noun + 1] == "to" and all(word.isalpha() for word in words[1:noun]):
            return Asking(CUES["asked"], index + noun + 2)
    return None


def asking_form(page: TokenizedArticle, index: int) -> Form | None:
    """The form of the verb at token `index`, where several words ask that of "ask"."""
    asking = ask_in_words(page, index)
    return asking.form if asking else page.cue(index)


def whom_asked(page: TokenizedArticle, cue: int) -> SubjectPhrase | None:
    """Who is asked behind the cue at token `cue`: "asked [Norén]", "wanted to know from [Norén]", "put a question to [him]"."""
    asking = ask_in_words(page, cue)
    first = asking.last if asking else cue + 1
    if asking and page.tokens[asking.last - 1].word == "know":
        if first >= len(page.tokens) or page.tokens[first].word not in {"from", "of"}:
            return None
        first += 1
    return after_verb(page, first)


_ASKED = frozenset({"asked", "asks", "enquired", "inquired"})
_IS_ASKED = frozenset({"was", "were", "is", "are", "been", "being", "be", "when", ","})
"""Words before "asked" with which the person named before them is the one who is asked."""
_WHAT_IS_ASKED = frozenset({"if", "whether", "what", "who", "why", "how", "when", "where", "which", "about"})
"""Words behind "asked" with which a question begins that stands in no quotation marks."""


def who_asked_before(page: TokenizedArticle, index: int, reach: int) -> tuple[str, ...]:
    """Who put a question in the sentence before token `index`, at most `reach` tokens before it, by the id of the name.

    [Rosa Quill] asked the man whether it would hold. "It will," he said.
    """
    end = page.heads[index] - 1
    while end >= 0 and page.tokens[end].word in {BREAK, QUOTE}:
        end -= 1
    if end < 0:
        return ()
    head = page.heads[end]
    for at in range(max(head + 1, index - reach), end):
        if page.tokens[at].word in _ASKED and page.tokens[at - 1].word not in _IS_ASKED:
            who = [each for each in page.people(head, at) if not page.owns(each)]
            put = any(token.word in _WHAT_IS_ASKED for token in page.tokens[at + 1 : end + 1])
            return (who[-1].entity.id,) if who and put else ()
    return ()
