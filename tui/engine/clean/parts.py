"""The parts of an article that are no prose of it: byline, date, dateline, caption, and what a headline looks like."""

from __future__ import annotations

import re
from datetime import date

from tui.engine.language.en import loader
from tui.engine.language.en.gazetteer import fold, key, listed_name, section
from tui.model.dates import MONTH, MONTHS, SHORT_WEEKDAYS, WEEKDAYS, WRITTEN, find_date
from tui.model.expressions import compile_later
from tui.model.strands import EntityType

_AGENCIES = "|".join(loader.lines("page_words.txt")["agencies"])

_WIRE = compile_later(rf"(?:{_AGENCIES})", re.IGNORECASE)

_SENTENCE_END = compile_later(r"[.:;,。…]$|[.,][\"'”’)\]]+$")

_WHEN = compile_later(
    rf"{WRITTEN}|\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}"
    r"|\b(?:\d{1,3}|an?) (?:min|minute|hour|day|week|month|year)s? ago\b|\(?\butc\s*[+-]\d\d:?\d\d\)?"
    r"|\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\.\d+)?(?:\s*[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?|(?<=\d)T(?=\d)|(?<=\d)Z\b|[+-]\d\d:?\d\d\b"
    rf"|\b(?:{'|'.join((*WEEKDAYS, *SHORT_WEEKDAYS))})\b\.?"
    r"|\b(?:gmt|utc|bst|i?st|c?e?st|[ecmp][sd]?t|eastern|local time|hrs|a?ed?t|aest|hkt|sgt|jst|msk|cet|eet)\b",
    re.IGNORECASE,
)
_LABEL = compile_later(
    r"\b(?:first|last|originally)?\s*(?:published|posted|updated|modified|created|issued|release date|publication date|date)\b"
    r"|\b(?:edited|on|at|and)\b",
    re.IGNORECASE,
)
_DIGIT = compile_later(r"\d")
_DIGITS_ONLY = compile_later(r"\d[-/.]\d|\d{8}")
_MONTH_STEMS = frozenset(name[:3] for name in MONTHS)
_DAY = compile_later(rf"{WRITTEN}|\b{MONTH}\s+\d{{1,2}}\b|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}", re.IGNORECASE)
_FULL_DAY = compile_later(WRITTEN, re.IGNORECASE)
_CLOCK = compile_later(r"\b\d{1,2}:\d\d\b")
_AGENCY_ONLY = compile_later(rf"(?:{_AGENCIES})", re.IGNORECASE)
_DATE_PREFIX = compile_later(r"date (?:19|20)\d\d-\d\d(?:-\d\d)?(?: |$)")
_DATE_LABEL = compile_later(r"\s*(?:date|published|posted|updated)\b", re.IGNORECASE)

_BY = compile_later(
    r"(?:By|BY|by|(?:Written|Story|Words|Report|Text|Reported|Posted) by|(?:Exclusive|EXCLUSIVE) (?:by|By|BY)"
    r"|(?:Words|Text)(?=:))[: ]\s*(?P<who>\S.*)"
)
TASKS = r"(?:correspondent|reporter|editor|writer|columnist|critic|commentator|bureau chief|chief reporter)s?"
"""What somebody is who writes."""
_WITH_TASK = compile_later(rf",\s(?:[\w&’'-]+ ){{0,5}}{TASKS}(?=$|,| and )", re.IGNORECASE)
_DESK = compile_later(
    r"(?:[A-Z][\w&'’.]*(?: [A-Z][\w&'’.]*){0,3}) (?:[Ss]taff|STAFF|(?:[Ww]eb|[Nn]ews|[Oo]nline) [Dd]esk|[Nn]ews [Ss]ervice"
    r"|[Ss]taff [Ww]riters?|[Ss]taff [Rr]eporters?|[Cc]orrespondents?|[Bb]ureau)"
)
"""A house instead of a person: "Reuters Staff"."""
_NAME_GLUE = loader.words("page_words.txt", "byline words")
_NOT_NAMES = compile_later(rf"(?:{MONTH}|{'|'.join(WEEKDAYS)}|christmas|easter|\d)", re.IGNORECASE)

SMALL_AGENCIES = "dpa|epd|kna|sid|sda|ats|apa|ansa|efe|dapd|ddp|lusa|mti"
"""Agencies that write themselves in small letters; any other such word in brackets is a remark."""
_AGENCY = rf"(?:[A-Z][\w.'’ /&-]{{1,30}}|{SMALL_AGENCIES})"
IN_BRACKETS = compile_later(rf"\((?P<name>{_AGENCY})\)\s*(?:[—–:-]{{1,2}}\s*)?$")
"""The agency at the end of a dateline."""
_WIRE_NAMES = r"(?:CNN(?: Business)?|AP|AFP|Reuters|UPI|BBC|IANS|PTI|ANI|Xinhua|dpa|DPA|EFE)"
"""Houses behind whose brackets no dash needs to stand, or before them no place: "(CNN) -- ", "NAIROBI, Kenya (CNN)"."""
_PLACE = r"[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3})?"
"""Hyphens before the first blank belong to the first word alone: a place that can be read in one way only takes no time."""
_REGION = r"(?:,\s*[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,3})?"
_ON = rf"(?:[,;]?\s*(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?)?"
_DATELINE = compile_later(
    rf"(?:{_PLACE}(?:/{_PLACE})*{_REGION}(?i:{_ON})(?:,?\s*\({_AGENCY}\))?\s*(?:[—–]|--|\s-(?=\s))"
    rf"|(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}){_REGION}(?i:{_ON})\s*\({_AGENCY}\)\s*(?:[—–:]|--|\s?-(?=\s))"
    rf"|(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}){_REGION},\s*(?i:{MONTH}\s+\d{{1,2}})\s*\({_AGENCY}\)"
    rf"|{_PLACE}{_REGION}(?i:{_ON})\s*\({_WIRE_NAMES}\)|\({_WIRE_NAMES}\)\s*(?:[—–]|--|-(?=\s))"
    rf"|{_PLACE}{_REGION}\s?:)\s*(?=[\"“‘'A-Z0-9\[])"
)
_NO_PLACES = compile_later(
    r"(?:UPDATED?|BREAKING|EXCLUSIVE|WATCH|VIDEO|OPINION|ANALYSIS|LIVE|NOTE|CORRECTION|EDITOR|EXPLAINER|PHOTOS?|LISTEN|READ|MORE|FACT|Q|A|INTERVIEW|"
    r"REVIEW|QUESTION|ANSWER|SUMMARY|COMMENT|WARNING|FILE|KEY|TL;DR|HOST|GUEST|SPEAKER|MODERATOR)\b"
)

_CAPTION_LABEL = compile_later(
    r"(?:image|media|photo|video|picture) caption[,:]\s*\S|(?:FILE|File)(?: photo| image)?\s*(?:[-–—:]|\()\s*\S", re.IGNORECASE
)
_OF_PHOTOS = r"\b(?:photos?|images?|getty|via|pool|courtesy|handout|shutterstock|file)\b"
_CAPTION_END = compile_later(
    rf"[\(\[](?:[^()\[\]]{{0,60}}{_OF_PHOTOS}[^()\[\]]{{0,40}}|[^()\[\]/]{{2,50}}/ ?(?:{_AGENCIES}|[A-Z][\w ]{{2,30}}))"
    r"[\)\]]\.?$"
    r"|[.!?”\"’]\s+(?:(?:photo(?:graph)?|picture|image|credit)s?(?: credit)?(?:: ?| by )[^.]{2,70}"
    rf"|(?:{_AGENCIES})\s?/\s?[\w .'’-]{{2,40}}"
    rf"|(?:[^\W\d_][\w.'’-]* ){{1,4}}?[\w.'’-]*\s?/\s?(?:{_AGENCIES})(?:/[\w .-]{{2,30}})?|©.{{2,60}})\.?$",
    re.IGNORECASE,
)

_CREDITED = ("/", "©", "photo", "picture", "image", "credit")
"""What a credit for a picture holds, if it is not in brackets; looked for first, because most lines have none of it."""

LONGEST = 900
"""Characters up to which a line is looked at for being one of these parts; captions are the longest."""


def _names_day(line: str) -> bool:
    """Whether a day stands in a line: first what every day has is looked for, because most lines have none of it."""
    if not _DIGIT.search(line):
        return False
    low = line.casefold()
    return (any(stem in low for stem in _MONTH_STEMS) or bool(_DIGITS_ONLY.search(line))) and bool(_DAY.search(line))


def names_full_day(line: str) -> bool:
    """Whether a line holds a day with its year."""
    return bool(_DIGIT.search(line)) and _FULL_DAY.search(line) is not None


def without_days(line: str) -> str:
    """A line with commas in place of days, times and the labels of them."""
    return _LABEL.sub(" , ", _WHEN.sub(" , ", line))


def is_date_line(line: str) -> bool:
    """Whether a line says when and nothing else: "Published 27 March 2024, 10:15 GMT"."""
    if len(line) > 120 or not _names_day(line):
        return False
    return not re.search(r"\w", _LABEL.sub(" ", _WHEN.sub(" ", line)))


def is_dated_label(line: str) -> bool:
    """Whether a line is a date with labels of the page around it: "date 2024-03-27 Newsdeck", "Reuters | Moscow | 27-01-2022".

    Without such a label a date counts only in full, and together with bars, a time of day or the name of an agency.
    """
    if len(line) > 140 or not _names_day(line):
        return False
    rest = re.findall(r"\w[\w'.-]*", _LABEL.sub(" ", _WHEN.sub(" ", line)))
    if _DATE_LABEL.match(line):
        return len(rest) <= 3
    if not rest or _FULL_DAY.search(line) is None or re.search(r"[a-z]{2}[.!?]$", line):
        return not rest
    parted = re.search(r"\s[|/•·]\s", line) is not None
    return (len(rest) <= 5 and (parted or _CLOCK.search(line) is not None)) or bool(_AGENCY_ONLY.fullmatch(" ".join(rest)))


def date_prefix(line: str) -> int:
    """Length of a date that an extraction put before the first words ("date 2021-10-15 LANSING, Mich."), with its blank."""
    match = _DATE_PREFIX.match(line)
    return match.end() if match else 0


def day_of(line: str) -> date | None:
    """The date that a date line or a byline names in full."""
    return find_date(line)


def _behind_date(line: str) -> str:
    """The byline behind a date: "Updated 3:14 PM ET, Mon March 4, 2019 By Jane Doe" without what stands before "By"."""
    at = line.find(" By ")
    return line[at + 1 :] if at > 0 and is_date_line(line[:at].strip(" |•·,–—-")) else line


def is_byline(line: str) -> bool:
    """Whether a line only says who wrote the article: "By Jane Doe and Max Roe, staff writers"."""
    line = _behind_date(line)
    match = _BY.fullmatch(line) if len(line) <= 160 else None
    if not match:
        return bool(_DESK.fullmatch(line))
    who = _LABEL.sub(" ", _WHEN.sub(" ", match["who"])) if _DAY.search(match["who"]) else match["who"]
    names = re.findall(r"[\w’'.@&-]+", _WITH_TASK.sub("", who))
    if not 0 < len(names) <= 20 or _NOT_NAMES.match(who) or re.search(r"[a-z]{3}[.!?]$", line):
        return False
    return names[0][0].isupper() and all(name[0].isupper() or name.lower() in _NAME_GLUE or "@" in name for name in names)


def author_of(line: str) -> str:
    """The names in a byline, without the roles and places after them."""
    line = _behind_date(line)
    match = _BY.fullmatch(line)
    who = match["who"] if match else line if line.lower() != "by" and not line.startswith("From our") else ""
    who = "" if who.lower().startswith("our ") else who
    named = re.split(r"[|•·,;(–—]|\s-\s|\bin\b|\bat\b|\bfor\b|\bof\b|\d", who, maxsplit=1)[0].strip()
    return _without_outlet(named.split())


def _without_outlet(words: list[str]) -> str:
    """The names at the head of a byline into which the outlet or a task ran: Lena Hartwig The Morning Ledger."""
    first = 0
    for index, word in enumerate(words):
        if word.lower() in ("and", "&", "with"):
            first = index + 1
        elif index >= first + _NAME and not words[index - 1].endswith(".") and _opens_outlet(words[index:]):
            return " ".join(words[:index])
    return " ".join(words)


_NAME = 2
"""Words of the shortest name in a byline."""


def _opens_outlet(rest: list[str]) -> bool:
    """Whether these words are no part of a name: an outlet, or what somebody is there."""
    if rest[0] == "The" or fold(rest[0]) in section("desks"):
        return len(rest) > 1 or fold(rest[0]) in section("desks")
    until = next((place for place, word in enumerate(rest) if word.lower() in ("and", "&", "with")), len(rest))
    outlet = " ".join(rest[:until])
    listed = listed_name(key(outlet)) if " " in outlet else None
    if _WIRE.fullmatch(outlet) or (listed is not None and listed.type is EntityType.ORGANIZATION):
        return True
    return fold(rest[until - 1]) in section("papers") and until > 1


def dateline(line: str, *, first: bool) -> int:
    """Length of the dateline that a paragraph begins with, with the blanks after it; 0 where there is none.

    A place in capitals with a colon counts only in the `first` paragraph: later it may be a speaker or a label.
    """
    match = _DATELINE.match(line, 0, 120)
    if not match or match.end() >= len(line) or _NO_PLACES.match(line):
        return 0
    if match.group().rstrip().endswith(":") and "(" not in match.group() and not first:
        return 0
    return match.end() if len(re.findall(r"[A-Za-z]", match.group())) >= 3 else 0


def is_caption(line: str) -> bool:
    """Whether a line describes a picture: it is labelled so, or ends with a credit for one."""
    if len(line) > LONGEST:
        return False
    end = line[-160:]
    plain = end.lower()
    credited = line.rstrip(".").endswith((")", "]")) or any(mark in plain for mark in _CREDITED)
    return bool(_CAPTION_LABEL.match(line)) or (credited and bool(_CAPTION_END.search(end)))


def is_titled(line: str, longest: int) -> bool:
    """Whether a line is written like a headline: at most `longest` words and no full stop."""
    return len(line) <= 12 * longest and len(line.split()) <= longest and not _SENTENCE_END.search(line)
