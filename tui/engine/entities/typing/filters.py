"""Capitals that say less than they seem to: stressed words, words at the start of a sentence, titles inside other names.

He said NO.        Target dates were missed.        the ferry [Doña Paz]
"""

from __future__ import annotations

import re

from tui.engine.entities.read.chunks import at_start, is_skipped, listed_at
from tui.engine.entities.read.tokens import Case, CaseStatistics, Line
from tui.engine.entities.typing.context import around
from tui.engine.language.en.gazetteer import ListedName, forenames, is_word, key, listed_name, section, union
from tui.engine.words import FUNCTION


def is_stressed(line: Line, index: int, evidence: CaseStatistics) -> bool:
    """Whether capitals only stress a word that the story also writes small."""
    word = line.words[index]
    if not word.text.isupper() or len(word.text) < 2 or line.case is not Case.NORMAL:
        return False
    cried = _is_in_a_kicker(line, index) and not listed_at(line, index, len(line.words))  # WHITE HOUSE SHAKE-UP: ...
    if not cried and not evidence.small[word.low] and not _is_shouted(line, index):
        return False
    return (is_word(word.low) or word.low in section("starters")) and not listed_name(key(word.text.rstrip(".")))


def _is_shouted(line: Line, index: int) -> bool:
    """Whether an English word stands alone in capitals: a GREEDY man, but not WHITE HOUSE."""
    beside = (line.words[at] for at in (index - 1, index + 1) if 0 <= at < len(line.words))
    alone = not any(word.text.isupper() and len(word.text) > 1 for word in beside)
    return alone and len(line.words[index].text) >= _SHOUTED and is_word(line.words[index].low)


def _is_in_a_kicker(line: Line, index: int) -> bool:
    """Whether a word stands in a cry of several capitals: TOWN MAYHEM: Mob storms square; the banner read TREES NOT TRACKS."""
    words, first, last = line.words, index, index
    while first and words[first - 1].text.isupper() and line.gap(first - 1) in _CRIED:
        first -= 1
    while last + 1 < len(words) and words[last + 1].text.isupper() and line.gap(last) in _CRIED:
        last += 1
    if first == last:
        return False
    opening = first == 0 and line.text[words[last].end : words[last].end + 1] in (":", "!")
    return opening or any(word.low in FUNCTION for word in words[first + 1 : last])


_CRIED = frozenset((" ", "'S ", "’S ", "' ", "’ "))
"""What stands between the words of a cry."""
_SHOUTED = 5
"""Letters of an English word in capitals that is no short form, also where the story never writes it small: a GREEDY man."""


def doubtful(line: Line, index: int, listed: tuple[int, ListedName], evidence: CaseStatistics) -> bool:
    """Whether a word at the start of a sentence is rather the word than the name that is spelt like it: Target, Man.

    Letters that stand for a thing are that thing before what it has: CCTV footage.
    """
    after, name = listed
    if after == index + 1 < len(line.words) and line.words[index].low in section("initials"):
        return line.gap(index) == " " and line.words[after].low in section("shown")
    low = line.words[index].low
    if name.sure or after > index + 1 or not is_word(low) or not at_start(line, index):
        return False
    return not evidence.inner[low] and low not in forenames() and around(line, index, after).organization <= 0


def stormy(line: Line, index: int) -> bool:
    """Whether the word after "Hurricane" is what a storm can be called."""
    word = line.words[index]
    return word.capital and (word.low in forenames() or not is_word(word.low)) and not is_skipped(line, index, index + 1)


def of_a_craft(line: Line, first: int, role: int) -> bool:
    """Whether what looks like an honorific belongs to the name of a ship or work: the ferry Doña Paz."""
    title, before = line.words[first].low, line.words[first - 1]
    if first == 0 or role > first + 1 or title in union("roles", "dotted") or before.capital or line.gap(first - 1) != " ":
        return False
    return before.low in section("craft") or (before.low == "the" and title not in section("crowns"))


def is_grade(line: Line, index: int, end: int) -> bool:
    """Whether a word only says how strong the storm is that follows: [Tropical] Cyclone Vosko."""
    word = line.words[index]
    return word.low in ("tropical", "severe") and index + 2 < end and line.words[index + 1].low in section("storms")


def is_title_of_work(line: Line, index: int) -> bool:
    """Whether "The" with a capital amid a sentence makes of a place the name of a paper or work: The Atlantic."""
    if index == 0 or line.gap(index - 1) != " " or line.words[index - 1].text != "The":
        return False
    return not at_start(line, index - 1)


def ends_holy(line: Line, first: int, after: int) -> bool:
    """Whether the possessive of a saint is the end of a name: taken to [St Luke's] and released; but St Luke's nurses."""
    words = line.words
    if after != first + 2 or words[first].low.rstrip(".") not in ("st", "saint") or not words[first + 1].owns:
        return False
    if words[first + 1].low not in forenames() or line.text[words[first + 1].end + 1 :][:1] != "s":
        return False
    return after == len(words) or line.gap(after - 1) != line.text[words[first + 1].end] + "s " or words[after].low in FUNCTION


def is_unit_or_code(line: Line, index: int) -> bool:
    """Whether a word behind a number is a unit of measurement that begins small, or a code: 250 [mL], the prefix [CW26]."""
    if _is_code(line, index):
        return True
    word = line.words[index].text
    number = index > 0 and line.gap(index - 1) == " " and line.words[index - 1].text[-1].isdigit()
    return number and bool(_UNIT.fullmatch(word))


def _is_code(line: Line, index: int) -> bool:
    """Whether a word with digits is a code that the word before it announces: bags with the prefix [CW26]."""
    word = line.words[index]
    announced = index > 0 and line.gap(index - 1) == " " and line.words[index - 1].low in section("codes")
    return announced and word.text.isupper() and any(char.isdigit() for char in word.text)


_UNIT = re.compile(r"[a-zµ]{1,2}[A-Z][a-z]?")
"""How units with a capital are written, and no names: kW, mL, kWh; but iOS, eBay."""
