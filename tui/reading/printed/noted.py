"""The reader's notes in the report: as text, and as values for its JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from tui.engine.anchors import Anchoring, Anchors
from tui.model.papers import Annotation
from tui.model.story import Story
from tui.reading.state.texts import article_names, one_line


def print_notes(notes: Sequence[Annotation], story: Story) -> Iterator[str]:
    """A heading, and each note with its words and where they stand; nothing where there are none."""
    if not notes:
        return
    anchors, names = Anchors(story.articles), article_names(story)
    yield ""
    title = f"Your notes ({len(notes)})"
    yield from (title, "-" * len(title))
    for note in notes:
        yield ""
        tags = " ".join(f"#{tag}" for tag in note.tags if f"#{tag}" not in note.text)
        yield f"@ {' '.join((one_line(note.text) or 'bookmark', tags)).strip()}"
        for target in note.targets:
            found = anchors.find(target)
            where = names[found.article] if found.article is not None else one_line(target.source or target.article)
            words = f": “{one_line(target.selector.exact)}”" if target.selector is not None else ""
            yield f"  {where}{words}{', lost its place' if found.how is Anchoring.LOST else ''}"


def note_rows(notes: Sequence[Annotation], story: Story) -> list[dict[str, Any]]:
    """Each note as values that JSON knows, with where its words stand now; null where they are lost."""
    anchors = Anchors(story.articles)
    return [
        {
            "id": note.id,
            "about": note.about.value,
            "text": note.text,
            "tags": list(note.tags),
            "created": note.created or None,
            "modified": note.modified or None,
            "places": [_place(anchors, note, at) for at in range(len(note.targets))],
        }
        for note in notes
    ]


def _place(anchors: Anchors, note: Annotation, at: int) -> dict[str, Any]:
    target = note.targets[at]
    found = anchors.find(target)
    return {
        "article": target.article,
        "source": target.source or None,
        "words": target.selector.exact if target.selector is not None else None,
        "found": found.how.value,
        "start": found.mark.start if found.mark is not None else None,
        "end": found.mark.end if found.mark is not None else None,
    }
