"""NewsBank: a title with a line of day and paper below it, or fields from top to bottom; both end with a record number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.store.formats.exports.cuts import Cut, Export, Head, blocks, edges, gather_blocks, words
from tui.store.formats.exports.days import day
from tui.store.formats.exports.labels import BODY, NEWSBANK, PAGE, PUBLISHED, SECTION, SOURCE, TITLE, label_of
from tui.store.formats.exports.parting import Labelled, is_notice, part_text, take

_RECORD = re.compile(
    r"(?:Record(?: Number| No\.?)?|Datensatznummer|Numéro d'enregistrement)\s?:\s?[A-Z0-9][\w-]{5,40}", re.IGNORECASE
)
"""Below each article."""
_PAGE = re.compile(r"(?:page|seite|p\.) ?(?P<page>[A-Z]{0,3}-?\d{1,4}[A-Z]?)", re.IGNORECASE)
_LINK = re.compile(r"(?:OpenURL Link|Read News Document|\d{1,5} Words?|• Citation.{0,60})", re.IGNORECASE)
_PLACE = re.compile(r" \([^()]{2,30}\)$")
_PIECES = re.compile(r"\s?\|\s?| [-\u2013] ")


def cut(lines: Sequence[str]) -> Export:
    """The articles of an export of NewsBank among lines."""
    lasts = [number for number, line in edges(lines) if _RECORD.fullmatch(line)]
    if not lasts:
        return Export()
    ends = [_end(lines, last) for last in lasts]
    found = [(lines[start:end], _article(lines[start:end])) for start, end in zip([0, *ends], ends, strict=False)]
    return Export(gather_blocks(found), len(lasts) > 1, after=words(lines[ends[-1] :]))


def _end(lines: Sequence[str], last: int) -> int:
    """The line after an article whose record number is known: a line about rights may follow."""
    at = last + 1
    for number in range(last + 1, min(last + 6, len(lines))):
        if lines[number].strip() and not is_notice(lines[number]):
            break
        at = number + 1
    return at


def _article(lines: Sequence[str]) -> Cut | None:
    """One article; None where neither fields nor a line say outlet and day."""
    head = Head()
    opened = _opening(lines, head)
    parts = part_text(opened, NEWSBANK, lambda field: bool(_RECORD.fullmatch(f"{field.label.strip()}: {field.value}")))
    for field in (*parts.head, *parts.tail):
        take(head, field)
    above = [block for block in blocks(parts.top) if not is_notice(block[0])]
    if above and TITLE not in head.values:
        _take_top(head, above)
    if TITLE not in head.values and parts.has_body:
        head.take(TITLE, _between(opened))
    if source := head.values.get(SOURCE):
        head.values[SOURCE] = _name_fields(source)
    if not head.values.get(SOURCE) or not head.values.get(PUBLISHED):
        return None
    body = [line for line in parts.body if not _LINK.fullmatch(line.strip())]
    if not parts.has_body and TITLE not in head.values and body:
        head.take(TITLE, body.pop(0))
    return Cut(head.fields(), tuple(body), tuple(head.left_out))


def _between(lines: list[str]) -> str:
    """What stands among the fields above the words and is none: in older layouts the title."""
    found: list[str] = []
    for line in lines:
        field = label_of(line, NEWSBANK)
        if field is not None and field[0] == BODY:
            break
        if field is None and line.strip() and not _is_day(line):
            found.append(line)
    return found[-1] if len(found) > 1 else ""


def _name_fields(outlet: str) -> str:
    """ "Springfield Post, The (IL)" as "The Springfield Post"."""
    name = _PLACE.sub("", outlet).strip()
    first, _, article = name.rpartition(", ")
    return f"{article} {first}" if article in {"The", "Die", "Der", "Das", "Le", "La", "Les"} else name


def _opening(lines: Sequence[str], head: Head) -> list[str]:
    """The lines, with those of several fields between bars as one line for each; day and paper are taken."""
    kept: list[str] = []
    for line in lines:
        if not line or ("|" not in line and " - " not in line and " \u2013 " not in line and not _LINK.match(line.lstrip())):
            kept.append(line)
            continue
        pieces = [piece.strip() for piece in _PIECES.split(line.strip()) if piece.strip()]
        fields = [piece for piece in pieces if label_of(piece, NEWSBANK) is not None]
        if len(pieces) > 1 and len(fields) >= len(pieces) - 1:
            kept += [piece for piece in pieces if not _LINK.fullmatch(piece)]
        elif len(pieces) > 1 and PUBLISHED not in head.values and any(_is_day(piece) for piece in pieces):
            _take_line(head, pieces)
        elif not _LINK.fullmatch(line.strip()):
            kept.append(line)
    return kept


def _take_line(head: Head, pieces: list[str]) -> None:
    """Day, paper, page and section of a line with bars between them."""
    for piece in pieces:
        if _is_day(piece):
            head.take(PUBLISHED, piece)
        elif match := _PAGE.fullmatch(piece):
            head.take(PAGE, match["page"])
        elif (field := label_of(piece, NEWSBANK)) is not None:
            take(head, Labelled(0, *field))
        elif SOURCE not in head.values:
            head.take(SOURCE, piece)
        else:
            head.take(SECTION, piece)


def _take_top(head: Head, above: list[list[str]]) -> None:
    """The title; where they have no fields, the paper and the day above or below it."""
    lines = [line for block in above for line in block]
    dated = next((number for number, line in enumerate(lines) if _is_day(line)), None)
    if dated is not None and PUBLISHED not in head.values:
        head.take(PUBLISHED, lines.pop(dated))
        if SOURCE not in head.values and dated and len(lines) >= dated:
            head.take(SOURCE, lines.pop(dated - 1))
    head.take(TITLE, words(lines))


def _is_day(line: str) -> bool:
    return len(line.strip()) < 40 and day(line) is not None
