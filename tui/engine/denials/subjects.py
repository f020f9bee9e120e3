"""Who a clause is about: the name before its verb, or the one that opens the sentence before where only "he" stands there.

Cllr Ben Hale, who had been wavering, [voted] ...        hale
Ben Hale told us he had [abstained].                     hale
Hale was late. He [abstained].                           hale
Two Greens [abstained].                                  nobody: some of many
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.engine.words import stem
from tui.model.dates import MONTHS, WEEKDAYS
from tui.model.findings import Sentence


class Telling(NamedTuple):
    """A sentence with its words and those of the sentence before."""

    sentence: Sentence
    words: str
    before: str
    """The sentence before it in the article; empty for the first one."""


_NAME = re.compile(r"\b(?:[A-Z]\.){2,3}|\b[A-Z][\w-]*(?:['’][A-Z]\w+)?(?:\s(?:&\s)?[A-Z][\w-]*(?:['’][A-Z]\w+)?){0,4}")
_SOME = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,4}|some|most|many|few|several|other|another|half)"
    r"\s(?:of\s)?(?:the\s|his\s|her\s|its\s)?$",
    re.IGNORECASE,
)
"""Words before a name that make it some of many."""
_ASIDE = re.compile(r",\s[^,]{1,90},|\s\([^)]{1,60}\)|\s[–—]\s[^–—]{1,90}\s[–—]")
"""What is told between a name and its verb."""
_IS = re.compile(r"\b(?:is|was|were|had|has|have|stood|sat)\b")
"""Words behind an owner with which what is owned acts itself: "Tierney's wife was in the witness box"."""
_BREAK = re.compile(r"[;:]|\b(?:but|while|whereas|although|though)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:he|she|they|we|it)\b(?:['’]\w+)?(?:\s\w+){0,3}\s*$", re.IGNORECASE)
_PLAIN = (
    "i we he she they it the a an but and in at on nobody no there this that these those his her its their our my when while "
    "after before if as for from yesterday today mr mrs ms dr cllr sir dame lord lady judge"
)
_OPENING = frozenset((*MONTHS, *WEEKDAYS, *_PLAIN.split()))
"""Words with a capital that name nobody."""
_AFTER = re.compile(r"\b(?:to|with|from|of|by|for|against)\s(?:the\s)?$", re.IGNORECASE)
"""Words before a name that does nothing itself: "acknowledged to the Echo that he had"."""
_NEAR = 7
"""Words between a name and its verb: "Hale told us that he had in the end"."""
_OPENS = 60
"""Characters within which a sentence names whom it is about: "Their transport spokesman, Cllr Ben Hale"."""


def find_subject(telling: Telling, at: int, *, owns: bool = False) -> str:
    """The last word of the name to which a verb at a place of the sentence belongs, by stem; empty where none is plain.

    Where it `owns` what stands there the name may be that of the owner: "Tierney's day in the witness box".
    """
    words = telling.words[:at]
    breaks = [match.end() for match in _BREAK.finditer(words)]
    clause = _ASIDE.sub(_named_aside, words[breaks[-1] if breaks else 0 :] + " ")
    named = [(match, name) for match in _NAME.finditer(clause) if (name := _last(match.group()))]
    found = [(match, name) for match, name in named if not _AFTER.search(clause[: match.start()])]
    if named and not found:
        return ""
    if found:
        match, name = found[-1]
        between = clause[match.end() :]
        if _is_some(clause, match) or len(between.split()) > _NEAR:
            return ""
        is_owner = between.startswith(("'", "’"))
        return "" if is_owner and (not owns or _IS.search(between)) else name
    if any(_last(match.group()) for match in _NAME.finditer(words)):
        return ""  # another clause of the sentence names somebody
    return _opening(telling.before) if _PRONOUN.search(clause) or not clause.strip(" \"“'‘") else ""


def _named_aside(aside: re.Match[str]) -> str:
    """What stands for words set aside: the name in them where none stands just before, as in "their spokesman, Ben Hale,"."""
    before = aside.string[: aside.start()].rsplit(None, 1)[-1:]
    names = [match.group() for match in _NAME.finditer(aside.group()) if _last(match.group())]
    return f" {names[0]} " if names and before and before[0][:1].islower() else " "


def _opening(sentence: str) -> str:
    """The name that a sentence begins with."""
    for match in _NAME.finditer(sentence[:_OPENS]):
        if name := _last(match.group()):
            return "" if _is_some(sentence, match) else name
    return ""


def _is_some(words: str, name: re.Match[str]) -> bool:
    """Whether a name stands for some of many: "two Greens"."""
    return _SOME.search(words[: name.start()]) is not None or _SOME.search(f"{name.group().partition(' ')[0]} ") is not None


def _last(name: str) -> str:
    """The last word of a name, by stem, without a title; empty where only a title or a word that opens a sentence stands."""
    kept = [word for word in name.split() if word.lower() not in _OPENING]
    return stem(kept[-1].lower().replace(".", "")) if kept else ""
