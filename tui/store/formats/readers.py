"""The reader of each kind of file; each is imported when there is something for it to read.

A reader takes what was sniffed and yields drafts. What may hold an export of a database whatever its container is goes through
`exports.articles`, which cuts it into its articles or leaves it as it is.
"""

from __future__ import annotations

from collections.abc import Iterable

from tui.store.draft import Draft
from tui.store.formats import Kind, Sizes, Sniffed


def read(sniffed: Sniffed, sizes: Sizes, url: str) -> Iterable[Draft]:
    """The articles in what was sniffed, by the reader of its kind. Raises whatever readers raise."""
    largest = int(sizes.max_file_mb * 1e6)
    match sniffed.kind:
        case Kind.PAGE:
            from tui.store.formats import pages

            return (pages.page(sniffed.text, url=url),)
        case Kind.MARKDOWN:
            from tui.store.formats import markdown

            return (markdown.markdown(sniffed.text),)
        case Kind.MAIL:
            from tui.store.formats import mail

            return (mail.mail(sniffed.raw),)
        case Kind.EXPORT | Kind.PDF | Kind.RTF | Kind.ZIP:
            from tui.store.formats.exports import articles

            return articles(_document(sniffed, largest), wrapped=sniffed.kind is Kind.EXPORT)
        case Kind.TABLE:
            from tui.store.formats import tables

            return tables.table(sniffed.text, sniffed.columns)
        case Kind.SUBTITLES:
            from tui.store.formats import subtitles

            return (subtitles.subtitles(sniffed.text),)
        case Kind.REFERENCES:
            from tui.store.formats import references

            return references.references(sniffed.text)
        case Kind.RECORDS:
            from tui.store.formats import records

            if found := records.records(sniffed.text):
                return found
    return (_plain(sniffed.text),)


def _document(sniffed: Sniffed, largest: int) -> Draft:
    """The text of a document, whatever holds it."""
    match sniffed.kind:
        case Kind.PDF:
            from tui.store.formats import pdf

            return pdf.pdf(sniffed.raw, largest)
        case Kind.RTF:
            from tui.store.formats import rtf

            return rtf.rtf(sniffed.raw)
        case Kind.ZIP:
            from tui.store.formats import office

            return office.office(sniffed.raw, largest)
    return Draft(sniffed.text)


def _plain(text: str) -> Draft:
    from tui.store.formats.plain import paragraphs

    return Draft(paragraphs(text))
