"""Documents that are archives: which of them one is, by the parts that it has and not by its name."""

from __future__ import annotations

from tui.store.draft import Draft
from tui.store.formats.package import package


def office(raw: bytes, largest: int) -> Draft:
    """The text of a document, by the reader of its kind. Raises Unreadable where it is none that is read."""
    from tui.store.formats import docx, odt

    with package(raw, largest, "document") as parts:
        names = parts.names
    if odt.CONTENT in names and "mimetype" in names:
        return odt.odt(raw, largest)
    return docx.docx(raw, largest)
