"""Words of the page that stand among the words of the article: sign-ups, share bars, credits, readers' comments.

    End of carouselThe second Israeli delegation ...   -> cut after "carousel"
    Sign up for NTD Daily                              -> furniture
    "Sign up or leave," the minister told them.        -> reporting: it quotes

A sentence of reporting that is folded is worse than a button that is shown, so every rule asks for a whole line, and those that
could also be prose give way to any sign of reporting.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from tui.engine.clean.phrases import Phrases
from tui.engine.clean.picture_credits import NAMES, thanks_lender
from tui.engine.clean.tweets import is_tweet_tail, tweet_tails
from tui.engine.language.en import loader
from tui.model.dates import MONTH_NAMES, WEEKDAYS
from tui.model.expressions import compile_later
from tui.model.places import Span

LONGEST = 420
"""Characters up to which a line is looked at: the longest notices of rights and cookies. No rule folds more than that."""

_SHORT = 200
"""Characters up to which a line may be any of these things; longer ones are notices, and have one of a few words."""

_ENDS = " \t•·|►▶»›→*#…<>"
_BULLETS = " \t•·|►▶»›→*…<>"
_WORD = compile_later(r"[^\W_][\w'-]*")
_SENTENCE_END = compile_later(r"[.!?。！？…][\"'”’)\]]*$")
_NOTICE = compile_later(r"Reporting|Writing by|Editing|Compiled|With inputs|Copyright|©")
_SEAM = compile_later(r"[.!?”\"’)\]](?=[A-Z])")
_SMALL = compile_later(r"(?<![\w.@-])[a-z][\w'-]*")
_COMMENT_MARK = compile_later(
    r"reply(?: to .{1,40})?|report(?: abuse| comment)?|\d{1,4} (?:replies|reply|upvotes?)|upvote", re.IGNORECASE
)
_COMMENTS_HEAD = compile_later(
    r"(?:\d[\d,.]* )?(?:readers'? )?(?:comments?|responses|replies)(?: ?\(\d+\))?:?"
    r"|leave a (?:comment|reply)|join the (?:conversation|discussion)"
)

_TOLD_END = compile_later(r"[^.][.!?][\"'”’)\]]*$")
_SENTENCE = 3
"""Blanks between the words of the shortest sentence that a heading is not: "Recent reports were wrong."."""
_LIST_LENGTH = 10
"""Lines that a list of other stories has at most."""

_TEASER_OF = compile_later(
    rf"(?:Also|More|ALSO|MORE|Elsewhere|Next|Now|Best|Today) (?:on|in|at|from) {NAMES}: ?[^.]{{4,160}}[^.:;,]"
)
_RELATED_IN_CAPITALS = compile_later(
    r"(?:RELATED(?: ARTICLES?| STOR(?:Y|IES)| CONTENT| VIDEO| COVERAGE)?|READ MORE|ALSO READ|READ ALSO|SEE ALSO|READ NEXT"
    r"|MUST READ|DON['’]T MISS|MORE FROM|MORE ON) [A-Z0-9“\"'‘][^.!]{3,140}[^.!:;,]"
)
_NO_OUTLET = compile_later(
    rf"\w+ \w+ (?:{'|'.join(map(str.capitalize, WEEKDAYS))})|\w+ \w+ (?:{'|'.join(map(str.capitalize, MONTH_NAMES))})\b"
)
_LINK_WORDS = 22
"""Words that the title of another story has at most."""

_TEASER_MARK = compile_later(r":|\||>|—|–| - ")
_STOP = compile_later(r"(?<!\b\w)\.(?!\w)")
"""The end of a sentence; the full stops of "U.S." and "example.org" are none."""

_COMMENT_LENGTH = 12
"""Lines that one reader's comment has at most, with its name and its time."""

_BUTTONS_IN_A_ROW = 14
"""Words that a bar of buttons has at most."""


def is_furniture(line: str) -> bool:
    """Whether a whole line is words of the page."""
    if len(line) > LONGEST:
        return False
    if not _WORD.search(line):
        return bool(line.strip())
    if line.startswith("#") and re.fullmatch(r"(?:#[\w]+(?: [A-Z][\w]+){0,3}\s*)+", line):
        return True
    plain = _plain(line)
    if _is_named(line):
        return True
    if len(plain) <= _SHORT and (_is_button_bar(plain) or _heads_others(line, plain) or _is_phrase(plain)):
        return True
    if _is_credit(line, plain):
        return True
    inner = plain[1:-1] if plain[0] == "[" and plain[-1] == "]" else ""
    if inner and (_phrases("bracketed").match(inner) or _is_teaser(inner)):
        return True
    if len(plain) > _SHORT and not any(hint in plain for hint in _words("hints")):
        return False
    return (_phrases("unless reported").match(plain) or _is_footer(plain)) and not _pattern("reports").search(plain)


def asks_reader(line: str) -> bool:
    """Whether a line asks the reader for something of his own, as a form does: a name, an address, a tick."""
    return len(line) <= _SHORT and _WORD.search(line) is not None and _phrases("forms").match(_plain(line))


def names_field(line: str) -> bool:
    """Whether a line may be the name of a form's field, though by itself it may as well be the article's: "Country"."""
    return len(line) <= _SHORT and _WORD.search(line) is not None and _phrases("fields").match(_plain(line))


def heads_links(line: str) -> bool:
    """Whether a line heads a list of other stories."""
    return len(line) <= 80 and _WORD.search(line) is not None and _heads_others(line, _plain(line))


def _is_phrase(plain: str) -> bool:
    """Whether a line is one of those that are words of the page wherever they stand."""
    return _phrases("always").match(plain) or _phrases("forms").match(plain) or _is_teaser(plain)


def _is_teaser(plain: str) -> bool:
    """Whether a line leads to another story, whose title has no sentence's end: "watch next: why the u.s. loves ferries"."""
    mark = _TEASER_MARK.search(plain)
    if not mark or not _phrases("leads").match(plain[: mark.start()].strip()):
        return False
    title = plain[mark.end() :].strip(" >)")
    return bool(title) and not _STOP.search(title.removesuffix("..."))


def _heads_others(line: str, plain: str) -> bool:
    """Whether a line heads other stories; "Most read the letter and wept." has the same words and is a sentence."""
    return _phrases("related").match(plain) and not (_TOLD_END.search(line) and plain.count(" ") >= _SENTENCE)


def links_below(lines: Sequence[str], start: int) -> int:
    """Where the list of other stories ends whose first title would be `lines[start]`: the first line that is prose."""
    end = start
    while end < len(lines) and end - start < _LIST_LENGTH:
        line = lines[end]
        if _SENTENCE_END.search(line) or len(line.split()) > _LINK_WORDS or len(line) > 200 or line[-1] in ":,;":
            break
        end += 1
    return end


def comments(lines: Sequence[str]) -> range:
    """The lines of readers' comments, from their heading to the last mark of a comment; empty where there are none.

    A heading alone proves nothing, since it may be a button in the middle of the article: two marks that only comments have
    must follow, and the comments end where the marks grow rare.
    """
    marks = [number for number, line in enumerate(lines) if len(line) < 80 and _COMMENT_MARK.fullmatch(line)]
    if len(marks) < 2:
        return range(0)
    heads = (number for number, line in enumerate(lines) if len(line) <= 80 and _COMMENTS_HEAD.fullmatch(_plain(line)))
    for head in heads:
        end = head
        chain = 0
        for mark in marks[bisect_right(marks, head) :]:
            if mark - end > _COMMENT_LENGTH:
                break
            end, chain = mark, chain + 1
        if chain >= 2:
            return range(head, end + 1)
    return range(0)


def furniture_spans(line: str) -> list[Span]:
    """Ranges of a line that are words of the page although the rest is not; sorted, never the whole line."""
    tails = tweet_tails(line)
    if tails:
        return tails
    phrases = _lines()["glued"]
    if not (line.startswith(phrases) or line.endswith(phrases) or _SEAM.search(line) or _NOTICE.search(line[-400:])):
        return []
    found = [Span(*match.span()) for match in _edge_pattern().finditer(line)]
    return found if found and found != [Span(0, len(line))] else []


def _plain(line: str) -> str:
    """A line as the word list has it: small letters, straight apostrophes, single blanks, no bullets at its ends."""
    return " ".join(line.strip(_ENDS).lower().replace("’", "'").split())


def _is_named(line: str) -> bool:
    """Whether a whole line is one of those that their capitals tell from prose: a tweet's tail, thanks, a teaser."""
    line = line.strip(_BULLETS)
    if len(line) > _SHORT:
        return False
    if is_tweet_tail(line):
        return True
    if _RELATED_IN_CAPITALS.fullmatch(line):
        return True
    if thanks_lender(line):
        return True
    return ":" in line and _TEASER_OF.fullmatch(line) is not None and _NO_OUTLET.match(line) is None


def _is_button_bar(plain: str) -> bool:
    """Whether a line is made of nothing but buttons."""
    if plain[-1] in '.!?,;"”':
        return False
    found = _WORD.findall(plain)
    return (
        0 < len(found) <= _BUTTONS_IN_A_ROW
        and all(word in _words("buttons") or word in _words("button glue") for word in found)
        and any(word in _words("buttons") for word in found)
    )


def _is_footer(plain: str) -> bool:
    """Whether a line is a row of links to the small print, each with a few more characters at the most: "terms of use | help".

    One expression would try every way in which those characters may hold the next links. So they are gone through in order,
    with how far the links up to here may reach.
    """
    first = _links("footer").match(plain, plain.startswith("("))
    if not first:
        return False
    reach = _reach(first, "footer")
    for link in _links("footer links", before="[ |·•,/-]+").finditer(plain, first.end()):
        if link.start() > reach:
            break
        reach = max(reach, _reach(link, "footer links"))
    return reach >= len(plain)


def _reach(link: re.Match[str], section: str) -> int:
    """How far a link reaches with the characters that may follow it."""
    longest = int(_lines()[section][(link.lastindex or 1) - 1].partition("=")[2] or 0)
    return link.end() + longest


def _is_credit(line: str, plain: str) -> bool:
    """Whether a line only says who worked on the article: all its words in small letters are words of that trade."""
    return (
        (" by " in f" {plain}" or " from " in plain or "contributed" in plain)
        and bool(_pattern("credits").search(plain))
        and all(word in _words("credit words") for word in _SMALL.findall(line.replace("’", "'")))
    )


@cache
def _lines() -> dict[str, tuple[str, ...]]:
    return loader.lines("page_words.txt")


@cache
def _phrases(section: str) -> Phrases:
    """All expressions of a section for whole lines, with the lists that they name filled in."""
    expressions = "\n".join(_lines()[section])
    for name in ("sites", "agencies"):
        expressions = expressions.replace(f"<{name}>", "|".join(_lines()[name]))
    return Phrases(expressions.split("\n"))


@cache
def _pattern(section: str) -> re.Pattern[str]:
    """All expressions of a section as one, to be searched for."""
    return compile_later("|".join(_lines()[section]))


@cache
def _links(section: str, before: str = "") -> re.Pattern[str]:
    """The expressions of a section, each a group of its own, without the numbers behind them."""
    return compile_later(before + "(?:" + "|".join(f"({line.partition('=')[0]})" for line in _lines()[section]) + ")")


@cache
def _words(section: str) -> frozenset[str]:
    return loader.words("page_words.txt", section)


@cache
def _edge_pattern() -> re.Pattern[str]:
    """Phrases at an edge of a line, or between two sentences without a blank."""
    every = sorted(_lines()["glued"], key=len, reverse=True)
    phrases = "|".join(map(re.escape, every))
    plain = "|".join(re.escape(phrase) for phrase in every if "carousel" in phrase or "below adv" in phrase)
    ends = "|".join(re.escape(phrase) for phrase in every if " " in phrase)
    return compile_later(
        rf"^(?:{phrases})+(?=[A-Z“\"‘\[(])|^(?:(?:{plain}) )+(?=\S)"
        rf"|(?<=[.!?”\"’)\]])(?: ?(?:{phrases}))+(?=$)|(?<=[a-z])(?:{ends})$"
        r"|(?<=[.!?”\"’)\]]) ?"
        r"(?:\((?:(?:Additional|Further) )?(?:Reporting|Writing|Editing|Compiled|With inputs)\b[^()]{3,240}\)"
        r"|Reporting by [A-Z][^.]{2,160}; (?:[Ee]diting|[Ww]riting) by [^.]{2,120}"
        r"|(?:Copyright|©) ?(?:©|\(c\))? ?(?:19|20)\d\d .{2,80}(?:[Aa]ll rights reserved|may not be published).{0,160})$"
        rf"|(?<=[.!?”\"’)\]])(?:{phrases})+(?=[A-Z“\"‘\[(])"
    )
