"""Who a sentence is about that begins with "he", "the nominee", "the 67-year-old", "it" or "the company".

A pronoun means whom the sentence before is about: the person that it names first, or the only one that the last sentences name
(after the preferred centre of Grosz, Joshi and Weinstein, 1995). A description means the one person whom the article calls so.
"It" and "the company" mean an organisation only where it opens the sentence before, or is the only one that the last sentences
name. Where nothing is plain the sentence is about nobody in particular: a wrong person is worse than none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile

from tui.engine.align.sentences import UniqueSentence
from tui.engine.progress import SILENT, Progress
from tui.engine.words import spelling, stem, tokens
from tui.model.strands import Entity, EntityType, bodies

_PRONOUNS = frozenset(("he", "she"))
_AGED = ("year", "old")
"""Words behind a number that make it a description of a person: "the 67-year-old"."""
_DOES_WORDS = """
has had employs employed makes made owns owned runs ran plans planned wants wanted expects expected sells sold buys
bought pays paid lost earned never also now will would offers offered operates operated hired builds built closed opened
blames blamed intends hopes aims says said
"""
_DOES = frozenset(_DOES_WORDS.split())
"""Words behind "it" with which it is one who acts: "it has 900 employees". "It is" and "it was" may be about anything."""
_FIRM_WORDS = """
airline agency association bank brewer builder carmaker carrier charity chain club company corporation developer
drugmaker firm foundation group insurer lender maker manufacturer operator party publisher retailer startup supplier
union university
"""
_FIRMS = frozenset(stem(spelling(word)) for word in _FIRM_WORDS.split())
"""Words for an organisation by which it is called later. Own list."""
_NOT_BEHIND = frozenset(("of", "in", "for", "at", "on", "which", "that"))
"""Words behind such a word with which it is another one: "the bank of the Volta"."""
_BACK = 3
"""Sentences that are looked back upon."""
_OPENING = 4
"""Words into a sentence up to which the person named first is whom it is about."""


def subjects_meant(sentences: list[UniqueSentence], actors: Iterable[Entity], progress: Progress = SILENT) -> dict[int, str]:
    """For each sentence that begins with a pronoun or a description the id of the person or organisation it means.

    Those of which it is not plain are left out.
    """
    named: dict[int, list[tuple[int, str]]] = defaultdict(list)
    firms: dict[int, list[tuple[int, str]]] = defaultdict(list)
    called: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person in progress.over(list(actors), 0.0, 0.0, every=16):
        there = named if person.type is EntityType.PERSON else firms
        for mark in bodies(person):
            there[mark.article].append((mark.start, person.id))
        if there is firms:
            continue
        for mention in person.mentions:
            for title in mention.titles:
                for words in _heads(title):
                    called[mention.mark.article][words].add(person.id)
    lines: dict[int, list[tuple[int, int, UniqueSentence]]] = defaultdict(list)
    for sentence in progress.over(sentences, 0.0, 0.0, every=128):
        place = sentence.places[0]
        lines[place.article].append((place.start, place.end, sentence))
    meant: dict[int, str] = {}
    for article, own in progress.over(lines.items(), 0.0, 0.0, every=1):
        own.sort(key=lambda line: line[:2])
        meant.update(_in_article(own, sorted(named[article]), called[article]))
        meant.update(_firms_meant(own, sorted(firms[article])))
    return meant


def _firms_meant(lines: list[tuple[int, int, UniqueSentence]], marks: list[tuple[int, str]]) -> dict[int, str]:
    """The organisations that the sentences of one article mean by "it" or "the company"."""
    meant: dict[int, str] = {}
    recent: list[tuple[str, list[str]]] = []
    at = 0
    for start, end, sentence in lines:
        here: list[tuple[int, str]] = []
        while at < len(marks) and marks[at][0] < end:
            if marks[at][0] >= start:
                here.append(marks[at])
            at += 1
        one = ""
        words = [token.word for token in sentence.tokens[:3]]
        if words[0] == "it" and _DOES.intersection(words[1:2]):
            one = recent[-1][0] if recent else ""
        elif words[0] == "the" and len(words) > 2 and sentence.tokens[1].key in _FIRMS and words[2] not in _NOT_BEHIND:
            last = {firm for _, firms in recent[-_BACK:] for firm in firms}
            one = next(iter(last)) if len(last) == 1 else ""
        opening = sentence.tokens[min(_OPENING, len(sentence.tokens)) - 1].end
        centre = one or (here[0][1] if here and here[0][0] < opening else "")
        if one:
            meant[sentence.at] = one
        recent.append((centre, [firm for _, firm in here] + ([one] if one else [])))
    return meant


def _heads(title: str) -> Iterable[str]:
    """The part of a title by which somebody may be called later: of "the nominee for president" the nominee."""
    keys = [token.key for token in takewhile(lambda token: token.word not in ("for", "of", "at", "in"), tokens(title))]
    keys = [key for key in keys if key]
    if keys:
        yield " ".join(keys)


def _in_article(
    lines: list[tuple[int, int, UniqueSentence]], marks: list[tuple[int, str]], called: dict[str, set[str]]
) -> dict[int, str]:
    meant: dict[int, str] = {}
    recent: list[list[str]] = []
    longest = max([words.count(" ") + 1 for words in called], default=0)
    at = 0
    for start, end, sentence in lines:
        here: list[str] = []
        while at < len(marks) and marks[at][0] < end:
            if marks[at][0] >= start:
                here.append(marks[at][1])
            at += 1
        one = ""
        first = sentence.tokens[0].word
        if first in _PRONOUNS or (first == "the" and _is_age(sentence)):
            one = _centre(recent[-_BACK:])
        elif first == "the":
            one = _person_described(sentence, called, longest)
        if one:
            meant[sentence.at] = one
            here = [one, *here]
        recent.append(here)
    return meant


def _is_age(sentence: UniqueSentence) -> bool:
    """Whether a sentence begins with "the 67-year-old"."""
    words = [token.word for token in sentence.tokens[1:4]]
    return len(words) > len(_AGED) and words[0].isdigit() and tuple(words[1:]) == _AGED


def _centre(recent: list[list[str]]) -> str:
    """Whom a pronoun means after these sentences."""
    every = {person for persons in recent for person in persons}
    if len(every) == 1:
        return next(iter(every))
    last = next((persons for persons in reversed(recent) if persons), [])
    return last[0] if last else ""


def _person_described(sentence: UniqueSentence, called: dict[str, set[str]], longest: int) -> str:
    """Whom the words behind "the" describe in this article, if it is one person; `longest` has the longest description."""
    keys = [token.key for token in sentence.tokens[1 : longest + 1]]
    for size in range(len(keys), 0, -1):
        persons = called.get(" ".join(keys[:size]), set())
        if len(persons) == 1 and all(keys[:size]):
            return next(iter(persons))
    return ""
