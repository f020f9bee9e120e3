"""Runs of capitalised words, and the listed names in them.

    met [Defense Secretary Lloyd Austin] at the [U.S. Department of State], with [Mohammed bin Salman]

A run goes on over "of" after an organisation's first word, over "on" after that of a board, over "and" inside a name, and
over the particles of people's names.
"""

from __future__ import annotations

import re

from tui.engine.entities.read.times import NameWord
from tui.engine.entities.read.tokens import Case, Line, opens, wordlike
from tui.engine.language.en.gazetteer import ListedName, fold, forenames, is_word, key, listed_name, longest, section

LONGEST = 24
"""Words of a run or title; the longest names of ministries have 15, and text without small letters must not cost more."""
_PLURAL = re.compile(r"[A-Z]{2,4}s")  # plurals of short forms: CEOs, NGOs
_CURRENCIES = frozenset("$£€¥₹")  # US$, GB£
_PARTY = re.compile(r"[RDI]-[A-Z]")  # the party and state of a US lawmaker: R-Fla.


def listed_at(line: Line, first: int, end: int) -> tuple[int, ListedName] | None:
    """The longest listed name that begins at the word `first` and ends before the word `end`, with the word after it."""
    words = line.words
    reach = min(longest().get(words[first].low.rstrip("."), 1), end - first)
    for length in range(reach, 0, -1):
        if any(line.gap(place).strip(" &") for place in range(first, first + length - 1)):
            continue
        last = words[first + length - 1]
        sought = key(line.text[words[first].start : last.end])
        found = listed_name(sought)
        if found is None and last.owns and line.text[last.end + 1 : last.end + 2] in ("s", "S"):  # McDonald's
            found = listed_name(key(line.text[words[first].start : last.end + 2]))
        if line.case is Case.UPPER and length == 1:
            found = None if is_word(sought) else found or listed_name(fold(sought))
        if found:
            return first + length, found
    return None


def begins(line: Line, index: int) -> bool:
    """Whether a run of capitals can begin at this word."""
    word = line.words[index]
    if word.capital or word.low not in section("opening_particles"):
        return word.capital
    ahead = index + 1
    while ahead < len(line.words) and line.gap(ahead - 1) == " " and line.words[ahead].low in section("opening_particles"):
        ahead += 1
    if ahead < len(line.words) and line.gap(ahead - 1) == " ":
        following = line.words[ahead]
        return following.capital and ahead not in line.times and not listed_at(line, index + 1, index + 2)
    return False


def chunk_end(line: Line, first: int) -> int:
    """The word after the run of capitals that begins at `first`."""
    words, end = line.words, first + 1
    while end < min(len(words), first + LONGEST):
        gap, before, word = line.gap(end - 1), words[end - 1], words[end]
        if "-" in before.text and before.low.rpartition("-")[2] in section("compounds"):
            break  # New York City-based Orlan Group
        if gap in (" ", " ", " & ") or (gap == ", " and word.low in ("jr", "sr", "inc", "ltd", "llc")):
            ahead = 1 if word.capital else _bridge(line, first, end, before, word)
        elif before.owns and (joint := after_owner(line, first, end)):
            ahead = joint
        elif before.owns and before.low in section("owners") and gap[1:] in ("s ", " ") and word.capital:
            ahead = 1 if any(later.low in section("org_tails") for later in words[end : end + 4]) else 0
        elif before.owns and end == first + 1 and gap[1:] == "s " and word.capital and word.low in section("shops"):
            ahead = 0 if listed_at(line, first, end) else 1  # Tilly's Kitchen
        else:
            ahead = _nickname(line, first, end)
        if not ahead:
            break
        end += ahead
    return _once(line, first, end)


def after_owner(line: Line, first: int, index: int) -> int:
    """How many words the name that an owner begins at `first` goes on at `index`, behind the owner; 0 where it does not.

    [Tully's Crossing]      [St Luke's Hospital]      [Nurses' Guild]      [Brewers' and Coopers' Union]
    """
    words, gap = line.words, line.gap(index - 1)
    word = words[index]
    first += words[first].low == "the"
    last = index + 1 == len(words) or line.gap(index) != " " or not words[index + 1].capital
    if gap[1:] == "s ":
        holy = index == first + 2 and words[first].low.rstrip(".") in section("dedicated_to")
        if holy and word.capital and word.low in section("dedicated_bodies"):
            return 1
        lone = index == first + 1 and word.capital and last and word.low in section("owned_places")
        return 1 if lone and not wordlike(words[first].low) and not listed_at(line, first, index) else 0
    if gap[1:] != " " or index != first + 1 or not wordlike(words[first].low):
        return 0
    if word.capital:
        return int(word.low in section("owned_bodies"))
    joint = word.low == "and" and index + 2 < len(words) and words[index + 1].capital and words[index + 1].owns
    return 3 if joint and words[index + 2].capital and words[index + 2].low in section("owned_bodies") else 0


def _once(line: Line, first: int, end: int) -> int:
    """The word after the first of two names that stand side by side: [ANNA VOSKO] Anna Vosko, [BREAKING NEWS] Helen Marlow."""
    words = line.words
    if end - first < 2:
        return end
    for cut in range(first + 1, end):
        size = cut - first
        same = cut + size <= end and all(words[first + at].low == words[cut + at].low for at in range(size))
        if same and (size > 1 or words[first].text.isupper() != words[cut].text.isupper()):
            return cut
    if line.case is Case.UPPER or not _shouts(words[first]):
        return end
    cut = first
    while cut < end and _shouts(words[cut]):
        cut += 1
    if cut == end:
        return end
    after = {word.low for word in words[cut : min(cut + 3, end)]}
    doubled = any(word.low in after for word in words[first:cut])
    headed = cut - first > 1 and all(is_word(word.low) or word.low in forenames() for word in words[first:cut])
    return cut if doubled or headed else end


def _shouts(word: NameWord) -> bool:
    return word.text.isupper() and len(word.text) > 2 and word.text.isalpha()


def _nickname(line: Line, first: int, index: int) -> int:
    """How many words the run goes on by a nickname in quotation marks after a first name: Joaquín "El Chapo" Guzmán."""
    words = line.words
    if words[index - 1].low not in forenames() or not _OPENS.fullmatch(line.gap(index - 1)):
        return 0
    for ahead in range(1, 4):
        if index + ahead >= len(words) or not words[index + ahead - 1].capital:
            return 0
        gap = line.gap(index + ahead - 1)
        if _CLOSES.fullmatch(gap):
            return ahead + 1 if words[index + ahead].capital and first < index else 0
        if gap != " ":
            return 0
    return 0


_CLOSED = frozenset(("capital", "global", "group", "bank", "partners", "university", "airlines", "ventures", "holdings"))
"""Last words after which "and" begins another name."""
_OPENS = re.compile(r" [\"“‘'(]")
_CLOSES = re.compile(r"[\"”’')] ")


def _bridge(line: Line, first: int, index: int, before: NameWord, word: NameWord) -> int:
    """How many words the run goes on by at a small word: "of", "and", "for", "bin"; 0 when it ends there."""
    words = line.words
    ahead = 1
    while index + ahead < len(words) and line.gap(index + ahead - 1) == " " and not words[index + ahead].capital:
        if words[index + ahead].low not in ("the", *section("particles")) or ahead > 2:
            return 0
        ahead += 1
    if index + ahead >= len(words) or line.gap(index + ahead - 1) != " ":
        return 0
    after = words[index + ahead]
    if word.low in ("of", "for"):
        if before.low in section("roles"):
            return ahead if after.low in section("role_of") else 0
        place = before.low in section("place_of") and ahead <= 2 and word.low == "of"
        headed = any(earlier.low in ("of", "for") for earlier in words[first:index])
        return ahead + 1 if before.low in section("org_heads") or place or headed else 0
    if word.low == "on" and before.low in section("boards"):
        named = index + ahead in line.times or listed_at(line, index + ahead, index + ahead + 1)
        return ahead + 1 if is_word(after.low) and not named else 0
    if word.low == "and":
        return ahead if _joins(line, first, index, after) else 0
    person = word.low in section("particles") and (word.low not in ("a", "i", "do", "to", "ten", "ad"))
    person = person or (word.low == "do" and before.low in forenames())
    return ahead + 1 if person and before.low not in section("roles") else 0


def _joins(line: Line, first: int, index: int, after: NameWord) -> bool:
    """Whether "and" at `index` stands inside one name: Food and Drug Administration."""
    words = line.words
    for start in (first, first + 1):
        listed = listed_at(line, start, min(start + 8, len(words)))
        if listed and listed[0] > index:
            return True
    if not (is_word(words[index - 1].low) and is_word(after.low)) or after.low in section("roles"):
        return False
    headed = any(word.low in ("of", "for") for word in words[first:index])
    if index - 1 > first and not headed and words[index - 1].low in _CLOSED:
        return False  # Sequoia Capital and Tiger Global
    end = index + 1
    while end < len(words) and words[end].capital and (end == index + 1 or line.gap(end - 1) == " "):
        if words[end].low in section("org_tails") and (headed or end > index + 1 or first == index - 1):
            return not listed_at(line, index - 1, index) or headed
        end += 1
    return headed and not listed_at(line, index + 1, len(words))


def is_skipped(line: Line, index: int, end: int) -> bool:
    """Whether the word belongs to no name: a small bridge word, "The", a weekday."""
    word = line.words[index]
    if not word.capital:
        return word.low not in section("opening_particles")
    if index in line.apart or (word.text.isupper() and line.text[word.end : word.end + 1] in _CURRENCIES):
        return True
    if index in line.surnames:
        return False
    if word.low in section("starters"):
        if word.text.isupper() and len(word.text) > 1 and (line.case is not Case.UPPER or listed_at(line, index, index + 1)):
            return False
        listed = listed_at(line, index, end)
        return not (listed and listed[0] > index + 1)
    if index in line.times:
        if "-" in word.text:
            return True
        following = line.words[index + 1] if index + 1 < end else None
        if following and following.low in section("particles") and not following.capital and word.low in forenames():
            return False  # Jan van Vosko
        month = following is None or word.low.endswith("day") or word.low not in forenames()
        month = month or (at_start(line, index) and not _surname(line, index + 1, end))
        return following is None or month or not following.capital or following.low in section("calendar")
    if _PARTY.match(word.text) or _PLURAL.fullmatch(word.text):
        return word.low not in section("roles")
    if index and word.low in section("post_nominals") and word.text[-1].isupper() and line.words[index - 1].capital:
        return True
    alone = len(word.text.rstrip(".")) == 1 and (index + 1 == end or not line.words[index + 1].capital)
    return word.text[0].isdigit() or alone


def _surname(line: Line, index: int, end: int) -> bool:
    """Whether a word is no other than a surname: Jan Cermak at the beginning of a sentence."""
    word = line.words[index]
    return word.capital and not is_word(word.low) and not listed_at(line, index, end)


def at_start(line: Line, index: int) -> bool:
    """Whether the word had to have its capital: it opens a sentence, a quotation or a clause after a colon."""
    return opens(line.text, line.sentence.start, line.words[index].start)


def title_before(line: Line, first: int) -> str:
    """The last word of a role right before the word at `first`, folded; empty when there is none."""
    if first == 0 or line.gap(first - 1) != " ":
        return ""
    low = line.words[first - 1].low.rstrip(".")
    return low if low in section("roles") or low in section("honorifics") else ""
