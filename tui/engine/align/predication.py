"""Does a stretch tell something, or does it only name a thing?

"The primary British index, the FTSE 100" stands in two reports of two days. What is shared is who or what the sentence is
about, not what it says of it: there is no verb in it. Forms that cannot be mistaken for a noun are enough to see that.
"""

from __future__ import annotations

from collections.abc import Iterable

_VERB_WORDS = """
am are be became become been began begun being bought broke broken brought built came can cannot caught chose chosen could cut
dealt did died do does drawn drew driven drove fallen fell felt fled flew flown fought found froze frozen gave given goes gone
got grew grown had has have heard held hid hit hurt is kept knew known laid led left lent let lied lit lost made may meant met
might must overcame owed paid put quit ran rang read remain remains risen rode rose said sat saw say says seen sent set shaken
shall shook shot should shown shut slept slid sold sought spent spoke spoken sprang stole stolen stood struck swam swept swore
sworn taken taught thought threw thrown tied told took tore torn understood used vied wants was went were will won wore worn
would written wrote
"""
_VERBS = frozenset(_VERB_WORDS.split())
"""Auxiliaries and the commonest verbs whose past does not end in -ed. Own list."""


def tells(words: Iterable[str]) -> bool:
    """Whether folded words hold a verb: one of the list, or one that ends in -ed or -ing."""
    return any(is_verb(word) for word in words)


def is_verb(word: str) -> bool:
    """Whether a folded word is a verb by its form: one of the list, or one that ends in -ed or -ing."""
    return word in _VERBS or (len(word) > 4 and word.endswith(("ed", "ing")))
