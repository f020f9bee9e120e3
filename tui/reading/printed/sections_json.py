"""The tables of what differs as JSON, for other programs: one row a line, so that it can be compared."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tui import __version__
from tui.reading.state.sections.tables import Section, SectionRow


def sections_json(sections: Iterable[Section], schema: int, *, plain: bool = False) -> Iterator[str]:
    """The text piece by piece, ending in a line break; `plain` writes only ASCII."""
    yield f'{{"schema": {schema},\n"rashomon": {json.dumps(__version__)},\n"sections": {{'
    for number, section in enumerate(sections):
        head = {
            "title": section.title,
            "about": section.about,
            "columns": list(section.columns),
            "outlets": section.outlets or None,
        }
        described = json.dumps(head, ensure_ascii=plain)[:-1]
        yield f'{"," if number else ""}\n{json.dumps(section.name.value)}: {described}, "rows": ['
        for place, row in enumerate(section.rows):
            yield f"{',' if place else ''}\n{json.dumps(section_row(row), ensure_ascii=plain)}"
        yield "]}"
    yield "}}\n"


def section_row(row: SectionRow) -> dict[str, Any]:
    """A row as values that JSON knows; what is empty is null."""
    return {
        "strand": row.strand or None,
        "cells": [
            {
                "text": cell.text or None,
                "marks": [{"article": mark.article, "start": mark.start, "end": mark.end} for mark in cell.marks],
                **({"lit": [list(span) for span in cell.lights]} if cell.lights else {}),
            }
            for cell in row.cells
        ],
    }
