"""What the strip says of a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from tui.model.places import Role
from tui.model.strands import Entity, Mention, bodies
from tui.reading.state.outlets import letter_of
from tui.reading.state.reading import Reading
from tui.reading.text.lines import Line, Tint, line


def describe_entity(reading: Reading, entity: Entity) -> list[Line]:
    """Its type, how often it is named, its kin, and what each outlet calls it."""
    telling = reading.index.tellers[entity.id]
    kin = [one.label for one in reading.index.kin_of(entity)]
    rows = [
        line(
            (entity.label, Tint.ENTITY), (f", {entity.type.value}: {_times(len(bodies(entity)), len(telling))}", Tint.DIM),
            (f"; also: {', '.join(entity.aliases)}" if entity.aliases else "", Tint.PLAIN),
            (f"; kin: {', '.join(kin)}" if kin else "", Tint.PLAIN),
        )
    ]  # fmt: skip
    by_article: dict[int, list[Mention]] = defaultdict(list)
    for mention in entity.mentions:
        if mention.mark.role is Role.BODY:
            by_article[mention.mark.article].append(mention)
    for article in (a for a in reading.order if a in telling):
        mentions = by_article[article]
        names = _count_words(mention.name for mention in mentions if mention.confidence == 1 or not mention.titles)
        titles = _count_words(title for mention in mentions for title in mention.titles)
        titles_here = f" — called {titles}" if titles else ""
        rows.append(
            line(
                (f"{letter_of(article)} {reading.findings.story.articles[article].name}: ", Tint.STRONG),
                names + titles_here,
            )
        )
    return rows


def _count_words(words: Iterable[str]) -> str:
    """Each word once, the commonest first, with how often it stands there: "Marsh x3, Helen Marsh"."""
    every = tuple(words)
    if len(every) < 2:  # as in most articles: very many of them name somebody once
        return "".join(every)
    return ", ".join(f"{word} x{count}" if count > 1 else word for word, count in Counter(every).most_common())


def _times(mentions: int, articles: int) -> str:
    """How often something is named: "3 mentions in 2 articles"."""
    return f"{mentions} mention{'s' * (mentions > 1)} in {articles} article{'s' * (articles > 1)}"
