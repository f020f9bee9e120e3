"""Does a sentence deny what it says, or does it lie ahead: "will not give in", "is to be blown up", "plans to".

A denial may also lie in a word: "the border is closed" and "lorries cannot pass the border" tell one thing.

No parser: what is seen is the words themselves. Whoever compares two sentences asks of both.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.engine.words import Token, spelling, stem

_DENIALS = """
not no never n't cannot can't won't wouldn't didn't doesn't don't isn't wasn't aren't weren't hasn't haven't hadn't shouldn't
couldn't nobody none nothing neither nor deny denies denied denying refuse refuses refused refusing reject rejects
rejected rejecting fail fails failed
"""
_DENIAL = frozenset(_DENIALS.split())
_FAILING = frozenset(["fail", "fails", "failed"])
"""Denials only before "to": who failed to pay did not pay, but a brake that failed did something."""
_NO_DENIAL = {"not": frozenset(["only", "just", "merely", "least"]), "no": frozenset(["doubt", "sooner"])}
"""Words behind a denial with which it denies nothing."""
_BY_ITSELF = """
abandon absence absent avoid ban bar barefoot block cancel cease close closure cut dead decline disable disagree disapprove
disband discontinue dismiss disqualify drop dry empty end exit extinct failure forbid free halt impossible inaccessible inactive
inadequate incapable incomplete insufficient invalid lack lose loss miss neglect out outlaw prevent prohibit quit refusal
rejection remove resist rid scrap shut spare stall stop strip suspend suspension unable unfair unpaid unsafe unused vacant veto
withdraw withhold without
"""
_NEGATIVE = frozenset(stem(spelling(word)) for word in _BY_ITSELF.split())
"""Words that deny by themselves: who lost his power has none, what is closed nobody passes. Own list."""
_NEGATIVE_START, _NEGATIVE_END, _NEGATIVE_LENGTH = "un", ("ed", "able", "ible"), 8
"""How adjectives begin and end that deny their word, and the letters of the shortest: unchanged, unavoidable. Shorter ones
stand in the list (unable, not united), and those with in-, im- and dis-: as often as not these deny nothing (important)."""
_COMING = """
will would shall may might could should plan plans planned expect expects expected intend intends intended propose
proposes proposed hope hopes if unless forecast forecasts scheduled due likely 'll we'll they'll he'll she'll i'll won't
"""
_AHEAD = frozenset(_COMING.split())
_TO_BE = frozenset(["is", "are", "was", "were", "am"])
_UNTIL = 8
"""Words behind "not" among which an "until" belongs to it: "did not declare a state of emergency until Tuesday"."""
_REACH = 2
"""Words behind a denial that it is about."""
_DENIAL_REACH = 3
"""Places before a word in which what denies it stands: "will not be allowed", "nobody was on board"."""
_FORBIDDING = frozenset(["nobody", "none", "no", "not"])
"""Denials that together with "may" forbid: "nobody may water a garden" is a rule that holds, not a thing to come."""
_RULE_REACH = 3
"""Words before "may" among which such a denial stands: "no lorry may pass"; or it follows at once."""
_VERB_REACH, _PLAN_REACH = 3, 8
"""Words behind "will" in which the verb stands, and behind "expects" in which its "to" does."""
_YEARS = frozenset(["year", "years", "decade", "decades"])
_BEFORE_YEAR = frozenset(["last", "previous"])
_SPAN = frozenset(["since", "from", "until", "between"])
"""Words before a year that only begins or ends a time up to now, or is that of something else."""
_OPENING, _OLDEST = 5, 1900
"""Words at the beginning of a sentence in which "In 2004" is about the whole of it; the year from which a number is a year."""
_AIM = frozenset(["set", "about", "ready", "going"])


def denies(tokens: Sequence[Token]) -> bool:
    """Whether a sentence holds an odd number of denials: two of them deny each other."""
    return sum([_is_denial(tokens, n) for n, token in enumerate(tokens) if token.word in _DENIAL]) % 2 == 1


def _is_denial(tokens: Sequence[Token], n: int) -> bool:
    """Whether a word that can deny does so here; "not until" tells when, "not only" tells more."""
    word, after = tokens[n].word, [token.word for token in tokens[n + 1 : n + 1 + _UNTIL]]
    if word in _FAILING:
        return after[:1] == ["to"]
    return not (after and after[0] in _NO_DENIAL.get(word, ())) and not (word == "not" and "until" in after)


def denial_before(tokens: Sequence[Token], n: int) -> int | None:
    """Where the last word stands that denies the one at `n`, a few places before it; None where none does."""
    places = [at for at in range(max(0, n - _DENIAL_REACH), n) if tokens[at].word in _DENIAL and _is_denial(tokens, at)]
    return places[-1] if places else None


def negative_keys(tokens: Sequence[Token], *, upheld: bool = False) -> frozenset[str]:
    """Keys of the words that deny by themselves: closed, cancelled, without, unchanged; `upheld` without those denied."""
    return frozenset(
        [
            token.key or token.word
            for n, token in enumerate(tokens)
            if (token.key in _NEGATIVE or token.word in _NEGATIVE or _begins_negative(token.word))
            and not (
                upheld and any(_is_denial(tokens, at) for at in range(max(0, n - _REACH), n) if tokens[at].word in _DENIAL)
            )
        ]
    )


def _begins_negative(word: str) -> bool:
    return len(word) >= _NEGATIVE_LENGTH and word.startswith(_NEGATIVE_START) and word.endswith(_NEGATIVE_END)


def denied_keys(tokens: Sequence[Token], keys: Sequence[str]) -> frozenset[str]:
    """Keys of the words that stand shortly behind a denial: "will not give in"."""
    found: set[str] = set()
    for n, token in enumerate(tokens):
        if token.word in _DENIAL and _is_denial(tokens, n):
            found.update(key for key in keys[n + 1 : n + 1 + _REACH] if key)
    return frozenset(found)


def lies_ahead(tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells of what may come: a modal verb, a plan, or "is to"."""
    words = [token.word for token in tokens]
    if any(word in _AHEAD and not _forbids(words, n) for n, word in enumerate(words)):
        return True
    return any(words[n + 1] == "to" and (word in _TO_BE or word in _AIM) for n, word in enumerate(words[:-1]))


def _forbids(words: Sequence[str], n: int) -> bool:
    """Whether a word is the "may" of a rule: "nobody may", "may not"."""
    around = (*words[max(0, n - _RULE_REACH) : n], *words[n + 1 : n + 2])
    return words[n] == "may" and not _FORBIDDING.isdisjoint(around)


def coming_places(tokens: Sequence[Token]) -> frozenset[int]:
    """Where the words stand of what may come: shortly behind a modal verb, or behind the "to" of a plan."""
    words = [token.word for token in tokens]
    found: set[int] = set()
    for n, word in enumerate(words):
        to_come = word in _AHEAD or (words[n + 1 : n + 2] == ["to"] and (word in _TO_BE or word in _AIM))
        if to_come:
            found.update(range(n + 1, n + 1 + _VERB_REACH))
            to = next((m for m in range(n + 1, min(n + 1 + _PLAN_REACH, len(words))) if words[m] == "to"), None)
            if to is not None:
                found.update(range(to + 1, to + 1 + _VERB_REACH))
    return frozenset(found)


def tells_of_earlier_year(tokens: Sequence[Token], clauses: int, year: int) -> bool:
    """Whether a whole sentence tells of another year than that in which the article appeared (0: not known).

    "In 2004 ..." does, or a sentence of one clause with "last year"; not "founded in 2004", "the worst since 2004".
    """
    words = [token.word for token in tokens]
    for n, word in enumerate(words):
        before = words[n - 1] if n else ""
        if word in _YEARS:
            found = before in _BEFORE_YEAR or words[n + 1 : n + 2] == ["ago"] or words[n + 1 : n + 2] == ["earlier"]
        else:
            found = len(word) == 4 and word.isdigit() and _OLDEST < int(word) < year and before not in _SPAN
        if found and (clauses == 1 or n < _OPENING):
            return True
    return False
