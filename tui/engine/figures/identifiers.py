"""Numbers that are no counts: ordinals, times, results, years, and numbers that are part of a name.

Article 5    the Nikkei 225    F-16    No. 10    Chang'e 4    5.56mm rounds    4:12 p.m.    3-1    the 1990s    21st    555-1234
"""

from __future__ import annotations

import re

from tui.engine.figures.clock import is_age_group, is_clock_in_words
from tui.engine.figures.nouns import is_plural, noun_behind
from tui.engine.figures.number_in_text import Designations, NumberInText
from tui.engine.figures.rules import FigureRule, deciding
from tui.engine.figures.tokens import FigureToken, touch, word_at
from tui.engine.language.en.function_words import POSSESSIVES
from tui.engine.language.en.measures import (
    BEFORE,
    EVENTS,
    HYPHENED,
    LABELS,
    ONES,
    PEOPLE,
    PERCENT,
    PERSONS,
    PLACE_LABELS,
    SCALES,
    TURNS,
    UNCOUNTED,
    UNITS,
    VARIANTS,
)
from tui.engine.words import FUNCTION, stem, weight
from tui.model.dates import MONTHS, WEEKDAYS

_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "new", "old"})
_CLOCK = re.compile(r"\s?(?:[ap]\.?m\.?|[ap]\.\s?m\.|o['’]clock|[A-Z]{2,3}T|GMT|hours GMT)\b")
_NUMBER_BEHIND = re.compile(r"(?<=[\w'’-]) (?P<number>\d{1,4})(?![\w%,./:°-]*[\d%°])(?P<behind>[ -]?\w*)")
_NAMED = re.compile(
    r"(?:\b(?P<before>The|An?|Its|Their|This|[a-z]{1,30}|[\w.]{1,30}['’]s) |[(\"“])"
    r"(?:[A-Z][\w'’.-]{0,30} ){0,4}(?P<last>[A-Z][\w'’-]{0,30})$"
)
"""A name with a number behind it inside a sentence: "the Corda 60 tractors", "Boeing 737"."""
_LONGEST_NAME = 60
"""Characters before a number that may be its name, the article included; more in capitals are a headline."""
_PLACING = frozenset(
    {"in", "at", "near", "from", "across", "around", "to", "for", "said", "told", "says", "and", "on", "by", "with"}
)
"""Before a name that does not belong to the number behind it: "in Ohio 300 homes burned", "told Reuters 12 men fled"."""
_CALIBRES = frozenset({"5.56", "7.62", "5.45", "12.7", "7.65", "6.35", "10.9"})
_GUNS = frozenset(
    {"round", "rounds", "rifle", "rifles", "pistol", "pistols", "gun", "guns", "handgun", "handguns", "cartridge", "cartridges"}
    | {"ammunition", "bullet", "bullets", "calibre", "caliber", "shells", "mortar", "mortars", "cannon", "machine", "semi"}
)
_ROOMS = 100
"""Numbers below which a court or a studio may have one."""
_UNKNOWN = 0.45
"""Telling weight from which the first word of a sentence is taken for a name, as `figures.name_weight`."""


def designations(texts: list[str]) -> Designations:
    """The names with numbers of all articles: told by their places inside sentences, where a capital makes a name."""
    pairs = set[tuple[str, str]]()
    for text in texts:
        for match in _NUMBER_BEHIND.finditer(text):
            last, end = text.rfind(" ", 0, match.start()) + 1, match.start()
            named = _NAMED.search(text, max(0, end - _LONGEST_NAME), end) if text[last].isupper() else None
            if named is None:
                continue
            name, behind = named["last"].lower(), match["behind"].strip(" -").lower()
            if name in MONTHS or name in WEEKDAYS or name in FUNCTION or name in EVENTS or name in TURNS or name in BEFORE:
                continue
            counted = behind in UNITS or behind in PEOPLE or behind in EVENTS or behind in SCALES or behind in PERCENT
            heading = match["behind"][:1] == " " and match["behind"][1:2].isupper()
            placed = named["before"] in _PLACING and behind.endswith("s")
            if not (counted or placed or (heading and name.endswith("s")) or behind in {"years", "year", "-year"}):
                pairs.add((name, match["number"]))
    return Designations(frozenset(pairs), frozenset(number for _, number in pairs if len(number) > 2))


def identifier(case: NumberInText) -> str:
    """The id of the rule by which a number is an ordinal, a time, a result, a year or part of a name; empty for a count."""
    return deciding(RULES, case)


def _glued_before(case: NumberInText) -> bool:
    first = case.found[case.read.first]
    if not touch(case.found, case.read.first) or first.word in {"-", "−"} or _follows_bound(case):
        return False
    return case.before[-1].isalnum() or case.before in {"-", ".", "/", ":", "#", "'", "’", "_", "@", "+"}


def _follows_bound(case: NumberInText) -> bool:
    """Whether words of a bound are tied to the number by hyphens: "the more-than-9,000 books", "in over-40-degree heat"."""
    if case.before not in {"-", "‐", "‑"}:
        return False
    for length in (3, 1):
        at = case.read.first - 1 - length
        words = [token.word for token in case.found[max(0, at) : case.read.first - 1] if token.word not in {"-", "‐", "‑"}]
        if " ".join(words) in BEFORE and case.text[case.found[at].start].islower():
            return True
    return False


def _glued_behind(case: NumberInText) -> bool:
    if not touch(case.found, case.read.last):
        return False
    word = case.behind
    following_touches = touch(case.found, case.read.last + 1)
    if word == "c" and case.text[case.found[case.read.last].start] == "C" and _is_temperature(case):
        return False
    if word[0].isalpha() and word not in UNITS and word != "plus":
        return True
    return word in {":", "/", "'", "’"} or (word == "." and following_touches)


_WEATHER = frozenset(
    {"temperature", "temperatures", "heat", "cold", "low", "lows", "high", "highs", "mercury", "celsius", "degrees", "heatwave"}
    | {"frost", "warm", "warmer", "hot", "hotter", "cool", "cooler", "chill", "thermometer", "thermometers", "warming"}
)


def _is_temperature(case: NumberInText) -> bool:
    """Whether the letter C behind a number means degrees: below zero, or where the sentence tells of heat and cold."""
    return case.read.low < 0 or any(token.word in _WEATHER for token in case.found)


def _is_hyphened(case: NumberInText) -> bool:
    """Whether a hyphen ties it to a word that is not counted: "50-something", "747-style", "9-to-5"."""
    at = case.read.last
    if not (case.behind in {"-", "–"} and touch(case.found, at) and touch(case.found, at + 1)):
        return False
    word = word_at(case.found, at + 1)
    if word in HYPHENED or case.read.unit or case.read.round:
        return False
    counted = case.bare and word.isalpha() and len(word) > 2 and word not in UNCOUNTED and not word.endswith("ed")
    capital = case.text[case.found[at + 1].start].isupper()
    year = case.bare and 1500 <= case.read.low <= 2099
    return not counted or capital or year


def _clock(case: NumberInText) -> bool:
    return not case.read.unit and not case.read.round and bool(_CLOCK.match(case.text, case.found[case.read.last - 1].end))


def _label(case: NumberInText) -> bool:
    if case.read.unit or case.read.round:
        return False
    if case.before in PLACE_LABELS and case.text[case.found[case.read.first - 1].start].isupper():
        following = case.text[case.found[case.read.last].start] if case.read.last < len(case.found) else "."
        return case.bare and case.read.low < _ROOMS and not following.isupper()
    numbered = case.before == "." and word_at(case.found, case.read.first - 2) in {"no", "nos"}
    return case.before.rstrip(".") in LABELS or numbered


def _has_article(case: NumberInText) -> bool:
    """Whether a number ends a name that an article opens: "the Nikkei 225", "a Rolls-Royce Trent 900"; not "in Ohio 300"."""
    if not case.bare:
        return False
    at = case.read.first - 1
    while at > max(0, case.read.first - 4) and case.found[at].word not in _ARTICLES and _of_a_name(case.text, case.found[at]):
        at -= 1
    return 0 <= at < case.read.first - 1 and case.found[at].word in _ARTICLES


def _of_a_name(text: str, token: FigureToken) -> bool:
    """Whether a word has a capital, or is the hyphen of one."""
    return text[token.start].isupper() or token.word == "-"


def _designation(case: NumberInText) -> bool:
    """Whether the story knows it as part of a name."""
    number = case.found[case.read.last - 1].word
    if not case.bare or case.behind in UNITS:
        return False
    if (case.before, number) in case.story.pairs:
        return case.text[case.found[case.read.first - 1].start].isupper()
    return number in case.story.numbers and (case.behind == "" or case.before in _ARTICLES or not case.behind[0].isalpha())


def _opening(case: NumberInText) -> bool:
    """Whether an unknown name opens the sentence, with a small number behind it: "Artemon 2 astronauts will fly"."""
    if not case.bare or case.read.first != 1 or not _is_name(case, 0):
        return False
    small = case.read.low < 10 or (case.read.low < 1000 and case.behind not in PERSONS and not case.behind.endswith("s"))
    following = case.text[case.found[case.read.last].start] if case.read.last < len(case.found) else ""
    return small and following.islower() and case.behind not in UNITS and case.behind not in EVENTS


def _is_name(case: NumberInText, at: int) -> bool:
    """Whether a token is a name: a capital, and no word that English often uses."""
    word = case.found[at].word
    plain = word in FUNCTION or word in BEFORE or word in MONTHS or word in WEEKDAYS or word in EVENTS or word in PERSONS
    return case.text[case.found[at].start].isupper() and not plain and weight(word, stem(word)) >= _UNKNOWN


def _spelt_with_capital(case: NumberInText) -> bool:
    """ "Apollo Eleven", "Saturn Five": a number word with a capital behind a name."""
    first = case.found[case.read.first].start
    inside = case.read.first > 1 or (case.read.first == 1 and _is_name(case, 0))
    capital = case.text[first].isupper() and case.text[first].isalpha() and not case.read.round and inside
    following = case.text[case.found[case.read.last].start] if case.read.last < len(case.found) else "."
    return capital and not following.isupper() and _is_name(case, case.read.first - 1)


def _calibre(case: NumberInText) -> bool:
    number = case.found[case.read.last - 1].word
    near = {word_at(case.found, case.read.last + n) for n in range(4)}
    return case.behind in {"mm", "x", "×", "-"} and (number in _CALIBRES or bool(near & _GUNS and "mm" in near))


def _type_number(case: NumberInText) -> bool:
    """Whether an article stands before a number that nothing counted follows: "a 737 crashed", "its 737 fleet"."""
    if not case.bare or case.before not in _ARTICLES or case.read.low < 100 or case.behind in {"-", "–", "%"}:
        return False
    if case.before in {"a", "an"} and (not case.behind[:1].isalpha() or case.behind in FUNCTION or case.behind.endswith("ed")):
        return True
    noun = noun_behind(case.text, case.found, case.read.last)[0].lower().split()
    return bool(noun) and not any(is_plural(word) or word in PERSONS or word in EVENTS or word in UNITS for word in noun)


def _follows_capital_inside(case: NumberInText) -> bool:
    """Whether a word with a capital inside stands before the number, as brands write themselves: iOS, eMac."""
    before = case.found[case.read.first - 1] if case.read.first else None
    return bool(case.bare and before and _INNER_CAPITAL.fullmatch(case.text[before.start : before.end]))


def _feet(case: NumberInText) -> bool:
    """Whether they are feet to stand on, and no length: "on her own two feet"."""
    return (
        word_at(case.found, case.read.first) in {"two", "2"}
        and case.behind in {"feet", "legs"}
        and (case.before == "own" or case.before in POSSESSIVES)
    )


def _variant(case: NumberInText) -> bool:
    """Whether a type is told with its variant: "737 MAX jets"."""
    return case.bare and case.behind in VARIANTS and case.text[case.found[case.read.last].start].isupper()


def _votes(case: NumberInText) -> bool:
    """Whether a vote is told by both sides, so that the number alone is no majority: "by a majority of 10 to two"."""
    against = word_at(case.found, case.read.last + 1)
    near = {word_at(case.found, case.read.first - 1), word_at(case.found, case.read.first - 2)}
    return case.behind == "to" and (against in ONES or against.isdigit()) and "majority" in near


def _year(case: NumberInText) -> bool:
    written = case.found[case.read.last - 1].word
    year = case.bare and len(written) == 4 and 1500 <= case.read.low <= 2099 and case.read.low == case.read.high
    return year and not (case.behind in PEOPLE or case.behind in EVENTS or case.behind in UNITS or case.behind in {"-", "–"})


_INNER_CAPITAL = re.compile(r"[a-z]+[A-Z]\w*")
RULES: tuple[FigureRule[NumberInText], ...] = (
    FigureRule("calibre", "They fired [5.56]mm rounds.", _calibre),
    FigureRule("glued-before", "An F-[16] landed.", _glued_before),
    FigureRule("glued-behind", "It was the [45]th time.", _glued_behind),
    FigureRule("hyphened-name", "He is a [50]-something man.", _is_hyphened),
    FigureRule("clock", "It began at [5] p.m. there.", _clock),
    FigureRule("clock-in-words", "It came at [ten] past seven there.", is_clock_in_words),
    FigureRule("age-group", "They play at under-[21] level.", is_age_group),
    FigureRule("label", "They closed Route [9] there.", _label),
    FigureRule("name-with-article", "They watched the Nikkei [225] in Tokyo.", _has_article),
    FigureRule("name-in-story", "They flew aboard Lunaris [4] there.", _designation),
    FigureRule("name-first", "Lunaris [4] drives for a while.", _opening),
    FigureRule("name-spelt", "They saw Saturn [Five] rise.", _spelt_with_capital),
    FigureRule("name-with-inner-capital", "They sold the iOS [4] operating system.", _follows_capital_inside),
    FigureRule("type-number", "They saw a [737] and left.", _type_number),
    FigureRule("feet-to-stand-on", "She stands on her own [two] feet.", _feet),
    FigureRule("type-with-variant", "They saw [737] MAX jets.", _variant),
    FigureRule("votes-on-both-sides", "They won by a majority of [10] to two.", _votes),
    FigureRule("year", "They met in spring [2019] there.", _year),
)
"""In the order in which they are asked; the first that holds decides."""
