"""What introduces a quotation without a verb of saying: "according to", "in the words of", a colon, a signature, an answer."""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.language.en.function_words import BE, DEPENDENT, DETERMINERS, PREPOSITIONS, SPEAKERS
from tui.engine.language.en.speech_verbs import ANSWERS, CHANNELS, OPINION_LABELS
from tui.engine.quotes.noun_phrases import SubjectPhrase, after_verb, may_speak, opening
from tui.engine.quotes.tokens import BREAK, QUOTE, TokenizedArticle
from tui.model.story import BlockKind

_DASHES = frozenset("—–-―~")
_CLOCK = frozenset(
    {":", ".", "am", "pm", "a", "p", "m", "gmt", "bst", "et", "ist", "h", "-", "–", "—", "|", "[", "]", "(", ")"}
)
"""What stands with the digits of the time before a line."""
_SIGNATURE = 14
"""Tokens of a signature at the most: a name, an age, a trade and a town."""
_NAME = 5
"""Tokens of a person's name at the most, initials and particles counted."""


class Clause(NamedTuple):
    """What introduces a quotation."""

    cue: tuple[int, int] | None
    """First token of the cue and one past its last; None where a colon or a signature does its work."""
    subject: SubjectPhrase
    trust: float
    """How sure the grammar makes it that this cue belongs to this quotation, 0 to 1."""
    rule: str = ""
    """Id of the cue that found it."""


def according(page: TokenizedArticle, index: int) -> Clause | None:
    """ "according to" at token `index`."""
    if index + 2 >= len(page.tokens) or page.tokens[index + 1].word != "to":
        return None
    who = after_verb(page, index + 2)
    return Clause((index, index + 2), who, 0.95) if who else None


def in_words(page: TokenizedArticle, index: int) -> Clause | None:
    """ "in the words of [one guard]" and "as [the minister] put it", at the token "words" or "put"."""
    following = page.tokens[index + 1].word if index + 1 < len(page.tokens) else ""
    if page.tokens[index].word == "words" and following == "of":
        who = after_verb(page, index + 2)
        return Clause((index, index + 2), who, 0.9) if who else None
    if page.tokens[index].word == "put" and following == "it":
        first = next(
            (at for at in range(index - 1, max(page.heads[index], index - 20) - 1, -1) if page.tokens[at].word == "as"), -1
        )
        found = first >= 0 and may_speak(page, first + 1, index)
        return Clause((index, index + 2), SubjectPhrase(first + 1, index, 0.93), 0.93) if found else None
    return None


def relative_read(page: TokenizedArticle, verb: int) -> bool:
    """Whether a verb tells what stands in a text: "a note that [read]", which nobody says whom the sentence is about."""
    form = page.cue(verb) if verb > 0 else None
    return form is not None and form.lemma == "read" and page.tokens[verb - 1].word in {"which", "that"}


def colon(page: TokenizedArticle, index: int) -> Clause | None:
    """A colon right before the quotation: who the sentence is about, speaks."""
    if index == 0 or page.tokens[index - 1].word != ":" or relative_read(page, index - 2):
        return None
    head = page.heads[index - 1]
    if page.tokens[head].word == "from" and index - head > 2:
        return None
    who = opening(page, _past_time(page, head, index - 1), index - 1)
    if who and who.last < index - 1 and page.kind(page.tokens[head].start) is BlockKind.HEADLINE:
        return None  # "Corvin sold: [quotation]": a headline says what happened, and then what somebody says of it
    if who and page.kind(page.tokens[head].start) is BlockKind.HEADLINE and _is_thing_of(page, who.first, who.last):
        return None
    return Clause(None, who, 0.95) if who and _is_known(page, who) else None


def _past_time(page: TokenizedArticle, head: int, limit: int) -> int:
    """Where a line of a live blog begins behind its time: "21:15 [Tom Hale]: ...", "9.40 pm - [Tom Hale]: ..."."""
    first = head
    while first < limit and (page.tokens[first].word[0].isdigit() or page.tokens[first].word in _CLOCK):
        first += 1
    return first if first > head and page.tokens[head].word[0].isdigit() else head


def from_whom(page: TokenizedArticle, index: int) -> Clause | None:
    """ "From [Felix Tarn]: ...", "From [Felix Tarn], on X: ...", "From [the novelist Felix Tarn]: ..."."""
    if index < 3 or page.tokens[index - 1].word != ":":
        return None
    head = page.heads[index - 1]
    if page.tokens[head].word != "from":
        return None
    last = _name_end(page, head + 1, index - 1)
    if last > head + 1:
        theirs = any(page.owns(each) for each in page.people(last - 1, last))  # "From [Tarn]'s diary: ..."
        return None if theirs else Clause(None, SubjectPhrase(head + 1, last, 0.95), 0.93)
    who = after_verb(page, head + 1)
    return Clause(None, who, 0.93) if who and who.last <= index - 1 and _is_person(page, head + 1, who) else None


def _is_person(page: TokenizedArticle, first: int, who: SubjectPhrase) -> bool:
    """Whether a phrase behind "from" ends in a person's name and means nothing of theirs: no "diary of Tarn"."""
    named = page.people(who.first, who.last)
    if not named or page.owns(named[-1]) or named[-1].end < page.tokens[who.last - 1].end:
        return False
    start = page.token_at(named[-1].start)
    return page.tokens[who.last].word in {":", ","} and all(
        page.tokens[at].word not in PREPOSITIONS for at in range(first, start)
    )


def on_a_channel(page: TokenizedArticle, index: int) -> Clause | None:
    """ "[Felix Tarn], on X: ...", "[Felix Tarn] via Facebook: ..."."""
    if index < 4 or page.tokens[index - 1].word != ":":
        return None
    head = page.heads[index - 1]
    last = _name_end(page, head, index - 1)
    at = last + (page.tokens[last].word == ",")
    named = last > head and page.tokens[at].word in {"on", "via", "in", "to"} and index - 1 - at <= 6
    channel = named and any(page.tokens[i].word in CHANNELS for i in range(at + 1, index - 1))
    return Clause(None, SubjectPhrase(head, last, 0.95), 0.93) if channel else None


def _name_end(page: TokenizedArticle, first: int, limit: int) -> int:
    """One past the last token of the name that begins at `first`, or `first` where none does."""
    named = next(iter(page.people(first, min(first + 1, limit))), None)
    if named and page.token_at(named.start) == first:
        return page.token_at(named.end - 1) + 1
    last = first
    while last < min(limit, first + _NAME) and (page.capital(last) or (last > first and page.tokens[last].word == ".")):
        last += 1
    title = last < limit and page.capital(last)  # "Old Harbour Fair Opens Again In Brod": no name has so many words
    return last if last - first >= 2 and not title else first


def _is_known(page: TokenizedArticle, who: SubjectPhrase) -> bool:
    """Whether a phrase without a verb is surely somebody: it holds a name or a noun for people and bodies."""
    words = [page.tokens[at].word.removesuffix("'s") for at in range(who.first, who.last)]
    if len(words) == 1 and words[0] in OPINION_LABELS:
        return False
    return (
        who.last - who.first == 1
        or bool(page.mentions(who.first, who.last))
        or any(word in SPEAKERS for word in words)
        or (page.capital(who.last - 1))
    )


def signature(page: TokenizedArticle, index: int) -> Clause | None:
    """A signature behind a dash: “...” — [Albert Einstein]; also in a line of its own below the quotation."""
    first = index + 1
    while first < len(page.tokens) and page.tokens[first].word == BREAK and first - index <= 2:
        first += 1
    dash = first
    while first < len(page.tokens) and page.tokens[first].word in _DASHES and first - dash < 3:
        first += 1
    if first == dash or first + 1 >= len(page.tokens):
        return None
    limit = next(
        (at for at in range(first, min(len(page.tokens), first + _SIGNATURE)) if page.tokens[at].word in (BREAK, QUOTE)), None
    )
    if limit is None or any(page.cue(at) and not page.capital(at) for at in range(first, limit)):
        return None
    last = _signer(page, first, limit)
    return Clause(None, SubjectPhrase(first, last, 0.95), 0.93) if last > first else None


def _signer(page: TokenizedArticle, first: int, limit: int) -> int:
    """One past the name that signs; it stands alone or before a comma: "Ida Roth, teacher"."""
    last = _name_end(page, first, limit)
    if last == first and page.mentions(first, first + 1) and page.capital(first):
        last = page.token_at(page.mentions(first, first + 1)[0].end - 1) + 1
    ends = last == limit or page.tokens[last].word in {",", "(", ".", "—", "–", "-"} | PREPOSITIONS
    return last if ends else first


def headline_colon(page: TokenizedArticle, index: int) -> Clause | None:
    """ "[Voss]: Ostrow 'lied'" and "Ostrow 'lied': [Voss]": in a headline, a name apart by a colon speaks."""
    if page.kind(page.tokens[index].start) is not BlockKind.HEADLINE:
        return None
    head, tail = page.heads[index], page.tails[index]
    while tail > index and page.tokens[tail - 1].word in (BREAK, "."):
        tail -= 1
    for mark in range(tail - 2, max(index, tail - 10), -1):
        if page.tokens[mark].word in {":", "—", "–", "-"} and _is_name(page, mark + 1, tail):
            return Clause(None, SubjectPhrase(mark + 1, tail, 0.95), 0.88)
    for mark in range(head + 1, min(index, head + 8)):
        if page.tokens[mark].word == ":":
            return Clause(None, SubjectPhrase(head, mark, 0.95), 0.88) if _is_name(page, head, mark) else None
    return None


def _is_name(page: TokenizedArticle, first: int, last: int) -> bool:
    """Whether tokens are a name or an office and nothing else: "Voss", "Mayor Voss", "Police"."""
    if last <= first or last - first > 6 or page.tokens[first].word in OPINION_LABELS:
        return False
    if any(_is_told(page, at) for at in range(first, last)) or _is_thing_of(page, first, last):
        return False
    named = page.mentions(first, last)
    end = page.tokens[last - 1].end
    return any(each.end >= end for each in named) or page.tokens[last - 1].word in SPEAKERS


def _is_thing_of(page: TokenizedArticle, first: int, last: int) -> bool:
    """Whether words tell of a thing that is somebody's: "Keeper's fight with the sea", but not "Lind's lawyer"."""
    owner = next((at for at in range(first, last - 1) if page.tokens[at].word.endswith("'s")), None)
    if owner is None or any(each.end > page.tokens[owner].end > each.start for each in page.mentions(owner, owner + 1)):
        return False
    return all(page.tokens[at].word not in SPEAKERS for at in range(owner + 1, last))


def _is_told(page: TokenizedArticle, index: int) -> bool:
    """Whether a word tells what somebody does or met, so that these words are more than a name: "Witness met with Boyle"."""
    word = page.tokens[index].word
    if page.mentions(index, index + 1):
        return False
    lower = not page.capital(index) and word[0].isalpha() and word not in SPEAKERS | DETERMINERS
    return (
        (word in PREPOSITIONS and word not in DEPENDENT)
        or page.cue(index) is not None
        or (lower and word not in DEPENDENT and word.endswith(("s", "ed", "ing")) and not word.endswith("'s"))
    )


def came_the_answer(page: TokenizedArticle, index: int) -> Clause | None:
    """ "...," came the answer; "...," was [his] reply: who was asked, answers.

    Its subject may be empty: see `Antecedents.answer`.
    """
    first = index + 1
    while first < len(page.tokens) and page.tokens[first].word in {",", "—", "–", "-"}:
        first += 1
    if first + 2 >= len(page.tokens) or page.tokens[first].word not in BE | {"came", "comes"}:
        return None
    for noun in range(first + 1, min(page.tails[first], first + 7)):
        word = page.tokens[noun].word
        if word in ANSWERS:
            owner = next((at for at in range(first + 1, noun) if page.tokens[at].word.endswith("'s")), None)
            if owner is not None:
                return Clause((first, noun + 1), SubjectPhrase(first + 1, owner + 1, 0.95), 0.93)
            his = next((at for at in range(first + 1, noun) if page.tokens[at].word in {"his", "her"}), None)
            by = noun + 1 < len(page.tokens) and page.tokens[noun + 1].word in {"from", "of", "by"}
            who = after_verb(page, noun + 2) if by else None
            if who:
                return Clause((first, noun + 1), who, 0.93)
            place = (noun, noun) if his is None else (his, his + 1)
            return Clause((first, noun + 1), SubjectPhrase(*place, 0.95), 0.9)
        if word not in DETERMINERS and not page.tokens[noun].word.isalpha() and not word.endswith("'s"):
            return None
    return None
