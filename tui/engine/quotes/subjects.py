"""Who does the saying: the subject of a cue verb, as a range of tokens.

The subject of a verb in news stands close to it, but rarely alone:

    [the Qatari spokesman], [Majed Al Ansari], *said*            an apposition
    [Gallant], who met Austin on Monday, *said*                  a relative clause
    "...," *said* [press secretary Karine Jean-Pierre], in ...   inverted
    [Netanyahu] was caught on a hot mic *saying*                 borrowed from the sentence

No subject is better than a wrong one.
"""

from __future__ import annotations

from tui.engine.language.en.function_words import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    MOMENTS,
    OFFICES,
    PEOPLE,
    PERCEIVING,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPEAKERS,
    SUBORDINATORS,
)
from tui.engine.language.en.speech_verbs import Form, Sort
from tui.engine.quotes.appositions import is_body_named, is_kin, is_relative_with_subject
from tui.engine.quotes.noun_phrases import BREAKERS, SubjectPhrase, after_verb, joins_names, may_speak, opening
from tui.engine.quotes.tokens import QUOTE, SENTENCE, TokenizedArticle
from tui.model.dates import MONTHS, WEEKDAYS

_CONTRASTS = frozenset({"while", "whereas", "but"})
_CARRIED = frozenset({"after", "when", "as", "because", "before", "since", "although", "though", "until", "where"})
_DAYS_OF = frozenset({"yesterday", "today", "tonight", "tomorrow"})
"""Words for a day with which a sentence opens without a comma."""
_DAYS = frozenset(WEEKDAYS) | frozenset(MONTHS)


def subject(page: TokenizedArticle, cue: int, *, depth: int = 3) -> SubjectPhrase | None:
    """The subject of the cue verb at token `cue`, or None; borrowed from other verbs at most `depth` times."""
    form = page.cue(cue)
    if form is None or depth == 0:
        return None
    if Sort.SPEECH in form.sort and not form.participle and not form.base and _follows_quote(page, cue):
        inverted = after_verb(page, cue + 1)
        if inverted:
            return inverted
    return before_verb(page, cue, page.heads[cue], form, depth=depth)


def _follows_quote(page: TokenizedArticle, cue: int) -> bool:
    """Whether only a comma or an adverb stands between a quotation and the verb."""
    index = cue - 1
    while index >= 0 and (
        page.tokens[index].word in ",—–-" or (page.between(index) and page.tokens[index].word not in AUXILIARIES)
    ):
        index -= 1
    return index >= 0 and page.tokens[index].word == QUOTE


def before_verb(page: TokenizedArticle, cue: int, floor: int, form: Form, *, depth: int = 3) -> SubjectPhrase | None:
    """The subject that stands before a verb, but not before token `floor`."""
    last, passive = cue, False
    while last > floor and page.between(last - 1) and page.tokens[last - 1].word not in PRONOUNS:
        last -= 1
        passive = passive or page.tokens[last].word in BE
    word = page.tokens[last - 1].word if last > floor else ""
    if passive and form.past and not form.participle:
        return None
    if form.participle and not passive:
        return _beside(page, cue, floor) or _earlier_subject(page, cue, floor, depth)
    if word == "to":
        return _earlier_subject(page, cue, floor, depth)
    if word in COORDINATORS:
        return _earlier_subject(page, cue, floor, depth)
    return _phrase(page, floor, last, 6)


def _beside(page: TokenizedArticle, cue: int, floor: int) -> SubjectPhrase | None:
    """The subject that a participle has for itself: "with [David Strauss] saying", "heard [a man] shouting"."""
    for index in range(cue - 1, max(floor, cue - 12) - 1, -1):
        word = page.tokens[index].word
        if word == "with" or word in BREAKERS:
            beside = word == "with" and may_speak(page, index + 1, cue)
            return SubjectPhrase(index + 1, cue, 0.9) if beside else None
        if word in PERCEIVING and may_speak(page, index + 1, cue):
            return SubjectPhrase(index + 1, cue, 0.9)
        if word in {"quoted", "quotes", "quoting", "cited", "cites", "citing"} and page.tokens[cue - 1].word == "as":
            passive = index > floor and page.tokens[index - 1].word in BE
            return _phrase(page, floor, index - 1, 3) if passive else after_verb(page, index + 1)
    return None


def _phrase(page: TokenizedArticle, floor: int, last: int, depth: int) -> SubjectPhrase | None:
    """The noun phrase that ends before token `last`, seen past appositions and relative clauses."""
    if depth == 0 or last <= floor:
        return None
    word = page.tokens[last - 1].word
    if word in RELATIVES:  # "Gallant, who said"
        if last - 2 > floor and page.tokens[last - 2].word == ",":
            return _past_comma(page, floor, last - 2, depth - 1)
        return _phrase(page, floor, last - 1, depth - 1)
    if word == ")":
        opening = next((i for i in range(last - 2, max(floor, last - 20) - 1, -1) if page.tokens[i].word == "("), None)
        return _phrase(page, floor, opening, depth - 1) if opening is not None else None
    if word in ",—–-":
        return _past_dashes(page, floor, last - 1, depth) or _past_comma(page, floor, last - 1, depth)
    if word == QUOTE:
        first = _piece(page, floor, last - 1)
        return _past_comma(page, floor, last, depth) if first < last - 1 else None
    first = _piece(page, floor, last)
    return _trim(page, floor, first, last, depth)


def _past_dashes(page: TokenizedArticle, floor: int, last: int, depth: int) -> SubjectPhrase | None:
    """The subject before an aside between dashes that has commas: "[Ada Lind] — no kin to its chief, Tom Lind — said"."""
    dash = page.tokens[last].word
    if dash == "," or page.tokens[last - 1].word == QUOTE:
        return None
    opens = next((at for at in range(last - 1, max(floor, last - SENTENCE), -1) if page.tokens[at].word == dash), None)
    if opens is None or all(page.tokens[at].word != "," for at in range(opens, last)):
        return None
    return _phrase(page, floor, opens, depth - 1)


def _piece(page: TokenizedArticle, floor: int, last: int) -> int:
    """Where the stretch without a sign that ends before `last` begins."""
    first = last
    low = max(floor, last - SENTENCE)
    while first > low and page.tokens[first - 1].word not in BREAKERS:
        first -= 1
    return first


def _past_comma(page: TokenizedArticle, floor: int, last: int, depth: int) -> SubjectPhrase | None:
    """The subject before "..., something in commas," where `last` is the closing comma."""
    first = _piece(page, floor, last)
    while first > floor and page.tokens[first - 1].word in (QUOTE, "(", ")"):
        first = _piece(page, floor, first - 1)
    if first == floor or first >= last or page.tokens[first - 1].word not in ",—–-":
        return _trim(page, floor, first, last, depth)
    inserted = page.tokens[first].word
    opens = inserted in RELATIVES | PREPOSITIONS | SUBORDINATORS | DETERMINERS
    if not opens and page.capital(first) and page.people(first, last) and not is_kin(page, first, last):
        return _trim(page, floor, first, last, depth)
    if is_body_named(page, _piece(page, floor, first - 1), first, last):
        return SubjectPhrase(first, last, 0.93)
    named = _named_before(page, floor, first - 1)
    outer = named or _phrase(page, floor, first - 1, depth - 1)
    if outer and (inserted not in DETERMINERS or page.people(outer.first, outer.last) or page.capital(outer.first)):
        return outer._replace(trust=outer.trust * 0.98)
    return _trim(page, floor, first, last, depth)


def _named_before(page: TokenizedArticle, floor: int, last: int) -> SubjectPhrase | None:
    """The name to which several additions in commas belong: "[Susan Collins], R-Maine, the top Republican, said"."""
    for _ in range(3):
        first = _piece(page, floor, last)
        people = page.people(first, last)
        opens = page.tokens[first].word in RELATIVES | PREPOSITIONS | SUBORDINATORS if first < last else True
        if people and not opens and people[-1].end >= page.tokens[last - 1].end:
            return _trim(page, floor, first, last, 2)
        if first <= floor or page.tokens[first - 1].word != ",":
            return None
        last = first - 1
    return None


def _trim(page: TokenizedArticle, floor: int, first: int, last: int, depth: int) -> SubjectPhrase | None:
    """The noun phrase at the end of a stretch: what stands after its last conjunction, before its relative clause."""
    if page.tokens[last - 1].word in PRONOUNS:  # "Speaking to the public he said"
        return SubjectPhrase(last - 1, last, 0.93)
    for index in range(last - 1, first - 1, -1):
        word = page.tokens[index].word
        if word in RELATIVES:
            inside = page.tokens[index + 1].word if index + 1 < last else ""
            introduced = (
                is_relative_with_subject(page, index, last)
                or (word == "that" and index > first and page.cue(index - 1) is not None)
                or word == "what"
            )
            if inside and (introduced or inside in PRONOUNS or inside in DETERMINERS or page.capital(index + 1)):
                first = index + 1
                break
            return _phrase(page, floor, index, depth - 1)
        if index + 1 < last and _speaks_before(page, index):
            first = index + 1
            break
        if word in SUBORDINATORS and not (word in COORDINATORS and _joins_speakers(page, first, index, last)):
            following = page.tokens[index + 1].word if index + 1 < last else ""
            if following.endswith("ing") and not page.capital(index + 1):
                return _phrase(page, floor, index, depth - 1)
            first = index + 1
            break
    while first < last - 1 and page.tokens[first].word in _DAYS_OF:
        first += 1  # "Yesterday the mayor", "Yesterday at the court"
    if first >= last:
        return None
    if page.tokens[first].word in PREPOSITIONS:
        first = _past_day(page, first, last) or _name_at_end(page, first, last)
    named = _apposition_start(page, floor, first, last)
    if named is not None:
        return SubjectPhrase(named, first - 1, 0.9)
    return SubjectPhrase(first, last, 0.93) if may_speak(page, first, last) else None


def _speaks_before(page: TokenizedArticle, index: int) -> bool:
    """Whether a verb of saying stands at `index`, so that what follows is told by somebody else: "said [Karen] called"."""
    form, after = page.cue(index), page.tokens[index + 1].word
    return form is not None and not form.base and (page.capital(index + 1) or after in PRONOUNS or after in DETERMINERS)


def _name_at_end(page: TokenizedArticle, first: int, last: int) -> int:
    """Where the capitalised words begin with which a phrase ends: "in reaction to the news [Commissioner Neelie Kroes]"."""
    person = next((each for each in page.people(first, last) if each.end >= page.tokens[last - 1].end), None)
    name = page.token_at(person.start) if person else last
    start = last
    while start > first and (page.capital(start - 1) or page.tokens[start - 1].word == "."):
        if start <= name and (page.tokens[start - 1].word in PREPOSITIONS | _DAYS or page.mentions(start - 1, start)):
            break  # "In [Brod] Karen Bergström", "On [Monday] Karen Bergström"
        start -= 1
    return start


def _past_day(page: TokenizedArticle, first: int, last: int) -> int | None:
    """Where a description begins behind a day without a comma: "On Monday evening [the mayor] said"."""
    at = first + 1
    if at >= last or page.tokens[at].word not in _DAYS:
        return None
    while at < last and page.tokens[at].word in _DAYS | MOMENTS:
        at += 1
    return at if at < last and page.tokens[at].word in DETERMINERS else None


def _apposition_start(page: TokenizedArticle, floor: int, first: int, last: int) -> int | None:
    """Where the name begins to which an office without article is added: "[Scott Carson], chief of Boeing said"."""
    if first <= floor or page.tokens[first - 1].word != "," or page.people(first, last):
        return None
    if page.capital(first) or page.tokens[first].word.removesuffix("'s") not in OFFICES | PEOPLE:
        return None
    before = _piece(page, floor, first - 1)
    people = page.people(before, first - 1)
    ends = bool(people) and people[-1].end >= page.tokens[first - 2].end
    return before if ends else None


def _joins_speakers(page: TokenizedArticle, first: int, index: int, last: int) -> bool:
    """Whether an "and" joins two speakers ("police and officials") rather than two clauses."""
    if page.tokens[index].word not in ("and", "or"):
        return False
    if joins_names(page, index):
        return all(page.capital(i) or page.tokens[i].word in DETERMINERS | {".", "and", "of"} for i in range(first, index))
    return index > first and page.tokens[index - 1].word in SPEAKERS and page.tokens[last - 1].word in SPEAKERS


def _earlier_subject(page: TokenizedArticle, cue: int, floor: int, depth: int) -> SubjectPhrase | None:
    """The subject of the sentence's earlier cue verb, else the phrase with which the sentence opens."""
    for index in range(cue - 1, max(floor, cue - SENTENCE), -1):
        contrast = page.tokens[index].word in _CONTRASTS and page.tokens[index - 1].word in {",", QUOTE}
        if contrast and opening(page, index + 1, cue):
            floor = index + 1  # "Rowe called it overdone, while [Stone] sold, citing ..."
            break
        if page.tokens[index].word == ";" and opening(page, index + 1, cue):
            floor = index + 1  # "Rowe says all will open; [a guard] laughed and said"
            break
    earlier = _earlier_verb(page, cue, floor)
    found = subject(page, earlier, depth=depth - 1) if earlier is not None else None
    return found._replace(trust=found.trust * 0.93) if found else opening(page, floor, cue)


def _earlier_verb(page: TokenizedArticle, cue: int, floor: int) -> int | None:
    """The nearest earlier verb of saying that another clause does not carry: "Trump left after Pelosi said no, calling ..."."""
    found = None
    for index in range(cue - 1, max(floor, cue - SENTENCE) - 1, -1):
        form, word = page.cue(index), page.tokens[index].word
        if word in _CARRIED:
            found = None
        elif found is None:
            says = form and not form.participle and not form.base and form.sort & (Sort.SPEECH | Sort.ADDRESS)
            found = index if says else None
        elif word in BREAKERS:
            return found
    return found
