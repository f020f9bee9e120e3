"""Forms of a page: names of fields that say nothing by themselves ("Country", "Send") beside fields that do ("Repeat email").

Full name                       a field wherever it stands
Country                         a field here; above a paragraph or a column of names it is the article's
Submit
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from tui.engine.clean import furniture


def field_names(lines: Sequence[str], folded: Sequence[bool]) -> list[int]:
    """The numbers of the lines that are names of fields within a form.

    `folded` says which lines are words of the page already. A form is a run of such lines and of names of fields, one of which
    asks the reader for something of his own: a name, an address, a tick. Praise of a newsletter alone makes no form.
    """
    named = [not done and furniture.names_field(line) for line, done in zip(lines, folded, strict=True)]
    if not any(named):
        return []
    found: list[int] = []
    runs = groupby(range(len(lines)), lambda number: named[number] or folded[number])
    for inside, run in runs:
        numbers = list(run) if inside else []
        if any(named[number] for number in numbers) and any(furniture.asks_reader(lines[number]) for number in numbers):
            found += [number for number in numbers if named[number]]
    return found
