"""The notes of a story as W3C Web Annotations (JSON-LD), for other tools and other machines.

https://www.w3.org/TR/annotation-model/: a collection with one page; each note an Annotation with its text and tags as bodies,
and for each place a SpecificResource with a TextQuoteSelector and a TextPositionSelector. What the model has no word for, which
article of the story is meant and what sort of thing a note is about, stands under names of the program's own, which other tools
leave aside.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from tui.model.papers import Annotation, Target
from tui.reading.printed.exported_part import ExportedPart
from tui.reading.state.exporting import ExportRequest

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"rashomon": "urn:rashomon:"}]

_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
"""What the model takes for a time (xsd:dateTime with its zone); anything else, written by hand, is left out."""


def annotation_pieces(request: ExportRequest) -> Iterator[str]:
    """The notes of the part as JSON-LD, piece by piece."""
    part = ExportedPart(request)
    notes = part.notes
    head = {
        "@context": CONTEXT,
        "id": "urn:rashomon:notes",
        "type": "AnnotationCollection",
        "label": part.story.title or "Notes",
        "total": len(notes),
    }
    ascii_only = request.plain
    yield json.dumps(head, ensure_ascii=ascii_only, indent=1)[:-2] + ',\n "first": {\n'
    yield '  "id": "urn:rashomon:notes:1",\n  "type": "AnnotationPage",\n  "startIndex": 0,\n  "items": ['
    for number, note in enumerate(notes):
        yield f"{',' if number else ''}\n   {json.dumps(annotation_row(note), ensure_ascii=ascii_only)}"
    yield "\n  ]\n }\n}\n"


def annotation_row(note: Annotation) -> dict[str, Any]:
    """One note."""
    bodies = [{"type": "TextualBody", "value": note.text, "format": "text/plain", "purpose": "commenting"}] if note.text else []
    bodies += [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in note.tags]
    times = {name: value for name, value in (("created", note.created), ("modified", note.modified)) if _TIME.fullmatch(value)}
    return {
        "id": f"urn:rashomon:note:{quote(note.id, safe='')}",
        "type": "Annotation",
        "motivation": "commenting" if note.text else "bookmarking",
        **times,
        **({"body": bodies} if bodies else {}),
        "target": [_target_row(target) for target in note.targets] or "urn:rashomon:story",
        "rashomon:about": note.about.value,
    }


def _target_row(target: Target) -> dict[str, Any]:
    """One place: the article, and where only words of it are meant what finds them."""
    row: dict[str, Any] = {"type": "SpecificResource", "source": _iri(target), "rashomon:article": target.article}
    if target.source:
        row["rashomon:source"] = target.source
    if (words := target.selector) is not None:
        quotation = {"type": "TextQuoteSelector", "exact": words.exact, "prefix": words.prefix, "suffix": words.suffix}
        row["selector"] = [quotation, {"type": "TextPositionSelector", "start": words.start, "end": words.end}]
    return row


def _iri(target: Target) -> str:
    """What the model wants a resource to be called: its address, else its file as a name of the program's own."""
    if target.source.startswith(("http://", "https://")):
        return quote(target.source, safe="%/:?#[]@!$&'()*+,;=~-._")
    return f"urn:rashomon:article:{quote(target.source or target.article or 'unknown', safe='')}"
