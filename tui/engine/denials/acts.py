"""Acts that exclude each other: who abstained did not vote for it, who gave no evidence was not in the witness box.

    Ben Hale told us he had abstained.                | Cllr Hale voted for the line.
    Tierney did not give evidence.                    | Tierney spent a day in the witness box.
    Maddox has never received a penny, she said.      | Maddox was handed 60,000 pounds.
    The jurors were unanimous.                        | The verdict was by a majority of 10 to two.

Each row has ways to tell an act and what it excludes. Two sentences contradict each other where they tell it of one name, or
of one body, and the article of neither tells the other side too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.engine.denials.subjects import Telling, find_subject
from tui.engine.language.en.synonyms import common_key
from tui.engine.words import Token, stem, tokens, weight
from tui.model.dates import MONTHS, WEEKDAYS

_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NOT = (
    r"(?:(?:did|does|do|has|have|had|was|were|is)(?:\snot|n['’]t)|never|"
    r"(?:declined|refused)\sto|(?:chose|opted|elected)\snot\sto)"
)


class ActRow(NamedTuple):
    """Two sides of an act: who is told to have done the one has not done the other."""

    id: str
    example: str
    """A denial and what it excludes."""
    denied: re.Pattern[str]
    claimed: re.Pattern[str]
    of_body: bool = False
    """Whether it is told of a body ("the jury") and not of a name."""
    about: str = ""
    """Whether both sides "must" be about the same, by a telling word behind them, or "may" leave it open."""


def _row(name: str, example: str, denied: str, claimed: str, *, of_body: bool = False, about: str = "") -> ActRow:
    return ActRow(name, example, re.compile(denied, re.IGNORECASE), re.compile(claimed, re.IGNORECASE), of_body, about)


_EVIDENCE = (
    r"(?:g[ia]ve(?:n|s)?\sevidence|giving\sevidence|testif(?:y|ied|ies|ying)|t[ao]ke?(?:n|s)?\sthe\s(?:witness\s)?stand|"
    r"took\sthe\s(?:witness\s)?stand|(?:go|went|been|gone)\sinto\sthe\switness\sbox)"
)
_PENNY = r"(?:(?:a|one|any)\s(?:single\s)?(?:penny|cent|pound|dollar|euro|dime|rupee)|any\s(?:money|cash|payments?|bribes?))"
_GOT = r"(?:received?|take|taken|accept(?:ed)?|pocket(?:ed)?|been\s(?:paid|given|handed|offered)|paid|given|handed|got|had)"
_SUM = r"(?:[£$€]\s?\d[\d,.]{0,14}|\d[\d,.]{0,14}\s?(?:million\s|billion\s)?(?:pounds|dollars|euros))"
ACTS: tuple[ActRow, ...] = (
    _row(
        "abstained",
        "In the end Orsa abstained. | Mayor Ilse Orsa voted for the bill.",
        r"\babstain(?:ed|s)\b|\bdid\snot\svote\b|\bdidn['’]t\svote\b",
        r"\bvot(?:ed|es)\s(?:for|against|in\sfavou?r|yes|no|with)\b",
        about="may",
    ),
    _row(
        "voted-against",
        "Orsa voted against the bill. | Orsa voted for the bill.",
        r"\bvot(?:ed|es)\s(?:against|no)\b",
        r"\bvot(?:ed|es)\s(?:for|in\sfavou?r|yes)\b",
        about="must",
    ),
    _row(
        "no-evidence",
        "Orsa did not give evidence. | Orsa took the stand.",
        rf"\b{_NOT}\s(?:ever\s)?{_EVIDENCE}",
        rf"(?<!not\s)(?<!never\s)(?<!\bto\s)\b{_EVIDENCE}\b|\b(?:in|from|entered)\sthe\switness\s(?:box|stand)\b|\bon\sthe\s(?:witness\s)?stand\b",
    ),
    _row(
        "no-penny",
        "Orsa has never received a penny. | Orsa was paid $40,000.",
        rf"\b(?:never|not|n['’]t)\s(?:ever\s)?{_GOT}\s{_PENNY}",
        rf"\b(?:was|were|been)\s(?:paid|given|handed)\s(?:\w+\s){{0,2}}{_SUM}|\b(?:pocketed|received|accepted|took)\s(?:\w+\s){{0,2}}{_SUM}",
    ),
    _row(
        "resigned",
        "Orsa resigned. | Orsa was sacked.",
        r"\b(?:resigned|stepped\sdown|quit(?=[.,]|\s(?:as|his|her|over|on|after)\b))\b|\b(?:handed\sin|tendered|offered)\s(?:his|her)\s(?:notice|resignation)\b",
        r"\b(?:was|were|been|got)\s(?:sacked|fired|dismissed)\b(?!\sup|\sby\s(?:a|an|the)\s(?:umpire|bowler|jury|court|judge))",
        about="may",
    ),
    _row(
        "unarmed",
        "Orsa was unarmed. | Orsa was carrying a knife.",
        r"\b(?:was|were)\sunarmed\b|\b(?:was|were)(?:\snot|n['’]t)\s(?:armed|carrying\sa\s(?:gun|knife|weapon))\b|"
        r"\b(?:had|carried)\sno\s(?:gun|knife|weapons?)\b",
        r"\b(?:was|were)\sarmed\b|\b(?:was\scarrying|had|carried|pulled(?:\sout)?|drew|fired|brandished)\sa\s(?:loaded\s)?"
        r"(?:gun|knife|pistol|rifle|handgun|machete|weapon)\b",
    ),
    _row(
        "unaware",
        "Orsa was unaware of the leak. | Orsa was told of the leak.",
        r"\b(?:was|were|been|is)\sunaware\s(?:of|that)\b|\b(?:knew|known)\snothing\s(?:of|about)\b|"
        r"\b(?:did\snot|didn['’]t)\sknow\s(?:of|about|that)\b|\bhad\sno\s(?:knowledge|idea)\s(?:of|that)\b|"
        r"\b(?:never|not)\s(?:been\s)?(?:told|informed|warned|briefed|heard)\s(?:of|about|that)\b",
        r"\b(?:was|were|been)\s(?:told|informed|warned|briefed|aware)\s(?:of|about|that)\b|\b(?:knew|had\sknown)\s(?:of|about|that)\b|"
        r"\b(?:had\s)?warned\s(?:\w+\s){1,4}(?:of|about|that)\b",
        about="must",
    ),
    _row(
        "never-wrote",
        "Orsa has not written to the company. | Orsa has written to its chairman.",
        r"\b(?:(?:has|have|had|did)(?:\snot|n['’]t)|never)\s(?:ever\s)?(?:written|write|wrote)\sto\b",
        r"\b(?:has|have|had)\swritten\sto\b|\bwrote\sto\b|\bsent\sa\sletter\sto\b",
        about="must",
    ),
    _row(
        "never-received",
        "Orsa had never received any letter. | Orsa admits that she had received the letter.",
        r"\b(?:(?:has|have|had|did)(?:\snot|n['’]t)|never)\s(?:ever\s)?(?:received?|been\s(?:sent|given))\s(?:any|an?|the|such)\b",
        r"\b(?:has|have|had)\s(?:received|been\s(?:sent|given))\s(?:an?|the|it|one|such|them)\b"
        r"|\b(?:received|was\s(?:sent|given))\s(?:an?|the|it|one|such|them)\b",
        about="must",
    ),
    _row(
        "unanimous",
        "The jury was unanimous. | The jury found against Orsa by a majority of 10 to two.",
        r"(?<!not\s)(?<!almost\s)(?<!nearly\s)\bunanimous(?:ly)?\b(?!\sverdicts?\s(?:is|was|were)\s(?:not|required|needed))",
        rf"\bmajority\sof\s{_NUMBER}\s?(?:to|-|–)\s?{_NUMBER}\b|\b(?:by|out(?:numbered|voted))\s(?:a\s(?:vote|margin)\sof\s)?{_NUMBER}"
        rf"(?:\svotes)?\s?(?:to|-|–)\s?{_NUMBER}\b|\bvoted\s{_NUMBER}\s?(?:to|-|–)\s?{_NUMBER}\b|\bmajority\s(?:verdicts?|decision)\b"
        rf"|\bwith\s{_NUMBER}\s\w+\s(?:dissenting|opposed|against)\b",
        of_body=True,
    ),
)
_SUPPOSED = re.compile(
    r"\b(?:would|could|might|may|should|will|shall|must|if|whether|unless|required?|needs?\sto|last\s(?:year|month)|previous(?:ly)?"
    r"|earlier|(?:19|20)\d\d|expected|likely|(?:wants?|wanted|asked|plan(?:s|ned|ning)?|due)\sto|had\sto|able\sto)\b|\?",
    re.IGNORECASE,
)
"""Words of a clause in which an act is supposed, planned, or of another time."""
_CLAUSE = re.compile(r"[,;:—–()“”\"]|\b(?:and|but|after|before|while|who|which|because|when)\b", re.IGNORECASE)
_FACTIVE = re.compile(
    r"\b(?:nobody|no[\s-]one|few|none)\s(?:\w+\s){0,3}(?:will|can|could|would)\s(?:ever\s)?(?:forget|deny|doubt|dispute)\b",
    re.IGNORECASE,
)
"""Words that tell what stands behind them all the more."""
_BODIES = {
    word: name
    for name, words in (
        ("jury", "jury juries juror jurors foreman verdict verdicts"),
        ("board", "board directors director boardroom non-executive"),
        ("council", "council councils councillor councillors aldermen"),
        ("court", "court judges justices bench tribunal"),
        ("committee", "committee panel commission"),
        ("parliament", "parliament lawmakers legislators mps senators senate house congress assembly deputies"),
        ("cabinet", "cabinet ministers"),
    )
    for word in words.split()
}
"""Bodies that decide by vote, by the words for them and for those who sit there."""
_LEAST = 0.3
"""Telling weight of a word behind both sides by which they are about the same."""
_BEHIND = 60
"""Characters behind an act in which it stands what it is about."""
_HEAD = 800
"""Characters in which an article says what it is about."""
_NAMES = 2
"""Names that two articles of one event have in common there."""
_INNER_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z][\w-]*")


class ActTold(NamedTuple):
    """One side of an act as a sentence tells it."""

    number: int
    """Of the sentence."""
    is_denied: bool
    about: frozenset[str]


def opposed_acts(tellings: Sequence[Telling], texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The sentences that exclude each other by what they tell of one name or body, as pairs of a denial and a claim."""
    found: dict[tuple[str, str], list[ActTold]] = defaultdict(list)
    for number, each in enumerate(tellings):
        words = _FACTIVE.sub(lambda match: " " * len(match.group()), each.words)
        for row in ACTS:
            for is_denied, match in _sides(row, words):
                if not _is_supposed(words, match):
                    act = ActTold(number, is_denied, _find_about(each, words, match))
                    for who in _bodies(each) if row.of_body else _names(each, match):
                        found[row.id, who].append(act)
    rows = {row.id: row for row in ACTS}
    for (name, who), acts in found.items():
        sides: dict[int, set[bool]] = defaultdict(set)
        for act in acts:
            sides[tellings[act.number].sentence.article].add(act.is_denied)
        plain = [act for act in acts if len(sides[tellings[act.number].sentence.article]) == 1]
        for denial in (act for act in plain if act.is_denied):
            for claim in (act for act in plain if not act.is_denied):
                one, other = (texts[tellings[each.number].sentence.article] for each in (denial, claim))
                if _is_about_one(rows[name], denial, claim) and _share_names(one, other, who):
                    yield denial.number, claim.number


def _sides(row: ActRow, words: str) -> Iterator[tuple[bool, re.Match[str]]]:
    """Where a sentence tells a side of an act, and whether it is the denial; what stands inside of a denial claims nothing."""
    denied = list(row.denied.finditer(words))
    yield from ((True, match) for match in denied)
    for match in row.claimed.finditer(words):
        if not any(match.start() < each.end() and each.start() < match.end() for each in denied):
            yield False, match


def _is_supposed(words: str, match: re.Match[str]) -> bool:
    """Whether the clause of an act supposes it, or tells it of another time."""
    begin = max((each.end() for each in _CLAUSE.finditer(words, 0, match.start())), default=0)
    end = _CLAUSE.search(words, match.end())
    return _SUPPOSED.search(words[begin : end.start() if end else len(words)]) is not None


def _find_about(telling: Telling, words: str, match: re.Match[str]) -> frozenset[str]:
    """The telling words behind an act, in its clause; those of the sentence before where it only says "it"."""
    end = _CLAUSE.search(words, match.end())
    behind = words[match.end() : min(end.start() if end else len(words), match.end() + _BEHIND)]
    if match.group().lower().endswith(_POINTING):
        behind = telling.before
    found = (_LEADERS.get(token.word, common_key(token.key)) for token in tokens(behind) if _tells(token))
    return frozenset(found)


def _tells(token: Token) -> bool:
    return bool(token.key) and weight(token.word, token.key) >= _LEAST


_POINTING = (" it", " them", " one")
_LEADERS = dict.fromkeys(
    ("chair", "chairman", "chairwoman", "board", "directors", "management", "company", "firm", "bosses"), "company~"
)
"""Who leads a company, to whom one writes who writes to the company."""


def _names(telling: Telling, match: re.Match[str]) -> list[str]:
    """The name of whom an act is told, if it is plain."""
    name = find_subject(telling, match.start(), owns=match.group().lower().startswith(("in ", "from ", "on ")))
    return [name] if name else []


def _bodies(telling: Telling) -> set[str]:
    """The bodies of which a sentence tells, or the one before where it names none."""
    for words in (telling.words, telling.before):
        if bodies := {_BODIES[word] for word in re.findall(r"[a-z-]+", words.lower()) if word in _BODIES}:
            return bodies
    return set()


def _is_about_one(row: ActRow, denial: ActTold, claim: ActTold) -> bool:
    if row.about == "must" or (row.about == "may" and denial.about and claim.about):
        return not denial.about.isdisjoint(claim.about)
    return True


def _share_names(one: str, other: str, who: str) -> bool:
    """Whether two articles begin with names in common, among which whoever acts is one wherever he stands."""
    mine, theirs = (set(_INNER_NAME.findall(text[:_HEAD])) - _CALENDAR for text in (one, other))
    shared = {stem(name.lower()) for name in mine & theirs}
    return len(shared | ({who} - _BODY_NAMES)) >= _NAMES


_BODY_NAMES = frozenset(_BODIES.values())
_CALENDAR = {word.title() for word in (*MONTHS, *WEEKDAYS)}
