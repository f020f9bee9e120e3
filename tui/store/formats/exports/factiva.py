"""Factiva: with the codes of its fields at the start of their lines, and with the fields alone.

with codes                     without
HD Bridge reopens              Bridge reopens
BY Jane Doe                    By Jane Doe
WC 120 words                   120 words
PD 27 March 2024               27 March 2024
SN The Outlet                  The Outlet
SC SPRPST                      SPRPST
LP first words                 English
TD words                       (c) 2024 The Outlet
NS gcat : General News         words
AN Document SPRPST0020...      Document SPRPST0020...
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.store.formats.exports.cuts import Cut, Export, Head, blocks, edges, gather_blocks, is_tongue, trim_lines, words
from tui.store.formats.exports.days import day
from tui.store.formats.exports.labels import AUTHOR, LANGUAGE, PAGE, PUBLISHED, SECTION, SOURCE, TITLE
from tui.store.formats.exports.parting import is_notice

_READ = {
    "HD": TITLE, "BY": AUTHOR, "PD": PUBLISHED, "SN": SOURCE, "SE": SECTION, "PG": PAGE, "LA": LANGUAGE, "CLM": "column",
    "CR": "credit", "WC": "", "ET": "", "SC": "", "ED": "", "VOL": "", "CY": "", "GC": "", "NGC": "",
}  # fmt: skip
"""What the codes above the words are to us; empty for what is not read."""
_HEAD = re.compile(rf"(?P<code>{'|'.join(_READ)})(?:[ \t]{{1,9}}(?P<value>.*))?$", re.DOTALL)
_BODY = re.compile(r"(?:LP|TD)(?:[ \t]{1,9}(?P<value>.*))?$", re.DOTALL)
_TAIL = re.compile(r"(?:CO|IN|NS|RE|IPD|IPC|PUB|RF|DE|CT|ART|CX|NT|CE|DJIC|AN)(?:[ \t]|$)")
_COPY = re.compile(r"(?:AN[ \t]{1,9})?(?:Document|Dokument)[ \t]{1,9}(?P<id>[A-Z]{2}[A-Z0-9]{5}[A-Za-z0-9]{9,30})")
"""The number of the article, which stands below each."""
_COUNT = re.compile(r"\d[\d.,\u202f\u00a0 ]{0,9} ?(?:words?|Wörter|Woerter|Wort|mots?|palabras|parole|woorden)", re.IGNORECASE)
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?: ?(?:AM|PM|GMT|Uhr|[A-Z]{3,4}))?|\d{1,2} ?h ?\d\d")
_BYLINE = re.compile(r"(?:By|Von|Par|De|BY|VON|PAR)\b[: ]")
_END = re.compile(
    r"(?:Search Summary|Suchübersicht|Zusammenfassung der Suche|Suchzusammenfassung|Résumé de la recherche|Récapitulatif)"
)
_COVER = re.compile(r"(?:Page|Seite) \d{1,5}(?: (?:of|von|de|sur) \d{1,5})?$|Factiva$|Dow Jones(?: Factiva)?$", re.IGNORECASE)
"""Lines above the first article, and at the edges of printed pages."""
_FEWEST = 3
"""Codes above the words that an article has, of HD, BY, WC, PD, SN, SC, LA and CY."""
_MOST_HEAD = 40
"""Lines among which they stand."""


def cut(lines: Sequence[str]) -> Export:
    """The articles of an export of Factiva among lines."""
    heads = (number for number, line in enumerate(lines) if "HD" in line[:9] and line.split()[0] == "HD")
    coded = [number for number in heads if _is_start(lines, number)]
    if coded:
        found = [(lines[start:end], _has_codes(lines[start:end])) for start, end in _ranges(lines, coded)]
        return Export(gather_blocks(found), looks_like=True, before=words(lines[: _top(lines, coded[0])]))
    lasts = [number for number, line in edges(lines) if _COPY.fullmatch(line)]
    if not lasts:
        return Export()
    ranges = list(zip([0, *(last + 1 for last in lasts)], lasts, strict=False))
    plain = [_plain(lines[start:end]) for start, end in ranges]
    cuts = gather_blocks([(lines[start:end], each) for (start, end), (each, _) in zip(ranges, plain, strict=True)])
    return Export(cuts, len(lasts) > 1, before=words(lines[: plain[0][1]]), after=words(lines[lasts[-1] + 1 :]))


def _is_start(lines: Sequence[str], at: int) -> bool:
    """Whether the codes below a line are those of the head of an article."""
    codes = set()
    for line in lines[at : at + _MOST_HEAD]:
        if _BODY.match(line.strip()):
            break
        if match := _HEAD.match(line.strip()):
            codes.add(match["code"])
    return len(codes) >= _FEWEST


def _top(lines: Sequence[str], start: int) -> int:
    """The first line of an article whose title stands in a line: a section or a column may stand above it."""
    while start and (match := _HEAD.match(lines[start - 1].strip())) and match["code"] in {"SE", "CLM", "GC", "NGC"}:
        start -= 1
    return start


def _ranges(lines: Sequence[str], starts: Sequence[int]) -> list[tuple[int, int]]:
    tops = [_top(lines, start) for start in starts]
    return list(zip(tops, [*tops[1:], len(lines)], strict=True))


def _has_codes(lines: Sequence[str]) -> Cut | None:
    """An article whose fields have codes; None where it has no outlet and no day."""
    begin = next((number for number, line in enumerate(lines) if _BODY.match(line.strip())), None)
    last = next((number for number, line in edges(lines) if _COPY.fullmatch(line) or _END.fullmatch(line)), len(lines))
    end = _tail(lines, 0 if begin is None else begin, last)
    head = Head()
    code = ""
    values: dict[str, list[str]] = {}
    for line in lines[: begin if begin is not None else end]:
        if match := _HEAD.match(line.strip()):
            code = match["code"]
            values.setdefault(code, []).append(match["value"] or "")
        elif code and line.strip():
            values[code].append(line)
    for code, value in values.items():
        if what := _READ[code]:
            head.take(what, words(value))
        else:
            head.leave_out(code.lower())
    if not head.values.get(SOURCE) or not head.values.get(PUBLISHED):
        return None
    for line in lines[end:last]:
        if match := _TAIL.match(line.strip()):
            head.leave_out(match[0])
    body = (
        [_BODY.sub(lambda match: match["value"] or "", line.strip()) for line in lines[begin:end]] if begin is not None else []
    )
    extra = words(line for line in lines[last:] if not _COPY.fullmatch(line.strip()))
    doubts = () if not extra or _END.match(extra) else (f"what stands below it was left out: {extra[:120]}",)
    for name in ("column", "credit"):
        head.values.pop(name, None)
    return Cut(head.fields(), trim_lines(body), tuple(f"“{code.upper()}”" for code in head.left_out), doubts)


def _tail(lines: Sequence[str], begin: int, last: int) -> int:
    """The line from which on codes alone stand."""
    end = at = last
    while at > begin:
        line = lines[at - 1].strip()
        if _TAIL.match(line):
            end = at - 1
        elif line and " : " not in line and " | " not in line:
            break
        at -= 1
    return end


def _plain(lines: Sequence[str]) -> tuple[Cut | None, int]:
    """An article whose fields have no codes, and the line at which it begins; None where it has not the fields of one."""
    head = Head()
    found = take_below_title(lines, head)
    if found is None or not head.values.get(SOURCE):
        return None, 0
    count, at = found
    start = _take_title(lines, count, head)
    return Cut(head.fields(), trim_lines(lines[at:])), start


def take_below_title(lines: Sequence[str], head: Head) -> tuple[int, int] | None:
    """Take day, outlet and the like from the lines with the number of words and what follows it.

    Gives the line of that number and the first below the head; None where there is no such number with a day below it.
    """
    count = next((number for number, line in enumerate(lines) if _COUNT.fullmatch(line.strip())), None)
    if count is None:
        return None
    dated = next((number for number in range(count + 1, min(count + 6, len(lines))) if _is_day(lines[number])), None)
    if dated is None:
        return None
    head.take(PUBLISHED, lines[dated])
    return count, _below(lines, dated + 1, head)


def _below(lines: Sequence[str], at: int, head: Head) -> int:
    """Take what stands below the day: outlet, code, edition, page, language and rights; the line after them."""
    end = at
    for number in range(at, min(at + _MOST_HEAD, len(lines))):
        line = lines[number].strip()
        if not line or _CLOCK.fullmatch(line):
            continue
        if SOURCE not in head.values:
            head.take(SOURCE, line)
        elif is_notice(line):
            return number + 1
        elif is_tongue(line):
            head.take(LANGUAGE, line)
        elif re.fullmatch(r"[A-Z]{0,2}\d{1,3}", line):
            head.take(PAGE, line)
        elif not _CODE.fullmatch(line) and len(line) > 30:
            break
        end = number + 1
    return end


def _take_title(lines: Sequence[str], count: int, head: Head) -> int:
    """Take the title and the author, who stand above the number of words; the line at which they begin."""
    start = count
    above: list[str] = []
    for block in reversed(blocks(["" if _COVER.match(line.strip()) or is_notice(line) else line for line in lines[:count]])):
        if len(above) + len(block) > 4 and above:
            break
        above = [*block, *above]
    above = above[-4:]
    while start and sum(1 for line in lines[start:count] if line.strip()) < len(above):
        start -= 1
    if len(above) > 1 and (_BYLINE.match(above[-1]) or (len(above[-1].split()) <= 4 < len(above[0].split()))):
        head.take(AUTHOR, above.pop())
    if len(above) > 1 and len(above[0].split()) <= 2 < len(above[1].split()):
        head.take(SECTION, above.pop(0))
    head.take(TITLE, words(above))
    return start


def _is_day(line: str) -> bool:
    return len(line.strip()) < 40 and day(line) is not None
