"""Stage: blocks to sentences, with exact offsets.

Titles and captions carry no full stop, so the edges of blocks come first and the marks inside a block second. What makes a
full stop hard is that it also closes abbreviations:

    He met Sen. Rick Scott (R-Fla.) at 4 p.m. Monday in the U.S. | The talks go on.

Own rules because the published splitters miss 20 to 40 boundaries of scraped pages, where lines end without a mark, and none
gives offsets of its own accord at this speed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.engine.language.en import loader
from tui.engine.language.en.frequencies import in_table
from tui.engine.language.en.function_words import PEOPLE
from tui.engine.progress import SILENT, Progress
from tui.model.dates import MONTH_NAMES, MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from tui.model.expressions import compile_later
from tui.model.findings import Sentence
from tui.model.settings import Clean
from tui.model.story import Article

_CANDIDATE = compile_later(
    r"""(?=[.!?…。！？।؟۔])"""
    r"""(?:(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>["'”’»)\]]*+)(?P<gap>\s++)(?=\S)"""
    r"""|(?<=[a-z]{3})(?P<glued>[.!?]["”’)\]]*)(?=["“]?[A-Z][a-z])"""
    r"""|(?<![。！？])[。！？]++[」』”’）]*+\s*+(?=\S)|[।؟۔]\s*+(?=\S))"""
)
"""Where a sentence may end: a mark and a gap; a mark that scraping glued to the next capital; marks of other scripts.

Possessive and begun only where a run of marks begins, so that a line of nothing but dots takes no longer than prose; the marks
stand in front once more because nearly every character is none of them."""


def _words_of(section: str) -> frozenset[str]:
    return loader.words("abbreviations.txt", section)


_TITLES, _CLOCK, _STATES = _words_of("titles"), _words_of("clock"), _words_of("states")
_BEFORE_MORE, _BEFORE_NUMBERS = _words_of("before more"), _words_of("before numbers")
_AFTER_NAMES, _WITHIN_NAMES = _words_of("after names"), _words_of("within names")
_OPENERS, _ZONES, _CUES = _words_of("openers"), _words_of("zones"), _words_of("cues")
_CALENDAR = frozenset(name.capitalize() for name in (*SHORT_WEEKDAYS, *MONTHS) if name not in MONTH_NAMES)
"""Short names of months and days, which end in a full stop; "May" has none."""
_DAYS_AND_MONTHS = frozenset(name.capitalize() for name in (*WEEKDAYS, *MONTH_NAMES))

_LAST_WORD = compile_later(r"(?<![\w’'.&-])[\w’'.&-]++$")
_FIRST_WORD = compile_later(r"[^\W_][\w’'-]*")
_OPENING = "\"'“‘«([—–-•*"
_SPEAKER_AND_CUE = compile_later(
    r"(?:(?:" + "|".join(sorted(_TITLES)) + r")\.\s+)?(?:[^\W\d_a-z][\w’'-]+\s+){1,4}(?:" + "|".join(sorted(_CUES)) + r")\b"
)
_BRAND = compile_later(r"[a-z][A-Z]")
"""A name that begins without a capital wherever it stands: iPhone, eBay."""
_ON_THE_NETWORK = compile_later(r"\b(?:on|platform|network|site) $")
"""What stands before X where it is no initial but the network: "posted on X. Brink did not"."""
_LOWER_NEXT = compile_later(r"\s+[a-z]")
_DOTTED = compile_later(r"(?:[A-Za-z]\.)+[A-Za-z]")
_ITEM_NUMBER = compile_later(r"[(\[]?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})")

_WORD_REACH = 40
"""Characters looked at before a mark, and half of those behind it: a speaker with his titles has up to eighty. Keeps a line of
megabytes linear."""


_FEW = 200
"""Sentences between two reports of progress."""


def sentences(articles: tuple[Article, ...], settings: Clean, progress: Progress = SILENT) -> tuple[Sentence, ...]:
    """The sentences of all articles, sorted by article and start; reports its progress from 0 to 1."""
    found: list[Sentence] = []
    for position, article in enumerate(articles):
        progress.report(position / len(articles))
        for sentence in split(position, article, settings):
            if len(found) % _FEW == 0:
                progress.report(position / len(articles))
            found.append(sentence)
    return tuple(found)


def plain_sentences(articles: tuple[Article, ...]) -> tuple[Sentence, ...]:
    """Each block as one sentence: what is left to read and to move in where splitting has failed."""
    return tuple(
        Sentence(position, block.start, block.end, block.kind)
        for position, article in enumerate(articles)
        for block in article.blocks
    )


def split(position: int, article: Article, settings: Clean) -> Iterator[Sentence]:
    """The sentences of the article at `position` of its story, each inside one block."""
    for block in article.blocks:
        for start, end in spans(article.text, block.start, block.end):
            for piece_start, piece_end in _pieces(article.text, start, end, settings.longest_sentence):
                yield Sentence(position, piece_start, piece_end, block.kind)


def spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Half-open ranges of the sentences in `text[start:end]`, without the blanks around them."""
    start, end = _trim(text, start, end)
    first = start
    for candidate in _CANDIDATE.finditer(text, start, end):
        if candidate["mark"] and not _ends(text, first, candidate):
            continue
        stop = candidate.start("gap") if candidate["mark"] else candidate.end()
        here = _trim(text, first, stop)
        if here[0] < here[1]:
            yield here
        first = candidate.end()
    first, end = _trim(text, first, end)
    if first < end:
        yield first, end


def _ends(text: str, first: int, candidate: re.Match[str]) -> bool:
    """Whether the mark with a gap after it ends the sentence that began at `first`."""
    mark, close = candidate["mark"], candidate["close"]
    following = text[candidate.end() : candidate.end() + 2 * _WORD_REACH]
    bare = following.lstrip(_OPENING + " ")
    if not bare or (bare[0].islower() and not _BRAND.match(bare)):
        return False
    if any(quote in close for quote in "\"'”’»"):
        asked = mark[-1] in "!?" and following[0] not in _OPENING
        return not (asked and _SPEAKER_AND_CUE.match(following))
    if mark[-1] in "!?":
        return not re.match(r"(?:Inc|Corp|Co|Ltd|LLC)\b", bare)
    if mark != "." or close:
        return True
    reach = max(first, candidate.start() - _WORD_REACH)
    last = _LAST_WORD.search(text[reach : candidate.start()])
    if not last:
        return True
    word, start = last.group(), reach + last.start()
    if start == first and _ITEM_NUMBER.fullmatch(word):
        return False
    if word == "X" and _ON_THE_NETWORK.search(text, max(first, start - _WORD_REACH), start):
        return True
    after = _FIRST_WORD.match(bare)
    return _ends_after(
        word.strip("’'"),
        after.group() if after else bare[0],
        opens=following[0] in _OPENING and following[0] not in "([",  # Apple Inc. (AAPL) rose
        comma=text[max(first, start - 2) : start].startswith(","),
        runs_on=after is not None and _LOWER_NEXT.match(bare, after.end()) is not None,
    )


def _ends_after(word: str, following: str, *, opens: bool, comma: bool, runs_on: bool) -> bool:
    """Whether the full stop after `word` ends a sentence, given the word that follows with a capital or a digit.

    `opens`: an opening mark stands before the following word; `comma`: a comma stands before `word`; `runs_on`: a word without
    a capital comes after the following word.
    """
    plain = word.lower()
    opener = following.lower() in _OPENERS
    if following[0].isdigit() and (plain in _BEFORE_NUMBERS or word in _CALENDAR):
        return False
    if plain in _BEFORE_NUMBERS and plain not in _BEFORE_MORE and word not in _TITLES:
        return True
    if word in _TITLES or plain in _BEFORE_MORE:
        return opens and word not in _TITLES
    if word in _CALENDAR:
        return opener or (runs_on and _is_many(following))
    if plain in _CLOCK:
        return following not in _ZONES | _CALENDAR | _DAYS_AND_MONTHS
    if len(word) == 1 and word.isupper() and word != "I":
        return opener and plain != following.lower() and following.lower() not in {"a", "i"}
    if word in _AFTER_NAMES or (comma and word in _STATES):
        return opens or opener or (runs_on and word not in _WITHIN_NAMES and _is_many(following))
    if _DOTTED.fullmatch(word):
        return opens or opener or (runs_on and _is_many(following) and following.lower() in PEOPLE | {"police"})
    return True


def _is_many(word: str) -> bool:
    """Whether a word with a capital is a plural noun of everyday English, which has one only where a sentence begins.

    "in the U.S. Officials said" has two sentences, "the U.S. Senate said" one.
    """
    plain = word.lower()
    return plain == "police" or (plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and in_table(plain))


def _pieces(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """The range itself, or pieces of at most `longest` characters, cut at blanks where there are any."""
    while end - start > longest:
        cut = text.rfind(" ", start + 1, start + longest)
        cut = cut if cut > 0 else start + longest
        yield _trim(text, start, cut)
        start, _ = _trim(text, cut, end)
    yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without blanks at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
