"""What is known of a name, in sentences: how often each outlet names somebody, and what it calls him."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tui.model.places import Role
from tui.model.strands import Entity, bodies
from tui.reading.plain.phrases import as_sentence, call_article, count_times, list_articles, list_words, one_line
from tui.reading.state.reading import Reading


def describe_name(reading: Reading, entity: Entity, *, full: bool) -> Iterator[str]:
    """Its type and how often it is named; `full` also its other names, its kin, and what each outlet calls it."""
    telling = reading.index.tellers[entity.id]
    often = count_times(len(bodies(entity)))
    yield as_sentence(f"{one_line(entity.label)}, {entity.type.value}, named {often} in {list_articles(reading, telling)}")
    if full and entity.aliases:
        yield as_sentence(f"Also called {list_words(map(one_line, entity.aliases))}")
    kin = [one_line(one.label) for one in reading.index.kin_of(entity)]
    if full and kin:
        yield as_sentence(f"Its kin, the same state or body in other words: {list_words(kin)}")
    for article in (each for each in reading.order if each in telling and (full or each == reading.place.article)):
        if words := _calls(entity, article):
            yield as_sentence(f"{call_article(reading, article)}, {words}")


def _calls(entity: Entity, article: int) -> str:
    """How one article names somebody, and what it calls him beside the name."""
    mentions = [one for one in entity.mentions if one.mark.article == article and one.mark.role is Role.BODY]
    names = _count_words(mention.name for mention in mentions if mention.confidence == 1 or not mention.titles)
    titles = _count_words(title for mention in mentions for title in mention.titles)
    named, labels = f"says {names}" if names else "", f"called {titles}" if titles else ""
    return "; ".join(part for part in (named, labels) if part)


def _count_words(words: Iterable[str]) -> str:
    """Each word once, the commonest first, with how often it stands there: "Marsh 3 times, Helen Marsh once"."""
    counts = Counter(map(one_line, words)).most_common()
    return ", ".join(f"{word} {count_times(count)}" for word, count in counts)
