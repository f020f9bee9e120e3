"""Words of a sentence with what their capitals can mean, and what the whole story does with each of them.

A capital marks a name only where a small letter could have stood: not on the first word, not in a headline such as
"Israel Asks US To Reschedule Scrapped Meeting". There the rest of the story must tell names from words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from tui.engine.entities.names.organisation import bracketed_names
from tui.engine.entities.read.times import NameWord, surnames_at, surnames_of, time_words
from tui.engine.language.en.gazetteer import fold, is_word, section
from tui.engine.progress import Progress
from tui.engine.words import FUNCTION
from tui.model.findings import Sentence
from tui.model.story import BlockKind

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[A-Z](?![^\W_]))?"  # U.S., U.N., J.K., and U.S with its last stop lost
    r"|[^\W_]+(?:[-‐‑’'&][^\W_]+)*"
)
_POSSESSIVE = re.compile(r"['’][sS]$")
_ENDS = frozenset('.!?:;…"”’')


class Case(Enum):
    """What capitals mean in a sentence."""

    NORMAL = "normal"
    TITLE = "title"
    """Nearly every word has one."""
    UPPER = "upper"
    """Every letter is one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A told sentence as words."""

    sentence: Sentence
    words: tuple[NameWord, ...]
    case: Case
    text: str
    """The text of the whole article."""
    times: frozenset[int] = frozenset()
    """Words that are days, months and hours, or such with a hyphen: mid-December."""
    apart: frozenset[int] = frozenset()
    """Words with capitals that belong to no name: holidays, codes of shares."""
    surnames: frozenset[int] = frozenset()
    """Words such as May where they are somebody's surname and no month."""

    def gap(self, index: int) -> str:
        """What stands between the word at `index` and the next."""
        return self.text[self.words[index].end : self.words[index + 1].start]


def read(text: str, sentence: Sentence) -> Line:
    """The words of `sentence` of an article with `text`."""
    found = []
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        word = match.group()
        owns = False
        if "-" in word and (head := _before_a_dash(word)):
            found.append(NameWord(start, start + len(head), head, fold(head), capital=True, owns=False))
            start, word = start + len(head) + 1, word[len(head) + 1 :]
        quoted = "'" in word or "’" in word
        if quoted and len(word) > 2 and (possessive := _POSSESSIVE.search(word)):
            word, owns = word[: possessive.start()], True
            end = start + len(word)
        elif text[end : end + 1] in ("'", "’") and word[-1] in "sS" and not text[end + 1 : end + 2].isalnum():
            owns = True
        low = fold(word)
        if (
            text[end : end + 1] == "."
            and end < sentence.end
            and (low in section("dotted") or (len(word) == 1 and word.isupper()))
        ):
            follows = text[end + 1 : end + 2]
            state = text[start - 2 : start] == ", " and word[0].isupper()  # Maple Grove, Minn.
            if end + 1 < sentence.end or state or low in ("inc", "corp", "co", "ltd", "jr", "sr") or follows in ("-", ")", ","):
                end += 1
                word += "."
        found.append(NameWord(start, end, word, low, word[0].isupper() or (not word.islower() and _inner_capital(word)), owns))
    words = tuple(found)
    times, apart = time_words(text, words, [index for index, word in enumerate(words) if word.capital])
    return Line(sentence, words, _case(text, sentence, words), text, times, apart)


def _before_a_dash(word: str) -> str:
    """What stands before a hyphen that is meant for a dash: General Motors-had; "" elsewhere."""
    head, _, rest = word.rpartition("-")
    return head if rest in section("after_dashes") and head[:1].isupper() else ""


def _inner_capital(word: str) -> bool:
    """Whether a name begins small: al-Assad, iPhone, eBay, anti-Israel."""
    head = len(word) - len(word.lstrip("abcdefghijklmnopqrstuvwxyz"))
    return 0 < head < len(word) and (head < 3 or word[head] == "-") and any(ch.isupper() for ch in word[head:])


def _case(text: str, sentence: Sentence, words: tuple[NameWord, ...]) -> Case:
    """What capitals mean here; a sentence with a full stop and small words is prose, however many names it holds."""
    written = "".join([word.text for word in words])
    small = sum(map(str.islower, written))
    if len(words) > 2 and small * 5 < sum(map(str.isalpha, written)):  # fewer than one in five is small
        return Case.UPPER
    long = [word for word in words[1:] if len(word.text) > 3 and word.text[0].isalpha()]
    if len(long) < 3:
        long = [word for word in words if word.text[0].isalpha()]
    share = sum(word.text[0].isupper() for word in long) / (len(long) or 1)
    ended = text[sentence.start : sentence.end].rstrip()[-1:] in _ENDS
    if sentence.kind is BlockKind.HEADLINE or not ended:
        common = sum(word.text[0].isupper() and is_word(word.low) for word in words[1:])
        return Case.TITLE if share > 0.6 and common > 1 else Case.NORMAL
    if share <= 0.85 or len(long) < 5:
        return Case.NORMAL
    small_words = any(word.text.islower() and word.low not in section("bridges") for word in words)
    return Case.NORMAL if small_words else Case.TITLE


@dataclass(frozen=True, slots=True)
class CaseStatistics:
    """How the whole story writes its words, in sentences where capitals mean something."""

    inner: Counter[str]
    """Folded words that have a capital inside a sentence."""
    small: Counter[str]
    """Words that stand in small letters."""
    explained: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names that the story shortens in brackets, by their first words: they stand as a whole wherever they are written."""
    numbered: frozenset[str] = frozenset()
    """Names that a hyphen joins to a number: chang'e-4."""
    surnames: frozenset[str] = frozenset()
    """Words of the calendar that somebody in the story is called by: Theresa May."""

    def names(self, low: str) -> bool:
        """Whether the story uses this word as a name rather than as a word."""
        return self.inner[low] > self.small[low]

    def likely(self, word: NameWord) -> bool:
        """Whether a capital that had to stand (first word, headline) is one of a name."""
        if word.low in section("starters"):
            return False
        if self.inner[word.low] or self.small[word.low]:
            return self.names(word.low)
        return not wordlike(word.low) or (word.text.isupper() and len(word.text) > 1)


def wordlike(low: str) -> bool:
    """Whether a word is a common one or made of such: divers, buildings, gunmen, coastguard, chipmaker."""
    if is_word(low):
        return True
    for ending, instead in _MADE:
        base = low.removesuffix(ending)
        if (
            base != low
            and len(base) > 2
            and base not in FUNCTION
            and (is_word(base + instead) or (not instead and is_word(base + "e")))
        ):
            return True
    return any(low[cut:] in section("agents") and is_word(low[:cut]) for cut in range(3, len(low) - 2))


_MADE = (("ers", ""), ("ors", ""), ("ings", ""))


def evidence(lines: Sequence[Line], progress: Progress) -> CaseStatistics:
    """What the story's prose says of each word; it yields on the way."""
    inner: Counter[str] = Counter()
    small: Counter[str] = Counter()
    numbered: set[str] = set()
    for line in progress.over(lines, 0.0, 0.0, every=128):
        if line.case is Case.NORMAL:
            opening = line.sentence.start
            for word in line.words:
                if not word.capital:
                    small[word.low] += 1
                    continue
                if "-" in word.low and word.low[-1].isdigit():
                    numbered.add(word.low)
                if not opens(line.text, opening, word.start):
                    inner[word.low] += 1
    full: dict[str, set[str]] = defaultdict(set)
    for text in {line.text for line in lines}:
        progress.report(0.0)
        for name in bracketed_names(text):
            full[name.partition(" ")[0]].add(name)
    surnames = frozenset(name for line in lines if line.times for name in surnames_of(line.words, line.times))
    whole = {first: tuple(sorted(names, reverse=True)) for first, names in full.items()}
    return CaseStatistics(inner, small, whole, frozenset(numbered), surnames)


def with_surnames(line: Line, surnames: frozenset[str]) -> Line:
    """The sentence with its words of the calendar that are somebody's surname told from months and days."""
    if not surnames or not line.times:
        return line
    gaps = tuple(line.gap(index) for index in range(len(line.words) - 1))
    found = surnames_at(line.words, gaps, line.times, surnames, line.sentence.kind is BlockKind.HEADLINE)
    return replace(line, times=line.times - found, surnames=found) if found else line


def opens(text: str, opening: int, start: int) -> bool:
    """Whether the word at `start` is the first of its sentence, or of a quotation or clause that begins anew."""
    before = text[opening:start].rstrip()
    return not before or before[-1] in '"“‘«:–—•|([' or (before[-1] in "'" and (len(before) == 1 or before[-2].isspace()))
