"""Subtitles (SRT, WebVTT): the words of a broadcast as a transcript, without their times.

    2                                                        Jane Doe: The bridge reopened on Wednesday, after
    00:00:04,000 --> 00:00:08,000          ->                three weeks.
    JANE DOE: The bridge reopened on Wednesday,

What is said runs over many of them; a paragraph ends where somebody else speaks, or after a pause at the end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import unescape

from tui.store.draft import Draft, Fields, Unreadable

ORIGIN = "subtitles"
_PAUSE_S = 2.5
"""Seconds without words after which a sentence that has ended also ends its paragraph; within one, speakers pause for less."""

TIMES = re.compile(
    r"[ \t]{0,9}(?:(?P<h1>\d{1,3}):)?(?P<m1>\d{1,2}):(?P<s1>\d{1,2})[,.](?P<f1>\d{1,3})[ \t]{0,9}-{1,2}>[ \t]{0,9}"
    r"(?:(?P<h2>\d{1,3}):)?(?P<m2>\d{1,2}):(?P<s2>\d{1,2})[,.](?P<f2>\d{1,3})(?:[ \t][^\n]*)?"
)
"""The line that says when; what follows the times says where on the screen."""
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,80}+)?\s(?P<name>[^>]{1,80})>")
_TAG = re.compile(r"</?[a-z][^<>\n]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}\n]{0,80}\}", re.IGNORECASE)
"""Marks of fonts, classes and times inside the words; {\\an8} says where on the screen."""
_NAMED = re.compile(r"(?:>>\s*)?(?P<name>[^\W\d_][\w.’' -]{1,39}):\s+(?=\S)")
_CAPITALS = re.compile(r"(?:[A-ZÀ-Þ][\w.’'-]*)(?:\s+(?:[A-ZÀ-Þ][\w.’'-]*|of|de|van|von|der|del|da|bin|al))*")
_TURN = re.compile(r"\s*(?:>>+|[-–—])\s*(?=\S)")
"""What begins the words of another speaker who is not named."""
_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_NO_WORDS = ("NOTE", "STYLE", "REGION")
"""What blocks of WebVTT begin with that are not shown."""


@dataclass(slots=True)
class _Cue:
    """Words that are shown at one time."""

    begins: float
    """Seconds."""
    ends: float
    lines: list[str] = field(default_factory=list)


def is_subtitles(text: str) -> bool:
    """Whether a text says of itself that it is WebVTT, or begins with a number and two times."""
    head = text.lstrip("\ufeff \t\r\n")[:200].replace("\r", "").split("\n")
    if re.match(r"WEBVTT(?:\s|$)", head[0]):
        return True
    return any(TIMES.fullmatch(line) for line in head[:2]) and (
        len(head) < 2 or bool(re.fullmatch(r"\s*\d+\s*", head[0]) or TIMES.fullmatch(head[0]))
    )


def subtitles(text: str) -> Draft:
    """What is said in subtitles. Raises Unreadable where nothing is."""
    text = re.sub("\r\n?", "\n", text).lstrip("\ufeff\n ")
    head, comments = _head(text), 0
    cues: list[_Cue] = []
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.split("\n")
        if lines[0].split(maxsplit=1)[:1] and lines[0].split(maxsplit=1)[0] in _NO_WORDS and text.startswith("WEBVTT"):
            comments += lines[0].startswith("NOTE")
        elif not lines[0].startswith("WEBVTT"):
            _add(lines, cues)
    repeated = _without_repeats(cues)
    said = "\n".join(_paragraphs(cues))
    if not said.strip():
        raise Unreadable("holds subtitles without words")
    doubts = ["subtitles, read as a transcript without their times"]
    if repeated:
        doubts.append(f"{repeated:,} lines that stay while the next appear were read once")
    if comments:
        doubts.append(
            "1 note that is not shown left out" if comments == 1 else f"{comments:,} notes that are not shown left out"
        )
    return Draft(said, head, doubts=tuple(doubts))


def _head(text: str) -> Fields:
    """What the first lines of WebVTT say of it."""
    first, _, rest = text.partition("\n")
    if not first.startswith("WEBVTT"):
        return {}
    found: Fields = {}
    if title := first.removeprefix("WEBVTT").strip(" \t-"):
        found["title"] = (title, ORIGIN)
    if language := re.match(r"(?:[^\n]+\n){0,5}?Language:\s*(?P<tag>[\w-]{2,20})", rest):
        found["language"] = (language["tag"], ORIGIN)
    return found


def _add(lines: list[str], cues: list[_Cue]) -> None:
    """Take a block: its number or name, its times, its words; words without times belong to those before."""
    for number, line in enumerate(lines):
        if times := TIMES.fullmatch(line):
            cues.append(_Cue(_seconds(times, "1"), _seconds(times, "2")))
        elif number + 1 < len(lines) and TIMES.fullmatch(lines[number + 1]):
            continue  # its number or name
        elif cues and line.strip():
            cues[-1].lines.append(line.strip())
        elif line.strip():
            cues.append(_Cue(0.0, 0.0, [line.strip()]))


def _seconds(times: re.Match[str], which: str) -> float:
    hours, minutes, seconds = (int(times[f"{unit}{which}"] or 0) for unit in "hms")
    return 3600 * hours + 60 * minutes + seconds + int(times[f"f{which}"].ljust(3, "0")) / 1000


def _without_repeats(cues: Iterable[_Cue]) -> int:
    """Take out the lines that roll on: shown once more above those that are new. Gives how many they were."""
    repeated, before = 0, list[str]()
    for cue in cues:
        shown = [_bare(line) for line in cue.lines]
        rolled = next((size for size in range(min(len(shown), len(before)), 0, -1) if shown[:size] == before[-size:]), 0)
        if rolled and len(before) + len(shown) > 2:  # twice the same line alone is said twice
            repeated += rolled
            cue.lines = cue.lines[rolled:]
        before = shown or before
    return repeated


def _bare(line: str) -> str:
    return " ".join(_TAG.sub("", line).split())


def _paragraphs(cues: Iterable[_Cue]) -> Iterator[str]:
    """What is said, one line for each paragraph."""
    open_: list[str] = []
    speaker, ended = "", 0.0
    for cue in cues:
        paused = open_ and cue.begins - ended > _PAUSE_S and _END.search(open_[-1])
        for number, line in enumerate(cue.lines):
            name, words = _speech_of(line)
            turns = bool(name) and name != speaker
            if open_ and (turns or _turns(line, number, cue.lines) or (paused and not number)):
                yield " ".join(open_)
                open_ = []
            if name and (turns or not open_):
                words = f"{name}: {words}"
            speaker = name or ("" if _turns(line, number, cue.lines) else speaker)
            if words:
                open_.append(words)
        ended = cue.ends or cue.begins
    if open_:
        yield " ".join(open_)


def _turns(line: str, number: int, lines: list[str]) -> bool:
    """Whether a line is said by another, who is not named: two dashes in one cue, or the arrows of live captions."""
    if not _TURN.match(_TAG.sub("", line)):
        return False
    dashes = sum(bool(_TURN.match(_TAG.sub("", each))) for each in lines)
    return line.lstrip().startswith((">>", "&gt;")) or (dashes > 1 and number >= 0)


def _speech_of(line: str) -> tuple[str, str]:
    """Who says a line, if it tells, and the words."""
    voice = _VOICE.search(line)
    words = unescape(" ".join(_TAG.sub("", line).split()))
    if voice:
        return unescape(voice["name"].strip()), words
    named = _NAMED.match(words)
    if named and _CAPITALS.fullmatch(named["name"]):
        return named["name"].strip(), words[named.end() :]
    return "", words
