"""Why a story holds no article, in one line that names all files of a kind and not the first alone."""

from __future__ import annotations

from collections.abc import Sequence

from tui.model.findings import Note

_MOST_NAMED = 5
"""Files of one kind that are named; the rest are counted."""
_MOST_KINDS = 4
"""Kinds of files that are told of."""


def reasons(notes: Sequence[Note]) -> str:
    """What the notes of the reading say of the files that were left out: files with the same reason stand together."""
    by_reason: dict[str, list[str]] = {}
    for note in notes:
        if note.text.endswith("left out.") and note.file and note.text.startswith(note.file):
            by_reason.setdefault(note.text[len(note.file) :].strip(), []).append(note.file)
    if not by_reason:
        return " ".join(note.text for note in notes[:_MOST_KINDS])
    said = [_sentence(names, why) for why, names in list(by_reason.items())[:_MOST_KINDS]]
    if more := sum(len(names) for names in list(by_reason.values())[_MOST_KINDS:]):
        said.append(f"{more:,} more were left out for other reasons.")
    return " ".join(said)


def _sentence(names: list[str], why: str) -> str:
    """ "a.doc is an old Word file; it was left out." for one, "a.doc, b.doc: each is ..." for several."""
    if len(names) == 1:
        return f"{names[0]} {why}"
    more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    each = why.replace("it was left out.", "they were left out.")
    return f"{', '.join(names[:_MOST_NAMED])}{more}: each {each}"
