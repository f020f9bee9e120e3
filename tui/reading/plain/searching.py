"""A search by one line: how often each outlet has the words, who has them not, what else might be meant."""

from __future__ import annotations

from dataclasses import replace

from tui.reading.panels.field import field_with
from tui.reading.panels.search_prompt import Prompt, keep_search
from tui.reading.plain.moving import arrive
from tui.reading.plain.phrases import as_sentence, count_things, count_times, list_articles, list_words, one_line
from tui.reading.plain.walk import Answer, Walk
from tui.reading.state.note_hits import count_note_hits
from tui.reading.state.offers import instead, nearly, with_offer
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading
from tui.reading.state.search import folded_note, is_cut_off, search_for

MOST_COUNTED = 12
"""Outlets whose hits are counted one by one; of more nobody keeps the numbers in mind who hears them."""


def search(walk: Walk, words: str) -> Answer:
    """Search all articles and go to the first hit from here on."""
    origin = replace(walk.reading, message="")
    if not words:
        return walk, ["Type a slash and the words, such as /ceasefire."]
    found = keep_search(Prompt(origin, field_with(words)), search_for(origin, words))
    if (found.hits is None or not found.hits.marks) and not count_note_hits(found):
        walk, said = replace(walk, reading=replace(found, message="")), [as_sentence(found.message)]
    else:
        walk, said = arrive(walk, replace(found, message=_describe_hits(found)))
    offered, alike = instead(found), nearly(found)
    offer = with_offer(words, offered) if offered else alike[0] if alike else ""
    if offered:
        said.append(f"News also says {list_words(map(one_line, offered), 'or')}; or searches for them too.")
    elif alike:
        said.append(as_sentence(f"or searches for {one_line(alike[0])}"))
    return replace(walk, offer=offer), said


def _describe_hits(reading: Reading) -> str:
    """How often the words stand where, who has them not, and what is left out; that an article tells it is another thing."""
    if reading.hits is None or not reading.hits.marks:
        return reading.message
    count = count_things(len(reading.hits.marks), "place")
    shown = f"The first {count}" if is_cut_off(reading) else count
    counts = {article: len(reading.index.bodies_in(reading.hits, article)) for article in reading.order}
    having = [f"{letter_of(article)} {count_times(often)}" for article, often in counts.items() if often]
    silent = [article for article, often in counts.items() if not often]
    each = f": {list_words(having)}" if 1 < len(having) <= MOST_COUNTED else f" in {len(having)} of {len(counts)} articles"
    lacking = f"; the words are not in {list_articles(reading, silent)}" if silent and len(silent) <= MOST_COUNTED else ""
    notes = f"; in {count_note_hits(reading)} too" if count_note_hits(reading) else ""
    return f"{shown}{each}{lacking}{notes}; n and N go through them.{folded_note(reading)}"


def search_offer(walk: Walk, _words: str) -> Answer:
    """Search also for what the last search offered."""
    return search(walk, walk.offer) if walk.offer else (walk, ["The last search offered nothing else."])
