"""Searching: the prompt, and what typing in it does to the reading.

While the reader types, the cursor shows the first hit at or after the place where the prompt was opened; enter stays there and
leaves that place on the trail, escape returns to it with the search that was on before.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tui.reading.panels.field import Field, drawn, edit, filled
from tui.reading.panels.outline import returned
from tui.reading.state.reading import Reading
from tui.reading.state.search import again, cleared, folded_away, note_folded, sought
from tui.reading.text.lines import Line, Tint, line, width_of

MOST_RECALLED = 50
"""Queries that a session remembers for the arrow keys."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The line in which a query is typed."""

    origin: Reading
    """Where the reader was when it was opened, with the search that was on then."""
    field: Field = field(default_factory=Field)
    asked: tuple[str, ...] = ()
    """Earlier queries of the session, the latest last."""
    recalled: int = 0
    """How many queries back the arrow keys have gone; 0 is what the reader is typing."""
    draft: str = ""
    """What stood in the prompt before the first recall."""


def press(prompt: Prompt, reading: Reading, key: str, character: str | None) -> tuple[Prompt | None, Reading]:
    """The prompt and the reading after a key. None: it is closed."""
    if key == "escape" or (key in ("backspace", "ctrl+h") and not prompt.field.text):
        return None, given_up(prompt, reading)
    if key == "enter":
        return None, kept(prompt, reading)
    if key in ("up", "down", "ctrl+p", "ctrl+n"):
        return _recall(prompt, reading, 1 if key in ("up", "ctrl+p") else -1)
    edited = edit(prompt.field, key, character)
    if edited is None:
        return prompt, reading
    prompt = replace(prompt, field=edited)
    return prompt, typed(prompt, reading)


def given_up(prompt: Prompt, reading: Reading) -> Reading:
    """The reading without what was typed: back at the origin, with the search and the tour that were on then."""
    origin = prompt.origin
    before = returned(origin, reading)
    return again(replace(before, query=origin.query, fuzzy=origin.fuzzy, tour=origin.tour, lit=origin.lit))


def _recall(prompt: Prompt, reading: Reading, step: int) -> tuple[Prompt, Reading]:
    """Put an earlier (1) or later (-1) query into the prompt."""
    back = max(0, min(len(prompt.asked), prompt.recalled + step))
    if back == prompt.recalled:
        return prompt, reading
    draft = prompt.field.text if not prompt.recalled else prompt.draft
    text = prompt.asked[-back] if back else draft
    prompt = replace(prompt, field=filled(text), recalled=back, draft=draft)
    return prompt, typed(prompt, reading)


def typed(prompt: Prompt, reading: Reading) -> Reading:
    """The hits of what is typed, the cursor on the first from the origin on; at the origin when there is none."""
    before = replace(returned(prompt.origin, reading), fuzzy=reading.fuzzy)
    return sought(before, prompt.field.text)


def kept(prompt: Prompt, reading: Reading) -> Reading:
    """Stay with the search: where the prompt was opened goes on the trail, and `n` goes on through the hits."""
    if reading.hits is None:
        return cleared(returned(prompt.origin, reading))
    found = len(reading.hits.marks)
    says = f"{found or 'No'} place{'' if found == 1 else 's'}: n and N go through them." if found else _nothing(reading)
    trail = reading.trail if reading.place == prompt.origin.place else reading.trail.left(prompt.origin.place)
    return replace(reading, trail=trail, says=says + note_folded(reading))


def _nothing(reading: Reading) -> str:
    other = "" if reading.fuzzy else "; ~ searches for other spellings"
    return f"Nothing holds “{reading.query.strip()}”{other}."


def prompt_line(prompt: Prompt, reading: Reading, width: int, *, fuzzy_key: str) -> Line:
    """The row of the prompt: the query, how many places hold it, and what else one can press."""
    counted = _counted(reading) if prompt.field.text.strip() else ""
    before = "~/" if reading.fuzzy else "/"
    query = min(24, len(prompt.field.text) + 1) + len(before)
    hints = ""
    for hint in (f"  {fuzzy_key} {'exact' if reading.fuzzy else 'fuzzy'}", "  enter keep", "  esc back", "  ↑ earlier"):
        hints += hint if query + len(counted) + len(hints) + len(hint) + 2 <= width else ""
    words = drawn(prompt.field, max(8, width - len(counted) - len(hints) - 2), before=before)
    gap = " " * max(1, width - 1 - width_of(words) - len(counted) - len(hints))
    tint = Tint.PLAIN if reading.hits is not None and reading.hits.marks else Tint.WARN
    return line(*words, gap, (counted, tint), (hints, Tint.DIM))


def _counted(reading: Reading) -> str:
    away = folded_away(reading)
    if reading.hits is None or not reading.hits.marks:
        return "nowhere" + (f", +{away} folded" if away else "")
    where = len({mark.article for mark in reading.hits.marks})
    return f"{len(reading.hits.marks)} in {where} of {len(reading.order)}" + (f", +{away} folded" if away else "")
