"""The tables of a story as CSV files: what spreadsheets count, sort and filter, one row a wording.

Beside the tables of what differs there are three that are made for this: every passage in every outlet's words, every name,
and the reader's notes. Their headers stand in the README.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui.engine.anchors import Anchoring, Anchors
from tui.model.places import Mark
from tui.model.strands import Entity, Kind, Passage, bodies, kind
from tui.reading.printed.articles import one_line
from tui.reading.printed.exported_part import ExportedPart
from tui.reading.printed.tables_csv import csv_lines, table_lines
from tui.reading.state.exporting import ExportRequest
from tui.reading.state.outlets import letter_of
from tui.reading.state.sections.register import SECTIONS
from tui.reading.state.sections.tables import SectionName
from tui.reading.state.texts import article_names

PASSAGES_TABLE, NAMES_TABLE, NOTES_TABLE = "passages", "names", "notes"
PASSAGE_COLUMNS = (
    *("id", "kind", "certainty", "tellers", "letter", "outlet", "published", "title", "address", "file"),
    *("how sure", "start", "end", "words"),
)
NAME_COLUMNS = ("id", "name", "type", "also called", "letter", "outlet", "times", "written", "titles")
NOTE_COLUMNS = (
    *("id", "about", "letter", "outlet", "published", "address", "file", "state", "start", "end", "words", "note"),
    *("tags", "created", "modified"),
)
TABLES = (PASSAGES_TABLE, NAMES_TABLE, NOTES_TABLE, *(name.value for name in SectionName))
"""Every table that can be asked for; each is a file of its own in a folder."""
_KINDS = {
    Kind.SHARED: "shared",
    Kind.LIKELY: "likely shared",
    Kind.UNIQUE: "only here",
    Kind.UNSETTLED: "unsettled",
    Kind.COPY: "only in a copy",
}


def csv_table(request: ExportRequest, table: str) -> Iterator[str]:
    """The lines of one table of `TABLES`, each with its line end."""
    part = ExportedPart(request)
    match table:
        case "passages":
            return table_lines(PASSAGE_COLUMNS, _passage_rows(part))
        case "names":
            return table_lines(NAME_COLUMNS, _name_rows(part))
        case "notes":
            return table_lines(NOTE_COLUMNS, _note_rows(part))
        case _:
            return csv_lines(part.section(SECTIONS[SectionName(table)](part.index)))


def _passage_rows(part: ExportedPart) -> Iterator[list[str]]:
    """One row a wording: the passages in the order of the story, the wordings of each in the order of the panes."""
    for strand in part.strands:
        if not isinstance(strand, Passage):
            continue
        what = _KINDS[kind(strand)]
        certainty = f"{strand.certainty:.2f}" if kind(strand) in (Kind.SHARED, Kind.LIKELY, Kind.UNIQUE) else ""
        head = [strand.id, what, certainty, str(part.index.confirmers[strand.id])]
        for mark in part.in_order(bodies(strand)):
            sure = "likely" if mark in strand.perhaps else "sure"
            yield [*head, *_about_article(part, mark.article, title=True), sure, *_range(mark), part.words(mark)]


def _name_rows(part: ExportedPart) -> Iterator[list[str]]:
    """One row a name and an outlet that uses it, the names that most use first."""
    names = [strand for strand in part.strands if isinstance(strand, Entity)]
    names.sort(key=lambda each: (-len(part.index.tellers[each.id]), -len(each.marks), each.label))
    outlets = article_names(part.story)
    for entity in names:
        aliases = "; ".join(entity.aliases)
        for article in part.articles:
            marks = part.index.bodies_in(entity, article)
            titles = Counter(one_line(t) for each in entity.mentions if each.mark.article == article for t in each.titles)
            if marks:
                forms = Counter(part.words(mark) for mark in marks)
                yield [
                    *(entity.id, entity.label, entity.type.value, aliases, letter_of(article), outlets[article]),
                    *(str(len(marks)), _counts(forms), _counts(titles)),
                ]


def _note_rows(part: ExportedPart) -> Iterator[list[str]]:
    """One row a note and a place of it, and one that says so where its words are not there any more."""
    anchors = Anchors(part.story.articles)
    for note in part.notes:
        for target in note.targets:
            found = anchors.find(target)
            where = ["", "", "", "", target.source] if found.article is None else _about_article(part, found.article)
            exact = target.selector.exact if target.selector is not None else ""
            places = _range(found.mark) if found.mark is not None and found.how is not Anchoring.ARTICLE else ["", ""]
            yield [
                *(note.id, note.about.value, *where, found.how.value, *places, exact, note.text, ", ".join(note.tags)),
                *(note.created, note.modified),
            ]


def _about_article(part: ExportedPart, number: int, *, title: bool = False) -> list[str]:
    """Letter, outlet, day, title where it is asked for, address and file."""
    article = part.story.articles[number]
    meta = article.meta
    day = "" if meta.published is None else meta.published.isoformat()
    return [letter_of(number), meta.source, day, *([meta.title] if title else []), meta.url, article.file]


def _range(mark: Mark) -> list[str]:
    return [str(mark.start), str(mark.end)]


def _counts(words: Counter[str]) -> str:
    """ "Marsh (3); Helen Marsh": each once, the commonest first."""
    return "; ".join(f"{word} ({count})" if count > 1 else word for word, count in words.most_common())
