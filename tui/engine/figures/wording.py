"""What is compared, in words, and on whose word a value rests."""

from __future__ import annotations

import re

from tui.engine.figures.context import CountInContext
from tui.engine.language.en.speech_verbs import CUES

_NAME = r"(?:(?:the|an?|its|local|state|senior|some) )?(?:[\w.’'-]+ ){0,4}?[\w.’'-]+"
_ACCORDING = re.compile(rf"\b[Aa]ccording to (?P<who>{_NAME})(?=[,.;]|$| (?:on|in|who|which|and|said)\b)")
_BEHIND = re.compile(r",[”\"]? (?P<who>[^,;.]{2,60}?) (?P<verb>[a-z]+)(?=[ .,]|$)")
_BEFORE = re.compile(
    r"(?:^|[;,] )(?P<who>[A-Z][^,;:]{1,60}?) (?P<verb>[a-z]+)(?: (?:on|late|early) \w+)? (?:that |the |it |at |about |[\d$£€])"
)
_OPENING = re.compile(r"^(?:In|On|At|By|After|Since|But|And|When|While)\b")


def source_of(count: CountInContext) -> str:
    """On whose word a value rests as its own sentence names it: "according to X", "X said", "X says that"; or nothing."""
    first = count.sentence.start
    text = count.text[first : count.sentence.end].strip()
    if match := _ACCORDING.search(text):
        return match["who"].rstrip(".")
    behind = text[count.counted.end - first :]
    for match in _BEHIND.finditer(behind):
        if match["verb"] in CUES and len(match["who"].split()) <= _LONGEST:
            return match["who"]
    match = _BEFORE.match(text)
    if match and match["verb"] in CUES and match.end() <= count.counted.start - first + 1 and not _OPENING.match(match["who"]):
        return match["who"] if len(match["who"].split()) <= _LONGEST else ""
    return ""


_LONGEST = 6
"""Words of a source: "the Osara office of civil defence"."""


def compared(group: list[CountInContext], days: dict[str, str]) -> str:
    """What two values that differ are values of: what is counted, when where a day is named, else whom all name.

    `days` are the days that the story names, with the words for each.
    """
    subject = max((each.counted.subject for each in group), key=lambda words: len(words.split()), default="")
    what = subject or group[0].counted.unit or "the number"
    named = [each.days for each in group if each.days]
    if named and (shared := frozenset.intersection(*named)):
        return f"{what} on {days[min(shared)]}"
    return what
