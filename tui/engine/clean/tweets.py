"""Tails of embedded tweets: who wrote them and when, and the addresses of their pictures.

— Jane Doe (@jane) May 2, 2018                               a line of its own
I'll be back. pic.twitter.com/AbC — Leo (@leo) May 2, 2018   the words stay, the tail is folded
"""

from __future__ import annotations

from tui.model.expressions import compile_later
from tui.model.places import Span

_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2}\.? [A-Z][a-z]{2,8}\.?,? \d{4})"
_LINE = compile_later(
    rf"(?:[—–―-]{{1,2}} ?)[^@()]{{1,60}} ?\(@\w{{1,30}}\)(?:[ ,·•|-]*{_DAY})?"
    rf"|[^@().!?\"“”—–]{{1,60}} \(@\w{{1,30}}\)[ ,·•|-]*{_DAY}"
)
"""Who wrote an embedded tweet, and when: "— Jane Doe (@jane) May 2, 2018". Without a dash the day has to be there."""
_WITHIN = compile_later(
    rf" ?pic\.twitter\.com/\w{{4,20}}(?: ?[—–―-]{{1,2}} ?[^@()\n—–-]{{1,60}}\(@\w{{1,30}}\)(?:[ ,·•|-]{{0,3}}{_DAY})?)?"
    rf"|(?<![\"”’'\s])(?<=\S) ?[—–―-]{{1,2}} ?[A-Z][^@().\n—–]{{0,59}}\(@\w{{1,30}}\)[ ,·•|-]{{0,3}}{_DAY}"
)
"""The same inside a paragraph: the address of the picture, or a dash with name, account and day."""


def is_tweet_tail(line: str) -> bool:
    """Whether a whole line is the tail of a tweet."""
    return "@" in line and _LINE.fullmatch(line) is not None


def tweet_tails(line: str) -> list[Span]:
    """Tails of embedded tweets inside a line; sorted, never the whole line.

    Behind a quotation mark the name stays, for it says whose words they are.
    """
    if "(@" not in line and "pic.twitter.com/" not in line:
        return []
    found = [Span(*match.span()) for match in _WITHIN.finditer(line)]
    return found if found != [Span(0, len(line))] else []
