"""The reader of each kind of file; each is imported when there is something for it to read.

A reader takes what was sniffed and yields drafts. What may hold an export of a database whatever its container is goes through
`exports.articles`, which cuts it into its articles or leaves it as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from tui.store.draft import Draft, Sizes
from tui.store.formats import Format, Sniffed


def read(sniffed: Sniffed, sizes: Sizes, url: str) -> Iterable[Draft]:
    """The articles in what was sniffed, by the reader of its kind. Raises whatever readers raise."""
    largest = int(sizes.max_file_mb * 1e6)
    match sniffed.kind:
        case Format.PAGE:
            from tui.store.formats.exports import page_articles

            return page_articles(sniffed.text, url)
        case Format.MARKDOWN:
            from tui.store.formats import markdown

            return (markdown.markdown(sniffed.text),)
        case Format.WARC:
            from tui.store.formats import warc

            return warc.warc(sniffed, sizes)
        case Format.MBOX:
            from tui.store.formats import mbox

            return mbox.mbox(sniffed, sizes)
        case Format.FEED:
            from tui.store.formats import feed

            return feed.feed(sniffed.text)
        case Format.WEBARCHIVE:
            from tui.store.formats import webarchive

            return webarchive.webarchive(sniffed.raw)
        case Format.EPUB:
            from tui.store.formats import epub

            return epub.epub(sniffed.raw, largest)
        case Format.MAIL:
            from tui.store.formats import mail

            return (mail.mail(sniffed.raw),)
        case Format.ZIP if _is_workbook(sniffed.raw, largest):
            from tui.store.formats import workbook

            return workbook.workbook(sniffed.raw, sniffed.columns, largest)
        case Format.EXPORT | Format.PDF | Format.RTF | Format.ZIP:
            from tui.store.formats.exports import articles

            return articles(_document(sniffed, largest), wrapped=sniffed.kind is Format.EXPORT)
    return _read_data(sniffed)


def _is_workbook(raw: bytes, largest: int) -> bool:
    from tui.store.formats import package, workbook

    with package.package(raw, largest, "document") as parts:
        return workbook.is_workbook(parts.names)


def _read_data(sniffed: Sniffed) -> Iterable[Draft]:
    """The articles of tables, subtitles, references and records; anything else is plain text."""
    match sniffed.kind:
        case Format.TABLE:
            from tui.store.formats import tables

            return tables.table(sniffed.text, sniffed.columns)
        case Format.SUBTITLES:
            from tui.store.formats import subtitles

            return (subtitles.subtitles(sniffed.text),)
        case Format.REFERENCES:
            from tui.store.formats import references

            return references.references(sniffed.text)
        case Format.RECORDS:
            from tui.store.formats import records

            if found := records.records(sniffed.text):
                return found
    return (_plain(sniffed.text),)


def _document(sniffed: Sniffed, largest: int) -> Draft:
    """The text of a document, whatever holds it."""
    match sniffed.kind:
        case Format.PDF:
            from tui.store.formats import pdf

            return pdf.pdf(sniffed.raw, largest)
        case Format.RTF:
            from tui.store.formats import rtf

            return rtf.rtf(sniffed.raw)
        case Format.ZIP:
            from tui.store.formats import office

            return office.office(sniffed.raw, largest)
    return Draft(sniffed.text)


def _plain(text: str) -> Draft:
    from tui.store.formats.plain import paragraphs

    return Draft(paragraphs(text))
