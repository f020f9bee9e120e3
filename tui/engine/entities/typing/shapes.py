"""What a name itself looks like, one rule a row: first names, letters, capitals inside a word, endings of firms and coins."""

from __future__ import annotations

import re

from tui.engine.entities.typing.rules import Neighbourhood, TypingRule
from tui.engine.entities.typing.votes import TypeScores
from tui.engine.language.en.gazetteer import forenames, is_word, key, listed_name, section

_CAMEL = re.compile(r"(?!Mc|Mac|De|Di|Du|Da|Le|La|Van|Von|Fitz|Ni|Al|El)[A-Z][a-z]+[A-Z][a-z]")
_FIRM = re.compile(r"\w{3}(?:bank|corp|soft|tech|pharma|media|energy|com|telecom|chem|petrol|gas)$")
_COUNTY = re.compile(r"\w{3,}shire")
_COIN = re.compile(r"\w{3}(?:coin|token|chain)s?$")
_TECHNICAL = re.compile(r"(?!II+$|IV$|VI*$|JR$|SR$|[A-Z]{2}$(?<=[A-Z]\.))[A-Z\d]{2,}$|[a-z]+[A-Z]")
_INNER = re.compile(r"[a-z][A-Z]")
_SCOTS = re.compile(r"(?:Mc|Mac|O['’])[A-Z]")
_PRODUCT = re.compile(r"[a-z]{1,2}[A-Z][A-Za-z]")
"""iPhone, eBay: written so, a name is no person's."""
_CODE = re.compile(r"(?!II|III|IV|VI)(?:[A-Z]{2,3}|[A-Z]*\d[\dA-Z]*)")
"""OS, TV, A380: behind the first word of a name, such a one makes it a product or a body."""
_LONGEST_SHORT = 6
"""Letters of the longest short form that is read as one: UNESCO, but not the shouted GOVERNOR."""
_FEW = 3
"""Words that a person's name without a listed first name has at the most; four are rather a firm's."""


def _short_form(near: Neighbourhood) -> bool:
    text = near.words[0].text
    return text.isupper() and 1 < len(text.replace(".", "")) <= _LONGEST_SHORT


def _inner(near: Neighbourhood) -> bool:
    text = near.words[0].text
    plain = not text.startswith(("Mc", "Mac", "O'", "O’", "D'", "D’")) and "-" not in text
    return plain and any(ch.isupper() for ch in text[1:])


def _plural(near: Neighbourhood) -> bool:
    """Whether the last word is a plural English word: Austin Lawmakers, but not John Stones."""
    low, first = near.last.low, near.words[0]
    if not (low.endswith("s") and is_word(low) and not low.endswith("ss")):
        return False
    if first.low in forenames() and not is_word(first.low) and len(near.words) < 4 and not listed_name(key(first.text)):
        return low in section("groups")
    return True


def _common(near: Neighbourhood) -> int:
    return sum(is_word(word.low) for word in near.words)


def _forename(near: Neighbourhood) -> bool:
    return near.words[0].low in forenames() and not _plural(near) and near.words[0].text not in _RIVERS


_RIVERS = frozenset(("Río", "RÍO"))
"""The river, which without its accent is a first name: Rio Ferdinand."""


def _opens_a_place(near: Neighbourhood) -> bool:
    return near.words[0].low.rstrip(".") in section("place_openings") or near.words[0].text in _RIVERS


def _two_unknown(near: Neighbourhood) -> bool:
    """Whether a few words, the last of which English does not have, look like a first name and a surname."""
    if (
        len(near.words) > _FEW
        or len(near.last.text) == 1
        or any(word.text.isupper() and len(word.text) > 2 for word in near.words)
    ):
        return False
    known = near.words[0].low in forenames()
    return not ((_common(near) == len(near.words) if known else is_word(near.last.low)) or _plural(near))


ONE_WORD = (
    TypingRule(
        "coin-ending",
        TypeScores(person=-1.0, place=-2.0, other=3.0),
        "They paid in [Zentacoin] there.",
        lambda near: bool(_COIN.search(near.words[0].text)) and near.words[0].low not in forenames(),
    ),
    TypingRule(
        "county-ending",
        TypeScores(place=1.5),
        "They saw [Orlanshire] there.",
        lambda near: bool(_COUNTY.fullmatch(near.words[0].text)),
    ),
    TypingRule(
        "firm-ending",
        TypeScores(organization=2.5),
        "He works for [Alpenbank] now.",
        lambda near: bool(_FIRM.search(near.words[0].text)) and near.words[0].low not in forenames(),
    ),
    TypingRule(
        "short-form",
        TypeScores(organization=1.5, other=0.2),
        "They asked [KHRC] again.",
        lambda near: _short_form(near) and near.words[0].text.isalpha(),
    ),
    TypingRule("letters-and-digits", TypeScores(organization=1.5, other=1.8), "They flew the [A380-8] there.", _short_form),
    TypingRule(
        "digits",
        TypeScores(other=2.0),
        "They built the [Ariane5] there.",
        lambda near: any(ch.isdigit() for ch in near.words[0].text),
    ),
    TypingRule(
        "two-words-in-one",
        TypeScores(organization=2.0),
        "Voters of [RedBridge] left.",
        lambda near: bool(_CAMEL.match(near.words[0].text)),
    ),
    TypingRule(
        "begins-small",
        TypeScores(other=1.0),
        "They sell the [iVolt] there.",
        lambda near: near.words[0].text[0].islower() and _inner(near),
    ),
    TypingRule("capital-inside", TypeScores(organization=1.0, other=0.8), "They use [XMobi] there.", _inner),
    TypingRule(
        "scottish-or-irish",
        TypeScores(person=1.0, other=0.1),
        "They saw [McHarg] there.",
        lambda near: bool(_SCOTS.match(near.words[0].text)),
    ),
    TypingRule(
        "first-name-alone",
        TypeScores(person=0.3, other=0.35),
        "They saw [Yoav] there.",
        lambda near: near.words[0].low in forenames(),
    ),
    TypingRule("one-unknown-word", TypeScores(other=0.1), "They saw [Ostrova] there.", lambda _: True),
)
"""The first that holds of a single word decides."""

SEVERAL_WORDS = (
    TypingRule(
        "product-code",
        TypeScores(person=-3.0, other=1.0),
        "They liked the [Ordan XL] there.",
        lambda near: (
            any(_PRODUCT.match(word.text) for word in near.words) or any(_CODE.fullmatch(word.text) for word in near.words[1:])
        ),
    ),
    TypingRule(
        "letter-behind",
        TypeScores(person=-3.0, place=-2.0, other=1.0),
        "They liked the [Ordan X] there.",
        lambda near: near.last.text.isupper() and len(near.last.text) == 1 and near.words[0].low not in forenames(),
    ),
    TypingRule(
        "two-words-in-one-of-several",
        TypeScores(person=-1.0, organization=2.0),
        "They asked [RedBridge Vanta] there.",
        lambda near: near.words[0].low not in forenames() and any(_CAMEL.match(word.text) for word in near.words),
    ),
    TypingRule(
        "technical-word",
        TypeScores(person=-2.5, other=0.5),
        "They sell the [Ordan XR7] there.",
        lambda near: any(_TECHNICAL.match(word.text) for word in near.words[1:]) or bool(_INNER.match(near.words[0].text)),
    ),
    TypingRule(
        "first-name-and-more",
        TypeScores(person=3.0),
        "They saw [Helen Marlow] there.",
        lambda near: _forename(near) and not listed_name(key(near.words[0].text)),
    ),
    TypingRule(
        "first-name-that-is-listed-too",
        TypeScores(person=1.5),
        "They saw [Austin Marlow] there.",
        lambda near: _forename(near) and bool(listed_name(key(near.words[0].text))),
    ),
    TypingRule(
        "surname-in-front",
        TypeScores(person=1.5),
        "They saw [Xi Jinping] there.",
        lambda near: (
            not _forename(near)
            and near.words[0].low in section("surnames_first")
            and len(near.words) <= _FEW
            and _common(near) < len(near.words)
        ),
    ),
    TypingRule(
        "junior-or-initial",
        TypeScores(person=2.0),
        "They saw [Orlan B. Vosko] there.",
        lambda near: (
            (
                near.last.low in ("jr", "sr", "iii", "ii") and _common(near) < len(near.words) - 1
            )  # John Paul II, not World War II
            or any(len(word.text) == 2 and word.text.endswith(".") for word in near.words[:-1])
        ),
    ),
    TypingRule(
        "opening-of-a-place",
        TypeScores(person=-2.5, place=2.0),
        "They saw [Mount Orlan] there.",
        _opens_a_place,
    ),
    TypingRule(
        "particle-inside",
        TypeScores(person=2.0),
        "They saw [Orlan van Drimmel] there.",
        lambda near: any(not word.capital and word.low in section("particles") for word in near.words),
    ),
    TypingRule(
        "plural-noun",
        TypeScores(organization=0.6, other=0.8),
        "They saw [Orlan Rebels] there.",
        _plural,
    ),
    TypingRule(
        "english-words",
        TypeScores(other=0.8),
        "They saw [Golden Promise] there.",
        lambda near: not _plural(near) and _common(near) == len(near.words),
    ),
    TypingRule("few-unknown-words", TypeScores(person=1.0), "They saw [Orlan Drimmel] there.", _two_unknown),
    TypingRule("several-words", TypeScores(other=0.1), "They saw [Orlan Drimmel] there.", lambda _: True),
)
"""All that hold of several words are added up."""
