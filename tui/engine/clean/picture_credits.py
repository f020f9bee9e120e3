"""Credits of pictures as lines of their own: who took a picture, for whom, and who lent it.

    Ida Roth/Coast Pictures via AP          a photographer and a house that is known by a word of its name
    Ida Roth / Nordfoto                     a first name, and a house that is no word, no place and no person
    Credit...Ida Roth for The Tribune       a label and a name
    Courtesy of the city archive of Antwerp thanks to somebody who has pictures to lend

A page's title may look so ("Talks Resume | Daily Post"), and so may a heading ("Courtesy of the king"): whoever asks keeps the
first line and the title out, and every rule asks for a whole line without a sentence's end.
"""

from __future__ import annotations

import re
from functools import cache

from tui.engine.language.en import loader
from tui.engine.language.en.gazetteer import fold, forenames, is_word, key, listed_name
from tui.model.expressions import compile_later

_LONGEST = 90
"""Characters of a credit at the most: two people, a paper and an agency."""

_NAME = r"(?:[A-Z][\w.'’&-]*+|(?:de|da|di|van|der|von|al|bin|la|le|el|of|the|and|for)(?!\w))"
NAMES = rf"(?:the )?[A-Z][\w.'’&-]*+(?: (?!via |for ){_NAME}){{0,6}}+"
"""Words with capitals, and the small ones between them."""

_COURTESY = compile_later(
    rf"(?:(?:Photos?|Images?|Pictures?|Videos?|Graphics?)(?: is| are)? )?(?:[Cc]ourtesy|COURTESY)"
    rf"(?: (?:of|photo|image)|:)? {NAMES}"
    rf"|{NAMES} ?[/|] ?(?:[Cc]ourtesy|Handout|HANDOUT)(?: of {NAMES})?"
)
"""Thanks for a picture; every word but the small ones of names has a capital, which a sentence's have not."""
_HOUSED = compile_later(rf"(?P<who>{NAMES}) ?[/|] ?(?P<house>{NAMES})(?: (?:via|for|/|\|) ?{NAMES})?(?: ?/ ?{NAMES})?")
_FOR_HOUSE = compile_later(
    rf"(?P<who>{NAMES}) for (?:the )?(?P<house>[A-Z][\w.'’&-]*(?: {_NAME}){{0,5}})(?: ?/ ?{NAMES}| via {NAMES})?"
)
_OF_SORT = compile_later(
    r"(?i:file|archive|library|staff|pool|handout|contributed|submitted|stock|courtesy|undated|supplied|drone|aerial|ap|afp|epa"
    r"|reuters)"
    r"[ -](?i:photo|photograph|picture|image)"
    rf"(?:(?: by |: ?| ?/ ?){NAMES}(?: for {NAMES}|,? ?/ ?{NAMES})?)?(?:, (?i:file|pool))?"
)
"""A photograph of some sort, with or without the name: "File photo by Ida Roth", "Handout photo"."""
_SOURCE = compile_later(rf"(?i:(?:image|picture|photo) (?:source|copyright|credit))[,:]? {NAMES}(?: ?/ ?{NAMES})?")
_PROVIDED = compile_later(
    r"(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Vv]ideo|[Ff]ootage) (?:supplied|provided|submitted|contributed)"
    r"(?: by (?:[\w'’&-]+ ){0,4}[\w'’&-]+)?"
)
_SCREEN = compile_later(r"[Ss]creen ?(?:shot|grab)(?: (?:from|via|by) [\w'’&/ -]{2,30}|: ?[\w'’&/ -]{2,30})?")
_LABEL = compile_later(r"Credits?(?P<sure> ?(?:\.{2,3}|…|:) ?| ?)(?=[A-Z])")
_LABELLED = compile_later(rf"{NAMES}(?:(?: for | via | ?/ ?| ?[—–] ?|, ){NAMES}){{0,2}}")
_PHOTOGRAPHER = 2, 4
"""Words that a photographer's name has at least and at most."""


def is_picture_credit(line: str) -> bool:
    """Whether a line only names who took a picture, for whom, or who lent it."""
    line = line.strip(" \t•·|►▶»›→*")
    if not line or len(line) > _LONGEST:
        return False
    if line[0] == "(" and line[-1] == ")":
        inner = line[1:-1]  # with a stroke in it, it is a caption's end
        return _is_labelled(inner) or _is_lent(inner) or ("/" not in inner and "|" not in inner and _names_house(inner))
    return _is_labelled(line) or _names_house(line) or _is_lent(line)


def thanks_lender(line: str) -> bool:
    """Whether a line thanks somebody by name for a picture: "Courtesy Ida Roth"; their capitals tell them from a sentence."""
    return _COURTESY.fullmatch(line) is not None


def _is_labelled(line: str) -> bool:
    """Whether words of the trade say what it is."""
    if any(each.fullmatch(line) for each in (_OF_SORT, _SOURCE, _PROVIDED, _SCREEN)):
        return True
    label = _LABEL.match(line)
    if label is None:
        return False
    rest = line[label.end() :]
    return (bool(label["sure"].strip()) and _LABELLED.fullmatch(rest) is not None) or _names_house(rest)


def _names_house(line: str) -> bool:
    """Whether a line is a photographer and a house, with a stroke, a bar or "for" between them."""
    if "/" in line or "|" in line:
        match = _HOUSED.fullmatch(line)
        if match and _is_length_of_name(match["who"]):
            rest = line[match.end("who") :].lower()
            return " via " in rest or _has_word_of_trade(rest) or _is_made_up(match["who"], match["house"])
    elif " for " in line:
        match = _FOR_HOUSE.fullmatch(line)
        return match is not None and _is_person(match["who"]) and _has_word_of_trade(match["house"].lower())
    return False


def _has_word_of_trade(house: str) -> bool:
    """Whether one of the words is one by which houses of pictures and papers call themselves."""
    return not _words("picture houses").isdisjoint(re.findall(r"[^\W_][\w'-]*", house))


def _is_made_up(who: str, house: str) -> bool:
    """Whether a house has a name that somebody made: no word, place or person. With "foto" in it anybody may come first."""
    parts = house.split()
    if any(fold(part) in forenames() or is_word(part) or part.islower() for part in parts):
        return False
    if len(parts) == 1 and any(stem in fold(house) for stem in _words("picture stems")):
        return True
    return _is_person(who) and not any(listed_name(key(name)) for name in (house, *parts))


def _is_person(words: str) -> bool:
    """Whether words are a first name with the others of a name behind it."""
    return _is_length_of_name(words) and fold(words.split()[0]) in forenames()


def _is_length_of_name(words: str) -> bool:
    return _PHOTOGRAPHER[0] <= len(words.split()) <= _PHOTOGRAPHER[1]


def _is_lent(line: str) -> bool:
    """Whether a line thanks somebody of whom pictures are had: "Courtesy of the city archive of Antwerp"."""
    return line[:1] in "Cc" and _loan_pattern().fullmatch(line) is not None


@cache
def _loan_pattern() -> re.Pattern[str]:
    lenders, fields = ("|".join(sorted(_words(section))) for section in ("lenders", "lent for"))
    return compile_later(
        r"(?:[Cc]ourtesy|COURTESY)(?: of)? (?:(?:the|a|his|her|their) )?(?:(?!for |of |in )[\w'’&-]+ ){0,3}"
        rf"(?i:{lenders})(?:['’]s? (?i:{lenders}))?"
        rf"(?: (?:of|in|at|for) (?:the )?(?:[A-Z][\w'’-]*|{fields})(?: (?:of|and|the|[A-Z][\w'’-]*)){{0,4}})?"
    )


@cache
def _words(section: str) -> frozenset[str]:
    return loader.words("page_words.txt", section)
