"""One key for all words that news uses for one another: "inquiry" and "investigation" are compared as one word.

A word that means several things ("fired a doctor", "fired a rocket", "a fire") is asked for its sense where it stands, by what
is cheap to see: its form, the word before it, the words near it. A verb with its particle ("stepped down", "gave the plan up")
is one word. Where nothing is known a word stays itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.engine.align.modality import denial_before
from tui.engine.language.en import inflections, synonyms
from tui.engine.words import Token

_NEAR = 4
"""Words on either side that say in what sense a word is meant."""
_GAP = 3
"""Places that a particle may be away from its verb: "turned it down", "gave the plan up"."""
_VERB_CUES = """
to will would can could may might must shall should not never he she they we who it i you n't didn't don't doesn't
"""
_BEFORE_VERB = frozenset(_VERB_CUES.split())
_NOUN_CUES = """
a an the this that these those his her its their our my your no any some each every another of for in by with from after
against over on at first
"""
_BEFORE_NOUN = frozenset(_NOUN_CUES.split())
_AFTER_SUBJECT = frozenset(["was", "were", "is", "are", "has", "had", "will", "would"])
"""Words that follow the subject of a sentence: "Pay was cut"."""
_OBJECT_CUES = "a an the this that these those his her its their our my your him it them me us all any"
_OBJECT = frozenset(_OBJECT_CUES.split())
"""Words with which an object begins: a particle that follows it still belongs to the verb, and what it follows is a verb."""
_COUNTING_CUES = "about at for in off on over to under up"
_COUNTING = frozenset(_COUNTING_CUES.split())
"""Particles that before a number belong to it: "give over 300"."""


def synonym_keys(tokens: Sequence[Token]) -> list[str]:
    """Under what each token is compared: its key, or the name of a set (which no key has); empty for function words.

    Both words of a phrase have the key of the phrase.
    """
    keys, forms, phrases, senses, _ = synonyms.table()
    found = [forms.get(word) or keys.get(key, key) for _, _, word, key in tokens]
    for n in [n for n, token in enumerate(tokens) if token.key in senses]:
        found[n] = _sense(tokens, n, senses[tokens[n].key]) or found[n]
    for n in [n for n, token in enumerate(tokens) if token.key in phrases]:
        place, name = _phrase(tokens, n, phrases[tokens[n].key])
        if name:
            found[n] = name
            found[place] = found[place] and name
    return found


def denied_meanings(tokens: Sequence[Token], keys: Sequence[str]) -> list[str]:
    """The keys with those of words that are denied put as what that means: "will not take place" is "cancelled"."""
    found = list(keys)
    table = synonyms.table().denied
    for n in [n for n, token in enumerate(tokens) if (token.key or token.word) in table]:
        second, name, forbids = table[tokens[n].key or tokens[n].word]
        if second and [token.key or token.word for token in tokens[n + 1 : n + 2]] != [second]:
            continue
        near = {token.word for token in tokens[max(0, n - _NEAR) : n + 1 + _NEAR]}
        at = denial_before(tokens, n)
        if at is not None and near.isdisjoint(forbids):
            found[n if tokens[n].key else at] = name
            if second:
                found[n + 1] = name
    return found


def _phrase(tokens: Sequence[Token], n: int, seconds: dict[str, str]) -> tuple[int, str]:
    """The place of the word that belongs to the one at `n`, and the name of what both mean: empty if none belongs to it."""
    for place in range(n + 1, min(n + 1 + _GAP, len(tokens))):
        token = tokens[place]
        name = seconds.get(token.key or token.word)
        if name:
            counted = token.word in _COUNTING and place + 1 < len(tokens) and tokens[place + 1].word[0].isdigit()
            return place, "" if counted else name
        if place == n + 1 and token.word not in _OBJECT:
            break
    return n, ""


def _sense(tokens: Sequence[Token], n: int, senses: Sequence[synonyms.Sense]) -> str:
    """The key of the first sense that fits; empty if none does."""
    before = tokens[n - 1].word if n else ""
    part = _part(tokens, n, before)
    around = [*tokens[max(0, n - _NEAR) : n], *tokens[n + 1 : n + 1 + _NEAR]]
    near = {token.word for token in around} | {token.key for token in around}
    for sense in senses:
        if (
            sense.part in (part, "any")
            and (not sense.needs or not near.isdisjoint(sense.needs))
            and near.isdisjoint(sense.forbids)
            and (not sense.after or before in sense.after)
            and before not in sense.not_after
        ):
            return sense.key
    return ""


def _part(tokens: Sequence[Token], n: int, before: str) -> str:
    """Whether a word is a verb or a noun here, by its form and its neighbours; a noun where they say nothing."""
    word, after = tokens[n].word, tokens[n + 1].word if n + 1 < len(tokens) else ""
    if before in _BEFORE_NOUN or after in _AFTER_SUBJECT:
        return "noun"
    if before in _BEFORE_VERB or word.endswith(("ed", "ing")) or word in inflections.bases():
        return "verb"
    return "verb" if after in _OBJECT else "noun"
