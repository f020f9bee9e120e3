"""Exports of databases: one text, many articles, whatever it came in (plain text, Word, RTF, PDF).

    sign    a cheap look whether a text may be an export: no more than that is asked of most texts
    cut     each database's cutter takes lines and gives the articles among them, or none
    said    what was left out (cover, contents, fields without words of the article), once for the file

An article that quotes "1 of 25 DOCUMENTS" is no export: a cutter needs the fields of its database around each body. A text that
has the marks of an export and cannot be cut is read as it is, and a note says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.store import neutral
from tui.store.draft import Draft, about_file
from tui.store.formats import may_be_export
from tui.store.formats.exports.cuts import Cut, Export

_BETWEEN = "\x1e"
"""Stands on a line of its own between the articles of an export, while it is seen where their lines end."""
_COUNTED = re.compile(
    r"(?im)^[ \t]{0,80}+(?:do[ck]ument )?(?P<at>\d{1,6}+) (?:of|von|de|sur) (?P<of>\d{1,6}+)"
    r"(?: do[ck]ument(?:s|en?|os)?)?[ \t\r]{0,80}+$"
)
"""The line above an article that counts it among those of its export."""
_MOST_LEFT_OUT = 12
"""Names of fields that a note lists."""


@dataclass(frozen=True, slots=True)
class Database:
    """A database of newspapers whose exports are known."""

    name: str
    cut: Callable[[Sequence[str]], Export]


def articles(draft: Draft, *, wrapped: bool = False) -> Iterator[Draft]:
    """The articles in the text of a document, each with its place in it; the draft itself where it is no export.

    With `wrapped` the lines of the text may be broken at a width; they are joined inside each article, where that is so.
    """
    if not may_be_export(draft.text):
        yield _join_lines(draft, wrapped=wrapped)
        return
    lines = draft.text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    doubted = ""
    for database in _databases():
        export = database.cut(lines)
        if export.cuts:
            yield from _drafts(export, database.name, draft, wrapped=wrapped)
            return
        doubted = doubted or (database.name if export.looks_like else "")
    yield _join_lines(_with_doubt(draft, doubted) if doubted else draft, wrapped=wrapped)


def page_articles(html: str, url: str) -> Iterator[Draft]:
    """The articles of a page: those of an export, else the one of any page. Raises Unreadable where it has no words."""
    from tui.store.formats import pages as whole
    from tui.store.formats.exports import pages

    if not pages.may_be_export(html):
        yield whole.page(html, url=url)
        return
    database, export = pages.cut(html)
    if export.cuts:
        yield from _drafts(export, database, Draft("", doubts=whole.edge_doubts(html)), wrapped=False)
        return
    found = whole.page(html, url=url)
    yield _with_doubt(found, database) if export.looks_like else found


def _with_doubt(draft: Draft, database: str) -> Draft:
    doubt = f"it looks like an export of {database} and could not be cut into its articles, so it was read as one"
    return replace(draft, doubts=(*draft.doubts, doubt))


def _databases() -> tuple[Database, ...]:
    """The databases, the ones with the surest marks first."""
    from tui.store.formats.exports import factiva, newsbank, nexis, proquest

    return (
        Database("Nexis", nexis.cut),
        Database("Factiva", factiva.cut),
        Database("ProQuest", proquest.cut),
        Database("NewsBank", newsbank.cut),
    )


def _drafts(export: Export, database: str, draft: Draft, *, wrapped: bool) -> Iterator[Draft]:
    """The articles of an export; what was left out of it is said first."""
    said = [*draft.doubts, *_missing(draft.text)]
    if export.before:
        said.append(f"what stands before its first article was left out: {neutral.line(export.before, longest=120)}")
    if export.after:
        said.append(f"what stands after its last article was left out: {neutral.line(export.after, longest=120)}")
    if fields := list(dict.fromkeys(name for cut in export.cuts for name in cut.left_out)):
        more = f" and {len(fields) - _MOST_LEFT_OUT} more" if len(fields) > _MOST_LEFT_OUT else ""
        said.append(f"of its articles the fields {', '.join(fields[:_MOST_LEFT_OUT])}{more} were left out")
    many = len(export.cuts) > 1
    if said and many:
        yield about_file(f"it is an export of {database}", *said)
    bodies = _bodies(export, wrapped=wrapped)
    for number, (cut, body) in enumerate(zip(export.cuts, bodies, strict=True), 1):
        yield _draft(cut, body, str(number) if many else "", () if many else tuple(said))


def _missing(text: str) -> list[str]:
    """That an export holds fewer articles than it counts: the last "13 of 25" in it is not the last of them."""
    *_, last = [(0, 0), *((int(match["at"]), int(match["of"])) for match in _COUNTED.finditer(text))]
    return [f"its last article is number {last[0]:,} of {last[1]:,}, so that it may break off"] if last[0] < last[1] else []


def _bodies(export: Export, *, wrapped: bool) -> list[str]:
    """The words of the articles; where lines were broken at a width, which all of them tell together, they are joined."""
    bodies = ["\n".join(cut.body) for cut in export.cuts]
    if not wrapped:
        return bodies
    from tui.store.formats.plain import paragraphs

    joined = paragraphs(f"\n\n{_BETWEEN}\n\n".join(bodies)).split(f"\n\n{_BETWEEN}\n\n")
    return joined if len(joined) == len(bodies) else list(map(paragraphs, bodies))


def _draft(cut: Cut, body: str, part: str, said: tuple[str, ...]) -> Draft:
    found = Draft(body, cut.fields, part, (*said, *cut.doubts), cut.whole)
    if not found.text.strip() and (title := cut.fields.get("title")):
        return replace(found, text=title[0], whole=False, doubts=(*found.doubts, "it holds only its headline"))
    return found


def _join_lines(draft: Draft, *, wrapped: bool) -> Draft:
    """A draft whose lines are its paragraphs."""
    if not wrapped:
        return draft
    from tui.store.formats.plain import paragraphs

    return replace(draft, text=paragraphs(draft.text))
