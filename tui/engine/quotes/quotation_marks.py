"""Where quotation marks open and close.

The same sign does many jobs, and writers forget half of them:

    “So we’re now working,” said ...    the apostrophe closes nothing
    'The players' union won,' he said   nor does the possessive
    a 6'2" striker of the ’90s          nor do inches, feet and decades
    “One paragraph.                     the mark is opened again and never closed:
    “And another,” he said.             one quotation

So a mark is judged by its neighbours, within its paragraph. What stays open runs to the paragraph's end. Every character is
looked at a bounded number of times, so that a megabyte of marks costs no more than a megabyte of prose.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from tui.model.settings import Quotes
from tui.model.story import TOLD, Block, BlockKind


class Quoted(NamedTuple):
    """A stretch between quotation marks."""

    start: int
    """First character of what is said."""
    end: int
    """One past the last character of what is said."""
    opening: int
    """Where the opening mark stands."""
    after: int
    """One past the closing mark, or past the last word where none closes it."""
    closed: bool = True


class _Sign(NamedTuple):
    """A quotation mark with what its neighbours allow."""

    at: int
    sign: str
    opens: bool
    closes: bool


_DOUBLE = {"“": '”"', '"': '"”', "„": '“”"', "«": "»", "»": "«", "”": "”", "「": "」", "『": "』", "``": ("''", '"')}
"""Opening marks with the marks that close them; a "”" opens in Swedish and Finnish, a "»" in German books."""
_SINGLE = {"‘": "’'", "'": "'’", "‚": "‘’", "‹": "›", "`": "'’"}
_SIGNS = re.compile(
    r"[“”\"„«»「」『』‘’'`‚‹›]{4,}|``|''|[“”„«»「」『』]|\"(?=\S)|(?<=\S)\"|(?<=[.?!] )\"$|[‘'‚‹`](?=\S)|(?<=\S)[’'›]",
    re.MULTILINE,
)
"""Marks that touch a word or another sign, or stand behind the last sentence of a line. Four and more in a row are a rule or a
smear, no quotation."""
_BEFORE_OPENING = frozenset(" \t\u00a0\u2009\u202f([{<—–-/…:“\"„«‘'‚‹")
_AFTER_CLOSING = frozenset(" \t\u00a0\u2009\u202f)]}>—–-/….,;:?!”\"»’'›")
_ELISION = re.compile(
    r"['’‘`](?:\d\ds?\b|(?:em|til|till|cause|cos|twas|tis|twere|round|bout|n|neath|gainst|cept|ello|ere|nuff|tude)\b)",
    re.IGNORECASE,
)
"""A leading apostrophe: ’90s, ’em, ’til, rock ’n’ roll."""
_LED_ON = re.compile(
    r"(?:he|she|they|it|said|says|added)\b|(?:[A-Z][\w.’'-]*\s){1,3}(?:said|says|added|told|explained|wrote)\b"
)
"""What follows a mark that closes although a blank went astray: `we stop, "he said`, `we stop, "Reid said`."""
_MARK = re.compile(r"[“”\"„«»「」『』]")
_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:½|\.\d)?\s?$")
_ENDS = ".?!…,;:—–"
_LOOKED_AHEAD = 3
"""Paragraphs behind one with an open quotation in which its closing mark is looked for."""


def quotations(text: str, blocks: tuple[Block, ...], settings: Quotes) -> tuple[Quoted, ...]:
    """What stands between quotation marks in the told blocks of an article, in order; stretches never overlap.

    A quotation goes on in the next block when that one opens again before this one closes.
    """
    found: list[Quoted] = []
    waiting: tuple[int, int, str] | None = None
    for position, matches in _by_block(text, blocks):
        block = blocks[position]
        after = blocks[position + 1 : position + 1 + _LOOKED_AHEAD]
        waiting = _scan(text, block, _signs(text, block, matches) if prose(text, block, settings) else [], waiting, found)
        if waiting and not _goes_on(text, block, after, waiting):
            _keep_open(text, waiting, block.end, found)
            waiting = None
    return tuple(found)


def prose(text: str, block: Block, settings: Quotes) -> bool:
    """Whether a block holds no more quotation marks than prose can."""
    if block.end - block.start <= settings.max_marks:
        return True
    return sum(text.count(sign, block.start, block.end) for sign in "\"“”‘’'«»`") <= settings.max_marks


def _by_block(text: str, blocks: tuple[Block, ...]) -> Iterator[tuple[int, list[re.Match[str]]]]:
    """Positions of the told blocks that hold marks, each with its marks: blocks without any cost nothing."""
    position, matches = 0, list[re.Match[str]]()
    for match in _SIGNS.finditer(text):
        if match.end() - match.start() > 2:
            continue
        while position < len(blocks) and blocks[position].end <= match.start():
            if matches:
                yield position, matches
                matches = []
            position += 1
        if position == len(blocks):
            return
        if blocks[position].kind in TOLD and blocks[position].start <= match.start():
            matches.append(match)
    if matches:
        yield position, matches


def _signs(text: str, block: Block, matches: list[re.Match[str]]) -> list[_Sign]:
    """The quotation marks of a block, with what their neighbours allow."""
    signs = []
    for match in matches:
        at, end = match.span()
        before = text[at - 1] if at > block.start else " "
        behind = text[end] if end < block.end else " "
        sign = match.group()
        opens = before in _BEFORE_OPENING and (not behind.isspace() or sign == "«")
        closes = (not before.isspace() or sign == "»") and (behind in _AFTER_CLOSING or sign in "”»」』")
        if sign in "“„「『``":
            opens = not behind.isspace() or before.isspace()
            closes = sign == "“" and closes
        elif sign == '"' and not opens and not closes:
            closes = not before.isspace()
        if sign == '"' and (_INCHES.search(text, max(block.start, at - 8), at) or (before.isdigit() and behind.isdigit())):
            continue
        signs.append(_Sign(at, sign, opens, closes))
    return signs


def _scan(
    text: str, block: Block, signs: list[_Sign], waiting: tuple[int, int, str] | None, found: list[Quoted]
) -> tuple[int, int, str] | None:
    """Pair the marks of one block; returns the opening (mark, first character, sign) that is still open at its end."""
    opened, inner, index = waiting, 0, 0
    if opened and signs and signs[0].sign[0] in opened[2] and signs[0].at == block.start:
        index = 1  # the mark that opens the paragraph again
    while index < len(signs):
        at, sign, opens, _ = signs[index]
        index += 1
        if opened is None:
            opened, index = _open(text, block, signs, index, found)
            inner = 0
        elif sign in _closers(opened[2]) and (_ends_here(text, signs[index - 1]) or _astray(text, at)):
            if inner:
                inner -= 1
            else:
                _keep(text, Quoted(opened[1], at, opened[0], at + len(sign)), found)
                opened = None
        elif opens and sign in _DOUBLE and sign[0] == opened[2][0]:
            if _is_nested(signs, index, opened[2]):
                inner += 1
            elif text[opened[1] : at].rstrip()[-1:] in ".?!":
                _keep_open(text, opened, at, found)
                opened, inner = (at, at + len(sign), sign), 0
    return opened


def _open(
    text: str, block: Block, signs: list[_Sign], index: int, found: list[Quoted]
) -> tuple[tuple[int, int, str] | None, int]:
    """What the mark before `index` opens outside a quotation, and the mark to go on with; one in single marks is kept."""
    at, sign, opens, _ = signs[index - 1]
    if sign in _SINGLE:
        close = _single(text, block, signs, index)
        if opens and close is not None:
            _keep(text, Quoted(at + 1, signs[close].at, at, signs[close].at + 1), found)
            return None, close + 1
        starts = opens and sign in "‘'" and at == block.start and not _ELISION.match(text, at)
        return ((at, at + 1, sign) if starts else None), index
    starts = opens and sign in _DOUBLE and (sign not in "”»" or _is_closed(signs, index, sign))
    return ((at, at + len(sign), sign) if starts else None), index


def _ends_here(text: str, mark: _Sign) -> bool:
    """Whether a mark that may close does: one that could as well open does not behind a blank."""
    return mark.closes and not (mark.opens and mark.sign in '“"' and text[mark.at - 1].isspace())


def _astray(text: str, at: int) -> bool:
    """Whether a mark closes although a blank stands before it instead of behind it."""
    led_on = _LED_ON.match(text, at + 1) is not None or text[at + 1 : at + 2] in ("", "\n")
    return led_on and text[at - 1 : at] == " " and text[at - 2 : at - 1] in _ENDS


def _closers(sign: str) -> Container[str]:
    """The marks that close what `sign` opened."""
    return _DOUBLE.get(sign) or _SINGLE[sign]


def _is_nested(signs: list[_Sign], index: int, sign: str) -> bool:
    """Whether a second opening mark before `index` is a quotation inside the quotation: two closing ones come next."""
    following = [other for other in signs[index : index + 8] if other.sign not in _SINGLE and other.sign not in "’›"][:2]
    return len(following) == 2 and all(other.sign in _closers(sign) and other.closes and not other.opens for other in following)


def _is_closed(signs: list[_Sign], index: int, sign: str) -> bool:
    """Whether a mark that usually closes is closed itself, as in Swedish ”så här”: the next mark of its family ends it."""
    following = next((other for other in signs[index : index + 8] if other.sign in '“”«»"'), None)
    return following is not None and following.sign in _DOUBLE[sign] and following.closes and not following.opens


def _single(text: str, block: Block, signs: list[_Sign], index: int) -> int | None:
    """Position in `signs` of the mark that closes the single mark before `index`, or None when that one is an apostrophe.

    An "s’ " may be a possessive: a later mark that can only close is believed first.
    """
    opening = signs[index - 1]
    if not opening.opens or _ELISION.match(text, opening.at):
        return None
    doubtful = None
    for position in range(index, len(signs)):
        at, sign, opens, closes = signs[position]
        if sign in _SINGLE[opening.sign] and closes and at > opening.at + 1:
            behind = text[at + 1] if at + 1 < block.end else "."
            if text[at - 1] in _ENDS or not behind.isspace() or not text[at - 2 : at].lower().endswith(("s", "z", "in")):
                return position
            doubtful = position if doubtful is None else doubtful
        elif sign in _SINGLE and opens and not _ELISION.match(text, at):
            break
    return doubtful


def _goes_on(text: str, block: Block, after: tuple[Block, ...], waiting: tuple[int, int, str]) -> bool:
    """Whether the next blocks take up a quotation that this one leaves open: they open it again, or only close it.

    `after` are a few of them; the closing mark may stand behind paragraphs without any.
    """
    if not after or block.kind is not BlockKind.PARAGRAPH or after[0].kind is not BlockKind.PARAGRAPH:
        return False
    if text[max(waiting[1], block.start) : block.end].rstrip()[-1:] not in '.?!…:—"”’':
        return False
    if text[after[0].start] == waiting[2][0]:
        return True
    for following in after:
        mark = _MARK.search(text, following.start, following.end)
        if following.kind is not BlockKind.PARAGRAPH:
            return False
        if mark:
            return (
                waiting[2] in _DOUBLE and mark.group() in _closers(waiting[2]) and _only_closes(text, following, mark.start())
            )
    return False


def _only_closes(text: str, block: Block, at: int) -> bool:
    """Whether a mark in a block can open nothing."""
    match = _SIGNS.match(text, at)
    signs = _signs(text, block, [match]) if match else []
    closes = any((mark.closes and not mark.opens) or _astray(text, at) for mark in signs)
    return closes and not text[at - 1].isdigit()  # a 15” bicycle


def _keep_open(text: str, opened: tuple[int, int, str], end: int, found: list[Quoted]) -> None:
    """Keep what nothing closes, up to `end`, if it is a statement: a lone mark before two words is a slip."""
    if len(text[opened[1] : end].split(maxsplit=4)) >= 4 and opened[2] not in _SINGLE:
        _keep(text, Quoted(opened[1], end, opened[0], end, closed=False), found)


def _keep(text: str, quotation: Quoted, found: list[Quoted]) -> None:
    """Keep a stretch that holds a letter or digit, without the blanks at its edges."""
    body = text[quotation.start : quotation.end]
    if any(map(str.isalnum, body)):
        start = quotation.start + len(body) - len(body.lstrip())
        end = start + len(body.strip())
        found.append(quotation._replace(start=start, end=end, after=quotation.after if quotation.closed else end))


def words(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words of a stretch: letters and digits with the apostrophes and hyphens inside them."""
    return re.finditer(r"[^\W_]+(?:['’.-][^\W_]+)*", text[start:end])
