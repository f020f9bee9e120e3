"""ProQuest: documents between rules, each with its fields above and below its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.store.formats.exports.cuts import Cut, Export, Head, blocks, edges, gather_blocks, words
from tui.store.formats.exports.labels import ABSTRACT, AUTHOR, BODY, PAGE, PROQUEST, PUBLISHED, SOURCE, TITLE, URL, label_of
from tui.store.formats.exports.parting import Labelled, Parted, part_text, take

_RULE = re.compile(r"[_\u2014=-]{20,}")
_UNDERSCORES = re.compile(r"(_{20,}+)")
_FIRST = re.compile(r"(?:Document|Dokument) \d{1,6}+ (?:of|von|de|sur) \d{1,6}+", re.IGNORECASE)
"""Above each article of older exports."""
_SURE = re.compile(
    r"(?:publication (?:title|year|date)|proquest.{0,3}(?:document|dokument).{0,3}id|document url|url (?:des|du|de) .{1,15}"
    r"|dokument-?url|titel der publikation|publikationstitel|titre de (?:la )?publication|identifiant de document proquest"
    r"|last updated|zuletzt aktualisiert|dernière mise à jour|source type|issn)",
    re.IGNORECASE,
)
"""Fields below the words that no article has by itself."""
_INFO = re.compile(r"[.:] (?P<day>\d{1,2}\.? [^\W\d]{3,12}\.? \d{4})(?!\d)(?:: ?(?P<page>[\w-]{1,8}(?:\.\d{1,4})?))?")
"""The Springfield Post; Springfield [Springfield]. 27 Mar 2024: A.1."""
_FULL = re.compile(r"(?:full text|volltext|texte intégral)\b.*|proquest.*", re.IGNORECASE)
"""A line that an export of one article has, without a rule or a number above it."""
_NONE = re.compile(
    r"(?:none available|not available|nicht verfügbar|keine angabe|non disponible|aucun(?: disponible)?)\.?", re.IGNORECASE
)
_END = re.compile(
    r"(?:Contact(?:er)? ProQuest|ProQuest kontaktieren|Copyright ?© ?\d{4} ProQuest|Terms and Conditions)", re.IGNORECASE
)
_DETAILS = frozenset(
    ["details", "détails", "proquest document link", "proquest-dokument-link", "lien du document proquest", "find a copy"]
)


def cut(lines: Sequence[str]) -> Export:
    """The articles of an export of ProQuest among lines."""
    kept = [piece for line in lines for piece in (_part_fields(line) if "_" * 20 in line else (line,))]
    short = edges(kept)
    for number, line in short:
        if line.lower() in _DETAILS:
            kept[number] = ""
    lines = kept
    rules = [number for number, line in short if _RULE.fullmatch(line) or _FIRST.fullmatch(line)]
    if not rules and not any(_FULL.fullmatch(line) for _, line in short):
        return Export()
    ranges = [(start, end) for start, end in zip([0, *(rule + 1 for rule in rules)], [*rules, len(lines)], strict=True)]
    ranges = [(start, end) for start, end in ranges if any(line.strip() for line in lines[start:end])]
    found = [(lines[start:end], _article(lines[start:end])) for start, end in ranges]
    inner = [number for number, (_, each) in enumerate(found) if each is not None]
    if not inner:
        return Export(looks_like=sum(bool(_FIRST.fullmatch(line.strip())) for line in lines) > 1)
    before = words(line for own, _ in found[: inner[0]] for line in own)
    after = words(line for own, _ in found[inner[-1] + 1 :] for line in own)
    return Export(gather_blocks(found[inner[0] : inner[-1] + 1]), looks_like=True, before=before, after=after)


def _part_fields(line: str) -> list[str]:
    """Rules, and what was joined to them, as in a PDF, each on a line of its own; so the number of the article below."""
    found: list[str] = []
    for piece in _UNDERSCORES.split(line):
        match = _FIRST.match(piece.strip()) if found else None
        found += [match[0], piece.strip()[match.end() :].strip()] if match else [piece.strip()]
    return [piece for piece in found if piece]


def _article(lines: Sequence[str]) -> Cut | None:
    """One article; None where it has not the fields of one."""
    end = next((number for number, line in enumerate(lines) if _END.match(line.strip())), len(lines))
    parts = part_text(lines[:end], PROQUEST, _is_sure)
    fields = (*parts.head, *parts.tail)
    if not any(_is_sure(field) or field.what == "info" for field in fields):
        return None
    head = Head()
    for field in fields:
        if field.what in {SOURCE, TITLE, AUTHOR, URL, "info"} or not _NONE.fullmatch(field.value):
            take(head, field if field.what != ABSTRACT else Labelled(field.line, "headed", "", field.label))
    _take_top(head, parts)
    _take_info(head)
    if not head.values.get(SOURCE) or not head.values.get(PUBLISHED):
        return None
    if parts.has_body and any(line.strip() for line in parts.body) and not _NONE.fullmatch(words(parts.body)):
        return Cut(head.fields(), parts.body, tuple(head.left_out))
    summary = next((field for field in fields if field.what == ABSTRACT and not _NONE.fullmatch(field.value)), None)
    text = () if summary is None else _summary(lines[:end], summary)
    return Cut(
        head.fields(), text, tuple(head.left_out), ("only its summary stands in the export",) if text else (), whole=False
    )


def _summary(lines: Sequence[str], summary: Labelled) -> tuple[str, ...]:
    """The words of a summary: up to the next field."""
    kept = [summary.value]
    for line in lines[summary.line + 1 :]:
        if label_of(line, PROQUEST) is not None:
            break
        kept.append(line)
    return tuple(line for line in kept if line.strip())


def _take_top(head: Head, parts: Parted) -> None:
    """The title, which stands above the fields; in newer exports with a line about the publication below it."""
    above = blocks(parts.top)
    lines = [line for block in above for line in block]
    if lines and (match := next((found for line in lines if (found := _INFO.search(line))), None)):
        lines = lines[: next(number for number, line in enumerate(lines) if _INFO.search(line))]
        head.values.setdefault("info", match.string)
    title = words(lines)
    if title and not title.startswith("http"):
        head.values.pop(TITLE, None)
        head.take(TITLE, title)


def _take_info(head: Head) -> None:
    """Outlet, day and page of the line about the publication; a field of their own goes before."""
    info = head.values.pop("info", "")
    if match := _INFO.search(info):
        before, _, source = info[: match.start()].partition(";")[0].rpartition(". ")
        head.take(SOURCE, source)
        head.take(PUBLISHED, match["day"])
        head.take(PAGE, (match["page"] or "").strip(" ."))
        head.take(AUTHOR, before)
    if authors := head.values.get(AUTHOR):
        head.values[AUTHOR] = ", ".join(_first_name_first(name) for name in authors.split(";"))
    if outlet := head.values.get(SOURCE):
        head.values[SOURCE] = outlet.partition(";")[0].strip()
    if page := head.values.get(PAGE):
        head.values[PAGE] = page.strip(" .")


def _first_name_first(name: str) -> str:
    """ "Doe, Jane" as "Jane Doe"; a name with more than one comma stays."""
    last, _, first = name.strip(" .").partition(", ")
    return f"{first} {last}" if first and "," not in first else name.strip()


def _is_sure(field: Labelled) -> bool:
    return field.what != BODY and bool(_SURE.fullmatch(field.label.strip()))
