"""Searching: the prompt, and what typing in it does to the reading.

While the reader types, the cursor shows the first hit at or after the place where the prompt was opened; enter stays there and
leaves that place in the history, escape returns to it with the search that was on before.
"""

from __future__ import annotations

from dataclasses import field, replace

from tui.model.records import dataclass
from tui.reading.panels.field import Field, edit_field, field_line, field_with
from tui.reading.panels.outline import return_to
from tui.reading.state.note_hits import count_note_hits
from tui.reading.state.offers import instead, lacking, nearly, nearly_so_far, with_offer
from tui.reading.state.reading import Reading
from tui.reading.state.search import clear_search, count_folded_hits, folded_note, is_cut_off, refresh_hits, search_for
from tui.reading.text.lines import Line, Tint, line, width_of

MAX_QUERIES = 50
"""Queries that a session remembers for the arrow keys."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """The line in which a query is typed."""

    origin: Reading
    """Where the reader was when it was opened, with the search that was on then."""
    field: Field = field(default_factory=Field)
    queries: tuple[str, ...] = ()
    """Earlier queries of the session, the latest last."""
    steps_back: int = 0
    """How many queries back the arrow keys have gone; 0 is what the reader is typing."""
    draft: str = ""
    """What stood in the prompt before the first recall."""


def press(prompt: Prompt, reading: Reading, key: str, character: str | None) -> tuple[Prompt | None, Reading]:
    """The prompt and the reading after a key. None: it is closed."""
    if key == "escape" or (key in ("backspace", "ctrl+h") and not prompt.field.text):
        return None, give_up(prompt, reading)
    if key == "enter":
        return None, keep_search(prompt, reading)
    if key == "tab":
        offered = instead(reading)
        prompt = replace(prompt, field=field_with(with_offer(prompt.field.text, offered))) if offered else prompt
        return prompt, preview_query(prompt, reading)
    if key in ("up", "down", "ctrl+p", "ctrl+n"):
        return _recall(prompt, reading, 1 if key in ("up", "ctrl+p") else -1)
    new_field = edit_field(prompt.field, key, character)
    if new_field is None:
        return prompt, reading
    prompt = replace(prompt, field=new_field)
    return prompt, preview_query(prompt, reading)


def give_up(prompt: Prompt, reading: Reading) -> Reading:
    """The reading without what was typed: back at the origin, with the search and the tour that were on then."""
    origin = prompt.origin
    before = return_to(origin, reading)
    return refresh_hits(replace(before, query=origin.query, fuzzy=origin.fuzzy, tour=origin.tour, lit=origin.lit))


def _recall(prompt: Prompt, reading: Reading, step: int) -> tuple[Prompt, Reading]:
    """Put an earlier (1) or later (-1) query into the prompt."""
    back = max(0, min(len(prompt.queries), prompt.steps_back + step))
    if back == prompt.steps_back:
        return prompt, reading
    draft = prompt.field.text if not prompt.steps_back else prompt.draft
    text = prompt.queries[-back] if back else draft
    prompt = replace(prompt, field=field_with(text), steps_back=back, draft=draft)
    return prompt, preview_query(prompt, reading)


def preview_query(prompt: Prompt, reading: Reading) -> Reading:
    """The hits of what is typed, the cursor on the first from the origin on; at the origin when there is none."""
    before = replace(return_to(prompt.origin, reading), fuzzy=reading.fuzzy)
    return search_for(before, prompt.field.text)


def keep_search(prompt: Prompt, reading: Reading) -> Reading:
    """Stay with the search: where the prompt was opened goes into the history, and `n` goes on through the hits."""
    if reading.hits is None:
        return clear_search(return_to(prompt.origin, reading))
    count = len(reading.hits.marks)
    shown = f"The first {count:,}" if is_cut_off(reading) else f"{count}"
    silent = f", {lacking(reading)}" if lacking(reading) else ""
    notes = count_note_hits(reading)
    more = f", and in {notes}" if notes else ""
    message = (
        f"{shown} place{'' if count == 1 else 's'}{silent}{more}: n and N go through them." if count else _nothing(reading)
    )
    history = reading.history if reading.place == prompt.origin.place else reading.history.push(prompt.origin.place)
    return replace(reading, history=history, message=message + folded_note(reading))


def _nothing(reading: Reading) -> str:
    if notes := count_note_hits(reading):
        verb = "does" if notes.startswith("1 ") else "do"
        return f"No article holds “{reading.query.strip()}”, but {notes} {verb}: n and N go there."
    alike = " or ".join(f"“{word}”" for word in nearly(reading))
    other = f"; did you mean {alike}?" if alike else "." if reading.fuzzy else "; ~ searches for other spellings."
    return f"Nothing holds “{reading.query.strip()}”{other}"


def prompt_line(prompt: Prompt, reading: Reading, width: int, *, fuzzy_key: str) -> Line:
    """The row of the prompt: the query, how many places hold it, and what else one can press."""
    count = _hit_count(reading) if prompt.field.text.strip() else ""
    before = "~/" if reading.fuzzy else "/"
    query = min(24, len(prompt.field.text) + 1) + len(before)
    hints = ""
    offered = instead(reading) if prompt.field.text.strip() and reading.hits is not None else ()
    offer = (f"  tab: or {', '.join(offered)}",) if offered else ()
    for hint in (*offer, f"  {fuzzy_key} {'exact' if reading.fuzzy else 'fuzzy'}", "  enter keep", "  esc back", "  ↑ earlier"):
        hints += hint if query + len(count) + len(hints) + len(hint) + 2 <= width else ""
    words = field_line(prompt.field, max(8, width - len(count) - len(hints) - 2), before=before)
    gap = " " * max(1, width - 1 - width_of(words) - len(count) - len(hints))
    tint = Tint.PLAIN if reading.hits is not None and reading.hits.marks else Tint.WARN
    return line(*words, gap, (count, tint), (hints, Tint.DIM))


def _hit_count(reading: Reading) -> str:
    away = count_folded_hits(reading)
    notes = f", in {found}" if (found := count_note_hits(reading)) else ""
    if reading.hits is None or not reading.hits.marks:
        alike = f"; nearly {', '.join(words)}" if (words := nearly_so_far(reading)) else ""
        return f"{'nowhere' if not notes else 'in no article'}{alike}{notes}" + (f", +{away} folded" if away else "")
    where = len(reading.index.articles_of(reading.hits))
    count = f"first {len(reading.hits.marks):,}" if is_cut_off(reading) else f"{len(reading.hits.marks)}"
    silent = f", {lacking(reading)}" if lacking(reading) else ""
    return f"{count} in {where} of {len(reading.order)}{silent}{notes}" + (f", +{away} folded" if away else "")
