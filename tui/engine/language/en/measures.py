"""What counts, measures and dates in English; from `measures.txt`."""

from __future__ import annotations

from decimal import Decimal

from tui.engine.language.en.loader import words
from tui.model.counts import Bound


def _table(*names: str) -> dict[str, str]:
    """The entries "word=value" of some sections."""
    entries = (entry.partition("=") for name in names for entry in _words(name))
    return {word: value for word, _, value in entries}


def _words(name: str) -> frozenset[str]:
    """The terms of a section; "_" stands for a blank in them."""
    return frozenset(term.replace("_", " ") for term in words("measures.txt", name))


ONES = {word: int(value) for word, value in _table("ones").items()}
TENS = {word: int(value) for word, value in _table("tens").items()}
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
SCALES = {word: Decimal(value) for word, value in _table("scales").items()}
LETTERS = {word: Decimal(value) for word, value in _table("letters").items()}
"""Scales written without a blank: "$5m"."""
SIGNS = _table("signs")
CURRENCIES = _table("currencies")
PERCENT = _table("percent")
PARTS = {word: int(value) for word, value in _table("parts").items()}
"""How many of a part make a whole: 3 for "third"."""
MULTIPLES = {word: int(value) for word, value in _table("multiples").items()}
ROUGH = {word: Decimal(value) for word, value in _table("rough").items()}
UNITS = _table("units")
HYPHENED = UNITS | _table("hyphened")
"""What a number may be tied to by a hyphen: "20-year-old", "3.5-magnitude"."""
BEFORE = {
    word: bound
    for bound, name in ((Bound.OVER, "over"), (Bound.UNDER, "under"), (Bound.ABOUT, "about"))
    for word in _words(name)
}
"""Words before a number that say how it is meant."""
BEHIND = {
    word: bound
    for bound, name in ((Bound.OVER, "over_behind"), (Bound.UNDER, "under_behind"), (Bound.ABOUT, "about_behind"))
    for word in _words(name)
}
"""Words behind a number that say how it is meant."""
PEOPLE = _words("people")
"""Nouns for people of no special kind."""
PERSONS = PEOPLE | _words("persons")
"""All nouns for people, of some kind or of none."""
EVENTS = {
    word: name
    for name in ("killed", "injured", "missing", "displaced", "held", "arrested", "rescued", "infected", "laid_off")
    for word in _words(name)
}
"""What befell those who are counted, by the word that tells it."""
TURNS = {word: sign for name, sign in (("rise", 1), ("fall", -1)) for word in _words(name)}
"""Words that tell whether a number stands for more or for less than before."""
LABELS = _words("labels")
PLACE_LABELS = _words("place_labels")
"""Nouns before a number that is a name: "Article 5"."""
SCORES = _words("scores")
"""Nouns behind two numbers that are a result: "a 3-1 win"."""
MOMENTS_OF_DAY = _words("moments_of_day")
"""Times of day: what is counted in the morning may be more at night."""
FEASTS = _words("feasts")
"""Words before a weekday that make it a name: "Good Friday"."""
TIMES = _words("times")
"""Units of time, as they are compared."""
UNDERSTOOD = _table("understood")
"""Units that a noun before a bare number tells."""
LEVELS = _words("levels")
"""What may stand between such a noun and its number."""
STERLING = _words("sterling")
WEIGHING = _words("weighing")
FORCES = _words("forces")
HEAVY = _words("heavy")
NOUNS_IN_ED = _words("nouns_in_ed")
NOUNS_IN_LY = _words("nouns_in_ly")
WHERE = _words("where")
OF_MONEY = _words("of_money")
UNCOUNTED = _words("uncounted")
"""Words behind a number and a hyphen that are not counted."""
PLANNED = _words("planned")
EARLIER = _words("earlier")
MORE = _words("more")
PARTITIVE = _words("partitive")
PERIODS = _table("periods")
REVISED = _words("revised")
"""Words with which a text corrects itself."""
HAPPENED = _words("happened")
"""Irregular forms of the past: what happened on a day."""
ALIKE = _table("alike")
"""Nouns for what is counted, by which they are compared with others for the same."""
CROWDING = _table("crowding")
"""Verbs that make the people before them a crowd or a march."""
NO_NOUNS = _words("no_nouns")
"""What counts nothing where no plural follows: "three short of it"."""
FINITE = _words("finite")
"""Verbs in the past that are no participle: "five went back"."""
VARIANTS = _words("variants")
"""What is written in capitals behind the number of a type: "737 MAX"."""
BASIS = _words("basis")
BASIS_OF = _words("basis_of")
"""What a sum may include or leave out."""
GROWN = _words("grown")
"""Verbs that tell that a number of dead or hurt has grown."""
SHARED_CURRENCIES = {
    form: (default, tuple((stem, code) for stem, _, code in (each.partition(":") for each in countries)))
    for word, value in _table("shared_currencies").items()
    for default, *countries in [value.split(",")]
    for form in (word, f"{word[:-1]}er" if word == "krone" else f"{word}s")
}
"""Currencies that several countries call by one name: what stands where none is named, and the countries with their codes."""
DIMENSIONS = _words("dimensions")
"""What a length is of: "33 m long"."""
PLURALS = _words("plurals")
"""Plurals that do not look it."""
SEEMING = _words("seeming")
"""Verbs that look like the noun of a number before them: "their 900 looks generous"."""
