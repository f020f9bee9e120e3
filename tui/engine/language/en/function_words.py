"""The closed word classes of English, and the nouns for those who speak without being named; from `speech.txt`."""

from __future__ import annotations

from tui.engine.language.en.loader import words
from tui.model.dates import WEEKDAYS


def _words(name: str) -> frozenset[str]:
    return words("speech.txt", name)


BE = _words("be")
"""Forms that make a passive of the participle that follows: "was accused"."""
AUXILIARIES = BE | _words("auxiliaries")
ADVERBS = _words("adverbs")
"""Words that may stand between a subject and its verb; those in -ly are known by their ending, but for NO_ADVERBS."""
NO_ADVERBS = _words("no_adverbs")
PRONOUNS = _words("pronouns")
DETERMINERS = _words("determiners")
POSSESSIVES = _words("possessives")
SUBORDINATORS = _words("subordinators")
RELATIVES = _words("relatives")
MUTE = _words("mute")
COORDINATORS = _words("coordinators")
PREPOSITIONS = _words("prepositions")
DEPENDENT = _words("dependent")
"""Prepositions that belong to a description: "a spokesman for the ministry"."""
CLAUSE_OPENERS = _words("clause_openers")
"""Words with which a sentence opens that has something before its subject: "In a statement, Kirby ..."."""

OFFICES = _words("offices")
"""Holders of an office or a task."""
PEOPLE = _words("people")
"""People by what they are or do."""
TIMES = _words("times") | WEEKDAYS.keys()
"""Words with which a time begins, where a subject has ended: "said Kirby Monday"."""
MOMENTS = _words("moments")
"""Nouns for times, which speak as little as "several times" does."""
UNNAMED = _words("unnamed")
"""Words that alone stand for a speaker: "another said"."""
ROOM = _words("room") | {","}
"""Words that may stand between a cue and the words quoted without loosening them."""
PLAIN = _words("plain")
"""Verbs of saying that introduce a clause without "that"."""
NO_CLAUSE = _words("no_clause")
"""Verbs of saying whose "that" introduces nothing said: "the report read that"."""

BODIES = _words("bodies")
"""Bodies that speak, and papers that speak for them."""
SPEAKERS = OFFICES | PEOPLE | BODIES
"""Every noun that may speak."""
TITLED_BODIES = _words("titled_bodies")
"""Bodies whose noun stands in their names: "the ministry" is the Health Ministry."""
FIRMS = _words("firms")
"""Nouns for a firm, of which its name says nothing."""
ABOUT = _words("about")
"""Words before a figure that is not exact."""
PARTICLES = _words("particles")
"""Words that end a verb of two: "hit back"."""
HIDDEN = _words("hidden")
"""Those of whom it is said only because nobody is to know their name."""
POSTPOSED = _words("postposed")
"""Words that tell more of a noun from behind: "a source close to the crew"."""
KIN = _words("kin")
"""Nouns whose "of" or "for" names somebody else than the speaker: "a lawyer for Mr. Smith"."""
MALE, FEMALE = _words("male"), _words("female")
"""Words that tell whether "he" or "she" may point at somebody."""
WORKS = _words("works")
"""Nouns before the title of a work: the film "Gravity"."""
TITLING = _words("titling")
"""Participles before a name in quotation marks."""
POINTERS = _words("pointers")
"""Words with which a sentence points back at what was said: "That was how the mayor put it"."""
SAYINGS = _words("sayings")
"""Nouns for something said, and for the one who says it."""
PERCEIVING = _words("perceiving")
"""Verbs whose object does the saying: "emails show [the minister] telling an aide"."""
