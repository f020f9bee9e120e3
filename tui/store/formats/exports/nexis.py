"""Nexis, Nexis Uni, Lexis+: the classic layout and the new one.

classic   1 of 25 DOCUMENTS         new   Title
          The Outlet                      The Outlet
          March 27, 2024                  March 27, 2024 Wednesday
          Title                           Copyright ...
          BYLINE: / SECTION: / LENGTH:    Section: / Length: / Byline:
          words                           Body
          LOAD-DATE: / LANGUAGE: ...      words
          Copyright ...                   Load-Date: ...
                                          End of Document
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.store.formats.exports.cuts import EDGE_COLUMNS, Cut, Export, Head, blocks, edges, gather_blocks, words
from tui.store.formats.exports.days import day
from tui.store.formats.exports.labels import NEXIS, PUBLISHED, SOURCE, TITLE, label_of
from tui.store.formats.exports.parting import Labelled, is_notice, part_text, take

_FIRST = re.compile(r"\d{1,6}+ (?:of|von|de|sur) \d{1,6}+ DO[CK]UMENT(?:S|EN?|OS)?", re.IGNORECASE)
"""Above each article of the classic layout."""
_NUMBER = re.compile(r"Do[ck]ument \d{1,6}+ (?:of|von|de|sur) \d{1,6}+", re.IGNORECASE)
"""The same in other editions."""
_LAST = re.compile(r"(?:End of Document|Ende des Dokuments|Fin du document)", re.IGNORECASE)
"""Below each article of the new one."""
_DATED = re.compile(r"(?:load-date|update|ladedatum|date-chargement|date de chargement)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:publication-type|type-publication|publikationstyp|classification|klassifizierung|journal[ -]code)", re.IGNORECASE
)
_HEADING = re.compile(r"(?:graphic|grafik|graphique)", re.IGNORECASE)
"""Alone on its line: what it names stands below, up to the end."""
_TONGUE = re.compile(r"(?:language|sprache|langue)", re.IGNORECASE)
_COVER = re.compile(
    r"(?:(?:user name|date and time|date et heure|datum und uhrzeit|job number|jobnummer|numéro de tâche|documents?|dokumente?"
    r"|client/matter|search terms|suchbegriffe|termes de recherche"
    r"|search type|suchtyp|type de recherche|narrowed by|eingegrenzt"
    r"|content type|inhaltstyp|type de contenu|timeline|zeitachse|benutzername|nom d'utilisateur)\b ?[:(=]"
    r"|-none-|content type\s|\| about lexisnexis|©)",
    re.IGNORECASE,
)
"""Lines of a cover page: who searched for what, and the list of contents."""
_NUMBERED = re.compile(r"\d{1,4}\.\s")
_SPANS = ("timeline:", "zeitachse:", "zeitraum:", "chronologie:")
"""Where such a line says of which days articles were sought, with whatever stands before it."""
_PICTURE = re.compile(
    r"(?:\[?image\b|link to (?:image|pdf)|page \d{1,5}+ (?:of|de|sur) \d|seite \d{1,5}+ von \d)", re.IGNORECASE
)
_DAY_LINE = 90
"""Characters up to which a line that names a day is the day of publication."""
_TITLE_LINES = 4
"""Lines of a title at the most; where more stand above an outlet, the last of them are it."""


def cut(lines: Sequence[str]) -> Export:
    """The articles of an export of Nexis among lines."""
    short = edges(lines)
    firsts = [number for number, line in short if _FIRST.fullmatch(line)]
    lasts = [number for number, line in short if _LAST.fullmatch(line)]
    if firsts and len(firsts) >= len(lasts):
        return _classic(lines, firsts)
    if not lasts and (numbered := [number for number, line in short if _NUMBER.fullmatch(line)]):
        first, end = (*numbered, len(lines))[:2]
        is_ours = _article(lines[first + 1 : end], classic=True) is not None  # ProQuest numbers its documents so as well
        return _classic(lines, numbered) if is_ours else Export()
    if lasts:
        ranges = list(zip([0, *(last + 1 for last in lasts[:-1])], lasts, strict=True))
        return _export(lines, ranges, after=words(lines[lasts[-1] + 1 :]), classic=False)
    return Export()


def _classic(lines: Sequence[str], firsts: list[int]) -> Export:
    """The articles below such lines."""
    ends = [*firsts[1:], len(lines)]
    ranges = [(first + 1, end) for first, end in zip(firsts, ends, strict=True)]
    return _export(lines, ranges, before=words(lines[: firsts[0]]), classic=True)


def _export(lines: Sequence[str], ranges: list[tuple[int, int]], *, classic: bool, before: str = "", after: str = "") -> Export:
    """The articles in ranges of lines; none where most of them have not the fields of an article."""
    found: list[tuple[Sequence[str], Cut | None]] = []
    for start, end in ranges:
        own = [line for line in lines[start:end] if not line or len(line) > EDGE_COLUMNS or not _is_edge(line.strip())]
        cover = 0 if classic or found else _cover(own)
        before = before or words(own[:cover])
        found.append((own[cover:], _article(own[cover:], classic=classic)))
    cuts = gather_blocks(found)
    return Export(cuts, len(ranges) > 1, before=before, after=after)


def _is_edge(line: str) -> bool:
    """Whether a line is about the page or the file."""
    return bool(_LAST.fullmatch(line) or _PICTURE.match(line))


def _article(lines: Sequence[str], *, classic: bool) -> Cut | None:
    """One article; None where it has not the fields of one."""
    parts = part_text(lines, NEXIS, _is_sure)
    if not parts.head and not (parts.has_body and parts.tail):
        return None
    head = Head()
    for field in (*parts.head, *parts.tail):
        take(head, field)
    _take_top(head, parts.top, classic=classic)
    if not head.values.get(SOURCE) or not head.values.get(PUBLISHED):
        return None
    return Cut(head.fields(), parts.body, tuple(head.left_out))


def _take_top(head: Head, top: Sequence[str], *, classic: bool) -> None:
    """Title, outlet and day, as they stand above the fields."""
    lines = [line for line in top if not is_notice(line)]
    at = next((number for number, line in enumerate(lines) if _is_day(line)), None)
    if at is None:
        return
    head.take(PUBLISHED, lines[at])
    above = blocks(lines[:at])
    if not above:
        return
    outlet = above[-1].pop()
    head.take(SOURCE, outlet)
    if classic:
        rest = lines[at + 1 :]
        below = blocks(rest) if any(not line.strip() for line in rest[:-1]) else [[line] for line in rest if line.strip()]
        head.take(TITLE, words(below[-1]) if below else "")
        return
    titles = [block for block in above if block]
    if sum(map(len, titles)) > _TITLE_LINES:
        titles = titles[-1:]
    head.take(TITLE, words(dict.fromkeys(line for block in titles for line in block)))


def _cover(lines: Sequence[str]) -> int:
    """How many lines before the title of the first article belong to a cover page."""
    fields = (number for number, line in enumerate(lines) if not _is_cover(line) and label_of(line, NEXIS))
    for field in fields:
        days = [number for number in range(field) if _is_day(lines[number]) and not _is_cover(lines[number])]
        if days:
            marks = [number for number in range(days[-1]) if _is_cover(lines[number])]
            return marks[-1] + 1 if marks else 0
    return 0


def _is_cover(line: str) -> bool:
    listed = bool(_NUMBERED.match(line.strip())) and not _is_day(line)
    return listed or bool(_COVER.match(line.strip())) or any(mark in line.lower() for mark in _SPANS)


def _is_day(line: str) -> bool:
    return len(line.strip()) <= _DAY_LINE and day(line) is not None


def _is_sure(field: Labelled) -> bool:
    """Whether a field stands below the words of an article and never among them."""
    if _DATED.fullmatch(field.label.strip()):
        return day(field.value) is not None
    if _NAMED.fullmatch(field.label.strip()) or (not field.value and _HEADING.fullmatch(field.label.strip())):
        return True
    return bool(_TONGUE.fullmatch(field.label.strip())) and field.value[:3].isupper()
