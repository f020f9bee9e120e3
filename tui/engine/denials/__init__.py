"""What one article tells and another says is not so, though the two sentences may share hardly a word but those.

    Vos rejected the claim that exits had been locked. | Exits were locked, two workers said.
    The driver was not on the phone, the union said.   | The driver was on the phone when his train left the rails.
    No signal warned him.                              | A signal had warned the driver.

No parser: what is denied are the telling words of a short clause, and another article tells it where all of them stand close
together in a sentence that denies and supposes nothing. One word in common is not enough, nor are words of the whole theme.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from math import fsum
from typing import NamedTuple

from tui.engine.denials.acts import opposed_acts
from tui.engine.denials.subjects import Telling
from tui.engine.language.en.synonyms import common_key
from tui.engine.language.pack import pack_of
from tui.engine.words import Token, stem, tokens, weight
from tui.model.findings import Sentence
from tui.model.story import Story

_SAYS_NO = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|(?:reject|refut|disput|contradict|dismiss)(?:e?s|ed|ing)?\s+(?:\w+\s+){0,2}"
    r"(?:claims?|accusations?|allegations?|reports?|suggestions?|charges?|notion))\s+that\s+",
    re.IGNORECASE,
)
"""Words behind which stands what somebody says is not so."""
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)\b(?!\s+(?:\w+\s+){0,2}(?:bail|bond|entry|access|visa|appeal|motion|bid|chance|request)\b)"
    r"|(?:reject|refut|disput|contradict|dismiss)(?:e?s|ed|ing)?\s+(?:\w+\s+){0,3}"
    r"(?:claims?|accusations?|allegations?|reports?|suggestions?|accounts?|charges?|versions?|statements?|notion)\b)",
    re.IGNORECASE,
)
"""Words with which somebody says that a statement is not true. What is denied to somebody (bail, a visa) or turned down (an
offer, a proposal) is no statement."""
_NOT = re.compile(r"\b(?:not|never|no(?!\.\s?\d))\b|n['’]t\b", re.IGNORECASE)
_NO_DENIAL = re.compile(
    r"\b(?:not|no)\s+(?:only|just|merely|least|doubt|longer|more|fewer|less|later|sooner|yet|one)\b"
    r"|\b(?:it|this|that)(?:['’]s|\s+is|\s+was)(?:n['’]t|\s+(?:not|never))\b",
    re.IGNORECASE,
)
"""A "no" or "not" that denies nothing of what is told, only that it is so any more, already, or as much, or what to call it."""
_LIMIT = re.compile(r"\b(?:until|till|once|enough)\b", re.IGNORECASE)
"""Words behind a "not" that only set a limit to it: "not until Tuesday", "not once", "not enough"."""
_CLAUSE_END = re.compile(
    r"[,;:—–()\"“”.!?]|\b(?:but|because|although|while|when|after|before|until|unless|if|and|who|which)\b", re.IGNORECASE
)
_SAID_THAT = re.compile(r"\b(?:said|says|insisted|insists|stressed|added)\s+(?:that\s+)?", re.IGNORECASE)
_SUPPOSING = re.compile(
    r"\b(?:if|whether|would|could|might|(?-i:may)|should|will|shall|unless|want(?:s|ed)?|hope[sd]?|plan(?:s|ned)?|ask(?:s|ed)?|expect(?:s|ed)?|"
    r"den(?:y|ies|ied|ying)|reject\w*|refut\w*|dismiss\w*|neither|nor|nobody|none|nothing|without|fail(?:s|ed)?|refus\w+|yet\s+to)\b|\?",
    re.IGNORECASE,
)
"""Words of a sentence that does not simply tell: it supposes, plans, asks or denies."""
_SOUNDED = ("sounded", "rang", "rung", "ringing", "blared", "wailed", "howled", "chimed")
"""Verbs of what is heard: who says that no siren was heard denies that one sounded."""
_VERBATIM = 4
"""Words in a row that two stretches share where both tell the same: so many are one utterance or one phrase of a release."""
_LEAST = 2
"""Telling words that what is denied has at least: of one it may be anything."""
_WEIGHT = 0.75
"""Telling weight, in rarest words, that they must have together: two plain words of middling use."""
_WINDOW = 9
"""Words within which the same stands elsewhere, besides those of what is denied: one clause."""
_THEME = 0.4
"""Share of all sentences from which a word is one of the theme and tells nothing of what is denied."""
_FEW = 4
"""Sentences in which any word may stand: of short articles a few are a large share."""


_MOST_SENTENCES = 3000
"""Sentences of the largest story in which denials are looked for: a hundred articles; they take a sixth of a second there,
while a reader waits for the table."""


class Denial(NamedTuple):
    """Two sentences of which one says that what the other tells is not so."""

    denial: Sentence
    claim: Sentence


def denials(story: Story, sentences: Sequence[Sentence]) -> list[Denial]:
    """All pairs of a denial and a claim of another article, in the order of the denials; of each article the fullest claim.

    Nothing is looked for in stories of more than `_MOST_SENTENCES` sentences.
    """
    if len(sentences) > _MOST_SENTENCES:
        return []
    prose = [each for each in sentences if each.tells and pack_of(story.articles[each.article].language) is not None]
    tellings = _tellings(story, prose)
    texts = [article.text for article in story.articles]
    opposed = [Denial(prose[one], prose[other]) for one, other in opposed_acts(tellings, texts)]
    found = {(each.denial, each.claim.article): each for each in opposed if not _is_one_voice(story, *each)}
    denied = [(each, keys) for each in prose for keys in _find_denied(story.articles[each.article].text, each)]
    wanted = {key for _, keys in denied for key in keys}
    places: dict[str, set[int]] = defaultdict(set)
    read: list[list[str]] = []
    for number, each in enumerate(prose):
        keys = _keys(tokens(story.articles[each.article].text, each.start, each.end))
        read.append(keys)
        for key in wanted.intersection(keys):
            places[key].add(number)
    many = max(_FEW, _THEME * len(prose))
    for denial, meant in denied:
        rare = frozenset(key for key in meant if len(places[key]) <= many)
        if len(rare) < _LEAST:
            continue
        fewest, *others = sorted((places[key] for key in rare), key=len)
        for number in sorted(fewest.intersection(*others)):
            claim = prose[number]
            if _is_one_voice(story, claim, denial) or not _tells(story, claim, read[number], rare):
                continue
            if rare.isdisjoint(_owners(story, claim) - _owners(story, denial)):  # else it is his brother who gave evidence
                before = found.get((denial, claim.article))
                if before is None or claim.end - claim.start > before.claim.end - before.claim.start:
                    found[denial, claim.article] = Denial(denial, claim)
    return list(found.values())


def _owners(story: Story, sentence: Sentence) -> set[str]:
    """The keys of those to whom something or somebody belongs in a sentence: "Rask's brother"."""
    text = story.articles[sentence.article].text
    found = tokens(text, sentence.start, sentence.end)
    return {_key(token) for token in found if token.key and text[token.start : token.end].endswith(("'s", "’s"))}


def is_denied(denial: str, claim: str) -> bool:
    """Whether what a claim tells is what a denial denies, of two stretches that may be linked by all the rest of their words.

    A verb of denying takes its own clause alone: at least half of its telling words stand in the claim too. Where it takes
    none ("which he denied"), the claim is what it denies unless both stretches share whole phrases.
    """
    claimed = {key for key in _keys_of(claim) if key}
    for match in _DENIAL.finditer(denial):
        end = _CLAUSE_END.search(denial, match.end())
        meant = set(_keys_of(denial[match.end() : end.start() if end else len(denial)]))
        if (2 * len(meant & claimed) >= len(meant)) if meant else not _share_phrase(denial, claim):
            return True
    return False


def _share_phrase(one: str, other: str) -> bool:
    """Whether two stretches have `_VERBATIM` words in a row in common."""
    runs = [
        {tuple(words[at : at + _VERBATIM]) for at in range(len(words) - _VERBATIM + 1)}
        for words in (re.findall(r"\w+", text.lower()) for text in (one, other))
    ]
    return not runs[0].isdisjoint(runs[1])


def denies(words: str) -> bool:
    """Whether somebody says in a stretch that a statement is not true."""
    return bool(_DENIAL.search(words))


def _is_one_voice(story: Story, one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are of one outlet: an article and its copies are one."""
    voices = {article.twin_of or article.id for article in (story.articles[each.article] for each in (one, other))}
    return len(voices) == 1


def _tellings(story: Story, prose: Sequence[Sentence]) -> list[Telling]:
    """The sentences with their words and those of the sentence before."""
    made: list[Telling] = []
    for each in prose:
        last = made[-1] if made and made[-1].sentence.article == each.article else None
        made.append(Telling(each, story.articles[each.article].text[each.start : each.end], last.words if last else ""))
    return made


def _keys(found: Sequence[Token]) -> list[str]:
    return [_key(token) for token in found]


def _key(token: Token) -> str:
    """Under what a word is compared: what sounded was heard."""
    key = common_key(token.key)
    return _hearing().get(key, key)


@cache
def _hearing() -> dict[str, str]:
    """The key of "heard" for each verb of what is heard."""
    return dict.fromkeys((common_key(stem(word)) for word in _SOUNDED), common_key(stem("heard")))


def _find_denied(text: str, sentence: Sentence) -> Iterator[frozenset[str]]:
    """The telling words of what a sentence says is not so."""
    words = text[sentence.start : sentence.end]
    said = _SAYS_NO.search(words)
    if said:
        end = _CLAUSE_END.search(words, said.end())
        yield from _telling(words[said.end() : end.start() if end else len(words)])
        return
    negations = list(_NOT.finditer(words))
    if len(negations) != 1 or _NO_DENIAL.search(words) or _SUPPOSING.search(words):
        return
    at = negations[0]
    if _LIMIT.search(words, at.end()):
        return
    begin = max((match.end() for match in _CLAUSE_END.finditer(words, 0, at.start())), default=0)
    begin = max([begin, *(match.end() for match in _SAID_THAT.finditer(words, 0, at.start()))])
    end = _CLAUSE_END.search(words, at.end())
    clause = words[begin : end.start() if end else len(words)]
    subject = ""
    if not _keys_of(words[begin : at.start()]) and begin:  # "The driver, Jan Tolk, was not on the phone"
        first = _CLAUSE_END.search(words)
        subject = words[: first.start()] if first else ""
    yield from _telling(f"{_head(subject)} {clause}")


def _head(subject: str) -> str:
    """The first words of a subject: "The driver" of "The driver of the express"."""
    return re.split(r"\b(?:of|in|at|from|for|said|says)\b", subject)[0]


def _keys_of(words: str) -> list[str]:
    return [key for key in _keys(tokens(words)) if key]


def _telling(clause: str) -> Iterator[frozenset[str]]:
    """The keys of a clause, where they are as many and as telling as what can be found elsewhere."""
    weights = {
        _key(token): weight(token.word, token.key) for token in tokens(clause) if token.key and not _NOT.fullmatch(token.word)
    }
    if len(weights) >= _LEAST and fsum(weights.values()) >= _WEIGHT:
        yield frozenset(weights)


def _tells(story: Story, claim: Sentence, keys: list[str], denied: frozenset[str]) -> bool:
    """Whether a sentence holds all the words of what is denied close together, and simply tells it."""
    text = story.articles[claim.article].text[claim.start : claim.end]
    if _SUPPOSING.search(text) or _NOT.search(text):
        return False
    last: dict[str, int] = {}  # where each of the words was last seen, the one of longest ago first
    for place, key in enumerate(keys):
        if key in denied:
            last.pop(key, None)
            last[key] = place
            if len(last) == len(denied) and place - next(iter(last.values())) < len(denied) + _WINDOW:
                return True
    return False
