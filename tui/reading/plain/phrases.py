"""Turns of phrase that all answers share: what an article is called, who tells something, where words stand."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tui.model.places import Mark
from tui.model.strands import Passage, Strand
from tui.reading.printed.citation import shown_words
from tui.reading.printed.source_list import place_in
from tui.reading.show.passage_detail import articles_without_words, letters_list
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading
from tui.reading.state.source_words import describe_source
from tui.reading.text.lines import text_of

MOST_SILENT = 6
"""Outlets that do not tell something up to which each is named: who hears more letters no longer knows whose they were."""
_ENDS = (".", "!", "?", "…", ":")
_CLOSING = "\"'”’»)]"


def call_article(reading: Reading, article: int) -> str:
    """ "C, NTD": the letter of an article, then its outlet."""
    return f"{letter_of(article)}, {one_line(reading.findings.story.articles[article].name)}"


def list_articles(reading: Reading, articles: Collection[int]) -> str:
    """ "A, B and D", of several articles that are all of the story "all 5"."""
    if len(articles) == len(reading.order) > 1:
        return f"all {len(articles)}" if len(articles) > 2 else "both"
    return text_of(tuple(letters_list(articles)))


def list_tellers(reading: Reading, strand: Strand) -> str:
    """ "A and B, perhaps D": who surely tells a strand, and who perhaps does."""
    telling = reading.index.tellers.get(strand.id, frozenset(mark.article for mark in strand.marks))
    maybe = reading.index.maybe_tellers.get(strand.id, frozenset())
    surely = list_articles(reading, telling) if telling else ""
    perhaps = f"perhaps {list_articles(reading, maybe)}" if maybe else ""
    return ", ".join(part for part in (surely, perhaps) if part)


def say_who_tells(reading: Reading, passage: Passage) -> str:
    """Who tells something, who perhaps does, in whom it was not found, and of whom nobody can say; of many how many."""
    telling, maybe = reading.index.tellers[passage.id], reading.index.maybe_tellers[passage.id]
    everyone = frozenset(reading.order)
    unreadable = frozenset(each for each in everyone - telling - maybe if reading.findings.story.articles[each].unreadable)
    silent = everyone - telling - maybe - unreadable
    who = list_articles(reading, telling).capitalize() if telling == everyone else list_articles(reading, telling)
    parts = [f"{who} {'tells' if len(telling) == 1 else 'tell'} this"] if telling else []
    without = articles_without_words(reading, passage)
    if maybe - without:
        parts.append(f"{'likely also' if telling else 'Likely told by'} {list_articles(reading, maybe - without)}")
    if without:
        parts.append(f"perhaps {list_articles(reading, without)}")
    said = ", ".join(parts)
    if silent:
        others = f"the other {len(silent)}" if len(silent) > MOST_SILENT else list_articles(reading, silent)
        said += f"; not found in {others}"
    not_readable = f" Not readable: {list_articles(reading, unreadable)}." if unreadable else ""
    return f"{said}.{not_readable}"


def words_of(reading: Reading, mark: Mark) -> str:
    """The words of a mark as the reader has them: on one line, without what is folded, which an ellipsis in brackets says."""
    return shown_words(reading.findings.story.articles[mark.article], mark, unfolded=reading.unfolded)


def place_of_words(reading: Reading, mark: Mark) -> str:
    """ "C, NTD, paragraph 4": whose words they are and where they stand."""
    where = place_in(reading.findings.story.articles[mark.article], mark.start)
    return ", ".join(part for part in (call_article(reading, mark.article), where) if part)


def source_of_words(reading: Reading, mark: Mark) -> str:
    """ ", on the word of police": whom an article names for what it tells; empty where it tells on its own word."""
    source = one_line(describe_source(reading.index, mark))
    return f", {source}" if source else ""


def one_line(text: str) -> str:
    """The words of a text with single spaces between them."""
    return " ".join(text.split())


def as_sentence(words: str) -> str:
    """Words of the program as a whole sentence: one that is spoken needs its full stop."""
    words = one_line(words)
    if not words:
        return ""
    return f"{words[:1].upper()}{words[1:]}{'' if words.rstrip(_CLOSING).endswith(_ENDS) else '.'}"


def list_words(words: Iterable[str], last: str = "and") -> str:
    """ "one, two and three"."""
    every = list(words)
    return f" {last} ".join(part for part in (", ".join(every[:-1]), every[-1] if every else "") if part)


def count_things(count: int, singular: str, plural: str = "") -> str:
    """ "1 place", "3 places"."""
    return f"{count:,} {singular if count == 1 else plural or f'{singular}s'}"


def count_times(count: int) -> str:
    """ "once", "3 times"."""
    return "once" if count == 1 else f"{count:,} times"


def oppose_values(values: str) -> str:
    """ "1,200 against 1,160": values that stand against each other, without the stroke that nobody hears."""
    return one_line(values).replace(" / ", " against ")
