"""Tokens, folding, stems and weights: how all stages look at words.

A reader takes "U.S." and "US", "cease-fire" and "ceasefire", "cancelation" and "cancellation" for the same word. So a word goes
through three steps, each coarser than the one before, and a stage compares at the step that it needs:

    as written     fold         spelling       stem
    Cancellation   cancellation cancelation    cancel
    U.S.           united states (an abbreviation that everybody writes both ways)
    Netanyahu’s    netanyahu    netanyahu      netanyahu
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from tui.engine.language.en import inflections
from tui.engine.language.en.frequencies import RAREST, in_table, zipf
from tui.engine.language.pack import ForeignWords

_ABBREVIATED = {
    "United States of America": "united states",
    "United States": "united states",
    "U.S.A.": "united states",
    "U.S.": "united states",
    "USA": "united states",
    "US": "united states",
    "United Nations": "united nations",
    "U.N.": "united nations",
    "UN": "united nations",
    "European Union": "european union",
    "E.U.": "european union",
    "EU": "european union",
    "per cent": "percent",
    "%": "percent",
    "United Kingdom": "united kingdom",
    "U.K.": "united kingdom",
    "UK": "united kingdom",
}
"""Names that news writes out or abbreviates at will, also within one article; case counts ("us" is a pronoun)."""

_TOKEN = re.compile(
    rf"(?P<name>(?=[{''.join(sorted({name[0] for name in _ABBREVIATED}))}])"  # quickly seen of most words
    rf"(?<![A-Za-z_.])(?:{'|'.join(map(re.escape, _ABBREVIATED))})(?![A-Za-z_]))"
    r"|(?P<number>\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?!\w))"
    r"|(?P<dotted>(?:[A-Za-z]\.){2,})"
    r"|(?P<word>[^\W_]+(?:['’][^\W_]+)*)"
)
_HYPHENS = "-‐‑"

_FUNCTION_WORDS = """
a an the and or but nor so yet if then than that this these those there here it its itself he him his himself she her hers
herself they them their theirs themselves i me my mine myself you your yours yourself we us our ours ourselves who whom
whose which what when where why how is are was were be been being am has have had having do does did doing done will would
shall should can could may might must of in on at by for with from to into onto upon about as up out off over under after
before during while until since because although though through between among against within without across around toward
towards per via not no any some each every all both either neither such own same other another more most less least much
many few very too also just only even still again once now already ever never however meanwhile say says said saying told
tell tells mr mrs ms dr s t re ve ll d m o one don doesn didn isn aren wasn weren hasn haven hadn wouldn shouldn couldn
don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't shouldn't couldn't can't cannot it's
he's she's i'm i've i'd i'll we're we've we'd we'll they're they've they'd they'll you're you've you'd you'll that's there's
"""
FUNCTION = frozenset(_FUNCTION_WORDS.split())
"""Words that carry no news: grammar, and the verbs of saying that stand in every second sentence."""

_SMALL_NUMBERS = "two three four five six seven eight nine ten eleven twelve"
_NUMBER_WORDS = {word: str(number) for number, word in enumerate(_SMALL_NUMBERS.split(), 2)}


class Token(NamedTuple):
    """A word or number with its place."""

    start: int
    """First character, in the text it was taken from."""
    end: int
    word: str
    """The word as a reader compares it: folded, one spelling for all variants."""
    key: str
    """Its stem: the word as the scorer compares it. Empty for function words."""


FOREIGN_WEIGHT = 0.5
"""What a word of a language without a pack tells there at large, 0 to 1: nobody knows how common it is in it, and how
common it is in English says nothing ("war", "also"). The words of English news that are no function words weigh as much in the
mean; and it is enough for two forms of one word to be taken for one (`passages.kin_weight`)."""


def tokens(text: str, start: int = 0, end: int | None = None, foreign: ForeignWords | None = None) -> tuple[Token, ...]:
    """The words of `text[start:end]` in order, with offsets in `text`; hyphens join what English writes as one word too.

    `foreign` are those of a language without a pack: then words are only folded, and nothing is done that is right in English
    alone.
    """
    if foreign is not None:
        return _foreign_tokens(text, start, len(text) if end is None else end, foreign.function_words)
    found: list[Token] = []
    behind = -2
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        first, last = match.span()
        if (
            first - behind == 1
            and match.lastgroup == "word"
            and text[behind] in _HYPHENS
            and (joined := _join_compound(text[found[-1].start : behind], match.group()))
        ):
            found[-1] = Token(found[-1].start, last, *joined)
        elif match.lastgroup == "name":
            name = _ABBREVIATED[match.group()]
            found.append(Token(first, last, name, name))
        else:
            word, key = _read(match.group())
            found.append(Token(first, last, word, key))
        behind = last
    return tuple(found)


def _foreign_tokens(text: str, start: int, end: int, function_words: frozenset[str]) -> tuple[Token, ...]:
    """Words without stems: what an English ending looks like may be the word's own."""
    found = []
    for match in _TOKEN.finditer(text, start, end):
        written = match.group()
        word = _ABBREVIATED[written] if match.lastgroup == "name" else intern(fold(written))
        found.append(Token(*match.span(), word, "" if written.lower() in function_words else word))
    return tuple(found)


def _join_compound(left: str, right: str) -> tuple[str, str] | None:
    """Word and key of a compound such as "cease-fire" if English also writes it without the hyphen."""
    folded = fold(left) + fold(right)
    return _read(folded) if len(folded) > 5 and in_table(folded) else None


@lru_cache(maxsize=65536)
def _read(written: str) -> tuple[str, str]:
    """Word and key of one written word."""
    word = intern(spelling(fold(written)))
    return word, "" if word in FUNCTION else intern(stem(word))


def fold(written: str) -> str:
    """Case, accents, typographic apostrophes, dots of abbreviations and the possessive taken away; number words as digits."""
    word = written.lower().replace("’", "'")
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    if word[0].isdigit():
        return re.sub(r"(?:st|nd|rd|th)$|,(?=\d{3})", "", word)
    if word.endswith("'s") and word not in FUNCTION:
        word = word[:-2]
    return _NUMBER_WORDS.get(word := word.strip("'").replace(".", ""), word)


_SPELLINGS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"([aeiou][^aeiou]*[aeiou])ll(ed|ing|er|ers|or|ors|ation|ations)$", r"\1l\2"),  # cancelled, traveller, cancellation
        (r"^(.{3,})is(e|ed|es|ing|ation|ations|er|ers)$", r"\1iz\2"),  # organise, organisation
        (r"^(.{3,})ys(e|ed|es|ing)$", r"\1yz\2"),  # analyse
        (r"^(.{2,})our(s|ed|ing|ite|able|al|er|ers|hood)?$", r"\1or\2"),  # colour, labour, neighbourhood
        (r"^(.{2,})tre(s?)$", r"\1ter\2"),  # centre, theatre
        (r"^(.{2,})ense(s?)$", r"\1ence\2"),  # defense, license
        (r"^(.{3,})ogue(s?)$", r"\1og\2"),  # dialogue, catalogue
        (r"^(advis|protest)or(s?)$", r"\1er\2"),
        (r"^(program)me(s?)$", r"\1\2"),
        (r"^gr[ae]y(?=$|s$|er$|ed$)", "gray"),
        (r"dgement", "dgment"),
        (r"^(focus|bias)s(ed|es|ing)$", r"\1\2"),
        (r"^(kilo|centi|milli)?metre", r"\1meter"),
    )
)
_VARIANT = re.compile("ll|is|ys|our|tre|ense|ogue|or|mme|gr[ae]y|dgement|ss")
"""What a word holds that one of the patterns may change: most words hold none of it."""
_ONE_SPELLING_WORDS = """
promise promised promises promising otherwise exercise exercised exercises exercising surprise surprised surprises
surprising advise advised advises advising adviser advisers raise raised raises raising rise rises rising precise enterprise
enterprises franchise franchises expertise premise premises paradise merchandise compromise compromised compromises
compromising disguise disguised supervise supervised supervising revise revised revises revising devise devised televise
televised praise praised praises praising arise arises arising noise noises cruise cruises cruised cruising poised bruise
bruised improvise improvised likewise wise hour hours four tour tours toured touring pour poured pouring your our devour
sour flour scour detour contour contours
"""
_ONE_SPELLING = frozenset(_ONE_SPELLING_WORDS.split())
"""Words that end as if they were British spellings and have only one."""


def spelling(word: str) -> str:
    """One spelling for the British, American and doubled-letter variants of a folded word; the inflection stays."""
    if len(word) < 4 or not _VARIANT.search(word) or word in _ONE_SPELLING or not word.isalpha():
        return word
    for pattern, instead in _SPELLINGS:
        word = pattern.sub(instead, word)
    return word


_VOWEL = re.compile(r"[aeiouy]")
_SHORT = re.compile(r"[^aeiouy]*[aeiouy][^aeiouywx]")
"""One syllable that doubles its last letter before an ending: "hopping" is of "hop", "hoping" of "hope"."""


def stem(word: str) -> str:
    """The word without its inflection and a few common endings; cautious, because "militant" is not "military".

    Irregular forms go to their base, then plural, -ed, -ing, -ation, -ion and -ly are taken off when enough of the word
    remains; doubled and silent letters at the end go too, so that "cancel", "cancelled" and "cancellation" meet. After the
    first steps of Porter (1980), but for the silent e: the background table says whether there is a word with it.
    """
    word = inflections.bases().get(word, word)
    if len(word) < 4 or not word.isalpha():
        return word
    word = _strip_inflection(word)
    for ending, keep in (("ation", 4), ("ion", 5), ("ly", 4)):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= keep and _VOWEL.search(rest):
            word = rest
            break
    if len(word) > 4 and word[-1] == "e" and not in_table(word[:-1]):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word[:-1] + "i" if word[-1] == "y" and len(word) > 3 else word


def _strip_inflection(word: str) -> str:
    """A noun without its plural, a verb without the ending of its person, tense or participle."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 3 and _VOWEL.search(rest):
            return _verb(rest, ending)
    return word


def _verb(rest: str, ending: str) -> str:
    """The verb whose form has been cut before -ed or -ing: with its silent e where it has one."""
    if ending == "ed" and rest.endswith("i"):
        return rest[:-1] + "y"
    with_e = rest + "e"
    if ending == "ed" and rest.endswith("e"):
        return with_e if in_table(with_e) else rest + "ed"  # agreed; indeed
    if rest[-1] == rest[-2] or not in_table(with_e):
        return rest
    return with_e if _SHORT.fullmatch(rest) or zipf(with_e) > zipf(rest) else rest


@lru_cache(maxsize=65536)
def weight(word: str, key: str) -> float:
    """How much it tells that two texts hold this word: 0 for a function word, 1 for the rarest.

    The background's share of the inverse document frequency for sentences of 25 words, scaled to 1. Numbers tell more the more
    digits are written: "3" is everywhere, "1,160" is not.
    """
    if not key:
        return 0.0
    if word[0].isdigit():
        digits = len(word.replace(".", "").rstrip("0")) + len(word) * 0.5
        return min(1.0, 0.3 + 0.12 * digits)
    if " " in word:
        return _scale(4.8)
    return _scale(max(zipf(word), zipf(key), zipf(key + "e")))


def foreign_weight(word: str) -> float:
    """The same of a word in a language whose words nobody has counted; numbers and abbreviations weigh as they do anywhere."""
    return weight(word, word) if word[0].isdigit() or " " in word else FOREIGN_WEIGHT


def _scale(value: float) -> float:
    """A Zipf value as a weight: (7 - z) of the rarest word's, for idf falls by the same amount with each unit of z."""
    return max(0.05, (7.0 - value) / (7.0 - RAREST))
