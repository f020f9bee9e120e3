"""Whether a day that a sentence names lies ahead of the article, as its tense tells.

will meet on Monday; were to reopen on Monday; a rally is planned on Saturday     ahead
begins on Tuesday; on bail until June; until he learns his fate on March 13       ahead
announced Friday that it will; due in May, it was never done                      over
Rovers are clear of trouble and host Osara on Saturday                            not to be told
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tui.engine.figures.rules import FigureRule, deciding
from tui.engine.language.en.measures import FINITE, HAPPENED
from tui.engine.language.en.speech_verbs import CUES

_LOOK = 90
"""Characters before a day that are searched for the words of the future: one long clause."""
_TAIL = 80
"""Characters behind a day that are searched for what became of it."""


class DayInClause(NamedTuple):
    """A day with the words around it."""

    before: str
    behind: str


def day_in_clause(text: str, start: int, first: int, last: int, end: int) -> DayInClause:
    """The day in `text[first:last]` of the sentence `text[start:end]`."""
    return DayInClause(text[max(start, first - _LOOK) : first], text[last : min(end, last + _TAIL)])


_WILL = re.compile(
    r"\b(?:will|won['’]t|shall|must(?! have)|(?:is|are|was|were) (?:set|due|expected|scheduled|likely|slated) to"
    r"|going to|plans? to"
    r"|(?:set|due|expected|scheduled|slated|planned) for|(?:due|scheduled) (?:on|in|by)|(?:is|are) to (?!blame\b)(?=[a-z])"
    r"|when (?:he|she|it|they) (?:is|are))\b[^.!?;]*$|['’]ll\b[^.!?;]*$"
)
_FORESEEN = re.compile(
    r"\b(?:is|are)\s+(?:[a-z]+ly\s+)?(?:now\s+|also\s+|still\s+)?"
    r"(?:planned|scheduled|expected|forecast|possible|likely|due|slated|pencilled in)\b[^.!?;]*$"
)
_WAS_TO = re.compile(r"\b(?P<whose>\w{1,30})\s(?:was|were) to (?!blame\b|[a-z]+ed\b)(?=[a-z])[^.!?;,]*$")
_TASKS = frozenset(
    {"aim", "plan", "goal", "idea", "job", "task", "key", "role", "purpose", "point", "order", "orders", "mission", "intention"}
    | {"duty", "hope", "wish", "trick", "choice", "option", "alternative", "way", "answer", "solution", "mistake", "who"}
)
"""Of what is said that it "was to" do something, whenever it was done: "his job was to guard the gate on Monday"."""
_INTENDED = re.compile(
    r"\b(?:hopes?|intends?|aims?|expects?|wants?|is preparing|are preparing|is ready|are ready|poised|in line"
    r"|said (?:it|he|she|they|the \w+) (?:planned|hoped|intended|aimed|expected|wanted)) to (?=[a-z])[^.!?;]*$"
)
_BEGINS = re.compile(
    r"(?:\b(?:begins|starts|opens|reopens|resumes|restarts|ends|closes|expires|kicks off|gets under way|takes (?:place|effect)"
    r"|comes into (?:force|effect)|goes on sale)|(?<=[a-z]s )(?:begin|start|open|resume|reopen))"
    r"(?:\s(?:again|here|there))?\s(?:(?:on|late|early|this|in)\s){0,3}$"
)
_UNTIL = re.compile(
    r"\b(?:is|are|has|have|remains?|stays?)\b(?:(?!\b(?:was|were|had|did)\b)[^.!?;])*\b(?:until|till|before)\s+"
    r"(?:at least\s+|late\s+|early\s+|(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|noon|midnight)\s+on\s+)?$"
)
_PUT_OFF = re.compile(
    r"\b(?:adjourned|remanded|postponed|delayed|deferred|bailed|extended|rescheduled|suspended|pushed back|put (?:back|off))\b"
    r"[^.!?;]*\b(?:until|till)\s+(?:at least\s+)?$"
)
_UNTIL_HE = re.compile(r"\b(?:until|when|once|before) (?:he|she|it) (?!was\b|has\b|does\b)[a-z]{3,20}(?<=s)\b[^.!?;,]*$")
_FOR_THE_DAY = re.compile(
    r"\b(?:tickets?|forecasts?|plans?|preparations|invitations?|warnings?|alerts?|arrangements)\s+for\s+$"
)
_OVER = re.compile(
    r"\b(?:after|since|following|clos(?:e|ed|ing)(?:\s+[a-z]+)?\s+on"
    r"|(?<!\bbe )(?:said|announced|reported|confirmed|warned|stated|declared|promised|vowed|pledged)(?:\s+on)?)\s+$"
)
_DUE = re.compile(r"\b(?:due|scheduled|planned|expected|meant|supposed|set)\s(?:in|on|for|by|to)\b[^.!?;]*$")
_NOT_DONE = re.compile(r"^\s*(?:[,)]\s*)?(?:was|were|had|never|did)\b")
_WAS_DUE = re.compile(
    r"\b(?:was|were)\s+(?:(?:due|set|scheduled|expected|slated|meant|supposed)\s+)?(?:to|for|on|in)\b[^.!?;]*$"
)
_BUT = re.compile(r"\b(?:but|instead|until|postponed|delayed|cancelled|canceled|called off|put off)\b")

AHEAD: tuple[FigureRule[DayInClause], ...] = (
    FigureRule("will", "They will meet on [Monday].", lambda day: bool(_WILL.search(day.before))),
    FigureRule("foreseen", "A rally is planned in the square on [Monday].", lambda day: bool(_FORESEEN.search(day.before))),
    FigureRule("was-to", "Schools were to reopen on [Monday].", lambda day: _was_to(day)),
    FigureRule("intended", "She hopes to return on [Monday].", lambda day: bool(_INTENDED.search(day.before))),
    FigureRule("begins", "The hearing begins on [Monday].", lambda day: bool(_BEGINS.search(day.before))),
    FigureRule("until", "They have until [Monday] to answer.", lambda day: bool(_UNTIL.search(day.before))),
    FigureRule("put-off", "The trial was adjourned until [Monday].", lambda day: bool(_PUT_OFF.search(day.before))),
    FigureRule(
        "until-he-does", "He is free until he learns his fate on [Monday].", lambda day: bool(_UNTIL_HE.search(day.before))
    ),
    FigureRule("for-the-day", "It sold 90 tickets for [Monday].", lambda day: bool(_FOR_THE_DAY.search(day.before))),
)
"""What makes a day one that is to come."""
OVER: tuple[FigureRule[DayInClause], ...] = (
    FigureRule("said-then", "The firm announced [Monday] that it will close.", lambda day: bool(_OVER.search(day.before))),
    FigureRule("reported-then", "It will close, the mayor told the radio on [Monday].", lambda day: _is_report(day)),
    FigureRule(
        "due-and-not-done",
        "The test, due on [Monday], was never made.",
        lambda day: bool(_DUE.search(day.before)) and bool(_NOT_DONE.match(day.behind)) and not _WAS_DUE.search(day.before),
    ),
)
"""Behind these a day is over, whatever is said of the future."""
OPEN: tuple[FigureRule[DayInClause], ...] = (
    FigureRule(
        "due-but",
        "They were due to meet on [Monday] but fell out.",
        lambda day: bool(_WAS_DUE.search(day.before)) and bool(_BUT.search(day.behind)),
    ),
)
"""What was to come when something else came: before the article or behind it."""


def _was_to(day: DayInClause) -> bool:
    """Whether something was to happen on the day, and it is not told of what somebody had to do."""
    match = _WAS_TO.search(day.before)
    return match is not None and match["whose"].lower() not in _TASKS


def _is_report(day: DayInClause) -> bool:
    """Whether the words behind the last comma tell who reported it on the day, and nothing of what is to come."""
    own = day.before.rpartition(",")[2]
    reported = any(word in CUES or word in _APPEARED for word in _WORD.findall(own))
    return reported and not deciding(AHEAD, day._replace(before=own))


_APPEARED = frozenset({"emerged", "published", "released", "showed", "according", "issued", "posted", "seen"})
"""What tells that something was made known, besides the verbs of speech."""


def is_ahead(day: DayInClause) -> bool:
    """Whether the words around a day speak of the future."""
    return bool(deciding(AHEAD, day)) and not is_over(day)


def is_over(day: DayInClause) -> bool:
    """Whether the words around a day tell that it is over."""
    return bool(deciding(OVER, day))


def is_open(day: DayInClause) -> bool:
    """Whether a day may as well lie ahead as behind."""
    return bool(deciding(OPEN, day)) and not is_over(day)


_PRESENT = re.compile(r"\b(?:is|are|isn['’]t|aren['’]t)\b(?! to blame)")
_WORD = re.compile(r"[a-z]+")
_PAST_WORDS = (
    HAPPENED | FINITE | frozenset({"did", "made", "gave", "put", "lay", "told", "left", "felt", "kept", "paid", "saw"})
)


def tells_nothing_past(text: str, start: int, end: int) -> bool:
    """Whether a sentence is told in the present alone, so that its weekday may be the next as well as the last."""
    words = text[start:end]
    if not _PRESENT.search(words):
        return False
    return not any(word in _PAST_WORDS or (len(word) > _SHORTEST and word.endswith("ed")) for word in _WORD.findall(words))


_SHORTEST = 4
"""Letters of a word in -ed that is no form of a verb: bed, need, seed, shed."""
