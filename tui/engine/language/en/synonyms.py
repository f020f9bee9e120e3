"""Words that news uses for one another, and what a word of several senses means where it stands; from `synonyms.txt`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tui.engine.language.en.loader import lines


class Sense(NamedTuple):
    """One sense of a word that has several, and how to tell it."""

    key: str
    """Under what the word is compared in this sense."""
    part: str
    """"noun", "verb", or "any"."""
    needs: frozenset[str]
    """Words, as they are folded or as their keys, of which one stands near; empty if none is needed."""
    forbids: frozenset[str]
    """Those of which none stands near."""
    after: frozenset[str]
    """Words of which one stands just before; empty if none is needed."""
    not_after: frozenset[str]


class Synonyms(NamedTuple):
    """The table, ready to be asked."""

    keys: dict[str, str]
    """The name of its set, which no key has, for each word by its key."""
    forms: dict[str, str]
    """The same for words of which only one form is meant, by that form."""
    phrases: dict[str, dict[str, str]]
    """The same for two words that belong together, by the key of the first, then by that of the second."""
    senses: dict[str, tuple[Sense, ...]]
    """The senses of words that have several, by key: the first that fits counts, and none may."""
    denied: dict[str, tuple[str, str, frozenset[str]]]
    """What a word means where it is denied, by key: the word that must follow it (empty: none), the name of a set, and words of
    which none stands near: "will not take place" is "cancelled"."""


@cache
def sets() -> tuple[tuple[str, ...], ...]:
    """The sets of words that tell the same in most news, by their keys, each with its commonest word first."""
    bare = re.sub(r"[/.]\S*", "", "\n".join(lines("synonyms.txt")["synonyms"]))
    return tuple(tuple(line.split()) for line in bare.splitlines())


@cache
def table() -> Synonyms:
    """Sets and senses."""
    found = Synonyms({}, {}, {}, {}, {})
    for each in sets():
        name = each[0].lstrip("=") + "~"
        for word in each:
            if word[0] == "=":
                found.forms[word[1:]] = name
            elif "_" in word:
                first, _, second = word.partition("_")
                found.phrases.setdefault(first, {})[second] = name
            else:
                found.keys[word] = name
    for line in lines("synonyms.txt")["senses"]:
        word, meant, part, *near = line.split()
        key = meant[1:] if meant[0] == "=" else meant + "~"
        sense = Sense(key, part, *(frozenset(w[len(m) :] for w in near if _mark(w) == m) for m in ("+", "-", "<<", "<")))
        found.senses[word] = (*found.senses.get(word, ()), sense)
    for line in lines("synonyms.txt")["denied"]:
        word, meant, *near = line.split()
        first, _, second = word.partition("_")
        found.denied[first] = second, f"{meant}~", frozenset(other[1:] for other in near)
    return found


def common_key(key: str) -> str:
    """The name of the set of a word by its key; the key itself of a word that stands in none. No sense is asked for."""
    return table().keys.get(key, key)


def _mark(word: str) -> str:
    """The sign at the beginning of a word of a sense."""
    return "<<" if word.startswith("<<") else word[0]
