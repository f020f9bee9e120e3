"""Which kind of data a text is that is no prose: subtitles, references, a table. Asked only of texts that may be one.

A text that only begins like one stays text: subtitles need two times, references the fields of their format, a table a column
of text by its name, or a name that says what it is.
"""

from __future__ import annotations

from tui.store.formats.references import is_references
from tui.store.formats.subtitles import is_subtitles
from tui.store.formats.tables import ENDINGS, is_table

SUBTITLES, REFERENCES, TABLE = "subtitles", "references", "table"


def data_kind(text: str, ending: str, *, columns: bool) -> str:
    """One of the three kinds, or "" for anything else; `columns` is whether story.yaml names columns."""
    if is_subtitles(text):
        return SUBTITLES
    if is_references(text, ending):
        return REFERENCES
    return TABLE if is_table(text, sure=ending in ENDINGS or columns) else ""
