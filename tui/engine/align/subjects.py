"""Who a sentence is about that begins with "he", "she" or "the nominee".

A pronoun means whom the sentence before is about: the person that it names first, or the only one that the last sentences name
(after the preferred centre of Grosz, Joshi and Weinstein, 1995). A description means the one person whom the article calls so.
Where neither is plain the sentence is about nobody in particular: a wrong person is worse than none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile

from tui.engine.align.sentences import UniqueSentence
from tui.engine.progress import SILENT, Progress
from tui.engine.words import tokens
from tui.model.strands import Entity, bodies

_PRONOUNS = frozenset(("he", "she"))
_BACK = 3
"""Sentences that are looked back upon."""
_OPENING = 4
"""Words into a sentence up to which the person named first is whom it is about."""
_LONGEST = 4
"""Words of the longest description that is looked for."""


def persons_meant(sentences: list[UniqueSentence], people: Iterable[Entity], progress: Progress = SILENT) -> dict[int, str]:
    """For each sentence that begins with a pronoun or a description the id of the person it means, if that is plain."""
    named: dict[int, list[tuple[int, str]]] = defaultdict(list)
    called: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for person in progress.over(list(people), 0.0, 0.0, every=16):
        for mark in bodies(person):
            named[mark.article].append((mark.start, person.id))
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
    at = 0
    for start, end, sentence in lines:
        here: list[str] = []
        while at < len(marks) and marks[at][0] < end:
            if marks[at][0] >= start:
                here.append(marks[at][1])
            at += 1
        one = ""
        first = sentence.tokens[0].word
        if first in _PRONOUNS:
            one = _centre(recent[-_BACK:])
        elif first == "the":
            one = _person_described(sentence, called)
        if one:
            meant[sentence.at] = one
            here = [one, *here]
        recent.append(here)
    return meant


def _centre(recent: list[list[str]]) -> str:
    """Whom a pronoun means after these sentences."""
    every = {person for persons in recent for person in persons}
    if len(every) == 1:
        return next(iter(every))
    last = next((persons for persons in reversed(recent) if persons), [])
    return last[0] if last else ""


def _person_described(sentence: UniqueSentence, called: dict[str, set[str]]) -> str:
    """Whom the words behind "the" describe in this article, if it is one person."""
    keys = [token.key for token in sentence.tokens[1 : _LONGEST + 1]]
    for size in range(len(keys), 0, -1):
        persons = called.get(" ".join(keys[:size]), set())
        if len(persons) == 1 and all(keys[:size]):
            return next(iter(persons))
    return ""
